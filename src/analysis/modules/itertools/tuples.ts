/** Iterators that give tuples of neighbours or of items of several iterables (`Modules/itertoolsmodule.c`). */
import { newTuple } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { giveAway, letGo, own } from '../../objects/native-holds.ts';
import { getIterator, iterNext, iterNextOrStop } from '../../objects/protocol/iteration.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { PythonRaise, type Runtime } from '../../objects/runtime.ts';
import { requirePositional, sizeArgument } from '../../objects/types/argument-checks.ts';
import { dropReference } from '../../objects/types/held-references.ts';
import { isReusable, newReusableTuple, nextPair, setTupleItem } from '../../objects/types/reusable-tuple.ts';
import { releaseBackwards } from '../../objects/types/sequence-items.ts';
import { iteratorsOf } from '../../objects/types/zip.ts';
import { iteratorType, newReference, setReference } from './iterator-support.ts';

interface ZipLongestState {
  /** A tuple of iterators; None stands where one has ended. */
  readonly iterators: PythonObject;
  /** The tuple that is given again and again. */
  readonly result: PythonObject;
  readonly fill: PythonObject;
  active: number;
}

export const zipLongestType = iteratorType<ZipLongestState>({
  name: 'zip_longest',
  fields: ['iterators', 'result', 'fill'],
  givesTuples: true,
  signature: '(*iterables, fillvalue=None)',
  make: (runtime: Runtime, iterables: readonly PythonObject[], fill?: PythonObject) => ({
    iterators: newTuple(runtime, iteratorsOf(runtime, iterables)),
    result: newReusableTuple(runtime, iterables.length),
    fill: newReference(runtime, fill ?? runtime.none),
    active: iterables.length,
  }),
  next: (runtime, self) => {
    const state = self.payload;
    const count = (state.iterators.payload as readonly PythonObject[]).length;
    if (count === 0 || state.active === 0) return null;
    if (isReusable(state.result)) {
      own(runtime, newReference(runtime, state.result), 'zip_longest');
      let isFilled = false;
      try {
        isFilled = fillItems(runtime, state, count, (index, item) => setTupleItem(runtime, state.result, index, item));
      } finally {
        if (isFilled) giveAway(runtime);
        else letGo(runtime);
      }
      return isFilled ? state.result : null;
    }
    const items: PythonObject[] = [];
    const mark = runtime.held.length;
    let isFilled = false;
    try {
      isFilled = fillItems(runtime, state, count, (_index, item) => {
        items.push(item);
        own(runtime, item, 'zip_longest');
      });
    } finally {
      runtime.held.length = mark;
      if (!isFilled) releaseBackwards(runtime, items);
    }
    return isFilled ? newTuple(runtime, items) : null;
  },
});

/** Puts one item of each iterator, or the fill value. False where the last of them has ended. */
function fillItems(
  runtime: Runtime,
  state: ZipLongestState,
  count: number,
  put: (index: number, item: PythonObject) => void,
): boolean {
  const iterators = state.iterators.payload as readonly PythonObject[];
  for (let index = 0; index < count; index++) {
    const iterator = iterators[index]!;
    let item: PythonObject | null = null;
    if (iterator !== runtime.none) {
      try {
        item = iterNext(runtime, iterator);
      } catch (thrown) {
        state.active = 0;
        throw thrown;
      }
      if (item === null) {
        if (--state.active === 0) return false;
        setTupleItem(runtime, state.iterators, index, runtime.none);
      }
    }
    put(index, item ?? newReference(runtime, state.fill));
  }
  return true;
}

interface PairwiseState {
  /** Null once it is exhausted. */
  readonly iterator: PythonObject | null;
  readonly old: PythonObject | null;
  /** The tuple that is given again and again, in versions that keep one. */
  readonly result: PythonObject | null;
}

