/** Files of the system (`Modules/_io/textio.c`, `Modules/_io/bufferedio.c`, `Modules/_io/fileio.c`): what is in them is not known, of what type it is. */
import { newInteger, newString, newUnknown, newUnknownText, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, newException, raise, raised } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeMember, TypeSlots, UnknownResult } from '../../objects/type-object.ts';
import { requireBytes } from '../../objects/types/bytes-object.ts';
import { textLength } from '../../values/code-points.ts';
import { unsupportedOperationType } from './memory-stream.ts';

/** State of an open file. */
export interface FileState {
  readonly isText: boolean;
  readonly mode: string;
  /** What `name` gives, held by the file below (FileIO). */
  readonly file: PythonObject;
  /** Null where it is not known. */
  readonly encoding: string | null;
  isClosed: boolean;
  hasGivenLine: boolean;
  /** Texts that wait to be written: one of ASCII characters alone is kept as it is (_io_TextIOWrapper_write_impl). */
  pending: PythonObject[];
  pendingLength: number;
}

type File = PythonObject<FileState>;

/** TextIOWrapper keeps so much text before it writes it. */
const CHUNK = 8192;
const CLOSED = 'I/O operation on closed file.';
const PENDING = 'pending_bytes';

/** Encodings in which ASCII text is its own bytes (is_asciicompat_encoding). */
const ASCII_COMPATIBLE = /^(utf-?8|ascii|latin-?1|iso-?8859-?1)$/i;

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: File, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

function refuse(runtime: Runtime, text: string): never {
  const message = newString(runtime, text);
  throw raised(runtime, newException(runtime, runtime.typeOf(unsupportedOperationType), [message]));
}

const isReadable = ({ mode }: FileState): boolean => mode.includes('r') || mode.includes('+');
const isWritable = ({ mode }: FileState): boolean => !/^r[bt]*$/.test(mode);

function checkOpen(runtime: Runtime, { payload }: File, action?: string): void {
  if (!payload.isClosed) return;
  raise(runtime, 'ValueError', payload.isText || action === undefined ? CLOSED : `${action} closed file`);
}

function checkReadable(runtime: Runtime, self: File, name: string): void {
  checkOpen(runtime, self, `${name} of`);
  if (!isReadable(self.payload)) refuse(runtime, self.payload.isText ? 'not readable' : name);
  flush(runtime, self);
}

/** Lets go of the texts that wait to be written (_textiowrapper_writeflush). */
function flush(runtime: Runtime, self: File): void {
  const { pending } = self.payload;
  self.payload.pending = [];
  self.payload.pendingLength = 0;
  for (const text of pending) {
    runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(PENDING), text.id, 0);
    runtime.heap.release(text);
  }
}

function writeText(runtime: Runtime, self: File, text: PythonObject): PythonObject {
  if (text.type === runtime.types.unknown) throw new ValueUnknown(text);
  if (!isInstanceOf(text, runtime.types.str)) {
    raise(runtime, 'TypeError', `write() argument must be str, not ${typeOf(text).payload.name}`);
  }
  checkOpen(runtime, self);
  if (!isWritable(self.payload)) refuse(runtime, 'not writable');
  const { payload } = text;
  const { encoding } = self.payload;
  if (payload === UNKNOWN_VALUE || encoding === null) {
    runtime.boundCount(text);
    return newUnknownValue(runtime, runtime.types.int);
  }
  const value = String(payload);
  const length = textLength(value);
  if (self.payload.pendingLength + length > CHUNK) flush(runtime, self);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ASCII characters
  if (/^[\x00-\x7f]*$/.test(value) && length <= CHUNK && ASCII_COMPATIBLE.test(encoding)) {
    runtime.heap.retain(text);
    self.payload.pending.push(text);
    runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(PENDING), 0, text.id);
  }
  self.payload.pendingLength += length;
  if (self.payload.pendingLength >= CHUNK) flush(runtime, self);
  return newInteger(runtime, length);
}

