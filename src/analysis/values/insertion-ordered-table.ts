import { type PythonHash, standInHash } from './hashing.ts';

/**
 * What stands for a key whose hash and equality are plainly those of its value: the text of a str, or the number of an int, bool or float
 * that is a safe integer. Such keys need no comparison by the program.
 */
export type DirectKey = string | number;

/** Decides whether a key of the table equals the key that is looked for. It may run any code, throw, and change the table. */
export type KeyEquality<K> = (stored: K, sought: K) => boolean;

/**
 * The table behind a dict (Objects/dictobject.c): entries in the order of their insertion, found by identity first, then by hash and
 * equality. An entry is known by its position. Positions stay as they are until an insertion makes the table resize, which happens
 * exactly when it does in CPython (combined tables), so that a program that changes a dict while iterating over it sees the same.
 */
export class InsertionOrderedTable<K, V> {
  private keys: (K | undefined)[] = [];
  private values: (V | undefined)[] = [];
  private lookups: (DirectKey | GeneralKey | undefined)[] = [];
  private readonly direct = new Map<DirectKey, number>();
  private general: Map<PythonHash, number[]> | undefined;
  private textsByHash: Map<PythonHash, string[]> | undefined;
  /** How many keys the index has room for; 0 for a table that never had any. */
  private capacity = 0;
  private usable = 0;
  /** All keys so far are texts: CPython keeps them in a table of another layout, and moves to the general one for the first other key. */
  private hasOnlyTexts = true;
  private changes = 0;
  private count = 0;
  private readonly overestimatesCapacity: boolean;
  /** Whose keys these are, where the table does not hold its keys itself (split tables); a copy holds its own. */
  keyOwner: object | null = null;

  /** An empty table; the behaviour decides when it resizes: see VersionBehaviour.overestimatesDictCapacity. */
  constructor(behaviour: { readonly overestimatesDictCapacity: boolean } = { overestimatesDictCapacity: false }) {
    this.overestimatesCapacity = behaviour.overestimatesDictCapacity;
  }

  /** How many entries there are. */
  get size(): number {
    return this.count;
  }

  /** One more than the last position that may hold an entry; an iterator is at its end when it gets there. */
  get positionCount(): number {
    return this.keys.length;
  }

  /** Grows with every insertion, removal and resize; not when only a value is replaced. */
  get changeCount(): number {
    return this.changes;
  }

  /** True if all keys are direct ones, so that a direct key can equal no other. */
  get hasDirectKeysOnly(): boolean {
    return this.general === undefined;
  }

  /** What the key at a position that has an entry is filed under: its value or its hash. */
  lookupAt(position: number): DirectKey | { readonly hash: PythonHash } {
    return this.lookups[position]!;
  }

  /** True if an entry is at that position. */
  hasEntry(position: number): boolean {
    return this.lookups[position] !== undefined;
  }

  /** The key at a position that has an entry. */
  keyAt(position: number): K {
    return this.keys[position] as K;
  }

  /** The value at a position that has an entry. */
  valueAt(position: number): V {
    return this.values[position] as V;
  }

  /** Replaces the value at a position that has an entry. */
  setValueAt(position: number, value: V): void {
    this.values[position] = value;
  }

  /** The first position from the given one on that has an entry; -1 if there is none. */
  nextPosition(from: number): number {
    for (let position = from; position < this.lookups.length; position++) {
      if (this.lookups[position] !== undefined) return position;
    }
    return -1;
  }

  /** The last position before the given one that has an entry; -1 if there is none. */
  previousPosition(before: number): number {
    for (let position = Math.min(before, this.lookups.length) - 1; position >= 0; position--) {
      if (this.lookups[position] !== undefined) return position;
    }
    return -1;
  }

  /** The position of a direct key among the direct keys; -1 if it is not there. Never runs code, never allocates. */
  findDirect(key: DirectKey): number {
    return this.direct.get(key) ?? -1;
  }

  /** The position of a direct key, also where a key of another kind equals it; -1 if it is not there. */
  findDirectOrEqual(direct: DirectKey, key: K, equals: KeyEquality<K>): number {
    const position = this.direct.get(direct);
    if (position !== undefined) return position;
    return this.general === undefined ? -1 : this.findAmong(hashOfDirect(direct), key, equals);
  }

