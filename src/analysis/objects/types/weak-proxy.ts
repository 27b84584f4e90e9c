/** `weakref.proxy` (`Objects/weakrefobject.c`, proxy_*): an object that stands for another without holding it. */
import { newUnknownText } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { getAttribute, setAttribute } from '../protocol/attributes.ts';
import { richCompare } from '../protocol/comparison.ts';
import { getIterator, iterNext } from '../protocol/iteration.ts';
import { callAttribute } from '../protocol/method-calls.ts';
import {
  binaryOperation,
  contains,
  getItem,
  indexObject,
  lengthOf,
  setItem,
  unaryOperation,
} from '../protocol/operators.ts';
import { strObject } from '../protocol/text.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime } from '../runtime.ts';
import {
  type BinaryFunction,
  BinarySlot,
  type NativeMember,
  type NativeTypeDefinition,
  type TypeSlots,
} from '../type-object.ts';
import { newWeakReference, type WeakReferencePayload, weakReferenceSlots } from './weak-reference.ts';

/** Runs code with the object that a proxy stands for, held meanwhile. Throws ReferenceError where it is gone. */
function withReferent<Result>(runtime: Runtime, proxy: PythonObject, run: (referent: PythonObject) => Result): Result {
  const { referent } = proxy.payload as WeakReferencePayload;
  if (referent === null) return raise(runtime, 'ReferenceError', 'weakly-referenced object no longer exists');
  runtime.heap.retain(referent);
  try {
    return holding(runtime, 'proxy', [referent], () => run(referent));
  } finally {
    runtime.heap.release(referent);
  }
}

function isProxy(object: PythonObject): boolean {
  const { definition } = typeOf(object).payload;
  return definition === proxyType || definition === callableProxyType;
}

/** Runs code with what an operand stands for, which is the operand itself where it is no proxy, held meanwhile (WRAP_BINARY). */
function unwrapped<Result>(runtime: Runtime, object: PythonObject, run: (object: PythonObject) => Result): Result {
  if (isProxy(object)) return withReferent(runtime, object, run);
  runtime.heap.retain(object);
  try {
    return holding(runtime, 'proxy', [object], () => run(object));
  } finally {
    runtime.heap.release(object);
  }
}

/** What an operand stands for, borrowed (UNWRAP up to 3.12). */
function borrowedReferent(runtime: Runtime, object: PythonObject): PythonObject {
  if (!isProxy(object)) return object;
  const { referent } = object.payload as WeakReferencePayload;
  return referent ?? raise(runtime, 'ReferenceError', 'weakly-referenced object no longer exists');
}

/** proxy_richcompare. */
const compare: NonNullable<TypeSlots['richCompare']> = (runtime, self, other, comparison) =>
  runtime.behaviour.language.proxiesHoldCompared
    ? unwrapped(runtime, self, (a) => unwrapped(runtime, other, (b) => richCompare(runtime, a, b, comparison)))
    : richCompare(runtime, borrowedReferent(runtime, self), borrowedReferent(runtime, other), comparison);

const binary: BinaryFunction[] = Array.from(
  { length: 2 * BinarySlot.InPlace },
  (_, operator): BinaryFunction =>
    (runtime, left, right) =>
      unwrapped(runtime, left, (a) => unwrapped(runtime, right, (b) => binaryOperation(runtime, a, b, operator))),
);

const unary =
  (operator: 'negative' | 'positive' | 'invert' | 'absolute'): NonNullable<TypeSlots['negative']> =>
  (runtime, self) =>
    withReferent(runtime, self, (object) => unaryOperation(runtime, object, operator));

const converted =
  (slot: 'int' | 'float'): NonNullable<TypeSlots['int']> =>
  (runtime, self) =>
    withReferent(runtime, self, (object) => runtime.call(runtime.types[slot], [object]));

const slots: Partial<TypeSlots> = {
  ...weakReferenceSlots,
  repr: (runtime) => newUnknownText(runtime),
  str: (runtime, self) => withReferent(runtime, self, (object) => strObject(runtime, object)),
  hash: (runtime, self) => raise(runtime, 'TypeError', `unhashable type: '${typeOf(self).payload.name}'`),
  getAttribute: (runtime, self, name) => withReferent(runtime, self, (object) => getAttribute(runtime, object, name)),
  setAttribute: (runtime, self, name, value) =>
    withReferent(runtime, self, (object) => setAttribute(runtime, object, name, value)),
  richCompare: compare,
  iter: (runtime, self) => withReferent(runtime, self, (object) => getIterator(runtime, object)),
  iterNext: (runtime, self) =>
    withReferent(runtime, self, (object) => {
      if (typeOf(object).payload.slots.iterNext !== null) return iterNext(runtime, object);
      const { name } = typeOf(object).payload;
      return raise(runtime, 'TypeError', `Weakref proxy referenced a non-iterator '${name}' object`);
    }),
  length: (runtime, self) => withReferent(runtime, self, (object) => lengthOf(runtime, object)),
  getItem: (runtime, self, key) =>
    withReferent(runtime, self, (object) => unwrapped(runtime, key, (k) => getItem(runtime, object, k))),
  setItem: (runtime, self, key, value) => withReferent(runtime, self, (object) => setItem(runtime, object, key, value)),
  contains: (runtime, self, item) => withReferent(runtime, self, (object) => contains(runtime, object, item)),
  bool: (runtime, self) => withReferent(runtime, self, (object) => isTrue(runtime, object)),
  index: (runtime, self) => withReferent(runtime, self, (object) => indexObject(runtime, object)),
  int: converted('int'),
  float: converted('float'),
  negative: unary('negative'),
  positive: unary('positive'),
  absolute: unary('absolute'),
  invert: unary('invert'),
  binary,
};

/** Special methods that have no slot (WRAP_METHOD): they are called by name on what the proxy stands for. */
const members: Readonly<Record<string, NativeMember>> = Object.fromEntries(
  ['__bytes__', '__reversed__'].map((name): [string, NativeMember] => [
    name,
    {
      kind: 'method',
      function: {
        name,
        signature: '(self, /)',
        code: (runtime: Runtime, self: PythonObject) =>
          withReferent(runtime, self, (object) => callAttribute(runtime, object, name, [])),
      },
    },
  ]),
);

export const proxyType: NativeTypeDefinition = {
  name: 'ProxyType',
  module: 'weakref',
  isFinal: true,
  isCollected: true,
  slots,
  members,
};

export const callableProxyType: NativeTypeDefinition = {
  name: 'CallableProxyType',
  module: 'weakref',
  isFinal: true,
  isCollected: true,
  slots: {
    ...slots,
    call: (runtime, self, args, keywords) =>
      withReferent(runtime, self, (object) => runtime.call(object, args, keywords)),
  },
  members,
};

/** `weakref.proxy(object, callback)`: a new reference. One without callback is reused while it lives. */
export function newProxy(runtime: Runtime, object: PythonObject, callback: PythonObject | null): PythonObject {
  const definition = typeOf(object).payload.slots.call === null ? proxyType : callableProxyType;
  return newWeakReference(runtime, runtime.typeOf(definition), object, callback);
}
