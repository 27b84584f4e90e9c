/**
 * Posting lists: for each subject (an object, a frame) the offsets of the events that concern it, in order. Kept as differences in variable
 * length bytes: most events on one subject lie close together, so that an entry takes one or two bytes where an offset takes four.
 */

/** Posting lists of subjects 0 to n-1. */
export class Postings {
  constructor(
    /** Index of the first byte of each list; one entry more than there are lists. */
    readonly starts: Int32Array,
    readonly data: Uint8Array,
  ) {}

  get byteLength(): number {
    return this.starts.byteLength + this.data.byteLength;
  }
}

/** Entries of posting lists as they are found, in order of offsets. */
export class PostingEntries {
  /** Number of the list and offset, in turn. */
  private found = new Int32Array(1 << 12);
  private length = 0;

  /** An entry for a list; an offset equal to the one before in the same list is left out. */
  add(list: number, offset: number): void {
    const { length } = this;
    if (length === this.found.length) this.grow();
    this.found[length] = list;
    this.found[length + 1] = offset;
    this.length = length + 2;
  }

  /** @param bases as `postingsOf` */
  finish(bases: Int32Array): Postings {
    return postingsOf(this.found.subarray(0, this.length), bases);
  }

  private grow(): void {
    const larger = new Int32Array(this.length * 2);
    larger.set(this.found);
    this.found = larger;
  }
}

/**
 * Posting lists of entries, each the number of a list and an offset.
 * @param bases by list, the offset from which the list is counted, before its first entry; `PostingReader` must be told the same
 */
export function postingsOf(entries: Int32Array, bases: Int32Array): Postings {
  const starts = listStarts(entries, bases);
  return new Postings(starts, listData(entries, bases, starts));
}

/** Index of the first byte of each list, and one more for the end of the last. */
function listStarts(found: Int32Array, bases: Int32Array): Int32Array {
  const latest = bases.slice();
  const starts = new Int32Array(bases.length + 1);
  for (let index = 0; index < found.length; index += 2) {
    const list = found[index]!;
    const offset = found[index + 1]!;
    starts[list + 1]! += variableLength(offset - latest[list]!);
    latest[list] = offset;
  }
  for (let list = 0; list < bases.length; list++) starts[list + 1]! += starts[list]!;
  return starts;
}

function listData(found: Int32Array, bases: Int32Array, starts: Int32Array): Uint8Array {
  const latest = bases.slice();
  const positions = starts.slice(0, bases.length);
  const data = new Uint8Array(starts[bases.length]!);
  for (let index = 0; index < found.length; index += 2) {
    const list = found[index]!;
    const offset = found[index + 1]!;
    const difference = offset - latest[list]!;
    if (difference === 0) continue;
    latest[list] = offset;
    positions[list] = writeVariable(data, positions[list]!, difference);
  }
  return data;
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

/** A place in a short list that goes on in a posting list. */
export class JoinedReader implements EventReader {
  private position = 0;

  constructor(
    private readonly first: readonly number[],
    private readonly rest: PostingReader | null,
  ) {}

  get offset(): number {
    if (this.rest !== null && !this.rest.isAtStart) return this.rest.offset;
    return this.first[this.position - 1] ?? -1;
  }

  get isAtStart(): boolean {
    return this.position === 0 && this.rest?.isAtStart !== false;
  }

  next(): number {
    if (this.position < this.first.length) return this.first[this.position++]!;
    return this.rest?.next() ?? -1;
  }

  previous(): void {
    if (this.rest !== null && !this.rest.isAtStart) this.rest.previous();
    else this.position--;
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

/** Bytes that a difference takes; none for 0, which is not written. */
function variableLength(value: number): number {
  if (value === 0) return 0;
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
