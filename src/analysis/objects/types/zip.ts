/** `zip` (`Python/bltinmodule.c`, PyZip_Type). */

import { callWithArgumentTuple } from '../argument-tuple.ts';
import { newTuple } from '../create.ts';
import { raise } from '../errors.ts';
import { unexpectedKeywordText } from '../native.ts';
import { giveAway, hold, letGo, own } from '../native-holds.ts';
import { getIterator, iterNext, iterNextOrStop } from '../protocol/iteration.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';
import { selfIterator } from './iterator-payload.ts';
import { madeBy, reduceMember, setStateMember } from './reduction.ts';
import { isReusable, newReusableTuple, setTupleItem } from './reusable-tuple.ts';
import { releaseBackwards } from './sequence-items.ts';

interface ZipPayload {
  /** A tuple of iterators. */
  readonly iterators: PythonObject;
  /** The tuple that is given again and again. */
  readonly result: PythonObject;
  isStrict: boolean;
}

const FIELDS = ['iterators', 'result'] as const;

export const zipType: NativeTypeDefinition = {
  name: 'zip',
  isCollected: true,
  slots: { new: zipNew, init: () => {}, iter: selfIterator, iterNext: zipNext, ...heldReferenceSlots(FIELDS) },
  members: {
    ...reduceMember((runtime, self) => {
      const { iterators, isStrict } = knownPayload<ZipPayload>(self);
      runtime.heap.retain(iterators);
      return madeBy(runtime, self.type, iterators, ...(isStrict ? [runtime.true] : []));
    }),
    ...setStateMember((runtime, self, state) => {
      knownPayload<ZipPayload>(self).isStrict = isTrue(runtime, state);
    }),
  },
};

/** An iterator for each argument; on an exception those made so far are released. */
export function iteratorsOf(runtime: Runtime, iterables: readonly PythonObject[]): PythonObject[] {
  const iterators: PythonObject[] = [];
  const mark = runtime.held.length;
  let areMade = false;
  try {
    for (const iterable of iterables) {
      const iterator = getIterator(runtime, iterable);
      iterators.push(iterator);
      own(runtime, iterator, 'iterators');
    }
    areMade = true;
    return iterators;
  } finally {
    runtime.held.length = mark;
    if (!areMade) releaseBackwards(runtime, iterators);
  }
}

/** The `strict` of `zip` and `map`: false where it is not given. TypeError for other keywords. */
export function strictArgument(
  runtime: Runtime,
  name: 'zip' | 'map',
  keywords: KeywordNames,
  values: readonly PythonObject[],
): boolean {
  let isStrict = false;
  for (const [index, keyword] of (keywords ?? []).entries()) {
    if (keyword.payload !== 'strict') {
      raise(runtime, 'TypeError', unexpectedKeywordText(runtime, `${name}()`, keyword.payload, ['strict']));
    }
    isStrict = isTrue(runtime, values[index]!);
  }
  return isStrict;
}

/**
 * Raises the ValueError of iterators of different lengths, after the one at an index was the first to end. If that was the first of all, the
 * others are asked for one more item.
 */
export function checkLengths(
  runtime: Runtime,
  name: 'zip' | 'map',
  iterators: readonly PythonObject[],
  ended: number,
): null {
  const others = (index: number): string => (index === 1 ? 'argument 1' : `arguments 1-${index}`);
  if (ended > 0) {
    raise(runtime, 'ValueError', `${name}() argument ${ended + 1} is shorter than ${others(ended)}`);
  }
  for (let index = 1; index < iterators.length; index++) {
    const item = iterNext(runtime, iterators[index]!);
    if (item === null) continue;
    runtime.heap.release(item);
    raise(runtime, 'ValueError', `${name}() argument ${index + 1} is longer than ${others(index)}`);
  }
  return null;
}

/** zip_new. The arguments are in a tuple, which holds them. */
function zipNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (!(type as TypeObject).payload.isHeapType) {
    return callWithArgumentTuple(runtime, args, keywords, (given) => makeZip(runtime, type, given, keywords));
  }
  return makeZip(runtime, type, args, keywords);
}

function makeZip(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const positional = args.length - (keywords?.length ?? 0);
  const isStrict = strictArgument(runtime, 'zip', keywords, args.slice(positional));
  const iterators = newTuple(runtime, iteratorsOf(runtime, args.slice(0, positional)));
  const payload: ZipPayload = { iterators, result: newReusableTuple(runtime, positional), isStrict };
  return newHolder(runtime, type as TypeObject, payload, FIELDS);
}

/** zip_next: the kept tuple is filled item by item, so that it holds what came before an iterator ended. */
function zipNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const { iterators, result, isStrict } = knownPayload<ZipPayload>(self);
  const sources = iterators.payload as readonly PythonObject[];
  if (sources.length === 0) return null;
  const next = isStrict ? iterNext : iterNextOrStop;
  if (isReusable(result)) {
    hold(runtime, result, 'zip');
    let ended = -1;
    let isFilled = false;
    try {
      for (let index = 0; index < sources.length && ended < 0; index++) {
        const item = next(runtime, sources[index]!);
        if (item === null) ended = index;
        else setTupleItem(runtime, result, index, item);
      }
      isFilled = ended < 0;
    } finally {
      if (isFilled) giveAway(runtime);
      else letGo(runtime);
    }
    if (isFilled) return result;
    return isStrict ? checkLengths(runtime, 'zip', sources, ended) : null;
  }
  const items: PythonObject[] = [];
  const mark = runtime.held.length;
  let isFilled = false;
  try {
    for (const source of sources) {
      const item = next(runtime, source);
      if (item === null) break;
      items.push(item);
      own(runtime, item, 'zip');
    }
    isFilled = items.length === sources.length;
  } finally {
    runtime.held.length = mark;
    if (!isFilled) releaseBackwards(runtime, items);
  }
  if (isFilled) return newTuple(runtime, items);
  return isStrict ? checkLengths(runtime, 'zip', sources, items.length) : null;
}
