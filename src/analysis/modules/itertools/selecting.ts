/** Iterators that select from another one, or call a function with its items (`Modules/itertoolsmodule.c`). */

import { discard, isRaised, raise } from '../../objects/errors.ts';
import { giveAway, letGo, own } from '../../objects/native-holds.ts';
import { getIterator, iterNextOrStop } from '../../objects/protocol/iteration.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { PythonRaise, type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { requirePositional } from '../../objects/types/argument-checks.ts';
import { dropReference } from '../../objects/types/held-references.ts';
import { tupleFrom } from '../../objects/types/tuple.ts';
import { iteratorType, newReference } from './iterator-support.ts';

interface FunctionState {
  readonly function: PythonObject;
  readonly iterator: PythonObject;
  /** `takewhile` has ended, `dropwhile` has begun to give. */
  isDecided: boolean;
}

const FUNCTION_FIELDS = ['function', 'iterator'] as const;

const functionAndIterable =
  (name: string) =>
  (runtime: Runtime, args: readonly PythonObject[]): FunctionState => {
    requirePositional(runtime, name, args.length, 2, 2);
    const iterator = getIterator(runtime, args[1]!);
    return { function: newReference(runtime, args[0]!), iterator, isDecided: false };
  };

/** The truth of what a function gives for an item, both held meanwhile; an item that was not decided on may be anywhere. */
function passes(runtime: Runtime, test: PythonObject, item: PythonObject): boolean {
  const mark = runtime.held.length;
  try {
    const answer = runtime.call(test, [item]);
    own(runtime, answer, 'itertools');
    try {
      return isTrue(runtime, answer);
    } finally {
      letGo(runtime);
    }
  } catch (thrown) {
    runtime.held.length = mark;
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    return runtime.decide('whether the item passes');
  }
}

/** The next item for which a test holds; the others are dropped. */
function nextPassing(
  runtime: Runtime,
  iterator: PythonObject,
  test: (item: PythonObject) => boolean,
): PythonObject | null {
  for (let item = iterNextOrStop(runtime, iterator); item !== null; item = iterNextOrStop(runtime, iterator)) {
    runtime.spend(1);
    let isPassed = false;
    own(runtime, item, 'itertools');
    try {
      isPassed = test(item);
    } finally {
      if (isPassed) giveAway(runtime);
      else letGo(runtime);
    }
    if (isPassed) return item;
  }
  return null;
}

export const takewhileType = iteratorType<FunctionState>({
  name: 'takewhile',
  fields: FUNCTION_FIELDS,
  signature: null,
  make: functionAndIterable('takewhile'),
  next: (runtime, self) => {
    const state = self.payload;
    if (state.isDecided) return null;
    const item = iterNextOrStop(runtime, state.iterator);
    if (item === null) return null;
    let isPassed = false;
    own(runtime, item, 'takewhile');
    try {
      isPassed = passes(runtime, state.function, item);
      state.isDecided = !isPassed;
    } finally {
      if (isPassed) giveAway(runtime);
      else letGo(runtime);
    }
    return isPassed ? item : null;
  },
});

export const dropwhileType = iteratorType<FunctionState>({
  name: 'dropwhile',
  fields: FUNCTION_FIELDS,
  signature: null,
  make: functionAndIterable('dropwhile'),
  next: (runtime, self) => {
    const state = self.payload;
    return nextPassing(runtime, state.iterator, (item) => {
      if (!state.isDecided) state.isDecided = !passes(runtime, state.function, item);
      return state.isDecided;
    });
  },
});

export const filterfalseType = iteratorType<FunctionState>({
  name: 'filterfalse',
  fields: FUNCTION_FIELDS,
  signature: null,
  make: functionAndIterable('filterfalse'),
  next: (runtime, self) => {
    const { function: test, iterator } = self.payload;
    const isTruth = test === runtime.none || test === runtime.types.bool;
    return nextPassing(runtime, iterator, (item) => (isTruth ? !truthOf(runtime, item) : !passes(runtime, test, item)));
  },
});

/** starmap_next: what is not a tuple is made one. */
export const starmapType = iteratorType<FunctionState>({
  name: 'starmap',
  fields: FUNCTION_FIELDS,
  signature: null,
  make: functionAndIterable('starmap'),
  next: (runtime, self) => {
    const { function: callable, iterator } = self.payload;
    const given = iterNextOrStop(runtime, iterator);
    if (given === null) return null;
    own(runtime, given, 'starmap');
    if (given.type !== runtime.types.tuple) {
      try {
        own(runtime, tupleFrom(runtime, given), 'starmap');
      } catch (thrown) {
        letGo(runtime);
        throw thrown;
      }
      const tuple = giveAway(runtime);
      letGo(runtime);
      own(runtime, tuple, 'starmap');
    }
    const tuple = runtime.held.at(-1)!.object;
    if (!Array.isArray(tuple.payload)) {
      letGo(runtime);
      throw new ValueUnknown(tuple);
    }
    const args = (tuple.payload as readonly PythonObject[]).slice();
    runtime.argumentTuples.push({ tuple: tuple as PythonObject<PythonObject[]>, args, givenBy: null });
    try {
      return runtime.call(callable, args);
    } finally {
      runtime.argumentTuples.pop();
      letGo(runtime);
    }
  },
});

