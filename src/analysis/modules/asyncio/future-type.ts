/** `asyncio.Future` and what awaiting it iterates over (`Modules/_asynciomodule.c`, FutureType and FutureIterType). */
import { newBoolean, newObject, newUnknownText } from '../../objects/create.ts';
import { raise, raised, raiseReturnValue, raiseWith } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { PythonRaise, type Runtime, type TypeObject } from '../../objects/runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { pendingException } from '../../objects/types/generator.ts';
import {
  addDoneCallback,
  cancelFuture,
  finalizeFuture,
  futureOf,
  newCancelledError,
  newFuturePayload,
  outcomeOf,
  raiseAsyncio,
  setException,
  setField,
  setResult,
} from './future-state.ts';

/** The keyword argument of a name, or undefined. */
export function keywordArgument(
  args: readonly PythonObject[],
  keywords: KeywordNames,
  name: string,
): PythonObject | undefined {
  const index = keywords?.findIndex((keyword) => keyword.payload === name) ?? -1;
  return index < 0 ? undefined : args[args.length - keywords!.length + index];
}

/** The loop that was given, or the running one: a new reference. */
export function loopFor(runtime: Runtime, given: PythonObject | undefined): PythonObject {
  if (given !== undefined && given !== runtime.none) {
    runtime.heap.retain(given);
    return given;
  }
  return runtime.call(getOptionalAttribute(runtime, runtime.importModule('asyncio')!, 'get_event_loop')!, []);
}

type Method = (runtime: Runtime, self: PythonObject, ...args: PythonObject[]) => PythonObject;

/** A method by its signature. */
export function method(name: string, signature: string, code: Method): NativeMember {
  return { kind: 'method', function: { name, signature, code: code as never } };
}

function outcome(runtime: Runtime, self: PythonObject): PythonObject {
  const { value, isError } = outcomeOf(runtime, self);
  if (isError) throw raised(runtime, value);
  return value;
}

/** Slots that futures and tasks share. */
export const futureSlots: NativeTypeDefinition['slots'] = {
  new: (runtime, type) => newObject(runtime, type as TypeObject, newFuturePayload()),
  repr: (runtime) => newUnknownText(runtime),
  finalize: finalizeFuture,
  iter: newFutureIterator,
  await: newFutureIterator,
  traverse: (self, visit) => {
    for (const [name, value] of futureOf(self).fields) visit(value, name);
    for (const [index, callback] of futureOf(self).callbacks.entries()) visit(callback, index);
    for (const [task, name] of futureOf(self).awaitedBy) visit(task, name);
  },
  clear: (runtime, self) => {
    const { fields, callbacks, awaitedBy } = futureOf(self);
    self.payload = newFuturePayload();
    for (const reference of [...callbacks, ...fields.values(), ...awaitedBy.keys()]) runtime.heap.release(reference);
  },
};

/** Members that futures and tasks share. */
export const futureMembers: Readonly<Record<string, NativeMember>> = {
  done: method('done', '(self, /)', (runtime, self) => newBoolean(runtime, futureOf(self).state !== 'PENDING')),
  cancelled: method('cancelled', '(self, /)', (runtime, self) =>
    newBoolean(runtime, futureOf(self).state === 'CANCELLED'),
  ),
  result: method('result', '(self, /)', outcome),
  exception: method('exception', '(self, /)', (runtime, self) => {
    const { state, fields } = futureOf(self);
    if (state === 'CANCELLED') return outcome(runtime, self);
    if (state === 'PENDING') return raiseAsyncio(runtime, 'InvalidStateError', 'Exception is not set.');
    futureOf(self).isUnasked = false;
    const exception = fields.get('fut_exception') ?? runtime.none;
    runtime.heap.retain(exception);
    return exception;
  }),
  get_loop: method('get_loop', '(self, /)', (runtime, self) => {
    const loop = futureOf(self).fields.get('fut_loop')!;
    runtime.heap.retain(loop);
    return loop;
  }),
  add_done_callback: method('add_done_callback', '(self, fn, /, *, context=None)', (runtime, self, callback) => {
    addDoneCallback(runtime, self, callback!);
    return runtime.none;
  }),
  remove_done_callback: method('remove_done_callback', '(self, fn, /)', (runtime, self, callback) => {
    const payload = futureOf(self);
    const removed = payload.callbacks.filter((each) => each === callback);
    payload.callbacks = payload.callbacks.filter((each) => each !== callback);
    for (const each of removed) {
      runtime.log.slot(self.id, SlotKind.Item, 0, each.id, 0);
      runtime.heap.release(each);
    }
    return newBoolean(runtime, removed.length > 0);
  }),
  __class_getitem__: {
    kind: 'classmethod',
    function: {
      name: '__class_getitem__',
      signature: '(type, item, /)',
      code: (runtime: Runtime, type: PythonObject) => {
        runtime.heap.retain(type);
        return type;
      },
    },
  },
  _make_cancelled_error: method('_make_cancelled_error', '(self, /)', newCancelledError),
  _cancel_message: {
    kind: 'attribute',
    get: (runtime, self) => {
      const message = futureOf(self).fields.get('fut_cancel_msg') ?? runtime.none;
      runtime.heap.retain(message);
      return message;
    },
  },
  _asyncio_future_blocking: {
    kind: 'attribute',
    get: (runtime, self) => newBoolean(runtime, futureOf(self).isBlocking),
    set: (runtime, self, value) => {
      futureOf(self).isBlocking = value === runtime.true;
    },
  },
};

