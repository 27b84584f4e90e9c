/** What is known of the result of an operation on values that are not known: its type, where that of the operands decides it. */
import { Op } from '../compile/instructions.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { TypeObject } from '../objects/runtime.ts';
import { BinarySlot } from '../objects/type-object.ts';
import type { Machine } from './machine.ts';

/** The built-in type of the result, or null where nothing is known of it. */
export function unknownResultType(
  machine: Machine,
  operation: Op,
  operand: number,
  left: PythonObject | null,
  right: PythonObject | null,
): TypeObject | null {
  const { types } = machine;
  switch (operation) {
    case Op.UNARY_NOT:
    case Op.TO_BOOL:
    case Op.CONTAINS_OP:
    case Op.IS_OP:
      return types.bool;
    case Op.COMPARE_OP:
      return isScalar(machine, left) && isScalar(machine, right) ? types.bool : null;
    case Op.BINARY_OP:
      return left === null || right === null
        ? null
        : binaryResultType(machine, operand % BinarySlot.InPlace, left, right);
    case Op.UNARY_NEGATIVE:
      return isNumber(machine, right) ? (right!.type as TypeObject) : null;
    case Op.UNARY_INVERT:
      return right?.type === types.int ? types.int : null;
    case Op.FORMAT_SIMPLE:
    case Op.FORMAT_WITH_SPEC:
    case Op.CONVERT_VALUE:
    case Op.BUILD_STRING:
      return types.str;
    case Op.BINARY_SUBSCR:
    case Op.BINARY_SLICE:
      return left?.type === types.str ? types.str : null;
    default:
      return null;
  }
}

function binaryResultType(
  machine: Machine,
  operator: number,
  left: PythonObject,
  right: PythonObject,
): TypeObject | null {
  const { types } = machine;
  const isText = left.type === types.str;
  if (isText && (operator === BinarySlot.Remainder || right.type === types.str || right.type === types.int))
    return types.str;
  const isBytes = left.type === types.bytes;
  if (isBytes && (operator === BinarySlot.Remainder || right.type === types.bytes || right.type === types.int))
    return types.bytes;
  if (!isNumber(machine, left) || !isNumber(machine, right)) return null;
  if (left.type === types.float || right.type === types.float || operator === BinarySlot.TrueDivide) return types.float;
  // A negative exponent gives a float.
  return operator === BinarySlot.Power ? null : types.int;
}

function isNumber(machine: Machine, object: PythonObject | null): boolean {
  const { types } = machine;
  return object !== null && (object.type === types.int || object.type === types.float);
}

function isScalar(machine: Machine, object: PythonObject | null): boolean {
  return isNumber(machine, object) || object?.type === machine.types.str || object?.type === machine.types.bool;
}
