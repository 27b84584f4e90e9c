/** Names of the standard library's modules, which are interned when such a module is imported (`Objects/codeobject.c`, intern_strings). */
import { dictEntries } from '../objects/dict-access.ts';
import { ownNames, typeOf } from '../objects/lookup.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { TypeObject } from '../objects/runtime.ts';
import type { CodePayload } from '../objects/types/code.ts';
import type { FunctionPayload } from '../objects/types/function.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import type { Machine } from './machine.ts';

/**
 * A module of the standard library has been imported: the str of the program that is a name in it, of a function, class, method, attribute or argument,
 * is held there too, nobody can tell how often.
 */
export function boundLibraryWords(machine: Machine, module: PythonObject): void {
  if (module.type !== machine.types.module) return;
  const { name, namespace } = module.payload as ModulePayload;
  for (const { key, value } of dictEntries(namespace)) {
    boundWord(machine, key.payload);
    if (typeOf(value).payload.mro.includes(machine.types.type)) boundWordsOfClass(machine, value as TypeObject, name);
    else boundArguments(machine, value);
  }
}

function boundWordsOfClass(machine: Machine, type: TypeObject, moduleName: string): void {
  if (type.payload.module !== moduleName && type.payload.module !== `_${moduleName}`) return;
  for (const name of ownNames(machine, type)) boundWord(machine, name);
  if (type.payload.isHeapType) for (const [, value] of type.payload.namespace) boundArguments(machine, value);
}

function boundArguments(machine: Machine, value: PythonObject): void {
  if (value.type !== machine.types.function) return;
  const { code } = (value.payload as FunctionPayload).code.payload as CodePayload;
  for (const { name, kind } of code.localsPlus.slice(0, code.argumentCount + code.keywordOnlyCount)) {
    if (kind !== 'free') boundWord(machine, name);
  }
}

function boundWord(machine: Machine, word: unknown): void {
  const own = typeof word === 'string' ? machine.internedStrings.get(word) : undefined;
  if (own !== undefined) machine.boundCount(own);
}
