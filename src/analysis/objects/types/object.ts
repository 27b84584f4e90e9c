/** `object` (`Objects/typeobject.c`, PyBaseObject_Type). */
import { newBoolean, newObject, newUnknownText, newUnknownValue } from '../create.ts';
import { dictSetText, newDict } from '../dict-access.ts';
import type { DictStorage } from '../dict-storage.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { owning } from '../native-holds.ts';
import { dropNames, genericGetAttribute, genericSetAttribute } from '../protocol/attributes.ts';
import { itemsOf } from '../protocol/iteration.ts';
import { lengthOf } from '../protocol/operators.ts';
import { reprObject, strObject, textOf } from '../protocol/text.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import { Comparison, type NativeMember, type NativeTypeDefinition } from '../type-object.ts';
import { objectDirectory } from './directory.ts';
import { unorderedTexts } from './set-changes.ts';
import { checkAssignment } from './type-bases.ts';

export const objectType: NativeTypeDefinition = {
  name: 'object',
  slots: {
    // The address is not known, but it is a new str.
    repr: (runtime) => newUnknownText(runtime),
    str: reprObject,
    hash: (_runtime, self) => self.id,
    richCompare: objectRichCompare,
    getAttribute: genericGetAttribute,
    setAttribute: genericSetAttribute,
    new: objectNew,
    init: objectInit,
  },
  members: {
    __class__: {
      kind: 'attribute',
      get: (runtime, self) => {
        runtime.heap.retain(self.type);
        return self.type;
      },
      set: setClass,
    },
    __init_subclass__: {
      kind: 'classmethod',
      function: { name: '__init_subclass__', signature: '(cls, /)', code: (runtime) => runtime.none },
    },
    __subclasshook__: {
      kind: 'classmethod',
      function: {
        name: '__subclasshook__',
        signature: '(cls, subclass, /)',
        code: (runtime) => runtime.notImplemented,
      },
    },
    __format__: {
      kind: 'method',
      function: {
        name: '__format__',
        signature: '(self, format_spec, /)',
        whenUnknown: 'str',
        code: (runtime: Runtime, self: PythonObject, spec: PythonObject) => {
          if (spec.payload !== '') {
            raise(runtime, 'TypeError', `unsupported format string passed to ${typeOf(self).payload.name}.__format__`);
          }
          return strObject(runtime, self);
        },
      },
    },
    __dir__: objectDirectory,
    __sizeof__: {
      kind: 'method',
      function: {
        name: '__sizeof__',
        signature: '(self, /)',
        code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.int),
      },
    },
  },
};

/** `instance.__dict__`: the dict object, made when first asked for; it takes over the values. A new reference. */
export function instanceDict(runtime: Runtime, self: PythonObject): PythonObject {
  const { attributes } = self;
  if (attributes === null) {
    return raise(runtime, 'AttributeError', `'${typeOf(self).payload.name}' object has no attribute '__dict__'`);
  }
  if (attributes.dict === null) {
    const dict = newDict(runtime);
    const { log } = runtime;
    const { values } = attributes;
    const { names } = attributes;
    attributes.values = new Map();
    attributes.names = null;
    attributes.dict = dict;
    const { isHeapType, ownsDictKeys } = typeOf(self).payload;
    if (isHeapType && !ownsDictKeys) (dict.payload as DictStorage).keyOwner = self.type;
    log.slot(self.id, SlotKind.Internal, log.name('__dict__'), 0, dict.id);
    for (const [name, value] of values) {
      dictSetText(runtime, dict, name, value);
      log.slot(self.id, SlotKind.Attribute, log.name(name), value.id, 0);
      runtime.heap.release(value);
    }
    dropNames(runtime, self, names);
  }
  runtime.heap.retain(attributes.dict);
  return attributes.dict;
}

/** `instance.__dict__ = value`; null deletes, a new dict is made when next asked for (subtype_setdict). Retains the value. */
export function setInstanceDict(runtime: Runtime, self: PythonObject, value: PythonObject | null): void {
  if (value !== null && !isInstanceOf(value, runtime.types.dict)) {
    raise(runtime, 'TypeError', `__dict__ must be set to a dictionary, not a '${typeOf(value).payload.name}'`);
  }
  const old = instanceDict(runtime, self);
  if (value === null) {
    self.attributes!.dict = null;
    runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('__dict__'), old.id, 0);
    runtime.heap.release(old);
    runtime.heap.release(old);
    return;
  }
  runtime.heap.retain(value);
  self.attributes!.dict = value;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('__dict__'), old.id, value.id);
  runtime.heap.release(old);
  runtime.heap.release(old);
}

