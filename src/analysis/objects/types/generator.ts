/** Generators and coroutines (`Objects/genobject.c`). The frame belongs to the machine. */
import { newUnknownValue } from '../create.ts';
import { raise, raiseBare, raised, raiseWith } from '../errors.ts';
import type { PythonObject } from '../python-object.ts';
import { PythonRaise, type Runtime } from '../runtime.ts';
import type { NativeTypeDefinition, Visit } from '../type-object.ts';
import { isExceptionClass, makeException } from './exception-values.ts';

/** What the machine keeps of a generator's frame; see `machine/generators.ts`. */
export interface SuspendedFrame {
  readonly state: 'created' | 'suspended' | 'running' | 'finished';
  readonly functionName: string;
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
  readonly name: PythonObject;
  readonly qualifiedName: PythonObject;
}

function generatorDefinition(name: 'generator' | 'coroutine' | 'async_generator'): NativeTypeDefinition {
  return {
    name,
    isFinal: true,
    isCollected: true,
    isWeaklyReferencable: true,
    slots: {
      repr: (runtime) => newUnknownValue(runtime, runtime.types.str),
      ...(name === 'generator'
        ? {
            iter: (runtime: Runtime, self: PythonObject) => kept(runtime, self),
            iterNext: (runtime: Runtime, self: PythonObject) => {
              const item = runtime.resumeGenerator(self, runtime.none);
              if (item === null) endIteration(runtime);
              return item;
            },
          }
        : {}),
      ...(name === 'coroutine' ? { await: (runtime: Runtime, self: PythonObject) => kept(runtime, self) } : {}),
      finalize: (runtime, self) => {
        const { frame } = self.payload as GeneratorPayload;
        if (frame.state !== 'suspended' && frame.state !== 'created') return;
        try {
          runtime.heap.release(runtime.closeGenerator(self));
        } catch (thrown) {
          if (!(thrown instanceof PythonRaise)) throw thrown;
          runtime.unraisable(thrown.exception, self);
        }
      },
      traverse: (self, visit) => {
        const { frame, code, name: nameObject, qualifiedName } = self.payload as GeneratorPayload;
        visit(code, 'gi_code');
        visit(nameObject, '__name__');
        visit(qualifiedName, '__qualname__');
        if (frame.state !== 'running') frame.traverse(visit);
      },
      clear: (runtime, self) => {
        const { frame, code, name: nameObject, qualifiedName } = self.payload as GeneratorPayload;
        frame.clear(runtime);
        runtime.heap.release(code);
        runtime.heap.release(nameObject);
        runtime.heap.release(qualifiedName);
      },
    },
    members: {
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
      __name__: { kind: 'attribute', get: (runtime, self) => kept(runtime, (self.payload as GeneratorPayload).name) },
      __qualname__: {
        kind: 'attribute',
        get: (runtime, self) => kept(runtime, (self.payload as GeneratorPayload).qualifiedName),
      },
      gi_code: {
        kind: 'attribute',
        get: (runtime, self) => kept(runtime, (self.payload as GeneratorPayload).code),
      },
      gi_frame: {
        kind: 'attribute',
        get: (runtime, self) => {
          const { frame } = self.payload as GeneratorPayload;
          return frame.state === 'finished' ? runtime.none : frame.newFrameObject();
        },
      },
      gi_running: {
        kind: 'attribute',
        get: (runtime, self) =>
          (self.payload as GeneratorPayload).frame.state === 'running' ? runtime.true : runtime.false,
      },
      gi_yieldfrom: {
        kind: 'attribute',
        get: (runtime, self) => kept(runtime, (self.payload as GeneratorPayload).frame.delegate ?? runtime.none),
      },
    },
  };
}

export const generatorType = generatorDefinition('generator');
export const coroutineType = generatorDefinition('coroutine');

/** A generator that ended inside iteration: its return value other than None goes into StopIteration (gen_iternext). */
function endIteration(runtime: Runtime): void {
  const value = runtime.takeGeneratorResult();
  if (value === runtime.none) return;
  try {
    raiseWith(runtime, 'StopIteration', value);
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
    return raiseWith(runtime, 'StopIteration', value);
  } finally {
    runtime.heap.release(value);
  }
}

/** `generator.throw(type_or_exception[, value[, traceback]])`. */
function generatorThrow(
  runtime: Runtime,
  self: PythonObject,
  type: PythonObject,
  value: PythonObject | undefined,
): PythonObject {
  const exception = isExceptionClass(runtime, type)
    ? makeException(runtime, type, value === undefined || value === runtime.none ? [] : [value])
    : type;
  if (exception === type) {
    if (!isExceptionClass(runtime, type.type)) {
      return raise(
        runtime,
        'TypeError',
        `exceptions must be classes or instances deriving from BaseException, not ${(type.type as typeof runtime.types.type).payload.name}`,
      );
    }
    runtime.heap.retain(exception);
  }
  return resultOf(runtime, runtime.throwIntoGenerator(self, raised(runtime, exception).exception));
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
