/** From a list of instructions and labels to basic blocks (`flowgraph.c`, _PyCfg_FromInstructionSequence). */

import {
  type Block,
  blocksFrom,
  hasFallThrough,
  type Instruction,
  isBlockPush,
  isJump,
  isScopeExit,
  type Label,
  newBlock,
  nextNonEmpty,
} from './intermediate.ts';

type CodeItem = Instruction | Label;

function isInstruction(item: CodeItem): item is Instruction {
  return 'op' in item;
}

/** Builds the blocks; returns the entry block. Labels that nothing jumps to start no block. */
export function buildGraph(code: readonly CodeItem[]): Block {
  const targets = new Set<Label>();
  for (const item of code) if (isInstruction(item) && item.label !== null) targets.add(item.label);
  const entry = newBlock();
  let current = entry;
  let isEnded = false;
  const start = (): void => {
    const block = newBlock();
    current.next = block;
    current = block;
    isEnded = false;
  };
  for (const item of code) {
    if (isInstruction(item)) {
      if (isEnded) start();
      current.instructions.push(item);
      isEnded = isJump(item.op) || isScopeExit(item.op);
    } else if (targets.has(item)) {
      if (current.instructions.length > 0) start();
      current.isLabelled = true;
      item.block = current;
    }
  }
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (instruction.label === null) continue;
      instruction.target = instruction.label.block;
      if (isBlockPush(instruction.op)) instruction.target!.isHandler = true;
    }
  }
  return entry;
}

/** Counts predecessors and empties the blocks that nothing reaches (`flowgraph.c`, remove_unreachable). */
export function removeUnreachable(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    block.isVisited = false;
    block.predecessors = 0;
  }
  const todo: Block[] = [entry];
  entry.predecessors = 1;
  entry.isVisited = true;
  const reach = (block: Block): void => {
    block.predecessors++;
    if (block.isVisited) return;
    block.isVisited = true;
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== null && hasFallThrough(block)) reach(block.next);
    for (const { op, target } of block.instructions)
      if (target !== null && (isJump(op) || isBlockPush(op))) reach(target);
  }
  for (const block of blocksFrom(entry)) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.isHandler = false;
  }
}

/** Takes empty blocks out of the chain; jumps to them go to the block that follows (`flowgraph.c`, eliminate_empty_basic_blocks). */
export function skipEmptyBlocks(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    block.next = nextNonEmpty(block.next);
    for (const instruction of block.instructions) {
      if (instruction.target !== null) instruction.target = nextNonEmpty(instruction.target) ?? instruction.target;
    }
  }
}
