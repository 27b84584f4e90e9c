/**
 * The known limits: where the simulation says "not counted" although CPython's count could be told. Nothing else is ever excused; a
 * wrong number never.
 */
import type { PythonVersion } from '../../src/analysis/versions.ts';

/** One limit; every part that is present must match. */
export interface KnownLimit {
  /** Why the simulation cannot or does not count here. */
  readonly reason: string;
  /** Type name of the object. */
  readonly type: string;
  /** Program, as `TestProgram.name` gives it. */
  readonly program?: string;
  readonly version?: PythonVersion;
}

/** All known limits. */
export const KNOWN_LIMITS: readonly KnownLimit[] = [];
