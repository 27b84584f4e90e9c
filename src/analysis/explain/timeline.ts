import type { Timeline, TimelineMarker } from '../../shared/view.ts';
import { operandAt } from '../trace/event-words.ts';
import { SCALAR_TYPES } from '../trace/scalar-types.ts';
import type { Trace } from '../trace/trace.ts';
import { decisionText } from './decisions.ts';
import { placeOf } from './lifetime.ts';
import type { ExplainedRun } from './run.ts';
import { outcomeOf } from './run-state.ts';
import { quantity } from './text.ts';

/** Markers of one kind; beyond, several lie together. */
const MAXIMUM_MARKERS = 100;

/** Where a step lies in the run. */
export function timelineAt(run: ExplainedRun, step: number): Timeline {
  const { trace } = run;
  const { stepCount } = trace;
  const last = Math.min(step, stepCount - 1);
  const functionName = stepCount === 0 ? '' : (placeOf(trace, trace.offsetOf(last))?.functionName ?? '');
  return {
    stepCount,
    step,
    line: trace.lineOf(step),
    functionName,
    depth: trace.stack.shownStackAt(trace.offsetOf(step)).length,
    markers: run.markers(timelineMarkers),
  };
}

/** The markers of a whole run, in order of steps. */
function timelineMarkers(trace: Trace): TimelineMarker[] {
  const markers = [...freeMarkers(trace), ...decisionMarkers(trace)];
  const outcome = outcomeOf(trace.recording);
  if (outcome.kind !== 'finished')
    markers.push({ step: trace.stepCount, kind: 'stopped', count: 1, text: outcome.message });
  return markers.sort((left, right) => left.step - right.step);
}

function freeMarkers(trace: Trace): TimelineMarker[] {
  const { words } = trace.recording.log;
  const steps: number[] = [];
  trace.frees.forEach(0, trace.recording.log.length, (offset) => {
    if (!SCALAR_TYPES.has(trace.typeNameOf(operandAt(words, offset)))) steps.push(trace.stepOf(offset) + 1);
    return true;
  });
  return bundled(steps, trace.stepCount, 'freed', (count) => `${quantity(count, 'object')} freed`);
}

function decisionMarkers(trace: Trace): TimelineMarker[] {
  const { decisions } = trace.recording.log;
  const markers = bundled(
    decisions.map((decision) => decision.step),
    trace.stepCount,
    'decision',
    (count) => quantity(count, 'decision'),
  );
  return markers.map((marker) => {
    const decision = marker.count === 1 ? decisions.find((candidate) => candidate.step === marker.step) : undefined;
    return decision === undefined ? marker : { ...marker, text: decisionText(decision) };
  });
}

/** One marker per step, or per stretch of the run where there are too many steps. */
function bundled(
  steps: readonly number[],
  stepCount: number,
  kind: TimelineMarker['kind'],
  textOf: (count: number) => string,
): TimelineMarker[] {
  const distinct = new Set(steps).size;
  const width = distinct <= MAXIMUM_MARKERS ? 1 : Math.ceil((stepCount + 1) / MAXIMUM_MARKERS);
  const counts = new Map<number, { step: number; count: number }>();
  for (const step of steps) {
    const bundle = counts.get(Math.floor(step / width));
    if (bundle === undefined) counts.set(Math.floor(step / width), { step, count: 1 });
    else bundle.count++;
  }
  return [...counts.values()].map(({ step, count }) => ({ step, kind, count, text: textOf(count) }));
}
