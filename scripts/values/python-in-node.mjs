// Runs Python programs in the WebAssembly CPythons of node_modules, for the generators of this folder.
// As a program: node python-in-node.mjs VERSION PROGRAM [ARGUMENT], which prints what the Python program prints.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The npm alias of each Python version. */
export const ALIASES = { 3.11: 'py311', 3.12: 'py312', 3.13: 'py313', 3.14: 'py314' };

/** Runs the program at a path and gives what it printed. Each run has a process of its own: two pyodides do not share one. */
export function runPython(version, programPath, argument = '') {
  const self = fileURLToPath(import.meta.url);
  return execFileSync(process.execPath, [self, version, programPath, argument], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

async function main(version, programPath, argument) {
  const directory = fileURLToPath(new URL(`../../node_modules/${ALIASES[version]}/`, import.meta.url));
  if (!existsSync(directory)) throw new Error(`${directory} is missing: run npm ci first`);
  const { loadPyodide } = await import(`${directory}pyodide.mjs`);
  const lines = [];
  const { log } = console;
  console.log = () => {};
  const keep = (line) => lines.push(line);
  const python = await loadPyodide({ indexURL: directory, stdout: keep, stderr: keep });
  console.log = log;
  python.globals.set('ARGUMENT', argument);
  python.runPython(readFileSync(programPath, 'utf8'));
  process.stdout.write(`${lines.join('\n')}\n`, () => process.exit());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv[2], process.argv[3], process.argv[4] ?? '');
}
