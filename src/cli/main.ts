/**
 * The command `heapline`. It runs in a worker thread, whose stack can be larger than that of a process anywhere: Python code that native
 * code calls, such as a generator in `sum()`, nests in the simulation as in CPython.
 */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TerminalFacts } from './terminal.ts';

/** In megabytes; 1,000 nested calls through native code, CPython's limit, take about a quarter. */
const STACK_MEGABYTES = 64;

const { stdout, argv, env } = process;
const facts: TerminalFacts = { isTerminal: stdout.isTTY === true, columns: stdout.columns ?? null };

// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const worker = new Worker(path.join(__dirname, 'cli-worker.js'), {
  argv: argv.slice(2),
  env,
  workerData: facts,
  resourceLimits: { stackSizeMb: STACK_MEGABYTES, maxOldGenerationSizeMb: 8192 },
});
worker.on('error', (error) => {
  process.stderr.write(`heapline: this is a defect in heapline: ${error.stack ?? String(error)}\n`);
  process.exitCode = 1;
});
worker.on('exit', (code) => {
  process.exitCode ||= code;
});
