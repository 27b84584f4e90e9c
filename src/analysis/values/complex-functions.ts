/** Functions of finite complex numbers (`Modules/cmathmodule.c`). What they give for infinities and NaN is not computed here. */
import { complex, hypotenuse, type PythonComplex } from './complex.ts';
import * as elementary from './elementary-functions.ts';
import { overflowError, valueError } from './value-failure.ts';

/** Beyond these sizes intermediate results overflow or vanish (CM_LARGE_DOUBLE and its kin). */
const LARGE = Number.MAX_VALUE / 4;
const LARGE_ROOT = Math.sqrt(LARGE);
const LARGE_LOGARITHM = Math.log(LARGE);
const SMALLEST_NORMAL = 2 ** -1022;
const SMALL_ROOT = 2 ** -511;

const copySign = (size: number, sign: number): number =>
  sign < 0 || Object.is(sign, -0) ? -Math.abs(size) : Math.abs(size);

const isLarge = ({ real, imaginary }: PythonComplex): boolean => Math.abs(real) > LARGE || Math.abs(imaginary) > LARGE;

const halfSize = ({ real, imaginary }: PythonComplex): number => hypotenuse(real / 2, imaginary / 2);

/** -i * f(i * z). */
function turned(compute: (z: PythonComplex) => PythonComplex, z: PythonComplex): PythonComplex {
  const result = compute(complex(-z.imaginary, z.real));
  return complex(result.imaginary, -result.real);
}

function inRange(result: PythonComplex): PythonComplex {
  if (Number.isFinite(result.real) && Number.isFinite(result.imaginary)) return result;
  throw overflowError('math range error');
}

function sqrt(z: PythonComplex): PythonComplex {
  if (z.real === 0 && z.imaginary === 0) return complex(0, z.imaginary);
  const [x, y] = [Math.abs(z.real), Math.abs(z.imaginary)];
  const isSmall = x < SMALLEST_NORMAL && y < SMALLEST_NORMAL;
  const s = isSmall
    ? Math.sqrt(x * 2 ** 53 + hypotenuse(x * 2 ** 53, y * 2 ** 53)) * 2 ** -27
    : 2 * Math.sqrt(x / 8 + hypotenuse(x / 8, y / 8));
  const d = y / (2 * s);
  return z.real >= 0 ? complex(s, copySign(d, z.imaginary)) : complex(d, copySign(s, z.imaginary));
}

function acos(z: PythonComplex): PythonComplex {
  if (isLarge(z)) {
    const size = elementary.log(halfSize(z)) + 2 * Math.LN2;
    return complex(
      elementary.atan2(Math.abs(z.imaginary), z.real),
      z.real < 0 ? -copySign(size, z.imaginary) : copySign(size, -z.imaginary),
    );
  }
  const [a, b] = [sqrt(complex(1 - z.real, -z.imaginary)), sqrt(complex(1 + z.real, z.imaginary))];
  return complex(2 * elementary.atan2(a.real, b.real), elementary.asinh(b.real * a.imaginary - b.imaginary * a.real));
}

function acosh(z: PythonComplex): PythonComplex {
  if (isLarge(z)) {
    return complex(elementary.log(halfSize(z)) + 2 * Math.LN2, elementary.atan2(z.imaginary, z.real));
  }
  const [a, b] = [sqrt(complex(z.real - 1, z.imaginary)), sqrt(complex(z.real + 1, z.imaginary))];
  return complex(
    elementary.asinh(a.real * b.real + a.imaginary * b.imaginary),
    2 * elementary.atan2(a.imaginary, b.real),
  );
}

function asinh(z: PythonComplex): PythonComplex {
  if (isLarge(z)) {
    const size = elementary.log(halfSize(z)) + 2 * Math.LN2;
    return complex(
      z.imaginary >= 0 ? copySign(size, z.real) : -copySign(size, -z.real),
      elementary.atan2(z.imaginary, Math.abs(z.real)),
    );
  }
  const [a, b] = [sqrt(complex(1 + z.imaginary, -z.real)), sqrt(complex(1 - z.imaginary, z.real))];
  return complex(
    elementary.asinh(a.real * b.imaginary - b.real * a.imaginary),
    elementary.atan2(z.imaginary, a.real * b.real - a.imaginary * b.imaginary),
  );
}

