/** `memoryview` over bytes and bytearray (`Objects/memoryobject.c`). */
import { bytesToText, compareBytes } from '../../values/bytes-text.ts';
import { standInHash } from '../../values/hashing.ts';
import { newBoolean, newInteger, newList, newObject, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { Comparison, type KeywordNames, type NativeMember, type NativeTypeDefinition } from '../type-object.ts';
import { typeName } from './argument-checks.ts';
import { newBytesIterator } from './bytes-iterator.ts';
import { hexadecimal } from './bytes-methods.ts';
import {
  type BytearrayPayload,
  bytesValue,
  type ManagedBufferPayload,
  type MemoryviewPayload,
  memoryviewBytes,
  memoryviewPayload,
  newBytes,
} from './bytes-object.ts';
import { bytesMethod } from './bytes-receiver.ts';
import { byteOf } from './bytes-source.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { adjustSlice, sliceIndex, unpackSlice } from './slice.ts';

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
      if (!memoryviewPayload(runtime, self).isReadOnly) {
        raise(runtime, 'ValueError', 'cannot hash writable memoryview object');
      }
      return standInHash(bytesToText(memoryviewBytes(runtime, self)));
    },
    richCompare: (runtime, self, other, comparison) => {
      if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
      const [left, right] = [bytesValue(runtime, self), bytesValue(runtime, other)];
      if (left === null || right === null) return null;
      return newBoolean(runtime, (compareBytes(left, right) === 0) === (comparison === Comparison.Equal));
    },
    iter: (runtime, self) => newBytesIterator(runtime, self, 'memoryview'),
    length: (runtime, self) => memoryviewPayload(runtime, self).length,
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

/** Whether the items of a view lie one behind the other. */
function isContiguous(runtime: Runtime, view: PythonObject): boolean {
  const { step, length } = memoryviewPayload(runtime, view);
  return step === 1 || length < 2;
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
    tolist: bytesMethod('tolist', '(self, /)', 'list', (runtime, self) =>
      newList(
        runtime,
        Array.from(memoryviewBytes(runtime, self), (byte) => newInteger(runtime, byte)),
      ),
    ),
    hex: bytesMethod('hex', '(self, /, sep=None, bytes_per_sep=1)', 'str', hexadecimal),
    release: bytesMethod('release', '(self, /)', 'None', (runtime, self) => {
      releaseView(runtime, self);
      return runtime.none;
    }),
    toreadonly: bytesMethod('toreadonly', '(self, /)', 'memoryview', (runtime, self) =>
      newView(runtime, { ...memoryviewPayload(runtime, self), isReadOnly: true }),
    ),
    suboffsets: attribute((runtime) => newTuple(runtime, [])),
    contiguous: attribute((runtime, view) => newBoolean(runtime, isContiguous(runtime, view))),
    c_contiguous: attribute((runtime, view) => newBoolean(runtime, isContiguous(runtime, view))),
    f_contiguous: attribute((runtime, view) => newBoolean(runtime, isContiguous(runtime, view))),
    cast: bytesMethod('cast', '(self, /, format, shape=<none>)', 'unknown', (runtime, self) => {
      runtime.escape(self);
      throw new ValueUnknown(self);
    }),
    count: bytesMethod('count', '(self, value, /)', 'int', (runtime, self, value) => {
      const { payload } = value!;
      const bytes = memoryviewBytes(runtime, self);
      return newInteger(runtime, bytes.filter((byte) => byte === payload).length);
    }),
    index: bytesMethod(
      'index',
      '(self, value, start=0, stop=<none>, /)',
      'int',
      (runtime, self, value, start, stop) => {
        const bytes = memoryviewBytes(runtime, self);
        const from = start === undefined ? 0 : sliceIndex(runtime, start);
        const to = stop === undefined ? bytes.length : sliceIndex(runtime, stop);
        const part = bytes.subarray(0, to < 0 ? Math.max(to + bytes.length, 0) : to);
        const found = part.indexOf(value!.payload as number, from < 0 ? Math.max(from + bytes.length, 0) : from);
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
    nbytes: attribute((runtime, self) => newInteger(runtime, memoryviewPayload(runtime, self).length)),
    readonly: attribute((runtime, self) => newBoolean(runtime, memoryviewPayload(runtime, self).isReadOnly)),
    itemsize: attribute((runtime) => newInteger(runtime, 1)),
    ndim: attribute((runtime) => newInteger(runtime, 1)),
    format: attribute((runtime) => newString(runtime, 'B')),
    shape: attribute((runtime, self) =>
      newTuple(runtime, [newInteger(runtime, memoryviewPayload(runtime, self).length)]),
    ),
    strides: attribute((runtime, self) =>
      newTuple(runtime, [newInteger(runtime, memoryviewPayload(runtime, self).step)]),
    ),
  };
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
  const bytes = bytesValue(runtime, object);
  if (bytes === null) {
    return raise(runtime, 'TypeError', `memoryview: a bytes-like object is required, not '${typeName(object)}'`);
  }
  if (object.type === runtime.typeNamed('memoryview')) return newView(runtime, memoryviewPayload(runtime, object));
  const isArray = isInstanceOf(object, runtime.typeNamed('bytearray'));
  if (!isArray && !isInstanceOf(object, runtime.types.bytes)) {
    return runtime.stop(`unknown: memoryview() of an object of type ${typeName(object)} is not simulated`);
  }
  const { heap, log } = runtime;
  heap.retain(object);
  const buffer = newObject<ManagedBufferPayload>(runtime, runtime.typeNamed('managedbuffer'), { object, views: 0 });
  log.slot(buffer.id, SlotKind.Internal, log.name('obj'), 0, object.id);
  if (isArray) (object.payload as BytearrayPayload).exports++;
  const view = newView(runtime, { buffer, start: 0, step: 1, length: bytes.length, isReadOnly: !isArray });
  heap.release(buffer);
  return view;
}

/** A view on a buffer, which it retains (mbuf_add_view). */
function newView(runtime: Runtime, payload: MemoryviewPayload & { buffer: PythonObject }): PythonObject {
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
  if (isInstanceOf(object, runtime.typeNamed('bytearray')) && object.payload !== UNKNOWN_VALUE) {
    (object.payload as BytearrayPayload).exports--;
  }
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('obj'), object.id, 0);
  runtime.heap.release(object);
}

