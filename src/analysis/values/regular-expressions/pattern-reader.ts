/** Reads the characters of a pattern or a replacement template; a backslash and what follows it come as one (`Lib/re/_parser.py`, Tokenizer). */

import type { UnicodeEdition } from '../../versions.ts';
import { textRepr } from '../text-repr.ts';
import { isIdentifierText } from '../text-tests.ts';
import { PatternFailure } from './pattern-nodes.ts';

/** What reading depends on beside the text. */
export interface PatternDialect {
  /** A pattern of str, not of bytes. */
  readonly isText: boolean;
  readonly edition: UnicodeEdition;
  /** The code point of a Unicode character name, or undefined. */
  readonly characterNamed?: (name: string) => number | undefined;
}

export class PatternReader {
  /** The next character, a backslash with what follows it, or null at the end. */
  next: string | null = null;
  private readonly characters: readonly string[];
  private index = 0;

  constructor(
    text: string,
    readonly dialect: PatternDialect,
  ) {
    this.characters = Array.from(text);
    this.advance();
  }

  private advance(): void {
    const { characters } = this;
    let character = characters[this.index];
    if (character === undefined) {
      this.next = null;
      return;
    }
    if (character === '\\') {
      this.index++;
      const escaped = characters[this.index];
      if (escaped === undefined) throw new PatternFailure('bad escape (end of pattern)', characters.length - 1);
      character += escaped;
    }
    this.index++;
    this.next = character;
  }

  /** Takes the next character if it is the given one. */
  match(character: string): boolean {
    if (this.next !== character) return false;
    this.advance();
    return true;
  }

  /** Takes the next character; null at the end. */
  get(): string | null {
    const { next } = this;
    this.advance();
    return next;
  }

  /** Takes at most `count` characters that are in a set. */
  getWhile(count: number, set: string): string {
    let result = '';
    for (let taken = 0; taken < count && this.next !== null && set.includes(this.next); taken++) {
      result += this.next;
      this.advance();
    }
    return result;
  }

  /** Takes a name and the character that ends it. */
  getUntil(terminator: string, what: string): string {
    let result = '';
    for (;;) {
      const character = this.get();
      if (character === null) {
        if (result === '') throw this.failure(`missing ${what}`);
        throw this.failure(`missing ${terminator}, unterminated name`, Array.from(result).length);
      }
      if (character === terminator) {
        if (result === '') throw this.failure(`missing ${what}`, 1);
        return result;
      }
      result += character;
    }
  }

  /** Index of the next character. */
  tell(): number {
    return this.index - Array.from(this.next ?? '').length;
  }

  seek(index: number): void {
    this.index = index;
    this.advance();
  }

  /** A failure so many characters before the next one. */
  failure(message: string, back = 0): PatternFailure {
    return new PatternFailure(message, this.tell() - back);
  }

  /** Throws where a text cannot name a group. */
  checkGroupName(name: string, back: number): void {
    const { isText, edition } = this.dialect;
    const isPlain = [...name].every((character) => character < '\x80');
    if ((!isText && !isPlain) || !isIdentifierText(name, edition)) {
      throw this.failure(`bad character in group name ${textRepr(name, edition)}`, Array.from(name).length + back);
    }
  }
}

/** Characters of escapes that stand for one character. */
export const CHARACTER_ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  '\\': 92,
};

export const OCTAL_DIGITS = '01234567';
export const DECIMAL_DIGITS = '0123456789';
const HEXADECIMAL_DIGITS = '0123456789abcdefABCDEF';

/** Whether a character is an ASCII letter, so that a backslash before it must mean something. */
export function isAsciiLetter(character: string): boolean {
  return /^[A-Za-z]$/.test(character);
}

/**
 * The code of `\x41`, `\u0041`, `\U00000041` and `\N{NAME}`, of which the reader has given the first two characters; undefined for another escape.
 */
export function numericEscape(reader: PatternReader, escaped: string): number | undefined {
  const letter = escaped[1]!;
  const { isText, characterNamed } = reader.dialect;
  const digitCount = letter === 'x' ? 2 : isText && letter === 'u' ? 4 : isText && letter === 'U' ? 8 : 0;
  if (digitCount > 0) {
    const whole = escaped + reader.getWhile(digitCount, HEXADECIMAL_DIGITS);
    if (whole.length !== digitCount + 2) throw reader.failure(`incomplete escape ${whole}`, whole.length);
    const code = Number.parseInt(whole.slice(2), 16);
    if (code > 0x10ffff) throw reader.failure(`bad escape ${whole}`, whole.length);
    return code;
  }
  if (letter !== 'N' || !isText) return undefined;
  if (!reader.match('{')) throw reader.failure('missing {');
  const name = reader.getUntil('}', 'character name');
  const code = characterNamed?.(name);
  if (code === undefined) {
    throw reader.failure(`undefined character name ${textRepr(name, reader.dialect.edition)}`, name.length + 4);
  }
  return code;
}

/** Throws for an octal escape that is too large. */
export function octalCode(reader: PatternReader, escaped: string): number {
  const code = Number.parseInt(escaped.slice(1), 8);
  if (code > 0o377) {
    throw reader.failure(`octal escape value ${escaped} outside of range 0-0o377`, escaped.length);
  }
  return code;
}
