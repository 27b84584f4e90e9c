/** How to walk over the words of an `EventLog`. */
import { EventKind, type EventLog, SMALL_INTEGER_BIAS, STEP_MARK_SHIFT, ValueKind } from '../objects/event-log.ts';

/** Number of words of an event, by its kind. */
export const EVENT_LENGTH: Readonly<Uint8Array> = lengths({
  [EventKind.Step]: 1,
  [EventKind.PushFrame]: 3,
  [EventKind.PopFrame]: 2,
  [EventKind.Allocate]: 1,
  [EventKind.Free]: 1,
  [EventKind.CountStep]: 1,
  [EventKind.CountChange]: 2,
  [EventKind.Local]: 3,
  [EventKind.LocalFill]: 2,
  [EventKind.Slot]: 4,
  [EventKind.SlotFill]: 3,
  [EventKind.Insert]: 3,
  [EventKind.Remove]: 3,
  [EventKind.Reorder]: 2,
  [EventKind.Value]: 1,
  [EventKind.Mark]: 3,
});

/** The value of an object as it was recorded: see `EventKind.Value`. */
export type RecordedValue = string | number | bigint;

/** By how much a `CountStep` or `CountChange` event changes the count of its object. */
export function countChangeAt(words: Int32Array, offset: number): number {
  const word = words[offset]!;
  if ((word & 15) === EventKind.CountChange) return words[offset + 1]!;
  return ((word >>> 4) & 1) === 0 ? 1 : -1;
}

/** The slot key of a `Slot` or `SlotFill` event. */
export function slotKeyAt(words: Int32Array, offset: number): number {
  return words[offset + 1]!;
}

/** What a `Slot`, `SlotFill`, `Local` or `LocalFill` event replaces: an id, 0 for none. */
export function beforeAt(words: Int32Array, offset: number): number {
  const kind = words[offset]! & 15;
  if (kind === EventKind.Slot) return words[offset + 2]!;
  return kind === EventKind.Local ? words[offset + 1]! : 0;
}

/** What a `Slot`, `SlotFill`, `Local` or `LocalFill` event puts in place: an id, 0 for none. */
export function afterAt(words: Int32Array, offset: number): number {
  return words[offset + EVENT_LENGTH[words[offset]! & 15]! - 1]!;
}

/** The value that a `Value` event tells. */
export function valueAt(log: EventLog, offset: number): RecordedValue {
  const operand = log.words[offset]! >>> 4;
  const number = operand >>> 2;
  switch (operand & 3) {
    case ValueKind.SmallInteger:
      return number - SMALL_INTEGER_BIAS;
    case ValueKind.Float:
      return log.floats[number]!;
    case ValueKind.Name:
      return log.names[number]!;
    default:
      return log.values[number]!;
  }
}

/** Offset of the event of a step, 0 to `stepCount - 1`. */
export function offsetOfStep(log: EventLog, step: number): number {
  const { words } = log;
  const mark = step >> STEP_MARK_SHIFT;
  let offset = log.stepMarks[mark]!;
  for (let missing = step - (mark << STEP_MARK_SHIFT); missing > 0; ) {
    offset += EVENT_LENGTH[words[offset]! & 15]!;
    if ((words[offset]! & 15) === EventKind.Step) missing--;
  }
  return offset;
}

/** The step whose event is the last one at or before an offset; -1 before the first. */
export function stepAtOffset(log: EventLog, offset: number): number {
  const { words, stepMarks, stepCount } = log;
  let low = 0;
  let high = stepCount === 0 ? 0 : ((stepCount - 1) >> STEP_MARK_SHIFT) + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stepMarks[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return -1;
  let step = (low - 1) << STEP_MARK_SHIFT;
  for (let at = stepMarks[low - 1]!; ; ) {
    at += EVENT_LENGTH[words[at]! & 15]!;
    if (at > offset || at >= log.length) return step;
    if ((words[at]! & 15) === EventKind.Step) step++;
  }
}

/**
 * Calls back with each step from `first` to before `end`, its offset and its line, until told to stop.
 * @param visit gives false to stop
 */
export function walkSteps(
  log: EventLog,
  first: number,
  end: number,
  visit: (step: number, line: number, offset: number) => boolean,
): void {
  if (first >= Math.min(end, log.stepCount)) return;
  const { words } = log;
  const last = Math.min(end, log.stepCount);
  let offset = offsetOfStep(log, first);
  for (let step = first; step < last; ) {
    const word = words[offset]!;
    if ((word & 15) === EventKind.Step) {
      if (!visit(step, word >>> 4, offset)) return;
      step++;
    }
    offset += EVENT_LENGTH[word & 15]!;
  }
}

function lengths(byKind: Readonly<Record<EventKind, number>>): Uint8Array {
  const table = new Uint8Array(16);
  for (const [kind, length] of Object.entries(byKind)) table[Number(kind)] = length;
  return table;
}
