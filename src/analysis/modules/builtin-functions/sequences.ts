/** Builtins on iterables (`Python/bltinmodule.c`). */
import { newBoolean, newList } from '../../objects/create.ts';
import { raise, raiseBare } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { unexpectedKeywordText } from '../../objects/native.ts';
import { forEachItem, getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, type Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { requirePositional } from '../../objects/types/argument-checks.ts';
import { newCallableIterator } from '../../objects/types/callable-iterator.ts';
import { listItemsOf } from '../../objects/types/iteration-support.ts';
import { sortList } from '../../objects/types/list-sort.ts';
import { unorderedTexts } from '../../objects/types/set-changes.ts';

export const sequenceFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: 'sorted',
    signature: '(*args, **kwargs)',
    whenUnknown: 'list',
    code: (runtime: Runtime, args: PythonObject[], keywords: Map<string, PythonObject>) => {
      requirePositional(runtime, 'sorted', args.length, 1, 1);
      const iterable = args[0]!;
      const [key, reverse] = [keywords.get('key'), keywords.get('reverse')];
      const texts = key === undefined || key === runtime.none ? unorderedTexts(runtime, iterable) : null;
      const list = newList(runtime, texts ?? listItemsOf(runtime, iterable));
      try {
        for (const name of keywords.keys()) {
          if (name === 'key' || name === 'reverse') continue;
          raise(runtime, 'TypeError', unexpectedKeywordText(runtime, 'sort()', name, ['key', 'reverse']));
        }
        holding(runtime, 'sorted()', [list], () => sortList(runtime, list, key ?? runtime.none, reverse));
      } catch (thrown) {
        runtime.heap.release(list);
        throw thrown;
      }
      return list;
    },
  },
  {
    name: 'any',
    signature: '(iterable, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, iterable: PythonObject) => {
      let found = false;
      forEachItem(runtime, iterable, (item) => {
        found = isTrue(runtime, item);
        return found;
      });
      return newBoolean(runtime, found);
    },
  },
  {
    name: 'all',
    signature: '(iterable, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, iterable: PythonObject) => {
      let isAll = true;
      forEachItem(runtime, iterable, (item) => {
        isAll = isTrue(runtime, item);
        return !isAll;
      });
      return newBoolean(runtime, isAll);
    },
  },
  {
    name: 'iter',
    signature: '(object, sentinel=<none>, /)',
    code: (runtime: Runtime, object: PythonObject, sentinel?: PythonObject) => {
      if (sentinel === undefined) return getIterator(runtime, object);
      if (!isCallable(object)) raise(runtime, 'TypeError', runtime.behaviour.builtins.sentinelIterText);
      return newCallableIterator(runtime, object, sentinel);
    },
  },
  {
    name: 'next',
    signature: '(iterator, default=<none>, /)',
    code: (runtime: Runtime, iterator: PythonObject, fallback?: PythonObject) => {
      const item = iterNextRaising(runtime, iterator, fallback !== undefined);
      if (item !== null) return item;
      if (fallback === undefined) return raiseBare(runtime, 'StopIteration');
      runtime.heap.retain(fallback);
      return fallback;
    },
  },
];

/** Whether an object can be called (PyCallable_Check); what is not known can. */
function isCallable(object: PythonObject): boolean {
  const { slots, name } = typeOf(object).payload;
  return slots.call !== null || name === 'unknown';
}

/** builtin_next: StopIteration that the iterator raises itself goes on as it is unless there is a default. */
function iterNextRaising(runtime: Runtime, iterator: PythonObject, hasDefault: boolean): PythonObject | null {
  const { slots, name } = (iterator.type as typeof runtime.types.object).payload;
  if (slots.iterNext === null) return raise(runtime, 'TypeError', `'${name}' object is not an iterator`);
  return hasDefault ? iterNext(runtime, iterator) : slots.iterNext(runtime, iterator);
}
