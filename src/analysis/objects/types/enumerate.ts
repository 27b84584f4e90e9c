/** `enumerate` (`Objects/enumobject.c`). */
import { add, type PythonInteger } from '../../values/integers.ts';
import { newInteger } from '../create.ts';
import { raise } from '../errors.ts';
import { getIterator, iterNextOrStop } from '../protocol/iteration.ts';
import { indexValue } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../type-object.ts';
import { classGetItem } from './generic-alias.ts';
import { heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';
import { selfIterator } from './iterator-payload.ts';
import { newReusableTuple, nextPair } from './reusable-tuple.ts';

interface EnumeratePayload {
  readonly iterator: PythonObject;
  readonly result: PythonObject;
  index: PythonInteger;
}

const FIELDS = ['iterator', 'result'] as const;

export const enumerateType: NativeTypeDefinition = {
  name: 'enumerate',
  isCollected: true,
  slots: {
    new: enumerateNew,
    init: () => {},
    iter: selfIterator,
    iterNext: (runtime, self) => {
      const payload = knownPayload<EnumeratePayload>(self);
      const item = iterNextOrStop(runtime, payload.iterator);
      if (item === null) return null;
      const index = newInteger(runtime, payload.index);
      payload.index = add(payload.index, 1);
      return nextPair(runtime, payload.result, index, item);
    },
    ...heldReferenceSlots(FIELDS),
  },
  members: { __class_getitem__: classGetItem },
};

/** enum_vectorcall: `enumerate(iterable, start=0)`, both also by keyword. */
function enumerateNew(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (args.length > 2) raise(runtime, 'TypeError', `enumerate() takes at most 2 arguments (${args.length} given)`);
  const [iterable, start] = bindEnumerate(runtime, args, keywords);
  const index = start === undefined ? 0 : indexValue(runtime, start);
  const iterator = getIterator(runtime, iterable);
  const payload: EnumeratePayload = { iterator, result: newReusableTuple(runtime, 2), index };
  return newHolder(runtime, type as TypeObject, payload, FIELDS);
}

function bindEnumerate(
  runtime: Runtime,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): [iterable: PythonObject, start: PythonObject | undefined] {
  const positional = args.length - (keywords?.length ?? 0);
  let iterable = positional > 0 ? args[0] : undefined;
  let start = positional > 1 ? args[1] : undefined;
  for (const [index, keyword] of (keywords ?? []).entries()) {
    const value = args[positional + index]!;
    if (keyword.payload === 'iterable' && iterable === undefined) iterable = value;
    else if (keyword.payload === 'start' && start === undefined && (iterable !== undefined || keywords!.length > 1)) {
      start = value;
    } else {
      raise(runtime, 'TypeError', `'${keyword.payload}' is an invalid keyword argument for enumerate()`);
    }
  }
  if (iterable === undefined) raise(runtime, 'TypeError', "enumerate() missing required argument 'iterable'");
  return [iterable, start];
}
