import { endOfLine, skipBlanks } from './characters.ts';
import { explain } from './explanations.ts';
import type { Fault, LineProblem } from './fault.ts';
import type { FlatTree } from './flat-tree.ts';
import type { Grammar } from './grammar.ts';
import { checkLayout, type GivenUpRest, type PlacedFault } from './layout.ts';
import { type LogicalLine, logicalLines } from './logical-lines.ts';
import { NodeKind } from './node-kinds.ts';
import { joinedLine, type Repair, repairFields, repairLine, repairMatch, type Span } from './repairs.ts';
import { lineSnippet } from './snippets.ts';
import { isSimpleStatement, isStatement } from './statement-kinds.ts';

/** A tree of a whole file without errors, where what is not valid Python has been replaced by names. */
export interface ReadableTree {
  readonly tree: FlatTree;
  /** What was replaced, by the offset of the name that stands for it. */
  readonly faults: ReadonlyMap<number, Fault>;
  /** What was replaced by nothing, because there was no room for a name. */
  readonly unplaced: readonly Fault[];
  /** Valid Python that was left out and is to be read by itself, by the offset where it begins. */
  readonly leftOut: ReadonlyMap<number, Span>;
}

/** How often the file is read again with more of it replaced. Each time finds what the one before hid; the second is rarely needed. */
const MAXIMUM_ROUNDS = 8;

/** How many lines are read by themselves to find the broken ones, and how many of them may be broken before the rest is given up. */
const MAXIMUM_CHECKS = 20_000;
const MAXIMUM_BROKEN_LINES = 1_000;

/** How much is read of a file that is too much to be read whole. */
const READABLE_LENGTH = 300_000;

/** A broken line with more statements is given up as a whole. */
const MAXIMUM_STATEMENTS_ON_A_LINE = 100;

/**
 * Reads a file. The grammar's own error recovery can drop or merge statements far from the error; so lines that are not valid Python are
 * found one by one, from the indentation, brackets and strings first, and by reading suspicious lines by themselves; each is replaced by a
 * name of the same length with its block, and the file is read again.
 */
export function readWithRecovery(text: string, grammar: Grammar): ReadableTree {
  return new Recovery(text, grammar).run();
}

class Recovery {
  private readonly text: string;
  private readonly lines: readonly LogicalLine[];
  /** What is wrong with a line, by its index. */
  private readonly known = new Map<number, LineProblem>();
  /** Statements on a line with several of them. */
  private readonly parts: Fault[] = [];
  /** What stands in no line. */
  private readonly outside: Fault[] = [];
  /** The forms of lines that the grammar can read, by the index of the line. */
  private readonly repairs = new Map<number, Repair>();
  /** What stands between a line and the next one so that the grammar reads them as two, by the index of the first. */
  private readonly separators = new Map<number, Repair>();
  private readonly checked = new Set<number>();
  /** From where on the file is given up, if it is. */
  private rest: GivenUpRest | null = null;

  constructor(
    source: string,
    private readonly grammar: Grammar,
  ) {
    const text = source.replaceAll('\0', ' ');
    this.text = text;
    this.lines = logicalLines(text);
    if (text !== source) this.findNullCharacters(source);
    for (const [index, line] of this.lines.entries()) {
      if (this.lines[index + 1]?.word !== 'case') continue;
      const repair = repairMatch(text, line);
      if (repair !== null) this.repairs.set(index, repair);
    }
    for (let at = text.indexOf(':='); at !== -1 && this.lines.length > 0; ) {
      const index = this.lineAt(at);
      const line = this.lines[index]!;
      const repair = repairFields(text, line);
      if (repair !== null) this.repairs.set(index, repair);
      at = text.indexOf(':=', Math.max(at + 2, line.end));
    }
  }

  /** CPython reads no file with a null character in it, wherever it stands (Parser/tokenizer, "source code cannot contain null bytes"). */
  private findNullCharacters(source: string): void {
    const message = 'There is a null character here: is this a text file?';
    for (let at = source.indexOf('\0'); at !== -1; ) {
      const index = this.lineAt(at);
      const line = this.lines[index];
      const problem = { message, start: at, end: at + 1 };
      if (line !== undefined && at >= line.lineStart && at < line.end) this.known.set(index, problem);
      else this.outside.push({ ...problem, from: at, to: at + 1 });
      const next = line === undefined ? source.length : Math.max(at + 1, endOfLine(source, Math.max(at, line.end)));
      at = source.indexOf('\0', next);
    }
  }

  run(): ReadableTree {
    for (let round = 1; ; round++) {
      const placed = checkLayout(this.text, this.lines, this.known, this.rest);
      const replaced = replaceFaults(this.text, placed, this.parts, [
        ...this.repairs.values(),
        ...this.separators.values(),
      ]);
      const tree = this.grammar.read(replaced.text);
      if (tree === null) {
        this.giveUpEnd();
        continue;
      }
      const isClean = !tree.hasErrors && !this.findRunOnLines(tree, replaced);
      if (isClean || round === MAXIMUM_ROUNDS) return this.result(tree, replaced);
      if (!tree.hasErrors) continue;
      const suspicious = this.suspiciousLines(tree);
      if (!this.findBrokenLines(suspicious) && !this.joinLines(suspicious)) this.giveUpLineOf(tree);
    }
  }

