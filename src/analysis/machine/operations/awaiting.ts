/** `await`, `async for` and `async with` (`Python/bytecodes.c`, GET_AWAITABLE, GET_AITER, GET_ANEXT, BEFORE_ASYNC_WITH, END_ASYNC_FOR). */

import { newString } from '../../objects/create.ts';
import { discard, isInstanceOf, isRaised, newException, raise, raiseBare, raised } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { PythonRaise } from '../../objects/runtime.ts';
import { asyncNext } from '../../objects/types/async-generator.ts';
import { awaitableIterator } from '../../objects/types/coroutine.ts';
import { setReference } from '../../objects/types/exceptions.ts';
import type { GeneratorPayload } from '../../objects/types/generator.ts';
import type { Machine } from '../machine.ts';

/** GET_AWAITABLE: what is sent to while awaiting. `source` 1 and 2: what `__aenter__` and `__aexit__` gave. A new reference. */
export function getAwaitable(machine: Machine, object: PythonObject, source: number): PythonObject {
  if (object.type === machine.types.unknown) return machine.newUnknown();
  if (source > 0 && typeOf(object).payload.slots.await === null && !isAwaitable(machine, object)) {
    const method = source === 1 ? '__aenter__' : '__aexit__';
    return raise(
      machine,
      'TypeError',
      `'async with' received an object from ${method} that does not implement __await__: ${typeOf(object).payload.name}`,
    );
  }
  const iterator = awaitableIterator(machine, object);
  if (iterator.type !== machine.typeNamed('coroutine')) return iterator;
  if ((iterator.payload as GeneratorPayload).frame.delegate === null) return iterator;
  machine.heap.release(iterator);
  return raise(machine, 'RuntimeError', 'coroutine is being awaited already');
}

function isAwaitable(machine: Machine, object: PythonObject): boolean {
  try {
    machine.heap.release(awaitableIterator(machine, object));
    return true;
  } catch (thrown) {
    if (!isRaised(machine, thrown, 'TypeError')) throw thrown;
    discard(machine, thrown);
    return false;
  }
}

/** GET_AITER: a new reference. An unknown object gives one item, as it does to `for`. */
export function getAsyncIterator(machine: Machine, object: PythonObject): PythonObject {
  if (object.type === machine.types.unknown) return unknownIterator(machine, object);
  const { name, slots } = typeOf(object).payload;
  if (slots.asyncIter === null) {
    return raise(machine, 'TypeError', `'async for' requires an object with __aiter__ method, got ${name}`);
  }
  const iterator = slots.asyncIter(machine, object);
  const type = typeOf(iterator).payload;
  if (iterator.type === machine.types.unknown) {
    machine.heap.release(iterator);
    return unknownIterator(machine, iterator);
  }
  if (type.slots.asyncNext !== null) return iterator;
  machine.heap.release(iterator);
  const message = `'async for' received an object from __aiter__ that does not implement __anext__: ${type.name}`;
  return raise(machine, 'TypeError', message);
}

function unknownIterator(machine: Machine, unknown: PythonObject): PythonObject {
  return typeOf(unknown).payload.slots.iter!(machine, unknown);
}

/** GET_ANEXT: the awaitable of the next item, a new reference. */
export function getAsyncNext(machine: Machine, iterator: PythonObject): PythonObject {
  if (iterator.type === machine.types.unknown) {
    return typeOf(iterator).payload.slots.iterNext!(machine, iterator) ?? raiseBare(machine, 'StopAsyncIteration');
  }
  if (iterator.type === machine.typeNamed('async_generator')) return asyncNext(machine, iterator);
  const { name, slots } = typeOf(iterator).payload;
  if (slots.asyncNext === null) {
    return raise(machine, 'TypeError', `'async for' requires an iterator with __anext__ method, got ${name}`);
  }
  const next = slots.asyncNext(machine, iterator);
  if (next.type === machine.types.unknown) return next;
  try {
    return awaitableIterator(machine, next);
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    return raiseInvalidNext(machine, next, thrown.exception);
  } finally {
    machine.heap.release(next);
  }
}

/** _PyErr_FormatFromCause; steals the cause. */
function raiseInvalidNext(machine: Machine, next: PythonObject, cause: PythonObject): never {
  const message = `'async for' received an invalid object from __anext__: ${typeOf(next).payload.name}`;
  const exception = newException(machine, machine.typeNamed('TypeError'), [newString(machine, message)]);
  const thrown = raised(machine, exception);
  setReference(machine, exception, 'cause', cause);
  setReference(machine, exception, 'context', cause);
  machine.heap.release(cause);
  throw thrown;
}

/** END_ASYNC_FOR: StopAsyncIteration ends the loop, anything else goes on. Gives the new stack pointer. */
export function endAsyncFor(machine: Machine, sp: number): number {
  const exception = machine.stack[sp - 1]!;
  if (!isInstanceOf(exception, machine.typeNamed('StopAsyncIteration'))) {
    machine.take(sp - 1);
    machine.frame!.stackPointer = sp - 1;
    throw new PythonRaise(exception);
  }
  machine.dropInputs(sp - 2, sp);
  return sp - 2;
}
