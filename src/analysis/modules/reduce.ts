/** `object.__reduce_ex__(4)`: how an object is taken apart to be copied (`Objects/typeobject.c`, reduce_newobj). */
import { newTuple, tupleOf } from '../objects/create.ts';
import { dictGetText, dictSetText, newDict } from '../objects/dict-access.ts';
import type { ExceptionPayload } from '../objects/errors.ts';
import { isInstanceOf, raise } from '../objects/errors.ts';
import { lookup, typeOf } from '../objects/lookup.ts';
import { giveAway, letGo, own } from '../objects/native-holds.ts';
import { getAttribute } from '../objects/protocol/attributes.ts';
import { getIterator } from '../objects/protocol/iteration.ts';
import { callAttribute } from '../objects/protocol/method-calls.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import { instanceDict } from '../objects/types/object.ts';
import { makeModule } from './native-module.ts';

/** Built-in types whose value goes to `__new__` again (`__getnewargs__`). */
const VALUE_TYPES = ['int', 'float', 'complex', 'str', 'bytes', 'tuple'];
/** Built-in types whose instances have nothing more than attributes and items. */
const PLAIN_TYPES: ReadonlySet<string> = new Set(['object', 'list', 'dict', ...VALUE_TYPES]);

/** `copyreg._reduce(x)`: what `x.__reduce_ex__(4)` gives. */
const reduceFunction: NativeFunctionDefinition = {
  name: '_reduce',
  signature: '(object, /)',
  code: (runtime: Runtime, object: PythonObject) => {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    if (overridesObject(runtime, object, '__reduce__')) return callAttribute(runtime, object, '__reduce__', []);
    return reduceByNew(runtime, object);
  },
};

/** What `object.__reduce_ex__(2)` and later ones give: a new reference (reduce_newobj). */
export function reduceByNew(runtime: Runtime, object: PythonObject): PythonObject {
  const { types, heap } = runtime;
  const type = typeOf(object);
  const base = type.payload.solidBase ?? type;
  const name = base.payload.qualifiedName;
  if (isInstanceOf(object, runtime.typeNamed('BaseException'))) return reduceException(runtime, object);
  if (name === 'set' || name === 'frozenset' || name === 'bytearray') return reduceItems(runtime, object);
  if (!PLAIN_TYPES.has(name)) {
    raise(runtime, 'TypeError', `cannot pickle '${type.payload.name}' object`);
  }
  const mark = runtime.held.length;
  const keep = (part: PythonObject): void => own(runtime, part, 'parts of the object');
  try {
    keep(memberOf(runtime, 'copyreg', '__newobj__'));
    heap.retain(type);
    own(runtime, type, 'class of the object');
    keep(newArguments(runtime, object, name));
    keep(stateOf(runtime, object));
    keep(isInstanceOf(object, types.list) ? getIterator(runtime, object) : runtime.none);
    if (isInstanceOf(object, types.dict)) {
      const items = callAttribute(runtime, object, 'items', []);
      keep(getIterator(runtime, items));
      heap.release(items);
    } else keep(runtime.none);
    const [maker, cls, given, state, listItems, dictItems] = runtime.held.slice(mark).map((held) => held.object);
    runtime.held.length = mark;
    const args = newTuple(runtime, [cls!, ...(given!.payload as PythonObject[])]);
    for (const argument of given!.payload as PythonObject[]) heap.retain(argument);
    heap.release(given!);
    return newTuple(runtime, [maker!, args, state!, listItems!, dictItems!]);
  } catch (thrown) {
    while (runtime.held.length > mark) letGo(runtime);
    throw thrown;
  }
}

/** Whether the class of an object has a method of its own instead of that of `object`. */
export function overridesObject(runtime: Runtime, object: PythonObject, name: string): boolean {
  const found = lookup(runtime, typeOf(object), name);
  return found !== null && found !== lookup(runtime, runtime.types.object, name);
}

function memberOf(runtime: Runtime, module: string, name: string): PythonObject {
  const found = runtime.importModule(module);
  const member = found === null ? null : dictGetText((found.payload as ModulePayload).namespace, name);
  if (member === null) throw new Error(`no ${module}.${name}`);
  runtime.heap.retain(member);
  return member;
}

/** The arguments of `__new__` after the class (_PyObject_GetNewArguments): a tuple. */
function newArguments(runtime: Runtime, object: PythonObject, baseName: string): PythonObject {
  if (overridesObject(runtime, object, '__getnewargs__') && typeOf(object).payload.isHeapType) {
    return callAttribute(runtime, object, '__getnewargs__', []);
  }
  if (!VALUE_TYPES.includes(baseName)) return newTuple(runtime, []);
  return newTuple(runtime, [runtime.call(runtime.typeNamed(baseName), [object])]);
}

/** object_getstate: what `__getstate__` gives, else the attributes, with the values of slots beside them. */
function stateOf(runtime: Runtime, object: PythonObject): PythonObject {
  const type = typeOf(object);
  if (overridesObject(runtime, object, '__getstate__')) {
    own(runtime, getAttribute(runtime, object, '__getstate__'), 'method being called');
    try {
      return runtime.call(runtime.held.at(-1)!.object, []);
    } finally {
      letGo(runtime);
    }
  }
  const { attributes, members } = object;
  const isEmpty = attributes === null || (attributes.dict === null && attributes.values.size === 0);
  const state = isEmpty ? runtime.none : instanceDict(runtime, object);
  const names = type.payload.memberNames;
  if (members === null || members.every((value) => value === null)) return state;
  const slots = newDict(runtime);
  names.forEach((name, position) => {
    const value = members[position] ?? null;
    if (value !== null) dictSetText(runtime, slots, name, value);
  });
  return newTuple(runtime, [state, slots]);
}

/** BaseException_reduce: the class, the arguments, and attributes if there are any. */
function reduceException(runtime: Runtime, object: PythonObject): PythonObject {
  const { args } = object.payload as ExceptionPayload;
  const hasAttributes = object.attributes !== null && object.attributes.values.size > 0;
  return tupleOf(
    runtime,
    hasAttributes ? [object.type, args, getAttribute(runtime, object, '__dict__')] : [object.type, args],
  );
}

/** set_reduce and bytearray_reduce: the class and a list of the items. */
function reduceItems(runtime: Runtime, object: PythonObject): PythonObject {
  own(runtime, runtime.call(runtime.types.list, [object]), 'items');
  const state = stateOf(runtime, object);
  const items = giveAway(runtime);
  runtime.heap.retain(object.type);
  return newTuple(runtime, [object.type, newTuple(runtime, [items]), state]);
}

/** Makes the module `_copyreg`. */
export function makeReduce(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_copyreg', [reduceFunction]);
}
