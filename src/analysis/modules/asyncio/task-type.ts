/** `asyncio.Task` (`Modules/_asynciomodule.c`, task_step_impl and task_wakeup). */

import { callWithCopies } from '../../objects/argument-tuple.ts';
import { newBoolean, newInteger, newObject, newString } from '../../objects/create.ts';
import { type ExceptionPayload, isInstanceOf, isRaised, newException, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { reprText, strObject } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, PythonRaise, type Runtime } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { isCoroutine } from '../../objects/types/coroutine.ts';
import { pendingException, resultOf } from '../../objects/types/generator.ts';
import {
  addAwaitedBy,
  addDoneCallback,
  callMethod,
  callSoon,
  cancelFuture,
  discardAwaitedBy,
  exceptionNamed,
  futureOf,
  newCancelledError,
  outcomeOf,
  setException,
  setField,
  setResult,
} from './future-state.ts';
import {
  futureMembers,
  futureSlots,
  futureType,
  keywordArgument,
  loopFor,
  method,
  whenDictGoes,
} from './future-type.ts';

/** A call that the loop makes for a task: its next step, with an exception to throw or none. Both are owned. */
interface StepPayload {
  readonly task: PythonObject;
  readonly exception: PythonObject | null;
  readonly isWakeup: boolean;
}

const stepOf = (self: PythonObject): StepPayload => self.payload as StepPayload;

/** TaskStepMethWrapper; task_wakeup is a bound built-in function in CPython, which holds the task too. */
const stepType: NativeTypeDefinition = {
  name: 'TaskStepMethWrapper',
  isCollected: true,
  slots: {
    call: (runtime, self, args) => {
      const { task, exception, isWakeup } = stepOf(self);
      if (isWakeup) wakeUp(runtime, task, args[0]!);
      else step(runtime, task, exception);
      return runtime.none;
    },
    traverse: (self, visit) => {
      const { task, exception } = stepOf(self);
      visit(task, '__self__');
      if (exception !== null) visit(exception, 'exception');
    },
    clear: (runtime, self) => {
      const { task, exception } = stepOf(self);
      runtime.heap.release(task);
      runtime.heap.releaseOptional(exception);
    },
  },
};

function newStep(
  runtime: Runtime,
  task: PythonObject,
  exception: PythonObject | null,
  isWakeup: boolean,
): PythonObject {
  runtime.heap.retain(task);
  if (exception !== null) runtime.heap.retain(exception);
  const made = newObject<StepPayload>(runtime, runtime.typeOf(stepType), { task, exception, isWakeup });
  runtime.log.slot(made.id, SlotKind.Internal, runtime.log.name('__self__'), 0, task.id);
  return made;
}

/** task_call_step_soon. */
function stepSoon(runtime: Runtime, task: PythonObject, exception: PythonObject | null): void {
  const callback = newStep(runtime, task, exception, false);
  try {
    holding(runtime, 'task', [callback], () => callSoon(runtime, task, [callback]));
  } finally {
    runtime.heap.release(callback);
  }
}

/** Tells the loop which task runs. */
function setRunning(runtime: Runtime, task: PythonObject | null): void {
  const key = 'asyncio.current_task';
  const before = runtime.singletons.get(key);
  if (task === null) runtime.singletons.delete(key);
  else {
    runtime.heap.retain(task);
    runtime.singletons.set(key, task);
  }
  runtime.heap.releaseOptional(before);
}

/** The task that runs, or null. */
export function currentTask(runtime: Runtime): PythonObject | null {
  return runtime.singletons.get('asyncio.current_task') ?? null;
}

/** task_step. */
function step(runtime: Runtime, task: PythonObject, exception: PythonObject | null): void {
  setRunning(runtime, task);
  const run = (): void => holding(runtime, 'running task', [task], () => stepImplementation(runtime, task, exception));
  try {
    if (runtime.behaviour.nativeModules.filesTasksByLoop) {
      callWithCopies(runtime, [futureOf(task).fields.get('fut_loop')!], run);
    } else run();
  } finally {
    setRunning(runtime, null);
  }
}

function stepImplementation(runtime: Runtime, task: PythonObject, given: PythonObject | null): void {
  const payload = futureOf(task);
  if (payload.state !== 'PENDING') raise(runtime, 'RuntimeError', `__step(): already done: ${reprText(runtime, task)}`);
  let exception = given;
  let owned: PythonObject | null = null;
  if (payload.mustCancel) {
    if (exception === null || !isInstanceOf(exception, exceptionNamed(runtime, 'CancelledError'))) {
      exception = newCancelledError(runtime, task);
      owned = exception;
    }
    payload.mustCancel = false;
  }
  const waitedFor = payload.fields.get('task_fut_waiter');
  if (waitedFor !== undefined) discardAwaitedBy(runtime, waitedFor, task);
  setField(runtime, task, 'task_fut_waiter', null);
  let item: PythonObject;
  try {
    item = holding(runtime, 'task', [owned], () => resume(runtime, payload.fields.get('task_coro')!, exception));
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    finish(runtime, task, thrown);
    return;
  } finally {
    runtime.heap.releaseOptional(owned);
  }
  waitFor(runtime, task, item);
}

