/** The host's side of one worker: requests and their replies, cancelling, and what happens when the worker dies or runs away. */

import type {
  AnalyzedReply,
  AnalyzeRequest,
  InitializeRequest,
  ModulesWantedReply,
  ReplyTo,
  WorkerMessage,
  WorkerRequest,
} from '../../shared/messages.ts';
import type { Timers } from '../timers.ts';
import type { StartWorker, WorkerPort } from './worker-port.ts';

/** The files that the parser is made of. */
export type ParserFiles = Pick<InitializeRequest, 'parser' | 'grammar'>;

/** Why a request got no answer. */
export type FailureReason =
  /** The run that was asked about is gone. */
  | 'outdated'
  /** Nobody wants the answer any more. */
  | 'cancelled'
  /** The worker reported an error of its own. */
  | 'defect'
  /** The worker ended by itself, for want of memory for instance. */
  | 'died'
  /** The worker did not answer in time and was ended. */
  | 'ran-away';

/** What a request is rejected with. */
export class WorkerFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
  ) {
    super(message);
  }
}

/** A request as its sender writes it: the id is added here. */
export type Unnumbered<Request> = Request extends WorkerRequest ? Omit<Request, 'id'> : never;

/** Requests about a run. */
export type Query = Unnumbered<Exclude<WorkerRequest, InitializeRequest | AnalyzeRequest>>;

/** A run that goes on for this many milliseconds over its time is taken for one that hears nothing. */
const GRACE_AFTER_RUN = 2_000;

/** No view takes this many milliseconds. */
const QUERY_LIMIT = 10_000;

/** Starting a worker and reading the grammar takes a fraction of a second; a machine may be slow. */
const START_LIMIT = 30_000;

/**
 * A run that is not wanted any more gets this many milliseconds to end by itself, then its worker is ended. Without shared memory it cannot
 * be told, so that waiting longer only helps runs that are about to end.
 */
const GRACE_AFTER_CANCEL = { told: 1_000, untold: 100 };

interface Pending {
  readonly resolve: (reply: never) => void;
  readonly reject: (failure: WorkerFailure) => void;
  readonly stopTimer: () => void;
  readonly progress: ((steps: number) => void) | null;
}

/** A worker that is started when it is needed and started anew after it ended. */
export class AnalysisWorker {
  private port: WorkerPort | null = null;
  private ready: Promise<unknown> = Promise.resolve();
  private stopFlag: Int32Array<SharedArrayBuffer> | null = null;
  private lastId = 0;
  /** The run that is waited for; runs that were asked for before it are refused. */
  private wantedRun: number | null = null;
  /** The run that is going on; `ended` settles when it has ended, one way or another. */
  private running: { readonly run: number; readonly ended: Promise<void> } | null = null;
  private readonly pending = new Map<number, Pending>();

  constructor(
    private readonly start: StartWorker,
    private readonly files: ParserFiles,
    private readonly timers: Timers,
  ) {}

  /** Starts the worker ahead of the first request. If that fails, the first request says so. */
  warmUp(): void {
    this.ensureStarted();
  }

  /**
   * Simulates a program and replaces the run before, which is cancelled if it is still going on. Run numbers grow; a run that wanted
   * modules is asked for again under its number.
   * @param progress gets the number of steps taken so far, from time to time
   * @throws WorkerFailure
   */
  async analyze(
    request: Unnumbered<AnalyzeRequest>,
    progress: (steps: number) => void,
  ): Promise<AnalyzedReply | ModulesWantedReply> {
    this.wantedRun = request.run;
    await this.endRunning();
    this.refuseUnwanted(request.run);
    this.ensureStarted();
    await this.ready;
    this.refuseUnwanted(request.run);
    const reply = this.send<AnalyzedReply | ModulesWantedReply>(
      request,
      request.maxMilliseconds + GRACE_AFTER_RUN,
      progress,
    );
    const settled = () => {
      if (this.running?.run === request.run) this.running = null;
    };
    this.running = { run: request.run, ended: reply.then(settled, settled) };
    return reply;
  }

  /** Ends the run that is going on, if there is one; its request is rejected as cancelled. */
  cancel(): void {
    this.wantedRun = null;
    void this.endRunning();
  }

  /**
   * Asks about a run.
   * @throws WorkerFailure
   */
  async ask<Kind extends Query['kind']>(query: Extract<Query, { kind: Kind }>): Promise<ReplyTo[Kind]> {
    if (!this.port || this.running) throw new WorkerFailure('outdated', '');
    await this.ready;
    return this.send<ReplyTo[Kind]>(query, QUERY_LIMIT, null);
  }

  /** Ends the worker. */
  dispose(): void {
    this.end(new WorkerFailure('cancelled', ''));
  }

  private ensureStarted(): void {
    if (this.port) return;
    const port = this.start({
      message: (message) => this.receive(message),
      ended: (reason) => {
        if (this.port === port) this.end(new WorkerFailure('died', reason));
      },
    });
    this.port = port;
    // Shared memory is missing where the browser does not isolate the page.
    this.stopFlag = typeof SharedArrayBuffer === 'function' ? new Int32Array(new SharedArrayBuffer(4)) : null;
    this.ready = this.send({ kind: 'initialize', ...this.files, stopFlag: this.stopFlag }, START_LIMIT, null);
    this.ready.catch(() => undefined);
  }

  private async endRunning(): Promise<void> {
    const running = this.running;
    if (!running) return;
    // Exactly this run: the next one has the next number.
    if (this.stopFlag) Atomics.store(this.stopFlag, 0, running.run);
    const grace = this.stopFlag ? GRACE_AFTER_CANCEL.told : GRACE_AFTER_CANCEL.untold;
    const stopTimer = this.timers.after(grace, () => this.end(new WorkerFailure('cancelled', '')));
    await running.ended;
    stopTimer();
  }

  private refuseUnwanted(run: number): void {
    if (run !== this.wantedRun) throw new WorkerFailure('cancelled', '');
  }

  private send<Reply>(
    request: Unnumbered<WorkerRequest>,
    limit: number,
    progress: ((steps: number) => void) | null,
  ): Promise<Reply> {
    const port = this.port;
    if (!port) return Promise.reject(new WorkerFailure('died', ''));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const stopTimer = this.timers.after(limit, () =>
        this.end(new WorkerFailure('ran-away', `no answer after ${limit} ms`)),
      );
      this.pending.set(id, { resolve, reject, stopTimer, progress });
      port.post({ ...request, id });
    });
  }

  private receive(message: WorkerMessage): void {
    const pending = this.pending.get(message.id);
    if (!pending) return;
    if (message.kind === 'progress') {
      pending.progress?.(message.steps);
      return;
    }
    this.pending.delete(message.id);
    pending.stopTimer();
    if (message.kind === 'failed') pending.reject(new WorkerFailure(message.reason, message.message));
    else pending.resolve(message as never);
  }

  private end(failure: WorkerFailure): void {
    this.port?.terminate();
    this.port = null;
    const pending = [...this.pending.values()];
    this.pending.clear();
    for (const { reject, stopTimer } of pending) {
      stopTimer();
      reject(failure);
    }
  }
}
