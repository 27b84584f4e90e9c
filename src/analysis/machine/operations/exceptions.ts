/** Raising, handling and context managers (`Python/bytecodes.c`, RAISE_VARARGS, PUSH_EXC_INFO, BEFORE_WITH and their kin). */
import { SPECIAL_METHODS } from '../../compile/instructions.ts';
import { callWithCopies } from '../../objects/argument-tuple.ts';
import { type ExceptionPayload, isInstanceOf, raise, raised } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { holding, PythonRaise, type TypeObject } from '../../objects/runtime.ts';
import { bindSpecial } from '../../objects/special-methods.ts';
import { matchGroup } from '../../objects/types/exception-groups.ts';
import { isExceptionClass, makeException } from '../../objects/types/exception-values.ts';
import { setReference } from '../../objects/types/exceptions.ts';
import { newMethod } from '../../objects/types/method.ts';
import type { Machine } from '../machine.ts';

/** RAISE_VARARGS. Never returns. */
export function raiseVarargs(machine: Machine, sp: number, count: number): never {
  if (count === 0) return reraiseHandled(machine);
  const cause = count === 2 ? machine.take(sp - 1) : null;
  const value = machine.take(sp - count);
  const frame = machine.frame!;
  frame.stackPointer = sp - count;
  const exception = toExceptionBeside(machine, cause, value, 'exceptions must derive from BaseException');
  if (cause !== null) {
    const fixed =
      cause === machine.none
        ? null
        : toExceptionBeside(machine, exception, cause, 'exception causes must derive from BaseException');
    setReference(machine, exception, 'cause', fixed);
    machine.heap.releaseOptional(fixed);
  }
  throw raised(machine, exception);
}

/** As `toException`, while another reference is held, which is released where that fails. */
function toExceptionBeside(
  machine: Machine,
  beside: PythonObject | null,
  value: PythonObject,
  message: string,
): PythonObject {
  try {
    return holding(machine, 'raise', [beside], () => toException(machine, value, message));
  } catch (thrown) {
    machine.heap.releaseOptional(beside);
    throw thrown;
  }
}

/** An exception from a class or an instance (stolen): a new reference. */
function toException(machine: Machine, value: PythonObject, message: string): PythonObject {
  if (isExceptionClass(machine, value)) {
    try {
      return holding(machine, 'raise', [value], () => makeException(machine, value, [], 'as object'));
    } finally {
      machine.heap.release(value);
    }
  }
  if (isInstanceOf(value, machine.typeNamed('BaseException'))) return value;
  if (value.type === machine.types.unknown) return machine.stop('unknown: an exception that is not known is raised');
  machine.heap.release(value);
  return raise(machine, 'TypeError', message);
}

function reraiseHandled(machine: Machine): never {
  const handled = machine.handledException();
  if (handled === null) return raise(machine, 'RuntimeError', 'No active exception to reraise');
  machine.heap.retain(handled);
  throw new PythonRaise(handled);
}

/** RERAISE: the exception on top goes on. Never returns. */
export function reraise(machine: Machine, sp: number, _depth: number): never {
  const exception = machine.take(sp - 1);
  machine.frame!.stackPointer = sp - 1;
  throw new PythonRaise(exception);
}

/** PUSH_EXC_INFO: the exception is the one being handled; the one before lies under it. */
export function pushExceptionInfo(machine: Machine, sp: number): number {
  const { stack, exceptionState } = machine;
  const exception = stack[sp - 1]!;
  stack[sp - 1] = exceptionState.exception ?? machine.none;
  machine.heap.retain(exception);
  exceptionState.exception = exception;
  stack[sp] = exception;
  return sp + 1;
}

/** POP_EXCEPT: what was handled before is handled again; steals it. */
export function popExcept(machine: Machine, previous: PythonObject): void {
  const { exceptionState } = machine;
  const { exception } = exceptionState;
  exceptionState.exception = previous === machine.none ? null : previous;
  machine.heap.releaseOptional(exception);
}

/** CHECK_EXC_MATCH. Throws TypeError for what is no exception class. */
export function matches(machine: Machine, exception: PythonObject, type: PythonObject): boolean {
  if (type.type === machine.types.unknown) return machine.decide('whether the exception is of this type');
  checkExceptionClasses(machine, type);
  return classesOf(machine, type).some((candidate) => isInstanceOf(exception, candidate as TypeObject));
}

const classesOf = (machine: Machine, type: PythonObject): readonly PythonObject[] =>
  isInstanceOf(type, machine.types.tuple) ? (type.payload as PythonObject[]) : [type];

/** _PyEval_CheckExceptTypeValid. */
function checkExceptionClasses(machine: Machine, type: PythonObject): void {
  if (classesOf(machine, type).every((candidate) => isExceptionClass(machine, candidate))) return;
  raise(machine, 'TypeError', 'catching classes that do not inherit from BaseException is not allowed');
}

/** CHECK_EG_MATCH: exception, type → what is left, what is handled here. */
export function checkGroupMatch(machine: Machine, sp: number): void {
  const { stack, heap, exceptionState } = machine;
  const exception = stack[sp - 2]!;
  const wanted = stack[sp - 1]!;
  if (wanted.type === machine.types.unknown) machine.stop('unknown: an exception class that is not known');
  checkExceptionClasses(machine, wanted);
  checkNoGroupClasses(machine, wanted);
  const { match, rest } = matchGroup(machine, exception, wanted);
  const { dropsGroupFirst } = machine.behaviour.language;
  if (dropsGroupFirst) machine.dropInputs(sp - 2, sp);
  if (match !== null) {
    heap.retain(match);
    const before = exceptionState.exception;
    exceptionState.exception = match;
    heap.releaseOptional(before);
  }
  if (!dropsGroupFirst) machine.dropInputs(sp - 2, sp);
  stack[sp - 2] = rest ?? machine.none;
  stack[sp - 1] = match ?? machine.none;
}

