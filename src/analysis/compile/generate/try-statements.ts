/** try statements (`codegen.c`, codegen_try_finally, codegen_try_except, codegen_try_star_except). */

import type { ExceptHandler, Try, TryStar } from '../../parse/syntax.ts';
import { type Label, type Location, Pseudo } from '../flow/intermediate.ts';
import { INTRINSICS_2, Op } from '../instructions.ts';
import type { Compiler } from './compiler.ts';
import { forgetExceptionName } from './unwinding.ts';

export function tryStatement(c: Compiler, node: Try | TryStar): void {
  if (node.finalBody.length > 0) tryFinally(c, node);
  else tryExcept(c, node);
}

function tryExcept(c: Compiler, node: Try | TryStar): void {
  if (node.kind === 'Try') plainTryExcept(c, node);
  else groupTryExcept(c, node);
}

function tryFinally(c: Compiler, node: Try | TryStar): void {
  const end = c.label();
  const exit = c.label();
  const cleanup = c.label();
  c.jump(Pseudo.SETUP_FINALLY, end, node);
  c.pushBlock({ kind: 'finally-try', body: node.finalBody });
  if (node.handlers.length > 0) tryExcept(c, node);
  else c.statements(node.body);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.popBlock();
  c.statements(node.finalBody);
  c.jump(Op.JUMP_NO_INTERRUPT, exit, null);

  c.place(end);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, null);
  c.emit(Op.PUSH_EXC_INFO, 0, null);
  c.pushBlock({ kind: 'finally-end' });
  c.statements(node.finalBody);
  c.popBlock();
  const location = c.endOfBody();
  c.emit(Op.RERAISE, 0, location);
  popExceptAndReraise(c, cleanup, location);
  c.place(exit);
}

/** The handler of a handler: restores the previous exception and raises on. */
export function popExceptAndReraise(c: Compiler, label: Label, location: Location = null): void {
  c.place(label);
  c.emit(Op.COPY, 3, location);
  c.emit(Op.POP_EXCEPT, 0, location);
  c.emit(Op.RERAISE, 1, location);
}

function plainTryExcept(c: Compiler, node: Try): void {
  const except = c.label();
  const end = c.label();
  const cleanup = c.label();
  c.jump(Pseudo.SETUP_FINALLY, except, node);
  c.pushBlock({ kind: 'try-except' });
  c.statements(node.body);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.statements(node.orElse);
  c.jump(Op.JUMP_NO_INTERRUPT, end, null);

  c.place(except);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, null);
  c.emit(Op.PUSH_EXC_INFO, 0, null);
  c.pushBlock({ kind: 'exception-handler' });
  for (const handler of node.handlers) exceptClause(c, handler, end);
  c.popBlock();
  c.emit(Op.RERAISE, 0, null);
  popExceptAndReraise(c, cleanup);
  c.unit.lastStatement = null;
  c.place(end);
}

function exceptClause(c: Compiler, handler: ExceptHandler, end: Label): void {
  const next = c.label();
  if (handler.type !== null) {
    c.expression(handler.type);
    c.emit(Op.CHECK_EXC_MATCH, 0, handler);
    c.jump(Op.POP_JUMP_IF_FALSE, next, handler);
  }
  if (handler.name === null) {
    c.emit(Op.POP_TOP, 0, handler);
    c.pushBlock({ kind: 'handler-cleanup', name: null });
    c.statements(handler.body);
    c.popBlock();
    c.emit(Pseudo.POP_BLOCK, 0, null);
    c.emit(Op.POP_EXCEPT, 0, null);
    c.jump(Op.JUMP_NO_INTERRUPT, end, null);
  } else {
    const cleanup = c.label();
    c.name(handler.name, 'Store', handler);
    c.jump(Pseudo.SETUP_CLEANUP, cleanup, handler);
    c.pushBlock({ kind: 'handler-cleanup', name: handler.name });
    c.statements(handler.body);
    c.popBlock();
    c.emit(Pseudo.POP_BLOCK, 0, null);
    c.emit(Pseudo.POP_BLOCK, 0, null);
    c.emit(Op.POP_EXCEPT, 0, null);
    forgetExceptionName(c, handler.name, null);
    c.jump(Op.JUMP_NO_INTERRUPT, end, null);
    c.place(cleanup);
    forgetExceptionName(c, handler.name, null);
    c.emit(Op.RERAISE, 1, null);
  }
  c.place(next);
}

function groupTryExcept(c: Compiler, node: TryStar): void {
  const except = c.label();
  const orElse = c.label();
  const end = c.label();
  const cleanup = c.label();
  const reraise = c.label();
  const reraiseStar = c.label();
  c.jump(Pseudo.SETUP_FINALLY, except, node);
  c.pushBlock({ kind: 'try-except' });
  c.statements(node.body);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.jump(Op.JUMP_NO_INTERRUPT, orElse, null);

  c.place(except);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, null);
  c.emit(Op.PUSH_EXC_INFO, 0, null);
  c.pushBlock({ kind: 'exception-group-handler' });
  for (const [i, handler] of node.handlers.entries()) {
    if (i === 0) {
      c.emit(Op.BUILD_LIST, 0, handler);
      c.emit(Op.COPY, 2, handler);
    }
    groupClause(c, handler);
  }
  c.emit(Op.LIST_APPEND, 1, null);
  c.jump(Op.JUMP_NO_INTERRUPT, reraiseStar, null);
  c.popBlock();
  c.place(reraiseStar);
  c.emit(Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf('PREP_RERAISE_STAR'), null);
  c.emit(Op.COPY, 1, null);
  c.jump(Op.POP_JUMP_IF_NOT_NONE, reraise, null);
  c.emit(Op.POP_TOP, 0, null);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.jump(Op.JUMP_NO_INTERRUPT, end, null);
  c.place(reraise);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.SWAP, 2, null);
  c.emit(Op.POP_EXCEPT, 0, null);
  c.emit(Op.RERAISE, 0, null);
  popExceptAndReraise(c, cleanup);
  c.place(orElse);
  c.statements(node.orElse);
  c.place(end);
}

/** One `except*`: the matching part of the group is handled, what is raised meanwhile is put into the list. */
function groupClause(c: Compiler, handler: ExceptHandler): void {
  const next = c.label();
  const withError = c.label();
  const noMatch = c.label();
  const cleanup = c.label();
  if (handler.type !== null) {
    c.expression(handler.type);
    c.emit(Op.CHECK_EG_MATCH, 0, handler);
    c.emit(Op.COPY, 1, handler);
    c.jump(Op.POP_JUMP_IF_NONE, noMatch, handler);
  }
  if (handler.name === null) c.emit(Op.POP_TOP, 0, handler);
  else c.name(handler.name, 'Store', handler);
  c.jump(Pseudo.SETUP_CLEANUP, cleanup, handler);
  c.pushBlock({ kind: 'handler-cleanup', name: handler.name });
  c.statements(handler.body);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, null);
  if (handler.name !== null) forgetExceptionName(c, handler.name, null);
  c.jump(Op.JUMP_NO_INTERRUPT, next, null);
  c.place(cleanup);
  if (handler.name !== null) forgetExceptionName(c, handler.name, null);
  c.emit(Op.LIST_APPEND, 3, null);
  c.emit(Op.POP_TOP, 0, null);
  c.jump(Op.JUMP_NO_INTERRUPT, withError, null);
  c.place(next);
  c.emit(Op.NOP, 0, null);
  c.jump(Op.JUMP_NO_INTERRUPT, withError, null);
  c.place(noMatch);
  c.emit(Op.POP_TOP, 0, handler);
  c.place(withError);
}
