/** `functools.cmp_to_key` (`Modules/_functoolsmodule.c`, keyobject_type). */
import { newInteger } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { richCompare } from '../../objects/protocol/comparison.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';

interface KeyPayload {
  readonly cmp: PythonObject;
  /** The value that is compared; null for the maker of keys. */
  readonly object: PythonObject | null;
}

const FIELDS = ['cmp', 'object'] as const;

const keyType: NativeTypeDefinition = {
  name: 'KeyWrapper',
  module: 'functools',
  isFinal: true,
  isCollected: true,
  slots: {
    new: null,
    hash: null,
    call: (runtime, self, args) => {
      const [object] = args;
      if (object === undefined || args.length !== 1) {
        return raise(runtime, 'TypeError', `K() takes exactly 1 argument (${args.length} given)`);
      }
      return newKey(runtime, (self.payload as KeyPayload).cmp, object);
    },
    richCompare: (runtime, self, other, comparison) => {
      if (other.type !== self.type) raise(runtime, 'TypeError', 'other argument must be K instance');
      const { cmp, object: left } = self.payload as KeyPayload;
      const { object: right } = other.payload as KeyPayload;
      if (left === null || right === null) raise(runtime, 'AttributeError', 'object');
      own(runtime, runtime.call(cmp, [left, right]), 'result of the comparison');
      try {
        return richCompare(runtime, runtime.held.at(-1)!.object, newInteger(runtime, 0), comparison);
      } finally {
        letGo(runtime);
      }
    },
    ...heldReferenceSlots(FIELDS),
  },
  members: {
    obj: {
      kind: 'attribute',
      get: (runtime, self) => {
        const value = (self.payload as KeyPayload).object ?? runtime.none;
        runtime.heap.retain(value);
        return value;
      },
    },
  },
};

function newKey(runtime: Runtime, cmp: PythonObject, object: PythonObject | null): PythonObject {
  runtime.heap.retain(cmp);
  if (object !== null) runtime.heap.retain(object);
  return newHolder(runtime, runtime.typeOf(keyType), { cmp, object }, FIELDS);
}

export const compareToKey: NativeFunctionDefinition = {
  name: 'cmp_to_key',
  signature: '(mycmp)',
  code: (runtime: Runtime, cmp: PythonObject) => newKey(runtime, cmp, null),
};
