/** Builtins on numbers (`Python/bltinmodule.c`). */

import { callWithArgumentTuple, callWithCopies, takesGivenTuple } from '../../objects/argument-tuple.ts';
import { newInteger, newString, newUnknown, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { isLess, richCompareTruth } from '../../objects/protocol/comparison.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import { indexValue, tryBinary, unaryOperation } from '../../objects/protocol/operators.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { holding, type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import { callBoundSpecial, callMethod, callOptionalMethod, callReflective } from '../../objects/special-methods.ts';
import { BinarySlot, Comparison, type NativeFunctionDefinition } from '../../objects/type-object.ts';
import { integerValue } from '../../objects/types/int.ts';
import { integerWithPrefix } from '../../values/integer-text.ts';
import { powerModulo } from '../../values/integers.ts';
import { sum } from './sum.ts';

export const numberFunctions: readonly NativeFunctionDefinition[] = [
  {
    name: 'abs',
    signature: '(x, /)',
    code: (runtime: Runtime, x: PythonObject) =>
      unknownNumber(runtime, x, false) ?? unaryOperation(runtime, x, 'absolute'),
  },
  {
    name: 'divmod',
    signature: '(x, y, /)',
    whenUnknown: 'tuple',
    code: (runtime: Runtime, x: PythonObject, y: PythonObject) => {
      const result =
        callReflective(runtime, x, '__divmod__', y) ??
        (typeOf(x) === typeOf(y) ? null : callReflective(runtime, y, '__rdivmod__', x));
      if (result !== null) return result;
      for (const operand of [x, y]) if (operand.type === runtime.types.unknown) throw new ValueUnknown(operand);
      return raise(runtime, 'TypeError', `unsupported operand type(s) for divmod(): ${typeNames(x, y)}`);
    },
  },
  {
    name: 'pow',
    signature: '(base, exp, mod=None)',
    code: (runtime: Runtime, base: PythonObject, exponent: PythonObject, modulus?: PythonObject) => {
      if (modulus === undefined || modulus === runtime.none) {
        const result = tryBinary(runtime, base, exponent, BinarySlot.Power);
        if (result !== null) return result;
        return raise(runtime, 'TypeError', `unsupported operand type(s) for ** or pow(): ${typeNames(base, exponent)}`);
      }
      return powerOfThree(runtime, base, exponent, modulus);
    },
  },
  {
    name: 'round',
    signature: '(number, ndigits=None)',
    code: (runtime: Runtime, number: PythonObject, digits?: PythonObject) => {
      const hasDigits = digits !== undefined && digits !== runtime.none;
      const unknown = unknownNumber(runtime, number, !hasDigits);
      if (unknown !== null) return unknown;
      if (number.type === runtime.types.unknown) return newUnknown(runtime);
      if (lookup(runtime, typeOf(number), '__round__') === null) {
        raise(runtime, 'TypeError', `type ${typeOf(number).payload.name} doesn't define __round__ method`);
      }
      const call = runtime.behaviour.bindsRoundMethod ? callBoundSpecial : callMethod;
      return call(runtime, number, '__round__', hasDigits ? [digits] : []);
    },
  },
  { name: 'sum', signature: '(iterable, /, start=0)', code: sum },
  {
    name: 'min',
    signature: '(*args, key=None, default=<none>)',
    wantsTupleAndDict: 'where packed',
    code: packed(extremum('min')),
  },
  {
    name: 'max',
    signature: '(*args, key=None, default=<none>)',
    wantsTupleAndDict: 'where packed',
    code: packed(extremum('max')),
  },
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

/** `pow(base, exponent, modulus)` (PyNumber_Power with three operands). */
function powerOfThree(
  runtime: Runtime,
  base: PythonObject,
  exponent: PythonObject,
  modulus: PythonObject,
): PythonObject {
  const operands = [base, exponent, modulus];
  const [a, b, c] = operands.map((value) => integerValue(runtime, value));
  if (a != null && b != null && c != null) return newInteger(runtime, powerModulo(a, b, c));
  if (typeOf(base).payload.isHeapType) {
    const result = callOptionalMethod(runtime, base, '__pow__', [exponent, modulus]);
    if (result !== undefined && result !== runtime.notImplemented) return result;
  }
  const { types } = runtime;
  const isNumber = (value: PythonObject, type: TypeObject): boolean => isInstanceOf(value, type);
  if (operands.some((value) => isNumber(value, types.complex))) raise(runtime, 'ValueError', 'complex modulo');
  if (operands.every((value) => isNumber(value, types.int) || isNumber(value, types.float))) {
    raise(runtime, 'TypeError', 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  const names = operands.map((value) => `'${typeOf(value).payload.name}'`).join(', ');
  return raise(runtime, 'TypeError', `unsupported operand type(s) for ** or pow(): ${names}`);
}

function typeNames(left: PythonObject, right: PythonObject): string {
  return `'${typeOf(left).payload.name}' and '${typeOf(right).payload.name}'`;
}

/** What is known of `abs()` and `round()` of a number whose value is not known; null where its type is not known either. */
function unknownNumber(runtime: Runtime, number: PythonObject, isRounded: boolean): PythonObject | null {
  const { types } = runtime;
  if (number.payload !== UNKNOWN_VALUE) return null;
  if (number.type === types.int || number.type === types.bool) return newUnknownValue(runtime, types.int);
  if (number.type === types.float) return newUnknownValue(runtime, isRounded ? types.int : types.float);
  return number.type === types.complex && !isRounded ? newUnknownValue(runtime, types.float) : null;
}

/** Up to 3.12 `min` and `max` get their positional arguments in a tuple, those given by name in a dict (METH_VARARGS | METH_KEYWORDS). */
function packed(code: ReturnType<typeof extremum>): ReturnType<typeof extremum> {
  return (runtime, args, key, fallback) => {
    const call = (): PythonObject => code(runtime, args, key, fallback);
    if (!runtime.behaviour.packsBuiltinArguments || takesGivenTuple(runtime, args)) return call();
    const named = [key, fallback].filter((value) => value !== undefined);
    return callWithArgumentTuple(runtime, args, null, () => callWithCopies(runtime, named, call));
  };
}

/** min_max. */
function extremum(
  name: 'min' | 'max',
): (runtime: Runtime, args: PythonObject[], key?: PythonObject, fallback?: PythonObject) => PythonObject {
  const comparison = name === 'min' ? Comparison.Less : Comparison.Greater;
  return (runtime: Runtime, args: PythonObject[], key?: PythonObject, fallback?: PythonObject): PythonObject => {
    const { heap } = runtime;
    if (args.length === 0) raise(runtime, 'TypeError', `${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined) {
      raise(runtime, 'TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
    }
    // Several arguments are gone over where they lie: on the stack of the caller, or in the tuple of the call.
    const iterator = args.length > 1 ? null : getIterator(runtime, args[0]!);
    let taken = 0;
    const nextArgument = (): PythonObject | null => (taken < args.length ? retained(runtime, args[taken++]!) : null);
    let best: PythonObject | null = null;
    let bestKey: PythonObject | null = null;
    let isLastBest: boolean | null = null;
    try {
      for (;;) {
        const state: readonly (PythonObject | null)[] = [iterator, best, bestKey];
        const item: PythonObject | null =
          iterator === null ? nextArgument() : holding(runtime, `${name}()`, state, () => iterNext(runtime, iterator));
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
          if (!(thrown instanceof ValueUnknown)) {
            heap.release(itemKey);
            heap.release(item);
            throw thrown;
          }
          isLastBest ??= !runtime.decide(`whether ${name}() gives the first of the items that are not known`);
          isBetter = isLastBest;
        }
        if (!isBetter) {
          heap.release(item);
          heap.release(itemKey);
          continue;
        }
        heap.release(bestKey);
        heap.release(best!);
        best = item;
        bestKey = itemKey;
      }
    } catch (thrown) {
      heap.releaseOptional(bestKey);
      heap.releaseOptional(best);
      heap.releaseOptional(iterator);
      throw thrown;
    }
    heap.releaseOptional(bestKey);
    heap.releaseOptional(iterator);
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
