/** The parts of `npm test`, in the order in which they run: what is quick to tell comes first. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../lib/project.mjs';
import { runChecker, runChild, runMocha } from './children.mjs';

/** @typedef {import('../lib/results.mjs').TestResult} TestResult */

/**
 * A part of the tests.
 * @typedef {object} Part
 * @property {string} about what it tests, for the headline
 * @property {(mochaArguments: string[]) => AsyncIterable<TestResult[]> | Promise<TestResult[]>} run the arguments are the user's own, for
 *   mocha; results may come in several portions
 */

/** The hosts that the suites run in: the extension host of the desktop and that of vscode.dev, newest and oldest VS Code. */
const HOSTS = [
  { version: 'newest', kind: 'node' },
  { version: 'newest', kind: 'web' },
  { version: 'oldest', kind: 'node' },
  { version: 'oldest', kind: 'web' },
];

/** Biome colours its words in logs too unless told otherwise. */
const PLAIN = process.stdout.isTTY ? [] : ['--colors=off'];

/** Tests that drive a window wait for VS Code to start, for a minute on a cold and busy machine. In milliseconds. */
const WINDOW_TIMEOUT = 180_000;

const WINDOW_SUITES = 'test/vscode/window/**/*.test.ts';

/** @type {Readonly<Record<string, Part>>} */
export const PARTS = {
  types: {
    about: 'types of everything, of the analysis by itself, and of the scripts',
    run: async () => {
      const projects = ['tsconfig.json', 'src/analysis/tsconfig.json', 'scripts/tsconfig.json'];
      const results = [];
      for (const project of projects)
        results.push(
          await runChecker(`types: ${project}`, 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', project]),
        );
      return results;
    },
  },
  lint: {
    about: 'lint, format and the walls between the rooms',
    run: async (more) => [
      await runChecker('lint: biome', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', ...PLAIN]),
      ...(await runMocha({ name: 'walls', files: ['test/walls/**/*.test.ts'], more })),
    ],
  },
  unit: {
    about: 'unit tests',
    run: (more) => runMocha({ name: 'unit', files: ['test/unit/**/*.test.ts'], jobs: 2, more }),
  },
  programs: {
    about: 'every program against what real CPython did',
    run: (more) =>
      runMocha({
        name: 'programs',
        files: ['test/programs*.test.ts'],
        jobs: 2,
        timeout: 60_000,
        more,
      }),
  },
  random: {
    about: 'random programs, the simulation against CPython here and now',
    run: (more) => runMocha({ name: 'random', files: ['test/random/**/*.test.ts'], jobs: 2, timeout: 600_000, more }),
  },
  oracle: {
    about: 'what CPython does here and now against what is recorded of it',
    run: async () => [
      await runChecker('oracle: records', 'test/oracle/golden.ts', ['--check', ...programsWithoutTimers()]),
    ],
  },
  vscode: {
    about: 'suites in a real VS Code, Heapline from the project folder',
    async *run(more) {
      for (const { version, kind } of HOSTS) {
        yield runChild({
          name: `inside ${version}/${kind}`,
          script: inProject('test/vscode/driver/run-inside.ts'),
          args: [version, kind],
        });
      }
      for (const { version, kind } of HOSTS) yield runWindows(`window ${version}/${kind}`, { version, kind }, more);
    },
  },
  vsix: {
    about: 'the packaged extension, looked into, installed and driven',
    async *run(more) {
      const { makePackage } = await import('../lib/package.mjs');
      const vsix = await makePackage();
      const environment = { HEAPLINE_TEST_VSIX: vsix };
      yield runMocha({ name: 'package', files: ['test/package/**/*.test.ts'], environment, more });
      for (const { version, kind } of HOSTS.slice(0, 2))
        yield runWindows(`vsix ${version}/${kind}`, { version, kind, vsix }, more);
    },
  },
  start: {
    about: '`npm start`, from the command to the window and to Ctrl-C',
    run: (more) => runMocha({ name: 'start', files: ['test/start/**/*.test.ts'], timeout: WINDOW_TIMEOUT, more }),
  },
  desktop: {
    about: 'suites in the desktop VS Code',
    run: () => runChild({ name: 'desktop', script: inProject('test/vscode/driver/run-desktop.ts'), args: [] }),
  },
};

/**
 * Runs the suites that drive a window from outside. A real window on a busy machine sometimes drops a key or draws late, so suites that
 * fail get one more window, and what failed in the first is printed; a fault of Heapline fails in both.
 * @param {string} name
 * @param {{ version: string, kind: string, vsix?: string }} host
 * @param {string[]} more
 */
async function runWindows(name, { version, kind, vsix = '' }, more) {
  const environment = { HEAPLINE_TEST_VERSION: version, HEAPLINE_TEST_KIND: kind, HEAPLINE_TEST_VSIX: vsix };
  const run = { files: [WINDOW_SUITES], timeout: WINDOW_TIMEOUT, environment, more };
  const results = await runMocha({ name, ...run });
  const failed = results.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return results;
  console.log(
    `\n${failed.map(({ title, reason }) => `Failed in the first window: ${title}\n  ${reason ?? ''}`).join('\n')}`,
  );
  return runMocha({ name: `${name}, second window`, ...run });
}

/** Names of the test programs but those of asyncio: which of two timers is the first to end depends on how busy the machine is. */
function programsWithoutTimers() {
  const folder = inProject('test/programs');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py') && !readFileSync(path.join(folder, file), 'utf8').includes('asyncio'))
    .map((file) => file.replace(/\.py$/, '').split(path.sep).join('/'));
}
