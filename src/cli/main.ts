/**
 * The command `heapline`. It runs in the main thread, which is there already. Only a program that nests deeper than the stack of that thread goes on
 * in a worker thread, whose stack can be larger anywhere: Python code that native code calls, such as a generator in `sum()`, nests in the
 * simulation as in CPython.
 */
import path from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { defectText } from './defect.ts';
import { loadCommand } from './load-command.ts';
import type { Order } from './order.ts';

/** In megabytes; 1,000 nested calls through native code, CPython's limit, take about a quarter. */
const STACK_MEGABYTES = 64;

/** In megabytes; the largest run that is not ended (`maximumObjects`) was seen to take 2,500. */
const HEAP_MEGABYTES = 4096;

const { stdout, argv, env } = process;

// A reader that has seen enough, such as `head`, closes the pipe: no reason to complain.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const order: Order = {
  args: argv.slice(2),
  terminal: { isTerminal: stdout.isTTY === true, columns: stdout.columns ?? null },
  progress: null,
};
const hasLargeHeap = getHeapStatistics().heap_size_limit >= HEAP_MEGABYTES * 2 ** 20;
if (hasLargeHeap) runHere().catch(complain);
else runInWorker(order);

async function runHere(): Promise<void> {
  const outcome = await loadCommand()(order);
  if (outcome.kind === 'done') process.exitCode = outcome.exitCode;
  else runInWorker({ ...order, progress: outcome.progress });
}

function runInWorker(rest: Order): void {
  const worker = new Worker(path.join(__dirname, 'cli-worker.js'), {
    env,
    workerData: rest,
    resourceLimits: { stackSizeMb: STACK_MEGABYTES, maxOldGenerationSizeMb: 2 * HEAP_MEGABYTES },
  });
  worker.on('error', complain);
  worker.on('exit', (code) => {
    process.exitCode ||= code;
  });
}

function complain(error: unknown): void {
  process.stderr.write(defectText(error));
  process.exitCode = 1;
}
