/**
 * 3.14: loads of locals that need no reference of their own (`flowgraph.c`, optimize_load_fast). A load may borrow if in its basic block the
 * value is consumed, the local is not overwritten before that, and the value is not stored in a local.
 */

import { OPERATIONS, Op } from '../instructions.ts';
import { type Block, blocksFrom, hasFallThrough, type Instruction, isJump, lineOf, Pseudo } from './intermediate.ts';

/** What CPython fuses into one instruction: a fused pair of loads borrows both or none, a load fused with a store never. */
export type FusedLoads = ReadonlyMap<Instruction, Instruction | null>;

/** Locals beyond this index are not fused. */
export const LARGEST_FUSED_LOCAL = 15;

/** Finds the pairs (`insert_superinstructions`): second load → first load, load after a store → null. */
export function fuseLoads(entry: Block): FusedLoads {
  const fused = new Map<Instruction, Instruction | null>();
  for (const { instructions } of blocksFrom(entry)) {
    for (let i = 0; i + 1 < instructions.length; i++) {
      const first = instructions[i]!;
      const second = instructions[i + 1]!;
      if (!areFusible(first, second)) continue;
      if (second.op === Op.LOAD_FAST) fused.set(second, first.op === Op.LOAD_FAST ? first : null);
      i++;
    }
  }
  return fused;
}

function areFusible(first: Instruction, second: Instruction): boolean {
  const isLoadPair = first.op === Op.LOAD_FAST && second.op === Op.LOAD_FAST;
  const isStorePair = first.op === Op.STORE_FAST && (second.op === Op.LOAD_FAST || second.op === Op.STORE_FAST);
  if (!isLoadPair && !isStorePair) return false;
  if (first.operand > LARGEST_FUSED_LOCAL || second.operand > LARGEST_FUSED_LOCAL) return false;
  const [a, b] = [lineOf(first), lineOf(second)];
  return a < 0 || b < 0 || a === b;
}

/** A value on the stack: the load that pushed it (null: something else) and its local (-1: none). */
interface Reference {
  readonly load: Instruction | null;
  readonly local: number;
}

const OTHER: Reference = { load: null, local: -1 };

export function borrowLoads(entry: Block, fused: FusedLoads): void {
  const todo: [Block, number][] = [[entry, 0]];
  const visited = new Set<Block>([entry]);
  const reach = (block: Block, depth: number): void => {
    if (visited.has(block)) return;
    visited.add(block);
    todo.push([block, depth]);
  };
  for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
    const [block, depth] = item;
    const simulation = new Simulation(depth, block.instructions[0] ?? null, reach);
    for (const instruction of block.instructions) simulation.step(instruction);
    // As in CPython, a block that has become empty is not looked beyond.
    const isEmpty = block.instructions.length === 0;
    if (!isEmpty && block.next !== null && hasFallThrough(block)) reach(block.next, simulation.depth);
    simulation.end();
    const borrowing = block.instructions.filter((instruction, i) =>
      mayBorrow(instruction, block.instructions[i + 1], fused, simulation),
    );
    for (const instruction of borrowing) instruction.op = Op.LOAD_FAST_BORROW;
  }
}

function mayBorrow(
  instruction: Instruction,
  next: Instruction | undefined,
  fused: FusedLoads,
  { mustOwn }: Simulation,
): boolean {
  if (instruction.op !== Op.LOAD_FAST || mustOwn.has(instruction)) return false;
  const first = fused.get(instruction);
  if (first === null) return false;
  if (first !== undefined) return !mustOwn.has(first);
  return !(next !== undefined && fused.get(next) === instruction && mustOwn.has(next));
}

/** Follows the references of one block on an abstract stack. */
class Simulation {
  private readonly stack: Reference[];
  readonly mustOwn = new Set<Instruction>();

  constructor(
    depth: number,
    private readonly first: Instruction | null,
    private readonly reach: (block: Block, depth: number) => void,
  ) {
    this.stack = Array.from({ length: depth }, () => OTHER);
  }

  get depth(): number {
    return this.stack.length;
  }

  private pop(): Reference {
    return this.stack.pop() ?? OTHER;
  }