export const pairwiseType = iteratorType<PairwiseState>({
  name: 'pairwise',
  fields: ['iterator', 'old', 'result'],
  givesTuples: true,
  signature: null,
  make: (runtime: Runtime, args: readonly PythonObject[]) => {
    requirePositional(runtime, 'pairwise', args.length, 1, 1);
    const iterator = getIterator(runtime, args[0]!);
    return {
      iterator,
      old: null,
      result: runtime.behaviour.nativeModules.reusesPairs ? newReusableTuple(runtime, 2) : null,
    };
  },
  next: (runtime, self) => {
    if (self.payload.iterator === null) return null;
    if (self.payload.old === null) {
      const first = nextOfPair(runtime, self, ['iterator']);
      if (first === null) return null;
      setReference(runtime, self, 'old', first);
    }
    const old = newReference(runtime, self.payload.old!);
    own(runtime, old, 'pairwise');
    try {
      const next = nextOfPair(runtime, self, ['iterator', 'old']);
      if (next === null) return null;
      const { result } = self.payload;
      own(runtime, next, 'pairwise');
      const [first, second] = [newReference(runtime, old), newReference(runtime, next)];
      const pair = result === null ? newTuple(runtime, [first, second]) : nextPair(runtime, result, first, second);
      runtime.held.pop();
      own(runtime, pair, 'pairwise');
      setReference(runtime, self, 'old', next);
      runtime.held.pop();
      return pair;
    } finally {
      letGo(runtime);
    }
  },
});

/** The next item; an iterator that ends or raises is let go of, and what was kept. */
function nextOfPair(
  runtime: Runtime,
  self: PythonObject<PairwiseState>,
  dropped: readonly ('iterator' | 'old')[],
): PythonObject | null {
  const drop = (): null => {
    for (const field of dropped) dropReference(runtime, self, field);
    return null;
  };
  try {
    return iterNextOrStop(runtime, self.payload.iterator!) ?? drop();
  } catch (thrown) {
    if (thrown instanceof PythonRaise) drop();
    throw thrown;
  }
}

interface BatchedState {
  /** Null once it is exhausted. */
  readonly iterator: PythonObject | null;
  readonly size: number;
  readonly isStrict: boolean;
}

/** batched_next. */
export const batchedType = iteratorType<BatchedState>({
  name: 'batched',
  fields: ['iterator'],
  givesTuples: true,
  signature: ({ nativeModules }) =>
    nativeModules.hasStrictBatched ? '(iterable, n, *, strict=False)' : '(iterable, n)',
  make: (runtime: Runtime, iterable: PythonObject, size: PythonObject, strict?: PythonObject) => {
    const count = sizeArgument(runtime, size);
    const isStrict = strict !== undefined && isTrue(runtime, strict);
    if (count < 1) raise(runtime, 'ValueError', 'n must be at least one');
    return { iterator: getIterator(runtime, iterable), size: count, isStrict };
  },
  next: (runtime, self) => {
    const { iterator, size, isStrict } = self.payload;
    if (iterator === null) return null;
    const items: PythonObject[] = [];
    const mark = runtime.held.length;
    try {
      while (items.length < size) {
        runtime.spend(1);
        const item = iterNext(runtime, iterator);
        if (item === null) break;
        items.push(item);
        own(runtime, item, 'batched');
      }
    } catch (thrown) {
      runtime.held.length = mark;
      dropReference(runtime, self, 'iterator');
      releaseBackwards(runtime, items);
      throw thrown;
    }
    runtime.held.length = mark;
    const isShort = items.length < size;
    if (items.length === 0 || (isShort && isStrict)) {
      dropReference(runtime, self, 'iterator');
      const rest = items.length === 0 ? newReusableTuple(runtime, size) : newTuple(runtime, items);
      runtime.heap.release(rest);
      if (items.length > 0) raise(runtime, 'ValueError', 'batched(): incomplete batch');
      return null;
    }
    return newTuple(runtime, items);
  },
});
