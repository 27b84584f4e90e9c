/**
 * Command: runs every program of a folder in real CPython and in the simulation, and reports how far they agree.
 *
 *     agreement [--python 3.12,3.14] [--only NAME] [--show N] [--holders] [--max-steps N] [--timeout SECONDS] [--native PYTHON]
 *               FOLDER|FILE...
 *
 * `--only` takes the programs whose name holds NAME; `--show` prints more than the first difference of each run; `--holders` compares
 * each count with the holders found, too; `--native` asks an interpreter of the machine instead of the pinned one, whose answers are
 * kept in `.cache`; then `--python` says which version it is.
 *
 * Exit code 1 if a number shown as exact is wrong or the simulation itself failed, 2 if there is nothing to compare.
 */
import { parseArgs } from 'node:util';
import { asTypedByUser } from '../../scripts/lib/project.mjs';
import { PYTHON_VERSIONS, type PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { findPrograms, type TestProgram } from '../oracle/programs.ts';
import { compareRuns } from './compare.ts';
import { type AgreementResult, reportOf, totalsOf } from './report.ts';
import { prepareSimulation, simulate } from './simulate.ts';
import { type Truth, type TruthOptions, truthOf } from './truth.ts';

const USAGE = 'agreement [--python 3.12,3.14] [--only NAME] FOLDER|FILE...';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      python: { type: 'string', default: PYTHON_VERSIONS.join(',') },
      only: { type: 'string' },
      show: { type: 'string', default: '1' },
      holders: { type: 'boolean', default: false },
      'max-steps': { type: 'string', default: '5000' },
      timeout: { type: 'string', default: '60' },
      native: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error(`Name a folder or a file: ${USAGE}`);
  const versions = values.python.split(',').map(versionOf);
  const programs = positionals
    .flatMap((given) => findPrograms(asTypedByUser(given)))
    .filter(({ name }) => values.only === undefined || name.includes(values.only));
  if (programs.length === 0) throw new Error(`No Python program in ${positionals.join(', ')}.`);
  const common = {
    native: values.native,
    maxSteps: numberOf('--max-steps', values['max-steps']),
    timeout: 1000 * numberOf('--timeout', values.timeout),
  };
  await prepareSimulation();
  const results: AgreementResult[] = [];
  for (const version of versions) {
    results.push(...(await compareAll(programs, { ...common, version }, values.holders)));
  }
  console.log(reportOf(results, numberOf('--show', values.show)));
  const { wrong, failed } = totalsOf(results);
  process.exitCode = wrong > 0 || failed > 0 ? 1 : 0;
}

function versionOf(text: string): PythonVersion {
  const version = PYTHON_VERSIONS.find((known) => known === text);
  if (version === undefined) {
    throw new Error(`Unknown Python version ${text}: ${PYTHON_VERSIONS.join(', ')} are supported.`);
  }
  return version;
}

function numberOf(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${option} takes a number above zero, not ${text}.`);
  return number;
}

async function compareAll(
  programs: readonly TestProgram[],
  options: TruthOptions,
  checkHolders: boolean,
): Promise<AgreementResult[]> {
  const results: AgreementResult[] = [];
  for await (const [program, truth] of truthOf(programs, options)) {
    results.push({
      program: program.name,
      version: options.version,
      outcome: outcomeOf(program, truth, options, checkHolders),
    });
    progress(`${options.version}: ${results.length} of ${programs.length}`);
  }
  progress('');
  return results;
}

function outcomeOf(
  program: TestProgram,
  truth: Truth,
  { version, maxSteps, timeout }: TruthOptions,
  checkHolders: boolean,
): AgreementResult['outcome'] {
  if ('failure' in truth)
    return { kind: 'no truth', message: `${truth.failure.kind}: ${truth.failure.message.trim().split('\n').at(-1)}` };
  try {
    const run = simulate(program.source, version, { maxSteps, milliseconds: timeout, checkHolders });
    const comparison = compareRuns(run, truth.run, { program: program.name, version });
    return { kind: 'compared', comparison, holderMismatches: run.holderMismatches };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Where we are, on a terminal only. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001b[K`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
