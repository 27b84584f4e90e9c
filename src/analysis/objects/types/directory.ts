/** The names that `dir()` shows (`Objects/typeobject.c`, object___dir__ and merge_class_dict). */
import { newList, newString } from '../create.ts';
import { dictEntries } from '../dict-access.ts';
import { ownNames, typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';

/** `object.__dir__`: names of the instance, its class and the bases of that, in order of discovery. */
export const objectDirectory = directoryMethod((runtime, object) => {
  const names = new Set<string>(object.attributes?.values.keys() ?? []);
  if (object.attributes?.dict) {
    for (const { key } of dictEntries(object.attributes.dict)) {
      if (typeof key.payload === 'string') names.add(key.payload);
    }
  }
  addNames(runtime, names, typeOf(object));
  return names;
});

/** `type.__dir__`: names of the class and its bases. */
export const typeDirectory = directoryMethod((runtime, object) => {
  const names = new Set<string>();
  addNames(runtime, names, object as TypeObject);
  return names;
});

function addNames(runtime: Runtime, names: Set<string>, type: TypeObject): void {
  for (const name of ownNames(runtime, type)) names.add(name);
  for (const base of type.payload.bases) addNames(runtime, names, base);
}

function directoryMethod(namesOf: (runtime: Runtime, object: PythonObject) => ReadonlySet<string>): NativeMember {
  return {
    kind: 'method',
    function: {
      name: '__dir__',
      signature: '(self, /)',
      whenUnknown: 'list',
      code: (runtime: Runtime, self: PythonObject) =>
        newList(
          runtime,
          [...namesOf(runtime, self)].map((name) => newString(runtime, name)),
        ),
    },
  };
}
