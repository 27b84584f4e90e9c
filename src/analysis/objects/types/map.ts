/** `map` (`Python/bltinmodule.c`, PyMap_Type). */
import { newTuple, tupleOf } from '../create.ts';
import { raise } from '../errors.ts';
import { own, releaseInOrder } from '../native-holds.ts';
import { iterNext, iterNextOrStop } from '../protocol/iteration.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { refuseKeywords } from './argument-checks.ts';
import { heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';
import { selfIterator } from './iterator-payload.ts';
import { madeBy, reduceMember, setStateMember } from './reduction.ts';
import { checkLengths, iteratorsOf, strictArgument } from './zip.ts';

interface MapPayload {
  /** A tuple of iterators. */
  readonly iterators: PythonObject;
  readonly function: PythonObject;
  isStrict: boolean;
}

const FIELDS = ['iterators', 'function'] as const;

export const mapType: NativeTypeDefinition = {
  name: 'map',
  isCollected: true,
  slots: { new: mapNew, init: () => {}, iter: selfIterator, iterNext: mapNext, ...heldReferenceSlots(FIELDS) },
  members: {
    ...reduceMember((runtime, self) => {
      const { iterators, function: callable, isStrict } = knownPayload<MapPayload>(self);
      const args = tupleOf(runtime, [callable, ...(iterators.payload as readonly PythonObject[])]);
      return madeBy(runtime, self.type, args, ...(isStrict ? [runtime.true] : []));
    }),
    ...setStateMember((runtime, self, state) => {
      knownPayload<MapPayload>(self).isStrict = isTrue(runtime, state);
    }),
  },
};

/** map_vectorcall: `map(function, iterable, /, *iterables, strict=False)`, where the version has `strict`. */
function mapNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const positional = args.length - (keywords?.length ?? 0);
  let isStrict = false;
  if (runtime.behaviour.hasStrictMap) isStrict = strictArgument(runtime, 'map', keywords, args.slice(positional));
  else refuseKeywords(runtime, 'map', keywords);
  if (positional < 2) raise(runtime, 'TypeError', 'map() must have at least two arguments.');
  const iterators = newTuple(runtime, iteratorsOf(runtime, args.slice(1, positional)));
  runtime.heap.retain(args[0]!);
  const payload: MapPayload = { iterators, function: args[0]!, isStrict };
  return newHolder(runtime, type as TypeObject, payload, FIELDS);
}

/** map_next: the arguments are held while the function runs. */
function mapNext(runtime: Runtime, self: PythonObject): PythonObject | null {
  const payload = knownPayload<MapPayload>(self);
  const sources = payload.iterators.payload as readonly PythonObject[];
  const args: PythonObject[] = [];
  const mark = runtime.held.length;
  try {
    for (const source of sources) {
      const item = payload.isStrict ? iterNext(runtime, source) : iterNextOrStop(runtime, source);
      if (item === null) break;
      args.push(item);
      own(runtime, item, 'map');
    }
    if (args.length === sources.length) return runtime.call(payload.function, args);
  } finally {
    runtime.held.length = mark;
    releaseInOrder(runtime, args, 'map');
  }
  return payload.isStrict ? checkLengths(runtime, 'map', sources, args.length) : null;
}
