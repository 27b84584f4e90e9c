/** Makes objects of the most used built-in types. Every function gives a new reference. */
import { SlotKind } from './event-log.ts';
import { isInternedAtStart } from './interned-at-start.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import type { Runtime, TypeObject } from './runtime.ts';

/** An object of a built-in type or of a class derived from one; holds its class if that is a heap type. */
export function newObject<Payload>(runtime: Runtime, type: TypeObject, payload: Payload): PythonObject<Payload> {
  const { heap } = runtime;
  const { payload: typePayload } = type;
  const object = heap.allocate(type, typePayload.typeName, payload);
  if (typePayload.isHeapType) heap.retain(type);
  if (typePayload.isCollected) heap.track(object);
  if (typePayload.hasInstanceDict) object.attributes = { values: new Map(), dict: null, names: null };
  if (typePayload.memberNames.length > 0) object.members = new Array(typePayload.memberNames.length).fill(null);
  return object;
}

/** An int. Small ones (-5 to 256) exist once and are not counted (`Objects/longobject.c`, IS_SMALL_INT). */
export function newInteger(runtime: Runtime, value: number | bigint): PythonObject<number | bigint> {
  if (typeof value === 'number') {
    if (value >= -5 && value <= 256) return smallInteger(runtime, value);
  } else if (value >= -9007199254740991n && value <= 9007199254740991n) {
    return newInteger(runtime, Number(value));
  }
  const object = runtime.heap.allocate(runtime.types.int, runtime.types.int.payload.typeName, value);
  runtime.log.value(value);
  return object;
}

function smallInteger(runtime: Runtime, value: number): PythonObject<number> {
  const existing = runtime.singletons.get(value);
  return (existing ??
    makeSingleton(runtime, value, runtime.types.int, value === 0 ? 0 : value)) as PythonObject<number>;
}

/** A float. */
export function newFloat(runtime: Runtime, value: number): PythonObject<number> {
  const object = runtime.heap.allocate(runtime.types.float, runtime.types.float.payload.typeName, value);
  runtime.log.float(value);
  return object;
}

/** A str that is not interned. The empty one and those of one Latin-1 character exist once (`Objects/unicodeobject.c`, LATIN1). */
export function newString(runtime: Runtime, text: string): PythonObject<string> {
  if (text.length < 2 && (text.length === 0 || text.charCodeAt(0) < 256)) return characterString(runtime, text);
  const object = runtime.heap.allocate(runtime.types.str, runtime.types.str.payload.typeName, text);
  runtime.log.value(text);
  return object;
}

/**
 * A str that is filled after it was made (PyUnicode_New): one of one character is an object of its own, although it is not counted either.
 */
export function newFilledString(runtime: Runtime, text: string): PythonObject<string> {
  if (text.length !== 1 || text.charCodeAt(0) > 255) return newString(runtime, text);
  return uncountedString(runtime, text);
}

function uncountedString(runtime: Runtime, text: string): PythonObject<string> {
  const type = runtime.types.str;
  const object = runtime.heap.allocateUncounted(type, type.payload.typeName, text, Counting.Shared);
  runtime.log.value(text);
  return object;
}

function characterString(runtime: Runtime, text: string): PythonObject<string> {
  const existing = runtime.singletons.get(text);
  return (existing ?? makeSingleton(runtime, text, runtime.types.str, text)) as PythonObject<string>;
}

function makeSingleton(
  runtime: Runtime,
  key: string | number,
  type: TypeObject,
  payload: string | number,
): PythonObject {
  const counting = runtime.behaviour.hasImmortalObjects ? Counting.Immortal : Counting.Shared;
  const object = runtime.heap.allocateUncounted(type, type.payload.typeName, payload, counting);
  runtime.log.value(payload);
  runtime.singletons.set(key, object);
  return object;
}

/** `repr` of True or False: a str that exists once (bool_repr of `Objects/boolobject.c`). */
export function truthText(runtime: Runtime, value: boolean): PythonObject<string> {
  return characterString(runtime, value ? 'True' : 'False');
}

/** The interned str of a text (PyUnicode_InternInPlace): a new reference to the one there is, else a new str. */
export function internString(runtime: Runtime, text: string): PythonObject<string> {
  // The strings that CPython itself is built with are the interned ones since they are immortal.
  if ((text === 'True' || text === 'False') && runtime.behaviour.hasImmortalObjects)
    return characterString(runtime, text);
  const existing = runtime.internedStrings.get(text);
  if (existing !== undefined) {
    runtime.heap.retain(existing);
    return existing;
  }
  const isOfInterpreter = isInternedAtStart(runtime.behaviour.wordsInternedAtStart, text);
  const object = isOfInterpreter ? uncountedString(runtime, text) : newString(runtime, text);
  if (isOfInterpreter || object.counting === Counting.Counted) runtime.internedStrings.set(text, object);
  if (!isOfInterpreter) runtime.wordInterned(object);
  return object;
}

