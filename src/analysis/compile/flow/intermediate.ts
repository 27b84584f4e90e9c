/** Instructions between code generation and assembly: labels instead of indices, and pseudo operations that assembly takes away. */

import type { Extent } from '../../parse/syntax.ts';
import { OPERATIONS, Op } from '../instructions.ts';

/**
 * Operations that exist only while compiling. SETUP_... and POP_BLOCK bracket the instructions that an exception handler protects;
 * END_FOR and POP_ITER stand where CPython's do (they carry line numbers) and are part of FOR_ITER's jump afterwards.
 */
export const Pseudo = {
  SETUP_FINALLY: 1000,
  SETUP_CLEANUP: 1001,
  SETUP_WITH: 1002,
  POP_BLOCK: 1003,
  LOAD_CLOSURE: 1004,
  STORE_FAST_MAYBE_NULL: 1005,
  /** Tests a copy of the top and jumps; the value stays. */
  JUMP_IF_FALSE: 1006,
  JUMP_IF_TRUE: 1007,
  END_FOR: 1008,
  POP_ITER: 1009,
  /** Stands for 3.14's NOT_TAKEN after a conditional jump. */
  NOT_TAKEN: 1010,
} as const;

/** An operation number of `Op` or of `Pseudo`. */
export type Operation = number;

/** Where an instruction comes from; null = no location. */
export type Location = Extent | null;

/** A place to jump to, bound to a block when the graph is built. */
export interface Label {
  block: Block | null;
}

/** One instruction before assembly. */
export interface Instruction {
  op: Operation;
  operand: number;
  location: Location;
  /** Where it jumps, or the handler that a SETUP_... names. */
  target: Block | null;
  label: Label | null;
  /** The handler in force. */
  handler: Block | null;
}

/** A basic block: one way in at the top; only the last instruction jumps. */
export interface Block {
  instructions: Instruction[];
  next: Block | null;
  isLabelled: boolean;
  predecessors: number;
  isVisited: boolean;
  isHandler: boolean;
  keepsLasti: boolean;
  isWarm: boolean;
  isCold: boolean;
  /** Stack depth at entry, -1 = not known. */
  depth: number;
}

export function newBlock(): Block {
  return {
    instructions: [],
    next: null,
    isLabelled: false,
    predecessors: 0,
    isVisited: false,
    isHandler: false,
    keepsLasti: false,
    isWarm: false,
    isCold: false,
    depth: -1,
  };
}

export function newInstruction(op: Operation, operand: number, location: Location): Instruction {
  return { op, operand, location, target: null, label: null, handler: null };
}

export function lineOf(instruction: Instruction): number {
  return instruction.location === null ? -1 : instruction.location.line;
}

/** Turns the instruction into a NOP where it stands. */
export function makeNop(instruction: Instruction): void {
  instruction.op = Op.NOP;
  instruction.operand = 0;
  instruction.target = null;
}

export function isBlockPush(op: Operation): boolean {
  return op === Pseudo.SETUP_FINALLY || op === Pseudo.SETUP_CLEANUP || op === Pseudo.SETUP_WITH;
}

export function isUnconditionalJump(op: Operation): boolean {
  return op === Op.JUMP || op === Op.JUMP_NO_INTERRUPT;
}

export function isConditionalJump(op: Operation): boolean {
  return (
    op === Op.POP_JUMP_IF_FALSE ||
    op === Op.POP_JUMP_IF_TRUE ||
    op === Op.POP_JUMP_IF_NONE ||
    op === Op.POP_JUMP_IF_NOT_NONE
  );
}

/** Any instruction that may continue at its target. */
export function isJump(op: Operation): boolean {
  if (op === Pseudo.JUMP_IF_FALSE || op === Pseudo.JUMP_IF_TRUE) return true;
  return op < OPERATIONS.length && OPERATIONS[op]!.jumpEffect !== null;
}

/** Instructions after which control leaves the frame. */
export function isScopeExit(op: Operation): boolean {
  return op === Op.RETURN_VALUE || op === Op.RAISE_VARARGS || op === Op.RERAISE || op === Op.INVALID;
}

export function lastInstruction(block: Block): Instruction | undefined {
  return block.instructions[block.instructions.length - 1];
}

export function hasFallThrough(block: Block): boolean {
  const last = lastInstruction(block);
  return last === undefined || !(isScopeExit(last.op) || isUnconditionalJump(last.op));
}

export function exitsScope(block: Block): boolean {
  const last = lastInstruction(block);
  return last !== undefined && isScopeExit(last.op);
}

export function nextNonEmpty(block: Block | null): Block | null {
  let b = block;
  while (b !== null && b.instructions.length === 0) b = b.next;
  return b;
}

/** The blocks in the order of the code. */
export function* blocksFrom(entry: Block): Generator<Block> {
  for (let b: Block | null = entry; b !== null; b = b.next) yield b;
}
