/**
 * Command: runs every program of a folder in real CPython and in the simulation, and reports how far they agree.
 *
 *     agreement [--python 3.12,3.13] [--native PYTHON] [--max-steps N] [--timeout MS] [--show N] FOLDER|FILE...
 *
 * `--native` asks an interpreter of the machine instead of the pinned ones; then `--python` says which version it is.
 * Exit code 1 if anything is wrong or the simulation failed.
 */
import { parseArgs } from 'node:util';
import { PYTHON_VERSIONS, type PythonVersion } from '../../src/analysis/versions.ts';
import { type Interpreter, PINNED_INTERPRETERS } from '../oracle/interpreters.ts';
import { Oracle } from '../oracle/oracle.ts';
import { findPrograms, type TestProgram, wordsOf } from '../oracle/programs.ts';
import { stepsOfRawRecords } from '../oracle/raw-records.ts';
import { compareRuns } from './compare.ts';
import { type AgreementResult, reportOf, totalsOf } from './report.ts';
import { prepareSimulation, simulate } from './simulate.ts';

interface Limits {
  readonly maxSteps: number;
  readonly timeout: number;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      python: { type: 'string', default: PYTHON_VERSIONS.join(',') },
      native: { type: 'string' },
      'max-steps': { type: 'string', default: '5000' },
      timeout: { type: 'string', default: '20000' },
      show: { type: 'string', default: '8' },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    throw new Error(
      'name a folder or a file: agreement [--python 3.12,3.13] [--native PYTHON] [--max-steps N] FOLDER|FILE...',
    );
  }
  const versions = values.python.split(',').map(versionOf);
  const limits = { maxSteps: Number(values['max-steps']), timeout: Number(values.timeout) };
  const programs = positionals.flatMap(findPrograms);
  await prepareSimulation();
  const results: AgreementResult[] = [];
  for (const version of versions) {
    const interpreter: Interpreter =
      values.native === undefined ? PINNED_INTERPRETERS[version] : { kind: 'native', executable: values.native };
    results.push(...(await compareAll(programs, version, interpreter, limits)));
  }
  console.log(reportOf(results, Number(values.show)));
  const { wrong, failed } = totalsOf(results);
  process.exitCode = wrong > 0 || failed > 0 ? 1 : 0;
}

function versionOf(text: string): PythonVersion {
  const version = PYTHON_VERSIONS.find((known) => known === text);
  if (version === undefined) {
    throw new Error(`unknown Python version ${text}: ${PYTHON_VERSIONS.join(', ')} are supported`);
  }
  return version;
}

async function compareAll(
  programs: readonly TestProgram[],
  version: PythonVersion,
  interpreter: Interpreter,
  { maxSteps, timeout }: Limits,
): Promise<AgreementResult[]> {
  const oracle = new Oracle(interpreter, { timeout, words: wordsOf(programs) });
  const python = await oracle.version();
  if (!python.startsWith(`${version}.`)) {
    await oracle.close();
    throw new Error(`the interpreter is Python ${python}, not ${version}`);
  }
  const results: AgreementResult[] = [];
  for (const program of programs) {
    const reply = await oracle.run({ source: program.source, maxSteps });
    const outcome: AgreementResult['outcome'] =
      'failure' in reply
        ? { kind: 'no truth', message: `${reply.failure.kind}: ${reply.failure.message}` }
        : simulateAndCompare(program, version, stepsOfRawRecords(reply.records), maxSteps);
    results.push({ program: program.name, version, outcome });
  }
  await oracle.close();
  return results;
}

function simulateAndCompare(
  program: TestProgram,
  version: PythonVersion,
  truth: ReturnType<typeof stepsOfRawRecords>,
  maxSteps: number,
): AgreementResult['outcome'] {
  try {
    const run = simulate(program.source, version, { maxSteps, checkHolders: true });
    const comparison = compareRuns(run, truth, { program: program.name, version });
    return { kind: 'compared', comparison, holderMismatches: run.holderMismatches };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
