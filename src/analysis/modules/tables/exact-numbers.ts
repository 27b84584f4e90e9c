/** Modules of exact numbers. */
import { DECIMAL_SOURCE, makeNativeDecimal } from '../decimal/native-decimal.ts';
import type { ModuleTable } from '../module-model.ts';

export const exactNumberModules: ModuleTable = {
  decimal: { source: DECIMAL_SOURCE },
  _decimal: makeNativeDecimal,
};
