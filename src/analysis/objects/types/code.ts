/** Code objects on the heap (`Objects/codeobject.c`): the compiler's code object with its constants and names as Python objects. */
import type { CodeFlags, CodeObject } from '../../compile/code-object.ts';
import { newInteger, newObject, newString, newUnknown, newUnknownText, newUnknownValue, tupleOf } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { newCodeIterator } from './code-iterators.ts';

/** Payload of a code object. All references are owned. */
export interface CodePayload {
  readonly code: CodeObject;
  /** co_consts as a tuple; equal tuples of a module are one object. */
  readonly constants: PythonObject<PythonObject[]>;
  /** co_names and the names of localsplus, as tuples of interned str. */
  readonly names: PythonObject<PythonObject<string>[]>;
  readonly localNames: PythonObject<PythonObject<string>[]>;
  readonly name: PythonObject<string>;
  readonly qualifiedName: PythonObject<string>;
  readonly fileName: PythonObject<string>;
  /** Index in the codes of the event log. */
  readonly recorded: number;
  /** Per instruction, how often it ran: 0, 1, or 2 for more, where `machine/specialization.ts` looks; 3 = not to be specialised. */
  readonly executed: Uint8Array;
  /** What instructions are specialised for. */
  readonly warm: Map<number, SpecializedSite>;
}

/** A specialised instruction (`Python/specialize.c`). */
export interface SpecializedSite {
  /** The type whose objects it is for, and the version of that type. */
  type: PythonObject;
  version: number;
  /** Its objects had a dict object. */
  hasDict: boolean;
  /** How often it met another type or version since. */
  misses: number;
}

const REFERENCES = [
  ['constants', 'co_consts'],
  ['names', 'co_names'],
  ['localNames', 'co_varnames'],
  ['fileName', 'co_filename'],
  ['name', 'co_name'],
  ['qualifiedName', 'co_qualname'],
] as const;

export const codeType: NativeTypeDefinition = {
  name: 'code',
  isFinal: true,
  isWeaklyReferencable: true,
  slots: {
    repr: (runtime) => newUnknownText(runtime),
    traverse: (self, visit) => {
      for (const [field, label] of REFERENCES) visit((self.payload as CodePayload)[field], label);
    },
    clear: (runtime, self) => {
      const payload = self.payload as CodePayload;
      for (const [field] of REFERENCES) runtime.heap.release(payload[field]);
    },
  },
  members: {
    co_name: member((runtime, payload) => kept(runtime, payload.name)),
    co_qualname: member((runtime, payload) => kept(runtime, payload.qualifiedName)),
    co_filename: member((runtime, payload) => kept(runtime, payload.fileName)),
    co_consts: member((runtime, payload) => kept(runtime, payload.constants)),
    co_names: member((runtime, payload) => kept(runtime, payload.names)),
    co_argcount: member((runtime, payload) => newInteger(runtime, payload.code.argumentCount)),
    co_kwonlyargcount: member((runtime, payload) => newInteger(runtime, payload.code.keywordOnlyCount)),
    co_posonlyargcount: member((runtime, payload) => newInteger(runtime, payload.code.positionalOnlyCount)),
    co_firstlineno: member((runtime, payload) => newInteger(runtime, payload.code.firstLine)),
    co_flags: member((runtime, payload) => newInteger(runtime, codeFlags(runtime, payload.code))),
    co_stacksize: member((runtime) => newUnknownValue(runtime, runtime.types.int)),
    co_code: member((runtime) => newUnknownValue(runtime, runtime.types.bytes)),
    _co_code_adaptive: member((runtime) => newUnknownValue(runtime, runtime.types.bytes)),
    co_lnotab: member((runtime) => newUnknownValue(runtime, runtime.types.bytes)),
    co_linetable: member((runtime) => newUnknownValue(runtime, runtime.types.bytes)),
    co_exceptiontable: member((runtime) => newUnknownValue(runtime, runtime.types.bytes)),
    co_lines: iteratorMethod('co_lines', 'line_iterator'),
    co_positions: iteratorMethod('co_positions', 'positions_iterator'),
    co_branches: unknownMethod('co_branches', '(self, /)'),
    _varname_from_oparg: unknownMethod('_varname_from_oparg', '(self, /, oparg)'),
    replace: unknownMethod('replace', '(self, /, **changes)'),
    __replace__: unknownMethod('__replace__', '(self, /, **changes)'),
    co_varnames: member((runtime, payload) =>
      variableNames(runtime, payload, (kind) => kind === 'local' || kind === 'argument-cell'),
    ),
    co_cellvars: member((runtime, payload) =>
      variableNames(runtime, payload, (kind) => kind === 'cell' || kind === 'argument-cell'),
    ),
    co_freevars: member((runtime, payload) => variableNames(runtime, payload, (kind) => kind === 'free')),
    co_nlocals: member((runtime, payload) =>
      newInteger(
        runtime,
        payload.code.localsPlus.filter((slot) => slot.kind === 'local' || slot.kind === 'argument-cell').length,
      ),
    ),
  },
};

