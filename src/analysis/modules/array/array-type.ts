/** `array.array` (`Modules/arraymodule.c`): numbers of one C type, which are objects only while they are looked at. */
import { newBoolean, newInteger, newList, newObject, newString, newUnknown } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { owning } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { richCompareTruth } from '../../objects/protocol/comparison.ts';
import { isEqualIdentityFirst } from '../../objects/protocol/hashing.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { asIndex } from '../../objects/protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { Comparison, NativeMember, NativeTypeDefinition, UnknownResult } from '../../objects/type-object.ts';
import { requirePositional, sizeArgument, typeName } from '../../objects/types/argument-checks.ts';
import { bytesValue, newBytes, requireBytes } from '../../objects/types/bytes-object.ts';
import { knownPayload } from '../../objects/types/held-references.ts';
import {
  exhaust,
  iteratorPayload,
  iteratorSlots,
  newIteratorOver,
  nextUnknown,
} from '../../objects/types/iterator-payload.ts';
import { compareNumbers } from '../../objects/types/sequence-items.ts';
import { adjustSlice, unpackSlice } from '../../objects/types/slice.ts';
import { floatRepr } from '../../values/float-text.ts';
import { readFloat, readInteger, writeFloat, writeInteger } from '../../values/struct-format.ts';
import { textRepr } from '../../values/text-repr.ts';
import { box, isFloat, isText, SIZES, unbox, type Value } from './array-values.ts';

interface ArrayState {
  readonly code: string;
  values: Value[];
  /** Memory views on it: it cannot change its size meanwhile. */
  exports: number;
}

type ArrayObject = PythonObject<ArrayState>;

/** Bytes that `tofile` writes at once (array_array_tofile_impl). */
const FILE_BLOCK = 64 * 1024;

function stateOf(object: PythonObject): ArrayState {
  if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  return object.payload as ArrayState;
}

export function newArray(runtime: Runtime, type: TypeObject, code: string, values: Value[]): ArrayObject {
  return newObject<ArrayState>(runtime, type, { code, values, exports: 0 });
}

function bytesOf({ code, values }: Pick<ArrayState, 'code' | 'values'>): Uint8Array {
  const size = SIZES[code]!;
  const bytes = new Uint8Array(values.length * size);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) {
    const item = { code: isText(code) ? 'I' : code, size, offset: index * size };
    if (typeof value === 'string') writeInteger(view, item, value.codePointAt(0)!, true);
    else if (isFloat(code)) writeFloat(view, item, Number(value), NATIVE);
    else writeInteger(view, item, value, true);
  }
  return bytes;
}

/** The bytes of the items that lie between two offsets in bytes, in whole or in part, and the offset of the first. */
function itemsAround({ code, values }: ArrayState, start: number, end: number): [first: number, bytes: Uint8Array] {
  const size = SIZES[code]!;
  const from = Math.floor(start / size);
  return [from * size, bytesOf({ code, values: values.slice(from, Math.ceil(end / size)) })];
}

const NATIVE = { isLittleEndian: true, isNative: true, size: 0, items: [] };

function valuesOf(runtime: Runtime, code: string, bytes: Uint8Array): Value[] {
  const size = SIZES[code]!;
  if (bytes.length % size !== 0) raise(runtime, 'ValueError', 'bytes length not a multiple of item size');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / size }, (_, index): Value => {
    const item = { code: isText(code) ? 'I' : code, size, offset: index * size };
    if (isFloat(code)) return readFloat(view, 0, item, true);
    const value = readInteger(view, 0, item, true);
    return isText(code) ? String.fromCodePoint(Number(value)) : value;
  });
}

/** array_new. */
function arrayNew(runtime: Runtime, type: PythonObject, args: readonly PythonObject[]): PythonObject {
  requirePositional(runtime, 'array', args.length, 1, 2);
  const [typecode, initial] = args as [PythonObject, PythonObject?];
  if (typecode.type === runtime.types.unknown || typecode.payload === UNKNOWN_VALUE) throw new ValueUnknown(typecode);
  if (!isInstanceOf(typecode, runtime.types.str) || String(typecode.payload).length !== 1) {
    const kind = typeName(typecode);
    const given = kind === 'str' ? runtime.behaviour.nativeModules.longTypecodeText : `not ${kind}`;
    raise(runtime, 'TypeError', `array() argument 1 must be a unicode character, ${given}`);
  }
  const code = String(typecode.payload);
  const codes = runtime.behaviour.nativeModules.hasWideTypecode ? 'bBuwhHiIlLqQfd' : 'bBuhHiIlLqQfd';
  if (!codes.includes(code)) {
    const listsWide = runtime.behaviour.nativeModules.listsWideTypecode;
    const listed = [...codes].filter((one) => one !== 'w' || listsWide).join(', ');
    raise(runtime, 'ValueError', `bad typecode (must be ${listed.replace(/, d$/, ' or d')})`);
  }
  const array = newArray(runtime, type as TypeObject, code, []);
  if (initial === undefined) return array;
  try {
    fill(runtime, array, initial);
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      array.payload = UNKNOWN_VALUE as never;
      return array;
    }
    runtime.heap.release(array);
    throw thrown;
  }
  return array;
}