/** FutureObj_clear ends with the dict, which is a field of the object up to 3.12. */
export const whenDictGoes: NonNullable<NativeTypeDefinition['dictGoes']> = ({ nativeModules }) =>
  nativeModules.futuresHaveManagedDict ? 'before' : 'last';

/** `asyncio.Future`. */
export const futureType: NativeTypeDefinition = {
  name: 'Future',
  module: '_asyncio',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  dictGoes: whenDictGoes,
  slots: {
    ...futureSlots,
    init: (runtime, self, args, keywords) => {
      const loop = loopFor(runtime, keywordArgument(args, keywords, 'loop'));
      setField(runtime, self, 'fut_loop', loop);
      runtime.heap.release(loop);
    },
  },
  members: {
    ...futureMembers,
    set_result: method('set_result', '(self, result, /)', (runtime, self, result) => {
      setResult(runtime, self, result!);
      return runtime.none;
    }),
    set_exception: method('set_exception', '(self, exception, /)', (runtime, self, exception) => {
      setException(runtime, self, exception!);
      return runtime.none;
    }),
    cancel: method('cancel', '(self, /, msg=None)', (runtime, self, message) =>
      newBoolean(runtime, cancelFuture(runtime, self, message ?? runtime.none)),
    ),
  },
};

interface IteratorPayload {
  future: PythonObject | null;
}

const iteratorOf = (self: PythonObject): IteratorPayload => self.payload as IteratorPayload;

function newFutureIterator(runtime: Runtime, future: PythonObject): PythonObject {
  runtime.heap.retain(future);
  const iterator = newObject<IteratorPayload>(runtime, runtime.typeOf(futureIteratorType), { future });
  runtime.log.slot(iterator.id, SlotKind.Internal, runtime.log.name('future'), 0, future.id);
  return iterator;
}

/** FutureIter_am_send: the future while it is pending; then its result, by StopIteration. */
function nextOf(runtime: Runtime, self: PythonObject): PythonObject {
  const payload = iteratorOf(self);
  const { future } = payload;
  if (future === null) return raiseWith(runtime, 'StopIteration', runtime.none);
  const state = futureOf(future);
  if (state.state === 'PENDING') {
    if (state.isBlocking) return raise(runtime, 'RuntimeError', "await wasn't used with future");
    state.isBlocking = true;
    runtime.heap.retain(future);
    return future;
  }
  payload.future = null;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('future'), future.id, 0);
  try {
    const result = outcome(runtime, future);
    try {
      return raiseReturnValue(runtime, result);
    } finally {
      runtime.heap.release(result);
    }
  } finally {
    runtime.heap.release(future);
  }
}

const futureIteratorType: NativeTypeDefinition = {
  name: 'FutureIter',
  module: '_asyncio',
  isCollected: true,
  isFinal: true,
  slots: {
    iter: (runtime, self) => {
      runtime.heap.retain(self);
      return self;
    },
    iterNext: nextOf,
    traverse: (self, visit) => {
      const { future } = iteratorOf(self);
      if (future !== null) visit(future, 'future');
    },
    clear: (runtime, self) => runtime.heap.releaseOptional(iteratorOf(self).future),
  },
  members: {
    send: method('send', '(self, value, /)', nextOf),
    throw: method('throw', '(self, type, val=None, tb=None, /)', (runtime, self, type, value) => {
      const payload = iteratorOf(self);
      const exception = pendingException(runtime, [type, value]).make();
      runtime.heap.releaseOptional(payload.future);
      payload.future = null;
      throw new PythonRaise(exception);
    }),
    close: method('close', '(self, /)', (runtime, self) => {
      const payload = iteratorOf(self);
      runtime.heap.releaseOptional(payload.future);
      payload.future = null;
      return runtime.none;
    }),
  },
};
