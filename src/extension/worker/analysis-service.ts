/**
 * Answers the host's requests inside the worker. The run stays here; only what the views ask for leaves. This file is the seam between
 * the extension and the analysis: whatever can `AnalyzeProgram` can serve it.
 */

import type {
  AnalyzeRequest,
  AnnotationsRequest,
  FailedReply,
  HoverRequest,
  InitializeRequest,
  MemoryRequest,
  MoveRequest,
  ObjectRequest,
  WorkerMessage,
  WorkerReply,
  WorkerRequest,
} from '../../shared/messages.ts';
import type { LineAnnotation, MemoryState, NameHover, ObjectDetails, RunState } from '../../shared/view.ts';

/** A run that can be asked about. */
export interface AnalyzedProgram {
  readonly state: RunState;
  annotations(request: AnnotationsRequest): readonly LineAnnotation[];
  hover(request: HoverRequest): NameHover | null;
  memory(request: MemoryRequest): MemoryState;
  object(request: ObjectRequest): ObjectDetails | null;
  /** The step where the move ends, or null if there is none. */
  move(request: MoveRequest): number | null;
}

/** What a running analysis tells and asks, at every few thousand steps. */
export interface RunMonitor {
  /** Why the run has to end now: `cancelled` if nobody wants it any more, `time` if its time is up. */
  stopReason(): 'cancelled' | 'time' | null;
  reportSteps(steps: number): void;
}

/** Names of modules that the host has to look for before there can be a run. */
export interface WantedModules {
  readonly wantedModules: readonly string[];
}

/** Simulates one program. */
export type AnalyzeProgram = (request: AnalyzeRequest, monitor: RunMonitor) => AnalyzedProgram | WantedModules;

/** Makes the parser ready; called once. */
export type PrepareAnalysis = (request: InitializeRequest) => Promise<AnalyzeProgram>;

/** What the service needs of the thread that it runs in. */
export interface ServiceSurroundings {
  send(message: WorkerMessage): void;
  /** Milliseconds from any fixed moment. */
  now(): number;
}

/** At least this many milliseconds lie between two progress messages. */
const PROGRESS_INTERVAL = 100;

/** Gives the function that takes every message of the host. Requests are carried out one after the other. */
export function createAnalysisService(
  prepare: PrepareAnalysis,
  surroundings: ServiceSurroundings,
): (request: WorkerRequest) => Promise<void> {
  const service = new AnalysisService(prepare, surroundings);
  let last = Promise.resolve();
  return (request) => {
    last = last.then(() => service.carryOut(request));
    return last;
  };
}

class AnalysisService {
  private analyze: AnalyzeProgram | null = null;
  private stopFlag: Int32Array | null = null;
  private run = 0;
  private program: AnalyzedProgram | null = null;

  constructor(
    private readonly prepare: PrepareAnalysis,
    private readonly surroundings: ServiceSurroundings,
  ) {}

  async carryOut(request: WorkerRequest): Promise<void> {
    try {
      this.surroundings.send(await this.reply(request));
    } catch (error) {
      this.surroundings.send(failed(request, 'defect', error instanceof Error ? error.message : String(error)));
    }
  }

  private async reply(request: WorkerRequest): Promise<WorkerReply> {
    switch (request.kind) {
      case 'initialize':
        this.stopFlag = request.stopFlag;
        this.analyze = await this.prepare(request);
        return { kind: 'initialized', id: request.id };
      case 'analyze':
        return this.analyzeProgram(request);
      default:
        return this.answer(request);
    }
  }

  private analyzeProgram(request: AnalyzeRequest): WorkerReply {
    if (!this.analyze) return failed(request, 'defect', 'The worker was not initialized.');
    if (this.isCancelled(request.run)) return failed(request, 'cancelled', '');
    this.program = null;
    const program = this.analyze(request, this.monitor(request));
    if (this.isCancelled(request.run)) return failed(request, 'cancelled', '');
    if ('wantedModules' in program) return { kind: 'modules-wanted', id: request.id, names: program.wantedModules };
    this.program = program;
    this.run = request.run;
    return { kind: 'analyzed', id: request.id, run: program.state };
  }

  private monitor(request: AnalyzeRequest): RunMonitor {
    const { now, send } = this.surroundings;
    const start = now();
    let reported = start;
    return {
      stopReason: () => {
        if (this.isCancelled(request.run)) return 'cancelled';
        return now() - start > request.maxMilliseconds ? 'time' : null;
      },
      reportSteps: (steps) => {
        if (now() - reported < PROGRESS_INTERVAL) return;
        reported = now();
        send({ kind: 'progress', id: request.id, steps });
      },
    };
  }

  /** The host writes the number of the last run that it does not want any more. */
  private isCancelled(run: number): boolean {
    return this.stopFlag !== null && Atomics.load(this.stopFlag, 0) >= run;
  }

  private answer(request: Exclude<WorkerRequest, InitializeRequest | AnalyzeRequest>): WorkerReply {
    const program = this.program;
    if (!program || request.run !== this.run) return failed(request, 'outdated', '');
    const id = request.id;
    switch (request.kind) {
      case 'annotations':
        return { kind: 'annotations', id, annotations: program.annotations(request) };
      case 'hover':
        return { kind: 'hover', id, hover: program.hover(request) };
      case 'memory':
        return { kind: 'memory', id, memory: program.memory(request) };
      case 'object':
        return { kind: 'object', id, details: program.object(request) };
      case 'move':
        return { kind: 'move', id, step: program.move(request) };
    }
  }
}

function failed(request: WorkerRequest, reason: FailedReply['reason'], message: string): FailedReply {
  return { kind: 'failed', id: request.id, reason, message };
}
