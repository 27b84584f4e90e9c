import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { RecordFigures } from '../../src/cli/record.ts';
import type { BenchProgram } from './programs.ts';
import type { Python, TraceMode } from './pythons.ts';

const CLI = path.join(import.meta.dirname, '../../dist/cli.js');

/** Steps beyond which no benchmark program goes. */
const MAXIMUM_STEPS = 20_000_000;

/** A run of `heapline record` in a process of its own, start included. */
export interface TimedRecord {
  readonly figures: RecordFigures;
  readonly seconds: number;
}

/** Puts programs into files for as long as the function runs. */
export function withFiles<T>(use: (write: (program: BenchProgram) => string) => T): T {
  const directory = mkdtempSync(path.join(tmpdir(), 'heapline-bench-'));
  try {
    return use((program) => {
      const file = path.join(directory, `${program.name}.py`);
      writeFileSync(file, program.source);
      return file;
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Times `heapline record`. */
export function timeRecord(file: string, version: string, at: readonly number[] = []): TimedRecord {
  const jumps = at.length === 0 ? [] : ['--at', at.join(',')];
  const args = [CLI, 'record', '--python', version, '--max-steps', String(MAXIMUM_STEPS), ...jumps, file];
  const { seconds, output } = timed(process.execPath, args);
  return { figures: JSON.parse(output) as RecordFigures, seconds };
}

/** Times CPython with or without a trace function, in seconds, start included. */
export function timePython(python: Python, mode: TraceMode, file: string): number {
  const [command, args] = python.command(mode, file);
  return timed(command, args).seconds;
}

/** The fastest of several runs: what else the machine does only ever makes a run slower. */
export function fastest<T extends { readonly seconds: number }>(runs: number, run: () => T): T {
  let best = run();
  for (let count = 1; count < runs; count++) {
    const next = run();
    if (next.seconds < best.seconds) best = next;
  }
  return best;
}

/** The machine, for the heading of a table. */
export function machineText(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
}

function timed(command: string, args: readonly string[]): { seconds: number; output: string } {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  if (error !== undefined || status !== 0) {
    throw new Error(`${[command, ...args].join(' ')} failed: ${error?.message ?? stderr}`);
  }
  return { seconds, output: stdout };
}
