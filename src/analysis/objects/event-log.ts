/**
 * The record of a run: one stream of 32-bit words that the heap and the machine append to and that `trace/` reads, in both directions.
 *
 * `event-forms.ts` says what the words are. Counts are recorded net per step interval; what happened inside an interval is told by the slot
 * writes, allocations and frees, in order. Every event can be undone: see each kind.
 */

import { CallStackRecord } from './call-stack-record.ts';
import {
  CODE_BITS,
  EventForm,
  FORM_BITS,
  LOCAL_BITS,
  NEWEST_KEY_BITS,
  PAIRED_ID_BITS,
  PAIRED_ID_RANGE,
  SHORT_KEY_BITS,
  SHORT_KEY_KIND_BITS,
  SMALL_INTEGER_BIAS,
  ValueKind,
} from './event-forms.ts';
import { Lives } from './lives.ts';
import { type FinishedPostings, PostingRecord } from './posting-record.ts';

/** One entry of `stepMarks` for so many steps, as a power of two. */
export const STEP_MARK_SHIFT = 4;

/** Further things worth recording. */
export enum MarkKind {
  /** The object was passed to code that we do not have. */
  Escape = 0,
  /** detail: index in `decisions`: the machine decided on an unknown condition. */
  Decision = 1,
  /** The object's value is not known. */
  UnknownValue = 2,
  /** detail: index in `values`: text written to standard output. */
  Output = 3,
  /** detail: object id: the first object is a weak reference to the second. */
  WeakReference = 4,
  /** The object is immortal. */
  Immortal = 5,
  /** The object's count depends on the rest of the process. */
  Shared = 6,
  /** The count of the object stays a mortal one although it was resurrected by `__del__`: the free before is undone. */
  Resurrect = 7,
  /** detail: frame number. The names of that frame (a module or class body) are the entries of this dict. Stands after its `PushFrame`. */
  Namespace = 8,
  /** detail: frame number. The frame's slots live on in this generator, coroutine or frame object after a `PopFrame` with 0. */
  FrameOwner = 9,
  /** The object is the result of code that we do not have. */
  UnknownObject = 10,
  /** The object is a class; detail: index in `typeNames` (`newTypeName`) of its instances, each of which holds one reference to it. */
  InstanceType = 11,
  /** The cyclic collector found the object unreachable. Stands before its clearing. */
  Collected = 12,
  /** detail: frame number. A suspended frame ended without being resumed: its slots are dropped (`generator.close()` of 3.13). */
  FrameEnd = 13,
}

/** What a slot key names: the key word is `kind | number << 4`. */
export enum SlotKind {
  /** number: index in `names`. An instance attribute or `__slots__` member. */
  Attribute = 0,
  /** number: index. A sequence item. */
  Item = 1,
  /** number: object id of the key. The value of a dict entry. */
  DictValue = 2,
  /** number: object id of the key. The key of a dict entry. */
  DictKey = 3,
  /** number: object id of the element. */
  SetElement = 4,
  /** number: index in `names`. A reference inside the object that Python shows as an attribute or not at all, such as a bound method's `__self__`. */
  Internal = 5,
}

/** A decision that the machine took on an unknown. */
export interface Decision {
  readonly step: number;
  readonly line: number;
  readonly reason: string;
  readonly taken: boolean;
}

/** An object that got another class by assignment to `__class__`. */
export interface ClassChange {
  readonly id: number;
  /** Offset of the first event after it. */
  readonly offset: number;
  /** Index of the new class in `typeNames`. */
  readonly type: number;
}

/** A code object as the trace knows it. */
export interface RecordedCode {
  readonly name: string;
  readonly qualifiedName: string;
  readonly slotNames: readonly string[];
  /** Ids of the cells are in slots of kind 'cell' and 'free': the name's value is what the cell holds. */
  readonly slotKinds: readonly ('local' | 'cell' | 'free' | 'hidden')[];
  /** Its frames are not shown: code of another module than the program. */
  readonly isHidden?: boolean;
}

/**
 * Growing record of one run. Its tables begin small: V8 throws code away that comes to a branch for the first time after it was optimized
 * ("insufficient type feedback"), so the branches that make room are to be taken before.
 */
