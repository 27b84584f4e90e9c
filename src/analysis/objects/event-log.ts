/**
 * The record of a run: one stream of 32-bit words that the heap and the machine append to and that `trace/` reads, in both directions.
 *
 * A word is `kind | operand << 4`; some kinds are followed by further words. Counts are recorded net per step interval; what happened inside
 * an interval is told by the slot writes, allocations and frees, in order. Every event can be undone: see each kind.
 */

import { CallStackRecord } from './call-stack-record.ts';
import { Lives } from './lives.ts';

/** Kinds of event. The comment gives operand and following words. */
export enum EventKind {
  /** operand: line of the statement. Begins a new interval. The running frame is the newest frame pushed and not popped. */
  Step = 0,
  /**
   * operand: frame number; 2 words: index in `codes`, id of the function that the frame holds while it lives (0 for none, negative for one
   * that is only borrowed). A generator's frame is pushed again with its number at each resume.
   */
  PushFrame = 1,
  /**
   * operand: frame number; 1 word: 1 if the frame ends (its slots are dropped), 0 if its slots live on: a suspended generator, or a frame
   * object that a traceback holds. Such a frame ends when its owner is freed (`MarkKind.FrameOwner`).
   */
  PopFrame = 2,
  /**
   * operand: index in `typeNames`. The object's id is one more than that of the allocation before. Its count is 1; the interval's count
   * events tell where it ends up with another one.
   */
  Allocate = 3,
  /**
   * operand: object id. The count kept for the id stays as it was, so that undoing needs no more. The object's slots are dropped with it
   * and need no events.
   */
  Free = 4,
  /** operand: object id * 2, + 1 if the count fell. It rose or fell by one over the interval that ends here. Written by `count`. */
  CountStep = 5,
  /** operand: object id; 1 word: signed change over the interval that ends here. Written by `count`. */
  CountChange = 6,
  /**
   * operand: index of a slot in the running frame; 2 words: object id before and after, 0 for unbound, the negative id for a borrowed
   * reference, which is not counted (3.14). Written by `local`.
   */
  Local = 7,
  /** operand: index of a slot in the running frame that was unbound; 1 word: object id after, as in `Local`. Written by `local`. */
  LocalFill = 8,
  /** operand: id of the holder; 3 words: slot key (see `SlotKind`), object id before and after, 0 for none. Written by `slot`. */
  Slot = 9,
  /** operand: id of the holder; 2 words: key of a slot that was empty, object id after. Written by `slot`. */
  SlotFill = 10,
  /** operand: id of a sequence; 2 words: index, object id. The items from index on move up by one. */
  Insert = 11,
  /** operand: id of a sequence; 2 words: index, object id. The items above index move down by one. */
  Remove = 12,
  /** operand: id of a sequence; 1 word: index in `reorders`. The items are replaced as a whole (sort, reverse, slice assignment). */
  Reorder = 13,
  /**
   * operand: `ValueKind` + 4 * number: the value of the object allocated last. The name, for a function, class, module, code object,
   * generator or method. The text of `repr`, for other types than int, float, bool and str. Written by `value`, `float` and `named`.
   */
  Value = 14,
  /** operand: a `MarkKind`; 2 words: object id (or 0), detail. */
  Mark = 15,
}

/** What the number of a `Value` event is. */
export enum ValueKind {
  /** An integer + `SMALL_INTEGER_BIAS`. */
  SmallInteger = 0,
  /** Index in `values`. */
  Side = 1,
  /** Index in `floats`. */
  Float = 2,
  /** Index in `names`: the name of a function, class and the like. */
  Name = 3,
}

/** Integers from minus this to below this stand in the log itself. */
export const SMALL_INTEGER_BIAS = 0x1000000;

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

