/** What the worker thread of the command `heapline` does. */
import { workerData } from 'node:worker_threads';
import { version } from '../../package.json';
import { createAnalyzer } from './analyzer.ts';
import { runCommandLine } from './run-command.ts';
import { processTerminal, type TerminalFacts } from './terminal.ts';

runCommandLine(process.argv.slice(2), {
  terminal: processTerminal(workerData as TerminalFacts),
  createAnalyzer,
  version,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `heapline: this is a defect in heapline: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
