import type { Converter } from './converter.ts';
import type { Constant, ConstantValue } from './syntax.ts';

/** CPython's default limit on the digits of a decimal integer (sys.int_info.default_max_str_digits). */
const MAXIMUM_DECIMAL_DIGITS = 4300;

const HEXADECIMAL = /^0x(?:_?[0-9a-f])+$/i;
const OCTAL = /^0o(?:_?[0-7])+$/i;
const BINARY = /^0b(?:_?[01])+$/i;
const DECIMAL = /^(?:[1-9](?:_?[0-9])*|0(?:_?0)*)$/;
const LEADING_ZERO = /^0[0-9_]*$/;
const DIGITS = '[0-9](?:_?[0-9])*';
const FLOAT = new RegExp(`^(?:(?:${DIGITS})?\\.${DIGITS}|${DIGITS}\\.?)(?:e[+-]?${DIGITS})?$`, 'i');

/** A number literal of any form (Lib/tokenize.py, Number; Parser/pegen.c, parsenumber). */
export function convertNumber(converter: Converter, node: number): Constant {
  return { kind: 'Constant', value: numberValue(converter, node), ...converter.extent(node) };
}

function numberValue(converter: Converter, node: number): ConstantValue {
  const text = converter.textOf(node);
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  if (DECIMAL.test(text)) {
    if (digits.length > MAXIMUM_DECIMAL_DIGITS) {
      converter.reject(
        node,
        `Python allows at most ${MAXIMUM_DECIMAL_DIGITS} digits in a decimal integer: write it in hexadecimal`,
      );
    }
    return { type: 'int', value: BigInt(digits) };
  }
  if (HEXADECIMAL.test(text) || OCTAL.test(text) || BINARY.test(text)) return { type: 'int', value: BigInt(digits) };
  if (LEADING_ZERO.test(text)) {
    converter.reject(node, 'A decimal integer cannot begin with 0: write 0o in front for an octal number');
  }
  const isImaginary = /j$/i.test(text);
  if (!FLOAT.test(isImaginary ? text.slice(0, -1) : text)) {
    converter.reject(node, `${text.slice(0, 40)} is not a number that Python can read`);
  }
  const value = Number(isImaginary ? digits.slice(0, -1) : digits);
  return isImaginary ? { type: 'complex', imaginary: value } : { type: 'float', value };
}
