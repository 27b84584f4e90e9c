/** Bound methods (`Objects/classobject.c`). */
import { newObject, newTuple, newUnknownText } from '../create.ts';
import { dictGetText } from '../dict-access.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { lookup, typeOf } from '../lookup.ts';
import { genericGetAttribute, getAttribute } from '../protocol/attributes.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { Comparison, type NativeTypeDefinition } from '../type-object.ts';

/** Payload of a bound method: owned references. */
export interface MethodPayload {
  readonly function: PythonObject;
  readonly self: PythonObject;
}

export const methodType: NativeTypeDefinition = {
  name: 'method',
  isFinal: true,
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    repr: (runtime) => newUnknownText(runtime),
    new: methodNew,
    init: () => {},
    hash: (_runtime, self) =>
      (self.payload as MethodPayload).self.id * 31 + (self.payload as MethodPayload).function.id,
    richCompare: (runtime, self, other, comparison) => {
      if (other.type !== runtime.types.method) return null;
      if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
      const a = self.payload as MethodPayload;
      const b = other.payload as MethodPayload;
      const isEqual = a.self === b.self && a.function === b.function;
      return isEqual === (comparison === Comparison.Equal) ? runtime.true : runtime.false;
    },
    call: (runtime, self, args, keywords) => {
      const { function: callable, self: receiver } = self.payload as MethodPayload;
      return runtime.call(callable, [receiver, ...args], keywords);
    },
    getAttribute: (runtime, self, name) => {
      if (lookup(runtime, typeOf(self), name) !== null) return genericGetAttribute(runtime, self, name);
      return getAttribute(runtime, (self.payload as MethodPayload).function, name);
    },
    traverse: (self, visit) => {
      const payload = self.payload as MethodPayload;
      visit(payload.function, '__func__');
      visit(payload.self, '__self__');
    },
    clear: (runtime, self) => {
      const payload = self.payload as MethodPayload;
      runtime.heap.release(payload.function);
      runtime.heap.release(payload.self);
    },
  },
  members: {
    __func__: {
      kind: 'attribute',
      get: (runtime, self) => retained(runtime, (self.payload as MethodPayload).function),
    },
    __doc__: {
      kind: 'attribute',
      get: (runtime, self) => getAttribute(runtime, (self.payload as MethodPayload).function, '__doc__'),
    },
    __reduce__: { kind: 'method', function: { name: '__reduce__', signature: '(self, /)', code: methodReduce } },
    __self__: { kind: 'attribute', get: (runtime, self) => retained(runtime, (self.payload as MethodPayload).self) },
  },
};

/** `type(method)(function, instance)`: method_new_impl. */
function methodNew(runtime: Runtime, _type: PythonObject, args: readonly PythonObject[]): PythonObject {
  const [callable, instance] = args;
  if (args.length !== 2) raise(runtime, 'TypeError', `method expected 2 arguments, got ${args.length}`);
  if (typeOf(callable!).payload.slots.call === null) raise(runtime, 'TypeError', 'first argument must be callable');
  if (instance === runtime.none) raise(runtime, 'TypeError', 'instance must not be None');
  return newMethod(runtime, callable!, instance!);
}

/** method___reduce___impl: `getattr` and what to call it with. */
function methodReduce(runtime: Runtime, method: PythonObject): PythonObject {
  const { function: callable, self } = method.payload as MethodPayload;
  const name = getAttribute(runtime, callable, '__name__');
  const args = newTuple(runtime, [retained(runtime, self), name]);
  return newTuple(runtime, [retained(runtime, dictGetText(runtime.builtins, 'getattr')!), args]);
}

/** A new bound method; retains both. */
export function newMethod(runtime: Runtime, callable: PythonObject, self: PythonObject): PythonObject<MethodPayload> {
  runtime.heap.retain(callable);
  runtime.heap.retain(self);
  const method = newObject<MethodPayload>(runtime, runtime.types.method, { function: callable, self });
  const { log } = runtime;
  log.slot(method.id, SlotKind.Internal, log.name('__func__'), 0, callable.id);
  log.slot(method.id, SlotKind.Internal, log.name('__self__'), 0, self.id);
  return method;
}

function retained(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
