/** From the oracle's raw events to the records that are compared. */
import type { EndRecord, FreedObject, NameEntry, ProgramRun, StepRecord } from './records.ts';
import { SCALAR_TYPES } from './records.ts';

/** An entry of a raw record. */
export interface RawEntry {
  readonly id: number;
  readonly type: string;
  readonly rc: number | 'immortal';
  readonly shared?: boolean;
  readonly cell?: boolean;
  readonly borrowed?: boolean;
}

/** `[id or null, type]`, or `[id or null, type, "finalized-not-freed"]` for an object that survived its finalizer. */
export type RawFreed = readonly [id: number | null, type: string, survived?: string];

/** A raw record of one trace event. */
export interface RawEvent {
  readonly event: 'call' | 'exception' | 'line' | 'return';
  readonly step: number;
  readonly line: number;
  readonly func: string;
  readonly depth: number;
  /** First line of the statement; only on the first line event of a statement. */
  readonly stmt?: number;
  readonly freed: readonly RawFreed[];
  readonly ret?: RawEntry;
  readonly frames: readonly {
    readonly func: string;
    readonly line: number;
    readonly names: Readonly<Record<string, RawEntry>>;
    readonly stack?: readonly (RawEntry | null)[];
  }[];
}

/** The raw end record. */
export interface RawEnd {
  readonly event: 'end';
  readonly error: string | null;
  readonly stopped: string | null;
  readonly stdout: string;
  readonly freed: readonly RawFreed[];
  /** String literals of the program that others had interned before: they are not counted. */
  readonly foreign_strings: readonly string[];
}

export type RawRecord = RawEvent | RawEnd;

/**
 * Frame objects are not counted: whoever traces a frame holds its object. Their frees are not recorded either, so that an address may come again:
 * what the step before did not show is another object.
 */
const OBSERVED_TYPE = 'frame';

/**
 * Keeps the steps (first line event of each statement) and the end, numbers the objects in the order in which steps show them, and
 * keeps of the freed objects those that a step has shown and that are no scalars; frees seen in between move to the next step.
 */
export function stepsOfRawRecords(records: readonly RawRecord[]): ProgramRun {
  const numbers = new Map<number, number>();
  const steps: StepRecord[] = [];
  let freed: FreedObject[] = [];
  let end: EndRecord | undefined;

  let count = 0;
  const frames = new Set<number>();
  let framesBefore = new Set<number>();
  let framesNow = new Set<number>();
  const entryOf = (raw: RawEntry): NameEntry => {
    const isFrame = raw.type === OBSERVED_TYPE;
    let id = numbers.get(raw.id);
    const isSame = isFrame ? framesBefore.has(raw.id) || framesNow.has(raw.id) : id !== undefined && !frames.has(id);
    if (id === undefined || !isSame) {
      id = ++count;
      numbers.set(raw.id, id);
    }
    if (isFrame) {
      framesNow.add(raw.id);
      frames.add(id);
    }
    const entry = { id, type: raw.type, rc: raw.rc };
    return raw.shared || isFrame ? { ...entry, shared: true } : entry;
  };

  for (const record of records) {
    for (const [id, type, survived] of record.freed) {
      const number = id === null ? undefined : numbers.get(id);
      if (number !== undefined && !frames.has(number) && survived === undefined && !SCALAR_TYPES.has(type)) {
        freed.push([number, type]);
      }
    }
    if (record.event === 'end') {
      end = { error: record.error, stopped: record.stopped, stdout: record.stdout, freed };
    } else if (record.event === 'line' && record.stmt !== undefined) {
      const frames = record.frames.map((frame) => ({
        func: frame.func,
        names: Object.fromEntries(Object.entries(frame.names).map(([name, raw]) => [name, entryOf(raw)])),
      }));
      steps.push({ line: record.stmt, func: record.func, depth: record.depth, freed, frames });
      freed = [];
      framesBefore = framesNow;
      framesNow = new Set();
    }
  }
  if (end === undefined) {
    throw new Error('the oracle gave no end record');
  }
  return { steps, end };
}
