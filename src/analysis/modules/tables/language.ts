/** Modules that belong to the language itself. */
import type { ModuleTable } from '../module-model.ts';
import { futureSource } from '../python/future.ts';

export const languageModules: ModuleTable = {
  __future__: { source: futureSource },
};
