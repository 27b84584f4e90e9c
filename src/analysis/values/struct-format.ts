/** Formats of `struct` (`Modules/_struct.c`): how values lie in bytes. Native sizes are those of 64-bit Linux. */
import { normalise, type PythonInteger } from './integers.ts';
import { overflowError } from './value-failure.ts';

/** One value of a format, or pad bytes. */
export interface StructItem {
  readonly code: string;
  /** Bytes that it takes: for `s` and `p` the count. */
  readonly size: number;
  readonly offset: number;
}

/** A format, taken apart. */
export interface StructFormat {
  readonly isLittleEndian: boolean;
  /** Sizes, alignment and conversions of the C compiler. */
  readonly isNative: boolean;
  readonly size: number;
  /** Without pad bytes. */
  readonly items: readonly StructItem[];
}

/** A format or value that does not fit: becomes `struct.error`. */
export class StructFailure {
  constructor(readonly message: string) {}
}

const STANDARD_SIZES: Readonly<Record<string, number>> = {
  x: 1,
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  s: 1,
  p: 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  f: 4,
  q: 8,
  Q: 8,
  d: 8,
};
/** Bytes of each format character on 64-bit Linux. */
export const NATIVE_SIZES: Readonly<Record<string, number>> = { ...STANDARD_SIZES, l: 8, L: 8, n: 8, N: 8, P: 8 };

const NO_ALIGNMENT = 'xcsp';

/** Takes a format apart. Throws `StructFailure`. */
export function parseStructFormat(format: string): StructFormat {
  if (format.includes('\0')) throw new StructFailure('embedded null character');
  const order = /^[@=<>!]/.exec(format)?.[0] ?? '';
  const isNative = order === '' || order === '@';
  const sizes = isNative ? NATIVE_SIZES : STANDARD_SIZES;
  const items: StructItem[] = [];
  let offset = 0;
  for (let index = order.length; index < format.length; index++) {
    if (/\s/.test(format[index]!)) continue;
    const digits = /^\d*/.exec(format.slice(index))![0];
    index += digits.length;
    const code = format[index];
    if (code === undefined) throw new StructFailure('repeat count given without format specifier');
    const size = sizes[code];
    if (size === undefined) throw new StructFailure('bad char in struct format');
    const count = digits === '' ? 1 : Number(digits);
    if (isNative && !NO_ALIGNMENT.includes(code)) offset = Math.ceil(offset / size) * size;
    if (offset + count * size > Number.MAX_SAFE_INTEGER) throw new StructFailure('total struct size too long');
    if (code === 's' || code === 'p') items.push({ code, size: count, offset });
    else if (code !== 'x') {
      for (let item = 0; item < count; item++) items.push({ code, size, offset: offset + item * size });
    }
    offset += count * size;
  }
  return { isLittleEndian: order !== '>' && order !== '!', isNative, size: offset, items };
}

/** Whether a code stands for an integer. */
export function isIntegerCode(code: string): boolean {
  return 'bBhHiIlLqQnNP'.includes(code);
}

/** The smallest and the largest value of an integer code. */
export function integerRange(code: string, size: number): readonly [low: bigint, high: bigint] {
  const bits = BigInt(size * 8);
  if ('BHILQNP'.includes(code)) return [0n, (1n << bits) - 1n];
  return [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n];
}

/** Writes an integer that is in range. */
export function writeInteger(
  view: DataView,
  { offset, size }: StructItem,
  value: PythonInteger,
  isLittle: boolean,
): void {
  let rest = BigInt.asUintN(size * 8, BigInt(value));
  for (let index = 0; index < size; index++) {
    view.setUint8(offset + (isLittle ? index : size - 1 - index), Number(rest & 0xffn));
    rest >>= 8n;
  }
}

/** Reads an integer. */
export function readInteger(
  view: DataView,
  start: number,
  { code, offset, size }: StructItem,
  isLittle: boolean,
): PythonInteger {
  let value = 0n;
  for (let index = 0; index < size; index++) {
    const place = start + offset + (isLittle ? size - 1 - index : index);
    value = (value << 8n) | BigInt(view.getUint8(place));
  }
  return normalise('BHILQNP'.includes(code) ? value : BigInt.asIntN(size * 8, value));
}

/** Writes a float. Throws OverflowError for one that is too large, unless C converts it to infinity. */
export function writeFloat(
  view: DataView,
  { code, offset }: StructItem,
  value: number,
  { isLittleEndian: isLittle, isNative }: StructFormat,
): void {
  if (code === 'd') view.setFloat64(offset, value, isLittle);
  else if (code === 'f') {
    if (!isNative && Number.isFinite(value) && !Number.isFinite(Math.fround(value))) {
      throw overflowError('float too large to pack with f format');
    }
    view.setFloat32(offset, value, isLittle);
  } else view.setUint16(offset, halfBits(value), isLittle);
}

/** Reads a float. */
export function readFloat(view: DataView, start: number, { code, offset }: StructItem, isLittle: boolean): number {
  if (code === 'd') return view.getFloat64(start + offset, isLittle);
  if (code === 'f') return view.getFloat32(start + offset, isLittle);
  const bits = view.getUint16(start + offset, isLittle);
  const fraction = bits & 0x3ff;
  const exponent = (bits >> 10) & 0x1f;
  const size =
    exponent === 31
      ? fraction === 0
        ? Number.POSITIVE_INFINITY
        : Number.NaN
      : exponent === 0
        ? fraction * 2 ** -24
        : (1024 + fraction) * 2 ** (exponent - 25);
  return (bits & 0x8000) === 0 ? size : -size;
}

/** The bits of the half-precision float nearest to a value, ties to even. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (Number.isNaN(value)) return sign | 0x7e00;
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  const exponent = size < 2 ** -14 ? -14 : Math.floor(Math.log2(size));
  const scaled = size / 2 ** (exponent - 10);
  const floor = Math.floor(scaled);
  const above = scaled - floor;
  const rounded = above > 0.5 || (above === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  const bits = size < 2 ** -14 ? rounded : (exponent + 14) * 1024 + rounded;
  if (bits >= 0x7c00) throw overflowError('float too large to pack with e format');
  return sign | bits;
}
