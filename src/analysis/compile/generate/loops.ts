/** Loops and branches (`codegen.c`, codegen_for, codegen_async_for, codegen_while, codegen_if). */

import type { AsyncFor, For, If, Statement, While } from '../../parse/syntax.ts';
import { NONE } from '../constants.ts';
import { type Location, Pseudo } from '../flow/intermediate.ts';
import { Op, ResumeKind } from '../instructions.ts';
import type { Compiler } from './compiler.ts';
import { endFor } from './comprehensions.ts';
import { jumpIf } from './conditions.ts';
import { iterated } from './displays.ts';
import { delegate } from './suspension.ts';

export function ifStatement(c: Compiler, node: If): void {
  const end = c.label();
  const next = node.orElse.length > 0 ? c.label() : end;
  jumpIf(c, node.test, next, false);
  c.statements(node.body);
  if (node.orElse.length > 0) {
    c.jump(Op.JUMP_NO_INTERRUPT, end, null);
    c.place(next);
    c.statements(node.orElse);
  }
  c.place(end);
}

export function whileLoop(c: Compiler, node: While): void {
  const start = c.label();
  const anchor = c.label();
  const end = c.label();
  const body = c.label();
  c.place(start);
  c.pushBlock({ kind: 'while-loop', start, exit: end });
  jumpIf(c, node.test, anchor, false);
  c.place(body);
  c.statements(node.body);
  c.unit.lastStatement = node;
  if (c.behaviour.repeatsLoopTest) jumpIf(c, node.test, body, true);
  else c.jump(Op.JUMP, start, null);
  c.popBlock();
  c.place(anchor);
  c.statements(node.orElse);
  c.place(end);
}

export function forLoop(c: Compiler, node: For): void {
  const start = c.label();
  const cleanup = c.label();
  const end = c.label();
  c.pushBlock({ kind: 'for-loop', start, exit: end, isAsync: false });
  iterated(c, node.iterable);
  c.emit(Op.GET_ITER, 0, node.iterable);
  c.place(start);
  c.jump(Op.FOR_ITER, cleanup, node.iterable);
  c.emit(Op.NOP, 0, node.target);
  c.expression(node.target);
  c.statements(node.body);
  c.jump(Op.JUMP, start, null);
  c.place(cleanup);
  endFor(c);
  c.popBlock();
  c.unit.lastStatement = null;
  c.statements(node.orElse);
  c.place(end);
}

/**
 * Where the end of a protected body is found to be: 3.11 takes the place that was set last, which behind `async for` is that of its iterable
 * (Python/compile.c, compiler_async_for); nowhere else one stays set.
 */
export function locationBehind(c: Compiler, body: readonly Statement[]): Location {
  const last = body.at(-1);
  const isLoop = last?.kind === 'AsyncFor' && last.orElse.length === 0;
  return isLoop && c.behaviour.locatesEndsOfBodies ? last.iterable : null;
}

export function asyncForLoop(c: Compiler, node: AsyncFor): void {
  const start = c.label();
  const except = c.label();
  const end = c.label();
  c.expression(node.iterable);
  c.emit(Op.GET_AITER, 0, node.iterable);
  c.place(start);
  c.pushBlock({ kind: 'for-loop', start, exit: end, isAsync: true });
  c.jump(Pseudo.SETUP_FINALLY, except, node);
  c.emit(Op.GET_ANEXT, 0, node);
  c.loadConstant(NONE, node);
  delegate(c, node, ResumeKind.afterAwait);
  c.emit(Pseudo.POP_BLOCK, 0, node);
  c.expression(node.target);
  c.statements(node.body);
  c.jump(Op.JUMP, start, null);
  c.popBlock();
  c.place(except);
  c.emit(Op.END_ASYNC_FOR, 0, node.iterable);
  c.unit.lastStatement = null;
  c.statements(node.orElse);
  c.place(end);
}
