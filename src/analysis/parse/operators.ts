import { type Converter, MAXIMUM_EXPRESSION_DEPTH } from './converter.ts';
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
  build: (left: Expression, extent: Extent, start: number) => Expression,
): Expression {
  const operand = converter.anyExpression(left);
  const extent = converter.extent(node);
  if (operand.kind !== 'Starred') return build(operand, extent, converter.start(left));
  const start = startAfterStar(converter, left);
  const { line, column } = converter.lines.position(start);
  const value = build(operand.value, { ...extent, line, column }, start);
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
  const right = converter.after(token);
  const sign = converter.kind(token);
  if (sign === Token['&'] || sign === Token['^']) return convertAndXor(converter, node);
  const operator = BINARY[sign] ?? converter.rejectUnexpected(token);
  return fromLeftOperand(converter, node, left, (operand, extent) => {
    return { kind: 'BinOp', left: operand, operator, right: converter.expression(right), ...extent };
  });
}

/** The operator of a binary operation, -1 for every other expression. */
function signOf(converter: Converter, node: number): number {
  return converter.kind(node) === NodeKind.binary_operator ? converter.kind(converter.after(node + 1)) : -1;
}

/**
 * In Python `&` binds tighter than `^`, in the grammar it is the other way round: so a run of both is taken apart into its operands and put
 * together again, as terms of `&` joined by `^`.
 */
function convertAndXor(converter: Converter, node: number): Expression {
  const terms = andXorTerms(converter, node);
  return fromLeftOperand(converter, node, terms[0]![0]!, (first, _extent, start) => {
    const parts = terms.map((operands) =>
      operands.map((operand) =>
        operand === terms[0]![0]
          ? { expression: first, start, end: converter.end(operand) }
          : { expression: converter.expression(operand), start: converter.start(operand), end: converter.end(operand) },
      ),
    );
    const joined = parts.map((term) => joinParts(converter, 'BitAnd', term));
    return joinParts(converter, 'BitXor', joined).expression;
  });
}

/** The operands of each term, from left to right. */
function andXorTerms(converter: Converter, node: number): number[][] {
  const terms: number[][] = [[]];
  const NEXT_TERM = -1;
  const waiting = [node];
  for (let count = 0; waiting.length > 0; count++) {
    const at = waiting.pop()!;
    const sign = at === NEXT_TERM ? NEXT_TERM : signOf(converter, at);
    if (at === NEXT_TERM) terms.push([]);
    else if (sign !== Token['&'] && sign !== Token['^']) terms[terms.length - 1]!.push(at);
    else {
      waiting.push(converter.after(converter.after(at + 1)));
      if (sign === Token['^']) waiting.push(NEXT_TERM);
      waiting.push(at + 1);
    }
    if (count > 3 * MAXIMUM_EXPRESSION_DEPTH) converter.rejectDepth(node);
  }
  return terms;
}

interface Part {
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
}

function joinParts(converter: Converter, operator: BinaryOperator, parts: readonly Part[]): Part {
  return parts.reduce((left, right) => ({
    expression: {
      kind: 'BinOp',
      left: left.expression,
      operator,
      right: right.expression,
      ...converter.span(left.start, right.end),
    },
    start: left.start,
    end: right.end,
  }));
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
  const { scope, isAsync, comprehension } = converter.surroundings;
  if (comprehension === null && (scope === 'module' || scope === 'class'))
    converter.reject(node, "'await' is outside a function");
  if (!isAsync) converter.reject(node, "'await' is allowed only in a function defined with 'async def'");
}
