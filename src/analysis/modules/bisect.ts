/** The module `bisect` (`Modules/_bisectmodule.c`). */
import { newInteger } from '../objects/create.ts';
import { dictGetText, dictSetText } from '../objects/dict-access.ts';
import { raise } from '../objects/errors.ts';
import { hold, letGo, own } from '../objects/native-holds.ts';
import { getAttribute } from '../objects/protocol/attributes.ts';
import { isLess } from '../objects/protocol/comparison.ts';
import { getItem, lengthOf } from '../objects/protocol/operators.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { sizeArgument } from '../objects/types/argument-checks.ts';
import { forgetList, insertItem } from '../objects/types/list-changes.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import { makeModule } from './native-module.ts';

type Side = 'left' | 'right';

/** internal_bisect_left, internal_bisect_right: each item that is looked at is held while it is compared. */
function place(
  runtime: Runtime,
  side: Side,
  sequence: PythonObject,
  value: PythonObject,
  from: PythonObject | undefined,
  to: PythonObject | undefined,
  key: PythonObject | undefined,
): number {
  if (sequence.type === runtime.types.unknown) throw new ValueUnknown(sequence);
  let low = from === undefined ? 0 : sizeArgument(runtime, from);
  if (low < 0) raise(runtime, 'ValueError', 'lo must be non-negative');
  let high = to === undefined || to === runtime.none ? lengthOf(runtime, sequence) : sizeArgument(runtime, to);
  const hasKey = key !== undefined && key !== runtime.none;
  while (low < high) {
    runtime.spend(1);
    const middle = Math.floor((low + high) / 2);
    let item = itemAt(runtime, sequence, middle);
    if (hasKey) {
      own(runtime, item, 'bisect');
      try {
        item = runtime.call(key, [item]);
      } finally {
        letGo(runtime);
      }
    }
    own(runtime, item, 'bisect');
    try {
      const goesLeft = side === 'right' ? isLess(runtime, value, item) : !isLess(runtime, item, value);
      if (goesLeft) high = middle;
      else low = middle + 1;
    } finally {
      letGo(runtime);
    }
  }
  return low;
}

/** PySequence_GetItem. */
function itemAt(runtime: Runtime, sequence: PythonObject, index: number): PythonObject {
  const position = newInteger(runtime, index);
  try {
    return getItem(runtime, sequence, position);
  } finally {
    runtime.heap.release(position);
  }
}

function bisectFunction(name: string, side: Side): NativeFunctionDefinition {
  return {
    name,
    signature: '(a, x, lo=0, hi=None, *, key=None)',
    whenUnknown: 'int',
    code: (
      runtime: Runtime,
      sequence: PythonObject,
      value: PythonObject,
      low?: PythonObject,
      high?: PythonObject,
      key?: PythonObject,
    ) => newInteger(runtime, place(runtime, side, sequence, value, low, high, key)),
  };
}

/** Finds the place by the key of the value, then inserts the value: into a list directly, else by its `insert`. */
function insortFunction(name: string, side: Side): NativeFunctionDefinition {
  return {
    name,
    signature: '(a, x, lo=0, hi=None, *, key=None)',
    whenUnknown: 'None',
    code: (
      runtime: Runtime,
      sequence: PythonObject,
      value: PythonObject,
      low?: PythonObject,
      high?: PythonObject,
      key?: PythonObject,
    ) => {
      const isList = sequence.type === runtime.types.list;
      let index: number;
      try {
        if (key === undefined || key === runtime.none) index = place(runtime, side, sequence, value, low, high, key);
        else {
          own(runtime, runtime.call(key, [value]), 'bisect');
          try {
            index = place(runtime, side, sequence, runtime.held.at(-1)!.object, low, high, key);
          } finally {
            letGo(runtime);
          }
        }
      } catch (thrown) {
        if (!(thrown instanceof ValueUnknown)) throw thrown;
        runtime.escape(value);
        if (isList) forgetList(runtime, sequence);
        throw thrown;
      }
      if (isList) {
        runtime.heap.retain(value);
        insertItem(runtime, sequence, Math.min(index, lengthOf(runtime, sequence)), value);
      } else {
        const position = newInteger(runtime, index);
        own(runtime, position, 'bisect');
        try {
          own(runtime, getAttribute(runtime, sequence, 'insert'), 'bisect');
          hold(runtime, value, 'bisect');
          try {
            runtime.heap.release(runtime.call(runtime.held.at(-2)!.object, [position, value]));
          } finally {
            letGo(runtime);
            letGo(runtime);
          }
        } finally {
          letGo(runtime);
        }
      }
      return runtime.none;
    },
  };
}

/** Makes the module. */
export function makeBisect(runtime: Runtime): PythonObject {
  const functions = [
    bisectFunction('bisect_right', 'right'),
    bisectFunction('bisect_left', 'left'),
    insortFunction('insort_right', 'right'),
    insortFunction('insort_left', 'left'),
  ];
  const module = makeModule(runtime, 'bisect', functions, {}, '_bisect');
  const { namespace } = module.payload as ModulePayload;
  for (const alias of ['bisect', 'insort']) {
    dictSetText(runtime, namespace, alias, dictGetText(namespace, `${alias}_right`)!);
  }
  return module;
}
