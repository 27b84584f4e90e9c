/** Exception handlers go to the end of the code (`flowgraph.c`, push_cold_blocks_to_end). */

import { Op } from '../instructions.ts';
import { type Block, blocksFrom, hasFallThrough, isJump, newBlock, newInstruction } from './intermediate.ts';
import { removeNopsAndJumps } from './redundancy.ts';

/** `jumpsQuietly`: the jump back gives no line event on its own line. */
export function moveColdBlocks(entry: Block, jumpsQuietly: boolean): void {
  if (entry.next === null) return;
  markWarm(entry);
  markCold(entry);
  for (const block of blocksFrom(entry)) {
    const { next } = block;
    if (!block.isCold || next === null || !next.isWarm || !hasFallThrough(block)) continue;
    const bridge = newBlock();
    const jump = newInstruction(jumpsQuietly ? Op.JUMP_NO_INTERRUPT : Op.JUMP, 0, null);
    jump.target = next;
    next.isLabelled = true;
    bridge.instructions.push(jump);
    bridge.isCold = true;
    bridge.predecessors = 1;
    bridge.next = next;
    block.next = bridge;
  }
  const blocks = [...blocksFrom(entry)];
  const cold = blocks.filter((block) => block.isCold);
  if (cold.length === 0) return;
  const order = [...blocks.filter((block) => !block.isCold), ...cold];
  for (const [i, block] of order.entries()) block.next = order[i + 1] ?? null;
  removeNopsAndJumps(entry);
}

function visitFrom(starts: readonly Block[], mayVisit: (block: Block) => boolean, mark: (block: Block) => void): void {
  const todo = [...starts];
  for (const block of starts) block.isVisited = true;
  const reach = (block: Block): void => {
    if (block.isVisited || !mayVisit(block)) return;
    block.isVisited = true;
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    mark(block);
    if (block.next !== null && hasFallThrough(block)) reach(block.next);
    for (const { op, target } of block.instructions) if (isJump(op) && target !== null) reach(target);
  }
}

function markWarm(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    block.isVisited = false;
    block.isWarm = false;
    block.isCold = false;
  }
  visitFrom(
    [entry],
    () => true,
    (block) => {
      block.isWarm = true;
    },
  );
}

function markCold(entry: Block): void {
  const handlers: Block[] = [];
  for (const block of blocksFrom(entry)) {
    block.isVisited = false;
    if (block.isHandler && !block.isWarm) handlers.push(block);
  }
  visitFrom(
    handlers,
    (block) => !block.isWarm,
    (block) => {
      block.isCold = true;
    },
  );
}
