/** What the system refuses, as OSError (`Python/errors.c`, PyErr_SetFromErrnoWithFilenameObjects). */
import { newInteger, newString } from '../../objects/create.ts';
import { raised } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { PythonRaise, Runtime } from '../../objects/runtime.ts';
import { decodeBytes } from '../../values/decode-bytes.ts';
import { FAULT_TEXTS, type FaultNumber, FileFault } from '../../values/file-system.ts';

/** The text of a path that was given as str or bytes; null for one that is not known, and for the number of an open file. */
export function pathText({ payload }: PythonObject): string | null {
  if (typeof payload === 'string') return payload;
  return payload instanceof Uint8Array ? decodeBytes(payload, 'utf-8', 'surrogateescape') : null;
}

/**
 * Runs what the system may refuse.
 * @param names the objects that the program gave as paths (borrowed), one or two
 */
export function orRaise<Result>(runtime: Runtime, names: readonly PythonObject[], run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    throw thrown instanceof FileFault ? faultRaised(runtime, thrown.number, names) : thrown;
  }
}

/** The OSError of a number. */
export function faultRaised(runtime: Runtime, number: FaultNumber, names: readonly PythonObject[]): PythonRaise {
  const code = newInteger(runtime, number);
  const text = newString(runtime, FAULT_TEXTS[number]);
  const [first, second] = names;
  const args =
    first === undefined ? [code, text] : second === undefined ? [code, text, first] : [code, text, first, code, second];
  try {
    return raised(runtime, runtime.call(runtime.typeNamed('OSError'), args));
  } finally {
    runtime.heap.release(text);
    runtime.heap.release(code);
  }
}

/** Classes of handlers that are there for a file that is missing. */
const MISSING_FILE: ReadonlySet<string> = new Set(['FileNotFoundError', 'OSError', 'IOError', 'EnvironmentError']);

/** Decides whether there is something at a path where that is not known: the plain way is that there is, unless the program is ready for the exception. */
export function decideOnPath(runtime: Runtime, path: string): void {
  if (runtime.files.find(path) !== null) return;
  if (!runtime.decide(`whether '${path}' is there`, !runtime.expectsException(MISSING_FILE))) {
    runtime.files.miss(path);
  }
}
