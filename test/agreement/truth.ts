/** What real CPython did: from the cache where it was asked before, else from the interpreter. */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { type Interpreter, PINNED_INTERPRETERS } from '../oracle/interpreters.ts';
import { Oracle, type OracleFailure } from '../oracle/oracle.ts';
import { stepsOfRawRecords } from '../oracle/raw-records.ts';
import type { ProgramRun } from '../oracle/records.ts';
import { RecordCache } from './record-cache.ts';

/** What CPython did with a program, or why that is not known. */
export type Truth = { readonly run: ProgramRun } | { readonly failure: OracleFailure };

/** How programs are run. */
export interface TruthOptions {
  readonly version: PythonVersion;
  /** An executable of the machine instead of the pinned interpreter of that version. */
  readonly native?: string | undefined;
  /** Statement steps after which a program is stopped. */
  readonly maxSteps: number;
  /** Milliseconds that one program may take. */
  readonly timeout: number;
}

/** A failure to answer in time counts only for those who would not wait longer. */
type Kept = Truth & { readonly timeout: number };

/**
 * Gives what CPython did with each program: first what is known from before, then what has to be asked, each while the next one runs.
 * Throws an Error if the interpreter cannot be started or is of another version.
 */
export async function* truthOf<P extends { readonly source: string }>(
  programs: readonly P[],
  options: TruthOptions,
): AsyncGenerator<[P, Truth]> {
  const { version, native, maxSteps, timeout } = options;
  const interpreter: Interpreter =
    native === undefined ? PINNED_INTERPRETERS[version] : { kind: 'native', executable: native };
  const cache = new RecordCache<Kept>(interpreter);
  const question = ({ source }: P): string => `${maxSteps} steps\n${source}`;
  const unknown: P[] = [];
  for (const program of programs) {
    const known = cache.get(question(program));
    if (known === undefined || ('failure' in known && isOfChance(known.failure) && known.timeout < timeout)) {
      unknown.push(program);
    } else {
      yield [program, known];
    }
  }
  if (unknown.length === 0) return;
  const oracle = new Oracle(interpreter, { timeout });
  try {
    const python = await oracle.version();
    if (!python.startsWith(`${version}.`)) throw new Error(`the interpreter is Python ${python}, not ${version}`);
    for await (const [program, reply] of oracle.runAll(unknown, ({ source }) => ({
      source,
      maxSteps,
      stepsOnly: true,
    }))) {
      const truth: Truth = 'failure' in reply ? reply : { run: stepsOfRawRecords(reply.records) };
      cache.set(question(program), { ...truth, timeout });
      yield [program, truth];
    }
  } finally {
    await oracle.close();
  }
}

function isOfChance({ kind }: OracleFailure): boolean {
  return kind === 'timeout' || kind === 'crash';
}
