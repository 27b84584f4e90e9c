/** Asynchronous generators (`Objects/genobject.c`, PyAsyncGen_Type, async_gen_asend and async_gen_athrow). */
import { methodArgumentTuple } from '../argument-tuple.ts';
import { newObject } from '../create.ts';
import { discard, isRaised, raise, raiseBare, raiseReturnValue } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import type { PythonObject } from '../python-object.ts';
import { holding, PythonRaise, type Runtime } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { beginAsyncGenerator } from './async-generator-hooks.ts';
import { type AsyncGeneratorState, type GeneratorPayload, generatorDefinition, pendingException } from './generator.ts';

/** What `asend`, `__anext__`, `athrow` and `aclose` give: awaited once. References are owned. */
interface StepPayload {
  readonly generator: PythonObject;
  readonly action: 'send' | 'throw' | 'close';
  /** The value to send, or the exception to throw (its class or an instance) and its value. */
  readonly args: readonly PythonObject[];
  /** The tuple that holds the arguments of `athrow` (agt_args); those of the others are held by themselves. */
  readonly argumentTuple: PythonObject | null;
  state: 'new' | 'running' | 'closed';
}

const stepOf = (self: PythonObject): StepPayload => self.payload as StepPayload;
const stateOf = (generator: PythonObject): AsyncGeneratorState => (generator.payload as GeneratorPayload).asyncState!;

function newStep(
  runtime: Runtime,
  generator: PythonObject,
  action: StepPayload['action'],
  args: readonly PythonObject[],
): PythonObject {
  beginAsyncGenerator(runtime, generator);
  const { heap, log } = runtime;
  const argumentTuple = action === 'throw' ? methodArgumentTuple(runtime, args) : null;
  const held = argumentTuple === null ? args : [argumentTuple];
  heap.retain(generator);
  if (argumentTuple === null) for (const argument of args) heap.retain(argument);
  const typeName = action === 'send' ? 'async_generator_asend' : 'async_generator_athrow';
  const payload: StepPayload = { generator, action, args, argumentTuple, state: 'new' };
  const step = newObject(runtime, runtime.typeNamed(typeName), payload);
  log.slot(step.id, SlotKind.Internal, log.name('generator'), 0, generator.id);
  for (const [index, object] of held.entries()) log.slot(step.id, SlotKind.Item, index, 0, object.id);
  return step;
}

/** ASYNC_GEN_WRAP: marks a value that an asynchronous generator yields. A new reference. */
export function wrapYielded(runtime: Runtime, value: PythonObject): PythonObject {
  runtime.heap.retain(value);
  return newObject(runtime, runtime.typeNamed('async_generator_wrapped_value'), value);
}

/** async_gen_anext: an awaitable for the next item. A new reference. */
export function asyncNext(runtime: Runtime, generator: PythonObject): PythonObject {
  return newStep(runtime, generator, 'send', []);
}

/** async_gen_unwrap_value: what the awaitable gives on, or StopIteration with what the generator yielded. */
function unwrap(runtime: Runtime, generator: PythonObject, resume: () => PythonObject | null): PythonObject {
  const state = stateOf(generator);
  let value: PythonObject | null;
  try {
    value = resume();
    if (value === null) {
      runtime.heap.release(runtime.takeGeneratorResult());
      raiseBare(runtime, 'StopAsyncIteration');
    }
  } catch (thrown) {
    if (isRaised(runtime, thrown, 'StopAsyncIteration') || isRaised(runtime, thrown, 'GeneratorExit')) {
      state.isClosed = true;
    }
    state.isRunning = false;
    throw thrown;
  }
  if (value.type !== runtime.typeNamed('async_generator_wrapped_value')) return value;
  const yielded = value.payload as PythonObject;
  runtime.heap.retain(yielded);
  runtime.heap.release(value);
  state.isRunning = false;
  try {
    return raiseReturnValue(runtime, yielded);
  } finally {
    runtime.heap.release(yielded);
  }
}

const nameOfAction = ({ action }: StepPayload): string =>
  action === 'send' ? 'anext()' : action === 'throw' ? 'athrow()' : 'aclose()';

