/** Which references of an object people are shown, and which only say how functions, classes and the like are made. */
import { SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import type { ObjectSlot } from '../trace/reversible-object.ts';
import { isScalar } from './objects.ts';
import { slotLabel } from './slots.ts';

/** Keys that are numbers or texts are the label of their value; how functions and classes are made is left out. */
export function isShownSlot(cursor: Cursor, slot: ObjectSlot): boolean {
  if (slot.kind === SlotKind.DictKey) return !isScalar(cursor, slot.target);
  if (slot.kind === SlotKind.Internal) return !isHiddenInternal(cursor, slot);
  return slot.kind !== SlotKind.Attribute || !isClassPlumbing(slotLabel(cursor, slot));
}

/** Whether a slot belongs to what a function or class is made of: true, and in the way. */
export function isHiddenInternal(cursor: Cursor, slot: ObjectSlot): boolean {
  if (slot.kind !== SlotKind.Internal) return false;
  const label = slotLabel(cursor, slot);
  return HIDDEN_INTERNALS.has(label) || label.startsWith('__subclasses__');
}

/** The slots of live objects that refer to an object, with the objects that they are of. */
export function slotsReferringTo(cursor: Cursor, id: number): { holder: number; slot: ObjectSlot }[] {
  return [...cursor.referrers(id).keys()].flatMap((holder) =>
    cursor
      .object(holder)
      .slotsTo(id)
      .map((slot) => ({ holder, slot })),
  );
}

/** References that a function or class has to what it is made of: true, and in the way. */
const HIDDEN_INTERNALS: ReadonlySet<string> = new Set([
  '__code__',
  '__globals__',
  '__builtins__',
  '__name__',
  '__qualname__',
  '__module__',
  '__doc__',
  '__type_params__',
  '__bases__',
  '__base__',
  '__mro__',
  'tp_dict',
  '__objclass__',
  'f_back',
]);

function isClassPlumbing(name: string): boolean {
  return (
    HIDDEN_INTERNALS.has(name) ||
    name === '__dict__' ||
    name === '__weakref__' ||
    name === '__static_attributes__' ||
    name === '__firstlineno__'
  );
}
