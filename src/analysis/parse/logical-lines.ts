import {
  CharacterClass,
  Code,
  classOf,
  endOfLine,
  endOfWord,
  isNameCharacter,
  isStringPrefix,
  skipBlanks,
} from './characters.ts';
import type { LineProblem } from './fault.ts';
import { MAXIMUM_OPEN_BRACKETS, openingOf, stringExtent } from './string-extents.ts';

/** A logical line: from its first token to its last, over as many physical lines as brackets, strings and backslashes span. */
export interface LogicalLine {
  /** Where its first physical line begins. */
  readonly lineStart: number;
  readonly start: number;
  /** After the last token; a trailing comment is not part of it. */
  readonly end: number;
  /** Width of the indentation with tab stops every 8 columns, and with every tab as 1 (CPython compares both to find mixed tabs). */
  readonly column: number;
  readonly alternateColumn: number;
  /** The word it begins with, '' where it begins with something else. */
  readonly word: string;
  /** Where the first colon outside brackets stands, -1 without one. */
  readonly colon: number;
  /** Whether its last token is a colon outside brackets: the lines of a block follow. */
  readonly opensBlock: boolean;
  /** Where semicolons outside brackets stand. */
  readonly semicolons: readonly number[];
  /** What the tokenizer refuses in it, if anything. */
  readonly fault: LineProblem | null;
}

/**
 * Splits a text into logical lines, without blank and comment lines. An unclosed bracket or string spoils only the statement it stands in:
 * the line then ends before the next physical line that is not indented deeper.
 */
export function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = [];
  const budget = { restarts: MAXIMUM_RESTARTS };
  for (let at = 0; at < text.length; ) {
    const indentation = measureIndentation(text, at);
    const first = text.charCodeAt(indentation.end);
    if (indentation.end >= text.length || first === Code.LINE_FEED || first === Code.HASH) {
      at = endOfLine(text, indentation.end) + 1;
      continue;
    }
    const scan = new LineScan(text, at, indentation, budget);
    lines.push(scan.line());
    at = scan.next;
  }
  return lines;
}

/** How often a bracket or string that is open at the end of the file may be taken back, which reads the rest of the file again. */
const MAXIMUM_RESTARTS = 50;

/** Keywords that begin a statement and can stand nowhere in an expression: a bracket that is open before one was never closed. */
const STATEMENT_KEYWORDS = new Set(
  'assert break class continue def del elif except finally global import nonlocal pass raise return try while with'.split(
    ' ',
  ),
);

interface Indentation {
  /** After the indentation. */
  readonly end: number;
  readonly column: number;
  readonly alternateColumn: number;
}

function measureIndentation(text: string, lineStart: number): Indentation {
  let column = 0;
  let alternateColumn = 0;
  let at = lineStart;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.SPACE) {
      column++;
      alternateColumn++;
    } else if (code === Code.TAB) {
      column = (Math.floor(column / 8) + 1) * 8;
      alternateColumn++;
    } else if (code === Code.FORM_FEED || code === Code.CARRIAGE_RETURN) {
      column = 0;
      alternateColumn = 0;
    } else return { end: at, column, alternateColumn };
  }
}

interface OpenBracket {
  readonly code: number;
  readonly offset: number;
}

class LineScan {
  /** Where the physical line after this logical line begins. */
  next = 0;
  private at: number;
  private end: number;
  private readonly open: OpenBracket[] = [];
  private readonly semicolons: number[] = [];
  private colon = -1;
  private lastColon = -1;
  private fault: LineProblem | null = null;

  constructor(
    private readonly text: string,
    private readonly lineStart: number,
    private readonly indentation: Indentation,
    private readonly budget: { restarts: number },
  ) {
    this.at = indentation.end;
    this.end = indentation.end;
  }

  line(): LogicalLine {
    const { text, lineStart, indentation } = this;
    const start = indentation.end;
    while (this.step());
    return {
      lineStart,
      start,
      end: this.end,
      column: indentation.column,
      alternateColumn: indentation.alternateColumn,
      word: classOf(text.charCodeAt(start)) === CharacterClass.WORD ? text.slice(start, endOfWord(text, start)) : '',
      colon: this.colon,
      opensBlock: this.lastColon !== -1 && this.lastColon === this.end - 1,
      semicolons: this.semicolons,
      fault: this.fault,
    };
  }

  /** Reads one token or blank; false at the end of the logical line. */
  private step(): boolean {
    const { text, at } = this;
    if (at >= text.length) return this.endOfText();
    const code = text.charCodeAt(at);
    switch (classOf(code)) {
      case CharacterClass.BLANK:
        this.at++;
        return true;
      case CharacterClass.WORD:
        return this.word();
      case CharacterClass.DIGIT:
        return this.token(endOfWord(text, at));
    }
    switch (code) {
      case Code.LINE_FEED:
        return this.lineFeed();
      case Code.HASH:
        this.at = endOfLine(text, at);
        return true;
      case Code.SINGLE_QUOTE:
      case Code.DOUBLE_QUOTE:
        return this.string(at, '');
      case Code.OPEN_PARENTHESIS:
      case Code.OPEN_BRACKET:
      case Code.OPEN_BRACE:
        return this.openBracket(code);
      case Code.CLOSE_PARENTHESIS:
      case Code.CLOSE_BRACKET:
      case Code.CLOSE_BRACE:
        return this.closeBracket(code);
      case Code.COLON:
        return this.colonToken();
      case Code.SEMICOLON:
        if (this.open.length === 0) this.semicolons.push(at);
        return this.token(at + 1);
      case Code.BACKSLASH:
        return this.backslash();
    }
    return code < 128 ? this.token(at + 1) : this.otherCharacter();
  }

