import { convertAnnotation } from './annotations.ts';
import type { Converter } from './converter.ts';
import { convertName, identifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type { Statement, TypeParameter } from './syntax.ts';
import { asTarget } from './targets.ts';

/** The type parameters of a function or class (PEP 695); `node` is the `type_parameter` list, or -1 for none. */
export function convertTypeParameters(converter: Converter, node: number): TypeParameter[] {
  if (node === -1) return [];
  const names = new Set<string>();
  const parameters: TypeParameter[] = [];
  for (const child of converter.children(node)) {
    if (converter.kind(child) !== NodeKind.type) continue;
    const parameter = typeParameter(converter, child);
    if (names.has(parameter.name)) converter.reject(child, `The type parameter ${parameter.name} occurs twice`);
    names.add(parameter.name);
    parameters.push(parameter);
  }
  return parameters;
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
  const typeParams = convertTypeParameters(converter, isGeneric ? converter.after(name) : -1);
  const value = convertAnnotation(converter, right!);
  return { kind: 'TypeAlias', name: store, typeParams, value, ...converter.extent(node) };
}
