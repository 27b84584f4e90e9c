import { cos, exp, log, sin } from './elementary-functions.ts';
import { accuratePower } from './power.ts';

/** The gamma function by Lanczos' approximation, step by step as CPython computes it (Modules/mathmodule.c, m_tgamma and m_lgamma). */

const LANCZOS_G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.2653952235, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];
const LOG_PI = 1.1447298858494002;

/** gamma(x); NaN at the poles, infinite where it is too large. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x > 0 ? x : Number.NaN;
  if (x === 0) return Number.NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return Number.NaN;
    if (x <= 23) return factorialBelow(x);
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinePi(x) : Number.POSITIVE_INFINITY;
  const y = size + G_MINUS_HALF;
  const z = ((size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size) * LANCZOS_G) / y;
  let result: number;
  if (x < 0) {
    result = ((-Math.PI / sinePi(size) / size) * exp(y)) / lanczosSum(size);
    result -= z * result;
    if (size < 140) return result / accuratePower(y, size - 0.5);
    const root = accuratePower(y, size / 2 - 0.25);
    return result / root / root;
  }
  result = lanczosSum(size) / exp(y);
  result += z * result;
  if (size < 140) return result * accuratePower(y, size - 0.5);
  const root = accuratePower(y, size / 2 - 0.25);
  return result * root * root;
}

/** ln |gamma(x)|; NaN at the poles. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.NaN : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - LANCZOS_G;
  result += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  if (x < 0) result = LOG_PI - log(Math.abs(sinePi(size))) - log(size) - result;
  return result;
}

function factorialBelow(x: number): number {
  let product = 1;
  for (let factor = 2; factor < x; factor++) product *= factor;
  return product;
}

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  const last = NUMERATOR.length - 1;
  for (let index = 0; index <= last; index++) {
    const [n, d] =
      x < 5 ? [NUMERATOR[last - index]!, DENOMINATOR[last - index]!] : [NUMERATOR[index]!, DENOMINATOR[index]!];
    numerator = (x < 5 ? numerator * x : numerator / x) + n;
    denominator = (x < 5 ? denominator * x : denominator / x) + d;
  }
  return numerator / denominator;
}

/** sin(pi x) of a finite x, exact at whole and half numbers. */
function sinePi(x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 || Object.is(x, -0) ? -1 : 1;
  switch (Math.floor(2 * y + 0.5)) {
    case 0:
      return sign * sin(Math.PI * y);
    case 1:
      return sign * cos(Math.PI * (y - 0.5));
    case 2:
      return sign * sin(Math.PI * (1 - y));
    case 3:
      return sign * -cos(Math.PI * (y - 1.5));
    default:
      return sign * sin(Math.PI * (y - 2));
  }
}
