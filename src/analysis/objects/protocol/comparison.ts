/** Rich comparison (`Objects/object.c`, do_richcompare). */
import { newBoolean } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import { Comparison } from '../type-object.ts';
import { isTrue } from './truth.ts';

/** The comparison with the operands exchanged, by `Comparison`. */
const SWAPPED: readonly Comparison[] = [
  Comparison.Greater,
  Comparison.GreaterEqual,
  Comparison.Equal,
  Comparison.NotEqual,
  Comparison.Less,
  Comparison.LessEqual,
];

/** Source text of each comparison, by `Comparison`. */
export const COMPARISON_TEXT: readonly string[] = ['<', '<=', '==', '!=', '>', '>='];

/** `left <op> right`: a new reference. Throws TypeError where no side knows how. */
export function richCompare(
  runtime: Runtime,
  left: PythonObject,
  right: PythonObject,
  comparison: Comparison,
): PythonObject {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  const isReflectedFirst = leftType !== rightType && rightType.payload.mro.includes(leftType);
  const reflected = rightType.payload.slots.richCompare;
  if (isReflectedFirst && reflected !== null) {
    const result = reflected(runtime, right, left, SWAPPED[comparison]!);
    if (result !== null) return result;
  }
  const direct = leftType.payload.slots.richCompare;
  if (direct !== null) {
    const result = direct(runtime, left, right, comparison);
    if (result !== null) return result;
  }
  if (!isReflectedFirst && reflected !== null) {
    const result = reflected(runtime, right, left, SWAPPED[comparison]!);
    if (result !== null) return result;
  }
  if (comparison === Comparison.Equal) return newBoolean(runtime, left === right);
  if (comparison === Comparison.NotEqual) return newBoolean(runtime, left !== right);
  return raise(
    runtime,
    'TypeError',
    `'${COMPARISON_TEXT[comparison]}' not supported between instances of '${leftType.payload.name}' and '${rightType.payload.name}'`,
  );
}

/** The truth of `left <op> right`. */
export function richCompareTruth(
  runtime: Runtime,
  left: PythonObject,
  right: PythonObject,
  comparison: Comparison,
): boolean {
  const result = richCompare(runtime, left, right, comparison);
  if (result === runtime.true) return true;
  if (result === runtime.false) return false;
  try {
    return isTrue(runtime, result);
  } finally {
    runtime.heap.release(result);
  }
}

/** `left < right`. */
export function isLess(runtime: Runtime, left: PythonObject, right: PythonObject): boolean {
  return richCompareTruth(runtime, left, right, Comparison.Less);
}
