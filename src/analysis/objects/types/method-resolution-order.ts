/** The method resolution order of classes (`Objects/typeobject.c`, mro_invoke, mro_implementation and pmerge). */
import { newTuple, tupleOf } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { lookup, shortTypeName, typeOf } from '../lookup.ts';
import { owning } from '../native-holds.ts';
import { itemsOf } from '../protocol/iteration.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import { callFound } from '../special-methods.ts';
import { solidBaseOf } from './solid-base.ts';

/** The order of a class as a new tuple: by `mro()` where its metaclass has one of its own, else the linearisation (mro_invoke). */
export function orderOf(runtime: Runtime, type: TypeObject): PythonObject {
  const method = type.type === runtime.types.type ? null : lookup(runtime, typeOf(type), 'mro');
  if (method === null || method === runtime.types.type.payload.namespace.get('mro')) {
    return tupleOf(runtime, linearize(runtime, type, type.payload.bases));
  }
  const given = callFound(runtime, type, method, [], null);
  const order = owning(runtime, given, 'order of a class', () => newTuple(runtime, itemsOf(runtime, given)));
  try {
    checkOrder(runtime, type, order.payload);
  } catch (thrown) {
    runtime.heap.release(order);
    throw thrown;
  }
  return order;
}

/** mro_check: what `mro()` of a metaclass may give. */
function checkOrder(runtime: Runtime, type: TypeObject, items: readonly PythonObject[]): void {
  if (items.length === 0) raise(runtime, 'TypeError', 'type MRO must not be empty');
  const layout = solidBaseOf(runtime, type.payload.bases);
  for (const item of items) {
    if (item.type === runtime.types.unknown) runtime.stop('unknown: a class whose base class is not known');
    if (!isInstanceOf(item, runtime.types.type)) {
      raise(runtime, 'TypeError', `mro() returned a non-class ('${typeOf(item).payload.name}')`);
    }
    const { name, solidBase } = (item as TypeObject).payload;
    const own = item === type ? layout : (solidBase ?? solidBaseOf(runtime, [item as TypeObject]));
    if (layout.payload.mro.includes(own)) continue;
    raise(runtime, 'TypeError', `mro() returned base with unsuitable layout ('${name}')`);
  }
}

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
