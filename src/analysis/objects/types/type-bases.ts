/** `type.__bases__`, and which classes may take the place of another (`Objects/typeobject.c`, type_set_bases, compatible_for_assignment). */
import { updateClassSlots } from '../class-slots.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { forgetLookups } from '../lookup.ts';
import { whileHolding } from '../native-holds.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { ClassReferences } from '../type-object.ts';
import { orderOf } from './method-resolution-order.ts';
import { bestLayout, solidBaseOf } from './solid-base.ts';
import { addSubclass, removeSubclass } from './subclasses.ts';

/** Gives a class other bases; its method resolution order, and those of all that derive from it, are made anew. The tuple is retained. */
export function setBases(runtime: Runtime, type: TypeObject, value: PythonObject | null): void {
  const { name, isHeapType } = type.payload;
  if (value === null || !isHeapType) {
    const verb = value === null && isHeapType ? 'delete' : value === null ? 'delete' : 'set';
    raise(runtime, 'TypeError', `cannot ${verb} '__bases__' attribute of immutable type '${name}'`);
  }
  const bases = checkedBases(runtime, type, value);
  const references = type.payload.references!;
  const base = bestBase(runtime, bases);
  checkAssignment(runtime, references.base as TypeObject, base, '__bases__');
  const oldBases = type.payload.bases;
  Object.assign(type.payload, { bases });
  try {
    // The class has its new bases already when `mro()` of its metaclass is asked, and the old ones are dropped last.
    whileHolding(runtime, 'bases being set', [value, base], () => renewOrder(runtime, type));
  } catch (thrown) {
    Object.assign(type.payload, { bases: oldBases });
    renewOrder(runtime, type);
    throw thrown;
  }
  for (const old of oldBases) removeSubclass(runtime, old, type);
  for (const added of bases) addSubclass(runtime, added, type);
  replace(runtime, type, 'bases', '__bases__', value);
  replace(runtime, type, 'base', '__base__', base);
  forgetLookups(type);
  updateClassSlots(runtime, type);
}

function checkedBases(runtime: Runtime, type: TypeObject, value: PythonObject): TypeObject[] {
  const { name } = type.payload;
  if (!isInstanceOf(value, runtime.types.tuple)) {
    const given = (value.type as TypeObject).payload.name;
    raise(runtime, 'TypeError', `can only assign tuple to ${name}.__bases__, not ${given}`);
  }
  const bases = value.payload as TypeObject[];
  if (bases.length === 0) raise(runtime, 'TypeError', `can only assign non-empty tuple to ${name}.__bases__, not ()`);
  for (const base of bases) {
    if (!isInstanceOf(base, runtime.types.type)) {
      const given = (base.type as TypeObject).payload.name;
      raise(runtime, 'TypeError', `${name}.__bases__ must be tuple of classes, not '${given}'`);
    }
    if (base.payload.mro.includes(type)) {
      raise(runtime, 'TypeError', 'a __bases__ item causes an inheritance cycle');
    }
  }
  return bases;
}

/** The base whose layout instances have (best_base). */
export function bestBase(runtime: Runtime, bases: readonly TypeObject[]): TypeObject {
  solidBaseOf(runtime, bases);
  return bases[bestLayout(bases)]!;
}

/** Throws TypeError where instances of the one class cannot become instances of the other. */
export function checkAssignment(
  runtime: Runtime,
  from: TypeObject,
  to: TypeObject,
  attribute: '__bases__' | '__class__',
): void {
  const [old, next] = [from.payload, to.payload];
  const isCollected = (type: TypeObject): boolean => type.payload.isHeapType || type.payload.isCollected;
  if (isCollected(from) !== isCollected(to)) {
    const names = `'${next.name}' deallocator differs from '${old.name}'`;
    raise(runtime, 'TypeError', `${attribute} assignment: ${names}`);
  }
  const isSame =
    haveSameLayout(old.solidBase ?? from, next.solidBase ?? to) &&
    old.hasInstanceDict === next.hasInstanceDict &&
    old.isWeaklyReferencable === next.isWeaklyReferencable &&
    old.memberNames.join() === next.memberNames.join();
  if (!isSame) {
    raise(runtime, 'TypeError', `${attribute} assignment: '${next.name}' object layout differs from '${old.name}'`);
  }
}

/** The same class, or classes that add the same slots to the same base (same_slots_added). */
function haveSameLayout(one: TypeObject, other: TypeObject): boolean {
  if (one === other) return true;
  const bases = [one, other].map(({ payload }) => payload.references?.base ?? null);
  return bases[0] !== null && bases[0] === bases[1];
}

/** mro_hierarchy: the order of the class, then of all that derive from it. */
function renewOrder(runtime: Runtime, type: TypeObject): void {
  const tuple = orderOf(runtime, type);
  type.payload.mro = tuple.payload as TypeObject[];
  replace(runtime, type, 'mro', '__mro__', tuple);
  runtime.heap.release(tuple);
  for (const subclass of type.payload.subclasses.keys()) renewOrder(runtime, subclass);
}

function replace(
  runtime: Runtime,
  type: TypeObject,
  field: 'bases' | 'base' | 'mro',
  label: string,
  value: PythonObject,
): void {
  const references: ClassReferences = type.payload.references!;
  const before = references[field];
  runtime.heap.retain(value);
  Object.assign(references, { [field]: value });
  runtime.log.slot(type.id, SlotKind.Internal, runtime.log.name(label), before.id, value.id);
  runtime.heap.release(before);
}
