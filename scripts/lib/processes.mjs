/** Child processes that never outlive us: each gets a process group of its own, and whatever ends this process ends the groups. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { PlainError } from './errors.mjs';

const WINDOWS = process.platform === 'win32';

/** How long a process group may take to end by itself after SIGTERM, in milliseconds. */
const GRACE = 5000;

/**
 * Arguments of Node for programs in TypeScript. A simulation that runs in the main thread needs a larger stack than the usual one for programs
 * that nest deeply; Windows gives the main thread no more.
 */
export const TYPESCRIPT_OPTIONS = [...(WINDOWS ? [] : ['--stack-size=3900']), '--import', 'tsx'];

/** The exit code of a program that was ended for its time, as `timeout` gives it. */
export const TIMED_OUT = 124;

/** @type {Set<import('node:child_process').ChildProcess>} */
const groups = new Set();

/** @type {Set<() => Promise<void> | void>} */
const cleanups = new Set();

let listening = false;
let stopping = false;

/**
 * Starts a program in a process group of its own. The group is ended when this process ends, or by `stopGroup`.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: !WINDOWS });
  groups.add(child);
  // A group may live longer than its first process: it stays listed until stopGroup has seen it empty.
  child.once('error', () => groups.delete(child));
  return child;
}

/**
 * Ends a process group: politely, then by force. Returns when no process of it is left.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopGroup(child) {
  signalGroup(child, 'SIGTERM');
  const deadline = Date.now() + GRACE;
  while (groupIsAlive(child)) {
    if (Date.now() > deadline) signalGroup(child, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  groups.delete(child);
}

/**
 * Runs a program to its end and gives what it wrote. Rejects with its output if the exit code is not 0.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { input?: Buffer }} [options]
 * @returns {Promise<string>} standard output
 */
export async function run(command, args, { input, ...options } = {}) {
  const child = spawnGroup(command, args, { ...options, stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
  let out = '';
  let all = '';
  child.stdout?.on('data', (data) => {
    out += data;
    all += data;
  });
  child.stderr?.on('data', (data) => {
    all += data;
  });
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  groups.delete(child);
  if (code !== 0) {
    throw new PlainError(`${[command, ...args].join(' ')} ended with code ${code}:\n${all.trim().slice(-4000)}`);
  }
  return out;
}

/**
 * Runs a program that speaks to the terminal itself and gives its exit code (128 + number for a signal).
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {number} [limit] milliseconds after which the program is ended
 * @returns {Promise<number>} `TIMED_OUT` if it was ended for its time
 */
export async function runAttached(command, args, options = {}, limit = undefined) {
  const child = spawnGroup(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const ended = once(child, 'close');
  const late = new Promise((resolve) => {
    if (limit !== undefined) setTimeout(resolve, limit, 'late').unref();
  });
  if ((await Promise.race([ended, late])) === 'late') {
    await stopGroup(child);
    return TIMED_OUT;
  }
  const [code, signal] = await ended;
  groups.delete(child);
  return code ?? 128 + (constants.signals[/** @type {NodeJS.Signals} */ (signal)] ?? 0);
}

/**
 * Registers work to be done when the process is asked to end (Ctrl-C, a closed terminal, kill), before it ends its groups.
 * Returns a function that takes the registration back.
 * @param {() => Promise<void> | void} cleanup
 */
export function onStop(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** True once the process has been asked to end. */
export function isStopping() {
  return stopping;
}

/** Ends everything that was started and the process itself when the process is asked to end. To be called by each command. */
export function stopEverythingOnSignals() {
  if (listening) return;
  listening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      for (const cleanup of cleanups) await cleanup();
      await Promise.all([...groups].map(stopGroup));
      process.exit(128 + constants.signals[signal]);
    });
  }
  process.on('exit', () => {
    for (const child of groups) signalGroup(child, 'SIGKILL');
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (WINDOWS) execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function groupIsAlive(child) {
  if (child.pid === undefined) return false;
  if (WINDOWS) return child.exitCode === null && child.signalCode === null;
  try {
    process.kill(-child.pid, 0);
    return true;
  } catch {
    return false;
  }
}
