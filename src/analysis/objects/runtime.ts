import type { FileSystem } from '../values/file-system.ts';
import type { VersionBehaviour } from '../versions.ts';
import type { EventLog } from './event-log.ts';
import type { Heap } from './heap.ts';
import type { PythonObject } from './python-object.ts';
import type { KeywordNames, NativeAttribute, NativeTypeDefinition, TypePayload } from './type-object.ts';
import type { AsyncGeneratorHooks } from './types/async-generator-hooks.ts';

/** A Python exception on its way. The exception object is a reference owned by whoever catches this. */
export class PythonRaise {
  constructor(readonly exception: PythonObject) {}
}

/**
 * Thrown where code needs the value of an object whose value is not known. It never leaves the operation or the native function that asked:
 * those answer with an unknown result (design: "What is not known").
 */
export class ValueUnknown {
  constructor(readonly object: PythonObject) {}
}

/** Ends the run: a budget is used up or the program does what the simulation cannot follow. */
export class SimulationStop {
  constructor(readonly reason: 'steps' | 'time' | 'memory' | `unknown: ${string}`) {}
}

/** Type objects that hot code needs by name; all others come from `Runtime.typeNamed`. */
export interface CoreTypes {
  readonly object: TypeObject;
  readonly type: TypeObject;
  readonly NoneType: TypeObject;
  readonly bool: TypeObject;
  readonly int: TypeObject;
  readonly float: TypeObject;
  readonly complex: TypeObject;
  readonly str: TypeObject;
  readonly bytes: TypeObject;
  readonly list: TypeObject;
  readonly tuple: TypeObject;
  readonly dict: TypeObject;
  readonly set: TypeObject;
  readonly frozenset: TypeObject;
  readonly range: TypeObject;
  readonly slice: TypeObject;
  readonly function: TypeObject;
  readonly method: TypeObject;
  readonly builtin_function_or_method: TypeObject;
  readonly method_descriptor: TypeObject;
  readonly cell: TypeObject;
  readonly code: TypeObject;
  readonly frame: TypeObject;
  readonly traceback: TypeObject;
  readonly generator: TypeObject;
  readonly module: TypeObject;
  readonly list_iterator: TypeObject;
  readonly tuple_iterator: TypeObject;
  readonly range_iterator: TypeObject;
  readonly unknown: TypeObject;
}

export type TypeObject = PythonObject<TypePayload>;

/** What is thrown into a generator (_gen_throw). The exception is only made where it is raised. */
export interface PendingException {
  /** What the `throw` of an iterator that the generator delegates to is called with: borrowed. */
  readonly args: readonly PythonObject[];
  /** Whether it is a GeneratorExit. */
  readonly isExit: boolean;
  /** The exception, a new reference. Raises TypeError where the arguments stand for none. */
  readonly make: () => PythonObject;
}

/** What native code may ask of the machine that runs it. One per run; there is no global state. */
export interface Runtime {
  readonly behaviour: VersionBehaviour;
  /** How the program is run. */
  readonly options: { readonly hasTraceFunction: boolean };
  readonly heap: Heap;
  readonly log: EventLog;
  readonly types: CoreTypes;
  readonly none: PythonObject;
  readonly true: PythonObject;
  readonly false: PythonObject;
  readonly ellipsis: PythonObject;
  readonly notImplemented: PythonObject;
  /** Imports the module of a dotted name: a new reference (modules are not counted), or null for one that is not modelled. */
  importModule(name: string): PythonObject | null;
  /** As `importModule` for the program: throws ModuleNotFoundError for a module that surely does not exist. */
  importOrRaise(name: string, nameObject: PythonObject): PythonObject | null;
  /** `builtins` namespace: the dict object of the module. */
  readonly builtins: PythonObject;
  /** `sys.modules`: modules by dotted name, each held once by this table. */
  readonly modules: Map<string, PythonObject>;
  /** Interned strings by text. Not references: an entry goes when its str is freed. */
  readonly internedStrings: Map<string, PythonObject<string>>;
  /** Small integers, one-character strings, empty tuple and the like: objects that exist once and are not counted, by a key text. */
  readonly singletons: Map<string | number, PythonObject>;

