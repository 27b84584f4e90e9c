/** Codes and classes of characters, as CPython's tokenizer tells them apart (Parser/tokenizer, Parser/lexer). */

export const Code = {
  TAB: 0x09,
  LINE_FEED: 0x0a,
  FORM_FEED: 0x0c,
  CARRIAGE_RETURN: 0x0d,
  SPACE: 0x20,
  EXCLAMATION: 0x21,
  DOUBLE_QUOTE: 0x22,
  HASH: 0x23,
  SINGLE_QUOTE: 0x27,
  OPEN_PARENTHESIS: 0x28,
  CLOSE_PARENTHESIS: 0x29,
  COMMA: 0x2c,
  DOT: 0x2e,
  COLON: 0x3a,
  SEMICOLON: 0x3b,
  EQUALS: 0x3d,
  UPPER_N: 0x4e,
  OPEN_BRACKET: 0x5b,
  BACKSLASH: 0x5c,
  CLOSE_BRACKET: 0x5d,
  OPEN_BRACE: 0x7b,
  CLOSE_BRACE: 0x7d,
} as const;

/** What a character can begin, for ASCII; everything else is CharacterClass.OTHER. */
export const CharacterClass = { OTHER: 0, BLANK: 1, WORD: 2, DIGIT: 3 } as const;

const CLASS_OF = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[ \t\f\r]/.test(character)) return CharacterClass.BLANK;
  if (/[A-Za-z_]/.test(character)) return CharacterClass.WORD;
  if (/[0-9]/.test(character)) return CharacterClass.DIGIT;
  return CharacterClass.OTHER;
});

export function classOf(code: number): number {
  return code < 128 ? CLASS_OF[code]! : CharacterClass.OTHER;
}

/** The offset after the ASCII letters, digits and underscores that begin at `offset`. */
export function endOfWord(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (!(code < 128 && CLASS_OF[code]! >= CharacterClass.WORD)) return at;
    at++;
  }
}

/** The offset of the next line feed at or after `offset`, or the length of the text. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at;
}

/** The offset of the first character at or after `offset` that is no space, tab, form feed or carriage return. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (classOf(text.charCodeAt(at)) === CharacterClass.BLANK) at++;
  return at;
}

const STRING_PREFIX = /^(?:[bfrtu]|[bft]r|r[bft])$/i;

/** Whether a word directly before a quote is a prefix of a string literal. */
export function isStringPrefix(word: string): boolean {
  return word.length <= 2 && STRING_PREFIX.test(word);
}

const IDENTIFIER_CHARACTER = /^[\p{XID_Continue}]+$/u;

/** Whether a character outside ASCII may stand in a name (PEP 3131: after NFKC). */
export function isNameCharacter(character: string): boolean {
  return IDENTIFIER_CHARACTER.test(character) || IDENTIFIER_CHARACTER.test(character.normalize('NFKC'));
}
