/** `collections.deque` (`Modules/_collectionsmodule.c`, deque_type). */
import { newInteger, newString, newTuple, tupleOf } from '../../objects/create.ts';
import { isInstanceOf, raise, raiseAbout } from '../../objects/errors.ts';
import { shortTypeName, typeOf } from '../../objects/lookup.ts';
import { hold, letGo } from '../../objects/native-holds.ts';
import { isEqualHoldingFirst, isEqualIdentityFirst } from '../../objects/protocol/hashing.ts';
import { asIndex } from '../../objects/protocol/operators.ts';
import { joinedParts, reprText } from '../../objects/protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import {
  Comparison,
  type KeywordNames,
  type NativeMember,
  type NativeTypeDefinition,
  type UnknownResult,
} from '../../objects/type-object.ts';
import { knowingLess, sizeArgument, typeName } from '../../objects/types/argument-checks.ts';
import { constructorArguments } from '../../objects/types/constructor-arguments.ts';
import { classGetItem } from '../../objects/types/generic-alias.ts';
import { compareSequences, listItemRepr } from '../../objects/types/sequence-items.ts';
import { searchIndex } from '../../objects/types/slice.ts';
import {
  addOwned,
  appendLeft,
  appendRight,
  clearDeque,
  type DequePayload,
  dequeOf,
  extendDeque,
  forgetDeque,
  insertAt,
  newDeque,
  replaceAt,
  setAll,
  takeAt,
} from './deque-items.ts';
import { newDequeIterator } from './deque-iterators.ts';

