import type { Converter } from './converter.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type {
  Await,
  BinaryOperator,
  BooleanOperator,
  ComparisonOperator,
  Expression,
  Extent,
  Starred,
  UnaryOperator,
} from './syntax.ts';

const BINARY: Readonly<Record<number, BinaryOperator>> = {
  [Token['+']]: 'Add',
  [Token['-']]: 'Sub',
  [Token['*']]: 'Mult',
  [Token['@']]: 'MatMult',
  [Token['/']]: 'Div',
  [Token['%']]: 'Mod',
  [Token['**']]: 'Pow',
  [Token['<<']]: 'LShift',
  [Token['>>']]: 'RShift',
  [Token['|']]: 'BitOr',
  [Token['^']]: 'BitXor',
  [Token['&']]: 'BitAnd',
  [Token['//']]: 'FloorDiv',
};

/** The operator of each augmented assignment. */
export const AUGMENTED: Readonly<Record<number, BinaryOperator>> = {
  [Token['+=']]: 'Add',
  [Token['-=']]: 'Sub',
  [Token['*=']]: 'Mult',
  [Token['@=']]: 'MatMult',
  [Token['/=']]: 'Div',
  [Token['%=']]: 'Mod',
  [Token['**=']]: 'Pow',
  [Token['<<=']]: 'LShift',
  [Token['>>=']]: 'RShift',
  [Token['|=']]: 'BitOr',
  [Token['^=']]: 'BitXor',
  [Token['&=']]: 'BitAnd',
  [Token['//=']]: 'FloorDiv',
};

const UNARY: Readonly<Record<number, UnaryOperator>> = {
  [Token['~']]: 'Invert',
  [Token['+']]: 'UAdd',
  [Token['-']]: 'USub',
};

const COMPARISON: Readonly<Record<number, ComparisonOperator>> = {
  [Token['==']]: 'Eq',
  [Token['!=']]: 'NotEq',
  [Token['<']]: 'Lt',
  [Token['<=']]: 'LtE',
  [Token['>']]: 'Gt',
  [Token['>=']]: 'GtE',
  [Token.is]: 'Is',
  [Token['is not']]: 'IsNot',
  [Token.in]: 'In',
  [Token['not in']]: 'NotIn',
};

/**
 * Builds an expression from its leftmost operand. In the grammar a star binds to the first operand (`*a + b` is `(*a) + b`); in Python it
 * stands before the whole: so a starred operand gives a starred result.
 */
export function fromLeftOperand(
  converter: Converter,
  node: number,
  left: number,
  build: (left: Expression, extent: Extent) => Expression,
): Expression {
  const operand = converter.expressionOrStarred(left);
  const extent = converter.extent(node);
  if (operand.kind !== 'Starred') return build(operand, extent);
  const { line, column } = converter.lines.position(startAfterStar(converter, left));
  const value = build(operand.value, { ...extent, line, column });
  return { kind: 'Starred', value, context: 'Load', ...extent } satisfies Starred;
}

function startAfterStar(converter: Converter, left: number): number {
  let node = left;
  while (converter.kind(node + 1) !== Token['*']) node++;
  return converter.start(node + 2);
}

export function convertBinary(converter: Converter, node: number): Expression {
  const left = node + 1;
  const token = converter.after(left);
  const operator = BINARY[converter.kind(token)] ?? converter.rejectUnexpected(token);
  return fromLeftOperand(converter, node, left, (operand, extent) => {
    const right = converter.expression(converter.after(token));
    return { kind: 'BinOp', left: operand, operator, right, ...extent };
  });
}

export function convertUnary(converter: Converter, node: number): Expression {
  const operator = UNARY[converter.kind(node + 1)] ?? converter.rejectUnexpected(node);
  return { kind: 'UnaryOp', operator, operand: converter.expression(node + 2), ...converter.extent(node) };
}

export function convertNot(converter: Converter, node: number): Expression {
  return { kind: 'UnaryOp', operator: 'Not', operand: converter.expression(node + 2), ...converter.extent(node) };
}

/** `a and b and c` is one BoolOp with three values; the grammar nests it to the left. */
export function convertBoolean(converter: Converter, node: number): Expression {
  const word = converter.kind(converter.after(node + 1));
  const operator: BooleanOperator = word === Token.and ? 'And' : 'Or';
  const later: number[] = [];
  let left = node;
  do {
    const token = converter.after(left + 1);
    later.push(converter.after(token));
    left = left + 1;
  } while (converter.kind(left) === NodeKind.boolean_operator && converter.kind(converter.after(left + 1)) === word);
  return fromLeftOperand(converter, node, left, (first, extent) => {
    const values = [first];
    for (let at = later.length - 1; at >= 0; at--) values.push(converter.expression(later[at]!));
    return { kind: 'BoolOp', operator, values, ...extent };
  });
}

export function convertComparison(converter: Converter, node: number): Expression {
  const [left, ...rest] = converter.children(node);
  return fromLeftOperand(converter, node, left!, (operand, extent) => {
    const operators: ComparisonOperator[] = [];
    const comparators: Expression[] = [];
    for (let at = 0; at + 1 < rest.length; at += 2) {
      const token = rest[at]!;
      if (converter.kind(token) === Token['<>']) converter.reject(token, 'Python 3 has no operator <>: write !=');
      operators.push(COMPARISON[converter.kind(token)] ?? converter.rejectUnexpected(token));
      comparators.push(converter.expression(rest[at + 1]!));
    }
    return { kind: 'Compare', left: operand, operators, comparators, ...extent };
  });
}

/** In the grammar a conditional takes an assignment expression as its first part; in Python `x := a if b else c` assigns the whole. */
export function convertConditional(converter: Converter, node: number): Expression {
  const [body, , test, , orElse] = converter.children(node);
  if (body === undefined || test === undefined || orElse === undefined) converter.rejectUnexpected(node);
  const build = (first: Expression, extent: Extent): Expression => {
    const condition = converter.expression(test);
    return { kind: 'IfExp', test: condition, body: first, orElse: converter.expression(orElse), ...extent };
  };
  return fromLeftOperand(converter, node, body, (first, extent) => {
    if (first.kind !== 'NamedExpr' || converter.kind(body) !== NodeKind.named_expression) return build(first, extent);
    const { line, column } = converter.lines.position(converter.start(valueOfNamed(converter, body)));
    return { ...first, value: build(first.value, { ...extent, line, column }), ...extent };
  });
}

function valueOfNamed(converter: Converter, node: number): number {
  return converter.after(converter.after(node + 1));
}

/** `await` binds tighter than `**` in Python, looser in the grammar. */
export function convertAwait(converter: Converter, node: number): Expression {
  checkAwait(converter, node);
  const operand = node + 2;
  const extent = converter.extent(node);
  if (converter.kind(operand) !== NodeKind.binary_operator) {
    return { kind: 'Await', value: converter.expression(operand), ...extent };
  }
  const [left, , right] = converter.children(operand);
  const awaited: Await = {
    kind: 'Await',
    value: converter.expression(left!),
    ...converter.span(converter.start(node), converter.end(left!)),
  };
  return { kind: 'BinOp', left: awaited, operator: 'Pow', right: converter.expression(right!), ...extent };
}

function checkAwait(converter: Converter, node: number): void {
  const { scope, isAsync } = converter.surroundings;
  if (scope === 'module' || scope === 'class') converter.reject(node, "'await' is outside a function");
  if (!isAsync) converter.reject(node, "'await' is allowed only in a function defined with 'async def'");
}
