/** Test runs in child processes: mocha with TypeScript files, single programs, and checkers that only have an exit code. */
import { runAttached, TIMED_OUT, TYPESCRIPT_OPTIONS } from '../lib/processes.mjs';
import { inProject, root } from '../lib/project.mjs';
import { RESULTS_VARIABLE, resultsFile } from '../lib/results.mjs';

/** @typedef {import('../lib/results.mjs').TestResult} TestResult */

/** A run that takes longer hangs: a loop without end cannot be stopped from within. In milliseconds. */
const LIMIT = 30 * 60_000;

/**
 * What a mocha run takes.
 * @typedef {object} MochaRun
 * @property {string} name of the run, put before the titles of its tests
 * @property {string[]} files glob patterns from the root
 * @property {number} [jobs] test files run at the same time
 * @property {number} [timeout] of a test, in milliseconds
 * @property {Record<string, string>} [environment]
 * @property {string[]} [more] further arguments for mocha
 */

/**
 * Runs test files with mocha. A run without any test is a failure.
 * @param {MochaRun} run
 * @returns {Promise<TestResult[]>}
 */
export async function runMocha({ name, files, jobs = 1, timeout = 60_000, environment, more = [] }) {
  const reporter = inProject('scripts/test-parts/mocha-reporter.cjs');
  const options = ['--no-config', '--reporter', reporter, '--timeout', String(timeout), '--forbid-only'];
  const parallel = jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : [];
  const mocha = inProject('node_modules/mocha/bin/mocha.js');
  return runChild({ name, script: mocha, args: [...options, ...parallel, ...more, ...files], environment });
}

/**
 * A program that writes its results to the file in the environment.
 * @typedef {object} ChildRun
 * @property {string} name of the run, put before the titles of its tests
 * @property {string} script path of a JavaScript or TypeScript file
 * @property {string[]} args
 * @property {Record<string, string>} [environment]
 */

/**
 * Runs a program that reports results. If it ends badly without a failed test, that itself is a failure.
 * @param {ChildRun} run
 * @returns {Promise<TestResult[]>}
 */
export async function runChild({ name, script, args, environment }) {
  const { file, read } = resultsFile(name);
  const env = { ...process.env, ...environment, [RESULTS_VARIABLE]: file };
  const code = await runAttached(process.execPath, [...TYPESCRIPT_OPTIONS, script, ...args], { cwd: root, env }, LIMIT);
  const results = read().map((result) => ({ ...result, title: `${name}: ${result.title}` }));
  if (code === TIMED_OUT) {
    results.push({ state: 'failed', title: name, reason: `It was ended after ${LIMIT / 60_000} minutes without end.` });
  } else if (code !== 0 && !results.some(({ state }) => state === 'failed')) {
    results.push({ state: 'failed', title: name, reason: `It ended with code ${code} before its tests were done.` });
  } else if (results.length === 0) {
    // Mocha's own --fail-zero looks at each file by itself when files run in parallel.
    results.push({ state: 'failed', title: name, reason: 'There are no such tests.' });
  }
  return results;
}

/**
 * Runs a checker that has only an exit code: one test, which passes if it is 0.
 * @param {string} title
 * @param {string} script path from the root of a JavaScript or TypeScript file
 * @param {string[]} args
 * @returns {Promise<TestResult>}
 */
export async function runChecker(title, script, args) {
  const loader = script.endsWith('.ts') ? TYPESCRIPT_OPTIONS : [];
  const code = await runAttached(process.execPath, [...loader, inProject(script), ...args], { cwd: root }, LIMIT);
  if (code === 0) return { state: 'passed', title };
  return { state: 'failed', title, reason: `${script} ended with code ${code}.` };
}
