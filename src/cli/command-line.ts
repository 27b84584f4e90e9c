import { type ParseArgsConfig, parseArgs } from 'node:util';
import { NEWEST_VERSION, PYTHON_VERSIONS, type PythonVersion } from '../analysis/versions/python-version.ts';

export const COMMAND_NAMES = ['annotate', 'trace', 'record'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export type ColorChoice = 'auto' | 'always' | 'never';

/** What the command line asks for. A file `-` is standard input. */
export type Command =
  | { readonly kind: 'help'; readonly of: CommandName | null }
  | { readonly kind: 'version' }
  | ({ readonly kind: 'annotate'; readonly files: readonly string[]; readonly color: ColorChoice } & RunOptions)
  | ({ readonly kind: 'trace'; readonly files: readonly string[]; readonly out: string | null } & RunOptions)
  | ({ readonly kind: 'record'; readonly file: string; readonly at: readonly number[] } & RunOptions);

/** How programs are to be simulated. */
export interface RunOptions {
  readonly version: PythonVersion;
  readonly maximumSteps: number;
}

/** The command line cannot be understood: the message says why. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly command: CommandName | null,
  ) {
    super(message);
  }
}

const DEFAULT_MAXIMUM_STEPS = 1_000_000;

const COMMON_OPTIONS = {
  python: { type: 'string' },
  'max-steps': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const OPTIONS = {
  annotate: { ...COMMON_OPTIONS, color: { type: 'string' } },
  trace: { ...COMMON_OPTIONS, out: { type: 'string' } },
  record: { ...COMMON_OPTIONS, at: { type: 'string' } },
} as const;

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function readCommandLine(args: readonly string[]): Command {
  const [first, ...rest] = args;
  if (first === undefined) throw new UsageError('Say what to do.', null);
  if (first === '--help' || first === '-h') return { kind: 'help', of: null };
  if (first === 'help') return { kind: 'help', of: rest[0] === undefined ? null : commandName(rest[0]) };
  if (first === '--version') return { kind: 'version' };
  return readCommand(commandName(first), rest);
}

function commandName(text: string): CommandName {
  const found = COMMAND_NAMES.find((name) => name === text);
  if (found !== undefined) return found;
  throw new UsageError(text.startsWith('-') ? `There is no option '${text}'.` : `There is no command '${text}'.`, null);
}

function readCommand(name: CommandName, args: readonly string[]): Command {
  const { values, positionals } = parsed(name, args);
  if (values.help === true) return { kind: 'help', of: name };
  const run = { version: readVersion(name, values.python), maximumSteps: readMaximumSteps(name, values['max-steps']) };
  if (positionals.length === 0) throw new UsageError('Name at least one Python file.', name);
  switch (name) {
    case 'annotate':
      return { kind: name, files: positionals, color: readColor(values.color), ...run };
    case 'trace':
      if (positionals.length > 1 && values.out === undefined) {
        throw new UsageError(
          'Several files cannot share standard output: say with --out DIR where their traces go.',
          name,
        );
      }
      return { kind: name, files: positionals, out: values.out ?? null, ...run };
    case 'record':
      if (positionals.length > 1) throw new UsageError('Name one Python file.', name);
      return { kind: name, file: positionals[0]!, at: readSteps(values.at), ...run };
  }
}

interface ParsedArguments {
  readonly values: Readonly<
    Partial<Record<'python' | 'max-steps' | 'color' | 'out' | 'at', string>> & { help?: boolean }
  >;
  readonly positionals: readonly string[];
}

function parsed(name: CommandName, args: readonly string[]): ParsedArguments {
  try {
    const options: ParseArgsConfig['options'] = OPTIONS[name];
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as ParsedArguments['values'], positionals };
  } catch (error) {
    throw new UsageError(usageMessage(name, error), name);
  }
}

/** The first sentence of Node's message; the rest advises on quoting and does not fit a person's mistake. */
function usageMessage(name: CommandName, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']*)'/.exec(message);
  if (unknown !== null) return `'heapline ${name}' has no option '${unknown[1]}'.`;
  return `${message.split(/[.\n]/)[0]}.`;
}

function readVersion(name: CommandName, text: string | undefined): PythonVersion {
  if (text === undefined) return NEWEST_VERSION;
  const found = PYTHON_VERSIONS.find((version) => version === text);
  if (found !== undefined) return found;
  throw new UsageError(`--python takes one of ${PYTHON_VERSIONS.join(', ')}, not '${text}'.`, name);
}

function readMaximumSteps(name: CommandName, text: string | undefined): number {
  if (text === undefined) return DEFAULT_MAXIMUM_STEPS;
  const steps = readNumber(text);
  if (steps === null || steps === 0)
    throw new UsageError(`--max-steps takes a whole number above 0, not '${text}'.`, name);
  return steps;
}

function readColor(text: string | undefined): ColorChoice {
  if (text === undefined) return 'auto';
  if (text === 'auto' || text === 'always' || text === 'never') return text;
  throw new UsageError(`--color takes auto, always or never, not '${text}'.`, 'annotate');
}

function readSteps(text: string | undefined): number[] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const step = readNumber(part.trim());
    if (step === null)
      throw new UsageError(`--at takes numbers of steps with commas between, not '${text}'.`, 'record');
    return step;
  });
}

function readNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
