/** Progress of set-up work that takes a while: a line when a step is done, and meanwhile a sign of life. */

/** How often a sign of life is given where the output is not a terminal, in seconds. */
const QUIET_INTERVAL = 10;

/** @type {Map<string, number>} label of each running step → when it started */
const running = new Map();

/** @type {NodeJS.Timeout | undefined} */
let ticker;

/**
 * Does a piece of work and shows that it is under way: in a terminal with a counter of seconds, elsewhere with a line now and then.
 * Steps may run side by side. A step that took less than a second leaves no line.
 * @template T
 * @param {string} label what is done, such as "Fetching VS Code 1.139.1 (45 MB, once)"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const start = Date.now();
  running.set(label, start);
  ticker ??= setInterval(showRunning, 1000);
  if (!process.stdout.isTTY) console.log(`${label} …`);
  try {
    const result = await work();
    finish(label, start, 'done');
    return result;
  } catch (error) {
    finish(label, start, 'failed');
    throw error;
  }
}

/**
 * @param {string} label
 * @param {number} start
 * @param {string} outcome
 */
function finish(label, start, outcome) {
  running.delete(label);
  if (running.size === 0) {
    clearInterval(ticker);
    ticker = undefined;
  }
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  const seconds = (Date.now() - start) / 1000;
  if (seconds >= 1 || outcome === 'failed') console.log(`${label}: ${outcome} in ${seconds.toFixed(1)} s`);
}

function showRunning() {
  const now = Date.now();
  const state = [...running].map(([label, start]) => [label, Math.round((now - start) / 1000)]);
  if (process.stdout.isTTY) {
    const line = state.map(([label, seconds]) => `${label} … ${seconds} s`).join(' | ');
    process.stdout.write(`\r\u001b[K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
    return;
  }
  for (const [label, seconds] of state) {
    if (Number(seconds) > 0 && Number(seconds) % QUIET_INTERVAL === 0) console.log(`${label} … ${seconds} s`);
  }
}
