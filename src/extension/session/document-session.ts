/**
 * One Python document and its run: analyses the text after each edit, holds the current step, and asks the worker on behalf of the views.
 * Knows nothing of VS Code.
 */

import type { AnalysisProgress, AnalyzedReply, ReplyTo, WorkspaceModule } from '../../shared/messages.ts';
import type { LineAnnotation, MemoryState, NameHover, ObjectDetails, RunState, StepMove } from '../../shared/view.ts';
import type { Timers } from '../timers.ts';
import { type AnalysisWorker, type FailureReason, type Query, WorkerFailure } from '../worker/analysis-worker.ts';
import { Emitter } from './emitter.ts';

/** The text to analyse. */
export interface SourceText {
  /** Grows with each edit. */
  readonly version: number;
  readonly text: string;
  readonly fileName: string;
}

/** How to analyse it. */
export interface AnalysisSettings {
  readonly pythonVersion: string;
  readonly maxSteps: number;
  readonly maxMilliseconds: number;
}

/** What the session needs to know of its document. */
export interface SessionDocument {
  source(): SourceText;
  settings(): AnalysisSettings;
  /** Looks for a module beside the document by its dotted name. */
  findModule(name: string): Promise<WorkspaceModule | null>;
  /** Says to the user why there is no result. */
  failureText(reason: FailureReason, detail: string): string;
}

/** A run that the worker holds. */
export interface SessionRun {
  /** Grows with each run of the session. */
  readonly number: number;
  readonly sourceVersion: number;
  /** The modules that were looked for; the session has others once one of these may have changed. */
  readonly modules: Modules;
  readonly settings: AnalysisSettings;
  readonly state: RunState;
}

/** Modules beside the document by dotted name; null for a name that has none. */
type Modules = ReadonlyMap<string, WorkspaceModule | null>;

/** What has changed: the run with everything that depends on it, the step, the selected object, or how far the analysis is. */
export type SessionChange = 'run' | 'step' | 'selection' | 'progress';

type Worker = Pick<AnalysisWorker, 'analyze' | 'ask' | 'cancel' | 'warmUp' | 'dispose'>;

/** An edit waits for the next one as long as the last run took, within these milliseconds. */
const EDIT_DELAY = { least: 10, most: 400 };

/** So many boxes of objects can still be taken in; what is left out is counted. */
const USUAL_OBJECTS = 60;

/** See the file's comment. */
export class DocumentSession {
  /** Tells of every change, after it. */
  readonly onDidChange: Emitter<SessionChange>['event'];
  private readonly changes = new Emitter<SessionChange>();
  private currentRun: SessionRun | null = null;
  private currentProgress: AnalysisProgress = { kind: 'running', steps: 0 };
  private currentStep = 0;
  private stepping = false;
  private selection: number | null = null;
  private followedLine: number | null = null;
  private lastRunNumber = 0;
  private lastDuration = 0;
  private newestVersion: string | null = null;
  /** The version whose run was lost once and made again by itself. */
  private repeatedVersion: number | null = null;
  /** Modules that were looked for. */
  private modules = new Map<string, WorkspaceModule | null>();
  private callOffEdit: (() => void) | null = null;
  private moves: Promise<unknown> = Promise.resolve();
  private isDisposed = false;
  private maxObjects = USUAL_OBJECTS;
  private fetchedMemory: { readonly key: string; readonly memory: Promise<MemoryState | null> } | null = null;

  constructor(
    private readonly document: SessionDocument,
    private readonly worker: Worker,
    private readonly timers: Timers,
  ) {
    this.onDidChange = this.changes.event;
  }

  /** The last run that ended, perhaps of an older text than the document's; null before the first and after a failure. */
  get run(): SessionRun | null {
    return this.currentRun;
  }

  get progress(): AnalysisProgress {
    return this.currentProgress;
  }

  /** The step that is shown. Outside stepping it is one that the session chose. */
  get step(): number {
    return this.currentStep;
  }

  get isStepping(): boolean {
    return this.stepping;
  }

  get selectedObject(): number | null {
    return this.selection;
  }

  /** The Python version of the newest run, also of one that is still going on; null before the first. */
  get pythonVersion(): string | null {
    return this.newestVersion;
  }

  /** The run tells of the text and the settings as they are now, and of the modules that it imports. */
  get isCurrent(): boolean {
    const run = this.currentRun;
    if (run === null || run.modules !== this.modules) return false;
    return run.sourceVersion === this.document.source().version && isSame(run.settings, this.document.settings());
  }

  /** To be called after each edit: cancels the run that is going on and begins another shortly after the last edit. */
  sourceChanged(): void {
    this.worker.cancel();
    this.callOffEdit?.();
    const delay = Math.min(EDIT_DELAY.most, Math.max(EDIT_DELAY.least, this.lastDuration));
    this.callOffEdit = this.timers.after(delay, () => void this.analyze());
  }

  /**
   * To be called when a module beside the document may have changed, come or gone: the text is analysed anew if the last run asked for one
   * of the names.
   */
  modulesChanged(names: readonly string[]): void {
    if (!names.some((name) => this.modules.has(name))) return;
    this.modules = new Map();
    this.sourceChanged();
  }

