/** How to read the words of an `EventLog`: see `event-forms.ts`. */
import {
  CODE_BITS,
  EventForm,
  EventKind,
  FORM_BITS,
  FORM_MASK,
  LOCAL_BITS,
  NEWEST_KEY_BITS,
  PAIRED_ID_BITS,
  PAIRED_ID_RANGE,
  SHORT_KEY_BITS,
  SHORT_KEY_KIND_BITS,
  SMALL_INTEGER_BIAS,
  ValueKind,
} from '../objects/event-forms.ts';
import { type EventLog, SlotKind, STEP_MARK_SHIFT } from '../objects/event-log.ts';
import { firstAtLeast } from '../values/rising-numbers.ts';

/** Kind of event and number of words, by form. */
const FORMS: Readonly<Record<EventForm, readonly [EventKind, number]>> = {
  [EventForm.Step]: [EventKind.Step, 1],
  [EventForm.PushFrame]: [EventKind.PushFrame, 2],
  [EventForm.WidePushFrame]: [EventKind.PushFrame, 3],
  [EventForm.PopFrame]: [EventKind.PopFrame, 1],
  [EventForm.Allocate]: [EventKind.Allocate, 1],
  [EventForm.Free]: [EventKind.Free, 1],
  [EventForm.CountStep]: [EventKind.Count, 1],
  [EventForm.OldCountPair]: [EventKind.Count, 1],
  [EventForm.MixedCountPair]: [EventKind.Count, 1],
  [EventForm.NewCountPair]: [EventKind.Count, 1],
  [EventForm.CountChange]: [EventKind.Count, 2],
  [EventForm.Local]: [EventKind.Local, 2],
  [EventForm.WideLocal]: [EventKind.Local, 3],
  [EventForm.LocalFill]: [EventKind.Local, 1],
  [EventForm.WideLocalFill]: [EventKind.Local, 2],
  [EventForm.Slot]: [EventKind.Slot, 3],
  [EventForm.WideSlot]: [EventKind.Slot, 4],
  [EventForm.SlotFill]: [EventKind.Slot, 2],
  [EventForm.WideSlotFill]: [EventKind.Slot, 3],
  [EventForm.ItemOfNewest]: [EventKind.Slot, 1],
  [EventForm.InternalOfNewest]: [EventKind.Slot, 1],
  [EventForm.Insert]: [EventKind.Insert, 3],
  [EventForm.Remove]: [EventKind.Remove, 3],
  [EventForm.Reorder]: [EventKind.Reorder, 2],
  [EventForm.Value]: [EventKind.Value, 1],
  [EventForm.Mark]: [EventKind.Mark, 3],
};

const KIND_OF_FORM = tableOf(([kind]) => kind);

const LENGTH_OF_FORM = tableOf(([, length]) => length);

/** What the event at an offset is. */
export function kindAt(words: Int32Array, offset: number): EventKind {
  return KIND_OF_FORM[words[offset]! & FORM_MASK]!;
}

/** Number of words of the event at an offset. */
export function lengthAt(words: Int32Array, offset: number): number {
  return LENGTH_OF_FORM[words[offset]! & FORM_MASK]!;
}

/** The operand of an event that has one form only, as `EventForm` says: the line of a step, the type of an allocation, the kind of a mark... */
export function operandAt(words: Int32Array, offset: number): number {
  return words[offset]! >>> FORM_BITS;
}

/** The frame number of a `PushFrame` or `PopFrame` event. */
export function frameAt(words: Int32Array, offset: number): number {
  const word = words[offset]!;
  return (word & FORM_MASK) === EventForm.PopFrame ? word >>> (FORM_BITS + 1) : word >>> FORM_BITS;
}

/** Whether the frame of a `PopFrame` event ends. */
export function endsFrameAt(words: Int32Array, offset: number): boolean {
  return ((words[offset]! >>> FORM_BITS) & 1) === 1;
}

/** The code object of a `PushFrame` event: an index in `EventLog.codes`. */
export function codeAt(words: Int32Array, offset: number): number {
  const second = words[offset + 1]!;
  return (words[offset]! & FORM_MASK) === EventForm.PushFrame ? second & ((1 << CODE_BITS) - 1) : second;
}

/** The function of a `PushFrame` event: its id, 0 for none, negative where it is only borrowed. */
export function functionAt(words: Int32Array, offset: number): number {
  return (words[offset]! & FORM_MASK) === EventForm.PushFrame ? words[offset + 1]! >> CODE_BITS : words[offset + 2]!;
}

/**
 * Calls back with each object whose count a `Count` event changes, and by how much it does.
 * @param newest the id allocated last before the event
 */
export function visitCounted(
  words: Int32Array,
  offset: number,
  newest: number,
  visit: (id: number, change: number) => void,
): void {
  const word = words[offset]!;
  const operand = word >>> FORM_BITS;
  switch (word & FORM_MASK) {
    case EventForm.CountStep:
      visit(operand >>> 1, 1 - ((operand & 1) << 1));
      return;
    case EventForm.CountChange:
      visit(operand, words[offset + 1]!);
      return;
    default:
      visit(pairedId(word, 0, newest), pairedChange(word, 0));
      visit(pairedId(word, 1, newest), pairedChange(word, 1));
  }
}

/** The index of the slot of a `Local` event in the running frame. */
export function localAt(words: Int32Array, offset: number): number {
  const operand = words[offset]! >>> FORM_BITS;
  const form = words[offset]! & FORM_MASK;
  const isShort = form === EventForm.Local || form === EventForm.LocalFill;
  return isShort ? operand & ((1 << LOCAL_BITS) - 1) : operand;
}

