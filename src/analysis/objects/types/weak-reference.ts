/** `weakref.ref` (`Objects/weakrefobject.c`). */
import type { PythonHash } from '../../values/hashing.ts';
import { newObject, newUnknownText, newUnknownValue } from '../create.ts';
import { raise } from '../errors.ts';
import { MarkKind, SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { whileHolding } from '../native-holds.ts';
import { richCompare } from '../protocol/comparison.ts';
import { hashOf } from '../protocol/hashing.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, PythonRaise, type Runtime, type TypeObject } from '../runtime.ts';
import { Comparison, type KeywordNames, type NativeTypeDefinition, type TypeSlots } from '../type-object.ts';

/** Payload of a weak reference: the referent is not held, the callback is owned. */
export interface WeakReferencePayload {
  referent: PythonObject | null;
  callback: PythonObject | null;
  hash: PythonHash | null;
  /** Whether the program has it: the one that a class holds to a subclass is shown only then. */
  isShown: boolean;
}

const payloadOf = (self: PythonObject): WeakReferencePayload => self.payload as WeakReferencePayload;

/** What weak references and proxies have in common: they own their callback. */
export const weakReferenceSlots: Pick<TypeSlots, 'traverse' | 'clear'> = {
  traverse: (self, visit) => {
    const { callback } = payloadOf(self);
    if (callback !== null) visit(callback, '__callback__');
  },
  clear: (runtime, self) => {
    const payload = payloadOf(self);
    const { callback, referent } = payload;
    payload.callback = null;
    payload.referent = null;
    if (referent?.weakReferences) removeReference(referent, self);
    runtime.heap.releaseOptional(callback);
  },
};

/** The type is called ReferenceType in its repr and `ref` in the module. */
export const weakReferenceType: NativeTypeDefinition = {
  name: 'ReferenceType',
  module: 'weakref',
  isCollected: true,
  slots: {
    repr: (runtime) => newUnknownText(runtime),
    new: (runtime, type, args, keywords) => {
      checkArguments(runtime, type as TypeObject, '__new__', args, keywords);
      const positional = keywords === null ? args : args.slice(0, args.length - keywords.length);
      const [referent, callback] = positional as [PythonObject, PythonObject?];
      return newWeakReference(
        runtime,
        type as TypeObject,
        referent,
        callback === runtime.none ? null : (callback ?? null),
      );
    },
    init: (runtime, self, args, keywords) => checkArguments(runtime, typeOf(self), '__init__', args, keywords),
    call: (runtime, self, args, keywords) => {
      if (keywords !== null) raise(runtime, 'TypeError', 'weakref() takes no keyword arguments');
      if (args.length > 0) raise(runtime, 'TypeError', `weakref expected 0 arguments, got ${args.length}`);
      const { referent } = payloadOf(self);
      if (referent === null) return runtime.none;
      runtime.heap.retain(referent);
      return referent;
    },
    hash: (runtime, self) => {
      const payload = payloadOf(self);
      if (payload.hash !== null) return payload.hash;
      if (payload.referent === null) return raise(runtime, 'TypeError', 'weak object has gone away');
      const { referent } = payload;
      payload.hash = whileHolding(runtime, 'object being hashed', [referent], () => hashOf(runtime, referent));
      return payload.hash;
    },
    richCompare: (runtime, self, other, comparison) => {
      if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
      if (typeOf(other).payload.slots.richCompare !== typeOf(self).payload.slots.richCompare) return null;
      const a = payloadOf(self).referent;
      const b = payloadOf(other).referent;
      if (a === null || b === null)
        return (self === other) === (comparison === Comparison.Equal) ? runtime.true : runtime.false;
      return whileHolding(runtime, 'objects being compared', [a, b], () => richCompare(runtime, a, b, comparison));
    },
    ...weakReferenceSlots,
  },
  members: {
    __callback__: {
      kind: 'attribute',
      get: (runtime, self) => {
        const callback = payloadOf(self).callback ?? runtime.none;
        runtime.heap.retain(callback);
        return callback;
      },
    },
  },
};

/** weakref___new__ and weakref___init__ take the object and a callback; a class derived from `ref` may get keywords of its own. */
function checkArguments(
  runtime: Runtime,
  type: TypeObject,
  method: '__new__' | '__init__',
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const count = args.length - (keywords?.length ?? 0);
  if (keywords !== null && (method === '__init__' || !type.payload.isHeapType)) {
    raise(runtime, 'TypeError', 'ref() takes no keyword arguments');
  }
  if (count < 1) raise(runtime, 'TypeError', `${method} expected at least 1 argument, got 0`);
  if (count > 2) raise(runtime, 'TypeError', `${method} expected at most 2 arguments, got ${count}`);
}

/** A weak reference; one without callback and of the base type is reused while it lives (weakref___new__). */
export function newWeakReference(
  runtime: Runtime,
  type: TypeObject,
  referent: PythonObject,
  callback: PythonObject | null,
  isInternal = false,
): PythonObject {
  if (!typeOf(referent).payload.isWeaklyReferencable) {
    if (referent.type === runtime.types.unknown) return newUnknownValue(runtime, runtime.types.unknown);
    return raise(runtime, 'TypeError', `cannot create weak reference to '${typeOf(referent).payload.name}' object`);
  }
  const existing = referent.weakReferences?.find(
    (reference) => reference.type === type && payloadOf(reference).callback === null,
  );
  if (existing !== undefined && callback === null && !type.payload.isHeapType) {
    runtime.heap.retain(existing);
    show(runtime, existing);
    return existing;
  }
  if (callback !== null) runtime.heap.retain(callback);
  const reference = newObject<WeakReferencePayload>(runtime, type, {
    referent,
    callback,
    hash: null,
    isShown: false,
  });
  if (!isInternal) show(runtime, reference);
  if (callback !== null)
    runtime.log.slot(reference.id, SlotKind.Internal, runtime.log.name('__callback__'), 0, callback.id);
  referent.weakReferences ??= [];
  // The reference without callback stands first, then the proxy without one, then all others, newest first.
  const isBasic = (other: PythonObject): boolean =>
    payloadOf(other).callback === null && !(other.type as TypeObject).payload.isHeapType;
  const isReference = type.payload.definition === weakReferenceType && isBasic(reference);
  const after = isReference ? 0 : referent.weakReferences.findIndex((other) => !isBasic(other));
  if (after < 0) referent.weakReferences.push(reference);
  else referent.weakReferences.splice(after, 0, reference);
  return reference;
}

/** A weak reference that the interpreter keeps (PyWeakref_NewRef): a new reference. */
export function newInternalReference(runtime: Runtime, referent: PythonObject): PythonObject {
  return newWeakReference(runtime, runtime.typeOf(weakReferenceType), referent, null, true);
}

/** Notes for views that a weak reference refers to its object. */
function show(runtime: Runtime, reference: PythonObject): void {
  const payload = payloadOf(reference);
  if (payload.isShown || payload.referent === null) return;
  payload.isShown = true;
  runtime.log.mark(MarkKind.WeakReference, reference.id, payload.referent.id);
}

/** PyObject_ClearWeakRefs: all weak references to a dying object are dead, then their callbacks run, in the order of the list. */
export function clearWeakReferences(runtime: Runtime, object: PythonObject): void {
  const references = object.weakReferences ?? [];
  object.weakReferences = null;
  // Plain references and proxies without a callback are taken from the list first.
  const isLeft = (reference: PythonObject): boolean =>
    payloadOf(reference).callback !== null || typeOf(reference).payload.isHeapType;
  const isOnly = references.filter(isLeft).length === 1 && !runtime.behaviour.holdsSingleWeakReference;
  const calls: { readonly reference: PythonObject; readonly callback: PythonObject }[] = [];
  for (const reference of references) {
    const payload = payloadOf(reference);
    payload.referent = null;
    const { callback } = payload;
    if (callback === null || reference.isFreed) continue;
    payload.callback = null;
    runtime.log.slot(reference.id, SlotKind.Internal, runtime.log.name('__callback__'), callback.id, 0);
    if (!isOnly) runtime.heap.retain(reference);
    calls.push({ reference, callback });
  }
  for (const { reference, callback } of calls) {
    const held = calls.flatMap((pair) => (isOnly ? [pair.callback] : [pair.reference, pair.callback]));
    runCallback(runtime, reference, callback, held);
  }
  // The pairs lie in a tuple until all callbacks have run.
  for (const { reference, callback } of calls.reverse()) {
    runtime.heap.release(callback);
    if (!isOnly) runtime.heap.release(reference);
  }
}

/**
 * Weak references to what the collector has found are dead, then the callbacks of those that live on run. They keep their callbacks
 * (`Python/gc.c`, handle_weakrefs).
 */
export function clearWeakReferencesToGarbage(runtime: Runtime, garbage: ReadonlySet<PythonObject>): void {
  const called: PythonObject[] = [];
  for (const object of garbage) {
    for (const reference of object.weakReferences ?? []) {
      const payload = payloadOf(reference);
      payload.referent = null;
      if (payload.callback === null || garbage.has(reference)) continue;
      runtime.heap.retain(reference);
      called.push(reference);
    }
    object.weakReferences = null;
  }
  called.forEach((reference, index) => {
    runCallback(runtime, reference, payloadOf(reference).callback!, called.slice(index));
    runtime.heap.release(reference);
  });
}

function runCallback(
  runtime: Runtime,
  reference: PythonObject,
  callback: PythonObject,
  held: readonly PythonObject[],
): void {
  try {
    runtime.heap.release(holding(runtime, 'weak reference callback', held, () => runtime.call(callback, [reference])));
  } catch (thrown) {
    if (!(thrown instanceof PythonRaise)) throw thrown;
    runtime.unraisable(thrown.exception, callback);
  }
}

function removeReference(referent: PythonObject, reference: PythonObject): void {
  const index = referent.weakReferences!.indexOf(reference);
  if (index >= 0) referent.weakReferences!.splice(index, 1);
  if (referent.weakReferences!.length === 0) referent.weakReferences = null;
}
