/**
 * Posting lists: for each subject (an object, a frame) the offsets of the events that concern it, in order. Kept as differences in variable
 * length bytes: most events on one subject lie close together, so that an entry takes one or two bytes where an offset takes four.
 */

/** Posting lists of subjects 0 to n-1. */
export class Postings {
  constructor(
    /** Index of the first byte of each subject's list; one entry more than there are subjects. */
    readonly starts: Int32Array,
    readonly data: Uint8Array,
  ) {}

  get byteLength(): number {
    return this.starts.byteLength + this.data.byteLength;
  }
}

/**
 * Builds posting lists in two rounds over the same sequence of `add` calls: the first one measures, the second one writes.
 * Offsets of one subject must not fall; an offset equal to the one before is left out.
 */
export class PostingsBuilder {
  private latest: Int32Array;
  private position: Int32Array;
  private data: Uint8Array | null = null;
  private starts: Int32Array = new Int32Array(0);

  /** @param capacity number of subjects, as far as it is known: more may come */
  constructor(capacity: number) {
    this.latest = new Int32Array(Math.max(16, capacity)).fill(-1);
    this.position = new Int32Array(Math.max(16, capacity));
  }

  /** Sets the offset from which the list of a subject is counted; `PostingReader` must be told the same. -1 if it is never set. */
  setBase(subject: number, offset: number): void {
    if (subject >= this.latest.length) this.grow(subject);
    this.latest[subject] = offset;
  }

  add(subject: number, offset: number): void {
    if (subject >= this.latest.length) this.grow(subject);
    const difference = offset - this.latest[subject]!;
    if (difference === 0) return;
    this.latest[subject] = offset;
    if (this.data !== null) this.position[subject] = writeVariable(this.data, this.position[subject]!, difference);
    else this.position[subject]! += variableLength(difference);
  }

  /** Ends the first round. */
  beginWriting(subjectCount: number): void {
    if (subjectCount > this.latest.length) this.grow(subjectCount);
    const starts = new Int32Array(subjectCount + 1);
    let total = 0;
    for (let subject = 0; subject < subjectCount; subject++) {
      starts[subject] = total;
      total += this.position[subject]!;
      this.position[subject] = starts[subject]!;
    }
    starts[subjectCount] = total;
    this.starts = starts;
    this.data = new Uint8Array(total);
    this.latest.fill(-1);
  }

  finish(): Postings {
    return new Postings(this.starts, this.data ?? new Uint8Array(0));
  }

  private grow(subject: number): void {
    const length = Math.max(subject + 1, this.latest.length * 2);
    const latest = new Int32Array(length).fill(-1);
    latest.set(this.latest);
    const position = new Int32Array(length);
    position.set(this.position);
    this.latest = latest;
    this.position = position;
  }
}

/** A place in a list of offsets: behind the entry `offset`. */
export interface EventReader {
  /** The entry before this place; where there is none, an offset before all entries. */
  readonly offset: number;
  readonly isAtStart: boolean;
  /** The entry after this place, or -1; goes behind it. */
  next(): number;
  /** Goes before the entry `offset`. Call it only where there is one. */
  previous(): void;
}

/** A place in a short list. */
export class ListReader implements EventReader {
  private position = 0;

  constructor(private readonly offsets: readonly number[]) {}

  get offset(): number {
    return this.offsets[this.position - 1] ?? -1;
  }

  get isAtStart(): boolean {
    return this.position === 0;
  }

  next(): number {
    return this.offsets[this.position++] ?? this.stay();
  }

  previous(): void {
    this.position--;
  }

  private stay(): number {
    this.position--;
    return -1;
  }
}

/** A place in the posting list of one subject. */
export class PostingReader implements EventReader {
  private readonly start: number;
  private readonly end: number;
  private position: number;

  constructor(
    private readonly postings: Postings,
    subject: number,
    /** The base of the list. */
    public offset = -1,
  ) {
    this.start = postings.starts[subject]!;
    this.end = postings.starts[subject + 1]!;
    this.position = this.start;
  }

  get isAtStart(): boolean {
    return this.position === this.start;
  }

  next(): number {
    if (this.position === this.end) return -1;
    const { data } = this.postings;
    let difference = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = data[this.position++]!;
      difference |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    this.offset += difference;
    return this.offset;
  }

  previous(): void {
    const { data } = this.postings;
    let difference = data[--this.position]!;
    while (this.position > this.start && data[this.position - 1]! > 127) {
      difference = (difference << 7) | (data[--this.position]! & 127);
    }
    this.offset -= difference;
  }
}

function variableLength(value: number): number {
  if (value < 1 << 7) return 1;
  if (value < 1 << 14) return 2;
  if (value < 1 << 21) return 3;
  return value < 1 << 28 ? 4 : 5;
}

function writeVariable(data: Uint8Array, position: number, value: number): number {
  let rest = value;
  let at = position;
  while (rest > 127) {
    data[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  data[at++] = rest;
  return at;
}
