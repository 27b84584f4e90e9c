/** Folding of instructions that load constants (`flowgraph.c`, fold_tuple_of_constants, fold_const_binop, optimize_lists_and_sets). */

import type { Constant } from '../code-object.ts';
import { frozenSetConstant, tupleConstant } from '../constants.ts';
import { foldBinaryOperator, foldSubscript, foldUnaryOperator } from '../fold/arithmetic.ts';
import { BINARY_OPERATORS, Op } from '../instructions.ts';
import { STACK_USE_GUIDELINE } from '../limits.ts';
import { type Block, type Instruction, makeNop } from './intermediate.ts';
import { type FoldContext, loadedConstant, makeLoad } from './loads.ts';

/**
 * The last `count` instructions up to `end` if all of them load constants. Where the syntax tree is folded first no NOP may stand between them,
 * such as that of a jump whose target was copied (before 3.14, fold_tuple_on_constants).
 */
function constantLoads(
  block: Block,
  end: number,
  count: number,
  context: FoldContext,
): [Instruction, Constant][] | null {
  const loads: [Instruction, Constant][] = [];
  for (let i = end; i >= 0 && loads.length < count; i--) {
    const instruction = block.instructions[i]!;
    if (instruction.op === Op.NOP && !context.behaviour.foldsSyntax) continue;
    const constant = loadedConstant(instruction, context.constants);
    if (constant === null) return null;
    loads.push([instruction, constant]);
  }
  return loads.length === count ? loads.reverse() : null;
}

function remove(loads: readonly (readonly [Instruction, Constant])[]): void {
  for (const [instruction] of loads) {
    makeNop(instruction);
    instruction.location = null;
  }
}

/** BUILD_TUPLE of constants becomes a constant. */
export function foldTuple(block: Block, index: number, context: FoldContext): void {
  const build = block.instructions[index]!;
  if (build.operand > STACK_USE_GUIDELINE) return;
  const loads = constantLoads(block, index - 1, build.operand, context);
  if (loads === null || loads.some(([, constant]) => constant.type === 'code')) return;
  remove(loads);
  makeLoad(build, { type: 'tuple', items: loads.map(([, constant]) => constant) }, context);
}

const MIN_CONST_SEQUENCE_SIZE = 3;

/** A list or set that is only iterated over or searched becomes a tuple or frozenset; a long one of constants is built from those. */
export function foldSequence(block: Block, index: number, context: FoldContext): void {
  const build = block.instructions[index]!;
  const nextOp = block.instructions[index + 1]?.op;
  const isIterated = nextOp === Op.GET_ITER || nextOp === Op.CONTAINS_OP;
  const size = build.operand;
  if (size > STACK_USE_GUIDELINE || (size < MIN_CONST_SEQUENCE_SIZE && !isIterated)) return;
  const loads = constantLoads(block, index - 1, size, context);
  if (loads === null) {
    if (isIterated && build.op === Op.BUILD_LIST) build.op = Op.BUILD_TUPLE;
    return;
  }
  const items = loads.map(([, constant]) => constant);
  const isSet = build.op === Op.BUILD_SET;
  const constant = isSet ? frozenSetConstant(items) : tupleConstant(items);
  const number = context.constants.add(constant);
  remove(loads);
  if (isIterated) {
    build.op = Op.LOAD_CONST;
    build.operand = number;
    return;
  }
  const [first, second] = [block.instructions[index - 2]!, block.instructions[index - 1]!];
  first.op = build.op;
  first.operand = 0;
  first.location = build.location;
  second.op = Op.LOAD_CONST;
  second.operand = number;
  build.op = isSet ? Op.SET_UPDATE : Op.LIST_EXTEND;
  build.operand = 1;
}

export function foldUnary(block: Block, index: number, context: FoldContext): void {
  const instruction = block.instructions[index]!;
  const loads = constantLoads(block, index - 1, 1, context);
  if (loads === null) return;
  const operator =
    instruction.op === Op.UNARY_NEGATIVE
      ? 'negative'
      : instruction.op === Op.UNARY_INVERT
        ? 'invert'
        : instruction.op === Op.UNARY_NOT
          ? 'not'
          : 'positive';
  const operand = loads[0]![1];
  // `~True` is left to the run, which warns of it.
  if (operator === 'invert' && operand.type === 'bool') return;
  const value = foldUnaryOperator(operator, operand);
  if (value === null) return;
  remove(loads);
  makeLoad(instruction, value, context);
}

export function foldBinary(block: Block, index: number, context: FoldContext): void {
  const instruction = block.instructions[index]!;
  const loads = constantLoads(block, index - 1, 2, context);
  if (loads === null) return;
  const [left, right] = [loads[0]![1], loads[1]![1]];
  const value =
    instruction.op === Op.BINARY_SUBSCR
      ? foldSubscript(left, right)
      : foldBinaryOperator(BINARY_OPERATORS[instruction.operand]!, left, right, context.arithmetic);
  if (value === null) return;
  remove(loads);
  makeLoad(instruction, value, context);
}

/** BUILD_LIST 0, (LOAD_CONST, LIST_APPEND 1)..., LIST_TO_TUPLE becomes a constant. */
export function foldListToTuple(block: Block, index: number, context: FoldContext): void {
  const items: Constant[] = [];
  let expectsAppend = true;
  for (let i = index - 1; i >= 0; i--) {
    const instruction = block.instructions[i]!;
    if (instruction.op === Op.NOP && !context.behaviour.foldsSyntax) continue;
    if (instruction.op === Op.BUILD_LIST && instruction.operand === 0) {
      if (!expectsAppend) return;
      for (let j = i; j < index; j++) {
        makeNop(block.instructions[j]!);
        block.instructions[j]!.location = null;
      }
      makeLoad(block.instructions[index]!, { type: 'tuple', items: items.reverse() }, context);
      return;
    }
    if (expectsAppend) {
      if (instruction.op !== Op.LIST_APPEND || instruction.operand !== 1) return;
    } else {
      const constant = loadedConstant(instruction, context.constants);
      if (constant === null) return;
      items.push(constant);
    }
    expectsAppend = !expectsAppend;
  }
}
