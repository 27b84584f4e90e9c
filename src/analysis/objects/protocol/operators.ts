/** Operators, subscripts, length and membership (`Objects/abstract.c`). */
import { isInstanceOf, raise } from '../errors.ts';
import { lookup, typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { BinarySlot } from '../type-object.ts';
import { newGenericAlias } from '../types/generic-alias.ts';
import { isEqualIdentityFirst } from './hashing.ts';
import { forEachItem } from './iteration.ts';

/** Source text of each binary operator, by `BinarySlot`. */
export const BINARY_TEXT: readonly string[] = [
  '+',
  '&',
  '//',
  '<<',
  '@',
  '*',
  '%',
  '|',
  '** or pow()',
  '>>',
  '-',
  '/',
  '^',
];

/** `left op right`, in-place for an operator of `BinarySlot.InPlace` and above: a new reference. Throws TypeError where no side knows how. */
export function binaryOperation(
  runtime: Runtime,
  left: PythonObject,
  right: PythonObject,
  operator: number,
): PythonObject {
  const isInPlace = operator >= BinarySlot.InPlace;
  const plain = isInPlace ? operator - BinarySlot.InPlace : operator;
  if (isInPlace) {
    const inPlace = typeOf(left).payload.slots.binary?.[operator];
    const result = inPlace?.(runtime, left, right) ?? null;
    if (result !== null) return result;
  }
  const result = tryBinary(runtime, left, right, plain) ?? trySequence(runtime, left, right, plain, isInPlace);
  if (result !== null) return result;
  const text =
    isInPlace && plain !== BinarySlot.Power ? `${BINARY_TEXT[plain]}=` : isInPlace ? '**=' : BINARY_TEXT[plain];
  const names = `'${typeOf(left).payload.name}' and '${typeOf(right).payload.name}'`;
  return raise(runtime, 'TypeError', `unsupported operand type(s) for ${text}: ${names}`);
}

/** Both operands' slots in the order of `binary_op1`; null for NotImplemented. */
export function tryBinary(
  runtime: Runtime,
  left: PythonObject,
  right: PythonObject,
  operator: number,
): PythonObject | null {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  const leftSlot = leftType.payload.slots.binary?.[operator] ?? null;
  let rightSlot = leftType === rightType ? null : (rightType.payload.slots.binary?.[operator] ?? null);
  if (rightSlot === leftSlot) rightSlot = null;
  if (leftSlot !== null) {
    if (rightSlot !== null && rightType.payload.mro.includes(leftType)) {
      const result = rightSlot(runtime, left, right);
      if (result !== null) return result;
      rightSlot = null;
    }
    const result = leftSlot(runtime, left, right);
    if (result !== null) return result;
  }
  return rightSlot === null ? null : rightSlot(runtime, left, right);
}

function trySequence(
  runtime: Runtime,
  left: PythonObject,
  right: PythonObject,
  operator: number,
  isInPlace: boolean,
): PythonObject | null {
  const slots = typeOf(left).payload.slots;
  if (operator === BinarySlot.Add) {
    const concat = (isInPlace ? slots.inPlaceConcat : null) ?? slots.concat;
    return concat === null ? null : concat(runtime, left, right);
  }
  if (operator !== BinarySlot.Multiply) return null;
  const repeat = (isInPlace ? slots.inPlaceRepeat : null) ?? slots.repeat;
  if (repeat !== null) return repeat(runtime, left, repeatCount(runtime, right));
  const reflected = typeOf(right).payload.slots.repeat;
  return reflected === null ? null : reflected(runtime, right, repeatCount(runtime, left));
}

function repeatCount(runtime: Runtime, count: PythonObject): number {
  const name = typeOf(count).payload.name;
  if (typeOf(count).payload.slots.index === null) {
    return raise(runtime, 'TypeError', `can't multiply sequence by non-int of type '${name}'`);
  }
  return asIndex(runtime, count, 'OverflowError');
}

/** `container[key]`: a new reference. */
export function getItem(runtime: Runtime, container: PythonObject, key: PythonObject): PythonObject {
  const type = typeOf(container).payload;
  if (type.slots.getItem !== null) return type.slots.getItem(runtime, container, key);
  if (type.mro.includes(runtime.types.type)) {
    // PyObject_GetItem (Objects/abstract.c): `type[int]`, but not `str[int]`, since `type` would lend the method to all classes.
    if (container === runtime.types.type) return newGenericAlias(runtime, container, key);
    const method = lookup(runtime, container as typeof runtime.types.type, '__class_getitem__');
    if (method !== null) {
      const get = typeOf(method).payload.slots.descriptorGet;
      const bound = get === null ? method : get(runtime, method, null as never, container);
      try {
        return runtime.call(bound, [key]);
      } finally {
        if (get !== null) runtime.heap.release(bound);
      }
    }
    const name = (container as typeof runtime.types.type).payload.name;
    return raise(runtime, 'TypeError', `type '${name}' is not subscriptable`);
  }
  return raise(runtime, 'TypeError', `'${type.name}' object is not subscriptable`);
}

/** `container[key] = value`, or `del container[key]` for null. */
export function setItem(
  runtime: Runtime,
  container: PythonObject,
  key: PythonObject,
  value: PythonObject | null,
): void {
  const type = typeOf(container).payload;
  if (type.slots.setItem === null) {
    if (value !== null) raise(runtime, 'TypeError', `'${type.name}' object does not support item assignment`);
    // PyObject_DelItem asks sequences by index (PySequence_DelItem), which words it otherwise.
    const { length, contains, concat, iter } = type.slots;
    const isSequence = type.isHeapType || length !== null || (contains ?? concat) !== null;
    const isAsked = isSequence && typeOf(key).payload.slots.index !== null && (iter !== null || type.isHeapType);
    raise(runtime, 'TypeError', `'${type.name}' object ${isAsked ? "doesn't" : 'does not'} support item deletion`);
  }
  type.slots.setItem(runtime, container, key, value);
}

/** `len(object)`. */
export function lengthOf(runtime: Runtime, object: PythonObject): number {
  const type = typeOf(object).payload;
  if (type.slots.length === null) return raise(runtime, 'TypeError', `object of type '${type.name}' has no len()`);
  return type.slots.length(runtime, object);
}

/** `item in container`. */
export function contains(runtime: Runtime, container: PythonObject, item: PythonObject): boolean {
  const type = typeOf(container).payload;
  if (type.slots.contains !== null) return type.slots.contains(runtime, container, item);
  if (type.slots.iter === null && type.slots.getItem === null) {
    return raise(runtime, 'TypeError', `argument of type '${type.name}' is not ${runtime.behaviour.containerWord}`);
  }
  let found = false;
  forEachItem(runtime, container, (candidate) => {
    found = isEqualIdentityFirst(runtime, candidate, item);
    return found;
  });
  return found;
}

/** `operator.index(object)`: a new reference to an int. What is an int already is not asked for its `__index__` (PyNumber_Index). */
export function indexObject(runtime: Runtime, object: PythonObject): PythonObject {
  const { int } = runtime.types;
  if (isInstanceOf(object, int)) return int.payload.slots.index!(runtime, object);
  const { slots, name } = typeOf(object).payload;
  if (slots.index === null) {
    return raise(runtime, 'TypeError', `'${name}' object cannot be interpreted as an integer`);
  }
  const index = slots.index(runtime, object);
  if (isInstanceOf(index, runtime.types.int)) return index;
  if (index.type === runtime.types.unknown) throw new ValueUnknown(index);
  const given = typeOf(index).payload.name;
  runtime.heap.release(index);
  return raise(runtime, 'TypeError', `__index__ returned non-int (type ${given})`);
}

/** The integer value of `operator.index(object)`: number or bigint. Throws `ValueUnknown`. */
export function indexValue(runtime: Runtime, object: PythonObject): number | bigint {
  const index = indexObject(runtime, object);
  const { payload } = index;
  runtime.heap.release(index);
  if (typeof payload === 'number' || typeof payload === 'bigint') return payload;
  throw new ValueUnknown(object);
}

/** The integer value of an index that must fit a C ssize_t; larger values raise the named exception (PyNumber_AsSsize_t). */
export function asIndex(runtime: Runtime, object: PythonObject, overflow: 'IndexError' | 'OverflowError'): number {
  const value = indexValue(runtime, object);
  if (typeof value === 'number' || BigInt.asIntN(64, value) === value) return Number(value);
  const name = typeOf(object).payload.name;
  return raise(runtime, overflow, `cannot fit '${name}' into an index-sized integer`);
}

/** The integer value of an index; what is too large for a number is clamped (PyNumber_AsSsize_t without an exception). */
export function clampedIndex(runtime: Runtime, object: PythonObject): number {
  const value = indexValue(runtime, object);
  if (typeof value === 'number') return value;
  return value < 0n ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** `-object`, `+object`, `~object`, `abs(object)`: a new reference. */
export function unaryOperation(
  runtime: Runtime,
  object: PythonObject,
  operator: 'negative' | 'positive' | 'invert' | 'absolute',
): PythonObject {
  const { slots, name } = typeOf(object).payload;
  const slot = slots[operator];
  if (slot !== null) return slot(runtime, object);
  const text = { negative: 'unary -', positive: 'unary +', invert: 'unary ~', absolute: 'abs()' }[operator];
  return raise(runtime, 'TypeError', `bad operand type for ${text}: '${name}'`);
}
