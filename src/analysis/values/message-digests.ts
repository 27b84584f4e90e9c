/** Message digests: MD5 (RFC 1321) and the SHA family (FIPS 180-4). */

/** Name of a digest in `hashlib`. */
export type DigestName = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** Length of the digest and of the blocks it is computed from, in bytes. */
export const DIGEST_SIZES: Readonly<Record<DigestName, { readonly digest: number; readonly block: number }>> = {
  md5: { digest: 16, block: 64 },
  sha1: { digest: 20, block: 64 },
  sha224: { digest: 28, block: 64 },
  sha256: { digest: 32, block: 64 },
  sha384: { digest: 48, block: 128 },
  sha512: { digest: 64, block: 128 },
};

/** The digest of a message. */
export function digest(name: DigestName, message: Uint8Array): Uint8Array {
  switch (name) {
    case 'md5':
      return md5(message);
    case 'sha1':
      return sha1(message);
    case 'sha224':
      return sha256(message, SHA_224_START).slice(0, 28);
    case 'sha256':
      return sha256(message, rootFractions(2, 8, 32n).map(Number));
    case 'sha384':
      return sha512(message, SHA_384_START).slice(0, 48);
    case 'sha512':
      return sha512(message, rootFractions(2, 8, 64n));
  }
}

const SHA_224_START = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4];
/** The fractions of the square roots of the ninth to the sixteenth prime. */
const SHA_384_START = rootFractions(2, 16, 64n).slice(8);

/** The first bits after the point of the square or cube roots of the first primes. */
function rootFractions(root: 2 | 3, count: number, bits: bigint): bigint[] {
  const fractions: bigint[] = [];
  for (let candidate = 2; fractions.length < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    const scaled = BigInt(candidate) << (bits * BigInt(root));
    let [low, high] = [0n, 1n << (bits + 5n)];
    while (low < high) {
      const middle = (low + high + 1n) >> 1n;
      if (middle ** BigInt(root) <= scaled) low = middle;
      else high = middle - 1n;
    }
    fractions.push(low & ((1n << bits) - 1n));
  }
  return fractions;
}

/** The message with a one bit, zeros and its length in bits, as whole blocks. */
function padded(message: Uint8Array, block: number, isLittleEndian: boolean): DataView {
  const lengthBytes = block / 8;
  const total = Math.ceil((message.length + 1 + lengthBytes) / block) * block;
  const bytes = new Uint8Array(total);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(total - 8, BigInt(message.length) * 8n, isLittleEndian);
  return view;
}

function rotateLeft(value: number, count: number): number {
  return (value << count) | (value >>> (32 - count));
}

function bytesOfWords(words: readonly number[], isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word >>> 0, isLittleEndian);
  return new Uint8Array(view.buffer);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, 64, true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let start = 0; start < view.byteLength; start += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const [mix, word] = [
        [(b & c) | (~b & d), step],
        [(d & b) | (~d & c), (5 * step + 1) % 16],
        [b ^ c ^ d, (3 * step + 5) % 16],
        [c ^ (b | ~d), (7 * step) % 16],
      ][round] as [number, number];
      const sine = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
      const sum = (a + mix + sine + view.getUint32(start + word * 4, true)) | 0;
      [a, d, c] = [d, c, b];
      b = (b + rotateLeft(sum, MD5_SHIFTS[round * 4 + (step % 4)]!)) | 0;
    }
    for (const [index, value] of [a, b, c, d].entries()) state[index] = (state[index]! + value) | 0;
  }
  return bytesOfWords(state, true);
}

function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, 64, false);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const words = new Int32Array(80);
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let index = 0; index < 80; index++) {
      words[index] =
        index < 16
          ? view.getInt32(start + index * 4)
          : rotateLeft(words[index - 3]! ^ words[index - 8]! ^ words[index - 14]! ^ words[index - 16]!, 1);
    }
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let step = 0; step < 80; step++) {
      const [mix, constant] = [
        [(b & c) | (~b & d), 0x5a827999],
        [b ^ c ^ d, 0x6ed9eba1],
        [(b & c) | (b & d) | (c & d), 0x8f1bbcdc],
        [b ^ c ^ d, 0xca62c1d6],
      ][Math.floor(step / 20)] as [number, number];
      const next = (rotateLeft(a, 5) + mix + e + constant + words[step]!) | 0;
      [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, next];
    }
    for (const [index, value] of [a, b, c, d, e].entries()) state[index] = (state[index]! + value) | 0;
  }
  return bytesOfWords(state, false);
}

function sha256(message: Uint8Array, first: readonly number[]): Uint8Array {
  const view = padded(message, 64, false);
  const constants = rootFractions(3, 64, 32n).map(Number);
  const state = first.slice();
  const words = new Int32Array(64);
  const rotateRight = (value: number, count: number): number => (value >>> count) | (value << (32 - count));
  for (let start = 0; start < view.byteLength; start += 64) {
    for (let index = 0; index < 64; index++) {
      if (index < 16) {
        words[index] = view.getInt32(start + index * 4);
        continue;
      }
      const [x, y] = [words[index - 15]!, words[index - 2]!];
      const low = rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x >>> 3);
      const high = rotateRight(y, 17) ^ rotateRight(y, 19) ^ (y >>> 10);
      words[index] = words[index - 16]! + low + words[index - 7]! + high;
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const sumE = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
      const one = (h + sumE + ((e & f) ^ (~e & g)) + constants[step]! + words[step]!) | 0;
      const sumA = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
      const two = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index]! + value) | 0;
  }
  return bytesOfWords(state, false);
}

function sha512(message: Uint8Array, first: readonly bigint[]): Uint8Array {
  const view = padded(message, 128, false);
  const constants = rootFractions(3, 80, 64n);
  const state = first.slice();
  const words = new BigUint64Array(80);
  const cut = (value: bigint): bigint => BigInt.asUintN(64, value);
  const rotateRight = (value: bigint, count: bigint): bigint => (value >> count) | cut(value << (64n - count));
  for (let start = 0; start < view.byteLength; start += 128) {
    for (let index = 0; index < 80; index++) {
      if (index < 16) {
        words[index] = view.getBigUint64(start + index * 8);
        continue;
      }
      const [x, y] = [words[index - 15]!, words[index - 2]!];
      const low = rotateRight(x, 1n) ^ rotateRight(x, 8n) ^ (x >> 7n);
      const high = rotateRight(y, 19n) ^ rotateRight(y, 61n) ^ (y >> 6n);
      words[index] = cut(words[index - 16]! + low + words[index - 7]! + high);
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let step = 0; step < 80; step++) {
      const sumE = rotateRight(e, 14n) ^ rotateRight(e, 18n) ^ rotateRight(e, 41n);
      const one = cut(h + sumE + ((e & f) ^ (cut(~e) & g)) + constants[step]! + words[step]!);
      const sumA = rotateRight(a, 28n) ^ rotateRight(a, 34n) ^ rotateRight(a, 39n);
      const two = cut(sumA + ((a & b) ^ (a & c) ^ (b & c)));
      [h, g, f, e, d, c, b, a] = [g, f, e, cut(d + one), c, b, a, cut(one + two)];
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = cut(state[index]! + value);
  }
  const result = new DataView(new ArrayBuffer(64));
  for (const [index, word] of state.entries()) result.setBigUint64(index * 8, word);
  return new Uint8Array(result.buffer);
}
