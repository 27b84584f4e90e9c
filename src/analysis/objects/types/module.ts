/** Modules (`Objects/moduleobject.c`). */
import { newObject, newString, newUnknown, newUnknownValue } from '../create.ts';
import { dictGetText, dictSetText, newDict } from '../dict-access.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { lookup, typeOf } from '../lookup.ts';
import {
  genericGetAttribute,
  genericSetAttribute,
  raiseAttributeError,
  raiseSettingError,
} from '../protocol/attributes.ts';
import { Counting, type PythonObject } from '../python-object.ts';
import { holding, type Runtime, type TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { moduleAnnotations, setModuleAnnotations } from './annotations.ts';

/** Payload of a module: its namespace dict, owned. */
export interface ModulePayload {
  readonly name: string;
  readonly namespace: PythonObject;
  /** For the model of a module of the standard library, whether CPython's may have a name that it lacks; else null. */
  mayHave: ((name: string) => boolean) | null;
  /** It stands for a module of the standard library that is not modelled: what it holds is not known. */
  isStandIn?: boolean;
  /** The name of a module that the program made (`types.ModuleType`), owned. */
  readonly nameText?: PythonObject;
}

export const moduleType: NativeTypeDefinition = {
  name: 'module',
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    new: newModuleByType,
    repr: (runtime, self) => moduleText(runtime, self.payload as ModulePayload),
    getAttribute: (runtime, self, name) => {
      const { namespace, name: moduleName, mayHave } = self.payload as ModulePayload;
      const value = isDataDescriptor(runtime, self, name) ? null : dictGetText(namespace, name);
      if (value !== null) {
        runtime.heap.retain(value);
        return value;
      }
      if (lookup(runtime, typeOf(self), name) !== null) return genericGetAttribute(runtime, self, name);
      const getAttribute = dictGetText(namespace, '__getattr__');
      if (getAttribute !== null) return callWithText(runtime, getAttribute, name);
      if (name === '__name__') return newString(runtime, moduleName);
      if (mayHave !== null && !name.startsWith('__') && mayHave(name)) return newUnknown(runtime);
      // Where a module that is not modelled lies is not known.
      if ((self.payload as ModulePayload).isStandIn && FILE_ATTRIBUTES.has(name)) return newUnknown(runtime);
      return raiseAttributeError(runtime, self, name, `module '${moduleName}' has no attribute '${name}'`);
    },
    setAttribute: (runtime, self, name, value) => {
      if (isDataDescriptor(runtime, self, name)) {
        genericSetAttribute(runtime, self, name, value);
        return;
      }
      const { namespace } = self.payload as ModulePayload;
      if (!dictSetText(runtime, namespace, name, value)) {
        raiseSettingError(runtime, self, name, `'module' object has no attribute '${name}'`);
      }
    },
    traverse: (self, visit) => {
      const { namespace, nameText } = self.payload as ModulePayload;
      visit(namespace, '__dict__');
      if (nameText !== undefined) visit(nameText, 'md_name');
    },
    clear: (runtime, self) => {
      const { namespace, nameText } = self.payload as ModulePayload;
      runtime.heap.release(namespace);
      runtime.heap.releaseOptional(nameText ?? null);
    },
  },
  members: {
    __dict__: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { namespace } = self.payload as ModulePayload;
        runtime.heap.retain(namespace);
        return namespace;
      },
    },
    __annotations__: {
      kind: 'attribute',
      get: (runtime, self) => moduleAnnotations(runtime, (self.payload as ModulePayload).namespace),
      set: (runtime, self, value) => setModuleAnnotations(runtime, (self.payload as ModulePayload).namespace, value),
    },
  },
};

/** Whether the class of a module has a descriptor of a name that comes before the namespace: such as `__class__`, or a property of a subclass; the type cache takes up the name. */
function isDataDescriptor(runtime: Runtime, module: PythonObject, name: string): boolean {
  const descriptor = lookup(runtime, typeOf(module), name);
  return descriptor !== null && typeOf(descriptor).payload.slots.descriptorSet !== null;
}

/** `types.ModuleType(name, doc=None)`: module___init___impl, with the entries that every module has. */
function newModuleByType(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const given = (name: string, position: number): PythonObject | undefined => {
    const positional = args.length - (keywords?.length ?? 0);
    if (position < positional) return args[position];
    const index = keywords?.findIndex((keyword) => keyword.payload === name) ?? -1;
    return index < 0 ? undefined : args[positional + index];
  };
  const name = given('name', 0);
  if (name === undefined) return raise(runtime, 'TypeError', "module() missing required argument 'name' (pos 1)");
  if (typeof name.payload !== 'string') {
    return raise(runtime, 'TypeError', `module() argument 'name' must be str, not ${typeOf(name).payload.name}`);
  }
  const namespace = newDict(runtime);
  dictSetText(runtime, namespace, '__name__', name);
  dictSetText(runtime, namespace, '__doc__', given('doc', 1) ?? runtime.none);
  for (const key of ['__package__', '__loader__', '__spec__']) dictSetText(runtime, namespace, key, runtime.none);
  runtime.heap.retain(name);
  const payload: ModulePayload = { name: name.payload, namespace, mayHave: null, nameText: name };
  const module = newObject(runtime, type as TypeObject, payload);
  const { log } = runtime;
  log.slot(module.id, SlotKind.Internal, log.name('__dict__'), 0, namespace.id);
  log.slot(module.id, SlotKind.Internal, log.name('md_name'), 0, name.id);
  return module;
}

/** Attributes that tell where a module lies. */
const FILE_ATTRIBUTES: ReadonlySet<string> = new Set(['__file__', '__cached__', '__path__', '__spec__', '__loader__']);

const BUILT_IN: ReadonlySet<string> = new Set(['builtins', 'gc', 'sys']);

/** module_repr: where a module of the standard library lies is not known. */
function moduleText(runtime: Runtime, { name, mayHave }: ModulePayload): PythonObject {
  if (BUILT_IN.has(name)) return newString(runtime, `<module '${name}' (built-in)>`);
  return mayHave === null ? newString(runtime, `<module '${name}'>`) : newUnknownValue(runtime, runtime.types.str);
}

/** PEP 562: `__getattr__` of a module. */
function callWithText(runtime: Runtime, callable: PythonObject, text: string): PythonObject {
  const name = newString(runtime, text);
  try {
    return holding(runtime, 'attribute name', [name], () => runtime.call(callable, [name]));
  } finally {
    runtime.heap.release(name);
  }
}

/** A module with a namespace dict (stolen). Modules are not counted. */
export function newModule(runtime: Runtime, name: string, namespace: PythonObject): PythonObject<ModulePayload> {
  const type = runtime.types.module;
  const { heap, log } = runtime;
  const payload: ModulePayload = { name, namespace, mayHave: null };
  const module = heap.allocateUncounted<ModulePayload>(type, type.payload.typeName, payload, Counting.Shared);
  log.named(name);
  log.slot(module.id, SlotKind.Internal, log.name('__dict__'), 0, namespace.id);
  return module;
}
