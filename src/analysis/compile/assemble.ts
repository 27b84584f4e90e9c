/** From a unit with its instructions to a code object (`assemble.c`). */

import type { CodeObject, ExceptionTableEntry, LocalKind, LocalSlot } from './code-object.ts';
import { type Block, blocksFrom, hasFallThrough, type Instruction, isJump, Pseudo } from './flow/intermediate.ts';
import type { FrameLayout } from './flow/lowering.ts';
import { lowerGraph, optimizeGraph } from './flow/optimize.ts';
import type { Compiler } from './generate/compiler.ts';
import type { Unit } from './generate/unit.ts';
import { encodeInstruction, Op } from './instructions.ts';
import { isFunctionLike } from './symbols/scope.ts';
import { findSteps, type LineEventBehaviour, type Steps, type TracedInstruction } from './trace-lines.ts';

export function assembleUnit(c: Compiler, unit: Unit): CodeObject {
  const { behaviour } = c;
  const { scope } = unit;
  const graph = optimizeGraph({
    code: unit.code,
    constants: unit.constants,
    behaviour,
    arithmetic: c.module.arithmetic,
    localCount: unit.localNames.size,
    parameterCount: scope.parameters.length,
  });
  const usedConstants = dropUnusedConstants(graph.entry, unit, behaviour.dropsUnusedConstants);
  const slots = layOutSlots(unit);
  const layout: FrameLayout = {
    cellSlots: slots.cellSlots,
    cellCount: unit.cellNames.size,
    freeCount: unit.freeNames.size,
    isGenerator: scope.isGenerator || scope.isCoroutine,
    firstLine: unit.firstLine,
  };
  const stackSize = lowerGraph(graph, layout, behaviour);
  const assembled = linearize(graph.entry, c.module.statementOfLine, behaviour);
  return {
    name: unit.name,
    qualifiedName: unit.qualifiedName,
    fileName: c.module.fileName,
    makesSteps: c.module.makesSteps,
    firstLine: unit.firstLine,
    argumentCount: unit.argumentCount + unit.positionalOnlyCount,
    positionalOnlyCount: unit.positionalOnlyCount,
    keywordOnlyCount: unit.keywordOnlyCount,
    flags: {
      hasVarArguments: scope.hasVarArguments,
      hasVarKeywords: scope.hasVarKeywords,
      isGenerator: scope.isGenerator && !scope.isCoroutine,
      isCoroutine: scope.isCoroutine && !scope.isGenerator,
      isAsyncGenerator: scope.isCoroutine && scope.isGenerator,
      isOptimized: isFunctionLike(scope),
      hasNewLocals: isFunctionLike(scope),
      isNested: isFunctionLike(scope) && scope.isNested,
      // PyFunction_New takes the first constant of any code for the docstring if it is a str, unless the code says that it has one.
      hasDocstring: unit.hasDocstring || (!behaviour.marksDocstring && usedConstants[0]?.type === 'str'),
      isMethod: scope.isMethod,
    },
    localsPlus: slots.localsPlus,
    names: unit.names.names,
    constants: usedConstants,
    ...assembled,
    stackSize,
    statements: c.module.statements,
  };
}

/** Drops the constants that are not loaded (up to 3.11 only those at the end); the first one may be the docstring and stays. */
function dropUnusedConstants(entry: Block, unit: Unit, dropsAll: boolean): CodeObject['constants'] {
  const { items } = unit.constants;
  if (items.length === 0) return items;
  const used = new Set<number>([0]);
  const loads: Instruction[] = [];
  for (const { instructions } of blocksFrom(entry)) {
    for (const instruction of instructions) {
      if (instruction.op !== Op.LOAD_CONST && instruction.op !== Op.INVALID) continue;
      used.add(instruction.operand);
      loads.push(instruction);
    }
  }
  if (!dropsAll) return items.slice(0, loads.reduce((last, { operand }) => Math.max(last, operand), 0) + 1);
  const order = [...used].sort((a, b) => a - b);
  const position = new Map(order.map((index, i) => [index, i]));
  for (const load of loads) load.operand = position.get(load.operand)!;
  return order.map((index) => items[index]!);
}

interface Slots {
  readonly localsPlus: LocalSlot[];
  readonly cellSlots: number[];
}

/** Locals, then cells that are no arguments or locals, then free variables (`flowgraph.c`, build_cellfixedoffsets). */
function layOutSlots(unit: Unit): Slots {
  const { localNames, cellNames, freeNames } = unit;
  const parameters = new Set(unit.scope.parameters);
  const localsPlus: LocalSlot[] = localNames.names.map((name) => {
    const isCell = cellNames.find(name) !== undefined;
    const kind: LocalKind = !isCell ? 'local' : parameters.has(name) ? 'argument-cell' : 'cell';
    return { name, kind, isHidden: unit.hiddenLocals.has(name) };
  });
  const cellSlots: number[] = [];
  for (const name of cellNames.names) {
    const local = localNames.find(name);
    cellSlots.push(local ?? localsPlus.length);
    if (local === undefined) localsPlus.push({ name, kind: 'cell', isHidden: false });
  }
  for (const name of freeNames.names) {
    cellSlots.push(localsPlus.length);
    localsPlus.push({ name, kind: 'free', isHidden: false });
  }
  return { localsPlus, cellSlots };
}

