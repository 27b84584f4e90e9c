/** How instances of classes of the program are laid out (`Objects/typeobject.c`, type_new_impl). */
import type { Runtime, TypeObject } from './runtime.ts';

/** Whether the instances of a built-in type differ in size (tp_itemsize). */
export function isVariableSized(base: TypeObject): boolean {
  return ['int', 'tuple', 'bytes'].includes(base.payload.name);
}

/** Whether attributes lie in the instances of a class themselves, not in a dict (Py_TPFLAGS_INLINE_VALUES). */
export function hasInlineValues({ behaviour }: Runtime, { payload }: TypeObject): boolean {
  const { isHeapType, hasInstanceDict, solidBase, memberNames } = payload;
  if (!isHeapType || !hasInstanceDict) return false;
  const base = solidBase as TypeObject;
  const isLarger = memberNames.length > 0 || base.payload.mro.length > 1;
  if (!isLarger) return true;
  return behaviour.largerInstancesHaveInlineValues && !base.payload.hasInstanceDict && !isVariableSized(base);
}
