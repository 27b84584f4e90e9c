/** Functions of `math` on integers (`Modules/mathmodule.c`). */
import { newInteger } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { integerSquareRoot } from '../../values/fixed-point.ts';
import {
  absolute,
  compare,
  floorQuotient,
  greatestCommonDivisor,
  multiply,
  normalise,
  type PythonInteger,
} from '../../values/integers.ts';
import { overflowError, valueError } from '../../values/value-failure.ts';
import { integerArgument } from '../number-arguments.ts';

function integerFunction(
  name: string,
  signature: string,
  compute: (runtime: Runtime, ...numbers: PythonInteger[]) => PythonInteger,
): NativeFunctionDefinition {
  return {
    name,
    signature,
    whenUnknown: 'int',
    code: (runtime: Runtime, ...args: (PythonObject | undefined)[]) => {
      const given = args.filter((argument) => argument !== undefined && argument !== runtime.none);
      return newInteger(runtime, compute(runtime, ...given.map((argument) => integerArgument(runtime, argument!))));
    },
  };
}

/** A function that folds any number of integers from the left. */
function folding(
  name: string,
  start: number,
  combine: (a: PythonInteger, b: PythonInteger) => PythonInteger,
): NativeFunctionDefinition {
  return {
    name,
    signature: '(*integers)',
    whenUnknown: 'int',
    code: (runtime: Runtime, integers: PythonObject[]) => {
      let result: PythonInteger | null = null;
      for (const integer of integers) {
        const value = integerArgument(runtime, integer);
        result = result === null ? absolute(value) : combine(result, value);
      }
      return newInteger(runtime, result ?? start);
    },
  };
}

function leastCommonMultiple(a: PythonInteger, b: PythonInteger): PythonInteger {
  if (compare(a, 0) === 0 || compare(b, 0) === 0) return 0;
  return absolute(multiply(floorQuotient(a, greatestCommonDivisor(a, b)), b));
}

/** The product of the integers from `first` to `last`. */
function productOfRange(runtime: Runtime, first: bigint, last: bigint): bigint {
  if (first > last) return 1n;
  if (last - first < 16n) {
    let product = first;
    for (let factor = first + 1n; factor <= last; factor += 1n) product *= factor;
    runtime.spend(Number(last - first) + 1);
    return product;
  }
  const middle = (first + last) >> 1n;
  return productOfRange(runtime, first, middle) * productOfRange(runtime, middle + 1n, last);
}

function factorial(runtime: Runtime, n: PythonInteger): PythonInteger {
  if (compare(n, 0) < 0) throw valueError('factorial() not defined for negative values');
  if (typeof n === 'bigint') throw overflowError('factorial() argument should not exceed 9223372036854775807');
  return normalise(productOfRange(runtime, 1n, BigInt(n)));
}

function requireNonNegative(value: PythonInteger, name: string): void {
  if (compare(value, 0) < 0) throw valueError(`${name} must be a non-negative integer`);
}

function permutations(runtime: Runtime, n: PythonInteger, k: PythonInteger): PythonInteger {
  requireNonNegative(n, 'n');
  requireNonNegative(k, 'k');
  if (compare(n, k) < 0) return 0;
  if (typeof k === 'bigint') throw overflowError('k must not exceed 9223372036854775807');
  const last = BigInt(n);
  return normalise(productOfRange(runtime, last - BigInt(k) + 1n, last));
}

function combinations(runtime: Runtime, n: PythonInteger, k: PythonInteger): PythonInteger {
  requireNonNegative(n, 'n');
  requireNonNegative(k, 'k');
  if (compare(n, k) < 0) return 0;
  const [all, chosen] = [BigInt(n), BigInt(k)];
  const smaller = chosen < all - chosen ? chosen : all - chosen;
  if (smaller > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw overflowError('min(n - k, k) must not exceed 9223372036854775807');
  }
  return normalise(productOfRange(runtime, all - smaller + 1n, all) / productOfRange(runtime, 1n, smaller));
}

/** Functions of integers that give an int. */
export const integerFunctions: readonly NativeFunctionDefinition[] = [
  folding('gcd', 0, greatestCommonDivisor),
  folding('lcm', 1, leastCommonMultiple),
  integerFunction('isqrt', '(n, /)', (_runtime, n) => {
    if (compare(n!, 0) < 0) throw valueError('isqrt() argument must be nonnegative');
    return normalise(integerSquareRoot(BigInt(n!)));
  }),
  integerFunction('factorial', '(n, /)', (runtime, n) => factorial(runtime, n!)),
  integerFunction('comb', '(n, k, /)', (runtime, n, k) => combinations(runtime, n!, k!)),
  {
    name: 'perm',
    signature: '(n, k=None, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, n: PythonObject, k?: PythonObject) => {
      const all = integerArgument(runtime, n);
      if (k === undefined || k === runtime.none) {
        if (compare(all, 0) < 0) raise(runtime, 'ValueError', 'factorial() not defined for negative values');
        return newInteger(runtime, factorial(runtime, all));
      }
      return newInteger(runtime, permutations(runtime, all, integerArgument(runtime, k)));
    },
  },
];
