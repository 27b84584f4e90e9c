/** Comprehensions and generator expressions (`codegen.c`, codegen_comprehension and what it calls). */

import type {
  Comprehension,
  DictComp,
  Expression,
  Extent,
  GeneratorExp,
  ListComp,
  SetComp,
} from '../../parse/syntax.ts';
import { NONE } from '../constants.ts';
import { type Label, Pseudo } from '../flow/intermediate.ts';
import { Op, ResumeKind } from '../instructions.ts';
import { type ComprehensionType, isFunctionLike, type Scope, type ScopeSymbol, Use } from '../symbols/scope.ts';
import { makeFunction } from './closures.ts';
import type { Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import { iterated } from './displays.ts';
import { awaitTop, delegate, emitYield, wrapInStopIterationHandler } from './suspension.ts';

type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;

interface Parts {
  readonly node: ComprehensionNode;
  readonly type: ComprehensionType;
  readonly generators: readonly Comprehension[];
  readonly element: Expression;
  /** Value of a dict comprehension. */
  readonly value: Expression | null;
}

const NAMES = { list: '<listcomp>', set: '<setcomp>', dict: '<dictcomp>', generator: '<genexpr>' } as const;
const BUILD = { list: Op.BUILD_LIST, set: Op.BUILD_SET, dict: Op.BUILD_MAP } as const;

export function comprehension(c: Compiler, node: ComprehensionNode): void {
  const scope = c.module.scopes.get(node, 'body');
  const isDict = node.kind === 'DictComp';
  const parts: Parts = {
    node,
    type: scope.comprehension!,
    generators: node.generators,
    element: isDict ? node.key : node.element,
    value: isDict ? node.value : null,
  };
  if (scope.isInlined) inlined(c, parts, scope);
  else asFunction(c, parts, scope);
}

function asFunction(c: Compiler, parts: Parts, scope: Scope): void {
  const { node, type, generators } = parts;
  c.enter('comprehension', NAMES[type], scope, node.line);
  c.unit.argumentCount = 1;
  if (type !== 'generator') c.emit(BUILD[type], 0, node);
  loop(c, parts, 0, 0, false);
  if (type === 'generator') wrapInStopIterationHandler(c);
  else c.emit(Op.RETURN_VALUE, 0, node);
  makeFunction(c, c.leave(true), 0, node);
  outermostIterator(c, generators[0]!, node);
  c.emit(Op.CALL, 0, node);
  if (scope.isCoroutine && type !== 'generator') awaitTop(c, 0, node);
}

function outermostIterator(c: Compiler, generator: Comprehension, node: Extent): void {
  if (generator.isAsync) c.expression(generator.iterable);
  else iterated(c, generator.iterable);
  c.emit(
    generator.isAsync ? Op.GET_AITER : Op.GET_ITER,
    0,
    c.behaviour.inlinesComprehensions ? generator.iterable : node,
  );
}

function inlined(c: Compiler, parts: Parts, scope: Scope): void {
  const { node, type, generators } = parts;
  outermostIterator(c, generators[0]!, node);
  const isolated = isolateNames(c, scope, node);
  if (type !== 'generator') {
    c.emit(BUILD[type], 0, node);
    c.emit(Op.SWAP, 2, node);
  }
  loop(c, parts, 0, 0, true);
  isolated.restore();
}

/**
 * Puts the values that the comprehension's own names have outside on the stack and lets the names mean the comprehension's
 * (`compile.c`, push_inlined_comprehension_state); `restore` undoes that.
 */
function isolateNames(c: Compiler, scope: Scope, location: Extent): { restore: () => void } {
  const unit = c.unit;
  const inClass = unit.scope.type === 'class' && unit.inlinedComprehensions === 0;
  const saved: string[] = [];
  const hidden: string[] = [];
  const overridden: [string, ScopeSymbol | undefined][] = [];
  unit.inlinedComprehensions++;
  for (const [name, symbol] of scope.symbols) {
    const outer = unit.symbol(name)?.residence;
    const { residence } = symbol;
    const isOther = residence !== outer && residence !== 'free' && !(residence === 'cell' && outer === 'free');
    if (isOther || inClass) {
      overridden.push([name, unit.symbolOverrides.get(name)]);
      unit.symbolOverrides.set(name, symbol);
    }
    const isOwn = (symbol.uses & Use.local) !== 0 && (symbol.uses & Use.nonlocal) === 0;
    if (!isOwn && !(inClass && c.behaviour.isolatesAllNamesInClass)) continue;
    if (!isFunctionLike(unit.scope) && unit.hiddenLocals.get(name) !== true) {
      hidden.push(name);
      unit.hiddenLocals.set(name, true);
    }
    c.emit(Op.LOAD_FAST_AND_CLEAR, unit.localNames.index(name), location);
    if (residence === 'cell') c.emit(Op.MAKE_CELL, c.cellIndex(name), location);
    saved.push(name);
  }
  const cleanup = c.label();
  if (saved.length > 0) {
    c.emit(Op.SWAP, saved.length + 1, location);
    c.jump(Pseudo.SETUP_FINALLY, cleanup, location);
  }
  const restore = (): void => {
    unit.inlinedComprehensions--;
    if (saved.length > 0) restoreLocals(c, saved, cleanup, location);
    for (const [name, symbol] of overridden) {
      if (symbol === undefined) unit.symbolOverrides.delete(name);
      else unit.symbolOverrides.set(name, symbol);
    }
    for (const name of hidden) unit.hiddenLocals.set(name, false);
  };
  return { restore };
}

function restoreLocals(c: Compiler, saved: readonly string[], cleanup: Label, location: Extent): void {
  const end = c.label();
  const popAll = (): void => {
    c.emit(Op.SWAP, saved.length + 1, location);
    for (let i = saved.length - 1; i >= 0; i--) {
      c.emit(Pseudo.STORE_FAST_MAYBE_NULL, c.unit.localNames.index(saved[i]!), location);
    }
  };
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.jump(Op.JUMP_NO_INTERRUPT, end, null);
  c.place(cleanup);
  c.emit(Op.SWAP, 2, null);
  c.emit(Op.POP_TOP, 0, null);
  popAll();
  c.emit(Op.RERAISE, 0, null);
  c.place(end);
  popAll();
}

function loop(c: Compiler, parts: Parts, index: number, depth: number, isIteratorOnStack: boolean): void {
  if (parts.generators[index]!.isAsync) asyncLoop(c, parts, index, depth, isIteratorOnStack);
  else plainLoop(c, parts, index, depth, isIteratorOnStack);
}

function plainLoop(c: Compiler, parts: Parts, index: number, outerDepth: number, isIteratorOnStack: boolean): void {
  const generator = parts.generators[index]!;
  const { iterable } = generator;
  const start = c.label();
  const skip = c.label();
  const anchor = c.label();
  let depth = outerDepth;
  const single = index > 0 ? singleElement(iterable) : null;
  if (index === 0) {
    if (!isIteratorOnStack) c.emit(Op.LOAD_FAST, 0, parts.node);
  } else if (single === null) iterated(c, iterable);
  else c.expression(single);
  if (single === null) {
    depth++;
    if (index > 0) c.emit(Op.GET_ITER, 0, iterable);
    if (c.behaviour.repeatsComprehensionIter) c.emit(Op.GET_ITER, 0, iterable);
    c.place(start);
    c.jump(Op.FOR_ITER, anchor, iterable);
  }
  c.expression(generator.target);
  for (const condition of generator.ifs) jumpIf(c, condition, skip, false);
  const end = loopBody(c, parts, index, depth);
  c.place(skip);
  if (single !== null) return;
  c.jump(Op.JUMP, start, end);
  c.place(anchor);
  endFor(c);
}

/** END_FOR and POP_ITER, where the version has them. */
export function endFor(c: Compiler): void {
  if (!c.behaviour.hasEndFor) return;
  c.emit(Pseudo.END_FOR, 0, null);
  c.emit(Pseudo.POP_ITER, 0, null);
}

/** `for y in [f(x)]`: the one element is assigned without a loop. */
function singleElement(iterable: Expression): Expression | null {
  if ((iterable.kind !== 'List' && iterable.kind !== 'Tuple') || iterable.elements.length !== 1) return null;
  const [element] = iterable.elements;
  return element!.kind === 'Starred' ? null : element!;
}

/** The next `for`, or what is done with the element; returns the location of the jump back. */
function loopBody(c: Compiler, parts: Parts, index: number, depth: number): Extent {
  const { element, value, type } = parts;
  if (index + 1 < parts.generators.length) {
    loop(c, parts, index + 1, depth, false);
    return element;
  }
  c.expression(element);
  switch (type) {
    case 'generator':
      emitYield(c, element);
      c.emit(Op.POP_TOP, 0, element);
      return element;
    case 'list':
      c.emit(Op.LIST_APPEND, depth + 1, element);
      return element;
    case 'set':
      c.emit(Op.SET_ADD, depth + 1, element);
      return element;
    case 'dict': {
      c.expression(value!);
      const location: Extent = {
        line: element.line,
        column: element.column,
        endLine: value!.endLine,
        endColumn: value!.endColumn,
      };
      c.emit(Op.MAP_ADD, depth + 1, location);
      return location;
    }
  }
}

function asyncLoop(c: Compiler, parts: Parts, index: number, depth: number, isIteratorOnStack: boolean): void {
  const generator = parts.generators[index]!;
  const location = parts.node;
  const start = c.label();
  const except = c.label();
  const skip = c.label();
  if (index === 0) {
    if (!isIteratorOnStack) c.emit(Op.LOAD_FAST, 0, location);
  } else {
    c.expression(generator.iterable);
    c.emit(Op.GET_AITER, 0, generator.iterable);
  }
  c.place(start);
  c.jump(Pseudo.SETUP_FINALLY, except, location);
  c.emit(Op.GET_ANEXT, 0, location);
  c.loadConstant(NONE, location);
  delegate(c, location, ResumeKind.afterAwait);
  c.emit(Pseudo.POP_BLOCK, 0, location);
  c.expression(generator.target);
  for (const condition of generator.ifs) jumpIf(c, condition, skip, false);
  const end = loopBody(c, parts, index, depth + 1);
  c.place(skip);
  c.jump(Op.JUMP, start, end);
  c.place(except);
  c.emit(Op.END_ASYNC_FOR, 0, location);
}
