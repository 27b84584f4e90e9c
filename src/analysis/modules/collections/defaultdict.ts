/** `collections.defaultdict` (`Modules/_collectionsmodule.c`, defdict_type). */
import { newString, newTuple } from '../../objects/create.ts';
import { isInstanceOf, raise, raiseWith } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { shortTypeName, typeOf } from '../../objects/lookup.ts';
import { giveAway, letGo, own } from '../../objects/native-holds.ts';
import { getIterator } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { setItem } from '../../objects/protocol/operators.ts';
import { reprText } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import {
  BinarySlot,
  type KeywordNames,
  type NativeMember,
  type NativeTypeDefinition,
} from '../../objects/type-object.ts';
import { dictType } from '../../objects/types/dict.ts';
import { mergeIntoDict } from '../../objects/types/dict-merge.ts';

const binary = [...(dictType.slots.binary ?? [])];
binary[BinarySlot.Or] = (runtime, left, right) => {
  const { dict } = runtime.types;
  if (!isInstanceOf(left, dict) || !isInstanceOf(right, dict)) return null;
  const self = isInstanceOf(left, runtime.typeOf(defaultDictType)) ? left : right;
  const result = runtime.call(self.type, [factoryOf(runtime, self), left]);
  try {
    mergeIntoDict(runtime, result, right);
    return result;
  } catch (thrown) {
    runtime.heap.release(result);
    throw thrown;
  }
};

export const defaultDictType: NativeTypeDefinition = {
  name: 'defaultdict',
  module: 'collections',
  base: 'dict',
  isCollected: true,
  memberNames: ['default_factory'],
  slots: { init: defaultDictInit, repr: defaultDictRepr, binary },
  members: {
    __missing__: method('__missing__', '(self, key, /)', missing),
    copy: method('copy', '(self, /)', copy),
    __copy__: method('__copy__', '(self, /)', copy),
    __reduce__: method('__reduce__', '(self, /)', reduce),
    default_factory: {
      kind: 'attribute',
      get: (runtime, self) => {
        const factory = factoryOf(runtime, self);
        runtime.heap.retain(factory);
        return factory;
      },
      set: (runtime, self, value) => setFactory(runtime, self, value ?? runtime.none),
    },
  },
};

function method(
  name: string,
  signature: string,
  code: (runtime: Runtime, self: PythonObject, key: PythonObject) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, code } };
}

/** The factory, borrowed; None where there is none. */
function factoryOf(runtime: Runtime, self: PythonObject): PythonObject {
  return self.members?.[0] ?? runtime.none;
}

function setFactory(runtime: Runtime, self: PythonObject, factory: PythonObject): void {
  const { heap, log } = runtime;
  const members = self.members!;
  const before = members[0] ?? null;
  heap.retain(factory);
  members[0] = factory;
  log.slot(self.id, SlotKind.Attribute, log.name('default_factory'), before?.id ?? 0, factory.id);
  heap.releaseOptional(before);
}

/** defdict_init: the first argument is the factory, the rest goes to dict. */
function defaultDictInit(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const positional = args.length - (keywords?.length ?? 0);
  const factory = positional > 0 ? args[0]! : runtime.none;
  const isCallable = typeOf(factory).payload.slots.call !== null;
  if (factory !== runtime.none && !isCallable && factory.type !== runtime.types.unknown) {
    raise(runtime, 'TypeError', 'first argument must be callable or None');
  }
  setFactory(runtime, self, factory);
  dictType.slots.init!(runtime, self, positional > 0 ? args.slice(1) : args, keywords);
}

/** defdict_missing: the new value is stored by `self[key] = value`. */
function missing(runtime: Runtime, self: PythonObject, key: PythonObject): PythonObject {
  const factory = factoryOf(runtime, self);
  if (factory === runtime.none) return raiseWith(runtime, 'KeyError', key);
  own(runtime, runtime.call(factory, []), 'value being made');
  try {
    setItem(runtime, self, key, runtime.held.at(-1)!.object);
  } catch (thrown) {
    letGo(runtime);
    throw thrown;
  }
  return giveAway(runtime);
}

/** defdict_copy: `type(self)(self.default_factory, self)`. */
function copy(runtime: Runtime, self: PythonObject): PythonObject {
  return runtime.call(self.type, [factoryOf(runtime, self), self]);
}

function reduce(runtime: Runtime, self: PythonObject): PythonObject {
  const { heap } = runtime;
  const factory = factoryOf(runtime, self);
  const items = callAttribute(runtime, self, 'items', []);
  const iterator = getIterator(runtime, items);
  heap.release(items);
  heap.retain(self.type);
  heap.retain(factory);
  const args = newTuple(runtime, factory === runtime.none ? [] : [factory]);
  return newTuple(runtime, [self.type, args, runtime.none, runtime.none, iterator]);
}

/** defdict_repr: the factory is shown in front of the dict. */
function defaultDictRepr(runtime: Runtime, self: PythonObject): PythonObject {
  const base = takeText(dictType.slots.repr!(runtime, self));
  const factory = factoryOf(runtime, self);
  const isNested = runtime.reprInProgress.has(factory);
  const shown = isNested ? '...' : reprText(runtime, factory);
  return newString(runtime, `${shortTypeName(typeOf(self))}(${shown}, ${base})`);
}

function takeText(text: PythonObject): string {
  if (typeof text.payload !== 'string') throw new ValueUnknown(text);
  return text.payload;
}
