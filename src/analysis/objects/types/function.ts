/** Functions written in Python (`Objects/funcobject.c`). */
import { newObject, newTuple, newUnknownText } from '../create.ts';
import { dictGetText, dictSet, newDict } from '../dict-access.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition, Visit } from '../type-object.ts';
import { callAnnotate } from './annotations.ts';
import { type CodePayload, docstringOf } from './code.ts';
import { constructorArguments } from './constructor-arguments.ts';
import { newMethod } from './method.ts';
import { genericDictAttribute } from './object.ts';

/** Payload of a function. All references are owned. */
export interface FunctionPayload {
  code: PythonObject;
  readonly globals: PythonObject;
  readonly builtins: PythonObject;
  name: PythonObject;
  qualifiedName: PythonObject;
  doc: PythonObject;
  module: PythonObject | null;
  defaults: PythonObject | null;
  keywordDefaults: PythonObject | null;
  closure: PythonObject | null;
  annotations: PythonObject | null;
  annotate: PythonObject | null;
  typeParameters: PythonObject | null;
}

/** References of a function in the order in which func_clear and func_dealloc drop them, with the names Python has for them. */
const REFERENCES: readonly (readonly [keyof FunctionPayload, string])[] = [
  ['globals', '__globals__'],
  ['builtins', '__builtins__'],
  ['module', '__module__'],
  ['defaults', '__defaults__'],
  ['keywordDefaults', '__kwdefaults__'],
  ['doc', '__doc__'],
  ['closure', '__closure__'],
  ['annotations', '__annotations__'],
  ['annotate', '__annotate__'],
  ['typeParameters', '__type_params__'],
  ['code', '__code__'],
  ['name', '__name__'],
  ['qualifiedName', '__qualname__'],
];

export const functionType: NativeTypeDefinition = {
  name: 'function',
  isFinal: true,
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    new: functionNew,
    repr: (runtime) => newUnknownText(runtime),
    call: (runtime, self, args, keywords) => runtime.call(self, args, keywords),
    descriptorGet: (runtime, self, instance) => {
      if (instance !== null) return newMethod(runtime, self, instance);
      runtime.heap.retain(self);
      return self;
    },
    traverse: functionTraverse,
    clear: functionClear,
  },
  members: {
    __dict__: genericDictAttribute,
    __name__: nameMember('name'),
    __qualname__: nameMember('qualifiedName'),
    __doc__: referenceMember('doc'),
    __module__: referenceMember('module'),
    __defaults__: referenceMember('defaults', 'tuple'),
    __kwdefaults__: referenceMember('keywordDefaults', 'dict'),
    __code__: { kind: 'attribute', get: getReference('code'), set: setCode },
    __closure__: readOnlyMember('closure'),
    __globals__: readOnlyMember('globals'),
    __builtins__: readOnlyMember('builtins'),
    __annotations__: { kind: 'attribute', get: functionAnnotations, set: setAnnotations },
    __annotate__: {
      kind: 'attribute',
      get: (runtime, self) => {
        if (!runtime.behaviour.language.defersAnnotations) {
          return raise(runtime, 'AttributeError', "'function' object has no attribute '__annotate__'");
        }
        return kept(runtime, payloadOf(self).annotate ?? runtime.none);
      },
      set: (runtime, self, value) => {
        const setAnnotate = setReference('annotate');
        if (value === null) raise(runtime, 'TypeError', '__annotate__ cannot be deleted');
        setAnnotate(runtime, self, value === runtime.none ? null : value);
        if (value !== runtime.none) setReference('annotations')(runtime, self, null);
      },
    },
    __type_params__: {
      kind: 'attribute',
      get: (runtime, self) => kept(runtime, payloadOf(self).typeParameters ?? newTuple(runtime, [])),
      set: setReference('typeParameters', 'tuple'),
    },
  },
};

