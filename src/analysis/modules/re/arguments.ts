/** Arguments that the functions of `re` share. */
import { indexValue } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';

/** An argument of type ssize_t; one that is too large is as good as infinite. */
export function asSliceIndex(runtime: Runtime, object: PythonObject | undefined, otherwise: number): number {
  if (object === undefined) return otherwise;
  const value = indexValue(runtime, object);
  if (typeof value === 'number') return value;
  return value < 0n ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
