/** UNPACK_SEQUENCE and UNPACK_EX (`Python/ceval.c`, unpack_iterable). */
import { newList, newUnknown } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { takeItem } from '../../objects/types/list-changes.ts';
import { extendList } from '../../objects/types/list-methods.ts';
import type { Machine } from '../machine.ts';

/** `a, b = sequence`: the items go on the stack, the first on top. Gives the new stack pointer. */
export function unpackSequence(machine: Machine, sp: number, count: number): number {
  const { stack, heap, types } = machine;
  const sequence = stack[sp - 1]!;
  if (sequence.type === types.unknown) return unpackUnknown(machine, sp, count);
  let items: PythonObject[];
  const { payload } = sequence;
  if ((sequence.type === types.tuple || sequence.type === types.list) && (payload as PythonObject[]).length === count) {
    items = (payload as PythonObject[]).slice();
    for (const item of items) heap.retain(item);
  } else items = takeItems(machine, sp - 1, count, -1);
  machine.drop(sp - 1);
  for (let index = 0; index < count; index++) stack[sp - 1 + index] = items[count - 1 - index]!;
  return sp - 1 + count;
}

/** `a, *b, c = sequence`. Gives the new stack pointer. */
export function unpackWithStar(machine: Machine, sp: number, before: number, after: number): number {
  const { stack } = machine;
  const sequence = stack[sp - 1]!;
  if (sequence.type === machine.types.unknown) return unpackUnknown(machine, sp, before + 1 + after);
  const items = takeItems(machine, sp - 1, before, after);
  const count = before + 1 + after;
  machine.drop(sp - 1);
  for (let index = 0; index < count; index++) stack[sp - 1 + index] = items[count - 1 - index]!;
  return sp - 1 + count;
}

function unpackUnknown(machine: Machine, sp: number, count: number): number {
  machine.drop(sp - 1);
  for (let index = 0; index < count; index++) machine.stack[sp - 1 + index] = newUnknown(machine);
  return sp - 1 + count;
}

/**
 * The items an assignment takes from what lies on the stack, new references; with `after` >= 0 a list of the rest stands between the first and the
 * last ones. A borrowed local is owned meanwhile (`Python/bytecodes.c`, PyStackRef_AsPyObjectSteal in _UNPACK_SEQUENCE and UNPACK_EX).
 */
function takeItems(machine: Machine, place: number, before: number, after: number): PythonObject[] {
  const { heap } = machine;
  const sequence = machine.own(place);
  const { slots, name } = typeOf(sequence).payload;
  if (slots.iter === null && slots.getItem === null) {
    raise(machine, 'TypeError', `cannot unpack non-iterable ${name} object`);
  }
  const iterator = getIterator(machine, sequence);
  const { held } = machine;
  const heldBefore = held.length;
  held.push({ object: iterator, holder: 'iteration' });
  const items: PythonObject[] = [];
  try {
    for (let index = 0; index < before; index++) {
      const item = iterNext(machine, iterator);
      if (item === null) {
        const expected = after < 0 ? `expected ${before}` : `expected at least ${before + after}`;
        raise(machine, 'ValueError', `not enough values to unpack (${expected}, got ${index})`);
      }
      items.push(item);
      held.push({ object: item, holder: 'items taken so far' });
    }
    if (after < 0) {
      const extra = iterNext(machine, iterator);
      if (extra === null) return items;
      heap.release(extra);
      raise(machine, 'ValueError', tooMany(machine, sequence, before));
    }
    // PySequence_List asks the iterator for an iterator once more.
    const rest = newList(machine, []);
    items.push(rest);
    held.push({ object: rest, holder: 'items taken so far' });
    extendList(machine, rest, iterator);
    const length = rest.payload.length;
    if (length < after) {
      raise(
        machine,
        'ValueError',
        `not enough values to unpack (expected at least ${before + after}, got ${before + length})`,
      );
    }
    const last: PythonObject[] = [];
    while (last.length < after) last.unshift(takeItem(machine, rest, rest.payload.length - 1));
    items.push(...last);
    return items;
  } catch (thrown) {
    held.length = heldBefore;
    for (const item of items) heap.release(item);
    throw thrown;
  } finally {
    held.length = heldBefore;
    heap.release(iterator);
  }
}

/** 3.14 also says how many a list, tuple or dict has. */
function tooMany(machine: Machine, sequence: PythonObject, expected: number): string {
  const { types, behaviour } = machine;
  const hasLength = sequence.type === types.list || sequence.type === types.tuple || sequence.type === types.dict;
  if (!behaviour.saysHowManyToUnpack || !hasLength) return `too many values to unpack (expected ${expected})`;
  const length = typeOf(sequence).payload.slots.length!(machine, sequence);
  return `too many values to unpack (expected ${expected}, got ${length})`;
}
