/** `open` (`Modules/_io/_iomodule.c`, _io_open_impl). */
import { newObject, newUnknown } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { owning } from '../../objects/native-holds.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeTypeDefinition } from '../../objects/type-object.ts';
import { standardStreamType } from '../sys/streams.ts';
import { type FileState, fileMembers, fileSlots, TEXT_ATTRIBUTES } from './file-methods.ts';

function bytesFile(name: string): NativeTypeDefinition {
  return {
    name,
    module: '_io',
    isCollected: true,
    isWeaklyReferencable: true,
    hasInstanceDict: true,
    slots: fileSlots,
    members: Object.fromEntries(Object.entries(fileMembers).filter(([member]) => !TEXT_ATTRIBUTES.includes(member))),
  };
}

/** Types of files that are opened in binary mode. */
export const binaryFileTypes = {
  BufferedReader: bytesFile('BufferedReader'),
  BufferedWriter: bytesFile('BufferedWriter'),
  BufferedRandom: bytesFile('BufferedRandom'),
  FileIO: bytesFile('FileIO'),
} as const;

function typeOfMode(mode: string, isUnbuffered: boolean): NativeTypeDefinition {
  if (!mode.includes('b')) return standardStreamType;
  if (isUnbuffered) return binaryFileTypes.FileIO;
  if (mode.includes('+')) return binaryFileTypes.BufferedRandom;
  return mode.includes('r') ? binaryFileTypes.BufferedReader : binaryFileTypes.BufferedWriter;
}

/** What is wrong with a mode; null for a good one. */
function faultOf(mode: string, hasEncoding: boolean): string | null {
  if (!/^[rwxabt+]*$/.test(mode) || new Set(mode).size !== mode.length) return `invalid mode: '${mode}'`;
  if (mode.includes('b') && mode.includes('t')) return "can't have text and binary mode at once";
  const actions = [...mode].filter((letter) => 'rwxa'.includes(letter)).length;
  if (actions > 1) return 'must have exactly one of create/read/write/append mode';
  if (actions === 0) return 'Must have exactly one of create/read/write/append mode and at most one plus';
  return mode.includes('b') && hasEncoding ? "binary mode doesn't take an encoding argument" : null;
}

/** What FileIO keeps as the name: a new reference (PyOS_FSPath). Null where it is not known. */
function nameOf(runtime: Runtime, file: PythonObject): PythonObject | null {
  const { str, bytes, int, unknown } = runtime.types;
  if (file.type === unknown) return null;
  if (isInstanceOf(file, str) || isInstanceOf(file, bytes) || isInstanceOf(file, int)) {
    runtime.heap.retain(file);
    return file;
  }
  const method = getOptionalAttribute(runtime, file, '__fspath__');
  if (method === null) {
    const { name } = typeOf(file).payload;
    return raise(runtime, 'TypeError', `expected str, bytes or os.PathLike object, not ${name}`);
  }
  return owning(runtime, method, 'open', () => runtime.call(method, []));
}

function open(
  runtime: Runtime,
  file: PythonObject,
  mode?: PythonObject,
  buffering?: PythonObject,
  encoding?: PythonObject,
  ...rest: (PythonObject | undefined)[]
): PythonObject {
  const name = nameOf(runtime, file);
  const opener = rest[3];
  const isPlain = opener === undefined || opener === runtime.none;
  const text = mode === undefined ? 'r' : mode.payload;
  if (name === null || !isPlain || typeof text !== 'string') {
    runtime.heap.releaseOptional(name);
    for (const argument of [file, opener]) if (argument) runtime.escape(argument);
    return newUnknown(runtime);
  }
  const hasEncoding = encoding !== undefined && encoding !== runtime.none;
  const fault = faultOf(text, hasEncoding);
  if (fault !== null) {
    runtime.heap.release(name);
    raise(runtime, 'ValueError', fault);
  }
  const type = runtime.typeOf(typeOfMode(text, buffering?.payload === 0));
  const given = hasEncoding ? encoding.payload : 'utf-8';
  const state: FileState = {
    isText: !text.includes('b'),
    mode: text,
    file: name,
    encoding: typeof given === 'string' && buffering?.payload !== 1 ? given : null,
    isClosed: false,
    hasGivenLine: false,
    pending: [],
    pendingLength: 0,
  };
  if (name.payload === UNKNOWN_VALUE) runtime.boundCount(name);
  const opened = newObject<FileState>(runtime, type, state);
  runtime.log.slot(opened.id, SlotKind.Internal, runtime.log.name('name'), 0, name.id);
  return opened;
}

/** The function `open` of `builtins` and `io`. */
export const openFunction: NativeFunctionDefinition = {
  name: 'open',
  signature: "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
  code: open as never,
};
