/** Modules on iteration and functions. */
import { makeItertools } from '../itertools/itertools.ts';
import type { ModuleTable } from '../module-model.ts';
import { makeOperator } from '../operator/operator.ts';

export const iterationModules: ModuleTable = {
  itertools: makeItertools,
  operator: makeOperator,
};
