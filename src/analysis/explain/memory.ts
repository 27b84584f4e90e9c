import type {
  FoldedObjects,
  FrameState,
  MemoryState,
  ObjectDetails,
  ObjectState,
  Slot,
  WeakReference,
} from '../../shared/view.ts';
import { MarkKind } from '../objects/event-log.ts';
import type { Cursor, NameBinding } from '../trace/cursor.ts';
import { operandAt } from '../trace/event-words.ts';
import type { Trace } from '../trace/trace.ts';
import { changesBefore } from './annotations.ts';
import { objectsInCycles } from './cycles.ts';
import { type HeapGraph, heapGraph, isDunder, targetsOf } from './heap-graph.ts';
import { bindingKey } from './holders.ts';
import { allocationPlace, countHistory, freePlace, lifetimeOf } from './lifetime.ts';
import { type Drawing, objectState, shownTargets, slotTarget, weakReferencesTo } from './object-state.ts';
import { isCounted, isIncidental, isPlumbing, isProgramClass, isScalar, objectLabel } from './objects.ts';
import { outputBefore } from './output.ts';
import type { ExplainedRun } from './run.ts';
import { runState } from './run-state.ts';
import { functionNameOf } from './slots.ts';
import { timelineAt } from './timeline.ts';

/** Freed objects shown one last time. */
const MAXIMUM_FREED = 12;
/** Names shown of one frame. */
const MAXIMUM_NAMES = 40;
/** Frames shown; of deeper stacks the middle is left out. */
const MAXIMUM_FRAMES = 24;
/** Numbers and texts get a box of their own only in containers with at most this many slots. */
const MAXIMUM_BOXED_SCALARS = 8;
/** Points of a count history. */
const MAXIMUM_POINTS = 200;

/** Types of what the interpreter makes for itself. */
const INTERPRETER_TYPES = /^(code|cell|builtin_function_or_method)$|_descriptor$|wrapper/;

/** Which memory is wanted. */
export interface MemoryQuery {
  readonly step: number;
  /** Boxes to give at most. */
  readonly maxObjects: number;
  /** An object that must have a box, or null. */
  readonly keepObject: number | null;
}

/** The whole memory at a step, as the panel draws it. */
export function memoryState(run: ExplainedRun, query: MemoryQuery): MemoryState {
  const step = Math.max(0, Math.min(query.step, run.trace.stepCount));
  const changes = changesBefore(run, step);
  seekStep(run, step);
  const { after, trace } = run;
  const graph = heapGraph(after, query.maxObjects * 4);
  const boxed = chooseBoxes(after, graph, query);
  const freed = freedBefore(run, step);
  const drawing = drawingOf(after, graph, boxed);
  const objects = [...boxed, ...freed]
    .map((id) => objectState(after, run.before, id, drawing))
    .sort((left, right) => left.id - right.id);
  const folded = foldedObjects(after, graph, drawing.boxed);
  const output = outputBefore(trace, after.offset);
  return {
    timeline: timelineAt(run, step),
    frames: frameStates(run, step, drawing),
    objects,
    weakReferences: weakReferences(after, drawing.boxed),
    liveObjects: boxed.length + folded.reduce((sum, fold) => sum + fold.count, 0),
    folded,
    changes,
    output: output.text,
    hiddenOutput: output.hidden,
    run: runState(run),
  };
}

/** Everything about one object at a step; null if it does not exist yet or there is no such object. */
export function objectDetails(run: ExplainedRun, id: number, step: number): ObjectDetails | null {
  const { trace, after } = run;
  seekStep(run, Math.max(0, Math.min(step, trace.stepCount)));
  if (id < 1 || id > trace.allocatedBefore(after.offset)) return null;
  const graph = heapGraph(after, 1000);
  const object: ObjectState = objectState(after, run.before, id, drawingOf(after, graph, [id]));
  return {
    object,
    allocated: allocationPlace(trace, id),
    freed: freePlace(trace, id),
    lifetime: lifetimeOf(after, id, graph.unreachable.includes(id)),
    history: countHistory(trace, id, MAXIMUM_POINTS),
    weakReferences: after.isAlive(id)
      ? weakReferencesTo(after, id).map((reference) => objectLabel(after, reference))
      : [],
  };
}

/** The later cursor at the step, the earlier one a step before. */
function seekStep(run: ExplainedRun, step: number): void {
  run.after.seek(step);
  if (step === 0) run.before.seekOffset(0);
  else run.before.seek(step - 1);
}

function drawingOf(after: Cursor, graph: HeapGraph, boxed: readonly number[]): Drawing {
  const all = graph.isComplete ? [...graph.reached, ...graph.onStack, ...graph.unreachable] : boxed;
  return {
    boxed: new Set(boxed),
    // Every class is in a cycle with its method resolution order: only what is shown of it counts.
    inCycle: objectsInCycles(all, (id) => (isProgramClass(after, id) ? shownTargets(after, id) : targetsOf(after, id))),
    unreachable: new Set(graph.unreachable),
  };
}

/**
 * Which live objects get a box: the one to keep, then what the shown slots lead to from the frames, then garbage and what only an
 * evaluation stack holds.
 */