const COROUTINE_METHODS = ['__await__', 'close', 'send', 'throw'];

/** Whether a task may run an object: a coroutine, or what has the methods of one (`collections.abc.Coroutine`). */
export function isCoroutineLike(runtime: Runtime, object: PythonObject): boolean {
  if (isCoroutine(runtime, object)) return true;
  if (object.type === runtime.types.generator && runtime.behaviour.nativeModules.tasksRunGenerators) return true;
  return COROUTINE_METHODS.every((name) => lookup(runtime, typeOf(object), name) !== null);
}

/** Sends None to the coroutine, or throws into it. A new reference to what it yields. */
function resume(runtime: Runtime, coroutine: PythonObject, exception: PythonObject | null): PythonObject {
  if (!isCoroutine(runtime, coroutine) && coroutine.type !== runtime.types.generator) {
    return exception === null
      ? callMethod(runtime, coroutine, 'send', [runtime.none])
      : callMethod(runtime, coroutine, 'throw', [exception]);
  }
  if (exception === null) return resultOf(runtime, runtime.resumeGenerator(coroutine, runtime.none));
  return resultOf(runtime, runtime.throwIntoGenerator(coroutine, pendingException(runtime, [exception])));
}

/** The coroutine has ended: the task gets its result, its exception, or is cancelled. */
function finish(runtime: Runtime, task: PythonObject, thrown: PythonRaise): void {
  const payload = futureOf(task);
  const { heap } = runtime;
  const { exception } = thrown;
  if (isRaised(runtime, thrown, 'StopIteration')) {
    const value =
      (exception.payload as { readonly fields: ReadonlyMap<string, PythonObject> }).fields.get('value') ?? runtime.none;
    heap.retain(value);
    heap.release(exception);
    if (payload.mustCancel) {
      payload.mustCancel = false;
      cancelFuture(runtime, task, payload.fields.get('fut_cancel_msg') ?? runtime.none);
    } else holding(runtime, 'task', [value], () => setResult(runtime, task, value));
    heap.release(value);
    return;
  }
  if (isInstanceOf(exception, exceptionNamed(runtime, 'CancelledError'))) {
    setField(runtime, task, 'fut_cancelled_exc', exception);
    heap.release(exception);
    cancelFuture(runtime, task, runtime.none);
    return;
  }
  holding(runtime, 'task', [exception], () => setException(runtime, task, exception));
  if (isRaised(runtime, thrown, 'KeyboardInterrupt') || isRaised(runtime, thrown, 'SystemExit')) throw thrown;
  heap.release(exception);
}

/** Whether an object is a future or a task. */
export function isFuture(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeOf(futureType)) || isInstanceOf(object, runtime.typeOf(taskType));
}

/** What the coroutine yielded (stolen): the task goes on when it is done. */
function waitFor(runtime: Runtime, task: PythonObject, item: PythonObject): void {
  const { heap } = runtime;
  if (item === runtime.none) {
    stepSoon(runtime, task, null);
    return;
  }
  if (item === task) {
    failStep(runtime, task, item, `Task cannot await on itself: ${reprText(runtime, task)}`);
    return;
  }
  if (!isFuture(runtime, item)) {
    failStep(runtime, task, item, `Task got bad yield: ${reprText(runtime, item)}`);
    return;
  }
  const future = futureOf(item);
  if (!future.isBlocking) {
    const text = `yield was used instead of yield from in task ${reprText(runtime, task)} with ${reprText(runtime, item)}`;
    failStep(runtime, task, item, text);
    return;
  }
  addAwaitedBy(runtime, item, task);
  future.isBlocking = false;
  const wakeup = newStep(runtime, task, null, true);
  holding(runtime, 'task', [wakeup, item], () => addDoneCallback(runtime, item, wakeup));
  heap.release(wakeup);
  setField(runtime, task, 'task_fut_waiter', item);
  heap.release(item);
  const payload = futureOf(task);
  if (!payload.mustCancel) return;
  const wasCancelled = callMethod(runtime, item, 'cancel', []);
  if (wasCancelled === runtime.true) payload.mustCancel = false;
  heap.release(wasCancelled);
}

function failStep(runtime: Runtime, task: PythonObject, item: PythonObject, message: string): void {
  runtime.heap.release(item);
  const error = newException(runtime, runtime.typeNamed('RuntimeError'), [newString(runtime, message)]);
  stepSoon(runtime, task, error);
  runtime.heap.release(error);
}

