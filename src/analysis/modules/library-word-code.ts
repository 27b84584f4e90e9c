/** How words are written in `library-word-table.ts`. */

/** Characters of a code. */
export const WORD_CODE_LENGTH = 4;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 24 bits of the FNV-1a hash of a word as four characters: of two different words, one pair in 17 million has the same. */
export function libraryWordCode(word: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  let code = '';
  for (let rest = (hash ^ (hash >>> 24)) & 0xffffff; code.length < WORD_CODE_LENGTH; rest >>>= 6) {
    code += DIGITS[rest & 63];
  }
  return code;
}
