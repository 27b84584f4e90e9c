/** Starts the thread that analyses: a worker thread on the desktop, a web worker in the browser. */

import type { WorkerMessage, WorkerRequest } from '../../shared/messages.ts';
import { nodeWorkerThreads } from './node-worker-threads.ts';

/** One running worker, whatever it runs on. */
export interface WorkerPort {
  post(request: WorkerRequest): void;
  /** Ends the worker at once, also in the middle of a computation. */
  terminate(): void;
}

/** Whom a worker talks to. */
export interface WorkerListener {
  message(message: WorkerMessage): void;
  /** The worker ended by itself; never called after `terminate`. */
  ended(reason: string): void;
}

/** Starts a worker. */
export type StartWorker = (listener: WorkerListener) => WorkerPort;

/** Where the worker's script is. */
export interface WorkerScripts {
  /** Path of the file, for a worker thread. */
  readonly nodePath: string;
  /** Its source text, for a web worker: a URL of the extension's folder is not of the host's origin, a blob is. */
  readonly webSource: () => Promise<string>;
  /** Memory that a worker thread may take; see `HEAP_MEGABYTES`. */
  readonly heapMegabytes?: number;
}

/** Deeply nested sources need more than the usual 4 MB of stack. */
const STACK_MEGABYTES = 64;

/** A trace of a few million steps has to fit in; beyond it the worker ends and is reported, not the extension host. */
const HEAP_MEGABYTES = 2048;

/** Gives the function that starts a worker in the extension host that we are in. */
export async function workerStarter(scripts: WorkerScripts): Promise<StartWorker> {
  const threads = nodeWorkerThreads();
  if (threads) return (listener) => startWorkerThread(threads, scripts, listener);
  const url = URL.createObjectURL(new Blob([await scripts.webSource()], { type: 'text/javascript' }));
  return (listener) => startWebWorker(url, listener);
}

function startWorkerThread(
  threads: typeof import('node:worker_threads'),
  scripts: WorkerScripts,
  listener: WorkerListener,
): WorkerPort {
  const worker = new threads.Worker(scripts.nodePath, {
    name: 'Heapline analysis',
    resourceLimits: { stackSizeMb: STACK_MEGABYTES, maxOldGenerationSizeMb: scripts.heapMegabytes ?? HEAP_MEGABYTES },
  });
  let isOver = false;
  const end = (reason: string) => {
    if (!isOver) listener.ended(reason);
    isOver = true;
  };
  worker.on('message', (message: WorkerMessage) => listener.message(message));
  worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => end(`exit code ${code}`));
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => {
      isOver = true;
      void worker.terminate();
    },
  };
}

function startWebWorker(url: string, listener: WorkerListener): WorkerPort {
  const worker = new Worker(url, { name: 'Heapline analysis' });
  worker.onmessage = (event: MessageEvent<WorkerMessage>) => listener.message(event.data);
  let isOver = false;
  worker.onerror = (event) => {
    // Unhandled, the error would become one of the extension host; a worker that is ended while it loads reports one too.
    event.preventDefault();
    if (isOver) return;
    isOver = true;
    worker.terminate();
    listener.ended(event.message || 'script error');
  };
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => {
      isOver = true;
      worker.terminate();
    },
  };
}
