/** Results of tests as data: every kind of test reports in this form, within a process or through a file. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './project.mjs';

/**
 * One test.
 * @typedef {object} TestResult
 * @property {'passed' | 'failed' | 'skipped'} state
 * @property {string} title full, with the titles of the suites around it
 * @property {string} [reason] why it failed or was skipped
 */

/** The environment variable that names the file for a child process to write its results to, one JSON object a line. */
export const RESULTS_VARIABLE = 'HEAPLINE_TEST_RESULTS';

/**
 * Adds a result to the file that the environment names, if it names one.
 * @param {TestResult} result
 */
export function writeResult(result) {
  const file = process.env[RESULTS_VARIABLE];
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
}

/**
 * Gives a file for a child's results, with `read` to be called when the child has ended.
 * @param {string} name of the run, unique while it runs
 */
export function resultsFile(name) {
  const folder = path.join(cacheFolder, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name.replace(/[^\w.-]+/g, '-')}-${process.pid}.jsonl`);
  rmSync(file, { force: true });
  return {
    file,
    /** @returns {TestResult[]} */
    read: () => {
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, 'utf8').split('\n');
      rmSync(file);
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
    },
  };
}
