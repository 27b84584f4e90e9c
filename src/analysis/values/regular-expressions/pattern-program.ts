/** Instructions of the matcher, made from a pattern (`Lib/re/_compiler.py`). */
import type { UnicodeEdition } from '../../versions.ts';
import { type CharacterTest, categoryTest, literalTest, setTest } from './character-tests.ts';
import {
  type ParsedPattern,
  PatternFlag,
  type PatternNode,
  type Position,
  type RepeatMode,
  type Sequence,
  widthOf,
} from './pattern-nodes.ts';

/** One instruction; targets are indices in the program. */
export type Instruction =
  | { readonly operation: 'character'; readonly code: number }
  | { readonly operation: 'test'; readonly test: CharacterTest }
  | { operation: 'split'; other: number }
  | { operation: 'jump'; target: number }
  | { readonly operation: 'save'; readonly slot: number; readonly closes: number }
  | { readonly operation: 'position'; readonly holds: PositionTest }
  | {
      readonly operation: 'repeat one';
      readonly test: CharacterTest;
      readonly minimum: number;
      readonly maximum: number;
      readonly mode: RepeatMode;
    }
  | { readonly operation: 'begin loop'; readonly register: number }
  | {
      readonly operation: 'loop';
      readonly register: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly isLazy: boolean;
      readonly body: number;
    }
  | { operation: 'look'; readonly isNegated: boolean; readonly back: number; next: number }
  | { operation: 'atomic'; next: number }
  | { readonly operation: 'reference'; readonly group: number; readonly flags: number }
  | { operation: 'condition'; readonly group: number; no: number }
  | { readonly operation: 'fail' }
  | { readonly operation: 'done' };

/** What a matcher sees of the text. */
export interface Subject {
  /** Index of the end: the end of the text or an earlier one that was asked for. */
  readonly end: number;
  readonly codeAt: (index: number) => number;
}

/** Whether an assertion without width holds at an index. */
export type PositionTest = (subject: Subject, index: number) => boolean;

export interface PatternProgram {
  readonly instructions: readonly Instruction[];
  /** Number of loop registers. */
  readonly loopCount: number;
  readonly groupCount: number;
  /** The code of the character that every match begins with; -1 if that is not one. */
  readonly firstCode: number;
}

/** How the program depends on the version. */
export interface ProgramOptions {
  readonly edition: UnicodeEdition;
  /** `\B` matches in an empty text (3.14). */
  readonly hasNonBoundaryInEmptyText: boolean;
}

/** Makes the program of a pattern. */
export function compilePattern(pattern: ParsedPattern, options: ProgramOptions): PatternProgram {
  const compiler = new ProgramCompiler(options);
  compiler.sequence(pattern.items, pattern.flags);
  compiler.instructions.push({ operation: 'done' });
  const first = compiler.instructions[0]!;
  return {
    instructions: compiler.instructions,
    loopCount: compiler.loopCount,
    groupCount: pattern.groupCount,
    firstCode: first.operation === 'character' ? first.code : -1,
  };
}

const NEWLINE = 10;

class ProgramCompiler {
  readonly instructions: Instruction[] = [];
  loopCount = 0;
  private readonly groupWidths = new Map<number, readonly [number, number]>();

  constructor(private readonly options: ProgramOptions) {}

  sequence(items: Sequence, flags: number): void {
    for (const node of items) this.node(node, flags);
  }

  private node(node: PatternNode, flags: number): void {
    const { instructions } = this;
    switch (node.kind) {
      case 'literal':
        if ((flags & PatternFlag.IgnoreCase) === 0) instructions.push({ operation: 'character', code: node.code });
        else instructions.push({ operation: 'test', test: literalTest(node.code, flags) });
        return;
      case 'any':
      case 'set':
        instructions.push({ operation: 'test', test: this.singleTest(node, flags)! });
        return;
      case 'position':
        instructions.push({ operation: 'position', holds: this.positionTest(node.position, flags) });
        return;
      case 'branch':
        this.branch(node.alternatives, flags);
        return;
      case 'group':
        this.group(node, flags);
        return;
      case 'repeat':
        this.repeat(node, flags);
        return;
      case 'reference':
        instructions.push({ operation: 'reference', group: node.group, flags });
        return;
      case 'look': {
        const back = node.isBehind ? widthOf(node.items, this.groupWidths)[0] : 0;
        this.inner({ operation: 'look', isNegated: node.isNegated, back, next: 0 }, node.items, flags);
        return;
      }
      case 'atomic':
        this.inner({ operation: 'atomic', next: 0 }, node.items, flags);
        return;
      case 'conditional': {
        const condition: Instruction = { operation: 'condition', group: node.group, no: 0 };
        instructions.push(condition);
        this.sequence(node.yes, flags);
        if (node.no === null) {
          condition.no = instructions.length;
          return;
        }
        const jump: Instruction = { operation: 'jump', target: 0 };
        instructions.push(jump);
        condition.no = instructions.length;
        this.sequence(node.no, flags);
        jump.target = instructions.length;
        return;
      }
      case 'failure':
        instructions.push({ operation: 'fail' });
        return;
    }
  }

