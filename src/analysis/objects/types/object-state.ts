/** How objects tell what they are made of: `object.__getstate__` and `object.__reduce_ex__` (`Objects/typeobject.c`). */
import { newTuple, newUnknown } from '../create.ts';
import { dictSetText, dictStorage, newDict } from '../dict-access.ts';
import { isInstanceOf } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { owning } from '../native-holds.ts';
import { getAttribute } from '../protocol/attributes.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { sizeArgument } from './argument-checks.ts';
import { instanceDict } from './object.ts';

/** Built-in types whose instances have nothing but their value, items and attributes. */
export const PLAIN_LAYOUTS: ReadonlySet<string> = new Set(
  'object list dict set frozenset int float complex str bytes bytearray tuple'.split(' '),
);

/** object_getstate_default: the attributes, with the values of slots beside them. A new reference. */
export function defaultState(runtime: Runtime, object: PythonObject): PythonObject {
  const { attributes, members } = object;
  const { size } = attributes?.dict ? dictStorage(attributes.dict) : (attributes?.values ?? { size: 0 });
  const state = size === 0 ? runtime.none : instanceDict(runtime, object);
  const names = typeOf(object).payload.memberNames;
  if (members === null || members.every((value) => value === null)) return state;
  const slots = newDict(runtime);
  names.forEach((name, position) => {
    const value = members[position] ?? null;
    if (value !== null) dictSetText(runtime, slots, name, value);
  });
  return newTuple(runtime, [state, slots]);
}

function hasPlainLayout(runtime: Runtime, object: PythonObject): boolean {
  const type = typeOf(object);
  const layout = (type.payload.solidBase ?? type).payload;
  if (isInstanceOf(object, runtime.typeNamed('BaseException'))) return type.payload.isHeapType;
  return layout.module === 'builtins' && PLAIN_LAYOUTS.has(layout.qualifiedName);
}

/** What is not known of an object that has more to it: the result, and what becomes of the object. */
function unknownAbout(runtime: Runtime, self: PythonObject): PythonObject {
  runtime.escape(self);
  return newUnknown(runtime);
}

/** object___reduce_ex___impl: `__reduce__` of the class where it has its own, else `copyreg.__newobj__` and so on, from protocol 2 on. */
function reduce(runtime: Runtime, self: PythonObject, protocol: PythonObject): PythonObject {
  const version = sizeArgument(runtime, protocol);
  if (self.type === runtime.types.unknown) throw new ValueUnknown(self);
  const copyreg = version < 2 || !hasPlainLayout(runtime, self) ? null : runtime.importModule('copyreg');
  if (copyreg === null) return unknownAbout(runtime, self);
  const function_ = getAttribute(runtime, copyreg, '_reduce');
  return owning(runtime, function_, 'function being called', () => runtime.call(function_, [self]));
}

export const objectStateMembers: Readonly<Record<string, NativeMember>> = {
  __reduce_ex__: {
    kind: 'method',
    function: { name: '__reduce_ex__', signature: '(self, protocol, /)', code: reduce },
  },
  __getstate__: {
    kind: 'method',
    function: {
      name: '__getstate__',
      signature: '(self, /)',
      code: (runtime: Runtime, self: PythonObject) =>
        hasPlainLayout(runtime, self) ? defaultState(runtime, self) : unknownAbout(runtime, self),
    },
  },
};