/** Growing record of one run. */
export class EventLog {
  words = new Int32Array(1 << 12);
  length = 0;
  /** Word offset of the `Step` event of every 16th step (`STEP_MARK_SHIFT`). */
  stepMarks = new Int32Array(1 << 8);
  stepCount = 0;
  readonly typeNames: string[] = [];
  readonly names: string[] = [];
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
  freesAtMarks = new Int32Array(1 << 8);
  /** Visits of each line. */
  lineVisits = new Int32Array(1 << 8);
  private readonly typeNameIndex = new Map<string, number>();
  private readonly nameIndex = new Map<string, number>();

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
    this.word1(EventKind.Step, line);
  }

  word1(kind: EventKind, operand: number): void {
    if (this.length + 4 > this.words.length) this.words = grown(this.words);
    this.words[this.length++] = kind | (operand << 4);
  }

  word2(kind: EventKind, operand: number, second: number): void {
    if (this.length + 4 > this.words.length) this.words = grown(this.words);
    const words = this.words;
    words[this.length++] = kind | (operand << 4);
    words[this.length++] = second;
  }

  word3(kind: EventKind, operand: number, second: number, third: number): void {
    if (this.length + 4 > this.words.length) this.words = grown(this.words);
    const words = this.words;
    words[this.length++] = kind | (operand << 4);
    words[this.length++] = second;
    words[this.length++] = third;
  }

  /** The next object comes to be. */
  allocate(typeName: number): void {
    this.lives.allocate(this.length);
    this.word1(EventKind.Allocate, typeName);
  }

  free(id: number): void {
    this.lives.free(id, this.length);
    this.word1(EventKind.Free, id);
  }

  /** @param functionId as in `EventKind.PushFrame` */
  pushFrame(frame: number, code: number, functionId: number): void {
    this.lives.pushFrame(frame, this.length);
    this.callStack.pushFrame(this.length);
    this.word3(EventKind.PushFrame, frame, code, functionId);
  }

  /** @param ends whether the frame's slots are dropped */
  popFrame(frame: number, ends: boolean): void {
    this.lives.popFrame(frame, ends, this.length);
    this.callStack.popFrame(this.length);
    this.word2(EventKind.PopFrame, frame, ends ? 1 : 0);
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
    this.word3(EventKind.Mark, kind, object, detail);
  }

  /** A change of one slot of the running frame: object ids before and after as in `EventKind.Local`. */
  local(slot: number, before: number, after: number): void {
    if (before === 0) this.word2(EventKind.LocalFill, slot, after);
    else this.word3(EventKind.Local, slot, before, after);
  }

  /** A change of one slot of a holder object. */
  slot(holder: number, kind: SlotKind, number: number, before: number, after: number): void {
    if (this.length + 4 > this.words.length) this.words = grown(this.words);
    const words = this.words;
    if (before === 0) {
      words[this.length++] = EventKind.SlotFill | (holder << 4);
      words[this.length++] = kind | (number << 4);
    } else {
      words[this.length++] = EventKind.Slot | (holder << 4);
      words[this.length++] = kind | (number << 4);
      words[this.length++] = before;
    }
    words[this.length++] = after;
  }

  /** A change of a count over the interval that ends, not 0. */
  count(id: number, change: number): void {
    if (change === 1) this.word1(EventKind.CountStep, id << 1);
    else if (change === -1) this.word1(EventKind.CountStep, (id << 1) | 1);
    else this.word2(EventKind.CountChange, id, change);
  }

  /** Records the value of the object allocated last: an integer or a text. */
  value(value: string | number | bigint): void {
    const isSmall = typeof value === 'number' && value >= -SMALL_INTEGER_BIAS && value < SMALL_INTEGER_BIAS;
    if (isSmall) {
      this.word1(EventKind.Value, ValueKind.SmallInteger | ((value + SMALL_INTEGER_BIAS) << 2));
      return;
    }
    this.values.push(typeof value === 'number' ? BigInt(value) : value);
    this.word1(EventKind.Value, ValueKind.Side | ((this.values.length - 1) << 2));
  }

  /** Records the value of the float allocated last. */
  float(value: number): void {
    if (this.floatCount === this.floats.length) {
      const larger = new Float64Array(this.floats.length * 2);
      larger.set(this.floats);
      this.floats = larger;
    }
    this.floats[this.floatCount] = value;
    this.word1(EventKind.Value, ValueKind.Float | (this.floatCount++ << 2));
  }

  /** Records that an object has another class from now on, whose instances have the type of this index. */
  classChanged(id: number, type: number): void {
    this.classChanges.push({ id, offset: this.length, type });
  }

  /** Records the name of the function, class, module, code object or generator allocated last. */
  named(name: string): void {
    this.word1(EventKind.Value, ValueKind.Name | (this.name(name) << 2));
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

  /** The free of an object did not hold, and was counted at the marks since. */
  private takeBackFree(id: number): void {
    const offset = this.lives.freed[id]!;
    if (offset < 0) return;
    this.lives.resurrect(id);
    for (let mark = (this.stepCount - 1) >> STEP_MARK_SHIFT; mark >= 0 && this.stepMarks[mark]! > offset; mark--)
      this.freesAtMarks[mark]!--;
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

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
