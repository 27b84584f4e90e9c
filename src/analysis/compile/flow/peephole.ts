/** Local rewriting inside basic blocks (`flowgraph.c`, optimize_load_const, optimize_basic_block). */

import { isTruthy } from '../fold/truth.ts';
import { INTRINSICS_1, Op } from '../instructions.ts';
import { foldBinary, foldListToTuple, foldSequence, foldTuple, foldUnary } from './fold-instructions.ts';
import { type Block, blocksFrom, type Instruction, lineOf, makeNop, newInstruction, Pseudo } from './intermediate.ts';
import { type FoldContext, isSmallInteger, loadedConstant, makeLoad } from './loads.ts';
import { optimizeSwaps } from './swaps.ts';

export function optimizeBlocks(entry: Block, context: FoldContext): void {
  for (const block of blocksFrom(entry)) optimizeLoads(block, context);
  for (const block of blocksFrom(entry)) {
    optimizeBlock(block, context);
    optimizeSwaps(block);
  }
}

/** Conditions on constants, comparisons with None. */
function optimizeLoads(block: Block, context: FoldContext): void {
  const { instructions } = block;
  let source: Instruction | null = null;
  for (const [i, instruction] of instructions.entries()) {
    const { op, operand } = instruction;
    if (op === Op.LOAD_CONST) {
      const constant = context.constants.items[operand]!;
      if (isSmallInteger(constant, context)) makeLoad(instruction, constant, context);
    }
    const copiesConstant = source?.op === Op.LOAD_CONST && op === Op.COPY && operand === 1;
    if (!copiesConstant) source = instruction;
    const constant = source === null ? null : loadedConstant(source, context.constants);
    const next = instructions[i + 1];
    if (constant === null || next === undefined) continue;
    switch (next.op) {
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE:
      case Pseudo.JUMP_IF_FALSE:
      case Pseudo.JUMP_IF_TRUE:
      case Op.JUMP_IF_FALSE_OR_POP:
      case Op.JUMP_IF_TRUE_OR_POP:
        decideJump(instruction, next, isTruthy(constant));
        break;
      case Op.IS_OP:
        if (constant.type === 'None') compareWithNone(instruction, next, instructions[i + 2]);
        break;
    }
  }
}

/** A conditional jump on a constant becomes a jump or nothing. */
function decideJump(load: Instruction, jump: Instruction, isTrue: boolean): void {
  const { op } = jump;
  const wanted = op === Op.POP_JUMP_IF_TRUE || op === Pseudo.JUMP_IF_TRUE || op === Op.JUMP_IF_TRUE_OR_POP;
  const pops = op === Op.POP_JUMP_IF_TRUE || op === Op.POP_JUMP_IF_FALSE;
  const keepsOnJump = op === Op.JUMP_IF_TRUE_OR_POP || op === Op.JUMP_IF_FALSE_OR_POP;
  if (pops || (keepsOnJump && isTrue !== wanted)) makeNop(load);
  if (isTrue === wanted) jump.op = Op.JUMP;
  else makeNop(jump);
}

function compareWithNone(load: Instruction, is: Instruction, jump: Instruction | undefined): void {
  if (jump === undefined || (jump.op !== Op.POP_JUMP_IF_FALSE && jump.op !== Op.POP_JUMP_IF_TRUE)) return;
  const isInverted = (is.operand === 1) !== (jump.op === Op.POP_JUMP_IF_FALSE);
  makeNop(load);
  makeNop(is);
  jump.op = isInverted ? Op.POP_JUMP_IF_NOT_NONE : Op.POP_JUMP_IF_NONE;
}

function optimizeBlock(block: Block, context: FoldContext): void {
  for (let i = 0; i < block.instructions.length; i++) {
    const instruction = block.instructions[i]!;
    const next = block.instructions[i + 1];
    switch (instruction.op) {
      case Op.BUILD_TUPLE:
        if (!unpackOfTuple(instruction, next)) foldTuple(block, i, context);
        break;
      case Op.BUILD_LIST:
      case Op.BUILD_SET:
        if (!context.behaviour.foldsSyntax) foldSequence(block, i, context);
        break;
      case Op.UNARY_NOT:
        if (next?.op === Op.UNARY_NOT) {
          makeNop(instruction);
          next.op = Op.TO_BOOL;
          break;
        }
        if (!context.behaviour.foldsSyntax) foldUnary(block, i, context);
        break;
      case Op.UNARY_INVERT:
      case Op.UNARY_NEGATIVE:
        if (!context.behaviour.foldsSyntax) foldUnary(block, i, context);
        break;
      case Op.CALL_INTRINSIC_1:
        intrinsic(block, i, context);
        break;
      case Op.BINARY_OP:
      case Op.BINARY_SUBSCR:
        if (!context.behaviour.foldsSyntax) foldBinary(block, i, context);
        break;
      case Op.STORE_FAST:
        if (
          context.behaviour.dropsOverwrittenStores &&
          next?.op === Op.STORE_FAST &&
          next.operand === instruction.operand &&
          lineOf(next) === lineOf(instruction)
        ) {
          instruction.op = Op.POP_TOP;
          instruction.operand = 0;
        }
        break;
      case Op.SWAP:
        if (instruction.operand === 1) makeNop(instruction);
        break;
      case Op.LOAD_GLOBAL:
        if (context.behaviour.dropsOverwrittenStores && next?.op === Op.PUSH_NULL && (instruction.operand & 1) === 0) {
          instruction.operand |= 1;
          makeNop(next);
        }
        break;
      case Op.CONTAINS_OP:
      case Op.IS_OP:
        if (next?.op === Op.UNARY_NOT) {
          next.op = instruction.op;
          next.operand = instruction.operand ^ 1;
          makeNop(instruction);
        }
        break;
      default:
        if (instruction.target !== null && threadJump(block, instruction, context)) i--;
    }
  }
}

