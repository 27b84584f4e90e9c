/** `set` (`Objects/setobject.c`, PySet_Type). */

import { ProbingTable } from '../../values/probing-table.ts';
import { typeOf } from '../lookup.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import { type BinaryFunction, BinarySlot, type KeywordNames, type NativeTypeDefinition } from '../type-object.ts';
import { knowingLess, refuseKeywords, requirePositional } from './argument-checks.ts';
import { changeSet, clearSet, forgetSet, isAnySet, newSet, updateSet } from './set-changes.ts';
import { setMethods } from './set-methods.ts';
import { exchangeInSet, intersectSet, keepOnly, removeFromSet } from './set-operations.ts';
import { commonSetSlots, setBinary } from './set-slots.ts';

export const setType: NativeTypeDefinition = {
  name: 'set',
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    ...commonSetSlots,
    hash: null,
    new: (runtime, type) => newSet(runtime, type as TypeObject),
    init: setInit,
    forget: forgetSet,
    binary: inPlaceSlots(),
  },
  members: setMethods,
};

function inPlaceSlots(): readonly (BinaryFunction | null)[] {
  const slots = setBinary.slice();
  const inPlace =
    (operation: (runtime: Runtime, left: PythonObject, right: PythonObject) => void): BinaryFunction =>
    (runtime, left, right) => {
      if (!isAnySet(runtime, right)) return null;
      changeSet(runtime, left, [right], () => operation(runtime, left, right));
      runtime.heap.retain(left);
      return left;
    };
  slots[BinarySlot.InPlace + BinarySlot.Or] = inPlace(updateSet);
  slots[BinarySlot.InPlace + BinarySlot.And] = inPlace((runtime, left, right) =>
    keepOnly(runtime, left, intersectSet(runtime, left, right)),
  );
  slots[BinarySlot.InPlace + BinarySlot.Subtract] = inPlace(removeFromSet);
  slots[BinarySlot.InPlace + BinarySlot.Xor] = inPlace(exchangeInSet);
  return slots;
}

/** set_init: empties the set, then adds the elements of the argument. */
function setInit(runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames): void {
  const type = typeOf(self);
  if (type === runtime.types.set || type.payload.slots.new === runtime.types.set.payload.slots.new) {
    refuseKeywords(runtime, 'set', keywords);
  }
  const positional = args.length - (keywords?.length ?? 0);
  requirePositional(runtime, 'set', positional, 0, 1);
  if (self.payload === UNKNOWN_VALUE) self.payload = new ProbingTable();
  else clearSet(runtime, self);
  if (positional === 1) knowingLess(() => updateSet(runtime, self, args[0]!));
}
