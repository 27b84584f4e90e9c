import type { Sentence } from '../../shared/view.ts';
import type { Cursor } from '../trace/cursor.ts';
import { type Reference, referencesTo } from './holders.ts';
import { nameOf, objectPart } from './objects.ts';
import type { ExplainedRun } from './run.ts';
import { functionNameOf } from './slots.ts';
import { plain, quantity, sentence } from './text.ts';

/** References looked at on each side; objects with more are told by number only. */
const MAXIMUM_REFERENCES = 100;

/**
 * Why the count of an object differs between the run's two cursors: one sentence per reference that came or went. They add up to the
 * difference of the counts.
 */
export function causesOf(run: ExplainedRun, id: number): Sentence[] {
  const { before, after } = run;
  const old = referencesTo(before, id, MAXIMUM_REFERENCES);
  const current = referencesTo(after, id, MAXIMUM_REFERENCES);
  if (old.hidden > 0 || current.hidden > 0) return [manyReferences(run, id)];
  const oldByKey = new Map(old.list.map((reference) => [reference.key, reference]));
  const currentByKey = new Map(current.list.map((reference) => [reference.key, reference]));
  const sentences: Sentence[] = [];
  for (const reference of current.list) {
    const change = reference.references - (oldByKey.get(reference.key)?.references ?? 0);
    if (change > 0) sentences.push(gained(reference, change));
  }
  for (const reference of old.list) {
    const change = (currentByKey.get(reference.key)?.references ?? 0) - reference.references;
    if (change < 0) sentences.push(lost(after, reference, change));
  }
  return sentences;
}

function gained(reference: Reference, change: number): Sentence {
  switch (reference.kind) {
    case 'stack':
      return sentence(`+${change}: ${temporaries(change)} on the evaluation stack`);
    case 'frame':
    case 'object':
      return sentence(`+${change}: `, holderPart(reference));
  }
}

function lost(after: Cursor, reference: Reference, change: number): Sentence {
  const amount = `−${-change}: `;
  if (reference.kind === 'stack') return sentence(`${amount}${temporaries(-change)} left the evaluation stack`);
  return sentence(amount, holderPart(reference), ...lossReason(after, reference));
}

function temporaries(number: number): string {
  return quantity(number, 'temporary reference');
}

function holderPart(reference: Reference) {
  return reference.object === null
    ? plain(reference.text)
    : ({ kind: 'object', text: reference.text, id: reference.object } as const);
}

/** What became of a holder that let go: it ended, or its slot holds something else now. */
function lossReason(after: Cursor, reference: Reference): Sentence {
  const { frame, object, slotKey } = reference;
  if (frame !== null && !after.liveFrames.includes(frame))
    return sentence(` (${functionNameOf(after, frame)} has ended)`);
  if (object !== null && !after.isAlive(object))
    return sentence(' (', plain(`${nameOf(after, object)} was freed`), ')');
  if (slotKey === null) return [];
  const successor = frame !== null ? bindingTarget(after, frame, slotKey) : slotTarget(after, object ?? 0, slotKey);
  if (successor === 0) return sentence(frame !== null ? ' (unbound)' : ' (removed)');
  return sentence(' (now ', objectPart(after, successor), ')');
}

function bindingTarget(cursor: Cursor, frame: number, key: string): number {
  const [kind, rest] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  const found = cursor
    .names(frame)
    .find((name) => (kind === 'name' ? name.kind === 'name' && name.name === rest : String(name.number) === rest));
  return found?.target ?? 0;
}

function slotTarget(cursor: Cursor, object: number, key: string): number {
  if (object === 0) return 0;
  const [kind, number] = key.split(':').map(Number);
  return cursor.object(object).slot(kind!, number!);
}

function manyReferences(run: ExplainedRun, id: number): Sentence {
  const before = run.before.isAlive(id) ? run.before.recordedCount(id) : 0;
  const after = run.after.isAlive(id) ? run.after.recordedCount(id) : 0;
  return sentence(objectPart(run.after, id), ` has too many holders to name each: ${before} before, ${after} after`);
}
