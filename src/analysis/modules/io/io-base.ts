/** The abstract base classes of streams (`Modules/_io/iobase.c`, `Modules/_io/bufferedio.c`, `Modules/_io/textio.c`). */
import { newBoolean, newInteger, newList, newObject, newString } from '../../objects/create.ts';
import { discard, newException, raise, raiseBare, raised } from '../../objects/errors.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { getAttribute, getOptionalAttribute, setAttribute } from '../../objects/protocol/attributes.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { lengthOf } from '../../objects/protocol/operators.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, PythonRaise, type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { newBytearray, newBytes, requireBytes } from '../../objects/types/bytes-object.ts';
import { selfIterator } from '../../objects/types/iterator-payload.ts';
import { unsupportedOperationType } from './memory-stream.ts';

const CLOSED = '__IOBase_closed';
const LINE_FEED = 10;

type Code = (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject;

function method(name: string, signature: string, code: Code): NativeMember {
  return { kind: 'method', function: { name, signature, code } };
}

/** A method that a stream has to have of its own. */
function unsupported(name: string): NativeMember {
  return method(name, '(self, *args)', (runtime) => raiseUnsupported(runtime, name));
}

function answer(name: string, value: boolean): NativeMember {
  return method(name, '(self, /)', (runtime) => newBoolean(runtime, value));
}

/** iobase_unsupported. */
function raiseUnsupported(runtime: Runtime, message: string): never {
  const text = newString(runtime, message);
  throw raised(runtime, newException(runtime, runtime.typeOf(unsupportedOperationType), [text]));
}

/** Calls a method and releases what it gives. */
function run(runtime: Runtime, self: PythonObject, name: string, args: readonly PythonObject[] = []): void {
  runtime.heap.release(callAttribute(runtime, self, name, args));
}

/** Calls a method that is bound first (_PyObject_CallMethod with a format). */
function callBound(runtime: Runtime, self: PythonObject, name: string, args: readonly PythonObject[]): PythonObject {
  own(runtime, getAttribute(runtime, self, name), 'method being called');
  try {
    return runtime.call(runtime.held.at(-1)!.object, args);
  } finally {
    letGo(runtime);
  }
}

/** iobase_is_closed: the state of the base class, whatever `closed` says. */
function isMarkedClosed(runtime: Runtime, self: PythonObject): boolean {
  const mark = getOptionalAttribute(runtime, self, CLOSED);
  runtime.heap.releaseOptional(mark);
  return mark !== null;
}

/** Whether `closed` is true. Null where it cannot be asked. */
function isClosed(runtime: Runtime, self: PythonObject): boolean | null {
  const closed = getOptionalAttribute(runtime, self, 'closed');
  if (closed === null) return null;
  try {
    return isTrue(runtime, closed);
  } finally {
    runtime.heap.release(closed);
  }
}

/** iobase_check_closed. */
function checkClosed(runtime: Runtime, self: PythonObject): void {
  if (isClosed(runtime, self) === true) raise(runtime, 'ValueError', 'I/O operation on closed file.');
}

/** iobase_finalize: what is not closed is closed; errors are not shown. */
function finalize(runtime: Runtime, self: PythonObject): void {
  try {
    if (isClosed(runtime, self) !== false) return;
    setAttribute(runtime, self, '_finalizing', runtime.true);
    run(runtime, self, 'close');
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    discard(runtime, thrown);
  }
}

/** _io__IOBase_close_impl. */
function close(runtime: Runtime, self: PythonObject): PythonObject {
  if (isMarkedClosed(runtime, self)) return runtime.none;
  try {
    run(runtime, self, 'flush');
  } finally {
    setAttribute(runtime, self, CLOSED, runtime.true);
  }
  return runtime.none;
}

/** _io__IOBase_readline_impl, of a stream without `peek`: byte by byte. */
function readLine(runtime: Runtime, self: PythonObject, size?: PythonObject): PythonObject {
  const given = size === undefined || size === runtime.none ? -1 : sizeArgument(runtime, size);
  const limit = given < 0 ? Number.POSITIVE_INFINITY : given;
  const peek = getOptionalAttribute(runtime, self, 'peek');
  runtime.heap.releaseOptional(peek);
  if (peek !== null) throw new ValueUnknown(self);
  const line: number[] = [];
  while (line.length < limit && line.at(-1) !== LINE_FEED) {
    const part = callBound(runtime, self, 'read', [newInteger(runtime, 1)]);
    try {
      if (part.type !== runtime.types.bytes) {
        const { name } = (part.type as TypeObject).payload;
        raise(runtime, 'OSError', `read() should have returned a bytes object, not '${name}'`);
      }
      const bytes = requireBytes(runtime, part);
      if (bytes.length === 0) break;
      line.push(...bytes);
    } finally {
      runtime.heap.release(part);
    }
    runtime.spend(1);
  }
  return newBytes(runtime, Uint8Array.from(line));
}

/** _io__IOBase_readlines_impl. */
function readLines(runtime: Runtime, self: PythonObject, hint?: PythonObject): PythonObject {
  const limit = hint === undefined || hint === runtime.none ? 0 : sizeArgument(runtime, hint);
  const lines = newList(runtime, []);
  own(runtime, lines, 'lines');
  let total = 0;
  try {
    forEachItem(runtime, self, (line) => {
      run(runtime, lines, 'append', [line]);
      total += lengthOf(runtime, line);
      return limit > 0 && total > limit;
    });
    runtime.heap.retain(lines);
  } finally {
    letGo(runtime);
  }
  return lines;
}

/** Raises UnsupportedOperation unless a method gives True. */
function check(name: string, question: string, word: string): NativeMember {
  return method(name, '(self, /)', (runtime, self) => {
    const given = callAttribute(runtime, self, question, []);
    if (given === runtime.true) return given;
    runtime.heap.release(given);
    return raiseUnsupported(runtime, `File or stream is not ${word}.`);
  });
}

export const ioBaseType: NativeTypeDefinition = {
  name: '_IOBase',
  module: '_io',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    new: (runtime, type) => newObject(runtime, type as TypeObject, null),
    init: () => {},
    finalize,
    iter: (runtime, self) => {
      checkClosed(runtime, self);
      return selfIterator(runtime, self);
    },
    iterNext: (runtime, self) => {
      const line = callAttribute(runtime, self, 'readline', []);
      if (lengthOf(runtime, line) > 0) return line;
      runtime.heap.release(line);
      return null;
    },
  },
  members: {
    seek: unsupported('seek'),
    truncate: unsupported('truncate'),
    fileno: unsupported('fileno'),
    seekable: answer('seekable', false),
    readable: answer('readable', false),
    writable: answer('writable', false),
    tell: method('tell', '(self, /)', (runtime, self) =>
      callBound(runtime, self, 'seek', [newInteger(runtime, 0), newInteger(runtime, 1)]),
    ),
    flush: method('flush', '(self, /)', (runtime, self) =>
      isMarkedClosed(runtime, self) ? raise(runtime, 'ValueError', 'I/O operation on closed file.') : runtime.none,
    ),
    close: method('close', '(self, /)', close),
    closed: { kind: 'attribute', get: (runtime, self) => newBoolean(runtime, isMarkedClosed(runtime, self)) },
    isatty: method('isatty', '(self, /)', (runtime, self) => {
      checkClosed(runtime, self);
      return runtime.false;
    }),
    _checkClosed: method('_checkClosed', '(self, /)', (runtime, self) => {
      checkClosed(runtime, self);
      return runtime.none;
    }),
    _checkSeekable: check('_checkSeekable', 'seekable', 'seekable'),
    _checkReadable: check('_checkReadable', 'readable', 'readable'),
    _checkWritable: check('_checkWritable', 'writable', 'writable'),
    __enter__: method('__enter__', '(self, /)', (runtime, self) => {
      checkClosed(runtime, self);
      return selfIterator(runtime, self);
    }),
    __exit__: method('__exit__', '(self, *args)', (runtime, self) => callAttribute(runtime, self, 'close', [])),
    readline: method('readline', '(self, size=-1, /)', readLine),
    readlines: method('readlines', '(self, hint=-1, /)', readLines),
    writelines: method('writelines', '(self, lines, /)', (runtime, self, lines) => {
      checkClosed(runtime, self);
      forEachItem(runtime, lines!, (line) => {
        run(runtime, self, 'write', [line]);
        return undefined;
      });
      return runtime.none;
    }),
  },
};

