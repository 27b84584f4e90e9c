/** `_collections._count_elements`, which fills a Counter (`Modules/_collectionsmodule.c`). */
import { newInteger } from '../../objects/create.ts';
import { dictGet, dictSet } from '../../objects/dict-access.ts';
import { isInstanceOf } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { binaryOperation, setItem } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { BinarySlot, type NativeFunctionDefinition } from '../../objects/type-object.ts';

export const countElements: NativeFunctionDefinition = {
  name: '_count_elements',
  signature: '(mapping, iterable, /)',
  whenUnknown: 'None',
  code: (runtime: Runtime, mapping: PythonObject, iterable: PythonObject) => {
    const isFast = isPlainDict(runtime, mapping);
    forEachItem(runtime, iterable, (key) => {
      const one = newInteger(runtime, 1);
      if (isFast) {
        const before = dictGet(runtime, mapping, key);
        const sum = before === null ? one : binaryOperation(runtime, before, one, BinarySlot.Add);
        own(runtime, sum, 'new count');
        dictSet(runtime, mapping, key, sum);
        letGo(runtime);
        return undefined;
      }
      own(runtime, callAttribute(runtime, mapping, 'get', [key, newInteger(runtime, 0)]), 'count so far');
      own(runtime, binaryOperation(runtime, runtime.held.at(-1)!.object, one, BinarySlot.Add), 'new count');
      setItem(runtime, mapping, key, runtime.held.at(-1)!.object);
      letGo(runtime);
      letGo(runtime);
      return undefined;
    });
    return runtime.none;
  },
};

/** Whether `get` and `__setitem__` are those of dict. */
function isPlainDict(runtime: Runtime, mapping: PythonObject): boolean {
  const { dict } = runtime.types;
  if (!isInstanceOf(mapping, dict)) return false;
  const own = typeOf(mapping);
  return ['get', '__setitem__'].every((name) => lookup(runtime, own, name) === lookup(runtime, dict, name));
}
