import { CharacterClass, Code, classOf, endOfLine, endOfWord, isStringPrefix } from './characters.ts';
import { openingOf, stringExtent } from './string-extents.ts';

/** A token of source text, with how many brackets are open around it (a bracket itself counts as outside). */
export interface SourceToken {
  readonly kind: 'name' | 'number' | 'string' | 'operator';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

const OPERATOR = /\*\*=|\/\/=|>>=|<<=|\.\.\.|[-+*/%@&|^=!<>:]=|->|\*\*|\/\/|<<|>>|<>|&&|\|\||[\s\S]/uy;

/**
 * The tokens between two offsets, read leniently: any character that begins nothing else is an operator. For messages and repairs, where
 * the grammar is of no help.
 */
export function tokensOf(text: string, from: number, to: number): SourceToken[] {
  const tokens: SourceToken[] = [];
  let depth = 0;
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const characterClass = classOf(code);
    if (characterClass === CharacterClass.BLANK || code === Code.LINE_FEED || code === Code.BACKSLASH) {
      at++;
      continue;
    }
    if (code === Code.HASH) {
      at = endOfLine(text, at);
      continue;
    }
    const { kind, end } = tokenAt(text, at, to);
    const isClosing = kind === 'operator' && openingOf(code) !== undefined;
    if (isClosing && depth > 0) depth--;
    tokens.push({ kind, text: text.slice(at, end), start: at, end, depth });
    if (code === Code.OPEN_PARENTHESIS || code === Code.OPEN_BRACKET || code === Code.OPEN_BRACE) depth++;
    at = end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, to: number): { kind: SourceToken['kind']; end: number } {
  const code = text.charCodeAt(at);
  switch (code < 128 ? classOf(code) : CharacterClass.WORD) {
    case CharacterClass.DIGIT:
      return { kind: 'number', end: endOfNumber(text, at) };
    case CharacterClass.WORD: {
      const end = endOfName(text, at);
      if (isQuote(text.charCodeAt(end)) && isStringPrefix(text.slice(at, end))) {
        return { kind: 'string', end: endOfString(text, end, text.slice(at, end), to) };
      }
      return { kind: 'name', end };
    }
  }
  if (isQuote(code)) return { kind: 'string', end: endOfString(text, at, '', to) };
  if (code === Code.DOT && classOf(text.charCodeAt(at + 1)) === CharacterClass.DIGIT) {
    return { kind: 'number', end: endOfNumber(text, at) };
  }
  OPERATOR.lastIndex = at;
  OPERATOR.test(text);
  return { kind: 'operator', end: Math.min(OPERATOR.lastIndex, to) };
}

function isQuote(code: number): boolean {
  return code === Code.SINGLE_QUOTE || code === Code.DOUBLE_QUOTE;
}

const NUMBER = /(?:[0-9][\w]*)?\.?[\w]*(?:(?<=[0-9][eE])[+-]?[0-9_]+)?[jJ]?/y;

function endOfNumber(text: string, at: number): number {
  NUMBER.lastIndex = at;
  NUMBER.test(text);
  return Math.max(NUMBER.lastIndex, at + 1);
}

const NAME_CHARACTERS = /[\w\u0080-\u{10ffff}]+/uy;

function endOfName(text: string, at: number): number {
  const end = endOfWord(text, at);
  if (text.charCodeAt(end) < 128 || end >= text.length) return end > at ? end : at + 1;
  NAME_CHARACTERS.lastIndex = at;
  NAME_CHARACTERS.test(text);
  return NAME_CHARACTERS.lastIndex;
}

function endOfString(text: string, quoteAt: number, prefix: string, to: number): number {
  const extent = stringExtent(text, quoteAt, prefix);
  return 'end' in extent ? Math.min(extent.end, to) : to;
}
