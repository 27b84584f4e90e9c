/** Modules of exact numbers. */
import { DECIMAL_SOURCE, makeNativeDecimal } from '../decimal/native-decimal.ts';
import type { ModuleTable } from '../module-model.ts';
import { fractionsSource } from '../python/fractions.ts';
import { NUMBERS_SOURCE } from '../python/numbers.ts';

export const exactNumberModules: ModuleTable = {
  decimal: { source: DECIMAL_SOURCE },
  numbers: { source: NUMBERS_SOURCE },
  fractions: { source: fractionsSource },
  _decimal: makeNativeDecimal,
};
