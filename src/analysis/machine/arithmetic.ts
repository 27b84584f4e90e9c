/** Arithmetic on small ints and floats without going through slots. Gives null where the general way must be taken. */
import { newBoolean, newFloat, newInteger, newString } from '../objects/create.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { BinarySlot, Comparison } from '../objects/type-object.ts';
import type { Machine } from './machine.ts';

/** Ints below are of one digit: a remainder by one of them is never the dividend itself unless both are (values/identity.ts). */
const ONE_DIGIT = 2 ** 30;

/** `left op right` for two ints or two floats: a new reference, or null. */
export function binaryFast(
  machine: Machine,
  left: PythonObject,
  right: PythonObject,
  operator: number,
): PythonObject | null {
  const { types } = machine;
  const a = left.payload;
  const b = right.payload;
  if (typeof a !== 'number' || typeof b !== 'number') {
    if (typeof a === 'string' && typeof b === 'string' && left.type === types.str && right.type === types.str) {
      return operator === BinarySlot.Add && a.length > 0 && b.length > 0 ? newString(machine, a + b) : null;
    }
    return null;
  }
  const plain = operator >= BinarySlot.InPlace ? operator - BinarySlot.InPlace : operator;
  if (left.type === types.int && right.type === types.int) {
    let result: number;
    if (plain === BinarySlot.Add) result = a + b;
    else if (plain === BinarySlot.Subtract) result = a - b;
    else if (plain === BinarySlot.Multiply) result = a * b;
    else if (plain === BinarySlot.FloorDivide && b !== 0) result = Math.floor(a / b);
    else if (plain === BinarySlot.Remainder && b > 0 && b < ONE_DIGIT) result = ((a % b) + b) % b;
    else return null;
    const isExact = result <= Number.MAX_SAFE_INTEGER && result >= -Number.MAX_SAFE_INTEGER;
    const isSmall = plain !== BinarySlot.FloorDivide || (Math.abs(a) < 0x100000000 && Math.abs(b) < 0x100000000);
    return isExact && isSmall ? newInteger(machine, result === 0 ? 0 : result) : null;
  }
  if (left.type === types.float && right.type === types.float) {
    if (plain === BinarySlot.Add) return newFloat(machine, a + b);
    if (plain === BinarySlot.Subtract) return newFloat(machine, a - b);
    if (plain === BinarySlot.Multiply) return newFloat(machine, a * b);
  }
  return null;
}

/** `left op right` as a boolean for two ints or two floats, or null. */
export function compareFast(
  machine: Machine,
  left: PythonObject,
  right: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  const a = left.payload;
  const b = right.payload;
  const { type } = left;
  if (typeof a !== 'number' || typeof b !== 'number' || type !== right.type) return null;
  if (type !== machine.types.int && type !== machine.types.float) return null;
  switch (comparison) {
    case Comparison.Less:
      return newBoolean(machine, a < b);
    case Comparison.LessEqual:
      return newBoolean(machine, a <= b);
    case Comparison.Equal:
      return newBoolean(machine, a === b);
    case Comparison.NotEqual:
      return newBoolean(machine, a !== b);
    case Comparison.Greater:
      return newBoolean(machine, a > b);
    case Comparison.GreaterEqual:
      return newBoolean(machine, a >= b);
  }
}
