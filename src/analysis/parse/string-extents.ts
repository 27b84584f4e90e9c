import { CharacterClass, Code, classOf, endOfLine, endOfWord, isStringPrefix } from './characters.ts';
import type { LineProblem } from './fault.ts';

/** CPython's limits (Parser/lexer/state.h: MAXLEVEL, MAXFSTRINGLEVEL). */
export const MAXIMUM_OPEN_BRACKETS = 200;
const MAXIMUM_NESTED_FORMATS = 150;

const OPENING: Readonly<Record<number, number>> = {
  [Code.CLOSE_PARENTHESIS]: Code.OPEN_PARENTHESIS,
  [Code.CLOSE_BRACKET]: Code.OPEN_BRACKET,
  [Code.CLOSE_BRACE]: Code.OPEN_BRACE,
};

/** The opening bracket that belongs to a closing one; undefined for every other character. */
export function openingOf(code: number): number | undefined {
  return OPENING[code];
}

/** Where a string literal ends, or why it does not. */
export type StringExtent = { readonly end: number } | { readonly fault: LineProblem };

/**
 * Finds the end of the string literal whose opening quote stands at `quoteAt`, after `prefix`. Looks into the replacement fields of
 * f-strings and t-strings, where any literal may stand (PEP 701).
 */
export function stringExtent(text: string, quoteAt: number, prefix: string): StringExtent {
  const scan = new StringScan(text);
  const end = scan.literal(quoteAt, prefix, 0);
  return scan.fault === null ? { end } : { fault: scan.fault };
}

interface Quoting {
  readonly code: number;
  readonly triple: boolean;
  readonly raw: boolean;
  readonly start: number;
  readonly depth: number;
}

/** Methods give the offset after what they read, or FAILED once `fault` is set. */
const FAILED = -1;

class StringScan {
  fault: LineProblem | null = null;

  constructor(private readonly text: string) {}

  literal(quoteAt: number, prefix: string, depth: number): number {
    const { text } = this;
    const code = text.charCodeAt(quoteAt);
    const triple = text.charCodeAt(quoteAt + 1) === code && text.charCodeAt(quoteAt + 2) === code;
    const quoting = { code, triple, raw: /r/i.test(prefix), start: quoteAt - prefix.length, depth };
    const formatted = /[ft]/i.test(prefix);
    if (formatted && depth >= MAXIMUM_NESTED_FORMATS)
      return this.fail('too many nested f-strings', quoteAt, quoteAt + 1);
    let at = quoteAt + (triple ? 3 : 1);
    for (;;) {
      const here = text.charCodeAt(at);
      if (here === code) {
        if (!triple) return at + 1;
        if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code) return at + 3;
        at++;
      } else if (here === Code.BACKSLASH) at = this.afterBackslash(at, quoting, formatted);
      else if (here === Code.LINE_FEED && !triple) return this.unterminated(quoting, at);
      else if (formatted && here === Code.OPEN_BRACE) {
        if (text.charCodeAt(at + 1) === Code.OPEN_BRACE) at += 2;
        else at = this.field(at + 1, quoting);
        if (at === FAILED) return FAILED;
      } else if (formatted && here === Code.CLOSE_BRACE) {
        if (text.charCodeAt(at + 1) !== Code.CLOSE_BRACE) {
          return this.fail("f-string: single '}' is not allowed", at, at + 1);
        }
        at += 2;
      } else if (at >= text.length) return this.unterminated(quoting, at);
      else at++;
    }
  }

  private afterBackslash(at: number, quoting: Quoting, formatted: boolean): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === Code.CARRIAGE_RETURN && text.charCodeAt(at + 2) === Code.LINE_FEED) return at + 3;
    if (formatted) {
      if (next === Code.OPEN_BRACE || next === Code.CLOSE_BRACE) return at + 1;
      if (next === Code.UPPER_N && !quoting.raw && text.charCodeAt(at + 2) === Code.OPEN_BRACE) {
        const name = /[A-Za-z0-9 -]*\}/y;
        name.lastIndex = at + 3;
        return name.test(text) ? name.lastIndex : at + 2;
      }
    }
    return Math.min(at + 2, text.length);
  }

  /** A replacement field, from after its opening brace to after its closing one. */
  private field(from: number, quoting: Quoting): number {
    const { text } = this;
    const open: number[] = [];
    let at = from;
    for (;;) {
      if (at >= text.length) return this.fail("f-string: expecting '}'", from - 1, from);
      const here = text.charCodeAt(at);
      const characterClass = classOf(here);
      if (characterClass === CharacterClass.WORD) {
        const end = endOfWord(text, at);
        const next = text.charCodeAt(end);
        if ((next === Code.SINGLE_QUOTE || next === Code.DOUBLE_QUOTE) && isStringPrefix(text.slice(at, end))) {
          at = this.literal(end, text.slice(at, end), quoting.depth + 1);
          if (at === FAILED) return FAILED;
        } else at = end;
      } else if (here === Code.SINGLE_QUOTE || here === Code.DOUBLE_QUOTE) {
        at = this.literal(at, '', quoting.depth + 1);
        if (at === FAILED) return FAILED;
      } else if (here === Code.HASH) at = endOfLine(text, at);
      else if (here === Code.CLOSE_BRACE && open.length === 0) return at + 1;
      else if (here === Code.COLON && open.length === 0) return this.formatSpecification(at + 1, quoting);
      else if (here === Code.OPEN_PARENTHESIS || here === Code.OPEN_BRACKET || here === Code.OPEN_BRACE) {
        if (open.length >= MAXIMUM_OPEN_BRACKETS) return this.fail('too many nested parentheses', at, at + 1);
        open.push(here);
        at++;
      } else if (openingOf(here) !== undefined) {
        if (open.pop() !== openingOf(here)) {
          const character = String.fromCharCode(here);
          return this.fail(`f-string: closing parenthesis '${character}' has no matching opening one`, at, at + 1);
        }
        at++;
      } else at++;
    }
  }

  /** A format specification, from after its colon to after the closing brace of its field. */
  private formatSpecification(from: number, quoting: Quoting): number {
    const { text } = this;
    let at = from;
    for (;;) {
      if (at >= text.length) return this.unterminated(quoting, at);
      const here = text.charCodeAt(at);
      if (here === Code.CLOSE_BRACE) return at + 1;
      if (here === Code.OPEN_BRACE) {
        if (quoting.depth >= MAXIMUM_NESTED_FORMATS) return this.fail('too many nested f-strings', at, at + 1);
        at = this.field(at + 1, { ...quoting, depth: quoting.depth + 1 });
        if (at === FAILED) return FAILED;
      } else if (here === Code.BACKSLASH) at = this.afterBackslash(at, quoting, true);
      else if (here === quoting.code && (!quoting.triple || text.startsWith(String.fromCharCode(here).repeat(3), at))) {
        return this.fail("f-string: expecting '}', or format specs", at, at + 1);
      } else if (here === Code.LINE_FEED && !quoting.triple) return this.unterminated(quoting, at);
      else at++;
    }
  }

  private unterminated(quoting: Quoting, at: number): number {
    const kind = quoting.triple ? 'unterminated triple-quoted string literal' : 'unterminated string literal';
    const end = quoting.triple ? endOfLine(this.text, quoting.start) : at;
    return this.fail(kind, quoting.start, end);
  }

  private fail(message: string, start: number, end: number): number {
    this.fault ??= { message, start, end };
    return FAILED;
  }
}
