/**
 * `__annotations__` and `__annotate__` of classes and modules: kept from the class body up to 3.13, computed when first asked for from 3.14 on
 * (`Objects/typeobject.c`, type_get_annotations; `Objects/moduleobject.c`, module_get_annotations; PEP 649).
 */
import { withName } from '../attribute-names.ts';
import { newInteger } from '../create.ts';
import { dictDelete, dictGetText, dictSetText, newDict } from '../dict-access.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { setTypeAttribute, typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime, type TypeObject } from '../runtime.ts';
import type { NativeAttribute } from '../type-object.ts';

const CACHE = '__annotations_cache__';

/** Calls an annotate function for values (`annotationlib.Format.VALUE`): a dict, a new reference. */
export function callAnnotate(runtime: Runtime, annotate: PythonObject): PythonObject {
  const annotations = runtime.call(annotate, [newInteger(runtime, 1)]);
  if (isInstanceOf(annotations, runtime.types.dict) || annotations.type === runtime.types.unknown) return annotations;
  const { name } = typeOf(annotations).payload;
  runtime.heap.release(annotations);
  return raise(runtime, 'TypeError', `__annotate__ returned non-dict of type '${name}'`);
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

function refuseBuiltin(runtime: Runtime, type: TypeObject, name: string): void {
  if (type.payload.isHeapType) return;
  raise(runtime, 'AttributeError', `type object '${type.payload.name}' has no attribute '${name}'`);
}

function classAnnotations(runtime: Runtime, type: TypeObject): PythonObject {
  refuseBuiltin(runtime, type, '__annotations__');
  const { namespace } = type.payload;
  const isLazy = runtime.behaviour.language.defersAnnotations;
  const own = namespace.get('__annotations__') ?? (isLazy ? namespace.get(CACHE) : undefined);
  if (own !== undefined) return kept(runtime, own);
  let annotations: PythonObject;
  if (isLazy) {
    const annotate = classAnnotate(runtime, type);
    try {
      annotations =
        annotate === runtime.none
          ? newDict(runtime)
          : holding(runtime, '__annotations__', [annotate], () => callAnnotate(runtime, annotate));
    } finally {
      runtime.heap.release(annotate);
    }
  } else annotations = newDict(runtime);
  setTypeAttribute(runtime, type, isLazy ? CACHE : '__annotations__', annotations);
  return annotations;
}

function setClassAnnotations(runtime: Runtime, type: TypeObject, value: PythonObject | null): void {
  if (!type.payload.isHeapType) {
    raise(runtime, 'TypeError', `cannot set '__annotations__' attribute of immutable type '${type.payload.name}'`);
  }
  const names = ['__annotations__', CACHE].filter((name) => type.payload.namespace.get(name) !== undefined);
  if (value === null) {
    if (names.length === 0) raise(runtime, 'AttributeError', '__annotations__');
    for (const name of names) setTypeAttribute(runtime, type, name, null);
  } else {
    const isLazy = runtime.behaviour.language.defersAnnotations;
    setTypeAttribute(runtime, type, names[0] ?? (isLazy ? CACHE : '__annotations__'), value);
  }
  if (!runtime.behaviour.language.defersAnnotations) return;
  for (const name of ['__annotate_func__', '__annotate__']) {
    if (type.payload.namespace.get(name) !== undefined) setTypeAttribute(runtime, type, name, null);
  }
}

/** type_get_annotate: a new reference. */
function classAnnotate(runtime: Runtime, type: TypeObject): PythonObject {
  refuseBuiltin(runtime, type, '__annotate__');
  const { namespace } = type.payload;
  const own = namespace.get('__annotate_func__') ?? namespace.get('__annotate__');
  if (own !== undefined) {
    const get = typeOf(own).payload.slots.descriptorGet;
    return get === null ? kept(runtime, own) : get(runtime, own, null, type);
  }
  setTypeAttribute(runtime, type, '__annotate_func__', runtime.none);
  return runtime.none;
}

/** `__annotations__` of a class. */
export const classAnnotationsMember: NativeAttribute = {
  kind: 'attribute',
  get: (runtime, self) => classAnnotations(runtime, self as TypeObject),
  set: (runtime, self, value) => setClassAnnotations(runtime, self as TypeObject, value),
};

/** `__annotate__` of a class (3.14). */
export const classAnnotateMember: NativeAttribute = {
  kind: 'attribute',
  get: (runtime, self) => {
    if (runtime.behaviour.language.defersAnnotations) return classAnnotate(runtime, self as TypeObject);
    return raise(
      runtime,
      'AttributeError',
      `type object '${(self as TypeObject).payload.name}' has no attribute '__annotate__'`,
    );
  },
  set: (runtime, self, value) => {
    const type = self as TypeObject;
    if (value === null) raise(runtime, 'TypeError', 'cannot delete __annotate__ attribute');
    setTypeAttribute(runtime, type, '__annotate_func__', value);
    if (value !== runtime.none && type.payload.namespace.get(CACHE) !== undefined) {
      setTypeAttribute(runtime, type, CACHE, null);
    }
  },
};

/** `__annotations__` of a module, from its namespace: a new reference. */
export function moduleAnnotations(runtime: Runtime, namespace: PythonObject): PythonObject {
  const known = dictGetText(namespace, '__annotations__');
  if (known !== null) {
    runtime.heap.retain(known);
    return known;
  }
  const annotate = runtime.behaviour.language.defersAnnotations ? dictGetText(namespace, '__annotate__') : null;
  const annotations =
    annotate === null || annotate === runtime.none ? newDict(runtime) : callAnnotate(runtime, annotate);
  dictSetText(runtime, namespace, '__annotations__', annotations);
  return annotations;
}

/** module_set_annotations: what computes them goes with them. */
export function setModuleAnnotations(runtime: Runtime, namespace: PythonObject, value: PythonObject | null): void {
  const remove = (name: string): boolean =>
    dictGetText(namespace, name) !== null &&
    withName(runtime, name, (nameObject) => dictDelete(runtime, namespace, nameObject));
  if (value !== null) dictSetText(runtime, namespace, '__annotations__', value);
  else if (!remove('__annotations__')) raise(runtime, 'AttributeError', '__annotations__');
  if (runtime.behaviour.language.defersAnnotations) remove('__annotate__');
}
