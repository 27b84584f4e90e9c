/** Coroutines and what can be awaited (`Objects/genobject.c`, PyCoro_Type and _PyCoro_GetAwaitableIter). */
import { newObject } from '../create.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import type { CodePayload } from './code.ts';
import { type GeneratorPayload, generatorDefinition, pendingException, resultOf, sendingMembers } from './generator.ts';

/** `coroutine`. */
export const coroutineType = generatorDefinition(
  'coroutine',
  { await: newWrapper },
  {
    ...sendingMembers,
    __await__: {
      kind: 'method',
      function: { name: '__await__', signature: '(self, /)', code: newWrapper },
    },
    cr_origin: { kind: 'attribute', get: (runtime) => runtime.none },
  },
);

const coroutineOf = (wrapper: PythonObject): PythonObject => wrapper.payload as PythonObject;

/** coro_await: an iterator that sends None to the coroutine. */
function newWrapper(runtime: Runtime, coroutine: PythonObject): PythonObject {
  runtime.heap.retain(coroutine);
  const wrapper = newObject(runtime, runtime.typeNamed('coroutine_wrapper'), coroutine);
  runtime.log.slot(wrapper.id, SlotKind.Internal, runtime.log.name('cw_coroutine'), 0, coroutine.id);
  return wrapper;
}

/** `coroutine_wrapper`. */
export const coroutineWrapperType: NativeTypeDefinition = {
  name: 'coroutine_wrapper',
  isFinal: true,
  isCollected: true,
  slots: {
    iter: (runtime, self) => {
      runtime.heap.retain(self);
      return self;
    },
    iterNext: (runtime, self) => resultOf(runtime, runtime.resumeGenerator(coroutineOf(self), runtime.none)),
    traverse: (self, visit) => visit(coroutineOf(self), 'cw_coroutine'),
    clear: (runtime, self) => runtime.heap.release(coroutineOf(self)),
  },
  members: {
    send: {
      kind: 'method',
      function: {
        name: 'send',
        signature: '(self, value, /)',
        code: (runtime: Runtime, self: PythonObject, value: PythonObject) =>
          resultOf(runtime, runtime.resumeGenerator(coroutineOf(self), value)),
      },
    },
    throw: {
      kind: 'method',
      function: {
        name: 'throw',
        signature: '(self, typ, val=None, tb=None, /)',
        code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) =>
          resultOf(runtime, runtime.throwIntoGenerator(coroutineOf(self), pendingException(runtime, args))),
      },
    },
    close: {
      kind: 'method',
      function: {
        name: 'close',
        signature: '(self, /)',
        code: (runtime: Runtime, self: PythonObject) => runtime.closeGenerator(coroutineOf(self)),
      },
    },
  },
};

/** Whether an object is a coroutine, or a generator of a function that `types.coroutine` marked. */
export function isCoroutine(runtime: Runtime, object: PythonObject): boolean {
  if (object.type === runtime.typeNamed('coroutine')) return true;
  if (object.type !== runtime.types.generator) return false;
  const code = (object.payload as GeneratorPayload).code.payload as CodePayload;
  return code.code.flags.isIterableCoroutine === true;
}

/** _PyCoro_GetAwaitableIter: what `await` sends to. A new reference. Throws TypeError for what cannot be awaited. */
export function awaitableIterator(runtime: Runtime, object: PythonObject): PythonObject {
  if (isCoroutine(runtime, object)) {
    runtime.heap.retain(object);
    return object;
  }
  const { name, slots } = typeOf(object).payload;
  if (slots.await === null) {
    return raise(runtime, 'TypeError', runtime.behaviour.language.notAwaitableText.replace('{type}', name));
  }
  const iterator = slots.await(runtime, object);
  if (iterator.type === runtime.types.unknown) return iterator;
  const fail = (message: string): never => {
    runtime.heap.release(iterator);
    return raise(runtime, 'TypeError', message);
  };
  if (isCoroutine(runtime, iterator)) return fail('__await__() returned a coroutine');
  const type = typeOf(iterator).payload;
  if (type.slots.iterNext === null) return fail(`__await__() returned non-iterator of type '${type.name}'`);
  return iterator;
}