export const rawIoBaseType: NativeTypeDefinition = {
  name: '_RawIOBase',
  module: '_io',
  base: '_IOBase',
  isCollected: true,
  slots: {},
  members: {
    read: method('read', '(self, size=-1, /)', (runtime, self, size) => {
      const count = size === undefined ? -1 : sizeArgument(runtime, size);
      if (count < 0) return callAttribute(runtime, self, 'readall', []);
      const buffer = newBytearray(runtime, new Uint8Array(count));
      own(runtime, buffer, 'buffer');
      try {
        const given = callAttribute(runtime, self, 'readinto', [buffer]);
        if (given === runtime.none) return given;
        const filled = sizeArgument(runtime, given);
        runtime.heap.release(given);
        return newBytes(runtime, requireBytes(runtime, buffer).slice(0, filled));
      } finally {
        letGo(runtime);
      }
    }),
    readall: method('readall', '(self, /)', readAll),
    readinto: method('readinto', '(self, *args)', (runtime) => raiseBare(runtime, 'NotImplementedError')),
    write: method('write', '(self, *args)', (runtime) => raiseBare(runtime, 'NotImplementedError')),
  },
};

/** _io__RawIOBase_readall_impl. */
function readAll(runtime: Runtime, self: PythonObject): PythonObject {
  const size = newInteger(runtime, runtime.behaviour.nativeModules.bufferSize);
  own(runtime, size, 'size');
  const chunks: Uint8Array[] = [];
  try {
    for (;;) {
      const data = callBound(runtime, self, 'read', [size]);
      if (data === runtime.none) {
        if (chunks.length === 0) return data;
        break;
      }
      try {
        if (data.type !== runtime.types.bytes) raise(runtime, 'TypeError', 'read() should return bytes');
        const bytes = requireBytes(runtime, data);
        if (bytes.length === 0) break;
        chunks.push(bytes);
      } finally {
        runtime.heap.release(data);
      }
      runtime.spend(1);
    }
  } finally {
    letGo(runtime);
  }
  return newBytes(runtime, Uint8Array.from(chunks.flatMap((chunk) => [...chunk])));
}

