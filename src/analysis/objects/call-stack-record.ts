/** Steps per chunk, as a power of two. */
export const STACK_CHUNK_SHIFT = 8;

const CHUNK_MASK = (1 << STACK_CHUNK_SHIFT) - 1;

/**
 * The call stack at the beginning of each chunk of steps, written while the run is recorded. It is kept as a list that shares its outer frames
 * with the chunks before, so that deep recursion costs little.
 */
export class CallStackRecord {
  /** Index in the node columns of the innermost frame at the beginning of each chunk, -1 for none. */
  tops = new Int32Array(1 << 6).fill(-1);
  /** Number of frames at the beginning of each chunk. */
  depths = new Int32Array(1 << 6);
  /** The smallest number of frames at a step of each chunk; larger than any number of frames where the chunk has no step. */
  minimumDepths = new Int32Array(1 << 6).fill(NO_STEP);
  /** Offset of the `PopFrame` that left the stack empty at the end; -1 if frames were left. */
  lastEnd = -1;
  /** Offset of each node's `PushFrame`. */
  readonly nodePushed: number[] = [];
  /** The last step in the frame of each node before the chunk, -1 for none. */
  readonly nodeStep: number[] = [];
  /** Index of the node of the caller, -1 for none. */
  readonly nodeOuter: number[] = [];
  private chunkCount = 1;
  private depth = 0;
  /** By depth: where the frames on the stack were pushed, and the last step in each. */
  private pushed = new Int32Array(1 << 6);
  private steps = new Int32Array(1 << 6);
  /** Nodes of the frames at the bottom of the stack that did not run since their node was made. */
  private readonly nodes: number[] = [];

  /** Offset of the `PushFrame` of the running frame; -1 where the stack is empty. */
  get runningPush(): number {
    return this.depth === 0 ? -1 : this.pushed[this.depth - 1]!;
  }

  get byteLength(): number {
    return this.tops.byteLength * 3 + this.nodePushed.length * 12;
  }

  step(step: number): void {
    const chunk = step >> STACK_CHUNK_SHIFT;
    if ((step & CHUNK_MASK) === 0 && step > 0) this.beginChunk(chunk);
    const { depth, nodes } = this;
    if (step === 0) this.depths[0] = depth;
    if (depth < this.minimumDepths[chunk]!) this.minimumDepths[chunk] = depth;
    if (depth === 0) return;
    this.steps[depth - 1] = step;
    if (nodes.length >= depth) nodes.length = depth - 1;
  }

  pushFrame(offset: number): void {
    const depth = this.depth++;
    if (depth === this.pushed.length) {
      this.pushed = grown(this.pushed, 0);
      this.steps = grown(this.steps, 0);
    }
    this.pushed[depth] = offset;
    this.steps[depth] = -1;
    this.lastEnd = -1;
  }

  popFrame(offset: number): void {
    if (this.depth > 0) this.depth--;
    this.lastEnd = this.depth === 0 ? offset : -1;
    if (this.nodes.length > this.depth) this.nodes.length = this.depth;
  }

  /** Gives back memory that was set aside for more. A chunk without steps stays at the end. */
  trim(): void {
    this.tops = this.tops.slice(0, this.chunkCount + 1);
    this.depths = this.depths.slice(0, this.chunkCount + 1);
    this.minimumDepths = this.minimumDepths.slice(0, this.chunkCount + 1);
  }

  private beginChunk(chunk: number): void {
    if (chunk + 1 === this.tops.length) {
      this.tops = grown(this.tops, -1);
      this.depths = grown(this.depths, 0);
      this.minimumDepths = grown(this.minimumDepths, NO_STEP);
    }
    const { depth, nodes, pushed, steps } = this;
    for (let index = nodes.length; index < depth; index++) {
      nodes.push(this.nodePushed.length);
      this.nodePushed.push(pushed[index]!);
      this.nodeStep.push(steps[index]!);
      this.nodeOuter.push(index === 0 ? -1 : nodes[index - 1]!);
    }
    this.tops[chunk] = nodes.length === 0 ? -1 : nodes[nodes.length - 1]!;
    this.depths[chunk] = depth;
    this.chunkCount = chunk + 1;
  }
}

const NO_STEP = 0x7fffffff;

function grown(array: Int32Array<ArrayBuffer>, rest: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2).fill(rest, array.length);
  larger.set(array);
  return larger;
}