  /** Analyses the text now, with what is beside it now. */
  analyzeAgain(): Promise<void> {
    this.modules = new Map();
    return this.analyze();
  }

  /** Analyses the text now. Settles when the run has ended or was replaced. */
  async analyze(): Promise<void> {
    if (this.isDisposed) return;
    this.callOffEdit?.();
    this.callOffEdit = null;
    const source = this.document.source();
    const settings = this.document.settings();
    this.newestVersion = settings.pythonVersion;
    const run = ++this.lastRunNumber;
    const start = this.timers.now();
    this.setProgress({ kind: 'running', steps: 0 });
    try {
      const { modules } = this;
      const reply = await this.runProgram(run, source, settings, modules);
      if (reply === null || run !== this.lastRunNumber || this.isDisposed) return;
      this.lastDuration = this.timers.now() - start;
      await this.install({ number: run, sourceVersion: source.version, modules, settings, state: reply.run });
    } catch (error) {
      if (run === this.lastRunNumber) this.fail(error);
    }
  }

  /** Resolves once the run tells of the text as it is now, with false if there is no such run. */
  async whenCurrent(): Promise<boolean> {
    // After a failure only an edit leads to another run.
    const isComing = () => this.currentProgress.kind !== 'failed' || this.callOffEdit !== null;
    while (!this.isDisposed && !this.isCurrent && isComing()) await this.nextChange();
    return this.isCurrent;
  }

  /**
   * Asks the run of the text as it is now, and the next one if that run was replaced before it could answer. Gives null if there is no such
   * run.
   */
  async askCurrent<Answer>(question: () => Promise<Answer | null>): Promise<Answer | null> {
    while (await this.whenCurrent()) {
      const run = this.currentRun;
      const answer = await question();
      if (answer !== null) return answer;
      if (this.currentRun !== run) continue;
      if (this.currentProgress.kind !== 'running') return null;
      await this.nextChange();
    }
    return null;
  }

  // Stepping

  /** Shows a step and begins stepping there; numbers outside the run give its first or last moment. */
  goTo(step: number): void {
    if (!this.currentRun) return;
    const target = Math.min(Math.max(0, step), this.currentRun.state.stepCount);
    const isNew = target !== this.currentStep || !this.stepping;
    this.currentStep = target;
    this.stepping = true;
    if (isNew) this.changes.fire('step');
  }

  /** Moves from the current step, after the moves before. Resolves with false if the run has no such step. */
  move(move: StepMove): Promise<boolean> {
    const moved = this.moves.then(async () => {
      const step = await this.target(this.currentStep, move);
      if (step === null) return false;
      this.goTo(step);
      return true;
    });
    this.moves = moved;
    return moved;
  }

  /** Goes to the next visit of a line, else to the one before. Resolves with false if the run does not come to the line. */
  goToLine(line: number): Promise<boolean> {
    const moved = this.moves.then(async () => {
      // Outside stepping the step that is shown counts too: it may be shown because the cursor is on this line.
      const next = this.stepping ? this.currentStep : this.currentStep - 1;
      const step =
        (await this.target(next, { kind: 'to-line', line, direction: 'forward' })) ??
        (await this.target(this.currentStep + 1, { kind: 'to-line', line, direction: 'back' }));
      if (step === null) return false;
      this.goTo(step);
      return true;
    });
    this.moves = moved;
    return moved;
  }

  stopStepping(): void {
    if (!this.stepping) return;
    this.stepping = false;
    this.changes.fire('step');
  }

  /** Outside stepping: shows the visit of a line that is nearest to the current step. */
  async follow(line: number): Promise<void> {
    if (this.stepping || line === this.followedLine) return;
    this.followedLine = line;
    const step = await this.visitNear(line);
    if (step === null || this.stepping || this.followedLine !== line || step === this.currentStep) return;
    this.currentStep = step;
    this.changes.fire('step');
  }

  select(object: number | null): void {
    if (object === this.selection) return;
    this.selection = object;
    this.changes.fire('selection');
  }

  /** Shows more objects than before, from now on. */
  showMoreObjects(): void {
    this.maxObjects *= 4;
    this.changes.fire('step');
  }

  // Questions. All give null where there is no run to ask.

  /** What stands after the lines of a range, both ends included. */
  async annotations(firstLine: number, lastLine: number): Promise<readonly LineAnnotation[] | null> {
    const step = this.stepping ? this.currentStep : null;
    const reply = await this.ask<'annotations'>((run) => ({ kind: 'annotations', run, step, firstLine, lastLine }));
    return reply?.annotations ?? null;
  }

  /** The name at a place of the source. */
  async hover(line: number, column: number): Promise<NameHover | null> {
    const step = this.stepping ? this.currentStep : null;
    const reply = await this.ask<'hover'>((run) => ({ kind: 'hover', run, step, line, column }));
    return reply?.hover ?? null;
  }