/** A function of a code object (stolen); it retains the rest. */
export function newFunctionObject(
  runtime: Runtime,
  code: PythonObject<CodePayload>,
  globals: PythonObject,
  builtins: PythonObject,
  doc: PythonObject,
  module: PythonObject | null,
): PythonObject {
  const { heap, log } = runtime;
  const { name, qualifiedName } = code.payload;
  for (const reference of [globals, builtins, name, qualifiedName, doc]) heap.retain(reference);
  if (module !== null) heap.retain(module);
  const callee = newObject<FunctionPayload>(runtime, runtime.types.function, {
    code,
    globals,
    builtins,
    name,
    qualifiedName,
    doc,
    module,
    defaults: null,
    keywordDefaults: null,
    closure: null,
    annotations: null,
    annotate: null,
    typeParameters: null,
  });
  log.named(code.payload.code.name);
  log.slot(callee.id, SlotKind.Internal, log.name('__code__'), 0, code.id);
  if (doc !== runtime.none) log.slot(callee.id, SlotKind.Internal, log.name('__doc__'), 0, doc.id);
  return callee;
}

/**
 * `types.FunctionType(code, globals, name, argdefs, closure, kwdefaults)` (func_new_impl). The builtins are those of the globals
 * (_PyEval_BuiltinsFromGlobals).
 */