function write(runtime: Runtime, self: File, data: PythonObject): PythonObject {
  if (self.payload.isText) return writeText(runtime, self, data);
  checkOpen(runtime, self, 'write to');
  if (!isWritable(self.payload)) refuse(runtime, 'write');
  return newInteger(runtime, requireBytes(runtime, data).length);
}

function contents(runtime: Runtime, self: File): PythonObject {
  return newUnknownValue(runtime, self.payload.isText ? runtime.types.str : runtime.types.bytes);
}

function reader(name: string): NativeMember {
  return method(name, '(self, size=-1, /)', 'unknown', (runtime, self) => {
    checkReadable(runtime, self, name === 'readline' ? 'readline' : 'read');
    return contents(runtime, self);
  });
}

function answer(name: string, test: (state: FileState) => boolean): NativeMember {
  return method(name, '(self, /)', 'bool', (runtime, self) => {
    checkOpen(runtime, self);
    return test(self.payload) ? runtime.true : runtime.false;
  });
}

function number(name: string, signature: string): NativeMember {
  return method(name, signature, 'int', (runtime, self) => {
    checkOpen(runtime, self);
    flush(runtime, self);
    return newUnknownValue(runtime, runtime.types.int);
  });
}

/** A stream that the program makes around another one is not known, and that one may be held by it. */
export function newUnknownFile(runtime: Runtime, _type: PythonObject, args: readonly PythonObject[]): PythonObject {
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
    checkReadable(runtime, file, 'readline');
    const isFirst = !file.payload.hasGivenLine;
    file.payload.hasGivenLine = true;
    return runtime.decide('whether there is another line', isFirst) ? contents(runtime, file) : null;
  },
  traverse: (self, visit) => {
    const { file, pending } = self.payload as FileState;
    visit(file, 'name');
    for (const text of pending) visit(text, PENDING);
  },
  clear: (runtime, self) => {
    flush(runtime, self as File);
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
  read: reader('read'),
  read1: reader('read1'),
  peek: reader('peek'),
  readline: reader('readline'),
  readlines: method('readlines', '(self, hint=-1, /)', 'list', (runtime, self) => {
    checkReadable(runtime, self, 'readline');
    return newUnknownValue(runtime, runtime.types.list);
  }),
  flush: method('flush', '(self, /)', 'None', (runtime, self) => {
    checkOpen(runtime, self, 'flush of');
    flush(runtime, self);
    return runtime.none;
  }),
  close: method('close', '(self, /)', 'None', (runtime, self) => {
    self.payload.isClosed = true;
    flush(runtime, self);
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
  readable: answer('readable', isReadable),
  writable: answer('writable', isWritable),
  seekable: method('seekable', '(self, /)', 'bool', (runtime) => newUnknownValue(runtime, runtime.types.bool)),
  isatty: method('isatty', '(self, /)', 'bool', (runtime) => newUnknownValue(runtime, runtime.types.bool)),
  fileno: number('fileno', '(self, /)'),
  seek: number('seek', '(self, offset, whence=0, /)'),
  tell: number('tell', '(self, /)'),
  truncate: number('truncate', '(self, pos=None, /)'),
  reconfigure: method('reconfigure', '(self, **options)', 'None', (runtime) => runtime.none),
  readinto: number('readinto', '(self, buffer, /)'),
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
  buffer: { kind: 'attribute', get: (runtime) => newUnknown(runtime) },
  raw: { kind: 'attribute', get: (runtime) => newUnknown(runtime) },
  line_buffering: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.bool) },
};

/** Attributes that streams of bytes lack. */
export const TEXT_ATTRIBUTES = ['encoding', 'errors', 'newlines', 'buffer', 'line_buffering', 'reconfigure'];
/** Attributes that streams of text lack. */
export const BYTES_ATTRIBUTES = ['raw', 'read1', 'peek', 'readinto'];
