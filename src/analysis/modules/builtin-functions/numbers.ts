/** Builtins on numbers (`Python/bltinmodule.c`). */

import { newInteger, newString } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { isLess, richCompareTruth } from '../../objects/protocol/comparison.ts';
import { forEachItem, getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import { binaryOperation, indexValue, tryBinary, unaryOperation } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, type Runtime } from '../../objects/runtime.ts';
import { callBoundSpecial, callMethod } from '../../objects/special-methods.ts';
import { BinarySlot, Comparison, type NativeFunctionDefinition } from '../../objects/type-object.ts';
import { integerValue } from '../../objects/types/int.ts';
import { integerWithPrefix } from '../../values/integer-text.ts';
import { powerModulo } from '../../values/integers.ts';

export const numberFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: 'abs',
    signature: '(x, /)',
    code: (runtime: Runtime, x: PythonObject) => unaryOperation(runtime, x, 'absolute'),
  },
  {
    name: 'divmod',
    signature: '(x, y, /)',
    whenUnknown: 'tuple',
    code: (runtime: Runtime, x: PythonObject, y: PythonObject) => {
      const hasMethod = lookup(runtime, typeOf(x), '__divmod__') !== null;
      if (hasMethod) return callMethod(runtime, x, '__divmod__', [y]);
      const quotient = binaryOperation(runtime, x, y, BinarySlot.FloorDivide);
      const remainder = binaryOperation(runtime, x, y, BinarySlot.Remainder);
      return runtime.newTuple([quotient, remainder]);
    },
  },
  {
    name: 'pow',
    signature: '(base, exp, mod=None)',
    code: (runtime: Runtime, base: PythonObject, exponent: PythonObject, modulus?: PythonObject) => {
      if (modulus === undefined || modulus === runtime.none) {
        const result = tryBinary(runtime, base, exponent, BinarySlot.Power);
        if (result !== null) return result;
        const names = `'${typeOf(base).payload.name}' and '${typeOf(exponent).payload.name}'`;
        return raise(runtime, 'TypeError', `unsupported operand type(s) for ** or pow(): ${names}`);
      }
      const values = [base, exponent, modulus].map((value) => integerValue(runtime, value));
      const [a, b, c] = values;
      if (a == null || b == null || c == null) {
        return raise(runtime, 'TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
      }
      return newInteger(runtime, powerModulo(a, b, c));
    },
  },
  {
    name: 'round',
    signature: '(number, ndigits=None)',
    code: (runtime: Runtime, number: PythonObject, digits?: PythonObject) => {
      if (lookup(runtime, typeOf(number), '__round__') === null) {
        raise(runtime, 'TypeError', `type ${typeOf(number).payload.name} doesn't define __round__ method`);
      }
      return callBoundSpecial(
        runtime,
        number,
        '__round__',
        digits === undefined || digits === runtime.none ? [] : [digits],
      );
    },
  },
  { name: 'sum', signature: '(iterable, /, start=0)', code: sum },
  { name: 'min', signature: '(*args, key=None, default=<none>)', code: extremum('min') },
  { name: 'max', signature: '(*args, key=None, default=<none>)', code: extremum('max') },
  ...(['bin', 'oct', 'hex'] as const).map(
    (name): NativeFunctionDefinition => ({
      name,
      signature: '(number, /)',
      whenUnknown: 'str',
      code: (runtime: Runtime, number: PythonObject) =>
        newString(
          runtime,
          integerWithPrefix(indexValue(runtime, number), name === 'bin' ? 2 : name === 'oct' ? 8 : 16),
        ),
    }),
  ),
];

/** builtin_sum. */
function sum(runtime: Runtime, iterable: PythonObject, start?: PythonObject): PythonObject {
  const { heap, types } = runtime;
  if (start?.type === types.str) raise(runtime, 'TypeError', "sum() can't sum strings [use ''.join(seq) instead]");
  let total = start ?? newInteger(runtime, 0);
  if (start !== undefined) heap.retain(start);
  if (total.type === types.unknown) return total;
  try {
    forEachItem(runtime, iterable, (item) => {
      const next = holding(runtime, 'sum so far', [total], () => binaryOperation(runtime, total, item, BinarySlot.Add));
      heap.release(total);
      total = next;
    });
  } catch (thrown) {
    heap.release(total);
    throw thrown;
  }
  return total;
}

/** min_max. */
function extremum(name: 'min' | 'max'): NativeFunctionDefinition['code'] {
  const comparison = name === 'min' ? Comparison.Less : Comparison.Greater;
  return (runtime: Runtime, args: PythonObject[], key?: PythonObject, fallback?: PythonObject): PythonObject => {
    const { heap } = runtime;
    if (args.length === 0) raise(runtime, 'TypeError', `${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined) {
      raise(runtime, 'TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    const arguments_ = args.length > 1 ? runtime.newTuple(args.map((argument) => retained(runtime, argument))) : null;
    const iterator = getIterator(runtime, arguments_ ?? args[0]!);
    let best: PythonObject | null = null;
    let bestKey: PythonObject | null = null;
    try {
      for (;;) {
        const state: readonly (PythonObject | null)[] = [arguments_, iterator, best, bestKey];
        const item: PythonObject | null = holding(runtime, `${name}()`, state, () => iterNext(runtime, iterator));
        if (item === null) break;
        runtime.spend(1);
        let itemKey: PythonObject;
        try {
          itemKey =
            key === undefined || key === runtime.none
              ? retained(runtime, item)
              : holding(runtime, `${name}()`, [...state, item], () => runtime.call(key, [item]));
        } catch (thrown) {
          heap.release(item);
          throw thrown;
        }
        if (bestKey === null) {
          best = item;
          bestKey = itemKey;
          continue;
        }
        const currentKey: PythonObject = bestKey;
        let isBetter: boolean;
        try {
          isBetter = holding(runtime, `${name}()`, [...state, item, itemKey], () =>
            comparison === Comparison.Less
              ? isLess(runtime, itemKey, currentKey)
              : richCompareTruth(runtime, itemKey, currentKey, comparison),
          );
        } catch (thrown) {
          heap.release(item);
          heap.release(itemKey);
          throw thrown;
        }
        heap.release(isBetter ? bestKey : itemKey);
        heap.release(isBetter ? best! : item);
        if (isBetter) {
          best = item;
          bestKey = itemKey;
        }
      }
    } catch (thrown) {
      heap.releaseOptional(best);
      heap.releaseOptional(bestKey);
      heap.release(iterator);
      heap.releaseOptional(arguments_);
      throw thrown;
    }
    heap.releaseOptional(bestKey);
    heap.release(iterator);
    heap.releaseOptional(arguments_);
    if (best !== null) return best;
    if (fallback === undefined)
      return raise(runtime, 'ValueError', runtime.behaviour.emptyExtremumText.replace('{name}', name));
    return retained(runtime, fallback);
  };
}

function retained(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
