/** Methods of `set` and `frozenset` (`Objects/setobject.c`). */
import { ProbingTable } from '../../values/probing-table.ts';
import { callWithArgumentTuple } from '../argument-tuple.ts';
import { newBoolean, newUnknownValue } from '../create.ts';
import { raise, raiseWith } from '../errors.ts';
import { letGo, own } from '../native-holds.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { classGetItem } from './generic-alias.ts';
import {
  changeSet,
  clearSet,
  orderedSetTable,
  setAddItem,
  setDiscard,
  setTable,
  takeAt,
  updateSet,
} from './set-changes.ts';
import {
  areDisjoint,
  baseSetType,
  copySet,
  exchangeInSet,
  filledSet,
  intersectSet,
  isSubsetOf,
  isSupersetOf,
  keepOnly,
  removeFromSet,
  setFrom,
  subtractFromSet,
} from './set-operations.ts';

/** Members that sets and frozensets have. */
const COMMON_METHODS: Readonly<Record<string, NativeMember>> = {
  __class_getitem__: classGetItem,
  union: variadic('union', 'set', (runtime, self, others) =>
    filledSet(runtime, copySet(runtime, self), (result) => {
      for (const other of others) if (other !== self) updateSet(runtime, result, other);
    }),
  ),
  intersection: variadic('intersection', 'set', intersectAll),
  difference: variadic('difference', 'set', (runtime, self, others) => {
    const [first, ...rest] = others;
    if (first === undefined) return copySet(runtime, self);
    return filledSet(runtime, subtractFromSet(runtime, self, first), (result) => {
      for (const other of rest) removeFromSet(runtime, result, other);
    });
  }),
  symmetric_difference: method('symmetric_difference', '(self, other, /)', 'set', (runtime, self, other) =>
    filledSet(runtime, setFrom(runtime, baseSetType(runtime, self), other!), (result) => {
      exchangeInSet(runtime, result, self);
    }),
  ),
  isdisjoint: method('isdisjoint', '(self, other, /)', 'bool', (runtime, self, other) =>
    newBoolean(runtime, areDisjoint(runtime, self, other!)),
  ),
  issubset: method('issubset', '(self, other, /)', 'bool', (runtime, self, other) =>
    newBoolean(runtime, isSubsetOf(runtime, self, other!)),
  ),
  issuperset: method('issuperset', '(self, other, /)', 'bool', (runtime, self, other) =>
    newBoolean(runtime, isSupersetOf(runtime, self, other!)),
  ),
  __sizeof__: method('__sizeof__', '(self, /)', 'int', (runtime) => newUnknownValue(runtime, runtime.types.int)),
};

/** Members of `frozenset`. */
export const frozensetMethods: Readonly<Record<string, NativeMember>> = {
  ...COMMON_METHODS,
  copy: method('copy', '(self, /)', 'unknown', (runtime, self) => {
    if (self.type !== runtime.types.frozenset) return copySet(runtime, self);
    runtime.heap.retain(self);
    return self;
  }),
};

/** Members of `set`. */
export const setMethods: Readonly<Record<string, NativeMember>> = {
  ...COMMON_METHODS,
  copy: method('copy', '(self, /)', 'set', copySet),
  add: method('add', '(self, object, /)', 'None', (runtime, self, item) => {
    setAddItem(runtime, self, item!);
    return runtime.none;
  }),
  discard: method('discard', '(self, object, /)', 'None', (runtime, self, item) => {
    setDiscard(runtime, self, item!);
    return runtime.none;
  }),
  remove: method('remove', '(self, object, /)', 'None', (runtime, self, item) => {
    if (!setDiscard(runtime, self, item!)) raiseWith(runtime, 'KeyError', item!);
    return runtime.none;
  }),
  pop: method('pop', '(self, /)', 'unknown', (runtime, self) =>
    changeSet(runtime, self, [], () => {
      if (setTable(self).size === 0) raise(runtime, 'KeyError', 'pop from an empty set');
      return takeAt(runtime, self, orderedSetTable(runtime, self).popPosition());
    }),
  ),
  clear: method('clear', '(self, /)', 'None', (runtime, self) => {
    if (self.payload === UNKNOWN_VALUE) self.payload = new ProbingTable();
    else clearSet(runtime, self);
    return runtime.none;
  }),
  update: variadic('update', 'None', (runtime, self, others) => {
    for (const other of others) updateSet(runtime, self, other);
    return runtime.none;
  }),
  intersection_update: variadic('intersection_update', 'None', (runtime, self, others) =>
    changeSet(runtime, self, [], () => {
      keepOnly(runtime, self, intersectAll(runtime, self, others));
      return runtime.none;
    }),
  ),
  difference_update: variadic('difference_update', 'None', (runtime, self, others) =>
    changeSet(runtime, self, [], () => {
      for (const other of others) removeFromSet(runtime, self, other);
      return runtime.none;
    }),
  ),
  symmetric_difference_update: method(
    'symmetric_difference_update',
    '(self, other, /)',
    'None',
    (runtime, self, other) =>
      changeSet(runtime, self, [other!], () => {
        exchangeInSet(runtime, self, other!);
        return runtime.none;
      }),
  ),
};

/** set_intersection_multi: each result takes the place of the one before. */
function intersectAll(runtime: Runtime, self: PythonObject, others: readonly PythonObject[]): PythonObject {
  if (others.length === 0) return copySet(runtime, self);
  let result = self;
  runtime.heap.retain(result);
  for (const other of others) {
    const before = result;
    own(runtime, before, 'set being intersected');
    try {
      result = intersectSet(runtime, before, other);
    } finally {
      letGo(runtime);
    }
  }
  return result;
}

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** A method of any number of iterables, which a tuple holds during the call in versions that pack them (METH_VARARGS). */
function variadic(
  name: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, others: readonly PythonObject[]) => PythonObject,
): NativeMember {
  return {
    kind: 'method',
    function: {
      name,
      signature: '(self, /, *others)',
      whenUnknown,
      code: (runtime: Runtime, self: PythonObject, others: readonly PythonObject[]) => {
        if (!runtime.behaviour.packsVariadicArguments) return code(runtime, self, others);
        return callWithArgumentTuple(runtime, others, null, (held) => code(runtime, self, held));
      },
    },
  };
}
