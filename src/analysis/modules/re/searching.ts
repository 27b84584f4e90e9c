/** Running a pattern over a text (`Modules/_sre/sre.c`, SRE_STATE and pattern_new_match). */
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { newHolder } from '../../objects/types/held-references.ts';
import { type MatchRequest, type MatchResult, matchProgram } from '../../values/regular-expressions/matcher.ts';
import { asSliceIndex } from './arguments.ts';
import { matchType } from './match-type.ts';
import { MATCH_FIELDS, type MatchPayload, patternPayload } from './pattern-payload.ts';
import { type MatchedText, matchedText } from './subject.ts';

/** A pattern on its way through a text. */
export class Search {
  private readonly text: MatchedText;
  private readonly program;
  readonly start: number;
  readonly end: number;
  private from: number;
  private mustAdvance = false;

  constructor(
    private readonly runtime: Runtime,
    /** Borrowed. */
    readonly pattern: PythonObject,
    /** Borrowed. */
    readonly string: PythonObject,
    position?: PythonObject,
    endPosition?: PythonObject,
  ) {
    const { program, isBytes } = patternPayload(pattern);
    this.program = program;
    this.text = matchedText(runtime, string, isBytes);
    const { length } = this.text;
    const start = asSliceIndex(runtime, position, 0);
    const end = asSliceIndex(runtime, endPosition, length);
    this.start = Math.min(Math.max(start, 0), length);
    this.end = Math.min(Math.max(end, 0), length);
    this.from = this.start;
  }

  get length(): number {
    return this.text.length;
  }

  /** The first match of a kind, or null. */
  find(kind: MatchRequest['kind']): MatchResult | null {
    const { program, runtime, text } = this;
    const request: MatchRequest = { kind, from: this.from, mustAdvance: this.mustAdvance };
    runtime.spend(1);
    return matchProgram(program, { end: this.end, codeAt: text.codeAt }, request, (work) => runtime.spend(work));
  }

  /** The next match after those found so far, which do not overlap. */
  next(kind: MatchRequest['kind'] = 'search'): MatchResult | null {
    const result = this.find(kind);
    if (result !== null) {
      this.mustAdvance = result.end === result.start;
      this.from = result.end;
    }
    return result;
  }

  /** A match object for a result: a new reference. */
  newMatch(result: MatchResult): PythonObject {
    const { runtime, pattern, string } = this;
    runtime.heap.retain(pattern);
    runtime.heap.retain(string);
    const payload: MatchPayload = {
      spans: [result.start, result.end, ...result.marks],
      lastGroup: result.lastGroup,
      position: this.start,
      endPosition: this.end,
      regs: null,
      string,
      pattern,
    };
    return newHolder(runtime, runtime.typeOf(matchType), payload, MATCH_FIELDS);
  }

  /** A match object, or None. */
  matchOrNone(result: MatchResult | null): PythonObject {
    return result === null ? this.runtime.none : this.newMatch(result);
  }
}