export const dequeType: NativeTypeDefinition = {
  name: 'deque',
  module: 'collections',
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    new: (runtime, type) => newDeque(runtime, type as TypeObject, null),
    init: dequeInit,
    repr: dequeRepr,
    hash: null,
    richCompare: dequeRichCompare,
    iter: (runtime, self) => newDequeIterator(runtime, self, false),
    length: (_runtime, self) => dequeOf(self).items.length,
    contains: (runtime, self, item) => searchDeque(runtime, self, item, { holdsItems: true }) >= 0,
    getItem: (runtime, self, key) => {
      const item = dequeOf(self).items[itemIndex(runtime, self, key)];
      if (item === undefined) return raise(runtime, 'IndexError', 'deque index out of range');
      runtime.heap.retain(item);
      return item;
    },
    setItem: setDequeItem,
    concat: (runtime, self, other) => {
      if (!isDeque(runtime, other)) {
        const message = `can only concatenate deque (not "${typeName(other)}") to deque`;
        return raise(runtime, 'TypeError', message);
      }
      const copy = copyDeque(runtime, self);
      extendDeque(runtime, copy, other, appendRight);
      return copy;
    },
    inPlaceConcat: (runtime, self, other) => {
      extendDeque(runtime, self, other, appendRight);
      runtime.heap.retain(self);
      return self;
    },
    repeat: (runtime, self, count) => repeat(runtime, copyDeque(runtime, self), count),
    inPlaceRepeat: (runtime, self, count) => {
      const repeated = repeat(runtime, self, count);
      runtime.heap.retain(self);
      return repeated;
    },
    traverse: (self, visit) => {
      if (self.payload === UNKNOWN_VALUE) return;
      (self.payload as DequePayload).items.forEach((item, index) => {
        visit(item, index);
      });
    },
    forget: forgetDeque,
    clear: (runtime, self) => {
      if (self.payload !== UNKNOWN_VALUE) clearDeque(runtime, self);
    },
  },
  members: {
    __class_getitem__: classGetItem,
    append: method('append', '(self, x, /)', 'None', (runtime, self, item) => add(runtime, self, item!, appendRight)),
    appendleft: method('appendleft', '(self, x, /)', 'None', (runtime, self, item) =>
      add(runtime, self, item!, appendLeft),
    ),
    pop: method('pop', '(self, /)', 'unknown', (runtime, self) => take(runtime, self, dequeOf(self).items.length - 1)),
    popleft: method('popleft', '(self, /)', 'unknown', (runtime, self) => take(runtime, self, 0)),
    extend: method('extend', '(self, iterable, /)', 'None', (runtime, self, iterable) => {
      extendDeque(runtime, self, iterable!, appendRight);
      return runtime.none;
    }),
    extendleft: method('extendleft', '(self, iterable, /)', 'None', (runtime, self, iterable) => {
      extendDeque(runtime, self, iterable!, appendLeft);
      return runtime.none;
    }),
    clear: method('clear', '(self, /)', 'None', (runtime, self) => {
      clearDeque(runtime, self);
      return runtime.none;
    }),
    copy: method('copy', '(self, /)', 'unknown', copyDeque),
    __copy__: method('__copy__', '(self, /)', 'unknown', copyDeque),
    rotate: method('rotate', '(self, n=1, /)', 'None', (runtime, self, steps) => {
      const { items } = dequeOf(self);
      const count = steps === undefined ? 1 : sizeArgument(runtime, steps);
      if (items.length < 2 || count % items.length === 0) return runtime.none;
      const shift = ((count % items.length) + items.length) % items.length;
      const at = items.length - shift;
      setAll(runtime, self, [...items.slice(at), ...items.slice(0, at)]);
      return runtime.none;
    }),
    reverse: method('reverse', '(self, /)', 'None', (runtime, self) => {
      setAll(runtime, self, dequeOf(self).items.slice().reverse());
      return runtime.none;
    }),
    count: method('count', '(self, x, /)', 'int', (runtime, self, item) =>
      newInteger(runtime, countInDeque(runtime, self, item!)),
    ),
    index: method('index', '(self, x, start=0, stop=<unrepresentable>, /)', 'int', (runtime, self, item, from, to) => {
      const { length } = dequeOf(self).items;
      const [start, stop] = [searchIndex(runtime, from, 0), searchIndex(runtime, to, length)].map((index) =>
        index < 0 ? Math.max(index + length, 0) : index,
      ) as [number, number];
      const { holdsItemInDequeIndex } = runtime.behaviour.nativeModules;
      const places = { start, stop: Math.min(stop, length), holdsItems: holdsItemInDequeIndex };
      const found = searchDeque(runtime, self, item!, places);
      if (found >= 0) return newInteger(runtime, found);
      if (!runtime.behaviour.showsMissingListItem) raise(runtime, 'ValueError', 'deque.index(x): x not in deque');
      return raiseAbout(runtime, 'ValueError', () => `${reprText(runtime, item!)} is not in deque`);
    }),
    insert: method('insert', '(self, index, value, /)', 'None', (runtime, self, index, item) => {
      const { items, maximum } = dequeOf(self);
      if (maximum !== null && items.length >= maximum)
        raise(runtime, 'IndexError', 'deque already at its maximum size');
      const where = sizeArgument(runtime, index!);
      const { length } = items;
      runtime.heap.retain(item!);
      insertAt(runtime, self, where < 0 ? Math.max(where + length, 0) : Math.min(where, length), item!);
      return runtime.none;
    }),
    remove: method('remove', '(self, value, /)', 'None', (runtime, self, item) => {
      const found = searchDeque(runtime, self, item!, { holdsItems: true, isRemoval: true });
      if (found < 0) {
        if (!runtime.behaviour.showsMissingListItem) raise(runtime, 'ValueError', 'deque.remove(x): x not in deque');
        raiseAbout(runtime, 'ValueError', () => `${reprText(runtime, item!)} is not in deque`);
      }
      runtime.heap.release(takeAt(runtime, self, found));
      return runtime.none;
    }),
    __reversed__: method('__reversed__', '(self, /)', 'unknown', (runtime, self) =>
      newDequeIterator(runtime, self, true),
    ),
    __reduce__: method('__reduce__', '(self, /)', 'unknown', (runtime, self) => {
      const { maximum } = dequeOf(self);
      const empty = newTuple(runtime, []);
      const args = maximum === null ? empty : newTuple(runtime, [empty, newInteger(runtime, maximum)]);
      runtime.heap.retain(self.type);
      return newTuple(runtime, [self.type, args, runtime.none, newDequeIterator(runtime, self, false)]);
    }),
    maxlen: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { maximum } = dequeOf(self);
        return maximum === null ? runtime.none : newInteger(runtime, maximum);
      },
    },
  },
};

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

