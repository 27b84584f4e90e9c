import type { Analysis } from '../analysis/analyze.ts';
import { Cursor } from '../analysis/trace/cursor.ts';
import { Trace } from '../analysis/trace/trace.ts';

/** A jump leads out of the run: the message says which, without the file's name. */
export class NoSuchStepError extends Error {}

/** What `heapline record` prints. */
export interface RecordFigures {
  readonly steps: number;
  /** What the trace holds in memory, with what it takes to jump in it. */
  readonly bytes: number;
  readonly objects: number;
  readonly freed: number;
  /** Milliseconds. `run` includes what makes the trace ready for jumps. */
  readonly ms: { readonly parse: number; readonly compile: number; readonly run: number };
  readonly stdout: string;
  readonly error: string | null;
  readonly stopped: string | null;
  readonly at: readonly { readonly step: number; readonly line: number; readonly ms: number }[];
}

/**
 * The figures of a recorded run, with jumps to the given steps in the given order. Throws `NoSuchStepError`.
 * @param now milliseconds from any fixed moment
 */
export function recordFigures(analysis: Analysis, at: readonly number[], now: () => number): RecordFigures {
  const { recording, times } = analysis;
  const trace = new Trace(recording);
  const began = now();
  const { lives } = trace.index;
  const indexed = now() - began;
  for (const step of at) {
    if (step > trace.stepCount) throw new NoSuchStepError(`there is no step ${step}: the run has ${trace.stepCount}`);
  }
  const cursor = new Cursor(trace);
  const jumps = at.map((step) => {
    const start = now();
    const line = jump(cursor, step);
    return { step, line, ms: rounded(now() - start) };
  });
  return {
    steps: trace.stepCount,
    bytes: trace.byteLength,
    objects: lives.objectCount,
    freed: trace.frees.total,
    ms: { parse: rounded(times.parse), compile: rounded(times.compile), run: rounded(times.run + indexed) },
    stdout: recording.stdout,
    error: recording.error,
    stopped: recording.stopped,
    at: jumps,
  };
}

/** Goes to a step and looks at every name of every live frame, as a view does. */
function jump(cursor: Cursor, step: number): number {
  cursor.seek(step);
  for (const frame of cursor.liveFrames) {
    for (const binding of cursor.names(frame)) if (binding.target !== 0) cursor.count(binding.target);
  }
  return cursor.trace.lineOf(step);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