  /** The position of a key by its hash; -1 if it is not there. */
  find(hash: PythonHash, key: K, equals: KeyEquality<K>): number {
    return this.findAmong(hash, key, equals);
  }

  /** Adds a direct key that is not there, and gives its position. */
  addDirect(direct: DirectKey, key: K, value: V): number {
    const position = this.append(direct, key, value);
    this.direct.set(direct, position);
    this.textsByHash = undefined;
    return position;
  }

  /** Adds a key that is not there by its hash, and gives its position. */
  add(hash: PythonHash, key: K, value: V): number {
    const position = this.append({ hash }, key, value);
    this.index(hash, position);
    return position;
  }

  /** Takes the entry at a position out. */
  removeAt(position: number): void {
    const lookup = this.lookups[position];
    if (lookup === undefined) return;
    if (typeof lookup === 'object') this.unindex(lookup.hash, position);
    else this.direct.delete(lookup);
    if (typeof lookup === 'string') this.textsByHash = undefined;
    this.keys[position] = undefined;
    this.values[position] = undefined;
    this.lookups[position] = undefined;
    this.count--;
    this.changes++;
  }

  /** Takes the last entry out as `dict.popitem` does: the positions behind it are free again. Gives its position; -1 if empty. */
  removeLast(): number {
    const position = this.previousPosition(this.lookups.length);
    if (position < 0) return -1;
    this.removeAt(position);
    this.cutAfter(position);
    return position;
  }

  /** Takes all entries out. */
  clear(): void {
    this.cutAfter(0);
    this.direct.clear();
    this.general = undefined;
    this.textsByHash = undefined;
    this.count = 0;
    this.capacity = 0;
    this.usable = 0;
    this.hasOnlyTexts = true;
    this.changes++;
  }

  /** Makes room in an empty table for so many entries, as a dict display does (dict_new_presized). */
  reserve(entryCount: number, areAllTexts: boolean): void {
    if (entryCount <= usableOf(SMALLEST_CAPACITY)) return;
    this.hasOnlyTexts = areAllTexts;
    this.resize(this.capacityFor(roomFor(entryCount)));
  }

  /** Makes room for the entries of another table, as `dict.update` does before it adds them one by one (dict_merge). */
  reserveForMerge(other: InsertionOrderedTable<K, V>): void {
    const isCompact = other.count === other.keys.length;
    const isWellFilled = other.capacity === SMALLEST_CAPACITY || usableOf(other.capacity / 2) < other.count;
    if (this.count === 0 && isCompact && isWellFilled) {
      this.hasOnlyTexts = other.hasOnlyTexts;
      this.resize(other.capacity);
    } else if (usableOf(this.capacity) < other.count) {
      this.hasOnlyTexts &&= other.hasOnlyTexts;
      this.resize(this.capacityFor(roomFor(this.count + other.count)));
    }
  }

  /** A table with the same entries at the same positions, gaps included (clone_combined_dict_keys). */
  copy(): InsertionOrderedTable<K, V> {
    const result = new InsertionOrderedTable<K, V>({ overestimatesDictCapacity: this.overestimatesCapacity });
    result.keys = this.keys.slice();
    result.values = this.values.slice();
    result.lookups = this.lookups.slice();
    for (const [key, position] of this.direct) result.direct.set(key, position);
    if (this.general !== undefined) {
      result.general = new Map(Array.from(this.general, ([hash, positions]) => [hash, positions.slice()]));
    }
    result.capacity = this.capacity;
    result.usable = this.usable;
    result.hasOnlyTexts = this.hasOnlyTexts;
    result.count = this.count;
    return result;
  }

  /** A power of two that is at least that large, and at least 8 (calculate_log2_keysize). */
  private capacityFor(smallest: number): number {
    const wanted = this.overestimatesCapacity ? (smallest | SMALLEST_CAPACITY) - 1 : Math.max(smallest - 1, 0);
    let capacity = SMALLEST_CAPACITY;
    while (capacity <= wanted) capacity *= 2;
    return capacity;
  }

