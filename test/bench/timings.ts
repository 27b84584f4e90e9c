import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import type { RecordFigures } from '../../src/cli/record.ts';
import type { NodeRuntime } from './nodes.ts';
import type { BenchProgram } from './programs.ts';
import type { Python, TraceMode } from './pythons.ts';

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
export function timeRecord(node: NodeRuntime, file: string, version: string, at: readonly number[] = []): TimedRecord {
  const jumps = at.length === 0 ? [] : ['--at', at.join(',')];
  const args = [node.cli, 'record', '--python', version, '--max-steps', String(MAXIMUM_STEPS), ...jumps, file];
  const { seconds, output } = timed(node.executable, args);
  return { figures: JSON.parse(output) as RecordFigures, seconds };
}

/** Times CPython with or without a trace function, in seconds, start included. */
export function timePython(python: Python, mode: TraceMode, file: string): number {
  const [command, args] = python.command(mode, file);
  return timed(command, args).seconds;
}

/**
 * Times each of several things in turn, that many times, and gives the fewest seconds of each: what else the machine does only ever makes a run
 * slower, and does not last.
 */
export function fastestInTurn(times: number, runs: readonly (() => number)[]): number[] {
  const seconds = runs.map(() => Number.POSITIVE_INFINITY);
  for (let time = 0; time < times; time++) {
    for (const [index, run] of runs.entries()) seconds[index] = Math.min(seconds[index]!, run());
  }
  return seconds;
}

/** The machine, for the heading of a table. */
export function machineText(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}`;
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
