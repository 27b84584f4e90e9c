import type { PythonHash } from './hashing.ts';

/** Decides whether an element of the table equals the one that is looked for. It may run any code, throw, and change the table. */
export type ElementEquality<K> = (stored: K, sought: K) => boolean;

/**
 * The table behind set and frozenset, slot by slot as Objects/setobject.c has it on a 64-bit build: elements come out in CPython's order,
 * which depends on their hashes and on the history of the table. Where the hash of an element is not known (str, most objects)
 * the caller gives a stand-in, and the order is not to be relied on: see `isOrderKnown`.
 */
export class ProbingTable<K> {
  private slots: (K | Marker)[] = emptySlots(SMALLEST_CAPACITY);
  private lowBits = new Int32Array(SMALLEST_CAPACITY);
  private highBits = new Int32Array(SMALLEST_CAPACITY);
  private hashes: PythonHash[] = [];
  private known: boolean[] = [];
  private mask = SMALLEST_CAPACITY - 1;
  private fill = 0;
  private finger = 0;
  private count = 0;
  private hasSeenUnknown = false;

  /** How many elements there are. */
  get size(): number {
    return this.count;
  }

  /** How many slots there are: positions go from 0 up to this. */
  get slotCount(): number {
    return this.mask + 1;
  }

  /** True if the order of iteration is CPython's. */
  get isOrderKnown(): boolean {
    return !this.hasSeenUnknown || this.count <= 1;
  }

  /** The first position from the given one on that has an element; -1 if there is none. */
  nextPosition(from: number): number {
    for (let position = from; position <= this.mask; position++) if (this.hasElement(position)) return position;
    return -1;
  }

  /** True if an element is at that position. */
  hasElement(position: number): boolean {
    return !isMarker(this.slots[position]);
  }

  /** The element at a position that has one. */
  elementAt(position: number): K {
    return this.slots[position] as K;
  }

  /** The hash that the element at a position was added with. */
  hashAt(position: number): PythonHash {
    return this.hashes[position]!;
  }

  /** Whether the hash of the element at a position is CPython's. */
  isHashKnownAt(position: number): boolean {
    return this.known[position]!;
  }

  /** All elements in order. */
  elements(): K[] {
    return this.slots.filter((slot): slot is K => !isMarker(slot));
  }

  /** The position of an element; -1 if it is not there (set_lookkey). */
  find(element: K, hash: PythonHash, equals: ElementEquality<K>): number {
    const [low, high] = [lowBitsOf(hash), highBitsOf(hash)];
    while (true) {
      const found = this.probe(element, low, high, equals);
      if (found !== CHANGED) return found < 0 ? -1 : found;
    }
  }

  /** Adds an element unless an equal one is there; true if it was added (set_add_entry). */
  add(element: K, hash: PythonHash, isHashKnown: boolean, equals: ElementEquality<K>): boolean {
    const [low, high] = [lowBitsOf(hash), highBitsOf(hash)];
    let found: number;
    do found = this.probe(element, low, high, equals);
    while (found === CHANGED);
    if (found >= 0) return false;
    const position = -2 - found;
    const wasUnused = this.slots[position] === UNUSED;
    this.put(position, element, hash, isHashKnown);
    this.count++;
    if (!wasUnused) return true;
    this.fill++;
    if (this.fill * 5 >= this.mask * 3) this.resize(this.count > 50000 ? this.count * 2 : this.count * 4);
    return true;
  }

  /** Takes the element at a position out. */
  removeAt(position: number): void {
    this.slots[position] = REMOVED;
    this.lowBits[position] = -1;
    this.highBits[position] = -1;
    this.count--;
  }

  /** The position of the element that `pop` takes next, and moves the finger there; -1 if the set is empty (set_pop). */
  popPosition(): number {
    if (this.count === 0) return -1;
    let position = this.finger & this.mask;
    while (!this.hasElement(position)) position = position === this.mask ? 0 : position + 1;
    this.finger = position + 1;
    return position;
  }

  /** Takes all elements out (set_clear_internal). */
  clear(): void {
    this.allocate(SMALLEST_CAPACITY);
    this.fill = 0;
    this.count = 0;
    this.finger = 0;
    this.hasSeenUnknown = false;
  }

  /** Adds the elements of another set (set_merge). */
  merge(other: ProbingTable<K>, equals: ElementEquality<K>): void {
    if (other === this || other.count === 0) return;
    this.reserve(other.count);
    if (this.fill > 0) {
      for (let position = 0; position <= other.mask; position++) {
        if (!other.hasElement(position)) continue;
        this.add(other.elementAt(position), other.hashAt(position), other.isHashKnownAt(position), equals);
      }
      return;
    }
    const isSameLayout = this.mask === other.mask && other.fill === other.count;
    for (let position = 0; position <= other.mask; position++) {
      if (!other.hasElement(position)) continue;
      const target = isSameLayout ? position : this.freeSlot(other.lowBits[position]!, other.highBits[position]!);
      this.put(target, other.elementAt(position), other.hashAt(position), other.isHashKnownAt(position));
    }
    this.fill = other.count;
    this.count = other.count;
    this.hasSeenUnknown ||= other.hasSeenUnknown;
  }

  /** Makes room for so many more elements, as updating from a set or a dict does first. */
  reserve(additional: number): void {
    if ((this.fill + additional) * 5 >= this.mask * 3) this.resize((this.count + additional) * 2);
  }

