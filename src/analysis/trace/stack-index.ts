import { EventKind, type EventLog } from '../objects/event-log.ts';
import { EVENT_LENGTH, offsetOfStep, stepAtOffset } from './event-words.ts';

/** Steps per chunk. */
const CHUNK_SHIFT = 8;
const CHUNK_MASK = (1 << CHUNK_SHIFT) - 1;

/** A frame on the call stack at a moment. */
export interface StackEntry {
  /** Unique over the run. A generator keeps its number. */
  readonly frame: number;
  /** Index in `EventLog.codes`. */
  readonly code: number;
  /** Id of the function that the frame holds, 0 for none, negative for one that it only borrows (3.14). */
  readonly functionId: number;
  /** The last step in this frame since it was pushed; -1 before the first. */
  readonly step: number;
  /** Offset of the `PushFrame` event. */
  readonly pushed: number;
}

/**
 * The call stack at any offset, and the depth at any step. The log is cut in chunks of steps; for the beginning of each chunk the stack is
 * kept as a list that shares its outer frames with the chunks before, so that deep recursion costs little.
 */
export class StackIndex {
  /** Index in the node columns of the innermost frame at the beginning of each chunk, -1 for none. */
  private readonly tops: Int32Array;
  private readonly depths: Int32Array;
  private readonly minimumDepths: Int32Array;
  /** Offset of the `PopFrame` that left the stack empty at the end; -1 if frames were left. */
  private lastEnd = -1;
  private readonly nodePushed: number[] = [];
  private readonly nodeStep: number[] = [];
  private readonly nodeOuter: number[] = [];

  constructor(private readonly log: EventLog) {
    const chunks = (log.stepCount >> CHUNK_SHIFT) + 1;
    this.tops = new Int32Array(chunks).fill(-1);
    this.depths = new Int32Array(chunks);
    this.minimumDepths = new Int32Array(chunks).fill(0x7fffffff);
    this.build();
  }

  get byteLength(): number {
    return this.tops.byteLength * 3 + this.nodePushed.length * 12;
  }

  /**
   * The frames on the stack before the event at an offset, outermost first. At the end of a run whose frames have all ended it is what was
   * there before the last one ended: the names of a module outlive its frame.
   */
  stackAt(offset: number): StackEntry[] {
    const { words, codes, length } = this.log;
    const isAfterAll = offset >= length && this.lastEnd >= 0;
    const { pushed, steps } = this.rawStackAt(isAfterAll ? this.lastEnd : offset);
    return pushed.map((push, index) => {
      const code = words[push + 1]!;
      if (codes[code] === undefined) throw new RangeError(`The event log has no code object ${code}.`);
      return { frame: words[push]! >>> 4, code, functionId: words[push + 2]!, step: steps[index]!, pushed: push };
    });
  }

  /** As `stackAt` without the frames of code that is not the program's: those that are shown. */
  shownStackAt(offset: number): StackEntry[] {
    const { codes } = this.log;
    return this.stackAt(offset).filter((entry) => codes[entry.code]!.isHidden !== true);
  }

  /** Number of frames on the stack at a step, those that are not shown included. */
  depthAt(step: number): number {
    let depth = 0;
    this.walkChunk(step >> CHUNK_SHIFT, (at, depthThere) => {
      depth = depthThere;
      return at < step;
    });
    return depth;
  }

  /** The first step after one whose depth is at most the given one, or -1. */
  nextAtDepth(step: number, depth: number): number {
    for (let chunk = (step + 1) >> CHUNK_SHIFT; chunk < this.tops.length; chunk++) {
      if (this.minimumDepths[chunk]! > depth) continue;
      let found = -1;
      this.walkChunk(chunk, (at, depthThere) => {
        if (at > step && depthThere <= depth) found = at;
        return found < 0;
      });
      if (found >= 0) return found;
    }
    return -1;
  }

  /** The last step before one whose depth is at most the given one, or -1. */
  previousAtDepth(step: number, depth: number): number {
    for (let chunk = (step - 1) >> CHUNK_SHIFT; chunk >= 0; chunk--) {
      if (this.minimumDepths[chunk]! > depth) continue;
      let found = -1;
      this.walkChunk(chunk, (at, depthThere) => {
        if (at < step && depthThere <= depth) found = at;
        return at < step;
      });
      if (found >= 0) return found;
    }
    return -1;
  }

