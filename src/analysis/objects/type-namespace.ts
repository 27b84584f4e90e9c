/** The namespace of a type by name: `tp_dict`. */
import type { DictStorage } from './dict-storage.ts';
import { SlotKind } from './event-log.ts';
import type { PythonObject } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';
import { trackDict } from './tracking.ts';

/** Attributes by name, in insertion order. Borrowed. */
export interface TypeNamespace {
  get(name: string): PythonObject | undefined;
  has(name: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<PythonObject>;
  [Symbol.iterator](): Iterator<[string, PythonObject]>;
}

/** The namespace of a class made by a class statement: a dict object, which the class holds and which holds names and values. */
export class ClassNamespace implements TypeNamespace {
  constructor(readonly dict: PythonObject<DictStorage>) {}

  get(name: string): PythonObject | undefined {
    const { payload } = this.dict;
    const position = payload.findDirect(name);
    return position < 0 ? undefined : payload.valueAt(position);
  }

  has(name: string): boolean {
    return this.dict.payload.findDirect(name) >= 0;
  }

  *[Symbol.iterator](): Iterator<[string, PythonObject]> {
    const { payload } = this.dict;
    for (let position = payload.nextPosition(0); position >= 0; position = payload.nextPosition(position + 1)) {
      const name = payload.keyAt(position).payload;
      if (typeof name === 'string') yield [name, payload.valueAt(position)];
    }
  }

  *keys(): Iterable<string> {
    for (const [name] of this) yield name;
  }

  *values(): Iterable<PythonObject> {
    for (const [, value] of this) yield value;
  }
}

/**
 * Stores an attribute of a class made by a class statement, or deletes it (null). The value is retained, the key where it is new. Gives the value
 * that was there, a reference that the caller owns now. Recorded as an attribute of the class.
 */
export function storeClassAttribute(
  runtime: Runtime,
  type: TypeObject,
  key: PythonObject<string>,
  value: PythonObject | null,
): PythonObject | undefined {
  const { heap, log } = runtime;
  const { dict } = type.payload.namespace as ClassNamespace;
  const { payload } = dict;
  const name = key.payload;
  const position = payload.findDirect(name);
  const before = position < 0 ? undefined : payload.valueAt(position);
  if (value !== null) heap.retain(value);
  if (value !== null && !dict.isTracked) trackDict(runtime, dict, key, value);
  log.slot(type.id, SlotKind.Attribute, log.name(name), before?.id ?? 0, value?.id ?? 0);
  if (position >= 0 && value !== null) payload.setValueAt(position, value);
  else if (value !== null) {
    heap.retain(key);
    payload.addDirect(name, key, value);
  } else if (position >= 0) {
    const stored = payload.keyAt(position);
    payload.removeAt(position);
    heap.release(stored);
  }
  return before;
}

/** Empties the namespace of a class that goes: names and values are released in order (type_clear). */
export function clearClassNamespace({ heap }: Runtime, { dict }: ClassNamespace): void {
  const { payload } = dict;
  const entries: PythonObject[] = [];
  for (let position = payload.nextPosition(0); position >= 0; position = payload.nextPosition(position + 1)) {
    entries.push(payload.keyAt(position), payload.valueAt(position));
  }
  payload.clear();
  for (const object of entries) heap.release(object);
}
