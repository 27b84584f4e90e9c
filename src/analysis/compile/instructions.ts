/**
 * The instruction set: CPython 3.13's (`Python/bytecodes.c`), unspecialised, without caches and superinstructions, plus two of our own
 * (TRACE_LINE, INVALID). One numbering and one meaning for all versions: code generation picks what a version uses.
 *
 * An instruction is one 32-bit number, `opcode | operand << 8`; a jump's operand is the index of the instruction to go on with.
 */

/** Operation numbers, dense from 0. A plain enum, so that the bundler writes the numbers into a `switch` over them. */
export enum Op {
  // Own instructions
  TRACE_LINE,
  INVALID,
  // Stack and control
  NOP,
  POP_TOP,
  PUSH_NULL,
  COPY,
  SWAP,
  RESUME,
  JUMP,
  JUMP_NO_INTERRUPT,
  POP_JUMP_IF_FALSE,
  POP_JUMP_IF_TRUE,
  POP_JUMP_IF_NONE,
  POP_JUMP_IF_NOT_NONE,
  JUMP_IF_FALSE_OR_POP,
  JUMP_IF_TRUE_OR_POP,
  RETURN_VALUE,
  RETURN_GENERATOR,
  YIELD_VALUE,
  // Constants
  LOAD_CONST,
  LOAD_SMALL_INT,
  LOAD_COMMON_CONSTANT,
  LOAD_ASSERTION_ERROR,
  LOAD_BUILD_CLASS,
  // Locals
  LOAD_FAST,
  LOAD_FAST_BORROW,
  LOAD_FAST_CHECK,
  LOAD_FAST_AND_CLEAR,
  STORE_FAST,
  DELETE_FAST,
  // Cells
  MAKE_CELL,
  COPY_FREE_VARS,
  LOAD_DEREF,
  STORE_DEREF,
  DELETE_DEREF,
  LOAD_FROM_DICT_OR_DEREF,
  // Names
  LOAD_NAME,
  STORE_NAME,
  DELETE_NAME,
  LOAD_GLOBAL,
  STORE_GLOBAL,
  DELETE_GLOBAL,
  LOAD_FROM_DICT_OR_GLOBALS,
  LOAD_LOCALS,
  SETUP_ANNOTATIONS,
  // Attributes and items
  LOAD_ATTR,
  LOAD_SUPER_ATTR,
  STORE_ATTR,
  DELETE_ATTR,
  BINARY_SUBSCR,
  STORE_SUBSCR,
  DELETE_SUBSCR,
  BINARY_SLICE,
  STORE_SLICE,
  // Operators
  UNARY_NEGATIVE,
  UNARY_INVERT,
  UNARY_NOT,
  TO_BOOL,
  BINARY_OP,
  COMPARE_OP,
  IS_OP,
  CONTAINS_OP,
  // Building
  BUILD_TUPLE,
  BUILD_LIST,
  BUILD_SET,
  BUILD_MAP,
  BUILD_CONST_KEY_MAP,
  BUILD_SLICE,
  BUILD_STRING,
  BUILD_TEMPLATE,
  BUILD_INTERPOLATION,
  LIST_APPEND,
  SET_ADD,
  MAP_ADD,
  LIST_EXTEND,
  SET_UPDATE,
  DICT_UPDATE,
  DICT_MERGE,
  UNPACK_SEQUENCE,
  UNPACK_EX,
  // Strings
  CONVERT_VALUE,
  FORMAT_SIMPLE,
  FORMAT_WITH_SPEC,
  // Calls and functions
  CALL,
  CALL_KW,
  CALL_FUNCTION_EX,
  CALL_INTRINSIC_1,
  CALL_INTRINSIC_2,
  MAKE_FUNCTION,
  SET_FUNCTION_ATTRIBUTE,
  // Iteration
  GET_ITER,
  FOR_ITER,
  GET_YIELD_FROM_ITER,
  SEND,
  END_SEND,
  CLEANUP_THROW,
  // Exceptions and context managers
  RAISE_VARARGS,
  RERAISE,
  PUSH_EXC_INFO,
  POP_EXCEPT,
  CHECK_EXC_MATCH,
  CHECK_EG_MATCH,
  BEFORE_WITH,
  BEFORE_ASYNC_WITH,
  LOAD_SPECIAL,
  WITH_EXCEPT_START,
  // Imports
  IMPORT_NAME,
  IMPORT_FROM,
  // Pattern matching
  GET_LEN,
  MATCH_SEQUENCE,
  MATCH_MAPPING,
  MATCH_KEYS,
  MATCH_CLASS,
  // Asynchronous
  GET_AWAITABLE,
  GET_AITER,
  GET_ANEXT,
  END_ASYNC_FOR,
}

