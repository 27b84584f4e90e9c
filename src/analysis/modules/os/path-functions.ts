/** Functions of `posix` that change what paths lead to, or ask for it (`Modules/posixmodule.c`). */
import { newBoolean, newInteger, newList, newString, newUnknownValue } from '../../objects/create.ts';
import { owning } from '../../objects/native-holds.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, UnknownResult } from '../../objects/type-object.ts';
import { newBytes } from '../../objects/types/bytes-object.ts';
import { encodeText } from '../../values/encode-text.ts';
import type { FileSystem } from '../../values/file-system.ts';
import { decideOnPath, orRaise, pathText } from '../io/file-faults.ts';
import { fileSystemPath } from './file-system-path.ts';

/** The functions of the module `posix`. */
export const pathFunctions: readonly NativeFunctionDefinition[] = [
  change('unlink', '(path, *, dir_fd=None)', true, (files, path) => files.remove(path)),
  change('remove', '(path, *, dir_fd=None)', true, (files, path) => files.remove(path)),
  change('rmdir', '(path, *, dir_fd=None)', true, (files, path) => files.removeDirectory(path)),
  change('mkdir', '(path, mode=511, *, dir_fd=None)', false, (files, path) => files.makeDirectory(path)),
  change('_remove_tree', '(path)', true, (files, path) => files.removeTree(path)),
  changeOfTwo('rename'),
  changeOfTwo('replace'),
  {
    name: 'listdir',
    signature: "(path='.')",
    whenUnknown: 'list',
    code: (runtime: Runtime, path?: PythonObject) => {
      if (path === undefined || path === runtime.none) return newUnknownValue(runtime, runtime.types.list);
      return withPath(runtime, path, (text, given) => {
        decideOnPath(runtime, text);
        const names = orRaise(runtime, [given], () => runtime.files.names(text));
        // Systems give them in an order of their own.
        if (names === null || names.length > 1) return newUnknownValue(runtime, runtime.types.list);
        const isText = typeof given.payload === 'string';
        const named = (name: string): PythonObject =>
          isText ? newString(runtime, name) : newBytes(runtime, encodeText(name, 'utf-8', 'surrogateescape'));
        return newList(runtime, names.map(named));
      });
    },
  },
  question('_kind', 'None', (runtime, path) => {
    const entry = runtime.files.find(path);
    return entry === null ? runtime.none : newString(runtime, entry.kind);
  }),
  question('_is_directory', 'bool', (runtime, path) => {
    const entry = runtime.files.find(path);
    const isDirectory =
      entry === null ? runtime.decide(`whether '${path}' is a directory`, false) : entry.kind === 'directory';
    return newBoolean(runtime, isDirectory);
  }),
  question('_size', 'int', (runtime, path, given) => {
    decideOnPath(runtime, path);
    const entry = runtime.files.find(path);
    if (entry?.kind === 'absent') orRaise(runtime, [given], () => runtime.files.existing(path));
    if (entry?.kind !== 'file' || entry.bytes === null || !entry.isSettled) {
      return newUnknownValue(runtime, runtime.types.int);
    }
    return newInteger(runtime, entry.bytes.length);
  }),
  {
    name: '_forget',
    signature: '()',
    code: (runtime: Runtime) => {
      runtime.files.forget();
      return runtime.none;
    },
  },
];

/** A function that tells of a path. */
function question(
  name: string,
  whenUnknown: UnknownResult,
  answer: (runtime: Runtime, path: string, given: PythonObject) => PythonObject,
): NativeFunctionDefinition {
  return {
    name,
    signature: '(path, /)',
    whenUnknown,
    code: (runtime: Runtime, path: PythonObject) =>
      withPath(runtime, path, (text, given) => answer(runtime, text, given)),
  };
}

/**
 * A function that changes what one path leads to.
 * @param needsFile whether it fails where there is nothing
 */
function change(
  name: string,
  signature: string,
  needsFile: boolean,
  run: (files: FileSystem, path: string) => void,
): NativeFunctionDefinition {
  return {
    name,
    signature,
    whenUnknown: 'None',
    code: (runtime: Runtime, path: PythonObject) =>
      withPath(runtime, path, (text, given) => {
        if (needsFile) decideOnPath(runtime, text);
        orRaise(runtime, [given], () => run(runtime.files, text));
        return runtime.none;
      }),
  };
}

function changeOfTwo(name: string): NativeFunctionDefinition {
  return {
    name,
    signature: '(src, dst, *, src_dir_fd=None, dst_dir_fd=None)',
    whenUnknown: 'None',
    code: (runtime: Runtime, source: PythonObject, destination: PythonObject) =>
      withPath(runtime, source, (from, givenSource) =>
        withPath(runtime, destination, (to, givenDestination) => {
          decideOnPath(runtime, from);
          orRaise(runtime, [givenSource, givenDestination], () => runtime.files.rename(from, to));
          return runtime.none;
        }),
      ),
  };
}

/** Takes a path as text. One that is not known may be that of any file. */
function withPath(
  runtime: Runtime,
  path: PythonObject,
  run: (text: string, given: PythonObject) => PythonObject,
): PythonObject {
  const given = fileSystemPath(runtime, path);
  return owning(runtime, given, 'path', () => {
    const text = pathText(given);
    if (text !== null) return run(text, given);
    runtime.files.forget();
    throw new ValueUnknown(given);
  });
}
