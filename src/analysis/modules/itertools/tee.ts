/** `tee` (`Modules/itertoolsmodule.c`): iterators that share what one iterator gives, in blocks that each keep so many items. */
import { newTuple } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { letGo, own, owning, releaseInOrder } from '../../objects/native-holds.ts';
import { getAttribute, getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeTypeDefinition } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';
import { selfIterator } from '../../objects/types/iterator-payload.ts';
import { newReference, setReference } from './iterator-support.ts';

/** Items of one block (LINKCELLS). */
const BLOCK_LENGTH = 57;

interface BlockState {
  iterator: PythonObject | null;
  values: PythonObject[];
  next: PythonObject | null;
}

interface TeeState {
  readonly block: PythonObject;
  index: number;
}

const BLOCK_FIELDS = ['iterator'] as const;
const TEE_FIELDS = ['block'] as const;

export const teeBlockType: NativeTypeDefinition = {
  name: '_tee_dataobject',
  module: 'itertools',
  isFinal: true,
  isCollected: true,
  slots: {
    traverse: (self, visit) => {
      const { iterator, values, next } = self.payload as BlockState;
      if (iterator !== null) visit(iterator, 'iterator');
      for (const [index, value] of values.entries()) visit(value, index);
      if (next !== null) visit(next, 'next');
    },
    clear: (runtime, self) => {
      const state = self.payload as BlockState;
      const { iterator, values, next } = state;
      state.iterator = null;
      state.values = [];
      state.next = null;
      runtime.heap.releaseOptional(iterator);
      releaseInOrder(runtime, values, 'tee');
      runtime.heap.releaseOptional(next);
    },
  },
};

export const teeType: NativeTypeDefinition = {
  name: '_tee',
  module: 'itertools',
  isFinal: true,
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    new: (runtime, _type, args) => {
      if (args.length !== 1) raise(runtime, 'TypeError', `_tee expected 1 argument, got ${args.length}`);
      return teeOf(runtime, args[0]!);
    },
    init: () => {},
    iter: selfIterator,
    iterNext: teeNext,
    ...heldReferenceSlots(TEE_FIELDS),
  },
  members: {
    __copy__: {
      kind: 'method',
      function: {
        name: '__copy__',
        signature: '(self, /)',
        code: (runtime: Runtime, self: PythonObject<TeeState>) => copyOf(runtime, self),
      },
    },
  },
};

function newBlock(runtime: Runtime, iterator: PythonObject): PythonObject<BlockState> {
  const state: BlockState = { iterator: newReference(runtime, iterator), values: [], next: null };
  return newHolder(runtime, runtime.typeOf(teeBlockType), state, BLOCK_FIELDS);
}

function copyOf(runtime: Runtime, tee: PythonObject<TeeState>): PythonObject<TeeState> {
  const { block, index } = tee.payload;
  return newHolder(runtime, runtime.typeOf(teeType), { block: newReference(runtime, block), index }, TEE_FIELDS);
}

/** tee_fromiterable: of a tee a copy. */
function teeOf(runtime: Runtime, iterable: PythonObject): PythonObject<TeeState> {
  const iterator = getIterator(runtime, iterable);
  try {
    if (iterator.type === runtime.typeOf(teeType)) return copyOf(runtime, iterator as PythonObject<TeeState>);
    const state: TeeState = { block: newBlock(runtime, iterator), index: 0 };
    return newHolder(runtime, runtime.typeOf(teeType), state, TEE_FIELDS);
  } finally {
    runtime.heap.release(iterator);
  }
}

/** tee_next: an item of the block, which takes it from the iterator where nobody has yet. */
function teeNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const tee = self as PythonObject<TeeState>;
  if (tee.payload.index >= BLOCK_LENGTH) {
    const next = nextBlock(runtime, tee.payload.block as PythonObject<BlockState>);
    tee.payload.index = 0;
    setReference(runtime, tee, 'block', newReference(runtime, next));
  }
  const block = tee.payload.block as PythonObject<BlockState>;
  const { index } = tee.payload;
  if (index >= block.payload.values.length) {
    const item = iterNext(runtime, block.payload.iterator!);
    if (item === null) return null;
    runtime.log.slot(block.id, SlotKind.Item, block.payload.values.length, 0, item.id);
    block.payload.values.push(item);
  }
  tee.payload.index++;
  return newReference(runtime, block.payload.values[index]!);
}

function nextBlock(runtime: Runtime, block: PythonObject<BlockState>): PythonObject {
  const state = block.payload;
  if (state.next === null) setReference(runtime, block, 'next', newBlock(runtime, state.iterator!));
  return state.next!;
}

/** The first iterator of a `tee`: up to 3.12 that of the iterable itself where it has `__copy__`. A new reference. */
function firstOf(runtime: Runtime, iterator: PythonObject): PythonObject {
  if (!runtime.behaviour.nativeModules.teeKeepsIterator) return teeOf(runtime, iterator);
  const copy = getOptionalAttribute(runtime, iterator, '__copy__');
  if (copy === null) return teeOf(runtime, iterator);
  runtime.heap.release(copy);
  return newReference(runtime, iterator);
}

/** Copies of the first iterator, held while they are made; their `__copy__` is looked up once. */
function ownCopies(runtime: Runtime, first: PythonObject, count: number): void {
  if (first.type === runtime.typeOf(teeType)) {
    for (let index = 0; index < count; index++) own(runtime, copyOf(runtime, first as PythonObject<TeeState>), 'tee');
    return;
  }
  const copy = getAttribute(runtime, first, '__copy__');
  own(runtime, copy, 'tee');
  const place = runtime.held.length - 1;
  for (let index = 0; index < count; index++) own(runtime, runtime.call(copy, []), 'tee');
  runtime.held.splice(place, 1);
  runtime.heap.release(copy);
}

/** itertools_tee_impl. */
export const teeFunction: NativeFunctionDefinition = {
  name: 'tee',
  signature: '(iterable, n=2, /)',
  whenUnknown: 'tuple',
  code: (runtime: Runtime, iterable: PythonObject, n?: PythonObject) => {
    const count = n === undefined ? 2 : sizeArgument(runtime, n);
    if (count < 0) raise(runtime, 'ValueError', 'n must be >= 0');
    if (count === 0) return newTuple(runtime, []);
    runtime.spend(count);
    const mark = runtime.held.length;
    try {
      const first = owning(runtime, getIterator(runtime, iterable), 'tee', () =>
        firstOf(runtime, runtime.held.at(-1)!.object),
      );
      own(runtime, first, 'tee');
      ownCopies(runtime, first, count - 1);
    } catch (thrown) {
      while (runtime.held.length > mark) letGo(runtime);
      throw thrown;
    }
    return newTuple(
      runtime,
      runtime.held.splice(mark).map(({ object }) => object),
    );
  },
};
