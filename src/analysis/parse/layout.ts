import type { Fault, LineProblem } from './fault.ts';
import type { LogicalLine } from './logical-lines.ts';
import { unfinished } from './unfinished.ts';

/** A fault, and the indentation at which a statement has to stand in its place. */
export interface PlacedFault extends Fault {
  /** Where the physical line of `from` begins. */
  readonly lineStart: number;
  /** The blanks before the statement in its place. */
  readonly indentation: string;
}

/** CPython's limit (Parser/lexer/state.h, MAXINDENT). */
const MAXIMUM_INDENTATION_LEVELS = 100;

/** Words that begin a compound statement or a clause of one, and so need a colon. */
const HEADERS = new Set('if elif else for while try except finally with def class'.split(' '));

/** After a statement or clause: which clauses may follow it. */
const FOLLOWERS: Readonly<Record<string, readonly string[]>> = {
  if: ['elif', 'else'],
  elif: ['elif', 'else'],
  for: ['else'],
  while: ['else'],
  try: ['except', 'finally'],
  except: ['except', 'else', 'finally'],
};

const CLAUSES = new Set(['elif', 'else', 'except', 'finally']);

/** What each clause belongs to, for a message. */
const CLAUSE_OWNERS: Readonly<Record<string, string>> = {
  elif: "an 'if'",
  else: "an 'if', 'for', 'while' or 'try'",
  except: "a 'try'",
  finally: "a 'try'",
};

/**
 * Checks the indentation of the lines, and that clauses follow what they belong to (Parser/lexer/lexer.c, tok_get_normal_mode, for the
 * indentation). Gives what has to be given up, in order and apart from each other: each fault with the block that belongs to its line.
 * `known` holds what is wrong with single lines, `rest` what is not to be read at all.
 */
export function checkLayout(
  text: string,
  lines: readonly LogicalLine[],
  known: ReadonlyMap<number, LineProblem>,
  rest: GivenUpRest | null,
): PlacedFault[] {
  return new LayoutCheck(text, lines, known, rest).run();
}

/** A line at the top level from which on the file is given up, and why. */
export interface GivenUpRest {
  readonly index: number;
  readonly problem: LineProblem;
}

interface Level {
  readonly column: number;
  readonly alternateColumn: number;
  readonly indentation: string;
  /** The index of the `match` line whose cases the level holds, or -1. */
  readonly matchLine: number;
  /** The clauses that may come next. */
  followers: readonly string[];
  /** Whether the statement before was given up, and its clauses have to go with it. */
  isGivenUp: boolean;
  /** The first of the decorators that wait for their function or class, or -1. */
  decorator: number;
}

class LayoutCheck {
  private readonly faults: PlacedFault[] = [];
  private readonly levels: Level[] = [];

  constructor(
    private readonly text: string,
    private readonly lines: readonly LogicalLine[],
    private readonly known: ReadonlyMap<number, LineProblem>,
    private readonly rest: GivenUpRest | null,
  ) {
    this.levels.push(newLevel(0, 0, '', -1));
  }

  run(): PlacedFault[] {
    let at = 0;
    const end = this.rest?.index ?? this.lines.length;
    while (at < end) at = this.check(at);
    while (this.levels.length > 1) this.leaveLevel(at);
    this.checkDecorator(at);
    if (this.rest !== null && at < this.lines.length) this.giveUp(at, this.lines.length, this.rest.problem);
    return this.faults;
  }

  /** Checks one line; gives the index of the next one to look at. */
  private check(at: number): number {
    const line = this.lines[at]!;
    const deepest = this.levels.length;
    while (line.column < this.level.column) this.leaveLevel(at);
    const { level } = this;
    if (line.column > level.column) {
      const message =
        this.levels.length < deepest
          ? 'This line is indented less than the block before it, but like no block around it'
          : 'This line is indented deeper than the line before it, which opens no block';
      return this.giveUp(at, this.endOfDeeper(at, level.column), { message, start: line.start, end: line.end });
    }
    const isCase = level.matchLine !== -1;
    if (!isCase) this.checkDecorator(at);
    const problem = this.problemOf(at);
    const block = this.endOfDeeper(at, line.column);
    if (problem === null) return this.enter(at);
    if (isCase) return this.giveUpCases(at, problem);
    if (level.isGivenUp && CLAUSES.has(line.word)) return this.absorb(block);
    return this.giveUp(at, block, problem);
  }

  private get level(): Level {
    return this.levels[this.levels.length - 1]!;
  }

  /** The index after the lines that follow and are indented deeper than a column. */
  private endOfDeeper(at: number, column: number): number {
    let end = at + 1;
    while (end < this.lines.length && this.lines[end]!.column > column) end++;
    return end;
  }

  private problemOf(at: number): LineProblem | null {
    const line = this.lines[at]!;
    const { level } = this;
    const here = (message: string): LineProblem => ({ message, start: line.start, end: line.end });
    const known = this.known.get(at) ?? line.fault;
    if (known !== null && known !== undefined) return known;
    if (line.alternateColumn !== level.alternateColumn) {
      return here('Tabs and spaces are mixed in the indentation: use only one of them');
    }
    if (level.matchLine !== -1 && line.word !== 'case')
      return here("Only 'case' can stand here, in a 'match' statement");
    if (CLAUSES.has(line.word) && !level.followers.includes(line.word)) {
      return here(`This '${line.word}' does not belong to ${CLAUSE_OWNERS[line.word]} before it`);
    }
    const incomplete = unfinished(this.text, line);
    if (incomplete !== null) return incomplete;
    const word = this.headerWord(at);
    if (word === null) return line.opensBlock ? here(this.noHeader(at)) : null;
    if (line.colon === -1) {
      return { message: `A colon is missing at the end of this '${word}' line`, start: line.end - 1, end: line.end };
    }
    return line.opensBlock ? this.blockProblem(at, word, here) : null;
  }