  /** A part that is matched by itself: it gives at most one result. */
  private inner(head: Instruction & { next: number }, items: Sequence, flags: number): void {
    this.instructions.push(head);
    this.sequence(items, flags);
    this.instructions.push({ operation: 'done' });
    head.next = this.instructions.length;
  }

  private branch(alternatives: readonly Sequence[], flags: number): void {
    const { instructions } = this;
    const jumps: { operation: 'jump'; target: number }[] = [];
    for (const [index, items] of alternatives.entries()) {
      if (index === alternatives.length - 1) {
        this.sequence(items, flags);
        break;
      }
      const split: Instruction = { operation: 'split', other: 0 };
      instructions.push(split);
      this.sequence(items, flags);
      const jump = { operation: 'jump' as const, target: 0 };
      instructions.push(jump);
      jumps.push(jump);
      split.other = instructions.length;
    }
    for (const jump of jumps) jump.target = instructions.length;
  }

  private group(node: PatternNode & { kind: 'group' }, flags: number): void {
    const typeFlags = PatternFlag.Ascii | PatternFlag.Locale | PatternFlag.Unicode;
    const kept = (node.addedFlags & typeFlags) === 0 ? flags : flags & ~typeFlags;
    const inner = (kept | node.addedFlags) & ~node.removedFlags;
    const { index } = node;
    if (index === null) {
      this.sequence(node.items, inner);
      return;
    }
    this.instructions.push({ operation: 'save', slot: 2 * (index - 1), closes: 0 });
    this.sequence(node.items, inner);
    this.instructions.push({ operation: 'save', slot: 2 * (index - 1) + 1, closes: index });
    this.groupWidths.set(index, widthOf(node.items, this.groupWidths));
  }

  private repeat(node: PatternNode & { kind: 'repeat' }, flags: number): void {
    const { minimum, maximum, mode, items } = node;
    const { instructions } = this;
    const test = items.length === 1 ? this.singleTest(items[0]!, flags) : null;
    if (test !== null) {
      instructions.push({ operation: 'repeat one', test, minimum, maximum, mode });
      return;
    }
    if (mode === 'possessive') {
      const greedy: PatternNode = {
        kind: 'repeat',
        minimum,
        maximum,
        mode: 'greedy',
        items: [{ kind: 'atomic', items }],
      };
      this.node({ kind: 'atomic', items: [greedy] }, flags);
      return;
    }
    const register = this.loopCount++;
    instructions.push({ operation: 'begin loop', register });
    const jump: Instruction = { operation: 'jump', target: 0 };
    instructions.push(jump);
    const body = instructions.length;
    this.sequence(items, flags);
    jump.target = instructions.length;
    instructions.push({ operation: 'loop', register, minimum, maximum, isLazy: mode === 'lazy', body });
  }

  /** The test of a node that matches one character, else null. */
  private singleTest(node: PatternNode, flags: number): CharacterTest | null {
    switch (node.kind) {
      case 'literal': {
        const { code } = node;
        return (flags & PatternFlag.IgnoreCase) === 0 ? (other) => other === code : literalTest(code, flags);
      }
      case 'any':
        return (flags & PatternFlag.DotAll) === 0 ? (code) => code !== NEWLINE : () => true;
      case 'set':
        return setTest(node.items, node.isNegated, flags, this.options.edition);
      default:
        return null;
    }
  }

  private positionTest(position: Position, flags: number): PositionTest {
    const isMultiline = (flags & PatternFlag.Multiline) !== 0;
    switch (position) {
      case 'beginning':
        if (isMultiline) return (subject, index) => index === 0 || subject.codeAt(index - 1) === NEWLINE;
        return (_subject, index) => index === 0;
      case 'beginning of string':
        return (_subject, index) => index === 0;
      case 'end':
        if (isMultiline) return (subject, index) => index === subject.end || subject.codeAt(index) === NEWLINE;
        return (subject, index) =>
          index === subject.end || (index === subject.end - 1 && subject.codeAt(index) === NEWLINE);
      case 'end of string':
        return (subject, index) => index === subject.end;
      case 'boundary':
      case 'non-boundary': {
        const isWord = categoryTest('word', flags, this.options.edition);
        const isBoundary = position === 'boundary';
        const inEmptyText = !isBoundary && this.options.hasNonBoundaryInEmptyText;
        return (subject, index) => {
          if (subject.end === 0) return inEmptyText;
          const before = index > 0 && isWord(subject.codeAt(index - 1));
          const after = index < subject.end && isWord(subject.codeAt(index));
          return (before !== after) === isBoundary;
        };
      }
    }
  }
}
