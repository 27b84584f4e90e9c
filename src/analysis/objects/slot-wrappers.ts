/** The special methods that the slots of a built-in type appear as (`Objects/typeobject.c`, slotdefs, add_operators). */
import { powerModulo } from '../values/integers.ts';
import { internString, newBoolean, newInteger } from './create.ts';
import { raise, raiseBare } from './errors.ts';
import { nativeHash, newHashInteger } from './hash-values.ts';
import { signatureOf } from './native.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
import type {
  Comparison,
  KeywordNames,
  NativeFunctionDefinition,
  NativeTypeDefinition,
  TypeSlots,
} from './type-object.ts';

/** The class of an object; `lookup.ts`, which builds on this file, has it for all others. */
function typeOf(object: PythonObject): TypeObject {
  return object.type as TypeObject;
}

/** Names of the binary special methods by `BinarySlot`, without underscores. */
export const BINARY_NAMES = [
  'add',
  'and',
  'floordiv',
  'lshift',
  'matmul',
  'mul',
  'mod',
  'or',
  'pow',
  'rshift',
  'sub',
  'truediv',
  'xor',
] as const;

/** Names of the comparison methods by `Comparison`. */
export const COMPARISON_NAMES = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'] as const;

/** The wrapper that shows a slot of a built-in type as a method, or null where the type has no such slot of its own. */
export function slotWrapperOf(
  runtime: Runtime,
  type: TypeObject,
  definition: NativeTypeDefinition,
  name: string,
): PythonObject | null {
  const wrapper = WRAPPERS.get(name);
  if (wrapper === undefined || !wrapper.isOwn(definition.slots)) return null;
  if (name === '__hash__' && definition.slots.hash === null) return runtime.none;
  if (name === '__new__') return newWrapper(runtime, type, wrapper.definition, 'builtin_function_or_method');
  return newWrapper(runtime, type, wrapper.definition, 'wrapper_descriptor');
}

/** The names of all special methods that wrap a slot which the built-in type itself defines. */
export function slotWrapperNames(definition: NativeTypeDefinition): string[] {
  return [...WRAPPERS].filter(([, wrapper]) => wrapper.isOwn(definition.slots)).map(([name]) => name);
}

function newWrapper(
  runtime: Runtime,
  owner: TypeObject,
  definition: NativeFunctionDefinition,
  typeName: string,
): PythonObject {
  const type = runtime.typeNamed(typeName);
  const payload = {
    owner,
    name: definition.name,
    definition,
    signature: signatureOf(runtime, definition),
    module: null,
    isSlotWrapper: true,
    self: null,
  };
  return runtime.heap.allocateUncounted(type, type.payload.typeName, payload, Counting.Shared);
}

