import type { Fault } from './fault.ts';
import type { FlatTree } from './flat-tree.ts';
import type { Grammar } from './grammar.ts';
import { NodeKind } from './node-kinds.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Span } from './repairs.ts';
import { LineMap } from './source-text.ts';
import { isStatement } from './statement-kinds.ts';
import type { Expression, Extent, Invalid, Statement } from './syntax.ts';

/**
 * How deep expressions may nest, counted in nodes from a statement down. Deeper ones become an `Invalid` statement, so that everything that
 * walks a tree by recursion has stack enough. CPython refuses more than 200 open brackets; only long chains of operators get this deep.
 */
export const MAXIMUM_EXPRESSION_DEPTH = 500;

/** Thrown while a statement is converted, and caught there: the statement becomes `Invalid`. Never leaves this room. */
export class Rejection extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

/** What kind of code the node at hand belongs to, for statements and expressions that are not allowed everywhere. */
export interface Surroundings {
  readonly scope: 'module' | 'class' | 'function' | 'lambda';
  readonly isAsync: boolean;
  /** Whether break and continue are allowed; 'blocked' is inside a loop, but an `except*` block, which they may not leave, is nearer. */
  readonly loop: 'none' | 'inside' | 'blocked';
  /** Inside an `except*` block, which may not be left by return either. */
  readonly inExceptStar: boolean;
  /** The kind of the innermost comprehension around, if any, inside the scope. */
  readonly comprehension: 'list' | 'set' | 'dict' | 'generator' | null;
  /** Inside what a comprehension iterates over. */
  readonly inIterable: boolean;
  /** The variables of the comprehensions around. */
  readonly iterationVariables: readonly string[];
}

const AT_MODULE_LEVEL: Surroundings = {
  scope: 'module',
  isAsync: false,
  loop: 'none',
  inExceptStar: false,
  comprehension: null,
  inIterable: false,
  iterationVariables: [],
};

/** What a new scope takes over nothing of. */
export const NEW_SCOPE = AT_MODULE_LEVEL;

/** Statements and expressions call each other through this table; it keeps their files from importing in circles. */
export interface Conversions {
  readonly expression: (converter: Converter, node: number) => Expression;
  readonly block: (converter: Converter, node: number) => Statement[];
}

/** The state of turning one tree into syntax nodes. */
export class Converter {
  readonly lines: LineMap;
  surroundings: Surroundings = AT_MODULE_LEVEL;
  /** How deep the expression at hand is nested. A statement that is given up sets it back. */
  depth = 0;
  readonly problems: SyntaxProblem[] = [];
  /** Whether there is a `global` or `nonlocal` statement, or an asynchronous generator, to check when all is converted. */
  needsDeclarationCheck = false;
  /** Whether `from __future__ import` may come next: only a docstring and its like may stand before it. */
  mayImportFuture = true;
  private readonly broken: ReadonlySet<number>;

  constructor(
    /** What is read; `tree` changes for a while when a piece of the text is read by itself. */
    readonly text: string,
    public tree: FlatTree,
    private readonly grammar: Grammar,
    private readonly conversions: Conversions,
    /** What was found before and replaced in the text, by the offset of the name that stands for it. */
    private readonly faults: ReadonlyMap<number, Fault>,
    private readonly leftOut: ReadonlyMap<number, Span>,
    /** Called when the stack of the thread is too small for a statement, which is given up. */
    readonly onStackOverflow: () => void,
  ) {
    this.lines = new LineMap(text);
    this.broken = brokenStatements(tree);
  }

  // Nodes

  kind(node: number): number {
    return this.tree.kind[node]!;
  }

  start(node: number): number {
    return this.tree.start[node]!;
  }

  /** Where the last token of a node ends. The node itself may reach further, over a newline. */
  end(node: number): number {
    return this.tree.end[this.tree.after[node]! - 1]!;
  }

  textOf(node: number): string {
    return this.text.slice(this.tree.start[node]!, this.tree.end[node]!);
  }

  after(node: number): number {
    return this.tree.after[node]!;
  }

  /** The children of a node, in order. Hot loops step with `after` instead. */
  children(node: number): number[] {
    const { after } = this.tree;
    const end = after[node]!;
    const children: number[] = [];
    for (let child = node + 1; child < end; child = after[child]!) children.push(child);
    return children;
  }

  /** The first child of a kind, or -1. */
  child(node: number, kind: number): number {
    const { after, kind: kinds } = this.tree;
    const end = after[node]!;
    for (let child = node + 1; child < end; child = after[child]!) if (kinds[child] === kind) return child;
    return -1;
  }

  isEmpty(node: number): boolean {
    return this.tree.after[node] === node + 1;
  }

  // Positions

  extent(node: number): Extent {
    return this.span(this.tree.start[node]!, this.end(node));
  }