export class EventLog {
  words = new Int32Array(1 << 8);
  length = 0;
  /** Word offset of the `Step` event of every 16th step (`STEP_MARK_SHIFT`). */
  stepMarks = new Int32Array(1 << 2);
  stepCount = 0;
  readonly typeNames: string[] = [];
  /** Names of slots, for slot keys. */
  readonly names: string[] = [];
  /** Names of functions, classes and the like, for `ValueKind.Name`. */
  readonly objectNames: string[] = [];
  readonly values: (string | bigint)[] = [];
  floats = new Float64Array(1 << 6);
  floatCount = 0;
  readonly codes: RecordedCode[] = [];
  readonly decisions: Decision[] = [];
  readonly reorders: { readonly before: Int32Array; readonly after: Int32Array }[] = [];
  readonly classChanges: ClassChange[] = [];
  readonly lives = new Lives();
  readonly callStack = new CallStackRecord();
  /** Objects freed for good before the event of every 16th step. */
  freesAtMarks = new Int32Array(1 << 2);
  /** Visits of each line. */
  lineVisits = new Int32Array(1 << 8);
  private readonly postings = new PostingRecord();
  /** Offset of the `CountStep` written last; -1 before the first. */
  private singleCount = -1;
  /** No event may begin behind this offset before there is room for it. */
  private lastStart = 0;
  /** The running frame was pushed first in an earlier block of the log. */
  private isRunningOld = false;
  private readonly typeNameIndex = new Map<string, number>();
  private readonly nameIndex = new Map<string, number>();
  private readonly objectNameIndex = new Map<string, number>();

  /** Appends the event that begins a step on a line. */
  step(line: number): void {
    if ((this.stepCount & ((1 << STEP_MARK_SHIFT) - 1)) === 0) {
      const mark = this.stepCount >> STEP_MARK_SHIFT;
      if (mark === this.stepMarks.length) {
        this.stepMarks = grown(this.stepMarks);
        this.freesAtMarks = grown(this.freesAtMarks);
      }
      this.stepMarks[mark] = this.length;
      this.freesAtMarks[mark] = this.lives.freedCount;
    }
    this.callStack.step(this.stepCount++);
    while (line >= this.lineVisits.length) this.lineVisits = grown(this.lineVisits);
    this.lineVisits[line]++;
    this.word1(EventForm.Step, line);
  }

  /** The next object comes to be. */
  allocate(typeName: number): void {
    this.lives.allocate(this.length);
    this.word1(EventForm.Allocate, typeName);
  }

  free(id: number): void {
    this.lives.free(id, this.length);
    this.word1(EventForm.Free, id);
  }

  /** @param functionId as in `EventForm.WidePushFrame` */
  pushFrame(frame: number, code: number, functionId: number): void {
    const offset = this.length;
    const isShort = code < 1 << CODE_BITS && fitsAbove(CODE_BITS, functionId);
    if (isShort) this.word2(EventForm.PushFrame, frame, code | (functionId << CODE_BITS));
    else this.word3(EventForm.WidePushFrame, frame, code, functionId);
    this.lives.pushFrame(frame, offset);
    this.callStack.pushFrame(offset);
    this.isRunningOld = this.isOldFrame(frame);
    if (this.isRunningOld) this.postings.frame(frame, offset);
  }

  /** @param ends whether the frame's slots are dropped */
  popFrame(frame: number, ends: boolean): void {
    const offset = this.length;
    this.callStack.popFrame(offset);
    this.word1(EventForm.PopFrame, (frame << 1) | (ends ? 1 : 0));
    if (this.isOldFrame(frame)) this.postings.frame(frame, offset);
    this.isRunningOld = this.isOldFrame(this.runningFrame());
  }

