/** match statements (`codegen.c`, codegen_match and codegen_pattern...; PEP 634). */

import type {
  Expression,
  Match,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  Pattern,
} from '../../parse/syntax.ts';
import { integerConstant, literalConstant, NONE, namesConstant } from '../constants.ts';
import type { Label, Location } from '../flow/intermediate.ts';
import { BINARY_OPERATORS, COMPARISONS, Op } from '../instructions.ts';
import type { Compiler } from './compiler.ts';
import { jumpIf } from './conditions.ts';

const EQUAL = COMPARISONS.indexOf('==') << 5;
const AT_LEAST = COMPARISONS.indexOf('>=') << 5;

/** What is known while one pattern is compiled. */
interface PatternContext {
  /** Names to be bound, in the order in which their values lie under the subject. */
  stores: string[];
  /** Where to go on failure: index n pops n values first. */
  failures: Label[];
  /** Values on top that stay there: captures go beneath them. */
  onTop: number;
}

export function matchStatement(c: Compiler, node: Match): void {
  const end = c.label();
  c.expression(node.subject);
  const last = node.cases[node.cases.length - 1]!;
  const hasDefault = isWildcard(last.pattern) && node.cases.length > 1;
  const count = node.cases.length - (hasDefault ? 1 : 0);
  for (let i = 0; i < count; i++) {
    const matchCase = node.cases[i]!;
    if (i !== count - 1) c.emit(Op.COPY, 1, matchCase.pattern);
    const context: PatternContext = { stores: [], failures: [], onTop: 0 };
    pattern(c, matchCase.pattern, context);
    for (const name of context.stores) c.name(name, 'Store', matchCase.pattern);
    if (matchCase.guard !== null) {
      jumpIf(c, matchCase.guard, failureLabel(c, context, 0), false);
    }
    if (i !== count - 1) c.emit(Op.POP_TOP, 0, caseLocation(c, matchCase.pattern, matchCase.body[0]!));
    c.statements(matchCase.body);
    c.jump(Op.JUMP, end, c.endOfBody());
    c.unit.lastStatement = matchCase.pattern;
    placeFailures(c, context, matchCase.pattern);
  }
  if (hasDefault) {
    if (node.cases.length === 1) c.emit(Op.POP_TOP, 0, last.pattern);
    else c.emit(Op.NOP, 0, last.pattern);
    if (last.guard !== null) jumpIf(c, last.guard, end, false);
    c.statements(last.body);
  }
  c.place(end);
}

/** From 3.14 on the subject is dropped at the first statement of the body. */
function caseLocation(c: Compiler, patternNode: Location, first: Location): Location {
  return c.behaviour.dropsSubjectInBody ? first : patternNode;
}

function isWildcard(node: Pattern): boolean {
  return node.kind === 'MatchAs' && node.pattern === null && node.name === null;
}

function failureLabel(c: Compiler, context: PatternContext, depth: number): Label {
  while (context.failures.length <= depth) context.failures.push(c.label());
  return context.failures[depth]!;
}

function jumpToFailure(c: Compiler, op: Op, context: PatternContext, location: Location): void {
  const depth = context.onTop + context.stores.length;
  c.jump(op, failureLabel(c, context, depth), location);
}

/** The ways out of a failed pattern, each popping one value more than the next. */
function placeFailures(c: Compiler, context: PatternContext, location: Location): void {
  if (context.failures.length === 0) return;
  for (let i = context.failures.length - 1; i > 0; i--) {
    c.place(context.failures[i]!);
    c.emit(Op.POP_TOP, 0, location);
  }
  c.place(context.failures[0]!);
  context.failures = [];
}

function pattern(c: Compiler, node: Pattern, context: PatternContext): void {
  switch (node.kind) {
    case 'MatchValue':
      patternValue(c, node.value);
      c.emit(Op.COMPARE_OP, EQUAL, node);
      jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
      break;
    case 'MatchSingleton':
      c.loadConstant(literalConstant(node.value), node);
      c.emit(Op.IS_OP, 0, node);
      jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
      break;
    case 'MatchSequence':
      sequence(c, node, context);
      break;
    case 'MatchMapping':
      mapping(c, node, context);
      break;
    case 'MatchClass':
      classPattern(c, node, context);
      break;
    case 'MatchStar':
      capture(c, node.name, node, context);
      break;
    case 'MatchAs':
      if (node.pattern === null) {
        capture(c, node.name, node, context);
        break;
      }
      context.onTop++;
      c.emit(Op.COPY, 1, node);
      pattern(c, node.pattern, context);
      context.onTop--;
      capture(c, node.name, node, context);
      break;
    case 'MatchOr':
      alternatives(c, node, context);
      break;
  }
}