  /** Clears away the traces of removed elements if they are many, as difference_update does at its end. */
  sweep(): void {
    if (this.fill - this.count <= Math.floor(this.mask / 4)) return;
    this.resize(this.count > 50000 ? this.count * 2 : this.count * 4);
  }

  /** A table as `set(this)` and `this.copy()` make it: the same elements, perhaps in another order. */
  copy(): ProbingTable<K> {
    const result = new ProbingTable<K>();
    result.merge(this, neverEqual);
    return result;
  }

  /** Exchanges the contents of two tables (set_swap_bodies). The fingers stay. */
  swap(other: ProbingTable<K>): void {
    const names = [
      'slots',
      'lowBits',
      'highBits',
      'hashes',
      'known',
      'mask',
      'fill',
      'count',
      'hasSeenUnknown',
    ] as const;
    const mine = Object.fromEntries(names.map((name) => [name, this[name]]));
    Object.assign(this, Object.fromEntries(names.map((name) => [name, other[name]])));
    Object.assign(other, mine);
  }

  /** The position of an element; -2 less the position of the free slot where it belongs; or CHANGED if a comparison changed the table. */
  private probe(element: K, low: number, high: number, equals: ElementEquality<K>): number {
    const { mask, slots } = this;
    let perturbLow = low >>> 0;
    let perturbHigh = high >>> 0;
    let start = low & mask;
    // A new element takes the place of the last removed one that was passed on the way.
    let removed = -1;
    while (true) {
      const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let position = start; position <= last; position++) {
        const slot = slots[position]!;
        if (slot === UNUSED) return -2 - (removed < 0 ? position : removed);
        if (slot === REMOVED) removed = position;
        if (this.lowBits[position] !== low || this.highBits[position] !== high || isMarker(slot)) continue;
        if (slot === element) return position;
        const isEqual = equals(slot as K, element);
        if (this.slots !== slots || slots[position] !== slot) return CHANGED;
        if (isEqual) return position;
      }
      perturbLow = ((perturbLow >>> 5) | (perturbHigh << 27)) >>> 0;
      perturbHigh >>>= 5;
      start = (start * 5 + 1 + perturbLow) & mask;
    }
  }

  /** The slot for an element that is known not to be there, in a table without removed ones (set_insert_clean). */
  private freeSlot(low: number, high: number): number {
    const { mask } = this;
    let perturbLow = low >>> 0;
    let perturbHigh = high >>> 0;
    let start = low & mask;
    while (true) {
      const last = start + LINEAR_PROBES <= mask ? start + LINEAR_PROBES : start;
      for (let position = start; position <= last; position++) if (this.slots[position] === UNUSED) return position;
      perturbLow = ((perturbLow >>> 5) | (perturbHigh << 27)) >>> 0;
      perturbHigh >>>= 5;
      start = (start * 5 + 1 + perturbLow) & mask;
    }
  }

  private put(position: number, element: K, hash: PythonHash, isHashKnown: boolean): void {
    this.slots[position] = element;
    this.lowBits[position] = lowBitsOf(hash);
    this.highBits[position] = highBitsOf(hash);
    this.hashes[position] = hash;
    this.known[position] = isHashKnown;
    if (!isHashKnown) this.hasSeenUnknown = true;
  }

  /** Moves the elements into a table of the smallest capacity above a number (set_table_resize). */
  private resize(minimum: number): void {
    let capacity = SMALLEST_CAPACITY;
    while (capacity <= minimum) capacity *= 2;
    const isSmallAlready = capacity === SMALLEST_CAPACITY && this.mask + 1 === SMALLEST_CAPACITY;
    if (isSmallAlready && this.fill === this.count) return;
    const { slots, hashes, known } = this;
    this.allocate(capacity);
    for (let position = 0; position < slots.length; position++) {
      const slot = slots[position]!;
      if (isMarker(slot)) continue;
      const hash = hashes[position]!;
      this.put(this.freeSlot(lowBitsOf(hash), highBitsOf(hash)), slot as K, hash, known[position]!);
    }
    this.fill = this.count;
  }

  private allocate(capacity: number): void {
    this.slots = emptySlots(capacity);
    this.lowBits = new Int32Array(capacity);
    this.highBits = new Int32Array(capacity);
    this.hashes = [];
    this.known = [];
    this.mask = capacity - 1;
  }
}

/** What a slot holds that has no element. */
type Marker = typeof UNUSED | typeof REMOVED;
const UNUSED = Symbol('unused');
const REMOVED = Symbol('removed');

const SMALLEST_CAPACITY = 8;
const LINEAR_PROBES = 9;
const CHANGED = -1;

function emptySlots(capacity: number): Marker[] {
  return new Array<Marker>(capacity).fill(UNUSED);
}

function isMarker(slot: unknown): slot is Marker {
  return slot === UNUSED || slot === REMOVED;
}

function neverEqual(): boolean {
  return false;
}

function lowBitsOf(hash: PythonHash): number {
  return typeof hash === 'number' ? hash | 0 : Number(BigInt.asIntN(32, hash));
}

function highBitsOf(hash: PythonHash): number {
  return typeof hash === 'number' ? Math.floor(hash / 0x100000000) | 0 : Number(BigInt.asIntN(32, hash >> 32n));
}
