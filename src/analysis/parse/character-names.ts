import { CHARACTER_NAME_RANGES } from './character-name-table.ts';

/**
 * The character of a name in `\N{...}`, or null for a name that is not known here: the table holds the scripts, symbols and emoji that
 * people write by name, CJK ideographs and Hangul syllables are computed (Unicode Standard, section 4.8).
 */
export function characterByName(name: string): string | null {
  const normalized = name.toUpperCase();
  const code = ALIASES[normalized] ?? ideographCode(normalized) ?? hangulCode(normalized) ?? tableCode(normalized);
  return code === null ? null : String.fromCodePoint(code);
}

/** The name of a character (`unicodedata.name`), or null where it has none or the table does not hold it. */
export function nameOfCharacter(code: number): string | null {
  const digits = code.toString(16).toUpperCase();
  if (/^\p{Unified_Ideograph}$/u.test(String.fromCodePoint(code))) return `CJK UNIFIED IDEOGRAPH-${digits}`;
  for (const [first, names] of CHARACTER_NAME_RANGES) {
    if (code < first) continue;
    const entries = names.split(',');
    if (code - first < entries.length && entries[code - first] !== '') return wordsOf(entries, code - first).join(' ');
  }
  return null;
}

/** Formal aliases of characters that have no name, or another one (Unicode NameAliases.txt). */
const ALIASES: Readonly<Record<string, number>> = {
  NULL: 0x00,
  NUL: 0x00,
  ALERT: 0x07,
  BEL: 0x07,
  BACKSPACE: 0x08,
  BS: 0x08,
  'CHARACTER TABULATION': 0x09,
  'HORIZONTAL TABULATION': 0x09,
  TAB: 0x09,
  'LINE FEED': 0x0a,
  'NEW LINE': 0x0a,
  LF: 0x0a,
  'LINE TABULATION': 0x0b,
  'VERTICAL TABULATION': 0x0b,
  'FORM FEED': 0x0c,
  FF: 0x0c,
  'CARRIAGE RETURN': 0x0d,
  CR: 0x0d,
  ESCAPE: 0x1b,
  ESC: 0x1b,
  SP: 0x20,
  DELETE: 0x7f,
  DEL: 0x7f,
  'NEXT LINE': 0x85,
  NEL: 0x85,
  NBSP: 0xa0,
  SHY: 0xad,
  ZWSP: 0x200b,
  ZWNJ: 0x200c,
  ZWJ: 0x200d,
  LRM: 0x200e,
  RLM: 0x200f,
  WJ: 0x2060,
  BOM: 0xfeff,
  'BYTE ORDER MARK': 0xfeff,
};

function ideographCode(name: string): number | null {
  const digits = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/.exec(name)?.[1];
  if (digits === undefined) return null;
  const code = Number.parseInt(digits, 16);
  return /^\p{Unified_Ideograph}$/u.test(String.fromCodePoint(code)) ? code : null;
}

const HANGUL_LEADS = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const HANGUL_VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const HANGUL_TAILS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');
const FIRST_HANGUL_SYLLABLE = 0xac00;

function hangulCode(name: string): number | null {
  const syllable = /^HANGUL SYLLABLE ([A-Z]+)$/.exec(name)?.[1];
  const parts = syllable === undefined ? null : /^([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)$/.exec(syllable);
  if (parts === null) return null;
  const lead = HANGUL_LEADS.indexOf(parts[1]!);
  const vowel = HANGUL_VOWELS.indexOf(parts[2]!);
  const tail = HANGUL_TAILS.indexOf(parts[3]!);
  if (lead === -1 || vowel === -1 || tail === -1) return null;
  return FIRST_HANGUL_SYLLABLE + (lead * HANGUL_VOWELS.length + vowel) * HANGUL_TAILS.length + tail;
}

/** Reads through the table: names in literals are too rare to keep an index of it. */
function tableCode(name: string): number | null {
  const ending = name.slice(name.lastIndexOf(' ') + 1);
  for (const [first, names] of CHARACTER_NAME_RANGES) {
    const entries = names.split(',');
    const offset = entries.findIndex((entry, at) => entry.endsWith(ending) && wordsOf(entries, at).join(' ') === name);
    if (offset !== -1) return first + offset;
  }
  return null;
}

/** The words of the name at an index, of which the first may have to be taken from the names before it. */
function wordsOf(entries: readonly string[], index: number): string[] {
  let words: string[] = [];
  let missing = Number.POSITIVE_INFINITY;
  for (let at = index; missing > 0; at--) {
    const entry = entries[at]!;
    if (entry === '') continue;
    const digits = /^\d+/.exec(entry)![0];
    const shared = Number(digits);
    if (shared >= missing) continue;
    words = [
      ...entry
        .slice(digits.length)
        .split(' ')
        .slice(0, missing - shared),
      ...words,
    ];
    missing = shared;
  }
  return words;
}
