/** Modules on iteration and functions. */
import { makeItertools } from '../itertools/itertools.ts';
import type { ModuleTable } from '../module-model.ts';

export const iterationModules: ModuleTable = {
  itertools: makeItertools,
};