/** Signed and complex numbers in patterns are folded in the syntax tree in every version (`ast_preprocess.c`, fold_const_match_patterns). */
function patternValue(c: Compiler, node: Expression): void {
  const constant = c.module.patternFolder.constantOf(node);
  if (constant === null) c.expression(node);
  else c.loadConstant(constant, node);
}

/** Moves the subject beneath what stays on top, to be bound when everything has matched. */
function capture(c: Compiler, name: string | null, location: Location, context: PatternContext): void {
  if (name === null) {
    c.emit(Op.POP_TOP, 0, location);
    return;
  }
  rotate(c, context.onTop + context.stores.length + 1, location);
  context.stores.push(name);
}

/** Moves the top beneath the next count - 1 values (`codegen.c`, codegen_pattern_helper_rotate). */
function rotate(c: Compiler, count: number, location: Location): void {
  for (let i = count; i > 1; i--) c.emit(Op.SWAP, i, location);
}

/** A subpattern of a sequence or mapping. */
function subpattern(c: Compiler, node: Pattern, context: PatternContext): void {
  pattern(c, node, context);
}

function sequence(c: Compiler, node: MatchSequence, context: PatternContext): void {
  const { patterns } = node;
  const size = patterns.length;
  const star = patterns.findIndex((part) => part.kind === 'MatchStar');
  const isStarWildcard = star >= 0 && (patterns[star] as { name: string | null }).name === null;
  const onlyWildcards = patterns.every((part) => (part.kind === 'MatchStar' ? part.name === null : isWildcard(part)));
  context.onTop++;
  c.emit(Op.MATCH_SEQUENCE, 0, node);
  jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
  if (star < 0) {
    c.emit(Op.GET_LEN, 0, node);
    c.loadConstant(integerConstant(size), node);
    c.emit(Op.COMPARE_OP, EQUAL, node);
    jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
  } else if (size > 1) {
    c.emit(Op.GET_LEN, 0, node);
    c.loadConstant(integerConstant(size - 1), node);
    c.emit(Op.COMPARE_OP, AT_LEAST, node);
    jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
  }
  context.onTop--;
  if (onlyWildcards) c.emit(Op.POP_TOP, 0, node);
  else if (isStarWildcard) sequenceBySubscript(c, node, star, context);
  else sequenceByUnpacking(c, node, star, context);
}

function sequenceByUnpacking(c: Compiler, node: MatchSequence, star: number, context: PatternContext): void {
  const size = node.patterns.length;
  if (star < 0) c.emit(Op.UNPACK_SEQUENCE, size, node);
  else c.emit(Op.UNPACK_EX, star | ((size - star - 1) << 8), node);
  context.onTop += size;
  for (const part of node.patterns) {
    context.onTop--;
    subpattern(c, part, context);
  }
}

/** With `*_` only the items that are looked at are fetched. */
function sequenceBySubscript(c: Compiler, node: MatchSequence, star: number, context: PatternContext): void {
  const size = node.patterns.length;
  context.onTop++;
  for (const [i, part] of node.patterns.entries()) {
    if (isWildcard(part) || i === star) continue;
    c.emit(Op.COPY, 1, node);
    if (i < star) c.loadConstant(integerConstant(i), node);
    else {
      c.emit(Op.GET_LEN, 0, node);
      c.loadConstant(integerConstant(size - i), node);
      c.emit(Op.BINARY_OP, BINARY_OPERATORS.indexOf('-'), node);
    }
    c.emit(Op.BINARY_SUBSCR, 0, node);
    subpattern(c, part, context);
  }
  context.onTop--;
  c.emit(Op.POP_TOP, 0, node);
}

