/** Modules (`Objects/moduleobject.c`). */
import { newString, newUnknown } from '../create.ts';
import { dictGetText, dictSetText } from '../dict-access.ts';
import { SlotKind } from '../event-log.ts';
import { lookup, typeOf } from '../lookup.ts';
import { genericGetAttribute, raiseAttributeError, raiseSettingError } from '../protocol/attributes.ts';
import { Counting, type PythonObject } from '../python-object.ts';
import { holding, type Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { moduleAnnotations } from './annotations.ts';

/** Payload of a module: its namespace dict, owned. */
export interface ModulePayload {
  readonly name: string;
  readonly namespace: PythonObject;
  /** The model of a module of the standard library: CPython's may have names that it lacks. */
  isPartlyModelled: boolean;
}

export const moduleType: NativeTypeDefinition = {
  name: 'module',
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    repr: (runtime, self) => newString(runtime, `<module '${(self.payload as ModulePayload).name}'>`),
    getAttribute: (runtime, self, name) => {
      const { namespace, name: moduleName, isPartlyModelled } = self.payload as ModulePayload;
      const value = dictGetText(namespace, name);
      if (value !== null) {
        runtime.heap.retain(value);
        return value;
      }
      if (lookup(runtime, typeOf(self), name) !== null) return genericGetAttribute(runtime, self, name);
      const getAttribute = dictGetText(namespace, '__getattr__');
      if (getAttribute !== null) return callWithText(runtime, getAttribute, name);
      if (name === '__name__') return newString(runtime, moduleName);
      if (isPartlyModelled && !name.startsWith('__')) return newUnknown(runtime);
      return raiseAttributeError(runtime, self, name, `module '${moduleName}' has no attribute '${name}'`);
    },
    setAttribute: (runtime, self, name, value) => {
      const { namespace } = self.payload as ModulePayload;
      if (!dictSetText(runtime, namespace, name, value)) {
        raiseSettingError(runtime, self, name, `'module' object has no attribute '${name}'`);
      }
    },
    traverse: (self, visit) => visit((self.payload as ModulePayload).namespace, '__dict__'),
    clear: (runtime, self) => runtime.heap.release((self.payload as ModulePayload).namespace),
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
      set: (runtime, self, value) => {
        dictSetText(runtime, (self.payload as ModulePayload).namespace, '__annotations__', value);
      },
    },
  },
};

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
  const payload = { name, namespace, isPartlyModelled: false };
  const module = heap.allocateUncounted<ModulePayload>(type, type.payload.typeName, payload, Counting.Shared);
  log.named(name);
  log.slot(module.id, SlotKind.Internal, log.name('__dict__'), 0, namespace.id);
  return module;
}
