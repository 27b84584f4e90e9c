/** NOPs, jumps to the next instruction and loads that are dropped at once (`flowgraph.c`, remove_redundant_...). */

import { Op } from '../instructions.ts';
import {
  type Block,
  blocksFrom,
  hasFallThrough,
  type Instruction,
  isJump,
  isUnconditionalJump,
  lastInstruction,
  lineOf,
  makeNop,
  nextNonEmpty,
} from './intermediate.ts';

/** Takes out the NOPs that no line event depends on; returns how many. */
function removeNopsOf(block: Block): number {
  const kept: Instruction[] = [];
  const { instructions } = block;
  let previousLine = -1;
  for (const [i, instruction] of instructions.entries()) {
    const line = lineOf(instruction);
    if (instruction.op === Op.NOP && isRedundant(block, i, line, previousLine)) continue;
    kept.push(instruction);
    previousLine = line;
  }
  block.instructions = kept;
  return instructions.length - kept.length;
}

function isRedundant(block: Block, index: number, line: number, previousLine: number): boolean {
  if (line < 0 || previousLine === line) return true;
  const next = block.instructions[index + 1];
  if (next !== undefined) {
    if (lineOf(next) === line) return true;
    if (lineOf(next) >= 0) return false;
    next.location = block.instructions[index]!.location;
    return true;
  }
  const following = nextNonEmpty(block.next);
  if (following === null) return false;
  const first = following.instructions.find(({ op, location }) => op !== Op.NOP || location !== null);
  return first !== undefined && lineOf(first) === line;
}

export function removeNops(entry: Block): number {
  let count = 0;
  for (const block of blocksFrom(entry)) count += removeNopsOf(block);
  return count;
}

/** A jump to what follows anyway becomes a NOP. */
function removeJumps(entry: Block): number {
  let count = 0;
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (nextNonEmpty(last.target) !== nextNonEmpty(block.next)) continue;
    makeNop(last);
    count++;
  }
  return count;
}

export function removeNopsAndJumps(entry: Block): void {
  while (removeNops(entry) + removeJumps(entry) > 0);
}

/** Removes NOPs and loads whose value is popped by the next instruction. */
export function removeNopsAndPairs(entry: Block): void {
  let isDone = false;
  while (!isDone) {
    isDone = true;
    let previous: Instruction | null = null;
    let current: Instruction | null = null;
    for (const block of blocksFrom(entry)) {
      removeNopsOf(block);
      if (block.isLabelled) current = null;
      for (const instruction of block.instructions) {
        previous = current;
        current = instruction;
        if (instruction.op !== Op.POP_TOP || previous === null) continue;
        const { op, operand } = previous;
        if (op === Op.LOAD_CONST || op === Op.LOAD_SMALL_INT || (op === Op.COPY && operand === 1)) {
          makeNop(previous);
          makeNop(instruction);
          isDone = false;
        }
      }
      if ((current !== null && isJump(current.op)) || !hasFallThrough(block)) current = null;
    }
  }
}
