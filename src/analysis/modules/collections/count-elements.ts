/** `_collections._count_elements`, which fills a Counter (`Modules/_collectionsmodule.c`). */
import { newInteger } from '../../objects/create.ts';
import { dictGetFiled, dictSetFiled } from '../../objects/dict-access.ts';
import { keyLookup } from '../../objects/dict-storage.ts';
import { isInstanceOf } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { owning } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { binaryOperation, setItem } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { BinarySlot, type NativeFunctionDefinition } from '../../objects/type-object.ts';

export const countElements: NativeFunctionDefinition = {
  name: '_count_elements',
  signature: '(mapping, iterable, /)',
  whenUnknown: 'None',
  code: (runtime: Runtime, mapping: PythonObject, iterable: PythonObject) => {
    if (isPlainDict(runtime, mapping)) countInDict(runtime, mapping, iterable);
    else countByMethods(runtime, mapping, iterable);
    return runtime.none;
  },
};

function countInDict(runtime: Runtime, mapping: PythonObject, iterable: PythonObject): void {
  forEachItem(runtime, iterable, (key) => {
    const one = newInteger(runtime, 1);
    // The hash is asked for once.
    const found = keyLookup(runtime, key);
    const before = dictGetFiled(runtime, mapping, key, found);
    const sum = before === null ? one : binaryOperation(runtime, before, one, BinarySlot.Add);
    owning(runtime, sum, 'new count', () => dictSetFiled(runtime, mapping, key, found, sum));
    return undefined;
  });
}

/** Any other mapping: its `get` is bound once, and held until the end. */
function countByMethods(runtime: Runtime, mapping: PythonObject, iterable: PythonObject): void {
  const get = getAttribute(runtime, mapping, 'get');
  owning(runtime, get, 'counting', () =>
    forEachItem(runtime, iterable, (key) => {
      const before = runtime.call(get, [key, newInteger(runtime, 0)]);
      const sum = owning(runtime, before, 'count so far', () =>
        binaryOperation(runtime, before, newInteger(runtime, 1), BinarySlot.Add),
      );
      owning(runtime, sum, 'new count', () => setItem(runtime, mapping, key, sum));
      return undefined;
    }),
  );
}

/** Whether `get` and `__setitem__` are those of dict. */
function isPlainDict(runtime: Runtime, mapping: PythonObject): boolean {
  const { dict } = runtime.types;
  if (!isInstanceOf(mapping, dict)) return false;
  const own = typeOf(mapping);
  return ['get', '__setitem__'].every((name) => lookup(runtime, own, name) === lookup(runtime, dict, name));
}
