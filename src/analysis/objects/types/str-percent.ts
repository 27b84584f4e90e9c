/** `format % values` (`Objects/unicodeobject.c`, PyUnicode_Format). */

import { floatToInteger } from '../../values/floats.ts';
import type { PythonInteger } from '../../values/integers.ts';
import { characterFromInteger, characterFromText, percentFormat } from '../../values/percent-format.ts';
import { newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { getItem } from '../protocol/operators.ts';
import { reprText, strObject, strText, textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { realValue } from './float.ts';
import { integerValue } from './int.ts';

/** The formatted str: a new reference. */
export function percentFormatObject(runtime: Runtime, format: PythonObject, operand: PythonObject): PythonObject {
  const { types, heap } = runtime;
  const isTuple = isInstanceOf(operand, types.tuple);
  const only = isTuple ? (operand.payload as PythonObject[])[0] : operand;
  if (format.payload === '%s' && only !== undefined && (!isTuple || (operand.payload as PythonObject[]).length === 1)) {
    return strObject(runtime, only);
  }
  const fetched: PythonObject[] = [];
  const integer = (value: PythonObject): PythonInteger | undefined => integerValue(runtime, value) ?? undefined;
  try {
    return newString(
      runtime,
      percentFormat<PythonObject>(textOf(runtime, format), {
        operands: isTuple ? (operand.payload as PythonObject[]) : [operand],
        isMapping: !isTuple && !isInstanceOf(operand, types.str) && typeOf(operand).payload.slots.getItem !== null,
        item: (key) => {
          const keyObject = newString(runtime, key);
          const value = getItem(runtime, operand, keyObject);
          heap.release(keyObject);
          fetched.push(value);
          return value;
        },
        text: (value, conversion) => (conversion === 's' ? strText(runtime, value) : reprText(runtime, value)),
        character: (value) =>
          typeof value.payload === 'string'
            ? characterFromText(value.payload, runtime.behaviour.describesCharacterArgument)
            : characterFromInteger(
                integerValue(runtime, value) ?? raise(runtime, 'TypeError', '%c requires int or char'),
              ),
        integer: (value) => {
          const own = integer(value);
          if (own !== undefined || !isInstanceOf(value, types.float)) return own;
          return floatToInteger(realValue(runtime, value)!);
        },
        index: integer,
        float: (value) =>
          realValue(runtime, value) ??
          raise(runtime, 'TypeError', `must be real number, not ${typeOf(value).payload.name}`),
        exactInteger: integer,
        typeName: (value) => typeOf(value).payload.name,
      }),
    );
  } finally {
    for (const value of fetched) heap.release(value);
  }
}