  private result(tree: FlatTree, replaced: ReplacedText): ReadableTree {
    const leftOut = new Map(
      [...this.repairs.values()].flatMap((repair) => repair.leftOut.map((span) => [span.start, span])),
    );
    return { tree, faults: replaced.faults, unplaced: [...this.outside, ...replaced.unplaced], leftOut };
  }

  /**
   * An unfinished line, such as one that ends with a dot, runs on into the next one for the grammar. True where there are such lines; they
   * are noted as broken.
   */
  private findRunOnLines(tree: FlatTree, replaced: ReplacedText): boolean {
    let found = false;
    let index = 0;
    for (let node = 1; node < tree.count; node++) {
      if (!isSimpleStatement(tree.kind[node]!)) continue;
      const start = tree.start[node]!;
      if (replaced.faults.has(start)) continue;
      while (index + 1 < this.lines.length && this.lines[index + 1]!.lineStart <= start) index++;
      const line = this.lines[index]!;
      if (tree.end[tree.after[node]! - 1]! <= line.end || this.known.has(index)) continue;
      if (!this.separate(index)) this.known.set(index, explain(this.text, line, this.grammar));
      found = true;
    }
    return found;
  }

  /**
   * Puts a semicolon behind a line that can be read by itself, where the next one begins with a bracket: in `i, j = k[0], 2` and `[a, b] = i, j`
   * the grammar takes it for that of a subscript. False where there is no room or that was done before.
   */
  private separate(index: number): boolean {
    const { text, lines } = this;
    const [line, next] = [lines[index]!, lines[index + 1]];
    if (next === undefined || this.separators.has(index) || line.opensBlock || !/[[(]/.test(text[next.start] ?? ''))
      return false;
    if (!this.grammar.accepts(`${text.slice(line.start, line.end)}\n`)) return false;
    const between = text.slice(line.end, next.start);
    const rest = between.slice(1);
    const isJoined = !rest.includes('\n');
    if (isJoined && (next.opensBlock || next.column !== line.column)) return false;
    const replacement = `;${isJoined ? ' '.repeat(rest.length) : rest}`;
    this.separators.set(index, { start: line.end, end: next.start, replacement, leftOut: [] });
    return true;
  }

  /** Reads the lines that touch an error by themselves. False when none of them is to blame. */
  private findBrokenLines(suspicious: readonly number[]): boolean {
    let found = false;
    for (const index of suspicious) {
      if (this.known.has(index) || this.lines[index]!.fault !== null || this.checked.has(index)) continue;
      if (this.rest !== null && index >= this.rest.index) return found;
      if (this.checked.size >= MAXIMUM_CHECKS || this.known.size >= MAXIMUM_BROKEN_LINES) {
        this.giveUpFrom(index, 'There are too many errors in this file: from here on it is not read');
        return true;
      }
      this.checked.add(index);
      found = this.checkLine(index) || found;
    }
    return found;
  }

  /** Whether there is something about a line that keeps the grammar from reading it: a repair or a problem, which is noted. */
  private checkLine(index: number): boolean {
    const { text, grammar } = this;
    const line = this.lines[index]!;
    const source = text.slice(line.start, line.end);
    if (grammar.accepts(lineSnippet(text, line, source)) || grammar.accepts(`${source}\n`)) return false;
    const repair = repairLine(text, line, grammar);
    if (repair !== null) {
      this.repairs.set(index, repair);
      return true;
    }
    const separate = statementsOf(text, line);
    const statements = separate.length > MAXIMUM_STATEMENTS_ON_A_LINE ? [] : separate;
    const broken = statements.filter(([start, end]) => !grammar.accepts(`${text.slice(start, end)}\n`));
    if (broken.length === 0 || separate.length === 1) this.known.set(index, explain(text, line, grammar));
    else {
      for (const [start, end] of broken) {
        const problem = explain(text, { ...line, start, end, semicolons: [] }, grammar);
        this.parts.push({ ...problem, from: start, to: end });
      }
    }
    return true;
  }

  /** Brings suspicious lines of several physical lines into the form of one. False when that was done before. */
  private joinLines(suspicious: readonly number[]): boolean {
    const { text, lines } = this;
    let found = false;
    for (const index of suspicious) {
      const line = lines[index]!;
      const isLong = text.slice(line.start, line.end).includes('\n');
      if (!isLong || this.repairs.has(index) || this.known.has(index) || line.fault !== null) continue;
      this.repairs.set(index, { start: line.start, end: line.end, replacement: joinedLine(text, line), leftOut: [] });
      found = true;
    }
    return found;
  }

  private giveUpLineOf(tree: FlatTree): void {
    const index = this.lineAt(tree.start[tree.errors[0] ?? 0]!);
    const free =
      index < this.lines.length && !this.known.has(index)
        ? index
        : this.lines.findIndex((_, at) => !this.known.has(at));
    if (free !== -1) this.known.set(free, explain(this.text, this.lines[free]!, this.grammar));
  }

  /** Gives up all but the beginning of a file that is too much to read whole. */
  private giveUpEnd(): void {
    if (this.rest !== null) throw new Error('it is too large');
    const message = 'This file is too large, or too far from Python, to be read whole: from here on it is not read';
    this.giveUpFrom(this.lineAt(READABLE_LENGTH), message);
  }

  /** Gives up the rest of the file, from a line at the top level on, and the lines before that. */
  private giveUpFrom(index: number, message: string): void {
    const { start, end } = this.lines[index]!;
    let last = index;
    while (last < this.lines.length && this.lines[last]!.column > 0) this.known.set(last++, { message, start, end });
    this.rest = { index: last, problem: { message, start, end } };
  }

  /** The indexes of the lines that an error of the grammar touches, in order. */
  private suspiciousLines(tree: FlatTree): number[] {
    const suspicious = new Set<number>();
    for (const error of tree.errors) {
      if (tree.after[error] === error + 1 || tree.kind[error] !== NodeKind.ERROR) {
        this.addLines(suspicious, tree.start[error]!, tree.end[error]!);
        continue;
      }
      for (let child = error + 1; child < tree.after[error]!; child = tree.after[child]!) {
        if (!isCleanStatement(tree, child)) this.addLines(suspicious, tree.start[child]!, tree.end[child]!);
      }
    }
    this.addUnseparated(suspicious, tree);
    return [...suspicious].sort((a, b) => a - b);
  }

  /** Statements with neither a line end nor a semicolon between them: the grammar has put in a line end that is not there. */
  private addUnseparated(suspicious: Set<number>, tree: FlatTree): void {
    for (let node = 1; node < tree.count; node++) {
      const next = tree.after[node]!;
      if (next >= tree.count || !isStatement(tree.kind[node]!) || !isStatement(tree.kind[next]!)) continue;
      const between = this.text.slice(tree.end[next - 1]!, tree.start[next]!);
      if (!/[\n;]/.test(between)) this.addLines(suspicious, tree.start[next]!, tree.end[next]!);
    }
  }

  /** Adds the lines between two offsets; what has no width may belong to the line before as well. */
  private addLines(suspicious: Set<number>, start: number, end: number): void {
    const first = this.lineAt(start);
    if (start >= end && first > 0) suspicious.add(first - 1);
    for (let at = first; at < this.lines.length && (at === first || this.lines[at]!.start < end); at++)
      suspicious.add(at);
  }

  /** The index of the last line that begins at or before an offset, or 0. */
  private lineAt(offset: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle]!.lineStart <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Whether a child of an error is a whole statement that the grammar could read. */
function isCleanStatement(tree: FlatTree, node: number): boolean {
  return isStatement(tree.kind[node]!) && !tree.errors.some((error) => error >= node && error < tree.after[node]!);
}

/** The statements of a line between its semicolons; a compound statement on one line is one statement. */
function statementsOf(text: string, line: LogicalLine): [start: number, end: number][] {
  if (line.colon !== -1 && (line.semicolons[0] ?? 0) > line.colon) return [[line.start, line.end]];
  const parts: [number, number][] = [];
  let start = line.start;
  for (const semicolon of [...line.semicolons, line.end]) {
    const from = skipBlanks(text, start);
    const to = from + text.slice(from, semicolon).trimEnd().length;
    if (from < to) parts.push([from, to]);
    start = semicolon + 1;
  }
  return parts;
}

interface ReplacedText {
  readonly text: string;
  readonly faults: ReadonlyMap<number, Fault>;
  readonly unplaced: readonly Fault[];
}

/** Replaces faults by a name, and repaired text by its repair. The text keeps its length and line ends. */
function replaceFaults(
  text: string,
  placed: readonly PlacedFault[],
  parts: readonly Fault[],
  repairs: readonly Repair[],
): ReplacedText {
  const faults = new Map<number, Fault>();
  const unplaced: Fault[] = [];
  const edits: { from: number; to: number; text: string }[] = [];
  // One long name: blanks instead would be read again at the end of each block before them.
  for (const fault of placed) {
    const { lineStart, to, indentation } = fault;
    const start = lineStart + indentation.length;
    const fits = start < to;
    if (fits) faults.set(start, fault);
    else unplaced.push(fault);
    const filler = fits ? indentation + '_'.repeat(to - start) : ' '.repeat(to - lineStart);
    edits.push({ from: lineStart, to, text: filler });
  }
  const isGivenUp = (at: number): boolean => placed.some((fault) => at >= fault.lineStart && at < fault.to);
  for (const part of parts) {
    if (isGivenUp(part.from)) continue;
    faults.set(part.from, part);
    edits.push({ from: part.from, to: part.to, text: '_'.repeat(part.to - part.from) });
  }
  for (const repair of repairs) {
    if (!isGivenUp(repair.start) && !isGivenUp(repair.end - 1))
      edits.push({ from: repair.start, to: repair.end, text: repair.replacement });
  }
  edits.sort((a, b) => a.from - b.from);
  let replaced = '';
  let at = 0;
  for (const edit of edits) {
    replaced += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return { text: replaced + text.slice(at), faults, unplaced };
}
