/** `complex` (`Objects/complexobject.c`). */
import type { PythonComplex } from '../../values/complex.ts';
import { newObject } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';

export const complexType: NativeTypeDefinition = { name: 'complex', slots: {} };

/** A complex number. */
export function newComplex(runtime: Runtime, value: PythonComplex): PythonObject<PythonComplex> {
  return newObject(runtime, runtime.types.complex, value);
}
