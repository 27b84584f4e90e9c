/** The command `heapline` itself, apart from the thread that it runs in. */
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { createAnalyzer } from './analyzer.ts';
import type { Order, Outcome } from './order.ts';
import { runCommandLine } from './run-command.ts';
import { processTerminal } from './terminal.ts';

/** Carries out an order. Rejects only for a defect of our own. */
export function runOrder(order: Order): Promise<Outcome> {
  return runCommandLine(order, {
    terminal: processTerminal(order.terminal),
    createAnalyzer,
    version,
    hasLargeStack: !isMainThread,
  });
}
