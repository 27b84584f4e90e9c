/** Ways through the events that concern one object or frame, in both directions. */
import type { Postings } from '../objects/postings.ts';

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
