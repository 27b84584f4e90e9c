/** `types.GenericAlias`: `list[int]` (`Objects/genericaliasobject.c`). */
import { newString, newTuple } from '../create.ts';
import { discard, isInstanceOf, isRaised, raise } from '../errors.ts';
import { HiddenHash } from '../hash-values.ts';
import { giveAway, letGo, own } from '../native-holds.ts';
import { genericGetAttribute, getAttribute, setAttribute } from '../protocol/attributes.ts';
import { hashOf, isEqualIdentityFirst } from '../protocol/hashing.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { Comparison, type NativeMember, type NativeTypeDefinition } from '../type-object.ts';
import { parametersMember, substituteParameters } from './generic-substitution.ts';
import { heldReferenceSlots, knownPayload, newHolder } from './held-references.ts';
import { classWith, reduceMember } from './reduction.ts';
import { typeText, unionBinary } from './union-type.ts';

/** Payload of a generic alias. */
export interface GenericAliasPayload {
  readonly origin: PythonObject;
  /** A tuple. */
  readonly args: PythonObject;
  /** A tuple, once it was asked for. */
  readonly parameters: PythonObject | null;
}

const FIELDS = ['origin', 'args', 'parameters'] as const;

/** Attributes of the alias itself; all others are those of the origin. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  '__class__',
  '__bases__',
  '__origin__',
  '__args__',
  '__parameters__',
  '__unpacked__',
  '__mro_entries__',
  '__instancecheck__',
  '__subclasscheck__',
  '__reduce_ex__',
  '__reduce__',
  '__copy__',
  '__deepcopy__',
]);

export const genericAliasType: NativeTypeDefinition = {
  name: 'GenericAlias',
  module: 'types',
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    new: (runtime, type, args, keywords) => {
      if (keywords !== null) raise(runtime, 'TypeError', 'GenericAlias() takes no keyword arguments');
      if (args.length === 2) return newGenericAlias(runtime, args[0]!, args[1]!, type);
      return raise(runtime, 'TypeError', `GenericAlias expected 2 arguments, got ${args.length}`);
    },
    repr: (runtime, self) => newString(runtime, aliasText(runtime, self)),
    hash: (runtime, self) => {
      const { origin, args } = knownPayload<GenericAliasPayload>(self);
      return new HiddenHash(Number(hashOf(runtime, origin)) * 31 + Number(hashOf(runtime, args)));
    },
    richCompare: (runtime, self, other, comparison) => {
      if (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual) return null;
      if (!isInstanceOf(other, runtime.typeNamed('GenericAlias'))) return null;
      const a = knownPayload<GenericAliasPayload>(self);
      const b = knownPayload<GenericAliasPayload>(other);
      const areEqual =
        isEqualIdentityFirst(runtime, a.origin, b.origin) && isEqualIdentityFirst(runtime, a.args, b.args);
      return areEqual === (comparison === Comparison.Equal) ? runtime.true : runtime.false;
    },
    call: (runtime, self, args, keywords) => {
      own(runtime, runtime.call(knownPayload<GenericAliasPayload>(self).origin, args, keywords), 'instance being made');
      try {
        setAttribute(runtime, runtime.held.at(-1)!.object, '__orig_class__', self);
      } catch (thrown) {
        if (!isRaised(runtime, thrown, 'AttributeError') && !isRaised(runtime, thrown, 'TypeError')) {
          letGo(runtime);
          throw thrown;
        }
        discard(runtime, thrown);
      }
      return giveAway(runtime);
    },
    getAttribute: (runtime, self, name) =>
      OWN_ATTRIBUTES.has(name)
        ? genericGetAttribute(runtime, self, name)
        : getAttribute(runtime, knownPayload<GenericAliasPayload>(self).origin, name),
    getItem: (runtime, self, item) => {
      const { origin } = knownPayload<GenericAliasPayload>(self);
      const substituted = substituteParameters(runtime, self, item);
      try {
        return newGenericAlias(runtime, origin, substituted);
      } finally {
        runtime.heap.release(substituted);
      }
    },
    iter: (_runtime, self) => {
      throw new ValueUnknown(self);
    },
    binary: unionBinary,
    ...heldReferenceSlots(FIELDS),
  },
  members: {
    __origin__: part('origin'),
    __args__: part('args'),
    ...reduceMember((runtime, self) => {
      const { origin, args } = knownPayload<GenericAliasPayload>(self);
      return classWith(runtime, self, [origin, args]);
    }),
    __parameters__: parametersMember,
    __mro_entries__: {
      kind: 'method',
      function: {
        name: '__mro_entries__',
        signature: '(self, bases, /)',
        code: (runtime: Runtime, self: PythonObject) => {
          const { origin } = knownPayload<GenericAliasPayload>(self);
          runtime.heap.retain(origin);
          return newTuple(runtime, [origin]);
        },
      },
    },
    __instancecheck__: refusal('__instancecheck__', 'isinstance() argument 2 cannot be a parameterized generic'),
    __subclasscheck__: refusal('__subclasscheck__', 'issubclass() argument 2 cannot be a parameterized generic'),
  },
};

/** `origin[item]` (Py_GenericAlias); several items come as a tuple. A new reference. */
export function newGenericAlias(
  runtime: Runtime,
  origin: PythonObject,
  item: PythonObject,
  type: PythonObject = runtime.typeNamed('GenericAlias'),
): PythonObject {
  const { heap, types } = runtime;
  heap.retain(origin);
  heap.retain(item);
  const args = isInstanceOf(item, types.tuple) ? item : newTuple(runtime, [item]);
  return newHolder<GenericAliasPayload>(runtime, type as TypeObject, { origin, args, parameters: null }, FIELDS);
}

/** The `__class_getitem__` of a generic built-in type. */
export const classGetItem: NativeMember = {
  kind: 'classmethod',
  function: {
    name: '__class_getitem__',
    signature: '(type, item, /)',
    code: (runtime: Runtime, origin: PythonObject, item: PythonObject) => newGenericAlias(runtime, origin, item),
  },
};

function aliasText(runtime: Runtime, self: PythonObject): string {
  const { origin, args } = knownPayload<GenericAliasPayload>(self);
  const items = args.payload as readonly PythonObject[];
  const noneType = runtime.behaviour.library.aliasesShowNone ? null : runtime.typeNamed('NoneType');
  const texts = items.map((item) => (item === noneType ? 'NoneType' : typeText(runtime, item)));
  return `${typeText(runtime, origin)}[${texts.length === 0 ? '()' : texts.join(', ')}]`;
}

function part(name: 'origin' | 'args'): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => {
      const referent = knownPayload<GenericAliasPayload>(self)[name];
      runtime.heap.retain(referent);
      return referent;
    },
  };
}

function refusal(name: string, message: string): NativeMember {
  return {
    kind: 'method',
    function: {
      name,
      signature: '(self, object, /)',
      code: (runtime: Runtime) => raise(runtime, 'TypeError', message),
    },
  };
}
