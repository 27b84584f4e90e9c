/** `sys.stdout`, `sys.stderr` and `sys.stdin` (`Modules/_io/textio.c`): text streams that the process has. */
import { newInteger, newObject, newString, newUnknown, newUnknownText, newUnknownValue } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition, UnknownResult } from '../../objects/type-object.ts';
import { selfIterator } from '../../objects/types/iterator-payload.ts';
import { textLength } from '../../values/code-points.ts';
import { BYTES_ATTRIBUTES, fileMembers, fileSlots, newUnknownFile } from '../io/file-methods.ts';

/** Payload of a stream of the process. */
interface StreamState {
  readonly name: 'stdin' | 'stdout' | 'stderr';
}

/** Whether `open` made a stream; one whose state is not known is none. */
const isFile = ({ payload }: PythonObject): boolean =>
  typeof payload === 'object' && payload !== null && 'isText' in payload;

/** The members of standard streams, with those of files for streams that `open` made. */
function withFiles(members: Readonly<Record<string, NativeMember>>): Record<string, NativeMember> {
  const both: Record<string, NativeMember> = { ...members };
  for (const [name, member] of Object.entries(fileMembers)) {
    const own = members[name];
    if (BYTES_ATTRIBUTES.includes(name)) continue;
    if (own?.kind === 'method' && member.kind === 'method') {
      const ofStream = own.function.code as (runtime: Runtime, self: PythonObject, ...args: unknown[]) => PythonObject;
      const ofFile = member.function.code as typeof ofStream;
      const code = (runtime: Runtime, self: PythonObject, ...args: unknown[]): PythonObject =>
        (isFile(self) ? ofFile : ofStream)(runtime, self, ...args);
      both[name] = { kind: 'method', function: { ...own.function, code: code as never } };
    } else if (own?.kind === 'attribute' && member.kind === 'attribute') {
      const { get } = own;
      both[name] = { kind: 'attribute', get: (runtime, self) => (isFile(self) ? member.get : get)(runtime, self) };
    } else both[name] = member;
  }
  return both;
}

/** `_io.TextIOWrapper` of a standard stream. What is written to standard output is the output of the run. */
export const standardStreamType: NativeTypeDefinition = {
  name: 'TextIOWrapper',
  module: '_io',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    new: newUnknownFile,
    iter: (runtime, self) => (isFile(self) ? fileSlots.iter! : selfIterator)(runtime, self),
    iterNext: (runtime, self) => {
      if (isFile(self)) return fileSlots.iterNext!(runtime, self);
      return runtime.decide('whether there is another line', false)
        ? newUnknownValue(runtime, runtime.types.str)
        : null;
    },
    traverse: (self, visit) => {
      if (isFile(self)) fileSlots.traverse!(self, visit);
    },
    clear: (runtime, self) => {
      if (isFile(self)) fileSlots.clear!(runtime, self);
    },
    repr: (runtime) => newUnknownText(runtime),
  },
  members: withFiles({
    write: method('write', '(self, text, /)', 'int', (runtime, self, text) => {
      const length = writeText(runtime, self, text!);
      return length === null ? newUnknownValue(runtime, runtime.types.int) : newInteger(runtime, length);
    }),
    writelines: method('writelines', '(self, lines, /)', 'None', (runtime, self, lines) => {
      forEachItem(runtime, lines!, (line) => {
        writeText(runtime, self, line);
        return undefined;
      });
      return runtime.none;
    }),
    flush: method('flush', '(self, /)', 'None', (runtime) => runtime.none),
    close: method('close', '(self, /)', 'None', (runtime) => runtime.none),
    reconfigure: method('reconfigure', '(self, **options)', 'None', (runtime) => runtime.none),
    isatty: method('isatty', '(self, /)', 'bool', (runtime) => newUnknownValue(runtime, runtime.types.bool)),
    readable: method('readable', '(self, /)', 'bool', (runtime, self) =>
      self.payload.name === 'stdin' ? runtime.true : runtime.false,
    ),
    writable: method('writable', '(self, /)', 'bool', (runtime, self) =>
      self.payload.name === 'stdin' ? runtime.false : runtime.true,
    ),
    fileno: method('fileno', '(self, /)', 'int', (runtime, self) =>
      newInteger(runtime, ['stdin', 'stdout', 'stderr'].indexOf(self.payload.name)),
    ),
    read: method('read', '(self, size=-1, /)', 'str', (runtime) => newUnknownValue(runtime, runtime.types.str)),
    readline: method('readline', '(self, size=-1, /)', 'str', (runtime) => newUnknownValue(runtime, runtime.types.str)),
    readlines: method('readlines', '(self, hint=-1, /)', 'list', (runtime) =>
      newUnknownValue(runtime, runtime.types.list),
    ),
    name: { kind: 'attribute', get: (runtime, self) => newString(runtime, `<${(self.payload as StreamState).name}>`) },
    encoding: { kind: 'attribute', get: (runtime) => newString(runtime, 'utf-8') },
    errors: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.str) },
    closed: { kind: 'attribute', get: (runtime) => runtime.false },
    buffer: { kind: 'attribute', get: (runtime) => newUnknown(runtime) },
    line_buffering: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.bool) },
    mode: {
      kind: 'attribute',
      get: (runtime, self) => newString(runtime, (self.payload as StreamState).name === 'stdin' ? 'r' : 'w'),
    },
  }),
};

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject<StreamState>, argument?: PythonObject) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** Writes a str (borrowed) and gives how many characters it has; null where its text is not known: an ellipsis stands for it. */
function writeText(runtime: Runtime, self: PythonObject<StreamState>, text: PythonObject): number | null {
  if (text.type === runtime.types.unknown) throw new ValueUnknown(text);
  if (!typeOf(text).payload.mro.includes(runtime.types.str)) {
    raise(runtime, 'TypeError', `write() argument must be str, not ${typeOf(text).payload.name}`);
  }
  const { payload } = text;
  if (self.payload.name === 'stdout') {
    runtime.write(payload === UNKNOWN_VALUE ? '…' : String(payload));
    runtime.heap.retain(text);
    runtime.keepOutput(text);
  }
  return payload === UNKNOWN_VALUE ? null : textLength(String(payload));
}

/** A standard stream. */
export function newStandardStream(runtime: Runtime, name: StreamState['name']): PythonObject {
  return newObject<StreamState>(runtime, runtime.typeOf(standardStreamType), { name });
}
