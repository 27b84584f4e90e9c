/** Calls: evaluation order, method calls, super(), star arguments (`codegen.c`, codegen_call, codegen_call_helper). */

import type { Attribute, Call, Expression, Extent, Keyword } from '../../parse/syntax.ts';
import { FALSE, identifierConstant, namesConstant, TRUE } from '../constants.ts';
import { Pseudo } from '../flow/intermediate.ts';
import { COMMON_CONSTANTS, Op } from '../instructions.ts';
import { STACK_USE_GUIDELINE } from '../limits.ts';
import { Use } from '../symbols/scope.ts';
import { attributeLocation, type Compiler } from './compiler.ts';
import { display, isStarred, TUPLE_OPERATIONS } from './displays.ts';

export function call(c: Compiler, node: Call): void {
  if (methodCall(c, node)) return;
  const end = c.label();
  c.expression(node.func);
  if (c.behaviour.inlinesGeneratorCalls) generatorCall(c, node, end);
  c.emit(Op.PUSH_NULL, 0, node.func);
  callArguments(c, 0, node.args, node.keywords, node);
  c.place(end);
}

/** `owner.method(...)` without a bound method (`codegen.c`, maybe_optimize_method_call). */
function methodCall(c: Compiler, node: Call): boolean {
  const { func, args, keywords } = node;
  if (func.kind !== 'Attribute' || func.context !== 'Load' || isImported(c, func.value)) return false;
  if (args.length + keywords.length + (keywords.length > 0 ? 1 : 0) >= STACK_USE_GUIDELINE) return false;
  if (args.some(isStarred) || keywords.some((keyword) => keyword.argument === null)) return false;
  if (isSuperCall(c, func)) superAttribute(c, func, true);
  else {
    c.expression(func.value);
    c.emitName(Op.LOAD_ATTR, func.attribute, attributeLocation(func, func), 1);
  }
  c.expressions(args);
  const location = attributeLocation(node, func);
  if (keywords.length > 0) callWithNames(c, args.length + keywords.length, keywords, location);
  else c.emit(Op.CALL, args.length, location);
  return true;
}

/** A name that the module imports is likely to be a module: no method call form (`codegen.c`, is_import_originated). */
function isImported(c: Compiler, node: Expression): boolean {
  if (node.kind !== 'Name') return false;
  const symbol = c.moduleUnit.symbol(node.id);
  return symbol !== undefined && (symbol.uses & Use.imported) !== 0;
}

/** `super().name` or `super(A, b).name` that may be looked up without a super object (`codegen.c`, can_optimize_super_call). */
export function isSuperCall(c: Compiler, attribute: Attribute): boolean {
  const superCall = attribute.value;
  if (!c.behaviour.looksUpSuperAttributes || superCall.kind !== 'Call') return false;
  const { func, args, keywords } = superCall;
  if (func.kind !== 'Name' || func.id !== 'super' || keywords.length > 0) return false;
  if (attribute.attribute === '__class__') return false;
  const unit = c.unit;
  if (unit.symbol('super')?.residence !== 'implicit-global') return false;
  // Any use of the name in the module's own code is enough to be careful.
  if (c.module.scopes.module.symbols.has('super')) return false;
  if (args.length === 2) return !args.some(isStarred);
  if (args.length !== 0 || unit.argumentCount + unit.positionalOnlyCount === 0) return false;
  return unit.symbol('__class__')?.residence === 'free';
}

/** Pushes super, class and self and looks the attribute up. */
export function superAttribute(c: Compiler, attribute: Attribute, isMethod: boolean): void {
  const superCall = attribute.value as Call;
  c.name('super', 'Load', superCall.func);
  const hasArguments = superCall.args.length > 0;
  if (hasArguments) c.expressions(superCall.args);
  else {
    c.name('__class__', 'Load', superCall);
    const firstParameter = c.unit.localNames.names[0]!;
    c.name(firstParameter, 'Load', superCall);
  }
  const flag = (isMethod ? 1 : 0) | (hasArguments ? 2 : 0);
  c.emitName(Op.LOAD_SUPER_ATTR, attribute.attribute, attributeLocation(attribute, attribute), flag);
}

function callWithNames(c: Compiler, count: number, keywords: readonly Keyword[], location: Extent): void {
  for (const keyword of keywords) c.expression(keyword.value);
  c.loadConstant(namesConstant(keywords.map((keyword) => keyword.argument!)), location);
  c.emit(Op.CALL_KW, count, location);
}

