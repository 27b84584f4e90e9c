import { characterByName } from './character-names.ts';

/** A piece of a literal that its kind of literal cannot hold. `offset` counts from the start of the piece. */
export interface EscapeFault {
  readonly message: string;
  readonly offset: number;
}

/** Takes the first fault found; decoding goes on, so that the result is always a value. */
export type ReportFault = (fault: EscapeFault) => void;

/** Escapes of one character (Objects/unicodeobject.c, _PyUnicode_DecodeUnicodeEscapeInternal). */
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** How many hexadecimal digits follow. */
const HEXADECIMAL_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const ESCAPE = /\\(?:([0-7]{1,3})|N\{([^}]*)\}|([xuU])([0-9a-fA-F]{0,8})|([\s\S]?))/g;

/** Line ends inside a literal are line feeds, whatever the file has. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

/** The value of the text between the quotes of a str literal without `r`. */
export function decodeText(source: string, report: ReportFault): string {
  const text = withLineFeeds(source);
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, octal, name, letter, digits: string | undefined, other, offset: number) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (name !== undefined) return namedCharacter(name, offset, report);
    if (letter === undefined) return SIMPLE_ESCAPES[other] ?? (other === 'N' ? malformedName(offset, report) : whole);
    const count = HEXADECIMAL_ESCAPES[letter]!;
    if (digits!.length < count) {
      report({ message: `\\${letter} needs ${count} hexadecimal digits after it`, offset });
      return '\ufffd';
    }
    const code = Number.parseInt(digits!.slice(0, count), 16);
    if (code > 0x10ffff) {
      report({ message: 'There is no Unicode character with a code above 10ffff', offset });
      return '\ufffd';
    }
    return String.fromCodePoint(code) + digits!.slice(count);
  });
}

function namedCharacter(name: string, offset: number, report: ReportFault): string {
  const character = characterByName(name);
  if (character === null) report({ message: `Heapline does not know the character name ${name.slice(0, 60)}`, offset });
  return character ?? '\ufffd';
}

function malformedName(offset: number, report: ReportFault): string {
  report({ message: '\\N needs a character name in braces after it', offset });
  return '\ufffd';
}

const BYTES_ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|([\s\S]?))/g;

/** The value of the text between the quotes of a bytes literal (Objects/bytesobject.c, _PyBytes_DecodeEscape2). */
export function decodeBytes(source: string, isRaw: boolean, report: ReportFault): Uint8Array {
  let text = withLineFeeds(source);
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 127) {
      report({ message: 'A bytes literal can hold only ASCII characters: use an escape such as \\xff', offset: at });
      break;
    }
  }
  if (!isRaw && text.includes('\\')) {
    text = text.replace(BYTES_ESCAPE, (whole, octal, digits: string | undefined, other: string, offset: number) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (digits === undefined) return SIMPLE_ESCAPES[other] ?? whole;
      if (digits.length === 2) return String.fromCharCode(Number.parseInt(digits, 16));
      report({ message: '\\x needs 2 hexadecimal digits after it', offset });
      return '?';
    });
  }
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
