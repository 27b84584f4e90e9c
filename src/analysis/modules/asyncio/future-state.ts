/** What futures and tasks hold, and how they end (`Modules/_asynciomodule.c`, FutureObj and future_schedule_callbacks). */
import { newString } from '../../objects/create.ts';
import { dictSetText, newDict } from '../../objects/dict-access.ts';
import { type ExceptionPayload, isInstanceOf, raise, raised } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, PythonRaise, type Runtime, type TypeObject } from '../../objects/runtime.ts';
import type { KeywordNames } from '../../objects/type-object.ts';
import { isExceptionClass, makeException } from '../../objects/types/exception-values.ts';
import { setReference } from '../../objects/types/exceptions.ts';

/** References of a future by field, all owned; a task has more of them. */
export type FutureField =
  | 'fut_loop'
  | 'fut_result'
  | 'fut_exception'
  | 'fut_exception_tb'
  | 'fut_cancel_msg'
  | 'fut_cancelled_exc'
  | 'task_coro'
  | 'task_name'
  | 'task_context'
  | 'task_fut_waiter';

/** Payload of a future or task. */
export interface FuturePayload {
  state: 'PENDING' | 'CANCELLED' | 'FINISHED';
  /** `_asyncio_future_blocking`: it is being awaited. */
  isBlocking: boolean;
  readonly fields: Map<FutureField, PythonObject>;
  /** Done callbacks in order, owned. */
  callbacks: PythonObject[];
  /** Tasks that await it, owned, each under the name of its reference; none where the version does not keep them. */
  readonly awaitedBy: Map<PythonObject, string>;
  mustCancel: boolean;
  /** A task that goes while it is pending is told of (task_log_destroy_pending). */
  logsDestruction: boolean;
  /** Nobody has asked for its exception yet (fut_log_tb). */
  isUnasked: boolean;
  cancelRequests: number;
}

export const futureOf = (self: PythonObject): FuturePayload => self.payload as FuturePayload;

export const newFuturePayload = (): FuturePayload => ({
  state: 'PENDING',
  isBlocking: false,
  fields: new Map(),
  callbacks: [],
  awaitedBy: new Map(),
  mustCancel: false,
  logsDestruction: true,
  isUnasked: false,
  cancelRequests: 0,
});

/** Sets or, with null, empties a field; the value is retained. */
export function setField(runtime: Runtime, self: PythonObject, name: FutureField, value: PythonObject | null): void {
  const { fields } = futureOf(self);
  const { heap, log } = runtime;
  const before = fields.get(name);
  if (value === null) fields.delete(name);
  else {
    heap.retain(value);
    fields.set(name, value);
  }
  log.slot(self.id, SlotKind.Internal, log.name(name), before?.id ?? 0, value?.id ?? 0);
  heap.releaseOptional(before);
}

/** future_awaited_by_add: a future holds the tasks that await it. */
export function addAwaitedBy(runtime: Runtime, self: PythonObject, task: PythonObject): void {
  const { awaitedBy } = futureOf(self);
  if (!runtime.behaviour.nativeModules.futuresHoldAwaiters || awaitedBy.has(task)) return;
  const names = new Set(awaitedBy.values());
  let name = 'fut_awaited_by';
  for (let number = 1; names.has(name); number++) name = `fut_awaited_by[${number}]`;
  awaitedBy.set(task, name);
  runtime.heap.retain(task);
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(name), 0, task.id);
}

/** future_awaited_by_discard. */
export function discardAwaitedBy(runtime: Runtime, self: PythonObject, task: PythonObject): void {
  const { awaitedBy } = futureOf(self);
  const name = awaitedBy.get(task);
  if (name === undefined) return;
  awaitedBy.delete(task);
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(name), task.id, 0);
  runtime.heap.release(task);
}

/** Calls a method; arguments are borrowed, a new reference. */
export function callMethod(
  runtime: Runtime,
  object: PythonObject,
  name: string,
  args: readonly PythonObject[],
  keywords: KeywordNames = null,
): PythonObject {
  const method = typeOf(object).payload.slots.getAttribute(runtime, object, name);
  try {
    return holding(runtime, name, [method], () => runtime.call(method, args, keywords));
  } finally {
    runtime.heap.release(method);
  }
}

/** call_soon of the future's loop. */
export function callSoon(runtime: Runtime, self: PythonObject, args: readonly PythonObject[]): void {
  runtime.heap.release(callMethod(runtime, futureOf(self).fields.get('fut_loop')!, 'call_soon', args));
}

/** future_schedule_callbacks. */
export function scheduleCallbacks(runtime: Runtime, self: PythonObject): void {
  const payload = futureOf(self);
  const { callbacks } = payload;
  payload.callbacks = [];
  for (const [index, callback] of callbacks.entries()) {
    runtime.log.slot(self.id, SlotKind.Item, index, callback.id, 0);
    holding(runtime, 'callbacks', callbacks.slice(index), () => callSoon(runtime, self, [callback, self]));
    runtime.heap.release(callback);
  }
}

/** future_add_done_callback. */
export function addDoneCallback(runtime: Runtime, self: PythonObject, callback: PythonObject): void {
  const payload = futureOf(self);
  if (payload.state !== 'PENDING') {
    callSoon(runtime, self, [callback, self]);
    return;
  }
  runtime.heap.retain(callback);
  runtime.log.slot(self.id, SlotKind.Item, payload.callbacks.length, 0, callback.id);
  payload.callbacks.push(callback);
}

/** An exception class of the module `asyncio.exceptions`. */
export function exceptionNamed(runtime: Runtime, name: string): TypeObject {
  return runtime.singletons.get(`asyncio.${name}`) as TypeObject;
}

