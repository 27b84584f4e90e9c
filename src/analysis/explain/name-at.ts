import type { SourceRange } from '../../shared/view.ts';
import type { Expression, Extent, Module, Statement } from '../parse/syntax.ts';

/** A name or attribute chain in the source text. */
export interface SourceName {
  readonly range: SourceRange;
  /** Name first, then attributes: `node.next` is `['node', 'next']`. */
  readonly path: readonly string[];
  /** Line of the step at which the name has its meaning: that of its statement, or of the first statement of the body for a parameter. */
  readonly line: number;
  /** The line gives the name a new value. */
  readonly isBound: boolean;
}

interface SyntaxNode extends Extent {
  readonly kind: string;
}

type Definition = Extract<Statement, { kind: 'FunctionDef' | 'AsyncFunctionDef' | 'ClassDef' }>;

/**
 * The name or attribute at a position, or null.
 * @param column from 0, in UTF-16 units
 * @param lines the source text, by line
 */
export function nameAt(module: Module, lines: readonly string[], line: number, column: number): SourceName | null {
  const path = nodesAt(module, line, column);
  const statement = [...path].reverse().find((node) => isStatement(node)) as Statement | undefined;
  if (statement === undefined) return null;
  const innermost = path[path.length - 1]!;
  const at = { line, column };
  if (innermost.kind === 'Argument')
    return parameterName(path, innermost as SyntaxNode & { readonly argument: string });
  const expression = expressionName(innermost, at, lines);
  if (expression !== null) return { ...expression, line: stepLine(statement, path[path.length - 2], innermost) };
  return boundName(innermost, at, lines, stepLine(statement));
}

/** The line of the step of a statement: that of its first decorator for a decorated definition. */
function stepLine(statement: Statement, parent?: SyntaxNode, node?: SyntaxNode): number {
  if (parent?.kind === 'ExceptHandler' && node !== undefined) return parent.line;
  if (!isDefinition(statement)) return statement.line;
  return Math.min(statement.line, ...statement.decoratorList.map((decorator) => decorator.line));
}

function isDefinition(node: SyntaxNode): node is Definition {
  return node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef' || node.kind === 'ClassDef';
}

// biome-ignore format: a long list reads better filled
const STATEMENT_KINDS: ReadonlySet<string> = new Set([
  'FunctionDef',
  'AsyncFunctionDef',
  'ClassDef',
  'Return',
  'Delete',
  'Assign',
  'TypeAlias',
  'AugAssign',
  'AnnAssign',
  'For',
  'AsyncFor',
  'While',
  'If',
  'With',
  'AsyncWith',
  'Match',
  'Raise',
  'Try',
  'TryStar',
  'Assert',
  'Import',
  'ImportFrom',
  'Global',
  'Nonlocal',
  'Expr',
  'Pass',
  'Break',
  'Continue',
  'Invalid',
]);

function isStatement(node: SyntaxNode): boolean {
  return STATEMENT_KINDS.has(node.kind);
}

/** The nodes around a position, outermost first. */
function nodesAt(root: SyntaxNode, line: number, column: number): SyntaxNode[] {
  const path: SyntaxNode[] = [root];
  for (let node: SyntaxNode | undefined = root; node !== undefined; ) {
    node = childNodes(node).find((child) => contains(child, line, column));
    if (node !== undefined) path.push(node);
  }
  return path;
}

function childNodes(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const value of Object.values(node)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of items) if (isNode(item)) children.push(item);
  }
  return children;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'endColumn' in value;
}

function contains(node: Extent, line: number, column: number): boolean {
  if (line < node.line || line > node.endLine) return false;
  if (line === node.line && column < node.column) return false;
  return line !== node.endLine || column <= node.endColumn;
}

/** A name, or the attribute on which the position stands. */
function expressionName(
  node: SyntaxNode,
  at: { line: number; column: number },
  lines: readonly string[],
): Omit<SourceName, 'line'> | null {
  const expression = node as Expression;
  if (expression.kind === 'Name') {
    return { range: rangeOf(expression), path: [expression.id], isBound: expression.context === 'Store' };
  }
  if (expression.kind !== 'Attribute') return null;
  const path = chainOf(expression);
  const text = lines[expression.endLine - 1]?.slice(
    expression.endColumn - expression.attribute.length,
    expression.endColumn,
  );
  if (path === null || text !== expression.attribute || at.line !== expression.endLine) return null;
  if (at.column < expression.endColumn - expression.attribute.length) return null;
  const range = {
    ...rangeOf(expression),
    line: expression.endLine,
    column: expression.endColumn - expression.attribute.length,
  };
  return { range, path, isBound: expression.context === 'Store' };
}

function chainOf(expression: Expression): string[] | null {
  if (expression.kind === 'Name') return [expression.id];
  if (expression.kind !== 'Attribute') return null;
  const base = chainOf(expression.value);
  return base === null ? null : [...base, expression.attribute];
}

function rangeOf({ line, column, endLine, endColumn }: Extent): SourceRange {
  return { line, column, endLine, endColumn };
}

/** A parameter has its value from the first step of the function's body on. */
function parameterName(
  path: readonly SyntaxNode[],
  node: SyntaxNode & { readonly argument: string },
): SourceName | null {
  const owner = [...path]
    .reverse()
    .find((candidate) => candidate.kind === 'FunctionDef' || candidate.kind === 'AsyncFunctionDef') as
    | Extract<Definition, { kind: 'FunctionDef' | 'AsyncFunctionDef' }>
    | undefined;
  const isOfLambda = path.some((candidate) => candidate.kind === 'Lambda');
  if (owner === undefined || isOfLambda) return null;
  const isDocstring = (statement: Statement) => statement.kind === 'Expr' && statement.value.kind === 'Constant';
  const first = owner.body.find((statement) => !isDocstring(statement));
  if (first === undefined) return null;
  const range = { ...rangeOf(node), endLine: node.line, endColumn: node.column + node.argument.length };
  return { range, path: [node.argument], line: stepLine(first), isBound: false };
}

/** Names that a statement binds without an expression: of a function, class, import, exception or pattern. */
function boundName(
  node: SyntaxNode,
  at: { line: number; column: number },
  lines: readonly string[],
  line: number,
): SourceName | null {
  const word = wordAt(lines[at.line - 1] ?? '', at.column);
  if (word === null || !boundNames(node).includes(word.text)) return null;
  const range = { line: at.line, column: word.start, endLine: at.line, endColumn: word.start + word.text.length };
  return { range, path: [word.text], line: node.kind === 'ExceptHandler' ? node.line : line, isBound: true };
}

/** Fields that hold names which a node binds. */
const NAME_FIELDS: Readonly<Record<string, readonly string[]>> = {
  FunctionDef: ['name'],
  AsyncFunctionDef: ['name'],
  ClassDef: ['name'],
  Alias: ['name', 'asName'],
  ExceptHandler: ['name'],
  Global: ['names'],
  Nonlocal: ['names'],
  MatchAs: ['name'],
  MatchStar: ['name'],
  MatchMapping: ['rest'],
};

function boundNames(node: SyntaxNode): string[] {
  const fields = Object.entries(node).filter(([field]) => NAME_FIELDS[node.kind]?.includes(field));
  return fields
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((name) => typeof name === 'string')
    .map((name) => name.split('.')[0]!);
}

function wordAt(text: string, column: number): { text: string; start: number } | null {
  for (const match of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
    if (match.index <= column && column <= match.index + match[0].length) return { text: match[0], start: match.index };
  }
  return null;
}
