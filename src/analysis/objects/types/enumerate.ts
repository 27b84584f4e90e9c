/** `enumerate` (`Objects/enumobject.c`). */
import { add, type PythonInteger } from '../../values/integers.ts';
import { newInteger, newTuple } from '../create.ts';
import { raise } from '../errors.ts';
import { getIterator, iterNextOrStop } from '../protocol/iteration.ts';
import { indexObject, indexValue } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { classGetItem } from './generic-alias.ts';
import { dropReference, heldReferenceSlots, knownPayload, newHolder, setHeld } from './held-references.ts';
import { selfIterator } from './iterator-payload.ts';
import { classWith, madeBy, reduceMember } from './reduction.ts';
import { newReusableTuple, nextPair } from './reusable-tuple.ts';

interface EnumeratePayload {
  readonly iterator: PythonObject;
  readonly result: PythonObject;
  index: PythonInteger;
  /** The next index itself, once it is beyond what a Py_ssize_t holds (enum_next_long). */
  long: PythonObject | null;
}

const FIELDS = ['iterator', 'result', 'long'] as const;

const LARGEST_INDEX = 2n ** 63n - 1n;

export const enumerateType: NativeTypeDefinition = {
  name: 'enumerate',
  isCollected: true,
  slots: {
    new: enumerateNew,
    init: () => {},
    iter: selfIterator,
    iterNext: (runtime, self) => {
      const payload = knownPayload<EnumeratePayload>(self);
      const item = iterNextOrStop(runtime, payload.iterator);
      if (item === null) return null;
      return nextPair(runtime, payload.result, nextIndex(runtime, self, payload), item);
    },
    ...heldReferenceSlots(FIELDS),
  },
  members: {
    __class_getitem__: classGetItem,
    ...reduceMember((runtime, self) => {
      const { iterator, index, long } = knownPayload<EnumeratePayload>(self);
      if (long !== null) return classWith(runtime, self, [iterator, long]);
      runtime.heap.retain(iterator);
      return madeBy(runtime, self.type, newTuple(runtime, [iterator, newInteger(runtime, index)]));
    }),
  },
};

function nextIndex(runtime: Runtime, self: PythonObject, payload: EnumeratePayload): PythonObject {
  const current = payload.index;
  payload.index = add(current, 1);
  if (payload.long === null && current < LARGEST_INDEX) return newInteger(runtime, current);
  const index = payload.long ?? newInteger(runtime, current);
  runtime.heap.retain(index);
  dropReference(runtime, self, 'long');
  setHeld(runtime, self, 'long', newInteger(runtime, payload.index));
  return index;
}

/** enum_vectorcall: `enumerate(iterable, start=0)`, both also by keyword. */
function enumerateNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (args.length > 2) raise(runtime, 'TypeError', `enumerate() takes at most 2 arguments (${args.length} given)`);
  const [iterable, start] = bindEnumerate(runtime, args, keywords);
  const index = start === undefined ? 0 : indexValue(runtime, start);
  const isLong = index > LARGEST_INDEX || index < -LARGEST_INDEX - 1n;
  const long = isLong ? indexObject(runtime, start!) : null;
  let iterator: PythonObject;
  try {
    iterator = getIterator(runtime, iterable);
  } catch (thrown) {
    runtime.heap.releaseOptional(long);
    throw thrown;
  }
  const payload: EnumeratePayload = { iterator, result: newReusableTuple(runtime, 2), index, long };
  return newHolder(runtime, type as TypeObject, payload, FIELDS);
}

function bindEnumerate(
  runtime: Runtime,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): [iterable: PythonObject, start: PythonObject | undefined] {
  const positional = args.length - (keywords?.length ?? 0);
  let iterable = positional > 0 ? args[0] : undefined;
  let start = positional > 1 ? args[1] : undefined;
  for (const [index, keyword] of (keywords ?? []).entries()) {
    const value = args[positional + index]!;
    if (keyword.payload === 'iterable' && iterable === undefined) iterable = value;
    else if (keyword.payload === 'start' && start === undefined && (iterable !== undefined || keywords!.length > 1)) {
      start = value;
    } else {
      raise(runtime, 'TypeError', `'${keyword.payload}' is an invalid keyword argument for enumerate()`);
    }
  }
  if (iterable === undefined) raise(runtime, 'TypeError', "enumerate() missing required argument 'iterable'");
  return [iterable, start];
}
