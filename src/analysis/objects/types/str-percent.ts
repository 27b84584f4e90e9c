/** `format % values` (`Objects/unicodeobject.c`, PyUnicode_Format). */

import { textLength } from '../../values/code-points.ts';
import { characterFromInteger, characterFromText, percentFormat } from '../../values/percent-format.ts';
import { newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { letGo, own } from '../native-holds.ts';
import { getItem } from '../protocol/operators.ts';
import { reprText, strObject, strText, textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { integerValue } from './int.ts';
import { decimalOperand, floatOperand, indexOperand } from './percent-operands.ts';

/** The formatted str: a new reference. */
export function percentFormatObject(runtime: Runtime, format: PythonObject, operand: PythonObject): PythonObject {
  const { types } = runtime;
  const isTuple = isInstanceOf(operand, types.tuple);
  const isMapping = !isTuple && !isInstanceOf(operand, types.str) && typeOf(operand).payload.slots.getItem !== null;
  const field = ONE_FIELD.exec(textOf(runtime, format));
  if (field !== null) {
    const [, key, width, precision] = field;
    const only = isTuple ? (operand.payload as PythonObject[]) : [operand];
    if (key === undefined && only.length === 1 && isWholeText(runtime, only[0]!, width!, precision)) {
      return strObject(runtime, only[0]!);
    }
    if (key !== undefined && isMapping && width === '' && precision === undefined) {
      return strOfItem(runtime, operand, key);
    }
  }
  // As in unicode_format_arg_parse, the value of a key is held until the next is looked for.
  const mark = runtime.held.length;
  const drop = (): void => {
    if (runtime.held.length > mark) letGo(runtime);
  };
  try {
    return newString(
      runtime,
      percentFormat<PythonObject>(textOf(runtime, format), {
        operands: isTuple ? (operand.payload as PythonObject[]) : [operand],
        isMapping,
        item: (key) => {
          drop();
          const value = itemOfKey(runtime, operand, key);
          own(runtime, value, 'value being formatted');
          return value;
        },
        text: (value, conversion) => (conversion === 's' ? strText(runtime, value) : reprText(runtime, value)),
        character: (value) =>
          typeof value.payload === 'string'
            ? characterFromText(value.payload, runtime.behaviour.describesCharacterArgument)
            : characterFromInteger(
                indexOperand(runtime, value) ?? raise(runtime, 'TypeError', '%c requires int or char'),
              ),
        integer: (value) => decimalOperand(runtime, value),
        index: (value) => indexOperand(runtime, value),
        float: (value) =>
          floatOperand(runtime, value) ??
          raise(runtime, 'TypeError', `must be real number, not ${typeOf(value).payload.name}`),
        exactInteger: (value) => integerValue(runtime, value) ?? undefined,
        typeName: (value) => typeOf(value).payload.name,
        digitLimit: runtime.digitLimit,
      }),
    );
  } finally {
    drop();
  }
}

/** A format that is one field alone: with its key, width and precision. */
const ONE_FIELD = /^%(?:\(([^()]*)\))?-?(\d*)(?:\.(\d+))?s$/;

/** Whether the text of the only field is the result as it is (_PyUnicodeWriter_WriteStr). */
function isWholeText(runtime: Runtime, value: PythonObject, width: string, precision: string | undefined): boolean {
  if (width === '' && precision === undefined) return value.type !== runtime.types.int;
  if (value.type !== runtime.types.str || typeof value.payload !== 'string') return false;
  const length = textLength(value.payload);
  return Number(width) <= length && (precision === undefined || Number(precision) >= length);
}

function strOfItem(runtime: Runtime, operand: PythonObject, key: string): PythonObject {
  own(runtime, itemOfKey(runtime, operand, key), 'value being formatted');
  try {
    return strObject(runtime, runtime.held.at(-1)!.object);
  } finally {
    letGo(runtime);
  }
}

function itemOfKey(runtime: Runtime, operand: PythonObject, key: string): PythonObject {
  own(runtime, newString(runtime, key), 'key being looked up');
  try {
    return getItem(runtime, operand, runtime.held.at(-1)!.object);
  } finally {
    letGo(runtime);
  }
}
