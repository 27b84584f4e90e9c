/** Modules on numbers. */
import { makeComplexMath } from '../math/complex-math.ts';
import { makeMath } from '../math/math.ts';
import type { ModuleTable } from '../module-model.ts';
import { makeGenerator } from '../random/generator.ts';
import { randomSource } from '../random/random-source.ts';
import { makeStatistics } from '../statistics-native.ts';
import { statisticsSource } from '../statistics-source.ts';

export const numberModules: ModuleTable = {
  math: makeMath,
  cmath: makeComplexMath,
  _random: makeGenerator,
  random: { source: randomSource },
  _statistics: makeStatistics,
  statistics: { source: statisticsSource },
};
