/** Constants while compiling: one object for equal constants of a module, and the list of one code object. */

import type { ConstantValue } from '../parse/syntax.ts';
import { type CodeObject, type Constant, constantKey } from './code-object.ts';

export const NONE: Constant = { type: 'None' };
export const TRUE: Constant = { type: 'bool', value: true };
export const FALSE: Constant = { type: 'bool', value: false };

export function stringConstant(value: string): Constant {
  return { type: 'str', value };
}

/** The str of an identifier of the source. */
export function identifierConstant(value: string): Constant {
  return { type: 'str', value, isIdentifier: true };
}

export function integerConstant(value: number): Constant {
  return { type: 'int', value: BigInt(value) };
}

export function tupleConstant(items: readonly Constant[]): Constant {
  return { type: 'tuple', items };
}

/** A constant set: of items that are equal to Python (1, 1.0, True) it has the first. */
export function frozenSetConstant(items: readonly Constant[]): Constant {
  const byValue = new Map<string, Constant>();
  for (const item of items) {
    const key = equalityKey(item);
    if (!byValue.has(key)) byValue.set(key, item);
  }
  return { type: 'frozenset', items: [...byValue.values()] };
}

/** Equal keys mean constants that compare equal. */
function equalityKey(constant: Constant): string {
  switch (constant.type) {
    case 'code':
      throw new Error('a code object is never part of another constant');
    case 'bool':
      return `number:${Number(constant.value)}`;
    case 'int':
      return `number:${constant.value}`;
    case 'float':
      return Number.isInteger(constant.value) ? `number:${BigInt(constant.value)}` : `number:${constant.value}`;
    case 'complex':
      return constant.imaginary === 0
        ? equalityKey({ type: 'float', value: constant.real })
        : `complex:${constant.real},${constant.imaginary}`;
    case 'tuple':
      return `tuple(${constant.items.map(equalityKey).join(';')})`;
    case 'frozenset':
      return `frozenset(${constant.items.map(equalityKey).sort().join(';')})`;
    default:
      return constantKey(constant);
  }
}

export function namesConstant(names: readonly string[]): Constant {
  return tupleConstant(names.map(identifierConstant));
}

/** The constant that a literal denotes. */
export function literalConstant(value: ConstantValue): Constant {
  return value.type === 'complex' ? { type: 'complex', real: 0, imaginary: value.imaginary } : value;
}

/** Merges equal constants of a module into one object (`compile.c`, merge_consts_recursive). */
export class ConstantPool {
  private readonly byKey = new Map<string, Constant>();
  private readonly codeByShape = new Map<string, Extract<Constant, { type: 'code' }>[]>();

  /** The one object of the module for this constant. */
  shared(constant: Constant): Constant {
    if (constant.type === 'code') return this.sharedCode(constant);
    const key = constantKey(constant);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const merged = this.withSharedParts(constant);
    this.byKey.set(key, merged);
    return merged;
  }

  /** Equal code objects are one constant too: a `finally` body is compiled twice (`codeobject.c`, code_richcompare). */
  private sharedCode(constant: Extract<Constant, { type: 'code' }>): Constant {
    const { name, firstLine, instructions } = constant.code;
    const key = `${name}:${firstLine}:${instructions.length}`;
    const similar = this.codeByShape.get(key) ?? [];
    const known = similar.find((other) => isSameCode(other.code, constant.code));
    if (known !== undefined) return known;
    this.codeByShape.set(key, [...similar, constant]);
    return constant;
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

function isSameCode(a: CodeObject, b: CodeObject): boolean {
  const isSame = (left: ArrayLike<unknown>, right: ArrayLike<unknown>): boolean =>
    left.length === right.length && Array.from(left).every((value, i) => value === right[i]);
  return (
    isSame(a.instructions, b.instructions) &&
    isSame(a.constants, b.constants) &&
    isSame(a.names, b.names) &&
    isSame(a.positions, b.positions) &&
    isSame(
      a.localsPlus.map((slot) => slot.name),
      b.localsPlus.map((slot) => slot.name),
    )
  );
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
