/** `memoryview` (`Objects/memoryobject.c`): views on the memory of bytes, bytearrays and arrays. */
import { bytesToText } from '../../values/bytes-text.ts';
import { standInHash } from '../../values/hashing.ts';
import { newBoolean, newInteger, newList, newObject, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { isEqualIdentityFirst } from '../protocol/hashing.ts';
import { asIndex } from '../protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../runtime.ts';
import { Comparison, type KeywordNames, type NativeMember, type NativeTypeDefinition } from '../type-object.ts';
import { typeName } from './argument-checks.ts';
import { newBytesIterator } from './bytes-iterator.ts';
import { hexadecimal } from './bytes-methods.ts';
import {
  type BytearrayPayload,
  bytesValue,
  countExport,
  isContiguous,
  itemOffset,
  itemOffsets,
  type ManagedBufferPayload,
  type MemoryviewPayload,
  memoryOf,
  memoryviewBytes,
  memoryviewPayload,
  nativeBufferOf,
  newBytes,
  shownSize,
} from './bytes-object.ts';
import { bytesMethod } from './bytes-receiver.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { castView } from './memoryview-cast.ts';
import { itemValue, nativeFormat, packedItem, viewItem } from './memoryview-items.ts';
import { sequenceItems } from './sequence-items.ts';
import { adjustSlice, sliceIndex, unpackSlice } from './slice.ts';

type OpenView = MemoryviewPayload & { readonly buffer: PythonObject };

/** What the views on one object share: it holds the object (_PyManagedBufferObject). */
export const managedBufferType: NativeTypeDefinition = {
  name: 'managedbuffer',
  isFinal: true,
  isCollected: true,
  slots: {
    traverse: (self, visit) => {
      const { object } = self.payload as ManagedBufferPayload;
      if (object !== null) visit(object, 'obj');
    },
    clear: releaseBuffer,
  },
};

export const memoryviewType: NativeTypeDefinition = {
  name: 'memoryview',
  isFinal: true,
  isCollected: true,
  slots: {
    new: memoryviewNew,
    hash: (runtime, self) => {
      const { isReadOnly, format } = memoryviewPayload(runtime, self);
      if (!isReadOnly) raise(runtime, 'ValueError', 'cannot hash writable memoryview object');
      if (!isByteFormat(format)) {
        raise(runtime, 'ValueError', "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
      }
      return standInHash(bytesToText(memoryviewBytes(runtime, self)));
    },
    richCompare: memoryviewRichCompare,
    iter: (runtime, self) => {
      const { shape } = memoryviewPayload(runtime, self);
      if (shape.length === 0) raise(runtime, 'TypeError', 'invalid indexing of 0-dim memory');
      if (shape.length > 1) raise(runtime, 'NotImplementedError', 'multi-dimensional sub-views are not implemented');
      return newBytesIterator(runtime, self, 'memoryview');
    },
    length: (runtime, self) => {
      const { shape } = memoryviewPayload(runtime, self);
      return shape[0] ?? raise(runtime, 'TypeError', '0-dim memory has no length');
    },
    getItem: memoryviewGetItem,
    setItem: memoryviewSetItem,
    traverse: (self, visit) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const { buffer } = self.payload as MemoryviewPayload;
      if (buffer !== null) visit(buffer, 'mbuf');
    },
    clear: releaseView,
  },
  members: memoryviewMembers(),
};

/** IS_BYTE_FORMAT. */
function isByteFormat(format: string): boolean {
  return ['B', 'b', 'c'].includes(nativeFormat(format) ?? '');
}

/** Memory as views see it: of a memoryview or of another object with a buffer. */
interface SeenMemory extends Omit<MemoryviewPayload, 'buffer'> {
  readonly object: PythonObject;
}

/** What an object shows of its memory (PyObject_GetBuffer with PyBUF_FULL_RO); null for one that has no buffer. Throws `ValueUnknown`. */
function seenMemory(runtime: Runtime, object: PythonObject): SeenMemory | null {
  if (object.type === runtime.typeNamed('memoryview')) {
    const view = memoryviewPayload(runtime, object);
    return { ...view, object: (view.buffer.payload as ManagedBufferPayload).object! };
  }
  const buffer = nativeBufferOf(object);
  if (buffer !== null) {
    if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
    const { format, itemSize, length } = buffer.describe(object);
    return { object, start: 0, shape: [length], strides: [itemSize], format, itemSize, isReadOnly: false };
  }
  const bytes = bytesValue(runtime, object);
  if (bytes === null) return null;
  const isReadOnly = !isInstanceOf(object, runtime.typeNamed('bytearray'));
  return { object, start: 0, shape: [bytes.length], strides: [1], format: 'B', itemSize: 1, isReadOnly };
}

/** memory_richcompare: views of the same shape whose items are equal as values. */
function memoryviewRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
  if (other.type === runtime.types.unknown) throw new ValueUnknown(other);
  const areReleased = [self, other].some(
    ({ type, payload }) =>
      type === runtime.typeNamed('memoryview') &&
      (payload as MemoryviewPayload | symbol) !== UNKNOWN_VALUE &&
      (payload as MemoryviewPayload).buffer === null,
  );
  const isEqual = areReleased ? self === other : areEqualMemories(runtime, self, other);
  return isEqual === null ? null : newBoolean(runtime, isEqual === (comparison === Comparison.Equal));
}

