/** Type parameters and type aliases (`Objects/typevarobject.c`; PEP 695 and 696). Bounds, constraints, defaults and values are computed when asked for. */
import { newBoolean, newInteger, newObject, newString, newTuple } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { getOptionalAttribute } from '../protocol/attributes.ts';
import { Counting, type PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { newGenericAlias } from './generic-alias.ts';
import { unpackedParameter } from './generic-class.ts';
import { reduceMember } from './reduction.ts';
import { sequenceItems } from './sequence-items.ts';
import { typingUnionBinary } from './typing-union.ts';
import { unionBinary } from './union-type.ts';

/** What a type parameter or alias holds, by field; all owned. */
interface ParameterPayload {
  readonly fields: Map<string, PythonObject>;
}

const fieldsOf = (self: PythonObject): Map<string, PythonObject> => (self.payload as ParameterPayload).fields;

function setField(runtime: Runtime, self: PythonObject, name: string, value: PythonObject): void {
  const { log, heap } = runtime;
  const before = fieldsOf(self).get(name);
  heap.retain(value);
  fieldsOf(self).set(name, value);
  log.slot(self.id, SlotKind.Internal, log.name(name), before?.id ?? 0, value.id);
  heap.releaseOptional(before);
}

function newParameter(
  runtime: Runtime,
  definition: NativeTypeDefinition,
  fields: Readonly<Record<string, PythonObject>>,
): PythonObject {
  const parameter = newObject<ParameterPayload>(runtime, runtime.typeOf(definition), { fields: new Map() });
  for (const [name, value] of Object.entries(fields)) setField(runtime, parameter, name, value);
  return parameter;
}

/** What a field holds, computed at first by the function in another one; undefined where there is neither. A new reference. */
function computed(runtime: Runtime, self: PythonObject, name: string): PythonObject | undefined {
  const known = fieldsOf(self).get(name);
  if (known !== undefined) {
    runtime.heap.retain(known);
    return known;
  }
  const evaluate = fieldsOf(self).get(`evaluate_${name}`);
  if (evaluate === undefined) return undefined;
  const value = runtime.call(evaluate, runtime.behaviour.language.defersAnnotations ? [newInteger(runtime, 1)] : []);
  setField(runtime, self, name, value);
  return value;
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

const attribute = (get: (runtime: Runtime, self: PythonObject) => PythonObject): NativeMember => ({
  kind: 'attribute',
  get,
});

/** `__class__` of a type parameter: the class that `typing` has for it, so that it counts as an instance of that. */
const classMember = (name: string): NativeMember =>
  attribute((runtime, self) => {
    const module = runtime.importModule('typing');
    return (module === null ? null : getOptionalAttribute(runtime, module, name)) ?? kept(runtime, self.type);
  });

const nameMember = attribute((runtime, self) => kept(runtime, fieldsOf(self).get('name')!));

const defaultMembers: Readonly<Record<string, NativeMember>> = {
  // typevar_reduce and its like: it is found by its name again.
  ...reduceMember((runtime, self) => kept(runtime, fieldsOf(self).get('name')!)),
  __default__: attribute((runtime, self) => computed(runtime, self, 'default') ?? noDefault(runtime)),
  has_default: {
    kind: 'method',
    function: {
      name: 'has_default',
      signature: '(self, /)',
      code: (runtime: Runtime, self: PythonObject) =>
        newBoolean(runtime, fieldsOf(self).has('default') || fieldsOf(self).has('evaluate_default')),
    },
  },
};

/** The slots that all of them share. */
const slots: NativeTypeDefinition['slots'] = {
  repr: (runtime, self) => newString(runtime, String(fieldsOf(self).get('name')!.payload)),
  traverse: (self, visit) => {
    for (const [name, value] of fieldsOf(self)) visit(value, name);
  },
  clear: (runtime, self) => {
    const fields = fieldsOf(self);
    self.payload = { fields: new Map() };
    for (const value of fields.values()) runtime.heap.release(value);
  },
};

export const typeVarType: NativeTypeDefinition = {
  name: 'TypeVar',
  module: 'typing',
  isCollected: true,
  isFinal: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: { ...slots, binary: typingUnionBinary },
  members: {
    __class__: classMember('TypeVar'),
    __name__: nameMember,
    __bound__: attribute((runtime, self) => computed(runtime, self, 'bound') ?? runtime.none),
    __constraints__: attribute((runtime, self) => computed(runtime, self, 'constraints') ?? newTuple(runtime, [])),
    __covariant__: attribute((runtime) => runtime.false),
    __contravariant__: attribute((runtime) => runtime.false),
    __infer_variance__: attribute((runtime) => runtime.true),
    ...defaultMembers,
  },
};

export const paramSpecType: NativeTypeDefinition = {
  name: 'ParamSpec',
  module: 'typing',
  isCollected: true,
  isFinal: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: { ...slots, binary: typingUnionBinary },
  members: {
    __class__: classMember('ParamSpec'),
    __name__: nameMember,
    __bound__: attribute((runtime) => runtime.none),
    args: attribute((_runtime, self) => unknownPart(self)),
    kwargs: attribute((_runtime, self) => unknownPart(self)),
    ...defaultMembers,
  },
};

function unknownPart(self: PythonObject): never {
  throw new ValueUnknown(self);
}

export const typeVarTupleType: NativeTypeDefinition = {
  name: 'TypeVarTuple',
  module: 'typing',
  isCollected: true,
  isFinal: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    ...slots,
    iter: (runtime, self) => {
      const unpacked = unpackedParameter(runtime, self);
      const items = newTuple(runtime, [unpacked]);
      const iterator = runtime.types.tuple.payload.slots.iter!(runtime, items);
      runtime.heap.release(items);
      return iterator;
    },
  },
  members: { __class__: classMember('TypeVarTuple'), __name__: nameMember, ...defaultMembers },
};

const noDefaultType: NativeTypeDefinition = {
  name: 'NoDefaultType',
  module: 'typing',
  isFinal: true,
  slots: { repr: (runtime) => newString(runtime, 'typing.NoDefault') },
};

/** `typing.NoDefault`, which exists once. */
export function noDefault(runtime: Runtime): PythonObject {
  const key = 'typing.NoDefault';
  const existing = runtime.singletons.get(key);
  if (existing !== undefined) return existing;
  const counting = runtime.behaviour.hasImmortalObjects ? Counting.Immortal : Counting.Shared;
  const type = runtime.typeOf(noDefaultType);
  const made = runtime.heap.allocateUncounted(type, type.payload.typeName, null, counting);
  runtime.singletons.set(key, made);
  return made;
}

export const typeAliasType: NativeTypeDefinition = {
  name: 'TypeAliasType',
  module: 'typing',
  isCollected: true,
  isFinal: true,
  isWeaklyReferencable: true,
  slots: {
    ...slots,
    new: (runtime, _type, args, keywords) => madeTypeAlias(runtime, args, keywords),
    init: () => {},
    binary: unionBinary,
    getItem: (runtime, self, key) => {
      if (!fieldsOf(self).has('type_params')) {
        raise(runtime, 'TypeError', 'Only generic type aliases are subscriptable');
      }
      return newGenericAlias(runtime, self, key);
    },
  },
  members: {
    __name__: nameMember,
    __value__: attribute((runtime, self) => computed(runtime, self, 'value') ?? runtime.none),
    __type_params__: typeParametersOfAlias(),
    __parameters__: typeParametersOfAlias(),
    __module__: attribute((runtime) => newString(runtime, '__main__')),
  },
};

/** typealias_new_impl: an alias made by a call. A new reference. */
function madeTypeAlias(runtime: Runtime, args: readonly PythonObject[], keywords: KeywordNames): PythonObject {
  const parameters = ['name', 'value', 'type_params'];
  const [name, value, typeParameters] = constructorArguments(runtime, 'typealias', parameters, args, keywords);
  if (name === undefined || value === undefined) {
    const missing = name === undefined ? "'name' (pos 1)" : "'value' (pos 2)";
    return raise(runtime, 'TypeError', `typealias() missing required argument ${missing}`);
  }
  if (!isInstanceOf(name, runtime.types.str)) {
    raise(runtime, 'TypeError', `typealias() argument 'name' must be str, not ${typeOf(name).payload.name}`);
  }
  if (typeParameters !== undefined && typeParameters.type !== runtime.types.tuple) {
    raise(runtime, 'TypeError', 'type_params must be a tuple');
  }
  const hasParameters = typeParameters !== undefined && sequenceItems(typeParameters).length > 0;
  return newParameter(runtime, typeAliasType, { name, ...(hasParameters && { type_params: typeParameters }), value });
}

function typeParametersOfAlias(): NativeMember {
  return attribute((runtime, self) => {
    const parameters = fieldsOf(self).get('type_params');
    return parameters === undefined ? newTuple(runtime, []) : kept(runtime, parameters);
  });
}

const PLAIN = { TYPEVAR: typeVarType, PARAMSPEC: paramSpecType, TYPEVARTUPLE: typeVarTupleType } as const;

/** TYPEVAR, PARAMSPEC, TYPEVARTUPLE: a type parameter of a name. A new reference. */
export function newTypeParameter(runtime: Runtime, kind: keyof typeof PLAIN, name: PythonObject): PythonObject {
  return newParameter(runtime, PLAIN[kind], { name });
}

/** TYPEVAR_WITH_BOUND and TYPEVAR_WITH_CONSTRAINTS: with the function that computes them. A new reference. */
export function newBoundTypeVar(
  runtime: Runtime,
  name: PythonObject,
  field: 'bound' | 'constraints',
  evaluate: PythonObject,
): PythonObject {
  return newParameter(runtime, typeVarType, { name, [`evaluate_${field}`]: evaluate });
}

/** SET_TYPEPARAM_DEFAULT: the parameter, a new reference. */
export function setParameterDefault(runtime: Runtime, parameter: PythonObject, evaluate: PythonObject): PythonObject {
  setField(runtime, parameter, 'evaluate_default', evaluate);
  return kept(runtime, parameter);
}

/** TYPEALIAS: an alias from a tuple of name, type parameters or None, and the function that computes the value. A new reference. */
export function newTypeAlias(runtime: Runtime, parts: PythonObject): PythonObject {
  const [name, parameters, evaluate] = parts.payload as [PythonObject, PythonObject, PythonObject];
  return newParameter(runtime, typeAliasType, {
    name,
    ...(parameters === runtime.none ? {} : { type_params: parameters }),
    evaluate_value: evaluate,
  });
}
