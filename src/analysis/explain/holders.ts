import type { Holder } from '../../shared/view.ts';
import { SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import type { ObjectSlot } from '../trace/reversible-object.ts';
import { isCounted, isPlumbing, nameOf, objectLabel } from './objects.ts';
import { bindingText, functionNameOf, slotText } from './slots.ts';
import { quantity } from './text.ts';

/** One reference or a group of equal ones, in a form that can be compared between two moments. */
export interface Reference {
  /** The same for the same place at another moment. */
  readonly key: string;
  readonly kind: Holder['kind'];
  readonly frame: number | null;
  readonly object: number | null;
  readonly slotKey: string | null;
  readonly text: string;
  readonly references: number;
}

/** References that were found, and how many were left out. */
export interface References {
  readonly list: readonly Reference[];
  readonly hidden: number;
}

/** `Slot.key` of a slot of an object. */
export function slotKey(slot: ObjectSlot): string {
  return `${slot.kind}:${slot.number}`;
}

/** `Slot.key` of a name of a frame: fast locals by their place, names of a namespace by their name. */
export function bindingKey(kind: string, name: string, number: number): string {
  return kind === 'name' ? `name:${name}` : `local:${number}`;
}

/**
 * Who holds an object at the cursor: frames, then the heap, then evaluation stacks. The references add up to the count; what no slot
 * accounts for is held by evaluation stacks. Nothing is said of objects that are not counted or not alive.
 * @param limit how many places to name; the rest is counted in `hidden`
 */
export function referencesTo(cursor: Cursor, id: number, limit: number): References {
  if (!cursor.isAlive(id) || !isCounted(cursor, id)) return { list: [], hidden: 0 };
  const list: Reference[] = [];
  let found = 0;
  const add = (reference: Reference): void => {
    found += reference.references;
    if (list.length < limit) list.push(reference);
  };
  for (const reference of frameReferences(cursor, id)) add(reference);
  for (const reference of objectReferences(cursor, id, limit)) add(reference);
  const instances = instanceReference(cursor, id);
  if (instances !== null) add(instances);
  const count = cursor.count(id);
  const known = count.kind === 'exact' || count.kind === 'at-least' ? count.value : found;
  if (known > found) list.push(remainingReference(known - found, remainingHolder(cursor, id)));
  const named = list.reduce((sum, reference) => sum + reference.references, 0);
  return { list, hidden: Math.max(0, Math.max(known, found) - named) };
}

/** A reference as the views show it. */
export function holderOf(cursor: Cursor, reference: Reference): Holder {
  const { kind, text, frame, references } = reference;
  const object = reference.object === null ? null : objectLabel(cursor, reference.object);
  return { kind, text, object, frame, slotKey: reference.slotKey, references };
}

/** What no slot accounts for: temporaries; of what was there before the first step, mostly names and tables of the interpreter. */
function remainingHolder(cursor: Cursor, id: number): string {
  if (isPlumbing(cursor, id)) return 'the interpreter';
  return cursor.typeNameOf(id) === 'frame' ? 'its running frame' : 'evaluation stack';
}

function remainingReference(references: number, holder: string): Reference {
  const text = references === 1 ? holder : `${holder} (${references} references)`;
  return { key: 'stack', kind: 'stack', frame: null, object: null, slotKey: null, text, references };
}

function* frameReferences(cursor: Cursor, id: number): Generator<Reference> {
  for (const number of cursor.liveFrames) {
    const frame = cursor.frame(number);
    const functionName = functionNameOf(cursor, number);
    if (frame.functionId === id && frame.holdsFunction) {
      const text =
        frame.state === 'suspended' ? `suspended frame of ${functionName}` : `running frame of ${functionName}`;
      yield {
        key: `function of ${number}`,
        kind: 'frame',
        frame: number,
        object: null,
        slotKey: null,
        text,
        references: 1,
      };
    }
    if (!frame.slots.includes(id)) continue;
    for (const binding of cursor.names(number)) {
      if (binding.isBorrowed || binding.kind === 'name' || (binding.cell || binding.target) !== id) continue;
      const key = bindingKey(binding.kind, binding.name, binding.number);
      const text = bindingText(binding, functionName);
      yield {
        key: `frame ${number} ${key}`,
        kind: 'frame',
        frame: number,
        object: null,
        slotKey: key,
        text,
        references: 1,
      };
    }
  }
}

function* objectReferences(cursor: Cursor, id: number, limit: number): Generator<Reference> {
  let named = 0;
  for (const [holder, references] of cursor.referrers(id)) {
    if (named >= limit) {
      yield {
        key: `object ${holder}`,
        kind: 'object',
        frame: null,
        object: holder,
        slotKey: null,
        text: '',
        references,
      };
      continue;
    }
    const namespaceFrame = cursor.trace.lives.namespaces.get(holder) ?? null;
    const slots = cursor.object(holder).slotsTo(id);
    for (const slot of slots) {
      named++;
      const isName =
        namespaceFrame !== null && slot.kind === SlotKind.DictValue && cursor.liveFrames.includes(namespaceFrame);
      const name = isName ? cursor.trace.valueOf(slot.number) : null;
      yield {
        key: `object ${holder} ${slotKey(slot)}`,
        kind: isName ? 'frame' : 'object',
        frame: isName ? namespaceFrame : null,
        object: isName ? null : holder,
        slotKey: isName ? bindingKey('name', String(name), 0) : slotKey(slot),
        text: slotText(cursor, holder, slot),
        references: 1,
      };
    }
  }
}

/** The instances of a class hold it, each once; they are told together. */
function instanceReference(cursor: Cursor, id: number): Reference | null {
  const { trace } = cursor;
  let references = 0;
  for (const [typeIndex, classId] of trace.lives.classes) {
    if (classId === id) references += countInstances(cursor, typeIndex);
  }
  if (references === 0) return null;
  const text = `${quantity(references, 'instance')} of ${nameOf(cursor, id)}`;
  return { key: 'instances', kind: 'object', frame: null, object: null, slotKey: null, text, references };
}

function countInstances(cursor: Cursor, typeIndex: number): number {
  const { trace } = cursor;
  let instances = 0;
  const last = trace.allocatedBefore(cursor.offset);
  for (let id = 1; id <= last; id++) if (cursor.typeIndexOf(id) === typeIndex && cursor.isAlive(id)) instances++;
  return instances;
}
