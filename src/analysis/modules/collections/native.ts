/** The module `_collections` (`Modules/_collectionsmodule.c`), and `OrderedDict`, which is part of the interpreter. */
import { dictGetText } from '../../objects/dict-access.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { asIndex } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';
import { makeModule } from '../native-module.ts';
import { countElements } from './count-elements.ts';
import { defaultDictType } from './defaultdict.ts';
import { dequeType } from './deque.ts';
import { orderedDictType } from './ordered-dict.ts';

interface TupleGetterPayload {
  readonly index: number;
  doc: PythonObject;
}

const FIELDS = ['doc'] as const;

/** `_tuplegetter(index, doc)`: the attribute of a named tuple. */
const tupleGetterType: NativeTypeDefinition = {
  name: '_tuplegetter',
  module: 'collections',
  isCollected: true,
  slots: {
    new: (runtime, type, args) => {
      const [index, doc] = args as [PythonObject, PythonObject];
      runtime.heap.retain(doc);
      const payload: TupleGetterPayload = { index: asIndex(runtime, index, 'IndexError'), doc };
      return newHolder(runtime, type as TypeObject, payload, FIELDS);
    },
    init: () => {},
    descriptorGet: (runtime, self, instance) => {
      if (instance === null || instance === runtime.none) {
        runtime.heap.retain(self);
        return self;
      }
      const { index } = self.payload as TupleGetterPayload;
      if (!isInstanceOf(instance, runtime.types.tuple)) {
        const name = typeOf(instance).payload.name;
        const message = `descriptor for index '${index}' for tuple subclasses doesn't apply to '${name}' object`;
        return raise(runtime, 'TypeError', message);
      }
      const item = (instance.payload as PythonObject[])[index];
      if (item === undefined) return raise(runtime, 'IndexError', 'tuple index out of range');
      runtime.heap.retain(item);
      return item;
    },
    descriptorSet: (runtime, _self, _instance, value) =>
      raise(runtime, 'AttributeError', value === null ? "can't delete attribute" : "can't set attribute"),
    ...heldReferenceSlots(FIELDS),
  },
  members: {
    __doc__: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { doc } = self.payload as TupleGetterPayload;
        runtime.heap.retain(doc);
        return doc;
      },
      set: (runtime, self, value) => {
        const payload = self.payload as TupleGetterPayload;
        const { doc } = payload;
        payload.doc = value ?? runtime.none;
        runtime.heap.retain(payload.doc);
        runtime.heap.release(doc);
      },
    },
  },
};

const functions: readonly NativeFunctionDefinition[] = [
  countElements,
  {
    // The module of the program's innermost frame: what sys._getframe(1) would tell.
    name: '_caller_module',
    signature: '(depth=1, /)',
    code: (runtime: Runtime) => {
      let frame = runtime.currentFrame();
      const own = frame?.globals;
      while (frame !== null && frame.globals === own) frame = frame.previous;
      const name = frame === null ? runtime.none : (dictGetText(frame.globals, '__name__') ?? runtime.none);
      runtime.heap.retain(name);
      return name;
    },
  },
];

/** Makes the module. */
export function makeCollections(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_collections', functions, {
    deque: runtime.typeOf(dequeType),
    defaultdict: runtime.typeOf(defaultDictType),
    OrderedDict: runtime.typeOf(orderedDictType),
    _tuplegetter: runtime.typeOf(tupleGetterType),
  });
}
