/** `decimal.Context` and its signals (`Modules/_decimal/_decimal.c`, PyDecContext_Type and PyDecSignalDict_Type). */
import { listOf, newBoolean, newObject, newString } from '../../objects/create.ts';
import { dictGetText, dictSetText } from '../../objects/dict-access.ts';
import { isInstanceOf, raise, raised } from '../../objects/errors.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { getIterator } from '../../objects/protocol/iteration.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { knownPayload, newHolder } from '../../objects/types/held-references.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import {
  type Condition,
  type DecimalContext,
  type Report,
  ROUNDINGS,
  type Rounding,
  SIGNALS,
  type Signal,
  signalOf,
} from '../../values/decimal/decimal-value.ts';

export interface ContextPayload {
  precision: number;
  rounding: Rounding;
  smallestExponent: number;
  largestExponent: number;
  capitals: number;
  isClamped: boolean;
  traps: PythonObject | null;
  flags: PythonObject | null;
}

export const CONTEXT_FIELDS = ['traps', 'flags'] as const;
export const contextPayload = (context: PythonObject): ContextPayload => knownPayload<ContextPayload>(context);
export const signalSet = (dict: PythonObject): Set<Signal> => knownPayload<{ readonly set: Set<Signal> }>(dict).set;

/** The class of a condition, borrowed: classes of the module `decimal`. */
function conditionClass(runtime: Runtime, condition: Condition): PythonObject {
  const type = getAttribute(runtime, runtime.importModule('decimal')!, condition);
  runtime.heap.release(type);
  return type;
}

/** The signal of a class. */
export function signalOfClass(runtime: Runtime, key: PythonObject): Signal {
  const signal = SIGNALS.find((name) => conditionClass(runtime, name) === key);
  return signal ?? raise(runtime, 'KeyError', 'invalid error flag');
}

export const signalDictType: NativeTypeDefinition = {
  name: 'SignalDict',
  messageName: 'decimal.SignalDict',
  module: 'decimal',
  slots: {
    length: () => SIGNALS.length,
    getItem: (runtime, self, key) => newBoolean(runtime, signalSet(self).has(signalOfClass(runtime, key))),
    setItem: (runtime, self, key, value) => {
      if (value === null) return raise(runtime, 'ValueError', 'signal keys cannot be deleted');
      const signal = signalOfClass(runtime, key);
      if (isTrue(runtime, value)) signalSet(self).add(signal);
      else signalSet(self).delete(signal);
    },
    iter: (runtime) => {
      const classes = listOf(
        runtime,
        SIGNALS.map((name) => conditionClass(runtime, name)),
      );
      const iterator = getIterator(runtime, classes);
      runtime.heap.release(classes);
      return iterator;
    },
    repr: (runtime, self) => {
      const set = signalSet(self);
      const parts = SIGNALS.map((name) => `<class 'decimal.${name}'>:${set.has(name) ? 'True' : 'False'}`);
      return newString(runtime, `{${parts.join(', ')}}`);
    },
  },
};

const newSignalDict = (runtime: Runtime, signals: Iterable<Signal>): PythonObject =>
  newObject(runtime, runtime.typeOf(signalDictType), { set: new Set(signals) });

/** A context: a new reference. */
export function newContext(
  runtime: Runtime,
  settings: Omit<ContextPayload, 'traps' | 'flags'>,
  traps: Iterable<Signal>,
  flags: Iterable<Signal> = [],
  type: TypeObject = contextTypeOf(runtime),
): PythonObject {
  const payload: ContextPayload = {
    ...settings,
    traps: newSignalDict(runtime, traps),
    flags: newSignalDict(runtime, flags),
  };
  return newHolder(runtime, type, payload, CONTEXT_FIELDS);
}

/** A copy of a context: a new reference. */
export function copyContext(runtime: Runtime, context: PythonObject): PythonObject {
  const { traps, flags, ...settings } = contextPayload(context);
  return newContext(runtime, settings, signalSet(traps!), signalSet(flags!));
}

export const DEFAULT_SETTINGS = {
  precision: 28,
  rounding: 'ROUND_HALF_EVEN' as Rounding,
  smallestExponent: -999999,
  largestExponent: 999999,
  capitals: 1,
  isClamped: false,
};
export const DEFAULT_TRAPS: readonly Signal[] = ['InvalidOperation', 'DivisionByZero', 'Overflow'];

