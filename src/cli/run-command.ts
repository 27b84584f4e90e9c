import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Analysis } from '../analysis/analyze.ts';
import { exportRecords } from '../analysis/trace/export.ts';
import type { Analyzer } from './analyzer.ts';
import { annotatedText } from './annotate.ts';
import { type Command, readCommandLine, UsageError } from './command-line.ts';
import { helpText } from './help.ts';
import type { Order, Outcome, Progress } from './order.ts';
import { NoSuchStepError, recordFigures } from './record.ts';
import { readSourceFile, SourceFileError } from './source-file.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes of the command line. */
export const ExitCode = { success: 0, fileFailed: 1, wrongUsage: 2 } as const;

const NO_PROGRESS: Progress = { firstFile: 0, exitCode: ExitCode.success, hasPrinted: false, standardInput: null };

/** Characters of output that are gathered before they are written. */
const WRITE_SIZE = 1 << 16;

/** What commands need of their surroundings. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Loads the parser; called once, and only by commands that need it. */
  readonly createAnalyzer: () => Promise<Analyzer>;
  /** Text that `--version` prints. */
  readonly version: string;
  /** Whether the stack of the thread is the largest that there is: what does not fit there is reported. */
  readonly hasLargeStack: boolean;
}

/** Carries out a command line, or what is left of it. */
export async function runCommandLine(order: Order, surroundings: Surroundings): Promise<Outcome> {
  try {
    return await runCommand(readCommandLine(order.args), order, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = error.command === null ? 'heapline --help' : `heapline ${error.command} --help`;
    surroundings.terminal.complain(`${error.message} See: ${help}`);
    return done(ExitCode.wrongUsage);
  }
}

function done(exitCode: number): Outcome {
  return { kind: 'done', exitCode };
}

async function runCommand(command: Command, order: Order, surroundings: Surroundings): Promise<Outcome> {
  const { terminal } = surroundings;
  switch (command.kind) {
    case 'help':
      await terminal.write(helpText(command.of));
      return done(ExitCode.success);
    case 'version':
      await terminal.write(`heapline ${surroundings.version}\n`);
      return done(ExitCode.success);
    case 'annotate':
      return annotateFiles(command, order, surroundings);
    case 'trace':
      return traceFiles(command, order, surroundings);
    case 'record':
      return forEachFile([command.file], command, order, surroundings, async (analysis) => {
        const figures = recordFigures(analysis, command.at, () => performance.now());
        await terminal.write(`${JSON.stringify(figures)}\n`);
      });
  }
}

function annotateFiles(
  command: Extract<Command, { kind: 'annotate' }>,
  order: Order,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { terminal } = surroundings;
  const { files } = command;
  const isColorful = command.color === 'always' || (command.color === 'auto' && terminal.isColorful);
  return forEachFile(files, command, order, surroundings, async (analysis, index, hasPrinted) => {
    const heading = files.length > 1 ? `${hasPrinted ? '\n' : ''}==> ${files[index]!} <==\n` : '';
    await terminal.write(heading + annotatedText(analysis, { columns: terminal.columns, isColorful }));
  });
}

function traceFiles(
  command: Extract<Command, { kind: 'trace' }>,
  order: Order,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { files, out } = command;
  if (out !== null) makeDirectory(out);
  const targets = files.map((file) => path.join(out ?? '', `${path.parse(file).name}.jsonl`));
  return forEachFile(files, command, order, surroundings, async (analysis, index) => {
    if (out === null) {
      await writeRecords(analysis, (text) => surroundings.terminal.write(text));
      return;
    }
    const target = targets[index]!;
    const first = targets.indexOf(target);
    if (first < index) throw new SourceFileError(`${target} is taken by the trace of ${files[first]!}`);
    await writeTraceFile(target, analysis);
  });
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new UsageError(`The directory ${directory} cannot be made: ${(error as Error).message}.`, 'trace');
  }
}

async function writeTraceFile(target: string, analysis: Analysis): Promise<void> {
  try {
    const handle = await open(target, 'w');
    try {
      await writeRecords(analysis, async (text) => void (await handle.write(text)));
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new SourceFileError(`${target} cannot be written: ${(error as Error).message}`);
  }
}

async function writeRecords(analysis: Analysis, write: (text: string) => Promise<void>): Promise<void> {
  let text = '';
  for (const record of exportRecords(analysis.recording)) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length < WRITE_SIZE) continue;
    await write(text);
    text = '';
  }
  await write(text);
}

/** Does something with the analysis of each file that is left to do. A file that fails is complained of and does not stop the rest. */
async function forEachFile(
  files: readonly string[],
  options: Extract<Command, { kind: 'annotate' | 'trace' | 'record' }>,
  order: Order,
  { terminal, createAnalyzer, hasLargeStack }: Surroundings,
  use: (analysis: Analysis, index: number, hasPrinted: boolean) => Promise<void>,
): Promise<Outcome> {
  let analyzer: Analyzer | null = null;
  const { firstFile, ...begun } = order.progress ?? NO_PROGRESS;
  let { exitCode, hasPrinted, standardInput } = begun;
  for (let index = firstFile; index < files.length; index++) {
    const file = files[index]!;
    try {
      if (file === '-') standardInput ??= readSourceFile(file);
      const source = file === '-' ? standardInput! : readSourceFile(file);
      analyzer ??= await createAnalyzer();
      const fileName = file === '-' ? '<stdin>' : file;
      const analysis = analyzer(source, fileName, {
        version: options.version,
        maximumSteps: options.maximumSteps,
        // What is exported is compared with records of a trace function.
        hasTraceFunction: options.kind === 'trace',
      });
      if (analysis.ranOutOfStack && !hasLargeStack)
        return { kind: 'stackTooSmall', progress: { firstFile: index, exitCode, hasPrinted, standardInput } };
      await use(analysis, index, hasPrinted);
      hasPrinted = true;
      for (const { line, column, message } of analysis.problems) {
        terminal.complain(`${fileName}:${line}:${column + 1}: ${message}`);
        exitCode = ExitCode.fileFailed;
      }
    } catch (error) {
      if (!(error instanceof SourceFileError) && !(error instanceof NoSuchStepError)) throw error;
      terminal.complain(`${file}: ${error.message}`);
      exitCode = ExitCode.fileFailed;
    }
  }
  return done(exitCode);
}
