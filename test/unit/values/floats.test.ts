import { floatFromHexadecimal, floatToHexadecimal } from '../../../src/analysis/values/float-hexadecimal.ts';
import { floatRepr, parseFloatText, roundToPlaces } from '../../../src/analysis/values/float-text.ts';
import * as floats from '../../../src/analysis/values/floats.ts';
import { textRepr } from '../../../src/analysis/values/text-repr.ts';
import { Float, testGolden } from './golden.ts';

describe('floats', () => {
  testGolden('floats', ({ zeroDivisionTexts, unicodeEdition }) => ({
    repr: (a: Float) => floatRepr(a.value),
    hex: (a: Float) => floatToHexadecimal(a.value),
    ratio: (a: Float) => floats.floatToRatio(a.value),
    int: (a: Float) => floats.floatToInteger(a.value),
    round: (a: Float) => floats.roundToInteger(a.value),
    floor: (a: Float) => floats.floatFloor(a.value),
    ceil: (a: Float) => floats.floatCeiling(a.value),
    is_integer: (a: Float) => floats.isIntegral(a.value),
    '/': (a: Float, b: Float) => new Float(floats.floatDivide(a.value, b.value, zeroDivisionTexts)),
    '//': (a: Float, b: Float) => new Float(floats.floatFloorDivide(a.value, b.value, zeroDivisionTexts)),
    '%': (a: Float, b: Float) => new Float(floats.floatModulo(a.value, b.value, zeroDivisionTexts)),
    divmod: (a: Float, b: Float) =>
      floats.floatDivideAndModulo(a.value, b.value, zeroDivisionTexts).map((part) => new Float(part)),
    '**': (a: Float, b: Float) => {
      const result = floats.floatPower(a.value, b.value, zeroDivisionTexts);
      return result === undefined ? null : new Float(result);
    },
    round_to: (a: Float, places: number) => new Float(roundToPlaces(a.value, places)),
    parse: (text: string) => new Float(parseFloatText(text, () => textRepr(text, unicodeEdition))),
    fromhex: (text: string) => new Float(floatFromHexadecimal(text)),
  }));
});
