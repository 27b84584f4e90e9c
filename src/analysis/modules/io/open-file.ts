/** `open` (`Modules/_io/_iomodule.c`, _io_open_impl). */
import { newObject, newUnknown } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { owning } from '../../objects/native-holds.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeTypeDefinition } from '../../objects/type-object.ts';
import { findEncoding, isDecodingErrorHandler, isEncodingErrorHandler } from '../../values/encodings.ts';
import { newFile, type StoredFile } from '../../values/file-system.ts';
import { fileSystemPath } from '../os/file-system-path.ts';
import { standardStreamType } from '../sys/streams.ts';
import { decideOnPath, orRaise, pathText } from './file-faults.ts';
import { fileMembers, fileSlots, TEXT_ATTRIBUTES } from './file-methods.ts';
import type { FileAccess, FileState } from './file-state.ts';

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

/** Whether an object is a file in binary mode that can be read. */
export function isOpenBinaryFile(runtime: Runtime, object: PythonObject): boolean {
  const isBinary = Object.values(binaryFileTypes).some((type) => object.type === runtime.typeOf(type));
  const state = object.payload as FileState;
  return isBinary && !state.isClosed && state.access.reads;
}

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

/** What FileIO keeps as the name: a number, or a path, a new reference. Null where it is not known. */
function nameOf(runtime: Runtime, file: PythonObject): PythonObject | null {
  if (file.type === runtime.types.unknown) return null;
  if (!isInstanceOf(file, runtime.types.int)) return fileSystemPath(runtime, file);
  runtime.heap.retain(file);
  return file;
}

function open(
  runtime: Runtime,
  file: PythonObject,
  mode?: PythonObject,
  buffering?: PythonObject,
  encoding?: PythonObject,
  errors?: PythonObject,
  newline?: PythonObject,
  _closesDescriptor?: PythonObject,
  opener?: PythonObject,
): PythonObject {
  const name = nameOf(runtime, file);
  const isPlain = opener === undefined || opener === runtime.none;
  const letters = mode === undefined ? 'r' : mode.payload;
  if (name === null || !isPlain || typeof letters !== 'string') {
    runtime.heap.releaseOptional(name);
    for (const argument of [file, opener]) if (argument) runtime.escape(argument);
    runtime.files.forget();
    return newUnknown(runtime);
  }
  return owning(runtime, name, 'open', () => {
    const fault = faultOf(letters, given(runtime, encoding) !== null);
    if (fault !== null) raise(runtime, 'ValueError', fault);
    const isText = !letters.includes('b');
    const access = accessOf(letters);
    const isUnbuffered = buffering?.payload === 0;
    const stored = orRaise(runtime, [name], () => find(runtime, name, letters));
    const state: FileState = {
      isText,
      mode: isText ? letters : binaryMode(letters, access),
      access,
      file: name,
      stored,
      ...textSettings(runtime, encoding, errors, newline),
      isLineBuffered: buffering?.payload === 1,
      bufferSize: isUnbuffered ? 0 : runtime.behaviour.nativeModules.bufferSize,
      position: access.appends ? (stored.bytes?.length ?? Number.NaN) : 0,
      unwritten: [],
      unwrittenLength: 0,
      isClosed: false,
      hasGivenLine: false,
      pending: [],
      pendingLength: 0,
      decoded: null,
      isTelling: true,
    };
    runtime.heap.retain(name);
    if (name.payload === UNKNOWN_VALUE) runtime.boundCount(name);
    const opened = newObject<FileState>(runtime, runtime.typeOf(typeOfMode(letters, isUnbuffered)), state);
    runtime.log.slot(opened.id, SlotKind.Internal, runtime.log.name('name'), 0, name.id);
    return opened;
  });
}

/** The file that a mode asks for. One that is only read is taken to be there. */
function find(runtime: Runtime, name: PythonObject, mode: string): StoredFile {
  const { files } = runtime;
  const path = pathText(name);
  const isRead = mode.includes('r');
  if (path === null) {
    // A number stands for a file of its own. A path that is not known may be that of any file.
    if (name.payload === UNKNOWN_VALUE && !isRead && name.type !== runtime.types.int) files.forget();
    return newFile(isRead || mode.includes('a') || name.type === runtime.types.int ? null : new Uint8Array(0));
  }
  if (!isRead) return mode.includes('x') ? files.created(path) : files.written(path, mode.includes('a'));
  decideOnPath(runtime, path);
  return files.existing(path);
}

function accessOf(mode: string): FileAccess {
  const isUpdating = mode.includes('+');
  const reads = mode.includes('r');
  return { reads: reads || isUpdating, writes: !reads || isUpdating, appends: mode.includes('a') };
}

/** What `mode` of a binary stream gives (mode_string). */
function binaryMode(mode: string, { reads, writes }: FileAccess): string {
  if (mode.includes('x')) return reads ? 'xb+' : 'xb';
  if (mode.includes('a')) return reads ? 'ab+' : 'ab';
  if (!reads) return 'wb';
  return writes ? 'rb+' : 'rb';
}

/** An argument that was given and is not None. */
function given(runtime: Runtime, argument: PythonObject | undefined): PythonObject | null {
  return argument === undefined || argument === runtime.none ? null : argument;
}

/** How text is written and read. UTF-8 is what most systems have. */
function textSettings(
  runtime: Runtime,
  encoding: PythonObject | undefined,
  errors: PythonObject | undefined,
  newline: PythonObject | undefined,
): Pick<FileState, 'encoding' | 'errors' | 'newline'> {
  const text = (argument: PythonObject | undefined, standard: string): string | null => {
    const value = given(runtime, argument)?.payload ?? standard;
    return typeof value === 'string' ? value : null;
  };
  const name = text(encoding, 'utf-8');
  const handler = text(errors, 'strict');
  const ends = given(runtime, newline)?.payload ?? null;
  if (typeof ends === 'string' && !/^(\r?\n?)$/.test(ends)) {
    raise(runtime, 'ValueError', `illegal newline value: ${ends}`);
  }
  const isKnown =
    name !== null && handler !== null && isHandlerOfBoth(handler) && (ends === null || typeof ends === 'string');
  return {
    encoding: (isKnown && findEncoding(name)) || null,
    errors: handler ?? 'strict',
    newline: typeof ends === 'string' ? ends : null,
  };
}

function isHandlerOfBoth(handler: string): boolean {
  return isDecodingErrorHandler(handler) && isEncodingErrorHandler(handler);
}

/** The function `open` of `builtins` and `io`. */
export const openFunction: NativeFunctionDefinition = {
  name: 'open',
  signature: "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
  code: open as never,
};
