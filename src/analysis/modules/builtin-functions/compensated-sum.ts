/** What the additions of `sum` lose, carried along and added at the end (`Python/bltinmodule.c`, builtin_sum_impl and cs_add: Neumaier's algorithm). */
import { newFloat } from '../../objects/create.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { newComplex } from '../../objects/types/complex-object.ts';
import type { PythonComplex } from '../../values/complex.ts';

export class LostDigits {
  private real = 0;
  private imaginary = 0;

  constructor(private readonly runtime: Runtime) {}

  /** total + item where both are plain numbers that the version adds so: a new reference; else null. */
  add(total: PythonObject, item: PythonObject): PythonObject | null {
    const { types, behaviour } = this.runtime;
    if (total.type === types.float && behaviour.compensatesFloatSums && typeof total.payload === 'number') {
      if (item.type === types.float && typeof item.payload === 'number') {
        this.real += lostBy(total.payload, item.payload);
        return newFloat(this.runtime, total.payload + item.payload);
      }
      if ((item.type === types.int || item.type === types.bool) && typeof item.payload === 'number') {
        return newFloat(this.runtime, total.payload + item.payload);
      }
    }
    if (total.type === types.complex && behaviour.compensatesComplexSums && isPair(total.payload)) {
      const { real, imaginary } = total.payload;
      if (item.type === types.complex && isPair(item.payload)) {
        this.real += lostBy(real, item.payload.real);
        this.imaginary += lostBy(imaginary, item.payload.imaginary);
        return newComplex(this.runtime, {
          real: real + item.payload.real,
          imaginary: imaginary + item.payload.imaginary,
        });
      }
      if ((item.type === types.int || item.type === types.float) && typeof item.payload === 'number') {
        if (item.type === types.float) this.real += lostBy(real, item.payload);
        return newComplex(this.runtime, { real: real + item.payload, imaginary });
      }
    }
    return null;
  }

  /** The total (stolen) with what was lost so far: a new reference. */
  addedTo(total: PythonObject): PythonObject {
    const real = Number.isFinite(this.real) ? this.real : 0;
    const imaginary = Number.isFinite(this.imaginary) ? this.imaginary : 0;
    this.real = 0;
    this.imaginary = 0;
    if (real === 0 && imaginary === 0) return total;
    const { runtime } = this;
    const corrected = isPair(total.payload)
      ? newComplex(runtime, { real: total.payload.real + real, imaginary: total.payload.imaginary + imaginary })
      : newFloat(runtime, (total.payload as number) + real);
    runtime.heap.release(total);
    return corrected;
  }
}

function isPair(payload: unknown): payload is PythonComplex {
  return typeof payload === 'object' && payload !== null && 'imaginary' in payload;
}

function lostBy(sum: number, added: number): number {
  const total = sum + added;
  return Math.abs(sum) >= Math.abs(added) ? sum - total + added : added - total + sum;
}
