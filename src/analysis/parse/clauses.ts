import type { Converter } from './converter.ts';
import { NodeKind } from './node-kinds.ts';
import type { Statement } from './syntax.ts';

/** The statements in the block of a clause or statement; none where the clause is -1, which stands for no clause. */
export function clauseBody(converter: Converter, clause: number): Statement[] {
  if (clause === -1) return [];
  const block = converter.child(clause, NodeKind.block);
  return block === -1 ? [] : converter.block(block);
}
