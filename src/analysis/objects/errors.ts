/** Raising Python exceptions from native code. */
import { newObject, newString, newTuple, newUnknownText } from './create.ts';
import { SlotKind } from './event-log.ts';
import { hold, letGo } from './native-holds.ts';
import type { PythonObject } from './python-object.ts';
import { PythonRaise, type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';

/** Payload of an exception (PyBaseExceptionObject and the structs that extend it). All references are owned. */
export interface ExceptionPayload {
  args: PythonObject;
  traceback: PythonObject | null;
  cause: PythonObject | null;
  context: PythonObject | null;
  suppressContext: boolean;
  /** The traceback that it had when it was raised or handled last, where the newer one is beside it until a handler takes both; borrowed. */
  handledTraceback?: PythonObject | null;
  /** Further members of some exception types, such as `value` of StopIteration, `name` and `obj` of AttributeError. */
  readonly fields: Map<string, PythonObject>;
}

/** A built-in exception with the given arguments (stolen), made without calling `__init__`: a new reference. */
export function newException(runtime: Runtime, type: TypeObject, args: PythonObject[]): PythonObject<ExceptionPayload> {
  const exception = newObject<ExceptionPayload>(runtime, type, {
    args: newTuple(runtime, args),
    traceback: null,
    cause: null,
    context: null,
    suppressContext: false,
    fields: new Map(),
  });
  const { log } = runtime;
  log.slot(exception.id, SlotKind.Internal, log.name('args'), 0, exception.payload.args.id);
  return exception;
}

/** Raises a built-in exception with a message (PyErr_Format). Never returns. */
export function raise(runtime: Runtime, typeName: string, message: string): never {
  throw raised(runtime, newException(runtime, runtime.typeNamed(typeName), [newString(runtime, message)]));
}

/** As `raise`, with a text that shows objects: where how they show themselves is not known, neither is the text (PyErr_Format with %R). */
export function raiseAbout(runtime: Runtime, typeName: string, message: () => string): never {
  let text: PythonObject;
  try {
    text = newString(runtime, message());
  } catch (thrown) {
    if (thrown instanceof PythonRaise && runtime.behaviour.language.raisesWithoutFailedMessage) {
      discard(runtime, thrown);
      raiseBare(runtime, typeName);
    }
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    text = newUnknownText(runtime);
  }
  throw raised(runtime, newException(runtime, runtime.typeNamed(typeName), [text]));
}

/** Raises a built-in exception whose only argument is an object (borrowed), as KeyError does (PyErr_SetObject). Never returns. */
export function raiseWith(runtime: Runtime, typeName: string, argument: PythonObject): never {
  runtime.heap.retain(argument);
  const exception = newException(runtime, runtime.typeNamed(typeName), [argument]);
  if (typeName === 'StopIteration') setExceptionField(runtime, exception, 'value', argument);
  throw raised(runtime, exception);
}

/**
 * Raises StopIteration with the value (borrowed) that a generator or coroutine returned (`Objects/genobject.c`, _PyGen_SetStopIterationValue). Never
 * returns.
 */
export function raiseReturnValue(runtime: Runtime, value: PythonObject): never {
  if (runtime.behaviour.language.returnValueHasContext) {
    if (value === runtime.none) raiseBare(runtime, 'StopIteration');
    raiseWith(runtime, 'StopIteration', value);
  }
  runtime.heap.retain(value);
  const exception = newException(runtime, runtime.typeNamed('StopIteration'), [value]);
  setExceptionField(runtime, exception, 'value', value);
  throw new PythonRaise(exception);
}

/** Raises a built-in exception without arguments (PyErr_SetNone). Never returns. */
export function raiseBare(runtime: Runtime, typeName: string): never {
  throw raised(runtime, newException(runtime, runtime.typeNamed(typeName), []));
}

/** Sets or, with `null`, deletes a further member of an exception; the value is retained. */
export function setExceptionField(
  { heap, log }: Runtime,
  exception: PythonObject,
  name: string,
  value: PythonObject | null,
): void {
  const { fields } = exception.payload as ExceptionPayload;
  const before = fields.get(name);
  if (value === null) fields.delete(name);
  else {
    heap.retain(value);
    fields.set(name, value);
  }
  log.slot(exception.id, SlotKind.Attribute, log.name(name), before?.id ?? 0, value?.id ?? 0);
  heap.releaseOptional(before);
}

/**
 * What to throw for an exception object (stolen): sets its context to the exception being handled (`Python/errors.c`, _PyErr_SetObject), which
 * breaks a chain that would come back to the new exception.
 */
export function raised(runtime: Runtime, exception: PythonObject): PythonRaise {
  const handled = runtime.handledException();
  if (handled !== null && handled !== exception) {
    breakContextCycle(runtime, exception, handled);
    runtime.heap.retain(handled);
    setContext(runtime, exception, handled);
  }
  return new PythonRaise(exception);
}

function breakContextCycle(runtime: Runtime, exception: PythonObject, handled: PythonObject): void {
  let current = handled as PythonObject<ExceptionPayload>;
  const seen = new Set<PythonObject>();
  while (!seen.has(current)) {
    seen.add(current);
    const { context } = current.payload;
    if (context === null) return;
    if (context === exception) {
      setContext(runtime, current, null);
      return;
    }
    current = context as PythonObject<ExceptionPayload>;
  }
}

/** Sets `__context__`; steals the reference, releases what was there. */
function setContext({ heap, log }: Runtime, exception: PythonObject, context: PythonObject | null): void {
  const payload = exception.payload as ExceptionPayload;
  const before = payload.context;
  payload.context = context;
  log.slot(exception.id, SlotKind.Internal, log.name('__context__'), before?.id ?? 0, context?.id ?? 0);
  heap.releaseOptional(before);
}

/**
 * Drops a caught exception (PyErr_Clear). In 3.11 its traceback, with the frames, goes after it: it is beside it until a handler takes both, and an
 * exception that somebody else has keeps the one before.
 */
export function discard(runtime: Runtime, { exception }: PythonRaise): void {
  const { traceback } = exception.payload as ExceptionPayload;
  const isBeside = traceback !== null && runtime.behaviour.language.errorIndicatorHoldsClass;
  if (isBeside) hold(runtime, traceback, 'exception being dropped');
  runtime.heap.release(exception);
  if (isBeside && !exception.isFreed) takeBackTraceback(runtime, exception);
  if (isBeside) letGo(runtime);
}

/** What goes on from here is beside the exception, in 3.11, until a handler takes both (`Python/errors.c`, the three parts of the error indicator). */
export function noteTraceback({ behaviour }: Runtime, exception: PythonObject): void {
  if (!behaviour.language.errorIndicatorHoldsClass) return;
  const payload = exception.payload as ExceptionPayload;
  payload.handledTraceback = payload.traceback;
}

/** The exception has the traceback again that it had when it was raised or handled last. */
export function takeBackTraceback(runtime: Runtime, exception: PythonObject): void {
  const payload = exception.payload as ExceptionPayload;
  const { traceback: dropped, handledTraceback: kept } = payload;
  let entry = dropped;
  while (entry !== null && entry !== kept) entry = (entry.payload as { next: PythonObject | null }).next;
  if (dropped === null || kept === undefined || entry !== kept) return;
  if (kept !== null) runtime.heap.retain(kept);
  payload.traceback = kept;
  runtime.log.slot(exception.id, SlotKind.Internal, runtime.log.name('__traceback__'), dropped.id, kept?.id ?? 0);
  runtime.heap.release(dropped);
}

/** Whether a thrown value is a Python exception of a built-in exception type or one derived from it. */
export function isRaised(runtime: Runtime, thrown: unknown, typeName: string): thrown is PythonRaise {
  return thrown instanceof PythonRaise && isInstanceOf(thrown.exception, runtime.typeNamed(typeName));
}

/** Whether an object's class is the type or derives from it (PyObject_TypeCheck). */
export function isInstanceOf(object: PythonObject, type: TypeObject): boolean {
  return object.type === type || (object.type as TypeObject).payload.mro.includes(type);
}