/**
 * How an output came to hold its reference: `new` (a reference is added or the object was just made), `moved` (the reference that an input
 * had), `borrowed` (no reference is counted: 3.14 locals), `null` (no object), `mark` (a number for the machine, no object).
 */
export type Ownership = 'new' | 'moved' | 'borrowed' | 'null' | 'mark';

/** What the operand of an operation means. */
export type OperandMeaning =
  | 'none'
  | 'count'
  | 'depth'
  | 'flags'
  | 'constant'
  | 'small-int'
  | 'common-constant'
  | 'special-method'
  | 'name'
  | 'name-and-flag'
  | 'name-and-two-flags'
  | 'local'
  | 'jump'
  | 'comparison'
  | 'binary-operator'
  | 'intrinsic-1'
  | 'intrinsic-2'
  | 'statement';

/** One row of the operation table. */
export interface Operation {
  readonly number: Op;
  readonly name: keyof typeof Op;
  /** Stack before, lowest first; `x[n]` stands for as many as the operand says. */
  readonly inputs: string;
  /** Stack after, lowest first, with the ownership of each. */
  readonly outputs: readonly (readonly [name: string, ownership: Ownership])[];
  readonly operand: OperandMeaning;
  /** How many values it takes off the stack. */
  readonly pops: (operand: number) => number;
  /** How many values it puts on the stack, where it does not jump. */
  readonly pushes: (operand: number) => number;
  /** Stack effect where it jumps; null for an operation that cannot jump. */
  readonly jumpEffect: ((operand: number) => number) | null;
  /** What it does, where the names do not say it. */
  readonly does: string;
}

/** Comparison operators by number: the index is `operand >> 5` of COMPARE_OP (`Include/cpython/object.h`, Py_LT ...). */
export const COMPARISONS = ['<', '<=', '==', '!=', '>', '>='] as const;

/**
 * Numbers of the binary operators (operand of BINARY_OP; `Include/opcode.h`, NB_ADD ...). The in-place form has number + 13.
 * 26 is 3.14's subscript, which we keep as BINARY_SUBSCR.
 */
export const BINARY_OPERATORS = [
  '+',
  '&',
  '//',
  '<<',
  '@',
  '*',
  '%',
  '|',
  '**',
  '>>',
  '-',
  '/',
  '^',
  '+=',
  '&=',
  '//=',
  '<<=',
  '@=',
  '*=',
  '%=',
  '|=',
  '**=',
  '>>=',
  '-=',
  '/=',
  '^=',
] as const;

/** Functions of CALL_INTRINSIC_1, by operand (`Python/intrinsics.c`). */
export const INTRINSICS_1 = [
  'INVALID',
  'PRINT',
  'IMPORT_STAR',
  'STOPITERATION_ERROR',
  'ASYNC_GEN_WRAP',
  'UNARY_POSITIVE',
  'LIST_TO_TUPLE',
  'TYPEVAR',
  'PARAMSPEC',
  'TYPEVARTUPLE',
  'SUBSCRIPT_GENERIC',
  'TYPEALIAS',
] as const;

/** Functions of CALL_INTRINSIC_2, by operand (`Python/intrinsics.c`). */
export const INTRINSICS_2 = [
  'INVALID',
  'PREP_RERAISE_STAR',
  'TYPEVAR_WITH_BOUND',
  'TYPEVAR_WITH_CONSTRAINTS',
  'SET_FUNCTION_TYPE_PARAMS',
  'SET_TYPEPARAM_DEFAULT',
] as const;

