import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Analysis } from '../analysis/analyze.ts';
import { exportRecords } from '../analysis/trace/export.ts';
import type { Analyzer } from './analyzer.ts';
import { annotatedText } from './annotate.ts';
import { type Command, readCommandLine, UsageError } from './command-line.ts';
import { helpText } from './help.ts';
import { NoSuchStepError, recordFigures } from './record.ts';
import { readSourceFile, SourceFileError } from './source-file.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes of the command line. */
export const ExitCode = { success: 0, fileFailed: 1, wrongUsage: 2 } as const;

/** Characters of output that are gathered before they are written. */
const WRITE_SIZE = 1 << 16;

/** What commands need of their surroundings. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Loads the parser; called once, and only by commands that need it. */
  readonly createAnalyzer: () => Promise<Analyzer>;
  /** Text that `--version` prints. */
  readonly version: string;
}

/** Carries out a command line, given as the arguments after the program's name, and gives the exit code. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await runCommand(readCommandLine(args), surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = error.command === null ? 'heapline --help' : `heapline ${error.command} --help`;
    surroundings.terminal.complain(`${error.message} See: ${help}`);
    return ExitCode.wrongUsage;
  }
}

async function runCommand(command: Command, surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings;
  switch (command.kind) {
    case 'help':
      await terminal.write(helpText(command.of));
      return ExitCode.success;
    case 'version':
      await terminal.write(`heapline ${surroundings.version}\n`);
      return ExitCode.success;
    case 'annotate':
      return annotateFiles(command, surroundings);
    case 'trace':
      return traceFiles(command, surroundings);
    case 'record':
      return forEachFile([command.file], command, surroundings, async (_, analysis) => {
        const figures = recordFigures(analysis, command.at, () => performance.now());
        await terminal.write(`${JSON.stringify(figures)}\n`);
      });
  }
}

function annotateFiles(command: Extract<Command, { kind: 'annotate' }>, surroundings: Surroundings): Promise<number> {
  const { terminal } = surroundings;
  const isColorful = command.color === 'always' || (command.color === 'auto' && terminal.isColorful);
  let isFirst = true;
  return forEachFile(command.files, command, surroundings, async (file, analysis) => {
    const heading = command.files.length > 1 ? `${isFirst ? '' : '\n'}==> ${file} <==\n` : '';
    isFirst = false;
    await terminal.write(heading + annotatedText(analysis, { columns: terminal.columns, isColorful }));
  });
}

function traceFiles(command: Extract<Command, { kind: 'trace' }>, surroundings: Surroundings): Promise<number> {
  const { out } = command;
  if (out !== null) makeDirectory(out);
  const written = new Map<string, string>();
  return forEachFile(command.files, command, surroundings, async (file, analysis) => {
    if (out === null) {
      await writeRecords(analysis, (text) => surroundings.terminal.write(text));
      return;
    }
    const target = path.join(out, `${path.parse(file).name}.jsonl`);
    const other = written.get(target);
    if (other !== undefined) throw new SourceFileError(`${target} is taken by the trace of ${other} already`);
    written.set(target, file);
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

/** Does something with the analysis of each file. A file that fails is complained of and does not stop the rest. */
async function forEachFile(
  files: readonly string[],
  options: Extract<Command, { kind: 'annotate' | 'trace' | 'record' }>,
  { terminal, createAnalyzer }: Surroundings,
  use: (file: string, analysis: Analysis) => Promise<void>,
): Promise<number> {
  let analyzer: Analyzer | null = null;
  let code: number = ExitCode.success;
  for (const file of files) {
    try {
      const source = readSourceFile(file);
      analyzer ??= await createAnalyzer();
      const fileName = file === '-' ? '<stdin>' : file;
      const analysis = analyzer(source, fileName, {
        version: options.version,
        maximumSteps: options.maximumSteps,
        // What is exported is compared with records of a trace function.
        hasTraceFunction: options.kind === 'trace',
      });
      await use(file, analysis);
      for (const { line, column, message } of analysis.problems) {
        terminal.complain(`${fileName}:${line}:${column + 1}: ${message}`);
        code = ExitCode.fileFailed;
      }
    } catch (error) {
      if (!(error instanceof SourceFileError) && !(error instanceof NoSuchStepError)) throw error;
      terminal.complain(`${file}: ${error.message}`);
      code = ExitCode.fileFailed;
    }
  }
  return code;
}
