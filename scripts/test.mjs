/**
 * `npm test [-- PART ... [mocha's options]]`: sets up, builds, and runs all parts or the named ones. Goes on after a failing part. Ends
 * with one line "N passed, N failed" and exit code 0 only if nothing failed.
 */
import { PlainError, runMain } from './lib/errors.mjs';
import { setUp } from './lib/set-up.mjs';

/** @typedef {import('./lib/results.mjs').TestResult} TestResult */

runMain(async () => {
  await setUp();
  const { buildAll } = await import('./lib/bundles.mjs');
  const { PARTS } = await import('./test-parts/parts.mjs');
  const { names, more } = parseArguments(process.argv.slice(2), Object.keys(PARTS));
  /** @type {Record<string, import('./test-parts/parts.mjs').Part>} */
  const parts = { build: { about: 'everything that runs', run: () => build(buildAll) }, ...PARTS };
  /** @type {{ name: string, seconds: number, results: TestResult[] }[]} */
  const done = [];
  for (const name of ['build', ...names]) {
    console.log(`\n── ${name}: ${parts[name].about}`);
    const start = Date.now();
    const results = await resultsOf(name, parts[name].run(more));
    const seconds = (Date.now() - start) / 1000;
    done.push({ name, seconds, results });
    console.log(`   ${describe(results)}, ${seconds.toFixed(1)} s`);
  }
  return summarize(done);
});

/**
 * @param {string[]} given
 * @param {string[]} known
 */
function parseArguments(given, known) {
  const firstOption = given.findIndex((argument) => argument.startsWith('-'));
  const names = firstOption === -1 ? given : given.slice(0, firstOption);
  const more = firstOption === -1 ? [] : given.slice(firstOption);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new PlainError(`No such part: ${unknown.join(', ')}. The parts are ${known.join(', ')}.`);
  return { names: names.length > 0 ? names : known, more };
}

/**
 * @param {typeof import('./lib/bundles.mjs').buildAll} buildAll
 * @returns {Promise<TestResult[]>}
 */
async function build(buildAll) {
  const missing = await buildAll({ development: false });
  if (missing.length === 0) return [{ state: 'passed', title: 'build' }];
  return missing.map((entry) => ({ state: 'failed', title: 'build', reason: `${entry} does not exist.` }));
}

/**
 * Collects what a part reports; a part that breaks is a failure and does not hide what it had reported.
 * @param {string} name
 * @param {ReturnType<import('./test-parts/parts.mjs').Part['run']>} running
 */
async function resultsOf(name, running) {
  /** @type {TestResult[]} */
  const results = [];
  try {
    if (running instanceof Promise) results.push(...(await running));
    else for await (const portion of running) results.push(...portion);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    results.push({ state: 'failed', title: name, reason: error instanceof Error ? error.message : String(error) });
  }
  return results;
}

/** @param {{ name: string, seconds: number, results: TestResult[] }[]} done */
function summarize(done) {
  console.log('');
  for (const { name, seconds, results } of done) {
    console.log(`${name.padEnd(9)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${describe(results)}`);
  }
  const all = done.flatMap(({ results }) => results);
  const count = (/** @type {TestResult['state']} */ state) => all.filter((result) => result.state === state).length;
  for (const { title, reason } of all.filter(({ state }) => state === 'skipped')) {
    console.log(`\nSkipped: ${title}${reason ? `\n  ${reason}` : ''}`);
  }
  for (const { title, reason } of all.filter(({ state }) => state === 'failed')) {
    console.log(`\nFailed: ${title}\n  ${(reason ?? '').trim().split('\n').slice(0, 6).join('\n  ')}`);
  }
  const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
  console.log(`\n${count('passed')} passed, ${count('failed')} failed${skipped}`);
  return count('failed') === 0 ? 0 : 1;
}

/** @param {TestResult[]} results */
function describe(results) {
  const failed = results.filter(({ state }) => state === 'failed').length;
  const skipped = results.filter(({ state }) => state === 'skipped').length;
  const notes = [failed > 0 ? `${failed} of them wrong` : 'all well', ...(skipped > 0 ? [`${skipped} left out`] : [])];
  return `${results.length} ${results.length === 1 ? 'test' : 'tests'}, ${notes.join(', ')}`;
}
