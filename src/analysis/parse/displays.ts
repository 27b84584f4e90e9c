import type { Converter } from './converter.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type { Expression } from './syntax.ts';

/** The elements of a list, set or tuple. Assignment expressions are allowed only inside brackets. */
function elementsOf(converter: Converter, node: number): Expression[] {
  const { tree } = converter;
  const isBracketed = isPunctuation(tree.kind[node + 1]!);
  const end = tree.after[node]!;
  const elements: Expression[] = [];
  for (let child = node + 1; child < end; child = tree.after[child]!) {
    if (isPunctuation(tree.kind[child]!)) continue;
    elements.push(isBracketed ? converter.anyExpression(child) : converter.expressionOrStarred(child));
  }
  return elements;
}

const PUNCTUATION = new Set<number>([
  Token[','],
  Token['('],
  Token[')'],
  Token['['],
  Token[']'],
  Token['{'],
  Token['}'],
]);

function isPunctuation(kind: number): boolean {
  return PUNCTUATION.has(kind);
}

export function convertList(converter: Converter, node: number): Expression {
  return { kind: 'List', elements: elementsOf(converter, node), context: 'Load', ...converter.extent(node) };
}

export function convertSet(converter: Converter, node: number): Expression {
  return { kind: 'Set', elements: elementsOf(converter, node), ...converter.extent(node) };
}

export function convertTuple(converter: Converter, node: number): Expression {
  return { kind: 'Tuple', elements: elementsOf(converter, node), context: 'Load', ...converter.extent(node) };
}

/** `(a)` on the left of an assignment is a `tuple_pattern` in the grammar; without a comma it is a group. */
export function convertTuplePattern(converter: Converter, node: number): Expression {
  const isGroup =
    !converter.isEmpty(node) && converter.child(node, Token[',']) === -1 && converter.after(node) > node + 3;
  return isGroup ? converter.expression(node + 2) : convertTuple(converter, node);
}

export function convertDictionary(converter: Converter, node: number): Expression {
  const keys: (Expression | null)[] = [];
  const values: Expression[] = [];
  for (const child of converter.children(node)) {
    const kind = converter.kind(child);
    if (kind === NodeKind.dictionary_splat) {
      keys.push(null);
      values.push(converter.expression(child + 2));
    } else if (kind === NodeKind.pair) {
      keys.push(converter.expression(child + 1));
      values.push(converter.expression(converter.after(converter.after(child + 1))));
    } else if (!isPunctuation(kind)) converter.rejectUnexpected(child);
  }
  return { kind: 'Dict', keys, values, ...converter.extent(node) };
}

export function convertStarred(converter: Converter, node: number): Expression {
  return { kind: 'Starred', value: converter.expression(node + 2), context: 'Load', ...converter.extent(node) };
}

export function convertParenthesized(converter: Converter, node: number): Expression {
  return converter.namedExpression(node + 2);
}