  mark(kind: MarkKind, object: number, detail: number): void {
    switch (kind) {
      case MarkKind.Resurrect:
        this.takeBackFree(object);
        break;
      case MarkKind.FrameOwner:
        this.lives.frameOwners.push([object, detail]);
        break;
      case MarkKind.InstanceType:
        this.lives.classes.set(detail, object);
        break;
      case MarkKind.Namespace:
        this.lives.namespaces.set(object, detail);
        break;
      case MarkKind.Output:
        this.lives.write(String(this.values[detail]!).length, this.length);
        break;
    }
    const offset = this.length;
    this.word3(EventForm.Mark, kind, object, detail);
    if (object > 0) this.postObject(object, offset);
    if (kind === MarkKind.WeakReference) this.postObject(detail, offset);
    if (marksFrame(kind) && this.isOldFrame(detail)) this.postings.frame(detail, offset);
  }

  /** A change of one slot of the running frame: object ids before and after as `EventKind.Local` says. */
  local(slot: number, before: number, after: number): void {
    const offset = this.length;
    this.writeLocal(slot, before, after);
    if (this.isRunningOld) this.postings.frame(this.runningFrame(), offset);
  }

  /** A change of one slot of a holder object. */
  slot(holder: number, kind: SlotKind, number: number, before: number, after: number): void {
    const offset = this.length;
    const isOfNewest = before === 0 && holder === this.lives.objectCount && this.slotOfNewest(kind, number, after);
    if (!isOfNewest) this.writeSlot(holder, kind, number, before, after);
    this.postObject(holder, offset);
  }

  /** An item comes into a sequence before an index that is not its length. */
  insert(sequence: number, index: number, item: number): void {
    const offset = this.length;
    this.word3(EventForm.Insert, sequence, index, item);
    this.postObject(sequence, offset);
  }

  /** An item goes out of a sequence. */
  remove(sequence: number, index: number, item: number): void {
    const offset = this.length;
    this.word3(EventForm.Remove, sequence, index, item);
    this.postObject(sequence, offset);
  }

  /** All items of a sequence are replaced, given by their ids. */
  reorder(sequence: number, before: Int32Array, after: Int32Array): void {
    this.reorders.push({ before, after });
    const offset = this.length;
    this.word2(EventForm.Reorder, sequence, this.reorders.length - 1);
    this.postObject(sequence, offset);
  }

  /** A change of a count over the interval that ends, not 0. At most one for each object in an interval. */
  count(id: number, change: number): void {
    this.writeCount(id, change);
    if (id <= this.postings.newestOld) this.postings.count(id, change);
  }

  /** Records the value of the object allocated last: an integer or a text. */
  value(value: string | number | bigint): void {
    const isSmall = typeof value === 'number' && value >= -SMALL_INTEGER_BIAS && value < SMALL_INTEGER_BIAS;
    if (isSmall) {
      this.word1(EventForm.Value, ValueKind.SmallInteger | ((value + SMALL_INTEGER_BIAS) << 2));
      return;
    }
    this.values.push(typeof value === 'number' ? BigInt(value) : value);
    this.word1(EventForm.Value, ValueKind.Side | ((this.values.length - 1) << 2));
  }

  /** Records the value of the float allocated last. */
  float(value: number): void {
    if (this.floatCount === this.floats.length) {
      const larger = new Float64Array(this.floats.length * 2);
      larger.set(this.floats);
      this.floats = larger;
    }
    this.floats[this.floatCount] = value;
    this.word1(EventForm.Value, ValueKind.Float | (this.floatCount++ << 2));
  }

  /** Records that an object has another class from now on, whose instances have the type of this index. */
  classChanged(id: number, type: number): void {
    this.classChanges.push({ id, offset: this.length, type });
  }

  /** Records the name of the function, class, module, code object or generator allocated last. */
  named(name: string): void {
    this.word1(EventForm.Value, ValueKind.Name | (indexOf(name, this.objectNames, this.objectNameIndex) << 2));
  }

  /** Where objects and frames are spoken of after the block of the log in which they came to be. Call it when the log has come to its end. */
  finishedPostings(): FinishedPostings {
    return this.postings.finish(this.lives);
  }

  /** Memory in bytes; texts and numbers in side tables are estimated. */
  get byteLength(): number {
    const arrays = [this.words, this.stepMarks, this.freesAtMarks, this.lineVisits, this.floats];
    const parts = [...arrays, this.lives, this.callStack, this.postings];
    return parts.reduce((sum, { byteLength }) => sum + byteLength, sideBytes(this));
  }