function areEqualMemories(runtime: Runtime, self: PythonObject, other: PythonObject): boolean | null {
  const [left, right] = [seenMemory(runtime, self)!, seenMemory(runtime, other)];
  if (right === null) return null;
  if (!haveSameShape(left, right)) return false;
  const isKnown = (format: string): boolean => nativeFormat(format) !== null;
  if (!isKnown(left.format) || !isKnown(right.format)) return left.format === right.format ? null : false;
  const [a, b] = [itemOffsets({ ...left, buffer: null }), itemOffsets({ ...right, buffer: null })];
  runtime.spend(a.length / 8);
  const value = (memory: SeenMemory, offset: number): number | bigint | string =>
    itemValue(memoryOf(runtime, memory.object, offset, memory.itemSize), 0, memory.format);
  return a.every((offset, index) => {
    const [x, y] = [value(left, offset), value(right, b[index]!)];
    // An int that is too large for a JavaScript number is a bigint.
    return typeof x === typeof y ? x === y : typeof x !== 'string' && typeof y !== 'string' && Number(x) === Number(y);
  });
}

function haveSameShape(left: SeenMemory, right: SeenMemory): boolean {
  return left.shape.length === right.shape.length && left.shape.every((count, index) => count === right.shape[index]);
}

/** The items of a dimension as nested lists (tolist_rec): a new reference. */
function newNestedList(runtime: Runtime, view: PythonObject, indices: readonly number[]): PythonObject {
  const { shape } = memoryviewPayload(runtime, view);
  if (indices.length === shape.length) return viewItem(runtime, view, indices);
  const count = shape[indices.length]!;
  runtime.spend(count / 8);
  return newList(
    runtime,
    Array.from({ length: count }, (_, index) => newNestedList(runtime, view, [...indices, index])),
  );
}

/** Where an item that is equal to an object is, from one index up to another; -1 for none. */
function findItem(runtime: Runtime, view: PythonObject, sought: PythonObject, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    runtime.spend(1);
    const item = viewItem(runtime, view, [index]);
    const isEqual = holding(runtime, 'memoryview', [item], () => isEqualIdentityFirst(runtime, item, sought));
    runtime.heap.release(item);
    if (isEqual) return index;
  }
  return -1;
}

function oneDimension(runtime: Runtime, view: PythonObject): number {
  const { shape } = memoryviewPayload(runtime, view);
  if (shape.length === 0) raise(runtime, 'TypeError', 'invalid lookup on 0-dim memory');
  if (shape.length > 1) raise(runtime, 'NotImplementedError', 'multi-dimensional lookup is not implemented');
  return shape[0]!;
}

