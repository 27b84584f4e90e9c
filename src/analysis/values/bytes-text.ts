/**
 * Bytes as text with one character for each byte, and back: so the functions on text serve bytes too, whose methods are the same but for
 * what counts as a letter, as white space and as the end of a line (see bytes-methods.ts).
 */

/** The text whose characters have the bytes as their code points. */
export function bytesToText(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return text;
}

/** The bytes of a text whose code points are all below 256. */
export function textToBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** Negative, zero or positive as a comes before, equals or comes after b. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const difference = a[index]! - b[index]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** How many arguments a function call takes without trouble. */
const CHUNK = 4096;
