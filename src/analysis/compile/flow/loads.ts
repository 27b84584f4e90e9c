/** Instructions that push constants. */

import type { ComplexBehaviour } from '../../values/complex.ts';
import type { Constant } from '../code-object.ts';
import type { CompileBehaviour } from '../compile-versions.ts';
import type { ConstantList } from '../constants.ts';
import { Op } from '../instructions.ts';
import type { Instruction } from './intermediate.ts';

/** What folding needs to know of the code object. */
export interface FoldContext {
  readonly constants: ConstantList;
  readonly behaviour: CompileBehaviour;
  readonly arithmetic: ComplexBehaviour;
}

/** Whether the instruction pushes a known constant; gives it. */
export function loadedConstant(instruction: Instruction, constants: ConstantList): Constant | null {
  if (instruction.op === Op.LOAD_CONST) return constants.items[instruction.operand]!;
  if (instruction.op === Op.LOAD_SMALL_INT) return { type: 'int', value: BigInt(instruction.operand) };
  return null;
}

/** LOAD_SMALL_INT pushes integers below this. */
const SMALL_INTEGERS_END = 256n;

/** Makes the instruction push the constant. */
export function makeLoad(instruction: Instruction, constant: Constant, context: FoldContext): void {
  if (isSmallInteger(constant, context)) {
    instruction.op = Op.LOAD_SMALL_INT;
    instruction.operand = Number((constant as { value: bigint }).value);
    return;
  }
  instruction.op = Op.LOAD_CONST;
  instruction.operand = context.constants.add(constant);
}

/** Whether LOAD_SMALL_INT pushes the constant. */
export function isSmallInteger(constant: Constant, context: FoldContext): boolean {
  return (
    context.behaviour.loadsSmallIntegers &&
    constant.type === 'int' &&
    constant.value >= 0n &&
    constant.value < SMALL_INTEGERS_END
  );
}
