/** Taking items from any iterable, as native code does (`Objects/abstract.c`). */
import { discard, isRaised, raise } from '../errors.ts';
import { REFERENCE_SIZE, requireMemory } from '../large-memory.ts';
import { lookup, typeOf } from '../lookup.ts';
import { hold, letGo, own } from '../native-holds.ts';
import { getIterator, itemsOf, iterNext } from '../protocol/iteration.ts';
import { lengthOf } from '../protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { holding, type Runtime } from '../runtime.ts';
import { callBoundSpecial } from '../special-methods.ts';
import { releaseBackwards, requireKnown, sequenceItems } from './sequence-items.ts';

/**
 * Calls `use` with the items of an iterable, borrowed. A list or tuple is itself held meanwhile; of anything else the items are held in a list
 * (PySequence_Fast). What is not iterable raises TypeError with the text given.
 */
export function withFastSequence<Result>(
  runtime: Runtime,
  iterable: PythonObject,
  message: string,
  use: (items: readonly PythonObject[]) => Result,
): Result {
  const { types } = runtime;
  requireKnown(runtime, iterable);
  if (iterable.type === types.list || iterable.type === types.tuple) {
    hold(runtime, iterable, 'sequence being read');
    try {
      return use(sequenceItems(iterable).slice());
    } finally {
      letGo(runtime);
    }
  }
  own(runtime, iteratorOrTypeError(runtime, iterable, message), 'iteration');
  let items: PythonObject[];
  try {
    // The list is made from the iterator, which is asked for an iterator once more.
    items = listItemsOf(runtime, runtime.held.at(-1)!.object);
  } finally {
    letGo(runtime);
  }
  try {
    return holding(runtime, 'items taken', items, () => use(items));
  } finally {
    releaseBackwards(runtime, items);
  }
}

/**
 * All items of an iterable, each a new reference, as a new list takes them (PySequence_List): the iterable is asked for its length after its
 * iterator was made. On an exception what was taken is released.
 * @param asksLength whether the iterable is asked for its length
 */
export function listItemsOf(runtime: Runtime, iterable: PythonObject, asksLength = true): PythonObject[] {
  const { types } = runtime;
  requireKnown(runtime, iterable);
  if (iterable.type === types.list || iterable.type === types.tuple) return itemsOf(runtime, iterable);
  return takeItems(runtime, getIterator(runtime, iterable), asksLength ? iterable : null);
}

/** As `listItemsOf` for what is no list or tuple; what is not iterable raises TypeError with the text given. */
export function iteratedItems(
  runtime: Runtime,
  iterable: PythonObject,
  message: string,
  asksLength: boolean,
): PythonObject[] {
  requireKnown(runtime, iterable);
  return takeItems(runtime, iteratorOrTypeError(runtime, iterable, message), asksLength ? iterable : null);
}

/**
 * Asks an object for its length, or an iterator for its `__length_hint__`, where that can be seen: Python code may run (PyObject_LengthHint).
 * What it answers is of no use here.
 */
export function askLengthHint(runtime: Runtime, object: PythonObject): void {
  const type = typeOf(object).payload;
  if (object.type === runtime.types.range) requireMemory(runtime, lengthOf(runtime, object) * REFERENCE_SIZE);
  if (!type.isHeapType && !FORWARDS_LENGTH.has(type.name)) return;
  let hint: PythonObject;
  try {
    if (type.slots.length !== null) {
      lengthOf(runtime, object);
      return;
    }
    if (lookup(runtime, typeOf(object), '__length_hint__') === null) return;
    hint = callBoundSpecial(runtime, object, '__length_hint__', []);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
    return;
  }
  checkHint(runtime, hint);
  runtime.heap.release(hint);
}

/** Native types whose length or hint asks the object that they stand for or go over. */
const FORWARDS_LENGTH: ReadonlySet<string> = new Set([
  'reversed',
  'iterator',
  'mappingproxy',
  'weakref.ProxyType',
  'weakref.CallableProxyType',
]);

/** Raises and releases what `__length_hint__` gave where that is no length or NotImplemented. */
export function checkHint(runtime: Runtime, hint: PythonObject): void {
  const { payload } = hint;
  const { name, mro } = typeOf(hint).payload;
  if (hint === runtime.notImplemented || payload === UNKNOWN_VALUE) return;
  const isInteger = mro.includes(runtime.types.int);
  if (isInteger && (payload as number | bigint) >= 0) return;
  runtime.heap.release(hint);
  if (!isInteger) raise(runtime, 'TypeError', `__length_hint__ must be an integer, not ${name}`);
  raise(runtime, 'ValueError', '__length_hint__() should return >= 0');
}

/** `iter(object)`; a TypeError gets a text of its own. */
function iteratorOrTypeError(runtime: Runtime, iterable: PythonObject, message: string): PythonObject {
  try {
    return getIterator(runtime, iterable);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
    return raise(runtime, 'TypeError', message);
  }
}

/** All items of an iterator, which is released; the iterable is asked for its length, if given. */
function takeItems(runtime: Runtime, iterator: PythonObject, iterable: PythonObject | null): PythonObject[] {
  const items: PythonObject[] = [];
  const { held } = runtime;
  const mark = held.length;
  own(runtime, iterator, 'iteration');
  try {
    if (iterable !== null) askLengthHint(runtime, iterable);
    for (let item = iterNext(runtime, iterator); item !== null; item = iterNext(runtime, iterator)) {
      runtime.spend(1);
      items.push(item);
      own(runtime, item, 'items taken');
    }
  } catch (thrown) {
    held.length = mark + 1;
    releaseBackwards(runtime, items);
    letGo(runtime);
    throw thrown;
  }
  held.length = mark;
  holding(runtime, 'items taken', items, () => runtime.heap.release(iterator));
  return items;
}
