/** Compares a simulated run with what real CPython recorded. */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import type { FreedObject, NameEntry, ProgramRun, StepRecord } from '../oracle/records.ts';
import { SCALAR_TYPES } from '../oracle/records.ts';
import { Identities } from './identities.ts';
import { KNOWN_LIMITS, type KnownLimit } from './known-limits.ts';

/**
 * What can differ.
 * - `steps`: the sequence of steps (line, function, depth); nothing after it can be compared
 * - `names`: a frame's function or the names that it shows
 * - `identity`: which names refer to the same object
 * - `type`: the type of an object
 * - `count`: a wrong number, or a lower bound above the true count
 * - `uncounted`: we give no number where CPython's is known
 * - `bounded`: a lower bound that holds (not wrong, but not exact)
 * - `freed`: which objects were freed between two steps, or in which order
 * - `stdout`, `error`: what the program printed, how it ended
 * - `stopped`: the simulation ended early
 */
export type DifferenceKind =
  | 'steps'
  | 'names'
  | 'identity'
  | 'type'
  | 'count'
  | 'uncounted'
  | 'bounded'
  | 'freed'
  | 'stdout'
  | 'error'
  | 'stopped';

/** One difference, in the order of the run. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** Index of the step, or the number of steps for the end of the run. */
  readonly step: number;
  /** Line of that step; undefined at the end. */
  readonly line: number | undefined;
  readonly message: string;
}

/** The result for one program and version. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** No difference at all. */
  readonly perfect: boolean;
  /** All steps are the same, with the same names and the same exact counts. */
  readonly countsExact: boolean;
  /** Number of counts that both sides know, summed over steps. */
  readonly compared: number;
  /** How many of them are lower bounds that hold. */
  readonly bounded: number;
  /** How many of them are wrong: another number, or a lower bound above the true one. */
  readonly wrong: number;
  /** How many are not given although CPython's can be told. */
  readonly missing: number;
  /** How many a known limit excuses. */
  readonly limited: number;
  /** All steps are the same, and so are the objects freed between them, in order. */
  readonly freesRight: boolean;
  /** Why the simulation ended early, or null. */
  readonly stopped: string | null;
}

/** What the comparison is about, for the known limits. */
export interface ComparisonSubject {
  readonly program: string;
  readonly version: PythonVersion;
  readonly limits?: readonly KnownLimit[];
}

/** Compares our run with CPython's. A run that CPython was stopped in (step limit) is compared as far as it goes. */
export function compareRuns(ours: ProgramRun, theirs: ProgramRun, subject: ComparisonSubject): Comparison {
  return new Comparer(ours, theirs, subject).result();
}

const COUNT_SPOILERS: ReadonlySet<DifferenceKind> = new Set([
  'steps',
  'names',
  'count',
  'uncounted',
  'bounded',
  'stopped',
]);
const FREE_SPOILERS: ReadonlySet<DifferenceKind> = new Set(['steps', 'freed', 'stopped']);
/** The oracle ignores the ends of frame objects, which exist only because somebody looks. */
const UNLOGGED_TYPE = 'frame';

class Comparer {
  readonly #ours: ProgramRun;
  readonly #theirs: ProgramRun;
  readonly #subject: ComparisonSubject;
  readonly #identities = new Identities();
  readonly #typesOfTheirs = new Map<number, string>();
  readonly #differences: Difference[] = [];
  #step = 0;
  #compared = 0;
  #bounded = 0;
  #wrong = 0;
  #missing = 0;
  #limited = 0;

