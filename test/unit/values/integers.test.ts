import { integerFromBytes, integerToBytes } from '../../../src/analysis/values/integer-bytes.ts';
import { integerToDecimal, integerWithPrefix, parseInteger } from '../../../src/analysis/values/integer-text.ts';
import * as integers from '../../../src/analysis/values/integers.ts';
import { textRepr } from '../../../src/analysis/values/text-repr.ts';
import { Float, testGolden } from './golden.ts';

type Integer = integers.PythonInteger;

describe('integers', () => {
  testGolden('integers', ({ zeroDivisionTexts, packsMinusOneIntoNoBytes }) => ({
    '+': integers.add,
    '-': integers.subtract,
    '*': integers.multiply,
    '//': (a: Integer, b: Integer) => integers.floorDivide(a, b, zeroDivisionTexts),
    '%': (a: Integer, b: Integer) => integers.modulo(a, b, zeroDivisionTexts),
    divmod: (a: Integer, b: Integer) => integers.divideAndModulo(a, b, zeroDivisionTexts),
    '/': (a: Integer, b: Integer) => new Float(integers.trueDivide(a, b, zeroDivisionTexts)),
    '&': integers.bitwiseAnd,
    '|': integers.bitwiseOr,
    '^': integers.bitwiseXor,
    '<': (a: Integer, b: Integer) => integers.compare(a, b) < 0,
    '==': integers.equals,
    '**': integers.power,
    pow3: integers.powerModulo,
    '<<': integers.shiftLeft,
    '>>': integers.shiftRight,
    '~': integers.invert,
    neg: integers.negate,
    abs: integers.absolute,
    bit_length: integers.bitLength,
    bit_count: integers.bitCount,
    gcd: integers.greatestCommonDivisor,
    float: (a: Integer) => new Float(integers.toFloat(a)),
    round: integers.roundInteger,
    compare_float: (a: Integer, b: Float) => {
      const order = integers.compareWithFloat(a, b.value);
      return Number.isNaN(order) ? null : order;
    },
    to_bytes: (value: Integer, length: number, order: string, isSigned: boolean) =>
      integerToBytes(value, length, order, isSigned, { packsMinusOneIntoNoBytes }),
    from_bytes: integerFromBytes,
  }));
});

describe('texts of integers', () => {
  testGolden('integer_text', ({ unicodeEdition }) => ({
    int: (text: string, base: Integer) => parseInteger(text, base, () => textRepr(text, unicodeEdition)),
    str: (value: Integer) => integerToDecimal(value),
    bin: (value: Integer) => integerWithPrefix(value, 2),
    oct: (value: Integer) => integerWithPrefix(value, 8),
    hex: (value: Integer) => integerWithPrefix(value, 16),
    str_of_power: (exponent: Integer) => {
      const power = integers.power(10, exponent);
      return integerToDecimal(exponent === 4301 ? integers.negate(power) : power).slice(0, 5);
    },
  }));
});
