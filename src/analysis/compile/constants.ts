/** Constants while compiling: one object for equal constants of a module, and the list of one code object. */

import type { ConstantValue } from '../parse/syntax.ts';
import { type Constant, constantKey } from './code-object.ts';

export const NONE: Constant = { type: 'None' };
export const TRUE: Constant = { type: 'bool', value: true };
export const FALSE: Constant = { type: 'bool', value: false };

export function stringConstant(value: string): Constant {
  return { type: 'str', value };
}

export function integerConstant(value: number): Constant {
  return { type: 'int', value: BigInt(value) };
}

export function tupleConstant(items: readonly Constant[]): Constant {
  return { type: 'tuple', items };
}

export function namesConstant(names: readonly string[]): Constant {
  return tupleConstant(names.map(stringConstant));
}

/** The constant that a literal denotes. */
export function literalConstant(value: ConstantValue): Constant {
  return value.type === 'complex' ? { type: 'complex', real: 0, imaginary: value.imaginary } : value;
}

/** Merges equal constants of a module into one object (`compile.c`, merge_consts_recursive). */
export class ConstantPool {
  private readonly byKey = new Map<string, Constant>();

  /** The one object of the module for this constant. */
  shared(constant: Constant): Constant {
    if (constant.type === 'code') return constant;
    const key = constantKey(constant);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const merged = this.withSharedParts(constant);
    this.byKey.set(key, merged);
    return merged;
  }

  private withSharedParts(constant: Constant): Constant {
    switch (constant.type) {
      case 'tuple':
        return { type: 'tuple', items: constant.items.map((item) => this.shared(item)) };
      case 'frozenset':
        return { type: 'frozenset', items: constant.items.map((item) => this.shared(item)) };
      case 'slice':
        return {
          type: 'slice',
          start: this.shared(constant.start),
          stop: this.shared(constant.stop),
          step: this.shared(constant.step),
        };
      default:
        return constant;
    }
  }
}

/** The constants of one code object, in order of first use. */
export class ConstantList {
  readonly items: Constant[] = [];
  private readonly indices = new Map<Constant, number>();

  constructor(private readonly pool: ConstantPool) {}

  /** The one object of the module for this constant. */
  shared(constant: Constant): Constant {
    return this.pool.shared(constant);
  }

  /** Index of the constant, added if it is not there. */
  add(constant: Constant): number {
    const shared = this.pool.shared(constant);
    const known = this.indices.get(shared);
    if (known !== undefined) return known;
    const index = this.items.length;
    this.items.push(shared);
    this.indices.set(shared, index);
    return index;
  }
}
