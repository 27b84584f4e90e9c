/** Makes complex numbers (`Objects/complexobject.c`, PyComplex_FromCComplex). */
import { complexRepr, type PythonComplex } from '../../values/complex.ts';
import { newObject } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';

/** A complex number: a new reference. */
export function newComplex(runtime: Runtime, value: PythonComplex): PythonObject<PythonComplex> {
  const object = newObject(runtime, runtime.types.complex, value);
  runtime.log.value(complexRepr(value));
  return object;
}
