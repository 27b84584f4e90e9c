/** Takes a regular expression apart (`Lib/re/_parser.py`). */
import { textRepr } from '../text-repr.ts';
import { valueError } from '../value-failure.ts';
import { parseInlineFlags } from './inline-flags.ts';
import {
  type ParsedPattern,
  PatternFailure,
  PatternFlag,
  type PatternNode,
  type RepeatMode,
  type Sequence,
  widthOf,
} from './pattern-nodes.ts';
import {
  CHARACTER_ESCAPES,
  DECIMAL_DIGITS,
  isAsciiLetter,
  numericEscape,
  OCTAL_DIGITS,
  octalCode,
  type PatternDialect,
  PatternReader,
} from './pattern-reader.ts';
import { categoryOf, parseSet } from './pattern-sets.ts';

/** What patterns mean beyond what all Python versions agree on. */
export interface PatternGrammar extends PatternDialect {
  /** `\z` is the end of the string (3.14). */
  readonly hasLowercaseEnd: boolean;
}

/** Parses a pattern. Throws `PatternFailure`, or a ValueError for flags that contradict each other. */
export function parsePattern(text: string, flags: number, grammar: PatternGrammar): ParsedPattern {
  return new PatternParser(text, flags, grammar).parse();
}

/** Checks flags against the type of the pattern (fix_flags). */
function completeFlags(flags: number, isText: boolean): number {
  if (isText) {
    if (flags & PatternFlag.Locale) throw valueError('cannot use LOCALE flag with a str pattern');
    if (!(flags & PatternFlag.Ascii)) return flags | PatternFlag.Unicode;
    if (flags & PatternFlag.Unicode) throw valueError('ASCII and UNICODE flags are incompatible');
    return flags;
  }
  if (flags & PatternFlag.Unicode) throw valueError('cannot use UNICODE flag with a bytes pattern');
  if (flags & PatternFlag.Locale && flags & PatternFlag.Ascii) {
    throw valueError('ASCII and LOCALE flags are incompatible');
  }
  return flags;
}

const WHITESPACE = ' \t\n\r\v\f';
const MOST_REPEATS = 4294967295;
const MOST_GROUPS = 1073741823;

class PatternParser {
  private readonly reader: PatternReader;
  private groupCount = 1;
  private readonly groupNames = new Map<string, number>();
  private readonly groupWidths = new Map<number, readonly [number, number]>();
  private readonly openGroups = new Set<number>();
  /** Where conditions name groups that may come later. */
  private readonly conditionPositions = new Map<number, number>();
  /** Number of groups at the beginning of the outermost lookbehind being read. */
  private lookbehindGroups: number | null = null;
  private hasVariableLookbehind = false;

  constructor(
    text: string,
    private flags: number,
    private readonly grammar: PatternGrammar,
  ) {
    this.reader = new PatternReader(text, grammar);
  }

  parse(): ParsedPattern {
    const items = this.parseAlternatives((this.flags & PatternFlag.Verbose) !== 0, 0);
    this.flags = completeFlags(this.flags, this.grammar.isText);
    if (this.reader.next !== null) throw this.reader.failure('unbalanced parenthesis');
    for (const [group, position] of this.conditionPositions) {
      if (group >= this.groupCount) throw new PatternFailure(`invalid group reference ${group}`, position);
    }
    if (this.hasVariableLookbehind) throw new PatternFailure('look-behind requires fixed-width pattern', null);
    return { items, flags: this.flags, groupCount: this.groupCount - 1, groupNames: this.groupNames };
  }

  private parseAlternatives(isVerboseGiven: boolean, nesting: number): Sequence {
    const alternatives: Sequence[] = [];
    let isVerbose = isVerboseGiven;
    for (;;) {
      alternatives.push(this.parseSequence(isVerbose, nesting + 1, nesting === 0 && alternatives.length === 0));
      if (!this.reader.match('|')) break;
      if (nesting === 0) isVerbose = (this.flags & PatternFlag.Verbose) !== 0;
    }
    return alternatives.length === 1 ? alternatives[0]! : [{ kind: 'branch', alternatives }];
  }

