/** `accumulate` and `groupby` (`Modules/itertoolsmodule.c`). */
import { newTuple } from '../../objects/create.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { isEqualIdentityFirst } from '../../objects/protocol/hashing.ts';
import { getIterator, iterNext, iterNextOrStop } from '../../objects/protocol/iteration.ts';
import { binaryOperation } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { BinarySlot, type NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';
import { selfIterator } from '../../objects/types/iterator-payload.ts';
import { iteratorType, newReference, setReference, takeReference } from './iterator-support.ts';

interface AccumulateState {
  /** Null for addition. */
  readonly function: PythonObject | null;
  readonly total: PythonObject | null;
  readonly iterator: PythonObject;
  /** None once it was given. */
  readonly initial: PythonObject;
}

export const accumulateType = iteratorType<AccumulateState>({
  name: 'accumulate',
  fields: ['function', 'total', 'iterator', 'initial'],
  signature: '(iterable, func=None, *, initial=None)',
  make: (runtime: Runtime, iterable: PythonObject, combine?: PythonObject, initial?: PythonObject) => ({
    iterator: getIterator(runtime, iterable),
    function: combine === undefined || combine === runtime.none ? null : newReference(runtime, combine),
    total: null,
    initial: newReference(runtime, initial ?? runtime.none),
  }),
  next: (runtime, self) => {
    const { initial } = self.payload;
    if (initial !== runtime.none) {
      setReference(runtime, self, 'total', takeReference(runtime, self, 'initial'));
      setReference(runtime, self, 'initial', runtime.none);
      return newReference(runtime, initial);
    }
    const item = iterNextOrStop(runtime, self.payload.iterator);
    if (item === null) return null;
    if (self.payload.total === null) {
      setReference(runtime, self, 'total', newReference(runtime, item));
      return item;
    }
    own(runtime, item, 'accumulate');
    let total: PythonObject;
    try {
      const { function: combine, total: before } = self.payload;
      total =
        combine === null
          ? binaryOperation(runtime, before!, item, BinarySlot.Add)
          : runtime.call(combine, [before!, item]);
    } finally {
      letGo(runtime);
    }
    own(runtime, total, 'accumulate');
    setReference(runtime, self, 'total', newReference(runtime, total));
    runtime.held.pop();
    return total;
  },
});

interface GroupbyState {
  readonly iterator: PythonObject;
  readonly keyFunction: PythonObject;
  readonly targetKey: PythonObject | null;
  readonly currentKey: PythonObject | null;
  readonly currentValue: PythonObject | null;
  /** The group that may still take items: not a reference. */
  currentGroup: PythonObject | null;
}

/** groupby_next: goes to the first item of another key. */
export const groupbyType = iteratorType<GroupbyState>({
  name: 'groupby',
  fields: ['iterator', 'keyFunction', 'targetKey', 'currentKey', 'currentValue'],
  givesTuples: true,
  signature: '(iterable, key=None)',
  make: (runtime: Runtime, iterable: PythonObject, key?: PythonObject) => ({
    iterator: getIterator(runtime, iterable),
    keyFunction: newReference(runtime, key ?? runtime.none),
    targetKey: null,
    currentKey: null,
    currentValue: null,
    currentGroup: null,
  }),
  next: (runtime, self) => {
    const state = self.payload;
    state.currentGroup = null;
    for (;;) {
      runtime.spend(1);
      const { currentKey, targetKey } = state;
      if (currentKey !== null && (targetKey === null || !areEqual(runtime, targetKey, currentKey))) break;
      if (!step(runtime, self)) return null;
    }
    const key = state.currentKey!;
    setReference(runtime, self, 'targetKey', newReference(runtime, key));
    const group = newGroup(runtime, self);
    return newTuple(runtime, [newReference(runtime, key), group]);
  },
});

/** groupby_step: takes the next item and its key. False where there is none. */
function step(runtime: Runtime, self: PythonObject<GroupbyState>): boolean {
  const { keyFunction, iterator } = self.payload;
  const value = iterNext(runtime, iterator);
  if (value === null) return false;
  own(runtime, value, 'groupby');
  let key: PythonObject;
  try {
    key = keyFunction === runtime.none ? newReference(runtime, value) : runtime.call(keyFunction, [value]);
  } catch (thrown) {
    letGo(runtime);
    throw thrown;
  }
  runtime.held.pop();
  const before = self.payload.currentValue === null ? null : takeReference(runtime, self, 'currentValue');
  setReference(runtime, self, 'currentValue', value);
  if (before !== null) own(runtime, before, 'groupby');
  setReference(runtime, self, 'currentKey', key);
  if (before !== null) letGo(runtime);
  return true;
}

function areEqual(runtime: Runtime, a: PythonObject, b: PythonObject): boolean {
  try {
    return isEqualIdentityFirst(runtime, a, b);
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    return runtime.decide('whether the key is the same', false);
  }
}

interface GroupState {
  readonly parent: PythonObject;
  readonly key: PythonObject;
}

const GROUP_FIELDS = ['parent', 'key'] as const;

/** `itertools._grouper`: gives items as long as the parent is at its group (_grouper_next). */
export const groupType: NativeTypeDefinition = {
  name: '_grouper',
  module: 'itertools',
  isFinal: true,
  isCollected: true,
  slots: {
    iter: selfIterator,
    iterNext: (runtime, self) => {
      const { parent, key } = self.payload as GroupState;
      const groupby = parent as PythonObject<GroupbyState>;
      if (groupby.payload.currentGroup !== self) return null;
      if (groupby.payload.currentValue === null && !step(runtime, groupby)) return null;
      if (!areEqual(runtime, key, groupby.payload.currentKey!)) return null;
      // The comparison may have taken the item: the group ends then.
      if (groupby.payload.currentValue === null) return null;
      const value = takeReference(runtime, groupby, 'currentValue');
      own(runtime, value, 'groupby');
      setReference(runtime, groupby, 'currentKey', null);
      runtime.held.pop();
      return value;
    },
    ...heldReferenceSlots(GROUP_FIELDS),
  },
};

function newGroup(runtime: Runtime, parent: PythonObject<GroupbyState>): PythonObject {
  const state: GroupState = {
    parent: newReference(runtime, parent),
    key: newReference(runtime, parent.payload.targetKey!),
  };
  const group = newHolder(runtime, runtime.typeOf(groupType), state, GROUP_FIELDS);
  parent.payload.currentGroup = group;
  return group;
}
