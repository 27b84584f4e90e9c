/** Modules on iteration, functions and order. */
import { makeBisect } from '../bisect.ts';
import { makeHeapq } from '../heapq/heap-functions.ts';
import { heapqSource } from '../heapq/heapq-source.ts';
import { makeItertools } from '../itertools/itertools.ts';
import type { ModuleTable } from '../module-model.ts';
import { makeOperator } from '../operator/operator.ts';

export const iterationModules: ModuleTable = {
  itertools: makeItertools,
  operator: makeOperator,
  _heapq: makeHeapq,
  heapq: { source: heapqSource },
  bisect: makeBisect,
};
