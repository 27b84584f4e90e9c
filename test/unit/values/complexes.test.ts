import * as complexes from '../../../src/analysis/values/complex.ts';
import { textRepr } from '../../../src/analysis/values/text-repr.ts';
import type { VersionBehaviour } from '../../../src/analysis/versions.ts';
import { Float, testGolden } from './golden.ts';

type Operand = complexes.PythonComplex | Float;

function operand(value: Operand): complexes.ComplexOperand {
  return value instanceof Float ? value.value : value;
}

function partsOf(result: unknown): number[] | undefined {
  const { c, f } = result as { c?: [string, string]; f?: string };
  return c?.map(Number) ?? (f === undefined ? undefined : [Number(f)]);
}

/** True if the parts are as near to each other as the rounding of a C library's trigonometry leaves them. */
function isNear(actual: unknown, expected: unknown): boolean {
  const [a, b] = [actual, expected].map((result) => partsOf(result));
  if (a === undefined || b === undefined) return false;
  const size = Math.hypot(...b);
  return a.every((part, index) => Math.abs(part - b[index]!) <= size * 1e-14);
}

describe('complex numbers', () => {
  const operations = (behaviour: VersionBehaviour) => ({
    '+': (a: Operand, b: Operand) => complexes.complexAdd(operand(a), operand(b), behaviour),
    '-': (a: Operand, b: Operand) => complexes.complexSubtract(operand(a), operand(b), behaviour),
    '*': (a: Operand, b: Operand) => complexes.complexMultiply(operand(a), operand(b), behaviour),
    '/': (a: Operand, b: Operand) => complexes.complexDivide(operand(a), operand(b), behaviour),
    '**': (a: Operand, b: Operand) => complexes.complexPower(operand(a), operand(b), behaviour),
    power: (a: Operand, b: Operand) => complexes.complexPower(operand(a), operand(b), behaviour),
    '==': complexes.complexEquals,
    repr: complexes.complexRepr,
    abs: (a: complexes.PythonComplex) => new Float(complexes.complexAbsolute(a)),
    parse: (text: string) => complexes.parseComplex(text, () => textRepr(text, behaviour.unicodeEdition)),
  });
  testGolden('complexes', operations);
  // The last digits of powers by sine and cosine and of hypot depend on the C library.
  testGolden('complexes_64', operations, {
    isSame: (actual, expected, operation) => operation !== '**' && isNear(actual, expected),
  });
});
