/** Conditions: code that jumps on the truth of an expression (`codegen.c`, codegen_jump_if) and comparisons. */

import type { BoolOp, Compare, ComparisonOperator, Expression, IfExp } from '../../parse/syntax.ts';
import { type Label, type Location, Pseudo } from '../flow/intermediate.ts';
import { COMPARISONS, Op } from '../instructions.ts';
import type { Compiler } from './compiler.ts';
import { iterated } from './displays.ts';

const COMPARISON_SIGNS: Readonly<Partial<Record<ComparisonOperator, (typeof COMPARISONS)[number]>>> = {
  Lt: '<',
  LtE: '<=',
  Eq: '==',
  NotEq: '!=',
  Gt: '>',
  GtE: '>=',
};

/** The operation of a comparison operator. */
export function emitComparison(c: Compiler, operator: ComparisonOperator, location: Location): void {
  switch (operator) {
    case 'Is':
    case 'IsNot':
      c.emit(Op.IS_OP, operator === 'IsNot' ? 1 : 0, location);
      break;
    case 'In':
    case 'NotIn':
      c.emit(Op.CONTAINS_OP, operator === 'NotIn' ? 1 : 0, location);
      break;
    default:
      c.emit(Op.COMPARE_OP, COMPARISONS.indexOf(COMPARISON_SIGNS[operator]!) << 5, location);
  }
}

const INVERSE: Readonly<Partial<Record<ComparisonOperator, ComparisonOperator>>> = {
  Is: 'IsNot',
  IsNot: 'Is',
  In: 'NotIn',
  NotIn: 'In',
};

/** `a not in b` for the operand of `not a in b`, up to 3.13 (`ast_opt.c`, fold_unaryop); null for other operands. */
export function invertedComparison(c: Compiler, node: Expression): Compare | null {
  if (!c.behaviour.foldsSyntax || node.kind !== 'Compare' || node.operators.length !== 1) return null;
  const inverse = INVERSE[node.operators[0]!];
  return inverse === undefined ? null : { ...node, operators: [inverse] };
}

/** Jumps to the label if the expression is as wanted, else goes on. */
export function jumpIf(c: Compiler, node: Expression, label: Label, wanted: boolean): void {
  switch (node.kind) {
    case 'UnaryOp':
      if (node.operator === 'Not' && invertedComparison(c, node.operand) === null && c.constantOf(node) === null) {
        jumpIf(c, node.operand, label, !wanted);
        return;
      }
      break;
    case 'BoolOp':
      jumpIfBoolean(c, node, label, wanted);
      return;
    case 'IfExp':
      jumpIfConditional(c, node, label, wanted);
      return;
    case 'Compare':
      if (node.operators.length > 1) {
        jumpIfChain(c, node, label, wanted);
        return;
      }
      break;
    default:
      break;
  }
  c.expression(node);
  c.jump(wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, label, node);
}

function jumpIfBoolean(c: Compiler, node: BoolOp, label: Label, wanted: boolean): void {
  const decidedBy = node.operator === 'Or';
  const early = decidedBy === wanted ? label : c.label();
  const last = node.values.length - 1;
  for (let i = 0; i < last; i++) jumpIf(c, node.values[i]!, early, decidedBy);
  jumpIf(c, node.values[last]!, label, wanted);
  if (early !== label) c.place(early);
}

function jumpIfConditional(c: Compiler, node: IfExp, label: Label, wanted: boolean): void {
  const end = c.label();
  const otherwise = c.label();
  jumpIf(c, node.test, otherwise, false);
  jumpIf(c, node.body, label, wanted);
  c.jump(Op.JUMP, end, null);
  c.place(otherwise);
  jumpIf(c, node.orElse, label, wanted);
  c.place(end);
}

function jumpIfChain(c: Compiler, node: Compare, label: Label, wanted: boolean): void {
  const cleanup = c.label();
  const end = c.label();
  const last = node.operators.length - 1;
  c.expression(node.left);
  for (let i = 0; i < last; i++) {
    c.expression(node.comparators[i]!);
    c.emit(Op.SWAP, 2, node);
    c.emit(Op.COPY, 2, node);
    emitComparison(c, node.operators[i]!, node);
    c.jump(Op.POP_JUMP_IF_FALSE, cleanup, node);
  }
  lastComparator(c, node);
  emitComparison(c, node.operators[last]!, node);
  c.jump(wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, label, node);
  c.jump(Op.JUMP, end, null);
  c.place(cleanup);
  c.emit(Op.POP_TOP, 0, null);
  if (!wanted) c.jump(Op.JUMP, label, null);
  c.place(end);
}

/** The last operand; after `in` it is only searched (`ast_opt.c`, fold_compare). */
function lastComparator(c: Compiler, node: Compare): void {
  const last = node.operators.length - 1;
  const operator = node.operators[last]!;
  if (operator === 'In' || operator === 'NotIn') iterated(c, node.comparators[last]!);
  else c.expression(node.comparators[last]!);
}

/** `left < middle < right` as a value. */
export function compare(c: Compiler, node: Compare): void {
  const last = node.operators.length - 1;
  c.expression(node.left);
  if (last === 0) {
    lastComparator(c, node);
    emitComparison(c, node.operators[0]!, node);
    return;
  }
  const cleanup = c.label();
  const end = c.label();
  for (let i = 0; i < last; i++) {
    c.expression(node.comparators[i]!);
    c.emit(Op.SWAP, 2, node);
    c.emit(Op.COPY, 2, node);
    emitComparison(c, node.operators[i]!, node);
    jumpOrPop(c, false, cleanup, node);
  }
  lastComparator(c, node);
  emitComparison(c, node.operators[last]!, node);
  c.jump(Op.JUMP, end, null);
  c.place(cleanup);
  c.emit(Op.SWAP, 2, node);
  c.emit(Op.POP_TOP, 0, node);
  c.place(end);
}

/** `a and b`, `a or b` as a value. */
export function booleanOperation(c: Compiler, node: BoolOp): void {
  const end = c.label();
  const last = node.values.length - 1;
  for (let i = 0; i < last; i++) {
    c.expression(node.values[i]!);
    jumpOrPop(c, node.operator === 'Or', end, node);
  }
  c.expression(node.values[last]!);
  c.place(end);
}

function jumpOrPop(c: Compiler, wanted: boolean, label: Label, location: Location): void {
  if (c.behaviour.jumpsOrPops) {
    c.jump(wanted ? Op.JUMP_IF_TRUE_OR_POP : Op.JUMP_IF_FALSE_OR_POP, label, location);
    return;
  }
  if (c.behaviour.copiesTestedValues) {
    c.emit(Op.COPY, 1, location);
    c.jump(wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, label, location);
  } else c.jump(wanted ? Pseudo.JUMP_IF_TRUE : Pseudo.JUMP_IF_FALSE, label, location);
  c.emit(Op.POP_TOP, 0, location);
}

/** `a if test else b` as a value. */
export function conditionalExpression(c: Compiler, node: IfExp): void {
  const end = c.label();
  const otherwise = c.label();
  jumpIf(c, node.test, otherwise, false);
  c.expression(node.body);
  c.jump(Op.JUMP, end, null);
  c.place(otherwise);
  c.expression(node.orElse);
  c.place(end);
}