  private append(lookup: DirectKey | GeneralKey, key: K, value: V): number {
    if (typeof lookup !== 'string' && this.hasOnlyTexts) {
      this.hasOnlyTexts = false;
      if (this.capacity > 0) this.resize(this.capacityFor(this.count * 3));
    }
    if (this.usable <= 0) this.resize(this.capacityFor(this.count * 3));
    const position = this.keys.push(key) - 1;
    this.values.push(value);
    this.lookups.push(lookup);
    this.usable--;
    this.count++;
    this.changes++;
    return position;
  }

  private findAmong(hash: PythonHash, key: K, equals: KeyEquality<K>): number {
    while (true) {
      const changesBefore = this.changes;
      const candidates = this.candidates(hash);
      let isChanged = false;
      for (let index = 0; index < candidates.length && !isChanged; index++) {
        const position = candidates[index]!;
        const stored = this.keys[position] as K;
        if (stored === key) return position;
        const isEqual = equals(stored, key);
        isChanged = this.changes !== changesBefore;
        if (isEqual && !isChanged) return position;
      }
      if (!isChanged) return -1;
    }
  }

  /** The positions of the entries with a hash, in the order of their insertion. */
  private candidates(hash: PythonHash): readonly number[] {
    const positions = this.general?.get(hash) ?? NO_POSITIONS;
    if (this.direct.size === 0) return positions;
    const direct: number[] = [];
    const note = (key: DirectKey): void => {
      const position = this.direct.get(key);
      if (position !== undefined) direct.push(position);
    };
    if (typeof hash === 'number') note(hash);
    if (hash === -2) note(-1);
    for (const text of this.textsWithHash(hash)) note(text);
    return direct.length === 0 ? positions : [...positions, ...direct].sort((a, b) => a - b);
  }

  /** The direct texts whose stand-in hash is this one: a program's own `__hash__` may give the hash of a str. */
  private textsWithHash(hash: PythonHash): readonly string[] {
    if (this.textsByHash === undefined) {
      this.textsByHash = new Map();
      for (const key of this.direct.keys()) {
        if (typeof key !== 'string') continue;
        const textHash = standInHash(key);
        const texts = this.textsByHash.get(textHash);
        if (texts === undefined) this.textsByHash.set(textHash, [key]);
        else texts.push(key);
      }
    }
    return this.textsByHash.get(hash) ?? NO_TEXTS;
  }

  private index(hash: PythonHash, position: number): void {
    this.general ??= new Map();
    const positions = this.general.get(hash);
    if (positions === undefined) this.general.set(hash, [position]);
    else positions.push(position);
  }

  private unindex(hash: PythonHash, position: number): void {
    const positions = this.general!.get(hash)!;
    if (positions.length > 1) positions.splice(positions.indexOf(position), 1);
    else this.general!.delete(hash);
    if (this.general!.size === 0) this.general = undefined;
  }

  private cutAfter(length: number): void {
    this.keys.length = length;
    this.values.length = length;
    this.lookups.length = length;
  }

  /** Closes the gaps and makes room up to the capacity. */
  private resize(capacity: number): void {
    let filled = 0;
    this.general = undefined;
    for (let position = 0; position < this.lookups.length; position++) {
      const lookup = this.lookups[position];
      if (lookup === undefined) continue;
      this.keys[filled] = this.keys[position];
      this.values[filled] = this.values[position];
      this.lookups[filled] = lookup;
      if (typeof lookup === 'object') this.index(lookup.hash, filled);
      else this.direct.set(lookup, filled);
      filled++;
    }
    this.cutAfter(filled);
    this.capacity = capacity;
    this.usable = usableOf(capacity) - filled;
    this.changes++;
  }
}

interface GeneralKey {
  readonly hash: PythonHash;
}

const NO_POSITIONS: readonly number[] = [];
const NO_TEXTS: readonly string[] = [];
const SMALLEST_CAPACITY = 8;

/** The hash of a direct key: an int's own, a text's stand-in. */
function hashOfDirect(key: DirectKey): PythonHash {
  return typeof key === 'string' ? standInHash(key) : key === -1 ? -2 : key;
}

/** How many entries a table of that capacity takes: two thirds. */
function usableOf(capacity: number): number {
  return Math.floor((capacity * 2) / 3);
}

/** The size of an index in which so many entries have room (estimate_log2_keysize). */
function roomFor(entryCount: number): number {
  return Math.floor((entryCount * 3 + 1) / 2);
}
