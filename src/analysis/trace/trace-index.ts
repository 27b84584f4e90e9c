import { EventKind, type EventLog, MarkKind } from '../objects/event-log.ts';
import { EVENT_LENGTH } from './event-words.ts';
import { type Postings, PostingsBuilder } from './postings.ts';

/** Where in the log each object and each frame is spoken of. Built once per log, in two passes. */
export interface TraceIndex {
  /** Ids run from 1 to this. */
  readonly objectCount: number;
  readonly frameCount: number;
  /** Offset of the allocation, by object id. */
  readonly allocated: Int32Array;
  /** Offset of the free that held, by object id; -1 if the object is never freed. */
  readonly freed: Int32Array;
  /** Number among the objects of its type, from 1, by object id. */
  readonly ordinals: Int32Array;
  /** Offsets of the frees that held, in order. */
  readonly frees: Int32Array;
  /** Frames that live on in an object, in order: id of the generator or frame object, number of the frame. */
  readonly frameOwners: readonly (readonly [object: number, frame: number])[];
  /** Offsets of the marks of output, in order, and the characters written up to and with each. */
  readonly outputs: readonly { readonly offset: number; readonly end: number }[];
  /** Classes made by the program: id of the class by index in `typeNames` of its instances. */
  readonly classes: ReadonlyMap<number, number>;
  /** Dicts that hold the names of a module or class body: number of the frame by id of the dict. */
  readonly namespaces: ReadonlyMap<number, number>;
  /** Events on an object: its count, its slots, its marks. Base: the allocation. */
  readonly objectEvents: Postings;
  /** Events on a frame: pushed, popped, locals written, marks. */
  readonly frameEvents: Postings;
}

/** Memory that an index takes, in bytes. */
export function indexBytes(index: TraceIndex): number {
  const { allocated, freed, ordinals, frees, frameOwners, outputs, objectEvents, frameEvents } = index;
  const arrays =
    (frameOwners.length + outputs.length) * 32 +
    allocated.byteLength +
    freed.byteLength +
    ordinals.byteLength +
    frees.byteLength;
  return arrays + objectEvents.byteLength + frameEvents.byteLength;
}

/** Reads the whole log. */
export function buildTraceIndex(log: EventLog): TraceIndex {
  const { objectCount, frameCount, freeCount } = countSubjects(log);
  const lives = readLives(log, objectCount, freeCount);
  const objects = new PostingsBuilder(objectCount + 1);
  const frames = new PostingsBuilder(frameCount);
  postEvents(log, objects, frames);
  objects.beginWriting(objectCount + 1);
  frames.beginWriting(frameCount);
  postEvents(log, objects, frames);
  return { objectCount, frameCount, ...lives, objectEvents: objects.finish(), frameEvents: frames.finish() };
}

function countSubjects(log: EventLog): { objectCount: number; frameCount: number; freeCount: number } {
  const { words, length } = log;
  let objectCount = 0;
  let frameCount = 0;
  let freeCount = 0;
  for (let offset = 0; offset < length; ) {
    const word = words[offset]!;
    const kind = word & 15;
    if (kind === EventKind.Allocate) objectCount++;
    else if (kind === EventKind.Free) freeCount++;
    else if (kind === EventKind.PushFrame) frameCount = Math.max(frameCount, (word >>> 4) + 1);
    offset += EVENT_LENGTH[kind]!;
  }
  return { objectCount, frameCount, freeCount };
}

type Lives = Pick<
  TraceIndex,
  'allocated' | 'freed' | 'ordinals' | 'frees' | 'frameOwners' | 'outputs' | 'classes' | 'namespaces'
>;

function readLives(log: EventLog, objectCount: number, freeCount: number): Lives {
  const { words, length } = log;
  const allocated = new Int32Array(objectCount + 1);
  const freed = new Int32Array(objectCount + 1).fill(-1);
  const ordinals = new Int32Array(objectCount + 1);
  const ofType = new Int32Array(log.typeNames.length);
  const sameName = log.typeNames.map((name) => log.typeNames.indexOf(name));
  const outputs: { offset: number; end: number }[] = [];
  const classes = new Map<number, number>();
  const namespaces = new Map<number, number>();
  const frees = new Int32Array(freeCount);
  const frameOwners: [number, number][] = [];
  let freeIndex = 0;
  let id = 0;
  for (let offset = 0; offset < length; ) {
    const word = words[offset]!;
    const kind = word & 15;
    if (kind === EventKind.Allocate) {
      allocated[++id] = offset;
      ordinals[id] = ++ofType[sameName[word >>> 4]!]!;
    } else if (kind === EventKind.Free) {
      freed[word >>> 4] = offset;
      frees[freeIndex++] = offset;
    } else if (kind === EventKind.Mark) {
      const mark = word >>> 4;
      if (mark === MarkKind.Resurrect) freed[words[offset + 1]!] = -1;
      else if (mark === MarkKind.FrameOwner) frameOwners.push([words[offset + 1]!, words[offset + 2]!]);
      else if (mark === MarkKind.Output) {
        const written = String(log.values[words[offset + 2]!]).length;
        outputs.push({ offset, end: (outputs[outputs.length - 1]?.end ?? 0) + written });
      } else if (mark === MarkKind.InstanceType) classes.set(words[offset + 2]!, words[offset + 1]!);
      else if (mark === MarkKind.Namespace) namespaces.set(words[offset + 1]!, words[offset + 2]!);
    }
    offset += EVENT_LENGTH[kind]!;
  }
  const heldFrees = frees.filter((offset) => freed[words[offset]! >>> 4] === offset);
  return { allocated, freed, ordinals, frees: heldFrees, frameOwners, outputs, classes, namespaces };
}

function postEvents(log: EventLog, objects: PostingsBuilder, frames: PostingsBuilder): void {
  const { words, length } = log;
  const stack: number[] = [];
  let running = 0;
  let allocatedLast = 0;
  for (let offset = 0; offset < length; ) {
    const word = words[offset]!;
    const kind = word & 15;
    const operand = word >>> 4;
    switch (kind) {
      case EventKind.CountUp:
      case EventKind.CountDown:
      case EventKind.CountChange:
      case EventKind.Slot:
      case EventKind.Insert:
      case EventKind.Remove:
      case EventKind.Reorder:
        objects.add(operand, offset);
        break;
      case EventKind.Allocate:
        objects.setBase(++allocatedLast, offset);
        break;
      case EventKind.Local:
        frames.add(running, offset);
        break;
      case EventKind.PushFrame:
        stack.push(running);
        running = operand;
        frames.add(running, offset);
        break;
      case EventKind.PopFrame:
        frames.add(operand, offset);
        running = stack.pop() ?? 0;
        break;
      case EventKind.Mark:
        postMark(operand, words[offset + 1]!, words[offset + 2]!, offset, objects, frames);
        break;
    }
    offset += EVENT_LENGTH[kind]!;
  }
}

function postMark(
  kind: MarkKind,
  object: number,
  detail: number,
  offset: number,
  objects: PostingsBuilder,
  frames: PostingsBuilder,
): void {
  if (object > 0) objects.add(object, offset);
  if (kind === MarkKind.WeakReference) objects.add(detail, offset);
  if (kind === MarkKind.Namespace || kind === MarkKind.FrameOwner) frames.add(detail, offset);
}