  span(start: number, end: number): Extent {
    const first = this.lines.position(start);
    const last = this.lines.position(end);
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
  }

  // Conversion

  /** The expression of a node where neither a star nor an assignment expression without parentheses is allowed. */
  expression(node: number): Expression {
    return this.withoutName(node, this.withoutStar(node, this.anyExpression(node)));
  }

  /** As `expression`, and a starred one is allowed. */
  expressionOrStarred(node: number): Expression {
    return this.withoutName(node, this.anyExpression(node));
  }

  /** As `expression`, and an assignment expression is allowed. */
  namedExpression(node: number): Expression {
    return this.withoutStar(node, this.anyExpression(node));
  }

  /** The expression of a node of any kind. */
  anyExpression(node: number): Expression {
    if (++this.depth > MAXIMUM_EXPRESSION_DEPTH) this.rejectDepth(node);
    const expression = this.conversions.expression(this, node);
    this.depth--;
    return expression;
  }

  private withoutStar(node: number, expression: Expression): Expression {
    if (expression.kind === 'Starred') this.reject(node, 'A starred expression cannot stand here');
    return expression;
  }

  private withoutName(node: number, expression: Expression): Expression {
    if (expression.kind === 'NamedExpr' && UNPARENTHESIZED_NAMED.has(this.kind(node))) {
      this.reject(node, 'An assignment expression needs parentheses around it here');
    }
    return expression;
  }

  block(node: number): Statement[] {
    return this.conversions.block(this, node);
  }

  /** Runs `convert` with other surroundings. When it rejects, the statement that is given up puts the old ones back. */
  within<T>(change: Partial<Surroundings>, convert: () => T): T {
    const outer = this.surroundings;
    this.surroundings = { ...outer, ...change };
    const result = convert();
    this.surroundings = outer;
    return result;
  }

  /**
   * Reads the text between two offsets by itself, with `before` and `after` around it, and runs `convert` on that tree: for what the
   * grammar reads differently, or not at all, in its place. Positions are those of the whole text.
   */
  readPiece<T>(before: string, start: number, end: number, after: string, convert: (root: number) => T): T {
    const piece = this.grammar.read(before + this.text.slice(start, end) + after, start - before.length);
    if (piece === null || piece.hasErrors) throw new Rejection(UNREADABLE, start, end);
    const whole = this.tree;
    this.tree = piece;
    try {
      return convert(0);
    } finally {
      this.tree = whole;
    }
  }

  // What is not valid

  /** The fault that a statement stands for. */
  faultAt(node: number): Fault | undefined {
    return this.faults.size === 0 ? undefined : this.faults.get(this.tree.start[node]!);
  }

  /** What was left out of the text at an offset, to be read by itself. */
  leftOutAt(offset: number): Span | undefined {
    return this.leftOut.size === 0 ? undefined : this.leftOut.get(offset);
  }

  /** Whether the grammar could not read a statement, without the statements in it. */
  isBroken(node: number): boolean {
    return this.broken.has(node);
  }

  /** Notes a problem at the first two offsets; gives the statement that stands for the text between the last two. */
  invalid(message: string, start: number, end: number, from: number, to: number): Invalid {
    this.problems.push({ message, ...this.span(start, end) });
    return { kind: 'Invalid', message, ...this.span(from, to) };
  }

  reject(node: number, message: string): never {
    throw new Rejection(message, this.start(node), this.end(node));
  }

  rejectDepth(node: number): never {
    this.reject(node, `This expression is nested deeper than Heapline follows (${MAXIMUM_EXPRESSION_DEPTH} levels)`);
  }

  /** For a node that the conversion at hand has no use for. */
  rejectUnexpected(node: number): never {
    this.reject(
      node,
      this.kind(node) === NodeKind.ERROR ? UNREADABLE : `Python does not allow this here: ${this.excerpt(node)}`,
    );
  }

  private excerpt(node: number): string {
    const text = this.textOf(node).replace(/\s+/g, ' ');
    return text.length > 40 ? `${text.slice(0, 39)}…` : text;
  }
}

/** Nodes that give an assignment expression without parentheses (see convertConditional). */
const UNPARENTHESIZED_NAMED = new Set<number>([NodeKind.named_expression, NodeKind.conditional_expression]);

/** The message for text that neither the grammar nor a more precise check explains. */
export const UNREADABLE = 'This is not valid Python';

/** The innermost statement around each error of a tree. */
function brokenStatements(tree: FlatTree): Set<number> {
  const broken = new Set<number>();
  for (const error of tree.errors) {
    let innermost = -1;
    let node = 0;
    while (node < error) {
      let child = node + 1;
      while (tree.after[child]! <= error) child = tree.after[child]!;
      node = child;
      if (isStatement(tree.kind[node]!)) innermost = node;
    }
    if (innermost !== -1) broken.add(innermost);
  }
  return broken;
}
