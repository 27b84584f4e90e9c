/** Which handler is in force at each instruction (`flowgraph.c`, label_exception_targets). */

import { type Block, blocksFrom, hasFallThrough, isBlockPush, isJump, makeNop, Pseudo } from './intermediate.ts';

/** Sets `handler` of every instruction and `keepsLasti` of every handler block. */
export function labelHandlers(entry: Block): void {
  for (const block of blocksFrom(entry)) block.isVisited = false;
  const todo: [Block, Block[]][] = [[entry, []]];
  entry.isVisited = true;
  const reach = (block: Block, stack: readonly Block[]): void => {
    if (block.isVisited) return;
    block.isVisited = true;
    todo.push([block, [...stack]]);
  };
  for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
    const [block, stack] = item;
    for (const instruction of block.instructions) {
      const { op, target } = instruction;
      if (isBlockPush(op)) {
        reach(target!, stack);
        if (op !== Pseudo.SETUP_FINALLY) target!.keepsLasti = true;
        stack.push(target!);
      } else if (op === Pseudo.POP_BLOCK) {
        stack.pop();
        makeNop(instruction);
      } else {
        instruction.handler = stack[stack.length - 1] ?? null;
        if (isJump(op) && target !== null) reach(target, stack);
      }
    }
    if (block.next !== null && hasFallThrough(block)) reach(block.next, stack);
  }
}