  private parseSequence(isVerboseGiven: boolean, nesting: number, isFirst = false): Sequence {
    const { reader } = this;
    const items: PatternNode[] = [];
    let isVerbose = isVerboseGiven;
    for (;;) {
      const character = reader.next;
      if (character === null || character === '|' || character === ')') return items;
      reader.get();
      if (isVerbose) {
        if (WHITESPACE.includes(character)) continue;
        if (character === '#') {
          for (let skipped = reader.get(); skipped !== null && skipped !== '\n'; ) skipped = reader.get();
          continue;
        }
      }
      switch (character) {
        case '[':
          items.push(parseSet(reader));
          break;
        case '.':
          items.push({ kind: 'any' });
          break;
        case '^':
          items.push({ kind: 'position', position: 'beginning' });
          break;
        case '$':
          items.push({ kind: 'position', position: 'end' });
          break;
        case '(': {
          const group = this.parseGroup(isVerbose, nesting, isFirst && items.length === 0);
          if (group === 'global flags') isVerbose = (this.flags & PatternFlag.Verbose) !== 0;
          else if (group !== null) items.push(group);
          break;
        }
        case '*':
        case '+':
        case '?':
        case '{':
          this.parseRepeat(character, items);
          break;
        default:
          items.push(
            character[0] === '\\' ? this.parseEscape(character) : { kind: 'literal', code: character.codePointAt(0)! },
          );
      }
    }
  }

  private parseRepeat(character: string, items: PatternNode[]): void {
    const { reader } = this;
    const start = reader.tell();
    let minimum = character === '+' ? 1 : 0;
    let maximum = character === '?' ? 1 : Number.POSITIVE_INFINITY;
    if (character === '{') {
      if (reader.next === '}') {
        items.push({ kind: 'literal', code: 0x7b });
        return;
      }
      const low = reader.getWhile(Number.POSITIVE_INFINITY, DECIMAL_DIGITS);
      const high = reader.match(',') ? reader.getWhile(Number.POSITIVE_INFINITY, DECIMAL_DIGITS) : low;
      if (!reader.match('}')) {
        items.push({ kind: 'literal', code: 0x7b });
        reader.seek(start);
        return;
      }
      if (low !== '') minimum = Number(low);
      if (high !== '') {
        maximum = Number(high);
        if (maximum < minimum) {
          throw reader.failure('min repeat greater than max repeat', reader.tell() - start);
        }
      }
      if (minimum >= MOST_REPEATS || (high !== '' && maximum >= MOST_REPEATS)) {
        throw valueError('the repetition number is too large');
      }
    }
    const item = items.at(-1);
    const length = reader.tell() - start + 1;
    if (item === undefined || item.kind === 'position') throw reader.failure('nothing to repeat', length);
    if (item.kind === 'repeat') throw reader.failure('multiple repeat', length);
    const isPlainGroup =
      item.kind === 'group' && item.index === null && item.addedFlags === 0 && item.removedFlags === 0;
    const repeated = isPlainGroup ? item.items : [item];
    const mode: RepeatMode = reader.match('?') ? 'lazy' : reader.match('+') ? 'possessive' : 'greedy';
    items[items.length - 1] = { kind: 'repeat', minimum, maximum, mode, items: repeated };
  }

