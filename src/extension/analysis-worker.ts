/** Entry point of the analysis worker: a worker thread on the desktop, a web worker in the browser. One file, since nearly all of it is the simulation. */

import type { WorkerMessage, WorkerRequest } from '../shared/messages.ts';
import { createAnalysisService } from './worker/analysis-service.ts';
import { nodeWorkerThreads } from './worker/node-worker-threads.ts';
import { prepareAnalysis } from './worker/prepare-analysis.ts';

/** The part of a web worker's global scope that is used; TypeScript's own types for it exclude those of a page. */
interface WorkerScope {
  postMessage(message: WorkerMessage): void;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
}

const parentPort = nodeWorkerThreads()?.parentPort;
const scope = globalThis as unknown as WorkerScope;
const receive = createAnalysisService(prepareAnalysis, {
  send: (message) => (parentPort ?? scope).postMessage(message),
  now: () => performance.now(),
});
if (parentPort) parentPort.on('message', (request: WorkerRequest) => void receive(request));
else scope.onmessage = (event) => void receive(event.data);
