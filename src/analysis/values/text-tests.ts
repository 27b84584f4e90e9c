import type { UnicodeEdition } from '../versions.ts';
import {
  isAlphabetic,
  isDecimal,
  isDigit,
  isIdentifierContinue,
  isIdentifierStart,
  isNumeric,
  isPrintable,
  isSpace,
} from './characters.ts';

/** The methods of str that ask what its characters are; the case tests are in text-case.ts. An empty text gives false where Python does. */

/** `text.isalpha()` */
export function isAlphaText(text: string, edition: UnicodeEdition): boolean {
  return text !== '' && everyCharacter(text, isAlphabetic, edition);
}

/** `text.isalnum()` */
export function isAlphanumericText(text: string, edition: UnicodeEdition): boolean {
  return text !== '' && everyCharacter(text, isAlphanumeric, edition);
}

/** `text.isascii()` */
export function isAsciiText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has them.
  return /^[\x00-\x7f]*$/.test(text);
}

/** `text.isdecimal()` */
export function isDecimalText(text: string, edition: UnicodeEdition): boolean {
  return text !== '' && everyCharacter(text, isDecimal, edition);
}

/** `text.isdigit()` */
export function isDigitText(text: string, edition: UnicodeEdition): boolean {
  return text !== '' && everyCharacter(text, isDigit, edition);
}

/** `text.isnumeric()` */
export function isNumericText(text: string, edition: UnicodeEdition): boolean {
  return text !== '' && everyCharacter(text, isNumeric, edition);
}

/** `text.isprintable()` */
export function isPrintableText(text: string, edition: UnicodeEdition): boolean {
  return everyCharacter(text, isPrintable, edition);
}

/** `text.isspace()` */
export function isSpaceText(text: string, edition: UnicodeEdition): boolean {
  return text !== '' && everyCharacter(text, isSpace, edition);
}

/** `text.isidentifier()` */
export function isIdentifierText(text: string, edition: UnicodeEdition): boolean {
  const first = text.codePointAt(0);
  if (first === undefined || !isIdentifierStart(first, edition)) return false;
  return everyCharacter(text.slice(first > 0xffff ? 2 : 1), isIdentifierContinue, edition);
}

function isAlphanumeric(code: number, edition: UnicodeEdition): boolean {
  return isAlphabetic(code, edition) || isNumeric(code, edition);
}

function everyCharacter(
  text: string,
  test: (code: number, edition: UnicodeEdition) => boolean,
  edition: UnicodeEdition,
): boolean {
  for (const character of text) if (!test(character.codePointAt(0)!, edition)) return false;
  return true;
}
