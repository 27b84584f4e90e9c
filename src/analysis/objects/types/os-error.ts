/** OSError and what derives from it (`Objects/exceptions.c`, OSError_new). */
import { argumentTupleOf } from '../argument-tuple.ts';
import { newObject, newString, tupleOf } from '../create.ts';
import { type ExceptionPayload, isInstanceOf, raise, setExceptionField } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { raiseAttributeError } from '../protocol/attributes.ts';
import { reprText, strText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { exceptionText, fieldMember, kept, payloadOf, setArguments } from './exception-members.ts';

/** Types by error number, as Linux has them (errnomap). */
const TYPES_BY_NUMBER: ReadonlyMap<number, string> = new Map([
  [1, 'PermissionError'],
  [2, 'FileNotFoundError'],
  [3, 'ProcessLookupError'],
  [4, 'InterruptedError'],
  [10, 'ChildProcessError'],
  [11, 'BlockingIOError'],
  [13, 'PermissionError'],
  [17, 'FileExistsError'],
  [20, 'NotADirectoryError'],
  [21, 'IsADirectoryError'],
  [32, 'BrokenPipeError'],
  [103, 'ConnectionAbortedError'],
  [104, 'ConnectionResetError'],
  [108, 'BrokenPipeError'],
  [110, 'TimeoutError'],
  [111, 'ConnectionRefusedError'],
  [114, 'BlockingIOError'],
  [115, 'BlockingIOError'],
]);

/** OSError_new: takes the arguments apart, unless a class has an `__init__` of its own, and finds the type for the error number. */
function newOsError(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const usesInit = hasOwnInit(type as TypeObject);
  if (!usesInit && keywords !== null) {
    raise(runtime, 'TypeError', `${(type as TypeObject).payload.name}() takes no keyword arguments`);
  }
  const number = args[0]?.payload;
  const isMapped = type === runtime.typeNamed('OSError') && args.length >= 2 && args.length <= 5;
  const mapped = isMapped && typeof number === 'number' ? TYPES_BY_NUMBER.get(number) : undefined;
  const made = mapped === undefined ? (type as TypeObject) : runtime.typeNamed(mapped);
  const exception = newObject<ExceptionPayload>(runtime, made, {
    args: usesInit ? tupleOf(runtime, []) : argumentTupleOf(runtime, args, keywords),
    traceback: null,
    cause: null,
    context: null,
    suppressContext: false,
    fields: new Map(),
  });
  const { log } = runtime;
  log.slot(exception.id, SlotKind.Internal, log.name('args'), 0, exception.payload.args.id);
  if (!usesInit) takeArguments(runtime, exception, args);
  return exception;
}

/** OSError_init: only for a class with an `__init__` of its own, which calls this one. */
function initOsError(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  if (!hasOwnInit(self.type as TypeObject)) return;
  if (keywords !== null) {
    raise(runtime, 'TypeError', `${(self.type as TypeObject).payload.name}() takes no keyword arguments`);
  }
  setArguments(runtime, self, argumentTupleOf(runtime, args, keywords));
  takeArguments(runtime, self, args);
}

/** oserror_use_init. */
function hasOwnInit(type: TypeObject): boolean {
  const { slots } = type.payload;
  return slots.init !== initOsError && slots.new === newOsError;
}

/** oserror_parse_args and oserror_init: from the third on they are members only. */
function takeArguments(runtime: Runtime, exception: PythonObject, args: readonly PythonObject[]): void {
  if (args.length < 2 || args.length > 5) return;
  const [errno, strerror, filename, , filename2] = args;
  setExceptionField(runtime, exception, 'errno', errno!);
  setExceptionField(runtime, exception, 'strerror', strerror!);
  if (filename === undefined || filename === runtime.none) return;
  const isBlocking = isInstanceOf(exception, runtime.typeNamed('BlockingIOError'));
  if (isBlocking && isInstanceOf(filename, runtime.types.int)) {
    setExceptionField(runtime, exception, 'characters_written', filename);
    return;
  }
  setExceptionField(runtime, exception, 'filename', filename);
  if (filename2 !== undefined && filename2 !== runtime.none) {
    setExceptionField(runtime, exception, 'filename2', filename2);
  }
  setArguments(runtime, exception, tupleOf(runtime, args.slice(0, 2)));
}

/** OSError_str. */
function osErrorText(runtime: Runtime, self: PythonObject): PythonObject {
  const { fields } = payloadOf(self);
  const text = (name: string): string => strText(runtime, fields.get(name) ?? runtime.none);
  const [file, second] = [fields.get('filename'), fields.get('filename2')];
  if (file !== undefined) {
    const start = `[Errno ${text('errno')}] ${text('strerror')}: ${reprText(runtime, file)}`;
    return newString(runtime, second === undefined ? start : `${start} -> ${reprText(runtime, second)}`);
  }
  if (fields.has('errno') && fields.has('strerror')) {
    return newString(runtime, `[Errno ${text('errno')}] ${text('strerror')}`);
  }
  return exceptionText(runtime, self);
}

/** What OSError has beyond Exception. */
export const osErrorParts: Partial<NativeTypeDefinition> = {
  slots: { new: newOsError, init: initOsError, str: osErrorText },
  members: {
    errno: fieldMember('errno'),
    strerror: fieldMember('strerror'),
    filename: fieldMember('filename'),
    filename2: fieldMember('filename2'),
    characters_written: {
      kind: 'attribute',
      get: (runtime, self) => {
        const value = payloadOf(self).fields.get('characters_written');
        if (value !== undefined) return kept(runtime, value);
        return raiseAttributeError(runtime, self, 'characters_written', 'characters_written');
      },
      set: (runtime, self, value) => setExceptionField(runtime, self, 'characters_written', value),
    },
  },
};
