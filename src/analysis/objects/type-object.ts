import type { PythonHash } from '../values/hashing.ts';
import type { VersionBehaviour } from '../versions.ts';
import type { HiddenHash } from './hash-values.ts';
import type { PythonObject } from './python-object.ts';
import type { Runtime } from './runtime.ts';
import type { TypeNamespace } from './type-namespace.ts';

/** Positions in `TypeSlots.binary`, in the order of the operand of BINARY_OP (Include/opcode.h, NB_*). In-place forms follow at +13. */
export enum BinarySlot {
  Add = 0,
  And = 1,
  FloorDivide = 2,
  LeftShift = 3,
  MatrixMultiply = 4,
  Multiply = 5,
  Remainder = 6,
  Or = 7,
  Power = 8,
  RightShift = 9,
  Subtract = 10,
  TrueDivide = 11,
  Xor = 12,
  InPlace = 13,
}

/** Position in the list of rich comparisons, in the order of the operand of COMPARE_OP (Include/object.h, Py_LT ...). */
export enum Comparison {
  Less = 0,
  LessEqual = 1,
  Equal = 2,
  NotEqual = 3,
  Greater = 4,
  GreaterEqual = 5,
}

/** Keyword names of a call; the values are the last of the positional arguments (vectorcall). */
export type KeywordNames = readonly PythonObject<string>[] | null;

/**
 * What a type can do: CPython's `PyTypeObject` slots. Arguments are borrowed; an object given back is a new reference. `null` from a binary
 * slot or a comparison means NotImplemented; from `iterNext` it means exhausted. Python exceptions are thrown as `PythonRaise`.
 */
export interface TypeSlots {
  repr: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  str: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  /**
   * Python's hash where it is known (numbers, and tuples and frozensets of such); else a number of ours that stands for it, as a `HiddenHash` or,
   * for a built-in type whose hash is random or an address, as it is. `null`: unhashable.
   */
  hash: ((runtime: Runtime, self: PythonObject) => PythonHash | HiddenHash) | null;
  call:
    | ((runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames) => PythonObject)
    | null;
  getAttribute: (runtime: Runtime, self: PythonObject, name: string) => PythonObject;
  /** value `null` deletes. */
  /** `nameHolds`: how often callers written in C hold the name (`genericSetAttribute`). */
  setAttribute: (
    runtime: Runtime,
    self: PythonObject,
    name: string,
    value: PythonObject | null,
    nameHolds?: number,
  ) => void;
  richCompare:
    | ((runtime: Runtime, self: PythonObject, other: PythonObject, comparison: Comparison) => PythonObject | null)
    | null;
  iter: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  iterNext: ((runtime: Runtime, self: PythonObject) => PythonObject | null) | null;
  descriptorGet:
    | ((runtime: Runtime, self: PythonObject, instance: PythonObject | null, owner: PythonObject) => PythonObject)
    | null;
  /** value `null` deletes. */
  descriptorSet:
    | ((runtime: Runtime, self: PythonObject, instance: PythonObject, value: PythonObject | null) => void)
    | null;
  new:
    | ((runtime: Runtime, type: PythonObject, args: readonly PythonObject[], keywords: KeywordNames) => PythonObject)
    | null;
  init: ((runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames) => void) | null;
  /** tp_finalize: `__del__`. */
  finalize: ((runtime: Runtime, self: PythonObject) => void) | null;
  /** Visits each reference that the object owns, once per reference (tp_traverse, but complete: what the count invariant is tested with). */
  traverse: ((self: PythonObject, visit: Visit) => void) | null;
  /** Drops what the object holds, in the order of the type's `tp_dealloc` / `tp_clear`. */
  clear: ((runtime: Runtime, self: PythonObject) => void) | null;
  /** `tp_clear` where it drops less than the deallocation does. */
  clearInCycle: ((runtime: Runtime, self: PythonObject) => void) | null;
  /** Forgets the contents: they are not known any more once code that we do not have was given the object. `null` where it cannot change them. */
  forget: ((runtime: Runtime, self: PythonObject) => void) | null;
  length: ((runtime: Runtime, self: PythonObject) => number) | null;
  /** `self[key]` (mp_subscript). */
  getItem: ((runtime: Runtime, self: PythonObject, key: PythonObject) => PythonObject) | null;
  /** `self[key] = value`, or `del self[key]` for `null` (mp_ass_subscript). */
  setItem: ((runtime: Runtime, self: PythonObject, key: PythonObject, value: PythonObject | null) => void) | null;
  contains: ((runtime: Runtime, self: PythonObject, item: PythonObject) => boolean) | null;
  /** sq_concat, sq_inplace_concat: tried after nb_add. */
  concat: ((runtime: Runtime, self: PythonObject, other: PythonObject) => PythonObject) | null;
  inPlaceConcat: ((runtime: Runtime, self: PythonObject, other: PythonObject) => PythonObject) | null;
  /** sq_repeat, sq_inplace_repeat: tried after nb_multiply. */
  repeat: ((runtime: Runtime, self: PythonObject, count: number) => PythonObject) | null;
  inPlaceRepeat: ((runtime: Runtime, self: PythonObject, count: number) => PythonObject) | null;
  bool: ((runtime: Runtime, self: PythonObject) => boolean) | null;
  /** nb_index, nb_int, nb_float: give an int (int, int, float) object. */
  index: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  int: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  float: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  negative: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  positive: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  absolute: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  invert: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  /** By `BinarySlot`; in-place forms from 13 on. Called with the operands in source order, whichever of them has the slot. */
  binary: readonly (BinaryFunction | null)[] | null;
  /** am_await, am_aiter, am_anext. */
  await: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  asyncIter: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
  asyncNext: ((runtime: Runtime, self: PythonObject) => PythonObject) | null;
}