function memoryviewMembers(): Record<string, NativeMember> {
  const attribute = (get: (runtime: Runtime, view: PythonObject) => PythonObject): NativeMember => ({
    kind: 'attribute',
    get,
  });
  return {
    tobytes: bytesMethod('tobytes', "(self, /, order='C')", 'bytes', (runtime, self) =>
      newBytes(runtime, memoryviewBytes(runtime, self).slice()),
    ),
    tolist: bytesMethod('tolist', '(self, /)', 'list', (runtime, self) => newNestedList(runtime, self, [])),
    hex: bytesMethod('hex', '(self, /, sep=None, bytes_per_sep=1)', 'str', hexadecimal),
    release: bytesMethod('release', '(self, /)', 'None', (runtime, self) => {
      releaseView(runtime, self);
      return runtime.none;
    }),
    toreadonly: bytesMethod('toreadonly', '(self, /)', 'memoryview', (runtime, self) =>
      newView(runtime, { ...memoryviewPayload(runtime, self), isReadOnly: true }),
    ),
    suboffsets: attribute((runtime) => newTuple(runtime, [])),
    contiguous: attribute((runtime, view) => newBoolean(runtime, isContiguous(memoryviewPayload(runtime, view)))),
    c_contiguous: attribute((runtime, view) => newBoolean(runtime, isContiguous(memoryviewPayload(runtime, view)))),
    f_contiguous: attribute((runtime, view) => {
      const { shape, strides, itemSize } = memoryviewPayload(runtime, view);
      const reversed = { shape: [...shape].reverse(), strides: [...strides].reverse(), itemSize };
      return newBoolean(runtime, isContiguous(reversed));
    }),
    cast: bytesMethod('cast', '(self, /, format, shape=<none>)', 'memoryview', (runtime, self, format, shape) => {
      const view = memoryviewPayload(runtime, self);
      return newView(runtime, { ...view, ...castView(runtime, view, format!, shape) });
    }),
    count: bytesMethod('count', '(self, value, /)', 'int', (runtime, self, value) => {
      const length = oneDimension(runtime, self);
      let count = 0;
      for (let at = findItem(runtime, self, value!, 0, length); at >= 0; count++) {
        at = findItem(runtime, self, value!, at + 1, length);
      }
      return newInteger(runtime, count);
    }),
    index: bytesMethod(
      'index',
      '(self, value, start=0, stop=<none>, /)',
      'int',
      (runtime, self, value, start, stop) => {
        const length = oneDimension(runtime, self);
        const bound = (given: PythonObject | undefined, missing: number): number => {
          const index = given === undefined ? missing : sliceIndex(runtime, given);
          return index < 0 ? Math.max(index + length, 0) : Math.min(index, length);
        };
        const found = findItem(runtime, self, value!, bound(start, 0), bound(stop, length));
        return found >= 0
          ? newInteger(runtime, found)
          : raise(runtime, 'ValueError', 'memoryview.index(x): x not found');
      },
    ),
    __enter__: bytesMethod('__enter__', '(self, /)', 'memoryview', (runtime, self) => {
      memoryviewPayload(runtime, self);
      runtime.heap.retain(self);
      return self;
    }),
    __exit__: bytesMethod('__exit__', '(self, type, value, traceback, /)', 'None', (runtime, self) => {
      releaseView(runtime, self);
      return runtime.none;
    }),
    obj: attribute((runtime, self) => {
      const { object } = memoryviewPayload(runtime, self).buffer.payload as ManagedBufferPayload;
      runtime.heap.retain(object!);
      return object!;
    }),
    nbytes: attribute((runtime, self) => newInteger(runtime, shownSize(memoryviewPayload(runtime, self)))),
    readonly: attribute((runtime, self) => newBoolean(runtime, memoryviewPayload(runtime, self).isReadOnly)),
    itemsize: attribute((runtime, self) => newInteger(runtime, memoryviewPayload(runtime, self).itemSize)),
    ndim: attribute((runtime, self) => newInteger(runtime, memoryviewPayload(runtime, self).shape.length)),
    format: attribute((runtime, self) => newString(runtime, memoryviewPayload(runtime, self).format)),
    shape: attribute((runtime, self) => newIntegers(runtime, memoryviewPayload(runtime, self).shape)),
    strides: attribute((runtime, self) => newIntegers(runtime, memoryviewPayload(runtime, self).strides)),
  };
}

function newIntegers(runtime: Runtime, values: readonly number[]): PythonObject {
  return newTuple(
    runtime,
    values.map((value) => newInteger(runtime, value)),
  );
}

