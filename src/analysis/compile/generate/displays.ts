/** Tuples, lists, sets and dicts: displays and unpacking (`codegen.c`, codegen_tuple, codegen_dict, unpack_helper, starunpack_helper). */

import type { Dict, Expression, Extent, List, SetDisplay, Tuple } from '../../parse/syntax.ts';
import type { Constant } from '../code-object.ts';
import { frozenSetConstant, tupleConstant } from '../constants.ts';
import { INTRINSICS_1, Op } from '../instructions.ts';
import { STACK_USE_GUIDELINE } from '../limits.ts';
import type { Compiler } from './compiler.ts';

/** How a display of some type is built. */
export interface DisplayOperations {
  readonly build: Op;
  readonly add: Op;
  readonly extend: Op;
  /** Build a list and make a tuple of it in the end. */
  readonly isTuple: boolean;
}

export const TUPLE_OPERATIONS: DisplayOperations = {
  build: Op.BUILD_LIST,
  add: Op.LIST_APPEND,
  extend: Op.LIST_EXTEND,
  isTuple: true,
};
const LIST_OPERATIONS: DisplayOperations = { ...TUPLE_OPERATIONS, isTuple: false };
const SET_OPERATIONS: DisplayOperations = {
  build: Op.BUILD_SET,
  add: Op.SET_ADD,
  extend: Op.SET_UPDATE,
  isTuple: false,
};

export function tupleOrList(c: Compiler, node: Tuple | List): void {
  if (node.context === 'Store') unpack(c, node.elements, node);
  else if (node.context === 'Del') c.expressions(node.elements);
  else display(c, node.elements, 0, node.kind === 'Tuple' ? TUPLE_OPERATIONS : LIST_OPERATIONS, node);
}

export function setDisplay(c: Compiler, node: SetDisplay): void {
  display(c, node.elements, 0, SET_OPERATIONS, node);
}

/** Assigns the parts of the value on top to the targets. */
export function unpack(c: Compiler, targets: readonly Expression[], location: Extent): void {
  const star = targets.findIndex((target) => target.kind === 'Starred');
  if (star < 0) c.emit(Op.UNPACK_SEQUENCE, targets.length, location);
  else c.emit(Op.UNPACK_EX, star | ((targets.length - star - 1) << 8), location);
  for (const target of targets) c.expression(target.kind === 'Starred' ? target.value : target);
}

/** Builds a display of the elements and of `pushed` values that are on the stack already. */
export function display(
  c: Compiler,
  elements: readonly Expression[],
  pushed: number,
  operations: DisplayOperations,
  location: Extent,
): void {
  const count = elements.length;
  const items = c.behaviour.foldsSyntax && count > 2 ? c.module.folder.constantsOf(elements) : null;
  if (items !== null) {
    constantDisplay(c, items, pushed, operations, location);
    return;
  }
  const isBig = count + pushed > STACK_USE_GUIDELINE;
  if (!isBig && !elements.some(isStarred)) {
    c.expressions(elements);
    c.emit(operations.isTuple ? Op.BUILD_TUPLE : operations.build, count + pushed, location);
    return;
  }
  let isBuilt = isBig;
  if (isBig) c.emit(operations.build, pushed, location);
  for (const [i, element] of elements.entries()) {
    if (element.kind === 'Starred') {
      if (!isBuilt) c.emit(operations.build, i + pushed, location);
      isBuilt = true;
      c.expression(element.value);
      c.emit(operations.extend, 1, location);
    } else {
      c.expression(element);
      if (isBuilt) c.emit(operations.add, 1, location);
    }
  }
  if (operations.isTuple) c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('LIST_TO_TUPLE'), location);
}

function constantDisplay(
  c: Compiler,
  items: readonly Constant[],
  pushed: number,
  operations: DisplayOperations,
  location: Extent,
): void {
  if (operations.isTuple && pushed === 0) {
    c.loadConstant(tupleConstant(items), location);
    return;
  }
  c.emit(operations.build, pushed, location);
  c.loadConstant(operations.add === Op.SET_ADD ? frozenSetConstant(items) : tupleConstant(items), location);
  c.emit(operations.extend, 1, location);
  if (operations.isTuple) c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('LIST_TO_TUPLE'), location);
}

export function isStarred(node: Expression): boolean {
  return node.kind === 'Starred';
}

export function dict(c: Compiler, node: Dict): void {
  let isBuilt = false;
  let pending = 0;
  const flush = (end: number): void => {
    subDict(c, node, end - pending, end);
    if (isBuilt) c.emit(Op.DICT_UPDATE, 1, node);
    isBuilt = true;
    pending = 0;
  };
  for (const [i, key] of node.keys.entries()) {
    if (key === null) {
      if (pending > 0) flush(i);
      if (!isBuilt) c.emit(Op.BUILD_MAP, 0, node);
      isBuilt = true;
      c.expression(node.values[i]!);
      c.emit(Op.DICT_UPDATE, 1, node);
    } else if (pending * 2 > STACK_USE_GUIDELINE) {
      pending++;
      flush(i + 1);
    } else pending++;
  }
  if (pending > 0) flush(node.keys.length);
  if (!isBuilt) c.emit(Op.BUILD_MAP, 0, node);
}

function subDict(c: Compiler, node: Dict, begin: number, end: number): void {
  const count = end - begin;
  const isBig = count * 2 > STACK_USE_GUIDELINE;
  const keys = node.keys.slice(begin, end).map((key) => key!);
  const items = c.behaviour.hasConstantKeyMaps && count > 1 && !isBig ? c.module.folder.constantsOf(keys) : null;
  if (items !== null) {
    c.expressions(node.values.slice(begin, end));
    c.loadConstant(tupleConstant(items), node);
    c.emit(Op.BUILD_CONST_KEY_MAP, count, node);
    return;
  }
  if (isBig) c.emit(Op.BUILD_MAP, 0, node);
  for (let i = begin; i < end; i++) {
    c.expression(node.keys[i]!);
    c.expression(node.values[i]!);
    if (isBig) c.emit(Op.MAP_ADD, 1, node);
  }
  if (!isBig) c.emit(Op.BUILD_MAP, count, node);
}

/** An expression that is only iterated over or searched: up to 3.13 a list display is made a tuple (`ast_opt.c`, fold_iter). */
export function iterated(c: Compiler, node: Expression): void {
  const constant = c.module.folder.iteratedConstant(node);
  if (constant !== null) c.loadConstant(constant, node);
  else if (c.behaviour.foldsSyntax && node.kind === 'List' && !node.elements.some(isStarred)) {
    display(c, node.elements, 0, TUPLE_OPERATIONS, node);
  } else c.expression(node);
}