function fill(runtime: Runtime, array: ArrayObject, initial: PythonObject): void {
  const { code } = array.payload;
  if (isInstanceOf(initial, runtime.types.str)) {
    if (!isText(code)) {
      raise(runtime, 'TypeError', `cannot use a str to initialize an array with typecode '${code}'`);
    }
    if (initial.payload === UNKNOWN_VALUE) throw new ValueUnknown(initial);
    array.payload.values = [...String(initial.payload)];
    return;
  }
  const isArray = isInstanceOf(initial, runtime.typeOf(arrayType));
  const bytes = isArray || initial.type === runtime.types.list ? null : bytesValue(runtime, initial);
  if (bytes !== null) array.payload.values = valuesOf(runtime, code, bytes);
  else if (isListOrTuple(runtime, initial)) fillFromSequence(runtime, array, initial);
  else appendAll(runtime, array, initial);
}

function appendAll(runtime: Runtime, array: ArrayObject, iterable: PythonObject): void {
  forEachItem(runtime, iterable, (item) => {
    insertValue(runtime, array.payload, array.payload.values.length, item);
    return undefined;
  });
}

function isListOrTuple(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.types.list) || isInstanceOf(object, runtime.types.tuple);
}

/** array_new: the items of a list or tuple, each converted once. */
function fillFromSequence(runtime: Runtime, array: ArrayObject, items: PythonObject): void {
  const { code, values } = array.payload;
  forEachItem(runtime, items, (item) => {
    values.push(unbox(runtime, code, item));
    return undefined;
  });
}

/** ins1: the value is converted once to see whether it can be, and again for its place. */
function insertValue(runtime: Runtime, state: ArrayState, index: number, item: PythonObject): void {
  const { code, values } = state;
  const before = values.length;
  const placeholder = unbox(runtime, code, item);
  requireResizable(runtime, state);
  values.length = Math.min(values.length, before);
  const place = Math.min(index < 0 ? Math.max(index + before, 0) : index, before);
  values.splice(place, 0, placeholder);
  values[place] = unbox(runtime, code, item);
}

function arrayGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const { code, values } = stateOf(self);
  if (key.type === runtime.types.slice) {
    const { start, step, count: length } = adjustSlice(unpackSlice(runtime, key), values.length);
    const part = Array.from({ length }, (_, index) => values[start + index * step]!);
    return newArray(runtime, runtime.typeOf(arrayType), code, part);
  }
  if (key.type === runtime.types.unknown) throw new ValueUnknown(key);
  if (typeOf(key).payload.slots.index === null) raise(runtime, 'TypeError', 'array indices must be integers');
  return box(runtime, code, values[placeOf(runtime, values, key, 'array index out of range')]!);
}

function placeOf(runtime: Runtime, values: readonly Value[], key: PythonObject, message: string): number {
  const index = asIndex(runtime, key, 'IndexError');
  const place = index < 0 ? index + values.length : index;
  if (place < 0 || place >= values.length) raise(runtime, 'IndexError', message);
  return place;
}

function arraySetItem(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  const { code, values } = stateOf(self);
  if (key.type !== runtime.types.slice) {
    const place = placeOf(runtime, values, key, 'array assignment index out of range');
    if (value === null) {
      requireResizable(runtime, stateOf(self));
      values.splice(place, 1);
    } else values[place] = unbox(runtime, code, value);
    return;
  }
  const { start, step, count: length } = adjustSlice(unpackSlice(runtime, key), values.length);
  const isArray = value !== null && isInstanceOf(value, runtime.typeOf(arrayType));
  if (value !== null && !isArray) {
    raise(runtime, 'TypeError', `can only assign array (not "${typeName(value)}") to array slice`);
  }
  const added = value === null ? [] : stateOf(value).values.slice();
  if (value !== null && stateOf(value).code !== code)
    raise(runtime, 'TypeError', 'bad argument type for built-in operation');
  if (added.length !== length && (step === 1 || value === null)) requireResizable(runtime, stateOf(self));
  if (step === 1) {
    values.splice(start, length, ...added);
    return;
  }
  if (value === null) {
    const removed = new Set(Array.from({ length }, (_, index) => start + index * step));
    stateOf(self).values = values.filter((_, index) => !removed.has(index));
    return;
  }
  if (added.length !== length) {
    raise(runtime, 'ValueError', `attempt to assign array of size ${added.length} to extended slice of size ${length}`);
  }
  for (const [index, one] of added.entries()) values[start + index * step] = one;
}

