import { decomposeFloat } from './float-digits.ts';
import { scaleByPowerOfTwo } from './integers.ts';
import { overflowError, valueError } from './value-failure.ts';

/** `value.hex()` */
export function floatToHexadecimal(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const minus = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return `${minus}inf`;
  if (value === 0) return `${minus}0x0.0p+0`;
  const { mantissa, exponent } = decomposeFloat(Math.abs(value));
  const digits = mantissa.toString(16).padStart(14, '0');
  const power = exponent + 52;
  return `${minus}0x${digits[0]}.${digits.slice(1)}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

const HEXADECIMAL_FLOAT = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?/i;

/** `float.fromhex(text)` (Objects/floatobject.c, float_fromhex_impl). */
export function floatFromHexadecimal(text: string): number {
  const stripped = text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(stripped);
  if (special !== null) {
    const value = special[2]!.toLowerCase() === 'nan' ? Number.NaN : Number.POSITIVE_INFINITY;
    return special[1] === '-' ? -value : value;
  }
  const match = HEXADECIMAL_FLOAT.exec(stripped);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  const rest = match === null ? stripped : stripped.slice(match[0].length);
  if (match === null || whole + fraction === '' || (match[4] === undefined && /^p/i.test(rest))) {
    throw invalidHexadecimal();
  }
  const mantissa = BigInt(`0x${whole}${fraction}`);
  const exponent = Number(match[4] ?? 0) - fraction.length * 4;
  const size = mantissa === 0n || exponent < -1e9 ? 0 : scaleByPowerOfTwo(mantissa, Math.min(exponent, 1e6));
  if (!Number.isFinite(size)) throw overflowError('hexadecimal value too large to represent as a float');
  if (rest !== '') throw invalidHexadecimal();
  return match[1] === '-' ? -size : size;
}

function invalidHexadecimal() {
  return valueError('invalid hexadecimal floating-point string');
}