  /** Calls back with each step of a chunk and its depth, until told to stop. */
  private walkChunk(chunk: number, visit: (step: number, depth: number) => boolean): void {
    const { words, stepCount, length } = this.log;
    const first = chunk << CHUNK_SHIFT;
    const end = Math.min(first + CHUNK_MASK + 1, stepCount);
    let depth = this.depths[chunk]!;
    let offset = first < stepCount ? offsetOfStep(this.log, first) : length;
    for (let step = first; step < end; ) {
      const kind = words[offset]! & 15;
      if (kind === EventKind.Step) {
        if (!visit(step, depth)) return;
        step++;
      } else if (kind === EventKind.PushFrame) depth++;
      else if (kind === EventKind.PopFrame) depth--;
      offset += EVENT_LENGTH[kind]!;
    }
  }

  private rawStackAt(offset: number): { pushed: number[]; steps: number[] } {
    const { words } = this.log;
    const chunk = this.chunkOf(offset);
    const pushed: number[] = [];
    const steps: number[] = [];
    for (let node = this.tops[chunk]!; node >= 0; node = this.nodeOuter[node]!) {
      pushed.push(this.nodePushed[node]!);
      steps.push(this.nodeStep[node]!);
    }
    pushed.reverse();
    steps.reverse();
    let step = chunk << CHUNK_SHIFT;
    for (let at = chunk === 0 ? 0 : offsetOfStep(this.log, step); at < offset; ) {
      const kind = words[at]! & 15;
      if (kind === EventKind.Step) {
        if (steps.length > 0) steps[steps.length - 1] = step;
        step++;
      } else if (kind === EventKind.PushFrame) {
        pushed.push(at);
        steps.push(-1);
      } else if (kind === EventKind.PopFrame) {
        pushed.pop();
        steps.pop();
      }
      at += EVENT_LENGTH[kind]!;
    }
    return { pushed, steps };
  }

  /** The last chunk that begins at or before an offset. */
  private chunkOf(offset: number): number {
    return Math.max(0, stepAtOffset(this.log, offset)) >> CHUNK_SHIFT;
  }

  private build(): void {
    const { words, length } = this.log;
    const pushed: number[] = [];
    const steps: number[] = [];
    /** Nodes of the frames at the bottom of the stack that did not run since their node was made. */
    const nodes: number[] = [];
    let step = 0;
    for (let offset = 0; offset < length; ) {
      const kind = words[offset]! & 15;
      if (kind === EventKind.Step) {
        const chunk = step >> CHUNK_SHIFT;
        if ((step & CHUNK_MASK) === 0 && step > 0) this.beginChunk(chunk, pushed, steps, nodes);
        if (step === 0) this.depths[0] = pushed.length;
        if (pushed.length < this.minimumDepths[chunk]!) this.minimumDepths[chunk] = pushed.length;
        if (pushed.length > 0) steps[pushed.length - 1] = step;
        if (nodes.length >= pushed.length) nodes.length = Math.max(0, pushed.length - 1);
        step++;
      } else if (kind === EventKind.PushFrame) {
        this.lastEnd = -1;
        pushed.push(offset);
        steps.push(-1);
      } else if (kind === EventKind.PopFrame) {
        pushed.pop();
        steps.pop();
        this.lastEnd = pushed.length === 0 ? offset : -1;
        if (nodes.length > pushed.length) nodes.length = pushed.length;
      }
      offset += EVENT_LENGTH[kind]!;
    }
  }

  private beginChunk(chunk: number, pushed: readonly number[], steps: readonly number[], nodes: number[]): void {
    for (let index = nodes.length; index < pushed.length; index++) {
      nodes.push(this.nodePushed.length);
      this.nodePushed.push(pushed[index]!);
      this.nodeStep.push(steps[index]!);
      this.nodeOuter.push(index === 0 ? -1 : nodes[index - 1]!);
    }
    this.tops[chunk] = nodes.length === 0 ? -1 : nodes[nodes.length - 1]!;
    this.depths[chunk] = pushed.length;
  }
}