function functionNew(
  runtime: Runtime,
  _type: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): PythonObject {
  const parameters = ['code', 'globals', 'name', 'argdefs', 'closure', 'kwdefaults'];
  const given = constructorArguments(runtime, 'function', parameters, args, keywords);
  const [code, globals, name, defaults, closure, keywordDefaults] = given.map((one) =>
    one === runtime.none ? undefined : one,
  );
  if (given.some((one) => one?.type === runtime.types.unknown)) throw new ValueUnknown(given[0]!);
  if (code === undefined || code.type !== runtime.types.code) {
    return raise(runtime, 'TypeError', "function() argument 'code' must be code, not something else");
  }
  if (globals === undefined || !isInstanceOf(globals, runtime.types.dict)) {
    return raise(runtime, 'TypeError', "function() argument 'globals' must be dict, not something else");
  }
  const freeCount = freeVariableCount(code as PythonObject<CodePayload>);
  const cellCount = closure === undefined ? 0 : (closure.payload as readonly PythonObject[]).length;
  if (freeCount !== cellCount) {
    const { name: owner } = (code as PythonObject<CodePayload>).payload.code;
    if (closure === undefined) return raise(runtime, 'TypeError', 'arg 5 (closure) must be tuple');
    return raise(runtime, 'ValueError', `${owner} requires closure of length ${freeCount}, not ${cellCount}`);
  }
  const builtins = dictGetText(globals, '__builtins__');
  const namespace = builtins?.type === runtime.types.dict ? builtins : runtime.builtins;
  const doc = docstringOf(runtime, code.payload as CodePayload);
  runtime.heap.retain(code);
  const module = dictGetText(globals, '__name__');
  const made = newFunctionObject(runtime, code as PythonObject<CodePayload>, globals, namespace, doc, module);
  if (name !== undefined) setReference('name')(runtime, made, name);
  if (defaults !== undefined) setReference('defaults')(runtime, made, defaults);
  if (keywordDefaults !== undefined) setReference('keywordDefaults')(runtime, made, keywordDefaults);
  if (closure !== undefined) setReference('closure')(runtime, made, closure);
  return made;
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

function payloadOf(self: PythonObject): FunctionPayload {
  return self.payload as FunctionPayload;
}

function functionTraverse(self: PythonObject, visit: Visit): void {
  const payload = payloadOf(self);
  for (const [field, label] of REFERENCES) {
    const value = payload[field];
    if (value !== null && value !== undefined) visit(value, label);
  }
}

function functionClear(runtime: Runtime, self: PythonObject): void {
  const payload = payloadOf(self);
  self.payload = {
    ...payload,
    module: null,
    defaults: null,
    keywordDefaults: null,
    closure: null,
    annotations: null,
    annotate: null,
    typeParameters: null,
  };
  for (const [field] of REFERENCES) runtime.heap.releaseOptional(payload[field]);
  self.payload = CLEARED;
}

/** What a function that was deallocated holds. */
const CLEARED: Partial<FunctionPayload> = {};

/** `function.__annotations__`: made when first asked for. */
function functionAnnotations(runtime: Runtime, self: PythonObject): PythonObject {
  const payload = payloadOf(self);
  const { log } = runtime;
  const before = payload.annotations;
  if (before === null) {
    payload.annotations = payload.annotate === null ? newDict(runtime) : callAnnotate(runtime, payload.annotate);
  } else if (before.type === runtime.types.tuple) payload.annotations = annotationsFromTuple(runtime, before);
  const annotations = payload.annotations!;
  if (annotations !== before) {
    log.slot(self.id, SlotKind.Internal, log.name('__annotations__'), before?.id ?? 0, annotations.id);
  }
  runtime.heap.retain(annotations);
  return annotations;
}

/** func_set_annotations: what computes the annotations is dropped with them. */
function setAnnotations(runtime: Runtime, self: PythonObject, value: PythonObject | null): void {
  const isNone = value === runtime.none;
  if (value !== null && !isNone && !isInstanceOf(value, runtime.types.dict)) {
    raise(runtime, 'TypeError', '__annotations__ must be set to a dict object');
  }
  setReference('annotations')(runtime, self, isNone ? null : value);
  if (payloadOf(self).annotate !== null) setReference('annotate')(runtime, self, null);
}

/** Annotations are kept as a tuple of names and values until they are asked for (func_get_annotation_dict). */
function annotationsFromTuple(runtime: Runtime, tuple: PythonObject): PythonObject {
  const dict = newDict(runtime);
  const items = tuple.payload as PythonObject[];
  for (let index = 0; index < items.length; index += 2) dictSet(runtime, dict, items[index]!, items[index + 1]!);
  runtime.heap.release(tuple);
  return dict;
}

/** func_set_code: the code has as many free variables as the function has cells. */
function setCode(runtime: Runtime, self: PythonObject, value: PythonObject | null): void {
  if (value?.type === runtime.types.code) {
    const { closure, name } = payloadOf(self);
    const free = freeVariableCount(value as PythonObject<CodePayload>);
    const cells = closure === null ? 0 : (closure.payload as readonly PythonObject[]).length;
    if (free !== cells) {
      const message = `${name.payload}() requires a code object with ${cells} free vars, not ${free}`;
      raise(runtime, 'ValueError', message);
    }
  }
  setReference('code', 'code')(runtime, self, value);
}

const freeVariableCount = ({ payload }: PythonObject<CodePayload>): number =>
  payload.code.localsPlus.filter(({ kind }) => kind === 'free').length;

function readOnlyMember(field: keyof FunctionPayload): NativeMember {
  return {
    kind: 'attribute',
    get: getReference(field),
    set: (runtime) => raise(runtime, 'AttributeError', 'readonly attribute'),
  };
}

function referenceMember(field: keyof FunctionPayload, required?: 'tuple' | 'dict' | 'code'): NativeMember {
  return { kind: 'attribute', get: getReference(field), set: setReference(field, required) };
}

function getReference(field: keyof FunctionPayload): (runtime: Runtime, self: PythonObject) => PythonObject {
  return (runtime, self) => {
    const value = payloadOf(self)[field] ?? runtime.none;
    runtime.heap.retain(value);
    return value;
  };
}

function setReference(
  field: keyof FunctionPayload,
  required?: 'tuple' | 'dict' | 'code',
): (runtime: Runtime, self: PythonObject, value: PythonObject | null) => void {
  return (runtime, self, value) => {
    const stored = value === runtime.none && field !== 'doc' ? null : value;
    if (stored !== null && required !== undefined && !isInstanceOf(stored, runtime.typeNamed(required))) {
      raise(
        runtime,
        'TypeError',
        `${REFERENCES.find(([name]) => name === field)![1]} must be set to a ${required} object`,
      );
    }
    if (stored !== null) runtime.heap.retain(stored);
    const payload = payloadOf(self);
    const before = payload[field];
    Object.assign(payload, { [field]: stored });
    const { log } = runtime;
    const label = REFERENCES.find(([name]) => name === field)![1];
    log.slot(self.id, SlotKind.Internal, log.name(label), before?.id ?? 0, stored?.id ?? 0);
    runtime.heap.releaseOptional(before);
  };
}

function nameMember(field: 'name' | 'qualifiedName'): NativeMember {
  const set = setReference(field);
  return {
    kind: 'attribute',
    get: getReference(field),
    set: (runtime, self, value) => {
      if (value === null || !isInstanceOf(value, runtime.types.str)) {
        const text = field === 'name' ? '__name__' : '__qualname__';
        raise(runtime, 'TypeError', `${text} must be set to a string object`);
      }
      set(runtime, self, value);
    },
  };
}