  /** Gives back memory that was set aside for more. Called at the end of a run. */
  trim(): void {
    this.words = this.words.slice(0, this.length);
    this.stepMarks = this.stepMarks.slice(0, (this.stepCount >> STEP_MARK_SHIFT) + 1);
    this.freesAtMarks = this.freesAtMarks.slice(0, this.stepMarks.length);
    this.floats = this.floats.slice(0, this.floatCount);
    this.lives.trim();
    this.callStack.trim();
  }

  /** Index of a type name, for `Allocate`. */
  typeName(name: string): number {
    return indexOf(name, this.typeNames, this.typeNameIndex);
  }

  /** Index of its own for the name of a class made by the program: two classes of the same name are told apart. */
  newTypeName(name: string): number {
    this.typeNames.push(name);
    return this.typeNames.length - 1;
  }

  /** Index of a name, for slot keys. */
  name(name: string): number {
    return indexOf(name, this.names, this.nameIndex);
  }

  private writeLocal(slot: number, before: number, after: number): void {
    if (slot >= 1 << LOCAL_BITS || !fitsAbove(FORM_BITS + LOCAL_BITS, after)) {
      if (before === 0) this.word2(EventForm.WideLocalFill, slot, after);
      else this.word3(EventForm.WideLocal, slot, before, after);
      return;
    }
    const operand = slot | (after << LOCAL_BITS);
    if (before === 0) this.word1(EventForm.LocalFill, operand);
    else this.word2(EventForm.Local, operand, before);
  }

  private writeSlot(holder: number, kind: SlotKind, number: number, before: number, after: number): void {
    const isShort = number < 1 << (SHORT_KEY_BITS - SHORT_KEY_KIND_BITS) && after >>> (32 - SHORT_KEY_BITS) === 0;
    if (isShort) {
      const target = kind | (number << SHORT_KEY_KIND_BITS) | (after << SHORT_KEY_BITS);
      if (before === 0) this.word2(EventForm.SlotFill, holder, target);
      else this.word3(EventForm.Slot, holder, target, before);
    } else if (before === 0) this.word3(EventForm.WideSlotFill, holder, kind | (number << 4), after);
    else this.word4(EventForm.WideSlot, holder, kind | (number << 4), before, after);
  }

  private writeCount(id: number, change: number): void {
    if (change !== 1 && change !== -1) {
      this.word2(EventForm.CountChange, id, change);
      return;
    }
    const operand = (id << 1) | (change === 1 ? 0 : 1);
    const last = this.length - 1;
    if (this.singleCount === last && this.pairCounts(last, operand)) return;
    this.word1(EventForm.CountStep, operand);
    this.singleCount = last + 1;
  }

  /** The free of an object did not hold, and was counted at the marks since. */
  private takeBackFree(id: number): void {
    const offset = this.lives.freed[id]!;
    if (offset < 0) return;
    this.lives.resurrect(id);
    for (let mark = (this.stepCount - 1) >> STEP_MARK_SHIFT; mark >= 0 && this.stepMarks[mark]! > offset; mark--)
      this.freesAtMarks[mark]!--;
  }

  /** Space for one more event, in the block or in a new one. */
  private makeRoom(): void {
    const { postings, lives } = this;
    // In large steps: memory that is not written to costs nothing, and `trim` gives it back.
    if (this.length + 4 > this.words.length) this.words = grown(this.words, 4);
    if (this.length >= postings.blockEnd) {
      postings.beginBlock(this.length, lives);
      this.isRunningOld = this.isOldFrame(this.runningFrame());
    }
    this.lastStart = Math.min(this.words.length - 4, postings.blockEnd - 1);
  }

  private postObject(id: number, offset: number): void {
    if (id <= this.postings.newestOld) this.postings.object(id, offset);
  }

  /** Number of the running frame, -1 for none. */
  private runningFrame(): number {
    const pushed = this.callStack.runningPush;
    return pushed < 0 ? -1 : this.words[pushed]! >>> FORM_BITS;
  }

