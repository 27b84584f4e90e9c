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
