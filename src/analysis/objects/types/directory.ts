/** The names that `dir()` shows (`Objects/typeobject.c`, object___dir__ and merge_class_dict). */
import { internString, newList, sharedName } from '../create.ts';
import { dictEntries } from '../dict-access.ts';
import { ownNames, typeOf } from '../lookup.ts';
import { Counting, type PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';

/** The names found, each with what makes the str of it: the keys themselves are shown, which are interned as a rule. */
type Names = Map<string, () => PythonObject>;

/** `object.__dir__`: names of the instance, its class and the bases of that, in order of discovery. */
export const objectDirectory = directoryMethod((runtime, object, names) => {
  for (const name of object.attributes?.values.keys() ?? []) addName(names, name, () => internString(runtime, name));
  if (object.attributes?.dict) {
    for (const { key } of dictEntries(object.attributes.dict)) {
      if (typeof key.payload !== 'string') continue;
      addName(names, key.payload, () => {
        runtime.heap.retain(key);
        return key;
      });
    }
  }
  boundSharedNames(runtime, object);
  addNames(runtime, names, typeOf(object));
});

/**
 * The names of the classes are put into a copy of the instance's dict, which shares its keys: as many as there is room for stay with the class
 * (`Objects/typeobject.c`, object___dir___impl).
 */
function boundSharedNames(runtime: Runtime, object: PythonObject): void {
  const type = typeOf(object);
  if (!runtime.behaviour.builtins.copiesShareKeys || type.payload.ownsDictKeys) return;
  if (!object.attributes?.values.size && !object.attributes?.dict) return;
  for (const base of type.payload.mro) {
    if (!base.payload.isHeapType) continue;
    for (const name of base.payload.namespace.keys()) {
      const text = runtime.internedStrings.get(name);
      if (text !== undefined && !type.payload.sharedKeys.has(name)) runtime.boundCount(text);
    }
  }
}

/** `type.__dir__`: names of the class and its bases. */
export const typeDirectory = directoryMethod((runtime, object, names) =>
  addNames(runtime, names, object as TypeObject),
);

function addNames(runtime: Runtime, names: Names, type: TypeObject): void {
  // What a class of the standard library holds is not counted, its names neither.
  const make = type.payload.isHeapType && type.counting === Counting.Counted ? internString : sharedName;
  for (const name of ownNames(runtime, type)) addName(names, name, () => make(runtime, name));
  for (const base of type.payload.bases) addNames(runtime, names, base);
}

function addName(names: Names, name: string, make: () => PythonObject): void {
  if (!names.has(name)) names.set(name, make);
}

function directoryMethod(collect: (runtime: Runtime, object: PythonObject, names: Names) => void): NativeMember {
  return {
    kind: 'method',
    function: {
      name: '__dir__',
      signature: '(self, /)',
      whenUnknown: 'list',
      code: (runtime: Runtime, self: PythonObject) => {
        const names: Names = new Map();
        collect(runtime, self, names);
        return newList(
          runtime,
          [...names.values()].map((make) => make()),
        );
      },
    },
  };
}
