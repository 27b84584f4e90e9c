/** Members of `type` that tell how its instances are laid out, and the annotations of a class (`Objects/typeobject.c`, type_members). */
import { newInteger, newTuple, newUnknownValue } from '../create.ts';
import { newDict } from '../dict-access.ts';
import { raise } from '../errors.ts';
import { setTypeAttribute } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';

const SIZES = ['__basicsize__', '__itemsize__', '__flags__', '__weakrefoffset__', '__dictoffset__'] as const;

/** Sizes and offsets in bytes: not simulated. */
function sizeMembers(): Record<string, NativeMember> {
  const members: Record<string, NativeMember> = {};
  for (const name of SIZES) {
    members[name] = { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.int) };
  }
  return members;
}

/** `Class.__annotations__`: those of the class itself; a dict is made for a class that has none (type_get_annotations). */
function annotations(runtime: Runtime, self: PythonObject): PythonObject {
  const type = self as TypeObject;
  if (!type.payload.isHeapType) {
    const message = `type object '${type.payload.name}' has no attribute '__annotations__'`;
    return raise(runtime, 'AttributeError', message);
  }
  const own = type.payload.namespace.get('__annotations__') ?? type.payload.namespace.get('__annotations_cache__');
  if (own !== undefined) {
    runtime.heap.retain(own);
    return own;
  }
  const annotate = annotateFunction(runtime, self);
  const made =
    annotate === runtime.none ? newDict(runtime) : runtime.call(annotate, [newInteger(runtime, VALUE_FORMAT)]);
  const name = runtime.behaviour.builtins.cachesClassAnnotations ? '__annotations_cache__' : '__annotations__';
  setTypeAttribute(runtime, type, name, made);
  return made;
}

/** Sets `__annotations__`; from 3.14 on the class then has no function for them any more (type_set_annotations). */
function setAnnotations(runtime: Runtime, self: PythonObject, value: PythonObject | null): void {
  const type = self as TypeObject;
  const { namespace } = type.payload;
  const usesCache = runtime.behaviour.builtins.cachesClassAnnotations && !namespace.has('__annotations__');
  setTypeAttribute(runtime, type, usesCache ? '__annotations_cache__' : '__annotations__', value);
  for (const name of ['__annotate_func__', '__annotate__']) {
    if (runtime.behaviour.builtins.cachesClassAnnotations && namespace.has(name)) {
      setTypeAttribute(runtime, type, name, null);
    }
  }
}

/** `annotationlib.Format.VALUE`. */
const VALUE_FORMAT = 1;

/** `Class.__annotate__`, borrowed: None for a class that has none (type_get_annotate). */
function annotateFunction(runtime: Runtime, self: PythonObject): PythonObject {
  const { namespace, isHeapType } = (self as TypeObject).payload;
  if (!isHeapType) return runtime.none;
  return namespace.get('__annotate__') ?? namespace.get('__annotate_func__') ?? runtime.none;
}

/** Further members of `type`. */
export const typeMembers: Readonly<Record<string, NativeMember>> = {
  ...sizeMembers(),
  __text_signature__: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.str) },
  __type_params__: {
    kind: 'attribute',
    get: (runtime, self) => {
      const own = (self as TypeObject).payload.namespace.get('__type_params__');
      if (own === undefined) return newTuple(runtime, []);
      runtime.heap.retain(own);
      return own;
    },
    set: (runtime, self, value) => {
      setTypeAttribute(runtime, self as TypeObject, '__type_params__', value);
    },
  },
  __annotate__: {
    kind: 'attribute',
    get: (runtime, self) => {
      const annotate = annotateFunction(runtime, self);
      runtime.heap.retain(annotate);
      return annotate;
    },
    set: (runtime, self, value) => {
      setTypeAttribute(runtime, self as TypeObject, '__annotate_func__', value);
    },
  },
  __annotations__: {
    kind: 'attribute',
    get: annotations,
    set: setAnnotations,
  },
};
