/**
 * The steps of one run as short lines of text, each saying only what differs from the line before.
 *
 * A line is a statement's first line followed by tokens:
 *
 *     !7          object 7 was freed since the step before
 *     ^2          frames beyond the second were left
 *     >f          a frame of function f was entered
 *     @0          what follows is about frame 0 (at first it is about the innermost)
 *     a=7         name a refers to object 7
 *     -a          name a is gone
 *     7:list=2    object 7 is new or of another type than before, list, and has count 2
 *     7=3         object 7 now has count 3 (~: not counted)
 */
import type { FrameRecord, FreedObject, NameEntry, StepRecord } from './records.ts';

type GoldenCount = number | 'immortal';

/** What both directions remember between two lines. */
interface State {
  frames: { func: string; names: Map<string, number> }[];
  readonly types: Map<number, string>;
  readonly counts: Map<number, GoldenCount>;
}

const UNCOUNTED = '~';
/** Stands for a space in the name of a frame, such as `<generic parameters of f>`. */
const SPACE = '␣';

const emptyState = (): State => ({ frames: [], types: new Map(), counts: new Map() });

/** Writes steps. Throws an Error for a record that the form cannot hold. */
export function encodeSteps(steps: readonly StepRecord[]): string[] {
  const state = emptyState();
  return steps.map((step) => encodeStep(step, state));
}

function encodeStep(step: StepRecord, state: State): string {
  const tokens = [String(step.line), ...step.freed.map(([id]) => `!${id}`)];
  const kept = commonFrames(step.frames, state.frames);
  if (kept < state.frames.length) {
    tokens.push(`^${kept}`);
    state.frames.length = kept;
  }
  for (const frame of step.frames.slice(kept)) {
    tokens.push(`>${checkWord(frame.func.replaceAll(' ', SPACE))}`);
    state.frames.push({ func: frame.func, names: new Map() });
  }
  const objects: string[] = [];
  let current = state.frames.length - 1;
  for (let index = current; index >= 0; index--) {
    const changes = encodeNames(step.frames[index]!, state.frames[index]!.names);
    if (changes.length > 0 && index !== current) {
      tokens.push(`@${index}`);
      current = index;
    }
    tokens.push(...changes);
    for (const [, entry] of sortedEntries(step.frames[index]!)) {
      objects.push(...encodeObject(entry, state));
    }
  }
  return [...tokens, ...objects].join(' ');
}

function commonFrames(frames: readonly FrameRecord[], before: State['frames']): number {
  let count = 0;
  while (count < frames.length && count < before.length && frames[count]!.func === before[count]!.func) {
    count++;
  }
  return count;
}

function encodeNames(frame: FrameRecord, known: Map<string, number>): string[] {
  const tokens: string[] = [];
  for (const name of [...known.keys()].sort()) {
    if (!Object.hasOwn(frame.names, name)) {
      tokens.push(`-${name}`);
      known.delete(name);
    }
  }
  for (const [name, { id }] of sortedEntries(frame)) {
    if (known.get(name) !== id) {
      tokens.push(`${checkWord(name)}=${id}`);
      known.set(name, id);
    }
  }
  return tokens;
}

/** By name, so that the same step always gives the same text. */
function sortedEntries(frame: FrameRecord): [string, NameEntry][] {
  return Object.entries(frame.names).sort(([a], [b]) => (a < b ? -1 : 1));
}

function encodeObject(entry: NameEntry, state: State): string[] {
  const count = goldenCount(entry);
  const text = count === 'immortal' ? UNCOUNTED : String(count);
  const isNew = state.types.get(entry.id) !== entry.type;
  if (!isNew && state.counts.get(entry.id) === count) {
    return [];
  }
  state.types.set(entry.id, entry.type);
  state.counts.set(entry.id, count);
  return [isNew ? `${entry.id}:${checkWord(entry.type)}=${text}` : `${entry.id}=${text}`];
}

function goldenCount(entry: NameEntry): GoldenCount {
  if (entry.shared || entry.rc === 'immortal') {
    return 'immortal';
  }
  if (typeof entry.rc !== 'number') {
    throw new Error('a golden holds exact counts only');
  }
  return entry.rc;
}

function checkWord(text: string): string {
  if (!/^[^\s=:!^@-][^\s=:]*$/u.test(text)) {
    throw new Error(`a golden cannot hold the name ${JSON.stringify(text)}`);
  }
  return text;
}

/** Reads what `encodeSteps` wrote. Uncounted objects come back with the count `immortal`. Throws an Error that names a bad token. */
export function decodeSteps(lines: readonly string[]): { steps: StepRecord[]; types: ReadonlyMap<number, string> } {
  const state = emptyState();
  return { steps: lines.map((line) => decodeStep(line, state)), types: state.types };
}

function decodeStep(line: string, state: State): StepRecord {
  const [first, ...tokens] = line.split(' ');
  const freed: FreedObject[] = [];
  let current: number | undefined;
  for (const token of tokens) {
    const rest = token.slice(1);
    switch (token[0]) {
      case '!':
        freed.push([Number(rest), state.types.get(Number(rest))!]);
        break;
      case '^':
        state.frames.length = Number(rest);
        break;
      case '>':
        state.frames.push({ func: rest.replaceAll(SPACE, ' '), names: new Map() });
        break;
      case '@':
        current = Number(rest);
        break;
      case '-':
        frameAt(state, current).names.delete(rest);
        break;
      default:
        decodeBinding(token, state, frameAt(state, current));
    }
  }
  const frames = state.frames.map(({ func, names }) => ({ func, names: entriesOf(names, state) }));
  return { line: Number(first), func: frames.at(-1)!.func, depth: frames.length, freed, frames };
}

function frameAt(state: State, index: number | undefined): State['frames'][number] {
  return state.frames[index ?? state.frames.length - 1]!;
}

const OBJECT_TOKEN = /^(\d+)(?::([^=]+))?=(\d+|~)$/u;
const NAME_TOKEN = /^([^=]+)=(\d+)$/u;

function decodeBinding(token: string, state: State, frame: State['frames'][number]): void {
  const object = OBJECT_TOKEN.exec(token);
  if (object !== null) {
    const id = Number(object[1]);
    if (object[2] !== undefined) {
      state.types.set(id, object[2]);
    }
    state.counts.set(id, object[3] === UNCOUNTED ? 'immortal' : Number(object[3]));
    return;
  }
  const name = NAME_TOKEN.exec(token);
  if (name === null) {
    throw new Error(`not a token of a golden: ${token}`);
  }
  frame.names.set(name[1]!, Number(name[2]));
}

function entriesOf(names: ReadonlyMap<string, number>, state: State): Record<string, NameEntry> {
  return Object.fromEntries(
    [...names].map(([name, id]) => [name, { id, type: state.types.get(id)!, rc: state.counts.get(id)! }]),
  );
}