function mapping(c: Compiler, node: MatchMapping, context: PatternContext): void {
  const size = node.keys.length;
  context.onTop++;
  c.emit(Op.MATCH_MAPPING, 0, node);
  jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
  if (size === 0 && node.rest === null) {
    context.onTop--;
    c.emit(Op.POP_TOP, 0, node);
    return;
  }
  if (size > 0) {
    c.emit(Op.GET_LEN, 0, node);
    c.loadConstant(integerConstant(size), node);
    c.emit(Op.COMPARE_OP, AT_LEAST, node);
    jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
  }
  keys(c, node.keys, node);
  c.emit(Op.MATCH_KEYS, 0, node);
  context.onTop += 2;
  c.emit(Op.COPY, 1, node);
  c.loadConstant(NONE, node);
  c.emit(Op.IS_OP, 1, node);
  jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
  c.emit(Op.UNPACK_SEQUENCE, size, node);
  context.onTop += size - 1;
  for (const part of node.patterns) {
    context.onTop--;
    subpattern(c, part, context);
  }
  context.onTop -= 2;
  if (node.rest === null) {
    c.emit(Op.POP_TOP, 0, node);
    c.emit(Op.POP_TOP, 0, node);
    return;
  }
  c.emit(Op.BUILD_MAP, 0, node);
  c.emit(Op.SWAP, 3, node);
  c.emit(Op.DICT_UPDATE, 2, node);
  c.emit(Op.UNPACK_SEQUENCE, size, node);
  for (let left = size; left > 0; left--) {
    c.emit(Op.COPY, 1 + left, node);
    c.emit(Op.SWAP, 2, node);
    c.emit(Op.DELETE_SUBSCR, 0, node);
  }
  capture(c, node.rest, node, context);
}

function keys(c: Compiler, nodes: readonly Expression[], location: Location): void {
  for (const node of nodes) patternValue(c, node);
  c.emit(Op.BUILD_TUPLE, nodes.length, location);
}

function classPattern(c: Compiler, node: MatchClass, context: PatternContext): void {
  const positional = node.patterns.length;
  const named = node.keywordAttributes.length;
  c.expression(node.classExpression);
  c.loadConstant(namesConstant(node.keywordAttributes), node);
  c.emit(Op.MATCH_CLASS, positional, node);
  c.emit(Op.COPY, 1, node);
  c.loadConstant(NONE, node);
  c.emit(Op.IS_OP, 1, node);
  context.onTop++;
  jumpToFailure(c, Op.POP_JUMP_IF_FALSE, context, node);
  c.emit(Op.UNPACK_SEQUENCE, positional + named, node);
  context.onTop += positional + named - 1;
  for (const part of [...node.patterns, ...node.keywordPatterns]) {
    context.onTop--;
    if (isWildcard(part)) c.emit(Op.POP_TOP, 0, node);
    else subpattern(c, part, context);
  }
}

function alternatives(c: Compiler, node: MatchOr, context: PatternContext): void {
  const end = c.label();
  let names: string[] | null = null;
  for (const [i, alternative] of node.patterns.entries()) {
    const inner: PatternContext = { stores: [], failures: [], onTop: 0 };
    c.emit(Op.COPY, 1, alternative);
    pattern(c, alternative, inner);
    if (i === 0) names = inner.stores;
    else reorder(c, names!, inner.stores, alternative);
    c.jump(Op.JUMP, end, alternative);
    placeFailures(c, inner, alternative);
  }
  c.emit(Op.POP_TOP, 0, node);
  jumpToFailure(c, Op.JUMP, context, node);
  c.place(end);
  const count = names!.length;
  // The captures lie above the subject: rotate them beneath what the outer pattern keeps on top, and drop the subject.
  const rotations = count + 1 + context.onTop + context.stores.length;
  for (const name of names!) {
    rotate(c, rotations, node);
    context.stores.push(name);
  }
  c.emit(Op.POP_TOP, 0, node);
}

/** Brings the captures of an alternative into the order of the first one. */
function reorder(c: Compiler, wanted: readonly string[], stores: string[], location: Location): void {
  for (let i = wanted.length - 1; i >= 0; i--) {
    const at = stores.indexOf(wanted[i]!);
    if (at < 0 || at === i) continue;
    const rotations = at + 1;
    const moved = stores.splice(0, rotations);
    stores.splice(i - at, 0, ...moved);
    for (let r = 0; r < rotations; r++) rotate(c, i + 1, location);
  }
}