/** array_richcompare: by items, as objects. */
function arrayRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isInstanceOf(other, runtime.typeOf(arrayType))) return null;
  const [a, b] = [stateOf(self), stateOf(other)];
  const shared = Math.min(a.values.length, b.values.length);
  for (let index = 0; index < shared; index++) {
    const [left, right] = [box(runtime, a.code, a.values[index]!), box(runtime, b.code, b.values[index]!)];
    const isEqual = isEqualIdentityFirst(runtime, left, right);
    const result = isEqual ? null : richCompareTruth(runtime, left, right, comparison);
    runtime.heap.release(left);
    runtime.heap.release(right);
    if (result !== null) return newBoolean(runtime, result);
  }
  return newBoolean(runtime, compareNumbers(a.values.length, b.values.length, comparison));
}

function findValue(runtime: Runtime, self: PythonObject, sought: PythonObject, from = 0): number {
  const { code, values } = stateOf(self);
  for (let index = from; index < values.length; index++) {
    runtime.spend(1);
    const item = box(runtime, code, values[index]!);
    const isEqual = isEqualIdentityFirst(runtime, item, sought);
    runtime.heap.release(item);
    if (isEqual) return index;
  }
  return -1;
}

function sameCode(runtime: Runtime, self: PythonObject, other: PythonObject, verb: string): ArrayState {
  if (other.type === runtime.types.unknown) throw new ValueUnknown(other);
  if (!isInstanceOf(other, runtime.typeOf(arrayType))) {
    raise(runtime, 'TypeError', `can only ${verb} array (not "${typeName(other)}") to array`);
  }
  const state = stateOf(other);
  if (state.code !== stateOf(self).code) raise(runtime, 'TypeError', 'bad argument type for built-in operation');
  return state;
}

function repeated(runtime: Runtime, values: readonly Value[], count: number): Value[] {
  runtime.spend(values.length * Math.max(count, 0));
  return Array.from({ length: Math.max(count, 0) }, () => values).flat();
}