interface CompressState {
  readonly data: PythonObject;
  readonly selectors: PythonObject;
}

export const compressType = iteratorType<CompressState>({
  name: 'compress',
  fields: ['data', 'selectors'],
  signature: '(data, selectors)',
  make: (runtime: Runtime, data: PythonObject, selectors: PythonObject) => {
    const iterator = getIterator(runtime, data);
    own(runtime, iterator, 'compress');
    try {
      const state = { data: iterator, selectors: getIterator(runtime, selectors) };
      giveAway(runtime);
      return state;
    } catch (thrown) {
      letGo(runtime);
      throw thrown;
    }
  },
  next: (runtime, self) => {
    const { data, selectors } = self.payload;
    let isEnded = false;
    const item = nextPassing(runtime, data, () => {
      const selector = iterNextOrStop(runtime, selectors);
      if (selector === null) {
        isEnded = true;
        return true;
      }
      own(runtime, selector, 'compress');
      try {
        return truthOf(runtime, selector);
      } finally {
        letGo(runtime);
      }
    });
    if (isEnded && item !== null) runtime.heap.release(item);
    return isEnded ? null : item;
  },
});

function truthOf(runtime: Runtime, object: PythonObject): boolean {
  try {
    return isTrue(runtime, object);
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    return runtime.decide('whether the item is true');
  }
}

interface SliceState {
  /** Null once it is exhausted. */
  readonly iterator: PythonObject | null;
  next: number;
  /** Infinity for no end. */
  readonly stop: number;
  readonly step: number;
  count: number;
}

/** islice_next: items before the next one are dropped; the iterator is let go of at the end. */
export const isliceType = iteratorType<SliceState>({
  name: 'islice',
  fields: ['iterator'],
  signature: null,
  make: (runtime: Runtime, args: readonly PythonObject[]) => {
    requirePositional(runtime, 'islice', args.length, 2, 4);
    const [start, stop, step] = args.length === 2 ? [undefined, args[1], undefined] : [args[1], args[2], args[3]];
    const bounds = {
      stop: bound(runtime, stop, Number.POSITIVE_INFINITY, args.length === 2 ? STOP_TEXT : INDICES_TEXT),
      next: bound(runtime, start, 0, INDICES_TEXT),
      step: bound(runtime, step, 1, STEP_TEXT),
    };
    if (bounds.step < 1) raise(runtime, 'ValueError', STEP_TEXT);
    return { iterator: getIterator(runtime, args[0]!), ...bounds, count: 0 };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (state.iterator === null) return null;
    for (; state.count < state.next; state.count++) {
      runtime.spend(1);
      const skipped = nextOrEnd(runtime, self, state.iterator);
      if (skipped === null) return null;
      runtime.heap.release(skipped);
    }
    if (state.count >= state.stop) return end(runtime, self);
    const item = nextOrEnd(runtime, self, state.iterator);
    if (item === null) return null;
    state.count++;
    state.next = Math.min(state.next + state.step, state.stop);
    return item;
  },
});

/** The next item; an iterator that ends or raises is let go of. */
function nextOrEnd(runtime: Runtime, self: PythonObject, iterator: PythonObject): PythonObject | null {
  try {
    return iterNextOrStop(runtime, iterator) ?? end(runtime, self);
  } catch (thrown) {
    if (thrown instanceof PythonRaise) end(runtime, self);
    throw thrown;
  }
}

function end(runtime: Runtime, self: PythonObject): null {
  dropReference(runtime, self, 'iterator');
  return null;
}

const INDICES_TEXT = 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const STOP_TEXT = 'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.';
const STEP_TEXT = 'Step for islice() must be a positive integer or None.';

function bound(runtime: Runtime, object: PythonObject | undefined, missing: number, text: string): number {
  if (object === undefined || object === runtime.none) return missing;
  try {
    const value = indexValue(runtime, object);
    if (value >= 0 && BigInt.asIntN(64, BigInt(value)) === BigInt(value)) return Number(value);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
  }
  return raise(runtime, 'ValueError', text);
}
