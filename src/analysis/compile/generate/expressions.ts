/** Expressions (`codegen.c`, codegen_visit_expr); families with files of their own are called from here. */

import type {
  Attribute,
  BinaryOperator,
  BinOp,
  Expression,
  FormattedValue,
  JoinedStr,
  Slice,
  Subscript,
  UnaryOp,
} from '../../parse/syntax.ts';
import type { Constant } from '../code-object.ts';
import { literalConstant, NONE, stringConstant } from '../constants.ts';
import type { Location } from '../flow/intermediate.ts';
import { BINARY_SIGNS } from '../fold/constant-of.ts';
import { formatAsJoinedString } from '../fold/percent-format.ts';
import { BINARY_OPERATORS, INTRINSICS_1, Op } from '../instructions.ts';
import { STACK_USE_GUIDELINE } from '../limits.ts';
import { call, isSuperCall, superAttribute } from './calls.ts';
import { attributeLocation, type Compiler } from './compiler.ts';
import { comprehension } from './comprehensions.ts';
import { booleanOperation, compare, conditionalExpression, invertedComparison } from './conditions.ts';
import { dict, setDisplay, tupleOrList } from './displays.ts';
import { lambda } from './functions.ts';
import { awaitExpression, yieldExpression, yieldFrom } from './suspension.ts';
import { templateString } from './templates.ts';

/** How far the in-place form of an operator is from the plain one. */
const IN_PLACE = 13;

export function emitBinary(c: Compiler, operator: BinaryOperator, isInPlace: boolean, location: Location): void {
  c.emit(Op.BINARY_OP, BINARY_OPERATORS.indexOf(BINARY_SIGNS[operator]) + (isInPlace ? IN_PLACE : 0), location);
}

export function expression(c: Compiler, node: Expression): void {
  const constant = c.constantOf(node);
  if (constant !== null) {
    c.loadConstant(constant, node);
    return;
  }
  switch (node.kind) {
    case 'Constant':
      break;
    case 'Name':
      c.name(node.id, node.context, node);
      break;
    case 'Call':
      call(c, node);
      break;
    case 'Attribute':
      attribute(c, node);
      break;
    case 'Subscript':
      subscript(c, node);
      break;
    case 'BinOp':
      binaryOperation(c, node);
      break;
    case 'UnaryOp':
      unaryOperation(c, node);
      break;
    case 'BoolOp':
      booleanOperation(c, node);
      break;
    case 'Compare':
      compare(c, node);
      break;
    case 'IfExp':
      conditionalExpression(c, node);
      break;
    case 'NamedExpr':
      c.expression(node.value);
      c.emit(Op.COPY, 1, node);
      c.expression(node.target);
      break;
    case 'Tuple':
    case 'List':
      tupleOrList(c, node);
      break;
    case 'Set':
      setDisplay(c, node);
      break;
    case 'Dict':
      dict(c, node);
      break;
    case 'Lambda':
      lambda(c, node);
      break;
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      comprehension(c, node);
      break;
    case 'Yield':
      yieldExpression(c, node);
      break;
    case 'YieldFrom':
      yieldFrom(c, node);
      break;
    case 'Await':
      awaitExpression(c, node);
      break;
    case 'JoinedStr':
      joinedString(c, node);
      break;
    case 'FormattedValue':
      formattedValue(c, node);
      break;
    case 'TemplateStr':
    case 'Interpolation':
      templateString(c, node);
      break;
    case 'Slice':
      slice(c, node);
      break;
    case 'Starred':
      c.emit(Op.INVALID, c.unit.constants.add(stringConstant("A starred expression can't be used here.")), node);
      c.loadConstant(NONE, node);
      break;
  }
}

const UNARY_OPERATIONS = { Invert: Op.UNARY_INVERT, Not: Op.UNARY_NOT, USub: Op.UNARY_NEGATIVE } as const;

function unaryOperation(c: Compiler, node: UnaryOp): void {
  const inverted = node.operator === 'Not' ? invertedComparison(c, node.operand) : null;
  if (inverted !== null) {
    compare(c, inverted);
    return;
  }
  c.expression(node.operand);
  if (node.operator === 'UAdd') c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('UNARY_POSITIVE'), node);
  else c.emit(UNARY_OPERATIONS[node.operator], 0, node);
}

function binaryOperation(c: Compiler, node: BinOp): void {
  // Up to 3.13 the right side has been folded before: a tuple of constants is no tuple any more.
  const joined = c.constantOf(node.right) === null ? formatAsJoinedString(node, c.constantOf(node.left)) : null;
  if (joined !== null) {
    c.expression(joined);
    return;
  }
  c.expression(node.left);
  c.expression(node.right);
  emitBinary(c, node.operator, false, node);
}

