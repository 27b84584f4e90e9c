/**
 * Files of the system (`Modules/_io/textio.c`, `Modules/_io/bufferedio.c`, `Modules/_io/fileio.c`): what the program wrote is known, what it finds
 * in other files is not.
 */
import { newInteger, newList, newString, newUnknown, newUnknownText, newUnknownValue } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeMember, TypeSlots, UnknownResult } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { newBytes, requireBytes, writableMemory } from '../../objects/types/bytes-object.ts';
import { textLength } from '../../values/code-points.ts';
import {
  flushBytes,
  knownBytes,
  putBytes,
  putUnknownBytes,
  resizeFile,
  takeByteLine,
  takeBytes,
} from './file-bytes.ts';
import { faultRaised } from './file-faults.ts';
import { checkOpen, type File, type FileState, refuse } from './file-state.ts';
import {
  dropDecoded,
  flushAll,
  isTextKnown,
  readAllText,
  readText,
  readTextLine,
  textPosition,
  visitTexts,
  writeText,
} from './file-text.ts';
import { sizeOrAll } from './memory-stream.ts';

/** A stream that the program makes around another one is not known, and that one may be held by it. One of a class of the program would be asked. */
export function newUnknownFile(runtime: Runtime, _type: PythonObject, args: readonly PythonObject[]): PythonObject {
  const [stream] = args;
  if (stream !== undefined && stream.type !== runtime.types.unknown && typeOf(stream).payload.isHeapType) {
    runtime.stop('unknown: a stream around an object of a class is not simulated');
  }
  for (const argument of args) runtime.escape(argument);
  return newUnknown(runtime);
}

/** Slots of types of files. */
export const fileSlots: Partial<TypeSlots> = {
  new: newUnknownFile,
  iter: (runtime, self) => {
    checkOpen(runtime, self as File);
    runtime.heap.retain(self);
    return self;
  },
  iterNext: (runtime, self) => {
    const file = self as File;
    const state = file.payload;
    checkReadable(runtime, file, 'readline');
    if (!isKnown(file)) {
      const isFirst = !state.hasGivenLine;
      state.hasGivenLine = true;
      return runtime.decide('whether there is another line', isFirst) ? unknownContents(runtime, file) : null;
    }
    const line = readLine(runtime, file, Number.POSITIVE_INFINITY);
    state.isTelling = lengthOf(line) === 0;
    if (!state.isTelling) return line;
    runtime.heap.release(line);
    return null;
  },
  traverse: (self, visit) => {
    visit((self as File).payload.file, 'name');
    visitTexts((self as File).payload, visit);
  },
  clear: (runtime, self) => {
    flushAll(runtime, self as File);
    dropDecoded(runtime, self as File);
    runtime.heap.release((self as File).payload.file);
  },
  repr: (runtime) => newUnknownText(runtime),
};