/** The class of contexts, which the module has. */
function contextTypeOf(runtime: Runtime): TypeObject {
  return dictGetText(namespaceOf(runtime), 'Context') as TypeObject;
}

const CURRENT = '_current_context';
export const namespaceOf = (runtime: Runtime): PythonObject =>
  (runtime.importModule('_decimal')!.payload as ModulePayload).namespace;

/** The context of the thread, borrowed; made at first use from the default one. */
export function currentContext(runtime: Runtime): PythonObject {
  const namespace = namespaceOf(runtime);
  const existing = dictGetText(namespace, CURRENT);
  if (existing !== null) return existing;
  const context = copyContext(runtime, dictGetText(namespace, 'DefaultContext')!);
  dictSetText(runtime, namespace, CURRENT, context);
  runtime.heap.release(context);
  return context;
}

/** Makes a context (borrowed) the one of the thread; a template is copied. */
export function setCurrentContext(runtime: Runtime, context: PythonObject): void {
  const namespace = namespaceOf(runtime);
  const isTemplate = ['DefaultContext', 'BasicContext', 'ExtendedContext'].some(
    (name) => dictGetText(namespace, name) === context,
  );
  if (!isTemplate) {
    dictSetText(runtime, namespace, CURRENT, context);
    return;
  }
  const copy = copyContext(runtime, context);
  dictSetText(runtime, namespace, CURRENT, copy);
  runtime.heap.release(copy);
}

/** Runs an operation with what a context says; sets its flags and raises what it traps (dec_addstatus). */
export function operate<Result>(
  runtime: Runtime,
  context: PythonObject,
  run: (settings: DecimalContext, report: Report) => Result,
): Result {
  const payload = contextPayload(context);
  const conditions = new Set<Condition>();
  const result = run(payload, (condition) => conditions.add(condition));
  if (conditions.size > 0) raiseTrapped(runtime, payload, conditions);
  return result;
}

/** Sets a flag of a context that no trap looks at. */
export function setFlag(context: PythonObject, signal: Signal): void {
  signalSet(contextPayload(context).flags!).add(signal);
}

const CONDITIONS: readonly Condition[] = [
  'InvalidOperation',
  'ConversionSyntax',
  'DivisionImpossible',
  'DivisionUndefined',
];

function raiseTrapped(runtime: Runtime, { traps, flags }: ContextPayload, conditions: ReadonlySet<Condition>): void {
  const trapped = signalSet(traps!);
  const raisedSignals = new Set<Signal>();
  for (const condition of conditions) {
    const signal = signalOf(condition);
    signalSet(flags!).add(signal);
    if (trapped.has(signal)) raisedSignals.add(signal);
  }
  const signal = SIGNALS.find((name) => raisedSignals.has(name));
  if (signal === undefined) return;
  const told = [
    ...CONDITIONS.filter((condition) => conditions.has(condition) && raisedSignals.has(signalOf(condition))),
    ...SIGNALS.slice(1).filter((name) => raisedSignals.has(name)),
  ];
  const list = listOf(
    runtime,
    told.map((condition) => conditionClass(runtime, condition)),
  );
  try {
    throw raised(runtime, runtime.call(conditionClass(runtime, signal), [list]));
  } finally {
    runtime.heap.release(list);
  }
}

/** The rounding of an argument. */
export function roundingOf(runtime: Runtime, object: PythonObject): Rounding {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const rounding = ROUNDINGS.find((name) => name === object.payload);
  return rounding ?? raise(runtime, 'TypeError', `valid values for rounding are:\n  [${ROUNDINGS.join(', ')}]`);
}

/** Whether an object is a context. */
export function isContext(runtime: Runtime, object: PythonObject): boolean {
  return isInstanceOf(object, contextTypeOf(runtime));
}

/** Raises where an argument is no context. */
export function contextArgument(runtime: Runtime, object: PythonObject | undefined): PythonObject {
  if (object === undefined || object === runtime.none) return currentContext(runtime);
  if (isContext(runtime, object)) return object;
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  return raise(runtime, 'TypeError', 'optional argument must be a context');
}