/** Objects of LOAD_COMMON_CONSTANT (3.14), by operand. */
export const COMMON_CONSTANTS = ['AssertionError', 'NotImplementedError', 'tuple', 'all', 'any'] as const;

/** Methods of LOAD_SPECIAL (3.14), by operand. */
export const SPECIAL_METHODS = ['__enter__', '__exit__', '__aenter__', '__aexit__'] as const;

/** Operand bits of SET_FUNCTION_ATTRIBUTE. */
export const FunctionAttribute = {
  defaults: 1,
  keywordDefaults: 2,
  annotations: 4,
  closure: 8,
  annotate: 16,
} as const;

/** Operand of RESUME (low bits): what the frame comes from. */
export const ResumeKind = { start: 0, afterYield: 1, afterYieldFrom: 2, afterAwait: 3 } as const;

type Effect = number | ((operand: number) => number);

interface Row {
  readonly in?: string;
  readonly out?: readonly (readonly [string, Ownership])[];
  readonly operand?: OperandMeaning;
  readonly pops?: Effect;
  readonly pushes?: Effect;
  readonly jump?: Effect;
  readonly does?: string;
}

const n = (operand: number): number => operand;
const moved = (name: string): readonly [string, Ownership] => [name, 'moved'];
const fresh = (name: string): readonly [string, Ownership] => [name, 'new'];
const nothing = (name: string): readonly [string, Ownership] => [name, 'null'];

