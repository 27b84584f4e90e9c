/** Replacement templates of `re.sub` and `Match.expand` (`Lib/re/_parser.py`, parse_template). */
import { textRepr } from '../text-repr.ts';
import {
  CHARACTER_ESCAPES,
  DECIMAL_DIGITS,
  isAsciiLetter,
  OCTAL_DIGITS,
  octalCode,
  type PatternDialect,
  PatternReader,
} from './pattern-reader.ts';

/** Texts and, between them, numbers of groups. */
export type ReplacementTemplate = readonly (string | number)[];

/** Thrown for a name that no group has: an IndexError in Python. */
export class UnknownGroupName {
  constructor(readonly message: string) {}
}

/** What a template may refer to. */
export interface TemplateGroups {
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
}

/** Takes a template apart. Throws `PatternFailure` and `UnknownGroupName`. */
export function parseTemplate(text: string, groups: TemplateGroups, dialect: PatternDialect): ReplacementTemplate {
  const reader = new PatternReader(text, dialect);
  const parts: (string | number)[] = [];
  let literal = '';
  const addGroup = (group: number, back: number): void => {
    if (group > groups.groupCount) throw reader.failure(`invalid group reference ${group}`, back);
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(group);
  };
  const nextIsIn = (digits: string): boolean => reader.next !== null && digits.includes(reader.next);
  for (let character = reader.get(); character !== null; character = reader.get()) {
    const letter = character[0] === '\\' ? character.slice(1) : '';
    if (letter === '') literal += character;
    else if (letter === 'g') {
      if (!reader.match('<')) throw reader.failure('missing <');
      const name = reader.getUntil('>', 'group name');
      addGroup(groupNumber(reader, name, groups, dialect), name.length + 1);
    } else if (letter === '0') {
      const digits = character + reader.getWhile(2, OCTAL_DIGITS);
      literal += String.fromCharCode(Number.parseInt(digits.slice(1), 8) & 0xff);
    } else if (DECIMAL_DIGITS.includes(letter)) {
      let digits = character;
      if (nextIsIn(DECIMAL_DIGITS)) digits += reader.get();
      if (/^\\[0-7][0-7]$/.test(digits) && nextIsIn(OCTAL_DIGITS)) {
        digits += reader.get();
        literal += String.fromCharCode(octalCode(reader, digits));
      } else addGroup(Number(digits.slice(1)), digits.length - 1);
    } else {
      const code = CHARACTER_ESCAPES[letter];
      if (code === undefined && isAsciiLetter(letter)) {
        throw reader.failure(`bad escape ${character}`, character.length);
      }
      literal += code === undefined ? character : String.fromCharCode(code);
    }
  }
  if (literal !== '') parts.push(literal);
  return parts;
}

function groupNumber(reader: PatternReader, name: string, groups: TemplateGroups, { edition }: PatternDialect): number {
  if (/^[0-9]+$/.test(name)) {
    const group = Number(name);
    if (group >= MOST_GROUPS) throw reader.failure(`invalid group reference ${group}`, name.length + 1);
    return group;
  }
  reader.checkGroupName(name, 1);
  const group = groups.groupNames.get(name);
  if (group === undefined) throw new UnknownGroupName(`unknown group name ${textRepr(name, edition)}`);
  return group;
}

/** Larger than any group number (MAXGROUPS). */
const MOST_GROUPS = 1073741823;
