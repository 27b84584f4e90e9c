/** The module `sys` (`Python/sysmodule.c`). */
import {
  internInPlace,
  newFloat,
  newInteger,
  newList,
  newObject,
  newString,
  newUnknownValue,
  tupleOf,
} from '../../objects/create.ts';
import { dictSetText } from '../../objects/dict-access.ts';
import { raise, raised } from '../../objects/errors.ts';
import { strObject } from '../../objects/protocol/text.ts';
import { Counting, type PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { isExceptionClass } from '../../objects/types/exception-values.ts';
import { instanceDict } from '../../objects/types/object.ts';
import { displayValue } from '../builtin-functions/basic.ts';
import { makeModule } from '../native-module.ts';
import { integerArgument } from '../number-arguments.ts';
import { simpleNamespaceType } from '../types-module.ts';
import { asyncGeneratorFunctions } from './async-generators.ts';
import { informationMembers } from './information.ts';
import { moduleTableType } from './module-table.ts';
import { sizeOf } from './sizes.ts';
import { newStandardStream } from './streams.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'getrefcount',
    signature: '(object, /)',
    code: (runtime: Runtime, object: PythonObject) => {
      if (object.counting !== Counting.Counted || object.isEscaped) return newUnknownValue(runtime, runtime.types.int);
      return newInteger(runtime, object.refcount);
    },
  },
  ...(['displayhook', '__displayhook__'] as const).map(
    (name): NativeFunctionDefinition => ({
      name,
      signature: '(value, /)',
      whenUnknown: 'None',
      code: (runtime: Runtime, value: PythonObject) => {
        displayValue(runtime, value);
        return runtime.none;
      },
    }),
  ),
  {
    name: 'getrecursionlimit',
    signature: '()',
    code: (runtime: Runtime) => newInteger(runtime, runtime.recursion.limit),
  },
  {
    name: 'setrecursionlimit',
    signature: '(limit, /)',
    whenUnknown: 'None',
    code: (runtime: Runtime, limit: PythonObject) => {
      const value = integerArgument(runtime, limit);
      if (typeof value === 'bigint') raise(runtime, 'OverflowError', 'Python int too large to convert to C int');
      runtime.recursion.setLimit(value);
      return runtime.none;
    },
  },
  {
    name: 'getsizeof',
    signature: '(object, default=None)',
    code: (runtime: Runtime, object: PythonObject) => {
      const size = sizeOf(runtime, object);
      return size === null ? newUnknownValue(runtime, runtime.types.int) : newInteger(runtime, size);
    },
  },
  ...(['getdefaultencoding', 'getfilesystemencoding'] as const).map(
    (name): NativeFunctionDefinition => ({
      name,
      signature: '()',
      code: (runtime: Runtime) => newString(runtime, 'utf-8'),
    }),
  ),
  {
    name: 'settrace',
    signature: '(function, /)',
    code: (runtime: Runtime) => {
      runtime.endTracing();
      return runtime.none;
    },
  },
  ...(['setprofile', 'setswitchinterval', 'addaudithook'] as const).map(
    (name): NativeFunctionDefinition => ({ name, signature: '(value, /)', code: (runtime: Runtime) => runtime.none }),
  ),
  ...(['gettrace', 'getprofile'] as const).map(
    (name): NativeFunctionDefinition => ({ name, signature: '()', code: (runtime: Runtime) => runtime.none }),
  ),
  {
    name: 'get_int_max_str_digits',
    signature: '()',
    code: (runtime: Runtime) => newInteger(runtime, runtime.digitLimit),
  },
  {
    name: 'set_int_max_str_digits',
    signature: '(maxdigits)',
    whenUnknown: 'None',
    code: (runtime: Runtime, given: PythonObject) => {
      const limit = Number(integerArgument(runtime, given));
      if (limit !== 0 && limit < 640) raise(runtime, 'ValueError', runtime.behaviour.builtins.smallDigitLimitText);
      runtime.digitLimit = limit;
      return runtime.none;
    },
  },
  { name: 'getswitchinterval', signature: '()', code: (runtime: Runtime) => newFloat(runtime, 0.005) },
  { name: 'is_finalizing', signature: '()', code: (runtime: Runtime) => runtime.false },
  {
    name: 'getallocatedblocks',
    signature: '()',
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.int),
  },
  {
    name: 'intern',
    signature: '(string, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, text: PythonObject) => {
      if (text.type !== runtime.types.str) raise(runtime, 'TypeError', 'intern() argument must be str');
      return internInPlace(runtime, text as PythonObject<string>);
    },
  },
  ...asyncGeneratorFunctions,
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
      throw raised(runtime, runtime.call(type, status === undefined ? [] : [status]));
    },
  },
  {
    // It prints to stderr, which is not shown.
    name: 'excepthook',
    signature: '(exctype, value, traceback, /)',
    whenUnknown: 'None',
    code: (runtime: Runtime, _type: PythonObject, value: PythonObject) => {
      runtime.heap.release(strObject(runtime, value));
      return runtime.none;
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

/** Attributes that are constant. */
const TEXTS: Readonly<Record<string, string>> = {
  byteorder: 'little',
  float_repr_style: 'short',
  platlibdir: 'lib',
};

/** Attributes of which only the type is known. */
const UNKNOWN_TEXTS = [
  'version',
  'platform',
  'executable',
  'prefix',
  'exec_prefix',
  'base_prefix',
  'copyright',
] as const;

/** `sys.implementation` (make_impl_info): the patch version is not known. */
function newImplementation(runtime: Runtime, version: PythonObject): PythonObject {
  const namespace = newObject(runtime, runtime.typeOf(simpleNamespaceType), null);
  const values = instanceDict(runtime, namespace);
  const tag = `cpython-${runtime.behaviour.version.replace('.', '')}`;
  const entries: Record<string, PythonObject> = {
    name: newString(runtime, 'cpython'),
    cache_tag: newString(runtime, tag),
    hexversion: newUnknownValue(runtime, runtime.types.int),
    _multiarch: newUnknownValue(runtime, runtime.types.str),
  };
  for (const [name, value] of Object.entries(entries)) {
    dictSetText(runtime, values, name, value);
    runtime.heap.release(value);
  }
  dictSetText(runtime, values, 'version', version);
  runtime.heap.release(values);
  return namespace;
}

/** Makes the module. */
export function makeSys(runtime: Runtime): PythonObject {
  const { types } = runtime;
  const members: Record<string, PythonObject> = informationMembers(runtime);
  for (const [name, text] of Object.entries(TEXTS)) members[name] = newString(runtime, text);
  for (const name of UNKNOWN_TEXTS) members[name] = newUnknownValue(runtime, types.str);
  for (const name of ['stdin', 'stdout', 'stderr'] as const) {
    members[name] = newStandardStream(runtime, name);
    members[`__${name}__`] = members[name]!;
    runtime.heap.retain(members[name]!);
  }
  return makeModule(runtime, 'sys', functions, {
    ...members,
    maxunicode: newInteger(runtime, 0x10ffff),
    maxsize: newInteger(runtime, 9223372036854775807n),
    api_version: newInteger(runtime, 1013),
    hexversion: newUnknownValue(runtime, types.int),
    argv: newList(runtime, [newUnknownValue(runtime, types.str)]),
    orig_argv: newUnknownValue(runtime, types.list),
    warnoptions: newList(runtime, []),
    path: newUnknownValue(runtime, types.list),
    dont_write_bytecode: newUnknownValue(runtime, types.bool),
    modules: newObject(runtime, runtime.typeOf(moduleTableType), null),
    implementation: newImplementation(runtime, members.version_info!),
    pycache_prefix: runtime.none,
  });
}
