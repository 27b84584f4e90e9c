/** Statements (`codegen.c`, codegen_visit_stmt); families with files of their own are called from here. */

import type { Assert, Expression, Extent, Return, Statement } from '../../parse/syntax.ts';
import { NONE, stringConstant } from '../constants.ts';
import type { Location } from '../flow/intermediate.ts';
import { COMMON_CONSTANTS, INTRINSICS_1, Op } from '../instructions.ts';
import { annotatedAssignment } from './annotations.ts';
import { augmentedAssignment } from './assignments.ts';
import { classDefinition } from './classes.ts';
import type { Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';
import { functionDefinition } from './functions.ts';
import { importFrom, importStatement } from './imports.ts';
import { asyncForLoop, forLoop, ifStatement, whileLoop } from './loops.ts';
import { matchStatement } from './patterns.ts';
import { tryStatement } from './try-statements.ts';
import { typeAlias } from './type-parameters.ts';
import { unwind, unwindBlock } from './unwinding.ts';
import { withStatement } from './with-statements.ts';

export function statement(c: Compiler, node: Statement): void {
  c.unit.lastStatement = node;
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      functionDefinition(c, node);
      break;
    case 'ClassDef':
      classDefinition(c, node);
      break;
    case 'TypeAlias':
      typeAlias(c, node);
      break;
    case 'Return':
      returnStatement(c, node);
      break;
    case 'Delete':
      c.expressions(node.targets);
      break;
    case 'Assign':
      c.expression(node.value);
      for (const [i, target] of node.targets.entries()) {
        if (i < node.targets.length - 1) c.emit(Op.COPY, 1, node);
        c.expression(target);
      }
      break;
    case 'AugAssign':
      augmentedAssignment(c, node);
      break;
    case 'AnnAssign':
      annotatedAssignment(c, node);
      break;
    case 'For':
      conditional(c, () => forLoop(c, node));
      break;
    case 'AsyncFor':
      conditional(c, () => asyncForLoop(c, node));
      break;
    case 'While':
      conditional(c, () => whileLoop(c, node));
      break;
    case 'If':
      conditional(c, () => ifStatement(c, node));
      break;
    case 'Match':
      conditional(c, () => matchStatement(c, node));
      break;
    case 'With':
    case 'AsyncWith':
      conditional(c, () => withStatement(c, node));
      break;
    case 'Try':
    case 'TryStar':
      conditional(c, () => tryStatement(c, node));
      break;
    case 'Raise':
      if (node.exception !== null) c.expression(node.exception);
      if (node.exception !== null && node.cause !== null) c.expression(node.cause);
      c.emit(Op.RAISE_VARARGS, node.exception === null ? 0 : node.cause === null ? 1 : 2, node);
      break;
    case 'Assert':
      assertStatement(c, node);
      break;
    case 'Import':
      importStatement(c, node);
      break;
    case 'ImportFrom':
      importFrom(c, node);
      break;
    case 'Global':
    case 'Nonlocal':
      break;
    case 'Expr':
      expressionStatement(c, node.value, node);
      break;
    case 'Pass':
      c.emit(Op.NOP, 0, node);
      break;
    case 'Break':
      breakStatement(c, node);
      break;
    case 'Continue':
      continueStatement(c, node);
      break;
    case 'Invalid':
      invalid(c, node.message, node);
      break;
  }
}

function conditional(c: Compiler, generate: () => void): void {
  c.unit.conditionalDepth++;
  generate();
  c.unit.conditionalDepth--;
}

/** What can't run ends the simulation where it stands. */
function invalid(c: Compiler, message: string, location: Location): void {
  c.emit(Op.INVALID, c.unit.constants.add(stringConstant(message)), location);
}

function expressionStatement(c: Compiler, value: Expression, location: Location): void {
  const isShown = c.module.isInteractive && c.unit.kind === 'module';
  if (c.constantOf(value) !== null && !isShown) {
    c.emit(Op.NOP, 0, location);
    return;
  }
  c.expression(value);
  if (isShown) c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('PRINT'), location);
  c.emit(Op.POP_TOP, 0, null);
  c.unit.lastStatement = null;
}

function returnStatement(c: Compiler, node: Return): void {
  const { value } = node;
  if (c.unit.kind === 'module' || c.unit.kind === 'class') {
    invalid(c, "'return' outside function.", node);
    return;
  }
  const constant = value === null ? NONE : c.constantOf(value);
  const keepsTop = constant === null;
  let location: Location = node;
  if (value !== null && keepsTop) c.expression(value);
  else if (value !== null) {
    location = value;
    c.emit(Op.NOP, 0, value);
  }
  if (value === null || value.line !== node.line) {
    location = node;
    c.emit(Op.NOP, 0, node);
  }
  location = unwind(c, location, keepsTop, false).location;
  if (constant !== null) c.loadConstant(constant, location);
  c.emit(Op.RETURN_VALUE, 0, location);
}

function breakStatement(c: Compiler, node: Extent): void {
  c.emit(Op.NOP, 0, node);
  const { loop, location } = unwind(c, node, false, true);
  if (loop === null) invalid(c, "'break' outside loop.", node);
  else c.jump(Op.JUMP, loop.exit, unwindBlock(c, loop, location, false));
}

function continueStatement(c: Compiler, node: Extent): void {
  c.emit(Op.NOP, 0, node);
  const { loop, location } = unwind(c, node, false, true);
  if (loop === null) invalid(c, "'continue' outside loop.", node);
  else c.jump(Op.JUMP, loop.start, location);
}

function assertStatement(c: Compiler, node: Assert): void {
  const end = c.label();
  jumpIf(c, node.test, end, true);
  if (c.behaviour.hasCommonConstants) c.emit(Op.LOAD_COMMON_CONSTANT, COMMON_CONSTANTS.indexOf('AssertionError'), node);
  else c.emit(Op.LOAD_ASSERTION_ERROR, 0, node);
  if (node.message !== null) {
    c.expression(node.message);
    c.emit(Op.CALL, 0, node);
  }
  c.emit(Op.RAISE_VARARGS, 1, node.test);
  c.place(end);
}
