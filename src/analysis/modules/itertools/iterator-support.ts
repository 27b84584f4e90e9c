/** What the iterator types of `itertools` have in common. */
import { callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { newObject, newUnknown, newUnknownValue } from '../../objects/create.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { bindConstructorArguments } from '../../objects/native.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type {
  KeywordNames,
  NativeFunctionDefinition,
  NativeMember,
  NativeTypeDefinition,
} from '../../objects/type-object.ts';
import { refuseKeywords } from '../../objects/types/argument-checks.ts';
import { heldReferenceSlots, newHolder } from '../../objects/types/held-references.ts';
import { nextUnknown, selfIterator } from '../../objects/types/iterator-payload.ts';

/** A native iterator type: how it is made from arguments, and what its next item is. */
export interface IteratorDefinition<State extends object> {
  readonly name: string;
  /** Fields of the state that hold references, in the order in which deallocation drops them. */
  readonly fields: readonly (keyof State & string)[];
  /** Parameters as in a signature, or null where keywords are refused and `make` looks at the arguments itself. */
  readonly signature: NativeFunctionDefinition['signature'] | null;
  /** The state of a new iterator; it steals the references in it. Arguments by parameter, or all of them. */
  readonly make: (runtime: Runtime, ...args: never[]) => State;
  readonly next: (runtime: Runtime, self: PythonObject<State>) => PythonObject | null;
  /** Its items are tuples: known of an iterator over something unknown. */
  readonly givesTuples?: boolean;
  readonly members?: Readonly<Record<string, NativeMember>>;
  readonly repr?: (runtime: Runtime, self: PythonObject<State>) => PythonObject;
}

/** State of an iterator that was made of something unknown. */
interface UnknownState {
  readonly isUnknown: true;
  hasGivenUnknown?: boolean;
}

/** None of them has an `__init__` that does anything. */
const initialize = (): void => {};

/** The type of such iterators. The arguments of its call are in a tuple, which holds them meanwhile (_PyObject_MakeTpCall). */
export function iteratorType<State extends object>(definition: IteratorDefinition<State>): NativeTypeDefinition {
  const { name, fields, signature, repr, members } = definition;
  const make = definition.make as (runtime: Runtime, ...args: unknown[]) => State;
  const stateOf = (
    runtime: Runtime,
    type: PythonObject,
    args: readonly PythonObject[],
    keywords: KeywordNames,
  ): PythonObject => {
    // A subclass may take keywords where it has an `__init__` of its own (`Modules/itertoolsmodule.c`, chain_new).
    if (signature === null && (type as TypeObject).payload.slots.init === initialize) {
      refuseKeywords(runtime, name, keywords);
    }
    const bound =
      signature === null
        ? [args.slice(0, args.length - (keywords?.length ?? 0))]
        : bindConstructorArguments(runtime, { name, signature, code: make as never }, args, keywords);
    try {
      return newHolder(runtime, type as TypeObject, make(runtime, ...bound), fields);
    } catch (thrown) {
      if (!(thrown instanceof ValueUnknown)) throw thrown;
      for (const argument of args) runtime.escape(argument);
      return newObject<UnknownState>(runtime, type as TypeObject, { isUnknown: true });
    }
  };
  return {
    name,
    module: 'itertools',
    isCollected: true,
    slots: {
      new: (runtime, type, args, keywords) =>
        (type as TypeObject).payload.isHeapType
          ? stateOf(runtime, type, args, keywords)
          : callWithArgumentTuple(runtime, args, keywords, (given) => stateOf(runtime, type, given, keywords)),
      init: initialize,
      iter: selfIterator,
      iterNext: (runtime, self) => {
        const state = self.payload as State | UnknownState;
        if ('isUnknown' in state) {
          return nextUnknown(runtime, state, () =>
            definition.givesTuples === true ? newUnknownValue(runtime, runtime.types.tuple) : newUnknown(runtime),
          );
        }
        return definition.next(runtime, self as PythonObject<State>);
      },
      ...(repr === undefined
        ? {}
        : {
            repr: (runtime: Runtime, self: PythonObject) => {
              if ('isUnknown' in (self.payload as State | UnknownState)) throw new ValueUnknown(self);
              return repr(runtime, self as PythonObject<State>);
            },
          }),
      ...heldReferenceSlots(fields),
    },
    ...(members === undefined ? {} : { members }),
  };
}

/** Puts a reference (stolen; null for none) into a field and releases what was there (Py_XSETREF). */
export function setReference(runtime: Runtime, holder: PythonObject, field: string, value: PythonObject | null): void {
  const state = holder.payload as Record<string, PythonObject | null>;
  const before = state[field] ?? null;
  state[field] = value;
  runtime.log.slot(holder.id, SlotKind.Internal, runtime.log.name(field), before?.id ?? 0, value?.id ?? 0);
  runtime.heap.releaseOptional(before);
}

/** Takes a reference out of a field: the caller owns it. */
export function takeReference(runtime: Runtime, holder: PythonObject, field: string): PythonObject {
  const state = holder.payload as Record<string, PythonObject | null>;
  const value = state[field]!;
  state[field] = null;
  runtime.log.slot(holder.id, SlotKind.Internal, runtime.log.name(field), value.id, 0);
  return value;
}

/** The object with a new reference (Py_NewRef). */
export function newReference(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
