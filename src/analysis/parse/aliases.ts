import type { Converter } from './converter.ts';
import { NodeKind } from './node-kinds.ts';
import { readExpression } from './pieces.ts';
import type { Expression } from './syntax.ts';

/**
 * Splits `value as alias` of a with item or except clause; `alias` is the node of the target, or -1. In the grammar `as` is an operator
 * that may land inside a conditional expression or lambda: the value is then read again without it.
 */
export function withoutAlias(converter: Converter, node: number): { value: Expression; alias: number } {
  let at = node;
  while (converter.kind(at) === NodeKind.conditional_expression || converter.kind(at) === NodeKind.lambda) {
    const children = converter.children(at);
    at = children[children.length - 1]!;
  }
  if (converter.kind(at) !== NodeKind.as_pattern) return { value: converter.expression(node), alias: -1 };
  const [value, , target] = converter.children(at);
  const alias = target! + 1;
  if (at === node) return { value: converter.expression(value!), alias };
  return { value: readExpression(converter, converter.start(node), converter.end(value!)), alias };
}
