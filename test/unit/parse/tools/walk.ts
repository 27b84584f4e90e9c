import type { Invalid, SyntaxNode } from '../../../../src/analysis/parse/syntax.ts';

/** All nodes of a tree, a node before what is in it. */
export function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  const waiting: unknown[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...[...next].reverse());
    else if (typeof next === 'object' && next !== null && 'kind' in next) {
      yield next as SyntaxNode;
      waiting.push(...Object.values(next).reverse());
    }
  }
}

export function invalidStatements(node: SyntaxNode): Invalid[] {
  return [...nodesOf(node)].filter((inner) => inner.kind === 'Invalid');
}
