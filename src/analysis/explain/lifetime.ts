import type { CountHistory, CountPoint, Place, Sentence, TextPart } from '../../shared/view.ts';
import { EventKind } from '../objects/event-forms.ts';
import { MarkKind, SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import { afterAt, beforeAt, frameAt, kindAt, lengthAt, localAt, operandAt, slotKeyAt } from '../trace/event-words.ts';
import type { Trace } from '../trace/trace.ts';
import { referencesTo } from './holders.ts';
import { nameOf, objectPart } from './objects.ts';
import { functionNameOf, slotText } from './slots.ts';
import { listing, plain, sentence } from './text.ts';

/** Holders named in one sentence. */
const NAMED_HOLDERS = 5;

/** The moment of an event; null for what comes before the first step. */
export function placeOf(trace: Trace, offset: number): Place | null {
  const step = trace.stepOf(offset);
  if (step < 0) return null;
  const { codes } = trace.recording.log;
  const stack = trace.stack.shownStackAt(trace.offsetOf(step));
  const running = stack[stack.length - 1];
  return { step, line: trace.lineOf(step), functionName: running === undefined ? '' : codes[running.code]!.name };
}

/** Where an object was allocated; null for what was there before the program. */
export function allocationPlace(trace: Trace, id: number): Place | null {
  return placeOf(trace, trace.lives.allocated[id]!);
}

/** Where an object is freed; null if it never is in this run. */
export function freePlace(trace: Trace, id: number): Place | null {
  const offset = trace.lives.freed[id]!;
  return offset < 0 ? null : placeOf(trace, offset);
}

/**
 * What becomes of an object, seen from the cursor: where it is freed and why then, what would free it, or why it never is. The cursor
 * comes back to its place.
 * @param isUnreachable nothing outside a cycle leads to the object
 */
export function lifetimeOf(cursor: Cursor, id: number, isUnreachable: boolean): Sentence[] {
  const count = cursor.count(id);
  if (count.kind === 'immortal') return [immortalityText(cursor, id)];
  if (count.kind === 'shared') return [sharedText(cursor, id)];
  const sentences: Sentence[] = [];
  if (count.kind === 'at-least') {
    sentences.push(
      sentence(
        'Code that is not known may hold it too: the count is a lower bound, and it may live longer than shown here.',
      ),
    );
  }
  const freed = freePlace(cursor.trace, id);
  if (freed !== null) sentences.push(freedText(cursor, id, freed));
  else sentences.push(sentence('It is still alive at the end of the run.'));
  if (!cursor.isAlive(id)) return sentences;
  if (isUnreachable) sentences.push(sentence('No name leads to it any more: only the cyclic collector can free it.'));
  else sentences.push(...neededText(cursor, id));
  return sentences;
}

/** How an object's count moved over the run. */
export function countHistory(trace: Trace, id: number, maximumPoints: number): CountHistory {
  const { words } = trace.recording.log;
  const all: CountPoint[] = [];
  let count = 1;
  const point = (offset: number) => {
    const step = trace.stepOf(offset);
    if (all[all.length - 1]?.step === step + 1) all.pop();
    all.push({ step: step + 1, line: step < 0 ? 0 : trace.lineOf(step), count });
  };
  point(trace.lives.allocated[id]!);
  for (const { offset, isCount, change } of trace.index.eventsOn(id)) {
    if (kindAt(words, offset) === EventKind.Mark && isUncountedMark(words, offset, id))
      return { points: [], hiddenPoints: 0 };
    if (!isCount) continue;
    count += change;
    point(offset);
  }
  count = 0;
  if (trace.lives.freed[id]! >= 0) point(trace.lives.freed[id]!);
  if (all.length <= maximumPoints) return { points: all, hiddenPoints: 0 };
  const kept = Math.max(2, maximumPoints);
  const points = [...all.slice(0, kept - 1), all[all.length - 1]!];
  return { points, hiddenPoints: all.length - points.length };
}

function isUncountedMark(words: Int32Array, offset: number, id: number): boolean {
  const kind: MarkKind = operandAt(words, offset);
  return words[offset + 1] === id && (kind === MarkKind.Immortal || kind === MarkKind.Shared);
}

/** Why an object was freed just then, such as `name a in <module> was bound to something else`. */
export function freeCause(cursor: Cursor, id: number): string {
  const { trace } = cursor;
  const here = cursor.offset;
  const freed = trace.lives.freed[id]!;
  cursor.seekOffset(freed);
  const cause = collectedCause(cursor, id) ?? endedHolderCause(cursor, id, freed) ?? lastWriteCause(cursor, id, freed);
  cursor.seekOffset(here);
  return cause ?? 'the last temporary reference on the evaluation stack went away';
}

function freedText(cursor: Cursor, id: number, freed: Place): Sentence {
  const isPast = !cursor.isAlive(id);
  return sentence(
    isPast ? 'It was freed on ' : 'It will be freed on ',
    { kind: 'line', text: `line ${freed.line}`, line: freed.line },
    ' (',
    { kind: 'step', text: `step ${freed.step + 1}`, step: freed.step + 1 },
    `), when ${freeCause(cursor, id)}.`,
  );
}

function neededText(cursor: Cursor, id: number): Sentence[] {
  const { list, hidden } = referencesTo(cursor, id, NAMED_HOLDERS);
  if (list.length === 0) return [];
  const parts: TextPart[] = list.map((reference) =>
    reference.object === null ? plain(reference.text) : { kind: 'object', text: reference.text, id: reference.object },
  );
  if (hidden > 0) parts.push(plain(`${hidden} more`));
  const verb = list.length === 1 && hidden === 0 ? ' lets go of it.' : ' have all let go of it.';
  return [sentence('It is freed as soon as ', ...listing(parts), verb)];
}

function immortalityText(cursor: Cursor, id: number): Sentence {
  return sentence(
    objectPart(cursor, id),
    ' is immortal: it exists once, its count never changes, and it is never freed (PEP 683).',
  );
}

function sharedText(cursor: Cursor, id: number): Sentence {
  return sentence(
    objectPart(cursor, id),
    ' is shared with the rest of the process: its count depends on what else Python has loaded and says nothing about this program.',
  );
}

function collectedCause(cursor: Cursor, id: number): string | null {
  if (!cursor.hasMark(id, MarkKind.Collected)) return null;
  return 'the cyclic collector found that no name leads to it';
}

/** A holder that was freed itself, or a frame that ended, still names the object in its slots. */
function endedHolderCause(cursor: Cursor, id: number, freed: number): string | null {
  const { trace } = cursor;
  const start = intervalStart(trace, freed);
  for (const holder of trace.referrers.referrersOf(id, freed).keys()) {
    if (trace.lives.freed[holder]! < start || cursor.isAlive(holder)) continue;
    return `${nameOf(cursor, holder)}, which held it, was freed`;
  }
  for (const [owner, frame] of trace.lives.frameOwners) {
    if (trace.lives.freed[owner]! >= start && !cursor.isAlive(owner) && cursor.frame(frame).slots.includes(id)) {
      return `${nameOf(cursor, owner)}, whose frame held it, was freed`;
    }
  }
  for (const { frame } of cursor.stack) {
    if (cursor.frame(frame).slots.includes(id)) return `${functionNameOf(cursor, frame)} ended`;
  }
  const { words } = trace.recording.log;
  let cause: string | null = null;
  forEachEvent(trace, start, freed, (offset, kind) => {
    if (kind !== EventKind.PopFrame) return;
    const frame = frameAt(words, offset);
    if (cursor.frame(frame).state === 'ended' && cursor.frame(frame).slots.includes(id))
      cause = `${functionNameOf(cursor, frame)} ended`;
  });
  return cause;
}

/** The last slot that referred to the object and was written since the step. */
function lastWriteCause(cursor: Cursor, id: number, freed: number): string | null {
  const { trace } = cursor;
  const { words, codes } = trace.recording.log;
  const start = intervalStart(trace, freed);
  const stack = trace.stack.stackAt(start).map((entry) => entry.frame);
  let cause: string | null = null;
  forEachEvent(trace, start, freed, (offset, kind) => {
    if (kind === EventKind.PushFrame) stack.push(frameAt(words, offset));
    else if (kind === EventKind.PopFrame) stack.pop();
    else if (kind === EventKind.Local && Math.abs(beforeAt(words, offset)) === id) {
      const frame = stack[stack.length - 1]!;
      const name = codes[cursor.frame(frame).code]?.slotNames[localAt(words, offset)] ?? '';
      cause = `local ${name} of ${functionNameOf(cursor, frame)} ${fate(afterAt(words, offset))}`;
    } else if (kind === EventKind.Slot && beforeAt(words, offset) === id && afterAt(words, offset) !== id) {
      // What is not empty before is never a slot of the object allocated last.
      const holder = operandAt(words, offset);
      const key = slotKeyAt(words, offset);
      const slot = { kind: key & 15, number: key >>> 4, target: id };
      const isIterator = trace.typeNameOf(holder).endsWith('_iterator') && afterAt(words, offset) === 0;
      if (!cursor.isAlive(holder)) cause = `${nameOf(cursor, holder)}, which held it, was freed`;
      else if (isIterator) cause = `${nameOf(cursor, holder)} was exhausted`;
      else cause = `${slotText(cursor, holder, slot)} ${fate(afterAt(words, offset))}`;
    } else if (kind === EventKind.Remove && words[offset + 2] === id) {
      const slot = { kind: SlotKind.Item, number: words[offset + 1]!, target: id };
      cause = `${slotText(cursor, operandAt(words, offset), slot)} was removed`;
    }
  });
  return cause;
}

function fate(after: number): string {
  return after === 0 ? 'was unbound' : 'was bound to something else';
}

function intervalStart(trace: Trace, offset: number): number {
  const step = trace.stepOf(offset);
  return step < 0 ? 0 : trace.offsetOf(step);
}

function forEachEvent(trace: Trace, from: number, to: number, visit: (offset: number, kind: EventKind) => void): void {
  const { words } = trace.recording.log;
  for (let offset = from; offset < to; ) {
    visit(offset, kindAt(words, offset));
    offset += lengthAt(words, offset);
  }
}
