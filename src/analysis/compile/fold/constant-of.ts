/**
 * What expressions are constants to the code generator: literals, and up to 3.13 also operators, tuples and subscripts of constants
 * (`ast_opt.c`, astfold_expr). From 3.14 on those are folded in the control-flow graph.
 */

import type { BinaryOperator, Expression, UnaryOperator } from '../../parse/syntax.ts';
import type { ComplexBehaviour } from '../../values/complex.ts';
import type { Constant } from '../code-object.ts';
import { frozenSetConstant, literalConstant, TRUE, tupleConstant } from '../constants.ts';
import type { BINARY_OPERATORS } from '../instructions.ts';
import { foldBinaryOperator, foldSubscript, foldUnaryOperator, type UnaryFold } from './arithmetic.ts';

const UNARY: Readonly<Record<UnaryOperator, UnaryFold>> = {
  Invert: 'invert',
  Not: 'not',
  UAdd: 'positive',
  USub: 'negative',
};

/** Signs of the binary operators. */
export const BINARY_SIGNS: Readonly<Record<BinaryOperator, (typeof BINARY_OPERATORS)[number]>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
};

/** Finds the constants of one module; results are kept, so that nested operators are folded once. */
export class ConstantFolder {
  private readonly known = new Map<Expression, Constant | null>();

  constructor(
    private readonly foldsOperators: boolean,
    private readonly arithmetic: ComplexBehaviour,
  ) {}

  /** The constant that the expression is, or null. */
  constantOf(node: Expression): Constant | null {
    switch (node.kind) {
      case 'Constant':
        return literalConstant(node.value);
      case 'Name':
        return node.id === '__debug__' && node.context === 'Load' ? TRUE : null;
      case 'BinOp':
      case 'UnaryOp':
      case 'Tuple':
      case 'Subscript':
        return this.foldsOperators ? this.folded(node) : null;
      default:
        return null;
    }
  }

  private folded(node: Expression): Constant | null {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    const constant = this.fold(node);
    this.known.set(node, constant);
    return constant;
  }

  private fold(node: Expression): Constant | null {
    switch (node.kind) {
      case 'UnaryOp': {
        const operand = this.constantOf(node.operand);
        return operand === null ? null : foldUnaryOperator(UNARY[node.operator], operand);
      }
      case 'BinOp': {
        const left = this.constantOf(node.left);
        const right = this.constantOf(node.right);
        return left === null || right === null
          ? null
          : foldBinaryOperator(BINARY_SIGNS[node.operator], left, right, this.arithmetic);
      }
      case 'Tuple': {
        if (node.context !== 'Load') return null;
        const items = this.constantsOf(node.elements);
        return items === null ? null : { type: 'tuple', items };
      }
      case 'Subscript': {
        if (node.context !== 'Load') return null;
        const container = this.constantOf(node.value);
        const index = this.constantOf(node.slice);
        return container === null || index === null ? null : foldSubscript(container, index);
      }
      default:
        return null;
    }
  }

  /** The constants that the expressions are, or null if one of them is none. */
  constantsOf(nodes: readonly Expression[]): Constant[] | null {
    const items: Constant[] = [];
    for (const node of nodes) {
      const item = this.constantOf(node);
      if (item === null) return null;
      items.push(item);
    }
    return items;
  }

  /** A list or set display that is only iterated over or searched: up to 3.13 a constant if its elements are (`ast_opt.c`, fold_iter). */
  iteratedConstant(node: Expression): Constant | null {
    if (!this.foldsOperators || (node.kind !== 'List' && node.kind !== 'Set')) return null;
    const items = this.constantsOf(node.elements);
    if (items === null) return null;
    return node.kind === 'List' ? tupleConstant(items) : frozenSetConstant(items);
  }
}
