/** Code objects: what the compiler gives and the machine runs. */

/** A constant of `co_consts`, closed over its `type`. */
export type Constant =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly real: number; readonly imaginary: number }
  /** An identifier of the source is the interned str of that name, whatever its characters (`Parser/pegen.c`, _PyPegen_new_identifier). */
  | { readonly type: 'str'; readonly value: string; readonly isIdentifier?: true }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'tuple'; readonly items: readonly Constant[] }
  | { readonly type: 'frozenset'; readonly items: readonly Constant[] }
  | { readonly type: 'slice'; readonly start: Constant; readonly stop: Constant; readonly step: Constant }
  | { readonly type: 'code'; readonly code: CodeObject };

/** What a slot of `localsPlus` is. An `argument-cell` is an argument that an inner function uses (MAKE_CELL moves it into a cell). */
export type LocalKind = 'local' | 'cell' | 'free' | 'argument-cell';

/** One slot of a frame's locals. */
export interface LocalSlot {
  readonly name: string;
  readonly kind: LocalKind;
  /** A variable of an inlined comprehension outside functions: not part of the namespace (CO_FAST_HIDDEN). */
  readonly isHidden: boolean;
}

/** An entry of the exception table: an exception raised at `start` <= index < `end` goes on at `target` with the stack cut to `depth`. */
export interface ExceptionTableEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly depth: number;
  /** The index of the raising instruction is pushed before the exception. */
  readonly pushLasti: boolean;
}

/** A statement of the module, as steps count them: its own lines (decorators included). Index = number in TRACE_LINE. */
export interface StatementLine {
  /** First line, 1-based: the least of the statement's own and its decorators'. */
  readonly firstLine: number;
  readonly endLine: number;
}

/** What kind of frame the code runs in, as CPython's co_flags say it. */
export interface CodeFlags {
  readonly hasVarArguments: boolean;
  readonly hasVarKeywords: boolean;
  readonly isGenerator: boolean;
  readonly isCoroutine: boolean;
  readonly isAsyncGenerator: boolean;
  /** `types.coroutine` marked the generator function (CO_ITERABLE_COROUTINE); the compiler never says so. */
  readonly isIterableCoroutine?: boolean;
  /** Locals are slots (functions), not a namespace (modules, class bodies). */
  readonly isOptimized: boolean;
  readonly hasNewLocals: boolean;
  readonly isNested: boolean;
  /** co_consts[0] is the docstring (CO_HAS_DOCSTRING of 3.14, here for every version). */
  readonly hasDocstring: boolean;
  /** A method defined in a class body (CO_METHOD of 3.14, here for every version). */
  readonly isMethod: boolean;
}

/** A code object of one Python version. */
export interface CodeObject {
  readonly name: string;
  readonly qualifiedName: string;
  readonly fileName: string;
  /** Whether its frames make steps and are shown: those of the program are. */
  readonly makesSteps: boolean;
  /** 1-based. */
  readonly firstLine: number;
  /** Arguments that may be positional (positional-only ones included). */
  readonly argumentCount: number;
  readonly positionalOnlyCount: number;
  readonly keywordOnlyCount: number;
  readonly flags: CodeFlags;
  /** Slots: arguments and locals, then cells, then free variables. */
  readonly localsPlus: readonly LocalSlot[];
  readonly names: readonly string[];
  /**
   * co_consts. Equal constants of one module are one and the same object here, parts of tuples and frozensets included: the machine makes
   * one heap object for each (`compile.c`, const cache).
   */
  readonly constants: readonly Constant[];
  /** `opcode | operand << 8`, jump operands are indices into this array. */
  readonly instructions: Int32Array;
  /** Line of each instruction, 0 = none. */
  readonly lines: Int32Array;
  /** Per instruction four numbers: line, column, end line, end column (1-based lines, 0-based UTF-16 columns); line 0 = none. */
  readonly positions: Int32Array;
  readonly exceptionTable: readonly ExceptionTableEntry[];
  readonly stackSize: number;
  /** The statements of the whole module (one array, shared by all its code objects). */
  readonly statements: readonly StatementLine[];
}

/**
 * The key of a constant: equal keys mean one constant. Type-sensitive, and tells 0.0 from -0.0
 * (`Objects/codeobject.c`, _PyCode_ConstantKey). Code objects have no key: each is its own constant.
 */
export function constantKey(constant: Exclude<Constant, { type: 'code' }>): string {
  switch (constant.type) {
    case 'None':
    case 'Ellipsis':
      return constant.type;
    case 'bool':
      return `bool:${constant.value}`;
    case 'int':
      return `int:${constant.value}`;
    case 'float':
      return `float:${floatKey(constant.value)}`;
    case 'complex':
      return `complex:${floatKey(constant.real)},${floatKey(constant.imaginary)}`;
    case 'str':
      return `str:${constant.value.length}:${constant.value}`;
    case 'bytes':
      return `bytes:${constant.value.length}:${Array.from(constant.value).join(',')}`;
    case 'tuple':
      return `tuple(${constant.items.map(itemKey).join(';')})`;
    case 'frozenset':
      return `frozenset(${constant.items.map(itemKey).sort().join(';')})`;
    case 'slice':
      return `slice(${[constant.start, constant.stop, constant.step].map(itemKey).join(';')})`;
  }
}

function itemKey(constant: Constant): string {
  if (constant.type === 'code') throw new Error('a code object is never part of another constant');
  return constantKey(constant);
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