/** Ends the awaitable when its generator gives nothing more. */
function closing(self: PythonObject, run: () => PythonObject): PythonObject {
  try {
    return run();
  } catch (thrown) {
    stepOf(self).state = 'closed';
    throw thrown;
  }
}

function raiseIfClosed(runtime: Runtime, step: StepPayload): void {
  if (step.state !== 'closed') return;
  const names = step.action === 'send' ? '__anext__()/asend()' : 'aclose()/athrow()';
  raise(runtime, 'RuntimeError', `cannot reuse already awaited ${names}`);
}

function raiseIfRunning(runtime: Runtime, step: StepPayload): void {
  if (!stateOf(step.generator).isRunning) return;
  raise(runtime, 'RuntimeError', `${nameOfAction(step)}: asynchronous generator is already running`);
}

/** async_gen_asend_send and async_gen_athrow_send. */
function sendToStep(runtime: Runtime, self: PythonObject, given: PythonObject): PythonObject {
  const step = stepOf(self);
  raiseIfClosed(runtime, step);
  return closing(self, () =>
    step.action === 'send' ? sendItem(runtime, step, given) : sendThrow(runtime, step, given),
  );
}

function sendItem(runtime: Runtime, step: StepPayload, given: PythonObject): PythonObject {
  const { generator } = step;
  let value = given;
  if (step.state === 'new') {
    raiseIfRunning(runtime, step);
    if (given === runtime.none) value = step.args[0] ?? runtime.none;
    step.state = 'running';
  }
  stateOf(generator).isRunning = true;
  return unwrap(runtime, generator, () => runtime.resumeGenerator(generator, value));
}

function sendThrow(runtime: Runtime, step: StepPayload, given: PythonObject): PythonObject {
  const { generator } = step;
  const state = stateOf(generator);
  if ((generator.payload as GeneratorPayload).frame.state === 'finished') raiseBare(runtime, 'StopIteration');
  if (step.state !== 'new') {
    return continueThrow(runtime, step, () => runtime.resumeGenerator(generator, given));
  }
  raiseIfRunning(runtime, step);
  if (state.isClosed) raiseBare(runtime, 'StopAsyncIteration');
  if (given !== runtime.none) {
    raise(runtime, 'RuntimeError', "can't send non-None value to a just-started coroutine");
  }
  step.state = 'running';
  state.isRunning = true;
  if (step.action === 'close') state.isClosed = true;
  return continueThrow(runtime, step, () => {
    const args = step.action === 'close' ? [runtime.typeNamed('GeneratorExit')] : step.args;
    return runtime.throwIntoGenerator(generator, pendingException(runtime, args), false);
  });
}

/** What follows a resumption by `athrow` or `aclose`: the end of the generator is the end of `aclose`. */
function continueThrow(runtime: Runtime, step: StepPayload, resume: () => PythonObject | null): PythonObject {
  if (step.action === 'throw') return unwrap(runtime, step.generator, resume);
  const state = stateOf(step.generator);
  let value: PythonObject | null;
  try {
    value = resume();
  } catch (thrown) {
    state.isRunning = false;
    if (!isRaised(runtime, thrown, 'StopAsyncIteration') && !isRaised(runtime, thrown, 'GeneratorExit')) throw thrown;
    if (thrown instanceof PythonRaise) discard(runtime, thrown);
    return raiseBare(runtime, 'StopIteration');
  }
  if (value === null) {
    runtime.heap.release(runtime.takeGeneratorResult());
    state.isRunning = false;
    return raiseBare(runtime, 'StopIteration');
  }
  if (value.type !== runtime.typeNamed('async_generator_wrapped_value')) return value;
  runtime.heap.release(value);
  state.isRunning = false;
  return raise(runtime, 'RuntimeError', 'async generator ignored GeneratorExit');
}

