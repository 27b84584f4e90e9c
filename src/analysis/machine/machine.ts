/** The machine: one run of one program. It implements what native code asks of its runtime. */

import { newTuple, newUnknown } from '../objects/create.ts';
import { discard, newException, raised } from '../objects/errors.ts';
import { type EventLog, MarkKind } from '../objects/event-log.ts';
import { Heap, HeapLimit } from '../objects/heap.ts';
import { isRefused } from '../objects/large-memory.ts';
import { typeOf } from '../objects/lookup.ts';
import { genericGetAttribute } from '../objects/protocol/attributes.ts';
import { isTrue } from '../objects/protocol/truth.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from '../objects/python-object.ts';
import {
  type CoreTypes,
  type HeldReference,
  type PendingException,
  PythonRaise,
  type Runtime,
  SimulationStop,
  type TypeObject,
  ValueUnknown,
} from '../objects/runtime.ts';
import type { KeywordNames, NativeAttribute, NativeTypeDefinition } from '../objects/type-object.ts';
import { callableText } from '../objects/types/callable-text.ts';
import { newModule } from '../objects/types/module.ts';
import { instanceDict, objectNew, setInstanceDict } from '../objects/types/object.ts';
import { raiseOfFailure } from '../objects/value-failures.ts';
import { isStackOverflow, STACK_OVERFLOW } from '../values/engine-errors.ts';
import { FileSystem } from '../values/file-system.ts';
import { DEFAULT_DIGIT_LIMIT } from '../values/integer-text.ts';
import { ValueFailure, ValueTooLarge } from '../values/value-failure.ts';
import type { VersionBehaviour } from '../versions.ts';
import { bindGeneral } from './argument-binding.ts';
import { argumentTuple, callObject } from './calls.ts';
import { collectGarbage } from './collector.ts';
import { Deallocation } from './deallocation.ts';
import { runFrame } from './dispatch.ts';
import { EscapedContents } from './escaped-contents.ts';
import { compileText, runCode, type TextMode } from './executed-text.ts';
import { expectsException } from './expected-exceptions.ts';
import type { ExceptionState, Frame, FrameHost } from './frame.ts';
import { enterFrame, frameObjectOf, giveToFrameObject } from './frames.ts';
import { newFunctionFrame } from './function-frames.ts';
import { requireModule } from './missing-modules.ts';
import { ModuleLoader, type ModuleSources } from './module-loader.ts';
import { closeGenerator, resumeGenerator, throwIntoGenerator } from './operations/generators.ts';
import { format } from './operations/text.ts';
import { plainWay } from './plain-way.ts';
import { RecursionDepth } from './recursion-depth.ts';
import { visitReferents } from './references.ts';
import { TypeTable } from './type-table.ts';
import { warnUnawaited } from './unawaited-coroutines.ts';

/** What limits a run and what the host supplies. */
export interface MachineOptions {
  readonly maximumSteps: number;
  readonly maximumObjects: number;
  readonly maximumWork: number;
  /** Polled now and then: true ends the run with the reason 'time'. */
  readonly shouldStop: () => boolean;
  /** Count as while a trace function is set, as in the records of `heapline trace`; see versions.ts for 3.11, cold-instructions.ts for later versions. */
  readonly hasTraceFunction: boolean;
  /** Decisions on unknowns by position; beyond the list the plain way is taken. */
  readonly decisions: readonly boolean[];
  /** Called before each step is recorded, for tests of invariants. */
  readonly onStep?: (machine: Machine) => void;
}

/** Work before the first poll of `shouldStop`, early so that the code of `spend` is whole when it is optimized (see EventLog). */
const FIRST_POLL = 1 << 6;
/** Work between two polls at most. */
const POLL_INTERVAL = 1 << 15;

