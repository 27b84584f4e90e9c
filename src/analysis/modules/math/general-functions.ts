/** Functions of `math` on numbers of any type, and on iterables (`Modules/mathmodule.c`). */
import { newBoolean, newFloat, newInteger, newTuple } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { forEachItem, getIterator, itemsOf, iterNext } from '../../objects/protocol/iteration.ts';
import { binaryOperation } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { callBoundSpecial, callMethod } from '../../objects/special-methods.ts';
import { BinarySlot, type NativeFunctionDefinition } from '../../objects/type-object.ts';
import { integerValue } from '../../objects/types/int.ts';
import { sequenceItems } from '../../objects/types/sequence-items.ts';
import { FloatSum, sumOfProducts, vectorLength } from '../../values/exact-sums.ts';
import { floatCeiling, floatFloor, floatToInteger } from '../../values/floats.ts';
import { add, multiply, type PythonInteger, toFloat } from '../../values/integers.ts';
import { valueError } from '../../values/value-failure.ts';
import type { VersionBehaviour } from '../../versions.ts';
import { doubleArgument } from '../number-arguments.ts';

/** `floor`, `ceil` and `trunc`: by the special method of the class, else of the number as a float. */
function rounding(
  name: 'floor' | 'ceil' | 'trunc',
  compute: (value: number) => PythonInteger,
): NativeFunctionDefinition {
  const special = `__${name}__`;
  return {
    name,
    signature: '(x, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, x: PythonObject) => {
      const { types } = runtime;
      if (x.type === types.unknown) throw new ValueUnknown(x);
      if (x.type === types.float) return newInteger(runtime, compute(doubleArgument(runtime, x)));
      if (lookup(runtime, typeOf(x), special) !== null) {
        const call = runtime.behaviour.bindsRoundMethod ? callBoundSpecial : callMethod;
        return call(runtime, x, special, []);
      }
      if (name === 'trunc') {
        return raise(runtime, 'TypeError', `type ${typeOf(x).payload.name} doesn't define __trunc__ method`);
      }
      return newInteger(runtime, compute(doubleArgument(runtime, x)));
    },
  };
}

function test(name: string, holds: (x: number) => boolean): NativeFunctionDefinition {
  return {
    name,
    signature: '(x, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, x: PythonObject) => newBoolean(runtime, holds(doubleArgument(runtime, x))),
  };
}

/** math_isclose_impl. */
function isClose(a: number, b: number, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) throw valueError('tolerances must be non-negative');
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
}

/** math_prod_impl: multiplies from the left; the start is 1 where none is given. */
function product(runtime: Runtime, iterable: PythonObject, start?: PythonObject): PythonObject {
  const { heap } = runtime;
  let total = start ?? newInteger(runtime, 1);
  heap.retain(total);
  try {
    forEachItem(runtime, iterable, (item) => {
      own(runtime, total, 'math.prod()');
      let next: PythonObject;
      try {
        next = binaryOperation(runtime, total, item, BinarySlot.Multiply);
      } finally {
        runtime.held.pop();
      }
      heap.release(total);
      total = next;
      return undefined;
    });
  } catch (thrown) {
    heap.release(total);
    throw thrown;
  }
  return total;
}

/** math_dist_impl: a point is a tuple, or any sequence whose items are put into one. */
function distance(runtime: Runtime, p: PythonObject, q: PythonObject): PythonObject {
  const points = [p, q].map((point) =>
    withPointItems(runtime, point, (items) => items.map((item) => doubleArgument(runtime, item))),
  );
  const [from, to] = points as [number[], number[]];
  if (from.length !== to.length) throw valueError('both points must have the same number of dimensions');
  return newFloat(runtime, vectorLength(from.map((value, index) => Math.abs(value - to[index]!))));
}

function withPointItems(
  runtime: Runtime,
  point: PythonObject,
  use: (items: readonly PythonObject[]) => number[],
): number[] {
  if (point.type === runtime.types.unknown) throw new ValueUnknown(point);
  if (isInstanceOf(point, runtime.types.tuple)) return use(sequenceItems(point));
  const items = newTuple(runtime, itemsOf(runtime, point));
  own(runtime, items, 'math.dist()');
  try {
    return use(items.payload);
  } finally {
    letGo(runtime);
  }
}

