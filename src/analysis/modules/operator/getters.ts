/** `itemgetter`, `attrgetter` and `methodcaller` (`Modules/_operator.c`). */
import { argumentTupleOf, callWithArgumentTuple, callWithCopies } from '../../objects/argument-tuple.ts';
import { internInPlace, internString, newString, newTuple, tupleOf } from '../../objects/create.ts';
import { dictEntries, dictGetText, dictSetText, newDict } from '../../objects/dict-access.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { getItem } from '../../objects/protocol/operators.ts';
import { reprText } from '../../objects/protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { KeywordNames, NativeTypeDefinition } from '../../objects/type-object.ts';
import { refuseKeywords } from '../../objects/types/argument-checks.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import { classWith, madeBy, reduceMember } from '../../objects/types/reduction.ts';
import { releaseBackwards } from '../../objects/types/sequence-items.ts';

/** What a getter gets: one thing, or the items of a tuple. */
interface GetterState {
  /** The item, or a tuple of items, or a tuple of names (attrgetter). */
  readonly wanted: PythonObject;
  readonly isSingle: boolean;
}

const GETTER_FIELDS = ['wanted'] as const;

/** Makes the instance of a type; the tuple of the arguments holds them, and may be kept. */
function makingSlots(
  make: (runtime: Runtime, type: TypeObject, args: readonly PythonObject[], keywords: KeywordNames) => PythonObject,
): Pick<NativeTypeDefinition['slots'], 'new' | 'init'> {
  return {
    new: (runtime, type, args, keywords) =>
      callWithArgumentTuple(runtime, args, keywords, (given) => make(runtime, type as TypeObject, given, keywords)),
    init: () => {},
  };
}

/** Calls with the only argument of a getter. */
function onlyArgument(
  runtime: Runtime,
  name: string,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  refuseKeywords(runtime, name, keywords);
  if (args.length !== 1) raise(runtime, 'TypeError', `${name} expected 1 argument, got ${args.length}`);
  return args[0]!;
}

/** One thing, or a tuple of several, each a new reference. */
function getAll(
  runtime: Runtime,
  wanted: readonly PythonObject[],
  isSingle: boolean,
  get: (one: PythonObject) => PythonObject,
): PythonObject {
  if (isSingle) return get(wanted[0]!);
  const results: PythonObject[] = [];
  const mark = runtime.held.length;
  try {
    for (const one of wanted) {
      const result = get(one);
      results.push(result);
      own(runtime, result, 'getter');
    }
  } catch (thrown) {
    runtime.held.length = mark;
    releaseBackwards(runtime, results);
    throw thrown;
  }
  runtime.held.length = mark;
  return newTuple(runtime, results);
}

/** itemgetter_new keeps the only item, or the tuple of its arguments. */
export const itemgetterType: NativeTypeDefinition = {
  name: 'itemgetter',
  module: 'operator',
  isCollected: true,
  slots: {
    ...makingSlots((runtime, type, args, keywords) => {
      refuseKeywords(runtime, 'itemgetter', keywords);
      if (args.length === 0) raise(runtime, 'TypeError', 'itemgetter expected 1 argument, got 0');
      const isSingle = args.length === 1;
      const wanted = isSingle ? args[0]! : argumentTupleOf(runtime, args, null);
      if (isSingle) runtime.heap.retain(wanted);
      return newHolder<GetterState>(runtime, type, { wanted, isSingle }, GETTER_FIELDS);
    }),
    call: (runtime, self, args, keywords) => {
      const { wanted, isSingle } = self.payload as GetterState;
      const object = onlyArgument(runtime, 'itemgetter', args, keywords);
      const items = isSingle ? [wanted] : (wanted.payload as readonly PythonObject[]);
      return getAll(runtime, items, isSingle, (item) => getItem(runtime, object, item));
    },
    repr: (runtime, self) => {
      const { wanted, isSingle } = self.payload as GetterState;
      const text = reprText(runtime, wanted);
      return newString(runtime, `operator.itemgetter${isSingle ? `(${text})` : text}`);
    },
    ...heldReferenceSlots(GETTER_FIELDS),
  },
  members: reduceMember((runtime, self) => {
    const { wanted, isSingle } = self.payload as GetterState;
    if (isSingle) return classWith(runtime, self, [wanted]);
    runtime.heap.retain(wanted);
    return madeBy(runtime, self.type, wanted);
  }),
};

