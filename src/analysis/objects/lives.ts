import { firstAtLeast } from '../values/rising-numbers.ts';

/**
 * When objects and frames came and went in a run, and what else is told once: written while the run is recorded, so that nobody has to read the
 * whole log for it. Offsets are word offsets in the log.
 */
export class Lives {
  /** Ids run from 1 to this. */
  objectCount = 0;
  /** Offset of the allocation, by object id. */
  allocated = new Int32Array(1 << 6);
  /** Offset of the free that held, by object id; -1 if the object is never freed. */
  freed = new Int32Array(1 << 6).fill(-1);
  /** How many objects were freed for good. */
  freedCount = 0;
  /** Frame numbers are below this. */
  frameCount = 0;
  /** Offset of the first `PushFrame`, by frame number; -1 where there is none. */
  pushed = new Int32Array(1 << 4).fill(-1);
  /** Frames that live on in an object, in order: id of the generator or frame object, number of the frame. */
  readonly frameOwners: (readonly [object: number, frame: number])[] = [];
  /** Offsets of the marks of output, in order, and the characters written up to and with each. */
  readonly outputs: { readonly offset: number; readonly end: number }[] = [];
  /** Classes made by the program: id of the class by index in `typeNames` of its instances. */
  readonly classes = new Map<number, number>();
  /** Dicts that hold the names of a module or class body: number of the frame by id of the dict. */
  readonly namespaces = new Map<number, number>();

  /** Memory in bytes; that of the tables with few entries is estimated. */
  get byteLength(): number {
    const arrays = this.allocated.byteLength + this.freed.byteLength + this.pushed.byteLength;
    return arrays + (this.frameOwners.length + this.outputs.length) * 32;
  }

  /** The next object is allocated. */
  allocate(offset: number): void {
    const id = ++this.objectCount;
    if (id === this.allocated.length) {
      this.allocated = grown(this.allocated);
      this.freed = grown(this.freed);
    }
    this.allocated[id] = offset;
  }

  free(id: number, offset: number): void {
    if (this.freed[id]! < 0) this.freedCount++;
    this.freed[id] = offset;
  }

  /** The free of an object is taken back. */
  resurrect(id: number): void {
    if (this.freed[id]! >= 0) this.freedCount--;
    this.freed[id] = -1;
  }

  pushFrame(frame: number, offset: number): void {
    while (frame >= this.pushed.length) this.pushed = grown(this.pushed);
    if (frame >= this.frameCount) this.frameCount = frame + 1;
    if (this.pushed[frame]! < 0) this.pushed[frame] = offset;
  }

  /** How many objects were allocated before an offset: the ids from 1 to this. */
  allocatedBefore(offset: number): number {
    return firstAtLeast(this.allocated, offset, 1, this.objectCount + 1) - 1;
  }

  /** A text of so many characters is written to standard output. */
  write(characters: number, offset: number): void {
    this.outputs.push({ offset, end: (this.outputs[this.outputs.length - 1]?.end ?? 0) + characters });
  }

  /** Gives back memory that was set aside for more. */
  trim(): void {
    this.allocated = this.allocated.slice(0, this.objectCount + 1);
    this.freed = this.freed.slice(0, this.objectCount + 1);
    this.pushed = this.pushed.slice(0, this.frameCount);
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2).fill(-1, array.length);
  larger.set(array);
  return larger;
}
