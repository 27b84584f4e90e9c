/** Flags inside a pattern: `(?i)`, `(?i-s:...)` (`Lib/re/_parser.py`, _parse_flags). */
import { PatternFlag } from './pattern-nodes.ts';
import { isAsciiLetter, type PatternReader } from './pattern-reader.ts';

const FLAG_LETTERS: Readonly<Record<string, PatternFlag>> = {
  i: PatternFlag.IgnoreCase,
  L: PatternFlag.Locale,
  m: PatternFlag.Multiline,
  s: PatternFlag.DotAll,
  x: PatternFlag.Verbose,
  a: PatternFlag.Ascii,
  u: PatternFlag.Unicode,
};

const TYPE_FLAGS = PatternFlag.Ascii | PatternFlag.Locale | PatternFlag.Unicode;

export interface InlineFlags {
  /** `(?i)`: for the whole pattern. */
  readonly isGlobal: boolean;
  readonly added: number;
  readonly removed: number;
}

/** Reads flags of which the first character has been taken. Throws `PatternFailure`. */
export function parseInlineFlags(reader: PatternReader, first: string): InlineFlags {
  if (first !== '-' && FLAG_LETTERS[first] === undefined) {
    throw reader.failure(`unknown extension ?${first}`, first.length + 1);
  }
  let added = 0;
  let removed = 0;
  let character = first;
  while (character !== '-' && character !== ')' && character !== ':') {
    const flag = FLAG_LETTERS[character]!;
    const { isText } = reader.dialect;
    if (isText && character === 'L') {
      throw reader.failure("bad inline flags: cannot use 'L' flag with a str pattern");
    }
    if (!isText && character === 'u') {
      throw reader.failure("bad inline flags: cannot use 'u' flag with a bytes pattern");
    }
    added |= flag;
    if ((flag & TYPE_FLAGS) !== 0 && (added & TYPE_FLAGS) !== flag) {
      throw reader.failure("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    }
    character = nextFlag(reader, 'missing -, : or )', (next) => next === '-' || next === ')' || next === ':');
  }
  if (character === ')') return { isGlobal: true, added, removed };
  if (character === '-') {
    character = nextFlag(reader, 'missing flag', () => false);
    while (character !== ':') {
      const flag = FLAG_LETTERS[character]!;
      if ((flag & TYPE_FLAGS) !== 0) {
        throw reader.failure("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
      }
      removed |= flag;
      character = nextFlag(reader, 'missing :', (next) => next === ':');
    }
  }
  if ((added & removed) !== 0) throw reader.failure('bad inline flags: flag turned on and off', 1);
  return { isGlobal: false, added, removed };
}

/** The next character, which is a flag or ends the flags. */
function nextFlag(reader: PatternReader, missing: string, isEnd: (character: string) => boolean): string {
  const character = reader.get();
  if (character === null) throw reader.failure(missing);
  if (isEnd(character) || FLAG_LETTERS[character] !== undefined) return character;
  throw reader.failure(isAsciiLetter(character) ? 'unknown flag' : missing, character.length);
}
