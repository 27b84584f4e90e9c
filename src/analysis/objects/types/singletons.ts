/** The types of None, Ellipsis and NotImplemented (`Objects/object.c`, `Objects/sliceobject.c`). */
import { newString } from '../create.ts';
import { raise } from '../errors.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';

export const noneType: NativeTypeDefinition = {
  name: 'NoneType',
  isFinal: true,
  slots: {
    repr: (runtime) => newString(runtime, 'None'),
    bool: () => false,
    new: (runtime, _type, args) => {
      if (args.length > 0) raise(runtime, 'TypeError', 'NoneType takes no arguments');
      return runtime.none;
    },
  },
};

function newEllipsis(runtime: Runtime, _type: PythonObject, args: readonly PythonObject[]): PythonObject {
  if (args.length > 0) raise(runtime, 'TypeError', 'EllipsisType takes no arguments');
  return runtime.ellipsis;
}

/** `__reduce__` of a singleton that is found by its name in `builtins`. */
function reduceToName(name: string): NativeMember {
  return {
    kind: 'method',
    function: { name: '__reduce__', signature: '(self, /)', code: (runtime: Runtime) => newString(runtime, name) },
  };
}

export const ellipsisType: NativeTypeDefinition = {
  name: 'ellipsis',
  isFinal: true,
  slots: { repr: (runtime) => newString(runtime, 'Ellipsis'), new: newEllipsis },
  members: { __reduce__: reduceToName('Ellipsis') },
};

export const notImplementedType: NativeTypeDefinition = {
  name: 'NotImplementedType',
  isFinal: true,
  members: { __reduce__: reduceToName('NotImplemented') },
  slots: {
    new: (runtime, _type, args) => {
      if (args.length > 0) raise(runtime, 'TypeError', 'NotImplementedType takes no arguments');
      return runtime.notImplemented;
    },
    repr: (runtime) => newString(runtime, 'NotImplemented'),
    bool: (runtime) => {
      if (runtime.behaviour.notImplementedHasNoTruth) {
        raise(runtime, 'TypeError', 'NotImplemented should not be used in a boolean context');
      }
      return true;
    },
  },
};