/** One run of one program. */
export class Machine implements Runtime, FrameHost {
  readonly heap: Heap;
  /** Locals and evaluation stacks of all running frames. Free places hold null (or nothing) and are not borrowed. */
  readonly stack: (PythonObject | null)[] = [];
  /** 1 where a place of the stack holds a borrowed reference (3.14). */
  borrowed = new Uint8Array(1 << 14);
  /** The running frame. */
  frame: Frame | null = null;
  exceptionState: ExceptionState = { exception: null, previous: null };
  /** An exception that waits to be thrown, after argument binding failed. */
  pending: PythonRaise | null = null;
  /** An exception to raise where the frame that is about to run is suspended (`generator.throw`). */
  throwOnEntry: PythonRaise | null = null;
  readonly types: CoreTypes;
  readonly none: PythonObject;
  readonly true: PythonObject;
  readonly false: PythonObject;
  readonly ellipsis: PythonObject;
  readonly notImplemented: PythonObject;
  readonly builtins: PythonObject;
  readonly modules = new Map<string, PythonObject>();
  readonly internedStrings = new Map<string, PythonObject<string>>();
  readonly singletons = new Map<string | number, PythonObject>();
  readonly reprInProgress = new Set<PythonObject>();
  readonly propertyType: TypeObject;
  readonly methodWrapperType: TypeObject;
  readonly wrapperDescriptorType: TypeObject;
  readonly genericGetAttribute = genericGetAttribute;
  readonly objectNew = objectNew;
  readonly instanceDictAttribute: NativeAttribute = { kind: 'attribute', get: instanceDict, set: setInstanceDict };
  readonly weakReferenceAttribute: NativeAttribute;
  readonly output: string[] = [];
  /** The program's own code has ended: nothing traces what still runs. */
  hasEnded = false;
  /** The program has set a trace function in the place of the one that steps are recorded by. */
  private isUntraced = false;
  /** Texts that the collected output holds: `io.StringIO` of 3.11, as which the records of CPython are made, keeps what is written to it. */
  readonly keptOutput: PythonObject[] = [];
  readonly held: HeldReference[] = [];
  /** Frames that have ended and whose locals are being dropped, innermost last. */
  readonly clearing: Frame[] = [];
  nameSought: PythonObject | null = null;
  readonly typeCacheNames: PythonObject[] = [];
  readonly untaggedCacheNames = new Set<string>();
  readonly asyncGeneratorHooks: Runtime['asyncGeneratorHooks'] = { firstiter: null, finalizer: null };
  readonly argumentTuples: Runtime['argumentTuples'] = [];
  generatorResult: PythonObject | null = null;
  private readonly typeTable: TypeTable;
  readonly loader: ModuleLoader;
  readonly deallocation: Deallocation;
  /** What code that we do not have was given, and all that it reaches. */
  private readonly handedOut = new WeakSet<PythonObject>();
  readonly escapedContents = new EscapedContents(this);
  readonly files = new FileSystem();
  readonly recursion: RecursionDepth;
  digitLimit = DEFAULT_DIGIT_LIMIT;
  private frameCount = 0;
  private work = 0;
  private nextPoll = FIRST_POLL;
  private decisionCount = 0;

  constructor(
    readonly log: EventLog,
    readonly behaviour: VersionBehaviour,
    readonly options: MachineOptions,
    definitions: readonly NativeTypeDefinition[],
    makeBuiltins: (runtime: Runtime) => PythonObject,
    modules: ModuleSources,
  ) {
    this.deallocation = new Deallocation(this);
    this.recursion = new RecursionDepth(this);
    this.loader = new ModuleLoader(this, modules);
    this.heap = new Heap(
      log,
      (object) => this.deallocation.deallocate(object),
      (object) => this.deallocation.abandon(object),
      options.maximumObjects,
    );
    this.typeTable = new TypeTable(this, definitions);
    this.types = this.typeTable.core;
    const single = (type: TypeObject, payload: unknown): PythonObject => {
      const counting = behaviour.hasImmortalObjects ? Counting.Immortal : Counting.Shared;
      return this.heap.allocateUncounted(type, type.payload.typeName, payload, counting);
    };
    this.none = single(this.types.NoneType, null);
    this.true = single(this.types.bool, 1);
    this.false = single(this.types.bool, 0);
    this.ellipsis = single(this.typeNamed('ellipsis'), null);
    this.notImplemented = single(this.typeNamed('NotImplementedType'), null);
    this.propertyType = this.typeNamed('property');
    this.methodWrapperType = this.typeNamed('method-wrapper');
    this.wrapperDescriptorType = this.typeNamed('wrapper_descriptor');
    this.weakReferenceAttribute = { kind: 'attribute', get: (_runtime, _self) => this.none };
    this.builtins = makeBuiltins(this);
    this.modules.set('builtins', newModule(this, 'builtins', this.builtins));
  }

  // Types

  typeNamed(name: string): TypeObject {
    return this.typeTable.named(name);
  }

  typeOf(definition: NativeTypeDefinition): TypeObject {
    return this.typeTable.ofDefinition(definition);
  }

  // The stack

