/** `frozenset` (`Objects/setobject.c`, PyFrozenSet_Type). */
import { hashFrozenset } from '../../values/hashing.ts';
import { HiddenHash } from '../hash-values.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { knowingLess, refuseKeywords, requirePositional } from './argument-checks.ts';
import { hashedElements, newSet, type SetTable, setAddItem, updateSet } from './set-changes.ts';
import { frozensetMethods } from './set-methods.ts';
import { filledSet } from './set-operations.ts';
import { commonSetSlots, setBinary } from './set-slots.ts';

export const frozensetType: NativeTypeDefinition = {
  name: 'frozenset',
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    ...commonSetSlots,
    hash: (_runtime, self) => {
      const elements = hashedElements(self);
      const hash = hashFrozenset(elements.map((hashed) => hashed.hash));
      return elements.every((hashed) => hashed.isHashKnown) ? hash : new HiddenHash(hash);
    },
    new: frozensetNew,
    binary: setBinary,
  },
  members: frozensetMethods,
};

/** A frozenset of items, whose references it steals. */
export function newFrozenSet(runtime: Runtime, items: readonly PythonObject[]): PythonObject<SetTable> {
  const set = newSet(runtime, runtime.types.frozenset);
  for (const item of items) setAddItem(runtime, set, item);
  for (const item of items) runtime.heap.release(item);
  return set;
}

/** frozenset_new: an exact frozenset is given back as it is. */
function frozensetNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const { frozenset } = runtime.types;
  const isExact = type === frozenset;
  if (isExact || (type as TypeObject).payload.slots.init === frozenset.payload.slots.init) {
    refuseKeywords(runtime, 'frozenset', keywords);
  }
  const positional = args.length - (keywords?.length ?? 0);
  requirePositional(runtime, 'frozenset', positional, 0, 1);
  const iterable = positional === 0 ? undefined : args[0]!;
  if (isExact && iterable !== undefined && iterable.type === frozenset) {
    runtime.heap.retain(iterable);
    return iterable;
  }
  if (iterable === undefined) return newSet(runtime, type as TypeObject);
  const set = newSet(runtime, type as TypeObject);
  return filledSet(runtime, set, () => {
    knowingLess(() => updateSet(runtime, set, iterable));
    // The frozenset of something unknown may be that itself.
    if ((set.payload as unknown) === UNKNOWN_VALUE) runtime.escape(set);
  });
}
