/** Matching by backtracking (`Modules/_sre/sre_lib.h`, SRE(match) and SRE(search)). */
import { foldCase } from './character-tests.ts';
import { PatternFlag } from './pattern-nodes.ts';
import type { Instruction, PatternProgram, Subject } from './pattern-program.ts';

/** Where a pattern matched, and its groups. */
export interface MatchResult {
  readonly start: number;
  readonly end: number;
  /** Start and end of each group, from group 1 on; -1 where it took no part. */
  readonly marks: readonly number[];
  /** The number of the group that was closed last; 0 if none was. */
  readonly lastGroup: number;
}

/** How a match is asked for. */
export interface MatchRequest {
  readonly kind: 'match' | 'fullmatch' | 'search';
  readonly from: number;
  /** A match may not be empty and end where the search begins: what follows an empty match (state.must_advance). */
  readonly mustAdvance?: boolean;
}

/** Matches a program against a text; null where it does not match. `spend` is told how much work was done, now and then. */
export function matchProgram(
  program: PatternProgram,
  subject: Subject,
  request: MatchRequest,
  spend: (work: number) => void,
): MatchResult | null {
  const matcher = new Matcher(program, subject, request, spend);
  if (request.from > subject.end) return null;
  if (request.kind !== 'search') return matcher.matchAt(request.from);
  for (let start = request.from; start <= subject.end; start++) {
    if (program.firstCode >= 0) {
      while (start < subject.end && subject.codeAt(start) !== program.firstCode) start++;
      if (start === subject.end) return null;
    }
    const result = matcher.matchAt(start);
    if (result !== null) return result;
  }
  return null;
}

const WORK_BETWEEN_REPORTS = 4096;
/** Kinds of entries of the backtracking stack: go on elsewhere, give back one character, take one more, enter a loop's body. */
enum Choice {
  Other = 0,
  GiveBack = 1,
  TakeMore = 2,
  Body = 3,
}
const ENTRY_SIZE = 5;

class Matcher {
  /** Marks of the groups, then count and last index of each loop, then the group closed last. */
  private readonly state: number[];
  private readonly lastGroupSlot: number;
  private readonly loopBase: number;
  /** Slots and what was in them, to be undone. */
  private readonly undo: number[] = [];
  private readonly choices: number[] = [];
  private work = 0;
  private origin = 0;

  constructor(
    private readonly program: PatternProgram,
    private readonly subject: Subject,
    private readonly request: MatchRequest,
    private readonly spend: (work: number) => void,
  ) {
    this.loopBase = 2 * program.groupCount;
    this.lastGroupSlot = this.loopBase + 2 * program.loopCount;
    this.state = new Array<number>(this.lastGroupSlot + 1).fill(-1);
    this.state[this.lastGroupSlot] = 0;
  }

  matchAt(start: number): MatchResult | null {
    this.origin = start;
    const end = this.run(0, start, true);
    this.choices.length = 0;
    if (end < 0) {
      this.undoTo(0);
      return null;
    }
    const marks = this.state.slice(0, this.loopBase);
    for (let slot = 0; slot < marks.length; slot += 2) {
      if (marks[slot]! < 0 || marks[slot + 1]! < 0) marks[slot] = marks[slot + 1] = -1;
    }
    return { start, end, marks, lastGroup: this.state[this.lastGroupSlot]! };
  }

  private set(slot: number, value: number): void {
    this.undo.push(slot, this.state[slot]!);
    this.state[slot] = value;
  }

  private undoTo(length: number): void {
    const { undo, state } = this;
    while (undo.length > length) {
      const value = undo.pop()!;
      state[undo.pop()!] = value;
    }
  }

  private choose(choice: Choice, instruction: number, index: number, limit = 0): void {
    this.choices.push(choice, instruction, index, this.undo.length, limit);
  }

  /** Whether a whole match may end here. */
  private isEnd(index: number): boolean {
    const { request, subject } = this;
    if (request.kind === 'fullmatch' && index !== subject.end) return false;
    return !(request.mustAdvance && index === this.origin && this.origin === request.from);
  }