  /** Pushes an owned reference onto the running frame's evaluation stack. */
  push(value: PythonObject): void {
    const frame = this.frame!;
    this.stack[frame.stackPointer++] = value;
  }

  /** Empties a place of the stack and releases what it held, unless that was borrowed. */
  drop(index: number): void {
    const value = this.stack[index];
    this.stack[index] = null;
    if (this.borrowed[index] !== 0) this.borrowed[index] = 0;
    else if (value !== null && value !== undefined) this.heap.release(value);
  }

  /** Drops the inputs of an operation, which lie from an index up to another: the lowest first, or from 3.14 on the topmost first. */
  dropInputs(from: number, to: number): void {
    if (this.behaviour.dropsInputsFromTop) for (let index = to - 1; index >= from; index--) this.drop(index);
    else for (let index = from; index < to; index++) this.drop(index);
  }

  /** Drops subject, class and names of a class pattern, which lie from an index up; in 3.11, too, the subject last. */
  dropClassPattern(from: number): void {
    if (this.behaviour.dropsClassPatternFirst) for (let index = from + 2; index >= from; index--) this.drop(index);
    else this.dropInputs(from, from + 3);
  }

  /** Empties a place of the stack and gives what it held as an owned reference. */
  take(index: number): PythonObject {
    const value = this.own(index);
    this.stack[index] = null;
    return value;
  }

  /** Makes what a place of the stack borrows an owned reference, and gives it. */
  own(index: number): PythonObject {
    const value = this.stack[index]!;
    if (this.borrowed[index] !== 0) {
      this.borrowed[index] = 0;
      this.heap.retain(value);
    }
    return value;
  }

  /** As `take` for several places in a row. */
  takeMany(start: number, count: number): PythonObject[] {
    const values = new Array<PythonObject>(count);
    for (let index = 0; index < count; index++) values[index] = this.take(start + index);
    return values;
  }

  /** Makes room on the stack up to an index. */
  reserveStack(top: number): void {
    if (top < this.borrowed.length) return;
    const larger = new Uint8Array(this.borrowed.length * 2);
    larger.set(this.borrowed);
    this.borrowed = larger;
  }

  // Frames and calls

  nextFrameNumber(): number {
    return ++this.frameCount;
  }

  frameObjectOf(frame: Frame): PythonObject {
    return frameObjectOf(this, frame);
  }

  giveToFrameObject(frame: Frame, frameObject: PythonObject, slots: (PythonObject | null)[]): void {
    giveToFrameObject(this, frame, frameObject, slots);
  }

  currentFrame(): Frame | null {
    return this.frame;
  }

  call(callable: PythonObject, args: readonly PythonObject[], keywords: KeywordNames = null): PythonObject {
    return callObject(this, callable, args, keywords);
  }

  callWithNamespace(body: PythonObject, namespace: PythonObject): PythonObject {
    return this.runFunction(body, [], null, namespace);
  }

  /** Runs a Python function in a nested loop; arguments are borrowed. */
  runFunction(
    callee: PythonObject,
    args: readonly PythonObject[],
    keywords: KeywordNames,
    namespace: PythonObject | null,
  ): PythonObject {
    const { stack, heap } = this;
    const start = this.nestedBase();
    this.reserveStack(start + args.length + 1);
    for (let index = 0; index < args.length; index++) {
      heap.retain(args[index]!);
      stack[start + index] = args[index]!;
    }
    const bound = bindGeneral(this, callee, start, args.length, keywords);
    if (bound === null) throw this.takePending();
    heap.retain(callee);
    const frame = newFunctionFrame(this, callee, false);
    if (namespace !== null) {
      heap.retain(namespace);
      frame.namespace = namespace;
      frame.ownsNamespace = true;
    }
    this.reserveStack(start + bound.values.length);
    for (let index = 0; index < bound.values.length; index++) stack[start + index] = bound.values[index]!;
    enterFrame(this, frame, start, bound.values.length);
    return this.runNested(frame);
  }

  /** Where on the stack the locals of a frame begin that native code enters. */
  nestedBase(): number {
    return this.frame === null ? 0 : this.frame.stackPointer + NESTED_GAP;
  }

  /** The line of the program that runs: that of the innermost frame that is shown. */
  get programLine(): number {
    let { frame } = this;
    while (frame !== null && !frame.code.code.makesSteps) frame = frame.previous;
    return frame?.line ?? 0;
  }

  /** Runs a frame that is the running one already until it ends or is suspended. */
  runNested(frame: Frame): PythonObject {
    return runFrame(this, frame);
  }

