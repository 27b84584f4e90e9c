/** C3 linearisation (`Objects/typeobject.c`, mro_implementation and pmerge). */
import { raise } from '../errors.ts';
import { shortTypeName } from '../lookup.ts';
import type { Runtime, TypeObject } from '../runtime.ts';

/** The method resolution order of a class with these bases, itself first. Throws TypeError where there is none. */
export function linearize(runtime: Runtime, type: TypeObject, bases: readonly TypeObject[]): TypeObject[] {
  const duplicate = bases.find((base, index) => bases.indexOf(base) < index);
  if (duplicate !== undefined) raise(runtime, 'TypeError', `duplicate base class ${duplicate.payload.name}`);
  const result = [type];
  let lists: TypeObject[][] = [...bases.map((base) => [...base.payload.mro]), [...bases]];
  while (lists.some((list) => list.length > 0)) {
    lists = lists.filter((list) => list.length > 0);
    const next = lists.map((list) => list[0]!).find((head) => lists.every((list) => !list.slice(1).includes(head)));
    if (next === undefined) {
      const names = [...new Set(lists.map((list) => shortTypeName(list[0]!)))].join(', ');
      const space = runtime.behaviour.breaksOrderMessage ? '\n' : ' ';
      raise(runtime, 'TypeError', `Cannot create a consistent method resolution${space}order (MRO) for bases ${names}`);
    }
    result.push(next);
    for (const list of lists) if (list[0] === next) list.shift();
  }
  return result;
}