  private push(reference: Reference = OTHER): void {
    this.stack.push(reference);
  }

  private own(reference: Reference): void {
    if (reference.load !== null) this.mustOwn.add(reference.load);
  }

  private kill(local: number): void {
    for (const reference of this.stack) if (reference.local === local) this.own(reference);
  }

  end(): void {
    for (const reference of this.stack) this.own(reference);
  }

  step(instruction: Instruction): void {
    const { op, operand } = instruction;
    switch (op) {
      case Op.LOAD_FAST:
        this.push({ load: instruction, local: operand });
        break;
      case Op.LOAD_FAST_AND_CLEAR:
        this.kill(operand);
        this.push({ load: instruction, local: operand });
        break;
      case Op.DELETE_FAST:
        this.kill(operand);
        break;
      case Op.STORE_FAST: {
        const value = this.pop();
        this.kill(operand);
        this.own(value);
        break;
      }
      case Op.COPY:
        this.push(this.stack[this.stack.length - operand] ?? OTHER);
        break;
      case Op.SWAP: {
        const other = this.stack.length - operand;
        const top = this.stack.length - 1;
        const value = this.stack[other] ?? OTHER;
        this.stack[other] = this.stack[top] ?? OTHER;
        this.stack[top] = value;
        break;
      }
      case Op.FOR_ITER:
        this.reach(instruction.target!, this.depth + 1);
        this.push();
        break;
      case Op.LOAD_ATTR:
      case Op.LOAD_SUPER_ATTR: {
        const self = this.pop();
        if (op === Op.LOAD_SUPER_ATTR) {
          this.pop();
          this.pop();
        }
        this.push();
        if ((operand & 1) !== 0) this.push(self);
        break;
      }
      case Op.LOAD_SPECIAL: {
        const self = this.pop();
        this.push();
        this.push(self);
        break;
      }
      case Op.END_SEND:
      case Op.SET_FUNCTION_ATTRIBUTE: {
        const top = this.pop();
        this.pop();
        this.push(top);
        break;
      }
      case Op.SEND:
        this.reach(instruction.target!, this.depth);
        this.pop();
        this.push();
        break;
      case Pseudo.END_FOR:
      case Pseudo.POP_ITER:
        this.pop();
        break;
      default:
        this.otherOperation(instruction);
    }
  }

  private otherOperation({ op, operand, target }: Instruction): void {
    if (op >= OPERATIONS.length) return;
    if (PUSHES_ONLY.has(op)) {
      // CPython takes these for values of the first instruction of the block; so that one may have to own its value.
      this.push({ load: this.first, local: -1 });
      return;
    }
    const operation = OPERATIONS[op]!;
    const kept = KEEPS_INPUTS.has(op);
    const pops = kept ? Math.max(0, operation.pops(operand) - operation.pushes(operand)) : operation.pops(operand);
    const pushes = kept ? Math.max(0, operation.pushes(operand) - operation.pops(operand)) : operation.pushes(operand);
    if (target !== null && isJump(op)) this.reach(target, this.depth - pops + pushes);
    for (let i = 0; i < pops; i++) this.pop();
    for (let i = 0; i < pushes; i++) this.push();
  }
}

/** Operations that leave their inputs on the stack and push one value. */
const PUSHES_ONLY: ReadonlySet<number> = new Set([
  Op.GET_ANEXT,
  Op.GET_LEN,
  Op.IMPORT_FROM,
  Op.MATCH_KEYS,
  Op.MATCH_MAPPING,
  Op.MATCH_SEQUENCE,
  Op.WITH_EXCEPT_START,
]);

/** Operations that leave some input on the stack. */
const KEEPS_INPUTS: ReadonlySet<number> = new Set([
  Op.FORMAT_SIMPLE,
  Op.GET_YIELD_FROM_ITER,
  Op.CHECK_EXC_MATCH,
  Op.DICT_MERGE,
  Op.DICT_UPDATE,
  Op.LIST_APPEND,
  Op.LIST_EXTEND,
  Op.MAP_ADD,
  Op.RERAISE,
  Op.SET_ADD,
  Op.SET_UPDATE,
]);
