/**
 * Where a statement step may begin. CPython gives a line event where the line differs from that of the instruction executed before, and
 * after a jump backward (3.11: `ceval.c`, maybe_call_line_trace; later: `instrumentation.c`, _Py_call_instrumentation_line, and
 * `legacy_tracing.c`, sys_trace_jump_func). A step is such an event for a statement other than that of the event before in the same
 * activation of the frame.
 */

import type { CompileBehaviour } from './compile-versions.ts';
import { Op, ResumeKind } from './instructions.ts';

/** What finding steps needs to know of one instruction. */
export interface TracedInstruction {
  readonly op: number;
  readonly operand: number;
  /** 0 = none. */
  readonly line: number;
  /** Index where it may jump, -1 = none. */
  readonly target: number;
  /** Whether the instruction behind it may come next. */
  readonly fallsThrough: boolean;
  /** Index where an exception goes on, -1 = none. */
  readonly handler: number;
}

/** How control comes from one instruction to another. */
export type EdgeKind = 'next' | 'jump' | 'exception';

export interface Steps {
  /** Number of the statement that is announced before each instruction, -1 = none. */
  readonly statements: Int32Array;
  /** Ways on which an announcement is to be passed over: there CPython gives no line event. */
  readonly skips: (from: number, kind: EdgeKind) => boolean;
}

const UNKNOWN = -3;
const MIXED = -2;
const NOTHING = -1;
const NONE: ReadonlySet<number> = new Set();

/** Which line events a version gives. */
export type LineEventBehaviour = Pick<CompileBehaviour, 'stepsWhenThrownInto' | 'endOfLoopHidesLine'>;

/** `statementOfLine` gives the statement of each line, -1 = none. */
export function findSteps(
  code: readonly TracedInstruction[],
  statementOfLine: Int32Array,
  { stepsWhenThrownInto, endOfLoopHidesLine }: LineEventBehaviour,
): Steps {
  const hidden = endOfLoopHidesLine ? hiddenBehindLoops(code) : NONE;
  const givesLineEvent = (from: number, edge: Edge): boolean =>
    !(hidden.has(edge.to) && isExhaustion(code, from, edge)) && isLineEvent(code, from, edge, stepsWhenThrownInto);
  const statementAt = (i: number): number =>
    code[i]!.line === 0 ? NOTHING : (statementOfLine[code[i]!.line] ?? NOTHING);
  const setUpEnd = code.findIndex(isEntry);
  const after = statesAfter(code, statementAt, setUpEnd, givesLineEvent);
  const statements = new Int32Array(code.length).fill(-1);
  for (let from = Math.max(0, setUpEnd); from < code.length; from++) {
    for (const edge of edgesOf(code, from)) {
      const statement = statementAt(edge.to);
      const before = isThrowingIn(code, from, edge) ? NOTHING : after[from];
      if (statement >= 0 && givesLineEvent(from, edge) && before !== statement) statements[edge.to] = statement;
    }
  }
  const skips = (from: number, kind: EdgeKind): boolean => {
    const edge = edgesOf(code, from).find((candidate) => candidate.kind === kind);
    if (edge === undefined || statements[edge.to]! < 0 || from < setUpEnd) return false;
    const before = isThrowingIn(code, from, edge) ? NOTHING : after[from];
    return !givesLineEvent(from, edge) && before !== statements[edge.to];
  };
  return { statements, skips };
}

interface Edge {
  readonly kind: EdgeKind;
  readonly to: number;
}

function edgesOf(code: readonly TracedInstruction[], from: number): Edge[] {
  const { target, fallsThrough, handler } = code[from]!;
  const edges: Edge[] = [];
  if (fallsThrough && from + 1 < code.length) edges.push({ kind: 'next', to: from + 1 });
  if (target >= 0) edges.push({ kind: 'jump', to: target });
  if (handler >= 0) edges.push({ kind: 'exception', to: handler });
  return edges;
}

/** The statement of the last step after each instruction, as far as it is the same on all ways there. */
function statesAfter(
  code: readonly TracedInstruction[],
  statementAt: (i: number) => number,
  setUpEnd: number,
  givesLineEvent: (from: number, edge: Edge) => boolean,
): Int32Array {
  const before = new Int32Array(code.length).fill(UNKNOWN);
  const after = new Int32Array(code.length).fill(UNKNOWN);
  if (code.length === 0) return after;
  before[0] = NOTHING;
  const todo: number[] = [0];
  for (let i = todo.pop(); i !== undefined; i = todo.pop()) {
    const { op, operand } = code[i]!;
    after[i] = op === Op.RESUME && operand !== ResumeKind.start ? NOTHING : before[i]!;
    for (const edge of edgesOf(code, i)) {
      const steps = i >= setUpEnd && givesLineEvent(i, edge) && statementAt(edge.to) >= 0;
      const incoming = steps ? statementAt(edge.to) : isThrowingIn(code, i, edge) ? NOTHING : after[i]!;
      const known = before[edge.to]!;
      const merged = known === UNKNOWN || known === incoming ? incoming : MIXED;
      if (merged === known) continue;
      before[edge.to] = merged;
      todo.push(edge.to);
    }
  }
  return after;
}

/**
 * Instructions behind a loop that give no line event when it is exhausted, since the one laid out before the end of the loop has the same line, as
 * that of a `return` does which was copied to a `break` (`Python/instrumentation.c`, initialize_lines: END_FOR and POP_ITER are passed over, and
 * what FOR_ITER jumps to is POP_ITER). What something else jumps to gives one.
 */
function hiddenBehindLoops(code: readonly TracedInstruction[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { op, target } of code) {
    if (op === Op.FOR_ITER && target > 0 && code[target]?.line === code[target - 1]!.line) hidden.add(target);
  }
  for (const { op, target, handler } of code) {
    if (op !== Op.FOR_ITER) hidden.delete(target);
    hidden.delete(handler);
  }
  return hidden;
}

function isExhaustion(code: readonly TracedInstruction[], from: number, edge: Edge): boolean {
  return edge.kind === 'jump' && code[from]!.op === Op.FOR_ITER;
}

function isEntry({ op, operand }: TracedInstruction): boolean {
  return op === Op.RESUME && operand === ResumeKind.start;
}

/** Whether this is the way of an exception thrown into a suspended frame: the frame is entered anew. */
function isThrowingIn(code: readonly TracedInstruction[], from: number, edge: Edge): boolean {
  return edge.kind === 'exception' && code[from]!.op === Op.YIELD_VALUE;
}

function isLineEvent(
  code: readonly TracedInstruction[],
  from: number,
  edge: Edge,
  stepsWhenThrownInto: boolean,
): boolean {
  const source = code[from]!;
  const { line, op } = code[edge.to]!;
  const isBackward = edge.kind === 'jump' && edge.to <= from;
  // END_SEND gives one only behind a CLEANUP_THROW, which stands at the end of the code.
  if (line === 0 || op === Op.RESUME || (op === Op.END_SEND && !isBackward)) return false;
  if (isEntry(source) || source.line !== line) return true;
  if (stepsWhenThrownInto && isThrowingIn(code, from, edge)) return true;
  return isBackward && source.op !== Op.JUMP_NO_INTERRUPT;
}
