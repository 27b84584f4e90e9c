import { convertCall } from './calls.ts';
import { convertComprehension } from './comprehensions.ts';
import { type Converter, NEW_SCOPE } from './converter.ts';
import {
  convertDictionary,
  convertList,
  convertParenthesized,
  convertSet,
  convertStarred,
  convertTuple,
  convertTuplePattern,
} from './displays.ts';
import { convertName, identifier } from './names.ts';
import { KIND_COUNT, NodeKind, Token } from './node-kinds.ts';
import { convertNumber } from './numbers.ts';
import {
  convertAwait,
  convertBinary,
  convertBoolean,
  convertComparison,
  convertConditional,
  convertNot,
  convertUnary,
  fromLeftOperand,
} from './operators.ts';
import { convertParameters } from './parameters.ts';
import { readExpression } from './pieces.ts';
import { convertString } from './strings.ts';
import type { ConstantValue, Expression, Slice } from './syntax.ts';
import { asTarget } from './targets.ts';

type Conversion = (converter: Converter, node: number) => Expression;

const CONVERSIONS: Readonly<Record<number, Conversion>> = {
  [NodeKind.identifier]: convertIdentifier,
  [NodeKind.string]: convertString,
  [NodeKind.concatenated_string]: convertString,
  [NodeKind.integer]: convertNumber,
  [NodeKind.float]: convertNumber,
  [NodeKind.true]: constant({ type: 'bool', value: true }),
  [NodeKind.false]: constant({ type: 'bool', value: false }),
  [NodeKind.none]: constant({ type: 'None' }),
  [NodeKind.ellipsis]: constant({ type: 'Ellipsis' }),
  [NodeKind.attribute]: convertAttribute,
  [NodeKind.subscript]: convertSubscript,
  [NodeKind.call]: convertCall,
  [NodeKind.binary_operator]: convertBinary,
  [NodeKind.unary_operator]: convertUnary,
  [NodeKind.not_operator]: convertNot,
  [NodeKind.boolean_operator]: convertBoolean,
  [NodeKind.comparison_operator]: convertComparison,
  [NodeKind.conditional_expression]: convertConditional,
  [NodeKind.named_expression]: convertNamed,
  [NodeKind.await]: convertAwait,
  [NodeKind.yield]: convertYield,
  [NodeKind.lambda]: convertLambda,
  [NodeKind.parenthesized_expression]: convertParenthesized,
  [NodeKind.list]: convertList,
  [NodeKind.list_pattern]: convertList,
  [NodeKind.set]: convertSet,
  [NodeKind.tuple]: convertTuple,
  [NodeKind.tuple_pattern]: convertTuplePattern,
  [NodeKind.expression_list]: convertTuple,
  [NodeKind.pattern_list]: convertTuple,
  [NodeKind.dictionary]: convertDictionary,
  [NodeKind.list_splat]: convertStarred,
  [NodeKind.list_splat_pattern]: convertStarred,
  [NodeKind.list_comprehension]: convertComprehension,
  [NodeKind.set_comprehension]: convertComprehension,
  [NodeKind.dictionary_comprehension]: convertComprehension,
  [NodeKind.generator_expression]: convertComprehension,
};

const CONVERSION_OF = Array.from({ length: KIND_COUNT }, (_, kind) => CONVERSIONS[kind]);

/** The expression of a node. Rejects nodes that are no expression in Python. */
export function convertExpression(converter: Converter, node: number): Expression {
  const convert = CONVERSION_OF[converter.kind(node)];
  return convert === undefined ? converter.rejectUnexpected(node) : convert(converter, node);
}

/** A name, or an expression that was left out of the text and for which the name stands. */
function convertIdentifier(converter: Converter, node: number): Expression {
  const leftOut = converter.leftOutAt(converter.start(node));
  return leftOut?.end === converter.end(node)
    ? readExpression(converter, leftOut.start, leftOut.end)
    : convertName(converter, node);
}

function constant(value: ConstantValue): Conversion {
  return (converter, node) => ({ kind: 'Constant', value, ...converter.extent(node) });
}

