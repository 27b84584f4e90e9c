/**
 * Command: asks the pinned CPythons for the records of every test program and writes the goldens.
 *
 *     golden [--check] [--stale] [NAME...]
 *
 * `--check` writes nothing and fails on any difference; `--stale` takes only programs without a golden of their present source; NAME
 * takes only programs whose name holds it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PYTHON_VERSIONS, type PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { decodeGolden, encodeGolden } from './golden-text.ts';
import { PINNED_INTERPRETERS } from './interpreters.ts';
import { Oracle } from './oracle.ts';
import {
  findTestPrograms,
  GOLDEN_FOLDER,
  goldenFile,
  PROGRAMS_FOLDER,
  sourceDigest,
  type TestProgram,
} from './programs.ts';
import { stepsOfRawRecords } from './raw-records.ts';
import type { ProgramRun } from './records.ts';

/** Milliseconds; ample, since the machine may be busy. */
const PROGRAM_TIMEOUT = 120_000;
/** As `repr` of an object shows it. */
const ADDRESS = / at 0x[0-9a-f]{5,}>/;
const INTERPRETERS_FILE = path.join(GOLDEN_FOLDER, 'interpreters.txt');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean' }, stale: { type: 'boolean' } },
    allowPositionals: true,
  });
  const programs = findTestPrograms()
    .filter(({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
    .filter((program) => !values.stale || isStale(program));
  const { texts, failures, interpreters } = await recordAll(programs);
  const expected = new Map([...texts].map(([program, text]) => [goldenFile(program), text]));
  expected.set(INTERPRETERS_FILE, interpreters);
  const differences: string[] = [...failures];
  for (const [file, text] of expected) {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) {
      continue;
    }
    differences.push(`${path.relative(process.cwd(), file)} ${existsSync(file) ? 'differs' : 'is missing'}`);
    if (!values.check) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  if (positionals.length === 0) {
    differences.push(...strayGoldens(values.check !== true));
  }
  for (const line of differences) {
    console.log(line);
  }
  console.log(
    `${programs.length} programs, ${texts.size} recorded, ${differences.length} ${values.check ? 'differences' : 'changes'}`,
  );
  process.exitCode = failures.length > 0 || (values.check && differences.length > 0) ? 1 : 0;
}

/** True if there is no golden of the program's present source. */
function isStale(program: TestProgram): boolean {
  const file = goldenFile(program);
  return !existsSync(file) || decodeGolden(readFileSync(file, 'utf8')).sourceDigest !== sourceDigest(program.source);
}

/** Runs every program in every version; versions run at the same time. */
async function recordAll(
  programs: readonly TestProgram[],
): Promise<{ texts: Map<TestProgram, string>; failures: string[]; interpreters: string }> {
  const failures: string[] = [];
  const byVersion = await Promise.all(
    PYTHON_VERSIONS.map(async (version) => {
      const oracle = new Oracle(PINNED_INTERPRETERS[version], { timeout: PROGRAM_TIMEOUT });
      const runs = new Map<TestProgram, ProgramRun>();
      const python = await oracle.version();
      for (const program of programs) {
        const reply = await oracle.run({ source: program.source, stepsOnly: true });
        if ('failure' in reply && reply.failure.kind === 'syntax') {
          runs.set(program, refusedRun(reply.failure.message));
        } else if ('failure' in reply) {
          failures.push(`${program.name} ${version}: ${reply.failure.kind}: ${reply.failure.message}`);
        } else {
          const run = stepsOfRawRecords(reply.records);
          if (ADDRESS.test(run.end.stdout))
            failures.push(`${program.name} ${version}: prints an address, which no run shares`);
          else runs.set(program, run);
        }
      }
      await oracle.close();
      return { version, python, runs };
    }),
  );
  const texts = new Map<TestProgram, string>();
  for (const program of programs) {
    const runs = new Map<PythonVersion, ProgramRun>();
    for (const { version, runs: ofVersion } of byVersion) {
      const run = ofVersion.get(program);
      if (run !== undefined) {
        runs.set(version, run);
      }
    }
    if ([...runs.values()].every((run) => run.steps.length === 0)) {
      failures.push(`${program.name}: ${[...runs.values()][0]?.end.error ?? 'no version has a record'}`);
    } else if (runs.size === PYTHON_VERSIONS.length) {
      texts.set(program, encodeGolden({ sourceDigest: sourceDigest(program.source), runs }));
    }
  }
  const interpreters = byVersion.map(({ version, python }) => `${version} CPython ${python} (WebAssembly)\n`).join('');
  return { texts, failures, interpreters };
}

/** The run of a program that the version refuses to compile: no step, and the SyntaxError. */
function refusedRun(error: string): ProgramRun {
  return { steps: [], end: { error, stopped: null, stdout: '', freed: [] } };
}

/** Goldens whose program is gone; removes them if told to. */
function strayGoldens(remove: boolean): string[] {
  const stray = (readdirSync(GOLDEN_FOLDER, { recursive: true }) as string[])
    .filter(
      (file) => file.endsWith('.golden') && !existsSync(path.join(PROGRAMS_FOLDER, file.replace(/golden$/, 'py'))),
    )
    .map((file) => path.join(GOLDEN_FOLDER, file));
  if (remove) {
    stray.forEach((file) => {
      rmSync(file);
    });
  }
  return stray.map((file) => `${path.relative(process.cwd(), file)} has no program`);
}

void main();