  private isOldFrame(frame: number): boolean {
    return frame >= 0 && this.lives.pushed[frame]! < this.postings.blockStart;
  }

  private slotOfNewest(kind: SlotKind, number: number, after: number): boolean {
    const fits = number < 1 << NEWEST_KEY_BITS && after >>> (32 - FORM_BITS - NEWEST_KEY_BITS) === 0;
    if (!fits) return false;
    if (kind === SlotKind.Item) this.word1(EventForm.ItemOfNewest, number | (after << NEWEST_KEY_BITS));
    else if (kind === SlotKind.Internal) this.word1(EventForm.InternalOfNewest, number | (after << NEWEST_KEY_BITS));
    else return false;
    return true;
  }

  /** Makes a pair of the `CountStep` at an offset and another one; gives false where the ids do not allow it. */
  private pairCounts(offset: number, operand: number): boolean {
    const other = this.words[offset]! >>> FORM_BITS;
    const newest = this.lives.objectCount;
    const isOld = operand >> 1 < PAIRED_ID_RANGE;
    const isOtherOld = other >> 1 < PAIRED_ID_RANGE;
    if (Math.min(operand >> 1, newest - (operand >> 1)) >= PAIRED_ID_RANGE) return false;
    if (Math.min(other >> 1, newest - (other >> 1)) >= PAIRED_ID_RANGE) return false;
    if ((((operand ^ other) >> 1) & (PAIRED_ID_RANGE - 1)) === 0) return false;
    const low = operand & (2 * PAIRED_ID_RANGE - 1);
    const otherLow = other & (2 * PAIRED_ID_RANGE - 1);
    const pair = (isOld ? low : otherLow) | ((isOld ? otherLow : low) << (PAIRED_ID_BITS + 1));
    let form = EventForm.NewCountPair;
    if (isOld && isOtherOld) form = EventForm.OldCountPair;
    else if (isOld || isOtherOld) form = EventForm.MixedCountPair;
    this.words[offset] = form | (pair << FORM_BITS);
    this.singleCount = -1;
    return true;
  }

  private word1(form: EventForm, operand: number): void {
    if (this.length > this.lastStart) this.makeRoom();
    this.words[this.length++] = form | (operand << FORM_BITS);
  }

  private word2(form: EventForm, operand: number, second: number): void {
    if (this.length > this.lastStart) this.makeRoom();
    const words = this.words;
    words[this.length++] = form | (operand << FORM_BITS);
    words[this.length++] = second;
  }

  private word3(form: EventForm, operand: number, second: number, third: number): void {
    if (this.length > this.lastStart) this.makeRoom();
    const words = this.words;
    words[this.length++] = form | (operand << FORM_BITS);
    words[this.length++] = second;
    words[this.length++] = third;
  }

  private word4(form: EventForm, operand: number, second: number, third: number, fourth: number): void {
    this.word3(form, operand, second, third);
    this.words[this.length++] = fourth;
  }
}

/** Whether the detail of a mark is the number of a frame. */
export function marksFrame(kind: MarkKind): boolean {
  return kind === MarkKind.Namespace || kind === MarkKind.FrameOwner || kind === MarkKind.FrameEnd;
}

/** Whether a signed number fits into the bits of a word above the lowest ones. */
function fitsAbove(bits: number, value: number): boolean {
  return (value << bits) >> bits === value;
}

function indexOf(text: string, table: string[], index: Map<string, number>): number {
  let number = index.get(text);
  if (number === undefined) {
    number = table.length;
    table.push(text);
    index.set(text, number);
  }
  return number;
}

function grown(array: Int32Array<ArrayBuffer>, factor = 2): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * factor);
  larger.set(array);
  return larger;
}

/** Estimate: a pointer for each entry, the characters or digits with a header behind it. */
function sideBytes(log: EventLog): number {
  let bytes = 0;
  for (const value of log.values) bytes += typeof value === 'string' ? 24 + value.length : 32;
  for (const reorder of log.reorders) bytes += reorder.before.byteLength + reorder.after.byteLength;
  return bytes;
}
