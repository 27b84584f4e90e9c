import type { VersionBehaviour } from '../versions.ts';
import { absolute, bitLength, normalise, type PythonInteger } from './integers.ts';
import { overflowError, ValueTooLarge, valueError } from './value-failure.ts';

/** The largest number of bytes that `integerToBytes` makes. */
const LARGEST_BYTE_COUNT = 1 << 28;

/** `value.to_bytes(length, byteorder, signed=isSigned)` (Objects/longobject.c, int_to_bytes_impl). */
export function integerToBytes(
  value: PythonInteger,
  length: number,
  byteOrder: string,
  isSigned: boolean,
  behaviour: Pick<VersionBehaviour, 'packsMinusOneIntoNoBytes'>,
): Uint8Array {
  const isLittleEndian = isLittle(byteOrder);
  if (length < 0) throw valueError('length argument must be non-negative');
  if (value < 0 && !isSigned) throw overflowError("can't convert negative int to unsigned");
  if (value === -1 && length === 0 && behaviour.packsMinusOneIntoNoBytes) return new Uint8Array(0);
  if (!fits(value, length, isSigned)) throw overflowError('int too big to convert');
  if (length > LARGEST_BYTE_COUNT) throw new ValueTooLarge(`${length} bytes`);
  const bytes = new Uint8Array(length);
  if (value < 0) bytes.fill(0xff);
  const digits = (value < 0 ? BigInt.asUintN(length * 8, BigInt(value)) : value).toString(16);
  for (let index = 0; index * 2 < digits.length && index < length; index++) {
    const end = digits.length - index * 2;
    bytes[isLittleEndian ? index : length - 1 - index] = Number.parseInt(digits.slice(Math.max(end - 2, 0), end), 16);
  }
  return bytes;
}

/** `int.from_bytes(bytes, byteorder, signed=isSigned)`. */
export function integerFromBytes(bytes: Uint8Array, byteOrder: string, isSigned: boolean): PythonInteger {
  const isLittleEndian = isLittle(byteOrder);
  if (bytes.length === 0) return 0;
  let digits = '';
  for (let index = 0; index < bytes.length; index++) {
    digits += bytes[isLittleEndian ? bytes.length - 1 - index : index]!.toString(16).padStart(2, '0');
  }
  const value = BigInt(`0x${digits}`);
  return normalise(isSigned ? BigInt.asIntN(bytes.length * 8, value) : value);
}

function isLittle(byteOrder: string): boolean {
  if (byteOrder === 'little') return true;
  if (byteOrder === 'big') return false;
  throw valueError("byteorder must be either 'little' or 'big'");
}

function fits(value: PythonInteger, length: number, isSigned: boolean): boolean {
  if (value === 0) return true;
  if (!isSigned) return bitLength(value) <= length * 8;
  // A negative value of n bits needs no more room than its complement, which is one less in size.
  const bits = value < 0 ? bitLength(normalise(BigInt(absolute(value)) - 1n)) : bitLength(value);
  return bits + 1 <= length * 8;
}
