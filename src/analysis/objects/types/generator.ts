/** Generators and coroutines (`Objects/genobject.c`). The frame belongs to the machine. */

import { newUnknownText } from '../create.ts';
import { isInstanceOf, raise, raiseBare, raiseReturnValue } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { hold, letGo } from '../native-holds.ts';
import type { PythonObject } from '../python-object.ts';
import { type PendingException, PythonRaise, type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition, Visit } from '../type-object.ts';
import { callAsyncFinalizer } from './async-generator-hooks.ts';
import { isExceptionClass, makeException } from './exception-values.ts';
import { setReference } from './exceptions.ts';

/** What the machine keeps of a generator's frame; see `machine/generators.ts`. */
export interface SuspendedFrame {
  readonly state: 'created' | 'suspended' | 'running' | 'finished';
  readonly functionName: string;
  /** Its references are its own: also while what it delegates to is being closed, when it counts as running. */
  readonly isParked: boolean;
  /** What it is delegating to (`yield from`), borrowed, or null. */
  readonly delegate: PythonObject | null;
  /** The frame as a Python object: a new reference. */
  newFrameObject(): PythonObject;
  /** Visits every reference the suspended frame owns. */
  traverse(visit: Visit): void;
  /** Drops every reference of the suspended frame, locals first. */
  clear(runtime: Runtime): void;
}

/** Payload of a generator or coroutine. Name references are owned. */
export interface GeneratorPayload {
  frame: SuspendedFrame;
  /** gi_code: kept until the generator is deallocated. */
  readonly code: PythonObject;
  name: PythonObject;
  qualifiedName: PythonObject;
  /** Of an asynchronous generator, else null. */
  asyncState: AsyncGeneratorState | null;
}

/** What an asynchronous generator has beside its frame (PyAsyncGenObject). */
export interface AsyncGeneratorState {
  /** `aclose()` has begun, or the generator has ended. */
  isClosed: boolean;
  /** One of its awaitables is being awaited. */
  isRunning: boolean;
  /** It was iterated for the first time (ag_hooks_inited). */
  hasBegun: boolean;
  /** The finalizer of `sys.set_asyncgen_hooks`, owned; null before the first use or without one. */
  finalizer: PythonObject | null;
}

type GeneratorName = 'generator' | 'coroutine' | 'async_generator';

/** Prefix of the members, and the one that tells what is delegated to. */
const MEMBER_NAMES: Readonly<Record<GeneratorName, readonly [prefix: string, delegate: string]>> = {
  generator: ['gi', 'gi_yieldfrom'],
  coroutine: ['cr', 'cr_await'],
  async_generator: ['ag', 'ag_await'],
};

const payloadOf = (self: PythonObject): GeneratorPayload => self.payload as GeneratorPayload;

/** The definition of one of the three types that run a frame of their own. */
export function generatorDefinition(
  name: GeneratorName,
  slots: NativeTypeDefinition['slots'],
  members: NonNullable<NativeTypeDefinition['members']>,
): NativeTypeDefinition {
  const [prefix, delegateName] = MEMBER_NAMES[name];
  return {
    name,
    isFinal: true,
    isCollected: true,
    isWeaklyReferencable: true,
    slots: {
      repr: (runtime) => newUnknownText(runtime),
      finalize: (runtime, self) => {
        const { frame, asyncState } = payloadOf(self);
        if (frame.state !== 'suspended' && frame.state !== 'created') return;
        try {
          if (callAsyncFinalizer(runtime, self, asyncState)) return;
          if (name === 'coroutine' && frame.state === 'created') return runtime.warnUnawaited(self);
          runtime.heap.release(runtime.closeGenerator(self));
        } catch (thrown) {
          if (!(thrown instanceof PythonRaise)) throw thrown;
          runtime.unraisable(thrown.exception, self);
        }
      },
      traverse: (self, visit) => {
        const { frame, code, name: nameObject, qualifiedName, asyncState } = payloadOf(self);
        visit(code, `${prefix}_code`);
        visit(nameObject, '__name__');
        visit(qualifiedName, '__qualname__');
        if (asyncState?.finalizer) visit(asyncState.finalizer, 'finalizer');
        if (frame.state !== 'running' || frame.isParked) frame.traverse(visit);
      },
      clear: (runtime, self) => {
        const { frame, code, name: nameObject, qualifiedName, asyncState } = payloadOf(self);
        frame.clear(runtime);
        runtime.heap.release(code);
        runtime.heap.release(nameObject);
        runtime.heap.release(qualifiedName);
        runtime.heap.releaseOptional(asyncState?.finalizer);
      },
      ...slots,
    },
    members: {
      __name__: nameMember('name', '__name__'),
      __qualname__: nameMember('qualifiedName', '__qualname__'),
      [`${prefix}_code`]: { kind: 'attribute', get: (runtime, self) => kept(runtime, payloadOf(self).code) },
      [`${prefix}_frame`]: {
        kind: 'attribute',
        get: (runtime, self) => {
          const { frame } = payloadOf(self);
          return frame.state === 'finished' ? runtime.none : frame.newFrameObject();
        },
      },
      [`${prefix}_running`]: {
        kind: 'attribute',
        get: (runtime, self) => {
          const { frame, asyncState } = payloadOf(self);
          return (asyncState?.isRunning ?? frame.state === 'running') ? runtime.true : runtime.false;
        },
      },
      [`${prefix}_suspended`]: {
        kind: 'attribute',
        get: (runtime, self) => (payloadOf(self).frame.state === 'suspended' ? runtime.true : runtime.false),
      },
      [delegateName]: {
        kind: 'attribute',
        get: (runtime, self) => kept(runtime, payloadOf(self).frame.delegate ?? runtime.none),
      },
      ...members,
    },
  };
}

