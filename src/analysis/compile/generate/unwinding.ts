/** Leaving constructs by return, break and continue (`codegen.c`, codegen_unwind_fblock). */

import { NONE } from '../constants.ts';
import { type Location, Pseudo } from '../flow/intermediate.ts';
import { Op } from '../instructions.ts';
import type { Compiler } from './compiler.ts';
import { awaitTop } from './suspension.ts';
import type { FrameBlock } from './unit.ts';

export type LoopBlock = Extract<FrameBlock, { kind: 'while-loop' | 'for-loop' }>;

/**
 * Emits the clean-up of all blocks around, the innermost first, down to the function or to the first loop. `keepsTop`: the value on top is
 * to be kept. Returns the loop (null if none) and the location for what follows.
 */
export function unwind(
  c: Compiler,
  location: Location,
  keepsTop: boolean,
  toLoop: boolean,
): { loop: LoopBlock | null; location: Location } {
  const blocks = c.unit.frameBlocks;
  const removed: FrameBlock[] = [];
  let loop: LoopBlock | null = null;
  let current = location;
  for (let block = blocks.pop(); block !== undefined; block = blocks.pop()) {
    removed.push(block);
    if (toLoop && (block.kind === 'while-loop' || block.kind === 'for-loop')) {
      loop = block;
      break;
    }
    current = unwindBlock(c, block, current, keepsTop);
  }
  blocks.push(...removed.reverse());
  return { loop, location: current };
}

/** Clean-up of one block; returns the location for what follows. */
export function unwindBlock(c: Compiler, block: FrameBlock, location: Location, keepsTop: boolean): Location {
  switch (block.kind) {
    case 'while-loop':
    case 'exception-handler':
    case 'exception-group-handler':
      return location;
    case 'for-loop':
      if (keepsTop) c.emit(Op.SWAP, 2, location);
      c.emit(Op.POP_TOP, 0, location);
      return location;
    case 'try-except':
      c.emit(Pseudo.POP_BLOCK, 0, location);
      return location;
    case 'finally-try':
      c.emit(Pseudo.POP_BLOCK, 0, location);
      if (keepsTop) c.pushBlock({ kind: 'pop-value' });
      c.statements(block.body);
      if (keepsTop) c.popBlock();
      c.unit.lastStatement = null;
      return null;
    case 'finally-end':
      if (keepsTop) c.emit(Op.SWAP, 2, location);
      c.emit(Op.POP_TOP, 0, location);
      if (keepsTop) c.emit(Op.SWAP, 2, location);
      c.emit(Pseudo.POP_BLOCK, 0, location);
      c.emit(Op.POP_EXCEPT, 0, location);
      return location;
    case 'with':
      unwindWith(c, block.location, block.isAsync, keepsTop);
      c.unit.lastStatement = null;
      return null;
    case 'handler-cleanup':
      if (block.name !== null) c.emit(Pseudo.POP_BLOCK, 0, location);
      if (keepsTop) c.emit(Op.SWAP, 2, location);
      c.emit(Pseudo.POP_BLOCK, 0, location);
      c.emit(Op.POP_EXCEPT, 0, location);
      if (block.name !== null) forgetExceptionName(c, block.name, location);
      return location;
    case 'pop-value':
      if (keepsTop) c.emit(Op.SWAP, 2, location);
      c.emit(Op.POP_TOP, 0, location);
      return location;
  }
}

function unwindWith(c: Compiler, location: Location, isAsync: boolean, keepsTop: boolean): void {
  c.emit(Pseudo.POP_BLOCK, 0, location);
  if (keepsTop) {
    if (c.behaviour.loadsSpecialMethods) c.emit(Op.SWAP, 3, location);
    c.emit(Op.SWAP, 2, location);
  }
  callExitWithNones(c, location);
  if (isAsync) awaitTop(c, 2, location);
  c.emit(Op.POP_TOP, 0, location);
}

/**
 * Calls the exit method on the stack with three times None. Up to 3.13 the method lies alone there: the first None takes the place of self
 * or NULL.
 */
export function callExitWithNones(c: Compiler, location: Location): void {
  for (let i = 0; i < 3; i++) c.loadConstant(NONE, location);
  c.emit(Op.CALL, c.behaviour.loadsSpecialMethods ? 3 : 2, location);
}

/** `name = None; del name` at the end of an except clause. */
export function forgetExceptionName(c: Compiler, name: string, location: Location): void {
  c.loadConstant(NONE, location);
  c.name(name, 'Store', location);
  c.name(name, 'Del', location);
}