function isDeque(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeOf(dequeType));
}

/** deque_init: `deque(iterable=(), maxlen=None)`. */
function dequeInit(runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames): void {
  const [iterable, limitObject] = constructorArguments(runtime, 'deque', ['iterable', 'maxlen'], args, keywords);
  let maximum: number | null = null;
  if (limitObject !== undefined && limitObject !== runtime.none) {
    if (limitObject.type === runtime.types.unknown || limitObject.payload === UNKNOWN_VALUE) {
      forgetDeque(runtime, self);
      if (iterable !== undefined) knowingLess(() => extendDeque(runtime, self, iterable, appendRight));
      return;
    }
    if (!isInstanceOf(limitObject, runtime.types.int)) raise(runtime, 'TypeError', 'an integer is required');
    maximum = sizeArgument(runtime, limitObject);
    if (maximum < 0) raise(runtime, 'ValueError', 'maxlen must be non-negative');
  }
  dequeOf(self).maximum = maximum;
  clearDeque(runtime, self);
  if (iterable !== undefined) knowingLess(() => extendDeque(runtime, self, iterable, appendRight));
}

function add(runtime: Runtime, self: PythonObject, item: PythonObject, append: typeof appendRight): PythonObject {
  runtime.heap.retain(item);
  addOwned(runtime, self, item, append);
  return runtime.none;
}

function take(runtime: Runtime, self: PythonObject, index: number): PythonObject {
  if (dequeOf(self).items.length === 0) raise(runtime, 'IndexError', 'pop from an empty deque');
  return takeAt(runtime, self, index);
}

interface DequeSearch {
  readonly start?: number;
  readonly stop?: number;
  /** Whether each item is held while it is compared. */
  readonly holdsItems: boolean;
  /** deque_remove refuses a changed deque with IndexError, also where the item was found. */
  readonly isRemoval?: boolean;
}

/** The index of an item, -1 where it is not there; a deque that a comparison changed is refused (deque_contains, deque_index, deque_remove). */
function searchDeque(
  runtime: Runtime,
  self: PythonObject,
  item: PythonObject,
  { start = 0, stop = dequeOf(self).items.length, holdsItems, isRemoval = false }: DequeSearch,
): number {
  const isEqual = holdsItems ? isEqualHoldingFirst : isEqualIdentityFirst;
  const { state } = dequeOf(self);
  for (let index = start; index < stop; index++) {
    runtime.spend(1);
    const isFound = isEqual(runtime, dequeOf(self).items[index]!, item);
    if (isFound && !isRemoval) return index;
    refuseChanged(runtime, self, state, isRemoval ? 'IndexError' : 'RuntimeError');
    if (isFound) return index;
  }
  return -1;
}

/** deque_count. */
function countInDeque(runtime: Runtime, self: PythonObject, item: PythonObject): number {
  const { state, items } = dequeOf(self);
  const { length } = items;
  let count = 0;
  for (let index = 0; index < length; index++) {
    runtime.spend(1);
    if (isEqualHoldingFirst(runtime, dequeOf(self).items[index]!, item)) count++;
    refuseChanged(runtime, self, state, 'RuntimeError');
  }
  return count;
}

