/** `aiter` and `anext` (`Python/bltinmodule.c`; `Objects/iterobject.c`, anextawaitable). */
import { newObject } from '../../objects/create.ts';
import { discard, isRaised, raise, raiseReturnValue, raiseWith } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeTypeDefinition } from '../../objects/type-object.ts';
import { awaitableIterator } from '../../objects/types/coroutine.ts';

/** What `anext(iterator, default)` gives. Both are owned. */
interface NextPayload {
  readonly awaitable: PythonObject;
  readonly fallback: PythonObject;
}

const payloadOf = (self: PythonObject): NextPayload => self.payload as NextPayload;

/** Runs a step of the awaited iterator: StopAsyncIteration becomes the default. */
function withFallback(
  runtime: Runtime,
  self: PythonObject,
  step: (iterator: PythonObject) => PythonObject,
): PythonObject {
  const { awaitable, fallback } = payloadOf(self);
  const iterator = awaitableIterator(runtime, awaitable);
  try {
    return holding(runtime, 'anext()', [iterator], () => step(iterator));
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'StopAsyncIteration')) throw thrown;
    discard(runtime, thrown);
    return raiseReturnValue(runtime, fallback);
  } finally {
    runtime.heap.release(iterator);
  }
}

function callOf(runtime: Runtime, iterator: PythonObject, name: string, args: readonly PythonObject[]): PythonObject {
  const method = typeOf(iterator).payload.slots.getAttribute(runtime, iterator, name);
  try {
    return runtime.call(method, args);
  } finally {
    runtime.heap.release(method);
  }
}

function nextOf(runtime: Runtime, self: PythonObject): PythonObject {
  return withFallback(runtime, self, (iterator) => {
    const item = typeOf(iterator).payload.slots.iterNext!(runtime, iterator);
    return item ?? raiseWith(runtime, 'StopIteration', runtime.none);
  });
}

function keptSelf(runtime: Runtime, self: PythonObject): PythonObject {
  runtime.heap.retain(self);
  return self;
}

/** `anext_awaitable`. */
const nextAwaitableType: NativeTypeDefinition = {
  name: 'anext_awaitable',
  isCollected: true,
  isFinal: true,
  slots: {
    iter: keptSelf,
    await: keptSelf,
    iterNext: nextOf,
    traverse: (self, visit) => {
      visit(payloadOf(self).awaitable, 'wrapped');
      visit(payloadOf(self).fallback, 'default_value');
    },
    clear: (runtime, self) => {
      const { awaitable, fallback } = payloadOf(self);
      runtime.heap.release(awaitable);
      runtime.heap.release(fallback);
    },
  },
  members: {
    send: {
      kind: 'method',
      function: {
        name: 'send',
        signature: '(self, value, /)',
        code: (runtime: Runtime, self: PythonObject, value: PythonObject) =>
          withFallback(runtime, self, (iterator) => callOf(runtime, iterator, 'send', [value])),
      },
    },
    throw: {
      kind: 'method',
      function: {
        name: 'throw',
        signature: '(self, typ, val=None, tb=None, /)',
        code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) =>
          withFallback(runtime, self, (iterator) =>
            callOf(
              runtime,
              iterator,
              'throw',
              args.filter((argument) => argument !== undefined),
            ),
          ),
      },
    },
    close: {
      kind: 'method',
      function: {
        name: 'close',
        signature: '(self, /)',
        code: (runtime: Runtime, self: PythonObject) =>
          withFallback(runtime, self, (iterator) => callOf(runtime, iterator, 'close', [])),
      },
    },
  },
};

function asyncIter(runtime: Runtime, object: PythonObject): PythonObject {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const { name, slots } = typeOf(object).payload;
  if (slots.asyncIter === null) return raise(runtime, 'TypeError', `'${name}' object is not an async iterable`);
  const iterator = slots.asyncIter(runtime, object);
  const type = typeOf(iterator).payload;
  if (type.slots.asyncNext !== null || iterator.type === runtime.types.unknown) return iterator;
  runtime.heap.release(iterator);
  return raise(runtime, 'TypeError', `aiter() returned not an async iterator of type '${type.name}'`);
}

function asyncNext(runtime: Runtime, iterator: PythonObject, fallback: PythonObject | undefined): PythonObject {
  if (iterator.type === runtime.types.unknown) throw new ValueUnknown(iterator);
  const { name, slots } = typeOf(iterator).payload;
  if (slots.asyncNext === null) return raise(runtime, 'TypeError', `'${name}' object is not an async iterator`);
  const awaitable = slots.asyncNext(runtime, iterator);
  if (fallback === undefined) return awaitable;
  runtime.heap.retain(fallback);
  const result = newObject<NextPayload>(runtime, runtime.typeOf(nextAwaitableType), { awaitable, fallback });
  const { log } = runtime;
  log.slot(result.id, SlotKind.Internal, log.name('wrapped'), 0, awaitable.id);
  log.slot(result.id, SlotKind.Internal, log.name('default_value'), 0, fallback.id);
  return result;
}

/** Functions of `builtins` on asynchronous iterators. */
export const asynchronousFunctions: readonly NativeFunctionDefinition[] = [
  { name: 'aiter', signature: '(async_iterable, /)', code: asyncIter },
  { name: 'anext', signature: '(aiterator, default=None, /)', code: asyncNext },
];
