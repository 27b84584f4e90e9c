/** Modules for tests, and what they need. */
import type { ModuleTable } from '../module-model.ts';
import { unittestSource } from '../python/unittest.ts';

export const testingModules: ModuleTable = {
  unittest: { source: unittestSource, isPackage: true },
};