/** _PyEval_CheckExceptStarTypeValid. */
function checkNoGroupClasses(machine: Machine, wanted: PythonObject): void {
  const groups = machine.typeNamed('BaseExceptionGroup');
  if (!classesOf(machine, wanted).some((type) => (type as TypeObject).payload.mro.includes(groups))) return;
  raise(machine, 'TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.');
}

/** BEFORE_WITH: manager → bound `__exit__`, result of `__enter__()`. BEFORE_ASYNC_WITH is the same with `__aexit__` and `__aenter__`. */
export function beforeWith(machine: Machine, sp: number, isAsync: boolean): number {
  const { stack, heap } = machine;
  const manager = stack[sp - 1]!;
  if (manager.type === machine.types.unknown) {
    machine.drop(sp - 1);
    stack[sp - 1] = machine.newUnknown();
    stack[sp] = machine.newUnknown();
    return sp + 1;
  }
  const enter = boundSpecial(machine, manager, isAsync ? '__aenter__' : '__enter__');
  let exit: PythonObject;
  try {
    exit = boundSpecial(machine, manager, isAsync ? '__aexit__' : '__exit__');
  } catch (thrown) {
    heap.release(enter);
    throw thrown;
  }
  machine.drop(sp - 1);
  stack[sp - 1] = exit;
  machine.frame!.stackPointer = sp;
  try {
    stack[sp] = machine.call(enter, []);
  } finally {
    heap.release(enter);
  }
  return sp + 1;
}

/** LOAD_SPECIAL (3.14): owner → function and owner, or bound and NULL. */
export function loadSpecial(machine: Machine, sp: number, index: number): number {
  const { stack, borrowed, heap } = machine;
  const name = SPECIAL_METHODS[index]!;
  const owner = stack[sp - 1]!;
  if (owner.type === machine.types.unknown) {
    machine.drop(sp - 1);
    stack[sp - 1] = machine.newUnknown();
    stack[sp] = null;
    return sp + 1;
  }
  const method = lookup(machine, typeOf(owner), name) ?? raiseNotManager(machine, owner, name);
  if (method.type === machine.types.function || method.type === machine.types.method_descriptor) {
    heap.retain(method);
    stack[sp] = owner;
    borrowed[sp] = borrowed[sp - 1]!;
    stack[sp - 1] = method;
    borrowed[sp - 1] = 0;
    return sp + 1;
  }
  const bound = boundSpecial(machine, owner, name);
  machine.drop(sp - 1);
  stack[sp - 1] = bound;
  stack[sp] = null;
  return sp + 1;
}

/** A special method bound to its object: a new reference. */
function boundSpecial(machine: Machine, owner: PythonObject, name: string): PythonObject {
  const method = lookup(machine, typeOf(owner), name) ?? raiseNotManager(machine, owner, name);
  if (method.type === machine.types.function) return newMethod(machine, method, owner);
  return bindSpecial(machine, owner, method);
}

function raiseNotManager(machine: Machine, owner: PythonObject, name: string): never {
  const isAsync = name.startsWith('__a');
  const { namesMissingEnter } = machine.behaviour;
  const missing = namesMissingEnter || name.endsWith('exit__') ? ` (missed ${name} method)` : '';
  const otherEnter = isAsync ? '__enter__' : '__aenter__';
  const otherExit = isAsync ? '__exit__' : '__aexit__';
  const isOtherKind =
    machine.behaviour.language.suggestsOtherWith &&
    lookup(machine, typeOf(owner), otherEnter) !== null &&
    lookup(machine, typeOf(owner), otherExit) !== null;
  const suggestion = isOtherKind
    ? ` but it supports the ${isAsync ? '' : 'asynchronous '}context manager protocol. Did you mean to use '${isAsync ? '' : 'async '}with'?`
    : '';
  return raise(
    machine,
    'TypeError',
    `'${namesMissingEnter ? fullTypeName(typeOf(owner)) : typeOf(owner).payload.name}' object does not support the ${isAsync ? 'asynchronous ' : ''}context manager protocol${missing}${suggestion}`,
  );
}

/** The name of a type with its module, unless that is `builtins` or `__main__` (`%T` of PyUnicode_FromFormat). */
function fullTypeName({ payload }: TypeObject): string {
  const module = payload.isHeapType ? payload.namespace.get('__module__')?.payload : payload.module;
  const isPlain = typeof module !== 'string' || module === 'builtins' || module === '__main__';
  return isPlain ? payload.qualifiedName : `${module}.${payload.qualifiedName}`;
}

/** WITH_EXCEPT_START: calls `__exit__(type, exception, traceback)`. A new reference. */
export function withExceptStart(machine: Machine, sp: number, hasSelfSlot: number): PythonObject {
  const { stack } = machine;
  const exception = stack[sp - 1]!;
  const traceback = (exception.payload as ExceptionPayload).traceback ?? machine.none;
  const exit = stack[sp - 4 - hasSelfSlot]!;
  const self = hasSelfSlot === 1 ? (stack[sp - 4] ?? null) : null;
  const args = [exception.type, exception, traceback];
  if (!machine.behaviour.holdsTracebackInExit) return machine.call(exit, self === null ? args : [self, ...args]);
  return callWithCopies(machine, [traceback], () => machine.call(exit, self === null ? args : [self, ...args]));
}