/** The object whose slots a `Slot`, `Insert`, `Remove` or `Reorder` event changes. `newest`: the id allocated last before the event. */
export function holderAt(words: Int32Array, offset: number, newest: number): number {
  const form = words[offset]! & FORM_MASK;
  const isNewest = form === EventForm.ItemOfNewest || form === EventForm.InternalOfNewest;
  return isNewest ? newest : words[offset]! >>> FORM_BITS;
}

/** The slot key of a `Slot` event: see `SlotKind`. */
export function slotKeyAt(words: Int32Array, offset: number): number {
  const word = words[offset]!;
  switch (word & FORM_MASK) {
    case EventForm.Slot:
    case EventForm.SlotFill: {
      const key = words[offset + 1]! & ((1 << SHORT_KEY_BITS) - 1);
      return (key & ((1 << SHORT_KEY_KIND_BITS) - 1)) | ((key >>> SHORT_KEY_KIND_BITS) << 4);
    }
    case EventForm.ItemOfNewest:
      return SlotKind.Item | (newestKey(word) << 4);
    case EventForm.InternalOfNewest:
      return SlotKind.Internal | (newestKey(word) << 4);
    default:
      return words[offset + 1]!;
  }
}

/** What a `Slot` or `Local` event replaces: an id, 0 for none. */
export function beforeAt(words: Int32Array, offset: number): number {
  switch (words[offset]! & FORM_MASK) {
    case EventForm.Slot:
    case EventForm.WideSlot:
      return words[offset + 2]!;
    case EventForm.Local:
    case EventForm.WideLocal:
      return words[offset + 1]!;
    default:
      return 0;
  }
}

/** What a `Slot` or `Local` event puts in place: an id, 0 for none. */
export function afterAt(words: Int32Array, offset: number): number {
  const word = words[offset]!;
  switch (word & FORM_MASK) {
    case EventForm.Local:
    case EventForm.LocalFill:
      return word >> (FORM_BITS + LOCAL_BITS);
    case EventForm.Slot:
    case EventForm.SlotFill:
      return words[offset + 1]! >>> SHORT_KEY_BITS;
    case EventForm.ItemOfNewest:
    case EventForm.InternalOfNewest:
      return word >>> (FORM_BITS + NEWEST_KEY_BITS);
    default:
      return words[offset + lengthAt(words, offset) - 1]!;
  }
}

/** The value of an object as it was recorded: see `EventKind.Value`. */
export type RecordedValue = string | number | bigint;

/** The value that a `Value` event tells. */
export function valueAt(log: EventLog, offset: number): RecordedValue {
  const operand = log.words[offset]! >>> FORM_BITS;
  const number = operand >>> 2;
  switch (operand & 3) {
    case ValueKind.SmallInteger:
      return number - SMALL_INTEGER_BIAS;
    case ValueKind.Float:
      return log.floats[number]!;
    case ValueKind.Name:
      return log.objectNames[number]!;
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
    offset += lengthAt(words, offset);
    if (kindAt(words, offset) === EventKind.Step) missing--;
  }
  return offset;
}

/** The step whose event is the last one at or before an offset; -1 before the first. */
export function stepAtOffset(log: EventLog, offset: number): number {
  const { words, stepMarks, stepCount } = log;
  const markCount = stepCount === 0 ? 0 : ((stepCount - 1) >> STEP_MARK_SHIFT) + 1;
  const mark = firstAtLeast(stepMarks, offset + 1, 0, markCount) - 1;
  if (mark < 0) return -1;
  let step = mark << STEP_MARK_SHIFT;
  for (let at = stepMarks[mark]!; ; ) {
    at += lengthAt(words, at);
    if (at > offset || at >= log.length) return step;
    if (kindAt(words, at) === EventKind.Step) step++;
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
    if (kindAt(words, offset) === EventKind.Step) {
      if (!visit(step, operandAt(words, offset), offset)) return;
      step++;
    }
    offset += lengthAt(words, offset);
  }
}

/**
 * One of the two objects of a pair of counts.
 * @param word the word of an `OldCountPair`, `MixedCountPair` or `NewCountPair`
 * @param newest the id allocated last before the event
 */
function pairedId(word: number, position: 0 | 1, newest: number): number {
  const form = word & FORM_MASK;
  const low = (word >>> (FORM_BITS + 1 + position * (PAIRED_ID_BITS + 1))) & (PAIRED_ID_RANGE - 1);
  const isOld = form === EventForm.OldCountPair || (form === EventForm.MixedCountPair && position === 0);
  // The id with these low bits among the last that were allocated.
  return isOld ? low : newest - ((newest - low) & (PAIRED_ID_RANGE - 1));
}

/** By how much the count of one of the two objects of a pair changes: see `pairedId`. */
function pairedChange(word: number, position: 0 | 1): number {
  return 1 - (((word >>> (FORM_BITS + position * (PAIRED_ID_BITS + 1))) & 1) << 1);
}

function newestKey(word: number): number {
  return (word >>> FORM_BITS) & ((1 << NEWEST_KEY_BITS) - 1);
}

function tableOf(column: (row: readonly [EventKind, number]) => number): Uint8Array {
  const table = new Uint8Array(1 << FORM_BITS);
  for (const [form, row] of Object.entries(FORMS)) table[Number(form)] = column(row);
  return table;
}
