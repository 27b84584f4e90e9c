import { EventKind, type EventLog, MarkKind } from '../objects/event-log.ts';
import { EVENT_LENGTH } from './event-words.ts';

/** When objects and frames came and went, and what else is told once. */
export interface Lives {
  /** Ids run from 1 to this. */
  readonly objectCount: number;
  /** Offset of the allocation, by object id. */
  readonly allocated: Int32Array;
  /** Offset of the free that held, by object id; -1 if the object is never freed. */
  readonly freed: Int32Array;
  /** Offset of the first `PushFrame`, by frame number; -1 where there is none. */
  readonly pushed: Int32Array;
  /**
   * Offset of the last `PopFrame` that ended the frame, by frame number; -1 where there is none. Empty once the index is built: nothing else
   * needs it.
   */
  ended: Int32Array;
  /** Frames that live on in an object, in order: id of the generator or frame object, number of the frame. */
  readonly frameOwners: readonly (readonly [object: number, frame: number])[];
  /** Offsets of the marks of output, in order, and the characters written up to and with each. */
  readonly outputs: readonly { readonly offset: number; readonly end: number }[];
  /** Classes made by the program: id of the class by index in `typeNames` of its instances. */
  readonly classes: ReadonlyMap<number, number>;
  /** Dicts that hold the names of a module or class body: number of the frame by id of the dict. */
  readonly namespaces: ReadonlyMap<number, number>;
}

/** Reads the whole log once. */
export function readLives(log: EventLog): Lives {
  const { words, length } = log;
  let allocated = new Int32Array(1 << 10);
  let freed = new Int32Array(1 << 10).fill(-1);
  let pushed = new Int32Array(1 << 8).fill(-1);
  let ended = new Int32Array(1 << 8).fill(-1);
  const told = new OnceTold(log, freed);
  let id = 0;
  let frames = 0;
  for (let offset = 0; offset < length; ) {
    const word = words[offset]!;
    const kind = word & 15;
    const operand = word >>> 4;
    if (kind === EventKind.Allocate) {
      if (++id === allocated.length) {
        allocated = grown(allocated);
        freed = grown(freed);
        told.freed = freed;
      }
      allocated[id] = offset;
    } else if (kind === EventKind.Free) freed[operand] = offset;
    else if (kind === EventKind.PushFrame) {
      while (operand >= pushed.length) {
        pushed = grown(pushed);
        ended = grown(ended);
      }
      if (operand >= frames) frames = operand + 1;
      if (pushed[operand]! < 0) pushed[operand] = offset;
    } else if (kind === EventKind.PopFrame) ended[operand] = words[offset + 1] === 1 ? offset : -1;
    else if (kind === EventKind.Mark) told.mark(operand, words[offset + 1]!, words[offset + 2]!, offset);
    offset += EVENT_LENGTH[kind]!;
  }
  const { frameOwners, outputs, classes, namespaces } = told;
  return {
    objectCount: id,
    allocated: allocated.slice(0, id + 1),
    freed: freed.slice(0, id + 1),
    pushed: pushed.slice(0, frames),
    ended: ended.slice(0, frames),
    frameOwners,
    outputs,
    classes,
    namespaces,
  };
}

class OnceTold {
  readonly frameOwners: [number, number][] = [];
  readonly outputs: { offset: number; end: number }[] = [];
  readonly classes = new Map<number, number>();
  readonly namespaces = new Map<number, number>();

  constructor(
    private readonly log: EventLog,
    public freed: Int32Array,
  ) {}

  mark(kind: MarkKind, object: number, detail: number, offset: number): void {
    switch (kind) {
      case MarkKind.Resurrect:
        this.freed[object] = -1;
        return;
      case MarkKind.FrameOwner:
        this.frameOwners.push([object, detail]);
        return;
      case MarkKind.InstanceType:
        this.classes.set(detail, object);
        return;
      case MarkKind.Namespace:
        this.namespaces.set(object, detail);
        return;
      case MarkKind.Output: {
        const written = String(this.log.values[detail]!).length;
        this.outputs.push({ offset, end: (this.outputs[this.outputs.length - 1]?.end ?? 0) + written });
        return;
      }
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2).fill(-1, array.length);
  larger.set(array);
  return larger;
}
