import type { LineVisit } from '../../shared/view.ts';
import type { ExplainedRun } from './run.ts';

/**
 * How often the statement on a line ran. A class statement has two steps on its line each time: its own, and the first one of its body,
 * which belongs to it.
 */
export function visitsOf(run: ExplainedRun, line: number): number {
  const steps = run.trace.lines.visits(line);
  return run.source.classLines.has(line) ? Math.ceil(steps / 2) : steps;
}

/** The step of the visit of a line nearest to a step: the one that just ended or is going on, else the next one. -1 if there is none. */
export function nearestVisit(run: ExplainedRun, line: number, step: number): number {
  const { lines, stepCount } = run.trace;
  const previous = lines.previousVisit(line, Math.min(step, stepCount - 1));
  const next = lines.nextVisit(line, step);
  const nearest = previous < 0 || (next >= 0 && step - previous > next - step) ? next : previous;
  const isOfClassBody = run.source.classLines.has(line) && lines.visitNumber(line, nearest) % 2 === 0;
  return isOfClassBody ? lines.previousVisit(line, nearest - 1) : nearest;
}

/** Which of the visits of a line a step is. */
export function visitAt(run: ExplainedRun, line: number, step: number): LineVisit {
  const number = run.trace.lines.visitNumber(line, step);
  return { step, number: run.source.classLines.has(line) ? Math.ceil(number / 2) : number, total: visitsOf(run, line) };
}
