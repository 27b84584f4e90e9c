/**
 * Runs in the extension host, as VS Code's `extensionTestsPath`: gives the suites to mocha and reports each result through the console,
 * which VS Code hands to the page. Mocha's browser build is used in both kinds of host, so that one bundle serves both.
 */
import { type InsideReport, REPORT_PREFIX } from './inside-report.ts';

/** What VS Code calls. Rejects if a test failed. */
export async function run(): Promise<void> {
  // The browser build looks for its options in the page's address; Node has none.
  if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });
  await import('mocha/mocha.js');
  const mocha = (globalThis as unknown as { mocha: BrowserMocha }).mocha;
  mocha.setup({ ui: 'bdd', reporter: Reporter, timeout: 120_000 });
  await import('heapline-suites');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

class Reporter {
  constructor(runner: Mocha.Runner) {
    const titleOf = (test: Mocha.Test) => test.titlePath().join(' › ');
    runner.on('pass', (test) => report({ state: 'passed', title: titleOf(test) }));
    runner.on('pending', (test) => report({ state: 'skipped', title: titleOf(test) }));
    runner.on('fail', (test, error: Error) => {
      report({ state: 'failed', title: titleOf(test), reason: error.message, stack: error.stack });
    });
    runner.on('end', () => report({ state: 'end' }));
  }
}

function report(result: InsideReport): void {
  console.log(REPORT_PREFIX + JSON.stringify(result));
}

/** The part of mocha's browser build that is used here; its types describe the Node build alone. */
interface BrowserMocha {
  setup(options: { ui: 'bdd'; reporter: new (runner: Mocha.Runner) => unknown; timeout: number }): void;
  run(done: (failures: number) => void): void;
}