/** async_gen_asend_throw and async_gen_athrow_throw. */
function throwIntoStep(
  runtime: Runtime,
  self: PythonObject,
  type: PythonObject,
  value: PythonObject | undefined,
): PythonObject {
  const step = stepOf(self);
  raiseIfClosed(runtime, step);
  return closing(self, () => {
    if (step.state === 'new' && runtime.behaviour.language.startsStepsByThrow) {
      raiseIfRunning(runtime, step);
      step.state = 'running';
      stateOf(step.generator).isRunning = true;
    }
    const pending = pendingException(runtime, [type, value]);
    const resume = (): PythonObject | null => runtime.throwIntoGenerator(step.generator, pending, false);
    return step.action === 'close' ? continueThrow(runtime, step, resume) : unwrap(runtime, step.generator, resume);
  });
}

/** async_gen_asend_close and async_gen_athrow_close: from 3.13 on GeneratorExit is thrown into what is not closed yet. */
function closeStep(runtime: Runtime, self: PythonObject): PythonObject {
  const step = stepOf(self);
  if (step.state === 'closed') return runtime.none;
  if (!runtime.behaviour.language.closesStepsByThrow) {
    step.state = 'closed';
    return runtime.none;
  }
  try {
    runtime.heap.release(throwIntoStep(runtime, self, runtime.typeNamed('GeneratorExit'), undefined));
  } catch (thrown) {
    if (!ENDS.some((name) => isRaised(runtime, thrown, name))) throw thrown;
    discard(runtime, thrown as PythonRaise);
    return runtime.none;
  }
  return raise(runtime, 'RuntimeError', 'coroutine ignored GeneratorExit');
}

/** What may come out of what is closed. */
const ENDS = ['StopIteration', 'StopAsyncIteration', 'GeneratorExit'] as const;

function keptSelf(runtime: Runtime, self: PythonObject): PythonObject {
  runtime.heap.retain(self);
  return self;
}

function stepDefinition(name: string): NativeTypeDefinition {
  return {
    name,
    isFinal: true,
    isCollected: true,
    slots: {
      iter: keptSelf,
      await: keptSelf,
      iterNext: (runtime, self) => sendToStep(runtime, self, runtime.none),
      traverse: (self, visit) => {
        const { generator, args, argumentTuple } = stepOf(self);
        visit(generator, 'generator');
        for (const [index, held] of (argumentTuple === null ? args : [argumentTuple]).entries()) visit(held, index);
      },
      clear: (runtime, self) => {
        const { generator, args, argumentTuple } = stepOf(self);
        const held = argumentTuple === null ? args : [argumentTuple];
        holding(runtime, 'athrow being dropped', held, () => runtime.heap.release(generator));
        for (const object of held) runtime.heap.release(object);
      },
    },
    members: {
      send: { kind: 'method', function: { name: 'send', signature: '(self, value, /)', code: sendToStep } },
      throw: {
        kind: 'method',
        function: { name: 'throw', signature: '(self, typ, val=None, tb=None, /)', code: throwIntoStep },
      },
      close: { kind: 'method', function: { name: 'close', signature: '(self, /)', code: closeStep } },
      __await__: { kind: 'method', function: { name: '__await__', signature: '(self, /)', code: keptSelf } },
    },
  };
}

function stepMethod(name: string, signature: string, action: StepPayload['action']): NativeMember {
  const code = (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]): PythonObject =>
    newStep(
      runtime,
      self,
      action,
      args.filter((argument) => argument !== undefined),
    );
  return { kind: 'method', function: { name, signature, code } };
}

/** `async_generator` and the types of its awaitables. */
export const asyncGeneratorTypes: readonly NativeTypeDefinition[] = [
  generatorDefinition(
    'async_generator',
    { asyncIter: keptSelf, asyncNext },
    {
      asend: stepMethod('asend', '(self, value, /)', 'send'),
      athrow: stepMethod('athrow', '(self, typ, val=None, tb=None, /)', 'throw'),
      aclose: stepMethod('aclose', '(self, /)', 'close'),
    },
  ),
  stepDefinition('async_generator_asend'),
  stepDefinition('async_generator_athrow'),
  {
    name: 'async_generator_wrapped_value',
    isFinal: true,
    isCollected: true,
    slots: {
      traverse: (self, visit) => visit(self.payload as PythonObject, 'value'),
      clear: (runtime, self) => runtime.heap.release(self.payload as PythonObject),
    },
  },
];