/** math_sumprod_impl: exact for ints, rounded once for floats and ints, else by the operators. */
function sumProducts(runtime: Runtime, p: PythonObject, q: PythonObject): PythonObject {
  const { heap, types } = runtime;
  const iterators: PythonObject[] = [];
  const left = getIterator(runtime, p);
  own(runtime, left, 'math.sumprod()');
  iterators.push(left);
  let integers: PythonInteger = 0;
  let pairs: [number, number][] = [];
  let total: PythonObject | null = null;
  const addTo = (value: PythonObject): void => {
    if (total === null) {
      total = value;
      return;
    }
    const before = total;
    try {
      total = holding(runtime, 'math.sumprod()', [before, value], () =>
        binaryOperation(runtime, before, value, BinarySlot.Add),
      );
    } finally {
      heap.release(value);
      heap.release(before);
    }
  };
  try {
    const right = getIterator(runtime, q);
    own(runtime, right, 'math.sumprod()');
    iterators.push(right);
    for (;;) {
      runtime.spend(1);
      const a = iterNext(runtime, left);
      const b =
        a === null ? iterNext(runtime, right) : holding(runtime, 'math.sumprod()', [a], () => iterNext(runtime, right));
      if (a === null && b === null) break;
      if (a === null || b === null) {
        heap.releaseOptional(a);
        heap.releaseOptional(b);
        return raise(runtime, 'ValueError', 'Inputs are not the same length');
      }
      const isNumber = (item: PythonObject): boolean => item.type === types.int || item.type === types.float;
      if (isNumber(a) && isNumber(b)) {
        const [x, y] = [integerValue(runtime, a), integerValue(runtime, b)];
        if (x !== null && y !== null) integers = add(integers, multiply(x, y));
        else
          pairs.push([
            x === null ? doubleArgument(runtime, a) : toFloat(x),
            y === null ? doubleArgument(runtime, b) : toFloat(y),
          ]);
        heap.release(a);
        heap.release(b);
        continue;
      }
      try {
        addTo(holding(runtime, 'math.sumprod()', [a, b], () => binaryOperation(runtime, a, b, BinarySlot.Multiply)));
      } finally {
        heap.release(b);
        heap.release(a);
      }
    }
    if (total === null || integers !== 0) addTo(newInteger(runtime, integers));
    if (pairs.length > 0) addTo(newFloat(runtime, sumOfProducts(pairs)));
    pairs = [];
    return total!;
  } finally {
    for (const _ of iterators) letGo(runtime);
  }
}

const general: readonly NativeFunctionDefinition[] = [
  rounding('floor', floatFloor),
  rounding('ceil', floatCeiling),
  rounding('trunc', floatToInteger),
  test('isfinite', Number.isFinite),
  test('isinf', (x) => !Number.isFinite(x) && !Number.isNaN(x)),
  test('isnan', Number.isNaN),
  {
    name: 'isclose',
    signature: '(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, a: PythonObject, b: PythonObject, relative?: PythonObject, absolute?: PythonObject) =>
      newBoolean(
        runtime,
        isClose(
          doubleArgument(runtime, a),
          doubleArgument(runtime, b),
          relative === undefined ? 1e-9 : doubleArgument(runtime, relative),
          absolute === undefined ? 0 : doubleArgument(runtime, absolute),
        ),
      ),
  },
  {
    name: 'fsum',
    signature: '(seq, /)',
    whenUnknown: 'float',
    code: (runtime: Runtime, iterable: PythonObject) => {
      const sum = new FloatSum();
      forEachItem(runtime, iterable, (item) => {
        sum.add(doubleArgument(runtime, item));
        return undefined;
      });
      return newFloat(runtime, sum.result());
    },
  },
  { name: 'prod', signature: '(iterable, /, *, start=1)', code: product },
  { name: 'dist', signature: '(p, q, /)', whenUnknown: 'float', code: distance },
  {
    name: 'hypot',
    signature: '(*coordinates)',
    whenUnknown: 'float',
    code: (runtime: Runtime, coordinates: PythonObject[]) =>
      newFloat(runtime, vectorLength(coordinates.map((value) => Math.abs(doubleArgument(runtime, value))))),
  },
];

/** The functions of a version. */
export function generalFunctions(behaviour: VersionBehaviour): readonly NativeFunctionDefinition[] {
  if (!behaviour.nativeModules.hasSumOfProducts) return general;
  return [...general, { name: 'sumprod', signature: '(p, q, /)', code: sumProducts }];
}
