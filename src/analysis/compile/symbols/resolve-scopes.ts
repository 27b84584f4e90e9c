/** Second pass over names: where each one lives (`symtable.c`, analyze_block and the functions it uses). */

import type { CompileBehaviour } from '../compile-versions.ts';
import { BOUND, isFunctionLike, type Residence, type Scope, Use } from './scope.ts';

/** Decides the residence of every symbol of the scope and of the scopes inside it. */
export function resolveScopes(module: Scope, behaviour: CompileBehaviour): void {
  resolve(module, { bound: null, globals: new Set(), classScope: null, behaviour });
}

interface Surroundings {
  /** Names bound in enclosing functions; null for the module. */
  readonly bound: ReadonlySet<string> | null;
  /** Names declared global in enclosing scopes. */
  readonly globals: ReadonlySet<string>;
  /** The class whose namespace is looked at first, for annotation scopes. */
  readonly classScope: Scope | null;
  readonly behaviour: CompileBehaviour;
}

/** Names of the class body's own cells, which its inner scopes may use. */
export const CLASS_CELLS: readonly string[] = ['__class__', '__classdict__', '__conditional_annotations__'];

/** Returns the names that are free in the scope, to be provided by enclosing ones. */
function resolve(scope: Scope, outer: Surroundings): Set<string> {
  const bound = outer.bound === null ? null : new Set(outer.bound);
  const globals = new Set(outer.globals);
  // What is free in the scope itself is not what its children ask of it: a class body may use the __class__ around it and give its methods another.
  const ownFree = new Set<string>();
  const free = new Set<string>();
  const own = new Set<string>();
  const residences = new Map<string, Residence>();
  const innerBound = new Set<string>();
  const innerGlobals = new Set<string>();
  const isClass = scope.type === 'class';
  if (isClass) {
    addAll(innerGlobals, globals);
    addAll(innerBound, bound);
  }
  for (const [name, symbol] of scope.symbols) {
    const residence = residenceOf(name, symbol.uses, bound, globals, own, outer.classScope);
    if (residence === 'free') ownFree.add(name);
    residences.set(name, residence);
  }
  if (isClass) addAll(innerBound, CLASS_CELLS);
  else {
    if (isFunctionLike(scope)) addAll(innerBound, own);
    addAll(innerBound, bound);
    addAll(innerGlobals, globals);
  }
  const inlinedCells = new Set<string>();
  for (const child of scope.children) {
    const classScope = !child.seesClassScope ? null : isClass ? scope : outer.classScope;
    const childFree = resolve(child, {
      bound: innerBound,
      globals: innerGlobals,
      classScope,
      behaviour: outer.behaviour,
    });
    if (isInlinable(child, scope, outer.behaviour)) {
      mergeComprehension(scope, child, residences, childFree, inlinedCells);
      child.isInlined = true;
    }
    addAll(free, childFree);
  }
  scope.children = scope.children.flatMap((child) => (child.isInlined ? child.children : [child]));
  if (isFunctionLike(scope)) makeCells(residences, free, inlinedCells);
  else if (isClass) {
    if (free.delete('__class__')) scope.needsClassCell = true;
    if (free.delete('__classdict__')) scope.needsClassDictionary = true;
    if (free.delete('__conditional_annotations__')) scope.hasConditionalAnnotations = true;
  }
  record(scope, residences, bound, free, inlinedCells);
  addAll(ownFree, free);
  return ownFree;
}

function addAll(target: Set<string>, names: Iterable<string> | null): void {
  if (names === null) return;
  for (const name of names) target.add(name);
}

function residenceOf(
  name: string,
  uses: number,
  bound: Set<string> | null,
  globals: Set<string>,
  own: Set<string>,
  classScope: Scope | null,
): Residence {
  if ((uses & Use.global) !== 0) {
    globals.add(name);
    bound?.delete(name);
    return 'explicit-global';
  }
  if ((uses & Use.nonlocal) !== 0) return 'free';
  if ((uses & BOUND) !== 0) {
    own.add(name);
    globals.delete(name);
    return 'local';
  }
  const classUses = classScope?.symbols.get(name)?.uses ?? 0;
  if ((classUses & Use.global) !== 0) return 'explicit-global';
  if ((classUses & BOUND) !== 0 && (classUses & Use.nonlocal) === 0) return 'implicit-global';
  return bound?.has(name) ? 'free' : 'implicit-global';
}

function isInlinable(child: Scope, parent: Scope, behaviour: CompileBehaviour): boolean {
  return (
    behaviour.inlinesComprehensions &&
    child.comprehension !== null &&
    child.comprehension !== 'generator' &&
    !parent.seesClassScope
  );
}

/** Takes the names of an inlined comprehension over into its surroundings (`symtable.c`, inline_comprehension). */
function mergeComprehension(
  scope: Scope,
  comprehension: Scope,
  residences: Map<string, Residence>,
  free: Set<string>,
  inlinedCells: Set<string>,
): void {
  for (const [name, symbol] of [...comprehension.symbols]) {
    if ((symbol.uses & Use.parameter) !== 0) continue;
    let residence = symbol.residence!;
    if (residence === 'cell' || (symbol.uses & Use.comprehensionCell) !== 0) inlinedCells.add(name);
    if (residence === 'free' && scope.type === 'class' && CLASS_CELLS.includes(name)) {
      residence = 'implicit-global';
      free.delete(name);
      comprehension.symbols.delete(name);
    }
    const known = scope.symbols.get(name);
    if (known === undefined) {
      scope.symbols.set(name, { uses: symbol.uses, residence: null });
      residences.set(name, residence);
    } else if ((known.uses & BOUND) !== 0 && scope.type !== 'class') {
      const isFreeInside = comprehension.children.some((inner) => inner.symbols.get(name)?.residence === 'free');
      if (!isFreeInside) free.delete(name);
    }
  }
}

function makeCells(residences: Map<string, Residence>, free: Set<string>, inlinedCells: Set<string>): void {
  for (const [name, residence] of residences) {
    if (residence !== 'local' || !(free.has(name) || inlinedCells.has(name))) continue;
    residences.set(name, 'cell');
    free.delete(name);
  }
}

function record(
  scope: Scope,
  residences: Map<string, Residence>,
  bound: Set<string> | null,
  free: Set<string>,
  inlinedCells: Set<string>,
): void {
  for (const [name, symbol] of scope.symbols) {
    if (inlinedCells.has(name)) symbol.uses |= Use.comprehensionCell;
    symbol.residence = residences.get(name) ?? 'implicit-global';
  }
  for (const name of free) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) {
      if (scope.type === 'class' || scope.seesClassScope) symbol.uses |= Use.freeInClass;
    } else if (bound === null || bound.has(name)) scope.symbols.set(name, { uses: 0, residence: 'free' });
  }
}
