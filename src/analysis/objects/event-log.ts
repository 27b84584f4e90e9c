/**
 * The record of a run: one stream of 32-bit words that the heap and the machine append to and that `trace/` reads, in both directions.
 *
 * A word is `kind | operand << 4`; some kinds are followed by further words. Counts are recorded net per step interval; what happened inside
 * an interval is told by the slot writes, allocations and frees, in order. Every event can be undone: see each kind.
 */

/** Kinds of event. The comment gives operand and following words. */
export const enum EventKind {
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
   * operand: index in `typeNames`. The object's id is one more than that of the allocation before. Its count is 0 until the interval's
   * count events.
   */
  Allocate = 3,
  /**
   * operand: object id. The count kept for the id stays as it was, so that undoing needs no more. The object's slots are dropped with it
   * and need no events.
   */
  Free = 4,
  /** operand: object id. The count rose by one over the interval that ends here. */
  CountUp = 5,
  /** operand: object id. The count fell by one over the interval that ends here. */
  CountDown = 6,
  /** operand: object id; 1 word: signed change over the interval that ends here. */
  CountChange = 7,
  /**
   * operand: index of a slot in the running frame; 2 words: object id before and after, 0 for unbound, the negative id for a borrowed
   * reference, which is not counted (3.14).
   */
  Local = 8,
  /** operand: id of the holder; 3 words: slot key (see `SlotKind`), object id before and after, 0 for none. */
  Slot = 9,
  /** operand: id of a sequence; 2 words: index, object id. The items from index on move up by one. */
  Insert = 10,
  /** operand: id of a sequence; 2 words: index, object id. The items above index move down by one. */
  Remove = 11,
  /** operand: value + 2^26 of the object allocated last: an integer of less than 27 bits. */
  SmallInteger = 12,
  /**
   * operand: index in `values`: the value of the object allocated last (a number, bigint or text). The name, for a function, class, module,
   * code object, generator or method. The text of `repr`, for other types than int, float, bool and str.
   */
  Value = 13,
  /** operand: id of a sequence; 1 word: index in `reorders`. The items are replaced as a whole (sort, reverse, slice assignment). */
  Reorder = 14,
  /** operand: a `MarkKind`; 2 words: object id (or 0), detail. */
  Mark = 15,
}

/** Further things worth recording. */
export const enum MarkKind {
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
}

/** What a slot key names: the key word is `kind | number << 4`. */
export const enum SlotKind {
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

/** A code object as the trace knows it. */
export interface RecordedCode {
  readonly name: string;
  readonly qualifiedName: string;
  readonly slotNames: readonly string[];
  /** Ids of the cells are in slots of kind 'cell' and 'free': the name's value is what the cell holds. */
  readonly slotKinds: readonly ('local' | 'cell' | 'free' | 'hidden')[];
}

/** Growing record of one run. */
export class EventLog {
  words = new Int32Array(1 << 12);
  length = 0;
  /** Word offset at which each step's `Step` event stands. */
  stepOffsets = new Int32Array(1 << 10);
  stepCount = 0;
  readonly typeNames: string[] = [];
  readonly names: string[] = [];
  readonly values: (string | number | bigint)[] = [];
  readonly codes: RecordedCode[] = [];
  readonly decisions: Decision[] = [];
  readonly reorders: { readonly before: Int32Array; readonly after: Int32Array }[] = [];
  /** Visits of each line. */
  lineVisits = new Int32Array(1 << 8);
  private readonly typeNameIndex = new Map<string, number>();
  private readonly nameIndex = new Map<string, number>();

  /** Appends the event that begins a step on a line. */
  step(line: number): void {
    if (this.stepCount === this.stepOffsets.length) this.stepOffsets = grown(this.stepOffsets);
    this.stepOffsets[this.stepCount++] = this.length;
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

  /** A change of one slot of a holder object. */
  slot(holder: number, kind: SlotKind, number: number, before: number, after: number): void {
    if (this.length + 4 > this.words.length) this.words = grown(this.words);
    const words = this.words;
    words[this.length++] = EventKind.Slot | (holder << 4);
    words[this.length++] = kind | (number << 4);
    words[this.length++] = before;
    words[this.length++] = after;
  }

  /** Records the value of the object allocated last. */
  value(value: string | number | bigint): void {
    if (typeof value === 'number' && (value | 0) === value && value >= -0x4000000 && value < 0x4000000) {
      this.word1(EventKind.SmallInteger, value + 0x4000000);
      return;
    }
    this.values.push(value);
    this.word1(EventKind.Value, this.values.length - 1);
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
