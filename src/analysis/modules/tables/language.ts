/** Modules that belong to the language itself. */
import { makeAsyncio } from '../asyncio/native.ts';
import type { ModuleTable } from '../module-model.ts';
import { asyncioSource } from '../python/asyncio.ts';
import { futureSource } from '../python/future.ts';
import { makeTemplatelib } from '../templatelib.ts';

export const languageModules: ModuleTable = {
  __future__: { source: futureSource },
  'string.templatelib': makeTemplatelib,
  _asyncio: makeAsyncio,
  asyncio: { source: asyncioSource },
};
