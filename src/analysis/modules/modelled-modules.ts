/** Models of standard-library modules, by dotted name. */
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import { makeGc } from './gc.ts';
import { makeSys } from './sys.ts';
import { makeWeakref } from './weakref.ts';

/** Makes each modelled module when it is first imported. */
export const MODELLED_MODULES: Readonly<Record<string, (runtime: Runtime) => PythonObject>> = {
  sys: makeSys,
  gc: makeGc,
  weakref: makeWeakref,
};