function retained(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

/** An array keeps its size while others look at its memory (array_resize). */
function requireResizable(runtime: Runtime, { exports }: ArrayState): void {
  if (exports > 0) raise(runtime, 'BufferError', 'cannot resize an array that is exporting buffers');
}

/** Makes an array unknown where an operation on it depends on what is not known. */
function forgetting<Result>(self: PythonObject, run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) self.payload = UNKNOWN_VALUE;
    throw thrown;
  }
}

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: ArrayObject, ...args: never[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

const changing = (
  name: string,
  signature: string,
  change: (runtime: Runtime, state: ArrayState, self: ArrayObject, ...args: PythonObject[]) => void,
): NativeMember =>
  method(name, signature, 'None', (runtime, self, ...args: PythonObject[]) => {
    forgetting(self, () => change(runtime, stateOf(self), self, ...args));
    return runtime.none;
  });

export const arrayType: NativeTypeDefinition = {
  name: 'array',
  module: 'array',
  isWeaklyReferencable: true,
  buffer: {
    read: (self, offset = 0, size) => {
      const state = stateOf(self);
      const end = size === undefined ? state.values.length * SIZES[state.code]! : offset + size;
      const [first, bytes] = itemsAround(state, offset, end);
      return bytes.subarray(offset - first, end - first);
    },
    write: (runtime, self, offset, bytes) => {
      const state = stateOf(self);
      const [first, around] = itemsAround(state, offset, offset + bytes.length);
      around.set(bytes, offset - first);
      const from = first / SIZES[state.code]!;
      for (const [index, value] of valuesOf(runtime, state.code, around).entries()) state.values[from + index] = value;
    },
    describe: (self) => {
      const { code, values } = stateOf(self);
      return { format: isText(code) ? 'w' : code, itemSize: SIZES[code]!, length: values.length };
    },
    countExport: (self, change) => {
      if (self.payload !== UNKNOWN_VALUE) (self.payload as ArrayState).exports += change;
    },
  },
  slots: {
    new: arrayNew,
    init: () => {},
    forget: (_runtime, self) => {
      self.payload = UNKNOWN_VALUE;
    },
    hash: null,
    length: (_runtime, self) => stateOf(self).values.length,
    getItem: arrayGetItem,
    setItem: (runtime, self, key, value) => forgetting(self, () => arraySetItem(runtime, self, key, value)),
    contains: (runtime, self, item) => findValue(runtime, self, item) >= 0,
    iter: (runtime, self) => newIteratorOver(runtime, runtime.typeOf(arrayIteratorType), self, 0),
    richCompare: arrayRichCompare,
    concat: (runtime, self, other) => {
      const { code, values } = stateOf(self);
      const added = sameCode(runtime, self, other, 'append').values;
      return newArray(runtime, runtime.typeOf(arrayType), code, [...values, ...added]);
    },
    inPlaceConcat: (runtime, self, other) => {
      if (other.type !== runtime.types.unknown && !isInstanceOf(other, runtime.typeOf(arrayType))) {
        raise(runtime, 'TypeError', `can only extend with array (not "${typeName(other)}")`);
      }
      const added = sameCode(runtime, self, other, 'append').values;
      if (added.length > 0) requireResizable(runtime, stateOf(self));
      stateOf(self).values.push(...added);
      return retained(runtime, self);
    },
    repeat: (runtime, self, count) => {
      const { code, values } = stateOf(self);
      return newArray(runtime, runtime.typeOf(arrayType), code, repeated(runtime, values, count));
    },
    inPlaceRepeat: (runtime, self, count) => {
      const state = stateOf(self);
      const values = repeated(runtime, state.values, count);
      if (values.length !== state.values.length) requireResizable(runtime, state);
      state.values = values;
      return retained(runtime, self);
    },
    repr: (runtime, self) => {
      const { code, values } = stateOf(self);
      if (values.length === 0) return newString(runtime, `array('${code}')`);
      if (isText(code)) {
        return newString(runtime, `array('${code}', ${textRepr(values.join(''), runtime.behaviour.unicodeEdition)})`);
      }
      const texts = values.map((value) => (isFloat(code) ? floatRepr(Number(value)) : String(value)));
      return newString(runtime, `array('${code}', [${texts.join(', ')}])`);
    },
  },
  members: {
    typecode: { kind: 'attribute', get: (runtime, self) => newString(runtime, stateOf(self).code) },
    itemsize: { kind: 'attribute', get: (runtime, self) => newInteger(runtime, SIZES[stateOf(self).code]!) },
    append: changing('append', '(self, v, /)', (runtime, state, _self, item) => {
      insertValue(runtime, state, state.values.length, item!);
    }),
    extend: changing('extend', '(self, bb, /)', (runtime, state, self, items) => {
      const isArray = isInstanceOf(items!, runtime.typeOf(arrayType));
      if (!isArray) appendAll(runtime, self, items!);
      else {
        const other = stateOf(items!);
        if (other.code !== state.code) raise(runtime, 'TypeError', 'can only extend with array of same kind');
        if (other.values.length > 0) requireResizable(runtime, state);
        state.values.push(...other.values);
      }
    }),
    insert: changing('insert', '(self, i, v, /)', (runtime, state, _self, index, item) => {
      insertValue(runtime, state, sizeArgument(runtime, index!), item!);
    }),
    fromlist: changing('fromlist', '(self, list, /)', (runtime, state, _self, list) => {
      if (!isInstanceOf(list!, runtime.types.list)) raise(runtime, 'TypeError', 'arg must be list');
      if (Array.isArray(list!.payload) && list!.payload.length > 0) requireResizable(runtime, state);
      const before = state.values.slice();
      try {
        const items = knownPayload<readonly PythonObject[]>(list!);
        const { length } = items;
        for (let index = 0; index < length; index++) {
          runtime.spend(1);
          state.values.push(unbox(runtime, state.code, items[index]!));
          if (items.length !== length) raise(runtime, 'RuntimeError', 'list changed size during iteration');
        }
      } catch (thrown) {
        state.values = before;
        throw thrown;
      }
    }),
    frombytes: changing('frombytes', '(self, buffer, /)', (runtime, state, _self, buffer) => {
      const added = valuesOf(runtime, state.code, requireBytes(runtime, buffer!));
      if (added.length > 0) requireResizable(runtime, state);
      state.values.push(...added);
    }),
    fromfile: changing('fromfile', '(self, f, n, /)', (runtime, state, self, file, count) => {
      const length = sizeArgument(runtime, count!);
      if (length < 0) raise(runtime, 'ValueError', 'negative count');
      const size = newInteger(runtime, length * SIZES[state.code]!);
      const read = owning(runtime, getAttribute(runtime, file!, 'read'), 'array', () =>
        runtime.call(runtime.held.at(-1)!.object, [size]),
      );
      owning(runtime, read, 'array', () => {
        if (!isInstanceOf(read, runtime.types.bytes)) raise(runtime, 'TypeError', "read() didn't return bytes");
        runtime.heap.release(callAttribute(runtime, self, 'frombytes', [read]));
        if (bytesValue(runtime, read)!.length !== Number(size.payload)) {
          raise(runtime, 'EOFError', "read() didn't return enough bytes");
        }
      });
    }),
    tofile: method('tofile', '(self, f, /)', 'None', (runtime, self, file) => {
      const bytes = bytesOf(stateOf(self));
      for (let start = 0; start < bytes.length; start += FILE_BLOCK) {
        const block = newBytes(runtime, bytes.slice(start, start + FILE_BLOCK));
        owning(runtime, block, 'array', () => {
          runtime.heap.release(callAttribute(runtime, file!, 'write', [block]));
        });
      }
      return runtime.none;
    }),
    reverse: changing('reverse', '(self, /)', (_runtime, { values }) => {
      values.reverse();
    }),
    byteswap: changing('byteswap', '(self, /)', (runtime, state) => {
      const bytes = bytesOf(state);
      const size = SIZES[state.code]!;
      for (let start = 0; start < bytes.length; start += size) bytes.subarray(start, start + size).reverse();
      state.values = valuesOf(runtime, state.code, bytes);
    }),
    remove: changing('remove', '(self, v, /)', (runtime, state, self, item) => {
      const { values } = state;
      const place = findValue(runtime, self, item!);
      if (place < 0) raise(runtime, 'ValueError', 'array.remove(x): x not in array');
      requireResizable(runtime, state);
      values.splice(place, 1);
    }),
    pop: method('pop', '(self, i=-1, /)', 'unknown', (runtime, self, index?: PythonObject) => {
      const { code, values } = stateOf(self);
      if (values.length === 0) raise(runtime, 'IndexError', 'pop from empty array');
      const given = index === undefined ? -1 : sizeArgument(runtime, index);
      const place = given < 0 ? given + values.length : given;
      if (place < 0 || place >= values.length) raise(runtime, 'IndexError', 'pop index out of range');
      requireResizable(runtime, stateOf(self));
      return box(runtime, code, values.splice(place, 1)[0]!);
    }),
    index: method('index', '(self, v, start=0, stop=None, /)', 'int', (runtime, self, item: PythonObject) => {
      const place = findValue(runtime, self, item);
      if (place < 0) raise(runtime, 'ValueError', 'array.index(x): x not in array');
      return newInteger(runtime, place);
    }),
    count: method('count', '(self, v, /)', 'int', (runtime, self, item: PythonObject) => {
      let count = 0;
      for (let at = findValue(runtime, self, item); at >= 0; at = findValue(runtime, self, item, at + 1)) count++;
      return newInteger(runtime, count);
    }),
    tolist: method('tolist', '(self, /)', 'list', (runtime, self) => {
      const { code, values } = stateOf(self);
      return newList(
        runtime,
        values.map((value) => box(runtime, code, value)),
      );
    }),
    tobytes: method('tobytes', '(self, /)', 'bytes', (runtime, self) => newBytes(runtime, bytesOf(stateOf(self)))),
    tounicode: method('tounicode', '(self, /)', 'str', (runtime, self) => {
      const { code, values } = stateOf(self);
      if (!isText(code)) {
        raise(runtime, 'ValueError', "tounicode() may only be called on unicode type arrays ('u' or 'w')");
      }
      return newString(runtime, values.join(''));
    }),
    buffer_info: method('buffer_info', '(self, /)', 'tuple', (runtime) => newUnknown(runtime)),
    __copy__: method('__copy__', '(self, /)', 'unknown', (runtime, self) => {
      const { code, values } = stateOf(self);
      return newArray(runtime, runtime.typeOf(arrayType), code, values.slice());
    }),
  },
};

/** `arrayiterator`: holds the array until it is exhausted. */
export const arrayIteratorType: NativeTypeDefinition = {
  name: 'arrayiterator',
  module: 'array',
  isFinal: true,
  isCollected: true,
  slots: iteratorSlots((runtime, self) => {
    const payload = iteratorPayload(self);
    if (payload.iterated === null) return null;
    if (payload.iterated.payload === UNKNOWN_VALUE) {
      return nextUnknown(runtime, payload, () => newUnknown(runtime)) ?? exhaust(runtime, self);
    }
    const { code, values } = stateOf(payload.iterated);
    const value = values[payload.index];
    if (value === undefined) return exhaust(runtime, self);
    payload.index++;
    return box(runtime, code, value);
  }),
};