/** attrgetter_new: names are interned; a dotted one becomes a tuple of its parts. */
export const attrgetterType: NativeTypeDefinition = {
  name: 'attrgetter',
  module: 'operator',
  isCollected: true,
  slots: {
    ...makingSlots((runtime, type, args, keywords) => {
      refuseKeywords(runtime, 'attrgetter', keywords);
      if (args.length === 0) raise(runtime, 'TypeError', 'attrgetter expected 1 argument, got 0');
      for (const name of args) {
        if (name.type === runtime.types.unknown) throw new ValueUnknown(name);
        if (!isInstanceOf(name, runtime.types.str)) raise(runtime, 'TypeError', 'attribute name must be a string');
        if (name.payload === UNKNOWN_VALUE) throw new ValueUnknown(name);
      }
      const names = args.map((name) => attributePath(runtime, name as PythonObject<string>));
      const state: GetterState = { wanted: newTuple(runtime, names), isSingle: args.length === 1 };
      return newHolder(runtime, type, state, GETTER_FIELDS);
    }),
    call: (runtime, self, args, keywords) => {
      const { wanted, isSingle } = self.payload as GetterState;
      const object = onlyArgument(runtime, 'attrgetter', args, keywords);
      const names = wanted.payload as readonly PythonObject[];
      return getAll(runtime, names, isSingle, (name) => dottedAttribute(runtime, object, name));
    },
    repr: (runtime, self) => {
      const names = (self.payload as GetterState).wanted.payload as readonly PythonObject[];
      const texts = names.map((name) => reprText(runtime, pathText(runtime, name)));
      return newString(runtime, `operator.attrgetter(${texts.join(', ')})`);
    },
    ...heldReferenceSlots(GETTER_FIELDS),
  },
  // attrgetter_args: dotted names are put together again.
  members: reduceMember((runtime, self) => {
    const names = (self.payload as GetterState).wanted.payload as readonly PythonObject[];
    const texts = names.map((name) => {
      if (typeof name.payload !== 'string') return pathText(runtime, name);
      runtime.heap.retain(name);
      return name;
    });
    return madeBy(runtime, self.type, newTuple(runtime, texts));
  }),
};

function attributePath(runtime: Runtime, name: PythonObject<string>): PythonObject {
  if (!name.payload.includes('.')) return internInPlace(runtime, name);
  return newTuple(
    runtime,
    name.payload.split('.').map((part) => internString(runtime, part)),
  );
}

function pathText(runtime: Runtime, name: PythonObject): PythonObject {
  if (typeof name.payload === 'string') return name;
  const parts = (name.payload as readonly PythonObject<string>[]).map((part) => part.payload);
  return newString(runtime, parts.join('.'));
}

/** dotted_getattr: each object on the way is held while its attribute is got. */
function dottedAttribute(runtime: Runtime, object: PythonObject, name: PythonObject): PythonObject {
  if (typeof name.payload === 'string') return getAttribute(runtime, object, name.payload);
  let current = object;
  runtime.heap.retain(current);
  for (const part of name.payload as readonly PythonObject<string>[]) {
    own(runtime, current, 'attrgetter');
    try {
      current = getAttribute(runtime, current, part.payload);
    } finally {
      letGo(runtime);
    }
  }
  return current;
}

interface MethodcallerState {
  readonly name: PythonObject;
  /** The arguments of the method, or in later versions of the methodcaller itself. */
  readonly args: PythonObject;
  readonly keywords: PythonObject | null;
}

const METHOD_FIELDS = ['name', 'args', 'keywords'] as const;

