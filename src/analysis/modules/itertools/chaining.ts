/** `chain`, `cycle`, `repeat` and `count` (`Modules/itertoolsmodule.c`). */
import { argumentTupleOf } from '../../objects/argument-tuple.ts';
import { newInteger, newList, newString } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { shortTypeName, typeOf } from '../../objects/lookup.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import { binaryOperation } from '../../objects/protocol/operators.ts';
import { reprText } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import { BinarySlot } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { classGetItem } from '../../objects/types/generic-alias.ts';
import { dropReference, newHolder } from '../../objects/types/held-references.ts';
import { integerValue } from '../../objects/types/int.ts';
import { appendItem } from '../../objects/types/list-changes.ts';
import { add, type PythonInteger } from '../../values/integers.ts';
import { iteratorType, newReference, setReference } from './iterator-support.ts';

interface ChainState {
  /** Iterator over the iterables; null once it is exhausted. */
  readonly source: PythonObject | null;
  /** Iterator over the current one. */
  readonly active: PythonObject | null;
}

const CHAIN_FIELDS = ['active', 'source'] as const;

/** chain_new holds the tuple of its arguments by an iterator; `from_iterable` the iterator of its argument. */
export const chainType = iteratorType<ChainState>({
  name: 'chain',
  fields: CHAIN_FIELDS,
  signature: null,
  make: (runtime: Runtime, args: readonly PythonObject[]) => {
    const tuple = argumentTupleOf(runtime, args, null);
    try {
      return { source: getIterator(runtime, tuple), active: null };
    } finally {
      runtime.heap.release(tuple);
    }
  },
  next: chainNext,
  members: {
    from_iterable: {
      kind: 'classmethod',
      function: {
        name: 'from_iterable',
        signature: '(type, iterable, /)',
        code: (runtime: Runtime, type: PythonObject, iterable: PythonObject) => {
          const state: ChainState = { source: getIterator(runtime, iterable), active: null };
          return newHolder(runtime, type as TypeObject, state, CHAIN_FIELDS);
        },
      },
    },
    __class_getitem__: classGetItem,
  },
});

function chainNext(runtime: Runtime, self: PythonObject<ChainState>): PythonObject | null {
  while (self.payload.source !== null) {
    runtime.spend(1);
    if (self.payload.active === null && !beginNext(runtime, self)) return null;
    const item = iterNext(runtime, self.payload.active!);
    if (item !== null) return item;
    dropReference(runtime, self, 'active');
  }
  return null;
}

/** Takes the next iterable. A failure, or none left, ends the chain. */
function beginNext(runtime: Runtime, self: PythonObject<ChainState>): boolean {
  let isBegun = false;
  try {
    const iterable = iterNext(runtime, self.payload.source!);
    if (iterable === null) return false;
    own(runtime, iterable, 'chain');
    try {
      setReference(runtime, self, 'active', getIterator(runtime, iterable));
    } finally {
      letGo(runtime);
    }
    isBegun = true;
    return true;
  } finally {
    if (!isBegun) dropReference(runtime, self, 'source');
  }
}

interface CycleState {
  /** Null once it is exhausted. */
  readonly iterator: PythonObject | null;
  /** A list of what it gave. */
  readonly saved: PythonObject;
  index: number;
  isRepeating: boolean;
}

export const cycleType = iteratorType<CycleState>({
  name: 'cycle',
  fields: ['iterator', 'saved'],
  signature: null,
  make: (runtime: Runtime, args: readonly PythonObject[]) => {
    requireOne(runtime, 'cycle', args);
    const iterator = getIterator(runtime, args[0]!);
    return { iterator, saved: newList(runtime, []), index: 0, isRepeating: false };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (!state.isRepeating) {
      const item = iterNext(runtime, state.iterator!);
      if (item !== null) {
        appendItem(runtime, state.saved, newReference(runtime, item));
        return item;
      }
      state.isRepeating = true;
      dropReference(runtime, self, 'iterator');
    }
    const saved = state.saved.payload as readonly PythonObject[];
    if (saved.length === 0) return null;
    const item = saved[state.index]!;
    state.index = (state.index + 1) % saved.length;
    return newReference(runtime, item);
  },
});

