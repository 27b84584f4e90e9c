/** String literals of JSON (`Modules/_json.c`, ascii_escape_unicode and escape_unicode). */

/** A JSON string literal. */
export function jsonString(text: string, isAscii: boolean): string {
  return `"${text.replace(isAscii ? NOT_PLAIN_ASCII : NOT_PLAIN, escapeUnit)}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
const NOT_PLAIN = /["\\\u0000-\u001f]/g;
const NOT_PLAIN_ASCII = /["\\]|[^ -~]/g;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\f': '\\f',
  '\b': '\\b',
};

function escapeUnit(unit: string): string {
  return SHORT_ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A JSON document cannot be read. */
export class JsonFailure {
  constructor(
    readonly message: string,
    /** Index of the character, in code points. */
    readonly position: number,
  ) {}
}

/** The characters of a document. */
export interface JsonText {
  readonly length: number;
  readonly codeAt: (index: number) => number;
  readonly slice: (start: number, end: number) => string;
}

const SIMPLE_ESCAPES: ReadonlyMap<number, string> = new Map(
  [
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
  ].map(([letter, meaning]) => [letter!.charCodeAt(0), meaning!]),
);

/**
 * Reads a string literal of which the opening quote has been taken (scanstring_unicode). Throws `JsonFailure`.
 * @param start index after the quote
 */
export function scanJsonString(
  text: JsonText,
  start: number,
  isStrict: boolean,
): { readonly value: string; readonly end: number } {
  const { length } = text;
  const begin = start - 1;
  let value = '';
  let end = start;
  for (;;) {
    let next = end;
    let code = -1;
    for (; next < length; next++) {
      code = text.codeAt(next);
      if (code === 0x22 || code === 0x5c) break;
      if (code <= 0x1f && isStrict) throw new JsonFailure('Invalid control character at', next);
    }
    if (next >= length) throw new JsonFailure('Unterminated string starting at', begin);
    value += text.slice(end, next);
    next++;
    if (code === 0x22) return { value, end: next };
    if (next === length) throw new JsonFailure('Unterminated string starting at', begin);
    code = text.codeAt(next);
    if (code !== 0x75) {
      end = next + 1;
      const meaning = SIMPLE_ESCAPES.get(code);
      if (meaning === undefined) throw new JsonFailure('Invalid \\escape', end - 2);
      value += meaning;
      continue;
    }
    next++;
    end = next + 4;
    if (end >= length) throw new JsonFailure('Invalid \\uXXXX escape', next - 1);
    // A pair of surrogates comes together by itself: the units stand one after the other.
    value += String.fromCharCode(hexadecimalUnit(text, next, end));
  }
}

function hexadecimalUnit(text: JsonText, start: number, end: number): number {
  const digits = text.slice(start, end);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new JsonFailure('Invalid \\uXXXX escape', end - 5);
  return Number.parseInt(digits, 16);
}