  /** The memory at the current step. Asked several times at one step it is fetched once. */
  memory(): Promise<MemoryState | null> {
    const { currentStep: step, selection: keepObject, maxObjects } = this;
    const key = [this.currentRun?.number, step, keepObject, maxObjects].join();
    if (this.fetchedMemory?.key !== key) {
      const memory = this.ask<'memory'>((run) => ({ kind: 'memory', run, step, maxObjects, keepObject })).then(
        (reply) => reply?.memory ?? null,
      );
      this.fetchedMemory = { key, memory };
    }
    return this.fetchedMemory.memory;
  }

  /** The selected object at the current step. */
  async selectedDetails(): Promise<ObjectDetails | null> {
    const object = this.selection;
    if (object === null) return null;
    const step = this.currentStep;
    const reply = await this.ask<'object'>((run) => ({ kind: 'object', run, step, object }));
    return reply?.details ?? null;
  }

  dispose(): void {
    this.isDisposed = true;
    this.callOffEdit?.();
    this.worker.dispose();
    this.changes.fire('progress');
  }

  /** Runs the program, with the modules that it asks for, which are added. Null if another run was begun meanwhile. */
  private async runProgram(
    run: number,
    { text, fileName }: SourceText,
    settings: AnalysisSettings,
    modules: Map<string, WorkspaceModule | null>,
  ): Promise<AnalyzedReply | null> {
    for (;;) {
      const request = { kind: 'analyze', run, source: text, fileName, ...settings } as const;
      const reply = await this.worker.analyze({ ...request, modules: Object.fromEntries(modules) }, (steps) => {
        if (run === this.lastRunNumber) this.setProgress({ kind: 'running', steps });
      });
      if (reply.kind === 'analyzed') return reply;
      await Promise.all(
        reply.names.map(async (name) => modules.set(name, await this.document.findModule(name).catch(() => null))),
      );
      if (run !== this.lastRunNumber || this.isDisposed || this.callOffEdit !== null) return null;
    }
  }

  private async install(run: SessionRun): Promise<void> {
    this.currentRun = run;
    this.currentProgress = { kind: 'done' };
    this.currentStep = Math.min(this.currentStep, run.state.stepCount);
    if (!this.stepping) {
      const step = await this.stepToShow();
      if (this.currentRun !== run) return;
      if (!this.stepping) this.currentStep = step;
    }
    // Object numbers mean nothing in another run.
    this.selection = null;
    this.changes.fire('run');
  }

  /** Where nobody steps: the followed line, else the last moment at which something is freed, else the end. */
  private async stepToShow(): Promise<number> {
    const followed = this.followedLine === null ? null : await this.visitNear(this.followedLine);
    if (followed !== null) return followed;
    const end = this.currentRun?.state.stepCount ?? 0;
    return (await this.target(end, { kind: 'to-free', direction: 'back' })) ?? end;
  }

  /** The step that is shown if it is on the line, else the next visit, else the one before. */
  private async visitNear(line: number): Promise<number | null> {
    const next = await this.target(this.currentStep - 1, { kind: 'to-line', line, direction: 'forward' });
    return next ?? this.target(this.currentStep, { kind: 'to-line', line, direction: 'back' });
  }

  private async target(step: number, move: StepMove): Promise<number | null> {
    const reply = await this.ask<'move'>((run) => ({ kind: 'move', run, step, move }));
    return reply?.step ?? null;
  }

  private async ask<Kind extends Query['kind']>(
    query: (run: number) => Extract<Query, { kind: Kind }>,
  ): Promise<ReplyTo[Kind] | null> {
    const run = this.currentRun;
    if (!run) return null;
    try {
      return await this.worker.ask<Kind>(query(run.number));
    } catch (error) {
      if (!(error instanceof WorkerFailure)) throw error;
      if (this.currentRun === run && (error.reason === 'died' || error.reason === 'ran-away')) this.lose(run, error);
      return null;
    }
  }

  /** The worker ended after the run: make the run again, but not over and over for the same text. */
  private lose(run: SessionRun, failure: WorkerFailure): void {
    this.currentRun = null;
    if (this.repeatedVersion === run.sourceVersion) {
      this.fail(failure);
      return;
    }
    this.repeatedVersion = run.sourceVersion;
    void this.analyze();
  }

  private fail(error: unknown): void {
    const failure = error instanceof WorkerFailure ? error : new WorkerFailure('defect', String(error));
    // An edit that has cancelled the run is waiting to begin the next one.
    if (failure.reason === 'cancelled' && (this.callOffEdit !== null || this.isDisposed)) return;
    this.currentRun = null;
    this.currentProgress = { kind: 'failed', message: this.document.failureText(failure.reason, failure.message) };
    this.changes.fire('run');
    this.worker.warmUp();
  }

  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const subscription = this.onDidChange(() => {
        subscription.dispose();
        resolve();
      });
    });
  }

  private setProgress(progress: AnalysisProgress): void {
    this.currentProgress = progress;
    this.changes.fire('progress');
  }
}

function isSame(one: AnalysisSettings, other: AnalysisSettings): boolean {
  return (
    one.pythonVersion === other.pythonVersion &&
    one.maxSteps === other.maxSteps &&
    one.maxMilliseconds === other.maxMilliseconds
  );
}
