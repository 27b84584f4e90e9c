/** Scopes and symbols: who binds a name and where it lives (CPython's Python/symtable.c). */

import type { Extent } from '../../parse/syntax.ts';

export type ScopeType =
  | 'module'
  | 'function'
  | 'class'
  | 'annotation'
  | 'type-variable'
  | 'type-alias'
  | 'type-parameters';

export type ComprehensionType = 'list' | 'set' | 'dict' | 'generator';

/** How a name is used in a scope; the bits of one symbol. */
export const Use = {
  global: 1,
  local: 2,
  parameter: 4,
  nonlocal: 8,
  read: 16,
  /** Free in a method although the class binds it too. */
  freeInClass: 32,
  imported: 64,
  annotated: 128,
  comprehensionTarget: 256,
  typeParameter: 512,
  /** A cell only because of an inlined comprehension. */
  comprehensionCell: 1024,
} as const;

/** Every way of binding a name in its own scope. */
export const BOUND = Use.local | Use.parameter | Use.imported | Use.typeParameter;

/** Where a name lives. */
export type Residence = 'local' | 'explicit-global' | 'implicit-global' | 'free' | 'cell';

export interface ScopeSymbol {
  uses: number;
  residence: Residence | null;
}

/** One block of code with names of its own. */
export interface Scope {
  readonly type: ScopeType;
  readonly name: string;
  readonly extent: Extent;
  readonly symbols: Map<string, ScopeSymbol>;
  /** Parameter names in the order of the frame's slots. */
  readonly parameters: string[];
  children: Scope[];
  /** The class scope whose private names are mangled here, or null. */
  readonly isNested: boolean;
  comprehension: ComprehensionType | null;
  isInlined: boolean;
  isGenerator: boolean;
  isCoroutine: boolean;
  hasVarArguments: boolean;
  hasVarKeywords: boolean;
  isMethod: boolean;
  /** The class body needs a `__class__` cell for its methods. */
  needsClassCell: boolean;
  /** The class body needs a `__classdict__` cell for annotation scopes in it. */
  needsClassDictionary: boolean;
  /** An annotation scope directly in a class: names are looked up in the class namespace first. */
  seesClassScope: boolean;
  /** Some annotation of a module or class stands in a conditional block (3.14). */
  hasConditionalAnnotations: boolean;
  /** The scope of `__annotate__` of a module or class (3.14). */
  annotations: Scope | null;
  /** Names of type parameters to be mangled although outside of the class body. */
  readonly mangledNames: Set<string> | null;
}

/** Scopes whose frame keeps names in slots. */
export function isFunctionLike(scope: Scope): boolean {
  return scope.type !== 'module' && scope.type !== 'class';
}

/** The name as stored in a class with this name (`_Py_Mangle`). */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