/** Rows by name; inputs and outputs are counted from their texts where no effect is given. */
const ROWS: Readonly<Record<keyof typeof Op, Row>> = {
  TRACE_LINE: {
    operand: 'statement',
    does: 'Execution has come to this statement (index into the module table of statements).',
  },
  INVALID: { operand: 'constant', does: 'Ends the simulation; the constant is the message.' },

  NOP: {},
  POP_TOP: { in: 'value', does: 'Drops the reference.' },
  PUSH_NULL: { out: [nothing('null')] },
  COPY: {
    operand: 'depth',
    in: 'bottom',
    out: [moved('bottom'), fresh('top')],
    pops: 0,
    pushes: 1,
    does: 'Pushes the value at depth operand (1 = top) again.',
  },
  SWAP: {
    operand: 'depth',
    pops: 0,
    pushes: 0,
    does: 'Exchanges the top with the value at depth operand (2 = the one below).',
  },
  RESUME: {
    operand: 'flags',
    does: 'Start of a frame, or going on after a suspension: ResumeKind in the low two bits.',
  },
  JUMP: { operand: 'jump', jump: 0 },
  JUMP_NO_INTERRUPT: { operand: 'jump', jump: 0, does: 'As JUMP (back edge of a yield-from loop).' },
  POP_JUMP_IF_FALSE: {
    operand: 'jump',
    in: 'condition',
    jump: -1,
    does: 'Takes any object: its truth is tested here.',
  },
  POP_JUMP_IF_TRUE: { operand: 'jump', in: 'condition', jump: -1, does: 'Takes any object: its truth is tested here.' },
  POP_JUMP_IF_NONE: { operand: 'jump', in: 'value', jump: -1 },
  POP_JUMP_IF_NOT_NONE: { operand: 'jump', in: 'value', jump: -1 },
  JUMP_IF_FALSE_OR_POP: {
    operand: 'jump',
    in: 'condition',
    jump: 0,
    does: 'Keeps the condition where it jumps (3.11).',
  },
  JUMP_IF_TRUE_OR_POP: {
    operand: 'jump',
    in: 'condition',
    jump: 0,
    does: 'Keeps the condition where it jumps (3.11).',
  },
  RETURN_VALUE: { in: 'value', does: 'A borrowed value becomes a counted one first (3.14).' },
  RETURN_GENERATOR: {
    out: [fresh('generator')],
    does: 'Makes the generator or coroutine out of this frame, returns it to the caller; when the frame is first resumed it finds what was sent (None) on its stack.',
  },
  YIELD_VALUE: {
    operand: 'flags',
    in: 'value',
    out: [fresh('sent')],
    does: 'Suspends; what is sent on resuming is pushed. Operand 1: part of yield from or await. A borrowed value becomes a counted one first (3.14).',
  },

  LOAD_CONST: { operand: 'constant', out: [fresh('value')] },
  LOAD_SMALL_INT: { operand: 'small-int', out: [fresh('value')], does: 'Pushes the integer operand, 0 to 255 (3.14).' },
  LOAD_COMMON_CONSTANT: { operand: 'common-constant', out: [fresh('value')] },
  LOAD_ASSERTION_ERROR: { out: [fresh('value')] },
  LOAD_BUILD_CLASS: { out: [fresh('buildClass')], does: 'builtins.__build_class__' },

  LOAD_FAST: { operand: 'local', out: [fresh('value')] },
  LOAD_FAST_BORROW: { operand: 'local', out: [['value', 'borrowed']] },
  LOAD_FAST_CHECK: {
    operand: 'local',
    out: [fresh('value')],
    does: 'As LOAD_FAST; UnboundLocalError if the slot is empty.',
  },
  LOAD_FAST_AND_CLEAR: {
    operand: 'local',
    out: [['value or null', 'moved']],
    does: 'Moves the reference out of the slot, or pushes NULL; the slot is empty after.',
  },
  STORE_FAST: {
    operand: 'local',
    in: 'value or null',
    does: 'Moves the value into the slot, then drops what was there. NULL empties the slot.',
  },
  DELETE_FAST: { operand: 'local', does: 'UnboundLocalError if the slot is empty.' },

  MAKE_CELL: { operand: 'local', does: 'Puts a new cell that holds what the slot held (if anything) into the slot.' },
  COPY_FREE_VARS: {
    operand: 'count',
    does: "Copies the function's closure cells into the last operand slots, a reference each.",
  },
  LOAD_DEREF: { operand: 'local', out: [fresh('value')] },
  STORE_DEREF: { operand: 'local', in: 'value' },
  DELETE_DEREF: { operand: 'local' },
  LOAD_FROM_DICT_OR_DEREF: {
    operand: 'local',
    in: 'mapping',
    out: [fresh('value')],
    does: 'Looks the name of the slot up in the mapping, then in the cell.',
  },

  LOAD_NAME: { operand: 'name', out: [fresh('value')] },
  STORE_NAME: { operand: 'name', in: 'value' },
  DELETE_NAME: { operand: 'name' },
  LOAD_GLOBAL: {
    operand: 'name-and-flag',
    out: [fresh('value'), nothing('null if operand & 1')],
    pops: 0,
    pushes: (operand) => 1 + (operand & 1),
    does: 'Name index is operand >> 1; NULL is pushed above the value if operand & 1.',
  },
  STORE_GLOBAL: { operand: 'name', in: 'value' },
  DELETE_GLOBAL: { operand: 'name' },
  LOAD_FROM_DICT_OR_GLOBALS: { operand: 'name', in: 'mapping', out: [fresh('value')] },
  LOAD_LOCALS: { out: [fresh('locals')] },
  SETUP_ANNOTATIONS: { does: 'Makes __annotations__ in the local namespace if it is not there (3.13 and before).' },

  LOAD_ATTR: {
    operand: 'name-and-flag',
    in: 'owner',
    out: [fresh('attribute'), moved('self or null if operand & 1')],
    pops: 1,
    pushes: (operand) => 1 + (operand & 1),
    does: 'Name index is operand >> 1. With operand & 1: an unbound method and then the owner, or the attribute and then NULL.',
  },
  LOAD_SUPER_ATTR: {
    operand: 'name-and-two-flags',
    in: 'super, class, self',
    out: [fresh('attribute'), moved('self or null if operand & 1')],
    pops: 3,
    pushes: (operand) => 1 + (operand & 1),
    does: 'Name index is operand >> 2; operand & 1: method form as in LOAD_ATTR; operand & 2: super was called with two arguments.',
  },
  STORE_ATTR: { operand: 'name', in: 'value, owner' },
  DELETE_ATTR: { operand: 'name', in: 'owner' },
  BINARY_SUBSCR: { in: 'container, key', out: [fresh('result')] },
  STORE_SUBSCR: { in: 'value, container, key' },
  DELETE_SUBSCR: { in: 'container, key' },
  BINARY_SLICE: {
    in: 'container, start, stop',
    out: [fresh('result')],
    does: 'The slice object exists only while the item is fetched.',
  },
  STORE_SLICE: { in: 'value, container, start, stop' },

  UNARY_NEGATIVE: { in: 'value', out: [fresh('result')] },
  UNARY_INVERT: { in: 'value', out: [fresh('result')] },
  UNARY_NOT: { in: 'value', out: [fresh('result')], does: 'Takes any object: its truth is tested here.' },
  TO_BOOL: { in: 'value', out: [fresh('result')] },
  BINARY_OP: { operand: 'binary-operator', in: 'left, right', out: [fresh('result')] },
  COMPARE_OP: {
    operand: 'comparison',
    in: 'left, right',
    out: [fresh('result')],
    does: 'Operator is COMPARISONS[operand >> 5].',
  },
  IS_OP: { operand: 'flags', in: 'left, right', out: [fresh('result')], does: 'operand 1: is not.' },
  CONTAINS_OP: { operand: 'flags', in: 'item, container', out: [fresh('result')], does: 'operand 1: not in.' },

  BUILD_TUPLE: {
    operand: 'count',
    in: 'values[n]',
    out: [fresh('tuple')],
    pops: n,
    pushes: 1,
    does: 'Steals the values.',
  },
  BUILD_LIST: {
    operand: 'count',
    in: 'values[n]',
    out: [fresh('list')],
    pops: n,
    pushes: 1,
    does: 'Steals the values.',
  },
  BUILD_SET: { operand: 'count', in: 'values[n]', out: [fresh('set')], pops: n, pushes: 1 },
  BUILD_MAP: { operand: 'count', in: '(key, value)[n]', out: [fresh('dict')], pops: (o) => 2 * o, pushes: 1 },
  BUILD_CONST_KEY_MAP: {
    operand: 'count',
    in: 'values[n], keys',
    out: [fresh('dict')],
    pops: (o) => o + 1,
    pushes: 1,
    does: 'keys is a constant tuple (3.13 and before).',
  },
  BUILD_SLICE: { operand: 'count', in: 'start, stop, step if n = 3', out: [fresh('slice')], pops: n, pushes: 1 },
  BUILD_STRING: { operand: 'count', in: 'pieces[n]', out: [fresh('str')], pops: n, pushes: 1 },
  BUILD_TEMPLATE: { in: 'strings, interpolations', out: [fresh('template')] },
  BUILD_INTERPOLATION: {
    operand: 'flags',
    in: 'value, str, format if operand & 1',
    out: [fresh('interpolation')],
    pops: (o) => 2 + (o & 1),
    pushes: 1,
    does: 'operand >> 2: conversion (0 none, 1 str, 2 repr, 3 ascii).',
  },
  LIST_APPEND: {
    operand: 'depth',
    in: 'value',
    does: 'Appends (steals) to the list at depth operand, counted after the value is gone.',
  },
  SET_ADD: {
    operand: 'depth',
    in: 'value',
    does: 'Adds to the set at depth operand, counted after the value is gone.',
  },
  MAP_ADD: {
    operand: 'depth',
    in: 'key, value',
    does: 'Sets in the dict at depth operand, counted after both are gone.',
  },
  LIST_EXTEND: {
    operand: 'depth',
    in: 'iterable',
    does: 'Extends the list at depth operand, counted after the iterable is gone.',
  },
  SET_UPDATE: { operand: 'depth', in: 'iterable' },
  DICT_UPDATE: { operand: 'depth', in: 'mapping' },
  DICT_MERGE: {
    operand: 'depth',
    in: 'mapping',
    does: 'As DICT_UPDATE for ** arguments: TypeError on a repeated key; the callable for the message lies at depth operand + 2.',
  },
  UNPACK_SEQUENCE: {
    operand: 'count',
    in: 'sequence',
    out: [fresh('items[n]')],
    pops: 1,
    pushes: n,
    does: 'The first item ends on top.',
  },
  UNPACK_EX: {
    operand: 'count',
    in: 'sequence',
    out: [fresh('before[n & 255], list, after[n >> 8]')],
    pops: 1,
    pushes: (o) => (o & 0xff) + 1 + (o >> 8),
    does: 'The first item ends on top.',
  },

  CONVERT_VALUE: { operand: 'flags', in: 'value', out: [fresh('str')], does: '1 str, 2 repr, 3 ascii.' },
  FORMAT_SIMPLE: { in: 'value', out: [fresh('str')], does: 'An exact str stays what it is; else format(value).' },
  FORMAT_WITH_SPEC: { in: 'value, spec', out: [fresh('str')] },

  CALL: {
    operand: 'count',
    in: 'callable, self or null, arguments[n]',
    out: [fresh('result')],
    pops: (o) => o + 2,
    pushes: 1,
  },
  CALL_KW: {
    operand: 'count',
    in: 'callable, self or null, arguments[n], names',
    out: [fresh('result')],
    pops: (o) => o + 3,
    pushes: 1,
    does: 'names: constant tuple of the names of the last arguments; operand counts all arguments.',
  },
  CALL_FUNCTION_EX: {
    operand: 'flags',
    in: 'callable, null, arguments, keywords if operand & 1',
    out: [fresh('result')],
    pops: (o) => 3 + (o & 1),
    pushes: 1,
    does: 'arguments may be any iterable: it is made a tuple first.',
  },
  CALL_INTRINSIC_1: { operand: 'intrinsic-1', in: 'value', out: [fresh('result')] },
  CALL_INTRINSIC_2: { operand: 'intrinsic-2', in: 'value1, value2', out: [fresh('result')] },
  MAKE_FUNCTION: { in: 'code', out: [fresh('function')] },
  SET_FUNCTION_ATTRIBUTE: {
    operand: 'flags',
    in: 'attribute, function',
    out: [moved('function')],
    does: 'operand: one bit of FunctionAttribute; the attribute is stolen.',
  },

  GET_ITER: { in: 'iterable', out: [fresh('iterator')] },
  FOR_ITER: {
    operand: 'jump',
    in: 'iterator',
    out: [moved('iterator'), fresh('item')],
    jump: -1,
    does: 'Exhausted: drops the iterator and goes on at operand (this includes what END_FOR, POP_TOP, POP_ITER do).',
  },
  GET_YIELD_FROM_ITER: { in: 'iterable', out: [fresh('iterator')] },
  SEND: {
    operand: 'jump',
    in: 'receiver, value',
    out: [moved('receiver'), fresh('result')],
    jump: 0,
    does: 'Sends the value; if the receiver has returned, its result is pushed in place of the value and operand (END_SEND) is next.',
  },
  END_SEND: { in: 'receiver, value', out: [moved('value')] },
  CLEANUP_THROW: {
    in: 'receiver, last value, exception',
    out: [nothing('none'), fresh('value')],
    does: 'StopIteration: None and its value; any other exception is raised again.',
  },

  RAISE_VARARGS: {
    operand: 'count',
    in: 'exception if n > 0, cause if n > 1',
    pops: n,
    pushes: 0,
  },
  RERAISE: {
    operand: 'depth',
    in: 'values[n], exception',
    out: [moved('values[n]')],
    pops: 1,
    pushes: 0,
    does: 'operand > 0: the instruction index pushed by an exception-table entry with pushLasti lies operand below the top; the frame is said to be there.',
  },
  PUSH_EXC_INFO: {
    in: 'exception',
    out: [moved('previous exception'), fresh('exception')],
    does: 'Makes it the exception being handled; None stands for no previous one.',
  },
  POP_EXCEPT: { in: 'previous exception', does: 'Makes it the exception being handled again.' },
  CHECK_EXC_MATCH: { in: 'exception, type', out: [moved('exception'), fresh('bool')] },
  CHECK_EG_MATCH: { in: 'group, type', out: [fresh('rest'), fresh('match')] },
  BEFORE_WITH: {
    in: 'manager',
    out: [fresh('exit'), fresh('result')],
    does: 'exit: the bound method; result: what __enter__() returned (3.13 and before).',
  },
  BEFORE_ASYNC_WITH: { in: 'manager', out: [fresh('exit'), fresh('awaitable')] },
  LOAD_SPECIAL: {
    operand: 'special-method',
    in: 'owner',
    out: [fresh('method'), moved('self or null')],
    does: 'Method of the type: a function and then self, or something bound and then NULL (3.14).',
  },
  WITH_EXCEPT_START: {
    operand: 'flags',
    in: 'exit, self or null if operand = 1, lasti, previous exception, exception',
    out: [
      moved('exit'),
      moved('self or null if operand = 1'),
      ['lasti', 'mark'],
      moved('previous exception'),
      moved('exception'),
      fresh('result'),
    ],
    pops: 0,
    pushes: 1,
    does: 'Calls exit(type, exception, traceback). Operand 1: the 3.14 layout with self or NULL above exit.',
  },

  IMPORT_NAME: { operand: 'name', in: 'level, from list', out: [fresh('module')] },
  IMPORT_FROM: { operand: 'name', in: 'module', out: [moved('module'), fresh('value')] },

  GET_LEN: { in: 'value', out: [moved('value'), fresh('length')] },
  MATCH_SEQUENCE: { in: 'subject', out: [moved('subject'), fresh('bool')] },
  MATCH_MAPPING: { in: 'subject', out: [moved('subject'), fresh('bool')] },
  MATCH_KEYS: { in: 'subject, keys', out: [moved('subject'), moved('keys'), fresh('values or None')] },
  MATCH_CLASS: {
    operand: 'count',
    in: 'subject, type, names',
    out: [fresh('attributes or None')],
    does: 'operand: number of positional patterns.',
  },

  GET_AWAITABLE: {
    operand: 'flags',
    in: 'iterable',
    out: [fresh('awaitable')],
    does: '1: after __aenter__, 2: after __aexit__ (for the message).',
  },
  GET_AITER: { in: 'iterable', out: [fresh('iterator')] },
  GET_ANEXT: { in: 'iterator', out: [moved('iterator'), fresh('awaitable')] },
  END_ASYNC_FOR: {
    in: 'iterator, exception',
    does: 'StopAsyncIteration: both are dropped; any other exception is raised again.',
  },
};

