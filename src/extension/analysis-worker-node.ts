/** Entry point of the analysis worker on the desktop: a worker thread. */

import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../shared/messages.ts';
import { createAnalysisService } from './worker/analysis-service.ts';
import { prepareAnalysis } from './worker/prepare-analysis.ts';

if (!parentPort) throw new Error('This file runs as a worker thread.');
const port = parentPort;
const receive = createAnalysisService(prepareAnalysis, {
  send: (message) => port.postMessage(message),
  now: () => performance.now(),
});
port.on('message', (request: WorkerRequest) => void receive(request));
