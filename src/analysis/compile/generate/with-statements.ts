/** with and async with (`codegen.c`, codegen_with_inner, codegen_async_with_inner). */

import type { AsyncWith, With } from '../../parse/syntax.ts';
import { type Label, type Location, Pseudo } from '../flow/intermediate.ts';
import { Op, SPECIAL_METHODS } from '../instructions.ts';
import type { Compiler } from './compiler.ts';
import { locationBehind } from './loops.ts';
import { awaitTop } from './suspension.ts';
import { popExceptAndReraise } from './try-statements.ts';
import { callExitWithNones } from './unwinding.ts';

export function withStatement(c: Compiler, node: With | AsyncWith): void {
  withItem(c, node, 0);
}

function withItem(c: Compiler, node: With | AsyncWith, index: number): void {
  const item = node.items[index]!;
  const isAsync = node.kind === 'AsyncWith';
  const final = c.label();
  const exit = c.label();
  const cleanup = c.label();
  const location = item.contextExpression;
  c.expression(item.contextExpression);
  enterContext(c, isAsync, location);
  c.jump(Pseudo.SETUP_WITH, final, location);
  c.pushBlock({ kind: 'with', location, isAsync });
  if (item.optionalVariables === null) c.emit(Op.POP_TOP, 0, location);
  else c.expression(item.optionalVariables);
  if (index + 1 < node.items.length) withItem(c, node, index + 1);
  else c.statements(node.body);
  c.popBlock();
  const isInnermost = index + 1 === node.items.length;
  const behindBody = (isAsync ? c.endOfBody() : null) ?? locationBehind(c, node.body);
  c.emit(Pseudo.POP_BLOCK, 0, isInnermost ? behindBody : null);

  callExitWithNones(c, location);
  if (isAsync) awaitTop(c, 2, location);
  c.emit(Op.POP_TOP, 0, location);
  c.jump(Op.JUMP_NO_INTERRUPT, exit, location);

  c.place(final);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, location);
  c.emit(Op.PUSH_EXC_INFO, 0, location);
  c.emit(Op.WITH_EXCEPT_START, c.behaviour.loadsSpecialMethods ? 1 : 0, location);
  if (isAsync) awaitTop(c, 2, location);
  afterException(c, cleanup, exit);
  c.unit.lastStatement = null;
  c.place(exit);
}

/** Calls the enter method; leaves the exit method and the result on the stack. */
function enterContext(c: Compiler, isAsync: boolean, location: Location): void {
  if (c.behaviour.loadsSpecialMethods) {
    c.emit(Op.COPY, 1, location);
    c.emit(Op.LOAD_SPECIAL, SPECIAL_METHODS.indexOf(isAsync ? '__aexit__' : '__exit__'), location);
    c.emit(Op.SWAP, 2, location);
    c.emit(Op.SWAP, 3, location);
    c.emit(Op.LOAD_SPECIAL, SPECIAL_METHODS.indexOf(isAsync ? '__aenter__' : '__enter__'), location);
    c.emit(Op.CALL, 0, location);
  } else c.emit(isAsync ? Op.BEFORE_ASYNC_WITH : Op.BEFORE_WITH, 0, location);
  if (isAsync) awaitTop(c, 1, location);
}

/** The exit method has been called with the exception: goes on after the statement if it says so, else raises again. */
function afterException(c: Compiler, cleanup: Label, exit: Label): void {
  const suppress = c.label();
  c.jump(Op.POP_JUMP_IF_TRUE, suppress, null);
  c.emit(Op.RERAISE, 2, null);
  c.place(suppress);
  c.emit(Op.POP_TOP, 0, null);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.emit(Op.POP_TOP, 0, null);
  c.emit(Op.POP_TOP, 0, null);
  if (c.behaviour.loadsSpecialMethods) c.emit(Op.POP_TOP, 0, null);
  c.jump(c.behaviour.jumpsQuietlyOutOfHandlers ? Op.JUMP_NO_INTERRUPT : Op.JUMP, exit, null);
  popExceptAndReraise(c, cleanup);
}
