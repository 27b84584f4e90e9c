/** Type parameters and type aliases (PEP 695, 696; `codegen.c`, codegen_type_params, codegen_typealias). */

import type { Expression, Extent, TypeAlias, TypeParameter } from '../../parse/syntax.ts';
import { identifierConstant, integerConstant, NONE, tupleConstant } from '../constants.ts';
import { FunctionAttribute, INTRINSICS_1, INTRINSICS_2, Op } from '../instructions.ts';
import type { Scope } from '../symbols/scope.ts';
import { enterEvaluator } from './annotations.ts';
import { makeFunction } from './closures.ts';
import type { Compiler } from './compiler.ts';

const PLAIN = { TypeVar: 'TYPEVAR', ParamSpec: 'PARAMSPEC', TypeVarTuple: 'TYPEVARTUPLE' } as const;

/** Makes the type parameters, binds their names and pushes the tuple of them. */
export function typeParameters(c: Compiler, parameters: readonly TypeParameter[]): void {
  for (const parameter of parameters) {
    c.loadConstant(identifierConstant(parameter.name), parameter);
    if (parameter.kind === 'TypeVar' && parameter.bound !== null) {
      evaluator(c, parameter.name, c.module.scopes.get(parameter, 'bound'), parameter.bound, false);
      const isTuple = parameter.bound.kind === 'Tuple';
      const name = isTuple ? 'TYPEVAR_WITH_CONSTRAINTS' : 'TYPEVAR_WITH_BOUND';
      c.emit(Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf(name), parameter);
    } else c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf(PLAIN[parameter.kind]), parameter);
    if (parameter.defaultValue !== null) {
      const isStarAllowed = parameter.kind === 'TypeVarTuple';
      evaluator(c, parameter.name, c.module.scopes.get(parameter, 'default'), parameter.defaultValue, isStarAllowed);
      c.emit(Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf('SET_TYPEPARAM_DEFAULT'), parameter);
    }
    c.emit(Op.COPY, 1, parameter);
    c.name(parameter.name, 'Store', parameter);
  }
  c.emit(Op.BUILD_TUPLE, parameters.length, parameters[0]!);
}

/** Pushes a function that computes the expression when it is asked for. */
function evaluator(c: Compiler, name: string, scope: Scope, node: Expression, isStarAllowed: boolean): void {
  enterLazy(c, name, scope, node);
  if (isStarAllowed && node.kind === 'Starred') {
    c.expression(node.value);
    c.emit(Op.UNPACK_SEQUENCE, 1, node);
  } else c.expression(node);
  leaveLazy(c, node);
}

/** From 3.14 on the function takes a format, with the default 1. */
function enterLazy(c: Compiler, name: string, scope: Scope, location: Extent): void {
  if (!c.behaviour.defersAnnotations) {
    const isAlias = scope.type === 'type-alias';
    c.enter(isAlias ? 'function' : 'type-parameters', name, scope, location.line);
    // Like a function, an alias has None for its docstring.
    if (isAlias) c.unit.constants.add(NONE);
    return;
  }
  c.loadConstant(tupleConstant([integerConstant(1)]), location);
  enterEvaluator(c, name, scope, location);
}

function leaveLazy(c: Compiler, location: Extent): void {
  c.emit(Op.RETURN_VALUE, 0, location);
  const attributes = c.behaviour.defersAnnotations ? FunctionAttribute.defaults : 0;
  makeFunction(c, c.leave(true), attributes, location);
}

export function typeAlias(c: Compiler, node: TypeAlias): void {
  const name = node.name.id;
  const isGeneric = node.typeParams.length > 0;
  if (isGeneric) {
    const scope = c.module.scopes.get(node, 'type-parameters');
    c.enter('type-parameters', `<generic parameters of ${name}>`, scope, node.line);
    c.loadConstant(identifierConstant(name), node);
    typeParameters(c, node.typeParams);
  } else {
    c.loadConstant(identifierConstant(name), node);
    c.loadConstant(NONE, node);
  }
  enterLazy(c, name, c.module.scopes.get(node, 'body'), node);
  c.expression(node.value);
  leaveLazy(c, node);
  c.emit(Op.BUILD_TUPLE, 3, node);
  c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('TYPEALIAS'), node);
  if (isGeneric) {
    makeFunction(c, c.leave(false), 0, node);
    c.emit(Op.PUSH_NULL, 0, node);
    c.emit(Op.CALL, 0, node);
  }
  c.name(name, 'Store', node);
}
