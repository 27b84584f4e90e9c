/** Tests of single characters in a pattern (`Modules/_sre/sre_lib.h`, SRE(charset); `Modules/_sre/sre.c`, sre_category). */
import type { UnicodeEdition } from '../../versions.ts';
import { isAlphabetic, isDecimal, isNumeric, isSpace } from '../characters.ts';
import { type CategoryName, PatternFlag, type SetItem } from './pattern-nodes.ts';

export type CharacterTest = (code: number) => boolean;

/** The test of a category under the flags. */
export function categoryTest(name: CategoryName, flags: number, edition: UnicodeEdition): CharacterTest {
  const isUnicode = (flags & PatternFlag.Unicode) !== 0;
  switch (name) {
    case 'digit':
      return isUnicode ? (code) => isDecimal(code, edition) : isAsciiDigit;
    case 'space':
      return isUnicode ? isSpace : (code) => code === 32 || (code >= 9 && code <= 13);
    case 'word':
      return isUnicode ? (code) => isUnicodeWord(code, edition) : isAsciiWord;
  }
}

const isAsciiDigit: CharacterTest = (code) => code >= 48 && code <= 57;

const isAsciiWord: CharacterTest = (code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57);

function isUnicodeWord(code: number, edition: UnicodeEdition): boolean {
  if (code < 0x80) return isAsciiWord(code);
  return isAlphabetic(code, edition) || isNumeric(code, edition);
}

/** The test of a character set. */
export function setTest(
  items: readonly SetItem[],
  isNegated: boolean,
  flags: number,
  edition: UnicodeEdition,
): CharacterTest {
  const tests = items.map((item): CharacterTest => {
    if (item.kind === 'category') {
      const test = categoryTest(item.name, flags, edition);
      return item.isNegated ? (code) => !test(code) : test;
    }
    const { from, to } = item;
    return (code) => code >= from && code <= to;
  });
  const [only] = tests;
  const contains: CharacterTest = tests.length === 1 ? only! : (code) => tests.some((test) => test(code));
  const matches: CharacterTest =
    (flags & PatternFlag.IgnoreCase) === 0 ? contains : (code) => caseVariants(code, flags).some(contains);
  return isNegated ? (code) => !matches(code) : matches;
}

/** The test of one character. */
export function literalTest(literal: number, flags: number): CharacterTest {
  const folded = foldCase(literal, flags);
  return (code) => code === literal || foldCase(code, flags) === folded;
}

/** A character for comparing without regard to case: equal for all that differ in case only. */
export function foldCase(code: number, flags: number): number {
  if (code < 0x80 || (flags & PatternFlag.Unicode) === 0) return code >= 65 && code <= 90 ? code + 32 : code;
  return simpleLower(simpleUpper(code));
}

function caseVariants(code: number, flags: number): number[] {
  if ((flags & PatternFlag.Unicode) === 0) {
    const lower = foldCase(code, flags);
    return lower >= 97 && lower <= 122 ? [lower, lower - 32] : [code];
  }
  const upper = simpleUpper(code);
  return [code, simpleLower(code), upper, simpleLower(upper)];
}

/** The small letter of one character where it is one character. */
function simpleLower(code: number): number {
  if (code === 0x130) return 0x69;
  return single(String.fromCodePoint(code).toLowerCase(), code);
}

function simpleUpper(code: number): number {
  return single(String.fromCodePoint(code).toUpperCase(), code);
}

function single(text: string, otherwise: number): number {
  const code = text.codePointAt(0)!;
  return text.length === (code > 0xffff ? 2 : 1) ? code : otherwise;
}
