/** Entry point of the analysis worker in the browser: a web worker. */

import type { WorkerMessage, WorkerRequest } from '../shared/messages.ts';
import { createAnalysisService } from './worker/analysis-service.ts';
import { prepareAnalysis } from './worker/prepare-analysis.ts';

/** The part of a worker's global scope that is used; TypeScript's own types for it exclude those of a page. */
interface WorkerScope {
  postMessage(message: WorkerMessage): void;
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const receive = createAnalysisService(prepareAnalysis, {
  send: (message) => scope.postMessage(message),
  now: () => performance.now(),
});
scope.onmessage = (event) => void receive(event.data);
