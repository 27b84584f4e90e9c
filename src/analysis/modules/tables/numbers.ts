/** Modules on numbers. */
import { makeMath } from '../math/math.ts';
import type { ModuleTable } from '../module-model.ts';

export const numberModules: ModuleTable = {
  math: makeMath,
};
