/**
 * The known limits: where the simulation openly says less than CPython's records tell, because it cannot be told from the source. Nothing else is
 * ever excused; a wrong number never.
 */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';

/** One limit; every part that is present must match. */
export interface KnownLimit {
  /** Why the simulation cannot or does not count here. */
  readonly reason: string;
  /**
   * What is left open: the count of an object (`uncounted`, also where left out), more than a lower bound of it (`bounded`), or that it is freed
   * (`freed`: what escaped may be freed here), or what it is at all (`unknown`: we show an unknown object).
   */
  readonly kind?: 'uncounted' | 'bounded' | 'freed' | 'unknown';
  /** Type name of the object. */
  readonly type: string;
  /** Program, as `TestProgram.name` gives it. */
  readonly program?: string;
  readonly version?: PythonVersion;
}

/** All known limits. */
export const KNOWN_LIMITS: readonly KnownLimit[] = [
  ...(['bounded', 'freed'] as const).map((kind) => ({
    reason: 'after a sort by address the order of the list, and so what it holds where, cannot be told',
    kind,
    type: 'list',
    program: 'lists/index_count_reverse_sort',
  })),
  ...(['bounded', 'unknown'] as const).map((kind) => ({
    reason: 'what open() gives depends on the file system: an unknown object',
    kind,
    type: 'TextIOWrapper',
    program: 'exceptions/return_through_finally',
  })),
  {
    reason:
      'nobody can tell which of the words of a set came out of it, so that any of them may be held by whoever took one',
    kind: 'bounded',
    type: 'str',
    program: 'sets/words_in_any_order',
  },
  {
    reason:
      'how often a module of the library holds a word depends on what else the process has loaded, and from which file',
    kind: 'bounded',
    type: 'str',
    program: 'library/words_of_modules',
  },
];
