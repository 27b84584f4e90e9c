/** `format % values` of bytes and bytearray (`Objects/bytesobject.c`, _PyBytes_FormatEx). */
import { bytesToText, textToBytes } from '../../values/bytes-text.ts';
import {
  bytesCharacterFromBytes,
  bytesCharacterFromInteger,
  percentFormatBytes,
  wrongBytesCharacter,
} from '../../values/percent-format.ts';
import { asciiText } from '../../values/text-repr.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { lookup, typeOf } from '../lookup.ts';
import { getItem } from '../protocol/operators.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { callBoundSpecial } from '../special-methods.ts';
import { bytesValue, newBytes, requireBytes } from './bytes-object.ts';
import { integerValue } from './int.ts';
import { decimalOperand, floatOperand, indexOperand } from './percent-operands.ts';

/** The formatted bytes. */
export function percentFormattedBytes(runtime: Runtime, format: PythonObject, operand: PythonObject): Uint8Array {
  const { types, heap, behaviour } = runtime;
  const isTuple = isInstanceOf(operand, types.tuple);
  const fetched: PythonObject[] = [];
  const isBytes = bytesValue(runtime, operand) !== null;
  const host = {
    operands: isTuple ? (operand.payload as PythonObject[]) : [operand],
    isMapping:
      !isTuple && !isBytes && !isInstanceOf(operand, types.str) && typeOf(operand).payload.slots.getItem !== null,
    item: (key: string) => {
      const keyObject = newBytes(runtime, textToBytes(key));
      const value = getItem(runtime, operand, keyObject);
      heap.release(keyObject);
      fetched.push(value);
      return value;
    },
    text: (value: PythonObject, conversion: 's' | 'r' | 'a') =>
      conversion === 's' ? bytesOperandText(runtime, value) : asciiText(reprText(runtime, value)),
    character: (value: PythonObject) => {
      const bytes = bytesValue(runtime, value);
      if (bytes !== null) return bytesCharacterFromBytes(bytes, behaviour.describesCharacterArgument);
      const code = indexOperand(runtime, value);
      if (code !== undefined) return bytesCharacterFromInteger(code);
      throw wrongBytesCharacter(typeOf(value).payload.name, behaviour.describesCharacterArgument);
    },
    integer: (value: PythonObject) => decimalOperand(runtime, value),
    index: (value: PythonObject) => indexOperand(runtime, value),
    float: (value: PythonObject) =>
      floatOperand(runtime, value) ??
      raise(runtime, 'TypeError', `float argument required, not ${typeOf(value).payload.name}`),
    exactInteger: (value: PythonObject) => integerValue(runtime, value) ?? undefined,
    typeName: (value: PythonObject) => typeOf(value).payload.name,
    digitLimit: runtime.digitLimit,
  };
  try {
    return textToBytes(percentFormatBytes(bytesToText(requireBytes(runtime, format)), host, behaviour));
  } finally {
    for (const value of fetched) heap.release(value);
  }
}

/** What `%b` and `%s` put in: the bytes of a bytes-like object or of what `__bytes__` gives. */
function bytesOperandText(runtime: Runtime, value: PythonObject): string {
  const known = bytesValue(runtime, value);
  if (known !== null) return bytesToText(known);
  if (lookup(runtime, typeOf(value), '__bytes__') !== null) {
    const converted = callBoundSpecial(runtime, value, '__bytes__', []);
    try {
      return bytesToText(requireBytes(runtime, converted));
    } finally {
      runtime.heap.release(converted);
    }
  }
  const { name } = typeOf(value).payload;
  const message = `%b requires a bytes-like object, or an object that implements __bytes__, not '${name}'`;
  return raise(runtime, 'TypeError', message);
}
