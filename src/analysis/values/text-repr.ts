import type { UnicodeEdition } from '../versions.ts';
import { isPrintable } from './characters.ts';

/** `repr(text)` (Objects/unicodeobject.c, unicode_repr). */
export function textRepr(text: string, edition: UnicodeEdition): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether anything needs an escape.
  if (!/[\x00-\x1f\x7f-\uffff\\']/.test(text)) return `'${text}'`;
  let result = quote;
  for (const character of text) result += characterRepr(character, quote, edition);
  return result + quote;
}

/** What `ascii(value)` makes of the repr of the value: characters beyond ASCII as escapes. */
export function asciiText(repr: string): string {
  return repr.replace(/[^\0-\x7f]/gu, (character) => escapeCode(character.codePointAt(0)!));
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

function characterRepr(character: string, quote: string, edition: UnicodeEdition): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  if (character === quote) return `\\${character}`;
  const code = character.codePointAt(0)!;
  return isPrintable(code, edition) ? character : escapeCode(code);
}

/** The shortest of \xhh, \uhhhh and \Uhhhhhhhh for a code point. */
export function escapeCode(code: number): string {
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
