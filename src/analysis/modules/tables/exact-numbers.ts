/** Modules of exact numbers. */
import { decimalSource, makeNativeDecimal } from '../decimal/native-decimal.ts';
import type { ModuleTable } from '../module-model.ts';
import { fractionsSource } from '../python/fractions.ts';
import { NUMBERS_SOURCE } from '../python/numbers.ts';

export const exactNumberModules: ModuleTable = {
  decimal: { source: decimalSource },
  numbers: { source: NUMBERS_SOURCE },
  fractions: { source: fractionsSource },
  _decimal: makeNativeDecimal,
};
