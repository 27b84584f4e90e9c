/**
 * Command: compares random programs with real CPython.
 *
 *     random [--count 1000] [--seed 1] [--python 3.12,3.14] [--native PYTHON] [--out FOLDER] [--shrink 10]
 *
 * Program number N is that of seed N, so a seed is enough to make a program again. Failures that look alike are one group; of the largest
 * groups one program each is made smaller and written to the folder as `<seed>-<version>.py`. Exit code 1 if anything differs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asTypedByUser } from '../../scripts/lib/project.mjs';
import { PYTHON_VERSIONS, type PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { prepareSimulation } from '../agreement/simulate.ts';
import { truthOf } from '../agreement/truth.ts';
import { PINNED_INTERPRETERS } from '../oracle/interpreters.ts';
import { Oracle } from '../oracle/oracle.ts';
import { stepsOfRawRecords } from '../oracle/raw-records.ts';
import { generateProgram } from './generate.ts';
import { judge, MAXIMUM_STEPS, TIME_LIMIT } from './judge.ts';
import { OtherAddresses } from './other-addresses.ts';
import { shrink } from './shrink.ts';

interface SeededProgram {
  readonly seed: number;
  readonly source: string;
}

interface FailingProgram extends SeededProgram {
  readonly version: PythonVersion;
  readonly signature: string;
  readonly message: string;
}

/** Begins the signature of a program that CPython did not answer. */
const NO_TRUTH = 'no truth';

/** Milliseconds for a program that was not answered within the usual limit. */
const PATIENT_TIME_LIMIT = 10 * TIME_LIMIT;

/** Programs asked for at a time. */
const BATCH = 500;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      python: { type: 'string', default: PYTHON_VERSIONS.join(',') },
      native: { type: 'string' },
      out: { type: 'string', default: '.cache/random-failures' },
      shrink: { type: 'string', default: '10' },
    },
  });
  const first = Number(values.seed);
  const count = Number(values.count);
  const versions = PYTHON_VERSIONS.filter((version) => values.python.split(',').includes(version));
  if (!(count > 0) || !Number.isInteger(first) || versions.length === 0)
    throw new Error(`Usage: random [--count N] [--seed N] [--python ${PYTHON_VERSIONS.join(',')}]`);
  await prepareSimulation();
  const failing: FailingProgram[] = [];
  for (const version of versions) {
    const differing: FailingProgram[] = [];
    for (let seed = first; seed < first + count; seed += BATCH) {
      const programs = programsOf(seed, Math.min(BATCH, first + count - seed));
      differing.push(...(await comparePatiently(version, programs, values.native)));
    }
    const undecided = await undecidedOf(differing, version);
    console.log(
      `${version}: ${count} programs, ${differing.length - undecided.size} differ${describeUndecided(undecided)}`,
    );
    failing.push(...differing.filter(({ seed }) => !undecided.has(seed)));
  }
  const groups = new Map<string, FailingProgram[]>();
  for (const program of failing) {
    const group = `${program.version} ${program.signature}`;
    groups.set(group, [...(groups.get(group) ?? []), program]);
  }
  const largestFirst = [...groups].sort(([, a], [, b]) => b.length - a.length);
  for (const [group, programs] of largestFirst) {
    const seeds = programs.slice(0, 8).map(({ seed }) => seed);
    console.log(`${String(programs.length).padStart(5)}  ${group}\n       seeds ${seeds.join(' ')}`);
  }
  await shrinkAll(
    largestFirst.slice(0, Number(values.shrink)).map(([, programs]) => programs[0]!),
    asTypedByUser(values.out),
  );
  process.exitCode = failing.length > 0 ? 1 : 0;
}

function programsOf(first: number, count: number): SeededProgram[] {
  return Array.from({ length: count }, (_, index) => ({
    seed: first + index,
    source: generateProgram(first + index),
  }));
}

/** Seeds of programs that CPython does not answer alike at all addresses. */
async function undecidedOf(differing: readonly FailingProgram[], version: PythonVersion): Promise<Set<number>> {
  const undecided = new Set<number>();
  const others = new OtherAddresses(version);
  for (const { seed, source, signature } of differing) {
    if (!signature.startsWith(NO_TRUTH) && (await others.agree(source))) undecided.add(seed);
  }
  await others.close();
  return undecided;
}

function describeUndecided(seeds: ReadonlySet<number>): string {
  if (seeds.size === 0) return '';
  return `; CPython itself gives other counts at other addresses, of which ours are some: seeds ${[...seeds].join(' ')}`;
}

/** Compares programs; one that CPython did not answer in time, as on a busy machine, is asked once more with more patience. */
async function comparePatiently(
  version: PythonVersion,
  programs: readonly SeededProgram[],
  native: string | undefined,
): Promise<FailingProgram[]> {
  const failing = await compare(version, programs, native, TIME_LIMIT);
  const isUnanswered = ({ signature }: FailingProgram): boolean => signature.startsWith(NO_TRUTH);
  const again = await compare(version, failing.filter(isUnanswered), native, PATIENT_TIME_LIMIT);
  return [...failing.filter((program) => !isUnanswered(program)), ...again];
}

async function compare(
  version: PythonVersion,
  programs: readonly SeededProgram[],
  native: string | undefined,
  timeout: number,
): Promise<FailingProgram[]> {
  const options = { version, native, maxSteps: MAXIMUM_STEPS, timeout };
  const failing: FailingProgram[] = [];
  for await (const [{ seed, source }, truth] of truthOf(programs, options)) {
    if ('failure' in truth) {
      const { kind, message } = truth.failure;
      failing.push({ seed, version, source, signature: `${NO_TRUTH}: ${kind}`, message });
      continue;
    }
    const failure = judge(source, version, truth.run);
    if (failure !== undefined) failing.push({ seed, version, source, ...failure });
  }
  return failing;
}

async function shrinkAll(failing: readonly FailingProgram[], folder: string): Promise<void> {
  if (failing.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const oracles = new Map<PythonVersion, Oracle>();
  for (const { seed, version, source, signature } of failing.filter((each) => !each.signature.startsWith(NO_TRUTH))) {
    const oracle = oracles.get(version) ?? new Oracle(PINNED_INTERPRETERS[version], { timeout: TIME_LIMIT });
    oracles.set(version, oracle);
    let message = '';
    const smallest = await shrink(source, async (candidate) => {
      const reply = await oracle.run({ source: candidate, maxSteps: MAXIMUM_STEPS, stepsOnly: true });
      if ('failure' in reply) return false;
      const failure = judge(candidate, version, stepsOfRawRecords(reply.records));
      if (failure?.signature !== signature) return false;
      message = failure.message;
      return true;
    });
    const file = path.join(folder, `${seed}-${version}.py`);
    writeFileSync(file, smallest);
    console.log(`\n${file}: ${message}\n${smallest}`);
  }
  for (const oracle of oracles.values()) await oracle.close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
