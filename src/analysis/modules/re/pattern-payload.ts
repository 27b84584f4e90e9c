/** What compiled patterns and matches hold (`Modules/_sre/sre.h`). */
import type { PythonObject } from '../../objects/python-object.ts';
import { knownPayload } from '../../objects/types/held-references.ts';
import type { ParsedPattern } from '../../values/regular-expressions/pattern-nodes.ts';
import type { PatternProgram } from '../../values/regular-expressions/pattern-program.ts';

/** Payload of `re.Pattern` (PatternObject). */
export interface PatternPayload {
  readonly program: PatternProgram;
  readonly parsed: ParsedPattern;
  readonly isBytes: boolean;
  /** References: a dict of group numbers by name, a tuple of names by number, the text. */
  groupindex: PythonObject | null;
  indexgroup: PythonObject | null;
  pattern: PythonObject | null;
}

export const PATTERN_FIELDS = ['groupindex', 'indexgroup', 'pattern'] as const;

/** Payload of `re.Match` (MatchObject). */
export interface MatchPayload {
  /** Start and end of the whole match and of each group; -1 where a group took no part. */
  readonly spans: readonly number[];
  readonly lastGroup: number;
  readonly position: number;
  readonly endPosition: number;
  /** References: the tuple of `regs` once it was asked for, the text, the pattern. */
  regs: PythonObject | null;
  string: PythonObject | null;
  pattern: PythonObject | null;
}

export const MATCH_FIELDS = ['regs', 'string', 'pattern'] as const;

export const patternPayload = (pattern: PythonObject): PatternPayload => knownPayload<PatternPayload>(pattern);
export const matchPayload = (match: PythonObject): MatchPayload => knownPayload<MatchPayload>(match);