  takePending(): PythonRaise {
    const { pending } = this;
    this.pending = null;
    return pending!;
  }

  takeThrowOnEntry(): PythonRaise {
    const thrown = this.throwOnEntry;
    this.throwOnEntry = null;
    return thrown!;
  }

  resumeGenerator(generator: PythonObject, sent: PythonObject): PythonObject | null {
    return resumeGenerator(this, generator, sent);
  }

  throwIntoGenerator(generator: PythonObject, pending: PendingException, closesOnExit = true): PythonObject | null {
    return throwIntoGenerator(this, generator, pending, closesOnExit);
  }

  closeGenerator(generator: PythonObject): PythonObject {
    return closeGenerator(this, generator);
  }

  takeGeneratorResult(): PythonObject {
    const result = this.generatorResult ?? this.none;
    this.generatorResult = null;
    return result;
  }

  handledException(): PythonObject | null {
    for (let state: ExceptionState | null = this.exceptionState; state !== null; state = state.previous) {
      if (state.exception !== null) return state.exception;
    }
    return null;
  }

  /** The next item of an iterator by its slot; null where it is exhausted, StopIteration included. */
  nextOrNull(
    next: (runtime: Runtime, self: PythonObject) => PythonObject | null,
    iterator: PythonObject,
  ): PythonObject | null {
    this.spend(1);
    try {
      return next(this, iterator);
    } catch (thrown) {
      if (!(thrown instanceof PythonRaise)) throw thrown;
      if (!typeOf(thrown.exception).payload.mro.includes(this.typeNamed('StopIteration'))) throw thrown;
      discard(this, thrown);
      return null;
    }
  }

  argumentTuple(callable: PythonObject, iterable: PythonObject): PythonObject {
    return argumentTuple(this, callable, iterable);
  }

  newTuple(items: PythonObject[]): PythonObject {
    return newTuple(this, items);
  }

  newUnknown(): PythonObject {
    return newUnknown(this);
  }

  /** How messages name a callable (`Python/ceval.c`, _PyObject_FunctionStr). */
  describeCallable(callable: PythonObject): string {
    return callableText(this, callable);
  }

  // Imports

  /** The module of a dotted name: a new reference (modules are not counted), or null for one that is not modelled. */
  importModule(name: string): PythonObject | null {
    return this.loader.load(name);
  }

  importOrRaise(name: string, nameObject: PythonObject): PythonObject | null {
    const module = this.loader.load(name);
    if (module === null) requireModule(this, name, nameObject);
    return module;
  }

  compileText(source: string, fileName: string, mode: TextMode): PythonObject {
    return compileText(this, source, fileName, mode);
  }

  runCode(code: PythonObject, globals: PythonObject, locals: PythonObject): PythonObject {
    return runCode(this, code, globals, locals);
  }

  // Steps and budgets

  /** Begins a step on a line. Code that runs once the program has ended, as finalizers do, makes no steps. */
  recordStep(line: number): void {
    if (this.hasEnded || this.isUntraced) {
      this.spend(1);
      return;
    }
    this.deallocation.postponeFrees();
    this.heap.closeInterval();
    if (this.options.onStep !== undefined) this.options.onStep(this);
    if (this.log.stepCount >= this.options.maximumSteps) this.stop('steps');
    this.log.step(line);
    this.spend(1);
  }

  spend(work: number): void {
    this.work += work;
    if (this.work < this.nextPoll) return;
    this.nextPoll = this.work + Math.min(this.work, POLL_INTERVAL);
    if (this.work > this.options.maximumWork || this.options.shouldStop()) this.stop('time');
  }

  stop(reason: SimulationStop['reason']): never {
    throw new SimulationStop(reason);
  }

  enterRecursion(where: string): void {
    this.recursion.enterNative(where);
  }

  leaveRecursion(): void {
    this.recursion.leaveNative();
  }

  /** A Python exception for what JavaScript itself threw, or throws it again. */
  translateThrown(thrown: unknown): PythonRaise {
    if (thrown instanceof PythonRaise) return thrown;
    if (thrown instanceof ValueFailure) return raiseOfFailure(this, thrown);
    if (thrown instanceof ValueTooLarge && isRefused(thrown.bytes))
      return raised(this, newException(this, this.typeNamed('MemoryError'), []));
    if (thrown instanceof HeapLimit || thrown instanceof ValueTooLarge) this.stop('memory');
    // With no stack left a regular expression cannot be compiled.
    if (isStackOverflow(thrown)) this.stop(STACK_OVERFLOW);
    throw thrown;
  }

