/** `types.UnionType`: `int | None` (`Objects/unionobject.c`). */
import { newBoolean, newString, newTuple } from '../create.ts';
import { isInstanceOf } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { owning } from '../native-holds.ts';
import { isEqualIdentityFirst } from '../protocol/hashing.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import { type BinaryFunction, BinarySlot, Comparison, type NativeTypeDefinition } from '../type-object.ts';
import { parametersMember, substituteParameters } from './generic-substitution.ts';
import { heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';

/** Payload of a union. */
export interface UnionPayload {
  /** A tuple of what it unites, none of them a union. */
  readonly args: PythonObject;
  /** A frozenset of the same, in versions that compare by it. */
  readonly hashableArgs: PythonObject | null;
  /** A tuple of the type parameters in it, once it was asked for. */
  readonly parameters: PythonObject | null;
}

const FIELDS = ['args', 'hashableArgs', 'parameters'] as const;

/** `left | right` of types, generic aliases, unions and None, by `BinarySlot`. */
export const unionBinary: readonly (BinaryFunction | null)[] = unionSlots();

export const unionType: NativeTypeDefinition = {
  name: 'UnionType',
  module: 'types',
  isFinal: true,
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    repr: (runtime, self) =>
      newString(
        runtime,
        unitedTypes(self)
          .map((type) => typeText(runtime, type))
          .join(' | '),
      ),
    hash: (runtime, self) => {
      const set = runtime.call(runtime.types.frozenset, [knownPayload<UnionPayload>(self).args]);
      return owning(runtime, set, 'union being hashed', () => typeOf(set).payload.slots.hash!(runtime, set));
    },
    richCompare: (runtime, self, other, comparison) => {
      if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
      if (!isUnion(other)) return null;
      const left = unitedTypes(self);
      const right = unitedTypes(other);
      const areEqual = left.length === right.length && left.every((type) => includes(runtime, right, type));
      return newBoolean(runtime, areEqual === (comparison === Comparison.Equal));
    },
    getItem: (runtime, self, item) => {
      const substituted = substituteParameters(runtime, self, item);
      try {
        return unite(runtime, substituted.payload as readonly PythonObject[]);
      } finally {
        runtime.heap.release(substituted);
      }
    },
    binary: unionBinary,
    ...heldReferenceSlots(FIELDS),
  },
  members: {
    __args__: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { args } = knownPayload<UnionPayload>(self);
        runtime.heap.retain(args);
        return args;
      },
    },
    __parameters__: parametersMember,
  },
};

/** The same under the name that it has in versions where `typing.Union` is it. */
export const typingUnionType: NativeTypeDefinition = {
  ...unionType,
  name: 'Union',
  module: 'typing',
  members: {
    ...unionType.members,
    __name__: { kind: 'attribute', get: (runtime) => newString(runtime, 'Union') },
    __qualname__: { kind: 'attribute', get: (runtime) => newString(runtime, 'Union') },
    __origin__: {
      kind: 'attribute',
      get: (runtime, self) => {
        runtime.heap.retain(self.type);
        return self.type;
      },
    },
    __class_getitem__: {
      kind: 'classmethod',
      function: {
        name: '__class_getitem__',
        signature: '(type, parameters, /)',
        code: (runtime: Runtime, _type: PythonObject, parameters: PythonObject) =>
          unite(
            runtime,
            parameters.type === runtime.types.tuple ? (parameters.payload as PythonObject[]) : [parameters],
          ),
      },
    },
  },
};

/** Whether an object is a union of types. */
export function isUnion(object: PythonObject): boolean {
  const name = typeOf(object).payload.qualifiedName;
  return name === unionType.name || name === typingUnionType.name;
}

/** What a union unites, borrowed. */
export function unitedTypes(union: PythonObject): readonly PythonObject[] {
  return knownPayload<UnionPayload>(union).args.payload as readonly PythonObject[];
}

function unionSlots(): (BinaryFunction | null)[] {
  const slots: (BinaryFunction | null)[] = [];
  slots[BinarySlot.Or] = (runtime, left, right) => {
    if (!canUnite(runtime, left) || !canUnite(runtime, right)) return null;
    return unite(runtime, [left, right]);
  };
  return slots;
}

/** The union of types, of which those that are unions themselves are taken apart; a single type stands for itself. */
export function unite(runtime: Runtime, operands: readonly PythonObject[]): PythonObject {
  const types: PythonObject[] = [];
  for (const operand of operands) {
    for (const type of isUnion(operand) ? unitedTypes(operand) : [asType(runtime, operand)]) {
      if (!includes(runtime, types, type)) types.push(type);
    }
  }
  for (const type of types) runtime.heap.retain(type);
  if (types.length === 1) return types[0]!;
  const args = newTuple(runtime, types);
  const { hasTypingUnion } = runtime.behaviour;
  const hashableArgs = hasTypingUnion ? runtime.call(runtime.types.frozenset, [args]) : null;
  const type = runtime.typeNamed(hasTypingUnion ? typingUnionType.name : unionType.name);
  return newHolder<UnionPayload>(runtime, type, { args, hashableArgs, parameters: null }, FIELDS);
}

function canUnite(runtime: Runtime, object: PythonObject): boolean {
  if (object === runtime.none || isInstanceOf(object, runtime.types.type)) return true;
  return (
    isUnion(object) ||
    isInstanceOf(object, runtime.typeNamed('GenericAlias')) ||
    typeOf(object).payload.definition?.name === 'TypeAliasType'
  );
}

function asType(runtime: Runtime, object: PythonObject): PythonObject {
  return object === runtime.none ? runtime.typeNamed('NoneType') : object;
}

function includes(runtime: Runtime, types: readonly PythonObject[], type: PythonObject): boolean {
  return types.some((other) => isEqualIdentityFirst(runtime, other, type));
}

/** A type as the repr of an alias or a union shows it (ga_repr_item, union_repr_item). */
export function typeText(runtime: Runtime, object: PythonObject): string {
  if (object === runtime.ellipsis) return '...';
  if (object === runtime.typeNamed('NoneType')) return 'None';
  if (!isInstanceOf(object, runtime.types.type)) return reprText(runtime, object);
  const { namespace, module, qualifiedName } = (object as TypeObject).payload;
  const own = namespace.get('__module__')?.payload;
  const moduleName = typeof own === 'string' ? own : module;
  return moduleName === 'builtins' ? qualifiedName : `${moduleName}.${qualifiedName}`;
}
