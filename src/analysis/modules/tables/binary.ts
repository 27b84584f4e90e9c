/** Modules on bytes. */
import type { ModuleTable } from '../module-model.ts';
import { makeStruct } from '../struct/struct-module.ts';

export const binaryModules: ModuleTable = {
  struct: makeStruct,
};
