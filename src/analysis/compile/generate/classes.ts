/** Class definitions (`codegen.c`, codegen_class). */

import type { ClassDef, Expression, Extent, Name, Statement } from '../../parse/syntax.ts';
import { identifierConstant, integerConstant, NONE, namesConstant, stringConstant } from '../constants.ts';
import { INTRINSICS_1, Op } from '../instructions.ts';
import { deferredAnnotations } from './annotations.ts';
import { callArguments } from './calls.ts';
import { makeFunction } from './closures.ts';
import type { Compiler } from './compiler.ts';
import { cleanDocstring, docstringOf } from './docstrings.ts';
import { applyDecorators } from './functions.ts';
import { typeParameters } from './type-parameters.ts';

export function classDefinition(c: Compiler, node: ClassDef): void {
  c.expressions(node.decoratorList);
  const firstLine = node.decoratorList[0]?.line ?? node.line;
  if (node.typeParams.length > 0) genericClass(c, node, firstLine);
  else {
    classBody(c, node, firstLine);
    callArguments(c, 2, node.bases, node.keywords, node);
  }
  applyDecorators(c, node.decoratorList);
  c.name(node.name, 'Store', node);
}

function genericClass(c: Compiler, node: ClassDef, firstLine: number): void {
  const scope = c.module.scopes.get(node, 'type-parameters');
  c.enter('type-parameters', `<generic parameters of ${node.name}>`, scope, firstLine, node.name);
  typeParameters(c, node.typeParams);
  c.name('.type_params', 'Store', node);
  classBody(c, node, firstLine);
  c.name('.type_params', 'Load', node);
  c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('SUBSCRIPT_GENERIC'), node);
  c.name('.generic_base', 'Store', node);
  const genericBase: Name = { ...extentOf(node), kind: 'Name', id: '.generic_base', context: 'Load' };
  const bases: Expression[] = [...node.bases, genericBase];
  callArguments(c, 2, bases, node.keywords, node);
  makeFunction(c, c.leave(false), 0, node);
  c.emit(Op.PUSH_NULL, 0, node);
  c.emit(Op.CALL, 0, node);
}

function extentOf(node: Extent): Extent {
  return { line: node.line, column: node.column, endLine: node.endLine, endColumn: node.endColumn };
}

/** Compiles the body and pushes __build_class__, NULL, the function of the body, the name. */
function classBody(c: Compiler, node: ClassDef, firstLine: number): void {
  const scope = c.module.scopes.get(node, 'body');
  c.enter('class', node.name, scope, firstLine, node.name);
  const location: Extent = { line: firstLine, column: 0, endLine: firstLine, endColumn: 0 };
  const store = (name: string): void => c.name(name, 'Store', location);
  c.name('__name__', 'Load', location);
  store('__module__');
  const { name, qualifiedName } = c.unit;
  c.loadConstant((name === qualifiedName ? identifierConstant : stringConstant)(qualifiedName), location);
  store('__qualname__');
  if (c.behaviour.recordsClassSource) {
    c.loadConstant(integerConstant(firstLine), location);
    store('__firstlineno__');
  }
  if (node.typeParams.length > 0) {
    c.name('.type_params', 'Load', location);
    store('__type_params__');
  }
  if (scope.needsClassDictionary) {
    c.emit(Op.LOAD_LOCALS, 0, location);
    c.emit(Op.STORE_DEREF, c.ownCellIndex('__classdict__'), location);
  }
  if (scope.hasConditionalAnnotations) {
    c.emit(Op.BUILD_SET, 0, location);
    c.emit(Op.STORE_DEREF, c.ownCellIndex('__conditional_annotations__'), location);
  }
  namespaceBody(c, node.body, location);
  classEnd(c);
  const code = c.leave(true);
  c.emit(Op.LOAD_BUILD_CLASS, 0, node);
  c.emit(Op.PUSH_NULL, 0, node);
  makeFunction(c, code, 0, node);
  c.loadConstant(identifierConstant(node.name), node);
}

function classEnd(c: Compiler): void {
  const { scope, staticAttributes } = c.unit;
  if (c.behaviour.recordsClassSource) {
    c.loadConstant(namesConstant([...staticAttributes].sort()), null);
    c.name('__static_attributes__', 'Store', null);
  }
  if (scope.needsClassDictionary) {
    c.loadCell('__classdict__', null);
    c.name('__classdictcell__', 'Store', null);
  }
  if (scope.needsClassCell) {
    c.loadCell('__class__', null);
    c.emit(Op.COPY, 1, null);
    c.name('__classcell__', 'Store', null);
  } else c.loadConstant(NONE, null);
  c.emit(Op.RETURN_VALUE, 0, null);
}

/** Statements of a module or class: annotations set up, docstring stored (`codegen.c`, codegen_body). */
export function namespaceBody(c: Compiler, body: readonly Statement[], location: Extent): void {
  const usesDictionary = !c.behaviour.defersAnnotations || c.module.annotationsAreStrings;
  if (usesDictionary && hasAnnotations(body)) c.emit(Op.SETUP_ANNOTATIONS, 0, location);
  const docstring = docstringOf(body);
  if (docstring !== null) {
    const [first] = body;
    if (first!.kind === 'Expr') c.loadConstant(stringConstant(cleanDocstring(c, docstring)), first.value);
    c.name('__doc__', 'Store', null);
  }
  c.statements(docstring === null ? body : body.slice(1));
  if (c.behaviour.defersAnnotations && !c.module.annotationsAreStrings) deferredAnnotations(c, location);
}

/** Whether some variable annotation stands in the body, not looking into functions and classes (`compile.c`, find_ann). */
function hasAnnotations(body: readonly Statement[]): boolean {
  return body.some((node) => {
    switch (node.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'AsyncFor':
      case 'While':
      case 'If':
        return hasAnnotations(node.body) || hasAnnotations(node.orElse);
      case 'Match':
        return node.cases.some((matchCase) => hasAnnotations(matchCase.body));
      case 'With':
      case 'AsyncWith':
        return hasAnnotations(node.body);
      case 'Try':
      case 'TryStar':
        return (
          hasAnnotations(node.body) ||
          node.handlers.some((handler) => hasAnnotations(handler.body)) ||
          hasAnnotations(node.finalBody) ||
          hasAnnotations(node.orElse)
        );
      default:
        return false;
    }
  });
}