type Linear = Pick<CodeObject, 'instructions' | 'lines' | 'positions' | 'exceptionTable'>;

/** Operations that stand in the graph for their line numbers only. */
function isDropped(op: number): boolean {
  return (
    op === Op.NOP ||
    op === Pseudo.END_FOR ||
    op === Pseudo.POP_ITER ||
    op === Pseudo.NOT_TAKEN ||
    op === Pseudo.POP_BLOCK
  );
}

function linearize(entry: Block, statementOfLine: Int32Array, behaviour: LineEventBehaviour): Linear {
  const code: Instruction[] = [];
  const starts = new Map<Block, number>();
  for (const block of blocksFrom(entry)) {
    starts.set(block, code.length);
    // Not as arguments of one push: a block may hold more instructions than the stack of a web worker takes.
    for (const instruction of block.instructions) if (!isEndOfFor(instruction.op)) code.push(instruction);
  }
  const steps = findSteps(traced(entry, code, starts), statementOfLine, behaviour);
  const { entries, length } = finalIndices(code, steps);
  const goal = (block: Block, skips: boolean): number => entries[starts.get(block)!]! + (skips ? 1 : 0);
  const out = new Output(length);
  for (const [i, instruction] of code.entries()) {
    if (i > 0 && steps.skips(i - 1, 'next')) out.add(encodeInstruction(Op.JUMP, entries[i]! + 1), code[i - 1]!, null);
    const handler = instruction.handler === null ? null : goal(instruction.handler, steps.skips(i, 'exception'));
    if (steps.statements[i]! >= 0)
      out.add(encodeInstruction(Op.TRACE_LINE, steps.statements[i]!), instruction, handler);
    if (isDropped(instruction.op)) continue;
    const jumps = isJump(instruction.op) && instruction.target !== null;
    const operand = jumps ? goal(instruction.target!, steps.skips(i, 'jump')) : instruction.operand;
    out.add(encodeInstruction(instruction.op, operand), instruction, handler);
  }
  return {
    instructions: out.instructions,
    lines: out.lines,
    positions: out.positions,
    exceptionTable: out.exceptionTable(),
  };
}

function isEndOfFor(op: number): boolean {
  return op === Pseudo.END_FOR || op === Pseudo.POP_ITER;
}

/** Index in the final code of each instruction (of the TRACE_LINE before it, if there is one), and the length of the code. */
function finalIndices(code: readonly Instruction[], steps: Steps): { entries: Int32Array; length: number } {
  const entries = new Int32Array(code.length);
  let next = 0;
  for (const [i, { op }] of code.entries()) {
    if (i > 0 && steps.skips(i - 1, 'next')) next++;
    entries[i] = next;
    if (steps.statements[i]! >= 0) next++;
    if (!isDropped(op)) next++;
  }
  return { entries, length: next };
}

function traced(entry: Block, code: readonly Instruction[], starts: ReadonlyMap<Block, number>): TracedInstruction[] {
  const ends = new Set<number>();
  for (const block of blocksFrom(entry)) {
    const length = block.instructions.filter(({ op }) => !isEndOfFor(op)).length;
    if (!hasFallThrough(block)) ends.add(starts.get(block)! + length - 1);
  }
  return code.map(({ op, operand, location, target, handler }, i) => ({
    op,
    operand,
    line: location?.line ?? 0,
    target: target === null ? -1 : starts.get(target)!,
    fallsThrough: !ends.has(i),
    handler: handler === null ? -1 : starts.get(handler)!,
  }));
}

/** The final code while it is written. */
class Output {
  readonly instructions: Int32Array;
  readonly lines: Int32Array;
  readonly positions: Int32Array;
  private readonly handlers: (Block | null)[] = [];
  private readonly targets: (number | null)[] = [];
  private length = 0;

  constructor(size: number) {
    this.instructions = new Int32Array(size);
    this.lines = new Int32Array(size);
    this.positions = new Int32Array(size * 4);
  }

  /** Appends an instruction; `target` is where its handler is entered. */
  add(word: number, { location, handler }: Instruction, target: number | null): void {
    const i = this.length++;
    this.instructions[i] = word;
    this.handlers.push(target === null ? null : handler);
    this.targets.push(target);
    if (location === null) return;
    this.lines[i] = location.line;
    this.positions.set([location.line, location.column, location.endLine, location.endColumn], i * 4);
  }

  exceptionTable(): ExceptionTableEntry[] {
    const table: ExceptionTableEntry[] = [];
    for (let start = 0; start < this.length; ) {
      const handler = this.handlers[start]!;
      const target = this.targets[start]!;
      let end = start + 1;
      while (end < this.length && this.handlers[end] === handler && this.targets[end] === target) end++;
      if (handler !== null) {
        const pushLasti = handler.keepsLasti;
        table.push({ start, end, target, depth: handler.depth - (pushLasti ? 2 : 1), pushLasti });
      }
      start = end;
    }
    return table;
  }
}
