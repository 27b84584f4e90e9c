/** Last changes of the graph before assembly: frame set-up, pseudo operations, direction of jumps (`flowgraph.c`). */

import { Op } from '../instructions.ts';
import {
  type Block,
  blocksFrom,
  type Instruction,
  isBlockPush,
  isConditionalJump,
  lastInstruction,
  newBlock,
  newInstruction,
  Pseudo,
} from './intermediate.ts';

/** JUMP_IF_... becomes COPY and a popping jump (convert_pseudo_conditional_jumps). */
export function expandConditionalJumps(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined || (last.op !== Pseudo.JUMP_IF_FALSE && last.op !== Pseudo.JUMP_IF_TRUE)) continue;
    last.op = last.op === Pseudo.JUMP_IF_FALSE ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE;
    const copy = newInstruction(Op.COPY, 1, last.location);
    copy.handler = last.handler;
    block.instructions.splice(block.instructions.length - 1, 0, copy);
  }
}

/** Slots of cells and free variables, and what the frame does before anything else. */
export interface FrameLayout {
  /** Slot of each cell, then of each free variable. */
  readonly cellSlots: readonly number[];
  readonly cellCount: number;
  readonly freeCount: number;
  readonly isGenerator: boolean;
  readonly firstLine: number;
}

/** COPY_FREE_VARS, MAKE_CELL, RETURN_GENERATOR (insert_prefix_instructions); cell numbers become slots (fix_cell_offsets). */
export function setUpFrame(entry: Block, layout: FrameLayout): void {
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (usesCell(instruction.op)) instruction.operand = layout.cellSlots[instruction.operand]!;
    }
  }
  const prefix: Instruction[] = [];
  if (layout.freeCount > 0) prefix.push(newInstruction(Op.COPY_FREE_VARS, layout.freeCount, null));
  const slots = layout.cellSlots.slice(0, layout.cellCount).sort((a, b) => a - b);
  for (const slot of slots) prefix.push(newInstruction(Op.MAKE_CELL, slot, null));
  if (layout.isGenerator) {
    const line = layout.firstLine;
    const location = { line, column: 0, endLine: line, endColumn: 0 };
    prefix.push(newInstruction(Op.RETURN_GENERATOR, 0, location), newInstruction(Op.POP_TOP, 0, location));
  }
  entry.instructions.unshift(...prefix);
}

function usesCell(op: number): boolean {
  return (
    op === Op.MAKE_CELL ||
    op === Pseudo.LOAD_CLOSURE ||
    op === Op.LOAD_DEREF ||
    op === Op.STORE_DEREF ||
    op === Op.DELETE_DEREF ||
    op === Op.LOAD_FROM_DICT_OR_DEREF
  );
}

/** Replaces the pseudo operations that stand for real ones or for nothing (convert_pseudo_ops). */
export function replacePseudoOperations(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (isBlockPush(instruction.op)) {
        instruction.op = Op.NOP;
        instruction.target = null;
      } else if (instruction.op === Pseudo.LOAD_CLOSURE) instruction.op = Op.LOAD_FAST;
      else if (instruction.op === Pseudo.STORE_FAST_MAYBE_NULL) instruction.op = Op.STORE_FAST;
    }
  }
}

const REVERSED: Readonly<Record<number, Op>> = {
  [Op.POP_JUMP_IF_FALSE]: Op.POP_JUMP_IF_TRUE,
  [Op.POP_JUMP_IF_TRUE]: Op.POP_JUMP_IF_FALSE,
  [Op.POP_JUMP_IF_NONE]: Op.POP_JUMP_IF_NOT_NONE,
  [Op.POP_JUMP_IF_NOT_NONE]: Op.POP_JUMP_IF_NONE,
};

/** A conditional jump backward becomes the reversed one over a jump backward (normalize_jumps). */
export function turnBackwardJumps(entry: Block): void {
  const seen = new Set<Block>();
  for (const block of blocksFrom(entry)) {
    seen.add(block);
    const last = lastInstruction(block);
    if (last === undefined || !isConditionalJump(last.op) || !seen.has(last.target!)) continue;
    const backward = newBlock();
    const jump = newInstruction(Op.JUMP, 0, last.location);
    jump.target = last.target;
    jump.handler = last.handler;
    backward.instructions.push(jump);
    backward.isCold = block.isCold;
    backward.depth = last.target!.depth;
    last.op = REVERSED[last.op]!;
    last.target = block.next!;
    backward.next = block.next;
    block.next = backward;
    seen.add(backward);
  }
}
