/** Line numbers of instructions that have none of their own (`flowgraph.c`, resolve_line_numbers). */

import { Op } from '../instructions.ts';
import {
  type Block,
  blocksFrom,
  exitsScope,
  hasFallThrough,
  type Instruction,
  isJump,
  isUnconditionalJump,
  lastInstruction,
  lineOf,
  newBlock,
  nextNonEmpty,
} from './intermediate.ts';

export function copyInstruction(instruction: Instruction): Instruction {
  return { ...instruction };
}

export function hasNoLine(block: Block): boolean {
  return block.instructions.every((instruction) => instruction.location === null);
}

/** Operations at which CPython looks for signals and the like: such blocks get a line of their own too. */
function checksForEvents(block: Block): boolean {
  return block.instructions.some(
    ({ op }) => op === Op.JUMP || op === Op.CALL || op === Op.CALL_KW || op === Op.RESUME || op === Op.CALL_FUNCTION_EX,
  );
}

function isExitWithoutLine(block: Block, copiesJumps: boolean): boolean {
  return (exitsScope(block) || (copiesJumps && checksForEvents(block))) && hasNoLine(block);
}

/** `copiesJumps`: blocks that look for events are treated as exits. */
export function resolveLines(entry: Block, copiesJumps: boolean): void {
  duplicateExits(entry, copiesJumps);
  propagateLines(entry);
}

/** Every way into an exit without line number gets its own copy, so that the exit can take the line of where it comes from. */
function duplicateExits(entry: Block, copiesJumps: boolean): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined || !isJump(last.op)) continue;
    const target = nextNonEmpty(last.target);
    if (
      target === null ||
      !isExitWithoutLine(target, copiesJumps) ||
      target.predecessors <= 1 ||
      hasFallThrough(target)
    )
      continue;
    const copy = newBlock();
    copy.instructions = target.instructions.map(copyInstruction);
    copy.instructions[0]!.location = last.location;
    copy.isLabelled = true;
    copy.predecessors = 1;
    copy.isHandler = target.isHandler;
    copy.next = target.next;
    target.next = copy;
    target.predecessors--;
    last.target = copy;
  }
  for (const block of blocksFrom(entry)) {
    const { next } = block;
    if (next === null || block.instructions.length === 0 || !hasFallThrough(block)) continue;
    if (next.instructions.length > 0 && isExitWithoutLine(next, copiesJumps)) {
      next.instructions[0]!.location = lastInstruction(block)!.location;
    }
  }
}

function propagateLines(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined) continue;
    let previous = null as Instruction['location'];
    for (const instruction of block.instructions) {
      if (instruction.location === null) instruction.location = previous;
      else previous = instruction.location;
    }
    const { next } = block;
    if (next !== null && hasFallThrough(block) && next.predecessors === 1) inherit(next, previous);
    if (isJump(last.op) && last.target!.predecessors === 1) inherit(last.target!, previous);
  }
}

function inherit(block: Block, location: Instruction['location']): void {
  const [first] = block.instructions;
  if (first !== undefined && lineOf(first) < 0) first.location = location;
}

/** A jump to a small exit, or (if `inlinesArtificial`) to a block without lines that does not go on, becomes a copy of it. */
export function inlineSmallBlocks(entry: Block, inlinesArtificial: boolean): void {
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const block of blocksFrom(entry)) if (inlineTarget(block, inlinesArtificial)) isChanged = true;
  }
}

/** Longest exit that is copied (`flowgraph.c`, MAX_COPY_SIZE). */
const MAX_COPY_SIZE = 4;

function inlineTarget(block: Block, inlinesArtificial: boolean): boolean {
  const last = lastInstruction(block);
  if (last === undefined || !isUnconditionalJump(last.op)) return false;
  const target = last.target!;
  const isSmallExit = exitsScope(target) && target.instructions.length <= MAX_COPY_SIZE;
  const hasOnlyArtificial = inlinesArtificial && hasNoLine(target) && !hasFallThrough(target);
  if (!isSmallExit && !hasOnlyArtificial) return false;
  const removedOp = last.op;
  last.op = Op.NOP;
  last.target = null;
  block.instructions.push(...target.instructions.map(copyInstruction));
  const end = lastInstruction(block)!;
  if (hasOnlyArtificial && isUnconditionalJump(end.op) && removedOp === Op.JUMP) end.op = Op.JUMP;
  target.predecessors--;
  return true;
}
