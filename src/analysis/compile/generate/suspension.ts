/** yield, yield from, await (`codegen.c`, codegen_addop_yield, codegen_add_yield_from). */

import type { Await, Yield, YieldFrom } from '../../parse/syntax.ts';
import { NONE } from '../constants.ts';
import { type Location, newInstruction, Pseudo } from '../flow/intermediate.ts';
import { INTRINSICS_1, Op, ResumeKind } from '../instructions.ts';
import type { Compiler } from './compiler.ts';

export function yieldExpression(c: Compiler, node: Yield): void {
  if (node.value === null) c.loadConstant(NONE, node);
  else c.expression(node.value);
  emitYield(c, node);
}

/** Yields the value on top; what is sent is pushed. */
export function emitYield(c: Compiler, location: Location): void {
  const { isGenerator, isCoroutine } = c.unit.scope;
  if (isGenerator && isCoroutine) c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('ASYNC_GEN_WRAP'), location);
  c.emit(Op.YIELD_VALUE, 0, location);
  c.emit(Op.RESUME, ResumeKind.afterYield, location);
}

export function yieldFrom(c: Compiler, node: YieldFrom): void {
  c.expression(node.value);
  c.emit(Op.GET_YIELD_FROM_ITER, 0, node);
  c.loadConstant(NONE, node);
  delegate(c, node, ResumeKind.afterYieldFrom);
}

export function awaitExpression(c: Compiler, node: Await): void {
  c.expression(node.value);
  awaitTop(c, 0, node);
}

/** Awaits the value on top; `reason` is GET_AWAITABLE's operand. */
export function awaitTop(c: Compiler, reason: number, location: Location): void {
  c.emit(Op.GET_AWAITABLE, reason, location);
  c.loadConstant(NONE, location);
  delegate(c, location, ResumeKind.afterAwait);
}

/** The loop of yield from: sends and yields until the receiver on the stack returns. */
export function delegate(c: Compiler, location: Location, resumeKind: number): void {
  const send = c.label();
  const fail = c.label();
  const exit = c.label();
  c.place(send);
  c.jump(Op.SEND, exit, location);
  c.jump(Pseudo.SETUP_FINALLY, fail, location);
  c.emit(Op.YIELD_VALUE, 1, location);
  c.emit(Pseudo.POP_BLOCK, 0, null);
  c.emit(Op.RESUME, resumeKind, location);
  c.jump(Op.JUMP_NO_INTERRUPT, send, location);
  c.place(fail);
  c.emit(Op.CLEANUP_THROW, 0, location);
  c.place(exit);
  c.emit(Op.END_SEND, 0, location);
}

/** A StopIteration that leaves a generator becomes a RuntimeError (PEP 479): the whole body is in a handler. */
export function wrapInStopIterationHandler(c: Compiler): void {
  const handler = c.label();
  const setup = newInstruction(Pseudo.SETUP_CLEANUP, 0, null);
  setup.label = handler;
  c.unit.code.unshift(setup);
  c.loadConstant(NONE, null);
  c.emit(Op.RETURN_VALUE, 0, null);
  c.place(handler);
  c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('STOPITERATION_ERROR'), null);
  c.emit(Op.RERAISE, 1, null);
}
