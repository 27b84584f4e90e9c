import type { PythonComplex } from './complex.ts';
import { decomposeFloat } from './float-digits.ts';
import { normalise, type PythonInteger } from './integers.ts';

/**
 * Python's hash values on 64-bit builds, as signed ints. A 32-bit build (the WebAssembly CPythons) has other values, since its modulus
 * is 2 ** 31 - 1; 64 bits are what this project holds for true. The hash of str and bytes is randomised for each process, and that of most other
 * objects is an address: neither is known here.
 */
export type PythonHash = PythonInteger;

/** `hash(value)` of an int (Objects/longobject.c, long_hash). */
export function hashInteger(value: PythonInteger): PythonHash {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const size = (value < 0n ? -value : value) % MODULUS;
  return asHash(value < 0n ? -size : size);
}

/** `hash(value)` of a float; undefined for NaN, whose hash is that of its identity (Python/pyhash.c, _Py_HashDouble). */
export function hashFloat(value: number): PythonHash | undefined {
  if (Number.isNaN(value)) return undefined;
  if (!Number.isFinite(value)) return value > 0 ? HASH_OF_INFINITY : -HASH_OF_INFINITY;
  if (Number.isSafeInteger(value)) return hashInteger(value + 0);
  const { mantissa, exponent } = decomposeFloat(Math.abs(value));
  // 2 ** 61 is 1 modulo 2 ** 61 - 1, so that powers of two turn in a circle of 61.
  const rotation = BigInt(((exponent % 61) + 61) % 61);
  const size = (mantissa << rotation) % MODULUS;
  return asHash(value < 0 ? -size : size);
}

/** `hash(value)` of a complex number; undefined if a part is NaN. */
export function hashComplex(value: PythonComplex): PythonHash | undefined {
  const real = hashFloat(value.real);
  const imaginary = hashFloat(value.imaginary);
  if (real === undefined || imaginary === undefined) return undefined;
  return asHash(BigInt.asIntN(64, BigInt(real) + BigInt(imaginary) * 1000003n));
}

/** `hash(items)` of a tuple, from the hashes of its items (Objects/tupleobject.c, tuple_hash: xxHash without its last mixing). */
export function hashTuple(items: readonly PythonHash[]): PythonHash {
  let sum = PRIME_5;
  for (const item of items) {
    sum = BigInt.asUintN(64, sum + BigInt(item) * PRIME_2);
    sum = BigInt.asUintN(64, (sum << 31n) | (sum >> 33n));
    sum = BigInt.asUintN(64, sum * PRIME_1);
  }
  sum = BigInt.asUintN(64, sum + (BigInt(items.length) ^ PRIME_5 ^ 3527539n));
  return sum === ALL_ONES ? 1546275796 : normalise(BigInt.asIntN(64, sum));
}

/** `hash(items)` of a frozenset, from the hashes of its items in any order (Objects/setobject.c, frozenset_hash). */
export function hashFrozenset(items: Iterable<PythonHash>): PythonHash {
  let sum = 0n;
  let count = 0n;
  for (const item of items) {
    const bits = BigInt.asUintN(64, BigInt(item));
    sum ^= BigInt.asUintN(64, (bits ^ 89869747n ^ (bits << 16n)) * 3644798167n);
    count += 1n;
  }
  sum ^= BigInt.asUintN(64, (count + 1n) * 1927868237n);
  sum ^= (sum >> 11n) ^ (sum >> 25n);
  sum = BigInt.asUintN(64, sum * 69069n + 907133923n);
  return sum === ALL_ONES ? 590923713 : normalise(BigInt.asIntN(64, sum));
}

/**
 * `hash(range(...))`, from its length, start and step; undefined if it takes part in the hash of None where that is unknown
 * (Objects/rangeobject.c, range_hash; VersionBehaviour.hashOfNone).
 */
export function hashRange(
  length: PythonInteger,
  start: PythonInteger,
  step: PythonInteger,
  hashOfNone: PythonHash | undefined,
): PythonHash | undefined {
  const lengthHash = hashInteger(length);
  if (length !== 0 && length !== 1) return hashTuple([lengthHash, hashInteger(start), hashInteger(step)]);
  if (hashOfNone === undefined) return undefined;
  return hashTuple([lengthHash, length === 0 ? hashOfNone : hashInteger(start), hashOfNone]);
}

/** What a `__hash__` written in Python gives when it returns this int (Objects/typeobject.c, slot_tp_hash). */
export function hashFromMethod(returned: PythonInteger): PythonHash {
  if (typeof returned === 'bigint' && BigInt.asIntN(64, returned) === returned) return returned;
  return hashInteger(returned);
}

/**
 * A number to file a text or other bytes under where their real hash is not known: equal texts have the same, different ones nearly always
 * different ones. Never to be shown, and never to decide an order.
 */
export function standInHash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  // Within the safe integers, and beyond the range of everyday ints.
  return 2 ** 52 + (high & 0xfffff) * 2 ** 32 + (low >>> 0) - 2 ** 51;
}

const MODULUS = 2n ** 61n - 1n;
const HASH_OF_INFINITY = 314159;
const ALL_ONES = 2n ** 64n - 1n;
const PRIME_1 = 11400714785074694791n;
const PRIME_2 = 14029467366897019727n;
const PRIME_5 = 2870177450012600261n;

/** The value as a hash: -1 stands for an error in CPython, so that it becomes -2. */
function asHash(value: bigint): PythonHash {
  return value === -1n ? -2 : normalise(value);
}
