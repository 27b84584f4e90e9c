/** Character sets and categories in a pattern (`Lib/re/_parser.py`, _class_escape and the branch for `[`). */
import type { CategoryName, PatternNode, SetItem } from './pattern-nodes.ts';
import {
  CHARACTER_ESCAPES,
  DECIMAL_DIGITS,
  isAsciiLetter,
  numericEscape,
  OCTAL_DIGITS,
  octalCode,
  type PatternReader,
} from './pattern-reader.ts';

const CATEGORIES: Readonly<Record<string, CategoryName>> = { d: 'digit', s: 'space', w: 'word' };

/** The category that an escape such as `\D` stands for, or undefined. */
export function categoryOf(escaped: string): SetItem | undefined {
  const letter = escaped[1]!;
  const name = CATEGORIES[letter.toLowerCase()];
  return name === undefined ? undefined : { kind: 'category', name, isNegated: letter !== letter.toLowerCase() };
}

const single = (code: number): SetItem => ({ kind: 'range', from: code, to: code });

/** Reads a set of which the opening bracket has been taken. */
export function parseSet(reader: PatternReader): PatternNode {
  const start = reader.tell() - 1;
  const items: SetItem[] = [];
  const isNegated = reader.match('^');
  const take = (): string => {
    const character = reader.get();
    if (character === null) throw reader.failure('unterminated character set', reader.tell() - start);
    return character;
  };
  for (;;) {
    const first = take();
    if (first === ']' && items.length > 0) break;
    const low = setMember(reader, first);
    if (!reader.match('-')) {
      items.push(low);
      continue;
    }
    const second = take();
    if (second === ']') {
      items.push(low, single(0x2d));
      break;
    }
    const high = setMember(reader, second);
    if (low.kind !== 'range' || high.kind !== 'range' || high.from < low.from) {
      const length = first.length + 1 + second.length;
      throw reader.failure(`bad character range ${first}-${second}`, length);
    }
    items.push({ kind: 'range', from: low.from, to: high.from });
  }
  const [only] = items;
  if (items.length === 1 && !isNegated && only!.kind === 'range' && only!.from === only!.to) {
    return { kind: 'literal', code: only!.from };
  }
  return { kind: 'set', items, isNegated };
}

function setMember(reader: PatternReader, character: string): SetItem {
  return character[0] === '\\' ? setEscape(reader, character) : single(character.codePointAt(0)!);
}

function setEscape(reader: PatternReader, escaped: string): SetItem {
  const letter = escaped.slice(1);
  const known = CHARACTER_ESCAPES[letter];
  if (known !== undefined) return single(known);
  const category = categoryOf(escaped);
  if (category !== undefined) return category;
  const numeric = numericEscape(reader, escaped);
  if (numeric !== undefined) return single(numeric);
  if (OCTAL_DIGITS.includes(letter)) {
    return single(octalCode(reader, escaped + reader.getWhile(2, OCTAL_DIGITS)));
  }
  if (DECIMAL_DIGITS.includes(letter) || isAsciiLetter(letter)) {
    throw reader.failure(`bad escape ${escaped}`, escaped.length);
  }
  return single(letter.codePointAt(0)!);
}