/** code.replace: a copy of a code object with other flags. A new reference. */
export function copyCode(runtime: Runtime, code: PythonObject, flags: Partial<CodeFlags>): PythonObject {
  const payload = code.payload as CodePayload;
  for (const [field] of REFERENCES) runtime.heap.retain(payload[field]);
  const copy: CodePayload = {
    ...payload,
    code: { ...payload.code, flags: { ...payload.code.flags, ...flags } },
    executed: new Uint8Array(payload.executed.length),
    warm: new Map(),
  };
  return newObject(runtime, runtime.types.code, copy);
}

function member(get: (runtime: Runtime, payload: CodePayload) => PythonObject): NativeMember {
  return { kind: 'attribute', get: (runtime, self) => get(runtime, self.payload as CodePayload) };
}

function iteratorMethod(name: string, kind: Parameters<typeof newCodeIterator>[2]): NativeMember {
  const code = (runtime: Runtime, self: PythonObject): PythonObject => newCodeIterator(runtime, self, kind);
  return { kind: 'method', function: { name, signature: '(self, /)', code } };
}

/** A method that gives what is not known. */
function unknownMethod(name: string, signature: string): NativeMember {
  return { kind: 'method', function: { name, signature, code: (runtime: Runtime) => newUnknown(runtime) } };
}

/** `co_flags` (Include/cpython/code.h, CO_*), without those of `__future__`. */
function codeFlags({ behaviour }: Runtime, { flags }: CodeObject): number {
  const { marksCodeKinds } = behaviour.builtins;
  const bits: readonly (readonly [boolean, number])[] = [
    [flags.isOptimized, 0x1],
    [flags.hasNewLocals, 0x2],
    [flags.hasVarArguments, 0x4],
    [flags.hasVarKeywords, 0x8],
    [flags.isNested, 0x10],
    [flags.isGenerator, 0x20],
    [flags.isCoroutine, 0x80],
    [flags.isAsyncGenerator, 0x200],
    [marksCodeKinds && flags.hasDocstring, 0x4000000],
    [marksCodeKinds && flags.isMethod, 0x8000000],
  ];
  return bits.reduce((sum, [isSet, bit]) => (isSet ? sum + bit : sum), 0);
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

function variableNames(
  runtime: Runtime,
  payload: CodePayload,
  isWanted: (kind: CodeObject['localsPlus'][number]['kind']) => boolean,
): PythonObject {
  const names = payload.code.localsPlus
    .map((slot, index) => ({ slot, name: payload.localNames.payload[index]! }))
    .filter(({ slot }) => isWanted(slot.kind))
    .map(({ name }) => name);
  return tupleOf(runtime, names);
}

/** The docstring of a code object, or null. */
export function docstringOf(runtime: Runtime, payload: CodePayload): PythonObject {
  if (!payload.code.flags.hasDocstring) return runtime.none;
  return payload.constants.payload[0] ?? newString(runtime, '');
}
