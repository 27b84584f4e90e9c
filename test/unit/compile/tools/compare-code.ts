/**
 * Whether our code for a code object does what CPython's does, instruction by instruction, along every path: both are walked in lock step,
 * so that the order of blocks and copies of them do not matter. Steps (statement line events) are compared on the way.
 */

import type { NormalForm, Row } from './normal-form.ts';

/** Where one side stands. */
interface Place {
  readonly index: number;
  /** Line of the instruction executed before; -1 = none, -2 = start of the frame, -3 = a jump backward (always a line event). */
  readonly previousLine: number;
  /** Statement of the last step in this activation, -1 = none. */
  readonly statement: number;
}

const FRESH: Place = { index: 0, previousLine: -2, statement: -1 };

const NEGATED: Readonly<Record<string, string>> = {
  POP_JUMP_IF_TRUE: 'POP_JUMP_IF_FALSE',
  POP_JUMP_IF_NOT_NONE: 'POP_JUMP_IF_NONE',
};

const ENDS = /^(RETURN_VALUE|RAISE_VARARGS|RERAISE)/;

/** Instructions that cannot raise: which handler is said to be in force for them does not matter. */
const NEVER_RAISES =
  /^(LOAD_CONST|LOAD_SMALL_INT|LOAD_FAST|LOAD_FAST_BORROW|POP_TOP|COPY|SWAP|RESUME|JUMP|POP_EXCEPT|PUSH_EXC_INFO|STORE_FAST|POP_JUMP_|IS_OP|NOP|RETURN_GENERATOR|RETURN_VALUE|MAKE_CELL|COPY_FREE_VARS|LOAD_COMMON_CONSTANT|MAKE_FUNCTION|SET_FUNCTION_ATTRIBUTE|BUILD_|SETUP_|STORE_DEREF|STORE_NAME)/;

/** One of CPython's opcodes that never begin a line event, except END_SEND behind a jump backward (`instrumentation.c`, initialize_lines). */
const NO_LINE_EVENT = /^(RESUME|END_FOR|POP_ITER|END_SEND|CACHE)$/;

interface Side {
  /** Instructions of ours that the version does without. */
  readonly silent: ReadonlySet<string>;
  readonly form: NormalForm;
  readonly isOurs: boolean;
  readonly startsLine: boolean[];
}

function sideOf(form: NormalForm, isOurs: boolean, version: string): Side {
  const startsLine: boolean[] = [];
  let current = -1;
  let isTraceable = false;
  for (const [, line, , , operation] of form.code) {
    if (operation === 'RESUME') isTraceable = true;
    if (version === '3.11') {
      startsLine.push(isTraceable && line > 0 && operation !== 'RESUME');
      continue;
    }
    if (!isTraceable || NO_LINE_EVENT.test(operation)) startsLine.push(false);
    else {
      startsLine.push(line > 0 && line !== current);
      current = line > 0 ? line : -1;
    }
  }
  if (version !== '3.11') {
    for (const [, , , jump] of form.code) if (jump >= 0 && form.code[jump]![1] > 0) startsLine[jump] = true;
    for (const [, , target] of form.exceptionTable) if (form.code[target]![1] > 0) startsLine[target] = true;
  }
  return {
    form,
    isOurs,
    startsLine,
    silent: new Set(version === '3.11' ? ['JUMP', 'NOP', 'END_SEND'] : ['JUMP', 'NOP']),
  };
}

/** Jumps backward give a line event even to their own line; those inside yield from do not. */
function isBackward(operation: string, index: number, jump: number): boolean {
  return jump >= 0 && jump <= index && /^(JUMP_BACKWARD$|POP_JUMP_BACKWARD)/.test(operation);
}

/** The next instruction to be compared, and the steps on the way to it (its own included). */
function advance(side: Side, from: Place): { place: Place; row: Row | null; steps: number[] } {
  const steps: number[] = [];
  const seen = new Set<number>();
  let { index, previousLine, statement } = from;
  for (;;) {
    const row = side.form.code[index];
    if (row === undefined || seen.has(index)) return { place: { index, previousLine, statement }, row: null, steps };
    seen.add(index);
    const [text, line, ownStatement, jump, operation] = row;
    const fires = side.isOurs
      ? operation === 'TRACE_LINE'
      : side.startsLine[index] === true &&
        previousLine !== line &&
        (!NO_LINE_EVENT.test(operation) || (operation === 'END_SEND' && previousLine === -3));
    if (fires && ownStatement !== statement) {
      steps.push(ownStatement);
      statement = ownStatement;
    }
    if (text !== null && !side.silent.has(text)) return { place: { index, previousLine, statement }, row, steps };
    if (previousLine !== -2 || line > 0) previousLine = line > 0 ? line : -1;
    if (isBackward(operation, index, jump)) previousLine = -3;
    index = jump >= 0 ? jump : index + 1;
  }
}

