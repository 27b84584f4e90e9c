/** Imports (`Python/ceval.c`, import_name and import_from). */
import { newString } from '../../objects/create.ts';
import { newException, raised, setExceptionField } from '../../objects/errors.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';

/** IMPORT_NAME: a modelled module, else an unknown object. A new reference. */
export function importName(
  machine: Machine,
  _frame: Frame,
  name: PythonObject<string>,
  _level: PythonObject,
  fromList: PythonObject,
): PythonObject {
  const dotted = name.payload;
  const wanted = fromList === machine.none ? dotted.split('.')[0]! : dotted;
  return machine.importModule(wanted) ?? machine.newUnknown();
}

/** IMPORT_FROM: an attribute of the module on top. A new reference. */
export function importFrom(machine: Machine, module: PythonObject, name: PythonObject<string>): PythonObject {
  const value = getOptionalAttribute(machine, module, name.payload);
  if (value !== null) return value;
  const moduleName =
    module.type === machine.types.module ? (module.payload as ModulePayload).name : '<unknown module name>';
  if (machine.isPartlyModelled(moduleName)) return machine.newUnknown();
  const message = `cannot import name '${name.payload}' from '${moduleName}' (unknown location)`;
  const exception = newException(machine, machine.typeNamed('ImportError'), [newString(machine, message)]);
  setExceptionField(machine, exception, 'name', name);
  throw raised(machine, exception);
}
