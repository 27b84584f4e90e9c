/** `_heapq` (`Modules/_heapqmodule.c`). */

import { isInstanceOf, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { whileHolding } from '../../objects/native-holds.ts';
import { isLess } from '../../objects/protocol/comparison.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { appendItem, forgetList, takeItem } from '../../objects/types/list-changes.ts';
import { sequenceItems } from '../../objects/types/sequence-items.ts';
import { makeModule } from '../native-module.ts';

/** A heap in a list, the smallest item first; or, the other way round, the largest. */
class ListHeap {
  constructor(
    private readonly runtime: Runtime,
    private readonly list: PythonObject,
    private readonly isMaximum: boolean,
  ) {}

  get items(): PythonObject[] {
    return sequenceItems(this.list);
  }

  /** Moves an item towards the root until its parent comes before it. */
  siftDown(start: number, from: number): void {
    let position = from;
    const { length } = this.items;
    while (position > start) {
      const parent = (position - 1) >> 1;
      const isBefore = this.comesBefore(position, parent, length);
      if (!isBefore) return;
      this.swap(position, parent);
      position = parent;
    }
  }

  /** Moves the smaller children up until a leaf is reached, then the item back to its place. */
  siftUp(start: number): void {
    const { length } = this.items;
    let position = start;
    const limit = length >> 1;
    while (position < limit) {
      let child = 2 * position + 1;
      if (child + 1 < length && !this.comesBefore(child, child + 1, length)) child++;
      this.swap(child, position);
      position = child;
    }
    this.siftDown(start, position);
  }

  /** Whether one item comes before another, both held meanwhile. */
  comesBefore(first: number, second: number, length: number): boolean {
    const { runtime, items } = this;
    runtime.spend(1);
    const [a, b] = [items[first]!, items[second]!];
    const isBefore = whileHolding(runtime, 'heap', [a, b], () => this.precedes(a, b));
    if (this.items.length !== length) raise(runtime, 'RuntimeError', 'list changed size during iteration');
    return isBefore;
  }

  /** The order of the heap. */
  precedes(a: PythonObject, b: PythonObject): boolean {
    return this.isMaximum ? isLess(this.runtime, b, a) : isLess(this.runtime, a, b);
  }

  /** Puts an item (stolen) first and gives the one that was there, owned. */
  exchangeFirst(item: PythonObject): PythonObject {
    const { items, runtime } = this;
    const first = items[0]!;
    items[0] = item;
    runtime.log.slot(this.list.id, SlotKind.Item, 0, first.id, item.id);
    return first;
  }

  private swap(a: number, b: number): void {
    const { items, runtime } = this;
    const [first, second] = [items[a]!, items[b]!];
    items[a] = second;
    items[b] = first;
    runtime.log.slot(this.list.id, SlotKind.Item, a, first.id, second.id);
    runtime.log.slot(this.list.id, SlotKind.Item, b, second.id, first.id);
  }
}

type HeapCode = (runtime: Runtime, heap: ListHeap, list: PythonObject, item: PythonObject) => PythonObject;

/** Sifts; on an exception what was taken out is released. */
function siftingUp(runtime: Runtime, heap: ListHeap, taken: PythonObject): PythonObject {
  runtime.held.push({ object: taken, holder: 'heap' });
  try {
    heap.siftUp(0);
  } catch (thrown) {
    runtime.heap.release(taken);
    throw thrown;
  } finally {
    runtime.held.pop();
  }
  return taken;
}

function requireItems(runtime: Runtime, heap: ListHeap): void {
  if (heap.items.length === 0) raise(runtime, 'IndexError', 'index out of range');
}

const OPERATIONS: Readonly<Record<'push' | 'pop' | 'replace' | 'pushpop' | 'heapify', HeapCode>> = {
  push: (runtime, heap, list, item) => {
    runtime.heap.retain(item);
    appendItem(runtime, list, item);
    heap.siftDown(0, heap.items.length - 1);
    return runtime.none;
  },
  pop: (runtime, heap, list) => {
    requireItems(runtime, heap);
    const last = takeItem(runtime, list, heap.items.length - 1);
    if (heap.items.length === 0) return last;
    return siftingUp(runtime, heap, heap.exchangeFirst(last));
  },
  replace: (runtime, heap, _list, item) => {
    requireItems(runtime, heap);
    runtime.heap.retain(item);
    return siftingUp(runtime, heap, heap.exchangeFirst(item));
  },
  pushpop: (runtime, heap, _list, item) => {
    const first = heap.items[0];
    const isKept = first === undefined || !heapFirstComesBefore(runtime, heap, first, item);
    runtime.heap.retain(item);
    return isKept ? item : siftingUp(runtime, heap, heap.exchangeFirst(item));
  },
  heapify: (runtime, heap) => {
    for (let position = (heap.items.length >> 1) - 1; position >= 0; position--) heap.siftUp(position);
    return runtime.none;
  },
};

/** Whether the first item of the heap comes before one that is not in it. */
function heapFirstComesBefore(runtime: Runtime, heap: ListHeap, first: PythonObject, item: PythonObject): boolean {
  const isBefore = whileHolding(runtime, 'heap', [first], () => heap.precedes(first, item));
  if (isBefore) requireItems(runtime, heap);
  return isBefore;
}

function heapFunction(name: string, operation: keyof typeof OPERATIONS, isMaximum: boolean): NativeFunctionDefinition {
  const takesItem = operation !== 'pop' && operation !== 'heapify';
  return {
    name,
    signature: takesItem ? '(heap, item, /)' : '(heap, /)',
    whenUnknown: operation === 'push' || operation === 'heapify' ? 'None' : 'unknown',
    code: (runtime: Runtime, list: PythonObject, item?: PythonObject) => {
      if (list.type === runtime.types.unknown) {
        if (item !== undefined) runtime.escape(item);
        throw new ValueUnknown(list);
      }
      if (!isInstanceOf(list, runtime.types.list)) {
        const place = takesItem ? 'argument 1' : 'argument';
        raise(runtime, 'TypeError', `${name}() ${place} must be list, not ${typeOf(list).payload.name}`);
      }
      try {
        return OPERATIONS[operation](runtime, new ListHeap(runtime, list, isMaximum), list, item!);
      } catch (thrown) {
        if (thrown instanceof ValueUnknown) forgetList(runtime, list);
        throw thrown;
      }
    },
  };
}

const SUFFIXES = ['push', 'pop', 'replace', 'pushpop'] as const;

/** Makes the module. */
export function makeHeapq(runtime: Runtime): PythonObject {
  const functions = [heapFunction('heapify', 'heapify', false)];
  for (const operation of SUFFIXES) functions.push(heapFunction(`heap${operation}`, operation, false));
  const prefix = runtime.behaviour.nativeModules.hasMaximumHeaps ? '' : '_';
  functions.push(heapFunction(`${prefix}heapify_max`, 'heapify', true));
  for (const operation of SUFFIXES) functions.push(heapFunction(`${prefix}heap${operation}_max`, operation, true));
  return makeModule(runtime, '_heapq', functions);
}
