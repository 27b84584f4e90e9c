/** `_abc._abc_instancecheck` and `_abc._abc_subclasscheck` (`Modules/_abc.c`): what they remember is kept by the module `abc`. */
import { newBoolean } from '../objects/create.ts';
import { dictGetText } from '../objects/dict-access.ts';
import { letGo, own } from '../objects/native-holds.ts';
import { getAttribute } from '../objects/protocol/attributes.ts';
import { callAttribute } from '../objects/protocol/method-calls.ts';
import { isTrue } from '../objects/protocol/truth.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import type { ModulePayload } from '../objects/types/module.ts';
import { makeModule } from './native-module.ts';

/** Values of `__abc_tpflags__` (Include/object.h, Py_TPFLAGS_MAPPING and Py_TPFLAGS_SEQUENCE). */
const MAPPING_FLAG = 1 << 6;
const SEQUENCE_FLAG = 1 << 5;

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: '_abc_instancecheck',
    signature: '(self, instance, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, cls: PythonObject, instance: PythonObject) => {
      if (instance.type === runtime.types.unknown) throw new ValueUnknown(instance);
      own(runtime, getAttribute(runtime, instance, '__class__'), 'class of the instance');
      try {
        const subclass = runtime.held.at(-1)!.object;
        const known = ask(runtime, '_known_instance', [cls, subclass]);
        if (known !== runtime.none) return known;
        const isDerived = check(runtime, cls, subclass);
        const isOther = subclass !== instance.type && !isDerived;
        return newBoolean(runtime, isOther ? check(runtime, cls, instance.type) : isDerived);
      } finally {
        letGo(runtime);
      }
    },
  },
  {
    name: '_abc_subclasscheck',
    signature: '(self, subclass, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, cls: PythonObject, subclass: PythonObject) => {
      if (subclass.type === runtime.types.unknown) throw new ValueUnknown(subclass);
      const known = ask(runtime, '_known_subclass', [cls, subclass]);
      if (known !== runtime.none) return known;
      const answer = callAttribute(runtime, cls, '__subclasshook__', [subclass]);
      own(runtime, answer, 'answer of the hook');
      try {
        return ask(runtime, '_remember_subclass', [cls, subclass, answer]);
      } finally {
        letGo(runtime);
      }
    },
  },
  {
    name: '_mark_pattern',
    signature: '(cls, flags, /)',
    code: (runtime: Runtime, cls: PythonObject, flags: PythonObject) => {
      if (flags.payload === MAPPING_FLAG) (cls as TypeObject).payload.patternKind = 'mapping';
      if (flags.payload === SEQUENCE_FLAG) (cls as TypeObject).payload.patternKind = 'sequence';
      return runtime.none;
    },
  },
  {
    name: '_mark_pattern_as',
    signature: '(subclass, cls, /)',
    code: (runtime: Runtime, subclass: PythonObject, cls: PythonObject) => {
      const kind = (cls as TypeObject).payload.mro.find((type) => type.payload.patternKind !== undefined);
      // Built-in types are never changed (set_collection_flag_recursive).
      if (kind !== undefined && (subclass as TypeObject).payload.isHeapType)
        (subclass as TypeObject).payload.patternKind = kind.payload.patternKind!;
      return runtime.none;
    },
  },
];

/** Calls a function of the module `abc`: a new reference. */
function ask(runtime: Runtime, name: string, args: readonly PythonObject[]): PythonObject {
  const module = runtime.importModule('abc');
  const callable = module === null ? null : dictGetText((module.payload as ModulePayload).namespace, name);
  if (callable === null) throw new Error(`no abc.${name}`);
  return runtime.call(callable, args);
}

/** The truth of `cls.__subclasscheck__(subclass)`. */
function check(runtime: Runtime, cls: PythonObject, subclass: PythonObject): boolean {
  const answer = callAttribute(runtime, cls, '__subclasscheck__', [subclass]);
  try {
    return isTrue(runtime, answer);
  } finally {
    runtime.heap.release(answer);
  }
}

/** Makes the module `_abc`. */
export function makeAbc(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_abc', functions);
}
