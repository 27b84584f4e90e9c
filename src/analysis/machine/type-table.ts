/** The type objects of a run, made from definitions. */

import { genericGetAttribute, genericSetAttribute } from '../objects/protocol/attributes.ts';
import { Counting, PythonObject } from '../objects/python-object.ts';
import type { CoreTypes, TypeObject } from '../objects/runtime.ts';
import type { NativeTypeDefinition, TypePayload, TypeSlots } from '../objects/type-object.ts';
import { linearize } from '../objects/types/method-resolution-order.ts';
import type { Machine } from './machine.ts';

/** All slots empty but those every type has. */
const NO_SLOTS: TypeSlots = {
  repr: null,
  str: null,
  hash: null,
  call: null,
  getAttribute: genericGetAttribute,
  setAttribute: genericSetAttribute,
  richCompare: null,
  iter: null,
  iterNext: null,
  descriptorGet: null,
  descriptorSet: null,
  new: null,
  init: null,
  finalize: null,
  traverse: null,
  clear: null,
  clearInCycle: null,
  forget: null,
  length: null,
  getItem: null,
  setItem: null,
  contains: null,
  concat: null,
  inPlaceConcat: null,
  repeat: null,
  inPlaceRepeat: null,
  bool: null,
  index: null,
  int: null,
  float: null,
  negative: null,
  positive: null,
  absolute: null,
  invert: null,
  binary: null,
  await: null,
  asyncIter: null,
  asyncNext: null,
};

/** Types by name and by definition. */
export class TypeTable {
  readonly core: CoreTypes;
  private readonly byName = new Map<string, TypeObject>();
  private readonly byDefinition = new Map<NativeTypeDefinition, TypeObject>();
  private readonly definitions = new Map<string, NativeTypeDefinition>();

  constructor(
    private readonly machine: Machine,
    definitions: readonly NativeTypeDefinition[],
  ) {
    for (const definition of definitions) this.definitions.set(definition.name, definition);
    const named = (name: string): TypeObject => this.named(name);
    this.core = {
      object: named('object'),
      type: named('type'),
      NoneType: named('NoneType'),
      bool: named('bool'),
      int: named('int'),
      float: named('float'),
      complex: named('complex'),
      str: named('str'),
      bytes: named('bytes'),
      list: named('list'),
      tuple: named('tuple'),
      dict: named('dict'),
      set: named('set'),
      frozenset: named('frozenset'),
      range: named('range'),
      slice: named('slice'),
      function: named('function'),
      method: named('method'),
      builtin_function_or_method: named('builtin_function_or_method'),
      method_descriptor: named('method_descriptor'),
      cell: named('cell'),
      code: named('code'),
      frame: named('frame'),
      traceback: named('traceback'),
      generator: named('generator'),
      module: named('module'),
      list_iterator: named('list_iterator'),
      tuple_iterator: named('tuple_iterator'),
      range_iterator: named('range_iterator'),
      unknown: named('unknown'),
    };
  }

  /** The built-in type of a name. Throws an Error for a name that no definition has. */
  named(name: string): TypeObject {
    const existing = this.byName.get(name);
    if (existing !== undefined) return existing;
    const definition = this.definitions.get(name);
    if (definition === undefined) throw new Error(`no built-in type is named '${name}'`);
    const type = this.ofDefinition(definition);
    this.byName.set(name, type);
    return type;
  }

  /** The type of a definition, made at first use. */
  ofDefinition(definition: NativeTypeDefinition): TypeObject {
    const existing = this.byDefinition.get(definition);
    if (existing !== undefined) return existing;
    const base = definition.name === 'object' ? null : this.named(definition.base ?? 'object');
    const furtherBases = (definition.furtherBases ?? []).map((name) => this.named(name));
    const payload: TypePayload = {
      name: definition.messageName ?? nameWithModule(definition),
      qualifiedName: definition.name,
      module: definition.module ?? 'builtins',
      bases: base === null ? [] : [base, ...furtherBases],
      mro: [],
      references: null,
      namespace: new Map(),
      slots: slotsOf(definition, base),
      isHeapType: false,
      solidBase: null,
      hasInstanceDict: definition.hasInstanceDict ?? base?.payload.hasInstanceDict ?? false,
      ownsDictKeys: definition.hasInstanceDict ?? base?.payload.hasInstanceDict ?? false,
      isWeaklyReferencable: definition.isWeaklyReferencable ?? base?.payload.isWeaklyReferencable ?? false,
      memberNames: definition.memberNames ?? base?.payload.memberNames ?? [],
      sharedKeys: new Map(),
      keyNames: [],
      subclasses: new Map(),
      hasVersionTag: (definition.module ?? 'builtins') === 'builtins',
      lookupCache: new Map(),
      cachedNames: new Set(),
      version: 0,
      subscriptVersion: -1,
      typeName: this.machine.log.typeName(definition.name),
      isCollected: definition.isCollected ?? false,
      definition,
    };
    const type = this.allocate(definition, payload);
    payload.mro = base === null ? [type] : linearize(this.machine, type, [base, ...furtherBases]);
    for (const parent of payload.bases) parent.payload.subclasses.set(type, null);
    this.byDefinition.set(definition, type);
    if (!this.byName.has(definition.name)) this.byName.set(definition.name, type);
    return type;
  }

  /** Types are not counted. `object` is made before `type` is there: its class is set when `type` is made. */
  private allocate(definition: NativeTypeDefinition, payload: TypePayload): TypeObject {
    const { heap, log } = this.machine;
    const metatype = this.byName.get('type') ?? PLACEHOLDER;
    const type = heap.allocateUncounted(metatype, log.typeName('type'), payload, Counting.Shared) as TypeObject;
    log.named(definition.name);
    if (definition.name === 'type') {
      type.type = type;
      for (const earlier of this.byDefinition.values()) earlier.type = type;
    }
    return type;
  }
}

/** The class of types that are made before `type` itself. */
const PLACEHOLDER = new PythonObject<unknown>(0, null as unknown as PythonObject, null, Counting.Shared);

/** `tp_name`: how error messages name a built-in type that is not one of `builtins`. */
function nameWithModule({ module, name }: NativeTypeDefinition): string {
  return module === undefined || module === 'builtins' ? name : `${module}.${name}`;
}

function slotsOf(definition: NativeTypeDefinition, base: TypeObject | null): TypeSlots {
  const inherited = base === null ? NO_SLOTS : { ...base.payload.slots };
  if (base !== null && base.payload.name === 'object') {
    inherited.new = null;
    // Hash goes with comparison (inherit_slots).
    if (definition.slots.richCompare !== undefined && definition.slots.hash === undefined) inherited.hash = null;
  }
  return { ...inherited, ...definition.slots };
}
