/** Methods of `list` (`Objects/listobject.c`). */
import { newInteger, newList, newUnknownValue } from '../create.ts';
import { raise, raiseAbout } from '../errors.ts';
import { letGo, own } from '../native-holds.ts';
import { getIterator, iterNext } from '../protocol/iteration.ts';
import { reprText } from '../protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeFunctionDefinition, NativeMember, UnknownResult } from '../type-object.ts';
import { escapeItems } from '../unknown-values.ts';
import { sizeArgument } from './argument-checks.ts';
import { classGetItem } from './generic-alias.ts';
import { askLengthHint } from './iteration-support.ts';
import { appendItem, clearList, forgetList, insertItem, logReorder, replaceRange, takeItem } from './list-changes.ts';
import { newListReverseIterator } from './list-iterator.ts';
import { sortList } from './list-sort.ts';
import { countItems, findItem, requireKnown, sequenceItems } from './sequence-items.ts';
import { LARGEST_INDEX, searchIndex } from './slice.ts';

/** list_extend: items come in one by one, so that the list shows what came so far. */
export function extendList(runtime: Runtime, list: PythonObject, iterable: PythonObject): void {
  const { types } = runtime;
  try {
    requireKnown(runtime, iterable);
    if (iterable.type === types.list || iterable.type === types.tuple || iterable === list) {
      extendFromItems(runtime, list, sequenceItems(iterable));
      return;
    }
    const iterator = getIterator(runtime, iterable);
    own(runtime, iterator, 'iteration');
    try {
      askLengthHint(runtime, iterable);
      for (let item = iterNext(runtime, iterator); item !== null; item = iterNext(runtime, iterator)) {
        runtime.spend(1);
        appendItem(runtime, list, item);
      }
    } finally {
      letGo(runtime);
    }
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      escapeItems(runtime, iterable);
      forgetList(runtime, list);
    }
    throw thrown;
  }
}

function extendFromItems(runtime: Runtime, list: PythonObject, items: readonly PythonObject[]): void {
  const { length } = items;
  sequenceItems(list);
  runtime.spend(length);
  for (let index = 0; index < length; index++) {
    const item = items[index]!;
    runtime.heap.retain(item);
    appendItem(runtime, list, item);
  }
}

/** Members of `list`. */
export const listMethods: Readonly<Record<string, NativeMember>> = {
  __class_getitem__: classGetItem,
  append: method('append', '(self, object, /)', 'None', (runtime, self, item) => {
    if (self.payload === UNKNOWN_VALUE) runtime.escape(item!);
    else {
      runtime.heap.retain(item!);
      appendItem(runtime, self, item!);
    }
    return runtime.none;
  }),
  insert: method('insert', '(self, index, object, /)', 'None', (runtime, self, index, item) => {
    changeOrForget(runtime, self, [item!], () => {
      const where = sizeArgument(runtime, index!);
      const { length } = sequenceItems(self);
      runtime.heap.retain(item!);
      insertItem(runtime, self, where < 0 ? Math.max(where + length, 0) : Math.min(where, length), item!);
    });
    return runtime.none;
  }),
  extend: method('extend', '(self, iterable, /)', 'None', (runtime, self, iterable) => {
    extendList(runtime, self, iterable!);
    return runtime.none;
  }),
  pop: method('pop', '(self, index=-1, /)', 'unknown', (runtime, self, index) =>
    changeOrForget(runtime, self, [], () => {
      const where = index === undefined ? -1 : sizeArgument(runtime, index);
      const { length } = sequenceItems(self);
      if (length === 0) raise(runtime, 'IndexError', 'pop from empty list');
      const position = where < 0 ? where + length : where;
      if (position < 0 || position >= length) raise(runtime, 'IndexError', 'pop index out of range');
      return takeItem(runtime, self, position);
    }),
  ),
  remove: method('remove', '(self, value, /)', 'None', (runtime, self, value) => {
    changeOrForget(runtime, self, [], () => {
      const index = findItem(runtime, () => sequenceItems(self), value!, 0, LARGEST_INDEX, true);
      if (index < 0) raise(runtime, 'ValueError', 'list.remove(x): x not in list');
      if (index < sequenceItems(self).length) replaceRange(runtime, self, index, 1, []);
    });
    return runtime.none;
  }),
  clear: method('clear', '(self, /)', 'None', (runtime, self) => {
    if (self.payload === UNKNOWN_VALUE) setItemsKnown(self);
    else clearList(runtime, self);
    return runtime.none;
  }),
  index: method(
    'index',
    '(self, value, start=0, stop=9223372036854775807, /)',
    'int',
    (runtime, self, value, start, stop) => {
      const from = searchIndex(runtime, start, 0);
      const to = searchIndex(runtime, stop, LARGEST_INDEX);
      const { length } = sequenceItems(self);
      const fromStart = (index: number): number => (index < 0 ? Math.max(index + length, 0) : index);
      const index = findItem(runtime, () => sequenceItems(self), value!, fromStart(from), fromStart(to), true);
      if (index >= 0) return newInteger(runtime, index);
      if (!runtime.behaviour.showsMissingListItem) raise(runtime, 'ValueError', 'list.index(x): x not in list');
      return raiseAbout(runtime, 'ValueError', () => `${reprText(runtime, value!)} is not in list`);
    },
  ),
  count: method('count', '(self, value, /)', 'int', (runtime, self, value) =>
    newInteger(
      runtime,
      countItems(runtime, () => sequenceItems(self), value!, true),
    ),
  ),
  copy: method('copy', '(self, /)', 'list', (runtime, self) => newListCopy(runtime, self)),
  reverse: method('reverse', '(self, /)', 'None', (runtime, self) => {
    const items = sequenceItems(self);
    if (items.length > 1) {
      const before = items.slice();
      items.reverse();
      logReorder(runtime, self, before);
    }
    return runtime.none;
  }),
  sort: method('sort', '(self, /, *, key=None, reverse=False)', 'None', (runtime, self, key, reverse) => {
    sortList(runtime, self, key ?? runtime.none, reverse);
    return runtime.none;
  }),
  __reversed__: method('__reversed__', '(self, /)', 'unknown', (runtime, self) =>
    newListReverseIterator(runtime, self),
  ),
  __sizeof__: method('__sizeof__', '(self, /)', 'int', (runtime) => newUnknownValue(runtime, runtime.types.int)),
};

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } satisfies NativeFunctionDefinition };
}

/** list_slice of the whole list: always a plain list. */
function newListCopy(runtime: Runtime, self: PythonObject): PythonObject {
  const items = sequenceItems(self).slice();
  runtime.spend(items.length);
  for (const item of items) runtime.heap.retain(item);
  return newList(runtime, items);
}

/** A list whose contents were not known holds nothing after `clear()`. */
function setItemsKnown(list: PythonObject): void {
  list.payload = [];
}

/** Runs a change of the list. Where it depends on what is not known, the contents are not known after it, and what goes in may be held. */
function changeOrForget<Result>(
  runtime: Runtime,
  list: PythonObject,
  added: readonly PythonObject[],
  change: () => Result,
): Result {
  try {
    return change();
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      for (const item of added) runtime.escape(item);
      forgetList(runtime, list);
    }
    throw thrown;
  }
}
