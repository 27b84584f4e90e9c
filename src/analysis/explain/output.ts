import type { Trace } from '../trace/trace.ts';

/** Characters of output shown. */
const MAXIMUM_LENGTH = 4000;

/** The end of what was written to standard output before an offset, and how many characters were left out before it. */
export function outputBefore(trace: Trace, offset: number): { text: string; hidden: number } {
  const { outputs } = trace.lives;
  let low = 0;
  let high = outputs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outputs[middle]!.offset < offset) low = middle + 1;
    else high = middle;
  }
  const end = outputs[low - 1]?.end ?? 0;
  const start = Math.max(0, end - MAXIMUM_LENGTH);
  return { text: trace.recording.stdout.slice(start, end), hidden: start };
}
