/** `|` of type parameters and of generic aliases of `typing` (`Objects/typevarobject.c`, make_union; `Lib/typing.py`, _make_union). */
import { tupleOf } from '../create.ts';
import { isInstanceOf } from '../errors.ts';
import { getAttribute } from '../protocol/attributes.ts';
import { getItem } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { type BinaryFunction, BinarySlot } from '../type-object.ts';
import { unite } from './union-type.ts';

/** `left | right` where one of them is such, by `BinarySlot`. */
export const typingUnionBinary: readonly (BinaryFunction | null)[] = typingUnionSlots();

function typingUnionSlots(): (BinaryFunction | null)[] {
  const slots: (BinaryFunction | null)[] = [];
  slots[BinarySlot.Or] = (runtime, left, right) =>
    runtime.behaviour.hasTypingUnion ? uniteTypes(runtime, [left, right]) : askTyping(runtime, [left, right]);
  return slots;
}

function uniteTypes(runtime: Runtime, operands: readonly PythonObject[]): PythonObject {
  const text = operands.find((operand) => isInstanceOf(operand, runtime.types.str));
  if (text !== undefined) throw new ValueUnknown(text);
  return unite(runtime, operands);
}

/** `typing.Union[left, right]`. */
function askTyping(runtime: Runtime, operands: readonly PythonObject[]): PythonObject {
  const union = getAttribute(runtime, runtime.importModule('typing')!, 'Union');
  const both = tupleOf(runtime, operands);
  try {
    return getItem(runtime, union, both);
  } finally {
    runtime.heap.release(both);
    runtime.heap.release(union);
  }
}
