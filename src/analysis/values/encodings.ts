/** The encodings that this room has. */
export type EncodingName =
  | 'ascii'
  | 'latin-1'
  | 'utf-8'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be';

/** The encoding that a name means; undefined for one that this room does not have: CPython may still have it. */
export function findEncoding(name: string): EncodingName | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return ALIASES[plain];
}

/** True for the error handlers that `encodeText` knows. */
export function isEncodingErrorHandler(name: string): boolean {
  return ENCODING_HANDLERS.has(name);
}

/** True for the error handlers that `decodeBytes` knows. */
export function isDecodingErrorHandler(name: string): boolean {
  return DECODING_HANDLERS.has(name);
}

const ENCODING_HANDLERS: ReadonlySet<string> = new Set([
  'strict',
  'ignore',
  'replace',
  'xmlcharrefreplace',
  'backslashreplace',
  'surrogateescape',
  'surrogatepass',
]);
const DECODING_HANDLERS: ReadonlySet<string> = new Set([
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'surrogateescape',
  'surrogatepass',
]);

const ALIASES: Readonly<Record<string, EncodingName>> = {
  ascii: 'ascii',
  us_ascii: 'ascii',
  '646': 'ascii',
  latin_1: 'latin-1',
  latin1: 'latin-1',
  latin: 'latin-1',
  l1: 'latin-1',
  iso_8859_1: 'latin-1',
  iso8859_1: 'latin-1',
  '8859': 'latin-1',
  cp819: 'latin-1',
  utf_8: 'utf-8',
  utf8: 'utf-8',
  u8: 'utf-8',
  utf: 'utf-8',
  cp65001: 'utf-8',
  utf_16: 'utf-16',
  utf16: 'utf-16',
  u16: 'utf-16',
  utf_16_le: 'utf-16-le',
  utf_16le: 'utf-16-le',
  utf_16_be: 'utf-16-be',
  utf_16be: 'utf-16-be',
  utf_32: 'utf-32',
  utf32: 'utf-32',
  u32: 'utf-32',
  utf_32_le: 'utf-32-le',
  utf_32le: 'utf-32-le',
  utf_32_be: 'utf-32-be',
  utf_32be: 'utf-32-be',
};
