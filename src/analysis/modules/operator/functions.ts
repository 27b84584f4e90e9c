/** The functions of `operator` (`Modules/_operator.c`). */
import { internString, newBoolean, newInteger } from '../../objects/create.ts';
import { discard, isRaised, raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { richCompare } from '../../objects/protocol/comparison.ts';
import { isEqualIdentityFirst } from '../../objects/protocol/hashing.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import {
  binaryOperation,
  contains,
  getItem,
  indexObject,
  lengthOf,
  setItem,
  unaryOperation,
} from '../../objects/protocol/operators.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { callBoundSpecial } from '../../objects/special-methods.ts';
import {
  BinarySlot,
  Comparison,
  type NativeFunctionDefinition,
  type UnknownResult,
} from '../../objects/type-object.ts';
import { integerValue } from '../../objects/types/int.ts';
import { checkHint } from '../../objects/types/iteration-support.ts';

/** Calls with positional arguments and arguments given by name. */
export function callWithNames(
  runtime: Runtime,
  callable: PythonObject,
  args: readonly PythonObject[],
  keywords: ReadonlyMap<string, PythonObject>,
): PythonObject {
  const names = keywords.size === 0 ? null : [...keywords.keys()].map((name) => internString(runtime, name));
  return runtime.call(callable, [...args, ...keywords.values()], names);
}

type Code = (runtime: Runtime, ...args: PythonObject[]) => PythonObject;

function definition(
  name: string,
  signature: string,
  code: Code,
  whenUnknown?: UnknownResult,
): NativeFunctionDefinition {
  return whenUnknown === undefined ? { name, signature, code } : { name, signature, code, whenUnknown };
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  lt: Comparison.Less,
  le: Comparison.LessEqual,
  eq: Comparison.Equal,
  ne: Comparison.NotEqual,
  gt: Comparison.Greater,
  ge: Comparison.GreaterEqual,
};

const BINARY: Readonly<Record<string, BinarySlot>> = {
  add: BinarySlot.Add,
  sub: BinarySlot.Subtract,
  mul: BinarySlot.Multiply,
  matmul: BinarySlot.MatrixMultiply,
  truediv: BinarySlot.TrueDivide,
  floordiv: BinarySlot.FloorDivide,
  mod: BinarySlot.Remainder,
  pow: BinarySlot.Power,
  lshift: BinarySlot.LeftShift,
  rshift: BinarySlot.RightShift,
  and_: BinarySlot.And,
  or_: BinarySlot.Or,
  xor: BinarySlot.Xor,
};

const UNARY = { neg: 'negative', pos: 'positive', inv: 'invert', invert: 'invert', abs: 'absolute' } as const;

/** PySequence_Concat: both sides are sequences. */
const concatenate =
  (operator: number): Code =>
  (runtime, a, b) => {
    const { types } = runtime;
    if (a.type !== types.unknown && typeOf(a).payload.slots.concat === null) {
      const isSequence = typeOf(a).payload.slots.getItem !== null && typeOf(b).payload.slots.getItem !== null;
      if (!isSequence) raise(runtime, 'TypeError', `'${typeOf(a).payload.name}' object can't be concatenated`);
    }
    return binaryOperation(runtime, a, b, operator);
  };

/** PyObject_LengthHint. */
function lengthHint(runtime: Runtime, object: PythonObject, fallback?: PythonObject): PythonObject {
  const missing = fallback === undefined ? 0 : integerValue(runtime, fallback);
  if (missing === null) {
    const name = typeOf(fallback!).payload.name;
    return raise(runtime, 'TypeError', `'${name}' object cannot be interpreted as an integer`);
  }
  const { length } = typeOf(object).payload.slots;
  const size = length === null ? null : unlessTypeError(runtime, () => lengthOf(runtime, object));
  if (size !== null) return newInteger(runtime, size);
  if (lookup(runtime, typeOf(object), '__length_hint__') === null) return newInteger(runtime, missing);
  const hint = unlessTypeError(runtime, () => callBoundSpecial(runtime, object, '__length_hint__', []));
  if (hint === null || hint === runtime.notImplemented) return newInteger(runtime, missing);
  checkHint(runtime, hint);
  return hint;
}

/** What `ask` gives, or null where it raises TypeError. */
function unlessTypeError<Answer>(runtime: Runtime, ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
    return null;
  }
}

function countOf(runtime: Runtime, iterable: PythonObject, value: PythonObject): PythonObject {
  let count = 0;
  forEachItem(runtime, iterable, (item) => {
    if (isEqualIdentityFirst(runtime, item, value)) count++;
    return undefined;
  });
  return newInteger(runtime, count);
}

