/** Function definitions and lambdas (`codegen.c`, codegen_function, codegen_lambda). */

import type { Arguments, AsyncFunctionDef, Expression, FunctionDef, Lambda, Statement } from '../../parse/syntax.ts';
import { identifierConstant, NONE, namesConstant, stringConstant } from '../constants.ts';
import type { Location } from '../flow/intermediate.ts';
import { FunctionAttribute, INTRINSICS_2, Op } from '../instructions.ts';
import { functionAnnotations } from './annotations.ts';
import { makeFunction } from './closures.ts';
import type { Compiler } from './compiler.ts';
import { cleanDocstring, docstringOf } from './docstrings.ts';
import { wrapInStopIterationHandler } from './suspension.ts';
import { typeParameters } from './type-parameters.ts';

export function functionDefinition(c: Compiler, node: FunctionDef | AsyncFunctionDef): void {
  c.expressions(node.decoratorList);
  const firstLine = node.decoratorList[0]?.line ?? node.line;
  const defaults = defaultArguments(c, node.args, node);
  if (node.typeParams.length > 0) genericFunction(c, node, firstLine, defaults);
  else functionWithAttributes(c, node, firstLine, defaults);
  applyDecorators(c, node.decoratorList);
  c.name(node.name, 'Store', node);
}

/** Calls the decorators, the last first; they lie below the function or class. */
export function applyDecorators(c: Compiler, decorators: readonly Expression[]): void {
  for (let i = decorators.length - 1; i >= 0; i--) c.emit(Op.CALL, 0, decorators[i]!);
}

/** A function with type parameters is made inside a function that makes those. */
function genericFunction(c: Compiler, node: FunctionDef | AsyncFunctionDef, firstLine: number, defaults: number): void {
  const count =
    (defaults & FunctionAttribute.defaults ? 1 : 0) + (defaults & FunctionAttribute.keywordDefaults ? 1 : 0);
  if (count === 2) c.emit(Op.SWAP, 2, node);
  const scope = c.module.scopes.get(node, 'type-parameters');
  c.enter('type-parameters', `<generic parameters of ${node.name}>`, scope, firstLine);
  c.unit.argumentCount = count;
  typeParameters(c, node.typeParams);
  for (let i = 0; i < count; i++) c.emit(Op.LOAD_FAST, i, node);
  functionWithAttributes(c, node, firstLine, defaults);
  c.emit(Op.SWAP, 2, node);
  c.emit(Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf('SET_FUNCTION_TYPE_PARAMS'), node);
  makeFunction(c, c.leave(false), 0, node);
  if (count > 0) {
    c.emit(Op.SWAP, count + 1, node);
    c.emit(Op.CALL, count - 1, node);
  } else {
    c.emit(Op.PUSH_NULL, 0, node);
    c.emit(Op.CALL, 0, node);
  }
}

function functionWithAttributes(
  c: Compiler,
  node: FunctionDef | AsyncFunctionDef,
  firstLine: number,
  defaults: number,
): void {
  const attributes = defaults | functionAnnotations(c, node);
  const scope = c.module.scopes.get(node, 'body');
  c.enter(node.kind === 'AsyncFunctionDef' ? 'async-function' : 'function', node.name, scope, firstLine);
  countArguments(c, node.args);
  functionBody(c, node.body);
  makeFunction(c, c.leave(true), attributes, node);
}

function functionBody(c: Compiler, body: readonly Statement[]): void {
  const docstring = docstringOf(body);
  if (docstring !== null) {
    c.unit.hasDocstring = true;
    c.unit.constants.add(stringConstant(cleanDocstring(c, docstring)));
  } else if (!c.behaviour.marksDocstring) c.unit.constants.add(NONE);
  c.statements(docstring === null ? body : body.slice(1));
  const { isGenerator, isCoroutine } = c.unit.scope;
  if (isGenerator || isCoroutine) wrapInStopIterationHandler(c);
}

function countArguments(c: Compiler, args: Arguments): void {
  c.unit.argumentCount = args.arguments.length;
  c.unit.positionalOnlyCount = args.positionalOnlyArguments.length;
  c.unit.keywordOnlyCount = args.keywordOnlyArguments.length;
}

/** Pushes the tuple and the dict of defaults; returns which there are, as FunctionAttribute bits. */
function defaultArguments(c: Compiler, args: Arguments, location: Location): number {
  let attributes = 0;
  if (args.defaults.length > 0) {
    c.expressions(args.defaults);
    c.emit(Op.BUILD_TUPLE, args.defaults.length, location);
    attributes |= FunctionAttribute.defaults;
  }
  if (keywordDefaults(c, args, location)) attributes |= FunctionAttribute.keywordDefaults;
  return attributes;
}

function keywordDefaults(c: Compiler, args: Arguments, location: Location): boolean {
  const names: string[] = [];
  for (const [i, value] of args.keywordDefaults.entries()) {
    if (value === null) continue;
    const name = c.mangled(args.keywordOnlyArguments[i]!.argument);
    names.push(name);
    if (!c.behaviour.hasConstantKeyMaps) c.loadConstant(identifierConstant(name), location);
    c.expression(value);
  }
  if (names.length === 0) return false;
  if (!c.behaviour.hasConstantKeyMaps) c.emit(Op.BUILD_MAP, names.length, location);
  else {
    c.loadConstant(namesConstant(names), location);
    c.emit(Op.BUILD_CONST_KEY_MAP, names.length, location);
  }
  return true;
}

export function lambda(c: Compiler, node: Lambda): void {
  const attributes = defaultArguments(c, node.args, node);
  const scope = c.module.scopes.get(node, 'body');
  c.enter('lambda', '<lambda>', scope, node.line);
  countArguments(c, node.args);
  if (!c.behaviour.marksDocstring) c.unit.constants.add(NONE);
  c.expression(node.body);
  if (scope.isGenerator) {
    makeFunction(c, c.leave(false), attributes, node);
    return;
  }
  c.emit(Op.RETURN_VALUE, 0, node.body);
  makeFunction(c, c.leave(true), attributes, node);
}
