/** `object.__reduce_ex__(4)`: how an object is taken apart to be copied (`Objects/typeobject.c`, reduce_newobj). */
import { newBoolean, newTuple, tupleOf } from '../objects/create.ts';
import { dictGetText } from '../objects/dict-access.ts';
import type { ExceptionPayload } from '../objects/errors.ts';
import { isInstanceOf, raise } from '../objects/errors.ts';
import { lookup, typeOf } from '../objects/lookup.ts';
import { giveAway, letGo, own, owning } from '../objects/native-holds.ts';
import { getAttribute } from '../objects/protocol/attributes.ts';
import { getIterator } from '../objects/protocol/iteration.ts';
import { callAttribute } from '../objects/protocol/method-calls.ts';
import { lengthOf } from '../objects/protocol/operators.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../objects/runtime.ts';
import { callBoundSpecial } from '../objects/special-methods.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import { defaultState, PLAIN_LAYOUTS } from '../objects/types/object-state.ts';
import { makeModule } from './native-module.ts';

/** Built-in types whose value goes to `__new__` again (`__getnewargs__`). */
const VALUE_TYPES = ['int', 'float', 'complex', 'str', 'bytes', 'tuple'];

/** `copyreg._reduce(x)`: what `x.__reduce_ex__(4)` gives. */
const reduceFunction: NativeFunctionDefinition = {
  name: '_reduce',
  signature: '(object, /)',
  code: (runtime: Runtime, object: PythonObject) => {
    if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
    if (overridesObject(runtime, object, '__reduce__')) {
      const method = getAttribute(runtime, object, '__reduce__');
      return owning(runtime, method, 'method being called', () => runtime.call(method, []));
    }
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
  if (!PLAIN_LAYOUTS.has(name)) {
    raise(runtime, 'TypeError', refusalText(type));
  }
  const mark = runtime.held.length;
  const keep = (part: PythonObject): void => own(runtime, part, 'parts of the object');
  try {
    const { args: newArgs, keywords } = newArguments(runtime, object, name);
    keep(newArgs);
    if (keywords !== null) keep(keywords);
    keep(memberOf(runtime, 'copyreg', keywords === null ? '__newobj__' : '__newobj_ex__'));
    heap.retain(type);
    own(runtime, type, 'class of the object');
    keep(stateOf(runtime, object));
    keep(isInstanceOf(object, types.list) ? getIterator(runtime, object) : runtime.none);
    if (isInstanceOf(object, types.dict)) {
      const items = callAttribute(runtime, object, 'items', []);
      keep(getIterator(runtime, items));
      heap.release(items);
    } else keep(runtime.none);
    const parts = runtime.held.slice(mark).map((held) => held.object);
    runtime.held.length = mark;
    const [maker, cls, state, listItems, dictItems] = parts.slice(keywords === null ? 1 : 2);
    if (keywords !== null) {
      const args = newTuple(runtime, [cls!, newArgs, keywords]);
      return newTuple(runtime, [maker!, args, state!, listItems!, dictItems!]);
    }
    const args = newTuple(runtime, [cls!, ...newArgs.payload]);
    for (const argument of newArgs.payload) heap.retain(argument);
    heap.release(newArgs);
    return newTuple(runtime, [maker!, args, state!, listItems!, dictItems!]);
  } catch (thrown) {
    while (runtime.held.length > mark) letGo(runtime);
    throw thrown;
  }
}

/** The text of the TypeError for what cannot be taken apart (object_getstate_default): `tp_name`, which has the module in it where the type is in C. */
export function refusalText(type: TypeObject): string {
  const { name, module, isHeapType } = type.payload;
  if (name === 'memoryview') return 'cannot pickle memoryview objects';
  const isQualified = !isHeapType && module !== 'builtins' && !name.includes('.');
  return `cannot pickle '${isQualified ? `${module}.${name}` : name}' object`;
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

interface NewArguments {
  readonly args: PythonObject<PythonObject[]>;
  /** A dict with something in it, or null. */
  readonly keywords: PythonObject | null;
}

/** The arguments of `__new__` after the class: new references (_PyObject_GetNewArguments). */
function newArguments(runtime: Runtime, object: PythonObject, baseName: string): NewArguments {
  const { tuple, dict } = runtime.types;
  const { isHeapType } = typeOf(object).payload;
  if (isHeapType && lookup(runtime, typeOf(object), '__getnewargs_ex__') !== null) {
    const both = callBoundSpecial(runtime, object, '__getnewargs_ex__', []);
    return owning(runtime, both, 'arguments for __new__', () => {
      if (both.type === runtime.types.unknown) throw new ValueUnknown(both);
      requireType(runtime, both, tuple, '__getnewargs_ex__ should return a tuple');
      const items = both.payload as PythonObject[];
      if (items.length !== 2) {
        raise(runtime, 'ValueError', `__getnewargs_ex__ should return a tuple of length 2, not ${items.length}`);
      }
      const [args, keywords] = items as [PythonObject<PythonObject[]>, PythonObject];
      requireType(runtime, args, tuple, 'first item of the tuple returned by __getnewargs_ex__ must be a tuple');
      requireType(runtime, keywords, dict, 'second item of the tuple returned by __getnewargs_ex__ must be a dict');
      const isEmpty = lengthOf(runtime, keywords) === 0;
      runtime.heap.retain(args);
      if (!isEmpty) runtime.heap.retain(keywords);
      return { args, keywords: isEmpty ? null : keywords };
    });
  }
  if (isHeapType && overridesObject(runtime, object, '__getnewargs__')) {
    const args = callBoundSpecial(runtime, object, '__getnewargs__', []);
    if (args.type === runtime.types.unknown) throw new ValueUnknown(args);
    requireType(runtime, args, tuple, '__getnewargs__ should return a tuple');
    return { args: args as PythonObject<PythonObject[]>, keywords: null };
  }
  const own = VALUE_TYPES.includes(baseName) ? [runtime.call(runtime.typeNamed(baseName), [object])] : [];
  return { args: newTuple(runtime, own), keywords: null };
}

function requireType(runtime: Runtime, object: PythonObject, type: TypeObject, message: string): void {
  if (!isInstanceOf(object, type)) raise(runtime, 'TypeError', `${message}, not '${typeOf(object).payload.name}'`);
}

/** What `__getstate__` gives, else the attributes, with the values of slots beside them: a new reference (object_getstate). */
export function stateOf(runtime: Runtime, object: PythonObject): PythonObject {
  if (overridesObject(runtime, object, '__getstate__')) {
    own(runtime, getAttribute(runtime, object, '__getstate__'), 'method being called');
    try {
      return runtime.call(runtime.held.at(-1)!.object, []);
    } finally {
      letGo(runtime);
    }
  }
  return defaultState(runtime, object);
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

/** What `copyreg._reduce_ex` asks of an object: its state where no `__getstate__` in Python gives it, and whether a class is a built-in one. */
const reduceParts: readonly NativeFunctionDefinition[] = [
  { name: '_state', signature: '(object, /)', code: stateOf },
  {
    name: '_has_own_state',
    signature: '(object, /)',
    code: (runtime: Runtime, object: PythonObject) =>
      newBoolean(runtime, overridesObject(runtime, object, '__getstate__')),
  },
  {
    name: '_is_static',
    signature: '(type, /)',
    code: (runtime: Runtime, type: PythonObject) => newBoolean(runtime, !(type as TypeObject).payload.isHeapType),
  },
];

/** Makes the module `_copyreg`. */
export function makeReduce(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_copyreg', [reduceFunction, ...reduceParts]);
}