  /** Why a line that ends with a colon opens no block. */
  private noHeader(at: number): string {
    const { word } = this.lines[at]!;
    if (word === 'match') return "An indented 'case' is missing after this 'match' line";
    if (word === 'case') return "A 'case' can stand only in a 'match' statement";
    const next = this.lines[at + 1];
    const hasBlock = next !== undefined && next.column > this.level.column;
    return hasBlock
      ? 'This line has a block, but does not begin with a word that can have one'
      : "Something is missing after ':'";
  }

  private blockProblem(at: number, word: string, here: (message: string) => LineProblem): LineProblem | null {
    const line = this.lines[at]!;
    const next = this.lines[at + 1];
    if (next === undefined || next.column <= line.column)
      return here(`An indented block is missing after this '${word}' line`);
    if (next.alternateColumn <= line.alternateColumn) {
      const message = 'Tabs and spaces are mixed in the indentation of this block: use only one of them';
      return { message, start: next.start, end: next.end };
    }
    if (this.levels.length >= MAXIMUM_INDENTATION_LEVELS) {
      return here(`Too many levels of indentation: Python allows ${MAXIMUM_INDENTATION_LEVELS - 1}`);
    }
    return null;
  }

  /** The word that makes a line the head of a compound statement or clause, null for every other line. */
  private headerWord(at: number): string | null {
    const line = this.lines[at]!;
    if (HEADERS.has(line.word)) return line.word;
    if (line.word === 'case' && this.level.matchLine !== -1) return 'case';
    if (line.word === 'async') return this.wordAfterAsync(line);
    return line.word === 'match' && this.opensMatch(at) ? 'match' : null;
  }

  private wordAfterAsync(line: LogicalLine): string | null {
    return /^async\s+(def|for|with)\b/.exec(this.text.slice(line.start, line.start + 40))?.[1] ?? null;
  }

  /** `match` is a name too: it is the statement where a block with a `case` follows. */
  private opensMatch(at: number): boolean {
    const line = this.lines[at]!;
    const next = this.lines[at + 1];
    return line.opensBlock && next !== undefined && next.column > line.column && next.word === 'case';
  }

  /** A line without a problem of its own: what may follow it, and the block that it opens. */
  private enter(at: number): number {
    const line = this.lines[at]!;
    const { level } = this;
    const word = this.headerWord(at);
    const isElseOfTry = word === 'else' && level.followers.includes('except');
    level.isGivenUp = false;
    level.followers = isElseOfTry ? ['finally'] : (FOLLOWERS[word ?? ''] ?? []);
    if (this.text.charAt(line.start) !== '@') level.decorator = -1;
    else if (level.decorator === -1) level.decorator = at;
    if (word !== null && line.opensBlock) {
      const first = this.lines[at + 1]!;
      const indentation = this.text.slice(first.lineStart, first.start);
      this.levels.push(newLevel(first.column, first.alternateColumn, indentation, word === 'match' ? at : -1));
    }
    return at + 1;
  }

  private leaveLevel(at: number): void {
    this.checkDecorator(at);
    this.levels.pop();
  }

  /** Before the line at an index, or the end of a block: decorators need a function or class, or more of them. */
  private checkDecorator(at: number): void {
    const { level, lines } = this;
    const first = level.decorator;
    if (first === -1) return;
    const line = lines[at];
    const isInLevel = line !== undefined && line.column === level.column;
    if (isInLevel && (this.text.charAt(line.start) === '@' || /^(?:def|class|async)$/.test(line.word))) return;
    const { start, end } = lines[at - 1]!;
    this.giveUp(first, at, { message: 'A function or class has to follow this decorator', start, end });
  }

  /** Gives up the lines from one index to before another, with the decorators that wait for them. */
  private giveUp(at: number, end: number, problem: LineProblem): number {
    const { level, lines } = this;
    const first = level.decorator === -1 ? at : level.decorator;
    level.decorator = -1;
    const word = lines[at]!.word;
    level.isGivenUp = FOLLOWERS[word] !== undefined || CLAUSES.has(word);
    level.followers = [];
    this.addFault(first, end, problem, level.indentation);
    return end;
  }

  /** A case that cannot be read: it and the cases after it are given up; where it is the first, the whole statement. */
  private giveUpCases(at: number, problem: LineProblem): number {
    const { matchLine } = this.level;
    this.levels.pop();
    const { level } = this;
    const end = this.endOfDeeper(at, level.column);
    level.isGivenUp = false;
    level.followers = [];
    this.addFault(at === matchLine + 1 ? matchLine : at, end, problem, level.indentation);
    return end;
  }

  private absorb(end: number): number {
    const last = this.faults.pop()!;
    this.faults.push({ ...last, to: this.lines[end - 1]!.end });
    return end;
  }

  private addFault(first: number, end: number, problem: LineProblem, indentation: string): void {
    const { start, lineStart } = this.lines[first]!;
    this.faults.push({ ...problem, from: start, to: this.lines[end - 1]!.end, lineStart, indentation });
  }
}

function newLevel(column: number, alternateColumn: number, indentation: string, matchLine: number): Level {
  return { column, alternateColumn, indentation, matchLine, followers: [], isGivenUp: false, decorator: -1 };
}