  // Unknowns

  decide(reason: string, plain = true): boolean {
    const position = this.decisionCount++;
    const taken = this.options.decisions[position] ?? plain;
    const line = this.programLine;
    this.log.decisions.push({ step: this.log.stepCount - 1, line, reason, taken });
    this.log.mark(MarkKind.Decision, 0, this.log.decisions.length - 1);
    return taken;
  }

  /** The truth of a condition; a decision where it is not known. */
  truthOrDecision(condition: PythonObject): boolean {
    if (condition === this.true) return true;
    if (condition === this.false || condition === this.none) return false;
    try {
      return isTrue(this, condition);
    } catch (thrown) {
      if (!(thrown instanceof ValueUnknown)) throw thrown;
      return this.decide('whether the condition is true', plainWay(this.frame!, true));
    }
  }

  isNoneOrDecision(value: PythonObject): boolean {
    if (value.type === this.types.unknown)
      return this.decide('whether the value is None', plainWay(this.frame!, false));
    return value === this.none;
  }

  isSameOrDecision(left: PythonObject, right: PythonObject): boolean {
    if (left === right) return true;
    if (left.type === this.types.unknown || right.type === this.types.unknown) {
      return this.decide('whether the two are the same object', plainWay(this.frame!, false));
    }
    if (left.payload === UNKNOWN_VALUE && left.type === right.type && left.counting !== Counting.Counted) {
      return this.decide('whether the two are the same object', plainWay(this.frame!, false));
    }
    return false;
  }

  endTracing(): void {
    this.isUntraced = this.options.hasTraceFunction;
  }

  expectsException(names: ReadonlySet<string>): boolean {
    return expectsException(this.frame, { names, anyHandler: false });
  }

  wasHandedOut(object: PythonObject): boolean {
    return object.isEscaped && this.handedOut.has(object);
  }

  escape(object: PythonObject): void {
    const pending = [object];
    while (pending.length > 0) {
      const next = pending.pop()!;
      if (next.counting !== Counting.Counted || this.handedOut.has(next)) continue;
      this.handedOut.add(next);
      this.boundCount(next);
      // Code that has an instance may make and keep others of its class, as `pickle` does.
      this.boundCount(next.type);
      typeOf(next).payload.slots.traverse?.(next, (referent) => pending.push(referent));
      for (const value of next.attributes?.values.values() ?? []) pending.push(value);
      if (next.attributes?.dict) pending.push(next.attributes.dict);
      for (const member of next.members ?? []) if (member !== null) pending.push(member);
    }
    this.escapedContents.handOut(object);
  }

  boundCount(object: PythonObject): void {
    if (object.isEscaped || object.counting !== Counting.Counted) return;
    object.isEscaped = true;
    this.log.mark(MarkKind.Escape, object.id, 0);
  }

  wordInterned(text: PythonObject<string>): void {
    this.loader.wordInterned(text);
  }

  // Output and the rest

  format(value: PythonObject, spec: PythonObject | null): PythonObject {
    return format(this, value, spec);
  }

  write(text: string): void {
    this.output.push(text);
    this.log.values.push(text);
    this.log.mark(MarkKind.Output, 0, this.log.values.length - 1);
  }

  keepOutput(text: PythonObject): void {
    if (this.options.hasTraceFunction && this.behaviour.collectedOutputKeepsText) this.keptOutput.push(text);
    else this.heap.release(text);
  }

  unraisable(exception: PythonObject, _where: PythonObject | null): void {
    this.heap.release(exception);
  }

  warnUnawaited(coroutine: PythonObject): void {
    warnUnawaited(this, coroutine);
  }

  collectGarbage(): number {
    return collectGarbage(this);
  }

  referrersOf(objects: readonly PythonObject[]): PythonObject[] {
    const sought = new Set(objects);
    return this.heap.liveContainersByGeneration().filter((container) => {
      let isReferrer = false;
      visitReferents(container, (referent) => {
        if (sought.has(referent)) isReferrer = true;
      });
      return isReferrer;
    });
  }

  referentsOf(objects: readonly PythonObject[]): PythonObject[] {
    const found: PythonObject[] = [];
    for (const object of objects) visitReferents(object, (referent) => found.push(referent));
    return found;
  }
}

/** Places left free above the running frame's stack for what an instruction pushes while native code runs. */
const NESTED_GAP = 4;
