import { EventKind } from '../objects/event-forms.ts';
import { VERSION_BEHAVIOUR } from '../versions.ts';
import { Cursor, type NameBinding } from './cursor.ts';
import { kindAt, lengthAt, operandAt } from './event-words.ts';
import type { Recording } from './recording.ts';
import { SCALAR_TYPES } from './scalar-types.ts';
import { Trace } from './trace.ts';

/** A freed object: id and name of its type. */
export type ExportedFree = readonly [id: number, type: string];

/** What a name refers to. `rc`: exact count, lower bound, or immortal; left out of nothing. */
export interface ExportedName {
  readonly id: number;
  readonly type: string;
  readonly rc: number | 'immortal' | { readonly min: number };
  /** The count depends on the rest of the process and is not to be compared. */
  readonly shared?: true;
}

/** One frame, with its names. */
export interface ExportedFrame {
  readonly func: string;
  readonly line: number;
  readonly names: Readonly<Record<string, ExportedName>>;
}

/** One step. `line` is the first line of the statement, `frames` come outermost first. */
export interface ExportedStep {
  readonly step: number;
  readonly line: number;
  readonly func: string;
  readonly depth: number;
  /** What was freed since the record before, in order; int, float, str and bytes left out. */
  readonly freed: readonly ExportedFree[];
  readonly frames: readonly ExportedFrame[];
}

/** The last record. */
export interface ExportedEnd {
  readonly event: 'end';
  /** `ValueError: text` if an exception ended the program. */
  readonly error: string | null;
  /** `steps`, `time`, `memory` or `unknown: reason` if the simulation ended early. */
  readonly stopped: string | null;
  readonly stdout: string;
  readonly freed: readonly ExportedFree[];
}

/** The records of a run, one at a time: one per step, then the end. To be written as JSON Lines. */
export function* exportRecords(recording: Recording): Generator<ExportedStep | ExportedEnd> {
  const trace = new Trace(recording);
  const cursor = new Cursor(trace);
  for (let step = 0; step < trace.stepCount; step++) {
    cursor.seek(step);
    yield exportStep(cursor, step);
  }
  const freed = freesBetween(trace, trace.stepCount - 1, trace.offsetOf(trace.stepCount));
  yield { event: 'end', error: recording.error, stopped: recording.stopped, stdout: recording.stdout, freed };
}

function exportStep(cursor: Cursor, step: number): ExportedStep {
  const { trace } = cursor;
  const { codes } = trace.recording.log;
  const line = trace.lineOf(step);
  const { stack } = cursor;
  const frames = stack.map((entry, index): ExportedFrame => {
    const lineHere = index === stack.length - 1 ? line : trace.lineOfFrame(entry);
    return { func: codes[entry.code]!.name, line: lineHere, names: exportNames(cursor, entry.frame) };
  });
  const freed = freesBetween(trace, step - 1, cursor.offset);
  return { step, line, func: frames[frames.length - 1]?.func ?? '', depth: frames.length, freed, frames };
}

function exportNames(cursor: Cursor, frame: number): Record<string, ExportedName> {
  const names: Record<string, ExportedName> = {};
  const { comprehensionVariablesHideNames } = VERSION_BEHAVIOUR[cursor.trace.recording.version];
  const hiding = new Set<string>();
  for (const binding of cursor.names(frame)) {
    if (binding.target === 0 || isDunder(binding.name)) continue;
    // A name of the namespace is shown in place of a free variable of the class body, but not of a comprehension's variable.
    if (binding.kind === 'name' && hiding.has(binding.name)) continue;
    if (comprehensionVariablesHideNames && binding.kind !== 'free') hiding.add(binding.name);
    // Assigning `__proto__` would set the prototype; it is a dunder name and never comes here.
    names[binding.name] = exportName(cursor, binding);
  }
  return names;
}

function exportName(cursor: Cursor, { target }: NameBinding): ExportedName {
  const named = { id: target, type: cursor.typeNameOf(target) };
  const count = cursor.count(target);
  switch (count.kind) {
    case 'exact':
      return { ...named, rc: count.value };
    case 'at-least':
      return { ...named, rc: { min: count.value } };
    case 'immortal':
      return { ...named, rc: 'immortal' };
    case 'shared':
      return { ...named, rc: { min: 1 }, shared: true };
  }
}

function isDunder(name: string): boolean {
  return name.startsWith('__') && name.endsWith('__');
}

/** Frees in the interval after a step (-1: before the first), up to an offset. */
function freesBetween(trace: Trace, step: number, end: number): ExportedFree[] {
  const { words, typeNames } = trace.recording.log;
  const freed: ExportedFree[] = [];
  for (let offset = step < 0 ? 0 : trace.offsetOf(step); offset < end; ) {
    const id = operandAt(words, offset);
    if (kindAt(words, offset) === EventKind.Free && trace.lives.freed[id] === offset) {
      const type = typeNames[trace.typeIndexAt(id, offset)]!;
      if (!SCALAR_TYPES.has(type)) freed.push([id, type]);
    }
    offset += lengthAt(words, offset);
  }
  return freed;
}
