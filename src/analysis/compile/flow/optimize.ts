/** The passes over the control-flow graph, in CPython's order (`flowgraph.c`, _PyCfg_OptimizeCodeUnit). */

import type { ComplexBehaviour } from '../../values/complex.ts';
import type { CompileBehaviour } from '../compile-versions.ts';
import type { ConstantList } from '../constants.ts';
import { borrowLoads, type FusedLoads, fuseLoads } from './borrowed-loads.ts';
import { moveColdBlocks } from './cold-blocks.ts';
import { labelHandlers } from './exceptions.ts';
import { buildGraph, removeUnreachable, skipEmptyBlocks } from './graph.ts';
import type { Block, Instruction, Label } from './intermediate.ts';
import { inlineSmallBlocks, resolveLines } from './lines.ts';
import {
  expandConditionalJumps,
  type FrameLayout,
  replacePseudoOperations,
  setUpFrame,
  turnBackwardJumps,
} from './lowering.ts';
import { optimizeBlocks } from './peephole.ts';
import { removeNopsAndJumps, removeNopsAndPairs } from './redundancy.ts';
import { computeStackDepth } from './stack-depth.ts';
import { checkUnboundLocals } from './unbound-locals.ts';

export interface GraphInput {
  readonly code: readonly (Instruction | Label)[];
  readonly constants: ConstantList;
  readonly behaviour: CompileBehaviour;
  readonly arithmetic: ComplexBehaviour;
  readonly localCount: number;
  readonly parameterCount: number;
}

/** A graph whose blocks stand in their final order; frame and pseudo operations are still to be done. */
export interface OptimizedGraph {
  readonly entry: Block;
  readonly fused: FusedLoads;
}

export function optimizeGraph(input: GraphInput): OptimizedGraph {
  const { behaviour } = input;
  const entry = buildGraph(input.code);
  labelHandlers(entry);
  inlineSmallBlocks(entry, behaviour.resolvesLinesEarly);
  removeUnreachable(entry);
  if (behaviour.resolvesLinesEarly) resolveLines(entry, behaviour.copiesLinelessJumps);
  optimizeBlocks(entry, input);
  removeNopsAndPairs(entry);
  if (!behaviour.resolvesLinesEarly) inlineSmallBlocks(entry, false);
  removeUnreachable(entry);
  removeNopsAndJumps(entry);
  checkUnboundLocals(entry, input.localCount, input.parameterCount);
  const fused = fuseLoads(entry);
  if (!behaviour.resolvesLinesEarly) skipEmptyBlocks(entry);
  moveColdBlocks(entry, behaviour.jumpsQuietlyOutOfHandlers);
  resolveLines(entry, behaviour.copiesLinelessJumps);
  return { entry, fused };
}

/** Brings the graph into the form that is assembled; returns the stack size. */
export function lowerGraph(graph: OptimizedGraph, layout: FrameLayout, behaviour: CompileBehaviour): number {
  const { entry, fused } = graph;
  expandConditionalJumps(entry);
  const stackSize = computeStackDepth(entry);
  setUpFrame(entry, layout);
  replacePseudoOperations(entry);
  removeNopsAndJumps(entry);
  if (behaviour.jumpsForwardOnCondition) turnBackwardJumps(entry);
  if (behaviour.borrowsLocals) borrowLoads(entry, fused);
  return stackSize;
}
