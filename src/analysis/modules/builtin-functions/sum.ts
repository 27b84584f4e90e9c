/** `sum` (`Python/bltinmodule.c`, builtin_sum_impl). */
import { newFloat, newInteger, newUnknown, newUnknownValue } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { binaryOperation } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { BinarySlot } from '../../objects/type-object.ts';
import { newComplex } from '../../objects/types/complex-object.ts';
import { unknownBinaryType } from '../../objects/unknown-values.ts';
import { CompensatedSum } from '../../values/compensated-sum.ts';
import type { PythonComplex } from '../../values/complex.ts';

/** How a sum goes on: as objects while they are ints, as a float, as a complex number, as objects for good. It never goes back. */
type Phase = 'integers' | 'floats' | 'complex' | 'objects';

/** The parts of a sum that is kept as numbers: no object is made for it meanwhile. */
interface NumberSum {
  readonly real: CompensatedSum;
  /** Of a sum of complex numbers. */
  readonly imaginary: CompensatedSum | null;
}

/** `sum(iterable, start)`. */
export function sum(runtime: Runtime, iterable: PythonObject, start?: PythonObject): PythonObject {
  const { heap, types } = runtime;
  if (start !== undefined) refuseTexts(runtime, start);
  let total = start ?? newInteger(runtime, 0);
  if (start !== undefined) heap.retain(start);
  const mark = runtime.held.length;
  const soFar = { object: total, holder: 'sum so far' };
  let phase: Phase = 'integers';
  let numbers: NumberSum | null = null;
  const enterPhase = (): void => {
    phase = phaseAfter(runtime, phase, total);
    numbers = numberSum(runtime, phase, total);
  };
  const settle = (): void => {
    if (numbers === null) return;
    heap.release(total);
    total = sumObject(runtime, numbers);
    soFar.object = total;
    numbers = null;
  };
  enterPhase();
  runtime.held.push(soFar);
  try {
    forEachItem(runtime, iterable, (item) => {
      if (numbers !== null && addNumber(runtime, numbers, item)) return;
      settle();
      const staysInteger = phase === 'integers' && (item.type === types.int || item.type === types.bool);
      const next = plus(runtime, total, item);
      const before = total;
      total = next;
      soFar.object = next;
      heap.release(before);
      if (!staysInteger) enterPhase();
    });
  } catch (thrown) {
    heap.release(total);
    throw thrown;
  } finally {
    runtime.held.length = mark;
  }
  settle();
  return total;
}

/** What is added to something unknown is unknown, but the items are all taken: what gives them may be code of the program. */
function plus(runtime: Runtime, total: PythonObject, item: PythonObject): PythonObject {
  try {
    return binaryOperation(runtime, total, item, BinarySlot.Add);
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    const type = unknownBinaryType(runtime, BinarySlot.Add, total, item);
    return type === null ? newUnknown(runtime) : newUnknownValue(runtime, type);
  }
}

function refuseTexts(runtime: Runtime, start: PythonObject): void {
  const refuse = (what: string, join: string): never =>
    raise(runtime, 'TypeError', `sum() can't sum ${what} [use ${join}.join(seq) instead]`);
  if (isInstanceOf(start, runtime.types.str)) refuse('strings', "''");
  if (isInstanceOf(start, runtime.types.bytes)) refuse('bytes', "b''");
  if (isInstanceOf(start, runtime.typeNamed('bytearray'))) refuse('bytearray', "b''");
}

/** The phase that follows when an item was added that the one before has no way for. */
function phaseAfter({ types, behaviour }: Runtime, phase: Phase, total: PythonObject): Phase {
  if (phase === 'objects' || phase === 'complex') return 'objects';
  if (phase === 'integers' && total.type === types.float && typeof total.payload === 'number') return 'floats';
  if (total.type === types.complex && behaviour.compensatesComplexSums && isComplex(total.payload)) return 'complex';
  return phase === 'integers' && total.type === types.int ? 'integers' : 'objects';
}

function numberSum({ behaviour }: Runtime, phase: Phase, { payload }: PythonObject): NumberSum | null {
  if (phase === 'floats') {
    return { real: new CompensatedSum(payload as number, behaviour.compensatesFloatSums), imaginary: null };
  }
  if (phase !== 'complex') return null;
  const { real, imaginary } = payload as PythonComplex;
  return { real: new CompensatedSum(real, true), imaginary: new CompensatedSum(imaginary, true) };
}

/** Adds an item in place; false where it must be added as an object. */
function addNumber(runtime: Runtime, { real, imaginary }: NumberSum, item: PythonObject): boolean {
  const { types } = runtime;
  const { payload } = item;
  if (imaginary !== null && item.type === types.complex && isComplex(payload)) {
    real.add(payload.real);
    imaginary.add(payload.imaginary);
    return true;
  }
  if (isInstanceOf(item, types.int)) {
    if (typeof payload === 'number') real.addInteger(payload);
    else if (typeof payload === 'bigint' && BigInt.asIntN(64, payload) === payload) real.addInteger(Number(payload));
    else return false;
    return true;
  }
  if (typeof payload !== 'number' || item.type !== types.float) return false;
  real.add(payload);
  return true;
}

function sumObject(runtime: Runtime, { real, imaginary }: NumberSum): PythonObject {
  if (imaginary === null) return newFloat(runtime, real.value);
  return newComplex(runtime, { real: real.value, imaginary: imaginary.value });
}

function isComplex(payload: unknown): payload is PythonComplex {
  return typeof payload === 'object' && payload !== null && 'imaginary' in payload;
}