  private parseGroup(isVerbose: boolean, nesting: number, isAtStart: boolean): PatternNode | 'global flags' | null {
    const { reader } = this;
    const start = reader.tell() - 1;
    let isCapturing = true;
    let isAtomic = false;
    let name: string | null = null;
    let addedFlags = 0;
    let removedFlags = 0;
    if (reader.match('?')) {
      const kind = reader.get();
      if (kind === null) throw reader.failure('unexpected end of pattern');
      if (kind === 'P') {
        if (reader.match('<')) {
          name = reader.getUntil('>', 'group name');
          reader.checkGroupName(name, 1);
        } else if (reader.match('=')) return this.parseNamedReference();
        else {
          const character = reader.get();
          if (character === null) throw reader.failure('unexpected end of pattern');
          throw reader.failure(`unknown extension ?P${character}`, character.length + 2);
        }
      } else if (kind === ':') isCapturing = false;
      else if (kind === '#') {
        for (;;) {
          if (reader.next === null) throw reader.failure('missing ), unterminated comment', reader.tell() - start);
          if (reader.get() === ')') return null;
        }
      } else if (kind === '=' || kind === '!' || kind === '<') return this.parseLook(kind, isVerbose, nesting, start);
      else if (kind === '(') return this.parseConditional(isVerbose, nesting, start);
      else if (kind === '>') {
        isCapturing = false;
        isAtomic = true;
      } else {
        const flags = parseInlineFlags(reader, kind);
        if (flags.isGlobal) {
          if (!isAtStart) {
            throw reader.failure('global flags not at the start of the expression', reader.tell() - start);
          }
          this.flags |= flags.added;
          return 'global flags';
        }
        ({ added: addedFlags, removed: removedFlags } = flags);
        isCapturing = false;
      }
    }
    const index = isCapturing ? this.openGroup(name) : null;
    const isInnerVerbose =
      (isVerbose || (addedFlags & PatternFlag.Verbose) !== 0) && !(removedFlags & PatternFlag.Verbose);
    const items = this.parseAlternatives(isInnerVerbose, nesting + 1);
    this.closeParenthesis(start);
    if (index !== null) {
      this.openGroups.delete(index);
      this.groupWidths.set(index, widthOf(items, this.groupWidths));
    }
    return isAtomic ? { kind: 'atomic', items } : { kind: 'group', index, addedFlags, removedFlags, items };
  }

  private closeParenthesis(start: number): void {
    const { reader } = this;
    if (!reader.match(')')) throw reader.failure('missing ), unterminated subpattern', reader.tell() - start);
  }

  private openGroup(name: string | null): number {
    const index = this.groupCount++;
    if (name !== null) {
      const existing = this.groupNames.get(name);
      if (existing !== undefined) {
        const { edition } = this.grammar;
        const message = `redefinition of group name ${textRepr(name, edition)} as group ${index}; was group ${existing}`;
        throw this.reader.failure(message, name.length + 1);
      }
      this.groupNames.set(name, index);
    }
    this.openGroups.add(index);
    return index;
  }

  private parseNamedReference(): PatternNode {
    const { reader } = this;
    const name = reader.getUntil(')', 'group name');
    reader.checkGroupName(name, 1);
    const group = this.groupNumber(name);
    if (this.openGroups.has(group)) throw reader.failure('cannot refer to an open group', name.length + 1);
    this.checkLookbehindGroup(group);
    return { kind: 'reference', group };
  }

  private groupNumber(name: string): number {
    const group = this.groupNames.get(name);
    if (group !== undefined) return group;
    throw this.reader.failure(`unknown group name ${textRepr(name, this.grammar.edition)}`, name.length + 1);
  }

  private checkLookbehindGroup(group: number): void {
    if (this.lookbehindGroups === null) return;
    if (this.openGroups.has(group)) throw this.reader.failure('cannot refer to an open group');
    if (group >= this.lookbehindGroups) {
      throw this.reader.failure('cannot refer to group defined in the same lookbehind subpattern');
    }
  }

