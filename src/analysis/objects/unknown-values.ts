/** What is known of objects that are made from values that are not known (design: "What is not known"): their type. */
import { newUnknownValue } from './create.ts';
import { type PythonObject, UNKNOWN_VALUE } from './python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
import { BinarySlot, type TypeSlots } from './type-object.ts';

/**
 * A constructor that gives an instance of its own class whatever the arguments are: `int(x)`, `float(x)`. Where they are not known, so is the value
 * of the instance. For a subclass of the program it throws `ValueUnknown` as before: what the instance holds besides is not known either.
 */
export function instanceOfUnknown(make: NonNullable<TypeSlots['new']>): NonNullable<TypeSlots['new']> {
  return (runtime, type, args, keywords) => {
    try {
      return make(runtime, type, args, keywords);
    } catch (thrown) {
      if (!(thrown instanceof ValueUnknown) || (type as TypeObject).payload.isHeapType) throw thrown;
      return newUnknownValue(runtime, type as TypeObject);
    }
  };
}

/** The built-in type of `left OPERATOR right` where a value is not known, or null where the types of the operands do not decide it. */
export function unknownBinaryType(
  runtime: Runtime,
  operator: number,
  left: PythonObject,
  right: PythonObject,
): TypeObject | null {
  const { types } = runtime;
  for (const text of [types.str, types.bytes]) {
    if (left.type !== text) continue;
    if (operator === BinarySlot.Remainder || right.type === text || right.type === types.int) return text;
  }
  if (!isNumber(runtime, left) || !isNumber(runtime, right)) return null;
  if (left.type === types.float || right.type === types.float || operator === BinarySlot.TrueDivide) return types.float;
  // A negative exponent gives a float.
  return operator === BinarySlot.Power ? null : types.int;
}

/** Whether it is an int or a float, known or not. */
export function isNumber({ types }: Runtime, object: PythonObject | null): boolean {
  return object !== null && (object.type === types.int || object.type === types.float);
}

/** Marks what a container holds as reachable from an unknown object: reading it by an unknown key gives one of its items. */
export function escapeItems(runtime: Runtime, container: PythonObject): void {
  if (container.payload === UNKNOWN_VALUE) return;
  (container.type as TypeObject).payload.slots.traverse?.(container, (referent) => runtime.escape(referent));
}
