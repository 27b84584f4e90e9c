/**
 * Where a statement step may begin. CPython gives a line event where the line differs from that of the instruction executed before
 * (3.11: `ceval.c`, maybe_call_line_trace; later: `instrumentation.c`, _Py_call_instrumentation_line); a step is such an event for a
 * statement other than that of the event before in the same activation of the frame.
 */

import { Op, ResumeKind } from './instructions.ts';

/** What finding steps needs to know of one instruction. */
export interface TracedInstruction {
  readonly op: number;
  readonly operand: number;
  /** 0 = none. */
  readonly line: number;
  /** Indices of the instructions that may come next, handlers included. */
  readonly successors: readonly number[];
}

const UNKNOWN = -3;
const MIXED = -2;
const NOTHING = -1;

/**
 * The statement number that is announced before each instruction, -1 = none. `statementOfLine` gives the statement of each line, -1 = none.
 */
export function findSteps(code: readonly TracedInstruction[], statementOfLine: Int32Array): Int32Array {
  const announces = findLineChanges(code);
  const statementAt = (i: number): number => statementOfLine[code[i]!.line] ?? NOTHING;
  const before = new Int32Array(code.length).fill(UNKNOWN);
  const todo: number[] = [0];
  if (code.length > 0) before[0] = NOTHING;
  for (let i = todo.pop(); i !== undefined && code.length > 0; i = todo.pop()) {
    const { op, operand, successors } = code[i]!;
    let after = before[i]!;
    if (announces[i] === 1 && statementAt(i) >= 0) after = statementAt(i);
    if (op === Op.RESUME && operand !== ResumeKind.start) after = NOTHING;
    for (const next of successors) {
      const known = before[next]!;
      const merged = known === UNKNOWN || known === after ? after : MIXED;
      if (merged === known) continue;
      before[next] = merged;
      todo.push(next);
    }
  }
  const steps = new Int32Array(code.length).fill(-1);
  for (let i = 0; i < code.length; i++) {
    if (announces[i] === 1 && statementAt(i) >= 0 && before[i] !== statementAt(i)) steps[i] = statementAt(i);
  }
  return steps;
}

/** 1 for instructions that have a line other than that of an instruction that may come before. */
function findLineChanges(code: readonly TracedInstruction[]): Uint8Array {
  const changes = new Uint8Array(code.length);
  let isSetUp = true;
  for (const instruction of code) {
    const isEntry = instruction.op === Op.RESUME && instruction.operand === ResumeKind.start;
    if (isEntry) isSetUp = false;
    for (const next of instruction.successors) {
      const { line, op } = code[next]!;
      if (line === 0 || isSetUp || op === Op.RESUME || op === Op.END_SEND) continue;
      if (isEntry || line !== instruction.line) changes[next] = 1;
    }
  }
  return changes;
}
