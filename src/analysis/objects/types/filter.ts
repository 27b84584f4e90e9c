/** `filter` (`Python/bltinmodule.c`, PyFilter_Type). */
import { giveAway, letGo, own } from '../native-holds.ts';
import { getIterator, iterNextOrStop } from '../protocol/iteration.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { refuseKeywords, requirePositional } from './argument-checks.ts';
import { heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';
import { selfIterator } from './iterator-payload.ts';
import { classWith, reduceMember } from './reduction.ts';

interface FilterPayload {
  readonly function: PythonObject;
  readonly iterator: PythonObject;
}

const FIELDS = ['function', 'iterator'] as const;

export const filterType: NativeTypeDefinition = {
  name: 'filter',
  isCollected: true,
  slots: { new: filterNew, init: () => {}, iter: selfIterator, iterNext: filterNext, ...heldReferenceSlots(FIELDS) },
  members: reduceMember((runtime, self) => {
    const { function: test, iterator } = knownPayload<FilterPayload>(self);
    return classWith(runtime, self, [test, iterator]);
  }),
};

function filterNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  refuseKeywords(runtime, 'filter', keywords);
  requirePositional(runtime, 'filter', args.length, 2, 2);
  const iterator = getIterator(runtime, args[1]!);
  runtime.heap.retain(args[0]!);
  const payload: FilterPayload = { function: args[0]!, iterator };
  return newHolder(runtime, type as TypeObject, payload, FIELDS);
}

/** filter_next: goes on until an item passes. */
function filterNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = knownPayload<FilterPayload>(self);
  for (
    let item = iterNextOrStop(runtime, payload.iterator);
    item !== null;
    item = iterNextOrStop(runtime, payload.iterator)
  ) {
    runtime.spend(1);
    let isPassed = false;
    own(runtime, item, 'filter');
    try {
      isPassed = passes(runtime, payload.function, item);
    } catch (thrown) {
      if (thrown instanceof ValueUnknown) runtime.escape(item);
      throw thrown;
    } finally {
      if (isPassed) giveAway(runtime);
      else letGo(runtime);
    }
    if (isPassed) return item;
  }
  return null;
}

function passes(runtime: Runtime, test: PythonObject, item: PythonObject): boolean {
  if (test === runtime.none || test === runtime.types.bool) return isTrue(runtime, item);
  own(runtime, runtime.call(test, [item]), 'filter');
  try {
    return isTrue(runtime, runtime.held.at(-1)!.object);
  } finally {
    letGo(runtime);
  }
}