  /** Runs from an instruction to its `done`: gives where that ends, or -1 where nothing matches. Choices made inside are dropped. */
  private run(from: number, at: number, isWhole: boolean): number {
    const { choices, subject } = this;
    const { instructions } = this.program;
    const base = choices.length;
    let position = from;
    let index = at;
    for (;;) {
      if (++this.work >= WORK_BETWEEN_REPORTS) {
        this.spend(this.work);
        this.work = 0;
      }
      const instruction = instructions[position]!;
      let isMatched = true;
      switch (instruction.operation) {
        case 'character':
          isMatched = index < subject.end && subject.codeAt(index) === instruction.code;
          index++;
          position++;
          break;
        case 'test':
          isMatched = index < subject.end && instruction.test(subject.codeAt(index));
          index++;
          position++;
          break;
        case 'split':
          this.choose(Choice.Other, instruction.other, index);
          position++;
          break;
        case 'jump':
          position = instruction.target;
          break;
        case 'save':
          this.set(instruction.slot, index);
          if (instruction.closes > 0) this.set(this.lastGroupSlot, instruction.closes);
          position++;
          break;
        case 'position':
          isMatched = instruction.holds(subject, index);
          position++;
          break;
        case 'repeat one': {
          const end = this.repeatOne(instruction, position, index);
          isMatched = end >= 0;
          index = end;
          position++;
          break;
        }
        case 'begin loop':
          this.set(this.loopBase + 2 * instruction.register, -1);
          this.set(this.loopBase + 2 * instruction.register + 1, -1);
          position++;
          break;
        case 'loop':
          position = this.loop(instruction, position, index);
          isMatched = position >= 0;
          break;
        case 'look': {
          const undone = this.undo.length;
          const start = index - instruction.back;
          const isFound = start >= 0 && this.run(position + 1, start, false) >= 0;
          if (!isFound || instruction.isNegated) this.undoTo(undone);
          isMatched = isFound !== instruction.isNegated;
          position = instruction.next;
          break;
        }
        case 'atomic':
          index = this.run(position + 1, index, false);
          isMatched = index >= 0;
          position = instruction.next;
          break;
        case 'reference': {
          index = this.reference(instruction, index);
          isMatched = index >= 0;
          position++;
          break;
        }
        case 'condition': {
          const slot = 2 * (instruction.group - 1);
          const isSet = this.state[slot]! >= 0 && this.state[slot + 1]! >= 0;
          position = isSet ? position + 1 : instruction.no;
          break;
        }
        case 'fail':
          isMatched = false;
          break;
        case 'done':
          if (!isWhole || this.isEnd(index)) {
            choices.length = base;
            return index;
          }
          isMatched = false;
          break;
      }
      if (isMatched) continue;
      let resumed: [number, number] | null = null;
      while (resumed === null) {
        if (choices.length === base) return -1;
        resumed = this.backtrack();
      }
      [position, index] = resumed;
    }
  }

  /** Goes back to the choice made last: where to go on, or null where it leads nowhere. */
  private backtrack(): [position: number, index: number] | null {
    const { choices, subject } = this;
    const { instructions } = this.program;
    const at = choices.length - ENTRY_SIZE;
    const position = choices[at + 1]!;
    const index = choices[at + 2]!;
    const limit = choices[at + 4]!;
    this.undoTo(choices[at + 3]!);
    switch (choices[at] as Choice) {
      case Choice.GiveBack:
        // One character less; the choice stays while there is another one to give back.
        if (index - 1 > limit) choices[at + 2] = index - 1;
        else choices.length = at;
        return [position + 1, index - 1];
      case Choice.TakeMore: {
        const repeat = instructions[position] as Instruction & { operation: 'repeat one' };
        choices.length = at;
        if (index >= limit || !repeat.test(subject.codeAt(index))) return null;
        this.choose(Choice.TakeMore, position, index + 1, limit);
        return [position + 1, index + 1];
      }
      case Choice.Body: {
        choices.length = at;
        return [this.enterBody(instructions[position] as Instruction & { operation: 'loop' }, index), index];
      }
      default:
        choices.length = at;
        return [position, index];
    }
  }

  /** SRE_OP_REPEAT_ONE, MIN_REPEAT_ONE, POSSESSIVE_REPEAT_ONE. */
  private repeatOne(instruction: Instruction & { operation: 'repeat one' }, position: number, from: number): number {
    const { subject } = this;
    const { test, minimum, maximum, mode } = instruction;
    const limit = Math.min(subject.end, from + maximum);
    const least = from + minimum;
    if (least > subject.end) return -1;
    let index = from;
    const enough = mode === 'lazy' ? least : limit;
    while (index < enough && test(subject.codeAt(index))) index++;
    this.work += (index - from) >> 3;
    if (index < least) return -1;
    if (mode === 'lazy') this.choose(Choice.TakeMore, position, index, limit);
    else if (mode === 'greedy' && index > least) this.choose(Choice.GiveBack, position, index, least);
    return index;
  }

  /** SRE_OP_MAX_UNTIL and MIN_UNTIL: where to go on, or -1. */
  private loop(instruction: Instruction & { operation: 'loop' }, position: number, index: number): number {
    const { register, minimum, maximum, isLazy, body } = instruction;
    const slot = this.loopBase + 2 * register;
    const count = this.state[slot]! + 1;
    if (count < minimum) {
      this.set(slot, count);
      return body;
    }
    const mayRepeat = count < maximum && this.state[slot + 1] !== index;
    if (isLazy) {
      if (mayRepeat) this.choose(Choice.Body, position, index);
      return position + 1;
    }
    if (!mayRepeat) return position + 1;
    this.choose(Choice.Other, position + 1, index);
    return this.enterBody(instruction, index);
  }

  private enterBody(instruction: Instruction & { operation: 'loop' }, index: number): number {
    const slot = this.loopBase + 2 * instruction.register;
    this.set(slot, this.state[slot]! + 1);
    this.set(slot + 1, index);
    return instruction.body;
  }

  /** The index after the text of a group, or -1. */
  private reference(instruction: Instruction & { operation: 'reference' }, from: number): number {
    const { subject, state } = this;
    const { group, flags } = instruction;
    const start = state[2 * (group - 1)]!;
    const end = state[2 * (group - 1) + 1]!;
    if (start < 0 || end < start || from + end - start > subject.end) return -1;
    const ignoresCase = (flags & PatternFlag.IgnoreCase) !== 0;
    for (let offset = 0; offset < end - start; offset++) {
      const a = subject.codeAt(start + offset);
      const b = subject.codeAt(from + offset);
      if (a !== b && !(ignoresCase && foldCase(a, flags) === foldCase(b, flags))) return -1;
    }
    return from + end - start;
  }
}
