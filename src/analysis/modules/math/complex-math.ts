/** The module `cmath` (`Modules/cmathmodule.c`). What its functions give for infinities and NaN is not known. */
import { newBoolean, newFloat, newTuple } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { callBoundSpecial } from '../../objects/special-methods.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { complexValue } from '../../objects/types/complex.ts';
import { newComplex } from '../../objects/types/complex-object.ts';
import { complex, complexAbsolute, complexDivide, type PythonComplex } from '../../values/complex.ts';
import { COMPLEX_FUNCTIONS, complexLogarithm, complexOfPolar, complexPhase } from '../../values/complex-functions.ts';
import { makeModule } from '../native-module.ts';
import { doubleArgument } from '../number-arguments.ts';

/** An argument of C type Py_complex (PyComplex_AsCComplex): by `__complex__`, `__float__` or `__index__`. Throws `ValueUnknown`. */
function complexArgument(runtime: Runtime, object: PythonObject): PythonComplex {
  const known = complexValue(runtime, object);
  if (known !== null) return known;
  if (lookup(runtime, typeOf(object), '__complex__') === null) return complex(doubleArgument(runtime, object), 0);
  const converted = callBoundSpecial(runtime, object, '__complex__', []);
  try {
    if (converted.type === runtime.types.unknown) throw new ValueUnknown(converted);
    if (isInstanceOf(converted, runtime.types.complex)) return complexValue(runtime, converted)!;
    const { name } = typeOf(object).payload;
    return raise(
      runtime,
      'TypeError',
      `${name}.__complex__() returned non-complex (type ${typeOf(converted).payload.name})`,
    );
  } finally {
    runtime.heap.release(converted);
  }
}

function finiteArgument(runtime: Runtime, object: PythonObject): PythonComplex {
  const value = complexArgument(runtime, object);
  if (!Number.isFinite(value.real) || !Number.isFinite(value.imaginary)) throw new ValueUnknown(object);
  return value;
}

/** A test of the two parts. */
function test(
  name: string,
  signature: string,
  holds: (real: number, imaginary: number) => boolean,
): NativeFunctionDefinition {
  return {
    name,
    signature,
    whenUnknown: 'bool',
    code: (runtime: Runtime, object: PythonObject) => {
      const { real, imaginary } = complexArgument(runtime, object);
      return newBoolean(runtime, holds(real, imaginary));
    },
  };
}

const isInfinite = (value: number): boolean => Math.abs(value) === Number.POSITIVE_INFINITY;

const functions: readonly NativeFunctionDefinition[] = [
  ...Object.entries(COMPLEX_FUNCTIONS).map(
    ([name, compute]): NativeFunctionDefinition => ({
      name,
      signature: '(z, /)',
      whenUnknown: 'complex',
      code: (runtime: Runtime, z: PythonObject) => newComplex(runtime, compute(finiteArgument(runtime, z))),
    }),
  ),
  {
    name: 'log',
    signature: '(z, base=<unrepresentable>, /)',
    whenUnknown: 'complex',
    code: (runtime: Runtime, z: PythonObject, base?: PythonObject) => {
      const result = complexLogarithm(finiteArgument(runtime, z));
      if (base === undefined) return newComplex(runtime, result);
      return newComplex(
        runtime,
        complexDivide(result, complexLogarithm(finiteArgument(runtime, base)), runtime.behaviour),
      );
    },
  },
  {
    name: 'phase',
    signature: '(z, /)',
    whenUnknown: 'float',
    code: (runtime: Runtime, z: PythonObject) => newFloat(runtime, complexPhase(finiteArgument(runtime, z))),
  },
  {
    name: 'polar',
    signature: '(z, /)',
    whenUnknown: 'tuple',
    code: (runtime: Runtime, z: PythonObject) => {
      const value = finiteArgument(runtime, z);
      return newTuple(runtime, [newFloat(runtime, complexAbsolute(value)), newFloat(runtime, complexPhase(value))]);
    },
  },
  {
    name: 'rect',
    signature: '(r, phi, /)',
    whenUnknown: 'complex',
    code: (runtime: Runtime, size: PythonObject, angle: PythonObject) => {
      const [r, phi] = [doubleArgument(runtime, size), doubleArgument(runtime, angle)];
      if (!Number.isFinite(r) || !Number.isFinite(phi)) throw new ValueUnknown(size);
      return newComplex(runtime, complexOfPolar(r, phi));
    },
  },
  test('isfinite', '(z, /)', (real, imaginary) => Number.isFinite(real) && Number.isFinite(imaginary)),
  test('isnan', '(z, /)', (real, imaginary) => Number.isNaN(real) || Number.isNaN(imaginary)),
  test('isinf', '(z, /)', (real, imaginary) => isInfinite(real) || isInfinite(imaginary)),
  {
    name: 'isclose',
    signature: '(a, b, *, rel_tol=1e-09, abs_tol=0.0)',
    whenUnknown: 'bool',
    code: (
      runtime: Runtime,
      first: PythonObject,
      second: PythonObject,
      relative?: PythonObject,
      absolute?: PythonObject,
    ) => {
      const [a, b] = [complexArgument(runtime, first), complexArgument(runtime, second)];
      const relativeTolerance = relative === undefined ? 1e-9 : doubleArgument(runtime, relative);
      const absoluteTolerance = absolute === undefined ? 0 : doubleArgument(runtime, absolute);
      if (relativeTolerance < 0 || absoluteTolerance < 0) {
        raise(runtime, 'ValueError', 'tolerances must be non-negative');
      }
      return newBoolean(runtime, areClose(a, b, relativeTolerance, absoluteTolerance));
    },
  },
];

/** cmath_isclose_impl. */
function areClose(a: PythonComplex, b: PythonComplex, relative: number, absolute: number): boolean {
  if (a.real === b.real && a.imaginary === b.imaginary) return true;
  if ([a.real, a.imaginary, b.real, b.imaginary].some(isInfinite)) return false;
  const difference = complexAbsolute(complex(a.real - b.real, a.imaginary - b.imaginary));
  return (
    difference <= relative * complexAbsolute(b) || difference <= relative * complexAbsolute(a) || difference <= absolute
  );
}

/** Makes the module. */
export function makeComplexMath(runtime: Runtime): PythonObject {
  return makeModule(runtime, 'cmath', functions, {
    pi: newFloat(runtime, Math.PI),
    e: newFloat(runtime, Math.E),
    tau: newFloat(runtime, 2 * Math.PI),
    inf: newFloat(runtime, Number.POSITIVE_INFINITY),
    nan: newFloat(runtime, Number.NaN),
    infj: newComplex(runtime, complex(0, Number.POSITIVE_INFINITY)),
    nanj: newComplex(runtime, complex(0, Number.NaN)),
  });
}
