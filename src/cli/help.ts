import { NEWEST_VERSION, PYTHON_VERSIONS } from '../analysis/versions/python-version.ts';
import type { CommandName } from './command-line.ts';

const VERSIONS = PYTHON_VERSIONS.join(', ');

const RUN_OPTIONS = `  --python VERSION   the CPython to follow: ${VERSIONS} (${NEWEST_VERSION} if left out)
  --max-steps N      end the simulation after N steps (1000000 if left out)
  -h, --help         this text`;

const GENERAL = `heapline shows, line by line, what a Python file does to memory: objects, who holds
them, reference counts, and where each object is freed. It never runs the file.

Usage:
  heapline annotate [options] FILE...   print files with their annotations
  heapline trace [options] FILE...      export the memory at every step as JSON Lines
  heapline record [options] FILE        simulate with full recording and print figures
  heapline COMMAND --help               the options of a command
  heapline --version

FILE is a Python source file, or - for standard input.

Exit codes: 0 all well, 1 a file could not be read or is not valid Python, 2 wrong usage.
`;

const OF_COMMAND: Readonly<Record<CommandName, string>> = {
  annotate: `Prints Python files with what each line does to reference counts.

Usage: heapline annotate [options] FILE...

${RUN_OPTIONS}
  --color WHEN       auto, always or never (auto: in a terminal, unless NO_COLOR is set)

  b = a            b → list#1  1→2      the name b now refers to list#1, whose count rose
  del a            list#1  2→1          the count fell, the object lives on
  b = None         list#1 freed
  x = f(a)         list#1  1→1+         unknown code may hold it: at least 1
`,
  trace: `Exports the memory at every step as JSON Lines: one record per step, then an end record.
One file goes to standard output, several to DIR/<name>.jsonl.

Usage: heapline trace [options] FILE...

${RUN_OPTIONS}
  --out DIR          write DIR/<name>.jsonl for each FILE; DIR is made if it is missing
`,
  record: `Simulates a file with full recording and prints one JSON object: steps, bytes that the
trace holds in memory, objects, how long each part took, and how the program ended.

Usage: heapline record [options] FILE

${RUN_OPTIONS}
  --at I,J,...       also jump to these steps, in this order, and say how long each jump took
`,
};

/** The help text of a command, or of all. */
export function helpText(command: CommandName | null): string {
  return command === null ? GENERAL : OF_COMMAND[command];
}
