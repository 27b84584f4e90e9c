/** The plain way of a condition that is not known. */
import { Op } from '../compile/instructions.ts';
import type { Frame } from './frame.ts';

/**
 * The answer that a condition has on the plain way, on which assertions hold: the instruction that the frame has come to and those behind it tell
 * whether it decides on an `assert` (Python/codegen.c, codegen_assert).
 *
 * @param otherwise the answer where no assertion depends on it
 */
export function plainWay(frame: Frame, otherwise: boolean): boolean {
  const { instructions } = frame.code.code;
  const opAt = (index: number): Op => (instructions[index]! & 0xff) as Op;
  const place = frame.instructionPointer - 1;
  const isIdentity = opAt(place) === Op.IS_OP;
  const jump = isIdentity ? place + 1 : place;
  if (jump + 1 >= instructions.length || opAt(jump + 1) !== Op.LOAD_ASSERTION_ERROR) return otherwise;
  const holds = opAt(jump) === Op.POP_JUMP_IF_TRUE || opAt(jump) === Op.POP_JUMP_IF_NONE;
  const isInverted = isIdentity && instructions[place]! >>> 8 === 1;
  return holds !== isInverted;
}
