/** Exception groups (`Objects/exceptions.c`, PyBaseExceptionGroupObject; PEP 654). */
import { argumentTupleOf, callWithArgumentTuple, callWithCopies } from '../argument-tuple.ts';
import { newList, newObject, newString, newTuple } from '../create.ts';
import { type ExceptionPayload, isInstanceOf, raise, setExceptionField } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { getOptionalAttribute, setAttribute } from '../protocol/attributes.ts';
import { itemsOf } from '../protocol/iteration.ts';
import { strText } from '../protocol/text.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, type Runtime, type TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { isExceptionClass } from './exception-values.ts';
import { classGetItem } from './generic-alias.ts';

const HOLDER = 'exception group';

const payloadOf = (group: PythonObject): ExceptionPayload => group.payload as ExceptionPayload;
const partsOf = (group: PythonObject): PythonObject[] =>
  payloadOf(group).fields.get('exceptions')!.payload as PythonObject[];

/** Whether an object is an exception group. */
export function isExceptionGroup(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, runtime.typeNamed('BaseExceptionGroup'));
}

/** BaseExceptionGroup_new: checks the exceptions; a group of plain exceptions is an ExceptionGroup. */
function newGroup(
  runtime: Runtime,
  type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const positional = keywords === null ? args : args.slice(0, args.length - keywords.length);
  if (positional.length !== 2) {
    raise(runtime, 'TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${positional.length} given)`);
  }
  const [message, given] = positional as [PythonObject, PythonObject];
  if (!isInstanceOf(message, runtime.types.str)) {
    const { name } = typeOf(message).payload;
    raise(runtime, 'TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${name}`);
  }
  const exceptions = exceptionTuple(runtime, given);
  try {
    return groupOf(runtime, groupType(runtime, type as TypeObject, exceptions), args, keywords, exceptions);
  } finally {
    runtime.heap.release(exceptions);
  }
}

function groupOf(
  runtime: Runtime,
  type: TypeObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  exceptions: PythonObject,
): PythonObject {
  const group = newObject<ExceptionPayload>(runtime, type, {
    args: argumentTupleOf(runtime, args, keywords),
    traceback: null,
    cause: null,
    context: null,
    suppressContext: false,
    fields: new Map(),
  });
  const { log } = runtime;
  log.slot(group.id, SlotKind.Internal, log.name('args'), 0, group.payload.args.id);
  setExceptionField(runtime, group, 'message', args[0]!);
  setExceptionField(runtime, group, 'exceptions', exceptions);
  return group;
}

/** The second argument as a tuple: a new reference. */
function exceptionTuple(runtime: Runtime, given: PythonObject): PythonObject {
  const { slots, mro } = typeOf(given).payload;
  const isSequence = slots.getItem !== null && slots.length !== null && !mro.includes(runtime.types.dict);
  if (!isSequence) raise(runtime, 'TypeError', 'second argument (exceptions) must be a sequence');
  const exceptions = given.type === runtime.types.tuple ? given : newTuple(runtime, itemsOf(runtime, given));
  if (exceptions === given) runtime.heap.retain(given);
  const items = exceptions.payload as PythonObject[];
  const fail = (typeName: string, message: string): never => {
    runtime.heap.release(exceptions);
    return raise(runtime, typeName, message);
  };
  if (items.length === 0) fail('ValueError', 'second argument (exceptions) must be a non-empty sequence');
  const wrong = items.findIndex((item) => !isInstanceOf(item, runtime.typeNamed('BaseException')));
  if (wrong >= 0) fail('ValueError', `Item ${wrong} of second argument (exceptions) is not an exception`);
  return exceptions;
}

/** The class of a group that was asked for as `type`. Throws TypeError where it may not hold one of the exceptions. */
function groupType(runtime: Runtime, type: TypeObject, exceptions: PythonObject): TypeObject {
  const exceptionType = runtime.typeNamed('Exception');
  const isPlain = (exceptions.payload as PythonObject[]).every((item) => isInstanceOf(item, exceptionType));
  if (isPlain) return type === runtime.typeNamed('BaseExceptionGroup') ? runtime.typeNamed('ExceptionGroup') : type;
  if (type === runtime.typeNamed('ExceptionGroup')) {
    return raise(runtime, 'TypeError', 'Cannot nest BaseExceptions in an ExceptionGroup');
  }
  if (type.payload.mro.includes(exceptionType)) {
    return raise(runtime, 'TypeError', `Cannot nest BaseExceptions in '${type.payload.name}'`);
  }
  return type;
}

/** _PyExc_CreateExceptionGroup: calls BaseExceptionGroup with a message and a list or tuple (borrowed). A new reference. */
export function makeGroup(runtime: Runtime, message: string, exceptions: PythonObject): PythonObject {
  const text = newString(runtime, message);
  try {
    return holding(runtime, HOLDER, [text, exceptions], () =>
      runtime.call(runtime.typeNamed('BaseExceptionGroup'), [text, exceptions]),
    );
  } finally {
    runtime.heap.release(text);
  }
}

/** What decides whether an exception belongs to the part that is split off. */
type Matcher = (exception: PythonObject) => boolean;

/** The two parts of a split, new references; null for one that would be empty, or that was not asked for. */
interface Parts {
  readonly match: PythonObject | null;
  readonly rest: PythonObject | null;
}

/** exceptiongroup_split_recursive. */
function split(runtime: Runtime, exception: PythonObject, matches: Matcher, wantsRest: boolean): Parts {
  const { heap } = runtime;
  if (matches(exception)) {
    heap.retain(exception);
    return { match: exception, rest: null };
  }
  if (!isExceptionGroup(runtime, exception)) {
    if (wantsRest) heap.retain(exception);
    return { match: null, rest: wantsRest ? exception : null };
  }
  const matching: PythonObject[] = [];
  const others: PythonObject[] = [];
  runtime.enterRecursion(' in exceptiongroup_split_recursive');
  try {
    for (const part of partsOf(exception)) {
      const { match, rest } = holding(runtime, HOLDER, [...matching, ...others], () =>
        split(runtime, part, matches, wantsRest),
      );
      if (match !== null) matching.push(match);
      if (rest !== null) others.push(rest);
    }
  } catch (thrown) {
    for (const part of [...matching, ...others]) heap.release(part);
    throw thrown;
  } finally {
    runtime.leaveRecursion();
  }
  const rests = newList(runtime, others);
  const match = holding(runtime, HOLDER, [rests], () => subset(runtime, exception, newList(runtime, matching)));
  const rest = match === null ? subset(runtime, exception, rests) : restBeside(runtime, exception, rests, match);
  return { match, rest };
}

function restBeside(runtime: Runtime, group: PythonObject, rests: PythonObject, match: PythonObject) {
  return holding(runtime, HOLDER, [match], () => subset(runtime, group, rests));
}

/** exceptiongroup_subset: a group like another one, of the exceptions in a list (stolen); null for none. A new reference. */
function subset(runtime: Runtime, group: PythonObject, exceptions: PythonObject): PythonObject | null {
  const { heap } = runtime;
  if ((exceptions.payload as PythonObject[]).length === 0) {
    heap.release(exceptions);
    return null;
  }
  const derive = getOptionalAttribute(runtime, group, 'derive')!;
  const part = holding(runtime, HOLDER, [derive, exceptions], () =>
    callWithCopies(runtime, [exceptions], () => runtime.call(derive, [exceptions])),
  );
  heap.release(derive);
  heap.release(exceptions);
  if (!isExceptionGroup(runtime, part)) {
    heap.release(part);
    raise(runtime, 'TypeError', 'derive must return an instance of BaseExceptionGroup');
  }
  copyMetadata(runtime, group, part);
  return part;
}

function copyMetadata(runtime: Runtime, from: PythonObject, to: PythonObject): void {
  const { heap, log } = runtime;
  for (const field of ['traceback', 'context', 'cause'] as const) {
    const value = payloadOf(from)[field];
    if (field === 'traceback' && value === null) continue;
    const before = payloadOf(to)[field];
    if (value !== null) heap.retain(value);
    payloadOf(to)[field] = value;
    log.slot(to.id, SlotKind.Internal, log.name(`__${field}__`), before?.id ?? 0, value?.id ?? 0);
    heap.releaseOptional(before);
  }
  if (payloadOf(from).cause !== null) payloadOf(to).suppressContext = true;
  const notes = getOptionalAttribute(runtime, from, '__notes__');
  if (notes === null) return;
  if (typeOf(notes).payload.slots.getItem !== null) {
    const copy = newList(runtime, itemsOf(runtime, notes));
    setAttribute(runtime, to, '__notes__', copy);
    heap.release(copy);
  }
  heap.release(notes);
}

/** get_matcher_type: what an argument of `split` asks of an exception. */
function matcherOf(runtime: Runtime, wanted: PythonObject): Matcher {
  const types = exceptionTypesOf(runtime, wanted);
  if (types !== null) return (exception) => types.some((type) => isInstanceOf(exception, type));
  if (!isInstanceOf(wanted, runtime.types.type) && typeOf(wanted).payload.slots.call !== null) {
    return (exception) => {
      const answer = runtime.call(wanted, [exception]);
      const matches = isTrue(runtime, answer);
      runtime.heap.release(answer);
      return matches;
    };
  }
  return raise(runtime, 'TypeError', runtime.behaviour.language.groupMatcherText);
}

function exceptionTypesOf(runtime: Runtime, wanted: PythonObject): TypeObject[] | null {
  const types = isInstanceOf(wanted, runtime.types.tuple) ? (wanted.payload as PythonObject[]) : [wanted];
  return types.every((type) => isExceptionClass(runtime, type)) ? (types as TypeObject[]) : null;
}

/** CHECK_EG_MATCH of a group or exception: what `except*` handles and what is left, new references (`Python/ceval.c`, exception_group_match). */
export function matchGroup(runtime: Runtime, exception: PythonObject, wanted: PythonObject): Parts {
  const { heap } = runtime;
  if (exception === runtime.none) return { match: null, rest: null };
  if (exceptionTypesOf(runtime, wanted)!.some((type) => isInstanceOf(exception, type))) {
    heap.retain(exception);
    if (isExceptionGroup(runtime, exception)) return { match: exception, rest: null };
    const single = newTuple(runtime, [exception]);
    try {
      return { match: makeGroup(runtime, '', single), rest: null };
    } finally {
      heap.release(single);
    }
  }
  if (!isExceptionGroup(runtime, exception)) {
    heap.retain(exception);
    return { match: null, rest: exception };
  }
  const method = getOptionalAttribute(runtime, exception, 'split')!;
  const pair = holding(runtime, HOLDER, [method], () =>
    callWithCopies(runtime, [wanted], () => runtime.call(method, [wanted])),
  );
  heap.release(method);
  const items = isInstanceOf(pair, runtime.types.tuple) ? (pair.payload as PythonObject[]) : [];
  if (items.length < 2) {
    heap.release(pair);
    const { name } = typeOf(exception).payload;
    return raise(runtime, 'TypeError', `${name}.split must return a 2-tuple`);
  }
  const [match, rest] = items.map((item) => (item === runtime.none ? null : item)) as [
    PythonObject | null,
    PythonObject | null,
  ];
  if (match !== null) heap.retain(match);
  if (rest !== null) heap.retain(rest);
  heap.release(pair);
  return { match, rest };
}

/**
 * _PyExc_PrepReraiseStar: what goes on after all `except*` clauses, from the exception that was caught and the list of what the clauses raised and
 * left. A new reference, None for nothing.
 */
export function prepareReraise(runtime: Runtime, caught: PythonObject, left: PythonObject): PythonObject {
  const { heap } = runtime;
  const exceptions = (left.payload as PythonObject[]).filter((exception) => exception !== runtime.none);
  if (exceptions.length === 0) return runtime.none;
  if (!isExceptionGroup(runtime, caught)) {
    heap.retain(exceptions[0]!);
    return exceptions[0]!;
  }
  const raisedAnew = exceptions.filter((exception) => !hasSameMetadata(runtime, exception, caught));
  const raisedAgain = exceptions.filter((exception) => !raisedAnew.includes(exception));
  for (const exception of raisedAnew) heap.retain(exception);
  const again = projection(runtime, caught, raisedAgain);
  if (raisedAnew.length === 0) return again ?? runtime.none;
  if (again !== null) raisedAnew.push(again);
  if (raisedAnew.length === 1) return raisedAnew[0]!;
  const list = newList(runtime, raisedAnew);
  try {
    return makeGroup(runtime, '', list);
  } finally {
    heap.release(list);
  }
}

/** is_same_exception_metadata. */
function hasSameMetadata(runtime: Runtime, left: PythonObject, right: PythonObject): boolean {
  if (!isExceptionGroup(runtime, left)) return false;
  const [a, b] = [payloadOf(left), payloadOf(right)];
  return a.traceback === b.traceback && a.cause === b.cause && a.context === b.context;
}

/** exception_group_projection: the part of a group whose leaves are in the given groups. */
function projection(runtime: Runtime, group: PythonObject, keep: readonly PythonObject[]): PythonObject | null {
  const leaves = new Set<PythonObject>();
  const collect = (exception: PythonObject): void => {
    if (isExceptionGroup(runtime, exception)) for (const part of partsOf(exception)) collect(part);
    else leaves.add(exception);
  };
  for (const exception of keep) collect(exception);
  const isKept = (exception: PythonObject): boolean => !isExceptionGroup(runtime, exception) && leaves.has(exception);
  return split(runtime, group, isKept, false).match;
}

function splitResult(runtime: Runtime, self: PythonObject, wanted: PythonObject): PythonObject {
  const { match, rest } = split(runtime, self, matcherOf(runtime, wanted), true);
  return newTuple(runtime, [match ?? runtime.none, rest ?? runtime.none]);
}

/** A method of one argument that comes in a tuple up to 3.12 (METH_VARARGS). */
function packedMethod(
  name: string,
  code: (runtime: Runtime, self: PythonObject, argument: PythonObject) => PythonObject,
): NativeMember {
  const packed = (runtime: Runtime, self: PythonObject, argument: PythonObject): PythonObject =>
    runtime.behaviour.language.packsGroupArguments
      ? callWithArgumentTuple(runtime, [argument], null, () => code(runtime, self, argument))
      : code(runtime, self, argument);
  return { kind: 'method', function: { name, signature: '(self, matcher_value, /)', code: packed } };
}

function field(name: 'message' | 'exceptions'): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const value = payloadOf(self).fields.get(name) ?? runtime.none;
      runtime.heap.retain(value);
      return value;
    },
    set: (runtime) => raise(runtime, 'AttributeError', 'readonly attribute'),
  };
}

