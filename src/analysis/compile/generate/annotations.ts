/** Annotations: evaluated in place up to 3.13, put off to `__annotate__` functions from 3.14 on (`codegen.c`, PEP 649). */

import type { AnnAssign, AsyncFunctionDef, Expression, Extent, FunctionDef } from '../../parse/syntax.ts';
import { identifierConstant, integerConstant, stringConstant } from '../constants.ts';
import type { Location } from '../flow/intermediate.ts';
import { COMMON_CONSTANTS, COMPARISONS, FunctionAttribute, Op } from '../instructions.ts';
import type { Scope } from '../symbols/scope.ts';
import { makeFunction } from './closures.ts';
import type { Compiler } from './compiler.ts';
import type { DeferredAnnotation } from './unit.ts';
import { unparse } from './unparse.ts';

/** Pushes the annotations of a function, or the function that computes them; returns the FunctionAttribute bit. */
export function functionAnnotations(c: Compiler, node: FunctionDef | AsyncFunctionDef): number {
  const items: [name: string, annotation: Expression][] = [];
  const { args } = node;
  const { variableArgument, keywordArgument } = args;
  // Positional-only arguments come second (`codegen.c`, codegen_annotations_in_scope).
  const order = [
    ...args.arguments,
    ...args.positionalOnlyArguments,
    ...(variableArgument === null ? [] : [variableArgument]),
    ...args.keywordOnlyArguments,
    ...(keywordArgument === null ? [] : [keywordArgument]),
  ];
  for (const argument of order) {
    if (argument.annotation !== null) items.push([argument.argument, argument.annotation]);
  }
  if (node.returns !== null) items.push(['return', node.returns]);
  if (items.length === 0) return 0;
  if (!c.behaviour.defersAnnotations) {
    pushItems(c, items, node);
    c.emit(Op.BUILD_TUPLE, items.length * 2, node);
    return FunctionAttribute.annotations;
  }
  enterEvaluator(c, '__annotate__', c.module.scopes.get(node, 'annotations'), node);
  pushItems(c, items, node);
  c.emit(Op.BUILD_MAP, items.length, node);
  leaveEvaluator(c, node);
  return FunctionAttribute.annotate;
}

function pushItems(c: Compiler, items: readonly (readonly [string, Expression])[], location: Location): void {
  for (const [name, annotation] of items) {
    c.loadConstant(identifierConstant(c.mangled(name)), location);
    if (c.module.annotationsAreStrings)
      c.loadConstant(stringConstant(unparse(annotation, c.module.edition)), annotation);
    else if (annotation.kind === 'Starred') {
      c.expression(annotation.value);
      c.emit(Op.UNPACK_SEQUENCE, 1, location);
    } else c.expression(annotation);
  }
}

/** The largest format that evaluator functions know (`_Py_ANNOTATE_FORMAT_VALUE_WITH_FAKE_GLOBALS`). */
const VALUE_WITH_FAKE_GLOBALS = 2;

/** Starts a function with one parameter `.format` that refuses formats it does not know (`codegen_setup_annotations_scope`). */
export function enterEvaluator(c: Compiler, name: string, scope: Scope, location: Extent): void {
  c.enter('annotation', name, scope, location.line);
  c.unit.positionalOnlyCount = 1;
  const body = c.label();
  c.emit(Op.LOAD_FAST, 0, location);
  c.loadConstant(integerConstant(VALUE_WITH_FAKE_GLOBALS), location);
  c.emit(Op.COMPARE_OP, COMPARISONS.indexOf('>') << 5, location);
  c.jump(Op.POP_JUMP_IF_FALSE, body, location);
  c.emit(Op.LOAD_COMMON_CONSTANT, COMMON_CONSTANTS.indexOf('NotImplementedError'), location);
  c.emit(Op.RAISE_VARARGS, 1, location);
  c.place(body);
}

/** Ends the function and pushes it; its parameter is called `format` from outside (`codegen_leave_annotations_scope`). */
export function leaveEvaluator(c: Compiler, location: Location): void {
  c.emit(Op.RETURN_VALUE, 0, location);
  const code = c.leave(true);
  const [format, ...rest] = code.localsPlus;
  makeFunction(c, { ...code, localsPlus: [{ ...format!, name: 'format' }, ...rest] }, 0, location);
}

