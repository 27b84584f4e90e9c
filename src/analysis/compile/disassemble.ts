/** Code objects as text, one line for each instruction: for tests and for people who look for a fault. */

import type { CodeObject, Constant } from './code-object.ts';
import {
  BINARY_OPERATORS,
  COMMON_CONSTANTS,
  COMPARISONS,
  INTRINSICS_1,
  INTRINSICS_2,
  OPERATIONS,
  Op,
  opcodeOf,
  operandOf,
  SPECIAL_METHODS,
} from './instructions.ts';

/** The code object and, after it, those among its constants. */
export function disassemble(code: CodeObject): string {
  const lines = [`${code.qualifiedName} (line ${code.firstLine}):`];
  const targets = new Set(code.exceptionTable.map((entry) => entry.target));
  for (const word of code.instructions) {
    if (OPERATIONS[opcodeOf(word)]!.operand === 'jump') targets.add(operandOf(word));
  }
  for (const [i, word] of code.instructions.entries()) lines.push(instructionLine(code, i, word, targets.has(i)));
  for (const { start, end, target, depth, pushLasti } of code.exceptionTable) {
    lines.push(`  exceptions of ${start} to ${end - 1} go to ${target}, depth ${depth}${pushLasti ? ', lasti' : ''}`);
  }
  const inner = code.constants.flatMap((constant) => (constant.type === 'code' ? [disassemble(constant.code)] : []));
  return [lines.join('\n'), ...inner].join('\n\n');
}

function instructionLine(code: CodeObject, index: number, word: number, isTarget: boolean): string {
  const op = opcodeOf(word);
  const line = code.lines[index]!;
  const place = (line === 0 ? '' : String(line)).padStart(5);
  const operand = operandText(code, op, operandOf(word));
  return `${place} ${isTarget ? '>>' : '  '} ${String(index).padStart(4)} ${`${Op[op]} ${operand}`.trimEnd()}`;
}

function operandText(code: CodeObject, op: Op, operand: number): string {
  switch (OPERATIONS[op]!.operand) {
    case 'none':
      return '';
    case 'constant':
      return constantText(code.constants[operand]!);
    case 'name':
      return code.names[operand]!;
    case 'name-and-flag':
      return `${code.names[operand >> 1]!}${(operand & 1) === 0 ? '' : op === Op.LOAD_ATTR ? ' + self' : ' + null'}`;
    case 'name-and-two-flags':
      return `${code.names[operand >> 2]!}${(operand & 1) === 0 ? '' : ' + self'}`;
    case 'local':
      return code.localsPlus[operand]!.name;
    case 'jump':
      return `to ${operand}`;
    case 'comparison':
      return COMPARISONS[operand >> 5]!;
    case 'binary-operator':
      return BINARY_OPERATORS[operand]!;
    case 'intrinsic-1':
      return INTRINSICS_1[operand]!;
    case 'intrinsic-2':
      return INTRINSICS_2[operand]!;
    case 'common-constant':
      return COMMON_CONSTANTS[operand]!;
    case 'special-method':
      return SPECIAL_METHODS[operand]!;
    case 'statement':
      return `line ${code.statements[operand]!.firstLine}`;
    case 'count':
    case 'depth':
    case 'flags':
    case 'small-int':
      return String(operand);
  }
}

function constantText(constant: Constant): string {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
    case 'float':
      return String(constant.value);
    case 'complex':
      return `(${constant.real}, ${constant.imaginary}j)`;
    case 'str':
      return JSON.stringify(constant.value);
    case 'bytes':
      return `bytes(${Array.from(constant.value).join(', ')})`;
    case 'tuple':
      return `(${constant.items.map(constantText).join(', ')})`;
    case 'frozenset':
      return `frozenset(${constant.items.map(constantText).join(', ')})`;
    case 'slice':
      return `slice(${[constant.start, constant.stop, constant.step].map(constantText).join(', ')})`;
    case 'code':
      return `code ${constant.code.qualifiedName}`;
  }
}