/** What follows an instruction: the places after it, the one where a condition holds first. */
function successors(row: Row, place: Place): Place[] {
  const [text, line, , jump, operation] = row;
  const isEntry = operation === 'RESUME' && text === 'RESUME 0';
  const isResumption = operation === 'RESUME' && !isEntry;
  const isSetUp =
    /^(RETURN_GENERATOR|MAKE_CELL|COPY_FREE_VARS)/.test(text!) || (text === 'POP_TOP' && place.previousLine === -2);
  const previousLine = isEntry || isSetUp ? -2 : line > 0 ? line : -1;
  const statement = isResumption ? -1 : place.statement;
  const next: Place = { index: place.index + 1, previousLine, statement };
  if (ENDS.test(text!)) return [];
  if (jump < 0) return [next];
  const taken: Place = {
    index: jump,
    previousLine: isBackward(operation, place.index, jump) ? -3 : previousLine,
    statement,
  };
  return NEGATED[text!] !== undefined ? [next, taken] : [taken, next];
}

/** The text without what cannot be seen: 3.11 has no LOAD_FAST_CHECK of its own. */
function comparable(text: string, version: string): string {
  const plain = version === '3.11' ? text.replace(/^LOAD_FAST_CHECK/, 'LOAD_FAST') : text;
  const [name] = plain.split(' ');
  return NEGATED[name!] ?? plain;
}

function handlerAt(form: NormalForm, index: number): NormalForm['exceptionTable'][number] | null {
  return form.exceptionTable.find(([start, end]) => start <= index && index < end) ?? null;
}

/** The first difference as a text for people, or null. */
export function compareCode(theirs: NormalForm, ours: NormalForm, version: string): string | null {
  const left = sideOf(theirs, false, version);
  const right = sideOf(ours, true, version);
  const todo: [Place, Place][] = [[FRESH, FRESH]];
  const seen = new Set<string>();
  for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
    const a = advance(left, pair[0]);
    const b = advance(right, pair[1]);
    const where = `${theirs.qualifiedName}: at ${a.place.index} (${a.row?.[0]}, line ${a.row?.[1]}) / ours ${b.place.index} (${b.row?.[0]})`;
    if (a.row === null || b.row === null) {
      if (a.row !== b.row) return `${where}: one of both goes round for ever`;
      continue;
    }
    if (comparable(a.row[0]!, version) !== comparable(b.row[0]!, version)) return `${where}: other instruction`;
    if (a.steps.join() !== b.steps.join()) return `${where}: steps ${a.steps.join()} / ours ${b.steps.join()}`;
    const isPlaced = a.row[2] !== 0 && b.row[2] !== 0 && a.place.previousLine !== -2;
    if (a.row[2] !== b.row[2] && isPlaced) return `${where}: belongs to statement ${a.row[2]} / ours ${b.row[2]}`;
    const key = `${a.place.index},${b.place.index},${a.place.previousLine},${a.place.statement},${b.place.statement}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const after = successors(a.row, a.place);
    const ourAfter = successors(b.row, b.place);
    for (const [i, place] of after.entries()) todo.push([place, ourAfter[i]!]);
    const problem = compareHandlers(left, right, a, b, version, todo);
    if (problem !== null) return `${where}: ${problem}`;
  }
  return null;
}

type Advanced = ReturnType<typeof advance>;

function compareHandlers(
  left: Side,
  right: Side,
  a: Advanced,
  b: Advanced,
  version: string,
  todo: [Place, Place][],
): string | null {
  const text = a.row![0]!;
  if (NEVER_RAISES.test(text) || (version === '3.11' && text === 'YIELD_VALUE')) return null;
  const theirs = handlerAt(left.form, a.place.index);
  let ours = handlerAt(right.form, b.place.index);
  const ownHandler = ours === null ? null : (right.form.code[ours[2]]![0] ?? '');
  // 3.11 does in C what these handlers do.
  if (version === '3.11' && ownHandler !== null && /^(CALL_INTRINSIC_1 3|CLEANUP_THROW)/.test(ownHandler)) ours = null;
  if (theirs === null && ours === null) return null;
  if (theirs === null || ours === null) return `handler ${theirs === null ? 'only here' : 'missing'}`;
  if (theirs[3] !== ours[3] || theirs[4] !== ours[4])
    return `handler depth ${theirs[3]} ${theirs[4]} / ours ${ours[3]} ${ours[4]}`;
  // An exception thrown into a suspended frame enters it anew.
  const isThrownIn = text === 'YIELD_VALUE';
  const isTraced = version === '3.13' || version === '3.14';
  const line = isThrownIn && isTraced ? -3 : a.row![1] > 0 ? a.row![1] : -1;
  todo.push([
    { index: theirs[2], previousLine: line, statement: isThrownIn ? -1 : a.place.statement },
    { index: ours[2], previousLine: line, statement: isThrownIn ? -1 : b.place.statement },
  ]);
  return null;
}
