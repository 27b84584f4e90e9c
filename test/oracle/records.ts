/**
 * The records of a run as both sides give them: real CPython (through the oracle) and the simulation (`heapline trace`, design section 7).
 */

/** A count: exact, not counted (immortal), or a lower bound. */
export type Count = number | 'immortal' | { readonly min: number };

/** What one name refers to at a step. */
export interface NameEntry {
  /** Identity; unique over the run. */
  readonly id: number;
  /** Last part of the type's `tp_name`. */
  readonly type: string;
  readonly rc: Count;
  /** True for an object whose count depends on the rest of the process: its count says nothing. */
  readonly shared?: boolean;
}

/** One frame at a step. */
export interface FrameRecord {
  readonly func: string;
  /** Visible names (`__dunder__` names left out). */
  readonly names: Readonly<Record<string, NameEntry>>;
}

/** One freed object: identity and type name. */
export type FreedObject = readonly [id: number, type: string];

/** One step: the moment before a statement runs. */
export interface StepRecord {
  /** First line of the statement. */
  readonly line: number;
  readonly func: string;
  /** Number of frames of the program. */
  readonly depth: number;
  /** What was freed since the step before, in order. */
  readonly freed: readonly FreedObject[];
  /** Outermost first. */
  readonly frames: readonly FrameRecord[];
}

/** The end of a run. */
export interface EndRecord {
  /** `"ValueError: text"` if the program ended by an exception. */
  readonly error: string | null;
  /** Why the run ended early, or null. */
  readonly stopped: string | null;
  readonly stdout: string;
  /** Freed between the last step and the end of the program's own code. */
  readonly freed: readonly FreedObject[];
}

/** A whole run. */
export interface ProgramRun {
  readonly steps: readonly StepRecord[];
  readonly end: EndRecord;
}

/** Types whose deallocations CPython does not report reliably; they are left out of every list of freed objects. */
export const SCALAR_TYPES: ReadonlySet<string> = new Set(['int', 'float', 'str', 'bytes']);

/**
 * Types whose objects can die without passing `tp_dealloc` (`_PyLong_ExactDealloc`, `_PyFloat_ExactDealloc`, `_PyUnicode_ExactDealloc`
 * in specialised instructions). The oracle may then see one identity where there were two objects one after the other.
 */
export const UNTRACKED_TYPES: ReadonlySet<string> = new Set(['int', 'float', 'str']);

/**
 * Reads the JSON Lines of `heapline trace`: any number of step records, then one end record.
 * Throws an Error that names the line if the text has another form.
 */
export function readTrace(text: string): ProgramRun {
  const steps: StepRecord[] = [];
  let end: EndRecord | undefined;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') {
      return;
    }
    if (end !== undefined) {
      throw new Error(`trace line ${index + 1}: a record after the end record`);
    }
    const record = JSON.parse(line) as { event?: string };
    if (record.event === 'end') {
      end = record as unknown as EndRecord;
    } else {
      steps.push(record as unknown as StepRecord);
    }
  });
  if (end === undefined) {
    throw new Error('the trace has no end record');
  }
  return { steps, end };
}
