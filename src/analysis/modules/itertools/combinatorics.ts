/** `product`, `permutations`, `combinations` and `combinations_with_replacement` (`Modules/itertoolsmodule.c`). */

import { newTuple, tupleOf } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { REFERENCE_SIZE, requireMemory } from '../../objects/large-memory.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { isReusable, setTupleItem } from '../../objects/types/reusable-tuple.ts';
import { requireKnown, sequenceItems } from '../../objects/types/sequence-items.ts';
import { tupleFrom } from '../../objects/types/tuple.ts';
import { iteratorType, newReference, setReference } from './iterator-support.ts';

/** How many items a tuple is to have. */
function lengthArgument(runtime: Runtime, given: PythonObject): number {
  const length = sizeArgument(runtime, given);
  requireMemory(runtime, length * REFERENCE_SIZE);
  return length;
}

/** What all of them keep: the tuple given last, which is changed in place where nobody else holds it. */
interface ResultState {
  readonly result: PythonObject | null;
  isStopped: boolean;
}

/** The kept tuple as one that may be changed: a copy of it where somebody else holds it. */
function ownResult(runtime: Runtime, self: PythonObject<ResultState>): PythonObject {
  const { result } = self.payload;
  if (!isReusable(result!)) setReference(runtime, self, 'result', tupleOf(runtime, sequenceItems(result!)));
  return self.payload.result!;
}

function giveResult(runtime: Runtime, self: PythonObject<ResultState>): PythonObject {
  return newReference(runtime, self.payload.result!);
}

function stop(state: ResultState): null {
  state.isStopped = true;
  return null;
}

interface ProductState extends ResultState {
  /** A tuple of tuples. */
  readonly pools: PythonObject;
  readonly indices: number[];
}

export const productType = iteratorType<ProductState>({
  name: 'product',
  fields: ['pools', 'result'],
  givesTuples: true,
  signature: '(*iterables, repeat=1)',
  make: (runtime: Runtime, iterables: readonly PythonObject[], repeat?: PythonObject) => {
    const times = repeat === undefined ? 1 : sizeArgument(runtime, repeat);
    if (times < 0) raise(runtime, 'ValueError', 'repeat argument cannot be negative');
    const pools: PythonObject[] = [];
    const mark = runtime.held.length;
    try {
      for (const iterable of times === 0 ? [] : iterables) {
        const pool = knownTuple(runtime, iterable);
        pools.push(pool);
        own(runtime, pool, 'product');
      }
    } catch (thrown) {
      runtime.held.length = mark;
      for (const pool of pools) runtime.heap.release(pool);
      throw thrown;
    }
    runtime.held.length = mark;
    const count = pools.length;
    runtime.spend(count * times);
    for (let index = count; index < count * times; index++) pools.push(newReference(runtime, pools[index - count]!));
    const indices = pools.map(() => 0);
    return { pools: newTuple(runtime, pools), result: null, indices, isStopped: false };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (state.isStopped) return null;
    const pools = sequenceItems(state.pools).map(sequenceItems);
    if (state.result === null) {
      if (pools.some((pool) => pool.length === 0)) return stop(state);
      setReference(
        runtime,
        self,
        'result',
        tupleOf(
          runtime,
          pools.map((pool) => pool[0]!),
        ),
      );
      return giveResult(runtime, self);
    }
    const result = ownResult(runtime, self);
    for (let index = pools.length - 1; index >= 0; index--) {
      const pool = pools[index]!;
      const next = (state.indices[index]! + 1) % pool.length;
      state.indices[index] = next;
      setTupleItem(runtime, result, index, newReference(runtime, pool[next]!));
      if (next !== 0) return giveResult(runtime, self);
    }
    return stop(state);
  },
});

interface PoolState extends ResultState {
  /** A tuple. */
  readonly pool: PythonObject;
  readonly indices: number[];
  /** How many items each tuple has. */
  readonly length: number;
}

/** The first tuple: the items of the pool at the indices. */
function firstResult(runtime: Runtime, self: PythonObject<PoolState>): PythonObject {
  const { pool, indices, length } = self.payload;
  const items = sequenceItems(pool);
  setReference(
    runtime,
    self,
    'result',
    tupleOf(
      runtime,
      indices.slice(0, length).map((index) => items[index]!),
    ),
  );
  return giveResult(runtime, self);
}

/** Puts the items of the pool at the indices into the kept tuple, from a place on. */
function changeResult(runtime: Runtime, self: PythonObject<PoolState>, from: number): PythonObject {
  const { pool, indices, length, result } = self.payload;
  const items = sequenceItems(pool);
  for (let index = from; index < length; index++) {
    setTupleItem(runtime, result!, index, newReference(runtime, items[indices[index]!]!));
  }
  return giveResult(runtime, self);
}

