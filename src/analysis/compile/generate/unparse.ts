/** Source text of an expression, as `from __future__ import annotations` keeps it (`ast_unparse.c`). */

import type { Expression } from '../../parse/syntax.ts';

/** The text of an annotation. */
export function unparse(node: Expression): string {
  return text(node);
}

function text(node: Expression): string {
  switch (node.kind) {
    case 'Name':
      return node.id;
    case 'Attribute':
      return `${text(node.value)}.${node.attribute}`;
    case 'Subscript':
      return `${text(node.value)}[${node.slice.kind === 'Tuple' ? node.slice.elements.map(text).join(', ') : text(node.slice)}]`;
    default:
      return '';
  }
}
