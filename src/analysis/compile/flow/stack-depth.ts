/** Stack depth at every block (`flowgraph.c`, calculate_stackdepth). */

import { OPERATIONS } from '../instructions.ts';
import {
  type Block,
  blocksFrom,
  isBlockPush,
  isJump,
  isScopeExit,
  isUnconditionalJump,
  Pseudo,
} from './intermediate.ts';

/** How much deeper the stack is where a handler begins, compared with the SETUP_... that names it. */
const HANDLER_EFFECT: Readonly<Record<number, number>> = {
  [Pseudo.SETUP_FINALLY]: 1,
  [Pseudo.SETUP_CLEANUP]: 2,
  [Pseudo.SETUP_WITH]: 1,
};

const PSEUDO_EFFECT: Readonly<Record<number, number>> = {
  [Pseudo.LOAD_CLOSURE]: 1,
  [Pseudo.STORE_FAST_MAYBE_NULL]: -1,
};

function effect(op: number, operand: number): number {
  if (op >= OPERATIONS.length) return PSEUDO_EFFECT[op] ?? 0;
  const operation = OPERATIONS[op]!;
  return operation.pushes(operand) - operation.pops(operand);
}

/** Sets the depth of every block that is reached; returns the largest depth. */
export function computeStackDepth(entry: Block): number {
  for (const block of blocksFrom(entry)) block.depth = -1;
  const todo: Block[] = [entry];
  entry.depth = 0;
  let largest = 0;
  const reach = (block: Block, depth: number): void => {
    largest = Math.max(largest, depth);
    if (block.depth >= 0) return;
    block.depth = depth;
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.depth;
    let isOpen = true;
    for (const { op, operand, target } of block.instructions) {
      if (target !== null) {
        if (isBlockPush(op)) reach(target, depth + HANDLER_EFFECT[op]!);
        else if (isJump(op)) reach(target, depth + OPERATIONS[op]!.jumpEffect!(operand));
      }
      depth += effect(op, operand);
      largest = Math.max(largest, depth);
      if (isScopeExit(op) || isUnconditionalJump(op)) {
        isOpen = false;
        break;
      }
    }
    if (isOpen && block.next !== null) reach(block.next, depth);
  }
  // COPY inside conditional jumps, generators' first value.
  return largest + 1;
}
