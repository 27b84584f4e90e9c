import { escapeCode } from './text-repr.ts';

/** `repr(bytes)` (Objects/bytesobject.c, PyBytes_Repr). */
export function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  return quoted(bytes, quote, quote);
}

/** `repr(bytearray)`: a single quote is escaped even between double quotes (Objects/bytearrayobject.c, bytearray_repr). */
export function bytearrayRepr(bytes: Uint8Array, typeName = 'bytearray'): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  return `${typeName}(${quoted(bytes, quote, "'")})`;
}

function quoted(bytes: Uint8Array, quote: string, escaped: string): string {
  let result = `b${quote}`;
  for (const byte of bytes) result += byteRepr(byte, escaped);
  return result + quote;
}

function byteRepr(byte: number, escaped: string): string {
  const character = String.fromCharCode(byte);
  if (character === escaped || character === '\\') return `\\${character}`;
  if (byte === 0x09) return '\\t';
  if (byte === 0x0a) return '\\n';
  if (byte === 0x0d) return '\\r';
  return byte < 0x20 || byte >= 0x7f ? escapeCode(byte) : character;
}
