import { withoutAlias } from './aliases.ts';
import { clauseBody } from './clauses.ts';
import type { Converter } from './converter.ts';
import { NodeKind, Token } from './node-kinds.ts';
import { readExpression } from './pieces.ts';
import type { Expression, If, Statement, WithItem } from './syntax.ts';
import { asTarget } from './targets.ts';

/** More clauses than this in one `if` give an `Invalid` statement: each `elif` is an `If` inside the one before. */
const MAXIMUM_ELIF_CLAUSES = 300;

export function convertIf(converter: Converter, node: number): Statement {
  const end = converter.end(node);
  const [, test, , block, ...clauses] = converter.children(node);
  if (clauses.length > MAXIMUM_ELIF_CLAUSES) {
    converter.reject(node, `Heapline follows at most ${MAXIMUM_ELIF_CLAUSES} clauses of one if statement`);
  }
  const branches: { start: number; test: Expression; body: Statement[] }[] = [
    { start: converter.start(node), test: converter.namedExpression(test!), body: converter.block(block!) },
  ];
  let orElse: Statement[] = [];
  for (const clause of clauses) {
    if (converter.kind(clause) === NodeKind.else_clause) orElse = clauseBody(converter, clause);
    else {
      const condition = converter.namedExpression(clause + 2);
      branches.push({ start: converter.start(clause), test: condition, body: clauseBody(converter, clause) });
    }
  }
  for (let at = branches.length - 1; at > 0; at--) {
    const { start, ...branch } = branches[at]!;
    orElse = [{ kind: 'If', ...branch, orElse, ...converter.span(start, end) } satisfies If];
  }
  return { kind: 'If', test: branches[0]!.test, body: branches[0]!.body, orElse, ...converter.extent(node) };
}

export function convertFor(converter: Converter, node: number): Statement {
  const isAsync = checkAsync(converter, node, 'for');
  const left = node + (isAsync ? 3 : 2);
  const right = converter.after(converter.after(left));
  const target = asTarget(converter, left, converter.expressionOrStarred(left), 'Store');
  const iterable = converter.expression(right);
  const block = converter.child(node, NodeKind.block);
  const body = converter.within({ loop: 'inside' }, () => converter.block(block));
  const orElse = clauseBody(converter, converter.child(node, NodeKind.else_clause));
  return { kind: isAsync ? 'AsyncFor' : 'For', target, iterable, body, orElse, ...converter.extent(node) };
}

export function convertWhile(converter: Converter, node: number): Statement {
  const test = converter.namedExpression(node + 2);
  const block = converter.child(node, NodeKind.block);
  const body = converter.within({ loop: 'inside' }, () => converter.block(block));
  const orElse = clauseBody(converter, converter.child(node, NodeKind.else_clause));
  return { kind: 'While', test, body, orElse, ...converter.extent(node) };
}

export function convertWith(converter: Converter, node: number): Statement {
  const isAsync = checkAsync(converter, node, 'with');
  const items = withItems(converter, converter.child(node, NodeKind.with_clause));
  const body = clauseBody(converter, node);
  return { kind: isAsync ? 'AsyncWith' : 'With', items, body, ...converter.extent(node) };
}

function withItems(converter: Converter, clause: number): WithItem[] {
  const items = converter
    .children(clause)
    .filter((child) => converter.kind(child) === NodeKind.with_item)
    .map((child) => child + 1);
  const [only] = items;
  if (items.some((item) => NO_WITH_ITEM.has(converter.kind(item)))) return [wholeItem(converter, clause)];
  const group = items.length === 1 ? itemsInParentheses(converter, only!) : null;
  return (group ?? items).map((item) => withItem(converter, item));
}

/** `with (a, b):` has two items although `(a, b)` is a tuple elsewhere; but `with (a, *b):` is a tuple. */
function itemsInParentheses(converter: Converter, node: number): number[] | null {
  const kind = converter.kind(node);
  if (kind !== NodeKind.tuple && kind !== NodeKind.parenthesized_expression) return null;
  const elements = converter
    .children(node)
    .slice(1, -1)
    .filter((child) => converter.kind(child) !== Token[',']);
  const areItems = elements.length > 0 && elements.every((element) => !NO_WITH_ITEM.has(converter.kind(element)));
  return areItems ? elements : null;
}

/** All that stands between `with` and the colon as one expression. */
function wholeItem(converter: Converter, clause: number): WithItem {
  const extent = converter.extent(clause);
  const contextExpression = readExpression(converter, converter.start(clause), converter.end(clause));
  return { kind: 'WithItem', contextExpression, optionalVariables: null, ...extent };
}

/** What stands as an item only in a tuple or group. */
const NO_WITH_ITEM = new Set<number>([
  NodeKind.list_splat,
  NodeKind.list_splat_pattern,
  NodeKind.parenthesized_list_splat,
  NodeKind.named_expression,
  NodeKind.yield,
]);

function withItem(converter: Converter, node: number): WithItem {
  const { value, alias } = withoutAlias(converter, node);
  const optionalVariables =
    alias === -1 ? null : asTarget(converter, alias, converter.expressionOrStarred(alias), 'Store');
  return { kind: 'WithItem', contextExpression: value, optionalVariables, ...converter.extent(node) };
}

/** Whether a statement begins with `async`; rejects it outside of an asynchronous function. */
function checkAsync(converter: Converter, node: number, word: string): boolean {
  if (converter.kind(node + 1) !== Token.async) return false;
  const { scope, isAsync } = converter.surroundings;
  if (scope !== 'function' || !isAsync) {
    converter.reject(node, `'async ${word}' is allowed only in a function defined with 'async def'`);
  }
  return true;
}
