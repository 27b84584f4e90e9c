import { SlotKind } from './event-log.ts';
import { typeOf } from './lookup.ts';
import type { PythonObject } from './python-object.ts';
import type { Runtime } from './runtime.ts';

/** Logs every reference that an object owns, for objects that are complete when they are made and never change, such as code objects. */
export function recordReferences({ log }: Runtime, object: PythonObject): void {
  typeOf(object).payload.slots.traverse?.(object, (referent, label) => {
    if (typeof label === 'number') log.slot(object.id, SlotKind.Item, label, 0, referent.id);
    else log.slot(object.id, SlotKind.Internal, log.name(label), 0, referent.id);
  });
}