/** Members of types of files. */
export const fileMembers: Readonly<Record<string, NativeMember>> = {
  write: method('write', '(self, text, /)', 'int', (runtime, self, data) => write(runtime, self, data!)),
  writelines: method('writelines', '(self, lines, /)', 'None', (runtime, self, lines) => {
    checkOpen(runtime, self);
    forEachItem(runtime, lines!, (line) => {
      runtime.heap.release(callAttribute(runtime, self, 'write', [line]));
      return undefined;
    });
    return runtime.none;
  }),
  read: reader('read', read),
  read1: reader('read1', read),
  peek: reader('peek', (runtime, self) => {
    const { position } = self.payload;
    const ahead = takeBytes(runtime, self.payload, self.payload.bufferSize)!;
    self.payload.position = position;
    return newBytes(runtime, ahead);
  }),
  readline: reader('readline', readLine),
  readlines: method('readlines', '(self, hint=-1, /)', 'list', (runtime, self, hint) => {
    checkReadable(runtime, self, 'readline');
    const limit = sizeOf(runtime, self, hint) || Number.POSITIVE_INFINITY;
    if (!isKnown(self)) return newUnknownValue(runtime, runtime.types.list);
    const lines: PythonObject[] = [];
    for (let total = 0; total <= limit; ) {
      const line = readLine(runtime, self, Number.POSITIVE_INFINITY);
      const length = lengthOf(line);
      if (length === 0) break;
      runtime.spend(1);
      total += length;
      lines.push(line);
    }
    return newList(runtime, lines);
  }),
  readinto: method('readinto', '(self, buffer, /)', 'int', (runtime, self, buffer) => {
    checkReadable(runtime, self, 'readinto');
    const target = writableMemory(runtime, 'readinto', buffer!);
    const bytes = takeBytes(runtime, self.payload, target.length);
    if (bytes === null) {
      runtime.escape(buffer!);
      self.payload.position = Number.NaN;
      return newUnknownValue(runtime, runtime.types.int);
    }
    target.store(bytes, 0);
    return newInteger(runtime, bytes.length);
  }),
  flush: method('flush', '(self, /)', 'None', (runtime, self) => {
    checkOpen(runtime, self, 'flush of');
    flushAll(runtime, self);
    return runtime.none;
  }),
  close: method('close', '(self, /)', 'None', (runtime, self) => {
    self.payload.isClosed = true;
    flushAll(runtime, self);
    return runtime.none;
  }),
  closed: {
    kind: 'attribute',
    get: (runtime, self) => ((self as File).payload.isClosed ? runtime.true : runtime.false),
  },
  __enter__: method('__enter__', '(self, /)', 'unknown', (runtime, self) => {
    checkOpen(runtime, self);
    runtime.heap.retain(self);
    return self;
  }),
  __exit__: method('__exit__', '(self, *args)', 'None', (runtime, self) => callAttribute(runtime, self, 'close', [])),
  readable: answer('readable', ({ access }) => access.reads),
  writable: answer('writable', ({ access }) => access.writes),
  seekable: method('seekable', '(self, /)', 'bool', (runtime) => newUnknownValue(runtime, runtime.types.bool)),
  isatty: method('isatty', '(self, /)', 'bool', (runtime) => newUnknownValue(runtime, runtime.types.bool)),
  fileno: method('fileno', '(self, /)', 'int', (runtime, self) => {
    checkOpen(runtime, self);
    return newUnknownValue(runtime, runtime.types.int);
  }),
  seek: method('seek', '(self, offset, whence=0, /)', 'int', seek),
  tell: method('tell', '(self, /)', 'int', (runtime, self) => {
    checkOpen(runtime, self);
    flushAll(runtime, self);
    if (!self.payload.isTelling) raise(runtime, 'OSError', 'telling position disabled by next() call');
    return newPosition(runtime, textPosition(self.payload));
  }),
  truncate: method('truncate', '(self, pos=None, /)', 'int', (runtime, self, size) => {
    checkOpen(runtime, self);
    flushAll(runtime, self);
    const { payload } = self;
    try {
      resizeFile(payload, size === undefined || size === runtime.none ? payload.position : sizeArgument(runtime, size));
    } catch (thrown) {
      if (thrown instanceof ValueUnknown) putUnknownBytes(payload);
      throw thrown;
    }
    return newPosition(runtime, payload.stored.bytes?.length ?? Number.NaN);
  }),
  reconfigure: method('reconfigure', '(self, **options)', 'None', (runtime, self) => {
    putUnknownBytes(self.payload);
    return runtime.none;
  }),
  name: {
    kind: 'attribute',
    get: (runtime, self) => {
      const { file } = (self as File).payload;
      runtime.heap.retain(file);
      return file;
    },
  },
  mode: { kind: 'attribute', get: (runtime, self) => newString(runtime, (self as File).payload.mode) },
  encoding: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.str) },
  errors: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.str) },
  newlines: { kind: 'attribute', get: (runtime) => newUnknown(runtime) },
  buffer: { kind: 'attribute', get: streamBelow },
  raw: { kind: 'attribute', get: streamBelow },
  line_buffering: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.bool) },
};

/** Attributes that streams of bytes lack. */
export const TEXT_ATTRIBUTES = ['encoding', 'errors', 'newlines', 'buffer', 'line_buffering', 'reconfigure'];
/** Attributes that streams of text lack. */
export const BYTES_ATTRIBUTES = ['raw', 'read1', 'peek', 'readinto'];

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: File, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** A method that reads at most so many characters or bytes where the contents are known. */
function reader(name: string, code: (runtime: Runtime, self: File, size: number) => PythonObject): NativeMember {
  return method(name, '(self, size=-1, /)', 'unknown', (runtime, self, size) => {
    checkReadable(runtime, self, name === 'readline' ? 'readline' : 'read');
    const limit = sizeOf(runtime, self, size);
    return isKnown(self) ? code(runtime, self, limit) : unknownContents(runtime, self);
  });
}

