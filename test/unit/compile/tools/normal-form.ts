/** Our code objects in the normal form that dump_code.py gives for CPython's: what must be equal, without what cannot be seen. */

import type { CodeObject, Constant } from '../../../../src/analysis/compile/code-object.ts';
import {
  BINARY_OPERATORS,
  COMPARISONS,
  OPERATIONS,
  Op,
  opcodeOf,
  operandOf,
} from '../../../../src/analysis/compile/instructions.ts';

/** text (null = nothing to compare), line (0 = none), statement (first line, 0 = none), index to jump to (-1 = none), operation. */
export type Row = [text: string | null, line: number, statement: number, jump: number, operation: string];

export type TableRow = [start: number, end: number, target: number, depth: number, pushLasti: boolean];

export interface NormalForm {
  name: string;
  qualifiedName: string;
  firstLine: number;
  arguments: [number, number, number];
  flags: string[];
  constants: string[];
  names: string[];
  locals: string[];
  cells: string[];
  free: string[];
  code: Row[];
  exceptionTable: TableRow[];
  children: NormalForm[];
}

/** Operations that have no counterpart in the comparison. */
const DROPPED: ReadonlySet<Op> = new Set([Op.TRACE_LINE, Op.PUSH_NULL, Op.TO_BOOL]);
const NO_OPERAND: ReadonlySet<Op> = new Set([
  Op.CALL_FUNCTION_EX,
  Op.YIELD_VALUE,
  Op.LOAD_SPECIAL,
  Op.WITH_EXCEPT_START,
]);

function hexOfFloats(...values: number[]): string {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  for (const [i, value] of values.entries()) view.setFloat64(i * 8, value);
  return Buffer.from(view.buffer).toString('hex');
}

/** As Python's json.dumps writes it. */
function jsonText(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function constantText(constant: Constant): string {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return `int:${constant.value}`;
    case 'float':
      return `float:${hexOfFloats(constant.value)}`;
    case 'complex':
      return `complex:${hexOfFloats(constant.real, constant.imaginary)}`;
    case 'str':
      return `str:${jsonText(constant.value)}`;
    case 'bytes':
      return `bytes:${Buffer.from(constant.value).toString('hex')}`;
    case 'tuple':
      return `(${constant.items.map(constantText).join(', ')})`;
    case 'frozenset':
      return `{${constant.items.map(constantText).sort().join(', ')}}`;
    case 'slice':
      return `slice(${[constant.start, constant.stop, constant.step].map(constantText).join(', ')})`;
    case 'code':
      return `code:${constant.code.qualifiedName}`;
  }
}

export function normalForm(code: CodeObject): NormalForm {
  const { flags } = code;
  const flagNames: [boolean, string][] = [
    [flags.isOptimized, 'optimized'],
    [flags.hasNewLocals, 'newlocals'],
    [flags.hasVarArguments, 'varargs'],
    [flags.hasVarKeywords, 'varkeywords'],
    [flags.isNested, 'nested'],
    [flags.isGenerator, 'generator'],
    [flags.isCoroutine, 'coroutine'],
    [flags.isAsyncGenerator, 'async generator'],
  ];
  const slots = code.localsPlus;
  return {
    name: code.name,
    qualifiedName: code.qualifiedName,
    firstLine: code.firstLine,
    arguments: [code.argumentCount, code.positionalOnlyCount, code.keywordOnlyCount],
    flags: flagNames.filter(([isSet]) => isSet).map(([, name]) => name),
    constants: code.constants.map(constantText),
    names: [...code.names],
    locals: slots.filter((slot) => slot.kind === 'local').map((slot) => slot.name),
    cells: slots.filter((slot) => slot.kind === 'cell' || slot.kind === 'argument-cell').map((slot) => slot.name),
    free: slots.filter((slot) => slot.kind === 'free').map((slot) => slot.name),
    code: Array.from(code.instructions, (_, i) => rowOf(code, i)),
    exceptionTable: code.exceptionTable.map((e) => [e.start, e.end, e.target, e.depth, e.pushLasti]),
    children: code.constants.flatMap((constant) => (constant.type === 'code' ? [normalForm(constant.code)] : [])),
  };
}

function rowOf(code: CodeObject, index: number): Row {
  const word = code.instructions[index]!;
  const op = opcodeOf(word);
  const operand = operandOf(word);
  const line = code.lines[index]!;
  const covering = line === 0 ? -1 : statementOfLine(code, line);
  const statement = op === Op.TRACE_LINE ? operand : covering;
  const isJump = OPERATIONS[op]!.operand === 'jump';
  const name = op === Op.JUMP_NO_INTERRUPT ? 'JUMP' : Op[op];
  const value = isJump ? null : operandText(code, op, operand);
  const text = DROPPED.has(op) ? null : value === null ? name : `${name} ${value}`;
  return [text, line, code.statements[statement]?.firstLine ?? 0, isJump ? operand : -1, Op[op]];
}

/** The innermost statement covering the line: the last in the module's breadth-first order. */
function statementOfLine(code: CodeObject, line: number): number {
  for (let i = code.statements.length - 1; i >= 0; i--) {
    const { firstLine, endLine } = code.statements[i]!;
    if (firstLine <= line && line <= endLine) return i;
  }
  return -1;
}

function operandText(code: CodeObject, op: Op, operand: number): string | null {
  if (NO_OPERAND.has(op)) return null;
  switch (OPERATIONS[op]!.operand) {
    case 'none':
      return null;
    case 'constant':
      return constantText(code.constants[operand]!);
    case 'name':
      return code.names[operand]!;
    case 'name-and-flag': {
      const isMethod = op === Op.LOAD_ATTR && (operand & 1) !== 0;
      return code.names[operand >> 1]! + (isMethod ? ' method' : '');
    }
    case 'name-and-two-flags':
      return `${code.names[operand >> 2]!} ${operand & 3}`;
    case 'local':
      return code.localsPlus[operand]!.name;
    case 'comparison':
      return COMPARISONS[operand >> 5]!;
    case 'binary-operator':
      return BINARY_OPERATORS[operand] === undefined ? '?' : String(operand);
    default:
      return String(operand);
  }
}
