import type { Count, ObjectFlags, ObjectState, Slot, SlotTarget, SlotKind as ViewSlotKind } from '../../shared/view.ts';
import { MarkKind, SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import { holderOf, referencesTo, slotKey } from './holders.ts';
import { objectLabel, shapeOf } from './objects.ts';
import { isShownSlot } from './shown-slots.ts';
import { slotLabel } from './slots.ts';

/** Slots shown of one object. */
const MAXIMUM_SLOTS = 16;
/** Holders shown of one object. */
const MAXIMUM_HOLDERS = 12;

const SLOT_KINDS: Readonly<Record<SlotKind, ViewSlotKind>> = {
  [SlotKind.Attribute]: 'attribute',
  [SlotKind.Item]: 'item',
  [SlotKind.DictKey]: 'dict-key',
  [SlotKind.DictValue]: 'dict-value',
  [SlotKind.SetElement]: 'set-element',
  [SlotKind.Internal]: 'internal',
};

/** Which objects have a box, which are part of a cycle, and which nothing leads to. */
export interface Drawing {
  readonly boxed: ReadonlySet<number>;
  readonly inCycle: ReadonlySet<number>;
  readonly unreachable: ReadonlySet<number>;
}

/** An object of the heap as the panel draws it. `before` stands one step earlier. */
export function objectState(after: Cursor, before: Cursor, id: number, drawing: Drawing): ObjectState {
  const isFreed = !after.isAlive(id);
  const count = (isFreed ? before : after).count(id);
  const slots = isFreed ? { list: [], hidden: 0 } : shownSlots(after, before, id, drawing);
  const references = referencesTo(after, id, MAXIMUM_HOLDERS);
  return {
    ...objectLabel(isFreed ? before : after, id),
    shape: shapeOf(after, id),
    count,
    change: isFreed ? 0 : knownValue(count) - (before.isAlive(id) ? knownValue(before.count(id)) : 0),
    slots: slots.list,
    hiddenSlots: slots.hidden,
    holders: references.list.map((reference) => holderOf(after, reference)),
    hiddenHolders: references.hidden,
    flags: flagsOf(after, before, id, drawing),
  };
}

/** Where a reference leads: to a box, or to a value shown in the slot. */
export function slotTarget(cursor: Cursor, id: number, drawing: Drawing): SlotTarget {
  if (id === 0) return { kind: 'unbound' };
  if (drawing.boxed.has(id)) return { kind: 'object', id };
  return { kind: 'inline', object: objectLabel(cursor, id), count: cursor.count(id) };
}

/** The weak references that point at an object and are alive. */
export function weakReferencesTo(cursor: Cursor, id: number): number[] {
  return cursor
    .object(id)
    .marks.filter((mark) => mark.kind === MarkKind.WeakReference && mark.detail === id)
    .map((mark) => mark.object)
    .filter((reference) => cursor.isAlive(reference));
}

function shownSlots(after: Cursor, before: Cursor, id: number, drawing: Drawing): { list: Slot[]; hidden: number } {
  const slots = after
    .object(id)
    .slots()
    .filter((slot) => isShownSlot(after, slot));
  const list = slots.slice(0, MAXIMUM_SLOTS).map((slot) => ({
    key: slotKey(slot),
    kind: SLOT_KINDS[slot.kind],
    label: slotLabel(after, slot),
    target: slotTarget(after, slot.target, drawing),
    isChanged: !before.isAlive(id) || before.object(id).slot(slot.kind, slot.number) !== slot.target,
  }));
  return { list, hidden: slots.length - list.length };
}

/** What the shown slots of an object refer to. */
export function shownTargets(cursor: Cursor, id: number): number[] {
  const slots = cursor.object(id).slots();
  return slots.filter((slot) => isShownSlot(cursor, slot)).map((slot) => slot.target);
}

function flagsOf(after: Cursor, before: Cursor, id: number, drawing: Drawing): ObjectFlags {
  const count = after.count(id);
  return {
    isNew: !before.isAlive(id),
    isFreed: !after.isAlive(id),
    mayBeFreed: count.kind === 'at-least' && count.value === 0,
    isUnknown: after.hasMark(id, MarkKind.UnknownObject),
    hasUnknownValue: after.hasMark(id, MarkKind.UnknownValue),
    isEscaped: after.hasMark(id, MarkKind.Escape),
    isWeaklyReferenced: weakReferencesTo(after, id).length > 0,
    isInCycle: drawing.inCycle.has(id),
    isUnreachable: drawing.unreachable.has(id),
  };
}

function knownValue(count: Count): number {
  return count.kind === 'exact' || count.kind === 'at-least' ? count.value : 0;
}