interface Wrapper {
  readonly definition: NativeFunctionDefinition;
  readonly isOwn: (slots: Partial<TypeSlots>) => boolean;
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map(wrapperRows());

function* wrapperRows(): Iterable<[string, Wrapper]> {
  const row = (
    name: string,
    slot: keyof TypeSlots,
    signature: string,
    code: NativeFunctionDefinition['code'],
  ): [string, Wrapper] => [
    name,
    {
      definition: { name, signature, code },
      isOwn: (slots) => slots[slot] !== undefined && (slots[slot] !== null || slot === 'hash'),
    },
  ];
  const slotsOf = (object: PythonObject): TypeSlots => typeOf(object).payload.slots;
  // A wrapper calls the slot of the type it was taken from: the native slot of the receiver's layout.
  const native = <Slot extends keyof TypeSlots>(self: PythonObject, slot: Slot): NonNullable<TypeSlots[Slot]> =>
    nativeSlot(typeOf(self), slot) as NonNullable<TypeSlots[Slot]>;
  yield row('__repr__', 'repr', '(self, /)', (runtime, self) => native(self, 'repr')(runtime, self));
  yield row('__str__', 'str', '(self, /)', (runtime, self) => native(self, 'str')(runtime, self));
  yield row('__hash__', 'hash', '(self, /)', (runtime, self) =>
    newHashInteger(runtime, nativeHash(runtime, self, native(self, 'hash')(runtime, self))),
  );
  yield row('__call__', 'call', '(self, /, *args, **kwargs)', (runtime, self, args, keywords) =>
    callWithMap(runtime, args, keywords, (all, names) => slotsOf(self).call!(runtime, self, all, names)),
  );
  yield row('__getattribute__', 'getAttribute', '(self, name, /)', (runtime, self, name) =>
    native(self, 'getAttribute')(runtime, self, nameText(runtime, name)),
  );
  yield row('__setattr__', 'setAttribute', '(self, name, value, /)', (runtime, self, name, value) => {
    native(self, 'setAttribute')(runtime, self, nameText(runtime, name), value);
    return runtime.none;
  });
  yield row('__delattr__', 'setAttribute', '(self, name, /)', (runtime, self, name) => {
    native(self, 'setAttribute')(runtime, self, nameText(runtime, name), null);
    return runtime.none;
  });
  for (let index = 0; index < COMPARISON_NAMES.length; index++) {
    yield row(
      COMPARISON_NAMES[index]!,
      'richCompare',
      '(self, value, /)',
      (runtime, self, other) =>
        native(self, 'richCompare')(runtime, self, other, index as Comparison) ?? runtime.notImplemented,
    );
  }
  yield row('__iter__', 'iter', '(self, /)', (runtime, self) => native(self, 'iter')(runtime, self));
  yield row('__next__', 'iterNext', '(self, /)', (runtime, self) => {
    const item = native(self, 'iterNext')(runtime, self);
    if (item !== null) return item;
    return raiseBare(runtime, 'StopIteration');
  });
  yield row('__get__', 'descriptorGet', '(self, instance, owner=None, /)', (runtime, self, instance, owner) =>
    native(self, 'descriptorGet')(
      runtime,
      self,
      instance === runtime.none ? null : instance,
      owner ?? typeOf(instance),
    ),
  );
  yield row('__set__', 'descriptorSet', '(self, instance, value, /)', (runtime, self, instance, value) => {
    native(self, 'descriptorSet')(runtime, self, instance, value);
    return runtime.none;
  });
  yield row('__delete__', 'descriptorSet', '(self, instance, /)', (runtime, self, instance) => {
    native(self, 'descriptorSet')(runtime, self, instance, null);
    return runtime.none;
  });
  yield row('__init__', 'init', '(self, /, *args, **kwargs)', (runtime, self, args, keywords) =>
    callWithMap(runtime, args, keywords, (all, names) => {
      native(self, 'init')(runtime, self, all, names);
      return runtime.none;
    }),
  );
  yield row('__new__', 'new', '(type, /, *args, **kwargs)', (runtime, type, args, keywords) =>
    callWithMap(runtime, args, keywords, (all, names) => {
      if (!isType(runtime, type))
        raise(runtime, 'TypeError', `object.__new__(X): X is not a type object (${typeOf(type).payload.name})`);
      return nativeSlot(type as TypeObject, 'new')!(runtime, type, all, names);
    }),
  );
  yield row('__len__', 'length', '(self, /)', (runtime, self) =>
    newInteger(runtime, native(self, 'length')(runtime, self)),
  );
  yield row('__getitem__', 'getItem', '(self, key, /)', (runtime, self, key) =>
    native(self, 'getItem')(runtime, self, key),
  );
  yield row('__setitem__', 'setItem', '(self, key, value, /)', (runtime, self, key, value) => {
    native(self, 'setItem')(runtime, self, key, value);
    return runtime.none;
  });
  yield row('__delitem__', 'setItem', '(self, key, /)', (runtime, self, key) => {
    native(self, 'setItem')(runtime, self, key, null);
    return runtime.none;
  });
  yield row('__contains__', 'contains', '(self, key, /)', (runtime, self, key) =>
    newBoolean(runtime, native(self, 'contains')(runtime, self, key)),
  );
  yield row('__bool__', 'bool', '(self, /)', (runtime, self) =>
    newBoolean(runtime, native(self, 'bool')(runtime, self)),
  );
  yield row('__index__', 'index', '(self, /)', (runtime, self) => native(self, 'index')(runtime, self));
  yield row('__int__', 'int', '(self, /)', (runtime, self) => native(self, 'int')(runtime, self));
  yield row('__float__', 'float', '(self, /)', (runtime, self) => native(self, 'float')(runtime, self));
  yield row('__neg__', 'negative', '(self, /)', (runtime, self) => native(self, 'negative')(runtime, self));
  yield row('__pos__', 'positive', '(self, /)', (runtime, self) => native(self, 'positive')(runtime, self));
  yield row('__abs__', 'absolute', '(self, /)', (runtime, self) => native(self, 'absolute')(runtime, self));
  yield row('__invert__', 'invert', '(self, /)', (runtime, self) => native(self, 'invert')(runtime, self));
  yield row('__await__', 'await', '(self, /)', (runtime, self) => native(self, 'await')(runtime, self));
  yield row('__aiter__', 'asyncIter', '(self, /)', (runtime, self) => native(self, 'asyncIter')(runtime, self));
  yield row('__anext__', 'asyncNext', '(self, /)', (runtime, self) => native(self, 'asyncNext')(runtime, self));
  for (const [index, name] of BINARY_NAMES.entries()) {
    yield* binaryRows(index, name);
  }
}

function* binaryRows(index: number, name: string): Iterable<[string, Wrapper]> {
  const sequenceSlot = name === 'add' ? 'concat' : name === 'mul' ? 'repeat' : null;
  const inPlaceSlot = name === 'add' ? 'inPlaceConcat' : name === 'mul' ? 'inPlaceRepeat' : null;
  const make = (
    dunder: string,
    slotIndex: number,
    sequence: 'concat' | 'repeat' | 'inPlaceConcat' | 'inPlaceRepeat' | null,
    isReflected: boolean,
  ): [string, Wrapper] => [
    dunder,
    {
      definition: {
        name: dunder,
        signature: name === 'pow' && !dunder.startsWith('__i') ? '(self, value, mod=None, /)' : '(self, value, /)',
        code: (runtime: Runtime, self: PythonObject, other: PythonObject, modulus?: PythonObject) => {
          if (modulus !== undefined && modulus !== runtime.none) {
            return powerModuloWrapper(runtime, isReflected ? [other, self, modulus] : [self, other, modulus]);
          }
          const slot = nativeSlot(typeOf(self), 'binary')?.[slotIndex];
          if (slot) {
            const [left, right] = isReflected ? [other, self] : [self, other];
            return slot(runtime, left, right) ?? runtime.notImplemented;
          }
          const items = sequence === null ? null : nativeSlot(typeOf(self), sequence);
          if (items === null) return runtime.notImplemented;
          if (sequence === 'concat' || sequence === 'inPlaceConcat') {
            return (items as NonNullable<TypeSlots['concat']>)(runtime, self, other);
          }
          const count = other.payload;
          if (count === UNKNOWN_VALUE) throw new ValueUnknown(other);
          return (items as NonNullable<TypeSlots['repeat']>)(runtime, self, Number(count));
        },
      },
      isOwn: (slots) =>
        Boolean(slots.binary?.[slotIndex]) ||
        (sequence !== null && slots[sequence] !== undefined && slots[sequence] !== null),
    },
  ];
  yield make(`__${name}__`, index, sequenceSlot, false);
  yield make(`__r${name}__`, index, name === 'mul' ? 'repeat' : null, true);
  yield make(`__i${name}__`, index + 13, inPlaceSlot, false);
}

/** `int.__pow__(base, exponent, modulus)` (long_pow); other types know no modulus. */
function powerModuloWrapper(runtime: Runtime, operands: readonly PythonObject[]): PythonObject {
  const values = operands.map(({ type, payload }) => {
    if (!(type as TypeObject).payload.mro.includes(runtime.types.int)) return undefined;
    if (typeof payload === 'number' || typeof payload === 'bigint') return payload;
    throw new ValueUnknown(operands[0]!);
  });
  const [base, exponent, modulus] = values;
  if (base === undefined || exponent === undefined || modulus === undefined) return runtime.notImplemented;
  return newInteger(runtime, powerModulo(base, exponent, modulus));
}

function isType(runtime: Runtime, object: PythonObject): boolean {
  return typeOf(object).payload.mro.includes(runtime.types.type);
}

function nameText(runtime: Runtime, name: PythonObject): string {
  if (typeof name.payload === 'string') return name.payload;
  if (name.payload === UNKNOWN_VALUE) throw new ValueUnknown(name);
  return raise(runtime, 'TypeError', `attribute name must be string, not '${typeOf(name).payload.name}'`);
}

/** Calls with the positional arguments and keywords of a native function that takes `*args, **kwargs`. */
export function callWithMap(
  runtime: Runtime,
  args: readonly PythonObject[],
  keywords: ReadonlyMap<string, PythonObject>,
  call: (args: readonly PythonObject[], names: KeywordNames) => PythonObject,
): PythonObject {
  if (keywords.size === 0) return call(args, null);
  const names = [...keywords.keys()].map((name) => internString(runtime, name));
  try {
    return call([...args, ...keywords.values()], names);
  } finally {
    for (const name of names) runtime.heap.release(name);
  }
}

/** A slot of the built-in type that gives a class its layout or, for a built-in type, its own. */
export function nativeSlot<Slot extends keyof TypeSlots>(type: TypeObject, slot: Slot): TypeSlots[Slot] | null {
  for (const base of type.payload.mro) {
    if (base.payload.isHeapType) continue;
    const own = base.payload.definition?.slots[slot];
    if (own !== undefined) return own as TypeSlots[Slot];
  }
  return null;
}
