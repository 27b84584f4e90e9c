/** Modules that tell about the interpreter. */
import { makeGc } from '../gc.ts';
import { IMPORTLIB_SOURCE, makeImportlib } from '../importlib.ts';
import type { ModuleTable } from '../module-model.ts';
import { weakSetSource } from '../python/weak-set.ts';
import { weakrefSource } from '../python/weakref.ts';
import { makeSys } from '../sys/sys.ts';
import { makeWeakref } from '../weakref.ts';

export const interpreterModules: ModuleTable = {
  sys: makeSys,
  gc: makeGc,
  _weakref: makeWeakref,
  _weakrefset: { source: weakSetSource },
  weakref: { source: weakrefSource },
  _importlib: makeImportlib,
  importlib: { source: IMPORTLIB_SOURCE, isPackage: true },
};