/** The interned str of a name that the interpreter holds itself, such as one of a method of a built-in type: not counted where it is new. */
export function sharedName(runtime: Runtime, text: string): PythonObject<string> {
  if (runtime.internedStrings.has(text)) return internString(runtime, text);
  const object = uncountedString(runtime, text);
  runtime.internedStrings.set(text, object);
  return object;
}

/** PyUnicode_InternInPlace of a str that there is: a new reference to the interned str of its text, which it becomes itself if there is none yet. */
export function internInPlace(runtime: Runtime, text: PythonObject<string>): PythonObject<string> {
  const { payload } = text;
  const isNew =
    !runtime.internedStrings.has(payload) && !isInternedAtStart(runtime.behaviour.wordsInternedAtStart, payload);
  if (isNew && text.counting === Counting.Counted && text.type === runtime.types.str) {
    runtime.internedStrings.set(payload, text);
    runtime.wordInterned(text);
  }
  return internString(runtime, payload);
}

/** True or False. */
export function newBoolean(runtime: Runtime, value: boolean): PythonObject {
  return value ? runtime.true : runtime.false;
}

/** A tuple that steals the references to its items. The empty one exists once. */
export function newTuple(runtime: Runtime, items: PythonObject[]): PythonObject<PythonObject[]> {
  if (items.length === 0) return emptyTuple(runtime);
  return newSequence(runtime, runtime.types.tuple, items);
}

/** A list that steals the references to its items. */
export function newList(runtime: Runtime, items: PythonObject[]): PythonObject<PythonObject[]> {
  return newSequence(runtime, runtime.types.list, items);
}

/** A tuple with new references to the items. */
export function tupleOf(runtime: Runtime, items: readonly PythonObject[]): PythonObject<PythonObject[]> {
  for (const item of items) runtime.heap.retain(item);
  return newTuple(runtime, items.slice());
}

/** A list with new references to the items. */
export function listOf(runtime: Runtime, items: readonly PythonObject[]): PythonObject<PythonObject[]> {
  for (const item of items) runtime.heap.retain(item);
  return newList(runtime, items.slice());
}

/** An instance of list, tuple or a class derived from one; steals the items. */
export function newSequence(runtime: Runtime, type: TypeObject, items: PythonObject[]): PythonObject<PythonObject[]> {
  const object = newObject(runtime, type, items);
  const { log } = runtime;
  for (let index = 0; index < items.length; index++) log.slot(object.id, SlotKind.Item, index, 0, items[index]!.id);
  return object;
}

function emptyTuple(runtime: Runtime): PythonObject<PythonObject[]> {
  const existing = runtime.singletons.get('()');
  if (existing !== undefined) return existing as PythonObject<PythonObject[]>;
  const counting = runtime.behaviour.hasImmortalObjects ? Counting.Immortal : Counting.Shared;
  const type = runtime.types.tuple;
  const object = runtime.heap.allocateUncounted<PythonObject[]>(type, type.payload.typeName, [], counting);
  runtime.singletons.set('()', object);
  return object;
}

/**
 * An object of a known built-in type whose value is not known, such as the str that `input()` gives. A str or int may be one of those that
 * exist once, so it is not counted.
 */
export function newUnknownValue(runtime: Runtime, type: TypeObject): PythonObject {
  const { types } = runtime;
  const maybeSingleton = type === types.str || type === types.int || type === types.bytes || type === types.bool;
  if (!maybeSingleton) return newObject(runtime, type, UNKNOWN_VALUE);
  return runtime.heap.allocateUncounted(type, type.payload.typeName, UNKNOWN_VALUE, Counting.Shared);
}

/** A new str of several characters whose text is not known. */
export function newUnknownText(runtime: Runtime): PythonObject {
  return newObject<unknown>(runtime, runtime.types.str, UNKNOWN_VALUE);
}

/** An unknown object: what code that we do not have gave us. Its count is a lower bound. */
export function newUnknown(runtime: Runtime): PythonObject {
  const object = newObject(runtime, runtime.types.unknown, UNKNOWN_VALUE);
  runtime.escape(object);
  return object;
}
