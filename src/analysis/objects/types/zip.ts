/** `zip` (`Python/bltinmodule.c`, PyZip_Type). */
import { newTuple } from '../create.ts';
import { raise } from '../errors.ts';
import { getIterator, iterNext } from '../protocol/iteration.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';
import { selfIterator } from './iterator-payload.ts';
import { isReusable, newReusableTuple, setTupleItem } from './reusable-tuple.ts';
import { releaseBackwards } from './sequence-items.ts';

interface ZipPayload {
  /** A tuple of iterators. */
  readonly iterators: PythonObject;
  /** The tuple that is given again and again. */
  readonly result: PythonObject;
  readonly isStrict: boolean;
}

const FIELDS = ['iterators', 'result'] as const;

export const zipType: NativeTypeDefinition = {
  name: 'zip',
  isCollected: true,
  slots: { new: zipNew, init: () => {}, iter: selfIterator, iterNext: zipNext, ...heldReferenceSlots(FIELDS) },
};

/** An iterator for each argument; on an exception those made so far are released. */
export function iteratorsOf(runtime: Runtime, iterables: readonly PythonObject[]): PythonObject[] {
  const iterators: PythonObject[] = [];
  try {
    for (const iterable of iterables) iterators.push(getIterator(runtime, iterable));
    return iterators;
  } catch (thrown) {
    releaseBackwards(runtime, iterators);
    throw thrown;
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
      const text = runtime.behaviour.namesUnexpectedKeyword
        ? `${name}() got an unexpected keyword argument '${keyword.payload}'`
        : `'${keyword.payload}' is an invalid keyword argument for ${name}()`;
      raise(runtime, 'TypeError', text);
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
  const { heap } = runtime;
  const positional = args.length - (keywords?.length ?? 0);
  const isStrict = strictArgument(runtime, 'zip', keywords, args.slice(positional));
  const holdsArguments = !(type as TypeObject).payload.isHeapType;
  if (holdsArguments) for (const argument of args) heap.retain(argument);
  try {
    const iterators = newTuple(runtime, iteratorsOf(runtime, args.slice(0, positional)));
    const payload: ZipPayload = { iterators, result: newReusableTuple(runtime, positional), isStrict };
    return newHolder(runtime, type as TypeObject, payload, FIELDS);
  } finally {
    if (holdsArguments) releaseBackwards(runtime, args);
  }
}

/** zip_next: the kept tuple is filled item by item, so that it holds what came before an iterator ended. */
function zipNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const { iterators, result, isStrict } = knownPayload<ZipPayload>(self);
  const sources = iterators.payload as readonly PythonObject[];
  if (sources.length === 0) return null;
  if (isReusable(result)) {
    runtime.heap.retain(result);
    let isFilled = false;
    try {
      for (const [index, source] of sources.entries()) {
        const item = iterNext(runtime, source);
        if (item === null) {
          runtime.heap.release(result);
          isFilled = true;
          return isStrict ? checkLengths(runtime, 'zip', sources, index) : null;
        }
        setTupleItem(runtime, result, index, item);
      }
      isFilled = true;
      return result;
    } finally {
      if (!isFilled) runtime.heap.release(result);
    }
  }
  const items: PythonObject[] = [];
  try {
    for (const [index, source] of sources.entries()) {
      const item = iterNext(runtime, source);
      if (item === null) {
        releaseBackwards(runtime, items.splice(0));
        return isStrict ? checkLengths(runtime, 'zip', sources, index) : null;
      }
      items.push(item);
    }
  } catch (thrown) {
    releaseBackwards(runtime, items);
    throw thrown;
  }
  return newTuple(runtime, items);
}