/** deque_ass_item. Where the index is not known, neither are the contents after it. */
function setDequeItem(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  if (key.payload === UNKNOWN_VALUE) {
    if (value !== null) runtime.escape(value);
    forgetDeque(runtime, self);
    return;
  }
  const index = itemIndex(runtime, self, key);
  if (dequeOf(self).items[index] === undefined) raise(runtime, 'IndexError', 'deque index out of range');
  if (value === null) runtime.heap.release(takeAt(runtime, self, index));
  else {
    runtime.heap.retain(value);
    replaceAt(runtime, self, index, value);
  }
}

function refuseChanged(runtime: Runtime, self: PythonObject, state: number, error: string): void {
  if (dequeOf(self).state !== state) raise(runtime, error, 'deque mutated during iteration');
}

function itemIndex(runtime: Runtime, self: PythonObject, key: PythonObject): number {
  if (key.type === runtime.types.unknown) throw new ValueUnknown(key);
  if (typeOf(key).payload.slots.index === null) {
    return raise(runtime, 'TypeError', `sequence index must be integer, not '${typeName(key)}'`);
  }
  const index = asIndex(runtime, key, 'IndexError');
  return index < 0 ? index + dequeOf(self).items.length : index;
}

/** deque_copy: a deque of the same class; one of a derived class is made by calling it. */
function copyDeque(runtime: Runtime, self: PythonObject): PythonObject {
  const { items, maximum } = dequeOf(self);
  if (self.type === runtime.typeOf(dequeType)) {
    const copy = newDeque(runtime, self.type as TypeObject, maximum);
    for (const item of items) {
      runtime.heap.retain(item);
      appendRight(runtime, copy, item);
    }
    return copy;
  }
  const copy =
    maximum === null ? runtime.call(self.type, [self]) : runtime.call(self.type, [self, newInteger(runtime, maximum)]);
  if (isInstanceOf(copy, runtime.typeOf(dequeType)) || copy.type === runtime.types.unknown) return copy;
  const { name } = typeOf(copy).payload;
  runtime.heap.release(copy);
  return raise(runtime, 'TypeError', `${typeOf(self).payload.name}() must return a deque, not ${name}`);
}

function repeat(runtime: Runtime, deque: PythonObject, count: number): PythonObject {
  const items = dequeOf(deque).items.slice();
  if (count <= 0) clearDeque(runtime, deque);
  runtime.spend(Math.max(0, count) * items.length);
  for (let times = 1; times < count; times++) {
    for (const item of items) {
      runtime.heap.retain(item);
      appendRight(runtime, deque, item);
    }
  }
  return deque;
}

function dequeRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isDeque(runtime, self) || !isDeque(runtime, other)) return null;
  const left = dequeOf(self).items;
  const right = dequeOf(other).items;
  if (self === other) {
    const isReflexive = comparison === Comparison.Equal || comparison === Comparison.LessEqual;
    return isReflexive || comparison === Comparison.GreaterEqual ? runtime.true : runtime.false;
  }
  if (left.length !== right.length && comparison === Comparison.Equal) return runtime.false;
  if (left.length !== right.length && comparison === Comparison.NotEqual) return runtime.true;
  return compareSequences(runtime, left, right, comparison, true);
}

/** deque_repr: the items are shown as those of a list made of them. */
function dequeRepr(runtime: Runtime, self: PythonObject): PythonObject {
  if (runtime.reprInProgress.has(self)) return newString(runtime, '[...]');
  const { items, maximum } = dequeOf(self);
  const name = shortTypeName(typeOf(self));
  runtime.reprInProgress.add(self);
  hold(runtime, self, 'repr in progress');
  const list = tupleOf(runtime, items);
  hold(runtime, list, 'items being shown');
  runtime.heap.release(list);
  try {
    const texts = items.map((item) => listItemRepr(runtime, item));
    const tail = maximum === null ? '' : `, maxlen=${maximum}`;
    return joinedParts(runtime, `${name}([`, texts, `]${tail})`);
  } finally {
    letGo(runtime);
    letGo(runtime);
    runtime.reprInProgress.delete(self);
  }
}
