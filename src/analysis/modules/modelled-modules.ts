/** Models of standard-library modules, by dotted name: one table per group of modules. */
import type { ModuleTable } from './module-model.ts';
import { binaryModules } from './tables/binary.ts';
import { exactNumberModules } from './tables/exact-numbers.ts';
import { internetModules } from './tables/internet.ts';
import { interpreterModules } from './tables/interpreter.ts';
import { iterationModules } from './tables/iteration.ts';
import { languageModules } from './tables/language.ts';
import { numberModules } from './tables/numbers.ts';
import { pythonCoreModules } from './tables/python-core.ts';
import { systemModules } from './tables/system.ts';
import { testingModules } from './tables/testing.ts';
import { textModules } from './tables/text.ts';

/** Every modelled module. Each is made when it is first imported. */
export const MODELLED_MODULES: ModuleTable = {
  ...exactNumberModules,
  ...binaryModules,
  ...internetModules,
  ...interpreterModules,
  ...languageModules,
  ...iterationModules,
  ...numberModules,
  ...pythonCoreModules,
  ...systemModules,
  ...testingModules,
  ...textModules,
};
