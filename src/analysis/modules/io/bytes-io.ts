/** `io.BytesIO` (`Modules/_io/bytesio.c`). */
import { newInteger, newList, newObject, newUnknown, newUnknownValue } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { bindConstructorArguments } from '../../objects/native.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition, UnknownResult } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { newBytes, requireBytes, writableMemory } from '../../objects/types/bytes-object.ts';
import { selfIterator } from '../../objects/types/iterator-payload.ts';
import { commonMembers, type MemoryState, openMethod, sizeOrAll } from './memory-stream.ts';

interface BytesState extends MemoryState {
  /** Null where it is not known. */
  data: Uint8Array | null;
  /** The bytes object that has the same contents, as long as nothing is written: it is given again and again. */
  buffer: PythonObject | null;
  /** Room in bytes. Where it is more than the contents, these are copied when all of them are read. */
  capacity: number;
}

type BytesStream = PythonObject<BytesState>;

const CLOSED = 'I/O operation on closed file.';
const FIELD = 'buffer';
const LINE_FEED = 10;

/** What is in a stream behind its position; null where it is not known. */
export function bytesAhead(stream: PythonObject): Uint8Array | null {
  const { data, position } = (stream as BytesStream).payload;
  return data === null ? null : data.subarray(position);
}

/** Moves the position of a stream forward. */
export function skipBytes(stream: PythonObject, count: number): void {
  (stream as BytesStream).payload.position += count;
}

export const bytesIoType: NativeTypeDefinition = {
  name: 'BytesIO',
  module: '_io',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    new: (runtime, type) =>
      newObject<BytesState>(runtime, type as TypeObject, {
        position: 0,
        isClosed: false,
        data: new Uint8Array(0),
        buffer: null,
        capacity: 0,
      }),
    init: (runtime, self, args, keywords) => {
      const definition = { name: 'BytesIO', signature: "(initial_bytes=b'')", code: () => runtime.none };
      const [initial] = bindConstructorArguments(runtime, definition, args, keywords) as (PythonObject | undefined)[];
      const stream = self as BytesStream;
      if (initial === undefined || initial === runtime.none) return;
      try {
        const data = requireBytes(runtime, initial).slice();
        stream.payload.data = data;
        stream.payload.capacity = initial.type === runtime.types.bytes ? data.length : enlarged(0, data.length);
      } catch (thrown) {
        if (!(thrown instanceof ValueUnknown)) throw thrown;
        stream.payload.data = null;
        return;
      }
      if (initial.type === runtime.types.bytes) share(runtime, stream, initial);
    },
    iter: selfIterator,
    iterNext: (runtime, self) => {
      const stream = self as BytesStream;
      if (stream.payload.isClosed) raise(runtime, 'ValueError', CLOSED);
      if (stream.payload.data === null) {
        const hasNext = runtime.decide('whether there is another line', false);
        return hasNext ? newUnknownValue(runtime, runtime.types.bytes) : null;
      }
      const line = takeLine(stream.payload, Number.POSITIVE_INFINITY);
      return line.length === 0 ? null : givenBytes(runtime, stream, line);
    },
    traverse: (self, visit) => {
      const { buffer } = self.payload as BytesState;
      if (buffer !== null) visit(buffer, FIELD);
    },
    clear: (runtime, self) => unshare(runtime, self as BytesStream),
    forget: (runtime, self) => forget(runtime, self as BytesStream),
  },
  members: {
    ...commonMembers(CLOSED),
    write: method('write', '(self, b, /)', 'int', (runtime, self, given) => {
      let added: Uint8Array;
      try {
        added = requireBytes(runtime, given!);
      } catch (thrown) {
        if (thrown instanceof ValueUnknown) forget(runtime, self);
        throw thrown;
      }
      const state = self.payload;
      if (state.data !== null && added.length > 0) {
        const isShared = state.buffer !== null;
        unshare(runtime, self);
        const end = state.position + added.length;
        if (end > state.capacity) state.capacity = enlarged(state.capacity, end);
        else if (isShared) state.capacity = Math.max(end, state.data.length);
        const longer = new Uint8Array(Math.max(end, state.data.length));
        longer.set(state.data);
        longer.set(added, state.position);
        runtime.spend(longer.length >> 6);
        state.data = longer;
        state.position = end;
      }
      return newInteger(runtime, added.length);
    }),
    read: method('read', '(self, size=-1, /)', 'bytes', readBytes),
    read1: method('read1', '(self, size=-1, /)', 'bytes', readBytes),
    readline: method('readline', '(self, size=-1, /)', 'bytes', (runtime, self, size) => {
      const limit = sizeOrAll(runtime, size);
      if (self.payload.data === null) return newUnknownValue(runtime, runtime.types.bytes);
      return givenBytes(runtime, self, takeLine(self.payload, limit));
    }),
    readlines: method('readlines', '(self, hint=-1, /)', 'list', (runtime, self, hint) => {
      const limit = sizeOrAll(runtime, hint);
      if (self.payload.data === null) return newUnknownValue(runtime, runtime.types.list);
      const lines: PythonObject[] = [];
      let total = 0;
      while (self.payload.position < self.payload.data.length && (limit === 0 || total < limit)) {
        const line = takeLine(self.payload, Number.POSITIVE_INFINITY);
        runtime.spend(1);
        total += line.length;
        lines.push(newBytes(runtime, line));
      }
      return newList(runtime, lines);
    }),
    readinto: method('readinto', '(self, buffer, /)', 'int', readInto),
    readinto1: method('readinto1', '(self, buffer, /)', 'int', readInto),
    getvalue: method('getvalue', '(self, /)', 'bytes', (runtime, self) => wholeBuffer(runtime, self)),
    getbuffer: method('getbuffer', '(self, /)', 'unknown', (runtime, self) => {
      runtime.escape(self);
      forget(runtime, self);
      return newUnknown(runtime);
    }),
    seek: method('seek', '(self, pos, whence=0, /)', 'int', (runtime, self, position, whence) => {
      const offset = sizeArgument(runtime, position!);
      const from = whence === undefined ? 0 : sizeArgument(runtime, whence);
      if (from < 0 || from > 2) raise(runtime, 'ValueError', `invalid whence (${from}, should be 0, 1 or 2)`);
      if (offset < 0 && from === 0) raise(runtime, 'ValueError', `negative seek value ${offset}`);
      const { payload } = self;
      const start = from === 0 ? 0 : from === 1 ? payload.position : (payload.data?.length ?? Number.NaN);
      payload.position = Math.max(start + offset, 0);
      if (Number.isNaN(payload.position)) return newUnknownValue(runtime, runtime.types.int);
      return newInteger(runtime, payload.position);
    }),
    truncate: method('truncate', '(self, size=None, /)', 'int', (runtime, self, size) => {
      const { payload } = self;
      const length = size === undefined || size === runtime.none ? payload.position : sizeArgument(runtime, size);
      if (length < 0) raise(runtime, 'ValueError', `negative size value ${length}`);
      if (payload.data !== null && length < payload.data.length) {
        unshare(runtime, self);
        payload.data = payload.data.slice(0, length);
        if (length < payload.capacity / 2) payload.capacity = length + 1;
      }
      return newInteger(runtime, length);
    }),
  },
};

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: BytesStream, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return openMethod<BytesState>(name, signature, whenUnknown, CLOSED, code);
}