/** gen_get_name and gen_set_name, and those of the qualified name. */
function nameMember(field: 'name' | 'qualifiedName', label: string): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => kept(runtime, payloadOf(self)[field]),
    set: (runtime, self, value) => {
      if (value === null || !isInstanceOf(value, runtime.types.str)) {
        raise(runtime, 'TypeError', `${label} must be set to a string object`);
      }
      const payload = payloadOf(self);
      const before = payload[field];
      payload[field] = kept(runtime, value);
      const { log } = runtime;
      log.slot(self.id, SlotKind.Internal, log.name(label), before.id, value.id);
      runtime.heap.release(before);
    },
  };
}

/** `send`, `throw` and `close` of generators and coroutines. */
export const sendingMembers: NonNullable<NativeTypeDefinition['members']> = {
  send: {
    kind: 'method',
    function: {
      name: 'send',
      signature: '(self, value, /)',
      code: (runtime: Runtime, self: PythonObject, value: PythonObject) =>
        resultOf(runtime, runtime.resumeGenerator(self, value)),
    },
  },
  throw: {
    kind: 'method',
    function: { name: 'throw', signature: '(self, typ, val=None, tb=None, /)', code: generatorThrow },
  },
  close: {
    kind: 'method',
    function: {
      name: 'close',
      signature: '(self, /)',
      code: (runtime: Runtime, self: PythonObject) => runtime.closeGenerator(self),
    },
  },
};

export const generatorType = generatorDefinition(
  'generator',
  {
    iter: (runtime, self) => kept(runtime, self),
    iterNext: (runtime, self) => {
      const item = runtime.resumeGenerator(self, runtime.none);
      if (item === null) endIteration(runtime);
      return item;
    },
  },
  sendingMembers,
);

/** A generator that ended inside iteration: its return value other than None goes into StopIteration (gen_iternext). */
function endIteration(runtime: Runtime): void {
  const value = runtime.takeGeneratorResult();
  if (value === runtime.none) return;
  try {
    raiseReturnValue(runtime, value);
  } finally {
    runtime.heap.release(value);
  }
}

/** What `send` and `throw` give: the item, or StopIteration with the return value. */
export function resultOf(runtime: Runtime, item: PythonObject | null): PythonObject {
  if (item !== null) return item;
  const value = runtime.takeGeneratorResult();
  if (value === runtime.none) return raiseBare(runtime, 'StopIteration');
  try {
    return raiseReturnValue(runtime, value);
  } finally {
    runtime.heap.release(value);
  }
}

/** `generator.throw(type_or_exception[, value[, traceback]])`. */
function generatorThrow(runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]): PythonObject {
  return resultOf(runtime, runtime.throwIntoGenerator(self, pendingException(runtime, args)));
}

/** What the arguments of `throw` (type, value, traceback; borrowed) stand for. */
export function pendingException(runtime: Runtime, given: readonly (PythonObject | undefined)[]): PendingException {
  const args = given.filter((argument) => argument !== undefined);
  const [type, value, traceback] = args as [PythonObject, PythonObject?, PythonObject?];
  const { mro } = (isExceptionClass(runtime, type) ? (type as TypeObject) : (type.type as TypeObject)).payload;
  const isExit = mro.includes(runtime.typeNamed('GeneratorExit'));
  return { args, isExit, make: () => thrownException(runtime, type, value, traceback) };
}

/** The exception that arguments of `throw` stand for, with the traceback that it is given: a new reference (_gen_throw). */
function thrownException(
  runtime: Runtime,
  type: PythonObject,
  value: PythonObject | undefined,
  traceback: PythonObject | undefined,
): PythonObject {
  const given = traceback === runtime.none ? undefined : traceback;
  if (given !== undefined && given.type !== runtime.types.traceback) {
    if (given.type === runtime.types.unknown) throw new ValueUnknown(given);
    raise(runtime, 'TypeError', 'throw() third argument must be a traceback object');
  }
  const exception = exceptionToThrow(runtime, type, value);
  if (given !== undefined) setReference(runtime, exception, 'traceback', given);
  return exception;
}

/** The exception that class and value stand for: a new reference. */
function exceptionToThrow(runtime: Runtime, type: PythonObject, value: PythonObject | undefined): PythonObject {
  if (isExceptionClass(runtime, type)) {
    if (value !== undefined && isInstanceOf(value, type as TypeObject)) {
      runtime.heap.retain(value);
      return value;
    }
    const args = value === undefined || value === runtime.none ? [] : [value];
    // _gen_throw owns the class meanwhile; what its call raises is thrown instead (PyErr_NormalizeException).
    hold(runtime, type, 'throw');
    try {
      return makeException(runtime, type, args);
    } catch (thrown) {
      if (!(thrown instanceof PythonRaise)) throw thrown;
      return thrown.exception;
    } finally {
      letGo(runtime);
    }
  }
  if (!isExceptionClass(runtime, type.type)) {
    const { name } = (type.type as TypeObject).payload;
    raise(runtime, 'TypeError', `exceptions must be classes or instances deriving from BaseException, not ${name}`);
  }
  if (value !== undefined && value !== runtime.none) {
    raise(runtime, 'TypeError', 'instance exception may not have a separate value');
  }
  runtime.heap.retain(type);
  return type;
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
