import type { PythonComplex } from '../../../src/analysis/values/complex.ts';
import * as hashing from '../../../src/analysis/values/hashing.ts';
import type { PythonInteger } from '../../../src/analysis/values/integers.ts';
import { makeRange } from '../../../src/analysis/values/ranges.ts';
import { type Float, testGolden } from './golden.ts';

type Integer = PythonInteger;

describe('hashes of 64-bit builds', () => {
  testGolden('hashes_64', ({ hashOfNone }) => ({
    int: hashing.hashInteger,
    float: (value: Float) => hashing.hashFloat(value.value)!,
    complex: (value: PythonComplex) => hashing.hashComplex(value)!,
    tuple: (items: Integer[]) => hashing.hashTuple(items.map(hashing.hashInteger)),
    frozenset: (items: Integer[]) => hashing.hashFrozenset(items.map(hashing.hashInteger)),
    nested: (items: Integer[]) => {
      const hashes = items.map(hashing.hashInteger);
      const distinct = new Set(items.map((item, index) => `${item}:${hashes[index]}`));
      const unique = Array.from(distinct, (text) => hashing.hashInteger(BigInt(text.split(':')[0]!)));
      return hashing.hashTuple([hashing.hashTuple(hashes), hashing.hashFrozenset(unique), hashing.hashFloat(1.5)!]);
    },
    range: (start: Integer, stop: Integer, step: Integer) => {
      const range = makeRange(start, stop, step);
      return hashing.hashRange(range.length, start, step, hashOfNone)!;
    },
    method: hashing.hashFromMethod,
  }));
});