/** `target: annotation [= value]` (`codegen.c`, codegen_annassign). */
export function annotatedAssignment(c: Compiler, node: AnnAssign): void {
  const { target, annotation, value } = node;
  if (value !== null) {
    c.expression(value);
    c.expression(target);
  }
  const isNamespace = c.unit.kind === 'module' || c.unit.kind === 'class';
  if (target.kind === 'Name') {
    if (node.simple && isNamespace) variableAnnotation(c, node, target.id, annotation);
  } else if (value === null) checkTarget(c, target, node);
  if (!node.simple && isNamespace && !c.behaviour.defersAnnotations && !c.module.annotationsAreStrings) {
    c.expression(annotation);
    c.emit(Op.POP_TOP, 0, node);
  }
}

/** The parts of a target that is annotated only are evaluated and dropped. */
function checkTarget(c: Compiler, target: AnnAssign['target'], location: Location): void {
  if (target.kind === 'Attribute') {
    c.expression(target.value);
    c.emit(Op.POP_TOP, 0, location);
  } else if (target.kind === 'Subscript') {
    c.expression(target.value);
    c.emit(Op.POP_TOP, 0, location);
    dropSubscript(c, target.slice, location);
  }
}

function dropSubscript(c: Compiler, node: Expression, location: Location): void {
  if (node.kind === 'Slice') {
    for (const part of [node.lower, node.upper, node.step]) if (part !== null) dropSubscript(c, part, location);
  } else if (node.kind === 'Tuple') {
    for (const element of node.elements) dropSubscript(c, element, location);
  } else {
    c.expression(node);
    c.emit(Op.POP_TOP, 0, location);
  }
}

function variableAnnotation(c: Compiler, node: AnnAssign, name: string, annotation: Expression): void {
  const unit = c.unit;
  if (c.behaviour.defersAnnotations && !c.module.annotationsAreStrings) {
    const isConditional = unit.kind === 'module' ? true : unit.conditionalDepth > 0;
    const condition = isConditional && unit.scope.hasConditionalAnnotations ? unit.nextConditionalAnnotation++ : null;
    unit.deferredAnnotations.push({ name, annotation, location: node, condition });
    if (condition === null) return;
    if (unit.kind === 'class') c.emit(Op.LOAD_DEREF, c.ownCellIndex('__conditional_annotations__'), node);
    else c.emit(Op.LOAD_NAME, unit.names.index('__conditional_annotations__'), node);
    c.loadConstant(integerConstant(condition), node);
    c.emit(Op.SET_ADD, 1, node);
    c.emit(Op.POP_TOP, 0, node);
    return;
  }
  if (c.module.annotationsAreStrings) c.loadConstant(stringConstant(unparse(annotation, c.module.edition)), annotation);
  else c.expression(annotation);
  c.emit(Op.LOAD_NAME, unit.names.index('__annotations__'), node);
  c.loadConstant(identifierConstant(c.mangled(name)), node);
  c.emit(Op.STORE_SUBSCR, 0, node);
}

/** Makes `__annotate__` of a module or class out of the annotations collected (`codegen_process_deferred_annotations`). */
export function deferredAnnotations(c: Compiler, location: Extent): void {
  const owner = c.unit;
  const { deferredAnnotations: items, scope, kind } = owner;
  if (items.length === 0) return;
  const start = owner.code.length;
  enterEvaluator(c, '__annotate__', scope.annotations!, location);
  c.emit(Op.BUILD_MAP, 0, location);
  for (const item of items) deferredItem(c, item, kind === 'class', location);
  leaveEvaluator(c, location);
  c.name(kind === 'class' ? '__annotate_func__' : '__annotate__', 'Store', location);
  if (kind === 'module') moveToModuleStart(c, start);
}

function deferredItem(c: Compiler, item: DeferredAnnotation, isClass: boolean, location: Location): void {
  const skip = c.label();
  if (item.condition !== null) {
    c.loadConstant(integerConstant(item.condition), item.location);
    if (isClass) c.emit(Op.LOAD_DEREF, c.cellIndex('__conditional_annotations__'), item.location);
    else c.emit(Op.LOAD_GLOBAL, c.unit.names.index('__conditional_annotations__') << 1, item.location);
    c.emit(Op.CONTAINS_OP, 0, item.location);
    c.jump(Op.POP_JUMP_IF_FALSE, skip, item.location);
  }
  c.expression(item.annotation);
  c.emit(Op.COPY, 2, item.location);
  c.loadConstant(identifierConstant(c.mangled(item.name)), item.location);
  c.emit(Op.STORE_SUBSCR, 0, location);
  c.place(skip);
}

/** In a module `__annotate__` is made before anything else runs: the instructions go behind RESUME. */
function moveToModuleStart(c: Compiler, start: number): void {
  const { code } = c.unit;
  const moved = code.splice(start);
  code.splice(1, 0, ...moved);
}
