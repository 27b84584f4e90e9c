/** The compiled code of the command line, kept beside it (see src/cli/load-command.ts). */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { PlainError } from './errors.mjs';
import { inProject } from './project.mjs';

const COMMAND = 'cli-command.js';
const CODE_CACHE = 'cli-command.cache';

/** A file that uses much of the language: functions that it does not need are compiled when they are called. */
const EXAMPLE = 'examples/05_exceptions.py';

/** V8 cannot tell that code was compiled from another source of the same length: what is kept goes before the source changes. */
export function removeCodeCache() {
  rmSync(inProject('dist', CODE_CACHE), { force: true });
}

/**
 * Runs the command once and keeps the code that was compiled for it, which only this version of Node takes. Rejects where the command fails.
 * @param {string} [folder] that holds the command
 */
export async function writeCodeCache(folder = inProject('dist')) {
  const worker = new Worker(new URL(import.meta.url), { execArgv: [], workerData: folder, stdout: true });
  worker.stdout.resume();
  await new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new PlainError(`${COMMAND} fails on ${EXAMPLE}, so that its code cannot be kept.`));
    });
  });
}

if (!isMainThread) {
  const folder = /** @type {string} */ (workerData);
  const file = path.join(folder, COMMAND);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file });
  process.on('exit', () => writeFileSync(path.join(folder, CODE_CACHE), script.createCachedData()));
  const loaded = { exports: /** @type {any} */ ({}) };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, path.dirname(file));
  const { exitCode } = await loaded.exports.runOrder({
    args: ['record', inProject(EXAMPLE)],
    terminal: { isTerminal: false, columns: null },
    progress: null,
  });
  process.exitCode = exitCode;
}