export type BinaryFunction = (runtime: Runtime, left: PythonObject, right: PythonObject) => PythonObject | null;
/** Told the reference and what to call the slot: a sequence index, an attribute name, or a `__dunder__` name of an inner reference. */
export type Visit = (referent: PythonObject, label: string | number) => void;

/** What a class made by a class statement holds beside its namespace. */
export interface ClassReferences {
  readonly bases: PythonObject;
  /** Holds the class itself. */
  mro: PythonObject;
  /** tp_base. */
  readonly base: PythonObject;
  /** ht_name, ht_qualname: `__name__` and `__qualname__`. */
  name: PythonObject<string>;
  qualifiedName: PythonObject;
  /** ht_slots: a tuple of the names in `__slots__`. */
  readonly slotNames: PythonObject | null;
}

/** Payload of a type object. */
export interface TypePayload {
  readonly name: string;
  qualifiedName: string;
  /** `__module__` text, 'builtins' for built-in types. */
  readonly module: string;
  readonly bases: readonly PythonObject<TypePayload>[];
  /** Linearisation, the type itself first. */
  mro: readonly PythonObject<TypePayload>[];
  /** References that a class made by a class statement holds beside its namespace, `null` in a built-in type. */
  readonly references: ClassReferences | null;
  /** tp_dict, by name, in insertion order: of a built-in type a Map, into which its members come when they are first looked up. */
  readonly namespace: TypeNamespace;
  slots: TypeSlots;
  /** Made by a class statement or `type()`: its instances hold a reference to it. */
  readonly isHeapType: boolean;
  /** The built-in type whose payload the instances have (the "solid base"); null for a built-in type itself. */
  readonly solidBase: PythonObject<TypePayload> | null;
  /** Instances have a `__dict__`. */
  readonly hasInstanceDict: boolean;
  /** That `__dict__` has keys of its own, which it shares with no other instance: the dict is none that a class statement added. */
  readonly ownsDictKeys: boolean;
  /** Instances can be weakly referenced. */
  readonly isWeaklyReferencable: boolean;
  /** Names of `__slots__` members of this class and its bases, mangled, in order of their storage. */
  readonly memberNames: readonly string[];
  /** Attribute names in the order in which instances got them first: the order of their inline values (`Objects/dictobject.c`, shared keys). */
  readonly sharedKeys: Map<string, number>;
  /** The names of the shared keys, owned. */
  readonly keyNames: PythonObject[];
  /** Classes derived from this one, with the weak reference to each that this one holds (tp_subclasses); null for built-in ones. */
  readonly subclasses: Map<PythonObject<TypePayload>, PythonObject | null>;
  /** An attribute has been looked up since the type last changed (tp_version_tag is not 0). */
  hasVersionTag: boolean;
  /** Results of lookups along the mro; emptied when a class of the mro changes. */
  readonly lookupCache: Map<string, PythonObject | null>;
  /** Names that are not interned and have entries in the cache of lookups; see `attribute-names.ts`. */
  readonly cachedNames: Set<PythonObject>;
  /** How often the class or one of its mro was changed (tp_version_tag). */
  version: number;
  /** The version for which the class keeps its `__getitem__` for specialised subscripts (_spec_cache.getitem), or -1. */
  subscriptVersion: number;
  /** The pattern that `collections.abc` says instances match (Py_TPFLAGS_MAPPING, Py_TPFLAGS_SEQUENCE); those of its bases come with the mro. */
  patternKind?: 'mapping' | 'sequence';
  /** Index of the name in the event log. */
  readonly typeName: number;
  /** Whether an instance can be part of a reference cycle (Py_TPFLAGS_HAVE_GC). */
  readonly isCollected: boolean;
  /** The name of a built-in type that C makes while it runs, which it holds twice; made when it is first asked for. */
  heldName?: PythonObject;
  /** Its `__module__`, likewise, which its namespace holds. */
  heldModule?: PythonObject;
  /** A built-in type's definition: its members come into `namespace` when first looked up. */
  readonly definition: NativeTypeDefinition | null;
}