function atanh(z: PythonComplex): PythonComplex {
  if (z.real < 0 || Object.is(z.real, -0)) {
    const result = atanh(complex(-z.real, -z.imaginary));
    return complex(-result.real, -result.imaginary);
  }
  const y = Math.abs(z.imaginary);
  if (z.real > LARGE_ROOT || y > LARGE_ROOT) {
    const size = hypotenuse(z.real / 2, y / 2);
    return complex(z.real / 4 / size / size, -copySign(Math.PI / 2, -z.imaginary));
  }
  if (z.real === 1 && y < SMALL_ROOT) {
    if (y === 0) throw valueError('math domain error');
    return complex(
      -elementary.log(Math.sqrt(y) / Math.sqrt(hypotenuse(y, 2))),
      copySign(elementary.atan2(2, -y) / 2, z.imaginary),
    );
  }
  const rest = 1 - z.real;
  return complex(
    elementary.log1p((4 * z.real) / (rest * rest + y * y)) / 4,
    -elementary.atan2(-2 * z.imaginary, rest * (1 + z.real) - y * y) / 2,
  );
}

/** cosh and sinh; near the largest exponents e is multiplied in afterwards. */
function hyperbolic(z: PythonComplex, isSine: boolean): PythonComplex {
  const isHuge = Math.abs(z.real) > LARGE_LOGARITHM;
  const x = isHuge ? z.real - copySign(1, z.real) : z.real;
  const factor = isHuge ? Math.E : 1;
  const [c, s] = [elementary.cosh(x), elementary.sinh(x)];
  return inRange(
    complex(
      elementary.cos(z.imaginary) * (isSine ? s : c) * factor,
      elementary.sin(z.imaginary) * (isSine ? c : s) * factor,
    ),
  );
}

const cosh = (z: PythonComplex): PythonComplex => hyperbolic(z, false);
const sinh = (z: PythonComplex): PythonComplex => hyperbolic(z, true);

function tanh(z: PythonComplex): PythonComplex {
  if (Math.abs(z.real) > LARGE_LOGARITHM) {
    const size = 4 * elementary.sin(z.imaginary) * elementary.cos(z.imaginary);
    return complex(copySign(1, z.real), size * elementary.exp(-2 * Math.abs(z.real)));
  }
  const [x, y] = [elementary.tanh(z.real), elementary.tan(z.imaginary)];
  const scale = 1 / elementary.cosh(z.real);
  const divisor = 1 + x * y * (x * y);
  return complex((x * (1 + y * y)) / divisor, (y / divisor) * scale * scale);
}

function exp(z: PythonComplex): PythonComplex {
  const isHuge = z.real > LARGE_LOGARITHM;
  const size = elementary.exp(isHuge ? z.real - 1 : z.real);
  const factor = isHuge ? Math.E : 1;
  return inRange(complex(size * elementary.cos(z.imaginary) * factor, size * elementary.sin(z.imaginary) * factor));
}

/** The natural logarithm (c_log). Throws ValueError for zero. */
export function complexLogarithm(z: PythonComplex): PythonComplex {
  const [x, y] = [Math.abs(z.real), Math.abs(z.imaginary)];
  return complex(logarithmOfSize(x, y), elementary.atan2(z.imaginary, z.real));
}

function logarithmOfSize(x: number, y: number): number {
  if (x > LARGE || y > LARGE) return elementary.log(hypotenuse(x / 2, y / 2)) + Math.LN2;
  if (x < SMALLEST_NORMAL && y < SMALLEST_NORMAL) {
    if (x === 0 && y === 0) throw valueError('math domain error');
    return elementary.log(hypotenuse(x * 2 ** 53, y * 2 ** 53)) - 53 * Math.LN2;
  }
  const size = hypotenuse(x, y);
  if (size < 0.71 || size > 1.73) return elementary.log(size);
  const [large, small] = x > y ? [x, y] : [y, x];
  return elementary.log1p((large - 1) * (large + 1) + small * small) / 2;
}

function log10(z: PythonComplex): PythonComplex {
  const { real, imaginary } = complexLogarithm(z);
  return complex(real / Math.LN10, imaginary / Math.LN10);
}

function cos(z: PythonComplex): PythonComplex {
  return cosh(complex(-z.imaginary, z.real));
}

/** Functions from one complex number to another, by name. */
export const COMPLEX_FUNCTIONS: Readonly<Record<string, (z: PythonComplex) => PythonComplex>> = {
  acos,
  acosh,
  asin: (z) => turned(asinh, z),
  asinh,
  atan: (z) => turned(atanh, z),
  atanh,
  cos,
  cosh,
  exp,
  log10,
  sin: (z) => turned(sinh, z),
  sinh,
  sqrt,
  tan: (z) => turned(tanh, z),
  tanh,
};

/** The number of a size and an angle (cmath_rect_impl). */
export function complexOfPolar(size: number, angle: number): PythonComplex {
  if (angle === 0) return complex(size, size * angle);
  return complex(size * elementary.cos(angle), size * elementary.sin(angle));
}

/** The angle of a number. */
export function complexPhase(z: PythonComplex): number {
  return elementary.atan2(z.imaginary, z.real);
}