  constructor(ours: ProgramRun, theirs: ProgramRun, subject: ComparisonSubject) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#subject = subject;
  }

  result(): Comparison {
    if (this.#compareSteps()) {
      this.#compareEnd();
    }
    const spoiled = (kinds: ReadonlySet<DifferenceKind>): boolean =>
      this.#differences.some(({ kind }) => kinds.has(kind));
    return {
      differences: this.#differences,
      perfect: this.#differences.length === 0,
      countsExact: !spoiled(COUNT_SPOILERS),
      compared: this.#compared,
      bounded: this.#bounded,
      wrong: this.#wrong,
      missing: this.#missing,
      limited: this.#limited,
      freesRight: !spoiled(FREE_SPOILERS),
      stopped: this.#ours.end.stopped,
    };
  }

  /** True if the ends of the runs can be compared. */
  #compareSteps(): boolean {
    const ours = this.#ours.steps;
    const theirs = this.#theirs.steps;
    const common = Math.min(ours.length, theirs.length);
    for (; this.#step < common; this.#step++) {
      const our = ours[this.#step]!;
      const their = theirs[this.#step]!;
      if (our.line !== their.line || our.func !== their.func || our.depth !== their.depth) {
        this.#report('steps', `we step to ${placeOf(our)}, CPython to ${placeOf(their)}`);
        return false;
      }
      this.#compareFreed(our.freed, their.freed);
      this.#compareFrames(our, their);
    }
    if (this.#theirs.end.stopped !== null && ours.length >= theirs.length) {
      return false;
    }
    if (this.#ours.end.stopped !== null) {
      this.#report(
        'stopped',
        `the simulation stopped after ${ours.length} of ${theirs.length} steps: ${this.#ours.end.stopped}`,
      );
      return false;
    }
    if (ours.length !== theirs.length) {
      const next = ours[common] ?? theirs[common]!;
      const who = ours.length > common ? 'we go on' : 'CPython goes on';
      this.#report('steps', `${who} to ${placeOf(next)}: ${ours.length} steps, CPython has ${theirs.length}`);
      return false;
    }
    return true;
  }

  #compareFrames(our: StepRecord, their: StepRecord): void {
    this.#identities.nextStep();
    if (our.frames.length !== their.frames.length) {
      this.#report('names', `we show ${our.frames.length} frames, CPython ${their.frames.length}`);
      return;
    }
    their.frames.forEach((theirFrame, index) => {
      const ourFrame = our.frames[index]!;
      if (ourFrame.func !== theirFrame.func) {
        this.#report('names', `frame ${index} is ${ourFrame.func}, in CPython ${theirFrame.func}`);
      }
      for (const name of Object.keys(ourFrame.names)) {
        if (!Object.hasOwn(theirFrame.names, name)) {
          this.#report('names', `${theirFrame.func} has no name ${name} in CPython`);
        }
      }
      for (const [name, theirEntry] of Object.entries(theirFrame.names)) {
        if (Object.hasOwn(ourFrame.names, name)) {
          this.#compareEntry(`${name} in ${theirFrame.func}`, ourFrame.names[name]!, theirEntry);
        } else {
          this.#report('names', `${theirFrame.func} lacks the name ${name}`);
        }
      }
    });
  }

  #compareEntry(where: string, ours: NameEntry, theirs: NameEntry): void {
    this.#typesOfTheirs.set(theirs.id, theirs.type);
    const contradiction = this.#identities.pair(ours.id, theirs.id, theirs.type);
    if (contradiction !== undefined) {
      const { oursWas, theirsWas } = contradiction;
      const parts = [
        ...(oursWas === undefined ? [] : [`ours stood for #${oursWas}`]),
        ...(theirsWas === undefined ? [] : [`CPython's stood for our #${theirsWas}`]),
      ];
      this.#report(
        'identity',
        `${where}: our #${ours.id} is CPython's #${theirs.id}, but before ${parts.join(' and ')}`,
      );
    }
    if (ours.type !== theirs.type && !(ours.type === 'unknown' && this.#isKnownLimit(theirs.type, 'unknown'))) {
      this.#report('type', `${where}: we say ${ours.type}, CPython ${theirs.type}`);
    }
    this.#compareCount(where, ours, theirs);
  }

  #compareCount(where: string, ours: NameEntry, theirs: NameEntry): void {
    const truth = theirs.rc;
    if (theirs.shared || typeof truth !== 'number') {
      return;
    }
    this.#compared++;
    const subject = `${where} (${theirs.type})`;
    if (ours.shared || ours.rc === 'immortal') {
      if (this.#isKnownLimit(theirs.type, 'uncounted')) {
        this.#limited++;
        return;
      }
      this.#missing++;
      this.#report('uncounted', `${subject}: we do not count it, CPython has ${truth}`);
    } else if (typeof ours.rc === 'number') {
      if (ours.rc !== truth) {
        this.#wrong++;
        this.#report('count', `${subject}: we say ${ours.rc}, CPython has ${truth}`);
      }
    } else if (ours.rc.min <= truth) {
      if (this.#isKnownLimit(theirs.type, 'bounded')) {
        this.#limited++;
        return;
      }
      this.#bounded++;
      this.#report('bounded', `${subject}: we say ${ours.rc.min} or more, CPython has ${truth}`);
    } else {
      this.#wrong++;
      this.#report('count', `${subject}: we say ${ours.rc.min} or more, CPython has only ${truth}`);
    }
  }

  #isKnownLimit(type: string, kind: NonNullable<KnownLimit['kind']>): boolean {
    const { program, version, limits = KNOWN_LIMITS } = this.#subject;
    return limits.some(
      (limit) =>
        limit.type === type &&
        (limit.kind ?? 'uncounted') === kind &&
        (limit.program === undefined || limit.program === program) &&
        (limit.version === undefined || limit.version === version),
    );
  }

  /** Objects that both runs have shown at a step, in the order in which they were freed. */
  #compareFreed(ours: readonly FreedObject[], theirs: readonly FreedObject[]): void {
    const ourIds = ours
      .map(([id]) => this.#identities.theirs(id))
      .filter((id) => id !== undefined)
      .filter((id) => isLogged(this.#typesOfTheirs.get(id)!));
    const isOpen = (id: number, type: string): boolean => !ourIds.includes(id) && this.#isKnownLimit(type, 'freed');
    // Where a number or str was, whose end CPython's log leaves out, another object may have been since: nobody showed that one.
    const isStale = (id: number): boolean => !isLogged(this.#typesOfTheirs.get(id)!);
    const theirIds = theirs
      .filter(([id, type]) => isLogged(type) && !isStale(id) && !isOpen(id, type))
      .map(([id]) => id);
    if (ourIds.join() !== theirIds.join()) {
      this.#report('freed', `we free ${this.#listOf(ourIds)}, CPython ${this.#listOf(theirIds)}`);
    }
  }

  #listOf(ids: readonly number[]): string {
    return ids.length === 0 ? 'nothing' : ids.map((id) => `${this.#typesOfTheirs.get(id) ?? '?'}#${id}`).join(', ');
  }

  #compareEnd(): void {
    const ours = this.#ours.end;
    const theirs = this.#theirs.end;
    this.#compareFreed(ours.freed, theirs.freed);
    if (ours.error !== theirs.error) {
      this.#report('error', `we end with ${JSON.stringify(ours.error)}, CPython with ${JSON.stringify(theirs.error)}`);
    }
    if (!isPossibleOutput(ours.stdout, theirs.stdout)) {
      this.#report('stdout', `we print ${JSON.stringify(ours.stdout)}, CPython ${JSON.stringify(theirs.stdout)}`);
    }
  }

  #report(kind: DifferenceKind, message: string): void {
    this.#differences.push({ kind, step: this.#step, line: this.#theirs.steps[this.#step]?.line, message });
  }
}

function placeOf(step: StepRecord): string {
  return `line ${step.line} in ${step.func} (depth ${step.depth})`;
}

function isLogged(type: string): boolean {
  return !SCALAR_TYPES.has(type) && type !== UNLOGGED_TYPE;
}

/** Whether a program may have printed a text, by what the simulation printed: text that it does not know, such as an address, is an ellipsis there. */
function isPossibleOutput(ours: string, theirs: string): boolean {
  if (ours === theirs || !ours.includes('…')) return ours === theirs;
  const parts = ours.split('…');
  const last = parts.pop()!;
  let position = 0;
  for (const [index, part] of parts.entries()) {
    const found = theirs.indexOf(part, position);
    if (found < 0 || (index === 0 && found > 0)) return false;
    position = found + part.length;
  }
  return theirs.length - last.length >= position && theirs.endsWith(last);
}
