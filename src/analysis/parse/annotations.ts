import type { Converter } from './converter.ts';
import { convertName, identifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import { readExpression } from './pieces.ts';
import type { Expression } from './syntax.ts';

/**
 * The expression of a `type` node. The grammar has type expressions of its own, with other precedences than Python's expressions; the plain
 * ones are taken from it, and every other annotation is read again as the expression that it is in Python.
 */
export function convertAnnotation(converter: Converter, type: number, mayBeStarred = false): Expression {
  const expression = isPlain(converter, type)
    ? fromType(converter, type)
    : readExpression(converter, converter.start(type), converter.end(type));
  if (expression.kind === 'Starred' && !mayBeStarred) converter.reject(type, 'A starred expression cannot stand here');
  return expression;
}

/** Kinds of `type` children that are expressions of one operand: no precedence to get wrong. */
function isPlain(converter: Converter, type: number): boolean {
  const inner = type + 1;
  switch (converter.kind(inner)) {
    case NodeKind.constrained_type:
      return false;
    case NodeKind.member_type: {
      const left = converter.kind(inner + 2);
      return (left === NodeKind.generic_type || left === NodeKind.member_type) && isPlain(converter, inner + 1);
    }
    case NodeKind.union_type: {
      const right = converter.after(converter.after(inner + 1));
      return (
        isUnionOperand(converter, right) &&
        (isUnionOperand(converter, inner + 1) || converter.kind(inner + 2) === NodeKind.union_type) &&
        isPlain(converter, inner + 1) &&
        isPlain(converter, right)
      );
    }
    case NodeKind.generic_type: {
      const list = converter.after(inner + 1);
      return converter
        .children(list)
        .every((child) => converter.kind(child) !== NodeKind.type || isPlain(converter, child));
    }
    default:
      return true;
  }
}

const UNION_OPERANDS = new Set<number>([
  NodeKind.identifier,
  NodeKind.none,
  NodeKind.attribute,
  NodeKind.subscript,
  NodeKind.generic_type,
  NodeKind.member_type,
  NodeKind.string,
  NodeKind.call,
]);

function isUnionOperand(converter: Converter, type: number): boolean {
  return UNION_OPERANDS.has(converter.kind(type + 1));
}

function fromType(converter: Converter, type: number): Expression {
  const inner = type + 1;
  const extent = converter.extent(inner);
  switch (converter.kind(inner)) {
    case NodeKind.splat_type: {
      if (converter.kind(inner + 1) !== Token['*']) converter.rejectUnexpected(inner);
      return { kind: 'Starred', value: convertName(converter, inner + 2), context: 'Load', ...extent };
    }
    case NodeKind.generic_type:
      return {
        kind: 'Subscript',
        value: convertName(converter, inner + 1),
        slice: typeArguments(converter, converter.after(inner + 1)),
        context: 'Load',
        ...extent,
      };
    case NodeKind.union_type: {
      const left = fromType(converter, inner + 1);
      const right = fromType(converter, converter.after(converter.after(inner + 1)));
      return { kind: 'BinOp', left, operator: 'BitOr', right, ...extent };
    }
    case NodeKind.member_type: {
      const name = converter.after(converter.after(inner + 1));
      const value = fromType(converter, inner + 1);
      return { kind: 'Attribute', value, attribute: identifier(converter, name), context: 'Load', ...extent };
    }
    default:
      return converter.expressionOrStarred(inner);
  }
}

function typeArguments(converter: Converter, list: number): Expression {
  const children = converter.children(list).slice(1, -1);
  const elements = children
    .filter((child) => converter.kind(child) === NodeKind.type)
    .map((child) => fromType(converter, child));
  const [only] = elements;
  if (children.length === 1 && only !== undefined && only.kind !== 'Starred') return only;
  const start = converter.start(children[0]!);
  const end = converter.end(children[children.length - 1]!);
  return { kind: 'Tuple', elements, context: 'Load', ...converter.span(start, end) };
}