function attribute(c: Compiler, node: Attribute): void {
  if (node.context === 'Load' && isSuperCall(c, node)) {
    superAttribute(c, node, false);
    return;
  }
  noteStaticAttribute(c, node);
  c.expression(node.value);
  const location = attributeLocation(node, node);
  const op = node.context === 'Load' ? Op.LOAD_ATTR : node.context === 'Store' ? Op.STORE_ATTR : Op.DELETE_ATTR;
  c.emitName(op, node.attribute, location);
}

/** `self.name = ...` counts for `__static_attributes__` of the innermost class (`compile.c`, _PyCompile_MaybeAddStaticAttributeToClass). */
function noteStaticAttribute(c: Compiler, node: Attribute): void {
  if (node.context !== 'Store' || node.value.kind !== 'Name' || node.value.id !== 'self') return;
  const owner = c.enclosingUnits().find((unit) => unit.kind === 'class');
  owner?.staticAttributes.add(node.attribute);
}

function subscript(c: Compiler, node: Subscript): void {
  c.expression(node.value);
  if (node.context !== 'Del' && usesSliceInstruction(c, node.slice)) {
    sliceBounds(c, node.slice as Slice);
    c.emit(node.context === 'Load' ? Op.BINARY_SLICE : Op.STORE_SLICE, 0, node);
    return;
  }
  c.expression(node.slice);
  const op = node.context === 'Load' ? Op.BINARY_SUBSCR : node.context === 'Store' ? Op.STORE_SUBSCR : Op.DELETE_SUBSCR;
  c.emit(op, 0, node);
}

/** `a[b:c]` that needs no slice object (`codegen.c`, should_apply_two_element_slice_optimization). */
export function usesSliceInstruction(c: Compiler, node: Expression): boolean {
  return (
    node.kind === 'Slice' && node.step === null && c.behaviour.hasSliceInstructions && constantSlice(c, node) === null
  );
}

/** Pushes start and stop. */
export function sliceBounds(c: Compiler, node: Slice): void {
  if (node.lower === null) c.loadConstant(NONE, node);
  else c.expression(node.lower);
  if (node.upper === null) c.loadConstant(NONE, node);
  else c.expression(node.upper);
}

function constantSlice(c: Compiler, node: Slice): Constant | null {
  if (!c.behaviour.hasSliceConstants) return null;
  const parts: Constant[] = [];
  for (const part of [node.lower, node.upper, node.step]) {
    if (part !== null && part.kind !== 'Constant') return null;
    parts.push(part === null ? NONE : literalConstant(part.value));
  }
  return { type: 'slice', start: parts[0]!, stop: parts[1]!, step: parts[2]! };
}

function slice(c: Compiler, node: Slice): void {
  const constant = constantSlice(c, node);
  if (constant !== null) {
    c.loadConstant(constant, node);
    return;
  }
  sliceBounds(c, node);
  if (node.step !== null) c.expression(node.step);
  c.emit(Op.BUILD_SLICE, node.step === null ? 2 : 3, node);
}

function joinedString(c: Compiler, node: JoinedStr): void {
  const { values } = node;
  if (values.length > STACK_USE_GUIDELINE) {
    c.loadConstant(stringConstant(''), node);
    c.emitName(Op.LOAD_ATTR, 'join', node, 1);
    c.emit(Op.BUILD_LIST, 0, node);
    for (const value of values) {
      c.expression(value);
      c.emit(Op.LIST_APPEND, 1, node);
    }
    c.emit(Op.CALL, 1, node);
    return;
  }
  c.expressions(values);
  if (values.length === 0 && !c.behaviour.buildsEmptyStrings) c.loadConstant(stringConstant(''), node);
  else if (values.length !== 1) c.emit(Op.BUILD_STRING, values.length, node);
}

/** Operand of CONVERT_VALUE for `!s`, `!r`, `!a`. */
const CONVERSIONS = { 115: 1, 114: 2, 97: 3 } as const;

function formattedValue(c: Compiler, node: FormattedValue): void {
  c.expression(node.value);
  const { formatSpec, conversion } = node;
  const convertsLate = formatSpec !== null && c.behaviour.convertsAfterFormatSpec;
  if (conversion !== -1 && !convertsLate) c.emit(Op.CONVERT_VALUE, CONVERSIONS[conversion], node);
  if (formatSpec === null) {
    c.emit(Op.FORMAT_SIMPLE, 0, node);
    return;
  }
  c.expression(formatSpec);
  if (conversion !== -1 && convertsLate) {
    c.emit(Op.SWAP, 2, node);
    c.emit(Op.CONVERT_VALUE, CONVERSIONS[conversion], node);
    c.emit(Op.SWAP, 2, node);
  }
  c.emit(Op.FORMAT_WITH_SPEC, 0, node);
}
