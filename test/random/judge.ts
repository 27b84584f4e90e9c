/** Whether the simulation agrees with CPython on a program, in one line. */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { compareRuns } from '../agreement/compare.ts';
import { simulate } from '../agreement/simulate.ts';
import type { ProgramRun } from '../oracle/records.ts';

/** The first thing that is wrong with a run. */
export interface Failure {
  /** The same for failures that look alike: no identities, names or numbers. */
  readonly signature: string;
  readonly message: string;
}

/** Limits of both sides. */
export const MAXIMUM_STEPS = 2000;
/** Milliseconds. */
export const TIME_LIMIT = 20_000;

/** Simulates a program, also with a walk over all holders at each step, and compares it with what CPython did. */
export function judge(source: string, version: PythonVersion, truth: ProgramRun): Failure | undefined {
  try {
    const options = { maxSteps: MAXIMUM_STEPS, milliseconds: TIME_LIMIT, checkHolders: true };
    const run = simulate(source, version, options);
    const { differences } = compareRuns(run, truth, { program: '', version });
    const first = differences[0];
    if (first !== undefined) {
      const { kind, step, line, message } = first;
      return failure(kind, `${kind} at step ${step}, line ${line ?? 'end'}: ${message}`, message);
    }
    const mismatch = run.holderMismatches[0];
    return mismatch === undefined ? undefined : failure('holders', `holders: ${mismatch}`, mismatch);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failure('simulation failed', `the simulation failed: ${message}`, message);
  }
}

function failure(kind: string, message: string, detail: string): Failure {
  const general = detail
    .replace(/after \d+ of \d+ steps/, '')
    .replace(/line \d+ in \S+ \(depth \d+\)/g, 'a line')
    .replace(
      /^.* in .* \((\S+)\): we say (\d+|\d+ or more), CPython has (\d+)/,
      (_, type: string, ours: string, theirs: string) =>
        `${/^C\d+$/.test(type) ? 'instance' : type}: we have ${Number.parseInt(ours, 10) > Number(theirs) ? 'more' : 'fewer'}`,
    )
    .replace(/"[^"]*"/g, '"…"')
    .replace(/#?\d+/g, 'N')
    .slice(0, 120);
  return { signature: `${kind}: ${general}`, message };
}