/** memory_subscript. */
function memoryviewGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const payload = memoryviewPayload(runtime, self);
  if (key.type === runtime.types.slice) {
    const { start, step, count } = adjustSlice(unpackSlice(runtime, key), payload.length);
    return newView(runtime, {
      ...payload,
      start: payload.start + start * payload.step,
      step: payload.step * step,
      length: count,
    });
  }
  return newInteger(runtime, memoryviewBytes(runtime, self)[viewIndex(runtime, payload, key)]!);
}

/** memory_ass_sub. */
function memoryviewSetItem(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  const payload = memoryviewPayload(runtime, self);
  if (payload.isReadOnly) raise(runtime, 'TypeError', 'cannot modify read-only memory');
  if (value === null) {
    raise(runtime, 'TypeError', 'cannot delete memory');
    return;
  }
  const { storage } = (payload.buffer.payload as ManagedBufferPayload).object!.payload as BytearrayPayload;
  if (key.type !== runtime.types.slice) {
    const index = viewIndex(runtime, payload, key);
    storage[payload.start + index * payload.step] = byteOf(runtime, value);
    return;
  }
  const { start, step, count } = adjustSlice(unpackSlice(runtime, key), payload.length);
  const bytes =
    bytesValue(runtime, value) ??
    raise(runtime, 'TypeError', `a bytes-like object is required, not '${typeName(value)}'`);
  if (bytes.length !== count) {
    raise(runtime, 'ValueError', 'memoryview assignment: lvalue and rvalue have different structures');
  }
  const copied = bytes.slice();
  for (let index = 0; index < count; index++) {
    storage[payload.start + (start + index * step) * payload.step] = copied[index]!;
  }
}

function viewIndex(runtime: Runtime, payload: MemoryviewPayload, key: PythonObject): number {
  if (key.type === runtime.types.unknown) throw new ValueUnknown(key);
  if (typeOf(key).payload.slots.index === null) raise(runtime, 'TypeError', 'memoryview: invalid slice key');
  let index = asIndex(runtime, key, 'IndexError');
  if (index < 0) index += payload.length;
  if (index < 0 || index >= payload.length) raise(runtime, 'IndexError', 'index out of bounds on dimension 1');
  return index;
}
