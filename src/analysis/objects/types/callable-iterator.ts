/** `callable_iterator`: `iter(callable, sentinel)` (`Objects/iterobject.c`, PyCallIter_Type). */
import { newTuple } from '../create.ts';
import { discard, isRaised } from '../errors.ts';
import { giveAway, letGo, own } from '../native-holds.ts';
import { isEqualIdentityFirst } from '../protocol/hashing.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { dropReference, heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';
import { selfIterator } from './iterator-payload.ts';
import { builtinWith, reduceMember } from './reduction.ts';

interface CallableIteratorPayload {
  /** Both null once it is exhausted. */
  readonly callable: PythonObject | null;
  readonly sentinel: PythonObject | null;
}

const FIELDS = ['callable', 'sentinel'] as const;

export const callableIteratorType: NativeTypeDefinition = {
  name: 'callable_iterator',
  isFinal: true,
  isCollected: true,
  slots: { iter: selfIterator, iterNext: callableIteratorNext, ...heldReferenceSlots(FIELDS) },
  members: reduceMember((runtime, self) => {
    const { callable, sentinel } = knownPayload<CallableIteratorPayload>(self);
    if (callable === null || sentinel === null) return builtinWith(runtime, 'iter', [newTuple(runtime, [])]);
    runtime.heap.retain(callable);
    runtime.heap.retain(sentinel);
    return builtinWith(runtime, 'iter', [callable, sentinel]);
  }),
};

/** An iterator that calls a function until it gives the sentinel (PyCallIter_New); holds both. */
export function newCallableIterator(runtime: Runtime, callable: PythonObject, sentinel: PythonObject): PythonObject {
  runtime.heap.retain(callable);
  runtime.heap.retain(sentinel);
  const payload: CallableIteratorPayload = { callable, sentinel };
  return newHolder(runtime, runtime.typeNamed('callable_iterator'), payload, FIELDS);
}

/** calliter_iternext: the sentinel or StopIteration ends it. */
function callableIteratorNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const { callable } = knownPayload<CallableIteratorPayload>(self);
  if (callable === null) return null;
  let result: PythonObject;
  try {
    result = runtime.call(callable, []);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'StopIteration')) throw thrown;
    discard(runtime, thrown);
    return exhaustCallable(runtime, self);
  }
  let isEnd = true;
  own(runtime, result, 'iteration');
  try {
    // The sentinel is gone if the callable used the iterator up meanwhile: that is the end, too.
    const current = knownPayload<CallableIteratorPayload>(self).sentinel;
    isEnd = current === null || isEqualIdentityFirst(runtime, current, result);
  } finally {
    if (isEnd) letGo(runtime);
    else giveAway(runtime);
  }
  return isEnd ? exhaustCallable(runtime, self) : result;
}

function exhaustCallable(runtime: Runtime, self: PythonObject): null {
  dropReference(runtime, self, 'callable');
  dropReference(runtime, self, 'sentinel');
  return null;
}