  private token(end: number): true {
    this.at = end;
    this.end = end;
    return true;
  }

  private word(): boolean {
    const { text, at } = this;
    const end = endOfWord(text, at);
    const next = text.charCodeAt(end);
    if (next === Code.SINGLE_QUOTE || next === Code.DOUBLE_QUOTE) {
      const word = text.slice(at, end);
      if (isStringPrefix(word)) return this.string(end, word);
    }
    return this.token(end);
  }

  private string(quoteAt: number, prefix: string): boolean {
    const extent = stringExtent(this.text, quoteAt, prefix);
    if ('end' in extent) return this.token(extent.end);
    this.blame(extent.fault.message, extent.fault.start, extent.fault.end);
    return this.abandon(quoteAt);
  }

  private lineFeed(): boolean {
    const { text, at } = this;
    if (this.open.length === 0) {
      this.next = at + 1;
      return false;
    }
    const start = skipBlanks(text, at + 1);
    if (classOf(text.charCodeAt(start)) === CharacterClass.WORD) {
      const end = endOfWord(text, start);
      if (STATEMENT_KEYWORDS.has(text.slice(start, end))) return this.neverClosed();
    }
    this.at = start;
    return true;
  }

  private openBracket(code: number): boolean {
    const { at } = this;
    if (this.open.length >= MAXIMUM_OPEN_BRACKETS) {
      this.blame(`Too many nested brackets: Python allows ${MAXIMUM_OPEN_BRACKETS}`, at, at + 1);
      return this.abandon(at);
    }
    this.open.push({ code, offset: at });
    return this.token(at + 1);
  }

  private closeBracket(code: number): boolean {
    const { at, open } = this;
    const character = String.fromCharCode(code);
    const opening = openingOf(code)!;
    let match = open.length - 1;
    while (match >= 0 && open[match]!.code !== opening) match--;
    if (match === -1) this.blame(`unmatched '${character}'`, at, at + 1);
    else if (match < open.length - 1) {
      const inner = String.fromCharCode(open[open.length - 1]!.code);
      this.blame(`closing parenthesis '${character}' does not match opening parenthesis '${inner}'`, at, at + 1);
    }
    if (match !== -1) open.length = match;
    return this.token(at + 1);
  }

  private colonToken(): boolean {
    const { at } = this;
    if (this.text.charCodeAt(at + 1) === Code.EQUALS) return this.token(at + 2);
    if (this.open.length === 0) {
      if (this.colon === -1) this.colon = at;
      this.lastColon = at;
    }
    return this.token(at + 1);
  }

  private backslash(): boolean {
    const { text, at } = this;
    const next = text.charCodeAt(at + 1) === Code.CARRIAGE_RETURN ? at + 2 : at + 1;
    if (text.charCodeAt(next) === Code.LINE_FEED && next + 1 < text.length) {
      this.at = next + 1;
      return true;
    }
    const message =
      next + 1 >= text.length
        ? 'unexpected end of file after a line continuation character'
        : 'unexpected character after line continuation character';
    this.blame(message, at, at + 1);
    return this.token(at + 1);
  }

  private otherCharacter(): boolean {
    const { text, at } = this;
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (!isNameCharacter(character)) {
      const code = text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0');
      const message = /[\p{C}\p{Z}]/u.test(character)
        ? `invalid non-printable character U+${code}`
        : `invalid character '${character}' (U+${code})`;
      this.blame(message, at, at + character.length);
    }
    return this.token(at + character.length);
  }

  private endOfText(): boolean {
    if (this.open.length > 0) return this.neverClosed();
    this.next = this.text.length;
    return false;
  }

  private neverClosed(): boolean {
    const { code, offset } = this.open[this.open.length - 1]!;
    this.blame(`'${String.fromCharCode(code)}' was never closed`, offset, offset + 1);
    return this.abandon(offset);
  }

  private blame(message: string, start: number, end: number): void {
    this.fault ??= { message, start, end };
  }

  /** Ends the logical line after the physical line of `offset` and the deeper indented ones that follow it. */
  private abandon(offset: number): false {
    const { text } = this;
    let end = endOfLine(text, offset);
    let next = end + 1;
    if (this.budget.restarts-- <= 0) {
      end = text.length;
      next = end;
    }
    while (next < text.length) {
      const { end: start, column } = measureIndentation(text, next);
      const code = text.charCodeAt(start);
      const isBlank = start >= text.length || code === Code.LINE_FEED || code === Code.HASH;
      if (!isBlank && column <= this.indentation.column) break;
      const endHere = endOfLine(text, start);
      if (!isBlank) end = endHere;
      next = endHere + 1;
    }
    this.end = text.charCodeAt(end - 1) === Code.CARRIAGE_RETURN ? end - 1 : end;
    this.lastColon = -1;
    this.next = next;
    return false;
  }
}
