/** What `set` and `frozenset` have in common (`Objects/setobject.c`). */

import { newBoolean, newString } from '../create.ts';
import { hold, letGo } from '../native-holds.ts';
import { joinedParts } from '../protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../runtime.ts';
import { type BinaryFunction, BinarySlot, Comparison, type TypeSlots } from '../type-object.ts';
import { typeName } from './argument-checks.ts';
import { listItemRepr } from './sequence-items.ts';
import { clearSet, isAnySet, orderedSetTable, setHas, setTable, updateSet } from './set-changes.ts';
import { newSetIterator } from './set-iterator.ts';
import {
  baseSetType,
  copySet,
  exchangeInSet,
  filledSet,
  intersectSet,
  isSubsetOf,
  setFrom,
  subtractFromSet,
} from './set-operations.ts';

/** Operators between sets; NotImplemented for what is no set. By `BinarySlot`. */
export const setBinary: readonly (BinaryFunction | null)[] = binarySlots();

/** Slots that sets and frozensets share. */
export const commonSetSlots: Partial<TypeSlots> = {
  repr: setRepr,
  richCompare: setRichCompare,
  iter: newSetIterator,
  length: (_runtime, self) => setTable(self).size,
  contains: setHas,
  traverse: (self, visit) => {
    if (self.payload === UNKNOWN_VALUE) return;
    let index = 0;
    for (const element of setTable(self).elements()) visit(element, index++);
  },
  clear: (runtime, self) => {
    if (self.payload !== UNKNOWN_VALUE) clearSet(runtime, self);
  },
};

function binarySlots(): (BinaryFunction | null)[] {
  const slots: (BinaryFunction | null)[] = [];
  const between =
    (operation: (runtime: Runtime, left: PythonObject, right: PythonObject) => PythonObject): BinaryFunction =>
    (runtime, left, right) =>
      isAnySet(runtime, left) && isAnySet(runtime, right) ? operation(runtime, left, right) : null;
  slots[BinarySlot.Or] = between((runtime, left, right) =>
    filledSet(runtime, copySet(runtime, left), (result) => {
      if (left !== right) updateSet(runtime, result, right);
    }),
  );
  slots[BinarySlot.And] = between(intersectSet);
  slots[BinarySlot.Subtract] = between(subtractFromSet);
  slots[BinarySlot.Xor] = between((runtime, left, right) =>
    filledSet(runtime, setFrom(runtime, baseSetType(runtime, left), right), (result) =>
      exchangeInSet(runtime, result, left),
    ),
  );
  return slots;
}

/** set_repr: elements are held by a list while they are shown; `set(...)` where the set contains itself. */
function setRepr(runtime: Runtime, self: PythonObject): PythonObject {
  const { heap } = runtime;
  const name = typeName(self);
  if (runtime.reprInProgress.has(self)) return newString(runtime, `${name}(...)`);
  if (setTable(self).size === 0) return newString(runtime, `${name}()`);
  const elements = orderedSetTable(runtime, self).elements();
  runtime.reprInProgress.add(self);
  hold(runtime, self, 'repr in progress');
  for (const element of elements) heap.retain(element);
  try {
    const texts = holding(runtime, 'elements being shown', elements, () =>
      elements.map((element) => listItemRepr(runtime, element)),
    );
    const [open, close] = self.type === runtime.types.set ? ['{', '}'] : [`${name}({`, '})'];
    return joinedParts(runtime, open!, texts, close!);
  } finally {
    runtime.reprInProgress.delete(self);
    letGo(runtime);
    for (const element of elements) heap.release(element);
  }
}

/** set_richcompare: the order of sets is that of inclusion. */
function setRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isAnySet(runtime, other)) {
    if (other.type === runtime.types.unknown) throw new ValueUnknown(other);
    return null;
  }
  const left = setTable(self).size;
  const right = setTable(other).size;
  switch (comparison) {
    case Comparison.Equal:
      return newBoolean(runtime, left === right && isSubsetOf(runtime, self, other));
    case Comparison.NotEqual:
      return newBoolean(runtime, left !== right || !isSubsetOf(runtime, self, other));
    case Comparison.LessEqual:
      return newBoolean(runtime, isSubsetOf(runtime, self, other));
    case Comparison.GreaterEqual:
      return newBoolean(runtime, isSubsetOf(runtime, other, self));
    case Comparison.Less:
      return newBoolean(runtime, left < right && isSubsetOf(runtime, self, other));
    case Comparison.Greater:
      return newBoolean(runtime, left > right && isSubsetOf(runtime, other, self));
  }
}
