/** `dict` (`Objects/dictobject.c`). */
import { newString } from '../create.ts';
import {
  dictClear,
  dictDelete,
  dictEntries,
  dictGet,
  dictGetFiled,
  dictSet,
  dictStorage,
  newDict,
} from '../dict-access.ts';
import { isInstanceOf, raiseWith } from '../errors.ts';
import { lookup } from '../lookup.ts';
import { hold, letGo, whileHolding } from '../native-holds.ts';
import { isEqualIdentityFirst } from '../protocol/hashing.ts';
import { joinedParts, partReprText } from '../protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { callBoundSpecial } from '../special-methods.ts';
import { type BinaryFunction, BinarySlot, Comparison, type NativeTypeDefinition, type Visit } from '../type-object.ts';
import { escapeItems } from '../unknown-values.ts';
import { knowingLess } from './argument-checks.ts';
import { changeDict, forgetDict } from './dict-changes.ts';
import { newDictIterator } from './dict-iterators.ts';
import { copyDict, mergeIntoDict, updateFromArguments } from './dict-merge.ts';
import { dictMethods } from './dict-methods.ts';

const binary: (BinaryFunction | null)[] = [];
binary[BinarySlot.Or] = (runtime, left, right) => {
  if (!isDict(runtime, left) || !isDict(runtime, right)) return null;
  const result = copyDict(runtime, left);
  try {
    mergeIntoDict(runtime, result, right);
    return result;
  } catch (thrown) {
    runtime.heap.release(result);
    throw thrown;
  }
};
binary[BinarySlot.InPlace + BinarySlot.Or] = (runtime, left, right) => {
  mergeIntoDict(runtime, left, right);
  runtime.heap.retain(left);
  return left;
};

export const dictType: NativeTypeDefinition = {
  name: 'dict',
  isCollected: true,
  slots: {
    repr: dictRepr,
    hash: null,
    richCompare: dictRichCompare,
    iter: (runtime, self) => newDictIterator(runtime, self, 'dict_keyiterator'),
    new: (runtime, type) => newDict(runtime, type as TypeObject),
    init: (runtime, self, args, keywords) =>
      knowingLess(() => updateFromArguments(runtime, self, 'dict', args, keywords)),
    traverse: dictTraverse,
    forget: forgetDict,
    clear: (runtime, self) => {
      if (self.payload !== UNKNOWN_VALUE) dictClear(runtime, self);
    },
    length: (_runtime, self) => dictStorage(self).size,
    getItem: dictGetItem,
    setItem: dictSetItem,
    contains: (runtime, self, key) => dictGet(runtime, self, key) !== null,
    binary,
  },
  members: dictMethods,
};

function isDict(runtime: Runtime, object: PythonObject): boolean {
  return object.type === runtime.types.dict || isInstanceOf(object, runtime.types.dict);
}

/** dict_repr: key and value are held while they are shown. */
function dictRepr(runtime: Runtime, self: PythonObject): PythonObject {
  if (runtime.reprInProgress.has(self)) return newString(runtime, '{...}');
  runtime.reprInProgress.add(self);
  hold(runtime, self, 'repr in progress');
  try {
    const texts: (string | null)[] = [];
    const next = (from: number): number => dictStorage(self).nextPosition(from);
    for (let position = next(0); position >= 0; position = next(position + 1)) {
      runtime.spend(1);
      const key = dictStorage(self).keyAt(position);
      const value = dictStorage(self).valueAt(position);
      whileHolding(runtime, 'entry being shown', [value, key], () => {
        const [shownKey, shownValue] = [partReprText(runtime, key), partReprText(runtime, value)];
        texts.push(shownKey === null || shownValue === null ? null : `${shownKey}: ${shownValue}`);
      });
    }
    return joinedParts(runtime, '{', texts, '}');
  } finally {
    runtime.reprInProgress.delete(self);
    letGo(runtime);
  }
}

function dictRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (!isDict(runtime, self) || !isDict(runtime, other)) return null;
  if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
  runtime.enterRecursion(' in comparison');
  try {
    return dictsEqual(runtime, self, other) === (comparison === Comparison.Equal) ? runtime.true : runtime.false;
  } finally {
    runtime.leaveRecursion();
  }
}

/** dict_equal: keys are looked up by the hash they were inserted with; key and both values are held meanwhile. */
function dictsEqual(runtime: Runtime, left: PythonObject, right: PythonObject): boolean {
  if (dictStorage(left).size !== dictStorage(right).size) return false;
  const next = (from: number): number => dictStorage(left).nextPosition(from);
  for (let position = next(0); position >= 0; position = next(position + 1)) {
    runtime.spend(1);
    const storage = dictStorage(left);
    const key = storage.keyAt(position);
    const value = storage.valueAt(position);
    const filed = storage.lookupAt(position);
    const isSame = whileHolding(runtime, 'entry being compared', [value, key], () => {
      const found = dictGetFiled(runtime, right, key, filed);
      if (found === null) return false;
      return whileHolding(runtime, 'entry being compared', [found], () => isEqualIdentityFirst(runtime, value, found));
    });
    if (!isSame) return false;
  }
  return true;
}

/** A program that handles these takes a key that is not known to be missing sometimes. */
const MISSING_KEY: ReadonlySet<string> = new Set(['KeyError', 'LookupError']);

/** dict_subscript: `__missing__` of a derived class is asked for what is not there. */
function dictGetItem(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  let value: PythonObject | null;
  try {
    value = dictGet(runtime, self, key);
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    if (runtime.expectsException(MISSING_KEY) && !runtime.decide('whether the key is there')) {
      return raiseWith(runtime, 'KeyError', key);
    }
    escapeItems(runtime, self);
    throw thrown;
  }
  if (value !== null) {
    runtime.heap.retain(value);
    return value;
  }
  if (self.type !== runtime.types.dict) {
    const missing = lookup(runtime, self.type as TypeObject, '__missing__');
    if (missing !== null) return callBoundSpecial(runtime, self, '__missing__', [key]);
  }
  return raiseWith(runtime, 'KeyError', key);
}

/** dict_ass_sub. */
function dictSetItem(runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null): void {
  if (value === null) {
    const isDeleted = changeDict(runtime, self, [], () => dictDelete(runtime, self, key));
    if (!isDeleted) raiseWith(runtime, 'KeyError', key);
    return;
  }
  if (self.payload !== UNKNOWN_VALUE && typeof key.payload === 'string') dictSet(runtime, self, key, value);
  else changeDict(runtime, self, [key, value], () => dictSet(runtime, self, key, value));
}

/** The label of a value is the text of its key, where that is a str. */
function dictTraverse(self: PythonObject, visit: Visit): void {
  if (self.payload === UNKNOWN_VALUE) return;
  let index = 0;
  const ownsKeys = dictStorage(self).keyOwner === null;
  for (const { key, value } of dictEntries(self)) {
    if (ownsKeys) visit(key, '__key__');
    visit(value, typeof key.payload === 'string' ? key.payload : index);
    index++;
  }
}
