import { convertAnnotation } from './annotations.ts';
import { convertArguments } from './calls.ts';
import { clauseBody } from './clauses.ts';
import { type Converter, NEW_SCOPE } from './converter.ts';
import { identifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import { convertParameters } from './parameters.ts';
import type { Expression, Statement } from './syntax.ts';
import { convertTypeParameters } from './type-parameters.ts';

export function convertDecorated(converter: Converter, node: number): Statement {
  const decorators: Expression[] = [];
  for (const child of converter.children(node)) {
    switch (converter.kind(child)) {
      case NodeKind.decorator:
        decorators.push(converter.namedExpression(child + 2));
        break;
      case NodeKind.function_definition:
        return convertFunction(converter, child, decorators);
      case NodeKind.class_definition:
        return convertClass(converter, child, decorators);
    }
  }
  return converter.reject(node, 'A decorator needs a function or class after it');
}

export function convertFunction(converter: Converter, node: number, decoratorList: readonly Expression[]): Statement {
  const isAsync = converter.kind(node + 1) === Token.async;
  const nameNode = converter.child(node, NodeKind.identifier);
  const name = identifier(converter, nameNode);
  const typeParams = convertTypeParameters(converter, nameNode, converter.child(node, NodeKind.type_parameter));
  const parameters = converter.child(node, NodeKind.parameters);
  const args = convertParameters(converter, parameters, converter.start(parameters));
  const type = converter.child(node, NodeKind.type);
  const returns = type === -1 ? null : convertAnnotation(converter, type);
  const body = converter.within({ ...NEW_SCOPE, scope: 'function', isAsync }, () => clauseBody(converter, node));
  const kind = isAsync ? 'AsyncFunctionDef' : 'FunctionDef';
  return { kind, name, args, body, decoratorList, returns, typeParams, ...converter.extent(node) };
}

export function convertClass(converter: Converter, node: number, decoratorList: readonly Expression[]): Statement {
  const nameNode = converter.child(node, NodeKind.identifier);
  const name = identifier(converter, nameNode);
  const typeParams = convertTypeParameters(converter, nameNode, converter.child(node, NodeKind.type_parameter));
  const list = converter.child(node, NodeKind.argument_list);
  const { args: bases, keywords } = list === -1 ? { args: [], keywords: [] } : convertArguments(converter, list);
  const body = converter.within({ ...NEW_SCOPE, scope: 'class' }, () => clauseBody(converter, node));
  return { kind: 'ClassDef', name, bases, keywords, body, decoratorList, typeParams, ...converter.extent(node) };
}
