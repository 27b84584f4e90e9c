/**
 * Instructions that a trace function keeps from being specialised: those that may give a line event stay instrumented, and the adaptive counter of an
 * instrumented instruction stands still (`Python/bytecodes.c`, INSTRUMENTED_LINE).
 */
import type { CodeObject } from '../compile/code-object.ts';
import { OPERATIONS, Op, opcodeOf, operandOf } from '../compile/instructions.ts';

/** Value of `CodePayload.executed` for an instruction that is never specialised. */
export const NEVER_SPECIALIZED = 3;

/**
 * The initial `CodePayload.executed` of a code object that is traced: instructions where a line begins and those that are jumped to are never
 * specialised (`Python/instrumentation.c`, initialize_lines).
 */
export function executedWhenTraced(code: CodeObject): Uint8Array {
  const { instructions, lines } = code;
  const executed = new Uint8Array(instructions.length);
  let line = -1;
  for (let index = 0; index < instructions.length; index++) {
    const op = opcodeOf(instructions[index]!);
    if (op === Op.TRACE_LINE) continue;
    if (lines[index] !== 0 && lines[index] !== line) executed[index] = NEVER_SPECIALIZED;
    line = lines[index]!;
    if (OPERATIONS[op]!.jumpEffect !== null)
      executed[afterTraceLine(instructions, operandOf(instructions[index]!))] = NEVER_SPECIALIZED;
  }
  return executed;
}

function afterTraceLine(instructions: Int32Array, index: number): number {
  return opcodeOf(instructions[index] ?? 0) === Op.TRACE_LINE ? index + 1 : index;
}
