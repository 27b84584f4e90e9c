/** Imports (`Python/import.c`, PyImport_ImportModuleLevelObject; `Python/ceval.c`, import_name and import_from). */
import { relativeName } from '../../modules/importlib.ts';
import { newString, newUnknownValue } from '../../objects/create.ts';
import { dictGetText } from '../../objects/dict-access.ts';
import { newException, raise, raised, setExceptionField } from '../../objects/errors.ts';
import { whileHolding } from '../../objects/native-holds.ts';
import { getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import type { Frame } from '../frame.ts';
import type { Machine } from '../machine.ts';
import { requireModule } from '../missing-modules.ts';

/**
 * IMPORT_NAME: the top package, or with names to import from it the module itself;
 * an unknown object for one that is not modelled. Throws ModuleNotFoundError for one that surely does not exist. A new reference.
 */
export function importName(
  machine: Machine,
  frame: Frame,
  name: PythonObject<string>,
  level: PythonObject,
  fromList: PythonObject,
): PythonObject {
  const importer = frame.code.code.makesSteps ? dictGetText(frame.builtins, '__import__') : null;
  if (importer !== null && importer.type !== machine.types.builtin_function_or_method) {
    // The program has put a function of its own in the place of the builtin one. Modelled modules import what CPython's may not: not by that.
    const args = [name, frame.globals, frame.namespace ?? machine.none, fromList, level];
    return whileHolding(machine, 'import', [importer], () => machine.call(importer, args));
  }
  const dotted = absoluteName(machine, frame, name.payload, Number(level.payload));
  const module = machine.importModule(dotted);
  const hasNames = fromList !== machine.none;
  if (hasNames && module !== null) importSubmodules(machine, module, fromList.payload as PythonObject<string>[]);
  if (module === null) requireModule(machine, dotted, name);
  if (hasNames) return module ?? machine.loader.unknownModule(dotted);
  const top = dotted.split('.')[0]!;
  return machine.importModule(top) ?? machine.loader.unknownModule(top);
}

/** resolve_name: what a relative import means in the package of the running module. */
function absoluteName(machine: Machine, frame: Frame, name: string, level: number): string {
  if (level === 0) return name;
  const packageName = dictGetText(frame.globals, '__package__')?.payload;
  if (typeof packageName !== 'string' || packageName === '') {
    return raise(machine, 'ImportError', 'attempted relative import with no known parent package');
  }
  return relativeName(machine, packageName, level, name);
}

/** _handle_fromlist: names that are submodules of a package are imported. */
function importSubmodules(machine: Machine, module: PythonObject, names: readonly PythonObject<string>[]): void {
  if (module.type !== machine.types.module) return;
  const { namespace, name: moduleName } = module.payload as ModulePayload;
  if (dictGetText(namespace, '__path__') === null) return;
  for (const { payload: name } of names) {
    if (name === '*' || dictGetText(namespace, name) !== null) continue;
    machine.importModule(`${moduleName}.${name}`);
  }
}

/** IMPORT_FROM: an attribute of the module on top, or a submodule. A new reference. */
export function importFrom(machine: Machine, module: PythonObject, name: PythonObject<string>): PythonObject {
  const value = getOptionalAttribute(machine, module, name.payload);
  if (value !== null) return value;
  const isModule = module.type === machine.types.module;
  const moduleName = isModule ? (module.payload as ModulePayload).name : '<unknown module name>';
  const submodule = machine.modules.get(`${moduleName}.${name.payload}`);
  if (submodule !== undefined) return submodule;
  if (isModule && (module.payload as ModulePayload).mayHave?.(name.payload)) return machine.newUnknown();
  const text = isModule ? cannotImport(machine, module.payload as ModulePayload, name.payload) : null;
  const message = text ?? newUnknownValue(machine, machine.types.str);
  const exception = newException(machine, machine.typeNamed('ImportError'), [message]);
  const from = newString(machine, moduleName);
  setExceptionField(machine, exception, 'msg', message);
  setExceptionField(machine, exception, 'name', from);
  if (!machine.behaviour.builtins.missingNames.has('ImportError.name_from')) {
    setExceptionField(machine, exception, 'name_from', name);
  }
  machine.heap.release(from);
  throw raised(machine, exception);
}

/** The message where a module lacks a name, with the place of the module; null where that is not known. A new reference. */
function cannotImport(
  machine: Machine,
  { name, namespace, mayHave }: ModulePayload,
  member: string,
): PythonObject | null {
  const file = dictGetText(namespace, '__file__')?.payload;
  const isBuiltIn = name === 'sys' || name === 'builtins' || name === 'gc';
  if (mayHave !== null && !isBuiltIn) return null;
  const place = typeof file === 'string' && mayHave === null ? file : 'unknown location';
  return newString(machine, `cannot import name '${member}' from '${name}' (${place})`);
}
