/** Methods of `dict` (`Objects/dictobject.c`). */

import { InsertionOrderedTable } from '../../values/insertion-ordered-table.ts';
import { callWithArgumentTuple } from '../argument-tuple.ts';
import { newTuple, newUnknownValue } from '../create.ts';
import {
  dictAdd,
  dictClear,
  dictGet,
  dictGetFiled,
  dictPop,
  dictPopLast,
  dictSet,
  dictSetFiled,
  dictStorage,
} from '../dict-access.ts';
import { directKey, keyLookup } from '../dict-storage.ts';
import { raise, raiseWith } from '../errors.ts';
import { forEachItem } from '../protocol/iteration.ts';
import { setItem } from '../protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { callWithMap } from '../slot-wrappers.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { escapeItems } from '../unknown-values.ts';
import { changeDict } from './dict-changes.ts';
import { newDictIterator } from './dict-iterators.ts';
import { copyDict, updateFromArguments } from './dict-merge.ts';
import { newDictView } from './dict-views.ts';
import { classGetItem } from './generic-alias.ts';
import { requireKnown } from './sequence-items.ts';
import { hashedElements, isExactSet, orderedSetTable } from './set-changes.ts';

/** Members of `dict`. */
export const dictMethods: Readonly<Record<string, NativeMember>> = {
  __class_getitem__: classGetItem,
  get: method('get', '(self, key, default=None, /)', 'unknown', (runtime, self, key, fallback) => {
    const value = getOrEscape(runtime, self, key!) ?? fallback ?? runtime.none;
    runtime.heap.retain(value);
    return value;
  }),
  __getitem__: method('__getitem__', '(self, key, /)', 'unknown', (runtime, self, key) =>
    runtime.types.dict.payload.slots.getItem!(runtime, self, key!),
  ),
  setdefault: method('setdefault', '(self, key, default=None, /)', 'unknown', setDefault),
  pop: method('pop', '(self, key, default=<unrepresentable>, /)', 'unknown', (runtime, self, key, fallback) => {
    if (dictStorage(self).size > 0) {
      const value = changeDict(runtime, self, [], () => dictPop(runtime, self, key!));
      if (value !== null) return value;
    }
    if (fallback === undefined) return raiseWith(runtime, 'KeyError', key!);
    runtime.heap.retain(fallback);
    return fallback;
  }),
  popitem: method('popitem', '(self, /)', 'tuple', (runtime, self) => {
    const entry = dictPopLast(runtime, self);
    if (entry === null) return raise(runtime, 'KeyError', 'popitem(): dictionary is empty');
    return newTuple(runtime, [entry.key, entry.value]);
  }),
  keys: method('keys', '(self, /)', 'unknown', (runtime, self) => newDictView(runtime, self, 'dict_keys')),
  values: method('values', '(self, /)', 'unknown', (runtime, self) => newDictView(runtime, self, 'dict_values')),
  items: method('items', '(self, /)', 'unknown', (runtime, self) => newDictView(runtime, self, 'dict_items')),
  update: {
    kind: 'method',
    function: {
      name: 'update',
      signature: '(self, /, *args, **kwargs)',
      whenUnknown: 'None',
      code: (
        runtime: Runtime,
        self: PythonObject,
        args: readonly PythonObject[],
        keywords: ReadonlyMap<string, PythonObject>,
      ) =>
        callWithArgumentTuple(runtime, args, null, (held) =>
          callWithMap(runtime, held, keywords, (all, names) => {
            updateFromArguments(runtime, self, 'update', all, names);
            return runtime.none;
          }),
        ),
    },
  },
  clear: method('clear', '(self, /)', 'None', (runtime, self) => {
    if (self.payload === UNKNOWN_VALUE) self.payload = new InsertionOrderedTable();
    else dictClear(runtime, self);
    return runtime.none;
  }),
  copy: method('copy', '(self, /)', 'dict', (runtime, self) => copyDict(runtime, self)),
  fromkeys: {
    kind: 'classmethod',
    function: {
      name: 'fromkeys',
      signature: '(type, iterable, value=None, /)',
      whenUnknown: 'dict',
      code: fromKeys,
    },
  },
  __reversed__: method('__reversed__', '(self, /)', 'unknown', (runtime, self) =>
    newDictIterator(runtime, self, 'dict_reversekeyiterator'),
  ),
  __sizeof__: method('__sizeof__', '(self, /)', 'int', (runtime) => newUnknownValue(runtime, runtime.types.int)),
};

/** The value of a key, borrowed. A key whose value is not known may be any of those that are there. */
function getOrEscape(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject | null {
  try {
    return dictGet(runtime, self, key);
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) escapeItems(runtime, self);
    throw thrown;
  }
}

/** dict_setdefault: the key is looked up and hashed once. */
function setDefault(runtime: Runtime, self: PythonObject, key?: PythonObject, fallback?: PythonObject): PythonObject {
  const value = fallback ?? runtime.none;
  return changeDict(runtime, self, [key!, value], () => {
    dictStorage(self);
    const lookup = keyLookup(runtime, key!);
    let found = dictGetFiled(runtime, self, key!, lookup);
    if (found === null) {
      dictAdd(runtime, self, key!, lookup, value);
      found = value;
    }
    runtime.heap.retain(found);
    return found;
  });
}

/** _PyDict_FromKeys: an instance of a derived class gets its entries by `__setitem__`. */
export function fromKeys(
  runtime: Runtime,
  type: TypeObject,
  iterable: PythonObject,
  fallback?: PythonObject,
): PythonObject {
  const value = fallback ?? runtime.none;
  const dict = runtime.call(type, []);
  try {
    requireKnown(runtime, iterable);
    const isDict = dict.type === runtime.types.dict;
    if (isDict && iterable.type === runtime.types.dict && dictStorage(dict).size === 0) {
      const storage = dictStorage(iterable);
      for (let position = storage.nextPosition(0); position >= 0; position = storage.nextPosition(position + 1)) {
        dictSetFiled(runtime, dict, storage.keyAt(position), storage.lookupAt(position), value);
      }
      return dict;
    }
    if (isDict && isExactSet(runtime, iterable)) {
      orderedSetTable(runtime, iterable);
      for (const { element, hash } of hashedElements(iterable)) {
        dictSetFiled(runtime, dict, element, directKey(runtime, element) ?? { hash }, value);
      }
      return dict;
    }
    forEachItem(runtime, iterable, (key) => {
      if (isDict) dictSet(runtime, dict, key, value);
      else setItem(runtime, dict, key, value);
    });
    return dict;
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      escapeItems(runtime, iterable);
      runtime.escape(value);
    }
    runtime.heap.release(dict);
    throw thrown;
  }
}

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}
