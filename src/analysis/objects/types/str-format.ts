/** `str.format`, `format_map`, `translate`, `maketrans`, `encode` (`Objects/stringlib/unicode_format.h`, `Objects/unicodeobject.c`). */
import { codePointOf, textLength } from '../../values/code-points.ts';
import { formatTemplate } from '../../values/format-template.ts';
import { translate } from '../../values/text-layout.ts';
import { callWithArgumentTuple, callWithCopies, takesGivenTuple } from '../argument-tuple.ts';
import { newInteger, newString } from '../create.ts';
import { dictEntries, dictSet, newDict } from '../dict-access.ts';
import { discard, isInstanceOf, isRaised, raise, raiseWith } from '../errors.ts';
import { getAttribute } from '../protocol/attributes.ts';
import { getItem } from '../protocol/operators.ts';
import { asciiObject, reprObject, strObject, textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { newBytes } from './bytes-object.ts';
import { receiverText, stringMethod } from './str-receiver.ts';
import { encodedBytes } from './text-codec.ts';

function formatWith(
  runtime: Runtime,
  self: PythonObject,
  positional: readonly PythonObject[] | undefined,
  keyword: (name: string) => PythonObject,
): PythonObject {
  const { heap } = runtime;
  const template = receiverText(self);
  // A result that nothing stands beside is given as it is (_PyUnicodeWriter_WriteStr).
  const isOneField = ONE_FIELD.test(template);
  let only: PythonObject | null = null;
  const text = formatTemplate<PythonObject>(template, {
    positional,
    retain: (value) => {
      heap.retain(value);
      return value;
    },
    keyword,
    attribute: (value, name) => holding(runtime, FORMATTED, [value], () => getAttribute(runtime, value, name)),
    item: (value, key) => {
      const keyObject = typeof key === 'number' ? newInteger(runtime, key) : newString(runtime, key);
      try {
        return holding(runtime, FORMATTED, [value, keyObject], () => getItem(runtime, value, keyObject));
      } finally {
        heap.release(keyObject);
      }
    },
    convert: (value, conversion) => {
      if (conversion === 's') return holding(runtime, FORMATTED, [value], () => strObject(runtime, value));
      const convert = conversion === 'a' ? asciiObject : reprObject;
      return holding(runtime, FORMATTED, [value], () => convert(runtime, value));
    },
    format: (value, specification) => {
      const spec = newString(runtime, specification);
      const result = holding(runtime, FORMATTED, [value, spec], () => runtime.format(value, spec));
      heap.release(spec);
      const formatted = textOf(runtime, result);
      if (isOneField && result.type === runtime.types.str && value.type !== runtime.types.int) only = result;
      else heap.release(result);
      return formatted;
    },
    release: (value) => heap.release(value),
  });
  return only ?? newString(runtime, text);
}

const FORMATTED = 'value being formatted';

/** A template that is a single field. */
const ONE_FIELD = /^\{[^{}]*\}$/;

function missingKey(runtime: Runtime, name: string): never {
  const key = newString(runtime, name);
  try {
    return raiseWith(runtime, 'KeyError', key);
  } finally {
    runtime.heap.release(key);
  }
}

/** `str.translate(table)`: the table is asked for each code point. */
function translateText(runtime: Runtime, self: PythonObject, table: PythonObject | undefined): PythonObject {
  return newString(
    runtime,
    translate(receiverText(self), (codePoint) => {
      const key = newInteger(runtime, codePoint);
      try {
        const value = getItem(runtime, table!, key);
        const { payload } = value;
        runtime.heap.release(value);
        if (value === runtime.none) return '';
        if (typeof payload === 'string') return payload;
        return typeof payload === 'number'
          ? String.fromCodePoint(payload)
          : raise(runtime, 'TypeError', 'character mapping must return integer, None or str');
      } catch (thrown) {
        if (!isRaised(runtime, thrown, 'LookupError')) throw thrown;
        discard(runtime, thrown);
        return undefined;
      } finally {
        runtime.heap.release(key);
      }
    }),
  );
}

/** `str.maketrans(x[, y[, z]])`. */
function makeTranslation(runtime: Runtime, x: PythonObject, y?: PythonObject, z?: PythonObject): PythonObject {
  const table = newDict(runtime);
  const put = (key: PythonObject, value: PythonObject): void => {
    dictSet(runtime, table, key, value);
    runtime.heap.release(key);
  };
  if (y === undefined) {
    if (!isInstanceOf(x, runtime.types.dict)) {
      raise(runtime, 'TypeError', 'if you give only one argument to maketrans it must be a dict');
    }
    for (const { key, value } of dictEntries(x)) {
      const text = key.payload;
      if (typeof text === 'string') {
        if (textLength(text) !== 1) raise(runtime, 'ValueError', 'string keys in translate table must be of length 1');
        put(newInteger(runtime, codePointOf(text)), value);
      } else dictSet(runtime, table, key, value);
    }
    return table;
  }
  const from = [...textOf(runtime, x)];
  const to = [...textOf(runtime, y)];
  if (from.length !== to.length) {
    raise(runtime, 'ValueError', 'the first two maketrans arguments must have equal length');
  }
  for (const [position, character] of from.entries()) {
    const value = newInteger(runtime, codePointOf(to[position]!));
    put(newInteger(runtime, codePointOf(character)), value);
    runtime.heap.release(value);
  }
  for (const character of z === undefined ? [] : textOf(runtime, z)) {
    put(newInteger(runtime, codePointOf(character)), runtime.none);
  }
  return table;
}

/** Methods by name. */
export const stringFormatMembers: Readonly<Record<string, NativeMember>> = {
  format: {
    kind: 'method',
    function: {
      name: 'format',
      signature: '(self, /, *args, **kwargs)',
      whenUnknown: 'str',
      wantsTupleAndDict: 'always',
      code: (runtime: Runtime, self: PythonObject, args: PythonObject[], keywords: Map<string, PythonObject>) => {
        const format = (): PythonObject =>
          formatWith(runtime, self, args, (name) => {
            const value = keywords.get(name) ?? missingKey(runtime, name);
            runtime.heap.retain(value);
            return value;
          });
        if (takesGivenTuple(runtime, args)) return format();
        const named = [...keywords.values()];
        return callWithArgumentTuple(runtime, args, null, () => callWithCopies(runtime, named, format));
      },
    },
  },
  format_map: stringMethod('format_map', '(self, mapping, /)', 'str', (runtime, self, mapping) =>
    formatWith(runtime, self, undefined, (name) => {
      const key = newString(runtime, name);
      try {
        return getItem(runtime, mapping!, key);
      } finally {
        runtime.heap.release(key);
      }
    }),
  ),
  encode: stringMethod(
    'encode',
    "(self, /, encoding='utf-8', errors='strict')",
    'bytes',
    (runtime, self, name, errors) => newBytes(runtime, encodedBytes(runtime, self, name, errors)),
  ),
  translate: stringMethod('translate', '(self, table, /)', 'str', translateText),
  maketrans: {
    kind: 'staticmethod',
    function: { name: 'maketrans', signature: '(x, y=None, z=None, /)', whenUnknown: 'dict', code: makeTranslation },
  },
};
