import { firstAtLeast } from '../values/rising-numbers.ts';

/** Numbers for those of many subjects (objects, frames) that turn up, from 0 in order of turning up: a hash table with open addressing. */
export class SubjectNumbers {
  /** How many subjects have a number. */
  count = 0;
  private bits = 4;
  /** Subject + 1 and its number, in turn; 0 for a free place. */
  private places = new Int32Array(2 << 4);
  private subjects = new Int32Array(1 << 3);

  /** Memory in bytes. */
  get byteLength(): number {
    return this.places.byteLength + this.subjects.byteLength;
  }

  /** The number of a subject, which gets one if it has none. */
  numberOf(subject: number): number {
    const place = this.placeOf(subject);
    if (this.places[place] !== 0) return this.places[place + 1]!;
    const number = this.count++;
    this.places[place] = subject + 1;
    this.places[place + 1] = number;
    this.subjects[number] = subject;
    if (this.count === this.subjects.length) this.grow();
    return number;
  }

  /** The subject of a number. */
  subjectOf(number: number): number {
    return this.subjects[number]!;
  }

  /** Index of the place where a subject is or would be. */
  private placeOf(subject: number): number {
    const { places, bits } = this;
    const mask = (2 << bits) - 1;
    let place = ((Math.imul(subject, 0x9e3779b1) >>> (32 - bits)) << 1) - 2;
    do place = (place + 2) & mask;
    while (places[place] !== 0 && places[place] !== subject + 1);
    return place;
  }

  private grow(): void {
    const { subjects } = this;
    this.bits++;
    this.places = new Int32Array(2 << this.bits);
    this.subjects = new Int32Array(subjects.length * 2);
    this.subjects.set(subjects);
    for (let number = 0; number < this.count; number++) {
      const place = this.placeOf(subjects[number]!);
      this.places[place] = subjects[number]! + 1;
      this.places[place + 1] = number;
    }
  }
}

/** The same when no more subjects come, in less memory. */
export class SortedSubjects {
  /** The subjects, rising. */
  private readonly subjects: Int32Array;
  /** Their numbers. */
  private readonly numbers: Int32Array;

  constructor(source: SubjectNumbers) {
    const { count } = source;
    const pairs = new Float64Array(count);
    for (let number = 0; number < count; number++) pairs[number] = source.subjectOf(number) * count + number;
    pairs.sort();
    this.subjects = new Int32Array(count);
    this.numbers = new Int32Array(count);
    for (let place = 0; place < count; place++) {
      const number = pairs[place]! % count;
      this.numbers[place] = number;
      this.subjects[place] = source.subjectOf(number);
    }
  }

  /** Memory in bytes. */
  get byteLength(): number {
    return this.subjects.byteLength + this.numbers.byteLength;
  }

  /** The number of a subject, -1 if it has none. */
  find(subject: number): number {
    const place = firstAtLeast(this.subjects, subject);
    return this.subjects[place] === subject ? this.numbers[place]! : -1;
  }
}