function answer(name: string, test: (state: FileState) => boolean): NativeMember {
  return method(name, '(self, /)', 'bool', (runtime, self) => {
    checkOpen(runtime, self);
    return test(self.payload) ? runtime.true : runtime.false;
  });
}

function checkReadable(runtime: Runtime, self: File, name: string): void {
  checkOpen(runtime, self, `${name} of`);
  if (!self.payload.access.reads) refuse(runtime, self.payload.isText ? 'not readable' : name);
  flushAll(runtime, self);
}

function isKnown(self: File): boolean {
  return self.payload.isText ? isTextKnown(self) : knownBytes(self.payload) !== null;
}

/** What is read where it is not known; neither is where that leads to. */
function unknownContents(runtime: Runtime, self: File): PythonObject {
  self.payload.position = Number.NaN;
  return newUnknownValue(runtime, self.payload.isText ? runtime.types.str : runtime.types.bytes);
}

/** How much is to be read; where that is not known, neither is what is read from then on. */
function sizeOf(runtime: Runtime, self: File, size: PythonObject | undefined): number {
  try {
    return sizeOrAll(runtime, size);
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) unknownPosition(runtime, self);
    throw thrown;
  }
}

function unknownPosition(runtime: Runtime, self: File): void {
  dropDecoded(runtime, self);
  self.payload.position = Number.NaN;
}

function read(runtime: Runtime, self: File, size: number): PythonObject {
  if (!self.payload.isText) return newBytes(runtime, takeBytes(runtime, self.payload, size)!);
  return size === Number.POSITIVE_INFINITY ? readAllText(runtime, self) : readText(runtime, self, size);
}

function readLine(runtime: Runtime, self: File, limit: number): PythonObject {
  if (self.payload.isText) return readTextLine(runtime, self, limit);
  return newBytes(runtime, takeByteLine(runtime, self.payload, limit)!);
}

/** The length of a str or bytes object. */
function lengthOf({ payload }: PythonObject): number {
  return typeof payload === 'string' ? textLength(payload) : (payload as Uint8Array).length;
}

function write(runtime: Runtime, self: File, data: PythonObject): PythonObject {
  if (self.payload.isText) return writeText(runtime, self, data);
  checkOpen(runtime, self, 'write to');
  if (!self.payload.access.writes) refuse(runtime, 'write');
  let bytes: Uint8Array;
  try {
    bytes = requireBytes(runtime, data);
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) putUnknownBytes(self.payload);
    throw thrown;
  }
  putBytes(runtime, self.payload, bytes);
  return newInteger(runtime, bytes.length);
}

/** `seek()`: of text only to where `tell()` was, to the beginning and to the end (_io_TextIOWrapper_seek_impl). */
function seek(runtime: Runtime, self: File, offset?: PythonObject, whence?: PythonObject): PythonObject {
  checkOpen(runtime, self);
  const state = self.payload;
  try {
    const from = whence === undefined ? 0 : sizeArgument(runtime, whence);
    const distance = sizeArgument(runtime, offset!);
    if (from < 0 || from > 2) raise(runtime, 'ValueError', `invalid whence (${from}, should be 0, 1 or 2)`);
    if (state.isText && from > 0 && distance !== 0) {
      refuse(runtime, `can't do nonzero ${from === 1 ? 'cur' : 'end'}-relative seeks`);
    }
    if (from === 0 && distance < 0) {
      if (state.isText) raise(runtime, 'ValueError', `negative seek position ${distance}`);
      throw faultRaised(runtime, 22, []);
    }
    flushAll(runtime, self);
    const here = textPosition(state);
    dropDecoded(runtime, self);
    const origins = [0, here, state.stored.bytes?.length ?? Number.NaN];
    state.position = origins[from]! + distance;
    return newPosition(runtime, state.position);
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      flushBytes(runtime, state);
      unknownPosition(runtime, self);
    }
    throw thrown;
  }
}

function newPosition(runtime: Runtime, position: number): PythonObject {
  return Number.isNaN(position) ? newUnknownValue(runtime, runtime.types.int) : newInteger(runtime, position);
}

/** The stream below may be written to and moved: what is in the file is not known from then on. */
function streamBelow(runtime: Runtime, self: PythonObject): PythonObject {
  putUnknownBytes((self as File).payload);
  return newUnknown(runtime);
}
