import type { NameHover, NameValue, Sentence } from '../../shared/view.ts';
import { SlotKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import { causesOf } from './causes.ts';
import { statementSpan } from './changes.ts';
import { heapGraph } from './heap-graph.ts';
import { holderOf, referencesTo } from './holders.ts';
import { allocationPlace, countHistory, lifetimeOf } from './lifetime.ts';
import { nameAt, type SourceName } from './name-at.ts';
import { nameOf, objectLabel } from './objects.ts';
import type { ExplainedRun } from './run.ts';
import { functionNameOf } from './slots.ts';
import { sentence } from './text.ts';
import { nearestVisit, visitAt } from './visits.ts';

/** Holders named in a hover. */
const MAXIMUM_HOLDERS = 12;
/** Points of a count history in a hover. */
const MAXIMUM_POINTS = 40;

/** Where a hover is wanted. */
export interface HoverQuery {
  /** The current step, or null when nobody steps. */
  readonly step: number | null;
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
}

/**
 * What a hover on a name says; null if no name stands there, or one of which the run knows nothing (a builtin).
 * @param runs the run that is shown first; further ones tell of lines that it did not come to
 */
export function nameHover(runs: readonly ExplainedRun[], query: HoverQuery): NameHover | null {
  const [main] = runs;
  if (main === undefined) return null;
  const name = nameAt(main.source.module, main.source.lines, query.line, query.column);
  if (name === null) return null;
  const run = runs.find((candidate) => candidate.trace.lines.visits(name.line) > 0);
  return run === undefined ? notReached(name) : visitHover(run, name, run === main ? query.step : null);
}

function visitHover(run: ExplainedRun, name: SourceName, step: number | null): NameHover | null {
  const { trace, before, after } = run;
  const visitStep = nearestVisit(run, name.line, step ?? 0);
  const span = statementSpan(trace, visitStep);
  run.seekSpan(span);
  const [first, ...attributes] = name.path;
  const frame = runningFrame(before, trace.offsetOf(visitStep));
  if (frame === null) return null;
  const old = resolved(before, frame, first!, attributes);
  const current = resolved(after, frame, first!, attributes);
  const shown = name.isBound ? (current ?? old) : (old ?? current);
  if (shown === null) return null;
  const { id } = shown;
  const references = referencesTo(after, id, MAXIMUM_HOLDERS);
  return {
    range: name.range,
    name: name.path.join('.'),
    scope: shown.scope,
    visit: visitAt(run, name.line, visitStep),
    before: old === null ? null : nameValue(before, old.id),
    after: current === null ? null : nameValue(after, current.id),
    causes: before.isAlive(id) || after.isAlive(id) ? causesOf(run, id) : [],
    holders: references.list.map((reference) => holderOf(after, reference)),
    hiddenHolders: references.hidden,
    allocated: allocationPlace(trace, id),
    lifetime: lifetimeOf(after, id, heapGraph(after, 0).unreachable.includes(id)),
    history: countHistory(trace, id, MAXIMUM_POINTS),
  };
}

const NOT_REACHED: Sentence = sentence('The run did not come to this line, so nothing is known of the name here.');

function notReached(name: SourceName): NameHover {
  return {
    range: name.range,
    name: name.path.join('.'),
    scope: '',
    visit: null,
    before: null,
    after: null,
    causes: [],
    holders: [],
    hiddenHolders: 0,
    allocated: null,
    lifetime: [NOT_REACHED],
    history: { points: [], hiddenPoints: 0 },
  };
}

interface Resolved {
  readonly id: number;
  readonly scope: string;
}

/** The frame that is about to run the step at an offset. */
function runningFrame(cursor: Cursor, offset: number): number | null {
  const stack = cursor.trace.stack.shownStackAt(offset);
  return stack[stack.length - 1]?.frame ?? null;
}

function resolved(cursor: Cursor, frame: number, name: string, attributes: readonly string[]): Resolved | null {
  let found = resolvedName(cursor, frame, name);
  for (const attribute of attributes) {
    if (found === null || !cursor.isAlive(found.id)) return null;
    const id: number = attributeOf(cursor, found.id, attribute);
    found = id === 0 ? null : { id, scope: `attribute of ${nameOf(cursor, found.id)}` };
  }
  return found;
}

/** A name of the frame, else of the module that it belongs to. */
function resolvedName(cursor: Cursor, frame: number, name: string): Resolved | null {
  const functionName = functionNameOf(cursor, frame);
  if (cursor.frame(frame).state === 'new') return null;
  const own = cursor.names(frame).find((binding) => binding.name === name);
  if (own !== undefined) {
    if (own.target === 0) return null;
    const kinds = {
      local: 'local',
      hidden: 'local',
      cell: 'cell variable',
      free: 'variable from an enclosing function',
      name: 'name',
    };
    const scope =
      own.kind === 'name' && functionName === '<module>' ? 'global' : `${kinds[own.kind]} of ${functionName}`;
    return { id: own.target, scope };
  }
  const [outermost] = cursor.stack;
  const global =
    outermost === undefined ? undefined : cursor.names(outermost.frame).find((binding) => binding.name === name);
  return global === undefined || global.target === 0 ? null : { id: global.target, scope: 'global' };
}

/** Id of an attribute: of the instance itself, its `__dict__`, or its class; 0 if there is none that the trace knows. */
function attributeOf(cursor: Cursor, id: number, attribute: string): number {
  const { trace } = cursor;
  const { names } = trace.recording.log;
  const own = cursor.object(id).slot(SlotKind.Attribute, names.indexOf(attribute));
  if (own !== 0) return own;
  const dict = cursor.object(id).slot(SlotKind.Internal, names.indexOf('__dict__'));
  if (dict !== 0) {
    for (const [key, target] of cursor.object(dict).entriesByKey) {
      if ((key & 15) === SlotKind.DictValue && trace.valueOf(key >>> 4) === attribute) return target;
    }
  }
  const classId = trace.lives.classes.get(cursor.typeIndexOf(id));
  return classId === undefined ? 0 : cursor.object(classId).slot(SlotKind.Attribute, names.indexOf(attribute));
}

function nameValue(cursor: Cursor, id: number): NameValue {
  const isAlive = cursor.isAlive(id);
  return { object: objectLabel(cursor, id), count: isAlive ? cursor.count(id) : { kind: 'exact', value: 0 } };
}