interface RepeatState {
  readonly element: PythonObject;
  /** How often it is still given; -1 for ever. */
  left: number;
}

export const repeatType = iteratorType<RepeatState>({
  name: 'repeat',
  fields: ['element'],
  signature: '(object, times=None)',
  make: (runtime: Runtime, element: PythonObject, times?: PythonObject) => {
    const left = times === undefined ? -1 : Math.max(sizeArgument(runtime, times), 0);
    return { element: newReference(runtime, element), left };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (state.left === 0) return null;
    if (state.left > 0) state.left--;
    return newReference(runtime, state.element);
  },
  repr: (runtime, self) => {
    const { element, left } = self.payload;
    const count = left < 0 ? '' : `, ${left}`;
    return newString(runtime, `${shortTypeName(typeOf(self))}(${reprText(runtime, element)}${count})`);
  },
  members: {
    __length_hint__: {
      kind: 'method',
      function: {
        name: '__length_hint__',
        signature: '(self, /)',
        whenUnknown: 'int',
        code: (runtime: Runtime, self: PythonObject<RepeatState>) => {
          if (self.payload.left < 0) raise(runtime, 'TypeError', 'len() of unsized object');
          return newInteger(runtime, self.payload.left);
        },
      },
    },
  },
});

interface CountState {
  /** The next number in the fast mode: ints that go up by one. */
  next: PythonInteger | null;
  /** The next number as an object, in the other mode. */
  readonly current: PythonObject | null;
  readonly step: PythonObject;
}

/** itertools_count_impl. */
export const countType = iteratorType<CountState>({
  name: 'count',
  fields: ['current', 'step'],
  signature: '(start=0, step=1)',
  make: (runtime: Runtime, start?: PythonObject, step?: PythonObject) => {
    for (const number of [start, step]) if (number !== undefined) requireNumber(runtime, number);
    const increment = step ?? newInteger(runtime, 1);
    const areIntegers = [start, step].every(
      (number) => number === undefined || isInstanceOf(number, runtime.types.int),
    );
    const first = areIntegers ? (start === undefined ? 0 : integerValue(runtime, start)) : null;
    const isFast = first !== null && integerValue(runtime, increment) === 1 && typeof first === 'number';
    return {
      next: isFast ? first : null,
      current: isFast ? null : newReference(runtime, start ?? newInteger(runtime, 0)),
      step: newReference(runtime, increment),
    };
  },
  next: (runtime, self) => {
    const state = self.payload;
    if (state.next !== null) {
      const number = newInteger(runtime, state.next);
      state.next = add(state.next, 1);
      return number;
    }
    const number = newReference(runtime, state.current!);
    own(runtime, number, 'count');
    try {
      setReference(runtime, self, 'current', binaryOperation(runtime, number, state.step, BinarySlot.Add));
    } catch (thrown) {
      runtime.heap.release(number);
      throw thrown;
    } finally {
      runtime.held.pop();
    }
    return number;
  },
  repr: (runtime, self) => {
    const { next, current, step } = self.payload;
    const name = shortTypeName(typeOf(self));
    const number = next === null ? reprText(runtime, current!) : String(next);
    const isPlainStep = isInstanceOf(step, runtime.types.int) && integerValue(runtime, step) === 1;
    return newString(runtime, isPlainStep ? `${name}(${number})` : `${name}(${number}, ${reprText(runtime, step)})`);
  },
});

function requireNumber(runtime: Runtime, object: PythonObject): void {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const { slots } = typeOf(object).payload;
  const isNumber = slots.index !== null || slots.float !== null || slots.int !== null;
  if (!isNumber && object.type !== runtime.types.complex) raise(runtime, 'TypeError', 'a number is required');
}

function requireOne(runtime: Runtime, name: string, args: readonly PythonObject[]): void {
  if (args.length !== 1) raise(runtime, 'TypeError', `${name} expected 1 argument, got ${args.length}`);
}
