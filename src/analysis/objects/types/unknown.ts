/** Unknown objects: results of code that we do not have. They accept everything and give more unknown objects. */
import { newUnknown, newUnknownValue } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { BinaryFunction, NativeTypeDefinition } from '../type-object.ts';

const unknownUnary = (runtime: Runtime): PythonObject => newUnknown(runtime);

const unknownBinary: BinaryFunction = (runtime, left, right) => {
  runtime.escape(left);
  runtime.escape(right);
  runtime.escapedContents.codeRan();
  return newUnknown(runtime);
};

const needValue = (_runtime: Runtime, self: PythonObject): never => {
  throw new ValueUnknown(self);
};

/** Payload of an iterator over something unknown: the plain way is one item. */
class UnknownIteration {
  isFirst = true;
}

export const unknownType: NativeTypeDefinition = {
  name: 'unknown',
  slots: {
    repr: (runtime) => newUnknownValue(runtime, runtime.types.str),
    str: (runtime) => newUnknownValue(runtime, runtime.types.str),
    hash: needValue,
    bool: needValue,
    length: needValue,
    call: (runtime, _self, args) => {
      for (const argument of args) runtime.escape(argument);
      runtime.escapedContents.codeRan();
      return newUnknown(runtime);
    },
    getAttribute: unknownUnary,
    setAttribute: (runtime, _self, _name, value) => {
      if (value !== null) runtime.escape(value);
      runtime.escapedContents.codeRan();
    },
    richCompare: unknownBinary,
    iter: (runtime) => {
      const iterator = newUnknown(runtime);
      iterator.payload = new UnknownIteration();
      return iterator;
    },
    iterNext: (runtime, self) => {
      const { payload } = self;
      if (!(payload instanceof UnknownIteration)) return newUnknown(runtime);
      if (!runtime.decide('whether an unknown iterator has another item', payload.isFirst)) return null;
      payload.isFirst = false;
      runtime.escapedContents.codeRan();
      return newUnknown(runtime);
    },
    getItem: (runtime, _self, key) => {
      runtime.escape(key);
      return newUnknown(runtime);
    },
    setItem: (runtime, _self, key, value) => {
      runtime.escape(key);
      if (value !== null) runtime.escape(value);
      runtime.escapedContents.codeRan();
    },
    contains: needValue,
    index: (runtime) => newUnknownValue(runtime, runtime.types.int),
    int: (runtime) => newUnknownValue(runtime, runtime.types.int),
    float: (runtime) => newUnknownValue(runtime, runtime.types.float),
    negative: unknownUnary,
    positive: unknownUnary,
    invert: unknownUnary,
    absolute: unknownUnary,
    await: unknownUnary,
    asyncIter: unknownUnary,
    asyncNext: unknownUnary,
    binary: new Array<BinaryFunction>(26).fill(unknownBinary),
  },
};
