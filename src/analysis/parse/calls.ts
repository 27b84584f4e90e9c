import type { Converter } from './converter.ts';
import { boundIdentifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import { fromLeftOperand } from './operators.ts';
import type { Expression, Keyword } from './syntax.ts';

export function convertCall(converter: Converter, node: number): Expression {
  const func = node + 1;
  const list = converter.after(func);
  return fromLeftOperand(converter, node, func, (operand, extent) => {
    if (converter.kind(list) === NodeKind.generator_expression) {
      return { kind: 'Call', func: operand, args: [converter.expression(list)], keywords: [], ...extent };
    }
    return { kind: 'Call', func: operand, ...convertArguments(converter, list), ...extent };
  });
}

/** The arguments of a call or of a class definition. */
export function convertArguments(converter: Converter, list: number): { args: Expression[]; keywords: Keyword[] } {
  const { tree } = converter;
  const args: Expression[] = [];
  const keywords: Keyword[] = [];
  const end = tree.after[list]!;
  for (let child = list + 1; child < end; child = tree.after[child]!) {
    switch (tree.kind[child]) {
      case Token['(']:
      case Token[')']:
      case Token[',']:
        break;
      case NodeKind.keyword_argument:
        keywords.push(keywordArgument(converter, child, keywords));
        break;
      case NodeKind.dictionary_splat:
        keywords.push({
          kind: 'Keyword',
          argument: null,
          value: converter.expression(child + 2),
          ...converter.extent(child),
        });
        break;
      default: {
        const value = converter.anyExpression(child);
        checkPositional(converter, child, value, keywords);
        args.push(value);
      }
    }
  }
  return { args, keywords };
}

function keywordArgument(converter: Converter, node: number, before: readonly Keyword[]): Keyword {
  const argument = boundIdentifier(converter, node + 1);
  if (before.some((keyword) => keyword.argument === argument)) {
    converter.reject(node, `The keyword argument ${argument} is given twice`);
  }
  return { kind: 'Keyword', argument, value: converter.expression(node + 3), ...converter.extent(node) };
}

/** Positional arguments stand before keyword arguments (Parser/action_helpers.c, _PyPegen_arguments_parsing_error). */
function checkPositional(converter: Converter, node: number, value: Expression, before: readonly Keyword[]): void {
  if (before.length === 0) return;
  const afterUnpacking = before.some((keyword) => keyword.argument === null);
  if (value.kind === 'Starred') {
    if (afterUnpacking) converter.reject(node, 'An argument with * cannot stand after one with **');
  } else if (afterUnpacking) converter.reject(node, 'A positional argument cannot stand after an argument with **');
  else converter.reject(node, 'A positional argument cannot stand after a keyword argument');
}
