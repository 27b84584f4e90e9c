import { convertAnnotation } from './annotations.ts';
import { skipBlanks } from './characters.ts';
import { type Converter, Rejection } from './converter.ts';
import { convertName, identifier, normalizedName } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import { readExpression } from './pieces.ts';
import type { Expression, Statement, TypeParameter } from './syntax.ts';
import { asTarget } from './targets.ts';
import { type SourceToken, tokensOf } from './tokens.ts';

/**
 * The type parameters of a function, class or type alias (PEP 695); `node` is the `type_parameter` list after its `name`, or -1 where there
 * is none in the tree.
 */
export function convertTypeParameters(converter: Converter, name: number, node: number): TypeParameter[] {
  const parameters = node === -1 ? leftOutParameters(converter, name) : listedParameters(converter, node);
  const names = parameters.map((parameter) => parameter.name);
  const repeated = names.find((other, at) => names.indexOf(other) < at);
  if (repeated !== undefined) converter.reject(name, `The type parameter ${repeated} occurs twice`);
  const firstDefault = parameters.findIndex((parameter) => parameter.defaultValue !== null);
  const withoutDefault = parameters.findIndex((parameter, at) => at > firstDefault && parameter.defaultValue === null);
  if (firstDefault !== -1 && withoutDefault !== -1) {
    const late = parameters[withoutDefault]!.name;
    converter.reject(name, `The type parameter ${late} needs a default, because one before it has one`);
  }
  return parameters;
}

function listedParameters(converter: Converter, node: number): TypeParameter[] {
  return converter
    .children(node)
    .filter((child) => converter.kind(child) === NodeKind.type)
    .map((child) => typeParameter(converter, child));
}

/** Type parameters with defaults (PEP 696), which the grammar does not know, from their text. */
function leftOutParameters(converter: Converter, name: number): TypeParameter[] {
  const list = converter.leftOutAt(skipBlanks(converter.text, converter.end(name)));
  if (list === undefined) return [];
  const parameters: TypeParameter[] = [];
  let tokens: SourceToken[] = [];
  for (const token of tokensOf(converter.text, list.start + 1, list.end)) {
    const isEnd = token.depth === 0 && (token.text === ',' || token.end === list.end);
    if (!isEnd) tokens.push(token);
    else {
      if (tokens.length > 0) parameters.push(parameterFromTokens(converter, tokens));
      tokens = [];
    }
  }
  if (parameters.length === 0) throw new Rejection('The list of type parameters is empty', list.start, list.end);
  return parameters;
}

function parameterFromTokens(converter: Converter, tokens: readonly SourceToken[]): TypeParameter {
  const start = tokens[0]!.start;
  const end = tokens[tokens.length - 1]!.end;
  const stars = tokens[0]!.text === '*' || tokens[0]!.text === '**' ? tokens[0]!.text : '';
  const [name, ...rest] = stars === '' ? tokens : tokens.slice(1);
  const colon = rest[0]?.text === ':' && stars === '' ? 0 : -1;
  const equals = rest.findIndex((token) => token.text === '=' && token.depth === 0);
  const isClean = rest.length === 0 || colon === 0 || equals === 0;
  if (name?.kind !== 'name' || !isClean) throw new Rejection('This is not a type parameter', start, end);
  const read = (from: number, to: number): Expression | null => {
    const part = rest.slice(from, to);
    return part.length === 0 ? null : readExpression(converter, part[0]!.start, part[part.length - 1]!.end);
  };
  const bound = colon === -1 ? null : read(1, equals === -1 ? rest.length : equals);
  const defaultValue = equals === -1 ? null : read(equals + 1, rest.length);
  const extent = converter.span(start, end);
  const text = normalizedName(name.text);
  if (stars === '*') return { kind: 'TypeVarTuple', name: text, defaultValue, ...extent };
  if (stars === '**') return { kind: 'ParamSpec', name: text, defaultValue, ...extent };
  return { kind: 'TypeVar', name: text, bound, defaultValue, ...extent };
}

function typeParameter(converter: Converter, type: number): TypeParameter {
  const inner = type + 1;
  const extent = converter.extent(type);
  switch (converter.kind(inner)) {
    case NodeKind.identifier:
      return { kind: 'TypeVar', name: identifier(converter, inner), bound: null, defaultValue: null, ...extent };
    case NodeKind.splat_type:
    case NodeKind.list_splat: {
      const kind = converter.kind(inner + 1) === Token['*'] ? 'TypeVarTuple' : 'ParamSpec';
      return { kind, name: identifier(converter, inner + 2), defaultValue: null, ...extent };
    }
    case NodeKind.constrained_type: {
      const name = inner + 2;
      if (converter.kind(name) !== NodeKind.identifier) return converter.rejectUnexpected(inner + 1);
      const bound = convertAnnotation(converter, converter.after(converter.after(inner + 1)));
      return { kind: 'TypeVar', name: identifier(converter, name), bound, defaultValue: null, ...extent };
    }
    default:
      return converter.rejectUnexpected(type);
  }
}

/** `type Name[Parameters] = value`. */
export function convertTypeAlias(converter: Converter, node: number): Statement {
  const [, left, , right] = converter.children(node);
  const target = left! + 1;
  const isGeneric = converter.kind(target) === NodeKind.generic_type;
  const name = isGeneric ? target + 1 : target;
  if (converter.kind(name) !== NodeKind.identifier) converter.rejectUnexpected(left!);
  const store = asTarget(converter, name, convertName(converter, name), 'Store');
  if (store.kind !== 'Name') return converter.rejectUnexpected(name);
  const typeParams = convertTypeParameters(converter, name, isGeneric ? converter.after(name) : -1);
  const value = convertAnnotation(converter, right!);
  return { kind: 'TypeAlias', name: store, typeParams, value, ...converter.extent(node) };
}
