/** The part of `types` that is not written in Python: names of built-in types, and `SimpleNamespace` (`Objects/namespaceobject.c`). */
import { newBoolean, newObject, newString, newTuple } from '../objects/create.ts';
import { dictGetText, dictSet } from '../objects/dict-access.ts';
import { isInstanceOf, raise } from '../objects/errors.ts';
import { SlotKind } from '../objects/event-log.ts';
import { typeOf } from '../objects/lookup.ts';
import { setAttribute } from '../objects/protocol/attributes.ts';
import { richCompareTruth } from '../objects/protocol/comparison.ts';
import { reprText } from '../objects/protocol/text.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime, TypeObject } from '../objects/runtime.ts';
import { Comparison, type NativeFunctionDefinition, type NativeTypeDefinition } from '../objects/type-object.ts';
import { type CodePayload, copyCode } from '../objects/types/code.ts';
import { mergeIntoDict } from '../objects/types/dict-merge.ts';
import type { FunctionPayload } from '../objects/types/function.ts';
import { instanceDict, setInstanceDict } from '../objects/types/object.ts';
import { madeBy, reduceMember } from '../objects/types/reduction.ts';
import { makeModule } from './native-module.ts';

export const simpleNamespaceType: NativeTypeDefinition = {
  name: 'SimpleNamespace',
  module: 'types',
  isCollected: true,
  hasInstanceDict: true,
  slots: {
    new: (runtime, type) => {
      const namespace = newObject(runtime, type as TypeObject, null);
      runtime.heap.release(instanceDict(runtime, namespace));
      return namespace;
    },
    init: (runtime, self, args, keywords) => {
      const positional = args.length - (keywords?.length ?? 0);
      const limit = runtime.behaviour.library.fillsNamespaceFromMapping ? 1 : 0;
      if (positional > limit) {
        const name = typeOf(self).payload.name;
        raise(
          runtime,
          'TypeError',
          limit === 0 ? 'no positional arguments expected' : `${name} expected at most 1 argument, got ${positional}`,
        );
      }
      const { dict } = self.attributes!;
      if (positional === 1) mergeIntoDict(runtime, dict!, args[0]!);
      keywords?.forEach((name, index) => {
        dictSet(runtime, dict!, name, args[positional + index]!);
      });
    },
    repr: namespaceRepr,
    richCompare: (runtime, self, other, comparison) => {
      const type = runtime.typeOf(simpleNamespaceType);
      if (!isInstanceOf(self, type) || !isInstanceOf(other, type)) return null;
      if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
      const isEqual = richCompareTruth(runtime, self.attributes!.dict!, other.attributes!.dict!, Comparison.Equal);
      return newBoolean(runtime, isEqual === (comparison === Comparison.Equal));
    },
    hash: null,
  },
  members: {
    __dict__: { kind: 'attribute', get: instanceDict, set: setInstanceDict },
    ...reduceMember((runtime, self) => madeBy(runtime, self.type, newTuple(runtime, []), instanceDict(runtime, self))),
    __replace__: {
      kind: 'method',
      function: {
        name: '__replace__',
        signature: '(self, /, **changes)',
        code: (runtime: Runtime, self: PythonObject, changes: ReadonlyMap<string, PythonObject>) => {
          const copy = runtime.call(self.type, []);
          mergeIntoDict(runtime, copy.attributes!.dict!, self.attributes!.dict!);
          for (const [name, value] of changes) setAttribute(runtime, copy, name, value);
          return copy;
        },
      },
    },
  },
};

function namespaceRepr(runtime: Runtime, self: PythonObject): PythonObject {
  const isExact = self.type === runtime.typeOf(simpleNamespaceType);
  const name = isExact ? 'namespace' : typeOf(self).payload.name;
  if (runtime.reprInProgress.has(self)) return newString(runtime, `${name}(...)`);
  runtime.reprInProgress.add(self);
  try {
    const keys = runtime.types.dict.payload.slots.iter!;
    const iterator = keys(runtime, self.attributes!.dict!);
    const parts: string[] = [];
    const next = typeOf(iterator).payload.slots.iterNext!;
    for (let key = next(runtime, iterator); key !== null; key = next(runtime, iterator)) {
      const value = dictGetText(self.attributes!.dict!, String(key.payload))!;
      parts.push(`${String(key.payload)}=${reprText(runtime, value)}`);
      runtime.heap.release(key);
    }
    runtime.heap.release(iterator);
    return newString(runtime, `${name}(${parts.join(', ')})`);
  } finally {
    runtime.reprInProgress.delete(self);
  }
}

/** Names of `types` for built-in types. */
const BUILTIN_NAMES: Readonly<Record<string, string>> = {
  ModuleType: 'module',
  FunctionType: 'function',
  MethodType: 'method',
  CellType: 'cell',
  CodeType: 'code',
  GeneratorType: 'generator',
  CoroutineType: 'coroutine',
  AsyncGeneratorType: 'async_generator',
  BuiltinFunctionType: 'builtin_function_or_method',
  BuiltinMethodType: 'builtin_function_or_method',
  WrapperDescriptorType: 'wrapper_descriptor',
  MethodWrapperType: 'method-wrapper',
  MethodDescriptorType: 'method_descriptor',
  ClassMethodDescriptorType: 'classmethod_descriptor',
  MappingProxyType: 'mappingproxy',
  FrameType: 'frame',
  TracebackType: 'traceback',
  GetSetDescriptorType: 'getset_descriptor',
  MemberDescriptorType: 'member_descriptor',
  NoneType: 'NoneType',
  EllipsisType: 'ellipsis',
  NotImplementedType: 'NotImplementedType',
  GenericAlias: 'GenericAlias',
};

/** What `types.coroutine` does to a generator function: its code is replaced by one with CO_ITERABLE_COROUTINE (`Lib/types.py`). */
const markCoroutine: NativeFunctionDefinition = {
  name: '_mark_coroutine',
  signature: '(func, /)',
  code: (runtime: Runtime, callee: PythonObject) => {
    if (callee.type !== runtime.types.function) return runtime.none;
    const payload = callee.payload as FunctionPayload;
    const before = payload.code.payload as CodePayload;
    if (!before.code.flags.isGenerator || before.code.flags.isIterableCoroutine === true) return runtime.none;
    const code = copyCode(runtime, payload.code, { isIterableCoroutine: true });
    const replaced = payload.code;
    Object.assign(payload, { code });
    const { log } = runtime;
    log.slot(callee.id, SlotKind.Internal, log.name('__code__'), replaced.id, code.id);
    runtime.heap.release(replaced);
    return runtime.none;
  },
};

/** Makes the module `_types`. */
export function makeTypes(runtime: Runtime): PythonObject {
  const members: Record<string, PythonObject> = { SimpleNamespace: runtime.typeOf(simpleNamespaceType) };
  for (const [name, type] of Object.entries(BUILTIN_NAMES)) members[name] = runtime.typeNamed(type);
  members.UnionType = runtime.typeNamed(runtime.behaviour.hasTypingUnion ? 'Union' : 'UnionType');
  return makeModule(runtime, '_types', [markCoroutine], members);
}
