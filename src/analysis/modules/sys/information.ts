/** What `sys` tells about the interpreter (`Python/sysmodule.c`, `Objects/floatobject.c`, `Objects/longobject.c`): that of a 64-bit Linux. */
import { newFloat, newInteger, newString, newUnknownValue } from '../../objects/create.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { newStructSequence, structSequenceType } from '../struct-sequence.ts';

const versionType = structSequenceType('sys', 'version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial']);

const floatType = structSequenceType('sys', 'float_info', [
  'max',
  'max_exp',
  'max_10_exp',
  'min',
  'min_exp',
  'min_10_exp',
  'dig',
  'mant_dig',
  'epsilon',
  'radix',
  'rounds',
]);

const integerType = structSequenceType('sys', 'int_info', [
  'bits_per_digit',
  'sizeof_digit',
  'default_max_str_digits',
  'str_digits_check_threshold',
]);

const hashType = structSequenceType('sys', 'hash_info', [
  'width',
  'modulus',
  'inf',
  'nan',
  'imag',
  'algorithm',
  'hash_bits',
  'seed_bits',
  'cutoff',
]);

const FLAGS = [
  'debug',
  'inspect',
  'interactive',
  'optimize',
  'dont_write_bytecode',
  'no_user_site',
  'no_site',
  'ignore_environment',
  'verbose',
  'bytes_warning',
  'quiet',
  'hash_randomization',
  'isolated',
  'dev_mode',
  'utf8_mode',
  'warn_default_encoding',
  'safe_path',
  'int_max_str_digits',
] as const;

const flagsType = structSequenceType('sys', 'flags', FLAGS);

/** Flags that differ between a program run by itself, an environment variable and an embedding program. */
const UNKNOWN_FLAGS: readonly string[] = ['dont_write_bytecode', 'no_user_site', 'hash_randomization', 'utf8_mode'];

/** `sys.flags` of an interpreter that was started without options. */
function newFlags(runtime: Runtime): PythonObject {
  const values = FLAGS.map((name) => {
    if (UNKNOWN_FLAGS.includes(name)) return newUnknownValue(runtime, runtime.types.int);
    if (name === 'dev_mode' || name === 'safe_path') return runtime.false;
    return newInteger(runtime, name === 'int_max_str_digits' ? 4300 : 0);
  });
  return newStructSequence(runtime, flagsType, values);
}

const threadType = structSequenceType('sys', 'thread_info', ['name', 'lock', 'version']);

function numbers(runtime: Runtime, type: NativeTypeDefinition, values: readonly (number | bigint)[]): PythonObject {
  return newStructSequence(
    runtime,
    type,
    values.map((value) => newInteger(runtime, value)),
  );
}

/** `sys.version_info`: the patch version is not known. */
export function newVersionInfo(runtime: Runtime): PythonObject {
  const [major, minor] = runtime.behaviour.version.split('.').map(Number) as [number, number];
  return newStructSequence(runtime, versionType, [
    newInteger(runtime, major),
    newInteger(runtime, minor),
    newUnknownValue(runtime, runtime.types.int),
    newString(runtime, 'final'),
    newInteger(runtime, 0),
  ]);
}

/** The values with names. */
export function informationMembers(runtime: Runtime): Record<string, PythonObject> {
  const integer = (value: number): PythonObject => newInteger(runtime, value);
  return {
    version_info: newVersionInfo(runtime),
    flags: newFlags(runtime),
    _framework: newUnknownValue(runtime, runtime.types.str),
    float_info: newStructSequence(runtime, floatType, [
      newFloat(runtime, Number.MAX_VALUE),
      integer(1024),
      integer(308),
      newFloat(runtime, 2 ** -1022),
      integer(-1021),
      integer(-307),
      integer(15),
      integer(53),
      newFloat(runtime, Number.EPSILON),
      integer(2),
      integer(1),
    ]),
    int_info: numbers(runtime, integerType, [30, 4, 4300, 640]),
    hash_info: newStructSequence(runtime, hashType, [
      integer(64),
      newInteger(runtime, (1n << 61n) - 1n),
      integer(314159),
      integer(0),
      integer(1000003),
      newString(runtime, 'siphash13'),
      integer(64),
      integer(128),
      integer(0),
    ]),
    thread_info: newStructSequence(runtime, threadType, [
      newString(runtime, 'pthread'),
      newString(runtime, 'semaphore'),
      newUnknownValue(runtime, runtime.types.str),
    ]),
  };
}
