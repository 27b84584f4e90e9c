import type { Converter } from './converter.ts';
import { NodeKind } from './node-kinds.ts';
import type { Expression } from './syntax.ts';

/** Reads the text between two offsets as one expression, which may be starred. */
export function readExpression(converter: Converter, start: number, end: number): Expression {
  return converter.readPiece('[', start, end, ']', (root) => {
    // module > expression_statement > list > '[', expression, ']'
    const list = root + 2;
    const element = list + 2;
    const isOneElement =
      converter.kind(list) === NodeKind.list && converter.after(converter.after(element)) === converter.after(list);
    if (!isOneElement) converter.rejectUnexpected(list);
    return converter.expressionOrStarred(element);
  });
}