  private parseLook(kind: string, isVerbose: boolean, nesting: number, start: number): PatternNode {
    const { reader } = this;
    const isBehind = kind === '<';
    let sense: string | null = kind;
    const outer = this.lookbehindGroups;
    if (isBehind) {
      sense = reader.get();
      if (sense === null) throw reader.failure('unexpected end of pattern');
      if (sense !== '=' && sense !== '!') throw reader.failure(`unknown extension ?<${sense}`, sense.length + 2);
      this.lookbehindGroups ??= this.groupCount;
    }
    const items = this.parseAlternatives(isVerbose, nesting + 1);
    if (isBehind) this.lookbehindGroups = outer;
    this.closeParenthesis(start);
    if (isBehind) {
      const [low, high] = widthOf(items, this.groupWidths);
      if (low !== high) this.hasVariableLookbehind = true;
    }
    return { kind: 'look', isBehind, isNegated: sense === '!', items };
  }

  private parseConditional(isVerbose: boolean, nesting: number, start: number): PatternNode {
    const { reader } = this;
    const name = reader.getUntil(')', 'group name');
    let group: number;
    if (/^[0-9]+$/.test(name)) {
      group = Number(name);
      if (group === 0) throw reader.failure('bad group number', name.length + 1);
      if (group >= MOST_GROUPS) throw reader.failure(`invalid group reference ${group}`, name.length + 1);
      if (!this.conditionPositions.has(group)) this.conditionPositions.set(group, reader.tell() - name.length - 1);
    } else {
      reader.checkGroupName(name, 1);
      group = this.groupNumber(name);
    }
    this.checkLookbehindGroup(group);
    const yes = this.parseSequence(isVerbose, nesting + 1);
    let no: Sequence | null = null;
    if (reader.match('|')) {
      no = this.parseSequence(isVerbose, nesting + 1);
      if (reader.next === '|') throw reader.failure('conditional backref with more than two branches');
    }
    this.closeParenthesis(start);
    return { kind: 'conditional', group, yes, no };
  }

  private parseEscape(escaped: string): PatternNode {
    const { reader } = this;
    const letter = escaped.slice(1);
    switch (letter) {
      case 'A':
        return { kind: 'position', position: 'beginning of string' };
      case 'Z':
        return { kind: 'position', position: 'end of string' };
      case 'b':
        return { kind: 'position', position: 'boundary' };
      case 'B':
        return { kind: 'position', position: 'non-boundary' };
    }
    if (letter === 'z' && this.grammar.hasLowercaseEnd) return { kind: 'position', position: 'end of string' };
    const category = categoryOf(escaped);
    if (category !== undefined) return { kind: 'set', items: [category], isNegated: false };
    const code = CHARACTER_ESCAPES[letter] ?? numericEscape(reader, escaped);
    if (code !== undefined) return { kind: 'literal', code };
    if (letter === '0') {
      const digits = escaped + reader.getWhile(2, OCTAL_DIGITS);
      return { kind: 'literal', code: Number.parseInt(digits.slice(1), 8) };
    }
    if (DECIMAL_DIGITS.includes(letter)) return this.parseNumberedReference(escaped);
    if (isAsciiLetter(letter)) throw reader.failure(`bad escape ${escaped}`, escaped.length);
    return { kind: 'literal', code: letter.codePointAt(0)! };
  }

  private parseNumberedReference(escaped: string): PatternNode {
    const { reader } = this;
    const nextIsIn = (digits: string): boolean => reader.next !== null && digits.includes(reader.next);
    let digits = escaped;
    if (nextIsIn(DECIMAL_DIGITS)) {
      digits += reader.get();
      if (/^\\[0-7][0-7]$/.test(digits) && nextIsIn(OCTAL_DIGITS)) {
        digits += reader.get();
        return { kind: 'literal', code: octalCode(reader, digits) };
      }
    }
    const group = Number(digits.slice(1));
    if (group >= this.groupCount) throw reader.failure(`invalid group reference ${group}`, digits.length - 1);
    if (this.openGroups.has(group)) throw reader.failure('cannot refer to an open group', digits.length);
    this.checkLookbehindGroup(group);
    return { kind: 'reference', group };
  }
}
