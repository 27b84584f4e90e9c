/** The bytes of a pickle (`Modules/_pickle.c`, `Lib/pickletools.py`). */
import { encodeText } from '../../values/encode-text.ts';
import { integerToBytes } from '../../values/integer-bytes.ts';
import { bitLength, type PythonInteger } from '../../values/integers.ts';
import { packDouble } from './doubles.ts';

/** Instructions of a pickle by the name of CPython. */
export const PickleOp = {
  MARK: 0x28,
  STOP: 0x2e,
  POP: 0x30,
  POP_MARK: 0x31,
  DUP: 0x32,
  FLOAT: 0x46,
  INT: 0x49,
  BININT: 0x4a,
  BININT1: 0x4b,
  LONG: 0x4c,
  BININT2: 0x4d,
  NONE: 0x4e,
  PERSID: 0x50,
  BINPERSID: 0x51,
  REDUCE: 0x52,
  UNICODE: 0x56,
  BINUNICODE: 0x58,
  APPEND: 0x61,
  BUILD: 0x62,
  GLOBAL: 0x63,
  DICT: 0x64,
  EMPTY_DICT: 0x7d,
  APPENDS: 0x65,
  GET: 0x67,
  BINGET: 0x68,
  LONG_BINGET: 0x6a,
  LIST: 0x6c,
  EMPTY_LIST: 0x5d,
  PUT: 0x70,
  BINPUT: 0x71,
  LONG_BINPUT: 0x72,
  SETITEM: 0x73,
  TUPLE: 0x74,
  EMPTY_TUPLE: 0x29,
  SETITEMS: 0x75,
  BINFLOAT: 0x47,
  BINBYTES: 0x42,
  SHORT_BINBYTES: 0x43,
  PROTO: 0x80,
  NEWOBJ: 0x81,
  TUPLE1: 0x85,
  TUPLE2: 0x86,
  TUPLE3: 0x87,
  NEWTRUE: 0x88,
  NEWFALSE: 0x89,
  LONG1: 0x8a,
  LONG4: 0x8b,
  SHORT_BINUNICODE: 0x8c,
  EMPTY_SET: 0x8f,
  ADDITEMS: 0x90,
  FROZENSET: 0x91,
  NEWOBJ_EX: 0x92,
  STACK_GLOBAL: 0x93,
  MEMOIZE: 0x94,
  FRAME: 0x95,
  BYTEARRAY8: 0x96,
} as const;

/** What is longer is written in several frames, which is not simulated. */
const LONGEST_FRAME = 64 * 1024;
const SHORTEST_FRAME = 4;

/** Writes a pickle. A part that is not known makes the whole unknown. */
export class PickleWriter {
  isKnown = true;
  private readonly bytes: number[] = [];

  constructor(readonly protocol: number) {}

  op(code: number, ...argument: number[]): void {
    this.bytes.push(code, ...argument);
  }

  /** An instruction with a little-endian argument of so many bytes. */
  sized(code: number, size: number, value: number): void {
    this.op(code, ...littleEndian(value, size));
  }

  line(code: number, text: string): void {
    this.op(code);
    this.append(encodeText(`${text}\n`, 'utf-8', 'surrogatepass'));
  }

  append(bytes: Uint8Array): void {
    if (this.bytes.length + bytes.length > LONGEST_FRAME) this.isKnown = false;
    else for (const byte of bytes) this.bytes.push(byte);
  }

  /** save_long. */
  integer(value: PythonInteger): void {
    const isSmall = typeof value === 'number' && value >= -0x80000000 && value <= 0x7fffffff;
    if (this.protocol === 0 && isSmall) this.line(PickleOp.INT, String(value));
    else if (isSmall && value >= 0 && value < 0x100) this.op(PickleOp.BININT1, value);
    else if (isSmall && value >= 0 && value < 0x10000) this.sized(PickleOp.BININT2, 2, value);
    else if (isSmall) this.sized(PickleOp.BININT, 4, value);
    else if (this.protocol < 2) this.line(PickleOp.LONG, `${value}L`);
    else {
      const length = (bitLength(value < 0 ? -BigInt(value) - 1n : value) >> 3) + 1;
      const encoded = integerToBytes(value, length, 'little', true, { packsMinusOneIntoNoBytes: false });
      if (length < 0x100) this.op(PickleOp.LONG1, length);
      else this.sized(PickleOp.LONG4, 4, length);
      this.append(encoded);
    }
  }

  /** save_float in binary protocols. */
  float(value: number): void {
    this.op(PickleOp.BINFLOAT, ...packDouble(value));
  }

  /** The bytes, with the protocol in front and, from protocol 4 on, in a frame; null where they are not known. */
  finish(): Uint8Array | null {
    this.op(PickleOp.STOP);
    const { bytes, protocol } = this;
    if (!this.isKnown || bytes.length > LONGEST_FRAME) return null;
    const head = protocol >= 2 ? [PickleOp.PROTO, protocol] : [];
    const frame =
      protocol >= 4 && bytes.length >= SHORTEST_FRAME ? [PickleOp.FRAME, ...littleEndian(bytes.length, 8)] : [];
    return Uint8Array.from([...head, ...frame, ...bytes]);
  }
}

function littleEndian(value: number, size: number): number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(value), true);
  return [...bytes.slice(0, size)];
}

/** A pickle ends before its time. */
export class PickleTruncated extends Error {}

/** Reads a pickle. */
export class PickleReader {
  position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.position >= this.bytes.length;
  }

  take(length: number): Uint8Array {
    const end = this.position + length;
    if (end > this.bytes.length) throw new PickleTruncated();
    const taken = this.bytes.slice(this.position, end);
    this.position = end;
    return taken;
  }

  byte(): number {
    return this.take(1)[0]!;
  }

  number(size: number): number {
    return this.take(size).reduceRight((value, byte) => value * 0x100 + byte, 0);
  }

  /** The bytes up to the end of the line, which is read too. */
  line(): Uint8Array {
    const end = this.bytes.indexOf(10, this.position);
    if (end < 0) throw new PickleTruncated();
    const line = this.take(end - this.position);
    this.position++;
    return line;
  }
}