function countInputs(text: string | undefined): number {
  return text === undefined || text === '' ? 0 : text.split(',').length;
}

function asFunction(effect: Effect | undefined, otherwise: number): (operand: number) => number {
  if (effect === undefined) return () => otherwise;
  return typeof effect === 'number' ? () => effect : effect;
}

function operation(name: keyof typeof Op): Operation {
  const row = ROWS[name];
  const outputs = row.out ?? [];
  return {
    number: Op[name],
    name,
    inputs: row.in ?? '',
    outputs,
    operand: row.operand ?? 'none',
    pops: asFunction(row.pops, countInputs(row.in)),
    pushes: asFunction(row.pushes, outputs.length),
    jumpEffect: row.jump === undefined ? null : asFunction(row.jump, 0),
    does: row.does ?? '',
  };
}

/** The operation table, indexed by operation number. */
export const OPERATIONS: readonly Operation[] = (Object.keys(ROWS) as (keyof typeof Op)[])
  .map(operation)
  .sort((a, b) => a.number - b.number);

/** The instruction word of an operation and its operand (0 to 2^23 - 1). */
export function encodeInstruction(opcode: Op, operand: number): number {
  return opcode | (operand << 8);
}

/** The operation of an instruction word. */
export function opcodeOf(instruction: number): Op {
  return instruction & 0xff;
}

/** The operand of an instruction word. */
export function operandOf(instruction: number): number {
  return instruction >>> 8;
}