function chooseBoxes(after: Cursor, graph: HeapGraph, { maxObjects, keepObject }: MemoryQuery): number[] {
  const boxed = new Set<number>();
  const queue: number[] = [];
  const add = (id: number): void => {
    if (boxed.size >= maxObjects || boxed.has(id) || !after.isAlive(id) || !isCounted(after, id)) return;
    boxed.add(id);
    queue.push(id);
  };
  const follow = (): void => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const isLarge = after.object(next).size > MAXIMUM_BOXED_SCALARS;
      for (const target of shownTargets(after, next)) if (!isLarge || !isScalar(after, target)) add(target);
    }
  };
  if (keepObject !== null && keepObject <= after.trace.allocatedBefore(after.offset)) add(keepObject);
  for (const id of namedObjects(after)) add(id);
  follow();
  for (const id of [...graph.unreachable, ...graph.onStack])
    if (isOfProgram(after, id) && !isScalar(after, id)) add(id);
  follow();
  return [...boxed];
}

/** What the names of the frames refer to, in order. */
function namedObjects(after: Cursor): Set<number> {
  const named = new Set<number>();
  for (const frame of after.liveFrames) {
    for (const binding of after.names(frame)) {
      if (binding.target !== 0 && !isDunder(binding.name)) named.add(binding.target);
    }
  }
  return named;
}

/** Whether an object came to be while the program ran, and not for the interpreter itself. */
function isOfProgram(after: Cursor, id: number): boolean {
  return !isPlumbing(after, id) && !INTERPRETER_TYPES.test(after.typeNameOf(id));
}

function freedBefore(run: ExplainedRun, step: number): number[] {
  const { trace, before, after } = run;
  const { words } = trace.recording.log;
  const ids: number[] = [];
  if (step === 0) return ids;
  trace.frees.forEach(before.offset, after.offset, (offset) => {
    const id = operandAt(words, offset);
    if (before.isAlive(id) && !isScalar(after, id) && !isIncidental(after, id)) ids.push(id);
    return ids.length < MAXIMUM_FREED;
  });
  return ids;
}

function foldedObjects(after: Cursor, graph: HeapGraph, boxed: ReadonlySet<number>): FoldedObjects[] {
  const counts = new Map<string, number>();
  const fold = (type: string, number: number) => counts.set(type, (counts.get(type) ?? 0) + number);
  let told = 0;
  for (const id of [...graph.reached, ...graph.onStack, ...graph.unreachable]) {
    if (!isOfProgram(after, id)) continue;
    told++;
    if (!boxed.has(id)) fold(after.typeNameOf(id), 1);
  }
  if (!graph.isComplete && graph.liveObjects > told) fold('object', graph.liveObjects - told);
  return [...counts].map(([type, count]) => ({ type, count })).sort((left, right) => right.count - left.count);
}

function weakReferences(after: Cursor, boxed: ReadonlySet<number>): WeakReference[] {
  const result: WeakReference[] = [];
  for (const from of boxed) {
    for (const mark of after.object(from).marks) {
      const isFromHere = mark.kind === MarkKind.WeakReference && mark.object === from;
      if (isFromHere && boxed.has(mark.detail) && after.isAlive(mark.detail)) result.push({ from, to: mark.detail });
    }
  }
  return result;
}

function frameStates(run: ExplainedRun, step: number, drawing: Drawing): FrameState[] {
  const { after, before, trace } = run;
  const lines = frameLines(trace, after, step);
  const all = after.liveFrames.filter((frame) => !after.isHidden(frame));
  const middle = all.length - MAXIMUM_FRAMES;
  const shown =
    middle <= 0 ? all : [...all.slice(0, MAXIMUM_FRAMES / 2), ...all.slice(all.length - MAXIMUM_FRAMES / 2)];
  return shown.map((number): FrameState => {
    const names = after.names(number).filter((name) => !isDunder(name.name));
    const earlier = before.offset > 0 && before.frame(number).state !== 'new' ? before.names(number) : [];
    const slots = names.slice(0, MAXIMUM_NAMES).map((name) => frameSlot(after, name, earlier, drawing));
    return {
      number,
      functionName: functionNameOf(after, number),
      line: lines.get(number) ?? 0,
      state: frameState(after, number),
      slots,
      hiddenSlots: names.length - slots.length,
    };
  });
}

function frameState(after: Cursor, number: number): FrameState['state'] {
  const position = after.stack.findIndex((entry) => entry.frame === number);
  if (position >= 0) return position === after.stack.length - 1 ? 'running' : 'calling';
  return after.typeNameOf(after.frame(number).owner) === 'frame' ? 'kept' : 'suspended';
}

/** Line of each live frame at a step. */
function frameLines(trace: Trace, after: Cursor, step: number): Map<number, number> {
  const lines = new Map<number, number>();
  const { stack } = after;
  stack.forEach((entry, index) => {
    const isRunning = index === stack.length - 1 && step < trace.stepCount;
    lines.set(entry.frame, isRunning ? trace.lineOf(step) : trace.lineOfFrame(entry));
  });
  for (const frame of after.liveFrames) {
    if (lines.has(frame)) continue;
    const last = trace.lastStepOf(frame, after.offset);
    lines.set(frame, last < 0 ? 0 : trace.lineOf(last));
  }
  return lines;
}

function frameSlot(after: Cursor, name: NameBinding, earlier: readonly NameBinding[], drawing: Drawing): Slot {
  const before = earlier.find((other) => other.name === name.name && other.kind === name.kind);
  return {
    key: bindingKey(name.kind, name.name, name.number),
    kind: name.kind === 'hidden' ? 'local' : name.kind,
    label: name.name,
    target: slotTarget(after, name.target, drawing),
    isChanged: (before?.target ?? 0) !== name.target,
  };
}