/** PyNumber_Index: an int, and no instance of a subclass. */
function exactIndex(runtime: Runtime, object: PythonObject): PythonObject {
  const index = indexObject(runtime, object);
  if (index.type === runtime.types.int) return index;
  const value = integerValue(runtime, index)!;
  runtime.heap.release(index);
  return newInteger(runtime, value);
}

function indexOf(runtime: Runtime, iterable: PythonObject, value: PythonObject): PythonObject {
  let index = -1;
  let isFound = false;
  forEachItem(runtime, iterable, (item) => {
    index++;
    isFound = isEqualIdentityFirst(runtime, item, value);
    return isFound;
  });
  if (!isFound) raise(runtime, 'ValueError', 'sequence.index(x): x not in sequence');
  return newInteger(runtime, index);
}

const identical = (runtime: Runtime, a: PythonObject, b: PythonObject): boolean => {
  const isUnknown = a.type === runtime.types.unknown || b.type === runtime.types.unknown;
  return a === b || (isUnknown && runtime.decide('whether the two are the same object', false));
};

const others: readonly NativeFunctionDefinition[] = [
  definition('truth', '(a, /)', (runtime, a) => newBoolean(runtime, isTrue(runtime, a!)), 'bool'),
  definition('not_', '(a, /)', (runtime, a) => newBoolean(runtime, !isTrue(runtime, a!)), 'bool'),
  definition('is_', '(a, b, /)', (runtime, a, b) => newBoolean(runtime, identical(runtime, a!, b!)), 'bool'),
  definition('is_not', '(a, b, /)', (runtime, a, b) => newBoolean(runtime, !identical(runtime, a!, b!)), 'bool'),
  definition('index', '(a, /)', (runtime, a) => exactIndex(runtime, a!), 'int'),
  definition('contains', '(a, b, /)', (runtime, a, b) => newBoolean(runtime, contains(runtime, a!, b!)), 'bool'),
  definition('countOf', '(a, b, /)', (runtime, a, b) => countOf(runtime, a!, b!), 'int'),
  definition('indexOf', '(a, b, /)', (runtime, a, b) => indexOf(runtime, a!, b!), 'int'),
  definition('getitem', '(a, b, /)', (runtime, a, b) => getItem(runtime, a!, b!)),
  definition(
    'setitem',
    '(a, b, c, /)',
    (runtime, a, b, c) => {
      setItem(runtime, a!, b!, c!);
      return runtime.none;
    },
    'None',
  ),
  definition(
    'delitem',
    '(a, b, /)',
    (runtime, a, b) => {
      setItem(runtime, a!, b!, null);
      return runtime.none;
    },
    'None',
  ),
  definition('concat', '(a, b, /)', concatenate(BinarySlot.Add)),
  definition('iconcat', '(a, b, /)', concatenate(BinarySlot.Add + BinarySlot.InPlace)),
  definition('length_hint', '(obj, default=0, /)', lengthHint, 'int'),
  {
    name: 'call',
    signature: '(obj, /, *args, **kwargs)',
    code: callWithNames,
  },
];

const noneTests: readonly NativeFunctionDefinition[] = [
  definition('is_none', '(a, /)', (runtime, a) => newBoolean(runtime, identical(runtime, a!, runtime.none)), 'bool'),
  definition(
    'is_not_none',
    '(a, /)',
    (runtime, a) => newBoolean(runtime, !identical(runtime, a!, runtime.none)),
    'bool',
  ),
];

const operators: readonly NativeFunctionDefinition[] = [
  ...Object.entries(COMPARISONS).map(([name, comparison]) =>
    definition(name, '(a, b, /)', (runtime, a, b) => richCompare(runtime, a!, b!, comparison)),
  ),
  ...Object.entries(UNARY).map(([name, slot]) =>
    definition(name, '(a, /)', (runtime, a) => unaryOperation(runtime, a!, slot)),
  ),
  ...Object.entries(BINARY).flatMap(([name, slot]) => [
    definition(name, '(a, b, /)', (runtime, a, b) => binaryOperation(runtime, a!, b!, slot)),
    definition(`i${name.replace('_', '')}`, '(a, b, /)', (runtime, a, b) =>
      binaryOperation(runtime, a!, b!, slot + BinarySlot.InPlace),
    ),
  ]),
];

/** Names that `operator` has a second time, as the special method of the operation. */
export const SPECIAL_NAMES: readonly string[] = [
  ...Object.keys(COMPARISONS),
  ...Object.keys(UNARY),
  ...Object.keys(BINARY).flatMap((name) => [name, `i${name.replace('_', '')}`]),
  ...['not_', 'index', 'contains', 'getitem', 'setitem', 'delitem', 'concat', 'iconcat', 'call'],
];

/** The functions of a version. */
export function operatorFunctions(hasNoneTests: boolean): NativeFunctionDefinition[] {
  return [...operators, ...others, ...(hasNoneTests ? noneTests : [])];
}
