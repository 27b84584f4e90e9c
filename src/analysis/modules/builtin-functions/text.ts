/** Builtins on text (`Python/bltinmodule.c`). */

import { newInteger, newString, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { newHashInteger } from '../../objects/hash-values.ts';
import { typeOf } from '../../objects/lookup.ts';
import { hashValue } from '../../objects/protocol/hashing.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { asciiObject, reprObject, textOf } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { bytearrayBytes } from '../../objects/types/bytes-object.ts';
import { codePointOf, textLength } from '../../values/code-points.ts';
import { openFunction } from '../io/open-file.ts';

export const textFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: 'repr',
    signature: '(obj, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, object: PythonObject) => reprObject(runtime, object),
  },
  {
    name: 'ascii',
    signature: '(obj, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, object: PythonObject) => asciiObject(runtime, object),
  },
  {
    name: 'format',
    signature: "(value, format_spec='', /)",
    whenUnknown: 'str',
    code: (runtime: Runtime, value: PythonObject, spec?: PythonObject) => {
      if (spec !== undefined) textOf(runtime, spec, 'format() argument 2 must be str, not {type}');
      return runtime.format(value, spec ?? null);
    },
  },
  {
    name: 'chr',
    signature: '(i, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, code: PythonObject) => {
      const value = indexValue(runtime, code);
      if (runtime.behaviour.chrTakesInt && (value > 0x7fffffff || value < -0x80000000)) {
        raise(runtime, 'OverflowError', 'Python int too large to convert to C int');
      }
      if (value < 0 || value > 0x10ffff) raise(runtime, 'ValueError', 'chr() arg not in range(0x110000)');
      return newString(runtime, String.fromCodePoint(Number(value)));
    },
  },
  {
    name: 'ord',
    signature: '(c, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, character: PythonObject) => {
      const isArray = isInstanceOf(character, runtime.typeNamed('bytearray'));
      const payload = isArray ? bytearrayBytes(character) : character.payload;
      if (payload instanceof Uint8Array) {
        if (payload.length === 1) return newInteger(runtime, payload[0]!);
        raise(runtime, 'TypeError', `ord() expected a character, but string of length ${payload.length} found`);
      }
      if (typeof payload !== 'string') {
        if (character.type === runtime.types.str || character.type === runtime.types.unknown)
          throw new ValueUnknown(character);
        return raise(
          runtime,
          'TypeError',
          `ord() expected string of length 1, but ${typeOf(character).payload.name} found`,
        );
      }
      const length = textLength(payload);
      if (length !== 1) {
        raise(runtime, 'TypeError', `ord() expected a character, but string of length ${length} found`);
      }
      return newInteger(runtime, codePointOf(payload));
    },
  },
  {
    name: 'hash',
    signature: '(obj, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, object: PythonObject) => newHashInteger(runtime, hashValue(runtime, object)),
  },
  {
    name: 'input',
    signature: "(prompt='', /)",
    code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.str),
  },
  openFunction,
  ...['breakpoint', 'help'].map(
    (name): NativeFunctionDefinition => ({
      name,
      signature: '(*args, **kwargs)',
      code: (runtime: Runtime, args: PythonObject[]) => {
        for (const argument of args) runtime.escape(argument);
        return runtime.stop(`unknown: ${name}() is not simulated`);
      },
    }),
  ),
];
