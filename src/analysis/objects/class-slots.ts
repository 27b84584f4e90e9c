/** The slots that a class gets from the special methods it or its bases define in Python (`Objects/typeobject.c`, update_one_slot, slot_tp_*). */
import { hashFromMethod, type PythonHash } from '../values/hashing.ts';
import { callWithArgumentTuple, callWithCopies } from './argument-tuple.ts';
import { withName } from './attribute-names.ts';
import { discard, isInstanceOf, isRaised, raise } from './errors.ts';
import { HiddenHash } from './hash-values.ts';
import { findAlongMro, lookup, typeOf } from './lookup.ts';
import { whileHolding } from './native-holds.ts';
import { asIndex } from './protocol/operators.ts';
import { isTrue } from './protocol/truth.ts';
import type { PythonObject } from './python-object.ts';
import { holding, PythonRaise, type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
import { BINARY_NAMES, COMPARISON_NAMES, nativeSlot } from './slot-wrappers.ts';
import { callBound, callHeld, callMethod, callOptionalMethod, callReflective } from './special-methods.ts';
import { type BinaryFunction, BinarySlot, type TypeSlots } from './type-object.ts';

/** Computes the slots of a class anew from its mro, and those of its subclasses. Called when it is made and when a special method changes. */
export function updateClassSlots(runtime: Runtime, type: TypeObject): void {
  const slots = nativeSlots(type);
  for (const [slot, names] of SLOT_NAMES) {
    const attributes = names.map((name) => findAlongMro(runtime, type, name));
    if (slot === 'hash' && attributes[0] === runtime.none) slots.hash = null;
    else if (attributes.some((attribute) => attribute !== null && fillsSlot(attribute, slot))) {
      Object.assign(slots, { [slot]: GENERIC_SLOTS[slot] });
    }
  }
  for (const [slot, names] of SEQUENCE_SLOTS) {
    const methods = slots[slot] === null ? [] : names.map((name) => findAlongMro(runtime, type, name));
    if (methods.some((found) => found !== null && isDefinedInPython(found))) slots[slot] = null;
  }
  slots.binary = classBinarySlots(runtime, type, slots.binary);
  type.payload.slots = slots;
  for (const subclass of type.payload.subclasses.keys()) updateClassSlots(runtime, subclass);
}

/**
 * The slots of the built-in types along the mro: the first that defines one gives it. Beside the type whose layout the instances have there may be
 * others that share it, such as KeyError with its `__str__` behind another exception (inherit_slots).
 */
function nativeSlots(type: TypeObject): TypeSlots {
  const solid = type.payload.solidBase!.payload;
  const slots: TypeSlots = { ...solid.slots };
  const natives = type.payload.mro.filter(({ payload }) => payload.definition !== null);
  if (natives.every((native) => solid.mro.includes(native))) return slots;
  for (const { payload } of natives.reverse()) Object.assign(slots, payload.definition!.slots);
  return slots;
}

/** Whether setting a class attribute of this name may change slots. */
export function isSlotName(name: string): boolean {
  return SLOT_METHOD_NAMES.has(name);
}

/** Slots of sequences that a class loses which defines one of the methods in Python: the number's slot calls it (SQSLOT without a function). */
const SEQUENCE_SLOTS = [
  ['concat', ['__add__']],
  ['repeat', ['__mul__', '__rmul__']],
  ['inPlaceConcat', ['__iadd__']],
  ['inPlaceRepeat', ['__imul__']],
] as const;

/** Slots by the special methods that fill them. */
const SLOT_NAMES: readonly (readonly [keyof typeof GENERIC_SLOTS, readonly string[]])[] = [
  ['repr', ['__repr__']],
  ['str', ['__str__']],
  ['hash', ['__hash__']],
  ['call', ['__call__']],
  ['getAttribute', ['__getattribute__', '__getattr__']],
  ['setAttribute', ['__setattr__', '__delattr__']],
  ['richCompare', COMPARISON_NAMES],
  ['iter', ['__iter__']],
  ['iterNext', ['__next__']],
  ['descriptorGet', ['__get__']],
  ['descriptorSet', ['__set__', '__delete__']],
  ['new', ['__new__']],
  ['init', ['__init__']],
  ['finalize', ['__del__']],
  ['length', ['__len__']],
  ['getItem', ['__getitem__']],
  ['setItem', ['__setitem__', '__delitem__']],
  ['contains', ['__contains__']],
  ['bool', ['__bool__']],
  ['index', ['__index__']],
  ['int', ['__int__']],
  ['float', ['__float__']],
  ['negative', ['__neg__']],
  ['positive', ['__pos__']],
  ['absolute', ['__abs__']],
  ['invert', ['__invert__']],
  ['await', ['__await__']],
  ['asyncIter', ['__aiter__']],
  ['asyncNext', ['__anext__']],
];

const SLOT_METHOD_NAMES: ReadonlySet<string> = new Set([
  ...SLOT_NAMES.flatMap(([, names]) => names),
  ...BINARY_NAMES.flatMap((name) => [`__${name}__`, `__r${name}__`, `__i${name}__`]),
]);

function isDefinedInPython(attribute: PythonObject): boolean {
  const { name } = typeOf(attribute).payload;
  return name !== 'wrapper_descriptor' && name !== 'builtin_function_or_method';
}

/** Whether a slot has to call an attribute: also a built-in function, but for `__new__`, where it is that of a built-in type (update_one_slot). */
function fillsSlot(attribute: PythonObject, slot: keyof TypeSlots): boolean {
  const { name } = typeOf(attribute).payload;
  return name === 'builtin_function_or_method' ? slot !== 'new' : name !== 'wrapper_descriptor';
}

const method =
  (name: string) =>
  (runtime: Runtime, self: PythonObject): PythonObject =>
    callMethod(runtime, self, name, []);

/** As `method`, for one that must give a number of a type (`Objects/abstract.c`, PyNumber_Long and PyNumber_Float). */
const numberMethod =
  (name: string, type: 'int' | 'float', message: (self: PythonObject) => string) =>
  (runtime: Runtime, self: PythonObject): PythonObject => {
    const number = callMethod(runtime, self, name, []);
    if (isInstanceOf(number, runtime.types[type])) return number;
    if (number.type === runtime.types.unknown) throw new ValueUnknown(number);
    const given = typeOf(number).payload.name;
    runtime.heap.release(number);
    return raise(runtime, 'TypeError', `${message(self)} (type ${given})`);
  };

/** The slot functions that call the special method of the class. */
const GENERIC_SLOTS = {
  repr: method('__repr__'),
  str: method('__str__'),
  hash: (runtime: Runtime, self: PythonObject): PythonHash | HiddenHash => {
    const result = callMethod(runtime, self, '__hash__', []);
    const { payload } = result;
    const isInteger = typeOf(result).payload.mro.includes(runtime.types.int);
    runtime.heap.release(result);
    if (typeof payload === 'number' || typeof payload === 'bigint') return hashFromMethod(payload);
    if (payload instanceof HiddenHash) return payload;
    if (isInteger || result.type === runtime.types.unknown) throw new ValueUnknown(result);
    return raise(runtime, 'TypeError', `__hash__ method should return an integer`);
  },
  call: (
    runtime: Runtime,
    self: PythonObject,
    args: readonly PythonObject[],
    keywords: Parameters<NonNullable<TypeSlots['call']>>[3],
  ): PythonObject => callWithArgumentTuple(runtime, args, keywords, () => callInstance(runtime, self, args, keywords)),
  getAttribute: classGetAttribute,
  setAttribute: (runtime: Runtime, self: PythonObject, name: string, value: PythonObject | null): void => {
    const result = withName(runtime, name, (nameObject) =>
      // PyObject_SetAttr holds the name, since it may intern another object.
      callWithCopies(runtime, [nameObject], () =>
        value === null
          ? callMethod(runtime, self, '__delattr__', [nameObject])
          : callMethod(runtime, self, '__setattr__', [nameObject, value]),
      ),
    );
    runtime.heap.release(result);
  },
  richCompare: (runtime: Runtime, self: PythonObject, other: PythonObject, comparison: number): PythonObject | null => {
    runtime.enterRecursion(' in comparison');
    try {
      return callReflective(runtime, self, COMPARISON_NAMES[comparison]!, other);
    } finally {
      runtime.leaveRecursion();
    }
  },
  iter: (runtime: Runtime, self: PythonObject): PythonObject => {
    if (lookup(runtime, typeOf(self), '__iter__') === runtime.none) {
      return raise(runtime, 'TypeError', `'${typeOf(self).payload.name}' object is not iterable`);
    }
    return callMethod(runtime, self, '__iter__', []);
  },
  iterNext: method('__next__'),
  descriptorGet: (
    runtime: Runtime,
    self: PythonObject,
    instance: PythonObject | null,
    owner: PythonObject,
  ): PythonObject => {
    const get = lookup(runtime, typeOf(self), '__get__');
    if (get === null) {
      runtime.heap.retain(self);
      return self;
    }
    // It is called as it stands, with the descriptor first, even where it is a static method (slot_tp_descr_get).
    const call = (): PythonObject => runtime.call(get, [self, instance ?? runtime.none, owner]);
    return runtime.behaviour.language.holdsDescriptorOfSpecialMethod
      ? whileHolding(runtime, 'special method', [get], call)
      : call();
  },
  descriptorSet: (runtime: Runtime, self: PythonObject, instance: PythonObject, value: PythonObject | null): void => {
    const result =
      value === null
        ? callMethod(runtime, self, '__delete__', [instance])
        : callMethod(runtime, self, '__set__', [instance, value]);
    runtime.heap.release(result);
  },
  new: (
    runtime: Runtime,
    type: PythonObject,
    args: readonly PythonObject[],
    keywords: Parameters<NonNullable<TypeSlots['new']>>[3],
  ): PythonObject => {
    const create = typeOf(type).payload.slots.getAttribute(runtime, type, '__new__');
    try {
      return holding(runtime, 'call of __new__', [create], () =>
        unpackingKeywords(runtime, [type, ...args], keywords, () => runtime.call(create, [type, ...args], keywords)),
      );
    } finally {
      runtime.heap.release(create);
    }
  },
  init: (
    runtime: Runtime,
    self: PythonObject,
    args: readonly PythonObject[],
    keywords: Parameters<NonNullable<TypeSlots['init']>>[3],
  ): void => {
    const result = unpackingKeywords(runtime, [self, ...args], keywords, () =>
      callMethod(runtime, self, '__init__', args, keywords),
    );
    const name = typeOf(result).payload.name;
    runtime.heap.release(result);
    if (result !== runtime.none && result.type !== runtime.types.unknown) {
      raise(runtime, 'TypeError', `__init__() should return None, not '${name}'`);
    }
  },
  finalize: (runtime: Runtime, self: PythonObject): void => {
    try {
      runtime.heap.releaseOptional(callOptionalMethod(runtime, self, '__del__', []));
    } catch (thrown) {
      if (!(thrown instanceof PythonRaise)) throw thrown;
      runtime.unraisable(thrown.exception, lookup(runtime, typeOf(self), '__del__'));
    }
  },
  length: (runtime: Runtime, self: PythonObject): number => {
    const result = callMethod(runtime, self, '__len__', []);
    try {
      const length = asIndex(runtime, result, 'OverflowError');
      return length < 0 ? raise(runtime, 'ValueError', '__len__() should return >= 0') : length;
    } finally {
      runtime.heap.release(result);
    }
  },
  getItem: (runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject =>
    callMethod(runtime, self, '__getitem__', [key]),
  setItem: (runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void => {
    const result =
      value === null
        ? callMethod(runtime, self, '__delitem__', [key])
        : callMethod(runtime, self, '__setitem__', [key, value]);
    runtime.heap.release(result);
  },
  contains: (runtime: Runtime, self: PythonObject, item: PythonObject): boolean => {
    if (lookup(runtime, typeOf(self), '__contains__') === runtime.none) {
      return raise(runtime, 'TypeError', `'${typeOf(self).payload.name}' object is not a container`);
    }
    return truthOfResult(runtime, callMethod(runtime, self, '__contains__', [item]));
  },
  bool: (runtime: Runtime, self: PythonObject): boolean => {
    const result = callMethod(runtime, self, '__bool__', []);
    if (result === runtime.true || result === runtime.false) return result === runtime.true;
    const name = typeOf(result).payload.name;
    runtime.heap.release(result);
    if (name === 'unknown' || name === 'bool') throw new ValueUnknown(result);
    return raise(runtime, 'TypeError', `__bool__ should return bool, returned ${name}`);
  },
  index: method('__index__'),
  int: numberMethod('__int__', 'int', () => '__int__ returned non-int'),
  float: numberMethod('__float__', 'float', (self) => `${typeOf(self).payload.name}.__float__ returned non-float`),
  negative: method('__neg__'),
  positive: method('__pos__'),
  absolute: method('__abs__'),
  invert: method('__invert__'),
  await: method('__await__'),
  asyncIter: method('__aiter__'),
  asyncNext: method('__anext__'),
} satisfies Partial<TypeSlots>;

/** Keyword arguments out of a dict are copied with all others for the call, their names into a tuple (_PyObject_FastCallDictTstate). */
function unpackingKeywords(
  runtime: Runtime,
  args: readonly PythonObject[],
  keywords: Parameters<NonNullable<TypeSlots['call']>>[3],
  call: () => PythonObject,
): PythonObject {
  return keywords === null ? call() : callWithCopies(runtime, [...args, ...keywords], call);
}

function truthOfResult(runtime: Runtime, result: PythonObject): boolean {
  try {
    return isTrue(runtime, result);
  } finally {
    runtime.heap.release(result);
  }
}

/** slot_tp_call: `__call__` of an instance, with arguments that a tuple and a dict hold. */
export function callInstance(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: Parameters<NonNullable<TypeSlots['call']>>[3],
): PythonObject {
  return unpackingKeywords(runtime, [self, ...args], keywords, () =>
    callMethod(runtime, self, '__call__', args, keywords),
  );
}

/** Whether the objects of a class are called by a `__call__` written in Python. */
export function isCalledInPython(type: TypeObject): boolean {
  return type.payload.slots.call === GENERIC_SLOTS.call;
}

/** slot_tp_getattro: `__getattribute__` where a class defines it; slot_tp_getattr_hook where it defines `__getattr__`. */
function classGetAttribute(runtime: Runtime, self: PythonObject, name: string): PythonObject {
  const type = typeOf(self);
  const found = lookup(runtime, type, '__getattribute__');
  const getAttribute = found !== null && isDefinedInPython(found) ? found : null;
  const hook = lookup(runtime, type, '__getattr__');
  if (hook !== null) return getWithHook(runtime, self, name, getAttribute, hook);
  if (getAttribute === null) return nativeSlot(type, 'getAttribute')!(runtime, self, name);
  return withName(runtime, name, (nameObject) => callMethod(runtime, self, '__getattribute__', [nameObject]));
}

/** slot_tp_getattr_hook: `__getattribute__`, and `__getattr__` where that raises AttributeError. The functions are held meanwhile. */
function getWithHook(
  runtime: Runtime,
  self: PythonObject,
  name: string,
  getAttribute: PythonObject | null,
  hook: PythonObject,
): PythonObject {
  runtime.heap.retain(hook);
  try {
    return holding(runtime, '__getattr__', [hook], () => {
      try {
        if (getAttribute === null) return callNativeGetAttribute(runtime, self, name);
        return callHook(runtime, self, getAttribute, name);
      } catch (thrown) {
        if (!isRaised(runtime, thrown, 'AttributeError')) throw thrown;
        discard(runtime, thrown);
        return callHook(runtime, self, hook, name);
      }
    });
  } finally {
    runtime.heap.release(hook);
  }
}

/** call_attribute: binds the method first in 3.11. */
function callHook(runtime: Runtime, self: PythonObject, hook: PythonObject, name: string): PythonObject {
  const call = runtime.behaviour.bindsAttributeHooks ? callBound : callHeld;
  return withName(runtime, name, (nameObject) => call(runtime, self, hook, [nameObject], null));
}

/** `__getattribute__` of a built-in type: any but that of `object` is called by a method wrapper, which holds the object (call_attribute). */
function callNativeGetAttribute(runtime: Runtime, self: PythonObject, name: string): PythonObject {
  const get = nativeSlot(typeOf(self), 'getAttribute')!;
  if (get === runtime.types.object.payload.slots.getAttribute) return get(runtime, self, name);
  return callWithCopies(runtime, [self], () => get(runtime, self, name));
}

/** slot_nb_*: one function per operator, so that two classes with the method in Python have the same slot (SLOT1BINFULL). */
const GENERIC_BINARY: readonly BinaryFunction[] = BINARY_NAMES.map((name, index) => {
  const direct = `__${name}__`;
  const reflected = `__r${name}__`;
  const generic: BinaryFunction = (runtime, left, right) => {
    const isOther = left.type !== right.type && typeOf(right).payload.slots.binary?.[index] === generic;
    let tryOther = isOther;
    if (typeOf(left).payload.slots.binary?.[index] === generic) {
      if (isOther && typeOf(right).payload.mro.includes(typeOf(left))) {
        const overloaded = lookup(runtime, typeOf(right), reflected) !== lookup(runtime, typeOf(left), reflected);
        if (overloaded) {
          const result = callReflective(runtime, right, reflected, left);
          if (result !== null) return result;
          tryOther = false;
        }
      }
      const result = callReflective(runtime, left, direct, right);
      if (result !== null || left.type === right.type) return result;
    }
    return tryOther ? callReflective(runtime, right, reflected, left) : null;
  };
  return generic;
});

const GENERIC_IN_PLACE: readonly BinaryFunction[] = BINARY_NAMES.map(
  (name) => (runtime, left, right) => callReflective(runtime, left, `__i${name}__`, right),
);

function classBinarySlots(
  runtime: Runtime,
  type: TypeObject,
  native: TypeSlots['binary'],
): readonly (BinaryFunction | null)[] {
  const slots: (BinaryFunction | null)[] = [];
  const defines = (name: string): boolean => {
    const attribute = findAlongMro(runtime, type, name);
    return attribute !== null && isDefinedInPython(attribute);
  };
  for (const [index, name] of BINARY_NAMES.entries()) {
    const isGeneric = defines(`__${name}__`) || defines(`__r${name}__`);
    slots[index] = isGeneric ? GENERIC_BINARY[index]! : (native?.[index] ?? null);
    slots[index + BinarySlot.InPlace] = defines(`__i${name}__`)
      ? GENERIC_IN_PLACE[index]!
      : (native?.[index + BinarySlot.InPlace] ?? null);
  }
  return slots;
}
