/** The cache behind `functools.lru_cache` (`Modules/_functoolsmodule.c`, lru_cache_type). */
import { argumentTupleOf, callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { newInteger, newTuple } from '../../objects/create.ts';
import { dictClear, dictGetFiled, dictPop, dictSetFiled, dictSize, newDict } from '../../objects/dict-access.ts';
import { directKey, type KeyLookup } from '../../objects/dict-storage.ts';
import { raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { hashOf } from '../../objects/protocol/hashing.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, type Runtime, type TypeObject } from '../../objects/runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';
import { newMethod } from '../../objects/types/method.ts';
import { genericDictAttribute } from '../../objects/types/object.ts';
import { reduceMember } from '../../objects/types/reduction.ts';

/** Payload: owned references, and the order of use. */
interface CachePayload {
  readonly function: PythonObject;
  /** A dict from keys to results, or to links where the size is limited. */
  readonly cache: PythonObject;
  readonly cacheInfoType: PythonObject;
  /** None for no limit. */
  readonly maximum: number | null;
  readonly isTyped: boolean;
  /** Links from the least to the most recently used. */
  links: PythonObject<LinkPayload>[];
  hits: number;
  misses: number;
}

/** Payload of a link: the key and the result once more (lru_list_elem). */
interface LinkPayload {
  readonly key: PythonObject;
  readonly result: PythonObject;
}

const FIELDS = ['cache', 'function', 'cacheInfoType'] as const;

const linkType: NativeTypeDefinition = {
  name: '_lru_list_elem',
  module: 'functools',
  isFinal: true,
  slots: { new: null, ...heldReferenceSlots(['key', 'result']) },
};

const { traverse } = heldReferenceSlots(FIELDS);

export const lruCacheType: NativeTypeDefinition = {
  name: '_lru_cache_wrapper',
  module: 'functools',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    new: cacheNew,
    init: () => {},
    call: (runtime, self, args, keywords) =>
      callWithArgumentTuple(runtime, args, keywords, (given) => cacheCall(runtime, self, given, keywords)),
    descriptorGet: (runtime, self, instance) => {
      if (instance !== null) return newMethod(runtime, self, instance);
      runtime.heap.retain(self);
      return self;
    },
    traverse: (self, visit) => {
      traverse!(self, visit);
      for (const link of (self.payload as CachePayload).links) visit(link, 'link');
    },
    clear: (runtime, self) => {
      const payload = self.payload as CachePayload;
      dropLinks(runtime, self);
      for (const field of FIELDS) runtime.heap.release(payload[field]);
    },
  },
  members: {
    __dict__: genericDictAttribute,
    cache_info: method('cache_info', (runtime, self) => {
      const { hits, misses, maximum, cache, cacheInfoType } = self.payload as CachePayload;
      const limit = maximum === null ? runtime.none : newInteger(runtime, maximum);
      const figures = [newInteger(runtime, hits), newInteger(runtime, misses), limit];
      figures.push(newInteger(runtime, dictSize(cache)));
      try {
        return holding(runtime, 'cache_info()', figures, () => runtime.call(cacheInfoType, figures));
      } finally {
        for (const figure of figures) runtime.heap.release(figure);
      }
    }),
    cache_clear: method('cache_clear', (runtime, self) => {
      const payload = self.payload as CachePayload;
      payload.hits = 0;
      payload.misses = 0;
      const links = takeLinks(self);
      dictClear(runtime, payload.cache);
      for (const link of links) runtime.heap.release(link);
      return runtime.none;
    }),
    ...reduceMember((runtime, self) => getAttribute(runtime, self, '__qualname__')),
    __copy__: method('__copy__', itself),
    __deepcopy__: {
      kind: 'method',
      function: { name: '__deepcopy__', signature: '(self, memo, /)', code: itself },
    },
  },
};

function method(name: string, code: (runtime: Runtime, self: PythonObject) => PythonObject): NativeMember {
  return { kind: 'method', function: { name, signature: '(self, /)', code } };
}

function itself(runtime: Runtime, self: PythonObject): PythonObject {
  runtime.heap.retain(self);
  return self;
}

function takeLinks(self: PythonObject): PythonObject[] {
  const payload = self.payload as CachePayload;
  const { links } = payload;
  payload.links = [];
  return links;
}

function dropLinks(runtime: Runtime, self: PythonObject): void {
  for (const link of takeLinks(self)) runtime.heap.release(link);
}

/** lru_cache_new: `_lru_cache_wrapper(user_function, maxsize, typed, cache_info_type)`. */
function cacheNew(runtime: Runtime, type: PythonObject, args: readonly PythonObject[]): PythonObject {
  const [callable, limit, typed, cacheInfoType] = args;
  if (callable === undefined || limit === undefined || typed === undefined || cacheInfoType === undefined) {
    return raise(runtime, 'TypeError', `lru_cache() missing required arguments (${args.length} given)`);
  }
  if (typeOf(callable).payload.slots.call === null) {
    raise(runtime, 'TypeError', 'the first argument must be callable');
  }
  runtime.heap.retain(callable);
  runtime.heap.retain(cacheInfoType);
  const payload: CachePayload = {
    function: callable,
    cache: newDict(runtime),
    cacheInfoType,
    maximum: limit === runtime.none ? null : Math.max(0, Number(limit.payload)),
    isTyped: typed === runtime.true || (typeof typed.payload === 'number' && typed.payload !== 0),
    links: [],
    hits: 0,
    misses: 0,
  };
  return newHolder(runtime, type as TypeObject, payload, FIELDS);
}

function cacheCall(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const payload = self.payload as CachePayload;
  if (payload.maximum === 0) {
    payload.misses++;
    return callFunction(runtime, payload, args, keywords);
  }
  own(runtime, makeKey(runtime, payload, args, keywords), 'key of the cache');
  try {
    const key = runtime.held.at(-1)!.object;
    if (payload.maximum === null) return unlimited(runtime, payload, key, args, keywords);
    return limited(runtime, payload, key, args, keywords);
  } finally {
    letGo(runtime);
  }
}

function callFunction(
  runtime: Runtime,
  { function: callable }: CachePayload,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  if (keywords === null) return runtime.call(callable, args);
  for (const argument of args) {
    runtime.heap.retain(argument);
    own(runtime, argument, 'arguments of the call');
  }
  try {
    return runtime.call(callable, args, keywords);
  } finally {
    for (let count = args.length; count > 0; count--) letGo(runtime);
  }
}

/** lru_cache_make_key: a single int or str stands for itself, else a tuple: that of the arguments, where nothing has to be added. */
function makeKey(
  runtime: Runtime,
  { isTyped }: CachePayload,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const { types } = runtime;
  const positional = args.length - (keywords?.length ?? 0);
  if (!isTyped && keywords === null) {
    const [only] = args;
    if (args.length === 1 && only !== undefined && (only.type === types.str || only.type === types.int)) {
      runtime.heap.retain(only);
      return only;
    }
    return argumentTupleOf(runtime, args, null);
  }
  const items = args.slice(0, positional);
  if (keywords !== null) {
    items.push(keywordMark(runtime));
    keywords.forEach((name, index) => {
      items.push(name, args[positional + index]!);
    });
  }
  if (isTyped) for (const argument of args) items.push(argument.type);
  for (const item of items) runtime.heap.retain(item);
  return newTuple(runtime, items);
}

/** The object between positional and keyword arguments of a key. */
function keywordMark(runtime: Runtime): PythonObject {
  let mark = runtime.singletons.get('functools kwd_mark');
  if (mark === undefined) {
    mark = runtime.heap.sharing(() => runtime.call(runtime.types.object, []));
    runtime.singletons.set('functools kwd_mark', mark);
  }
  return mark;
}

/** What a key is filed under: it is hashed once (PyObject_Hash). */
function hashedKey(runtime: Runtime, key: PythonObject): KeyLookup {
  return directKey(runtime, key) ?? { hash: hashOf(runtime, key) };
}

/** infinite_lru_cache_wrapper. */
function unlimited(
  runtime: Runtime,
  payload: CachePayload,
  key: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const lookup = hashedKey(runtime, key);
  const found = dictGetFiled(runtime, payload.cache, key, lookup);
  if (found !== null) {
    payload.hits++;
    runtime.heap.retain(found);
    return found;
  }
  payload.misses++;
  const result = callFunction(runtime, payload, args, keywords);
  holding(runtime, 'result', [result], () => dictSetFiled(runtime, payload.cache, key, lookup, result));
  return result;
}

/** bounded_lru_cache_wrapper. */
function limited(
  runtime: Runtime,
  payload: CachePayload,
  key: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const { heap } = runtime;
  const lookup = hashedKey(runtime, key);
  const found = dictGetFiled(runtime, payload.cache, key, lookup) as PythonObject<LinkPayload> | null;
  if (found !== null) {
    payload.hits++;
    payload.links.splice(payload.links.indexOf(found), 1);
    payload.links.push(found);
    heap.retain(found.payload.result);
    return found.payload.result;
  }
  payload.misses++;
  const result = callFunction(runtime, payload, args, keywords);
  own(runtime, result, 'result');
  try {
    if (dictGetFiled(runtime, payload.cache, key, lookup) === null) {
      const oldest = dictSize(payload.cache) >= payload.maximum! ? payload.links.shift() : undefined;
      const popped = oldest === undefined ? null : dictPop(runtime, payload.cache, oldest.payload.key);
      heap.retain(key);
      heap.retain(result);
      const link = newHolder(runtime, runtime.typeOf(linkType), { key, result }, ['key', 'result']);
      payload.links.push(link);
      dictSetFiled(runtime, payload.cache, key, lookup, link);
      heap.releaseOptional(popped);
      heap.releaseOptional(oldest);
    }
  } finally {
    runtime.held.pop();
  }
  return result;
}
