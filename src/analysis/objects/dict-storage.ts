/** The hash table of dicts and namespaces: keys by Python's rules of hash and equality, in order of insertion (`Objects/dictobject.c`). */
import { hashOf, isEqualIdentityFirst } from './protocol/hashing.ts';
import { type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import { type Runtime, ValueUnknown } from './runtime.ts';

/** One entry. The table owns a reference to key and value; it does not count them: `types/dict.ts` does, by the heap. */
export interface DictEntry {
  readonly key: PythonObject;
  value: PythonObject;
  /** Where it stands in `DictStorage.order`. */
  position: number;
}

/** Payload of a dict. Only `dict-access.ts` changes it. */
export class DictStorage {
  /** Entries of str keys by text, of int, bool and float keys by number. */
  readonly primitives = new Map<string | number | bigint, DictEntry>();
  /** Entries of tuples made of primitives, by a text that tells them apart. */
  tuples: Map<string, DictEntry> | null = null;
  /** All other entries, by hash. */
  others: Map<number, DictEntry[]> | null = null;
  /** Entries in order of insertion; `null` where one was deleted. */
  order: (DictEntry | null)[] = [];
  size = 0;

  /** The entry of a str key, by its text. */
  findText(text: string): DictEntry | undefined {
    return this.primitives.get(text);
  }

  /** The entry of a key, or undefined. May run `__hash__` and `__eq__`. */
  find(runtime: Runtime, key: PythonObject): DictEntry | undefined {
    const primitive = primitiveKey(runtime, key);
    if (primitive !== undefined) {
      const found = this.primitives.get(primitive);
      if (found !== undefined || this.others === null) return found;
    } else {
      const text = tupleKey(runtime, key);
      if (text !== undefined) {
        const found = this.tuples?.get(text);
        if (found !== undefined || this.others === null) return found;
      }
    }
    const hash = hashOf(runtime, key);
    return this.findOther(runtime, key, hash);
  }

  /** Adds an entry for a key that is not there. */
  add(runtime: Runtime, key: PythonObject, value: PythonObject): void {
    const entry: DictEntry = { key, value, position: this.order.length };
    const primitive = primitiveKey(runtime, key);
    if (primitive !== undefined) this.primitives.set(primitive, entry);
    else this.addComposite(runtime, key, entry);
    this.order.push(entry);
    this.size++;
  }

  /** Adds an entry for a str key that is not there. */
  addText(text: string, key: PythonObject, value: PythonObject): void {
    const entry: DictEntry = { key, value, position: this.order.length };
    this.primitives.set(text, entry);
    this.order.push(entry);
    this.size++;
  }

  /** Takes an entry out. */
  remove(runtime: Runtime, entry: DictEntry): void {
    const primitive = primitiveKey(runtime, entry.key);
    if (primitive !== undefined) this.primitives.delete(primitive);
    else this.removeComposite(runtime, entry);
    this.order[entry.position] = null;
    this.size--;
    this.compact();
  }

  /** Takes all entries out and gives them in order. */
  takeAll(): DictEntry[] {
    const entries = this.order.filter((entry) => entry !== null);
    this.primitives.clear();
    this.tuples = null;
    this.others = null;
    this.order = [];
    this.size = 0;
    return entries;
  }

  /** The entry inserted last, or null. */
  last(): DictEntry | null {
    const { order } = this;
    while (order.length > 0 && order[order.length - 1] === null) order.pop();
    return order.length === 0 ? null : order[order.length - 1]!;
  }

  private addComposite(runtime: Runtime, key: PythonObject, entry: DictEntry): void {
    const text = tupleKey(runtime, key);
    if (text !== undefined) {
      this.tuples ??= new Map();
      this.tuples.set(text, entry);
      return;
    }
    const hash = hashOf(runtime, key);
    this.others ??= new Map();
    const bucket = this.others.get(hash);
    if (bucket === undefined) this.others.set(hash, [entry]);
    else bucket.push(entry);
  }

  private removeComposite(runtime: Runtime, entry: DictEntry): void {
    const text = tupleKey(runtime, entry.key);
    if (text !== undefined && this.tuples?.get(text) === entry) {
      this.tuples.delete(text);
      return;
    }
    for (const [hash, bucket] of this.others ?? []) {
      const index = bucket.indexOf(entry);
      if (index < 0) continue;
      bucket.splice(index, 1);
      if (bucket.length === 0) this.others!.delete(hash);
      return;
    }
  }

  private findOther(runtime: Runtime, key: PythonObject, hash: number): DictEntry | undefined {
    for (const entry of this.others?.get(hash) ?? []) {
      if (isEqualIdentityFirst(runtime, entry.key, key)) return entry;
    }
    const number = this.primitives.get(hash);
    if (number !== undefined && isEqualIdentityFirst(runtime, number.key, key)) return number;
    return undefined;
  }

  /** Drops the holes when they are most of the table. */
  private compact(): void {
    if (this.order.length < 32 || this.order.length < 2 * this.size) return;
    this.order = this.order.filter((entry) => entry !== null);
    for (let position = 0; position < this.order.length; position++) this.order[position]!.position = position;
  }
}

/**
 * A JavaScript value that stands for a key of type str, int, bool or float: equal keys have equal values. Undefined for other types.
 * Throws `ValueUnknown` for a key whose value is not known.
 */
export function primitiveKey(runtime: Runtime, key: PythonObject): string | number | bigint | undefined {
  const { types } = runtime;
  const { type, payload } = key;
  if (type === types.str) {
    if (typeof payload === 'string') return payload;
    throw new ValueUnknown(key);
  }
  if (type === types.int || type === types.bool) {
    if (typeof payload === 'number') return payload;
    if (payload === UNKNOWN_VALUE) throw new ValueUnknown(key);
    return typeof payload === 'bigint' ? payload : undefined;
  }
  if (type === types.float) {
    if (typeof payload !== 'number') throw new ValueUnknown(key);
    if (Number.isNaN(payload)) return undefined;
    return Number.isInteger(payload) && !Number.isSafeInteger(payload) ? BigInt(payload) : payload;
  }
  return undefined;
}

/** The text that stands for a tuple of primitives (and of such tuples), or undefined for anything else. */
function tupleKey(runtime: Runtime, key: PythonObject): string | undefined {
  if (key.type !== runtime.types.tuple) return undefined;
  if (key.payload === UNKNOWN_VALUE) throw new ValueUnknown(key);
  let text = '(';
  for (const item of key.payload as readonly PythonObject[]) {
    const primitive = primitiveKey(runtime, item);
    if (typeof primitive === 'string') text += `${primitive.length}:${primitive}`;
    else if (primitive !== undefined) text += `#${primitive}`;
    else {
      const inner = tupleKey(runtime, item);
      if (inner === undefined) return undefined;
      text += inner;
    }
    text += ',';
  }
  return `${text})`;
}