/** Raises CancelledError or InvalidStateError. Never returns. */
export function raiseAsyncio(runtime: Runtime, name: string, message: string | null): never {
  const args = message === null ? [] : [newString(runtime, message)];
  try {
    throw raised(runtime, runtime.call(exceptionNamed(runtime, name), args));
  } finally {
    for (const argument of args) runtime.heap.release(argument);
  }
}

/** future_set_result. */
export function setResult(runtime: Runtime, self: PythonObject, result: PythonObject): void {
  const payload = futureOf(self);
  if (payload.state !== 'PENDING') raiseAsyncio(runtime, 'InvalidStateError', 'invalid state');
  setField(runtime, self, 'fut_result', result);
  payload.state = 'FINISHED';
  scheduleCallbacks(runtime, self);
}

/** future_set_exception. */
export function setException(runtime: Runtime, self: PythonObject, given: PythonObject): void {
  const payload = futureOf(self);
  if (payload.state !== 'PENDING') raiseAsyncio(runtime, 'InvalidStateError', 'invalid state');
  const isClass = isExceptionClass(runtime, given);
  const exception = isClass ? makeException(runtime, given, []) : given;
  if (!isInstanceOf(exception, runtime.typeNamed('BaseException'))) {
    raise(runtime, 'TypeError', 'invalid exception object');
  }
  if (isInstanceOf(exception, runtime.typeNamed('StopIteration'))) {
    raise(runtime, 'TypeError', 'StopIteration interacts badly with generators and cannot be raised into a Future');
  }
  setField(runtime, self, 'fut_exception', exception);
  setField(runtime, self, 'fut_exception_tb', (exception.payload as ExceptionPayload).traceback);
  if (isClass) runtime.heap.release(exception);
  payload.state = 'FINISHED';
  scheduleCallbacks(runtime, self);
  payload.isUnasked = true;
}

/**
 * Tells the loop's handler about an exception that nobody asked for, and about a task that goes while it is pending (FutureObj_finalize,
 * TaskObj_finalize).
 */
export function finalizeFuture(runtime: Runtime, self: PythonObject): void {
  const payload = futureOf(self);
  const { fields } = payload;
  if (payload.state === 'PENDING' && payload.logsDestruction && fields.has('task_coro')) {
    reportToLoop(runtime, self, { task: self, message: 'Task was destroyed but it is pending!' });
  }
  if (!payload.isUnasked) return;
  payload.isUnasked = false;
  const message = `${typeOf(self).payload.qualifiedName} exception was never retrieved`;
  reportToLoop(runtime, self, { message, exception: fields.get('fut_exception')!, future: self });
}

function reportToLoop(
  runtime: Runtime,
  self: PythonObject,
  entries: Readonly<Record<string, PythonObject | string>>,
): void {
  const loop = futureOf(self).fields.get('fut_loop');
  if (loop === undefined) return;
  const context = newDict(runtime);
  for (const [key, entry] of Object.entries(entries)) {
    const value = typeof entry === 'string' ? newString(runtime, entry) : entry;
    dictSetText(runtime, context, key, value);
    if (typeof entry === 'string') own(runtime, value, 'message');
  }
  own(runtime, context, 'exception handler');
  try {
    runtime.heap.release(callMethod(runtime, loop, 'call_exception_handler', [context]));
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    runtime.unraisable(thrown.exception, self);
  } finally {
    letGo(runtime);
    for (const entry of Object.values(entries)) if (typeof entry === 'string') letGo(runtime);
  }
}

/** future_cancel: gives whether it was pending. */
export function cancelFuture(runtime: Runtime, self: PythonObject, message: PythonObject): boolean {
  const payload = futureOf(self);
  if (payload.state !== 'PENDING') return false;
  payload.state = 'CANCELLED';
  setField(runtime, self, 'fut_cancel_msg', message === runtime.none ? null : message);
  scheduleCallbacks(runtime, self);
  return true;
}

/** create_cancelled_error: the CancelledError that ended the task, once, or one with the message of `cancel`. A new reference. */
export function newCancelledError(runtime: Runtime, self: PythonObject): PythonObject {
  const { fields } = futureOf(self);
  const message = fields.get('fut_cancel_msg');
  const original = fields.get('fut_cancelled_exc');
  if (original !== undefined) {
    runtime.heap.retain(original);
    setField(runtime, self, 'fut_cancelled_exc', null);
    return original;
  }
  return runtime.call(exceptionNamed(runtime, 'CancelledError'), message === undefined ? [] : [message]);
}

/**
 * future_get_result: the result, or the exception that awaiting raises; new references. What was cancelled raises here already, in the context of
 * what is being handled (future_set_cancelled_error). The exception has the traceback again with which it came, the first time, and then none.
 */
export function outcomeOf(
  runtime: Runtime,
  self: PythonObject,
): { readonly value: PythonObject; readonly isError: boolean } {
  const { state, fields } = futureOf(self);
  if (state === 'CANCELLED') {
    return { value: raised(runtime, newCancelledError(runtime, self)).exception, isError: true };
  }
  if (state === 'PENDING') return raiseAsyncio(runtime, 'InvalidStateError', 'Result is not set.');
  futureOf(self).isUnasked = false;
  const exception = fields.get('fut_exception');
  const value = exception ?? fields.get('fut_result') ?? runtime.none;
  runtime.heap.retain(value);
  if (exception !== undefined) {
    setReference(runtime, exception, 'traceback', fields.get('fut_exception_tb') ?? null);
    setField(runtime, self, 'fut_exception_tb', null);
  }
  return { value, isError: exception !== undefined };
}