function readBytes(runtime: Runtime, self: BytesStream, size?: PythonObject): PythonObject {
  const count = sizeOrAll(runtime, size);
  const state = self.payload;
  if (state.data === null) return newUnknownValue(runtime, runtime.types.bytes);
  const end = Math.min(state.position + count, state.data.length);
  const start = state.position;
  state.position = Math.max(end, start);
  return givenBytes(runtime, self, state.data.slice(start, Math.max(end, start)));
}

/** Room for so many bytes where there is less (resize_buffer). */
function enlarged(capacity: number, size: number): number {
  return size < capacity * 1.125 ? size + (size >> 3) + (size < 9 ? 3 : 6) : size + 1;
}

/** Bytes that were taken: the buffer itself where they are all of it (read_bytes). */
function givenBytes(runtime: Runtime, self: BytesStream, bytes: Uint8Array): PythonObject {
  const isWhole = bytes.length > 1 && bytes.length === self.payload.capacity;
  return isWhole ? wholeBuffer(runtime, self) : newBytes(runtime, bytes);
}

/** _io_BytesIO_readinto_impl: fills what can be written to, as far as there are bytes left. */
function readInto(runtime: Runtime, self: BytesStream, buffer?: PythonObject): PythonObject {
  const target = writableMemory(runtime, 'readinto', buffer!);
  const { data, position } = self.payload;
  if (data === null) {
    runtime.escape(buffer!);
    throw new ValueUnknown(self);
  }
  const part = data.subarray(position, position + target.length);
  target.store(part, 0);
  runtime.spend(part.length >> 6);
  self.payload.position = position + part.length;
  return newInteger(runtime, part.length);
}

function wholeBuffer(runtime: Runtime, self: BytesStream): PythonObject {
  const { data, buffer } = self.payload;
  if (data === null) return newUnknownValue(runtime, runtime.types.bytes);
  if (buffer !== null) {
    runtime.heap.retain(buffer);
    return buffer;
  }
  const bytes = newBytes(runtime, data);
  self.payload.capacity = data.length;
  share(runtime, self, bytes);
  return bytes;
}

function share(runtime: Runtime, self: BytesStream, bytes: PythonObject): void {
  runtime.heap.retain(bytes);
  self.payload.buffer = bytes;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(FIELD), 0, bytes.id);
}

function unshare(runtime: Runtime, self: BytesStream): void {
  const { buffer } = self.payload;
  if (buffer === null) return;
  self.payload.buffer = null;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(FIELD), buffer.id, 0);
  runtime.heap.release(buffer);
}

function forget(runtime: Runtime, self: BytesStream): void {
  unshare(runtime, self);
  self.payload.data = null;
  self.payload.position = Number.NaN;
}

function takeLine(state: BytesState, limit: number): Uint8Array {
  const { data, position } = state;
  const found = data!.indexOf(LINE_FEED, position);
  const end = Math.min(found < 0 ? data!.length : found + 1, position + limit);
  state.position = Math.max(end, position);
  return data!.slice(position, end);
}
