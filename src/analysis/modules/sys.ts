/** The module `sys` (`Python/sysmodule.c`). */
import {
  internString,
  newInteger,
  newString,
  newTuple,
  newUnknown,
  newUnknownValue,
  tupleOf,
} from '../objects/create.ts';
import { raise } from '../objects/errors.ts';
import { Counting, type PythonObject } from '../objects/python-object.ts';
import { PythonRaise, type Runtime } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { isExceptionClass } from '../objects/types/exception-values.ts';
import { makeModule } from './native-module.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'getrefcount',
    signature: '(object, /)',
    code: (runtime: Runtime, object: PythonObject) => {
      if (object.counting !== Counting.Counted || object.isEscaped) return newUnknownValue(runtime, runtime.types.int);
      return newInteger(runtime, object.refcount);
    },
  },
  {
    name: 'getrecursionlimit',
    signature: '()',
    code: (runtime: Runtime) => newInteger(runtime, runtime.behaviour.recursionLimit),
  },
  { name: 'setrecursionlimit', signature: '(limit, /)', code: (runtime: Runtime) => runtime.none },
  {
    name: 'getsizeof',
    signature: '(object, default=None)',
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.int),
  },
  {
    name: 'intern',
    signature: '(string, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, text: PythonObject) => {
      if (text.type !== runtime.types.str) raise(runtime, 'TypeError', 'intern() argument must be str');
      const value = String(text.payload);
      if (!runtime.internedStrings.has(value) && text.counting === Counting.Counted) {
        runtime.internedStrings.set(value, text as PythonObject<string>);
      }
      return internString(runtime, value);
    },
  },
  {
    name: 'exc_info',
    signature: '()',
    code: (runtime: Runtime) => {
      const exception = runtime.handledException();
      if (exception === null) return tupleOf(runtime, [runtime.none, runtime.none, runtime.none]);
      const traceback = (exception.payload as { traceback: PythonObject | null }).traceback ?? runtime.none;
      return tupleOf(runtime, [exception.type, exception, traceback]);
    },
  },
  {
    name: 'exception',
    signature: '()',
    code: (runtime: Runtime) => {
      const exception = runtime.handledException() ?? runtime.none;
      runtime.heap.retain(exception);
      return exception;
    },
  },
  {
    name: 'exit',
    signature: '(status=None, /)',
    code: (runtime: Runtime, status?: PythonObject) => {
      const type = runtime.typeNamed('SystemExit');
      if (!isExceptionClass(runtime, type)) throw new Error('SystemExit is an exception');
      throw new PythonRaise(runtime.call(type, status === undefined ? [] : [status]));
    },
  },
  {
    name: '_getframe',
    signature: '(depth=0, /)',
    code: (runtime: Runtime, depth?: PythonObject) => {
      let frame = runtime.currentFrame();
      for (let left = Number(depth?.payload ?? 0); left > 0 && frame !== null; left--) frame = frame.previous;
      if (frame === null) return raise(runtime, 'ValueError', 'call stack is not deep enough');
      return frame.newFrameObject();
    },
  },
];

/** Makes the module. */
export function makeSys(runtime: Runtime): PythonObject {
  const [major, minor] = runtime.behaviour.version.split('.').map(Number) as [number, number];
  const version = [newInteger(runtime, major), newInteger(runtime, minor)];
  return makeModule(runtime, 'sys', functions, {
    byteorder: newString(runtime, 'little'),
    maxunicode: newInteger(runtime, 0x10ffff),
    maxsize: newInteger(runtime, 9223372036854775807n),
    version_info: newTuple(runtime, [
      ...version,
      newUnknownValue(runtime, runtime.types.int),
      newString(runtime, 'final'),
      newInteger(runtime, 0),
    ]),
    version: newUnknownValue(runtime, runtime.types.str),
    platform: newUnknownValue(runtime, runtime.types.str),
    argv: newUnknown(runtime),
    stdout: newUnknown(runtime),
    stderr: newUnknown(runtime),
    stdin: newUnknown(runtime),
    modules: newUnknown(runtime),
    path: newUnknown(runtime),
  });
}