/** Pushes the arguments and calls; `pushed` positional ones are on the stack already, above the callable and NULL. */
export function callArguments(
  c: Compiler,
  pushed: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
  location: Extent,
): void {
  const isBig = args.length + keywords.length * 2 > STACK_USE_GUIDELINE;
  if (isBig || args.some(isStarred) || keywords.some((keyword) => keyword.argument === null)) {
    callExpanded(c, pushed, args, keywords, location);
    return;
  }
  c.expressions(args);
  if (keywords.length > 0) callWithNames(c, pushed + args.length + keywords.length, keywords, location);
  else c.emit(Op.CALL, pushed + args.length, location);
}

function callExpanded(
  c: Compiler,
  pushed: number,
  args: readonly Expression[],
  keywords: readonly Keyword[],
  location: Extent,
): void {
  const [only] = args;
  if (pushed === 0 && args.length === 1 && only!.kind === 'Starred') c.expression(only!.value);
  else display(c, args, pushed, TUPLE_OPERATIONS, location);
  let isBuilt = false;
  let pending = 0;
  const flush = (end: number): void => {
    subKeywords(c, keywords.slice(end - pending, end), location);
    if (isBuilt) c.emit(Op.DICT_MERGE, 1, location);
    isBuilt = true;
    pending = 0;
  };
  for (const [i, keyword] of keywords.entries()) {
    if (keyword.argument !== null) {
      pending++;
      continue;
    }
    if (pending > 0) flush(i);
    if (!isBuilt) c.emit(Op.BUILD_MAP, 0, location);
    isBuilt = true;
    c.expression(keyword.value);
    c.emit(Op.DICT_MERGE, 1, location);
  }
  if (pending > 0) flush(keywords.length);
  c.emit(Op.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0, location);
}

function subKeywords(c: Compiler, keywords: readonly Keyword[], location: Extent): void {
  const count = keywords.length;
  const isBig = count * 2 > STACK_USE_GUIDELINE;
  if (c.behaviour.hasConstantKeyMaps && count > 1 && !isBig) {
    for (const keyword of keywords) c.expression(keyword.value);
    c.loadConstant(namesConstant(keywords.map((keyword) => keyword.argument!)), location);
    c.emit(Op.BUILD_CONST_KEY_MAP, count, location);
    return;
  }
  if (isBig) c.emit(Op.BUILD_MAP, 0, null);
  for (const keyword of keywords) {
    c.loadConstant(identifierConstant(keyword.argument!), location);
    c.expression(keyword.value);
    if (isBig) c.emit(Op.MAP_ADD, 1, null);
  }
  if (!isBig) c.emit(Op.BUILD_MAP, count, location);
}

/** `any`, `all` or `tuple` of a generator expression, as a loop in place (`codegen.c`, maybe_optimize_function_call). */
function generatorCall(c: Compiler, node: Call, end: ReturnType<Compiler['label']>): void {
  const { func, args, keywords } = node;
  const [argument] = args;
  if (func.kind !== 'Name' || args.length !== 1 || keywords.length > 0 || argument!.kind !== 'GeneratorExp') return;
  if (argument!.generators[0]!.isAsync || c.module.scopes.get(argument!, 'body').isCoroutine) return;
  if (func.id !== 'all' && func.id !== 'any' && func.id !== 'tuple') return;
  const location = func;
  const loop = c.label();
  const cleanup = c.label();
  const otherwise = c.label();
  c.emit(Op.COPY, 1, location);
  c.emit(Op.LOAD_COMMON_CONSTANT, COMMON_CONSTANTS.indexOf(func.id), location);
  c.emit(Op.IS_OP, 0, location);
  c.jump(Op.POP_JUMP_IF_FALSE, otherwise, location);
  c.emit(Op.POP_TOP, 0, location);
  if (func.id === 'tuple') c.emit(Op.BUILD_LIST, 0, location);
  c.expression(argument!);
  c.place(loop);
  c.jump(Op.FOR_ITER, cleanup, location);
  if (func.id === 'tuple') {
    c.emit(Op.LIST_APPEND, 2, location);
    c.jump(Op.JUMP, loop, location);
    c.place(cleanup);
    c.emit(Pseudo.END_FOR, 0, null);
    c.emit(Pseudo.POP_ITER, 0, null);
    c.emit(Op.CALL_INTRINSIC_1, 6, location);
  } else {
    const decidedBy = func.id === 'any';
    const next = c.label();
    c.jump(decidedBy ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, next, location);
    c.jump(Op.JUMP, loop, null);
    c.place(next);
    c.emit(Op.POP_TOP, 0, null);
    c.loadConstant(decidedBy ? TRUE : FALSE, location);
    c.jump(Op.JUMP, end, location);
    c.place(cleanup);
    c.emit(Pseudo.END_FOR, 0, null);
    c.emit(Pseudo.POP_ITER, 0, null);
    c.loadConstant(decidedBy ? FALSE : TRUE, location);
  }
  c.jump(Op.JUMP, end, location);
  c.place(otherwise);
}