/** BaseExceptionGroup and ExceptionGroup. */
export const exceptionGroupTypes: readonly NativeTypeDefinition[] = [
  {
    name: 'BaseExceptionGroup',
    base: 'BaseException',
    isCollected: true,
    slots: {
      new: newGroup,
      str: (runtime, self) => {
        const count = partsOf(self).length;
        const message = strText(runtime, payloadOf(self).fields.get('message')!);
        return newString(runtime, `${message} (${count} sub-exception${count === 1 ? '' : 's'})`);
      },
    },
    members: {
      message: field('message'),
      exceptions: field('exceptions'),
      derive: {
        kind: 'method',
        function: {
          name: 'derive',
          signature: '(self, excs, /)',
          code: (runtime: Runtime, self: PythonObject, exceptions: PythonObject) => {
            const args = [payloadOf(self).fields.get('message')!, exceptions];
            return callWithArgumentTuple(runtime, args, null, () =>
              runtime.call(runtime.typeNamed('BaseExceptionGroup'), args),
            );
          },
        },
      },
      split: packedMethod('split', splitResult),
      subgroup: packedMethod(
        'subgroup',
        (runtime, self, wanted) => split(runtime, self, matcherOf(runtime, wanted), false).match ?? runtime.none,
      ),
      __class_getitem__: classGetItem,
    },
  },
  {
    name: 'ExceptionGroup',
    base: 'BaseExceptionGroup',
    furtherBases: ['Exception'],
    isCollected: true,
    isWeaklyReferencable: true,
    slots: {},
  },
];