/** memoryview: `memoryview(object)`. */
function memoryviewNew(
  runtime: Runtime,
  _type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const [object] = constructorArguments(runtime, 'memoryview', ['object'], args, keywords);
  if (object === undefined) {
    return raise(runtime, 'TypeError', "memoryview() missing required argument 'object' (pos 1)");
  }
  const memory = seenMemory(runtime, object);
  if (memory === null) {
    return raise(runtime, 'TypeError', `memoryview: a bytes-like object is required, not '${typeName(object)}'`);
  }
  if (object.type === runtime.typeNamed('memoryview')) return newView(runtime, memoryviewPayload(runtime, object));
  const { heap, log } = runtime;
  heap.retain(object);
  const buffer = newObject<ManagedBufferPayload>(runtime, runtime.typeNamed('managedbuffer'), { object, views: 0 });
  log.slot(buffer.id, SlotKind.Internal, log.name('obj'), 0, object.id);
  countExport(runtime, object, 1);
  const { start, shape, strides, format, itemSize, isReadOnly } = memory;
  const view = newView(runtime, { buffer, start, shape, strides, format, itemSize, isReadOnly });
  heap.release(buffer);
  return view;
}

/** A view on a buffer, which it retains (mbuf_add_view). */
function newView(runtime: Runtime, payload: OpenView): PythonObject {
  const { buffer } = payload;
  runtime.heap.retain(buffer);
  (buffer.payload as ManagedBufferPayload).views++;
  const view = newObject<MemoryviewPayload>(runtime, runtime.typeNamed('memoryview'), { ...payload });
  runtime.log.slot(view.id, SlotKind.Internal, runtime.log.name('mbuf'), 0, buffer.id);
  return view;
}

/** Lets go of the buffer; the last view of it lets the buffer let go of the object (memory_release). */
function releaseView(runtime: Runtime, self: PythonObject): void {
  if (self.payload === UNKNOWN_VALUE) return;
  const payload = self.payload as MemoryviewPayload;
  const { buffer } = payload;
  if (buffer === null) return;
  payload.buffer = null;
  const shared = buffer.payload as ManagedBufferPayload;
  shared.views--;
  if (shared.views === 0) releaseBuffer(runtime, buffer);
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('mbuf'), buffer.id, 0);
  runtime.heap.release(buffer);
}

function releaseBuffer(runtime: Runtime, self: PythonObject): void {
  const shared = self.payload as ManagedBufferPayload;
  const { object } = shared;
  if (object === null) return;
  shared.object = null;
  countExport(runtime, object, -1);
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('obj'), object.id, 0);
  runtime.heap.release(object);
}

/** memory_subscript. */
function memoryviewGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const payload = memoryviewPayload(runtime, self);
  const { shape } = payload;
  if (shape.length === 0) {
    if (key === runtime.ellipsis) {
      runtime.heap.retain(self);
      return self;
    }
    if (isEmptyTuple(runtime, key)) return viewItem(runtime, self, []);
    return raise(runtime, 'TypeError', 'invalid indexing of 0-dim memory');
  }
  if (key.type === runtime.types.slice) {
    return newView(runtime, { ...payload, ...slicedMemory(runtime, payload, key) });
  }
  if (isIndex(key) && shape.length > 1) {
    raise(runtime, 'NotImplementedError', 'multi-dimensional sub-views are not implemented');
  }
  return viewItem(runtime, self, viewIndices(runtime, payload, key));
}

function isIndex(key: PythonObject): boolean {
  return typeOf(key).payload.slots.index !== null;
}

function isEmptyTuple(runtime: Runtime, key: PythonObject): boolean {
  return key.type === runtime.types.tuple && sequenceItems(key).length === 0;
}

/** init_slice: what a slice of a view, or of its first dimension, shows. */
function slicedMemory(
  runtime: Runtime,
  { start: first, shape, strides }: OpenView,
  key: PythonObject,
): Pick<MemoryviewPayload, 'start' | 'shape' | 'strides'> {
  const { start, step, count } = adjustSlice(unpackSlice(runtime, key), shape[0]!);
  return {
    start: first + start * strides[0]!,
    shape: [count, ...shape.slice(1)],
    strides: [strides[0]! * step, ...strides.slice(1)],
  };
}

