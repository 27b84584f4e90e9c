/** Loads of locals that may be unbound get a check (`flowgraph.c`, add_checks_for_loads_of_uninitialized_variables). */

import { Op } from '../instructions.ts';
import {
  type Block,
  blocksFrom,
  hasFallThrough,
  type Instruction,
  isJump,
  lastInstruction,
  Pseudo,
} from './intermediate.ts';

/** Locals from this number on are followed inside one basic block only. */
const FOLLOWED_LOCALS = 64;

/** Turns LOAD_FAST into LOAD_FAST_CHECK where the local may be unbound. */
export function checkUnboundLocals(entry: Block, localCount: number, parameterCount: number): void {
  if (localCount === 0) return;
  if (localCount > FOLLOWED_LOCALS) checkFarLocals(entry);
  const scan = new Scan();
  let mask = 0n;
  for (let i = parameterCount; i < Math.min(localCount, FOLLOWED_LOCALS); i++) mask |= 1n << BigInt(i);
  scan.add(entry, mask);
  for (const block of blocksFrom(entry)) scan.block(block);
  scan.rest();
}

/** What an instruction does to a local: makes it unbound or bound. */
function effectOn(instruction: Instruction): 'unbinds' | 'binds' | 'reads' | null {
  switch (instruction.op) {
    case Op.DELETE_FAST:
    case Op.LOAD_FAST_AND_CLEAR:
    case Pseudo.STORE_FAST_MAYBE_NULL:
      return 'unbinds';
    case Op.STORE_FAST:
    case Op.LOAD_FAST_CHECK:
      return 'binds';
    case Op.LOAD_FAST:
      return 'reads';
    default:
      return null;
  }
}

/** Follows the set of possibly unbound locals along the edges of the graph. */
class Scan {
  private readonly masks = new Map<Block, bigint>();
  private readonly todo: Block[] = [];
  private readonly waiting = new Set<Block>();

  add(block: Block, mask: bigint): void {
    const known = this.masks.get(block) ?? 0n;
    if ((known | mask) === known) return;
    this.masks.set(block, known | mask);
    if (this.waiting.has(block)) return;
    this.waiting.add(block);
    this.todo.push(block);
  }

  rest(): void {
    for (let block = this.todo.pop(); block !== undefined; block = this.todo.pop()) {
      this.waiting.delete(block);
      this.block(block);
    }
  }

  block(block: Block): void {
    let mask = this.masks.get(block) ?? 0n;
    for (const instruction of block.instructions) {
      if (instruction.handler !== null && mask !== 0n) this.add(instruction.handler, mask);
      const effect = effectOn(instruction);
      if (effect === null || instruction.operand >= FOLLOWED_LOCALS) continue;
      const bit = 1n << BigInt(instruction.operand);
      if (effect === 'unbinds') mask |= bit;
      else {
        if (effect === 'reads' && (mask & bit) !== 0n) instruction.op = Op.LOAD_FAST_CHECK;
        mask &= ~bit;
      }
    }
    if (mask === 0n) return;
    if (block.next !== null && hasFallThrough(block)) this.add(block.next, mask);
    const last = lastInstruction(block);
    if (last !== undefined && isJump(last.op) && last.target !== null) this.add(last.target, mask);
  }
}

function checkFarLocals(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const bound = new Set<number>();
    for (const instruction of block.instructions) {
      const effect = effectOn(instruction);
      if (effect === null || instruction.operand < FOLLOWED_LOCALS) continue;
      if (effect === 'reads' && !bound.has(instruction.operand)) instruction.op = Op.LOAD_FAST_CHECK;
      if (effect === 'unbinds') bound.delete(instruction.operand);
      else bound.add(instruction.operand);
    }
  }
}
