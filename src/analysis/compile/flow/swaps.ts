/** Runs of SWAP: made shortest, then applied to the stores that follow (`flowgraph.c`, swaptimize, apply_static_swaps). */

import { Op } from '../instructions.ts';
import { type Block, type Instruction, lineOf, makeNop, Pseudo } from './intermediate.ts';

export function optimizeSwaps(block: Block): void {
  const { instructions } = block;
  for (let i = 0; i < instructions.length; i++) {
    if (instructions[i]!.op !== Op.SWAP) continue;
    i = shortenRun(instructions, i);
    applySwaps(instructions, i);
  }
}

const DONE = -1;

/** Replaces the run of SWAPs and NOPs at `start` by a shortest one; returns the index of its last instruction. */
function shortenRun(instructions: Instruction[], start: number): number {
  let depth = instructions[start]!.operand;
  let length = 1;
  let hasMore = false;
  for (; start + length < instructions.length; length++) {
    const { op, operand } = instructions[start + length]!;
    if (op === Op.SWAP) {
      depth = Math.max(depth, operand);
      hasMore = true;
    } else if (op !== Op.NOP) break;
  }
  if (!hasMore) return start;
  const stack = permutation(instructions, start, length, depth);
  let current = start + length - 1;
  for (let i = 0; i < depth; i++) {
    if (stack[i] === DONE || stack[i] === i) continue;
    for (let j = i; ; ) {
      if (j > 0) {
        const instruction = instructions[current--]!;
        instruction.op = Op.SWAP;
        instruction.operand = j + 1;
      }
      if (stack[j] === DONE) break;
      const next: number = stack[j]!;
      stack[j] = DONE;
      j = next;
    }
  }
  for (; current >= start; current--) makeNop(instructions[current]!);
  return start + length - 1;
}

function permutation(instructions: Instruction[], start: number, length: number, depth: number): number[] {
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (let i = start; i < start + length; i++) {
    const { op, operand } = instructions[i]!;
    if (op !== Op.SWAP) continue;
    [stack[0], stack[operand - 1]] = [stack[operand - 1]!, stack[0]!];
  }
  return stack;
}

function isSwappable(op: number): boolean {
  return op === Op.STORE_FAST || op === Op.POP_TOP || op === Pseudo.STORE_FAST_MAYBE_NULL;
}

function storedLocal({ op, operand }: Instruction): number {
  return op === Op.STORE_FAST || op === Pseudo.STORE_FAST_MAYBE_NULL ? operand : -1;
}

function nextSwappable(instructions: readonly Instruction[], from: number, line: number): number {
  for (let i = from + 1; i < instructions.length; i++) {
    const instruction = instructions[i]!;
    if (line >= 0 && lineOf(instruction) !== line) return -1;
    if (instruction.op === Op.NOP) continue;
    return isSwappable(instruction.op) ? i : -1;
  }
  return -1;
}

/** SWAPs before stores and pops exchange those instead of the values. */
function applySwaps(instructions: Instruction[], last: number): void {
  for (let i = last; i >= 0; i--) {
    const swap = instructions[i]!;
    if (swap.op !== Op.SWAP) {
      if (swap.op === Op.NOP || isSwappable(swap.op)) continue;
      return;
    }
    const j = nextSwappable(instructions, i, -1);
    if (j < 0) return;
    const line = lineOf(instructions[j]!);
    let k = j;
    for (let count = swap.operand - 1; count > 0; count--) {
      k = nextSwappable(instructions, k, line);
      if (k < 0) return;
    }
    if (!mayExchange(instructions, j, k)) return;
    makeNop(swap);
    [instructions[j], instructions[k]] = [instructions[k]!, instructions[j]!];
  }
}

function mayExchange(instructions: readonly Instruction[], j: number, k: number): boolean {
  const first = storedLocal(instructions[j]!);
  const second = storedLocal(instructions[k]!);
  if (first < 0 && second < 0) return true;
  if (first === second) return false;
  for (let i = j + 1; i < k; i++) {
    const between = storedLocal(instructions[i]!);
    if (between >= 0 && (between === first || between === second)) return false;
  }
  return true;
}
