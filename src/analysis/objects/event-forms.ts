/**
 * How events stand in the words of an `EventLog`. A word is `form | operand << FORM_BITS`; some forms are followed by further words. What happens
 * often has a short form, for numbers that are small, and a wide one for all others.
 */

/** Bits of a word that tell the form; the others are the operand. */
export const FORM_BITS = 5;

export const FORM_MASK = (1 << FORM_BITS) - 1;

/** What an event is, in whichever form it is written. */
export enum EventKind {
  /** Begins a new interval. The running frame is the newest frame pushed and not popped. */
  Step = 0,
  /** A generator's frame is pushed again with its number at each resume. */
  PushFrame = 1,
  /**
   * The frame ends (its slots are dropped), or its slots live on: in a suspended generator, or in a frame object that a traceback holds. Such a
   * frame ends when its owner is freed (`MarkKind.FrameOwner`).
   */
  PopFrame = 2,
  /** The object's id is one more than that of the allocation before. Its count is 1; the interval's count events tell where it ends up with another one. */
  Allocate = 3,
  /** The count kept for the id stays as it was, so that undoing needs no more. The object's slots are dropped with it and need no events. */
  Free = 4,
  /** The count of one object, or of two, changed over the interval that ends here. */
  Count = 5,
  /** A slot of the running frame. Ids are 0 for unbound, negative for a borrowed reference, which is not counted (3.14). */
  Local = 6,
  /** A slot of an object, its key as `SlotKind` says. Ids are 0 for none. */
  Slot = 7,
  /** The items of a sequence from an index on move up by one. */
  Insert = 8,
  /** The items of a sequence above an index move down by one. */
  Remove = 9,
  /** The items of a sequence are replaced as a whole (sort, reverse, slice assignment). */
  Reorder = 10,
  /**
   * The value of the object allocated last. The name, for a function, class, module, code object, generator or method. The text of `repr`, for
   * other types than int, float, bool and str.
   */
  Value = 11,
  /** See `MarkKind`. */
  Mark = 12,
}

/** Forms of events. The comment gives operand and following words. */
export enum EventForm {
  /** operand: line of the statement. */
  Step = 0,
  /** operand: frame number; 1 word: index in `codes` (`CODE_BITS`), then the function's id, signed, as in `WidePushFrame`. */
  PushFrame = 1,
  /**
   * operand: frame number; 2 words: index in `codes`, id of the function that the frame holds while it lives (0 for none, negative for one
   * that is only borrowed).
   */
  WidePushFrame = 2,
  /** operand: frame number * 2, + 1 if the frame ends. */
  PopFrame = 3,
  /** operand: index in `typeNames`. */
  Allocate = 4,
  /** operand: object id. */
  Free = 5,
  /** operand: object id * 2, + 1 if the count fell. It rose or fell by one. */
  CountStep = 6,
  /**
   * operand: two counts that rose or fell by one, each `PAIRED_ID_BITS` of an object id * 2, + 1 if it fell. Both ids are old: below
   * `PAIRED_ID_RANGE`. The bits of the two ids differ.
   */
  OldCountPair = 7,
  /** As `OldCountPair`; the first id is old, the second one of the last `PAIRED_ID_RANGE` allocated before here. */
  MixedCountPair = 8,
  /** As `OldCountPair`; both ids are among the last `PAIRED_ID_RANGE` allocated before here. */
  NewCountPair = 9,
  /** operand: object id; 1 word: signed change. */
  CountChange = 10,
  /** operand: index of the slot (`LOCAL_BITS`), then the id after, signed; 1 word: id before. */
  Local = 11,
  /** operand: index of the slot; 2 words: id before, id after. */
  WideLocal = 12,
  /** A slot that was unbound. operand: as `Local`. */
  LocalFill = 13,
  /** A slot that was unbound. operand: index of the slot; 1 word: id after. */
  WideLocalFill = 14,
  /** operand: id of the holder; 2 words: short key (`SHORT_KEY_BITS`), then the id after; id before. */
  Slot = 15,
  /** operand: id of the holder; 3 words: slot key, id before, id after. */
  WideSlot = 16,
  /** A slot that was empty. operand: id of the holder; 1 word: short key (`SHORT_KEY_BITS`), then the id after. */
  SlotFill = 17,
  /** A slot that was empty. operand: id of the holder; 2 words: slot key, id after. */
  WideSlotFill = 18,
  /** An item of the object allocated last that was empty. operand: index (`NEWEST_KEY_BITS`), then the id after. */
  ItemOfNewest = 19,
  /** An internal slot of the object allocated last that was empty. operand: index in `names` (`NEWEST_KEY_BITS`), then the id after. */
  InternalOfNewest = 20,
  /** operand: id of the sequence; 2 words: index, object id. */
  Insert = 21,
  /** operand: id of the sequence; 2 words: index, object id. */
  Remove = 22,
  /** operand: id of the sequence; 1 word: index in `reorders`. */
  Reorder = 23,
  /** operand: `ValueKind` + 4 * number. */
  Value = 24,
  /** operand: a `MarkKind`; 2 words: object id (or 0), detail. */
  Mark = 25,
}

/** What the number of a `Value` event is. */
export enum ValueKind {
  /** An integer + `SMALL_INTEGER_BIAS`. */
  SmallInteger = 0,
  /** Index in `values`. */
  Side = 1,
  /** Index in `floats`. */
  Float = 2,
  /** Index in `objectNames`: the name of a function, class and the like. */
  Name = 3,
}

/** Integers from minus this to below this stand in the log itself. */
export const SMALL_INTEGER_BIAS = 0x1000000;

/** Bits for the index of a code object in a short `PushFrame`. */
export const CODE_BITS = 10;

/** Bits for the index of a slot in a short `Local` or `LocalFill`. */
export const LOCAL_BITS = 5;

/** Bits for kind and number of a slot key in a short `Slot` or `SlotFill`. */
export const SHORT_KEY_BITS = 12;

/** Of those, bits for the kind. */
export const SHORT_KEY_KIND_BITS = 3;

/** Bits for the number of a slot key in `ItemOfNewest` and `InternalOfNewest`. */
export const NEWEST_KEY_BITS = 7;

/** Bits of an id in a pair of counts. */
export const PAIRED_ID_BITS = 12;

export const PAIRED_ID_RANGE = 1 << PAIRED_ID_BITS;
