/** The special methods that the slots of a built-in type appear as (`Objects/typeobject.c`, slotdefs, add_operators). */
import { powerModulo } from '../values/integers.ts';
import { callWithArgumentTuple } from './argument-tuple.ts';
import { internString, newBoolean, newInteger, newObject } from './create.ts';
import { raise, raiseBare } from './errors.ts';
import { nativeHash, newHashInteger } from './hash-values.ts';
import { slotKind } from './member-kinds.ts';
import { signatureOf } from './native.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import { holding, type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
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
  const wrapped = wrapper.definition(type.payload.slots, type);
  const kind = name === '__new__' ? 'builtin_function_or_method' : slotKind(type.payload.name, name);
  return newWrapper(runtime, type, wrapped, kind);
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
    isSlotWrapper: typeName !== 'method_descriptor',
    self: null,
  };
  if (typeName !== 'builtin_function_or_method') return newObject(runtime, type, payload);
  return runtime.heap.allocateUncounted(type, type.payload.typeName, payload, Counting.Shared);
}

interface Wrapper {
  /** The function that calls a slot of the type that the wrapper was taken from. */
  readonly definition: (own: TypeSlots, owner: TypeObject) => NativeFunctionDefinition;
  readonly isOwn: (slots: Partial<TypeSlots>) => boolean;
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map(wrapperRows());

function* wrapperRows(): Iterable<[string, Wrapper]> {
  const row = (
    name: string,
    slot: keyof TypeSlots,
    signature: string,
    code: (own: TypeSlots, owner: TypeObject) => NativeFunctionDefinition['code'],
  ): [string, Wrapper] => [
    name,
    {
      definition: (own, owner) => ({ name, signature, code: code(own, owner) }),
      isOwn: (slots) => slots[slot] !== undefined && (slots[slot] !== null || slot === 'hash'),
    },
  ];
  yield row('__repr__', 'repr', '(self, /)', (own) => (runtime, self) => own.repr!(runtime, self));
  yield row('__str__', 'str', '(self, /)', (own) => (runtime, self) => own.str!(runtime, self));
  yield row(
    '__hash__',
    'hash',
    '(self, /)',
    (own) => (runtime, self) => newHashInteger(runtime, nativeHash(runtime, self, own.hash!(runtime, self))),
  );
  yield row(
    '__call__',
    'call',
    '(self, /, *args, **kwargs)',
    (own, owner) => (runtime, self, args, keywords) =>
      callWithMap(runtime, args, keywords, (all, names) =>
        (owner.payload.definition!.callHeld ?? own.call!)(runtime, self, all, names),
      ),
  );
  yield row(
    '__getattribute__',
    'getAttribute',
    '(self, name, /)',
    (own) => (runtime, self, name) => own.getAttribute!(runtime, self, nameText(runtime, name)),
  );
  yield row('__setattr__', 'setAttribute', '(self, name, value, /)', (own) => (runtime, self, name, value) => {
    refuseForeignSetter(runtime, self, own.setAttribute!, '__setattr__');
    own.setAttribute!(runtime, self, nameText(runtime, name), value, 1);
    return runtime.none;
  });
  yield row('__delattr__', 'setAttribute', '(self, name, /)', (own) => (runtime, self, name) => {
    refuseForeignSetter(runtime, self, own.setAttribute!, '__delattr__');
    own.setAttribute!(runtime, self, nameText(runtime, name), null, 1);
    return runtime.none;
  });
  for (let index = 0; index < COMPARISON_NAMES.length; index++) {
    yield row(
      COMPARISON_NAMES[index]!,
      'richCompare',
      '(self, value, /)',
      (own) => (runtime, self, other) =>
        own.richCompare!(runtime, self, other, index as Comparison) ?? runtime.notImplemented,
    );
  }
  yield row('__iter__', 'iter', '(self, /)', (own) => (runtime, self) => own.iter!(runtime, self));
  yield row('__next__', 'iterNext', '(self, /)', (own) => (runtime, self) => {
    const item = own.iterNext!(runtime, self);
    if (item !== null) return item;
    return raiseBare(runtime, 'StopIteration');
  });
  yield row(
    '__get__',
    'descriptorGet',
    '(self, instance, owner=None, /)',
    (own) => (runtime, self, instance, owner) =>
      own.descriptorGet!(runtime, self, instance === runtime.none ? null : instance, owner ?? typeOf(instance)),
  );
  yield row('__set__', 'descriptorSet', '(self, instance, value, /)', (own) => (runtime, self, instance, value) => {
    own.descriptorSet!(runtime, self, instance, value);
    return runtime.none;
  });
  yield row('__delete__', 'descriptorSet', '(self, instance, /)', (own) => (runtime, self, instance) => {
    own.descriptorSet!(runtime, self, instance, null);
    return runtime.none;
  });
  yield row(
    '__init__',
    'init',
    '(self, /, *args, **kwargs)',
    (own) => (runtime, self, args, keywords) =>
      callWithMap(runtime, args, keywords, (all, names) => {
        own.init!(runtime, self, all, names);
        return runtime.none;
      }),
  );
  yield row(
    '__new__',
    'new',
    '(*args, **kwargs)',
    (own, owner) => (runtime: Runtime, args: readonly PythonObject[], keywords: ReadonlyMap<string, PythonObject>) => {
      const type = args[0];
      if (type === undefined) {
        return raise(runtime, 'TypeError', `${owner.payload.name}.__new__(): not enough arguments`);
      }
      const make = (given: readonly PythonObject[]): PythonObject =>
        callWithMap(runtime, given, keywords, (all, names) => {
          checkNew(runtime, owner, type);
          return own.new!(runtime, type, all, names);
        });
      if (owner === runtime.types.object) return make(args.slice(1));
      // It is called with a tuple and makes another one without the class (tp_new_wrapper).
      return callWithArgumentTuple(runtime, args, null, () =>
        callWithArgumentTuple(runtime, args.slice(1), null, make),
      );
    },
  );
  yield row(
    '__len__',
    'length',
    '(self, /)',
    (own) => (runtime, self) => newInteger(runtime, own.length!(runtime, self)),
  );
  yield row(
    '__getitem__',
    'getItem',
    '(self, key, /)',
    (own) => (runtime, self, key) => own.getItem!(runtime, self, key),
  );
  yield row('__setitem__', 'setItem', '(self, key, value, /)', (own) => (runtime, self, key, value) => {
    own.setItem!(runtime, self, key, value);
    return runtime.none;
  });
  yield row('__delitem__', 'setItem', '(self, key, /)', (own) => (runtime, self, key) => {
    own.setItem!(runtime, self, key, null);
    return runtime.none;
  });
  yield row(
    '__contains__',
    'contains',
    '(self, key, /)',
    (own) => (runtime, self, key) => newBoolean(runtime, own.contains!(runtime, self, key)),
  );
  yield row('__bool__', 'bool', '(self, /)', (own) => (runtime, self) => newBoolean(runtime, own.bool!(runtime, self)));
  yield row('__index__', 'index', '(self, /)', (own) => (runtime, self) => own.index!(runtime, self));
  yield row('__int__', 'int', '(self, /)', (own) => (runtime, self) => own.int!(runtime, self));
  yield row('__float__', 'float', '(self, /)', (own) => (runtime, self) => own.float!(runtime, self));
  yield row('__neg__', 'negative', '(self, /)', (own) => (runtime, self) => own.negative!(runtime, self));
  yield row('__pos__', 'positive', '(self, /)', (own) => (runtime, self) => own.positive!(runtime, self));
  yield row('__abs__', 'absolute', '(self, /)', (own) => (runtime, self) => own.absolute!(runtime, self));
  yield row('__invert__', 'invert', '(self, /)', (own) => (runtime, self) => own.invert!(runtime, self));
  yield row('__await__', 'await', '(self, /)', (own) => (runtime, self) => own.await!(runtime, self));
  yield row('__aiter__', 'asyncIter', '(self, /)', (own) => (runtime, self) => own.asyncIter!(runtime, self));
  yield row('__anext__', 'asyncNext', '(self, /)', (own) => (runtime, self) => own.asyncNext!(runtime, self));
  for (const [index, name] of BINARY_NAMES.entries()) {
    yield* binaryRows(index, name);
  }
}

/** What may be given to `__new__` of a built-in type: a class whose instances it can make (tp_new_wrapper). */
function checkNew(runtime: Runtime, owner: TypeObject, type: PythonObject): void {
  const { name } = owner.payload;
  const given = typeOf(type).payload.name;
  if (!isType(runtime, type)) raise(runtime, 'TypeError', `${name}.__new__(X): X is not a type object (${given})`);
  const { name: className, mro } = (type as TypeObject).payload;
  if (!mro.includes(owner)) {
    raise(runtime, 'TypeError', `${name}.__new__(${className}): ${className} is not a subtype of ${name}`);
  }
  const base = mro.find((candidate) => !candidate.payload.isHeapType)!;
  if (nativeSlot(type as TypeObject, 'new') !== owner.payload.slots.new) {
    raise(runtime, 'TypeError', `${name}.__new__(${className}) is not safe, use ${base.payload.name}.__new__()`);
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
      definition: (own) => ({
        name: dunder,
        signature: name === 'pow' && !dunder.startsWith('__i') ? '(self, value, mod=None, /)' : '(self, value, /)',
        code: (runtime: Runtime, self: PythonObject, other: PythonObject, modulus?: PythonObject) => {
          if (modulus !== undefined && modulus !== runtime.none) {
            return powerModuloWrapper(runtime, isReflected ? [other, self, modulus] : [self, other, modulus]);
          }
          const slot = own.binary?.[slotIndex];
          if (slot) {
            const [left, right] = isReflected ? [other, self] : [self, other];
            return slot(runtime, left, right) ?? runtime.notImplemented;
          }
          const items = sequence === null ? null : own[sequence];
          if (items === null) return runtime.notImplemented;
          if (sequence === 'concat' || sequence === 'inPlaceConcat') {
            return (items as NonNullable<TypeSlots['concat']>)(runtime, self, other);
          }
          const count = other.payload;
          if (count === UNKNOWN_VALUE) throw new ValueUnknown(other);
          return (items as NonNullable<TypeSlots['repeat']>)(runtime, self, Number(count));
        },
      }),
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
    return holding(runtime, 'names of arguments', names, () => call([...args, ...keywords.values()], names));
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

/** A setter is not called where the built-in type of the object has another one (hackcheck). */
function refuseForeignSetter(
  runtime: Runtime,
  self: PythonObject,
  setter: NonNullable<TypeSlots['setAttribute']>,
  name: string,
): void {
  const native = typeOf(self).payload.mro.find((type) => type.payload.definition !== null);
  if (native === undefined || native.payload.slots.setAttribute === setter) return;
  raise(runtime, 'TypeError', `can't apply this ${name} to ${typeOf(self).payload.name} object`);
}
