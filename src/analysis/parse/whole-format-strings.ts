/**
 * f-strings before PEP 701: to the tokenizer one string like any other, which the parser then takes apart (`Parser/tokenizer.c`, tok_get;
 * `Parser/string_parser.c`, fstring_find_expr of 3.11). What only later versions read is found here.
 */
import { isNameCharacter, isStringPrefix } from './characters.ts';

/** Why a text cannot be read, and in which line, from 1. */
export interface FormatStringFault {
  readonly message: string;
  readonly line: number;
}

/**
 * The first thing in a source text that a version which reads f-strings as whole strings refuses because of them, or null. The text is one that
 * later versions read. Faults of tokens go before those of f-strings, wherever they are (`Parser/pegen.c`,
 * _PyPegen_tokenize_full_source_to_check_for_errors).
 */
export function formatStringFault(source: string): FormatStringFault | null {
  const text = source.replaceAll('\r\n', '\n');
  const tokens = new TokenScan(text);
  tokens.scan();
  const { formatFault } = tokens;
  return formatFault === null ? null : (tokens.fault ?? formatFault);
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const BLANKS_OR_COMMENT = /(?:[ \t\f]+|#[^\n]*|\\\n)+/y;
const WORD = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const NUMBER =
  /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
/** Words that may follow a number without a blank (verify_end_of_number). */
const AFTER_NUMBER = /(?!(?:and|else|for|if|in|is|not|or)\b)[A-Za-z_\u0080-\uffff]/y;
const LEADING_ZERO = /^0[\d_]*[1-9]\d*$/;

/** Reads the tokens of a text, as far as is needed to find strings and faults. */
class TokenScan {
  /** The first fault of a token. */
  fault: FormatStringFault | null = null;
  /** The first fault that has to do with an f-string: of the parts of one, or of a string that ends elsewhere than later versions think. */
  formatFault: FormatStringFault | null = null;
  #at = 0;
  #line = 1;
  readonly #brackets: { readonly character: string; readonly line: number }[] = [];
  /** The fault of the last string, whose line is that of the token that follows. */
  #pending: string | null = null;

  constructor(private readonly text: string) {}

  scan(): void {
    while (this.fault === null && this.#at < this.text.length) this.#token();
    if (this.fault === null) this.#end();
    this.#settle();
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  #advance(length: number): void {
    for (let at = this.#at; at < this.#at + length; at++) if (this.text[at] === '\n') this.#line++;
    this.#at += length;
  }

  #token(): void {
    const blanks = this.#match(BLANKS_OR_COMMENT);
    if (blanks !== null) {
      this.#advance(blanks.length);
      return;
    }
    const character = this.text[this.#at]!;
    if (character === '\n' && this.#brackets.length > 0) {
      this.#advance(1);
      return;
    }
    const word = this.#match(WORD);
    const quoteAt = this.#at + (word?.length ?? 0);
    const quote = this.text[quoteAt];
    if ((quote === '"' || quote === "'") && (word === null || isStringPrefix(word))) {
      this.#string(quoteAt, word ?? '');
      return;
    }
    this.#settle();
    if (word !== null) {
      this.#name(word);
      return;
    }
    if (character === '\\') {
      this.#fail('unexpected character after line continuation character');
      return;
    }
    if (CLOSING[character] !== undefined) this.#brackets.push({ character, line: this.#line });
    else if (OPENING[character] !== undefined) {
      this.#close(character);
      return;
    } else if (/[\d.]/.test(character)) {
      this.#number();
      return;
    }
    this.#advance(1);
  }

  #name(word: string): void {
    for (const character of word) {
      if (character < '\u0080' || isNameCharacter(character)) continue;
      const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      this.#fail(`invalid character '${character}' (U+${code})`);
      return;
    }
    this.#advance(word.length);
  }

  #number(): void {
    const number = this.#match(NUMBER);
    if (number === null) {
      this.#advance(1);
      return;
    }
    if (LEADING_ZERO.test(number)) {
      this.#fail('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers');
      return;
    }
    this.#advance(number.length);
    if (this.#match(AFTER_NUMBER) !== null) this.#fail('invalid decimal literal');
  }

  #close(character: string): void {
    const open = this.#brackets.pop();
    if (open === undefined) {
      this.#fail(`unmatched '${character}'`);
      return;
    }
    if (open.character !== OPENING[character]) {
      const where = open.line === this.#line ? '' : ` on line ${open.line}`;
      this.#fail(`closing parenthesis '${character}' does not match opening parenthesis '${open.character}'${where}`);
      return;
    }
    this.#advance(1);
  }

  #string(quoteAt: number, prefix: string): void {
    const { text } = this;
    const line = this.#line;
    const quote = text[quoteAt]!;
    const isTriple = text.startsWith(quote.repeat(3), quoteAt);
    const ending = isTriple ? quote.repeat(3) : quote;
    const from = quoteAt + ending.length;
    let at = from;
    while (!text.startsWith(ending, at)) {
      if (at >= text.length || (text[at] === '\n' && !isTriple)) {
        const kind = isTriple ? 'unterminated triple-quoted string literal' : 'unterminated string literal';
        const last = line + text.slice(quoteAt, at).split('\n').length - 1;
        this.#fail(`${kind} (detected at line ${last})`);
        return;
      }
      at += text[at] === '\\' ? 2 : 1;
    }
    this.#advance(at + ending.length - this.#at);
    if (/f/i.test(prefix)) this.#pending ??= new FieldScan(text.slice(from, at), /r/i.test(prefix)).fault();
  }

  /** The parser finds the fault of an f-string when it has seen the token behind it. */
  #settle(): void {
    if (this.#pending === null) return;
    this.formatFault ??= { message: this.#pending, line: this.#line };
    this.#pending = null;
  }

  /** A bracket that is open at the end is a fault if it stands before the place that was reached. */
  #end(): void {
    const open = this.#brackets.at(-1);
    if (open === undefined || this.formatFault === null || this.formatFault.line <= open.line) return;
    this.fault = { message: `'${open.character}' was never closed`, line: open.line };
  }

  #fail(message: string): void {
    this.fault = { message, line: this.#line };
    // A field that goes over the end of its line makes the string itself a fault.
    this.formatFault ??= this.fault;
  }
}

/** Thrown inside FieldScan only. */
class Fault extends Error {}

/** Takes an f-string apart. */
class FieldScan {
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly isRaw: boolean,
  ) {}

  /** The first fault, or null. */
  fault(): string | null {
    try {
      this.#pieces(0);
      return null;
    } catch (thrown) {
      if (thrown instanceof Fault) return thrown.message;
      throw thrown;
    }
  }

  /** fstring_find_literal and what is between; inside a format specification to before its closing brace. */
  #pieces(level: number): void {
    const { text } = this;
    while (this.#at < text.length) {
      const character = text[this.#at]!;
      if (character === '\\' && !this.isRaw) {
        this.#at++;
        if (text.startsWith('N{', this.#at)) {
          const end = text.indexOf('}', this.#at);
          this.#at = end < 0 ? text.length : end + 1;
        } else if (text[this.#at] !== '{' && text[this.#at] !== '}') this.#at++;
      } else if (character === '{' || character === '}') {
        if (level === 0 && text[this.#at + 1] === character) this.#at += 2;
        else if (character === '{') this.#field(level);
        else if (level > 0) return;
        else throw new Fault("f-string: single '}' is not allowed");
      } else this.#at++;
    }
  }

  /** fstring_find_expr */
  #field(level: number): void {
    const { text } = this;
    if (level >= 2) throw new Fault('f-string: expressions nested too deeply');
    const from = ++this.#at;
    this.#expression();
    this.#wantMore();
    const expression = text.slice(from, this.#at);
    if (expression.trim() === '') throw new Fault('f-string: empty expression not allowed');
    const inner = formatStringFault(`(${expression})`);
    if (inner !== null) throw new Fault(inner.message);
    if (text[this.#at] === '=') {
      this.#at++;
      while (/\s/.test(text[this.#at] ?? '')) this.#at++;
      this.#wantMore();
    }
    if (text[this.#at] === '!') {
      this.#at += 2;
      this.#wantMore();
    }
    if (text[this.#at] === ':') {
      this.#at++;
      this.#wantMore();
      this.#pieces(level + 1);
    }
    if (text[this.#at] !== '}') throw new Fault("f-string: expecting '}'");
    this.#at++;
  }

  #wantMore(): void {
    if (this.#at >= this.text.length) throw new Fault("f-string: expecting '}'");
  }

  /** The expression of a field, to before what ends it. */
  #expression(): void {
    const { text } = this;
    const open: string[] = [];
    let ending: string | null = null;
    for (; this.#at < text.length; this.#at++) {
      const character = text[this.#at]!;
      if (character === '\\') throw new Fault('f-string expression part cannot include a backslash');
      if (ending !== null) {
        if (!text.startsWith(ending, this.#at)) continue;
        this.#at += ending.length - 1;
        ending = null;
      } else if (character === '"' || character === "'") {
        ending = text.startsWith(character.repeat(3), this.#at) ? character.repeat(3) : character;
        this.#at += ending.length - 1;
      } else if (CLOSING[character] !== undefined) open.push(character);
      else if (character === '#') throw new Fault("f-string expression part cannot include '#'");
      else if (open.length === 0 && '!:}=<>'.includes(character)) {
        if (character !== ':' && character !== '}' && text[this.#at + 1] === '=') this.#at++;
        else if (character !== '<' && character !== '>') break;
      } else if (OPENING[character] !== undefined) closeBracket(open, character);
    }
    if (ending !== null) throw new Fault('f-string: unterminated string');
    if (open.length > 0) throw new Fault(`f-string: unmatched '${open.at(-1)}'`);
  }
}

function closeBracket(open: string[], character: string): void {
  const opening = open.pop();
  if (opening === undefined) throw new Fault(`f-string: unmatched '${character}'`);
  if (opening === OPENING[character]) return;
  throw new Fault(`f-string: closing parenthesis '${character}' does not match opening parenthesis '${opening}'`);
}