/** A built-in type, as data: immutable and shared by all runs. */
export interface NativeTypeDefinition {
  readonly name: string;
  /** How messages name it where that is more than the name: `tp_name` with its module, such as `datetime.date`. */
  readonly messageName?: string;
  readonly module?: string;
  /** Name of the base in the table of built-in types; `object` if left out. */
  readonly base?: string;
  /** `__match_args__`. */
  readonly matchArguments?: readonly string[];
  /** Names of the bases after the first; they add nothing to what the instances hold. */
  readonly furtherBases?: readonly string[];
  readonly slots: Partial<TypeSlots>;
  /** Methods and attributes by name, made into descriptors when first looked up. */
  readonly members?: Readonly<Record<string, NativeMember>>;
  readonly hasInstanceDict?: boolean;
  /**
   * When the dict goes, where not as the first of what the type itself holds: before its deallocation begins (Py_TPFLAGS_MANAGED_DICT), or last.
   */
  readonly dictGoes?: (behaviour: VersionBehaviour) => 'before' | 'last';
  /** Names of references that an instance holds besides its payload, in `PythonObject.members`. */
  readonly memberNames?: readonly string[];
  readonly isWeaklyReferencable?: boolean;
  readonly isCollected?: boolean;
  /** What an instance shows to others (bf_getbuffer), of a type that is no bytes-like one of the language itself. */
  readonly buffer?: NativeBuffer;
  /** tp_call for arguments that a tuple holds already, where `slots.call` makes one. */
  readonly callHeld?: NonNullable<TypeSlots['call']>;
  /** A class statement may not derive from it (no Py_TPFLAGS_BASETYPE). */
  readonly isFinal?: boolean;
}

/** Memory of an instance that others may look at. */
export interface NativeBuffer {
  /** The bytes, or so many of them from an offset on. Throws `ValueUnknown`. */
  readonly read: (self: PythonObject, offset?: number, size?: number) => Uint8Array;
  /** Replaces the bytes from an offset on. */
  readonly write: (runtime: Runtime, self: PythonObject, offset: number, bytes: Uint8Array) => void;
  readonly describe: (self: PythonObject) => {
    readonly format: string;
    readonly itemSize: number;
    readonly length: number;
  };
  /** Counts who looks at it: meanwhile the instance keeps its size. */
  readonly countExport: (self: PythonObject, change: 1 | -1) => void;
}

/** A method or attribute of a built-in type. */
export type NativeMember = NativeMethod | NativeClassMethod | NativeStaticMethod | NativeAttribute | NativeValue;

/** The code of a native function: bound arguments in the order of its parameters, `undefined` where left out. */
export type NativeCode = (runtime: Runtime, ...args: never[]) => PythonObject;

export interface NativeMethod {
  readonly kind: 'method';
  readonly function: NativeFunctionDefinition;
}
export interface NativeClassMethod {
  readonly kind: 'classmethod';
  readonly function: NativeFunctionDefinition;
}
export interface NativeStaticMethod {
  readonly kind: 'staticmethod';
  readonly function: NativeFunctionDefinition;
}
/** getset_descriptor or member_descriptor. */
export interface NativeAttribute {
  readonly kind: 'attribute';
  readonly get: (runtime: Runtime, self: PythonObject) => PythonObject;
  /** value `null` deletes. Absent: read-only. */
  readonly set?: (runtime: Runtime, self: PythonObject, value: PythonObject | null) => void;
}

/** An object that is in the type's namespace as it is, such as `__doc__`. Not counted. */
export interface NativeValue {
  readonly kind: 'value';
  readonly make: (runtime: Runtime) => PythonObject;
}

/** A function written in TypeScript, with its Python signature as text, such as `(iterable, /, *, key=None, reverse=False)`. */
export interface NativeFunctionDefinition {
  readonly name: string;
  /** Where it differs by version: a function of the behaviour. */
  readonly signature: string | ((behaviour: VersionBehaviour) => string);
  /** Gets one argument per parameter: `undefined` for one left out, an array for `*args`, a Map for `**kwargs`. Borrowed; gives a new reference. */
  readonly code: (runtime: Runtime, ...args: never[]) => PythonObject;
  /** It gets a tuple and a dict of its arguments (METH_VARARGS | METH_KEYWORDS), always or where `packsBuiltinArguments`. */
  readonly wantsTupleAndDict?: 'always' | 'where packed';
  /** It is told its class too (METH_METHOD): bound to a receiver it is a `builtin_method`. */
  readonly wantsDefiningClass?: boolean;
  /** What is known of the result when an argument's value is not (design: "What is not known"). Left out: an unknown object. */
  readonly whenUnknown?: UnknownResult;
}

/** What a call on unknown values gives: the name of a built-in type (an object of it whose value is unknown), or None, or an unknown object. */
export type UnknownResult =
  | 'int'
  | 'float'
  | 'complex'
  | 'str'
  | 'bytes'
  | 'bytearray'
  | 'memoryview'
  | 'bool'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'set'
  | 'None'
  | 'unknown';
