/** `mappingproxy`: a mapping that cannot be changed through it (`Objects/descrobject.c`, PyDictProxy_Type). */
import { newObject, newString } from '../create.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { richCompare } from '../protocol/comparison.ts';
import { hashValue } from '../protocol/hashing.ts';
import { getIterator } from '../protocol/iteration.ts';
import { binaryOperation, contains, getItem, lengthOf } from '../protocol/operators.ts';
import { reprText, strObject } from '../protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import { callMethod } from '../special-methods.ts';
import {
  type BinaryFunction,
  BinarySlot,
  type KeywordNames,
  type NativeMember,
  type NativeTypeDefinition,
} from '../type-object.ts';
import { classGetItem } from './generic-alias.ts';

const binary: (BinaryFunction | null)[] = [];
binary[BinarySlot.Or] = (runtime, left, right) =>
  binaryOperation(runtime, unwrapped(left), unwrapped(right), BinarySlot.Or);
binary[BinarySlot.InPlace + BinarySlot.Or] = (runtime, left) =>
  raise(runtime, 'TypeError', `'|=' is not supported by ${typeOf(left).payload.name}; use '|' instead`);

/** Payload: the mapping, an owned reference. */
interface MappingProxyPayload {
  readonly mapping: PythonObject;
}

export const mappingProxyType: NativeTypeDefinition = {
  name: 'mappingproxy',
  isFinal: true,
  isCollected: true,
  slots: {
    new: mappingProxyNew,
    init: () => {},
    repr: (runtime, self) => newString(runtime, `mappingproxy(${reprText(runtime, mappingOf(self))})`),
    str: (runtime, self) => strObject(runtime, mappingOf(self)),
    hash: (runtime, self) => {
      if (!runtime.behaviour.hashesMappingProxies) raise(runtime, 'TypeError', "unhashable type: 'mappingproxy'");
      return hashValue(runtime, mappingOf(self));
    },
    richCompare: (runtime, self, other, comparison) =>
      richCompare(runtime, mappingOf(self), unwrapped(other), comparison),
    iter: (runtime, self) => getIterator(runtime, mappingOf(self)),
    length: (runtime, self) => lengthOf(runtime, mappingOf(self)),
    getItem: (runtime, self, key) => getItem(runtime, mappingOf(self), key),
    contains: (runtime, self, key) => contains(runtime, mappingOf(self), key),
    binary,
    traverse: (self, visit) => {
      if (self.payload !== UNKNOWN_VALUE) visit(mappingOf(self), 'mapping');
    },
    clear: (runtime, self) => {
      if (self.payload === UNKNOWN_VALUE) return;
      const mapping = mappingOf(self);
      self.payload = UNKNOWN_VALUE;
      runtime.heap.release(mapping);
    },
  },
  members: {
    __class_getitem__: classGetItem,
    get: forwarded('get', '(self, key, default=None, /)'),
    keys: forwarded('keys', '(self, /)'),
    values: forwarded('values', '(self, /)'),
    items: forwarded('items', '(self, /)'),
    copy: forwarded('copy', '(self, /)'),
    __reversed__: forwarded('__reversed__', '(self, /)'),
  },
};

/** A proxy that holds a mapping (PyDictProxy_New). */
export function newMappingProxy(runtime: Runtime, mapping: PythonObject): PythonObject {
  runtime.heap.retain(mapping);
  const proxy = newObject<MappingProxyPayload>(runtime, runtime.typeNamed('mappingproxy'), { mapping });
  runtime.log.slot(proxy.id, SlotKind.Internal, runtime.log.name('mapping'), 0, mapping.id);
  return proxy;
}

function mappingOf(proxy: PythonObject): PythonObject {
  if (proxy.payload === UNKNOWN_VALUE) throw new ValueUnknown(proxy);
  return (proxy.payload as MappingProxyPayload).mapping;
}

/** The mapping of a proxy; anything else is itself. */
function unwrapped(object: PythonObject): PythonObject {
  return typeOf(object).payload.definition === mappingProxyType ? mappingOf(object) : object;
}

/** mappingproxy_new: lists and tuples are no mappings, though they have `__getitem__`. */
function mappingProxyNew(
  runtime: Runtime,
  _type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const positional = args.length - (keywords?.length ?? 0);
  if (positional > 1) {
    raise(runtime, 'TypeError', `mappingproxy() takes at most 1 argument (${args.length} given)`);
  }
  const isNamed = positional === 0 && keywords?.length === 1 && keywords[0]!.payload === 'mapping';
  if (args.length === 0 || (positional === 0 && !isNamed)) {
    raise(runtime, 'TypeError', "mappingproxy() missing required argument 'mapping' (pos 1)");
  }
  const mapping = args[0]!;
  if (mapping.type === runtime.types.unknown) throw new ValueUnknown(mapping);
  const { mro, slots, name } = typeOf(mapping).payload;
  if (slots.getItem === null || mro.includes(runtime.types.list) || mro.includes(runtime.types.tuple)) {
    raise(runtime, 'TypeError', `mappingproxy() argument must be a mapping, not ${name}`);
  }
  return newMappingProxy(runtime, mapping);
}

function forwarded(name: string, signature: string): NativeMember {
  return {
    kind: 'method',
    function: {
      name,
      signature,
      code: (runtime: Runtime, self: PythonObject, ...args: PythonObject[]) => {
        const given = args.filter((argument) => argument !== undefined);
        if (name === 'get' && given.length === 1) given.push(runtime.none);
        return callMethod(runtime, mappingOf(self), name, given);
      },
    },
  };
}
