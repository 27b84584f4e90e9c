import type { Direction, StepMove } from '../../shared/view.ts';
import type { Trace } from './trace.ts';

/** The step that a move leads to, or null where there is none. Step `stepCount` is the end of the run. */
export function destination(trace: Trace, step: number, move: StepMove): number | null {
  switch (move.kind) {
    case 'forward':
      return inRun(trace, step + 1);
    case 'back':
      return inRun(trace, step - 1);
    case 'start':
      return inRun(trace, 0);
    case 'end':
      return trace.stepCount;
    case 'over':
      return atDepth(trace, step, 0, 'forward');
    case 'over-back':
      return atDepth(trace, step, 0, 'back');
    case 'out':
      return atDepth(trace, step, -1, 'forward');
    case 'out-back':
      return atDepth(trace, step, -1, 'back');
    case 'to-line':
      return toLines(trace, step, [move.line], move.direction);
    case 'to-breakpoint':
      return toLines(trace, step, move.lines, move.direction) ?? (move.direction === 'forward' ? trace.stepCount : 0);
    case 'to-change':
      return toChange(trace, step, move.object, move.direction);
    case 'to-free':
      return toFree(trace, step, move.direction);
  }
}

function inRun(trace: Trace, step: number): number | null {
  return step < 0 || step > trace.stepCount ? null : step;
}

/** The nearest step whose stack is at most as deep as here plus a difference. Forward there is always one: the end of the run. */
function atDepth(trace: Trace, step: number, difference: number, direction: Direction): number | null {
  const { stack, stepCount } = trace;
  if (stepCount === 0) return null;
  if (direction === 'forward') {
    if (step >= stepCount) return null;
    const next = stack.nextAtDepth(step, stack.depthAt(step) + difference);
    return next < 0 ? stepCount : next;
  }
  if (step >= stepCount) return difference < 0 ? null : stepCount - 1;
  const previous = stack.previousAtDepth(step, stack.depthAt(step) + difference);
  return previous < 0 ? null : previous;
}

function toLines(trace: Trace, step: number, lines: readonly number[], direction: Direction): number | null {
  let nearest: number | null = null;
  for (const line of lines) {
    const found =
      direction === 'forward' ? trace.lines.nextVisit(line, step + 1) : trace.lines.previousVisit(line, step - 1);
    if (found < 0) continue;
    if (nearest === null || Math.abs(found - step) < Math.abs(nearest - step)) nearest = found;
  }
  return nearest;
}

/** The nearest step at which the object's count or slots differ from those a step before, or at which it was just allocated or freed. */
function toChange(trace: Trace, step: number, id: number, direction: Direction): number | null {
  const { lives } = trace;
  if (id < 1 || id > lives.objectCount) return null;
  const steps: number[] = [trace.stepOf(lives.allocated[id]!) + 1];
  for (const { offset } of trace.index.eventsOn(id)) {
    const shown = trace.stepOf(offset) + 1;
    if (shown !== steps[steps.length - 1]) steps.push(shown);
    if (direction === 'forward' ? shown > step : shown >= step) break;
  }
  if (lives.freed[id]! >= 0) steps.push(trace.stepOf(lives.freed[id]!) + 1);
  if (direction === 'forward') return steps.find((at) => at > step) ?? null;
  return steps.filter((at) => at < step).pop() ?? null;
}

/** The nearest step whose interval before it freed something. */
function toFree(trace: Trace, step: number, direction: Direction): number | null {
  // The interval before a step ends at the step's offset.
  const free =
    direction === 'forward'
      ? trace.frees.nextFrom(trace.offsetOf(step))
      : trace.frees.lastBefore(trace.offsetOf(Math.max(0, step - 1)));
  return free < 0 ? null : trace.stepOf(free) + 1;
}