/** methodcaller_new. */
export const methodcallerType: NativeTypeDefinition = {
  name: 'methodcaller',
  module: 'operator',
  isCollected: true,
  slots: {
    ...makingSlots((runtime, type, args, keywords) => {
      const positional = args.length - (keywords?.length ?? 0);
      const name = args[0];
      if (name === undefined || positional === 0) {
        return raise(runtime, 'TypeError', 'methodcaller needs at least one argument, the method name');
      }
      if (name.type === runtime.types.unknown) throw new ValueUnknown(name);
      if (!isInstanceOf(name, runtime.types.str)) raise(runtime, 'TypeError', 'method name must be a string');
      if (name.payload === UNKNOWN_VALUE) throw new ValueUnknown(name);
      const state: MethodcallerState = {
        name: internInPlace(runtime, name as PythonObject<string>),
        args: runtime.behaviour.nativeModules.methodcallerKeepsArguments
          ? argumentTupleOf(runtime, args, keywords)
          : newTuple(
              runtime,
              args.slice(1, positional).map((argument) => {
                runtime.heap.retain(argument);
                return argument;
              }),
            ),
        keywords: keywords === null ? null : keywordDict(runtime, keywords, args.slice(positional)),
      };
      return newHolder(runtime, type, state, METHOD_FIELDS);
    }),
    call: (runtime, self, args, keywords) => {
      const state = self.payload as MethodcallerState;
      const object = onlyArgument(runtime, 'methodcaller', args, keywords);
      const given = state.args.payload as readonly PythonObject[];
      const isWhole = runtime.behaviour.nativeModules.methodcallerKeepsArguments;
      const positional = isWhole ? given.slice(1) : given;
      const named = state.keywords === null ? [] : dictEntries(state.keywords);
      const names = named.length === 0 ? null : named.map(({ key }) => key as PythonObject<string>);
      const all = [...positional, ...named.map(({ value }) => value)];
      const name = state.name.payload as string;
      if (isWhole) return callAttribute(runtime, object, name, all, names);
      return callWithArgumentTuple(runtime, args, null, () => {
        own(runtime, getAttribute(runtime, object, name), 'methodcaller');
        const method = runtime.held.at(-1)!.object;
        try {
          if (names === null) return runtime.call(method, all);
          return callWithCopies(runtime, [...all, ...names], () => runtime.call(method, all, names));
        } finally {
          letGo(runtime);
        }
      });
    },
    repr: (runtime, self) => {
      const state = self.payload as MethodcallerState;
      const given = state.args.payload as readonly PythonObject[];
      const positional = runtime.behaviour.nativeModules.methodcallerKeepsArguments ? given.slice(1) : given;
      const named = state.keywords === null ? [] : dictEntries(state.keywords);
      const texts = [
        reprText(runtime, state.name),
        ...positional.map((argument) => reprText(runtime, argument)),
        ...named.map(({ key, value }) => `${String(key.payload)}=${reprText(runtime, value)}`),
      ];
      return newString(runtime, `${typeOf(self).payload.module}.methodcaller(${texts.join(', ')})`);
    },
    ...heldReferenceSlots(METHOD_FIELDS),
  },
  members: reduceMember(methodcallerReduce),
};

/** methodcaller_reduce: keywords are kept by a partial of the class and the name. */
function methodcallerReduce(runtime: Runtime, self: PythonObject): PythonObject {
  const { name, args, keywords } = self.payload as MethodcallerState;
  const given = args.payload as readonly PythonObject[];
  const isWhole = runtime.behaviour.nativeModules.methodcallerKeepsArguments;
  const positional = isWhole ? given.slice(1) : given;
  const named = keywords === null ? [] : dictEntries(keywords);
  if (named.length === 0) return classWith(runtime, self, [name, ...positional]);
  const { namespace } = runtime.importModule('functools')!.payload as ModulePayload;
  const maker = runtime.call(
    dictGetText(namespace, 'partial')!,
    [self.type, name, ...named.map(({ value }) => value)],
    named.map(({ key }) => key as PythonObject<string>),
  );
  if (!isWhole) runtime.heap.retain(args);
  return newTuple(runtime, [maker, isWhole ? tupleOf(runtime, positional) : args]);
}

/** The dict of the keyword arguments, as the call makes it. */
function keywordDict(
  runtime: Runtime,
  keywords: NonNullable<KeywordNames>,
  values: readonly PythonObject[],
): PythonObject {
  const dict = newDict(runtime);
  for (const [index, keyword] of keywords.entries()) dictSetText(runtime, dict, keyword.payload, values[index]!);
  return dict;
}
