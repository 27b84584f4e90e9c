/** Modules that process text. */
import type { ModuleTable } from '../module-model.ts';
import { makeNativeRe } from '../re/native-re.ts';
import { reSource } from '../re/re-source.ts';

export const textModules: ModuleTable = {
  re: { source: reSource },
  _sre: makeNativeRe,
};