  /** The built-in type of a name, exceptions included. Throws a JavaScript Error for a name that is not in the table. */
  typeNamed(name: string): TypeObject;
  /** The type object made from a definition (types of modelled modules); made at first use. */
  typeOf(definition: NativeTypeDefinition): TypeObject;
  /**
   * Calls any callable (PyObject_Vectorcall). Arguments are borrowed; keyword values are the last of `args`. Gives a new reference.
   * Python code called so runs in a nested loop until it returns. Throws `PythonRaise`.
   */
  call(callable: PythonObject, args: readonly PythonObject[], keywords?: KeywordNames): PythonObject;
  /**
   * Resumes a generator or coroutine with a value to send (borrowed). Gives what it yields, a new reference; `null` if it returned:
   * the return value is then in `takeGeneratorResult()`. Throws `PythonRaise`.
   */
  resumeGenerator(generator: PythonObject, sent: PythonObject): PythonObject | null;
  /**
   * Resumes a generator by raising an exception inside it. As `resumeGenerator`. With `closesOnExit` GeneratorExit closes what it
   * delegates to, otherwise it is thrown into that.
   */
  throwIntoGenerator(generator: PythonObject, pending: PendingException, closesOnExit?: boolean): PythonObject | null;
  /** What the generator that ended last returned: a new reference, once. */
  takeGeneratorResult(): PythonObject;
  /** `generator.close()`: gives None or, from 3.13 on, the value returned. */
  closeGenerator(generator: PythonObject): PythonObject;
  /** Runs a class body: calls a function with a dict as its namespace. Gives what it returns (the `__class__` cell), a new reference. */
  callWithNamespace(body: PythonObject, namespace: PythonObject): PythonObject;
  /** Ends the run for a reason that is told to the user. Never returns. */
  stop(reason: SimulationStop['reason']): never;
  /** Compiles a text to a code object: a new reference. Throws SyntaxError, whose message is not known. */
  compileText(source: string, fileName: string, mode: 'exec' | 'eval' | 'single'): PythonObject;
  /** Runs a code object in namespaces (PyEval_EvalCode): what it gives, a new reference. */
  runCode(code: PythonObject, globals: PythonObject, locals: PythonObject): PythonObject;
  /** The exception being handled (`sys.exception()`), borrowed, or null. */
  handledException(): PythonObject | null;
  /** The innermost running frame with Python code, or null before the first. */
  currentFrame(): FrameView | null;
  /**
   * Takes a decision on an unknown and records it.
   * @param reason for people, such as `truth of input()`
   * @param plain what is decided where no list of decisions says otherwise; `true` if left out
   */
  decide(reason: string, plain?: boolean): boolean;
  /** Whether the program has a handler ready that names one of these classes. */
  expectsException(names: ReadonlySet<string>): boolean;
  /** The program sets a trace function: where steps are what the one before it saw, there are no more of them. */
  endTracing(): void;
  /** Marks an object as passed to code that we do not have; all it reaches escapes with it. */
  escape(object: PythonObject): void;
  /** What becomes of what unknown code was given. */
  readonly escapedContents: {
    /** An attribute of an instance was stored. */
    attributeStored(instance: PythonObject): void;
    /** Code that we do not have has run. */
    codeRan(): void;
  };
  /** The files of the system as far as they are known. */
  readonly files: FileSystem;
  /** From now on the count of an object is a lower bound. What it holds stays known. */
  boundCount(object: PythonObject): void;
  /** A str has become the interned one of its text: modules of the standard library may hold it, too. */
  wordInterned(text: PythonObject<string>): void;
  /** Whether code that we do not have was given the object; a count may be a lower bound for other reasons. */
  wasHandedOut(object: PythonObject): boolean;
  /** `format(value, spec)`, with null for no specification: a new reference. */
  format(value: PythonObject, spec: PythonObject | null): PythonObject;
  /** A tuple that steals its items. */
  newTuple(items: PythonObject[]): PythonObject;
  /** What becomes of a str (stolen) that was written to standard output: it is released, or kept by what collects the output. */
  keepOutput(text: PythonObject): void;
  /** Appends to standard output. */
  write(text: string): void;
  /** Counts work that native code does in a loop against the budget; throws `SimulationStop` when it is used up. */
  spend(work: number): void;
  /** What the `__dict__` and `__weakref__` entries of a class do (getset descriptors that every class has of its own). */
  readonly instanceDictAttribute: NativeAttribute;
  readonly weakReferenceAttribute: NativeAttribute;
  /** Lets native code recurse (repr of nested lists, ...): throws RecursionError beyond the limit. */
  enterRecursion(where: string): void;
  leaveRecursion(): void;
  /** How deep calls may be nested: `sys.getrecursionlimit()` and `sys.setrecursionlimit()`, which throws ValueError and RecursionError. */
  readonly recursion: { readonly limit: number; setLimit(limit: number): void };
  /** Digits that an int may have as decimal text (0: any number): `sys.set_int_max_str_digits()`. */
  digitLimit: number;
  /** Identities of the objects whose repr is being computed, for `[...]`. */
  readonly reprInProgress: Set<PythonObject>;
  /** The attribute name that the program gave as an object to the builtin that runs; see `attribute-names.ts`. Borrowed. */
  nameSought: PythonObject | null;
  /** Names that the cache of attribute lookups holds. */
  readonly typeCacheNames: PythonObject[];
  /** Those among them that it holds for lookups in types without a version tag. */
  readonly untaggedCacheNames: Set<string>;
  /** Argument tuples of the calls being made, innermost last; see `argument-tuple.ts`. */
  readonly argumentTuples: ArgumentTuple[];
  readonly asyncGeneratorHooks: AsyncGeneratorHooks;
  /** References that native code owns while Python code that it called runs; see `holding`. */
  readonly held: HeldReference[];
  /** Reports an exception that cannot propagate (in `__del__`, callbacks): it is dropped after its text went to standard error. */
  unraisable(exception: PythonObject, where: PythonObject | null): void;
  /** Warns of a coroutine that goes without having been awaited. */
  warnUnawaited(coroutine: PythonObject): void;
  /** Runs the cyclic collector over all objects; gives the number of unreachable objects found. */
  collectGarbage(): number;
  /** Containers that hold any of the objects (gc.get_referrers), borrowed, in order of allocation. */
  referrersOf(objects: readonly PythonObject[]): PythonObject[];
  /** What the objects hold (gc.get_referents), borrowed. */
  referentsOf(objects: readonly PythonObject[]): PythonObject[];
}

