/** The worker thread of the command `heapline`, with a larger stack than the main thread has. */
import { workerData } from 'node:worker_threads';
import { defectText } from './defect.ts';
import { loadCommand } from './load-command.ts';
import type { Order } from './order.ts';

loadCommand()(workerData as Order).then(
  (outcome) => {
    process.exitCode = outcome.kind === 'done' ? outcome.exitCode : 1;
  },
  (error: unknown) => {
    process.stderr.write(defectText(error));
    process.exitCode = 1;
  },
);