/** The items and the length of the tuples. */
function poolOf(runtime: Runtime, iterable: PythonObject, length: (count: number) => number): [PythonObject, number] {
  const pool = knownTuple(runtime, iterable);
  own(runtime, pool, 'itertools');
  try {
    const size = length(sequenceItems(pool).length);
    if (size < 0) raise(runtime, 'ValueError', 'r must be non-negative');
    runtime.spend(size);
    runtime.held.pop();
    return [pool, size];
  } catch (thrown) {
    letGo(runtime);
    throw thrown;
  }
}

function knownTuple(runtime: Runtime, iterable: PythonObject): PythonObject {
  requireKnown(runtime, iterable);
  return tupleFrom(runtime, iterable);
}

/** combinations_next: the rightmost index that can grow does, those after it follow it. */
export const combinationsType = iteratorType<PoolState>({
  name: 'combinations',
  fields: ['pool', 'result'],
  givesTuples: true,
  signature: '(iterable, r)',
  make: (runtime: Runtime, iterable: PythonObject, r: PythonObject) => {
    const [pool, length] = poolOf(runtime, iterable, () => lengthArgument(runtime, r));
    const indices = Array.from({ length }, (_, index) => index);
    return { pool, result: null, indices, length, isStopped: length > sequenceItems(pool).length };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (state.isStopped) return null;
    if (state.result === null) return firstResult(runtime, self);
    ownResult(runtime, self);
    const { indices, length } = state;
    const count = sequenceItems(state.pool).length;
    let place = length - 1;
    while (place >= 0 && indices[place] === place + count - length) place--;
    if (place < 0) return stop(state);
    indices[place]!++;
    for (let index = place + 1; index < length; index++) indices[index] = indices[index - 1]! + 1;
    return changeResult(runtime, self, place);
  },
});

/** cwr_next. */
export const combinationsWithReplacementType = iteratorType<PoolState>({
  name: 'combinations_with_replacement',
  fields: ['pool', 'result'],
  givesTuples: true,
  signature: '(iterable, r)',
  make: (runtime: Runtime, iterable: PythonObject, r: PythonObject) => {
    const [pool, length] = poolOf(runtime, iterable, () => lengthArgument(runtime, r));
    const indices = new Array<number>(length).fill(0);
    return { pool, result: null, indices, length, isStopped: sequenceItems(pool).length === 0 && length > 0 };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (state.isStopped) return null;
    if (state.result === null) return firstResult(runtime, self);
    ownResult(runtime, self);
    const { indices, length } = state;
    const count = sequenceItems(state.pool).length;
    let place = length - 1;
    while (place >= 0 && indices[place] === count - 1) place--;
    if (place < 0) return stop(state);
    indices.fill(indices[place]! + 1, place);
    return changeResult(runtime, self, place);
  },
});

interface PermutationState extends PoolState {
  readonly cycles: number[];
}

/** permutations_next: the rightmost cycle that has not run out swaps, those after it are turned back. */
export const permutationsType = iteratorType<PermutationState>({
  name: 'permutations',
  fields: ['pool', 'result'],
  givesTuples: true,
  signature: '(iterable, r=None)',
  make: (runtime: Runtime, iterable: PythonObject, r?: PythonObject) => {
    const [pool, length] = poolOf(runtime, iterable, (count) => {
      if (r === undefined || r === runtime.none) return count;
      if (!isInstanceOf(r, runtime.types.int)) raise(runtime, 'TypeError', 'Expected int as r');
      return lengthArgument(runtime, r);
    });
    const count = sequenceItems(pool).length;
    return {
      pool,
      result: null,
      indices: Array.from({ length: count }, (_, index) => index),
      cycles: Array.from({ length }, (_, index) => count - index),
      length,
      isStopped: length > count,
    };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (state.isStopped) return null;
    if (state.result === null) return firstResult(runtime, self);
    const { indices, cycles, length } = state;
    const count = indices.length;
    if (count === 0) return stop(state);
    ownResult(runtime, self);
    for (let place = length - 1; place >= 0; place--) {
      cycles[place]!--;
      if (cycles[place] === 0) {
        indices.push(...indices.splice(place, 1));
        cycles[place] = count - place;
        continue;
      }
      const other = count - cycles[place]!;
      [indices[place], indices[other]] = [indices[other]!, indices[place]!];
      return changeResult(runtime, self, place);
    }
    return stop(state);
  },
});