/** `__dict__` of built-in types whose instances have one: it can be replaced, but not deleted (PyObject_GenericSetDict). */
export const genericDictAttribute: NativeMember = {
  kind: 'attribute',
  get: instanceDict,
  set: (runtime, self, value) => {
    if (value === null) raise(runtime, 'TypeError', 'cannot delete __dict__');
    setInstanceDict(runtime, self, value);
  },
};

/** object_richcompare: identity; `!=` is the opposite of what `==` says. */
export function objectRichCompare(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (comparison === Comparison.Equal) return self === other ? runtime.true : null;
  if (comparison !== Comparison.NotEqual) return null;
  const equal = typeOf(self).payload.slots.richCompare?.(runtime, self, other, Comparison.Equal) ?? null;
  if (equal === null) return null;
  const truth = owning(runtime, equal, 'comparison', () => isTrue(runtime, equal));
  return newBoolean(runtime, !truth);
}

/** object_new: refuses arguments unless the class overrides `__init__`. */
export function objectNew(runtime: Runtime, type: PythonObject, args: readonly PythonObject[]): PythonObject {
  const { slots, name } = (type as TypeObject).payload;
  if (args.length > 0) {
    if (slots.new !== objectNew) {
      raise(runtime, 'TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)');
    }
    if (slots.init === objectInit) raise(runtime, 'TypeError', `${name}() takes no arguments`);
  }
  refuseAbstract(runtime, type as TypeObject);
  return newObject(runtime, type as TypeObject, null);
}

/** object_new: a class with abstract methods has no instances. */
function refuseAbstract(runtime: Runtime, type: TypeObject): void {
  const abstract = type.payload.namespace.get('__abstractmethods__');
  if (abstract === undefined || lengthOf(runtime, abstract) === 0) return;
  const names = unorderedTexts(runtime, abstract) ?? itemsOf(runtime, abstract);
  const texts = names.map((item) => textOf(runtime, item)).sort();
  for (const item of names) runtime.heap.release(item);
  const plural = texts.length === 1 ? '' : 's';
  const shown = runtime.behaviour.library.quotesAbstractMethods
    ? `without an implementation for abstract method${plural} '${texts.join("', '")}'`
    : `with abstract method${plural} ${texts.join(', ')}`;
  raise(runtime, 'TypeError', `Can't instantiate abstract class ${type.payload.name} ${shown}`);
}

/** object_init: refuses arguments unless the class overrides `__new__`. */
function objectInit(runtime: Runtime, self: PythonObject, args: readonly PythonObject[]): void {
  if (args.length === 0) return;
  const { slots, name } = typeOf(self).payload;
  if (slots.init !== objectInit) {
    raise(runtime, 'TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (slots.new === objectNew) raise(runtime, 'TypeError', `${name}() takes no arguments`);
}

function setClass(runtime: Runtime, self: PythonObject, value: PythonObject | null): void {
  if (value === null) raise(runtime, 'TypeError', "can't delete __class__ attribute");
  if (!isInstanceOf(value, runtime.types.type)) {
    const name = typeOf(value).payload.name;
    raise(runtime, 'TypeError', `__class__ must be set to a class, not '${name}' object`);
  }
  const before = self.type as TypeObject;
  const { module } = runtime.types;
  const areModules = [before, value as TypeObject].every(({ payload }) => payload.mro.includes(module));
  if (!areModules && (!before.payload.isHeapType || !(value as TypeObject).payload.isHeapType)) {
    raise(runtime, 'TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  checkAssignment(runtime, before, value as TypeObject, '__class__');
  if ((value as TypeObject).payload.isHeapType) runtime.heap.retain(value);
  const { log } = runtime;
  log.classChanged(self.id, (value as TypeObject).payload.typeName);
  self.type = value;
  if ((before as TypeObject).payload.isHeapType) runtime.heap.release(before);
}