/** A reference that native code owns for a while. */
export interface HeldReference {
  readonly object: PythonObject;
  /** What holds it, for people: `arguments of the call`. */
  readonly holder: string;
}

/**
 * Runs native code that owns references while it calls Python code, so that they are found as holders meanwhile. Counts are not changed: the caller
 * has retained the objects.
 */
export function holding<Result>(
  runtime: Runtime,
  holder: string,
  objects: readonly (PythonObject | null | undefined)[],
  run: () => Result,
): Result {
  const { held } = runtime;
  const before = held.length;
  for (const object of objects) if (object) held.push({ object, holder });
  try {
    return run();
  } finally {
    held.length = before;
  }
}

/** The tuple that holds the arguments of a call being made. */
export interface ArgumentTuple {
  readonly tuple: PythonObject<PythonObject[]>;
  readonly args: readonly PythonObject[];
  /** The frame that calls `callable(*tuple)`, as long as the callee has not asked for its argument tuple; null for other tuples. */
  givenBy: FrameView | null;
}

/** What native code may see of a running frame. */
export interface FrameView {
  /** Unique over the run. */
  readonly number: number;
  readonly globals: PythonObject;
  /** Line that runs, 1-based. */
  readonly line: number;
  /** The namespace dict of a module or class body frame, else null. */
  readonly namespace: PythonObject | null;
  /** Bound local names and values (cells resolved), in slot order, borrowed. */
  localValues(): [name: string, value: PythonObject][];
  /** Whether variables of an inlined comprehension of a module or class body are bound (_PyFrame_HasHiddenLocals). */
  hasHiddenLocals(): boolean;
  readonly previous: FrameView | null;
  /** The generator whose frame this is, borrowed, or null. */
  readonly generator: PythonObject | null;
  readonly state: 'created' | 'suspended' | 'running' | 'finished';
  /** The dict that `locals()` and `f_locals` give up to 3.12, or null. Owned by the frame, by the frame object once the frame has ended. */
  localsDict: PythonObject | null;
  readonly functionName: string;
  /** First argument and the `__class__` cell's content for `super()`, or the message of its RuntimeError. */
  superArguments(): { readonly type: PythonObject; readonly self: PythonObject } | string;
  /** What `locals()` gives: the namespace of a module or class body, else a dict of the locals. A new reference. */
  newLocalsDict(runtime: Runtime): PythonObject;
  /** The frame as a Python object (`sys._getframe()`): a new reference. */
  newFrameObject(): PythonObject;
}
