/** Types whose payload holds references in fields of fixed names. */
import { newObject } from '../create.ts';
import { SlotKind } from '../event-log.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { TypeSlots } from '../type-object.ts';

type Fields = Record<string, PythonObject | null>;

/** An object whose payload's fields of these names hold references, which it steals. */
export function newHolder<Payload extends object>(
  runtime: Runtime,
  type: TypeObject,
  payload: Payload,
  fields: readonly (keyof Payload & string)[],
): PythonObject<Payload> {
  const holder = newObject(runtime, type, payload);
  const { log } = runtime;
  for (const field of fields) {
    const referent = payload[field] as PythonObject | null;
    if (referent !== null) log.slot(holder.id, SlotKind.Internal, log.name(field), 0, referent.id);
  }
  return holder;
}

/** tp_traverse and tp_clear for such a payload; references are dropped in the order of the names. */
export function heldReferenceSlots(fields: readonly string[]): Pick<TypeSlots, 'traverse' | 'clear'> {
  return {
    traverse: (self, visit) => {
      if (self.payload === UNKNOWN_VALUE) return;
      for (const field of fields) {
        const referent = (self.payload as Fields)[field];
        if (referent) visit(referent, field);
      }
    },
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const payload = self.payload as Fields;
      for (const field of fields) {
        const referent = payload[field];
        payload[field] = null;
        runtime.heap.releaseOptional(referent);
      }
    },
  };
}

/** Puts a reference, which it steals, into a field that is empty. */
export function setHeld(runtime: Runtime, holder: PythonObject, field: string, referent: PythonObject): void {
  (holder.payload as Fields)[field] = referent;
  runtime.log.slot(holder.id, SlotKind.Internal, runtime.log.name(field), 0, referent.id);
}

/** Lets go of the reference in a field (Py_CLEAR). */
export function dropReference(runtime: Runtime, holder: PythonObject, field: string): void {
  const payload = holder.payload as Fields;
  const referent = payload[field];
  if (!referent) return;
  payload[field] = null;
  runtime.log.slot(holder.id, SlotKind.Internal, runtime.log.name(field), referent.id, 0);
  runtime.heap.release(referent);
}

/** The payload of an object. Throws `ValueUnknown` where it is not known. */
export function knownPayload<Payload>(object: PythonObject): Payload {
  if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  return object.payload as Payload;
}
