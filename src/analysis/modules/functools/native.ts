/** The module `_functools` (`Modules/_functoolsmodule.c`). */
import { callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { discard, isRaised, raise } from '../../objects/errors.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, type Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { makeModule } from '../native-module.ts';
import { compareToKey } from './compare-key.ts';
import { lruCacheType } from './lru-cache.ts';
import { bindingPartialType, partialType } from './partial.ts';

/** functools_reduce: the accumulated value and the item are in a tuple of arguments that is used again. */
const reduce: NativeFunctionDefinition = {
  name: 'reduce',
  signature: '(function, iterable, initial=<none>, /)',
  code: (runtime: Runtime, callable: PythonObject, iterable: PythonObject, initial?: PythonObject) => {
    const args = initial === undefined ? [callable, iterable] : [callable, iterable, initial];
    if (!runtime.behaviour.library.packsReduceArguments) return reduceItems(runtime, callable, iterable, initial);
    return callWithArgumentTuple(runtime, args, null, () => reduceItems(runtime, callable, iterable, initial));
  },
};

/** Says in the words of reduce() that its argument is not iterable. */
function iteratorOf(runtime: Runtime, iterable: PythonObject): PythonObject {
  try {
    return getIterator(runtime, iterable);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
    return raise(runtime, 'TypeError', 'reduce() arg 2 must support iteration');
  }
}

function reduceItems(
  runtime: Runtime,
  callable: PythonObject,
  iterable: PythonObject,
  initial: PythonObject | undefined,
): PythonObject {
  const { heap } = runtime;
  own(runtime, iteratorOf(runtime, iterable), 'reduce()');
  const iterator = runtime.held.at(-1)!.object;
  if (initial !== undefined) heap.retain(initial);
  let result = initial ?? null;
  const args: PythonObject[] = [];
  try {
    for (;;) {
      const item = holding(runtime, 'reduce()', [...args, result], () => iterNext(runtime, iterator));
      if (item === null) break;
      runtime.spend(1);
      if (result === null) {
        result = item;
        continue;
      }
      const left: PythonObject = result;
      result = null;
      replaceArguments(runtime, args, [left, item]);
      result = holding(runtime, 'reduce()', args, () => runtime.call(callable, [...args]));
    }
    releaseArguments(runtime, args, result);
    if (result !== null) return result;
    return raise(runtime, 'TypeError', 'reduce() of empty iterable with no initial value');
  } catch (thrown) {
    releaseArguments(runtime, args, result);
    heap.releaseOptional(result);
    throw thrown;
  } finally {
    letGo(runtime);
  }
}

/** Py_XSETREF of both items of the tuple: what a call was given stays in it until the next call, also while the iterator runs. */
function replaceArguments(runtime: Runtime, args: PythonObject[], given: readonly [PythonObject, PythonObject]): void {
  const earlier = args.splice(0, 2, ...given);
  for (let released = earlier.shift(); released !== undefined; released = earlier.shift()) {
    const object = released;
    holding(runtime, 'reduce()', [...given, ...earlier], () => runtime.heap.release(object));
  }
}

/** The end of the tuple of arguments: tuples let go of their last item first. */
function releaseArguments(runtime: Runtime, args: PythonObject[], result: PythonObject | null): void {
  holding(runtime, 'reduce()', [result], () => {
    for (let last = args.pop(); last !== undefined; last = args.pop()) runtime.heap.release(last);
  });
}

/** Makes the module. */
export function makeFunctools(runtime: Runtime): PythonObject {
  const partial = runtime.behaviour.library.bindsPartials ? bindingPartialType : partialType;
  return makeModule(runtime, '_functools', [reduce, compareToKey], {
    partial: runtime.typeOf(partial),
    _lru_cache_wrapper: runtime.typeOf(lruCacheType),
  });
}
