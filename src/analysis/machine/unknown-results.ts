/** What is known of the result of an operation on values that are not known: its type, where that of the operands decides it. */
import { Op } from '../compile/instructions.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { TypeObject } from '../objects/runtime.ts';
import { BinarySlot } from '../objects/type-object.ts';
import { isNumber, unknownBinaryType } from '../objects/unknown-values.ts';
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
        : unknownBinaryType(machine, operand % BinarySlot.InPlace, left, right);
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

function isScalar(machine: Machine, object: PythonObject | null): boolean {
  return isNumber(machine, object) || object?.type === machine.types.str || object?.type === machine.types.bool;
}