function convertAttribute(converter: Converter, node: number): Expression {
  const value = node + 1;
  return fromLeftOperand(converter, node, value, (operand, extent) => {
    const name = converter.after(converter.after(value));
    return { kind: 'Attribute', value: operand, attribute: identifier(converter, name), context: 'Load', ...extent };
  });
}

function convertSubscript(converter: Converter, node: number): Expression {
  const [value, , ...rest] = converter.children(node);
  return fromLeftOperand(converter, node, value!, (operand, extent) => {
    const slice = convertIndex(converter, rest.slice(0, -1));
    return { kind: 'Subscript', value: operand, slice, context: 'Load', ...extent };
  });
}

/** What stands between the brackets: one index, or a tuple where there is a comma or a star. */
function convertIndex(converter: Converter, nodes: readonly number[]): Expression {
  const elements = nodes
    .filter((node) => converter.kind(node) !== Token[','])
    .map((node) => indexElement(converter, node));
  const [only] = elements;
  if (nodes.length === 1 && only !== undefined && only.kind !== 'Starred') return only;
  const extent = converter.span(converter.start(nodes[0]!), converter.end(nodes[nodes.length - 1]!));
  return { kind: 'Tuple', elements, context: 'Load', ...extent };
}

function indexElement(converter: Converter, node: number): Expression {
  return converter.kind(node) === NodeKind.slice ? convertSlice(converter, node) : converter.anyExpression(node);
}

function convertSlice(converter: Converter, node: number): Slice {
  const parts: (Expression | null)[] = [null, null, null];
  let at = 0;
  for (const child of converter.children(node)) {
    if (converter.kind(child) === Token[':']) at++;
    else parts[at] = converter.expression(child);
  }
  const [lower, upper, step] = parts;
  return { kind: 'Slice', lower: lower!, upper: upper!, step: step!, ...converter.extent(node) };
}

function convertNamed(converter: Converter, node: number): Expression {
  const name = node + 1;
  const target = asTarget(converter, name, converter.expression(name), 'Store');
  if (target.kind !== 'Name') converter.reject(name, 'Only a name can stand before :=');
  checkNamed(converter, node, target.id);
  const value = converter.expression(converter.after(converter.after(name)));
  return { kind: 'NamedExpr', target, value, ...converter.extent(node) };
}

/** Where PEP 572 forbids assignment expressions in comprehensions. */
function checkNamed(converter: Converter, node: number, name: string): void {
  const { comprehension, scope, inIterable, iterationVariables } = converter.surroundings;
  if (inIterable) converter.reject(node, 'An assignment expression cannot stand in what a comprehension iterates over');
  if (comprehension === null) return;
  if (iterationVariables.includes(name)) {
    converter.reject(node, `The variable ${name} of a comprehension cannot be assigned to inside of it`);
  }
  if (scope === 'class')
    converter.reject(node, 'An assignment expression cannot stand in a comprehension in a class body');
}

function convertYield(converter: Converter, node: number): Expression {
  const { scope, comprehension } = converter.surroundings;
  if (comprehension !== null)
    converter.reject(node, "'yield' is not allowed inside a comprehension or generator expression");
  if (scope === 'module' || scope === 'class') converter.reject(node, "'yield' is outside a function");
  if (converter.surroundings.isAsync) converter.needsDeclarationCheck = true;
  const extent = converter.extent(node);
  const first = converter.after(node + 1);
  if (first === converter.after(node)) return { kind: 'Yield', value: null, ...extent };
  if (converter.kind(first) !== Token.from) return { kind: 'Yield', value: converter.expression(first), ...extent };
  if (scope === 'function' && converter.surroundings.isAsync) {
    converter.reject(node, "'yield from' is not allowed in a function defined with 'async def'");
  }
  return { kind: 'YieldFrom', value: converter.expression(converter.after(first)), ...extent };
}

function convertLambda(converter: Converter, node: number): Expression {
  const list = converter.child(node, NodeKind.lambda_parameters);
  const colon = converter.child(node, Token[':']);
  const args = convertParameters(converter, list, converter.start(colon));
  const body = converter.within({ ...NEW_SCOPE, scope: 'lambda', inIterable: converter.surroundings.inIterable }, () =>
    converter.expression(converter.after(colon)),
  );
  return { kind: 'Lambda', args, body, ...converter.extent(node) };
}