/** `a, b = x, y`: the tuple is not built. */
function unpackOfTuple(build: Instruction, next: Instruction | undefined): boolean {
  if (next?.op !== Op.UNPACK_SEQUENCE || next.operand !== build.operand) return false;
  if (build.operand < 1 || build.operand > 3) return false;
  makeNop(build);
  if (next.operand === 1) makeNop(next);
  else next.op = Op.SWAP;
  return true;
}

function intrinsic(block: Block, index: number, context: FoldContext): void {
  const instruction = block.instructions[index]!;
  const next = block.instructions[index + 1];
  if (INTRINSICS_1[instruction.operand] === 'LIST_TO_TUPLE') {
    if (context.behaviour.foldsSyntax) return;
    if (next?.op === Op.GET_ITER) makeNop(instruction);
    else foldListToTuple(block, index, context);
  } else if (INTRINSICS_1[instruction.operand] === 'UNARY_POSITIVE' && !context.behaviour.foldsSyntax) {
    foldUnary(block, index, context);
  }
}

/** A jump to a jump goes where that one goes. Returns whether the instruction is to be looked at again. */
function threadJump(block: Block, instruction: Instruction, { behaviour }: FoldContext): boolean {
  const target = instruction.target!.instructions[0];
  if (target === undefined) return false;
  if (!behaviour.threadsJumpsOfOtherLines && lineOf(instruction) !== lineOf(target)) return false;
  switch (instruction.op) {
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
      return target.op === Op.JUMP && retarget(block, instruction, target, instruction.op);
    case Pseudo.JUMP_IF_FALSE:
    case Op.JUMP_IF_FALSE_OR_POP:
      return threadKeeping(block, instruction, target, false);
    case Pseudo.JUMP_IF_TRUE:
    case Op.JUMP_IF_TRUE_OR_POP:
      return threadKeeping(block, instruction, target, true);
    case Op.JUMP:
    case Op.JUMP_NO_INTERRUPT:
      if (target.op === Op.JUMP) return retarget(block, instruction, target, Op.JUMP);
      if (target.op === Op.JUMP_NO_INTERRUPT) return retarget(block, instruction, target, instruction.op);
      return false;
    default:
      return false;
  }
}

/** Jumps of `and` and `or`, which keep the value they test. */
function threadKeeping(block: Block, instruction: Instruction, target: Instruction, wanted: boolean): boolean {
  const isPlain = instruction.op < Pseudo.SETUP_FINALLY;
  const same = isPlain ? (wanted ? Op.JUMP_IF_TRUE_OR_POP : Op.JUMP_IF_FALSE_OR_POP) : instruction.op;
  const other = isPlain
    ? wanted
      ? Op.JUMP_IF_FALSE_OR_POP
      : Op.JUMP_IF_TRUE_OR_POP
    : wanted
      ? Pseudo.JUMP_IF_FALSE
      : Pseudo.JUMP_IF_TRUE;
  if (target.op === Op.JUMP || target.op === same) return retarget(block, instruction, target, instruction.op);
  if (target.op === other) {
    instruction.target = instruction.target!.next;
    instruction.target!.isLabelled = true;
    if (isPlain) instruction.op = wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE;
    return true;
  }
  if (!isPlain) return false;
  // 3.11: what is tested again at once need not be kept.
  if (target.op === Op.POP_JUMP_IF_FALSE || target.op === Op.POP_JUMP_IF_TRUE) {
    const jumps = (target.op === Op.POP_JUMP_IF_TRUE) === wanted;
    const goal = jumps ? target.target! : instruction.target!.next!;
    if (jumps && goal === instruction.target) return false;
    instruction.op = wanted ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE;
    instruction.target = goal;
    goal.isLabelled = true;
    return true;
  }
  return false;
}

function retarget(block: Block, instruction: Instruction, target: Instruction, op: number): boolean {
  if (instruction.target === target.target) return false;
  const jump = newInstruction(op, 0, target.location);
  jump.target = target.target;
  jump.handler = instruction.handler;
  makeNop(instruction);
  block.instructions.push(jump);
  return true;
}
