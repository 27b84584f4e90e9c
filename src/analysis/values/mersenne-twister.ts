/** The generator of `random` (`Modules/_randommodule.c`; MT19937 by Matsumoto and Nishimura). */

const LENGTH = 624;
const SHIFT = 397;

/** The state of one generator. */
export class MersenneTwister {
  readonly words = new Uint32Array(LENGTH);
  index = LENGTH;

  /** Seeds with the 32-bit digits of a number that is not negative, lowest first (init_by_array). */
  seed(value: bigint): void {
    const key: number[] = [];
    for (let rest = value; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
    if (key.length === 0) key.push(0);
    const { words } = this;
    words[0] = 19650218;
    for (let index = 1; index < LENGTH; index++) words[index] = Math.imul(1812433253, mixed(words, index)) + index;
    let place = 1;
    let digit = 0;
    for (let count = Math.max(LENGTH, key.length); count > 0; count--) {
      words[place] = (words[place]! ^ Math.imul(mixed(words, place), 1664525)) + key[digit]! + digit;
      if (++place >= LENGTH) {
        words[0] = words[LENGTH - 1]!;
        place = 1;
      }
      if (++digit >= key.length) digit = 0;
    }
    for (let count = LENGTH - 1; count > 0; count--) {
      words[place] = (words[place]! ^ Math.imul(mixed(words, place), 1566083941)) - place;
      if (++place >= LENGTH) {
        words[0] = words[LENGTH - 1]!;
        place = 1;
      }
    }
    words[0] = 0x80000000;
    this.index = LENGTH;
  }

  /** 32 random bits (genrand_uint32). */
  next(): number {
    if (this.index >= LENGTH) this.refill();
    let bits = this.words[this.index++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    bits ^= bits >>> 18;
    return bits >>> 0;
  }

  /** A float from 0 up to but not including 1, with 53 random bits. */
  random(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** A number of so many random bits. */
  bits(count: number): bigint {
    let value = 0n;
    let shift = 0n;
    for (let left = count; left > 0; left -= 32) {
      const word = left < 32 ? this.next() >>> (32 - left) : this.next();
      value |= BigInt(word) << shift;
      shift += 32n;
    }
    return value;
  }

  private refill(): void {
    const { words } = this;
    for (let index = 0; index < LENGTH; index++) {
      const joined = (words[index]! & 0x80000000) | (words[(index + 1) % LENGTH]! & 0x7fffffff);
      words[index] = words[(index + SHIFT) % LENGTH]! ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : 0x9908b0df);
    }
    this.index = 0;
  }
}

function mixed(words: Uint32Array, index: number): number {
  const before = words[index - 1]!;
  return before ^ (before >>> 30);
}