/** task_wakeup. */
function wakeUp(runtime: Runtime, task: PythonObject, future: PythonObject): void {
  const { value, isError } = outcomeOf(runtime, future);
  if (!isError) {
    runtime.heap.release(value);
    step(runtime, task, null);
    return;
  }
  // Where asking has raised, as it does for a cancelled future and by the method `result` of a derived class, 3.11 holds the error's three parts.
  const isExact = future.type === runtime.typeOf(futureType) || future.type === runtime.typeOf(taskType);
  const hasRaised = !isExact || futureOf(future).state === 'CANCELLED';
  const isBeside = hasRaised && runtime.behaviour.language.errorIndicatorHoldsClass;
  const traceback = isBeside ? (value.payload as ExceptionPayload).traceback : null;
  if (traceback !== null) runtime.heap.retain(traceback);
  try {
    holding(runtime, 'task', [value, traceback], () => step(runtime, task, value));
  } finally {
    runtime.heap.release(value);
    runtime.heap.releaseOptional(traceback);
  }
}

/** `Task.cancel(msg=None)`. */
function cancelTask(runtime: Runtime, task: PythonObject, message: PythonObject): PythonObject {
  const payload = futureOf(task);
  if (payload.state !== 'PENDING') return runtime.false;
  payload.cancelRequests++;
  const waiter = payload.fields.get('task_fut_waiter');
  if (waiter !== undefined) {
    const wasCancelled = callMethod(runtime, waiter, 'cancel', message === runtime.none ? [] : [message]);
    if (wasCancelled === runtime.true) return runtime.true;
  }
  payload.mustCancel = true;
  setField(runtime, task, 'fut_cancel_msg', message === runtime.none ? null : message);
  return runtime.true;
}

/** `asyncio.Task`. */
export const taskType: NativeTypeDefinition = {
  name: 'Task',
  module: '_asyncio',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  dictGoes: whenDictGoes,
  slots: {
    ...futureSlots,
    init: (runtime, self, args, keywords) => {
      const coroutine = args[0]!;
      if (!isCoroutineLike(runtime, coroutine)) {
        raise(runtime, 'TypeError', `a coroutine was expected, got ${reprText(runtime, coroutine)}`);
      }
      const loop = loopFor(runtime, keywordArgument(args, keywords, 'loop'));
      setField(runtime, self, 'fut_loop', loop);
      runtime.heap.release(loop);
      setField(runtime, self, 'task_coro', coroutine);
      const given = keywordArgument(args, keywords, 'name');
      const name =
        given === undefined || given === runtime.none
          ? newString(runtime, nextName(runtime))
          : strObject(runtime, given);
      setField(runtime, self, 'task_name', name);
      runtime.heap.release(name);
      stepSoon(runtime, self, null);
    },
  },
  members: {
    ...futureMembers,
    cancel: method('cancel', '(self, /, msg=None)', (runtime, self, message) =>
      cancelTask(runtime, self, message ?? runtime.none),
    ),
    cancelling: method('cancelling', '(self, /)', (runtime, self) =>
      newInteger(runtime, futureOf(self).cancelRequests),
    ),
    uncancel: method('uncancel', '(self, /)', (runtime, self) => {
      const payload = futureOf(self);
      if (payload.cancelRequests > 0) payload.cancelRequests--;
      return newInteger(runtime, payload.cancelRequests);
    }),
    get_name: fieldMethod('get_name', 'task_name'),
    set_name: method('set_name', '(self, value, /)', (runtime, self, value) => {
      const name = strObject(runtime, value!);
      setField(runtime, self, 'task_name', name);
      runtime.heap.release(name);
      return runtime.none;
    }),
    get_coro: fieldMethod('get_coro', 'task_coro'),
    get_stack: method('get_stack', '(self, /, *, limit=None)', (runtime) => runtime.call(runtime.types.list, [])),
    set_result: method('set_result', '(self, result, /)', (runtime) =>
      raise(runtime, 'RuntimeError', 'Task does not support set_result operation'),
    ),
    set_exception: method('set_exception', '(self, exception, /)', (runtime) =>
      raise(runtime, 'RuntimeError', 'Task does not support set_exception operation'),
    ),
    _log_destroy_pending: {
      kind: 'attribute',
      get: (runtime, self) => newBoolean(runtime, futureOf(self).logsDestruction),
      set: (runtime, self, value) => {
        futureOf(self).logsDestruction = value === runtime.true;
      },
    },
    _must_cancel: {
      kind: 'attribute',
      get: (runtime, self) => newBoolean(runtime, futureOf(self).mustCancel),
    },
  },
};

function fieldMethod(name: string, field: 'task_name' | 'task_coro') {
  return method(name, '(self, /)', (runtime, self) => {
    const value = futureOf(self).fields.get(field) ?? runtime.none;
    runtime.heap.retain(value);
    return value;
  });
}

function nextName(runtime: Runtime): string {
  const type = runtime.typeOf(taskType).payload;
  const count = (type.sharedKeys.size ?? 0) + 1;
  type.sharedKeys.set(`Task-${count}`, count);
  return `Task-${count}`;
}
