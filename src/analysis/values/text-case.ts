import type { UnicodeEdition } from '../versions.ts';
import { generalCategory, isAssigned, isLowercase, isTitlecase, isUppercase } from './characters.ts';
import { once } from './once.ts';
import { CASE_FOLD, RECENT_LOWER, RECENT_UPPER, TITLE_CASE } from './unicode-data.ts';

/** The case methods of str (Objects/unicodeobject.c and unicodectype.c). */

/** `text.lower()` */
export function lower(text: string, edition: UnicodeEdition): string {
  if (isAscii(text)) return text.toLowerCase();
  const characters = Array.from(text);
  return characters.map((_, index) => lowerCharacter(characters, index, edition)).join('');
}

/** `text.upper()` */
export function upper(text: string, edition: UnicodeEdition): string {
  if (isAscii(text)) return text.toUpperCase();
  return Array.from(text, (character) => upperCharacter(character, edition)).join('');
}

/** `text.casefold()` */
export function casefold(text: string, edition: UnicodeEdition): string {
  if (isAscii(text)) return text.toLowerCase();
  return Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    if (!isAssigned(code, edition)) return character;
    return folds().get(code) ?? plainLower(character, edition);
  }).join('');
}

/** `text.capitalize()` */
export function capitalize(text: string, edition: UnicodeEdition): string {
  if (isAscii(text)) return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
  const characters = Array.from(text);
  return characters
    .map((character, index) =>
      index === 0 ? titleCharacter(character, edition) : lowerCharacter(characters, index, edition),
    )
    .join('');
}

/** `text.title()` */
export function title(text: string, edition: UnicodeEdition): string {
  const characters = Array.from(text);
  let previousIsCased = false;
  return characters
    .map((character, index) => {
      const result = previousIsCased ? lowerCharacter(characters, index, edition) : titleCharacter(character, edition);
      previousIsCased = isCased(character.codePointAt(0)!, edition);
      return result;
    })
    .join('');
}

/** `text.swapcase()` */
export function swapcase(text: string, edition: UnicodeEdition): string {
  const characters = Array.from(text);
  return characters
    .map((character, index) => {
      const code = character.codePointAt(0)!;
      if (isUppercase(code, edition)) return lowerCharacter(characters, index, edition);
      return isLowercase(code, edition) ? upperCharacter(character, edition) : character;
    })
    .join('');
}

/** `text.islower()` */
export function isLower(text: string, edition: UnicodeEdition): boolean {
  return hasOnlyCase(text, isLowercase, isUppercase, edition);
}

/** `text.isupper()` */
export function isUpper(text: string, edition: UnicodeEdition): boolean {
  return hasOnlyCase(text, isUppercase, isLowercase, edition);
}

/** `text.istitle()` */
export function isTitle(text: string, edition: UnicodeEdition): boolean {
  let hasCased = false;
  let previousIsCased = false;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (isUppercase(code, edition) || isTitlecase(code, edition)) {
      if (previousIsCased) return false;
      previousIsCased = true;
      hasCased = true;
    } else if (isLowercase(code, edition)) {
      if (!previousIsCased) return false;
    } else {
      previousIsCased = false;
    }
  }
  return hasCased;
}

const CAPITAL_SIGMA = 'Σ';
const NEWEST: UnicodeEdition = '16.0';
const folds = once(() => readMapping(CASE_FOLD));
const titles = once(() => readMapping(TITLE_CASE));
/** Mappings that a JavaScript host may not have, or have though the Python version does not. */
const newLower = once(() => readMapping(RECENT_LOWER));
const newUpper = once(() => readMapping(RECENT_UPPER));

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether the text is ASCII.
  return /^[\x00-\x7f]*$/.test(text);
}

function hasOnlyCase(
  text: string,
  wanted: (code: number, edition: UnicodeEdition) => boolean,
  other: (code: number, edition: UnicodeEdition) => boolean,
  edition: UnicodeEdition,
): boolean {
  let hasCased = false;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (other(code, edition) || isTitlecase(code, edition)) return false;
    hasCased ||= wanted(code, edition);
  }
  return hasCased;
}

function isCased(code: number, edition: UnicodeEdition): boolean {
  return isUppercase(code, edition) || isLowercase(code, edition) || isTitlecase(code, edition);
}

/** Lower case of one character among others: a capital sigma at the end of a word has a form of its own. */
function lowerCharacter(characters: readonly string[], index: number, edition: UnicodeEdition): string {
  const character = characters[index]!;
  return character === CAPITAL_SIGMA && isFinal(characters, index, edition) ? 'ς' : plainLower(character, edition);
}

function isFinal(characters: readonly string[], index: number, edition: UnicodeEdition): boolean {
  const nearest = (step: -1 | 1): number => {
    let position = index + step;
    while (characters[position] !== undefined && isCaseIgnorable(characters[position]!, edition)) position += step;
    return position;
  };
  const isCasedAt = (position: number): boolean =>
    characters[position] !== undefined && isCased(characters[position]!.codePointAt(0)!, edition);
  return isCasedAt(nearest(-1)) && !isCasedAt(nearest(1));
}

/** Case_Ignorable of the Unicode standard, chapter 3.13: these categories, and the word-break characters MidLetter and MidNumLet. */
function isCaseIgnorable(character: string, edition: UnicodeEdition): boolean {
  if (WORD_MIDDLES.has(character)) return true;
  const category = generalCategory(character.codePointAt(0)!, edition);
  return category === 'Mn' || category === 'Me' || category === 'Cf' || category === 'Lm' || category === 'Sk';
}

const WORD_MIDDLES: ReadonlySet<string> = new Set(
  "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a",
);

function plainLower(character: string, edition: UnicodeEdition): string {
  const recent = newLower().get(character.codePointAt(0)!);
  if (recent !== undefined) return edition === NEWEST ? recent : character;
  return character === CAPITAL_SIGMA ? 'σ' : character.toLowerCase();
}

function upperCharacter(character: string, edition: UnicodeEdition): string {
  const recent = newUpper().get(character.codePointAt(0)!);
  if (recent !== undefined) return edition === NEWEST ? recent : character;
  return character.toUpperCase();
}

function titleCharacter(character: string, edition: UnicodeEdition): string {
  const code = character.codePointAt(0)!;
  if (!isAssigned(code, edition)) return character;
  return titles().get(code) ?? upperCharacter(character, edition);
}

function readMapping(text: string): ReadonlyMap<number, string> {
  return new Map(
    text.split(' ').map((pair) => {
      const [from, to] = pair.split('=');
      const codes = to!.split('+').map((code) => Number.parseInt(code, 16));
      return [Number.parseInt(from!, 16), String.fromCodePoint(...codes)];
    }),
  );
}
