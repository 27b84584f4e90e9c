/**
 * `npm run bench [-- --write] [-- PROGRAM...]`: measures recording, jumping and annotating, side by side with CPython, and prints the
 * tables; with --write also puts them into docs/PERFORMANCE.md. A quiet machine gives figures that mean something.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { NEWEST_VERSION } from '../../src/analysis/versions/python-version.ts';
import { type BenchProgram, benchPrograms, scaled } from './programs.ts';
import { findPython, type Python } from './pythons.ts';
import { fastest, machineText, timePython, timeRecord, withFiles } from './timings.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RUNS = 3;
const JUMPS = 40;

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });

function main(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const programs = benchPrograms().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const python = findPython();
  const sections = [heading(python), recordingTable(programs, python), jumpTable(programs), annotationTable()];
  const text = `${sections.join('\n\n')}\n`;
  console.log(text);
  if (values.write !== true) return;
  mkdirSync(path.join(ROOT, 'docs'), { recursive: true });
  writeFileSync(path.join(ROOT, 'docs/PERFORMANCE.md'), text);
}

function heading(python: Python): string {
  return `# Performance

Measured with \`npm run bench -- --write\` on ${machineText()}; compared with ${python.description}. Each figure of a run is the
fastest of ${RUNS}.`;
}

/** Rates of recording and of CPython on the same programs. All rates count the steps that Heapline records; times include the start of the process. */
function recordingTable(programs: readonly BenchProgram[], python: Python): string {
  const rows = withFiles((write) => programs.map((program) => recordingRow(write(program), program.name, python)));
  const mean = geometricMeans(rows.map((row) => row.rates));
  const lines = rows.map(
    (row) => `| ${row.name} | ${row.steps} | ${row.rates.map(rateText).join(' | ')} | ${row.bytes.toFixed(1)} |`,
  );
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0) / rows.length;
  return `## Recording

Millions of steps a second, start of the process included. "Counts" is a \`sys.settrace\` callback that keeps the counts of the frame's locals
at each line, the least that a tracer in Python would do. Bytes are what the trace holds in memory for each step, with the index that
makes jumps possible.

| Program | Steps | Heapline records | CPython, not traced | empty callback | counts | bytes a step |
|---|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}
| **mean** | | ${mean.map((rate) => `**${rateText(rate)}**`).join(' | ')} | **${bytes.toFixed(1)}** |`;
}

function recordingRow(file: string, name: string, python: Python) {
  const record = fastest(RUNS, () => timeRecord(file, python.version));
  const { steps, bytes, error, stopped } = record.figures;
  if (error !== null || stopped !== null) throw new Error(`${name} did not run through: ${error ?? stopped}`);
  const [plain, empty, counts] = (['plain', 'empty', 'counts'] as const).map(
    (mode) => fastest(RUNS, () => ({ seconds: timePython(python, mode, file) })).seconds,
  );
  const rates = [record.seconds, plain!, empty!, counts!].map((seconds) => steps / seconds);
  return { name, steps, bytes: bytes / steps, rates };
}

function geometricMeans(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, column) =>
    Math.exp(rows.reduce((sum, row) => sum + Math.log(row[column]!), 0) / rows.length),
  );
}

/** Jumps to steps all over a trace of a million. */
function jumpTable(programs: readonly BenchProgram[]): string {
  const lines = withFiles((write) =>
    programs.map((program) => {
      const file = write(scaled(program, program.name === 'recursion' ? 1.1 : 2.1));
      const { steps } = timeRecord(file, NEWEST_VERSION).figures;
      // Steps spread over the run in an order that goes back and forth: multiples of the golden section.
      const at = Array.from({ length: JUMPS }, (_, jump) => Math.floor(((jump * 0.6180339887) % 1) * steps));
      const times = timeRecord(file, NEWEST_VERSION, at).figures.at.map((jump) => jump.ms);
      const sorted = [...times].sort((left, right) => left - right);
      return `| ${program.name} | ${steps} | ${sorted[Math.floor(JUMPS / 2)]!.toFixed(1)} | ${sorted[JUMPS - 1]!.toFixed(1)} |`;
    }),
  );
  return `## Jumping

Milliseconds to go to a step anywhere in a long trace and look at every name of every frame there; ${JUMPS} jumps back and forth.

| Program | Steps | median | slowest |
|---|--:|--:|--:|
${lines.join('\n')}`;
}

/** From an edit to annotations, in one process that has run before. */
function annotationTable(): string {
  const outfile = path.join(ROOT, '.cache/bench/annotation-times.cjs');
  buildSync({
    entryPoints: [path.join(import.meta.dirname, 'annotation-times.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    alias: { 'web-tree-sitter': path.join(ROOT, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
  });
  const files = ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'].map((name) => path.join(ROOT, 'dist', name));
  const output = execFileSync(process.execPath, [outfile, ...files], { encoding: 'utf8' });
  const rows = JSON.parse(output) as { lines: number; steps: number; first: number; visible: number; all: number }[];
  const lines = rows.map(
    (row) =>
      `| ${row.lines} | ${row.steps} | ${row.first.toFixed(1)} | ${row.visible.toFixed(1)} | ${row.all.toFixed(1)} |`,
  );
  return `## Annotating

Milliseconds from an edit to annotations: parse, compile, simulate, explain. The time that the editor waits for more keystrokes is not in it.
The first edit finds cold code.

| Lines | Steps | first edit | lines on the screen | all lines |
|--:|--:|--:|--:|--:|
${lines.join('\n')}`;
}

function rateText(stepsPerSecond: number): string {
  return (stepsPerSecond / 1e6).toFixed(2);
}

main();
