/** The module `_asyncio`: futures, tasks, and what the event loop in Python asks of the machine. */
import { newBoolean } from '../../objects/create.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { makeModule } from '../native-module.ts';
import { addAwaitedBy, discardAwaitedBy, futureOf, setField } from './future-state.ts';
import { futureType } from './future-type.ts';
import { currentTask, isCoroutineLike, isFuture, taskType } from './task-type.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'current_task',
    signature: '(loop=None)',
    code: (runtime: Runtime) => {
      const task = currentTask(runtime) ?? runtime.none;
      runtime.heap.retain(task);
      return task;
    },
  },
  {
    name: '_task_context',
    signature: '(task, /)',
    code: (runtime: Runtime, task: PythonObject) => {
      const context = futureOf(task).fields.get('task_context') ?? runtime.none;
      runtime.heap.retain(context);
      return context;
    },
  },
  {
    name: '_set_task_context',
    signature: '(task, context, /)',
    code: (runtime: Runtime, task: PythonObject, context: PythonObject) => {
      setField(runtime, task, 'task_context', context);
      return runtime.none;
    },
  },
  {
    name: '_run_in_context',
    signature: '(callback, /, *args)',
    code: (runtime: Runtime, callback: PythonObject, args: readonly PythonObject[]) => runtime.call(callback, args),
  },
  {
    name: '_set_exceptions',
    signature: '(cancelled, invalid, /)',
    code: (runtime: Runtime, cancelled: PythonObject, invalid: PythonObject) => {
      runtime.heap.retain(cancelled);
      runtime.heap.retain(invalid);
      runtime.singletons.set('asyncio.CancelledError', cancelled);
      runtime.singletons.set('asyncio.InvalidStateError', invalid);
      return runtime.none;
    },
  },
  {
    name: 'iscoroutine',
    signature: '(obj, /)',
    code: (runtime: Runtime, object: PythonObject) => newBoolean(runtime, isCoroutineLike(runtime, object)),
  },
  {
    name: '_future_add_to_awaited_by',
    signature: '(fut, waiter, /)',
    code: (runtime: Runtime, future: PythonObject, waiter: PythonObject) => {
      if (isFuture(runtime, future) && isFuture(runtime, waiter)) addAwaitedBy(runtime, future, waiter);
      return runtime.none;
    },
  },
  {
    name: '_future_discard_from_awaited_by',
    signature: '(fut, waiter, /)',
    code: (runtime: Runtime, future: PythonObject, waiter: PythonObject) => {
      if (isFuture(runtime, future)) discardAwaitedBy(runtime, future, waiter);
      return runtime.none;
    },
  },
  {
    name: 'isfuture',
    signature: '(obj, /)',
    code: (runtime: Runtime, object: PythonObject) => newBoolean(runtime, isFuture(runtime, object)),
  },
];

/** Makes the module `_asyncio`. */
export function makeAsyncio(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_asyncio', functions, {
    Future: runtime.typeOf(futureType),
    Task: runtime.typeOf(taskType),
  });
}