/** _bufferediobase_readinto_generic. */
function fillFrom(name: 'readinto' | 'readinto1', source: 'read' | 'read1'): NativeMember {
  return method(name, '(self, buffer, /)', (runtime, self, buffer) => {
    const target = requireBytes(runtime, buffer!);
    const size = newInteger(runtime, target.length);
    const data = holding(runtime, 'size', [size], () => callAttribute(runtime, self, source, [size]));
    runtime.heap.release(size);
    try {
      if (data.type !== runtime.types.bytes) raise(runtime, 'TypeError', 'read() should return bytes');
      const bytes = requireBytes(runtime, data);
      if (bytes.length > target.length) {
        const text = `read() returned too much data: ${target.length} bytes requested, ${bytes.length} returned`;
        raise(runtime, 'ValueError', text);
      }
      target.set(bytes);
      return newInteger(runtime, bytes.length);
    } finally {
      runtime.heap.release(data);
    }
  });
}

export const bufferedIoBaseType: NativeTypeDefinition = {
  name: '_BufferedIOBase',
  module: '_io',
  base: '_IOBase',
  isCollected: true,
  slots: {},
  members: {
    detach: unsupported('detach'),
    read: unsupported('read'),
    read1: unsupported('read1'),
    write: unsupported('write'),
    readinto: fillFrom('readinto', 'read'),
    readinto1: fillFrom('readinto1', 'read1'),
  },
};

export const textIoBaseType: NativeTypeDefinition = {
  name: '_TextIOBase',
  module: '_io',
  base: '_IOBase',
  isCollected: true,
  slots: {},
  members: {
    detach: unsupported('detach'),
    read: unsupported('read'),
    readline: unsupported('readline'),
    write: unsupported('write'),
    ...Object.fromEntries(
      ['encoding', 'newlines', 'errors'].map((name) => [
        name,
        { kind: 'attribute' as const, get: (runtime: Runtime) => runtime.none },
      ]),
    ),
  },
};

/** The members of a module that has the four of them. */
export function abstractStreams(runtime: Runtime): Record<string, PythonObject> {
  const definitions = [ioBaseType, rawIoBaseType, bufferedIoBaseType, textIoBaseType];
  return Object.fromEntries(definitions.map((definition) => [definition.name, runtime.typeOf(definition)]));
}
