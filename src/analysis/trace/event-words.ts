/** How to walk over the words of an `EventLog`. */
import { EventKind } from '../objects/event-log.ts';

/** Number of words of an event, by its kind. */
export const EVENT_LENGTH: Readonly<Uint8Array> = lengths({
  [EventKind.Step]: 1,
  [EventKind.PushFrame]: 3,
  [EventKind.PopFrame]: 2,
  [EventKind.Allocate]: 1,
  [EventKind.Free]: 1,
  [EventKind.CountUp]: 1,
  [EventKind.CountDown]: 1,
  [EventKind.CountChange]: 2,
  [EventKind.Local]: 3,
  [EventKind.Slot]: 4,
  [EventKind.Insert]: 3,
  [EventKind.Remove]: 3,
  [EventKind.SmallInteger]: 1,
  [EventKind.Value]: 1,
  [EventKind.Reorder]: 2,
  [EventKind.Mark]: 3,
});

/** The kind that the first word of an event tells. */
export function kindOf(word: number): EventKind {
  return word & 15;
}

/** The operand that the first word of an event, or a slot key, tells. */
export function operandOf(word: number): number {
  return word >>> 4;
}

function lengths(byKind: Readonly<Record<EventKind, number>>): Uint8Array {
  const table = new Uint8Array(16);
  for (const [kind, length] of Object.entries(byKind)) table[Number(kind)] = length;
  return table;
}
