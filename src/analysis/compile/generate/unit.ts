/** What is known of one code object while its instructions are generated (`compile.c`, struct compiler_unit). */

import type { Expression, Statement } from '../../parse/syntax.ts';
import { ConstantList, type ConstantPool } from '../constants.ts';
import type { Instruction, Label, Location } from '../flow/intermediate.ts';
import { type Scope, type ScopeSymbol, Use } from '../symbols/scope.ts';

export type UnitKind =
  | 'module'
  | 'class'
  | 'function'
  | 'async-function'
  | 'lambda'
  | 'comprehension'
  | 'type-parameters'
  | 'annotation';

/** A construct that jumps out of it must clean up (`compile.c`, struct fblockinfo). */
export type FrameBlock =
  | { readonly kind: 'while-loop'; readonly start: Label; readonly exit: Label }
  | { readonly kind: 'for-loop'; readonly start: Label; readonly exit: Label; readonly isAsync: boolean }
  | { readonly kind: 'try-except' }
  | { readonly kind: 'finally-try'; readonly body: readonly Statement[] }
  | { readonly kind: 'finally-end' }
  | { readonly kind: 'with'; readonly location: Location; readonly isAsync: boolean }
  | { readonly kind: 'handler-cleanup'; readonly name: string | null }
  | { readonly kind: 'pop-value' }
  | { readonly kind: 'exception-handler' }
  | { readonly kind: 'exception-group-handler' };

/** An annotation whose evaluation is put off to `__annotate__` (3.14). */
export interface DeferredAnnotation {
  readonly name: string;
  readonly annotation: Expression;
  readonly location: Location;
  /** Number in `__conditional_annotations__`, null where it is always there. */
  readonly condition: number | null;
}

/** Names with their numbers in order of first use. */
export class NameTable {
  readonly names: string[] = [];
  private readonly indices = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.index(name);
  }

  index(name: string): number {
    const known = this.indices.get(name);
    if (known !== undefined) return known;
    const index = this.names.length;
    this.names.push(name);
    this.indices.set(name, index);
    return index;
  }

  find(name: string): number | undefined {
    return this.indices.get(name);
  }

  get size(): number {
    return this.names.length;
  }
}

export interface UnitSettings {
  readonly kind: UnitKind;
  readonly name: string;
  readonly qualifiedName: string;
  readonly firstLine: number;
  /** Name of the class whose private names are mangled. */
  readonly className: string | null;
}

export class Unit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly qualifiedName: string;
  readonly firstLine: number;
  readonly className: string | null;
  readonly names = new NameTable();
  readonly localNames: NameTable;
  readonly cellNames: NameTable;
  readonly freeNames: NameTable;
  readonly constants: ConstantList;
  /** Instructions and, between them, the labels of the instruction that follows. */
  readonly code: (Instruction | Label)[] = [];
  readonly frameBlocks: FrameBlock[] = [];
  /** Names of inlined comprehensions outside functions; false once the comprehension is done. */
  readonly hiddenLocals = new Map<string, boolean>();
  /** Symbols that differ inside the inlined comprehension being compiled. */
  readonly symbolOverrides = new Map<string, ScopeSymbol>();
  inlinedComprehensions = 0;
  argumentCount = 0;
  positionalOnlyCount = 0;
  keywordOnlyCount = 0;
  hasDocstring = false;
  readonly deferredAnnotations: DeferredAnnotation[] = [];
  readonly staticAttributes = new Set<string>();
  /** Location that an instruction without one of its own would have in 3.11: that of the statement begun last, or none after its end. */
  lastStatement: Location = null;
  nextConditionalAnnotation = 0;
  /** How many conditional statements are around. */
  conditionalDepth = 0;

  constructor(
    readonly scope: Scope,
    settings: UnitSettings,
    pool: ConstantPool,
  ) {
    this.kind = settings.kind;
    this.name = settings.name;
    this.qualifiedName = settings.qualifiedName;
    this.firstLine = settings.firstLine;
    this.className = settings.className;
    this.constants = new ConstantList(pool);
    this.localNames = new NameTable(scope.parameters);
    this.cellNames = new NameTable(cellNames(scope));
    this.freeNames = new NameTable(freeNames(scope));
  }

  /** The symbol in force for a (mangled) name. */
  symbol(name: string): ScopeSymbol | undefined {
    return this.symbolOverrides.get(name) ?? this.scope.symbols.get(name);
  }
}

function compareNames(a: string, b: string): number {
  const left = Array.from(a, (c) => c.codePointAt(0)!);
  const right = Array.from(b, (c) => c.codePointAt(0)!);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
}

function namesWhere(scope: Scope, test: (symbol: ScopeSymbol) => boolean): string[] {
  return [...scope.symbols]
    .filter(([, symbol]) => test(symbol))
    .map(([name]) => name)
    .sort(compareNames);
}

function cellNames(scope: Scope): string[] {
  const names = namesWhere(scope, (s) => s.residence === 'cell' || (s.uses & Use.comprehensionCell) !== 0);
  if (scope.type !== 'class' && scope.type !== 'module') return names;
  if (scope.needsClassCell) names.push('__class__');
  if (scope.needsClassDictionary) names.push('__classdict__');
  if (scope.hasConditionalAnnotations) names.push('__conditional_annotations__');
  return names;
}

function freeNames(scope: Scope): string[] {
  return namesWhere(scope, (s) => s.residence === 'free' || (s.uses & Use.freeInClass) !== 0);
}