/** memory_ass_sub. */
function memoryviewSetItem(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  const payload = memoryviewPayload(runtime, self);
  const { shape, format, isReadOnly } = payload;
  if (nativeFormat(format) === null) {
    raise(runtime, 'NotImplementedError', `memoryview: unsupported format ${format}`);
  }
  if (isReadOnly) raise(runtime, 'TypeError', 'cannot modify read-only memory');
  if (value === null) {
    raise(runtime, 'TypeError', 'cannot delete memory');
    return;
  }
  if (shape.length === 0) {
    if (key !== runtime.ellipsis && !isEmptyTuple(runtime, key)) {
      raise(runtime, 'TypeError', 'invalid indexing of 0-dim memory');
    }
    writeItem(runtime, self, [], value);
    return;
  }
  if (key.type === runtime.types.slice) {
    if (shape.length > 1) {
      raise(runtime, 'NotImplementedError', 'memoryview slice assignments are currently restricted to ndim = 1');
    }
    assignSlice(runtime, payload, key, value);
    return;
  }
  if (isIndex(key) && shape.length > 1) raise(runtime, 'NotImplementedError', 'sub-views are not implemented');
  writeItem(runtime, self, viewIndices(runtime, payload, key), value);
}

/** pack_single: what the conversion of the value ran may have released the view. */
function writeItem(runtime: Runtime, self: PythonObject, indices: readonly number[], value: PythonObject): void {
  const bytes = packedItem(runtime, value, memoryviewPayload(runtime, self).format);
  const payload = memoryviewPayload(runtime, self);
  writeMemory(runtime, payload, itemOffset(payload, indices), bytes);
}

function writeMemory(runtime: Runtime, { buffer }: OpenView, offset: number, bytes: Uint8Array): void {
  const object = (buffer.payload as ManagedBufferPayload).object!;
  const own = nativeBufferOf(object);
  if (own !== null) own.write(runtime, object, offset, bytes);
  else (object.payload as BytearrayPayload).storage.set(bytes, offset);
}

/** copy_single: from memory of the same format and length. */
function assignSlice(runtime: Runtime, payload: OpenView, key: PythonObject, value: PythonObject): void {
  const source =
    seenMemory(runtime, value) ??
    raise(runtime, 'TypeError', `a bytes-like object is required, not '${typeName(value)}'`);
  const target = { ...payload, ...slicedMemory(runtime, payload, key) };
  const bare = (format: string): string => nativeFormat(format) ?? format;
  if (bare(source.format) !== bare(target.format) || source.shape.length !== 1 || source.shape[0] !== target.shape[0]) {
    raise(runtime, 'ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  }
  const { itemSize } = target;
  const read = itemOffsets({ ...source, buffer: null });
  runtime.spend(read.length / 8);
  const items = read.map((offset) => memoryOf(runtime, source.object, offset, itemSize).slice());
  for (const [index, offset] of itemOffsets(target).entries()) writeMemory(runtime, target, offset, items[index]!);
}

/** The index in each dimension (ptr_from_index, ptr_from_tuple). */
function viewIndices(runtime: Runtime, { shape }: OpenView, key: PythonObject): number[] {
  if (key.type === runtime.types.unknown) throw new ValueUnknown(key);
  if (isIndex(key)) return [dimensionIndex(runtime, key, shape[0]!, 0)];
  const keys = key.type === runtime.types.tuple ? sequenceItems(key) : null;
  if (keys?.some((one) => one.type === runtime.types.slice)) {
    raise(runtime, 'NotImplementedError', 'multi-dimensional slicing is not implemented');
  }
  if (keys === null || !keys.every(isIndex)) return raise(runtime, 'TypeError', 'memoryview: invalid slice key');
  if (keys.length < shape.length) raise(runtime, 'NotImplementedError', 'sub-views are not implemented');
  if (keys.length > shape.length) {
    raise(runtime, 'TypeError', `cannot index ${shape.length}-dimension view with ${keys.length}-element tuple`);
  }
  return keys.map((one, dimension) => dimensionIndex(runtime, one, shape[dimension]!, dimension));
}

function dimensionIndex(runtime: Runtime, key: PythonObject, length: number, dimension: number): number {
  const given = asIndex(runtime, key, 'IndexError');
  const index = given < 0 ? given + length : given;
  if (index < 0 || index >= length) {
    raise(runtime, 'IndexError', `index out of bounds on dimension ${dimension + 1}`);
  }
  return index;
}
