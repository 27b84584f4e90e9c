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
import { findNodes, type NodeRuntime } from './nodes.ts';
import { type BenchProgram, benchPrograms, scaled } from './programs.ts';
import { findPython, type Python } from './pythons.ts';
import { fastestInTurn, machineText, timePython, timeRecord, withFiles } from './timings.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RUNS = 5;
const JUMPS = 40;

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });

async function main(): Promise<void> {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const programs = benchPrograms().filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const python = findPython();
  const nodes = await findNodes();
  const [node] = nodes as [NodeRuntime];
  const sections = [
    heading(python, nodes),
    recordingTable(programs, python, nodes),
    jumpTable(programs, node),
    annotationTable(node),
  ];
  const text = `${sections.join('\n\n')}\n`;
  console.log(text);
  if (values.write !== true) return;
  mkdirSync(path.join(ROOT, 'docs'), { recursive: true });
  writeFileSync(path.join(ROOT, 'docs/PERFORMANCE.md'), text);
}

function heading(python: Python, [node]: readonly NodeRuntime[]): string {
  return `# Performance

Measured with \`npm run bench -- --write\` on ${machineText()}, where nothing else is said in ${node!.description};
compared with ${python.description}. Each figure of a run is the fastest of ${RUNS}.`;
}

/** Rates of recording and of CPython on the same programs. All rates count the steps that Heapline records; times include the start of the process. */
function recordingTable(programs: readonly BenchProgram[], python: Python, nodes: readonly NodeRuntime[]): string {
  const rows = withFiles((write) =>
    programs.map((program) => recordingRow(write(program), program.name, python, nodes)),
  );
  const mean = geometricMeans(rows.map((row) => row.rates));
  const lines = rows.map(
    (row) => `| ${row.name} | ${row.steps} | ${row.rates.map(rateText).join(' | ')} | ${row.bytes.toFixed(1)} |`,
  );
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0) / rows.length;
  const columns = [...nodes.map(({ description }) => `Heapline records (${description})`), ...PYTHON_COLUMNS];
  const counts = mean.at(-1)!;
  const ratios = nodes.map(({ description }, index) => `${(mean[index]! / counts).toFixed(2)} in ${description}`);
  return `## Recording

Millions of steps a second, start of the process included. "Counts" is a \`sys.settrace\` callback that keeps the counts of the frame's locals
at each line, the least that a tracer in Python would do. Bytes are what the trace holds in memory for each step, with the index that
makes jumps possible.

| Program | Steps | ${columns.join(' | ')} | bytes a step |
|---|--:|${'--:|'.repeat(columns.length + 1)}
${lines.join('\n')}
| **mean** | | ${mean.map((rate) => `**${rateText(rate)}**`).join(' | ')} | **${bytes.toFixed(1)}** |

Heapline's mean rate by that of the callback that keeps counts: ${ratios.join('; ')}.`;
}

const TRACE_MODES = ['plain', 'empty', 'counts'] as const;
const PYTHON_COLUMNS = ['CPython, not traced', 'empty callback', 'counts'];

function recordingRow(file: string, name: string, python: Python, nodes: readonly NodeRuntime[]) {
  const { steps, bytes, error, stopped } = timeRecord(nodes[0]!, file, python.version).figures;
  if (error !== null || stopped !== null) throw new Error(`${name} did not run through: ${error ?? stopped}`);
  const seconds = fastestInTurn(RUNS, [
    ...nodes.map((node) => () => timeRecord(node, file, python.version).seconds),
    ...TRACE_MODES.map((mode) => () => timePython(python, mode, file)),
  ]);
  return { name, steps, bytes: bytes / steps, rates: seconds.map((each) => steps / each) };
}

function geometricMeans(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, column) =>
    Math.exp(rows.reduce((sum, row) => sum + Math.log(row[column]!), 0) / rows.length),
  );
}

/** Jumps to steps all over a trace of a million. */
function jumpTable(programs: readonly BenchProgram[], node: NodeRuntime): string {
  const lines = withFiles((write) =>
    programs.map((program) => {
      const file = write(scaled(program, program.name === 'recursion' ? 1.1 : 2.1));
      const { steps } = timeRecord(node, file, NEWEST_VERSION).figures;
      // Steps spread over the run in an order that goes back and forth: multiples of the golden section.
      const at = Array.from({ length: JUMPS }, (_, jump) => Math.floor(((jump * 0.6180339887) % 1) * steps));
      const times = timeRecord(node, file, NEWEST_VERSION, at).figures.at.map((jump) => jump.ms);
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
function annotationTable({ executable }: NodeRuntime): string {
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
  const output = execFileSync(executable, [outfile, ...files], { encoding: 'utf8' });
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

void main();
