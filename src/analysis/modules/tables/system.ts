/** Modules on the system that the program runs on. */
import { makeIo } from '../io/io-module.ts';
import type { ModuleTable } from '../module-model.ts';
import { makeTime } from '../time/time-module.ts';

export const systemModules: ModuleTable = {
  time: makeTime,
  io: makeIo,
};
