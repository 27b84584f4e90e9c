/** From objects to a pickle (`Modules/_pickle.c`, save). */
import { internString, newInteger, newList, newString, newTuple, tupleOf } from '../../objects/create.ts';
import { dictEntries, dictGet, dictGetText } from '../../objects/dict-access.ts';
import { isInstanceOf, newException, raised } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own, whileHolding } from '../../objects/native-holds.ts';
import { getAttribute, getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import { getIterator, iterNext } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import type { Runtime, TypeObject } from '../../objects/runtime.ts';
import type { NativeFunctionPayload } from '../../objects/types/builtin-function.ts';
import { bytesValue } from '../../objects/types/bytes-object.ts';
import { appendItem } from '../../objects/types/list-changes.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import { madeBy } from '../../objects/types/reduction.ts';
import { setTable } from '../../objects/types/set-changes.ts';
import { encodeText } from '../../values/encode-text.ts';
import { floatRepr } from '../../values/float-text.ts';
import type { PythonInteger } from '../../values/integers.ts';
import { overridesObject, reduceByNew, refusalText } from '../reduce.ts';
import { failPickle } from './errors.ts';
import { globalNamed } from './globals.ts';
import { oldName } from './old-names.ts';
import { PickleOp, PickleWriter } from './stream.ts';

const BATCH = 1000;
/** What is nested deeper is not known: CPython may raise RecursionError. */
const DEEPEST = 500;

/** Built-in types that CPython refuses to pickle (object.__reduce_ex__ of a type with state of its own). */
const REFUSED_TYPES: ReadonlySet<string> = new Set(
  `generator coroutine async_generator module frame traceback code cell mappingproxy dict_keys dict_values dict_items memoryview
  staticmethod classmethod property weakref.ReferenceType re.Match _struct.Struct`.split(/\s+/),
);

/** What a pickler has written: a list that holds it, and the number of each object. A `Pickler` keeps it from one dump to the next. */
export interface PickleMemo {
  readonly objects: PythonObject;
  readonly places: Map<PythonObject, number>;
}

/** An empty memo. */
export function newPickleMemo(runtime: Runtime): PickleMemo {
  return { objects: newList(runtime, []), places: new Map() };
}

/** A pickle being made. Its memo holds what it names. */
export class Pickling {
  readonly writer: PickleWriter;
  private readonly places: Map<PythonObject, number>;
  private readonly memo: PythonObject;
  private depth = 0;

  /**
   * @param hooks an instance of a class derived from `Pickler` that says how objects are saved, or null
   * @param memo that of a `Pickler`, borrowed; null for one of its own
   */
  constructor(
    private readonly runtime: Runtime,
    protocol: number,
    private readonly hooks: PythonObject | null,
    memo: PickleMemo | null,
  ) {
    this.writer = new PickleWriter(protocol);
    if (memo !== null) runtime.heap.retain(memo.objects);
    const { objects, places } = memo ?? newPickleMemo(runtime);
    this.memo = objects;
    this.places = places;
  }

  /** Writes an object. Gives the bytes, null where they are not known. */
  run(object: PythonObject): Uint8Array | null {
    const { runtime } = this;
    const override = this.hooks === null ? null : getOptionalAttribute(runtime, this.hooks, 'reducer_override');
    own(runtime, override ?? runtime.none, 'method of the pickler');
    own(runtime, this.memo, 'memo of the pickler');
    try {
      this.save(object);
      return this.writer.finish();
    } finally {
      letGo(runtime);
      letGo(runtime);
    }
  }

  private save(object: PythonObject): void {
    const { runtime, writer } = this;
    runtime.spend(1);
    this.depth++;
    try {
      if (object.type === runtime.types.unknown || this.depth > DEEPEST) writer.isKnown = false;
      else if (!this.savePersistent(object) && !this.saveAtom(object) && !this.saveKnown(object))
        this.saveOther(object);
    } finally {
      this.depth--;
    }
  }

  /** save_pers: what `persistent_id` of a derived class gives. */
  private savePersistent(object: PythonObject): boolean {
    const { runtime, hooks, writer } = this;
    if (hooks === null || lookup(runtime, typeOf(hooks), 'persistent_id') === null) return false;
    const id = callAttribute(runtime, hooks, 'persistent_id', [object]);
    if (id === runtime.none) return false;
    if (writer.protocol === 0) writer.isKnown = false;
    else this.saveOwned(id, () => writer.op(PickleOp.BINPERSID));
    return true;
  }

  private saveOwned(object: PythonObject, then: () => void): void {
    own(this.runtime, object, 'value being pickled');
    try {
      this.save(object);
      then();
    } finally {
      letGo(this.runtime);
    }
  }

  /** None, booleans and numbers, which are not named in the memo. */
  private saveAtom(object: PythonObject): boolean {
    const { runtime, writer } = this;
    const { types } = runtime;
    const isBinary = writer.protocol >= 2;
    if (object === runtime.none) writer.op(PickleOp.NONE);
    else if (object === runtime.true || object === runtime.false) {
      if (isBinary) writer.op(object === runtime.true ? PickleOp.NEWTRUE : PickleOp.NEWFALSE);
      else writer.line(PickleOp.INT, object === runtime.true ? '01' : '00');
    } else if (object.type === types.int || object.type === types.float || object.type === types.bool) {
      if (object.payload === UNKNOWN_VALUE) writer.isKnown = false;
      else if (object.type === types.int) writer.integer(object.payload as PythonInteger);
      else if (writer.protocol > 0) writer.float(object.payload as number);
      else writer.line(PickleOp.FLOAT, floatRepr(object.payload as number));
    } else return false;
    return true;
  }

  private saveKnown(object: PythonObject): boolean {
    const { runtime, writer } = this;
    const { types } = runtime;
    const place = this.places.get(object);
    if (place !== undefined) {
      this.get(place);
      return true;
    }
    const { type } = object;
    const isContainer = type === types.list || type === types.dict || type === types.set || type === types.frozenset;
    if (
      (isContainer || type === types.str || type === types.bytes || type === types.tuple) &&
      object.payload === UNKNOWN_VALUE
    ) {
      writer.isKnown = false;
      return true;
    }
    if (type === types.bytes) this.saveBytes(object);
    else if (type === types.str) this.saveText(object);
    else if (type === types.dict) this.saveDict(object);
    else if (type === types.list) this.saveList(object);
    else if (type === types.tuple) this.saveTuple(object);
    else if (type === types.set || type === types.frozenset) this.saveSet(object, type === types.frozenset);
    else return false;
    return true;
  }

  private get(place: number): void {
    const { writer } = this;
    if (writer.protocol === 0) writer.line(PickleOp.GET, String(place));
    else if (place < 0x100) writer.op(PickleOp.BINGET, place);
    else writer.sized(PickleOp.LONG_BINGET, 4, place);
  }

  private memoize(object: PythonObject): void {
    const { writer } = this;
    const place = this.places.size;
    this.places.set(object, place);
    this.runtime.heap.retain(object);
    appendItem(this.runtime, this.memo, object);
    if (writer.protocol >= 4) writer.op(PickleOp.MEMOIZE);
    else if (writer.protocol === 0) writer.line(PickleOp.PUT, String(place));
    else if (place < 0x100) writer.op(PickleOp.BINPUT, place);
    else writer.sized(PickleOp.LONG_BINPUT, 4, place);
  }

  private saveBytes(object: PythonObject): void {
    const { writer, runtime } = this;
    const bytes = bytesValue(runtime, object)!;
    if (writer.protocol < 3) writer.isKnown = false;
    if (bytes.length < 0x100) writer.op(PickleOp.SHORT_BINBYTES, bytes.length);
    else writer.sized(PickleOp.BINBYTES, 4, bytes.length);
    writer.append(bytes);
    this.memoize(object);
  }

  private saveText(object: PythonObject): void {
    const { writer } = this;
    const text = object.payload as string;
    const encoded = encodeText(text, 'utf-8', 'surrogatepass');
    if (writer.protocol === 0) {
      if (!/^[ -[\]-~]*$/.test(text)) writer.isKnown = false;
      writer.line(PickleOp.UNICODE, text);
    } else {
      if (encoded.length < 0x100 && writer.protocol >= 4) writer.op(PickleOp.SHORT_BINUNICODE, encoded.length);
      else writer.sized(PickleOp.BINUNICODE, 4, encoded.length);
      writer.append(encoded);
    }
    this.memoize(object);
  }

  private saveTuple(object: PythonObject): void {
    const { writer } = this;
    const items = object.payload as PythonObject[];
    const { protocol } = writer;
    if (items.length === 0) {
      if (protocol > 0) writer.op(PickleOp.EMPTY_TUPLE);
      else writer.op(PickleOp.MARK, PickleOp.TUPLE);
      return;
    }
    const isShort = items.length <= 3 && protocol >= 2;
    if (!isShort) writer.op(PickleOp.MARK);
    for (const item of items) this.save(item);
    const place = this.places.get(object);
    if (place !== undefined) {
      // It holds itself, by way of something else: what was put on the stack is dropped again.
      if (isShort) for (const _item of items) writer.op(PickleOp.POP);
      else if (protocol === 0) for (let index = 0; index <= items.length; index++) writer.op(PickleOp.POP);
      else writer.op(PickleOp.POP_MARK);
      this.get(place);
      return;
    }
    writer.op(isShort ? PickleOp.TUPLE1 + items.length - 1 : PickleOp.TUPLE);
    this.memoize(object);
  }

  private saveList(object: PythonObject): void {
    this.open(PickleOp.EMPTY_LIST, PickleOp.LIST);
    this.memoize(object);
    const items = object.payload as PythonObject[];
    for (let start = 0; start < items.length; start += BATCH) {
      this.batch(items.slice(start, start + BATCH), items.length === 1, PickleOp.APPEND, PickleOp.APPENDS);
    }
  }

  private saveDict(object: PythonObject): void {
    this.open(PickleOp.EMPTY_DICT, PickleOp.DICT);
    this.memoize(object);
    const entries = dictEntries(object);
    for (let start = 0; start < entries.length; start += BATCH) {
      const parts = entries.slice(start, start + BATCH).flatMap(({ key, value }) => [key, value]);
      this.batch(parts, entries.length === 1, PickleOp.SETITEM, PickleOp.SETITEMS, 2);
    }
  }

  private open(binary: number, text: number): void {
    if (this.writer.protocol > 0) this.writer.op(binary);
    else this.writer.op(PickleOp.MARK, text);
  }

  /** Items of a container: one by one, or behind a mark. Each item takes so many objects. */
  private batch(objects: readonly PythonObject[], isAlone: boolean, one: number, all: number, size = 1): void {
    const { writer } = this;
    if (writer.protocol === 0 || isAlone) {
      objects.forEach((object, index) => {
        this.saveHeld(object);
        if (index % size === size - 1) writer.op(one);
      });
      return;
    }
    writer.op(PickleOp.MARK);
    for (const object of objects) this.saveHeld(object);
    writer.op(all);
  }

  /** Items of lists, dicts and sets are held while they are saved: what is called might take them away. */
  private saveHeld(object: PythonObject): void {
    hold(this.runtime, object, 'item being pickled');
    try {
      this.save(object);
    } finally {
      letGo(this.runtime);
    }
  }

  private saveSet(object: PythonObject, isFrozen: boolean): void {
    const { writer } = this;
    const table = setTable(object);
    const elements = table.elements();
    // Before protocol 4 a set is saved as a call with a list of its elements.
    if ((!table.isOrderKnown && elements.length > 1) || writer.protocol < 4) writer.isKnown = false;
    if (isFrozen) {
      writer.op(PickleOp.MARK);
      for (const element of elements) this.saveHeld(element);
      writer.op(PickleOp.FROZENSET);
      this.memoize(object);
      return;
    }
    writer.op(PickleOp.EMPTY_SET);
    this.memoize(object);
    for (let start = 0; start < elements.length; start += BATCH) {
      writer.op(PickleOp.MARK);
      for (const element of elements.slice(start, start + BATCH)) this.saveHeld(element);
      writer.op(PickleOp.ADDITEMS);
    }
  }

  private saveOther(object: PythonObject): void {
    const { runtime, writer, hooks } = this;
    const { types } = runtime;
    if (hooks !== null && lookup(runtime, typeOf(hooks), 'reducer_override') !== null) {
      const reduced = callAttribute(runtime, hooks, 'reducer_override', [object]);
      if (reduced !== runtime.notImplemented) {
        this.saveReduced(reduced, object);
        return;
      }
    }
    const registered = registeredReducer(runtime, object);
    if (isInstanceOf(object, types.type)) this.saveClass(object as TypeObject);
    else if (object.type === types.function || isOfModule(runtime, object)) this.saveGlobal(object);
    else if (object === runtime.ellipsis || object === runtime.notImplemented) {
      this.saveGlobal(object, object === runtime.ellipsis ? 'Ellipsis' : 'NotImplemented');
    } else if (registered !== null) this.saveReduced(this.callReducer(registered, object), object);
    else if (!typeOf(object).payload.isHeapType && !this.isReducible(object)) {
      const { name } = typeOf(object).payload;
      if (REFUSED_TYPES.has(name) && writer.protocol < 2) {
        hold(runtime, object, 'method being called');
        try {
          runtime.heap.release(this.reduceInPython(object));
        } finally {
          letGo(runtime);
        }
      }
      if (REFUSED_TYPES.has(name)) throw raisedTypeError(runtime, refusalText(typeOf(object)));
      writer.isKnown = false;
    } else this.saveReduced(this.reduce(object), object);
  }

  /** Whether it is known here how objects of a built-in type are taken apart. */
  private isReducible(object: PythonObject): boolean {
    const { runtime } = this;
    const { name } = typeOf(object).payload;
    if (overridesObject(runtime, object, '__reduce__') || overridesObject(runtime, object, '__reduce_ex__'))
      return true;
    return name === 'object' || name === 'bytearray' || isInstanceOf(object, runtime.typeNamed('BaseException'));
  }

  private callReducer(reducer: PythonObject, object: PythonObject): PythonObject {
    const { runtime } = this;
    return whileHolding(runtime, 'function being called', [reducer, object], () => runtime.call(reducer, [object]));
  }

  /** What `__reduce_ex__` gives; as in CPython, the bound method holds the object meanwhile. A new reference. */
  private reduce(object: PythonObject): PythonObject {
    const { runtime, writer } = this;
    const isOwn = overridesObject(runtime, object, '__reduce_ex__');
    if (isOwn) own(runtime, getAttribute(runtime, object, '__reduce_ex__'), 'method being called');
    else hold(runtime, object, 'method being called');
    try {
      if (isOwn) return runtime.call(runtime.held.at(-1)!.object, [newInteger(runtime, writer.protocol)]);
      if (overridesObject(runtime, object, '__reduce__')) {
        own(runtime, getAttribute(runtime, object, '__reduce__'), 'method being called');
        try {
          return runtime.call(runtime.held.at(-1)!.object, []);
        } finally {
          letGo(runtime);
        }
      }
      return writer.protocol < 2 ? this.reduceInPython(object) : reduceByNew(runtime, object);
    } finally {
      letGo(runtime);
    }
  }

  /** `copyreg._reduce_ex`, which protocols 0 and 1 call (_common_reduce): a new reference. */
  private reduceInPython(object: PythonObject): PythonObject {
    const { runtime, writer } = this;
    const { namespace } = runtime.importModule('copyreg')!.payload as ModulePayload;
    const reduce = dictGetText(namespace, '_reduce_ex')!;
    return whileHolding(runtime, 'function being called', [reduce, object], () =>
      runtime.call(reduce, [object, newInteger(runtime, writer.protocol)]),
    );
  }

  /** save_reduce; what `reduced` is is given over. */
  private saveReduced(reduced: PythonObject, object: PythonObject): void {
    const { runtime } = this;
    own(runtime, reduced, 'value being pickled');
    try {
      if (isInstanceOf(reduced, runtime.types.str)) this.saveGlobal(object, String(reduced.payload));
      else if (!isInstanceOf(reduced, runtime.types.tuple) || reduced.payload === UNKNOWN_VALUE) {
        this.writer.isKnown = false;
      } else this.saveParts(reduced.payload as PythonObject[], object);
    } finally {
      letGo(runtime);
    }
  }

  private saveParts(parts: readonly PythonObject[], object: PythonObject): void {
    const { runtime, writer } = this;
    const [callable, args, state, listItems, dictItems, setter] = parts;
    if (callable === undefined || args === undefined || args.type !== runtime.types.tuple) {
      writer.isKnown = false;
      return;
    }
    if (setter !== undefined && setter !== runtime.none) writer.isKnown = false;
    const name = callable.type === runtime.types.function ? nameOf(runtime, callable) : null;
    const given = args.payload as PythonObject[];
    if (name === '__newobj__' && writer.protocol >= 2) {
      this.save(given[0]!);
      const rest = given.slice(1);
      for (const argument of rest) runtime.heap.retain(argument);
      this.saveOwned(newTuple(runtime, rest), () => writer.op(PickleOp.NEWOBJ));
    } else if (name === '__newobj_ex__') writer.isKnown = false;
    else {
      this.save(callable);
      this.save(args);
      writer.op(PickleOp.REDUCE);
    }
    const place = this.places.get(object);
    if (place !== undefined) {
      writer.op(PickleOp.POP);
      this.get(place);
    } else this.memoize(object);
    const isGiven = (part: PythonObject | undefined): part is PythonObject =>
      part !== undefined && part !== runtime.none;
    if (isGiven(listItems)) this.saveItems(listItems, PickleOp.APPEND, PickleOp.APPENDS, false);
    if (isGiven(dictItems)) this.saveItems(dictItems, PickleOp.SETITEM, PickleOp.SETITEMS, true);
    if (isGiven(state)) {
      this.save(state);
      writer.op(PickleOp.BUILD);
    }
  }

  /** batch_list and batch_dict: items that an iterator gives. */
  private saveItems(iterator: PythonObject, one: number, all: number, isDict: boolean): void {
    const { runtime } = this;
    own(runtime, getIterator(runtime, iterator), 'items being pickled');
    const items = newList(runtime, []);
    own(runtime, items, 'items being pickled');
    try {
      const source = runtime.held.at(-2)!.object;
      for (let item = iterNext(runtime, source); item !== null; item = iterNext(runtime, source)) {
        appendItem(runtime, items, item);
      }
      const objects = items.payload as PythonObject[];
      const parts = isDict ? objects.flatMap((item) => item.payload as PythonObject[]) : objects;
      const size = isDict ? 2 : 1;
      for (let start = 0; start < parts.length; start += BATCH * size) {
        this.batch(parts.slice(start, start + BATCH * size), objects.length === 1, one, all, size);
      }
    } finally {
      letGo(runtime);
      letGo(runtime);
    }
  }

  private saveClass(type: TypeObject): void {
    const { runtime } = this;
    const singleton = [runtime.none, runtime.notImplemented, runtime.ellipsis].find((only) => only.type === type);
    if (singleton === undefined) this.saveGlobal(type);
    // save_singleton_type: the class of what there is one of has no name in a module.
    else this.saveReduced(madeBy(runtime, runtime.types.type, tupleOf(runtime, [singleton])), type);
  }

  /** save_global: module and qualified name, which must lead to the object. Their texts are in the memo too. */
  private saveGlobal(object: PythonObject, given: string | null = null): void {
    const { runtime, writer } = this;
    const module = this.moduleOf(object, given);
    own(runtime, module, 'value being pickled');
    const qualified = given === null ? textAttribute(runtime, object, '__qualname__') : null;
    const name = qualified ?? (given === null ? textAttribute(runtime, object, '__name__') : newString(runtime, given));
    if (name !== null) own(runtime, name, 'value being pickled');
    try {
      if (name === null) writer.isKnown = false;
      else {
        this.checkGlobal(object, String(module.payload), String(name.payload));
        this.writeGlobal(module, name);
        this.memoize(object);
      }
    } finally {
      if (name !== null) letGo(runtime);
      letGo(runtime);
    }
  }

  /** whichmodule, as a new reference. */
  private moduleOf(object: PythonObject, given: string | null): PythonObject {
    const { runtime } = this;
    const found = textAttribute(runtime, object, '__module__');
    const isStatic = isInstanceOf(object, runtime.types.type) && !(object as TypeObject).payload.isHeapType;
    if (found !== null && !isStatic) return found;
    const text = found === null ? (given === null ? '__main__' : 'builtins') : String(found.payload);
    if (found !== null) runtime.heap.release(found);
    return internString(runtime, text);
  }

  private writeGlobal(module: PythonObject, name: PythonObject): void {
    const { writer } = this;
    if (writer.protocol >= 4) {
      this.save(module);
      this.save(name);
      writer.op(PickleOp.STACK_GLOBAL);
      return;
    }
    const own = [String(module.payload), String(name.payload)] as const;
    const written = writer.protocol < 3 ? oldName(...own) : own;
    if (written === null || own[1].includes('.')) writer.isKnown = false;
    writer.line(PickleOp.GLOBAL, (written ?? own).join('\n'));
  }

  private checkGlobal(object: PythonObject, moduleName: string, name: string): void {
    const { runtime } = this;
    const { localPickleText } = runtime.behaviour.library;
    if (name.split('.').includes('<locals>') && localPickleText !== null) {
      const text = newString(runtime, localPickleText.replace('{name}', name));
      throw raised(runtime, newException(runtime, runtime.typeNamed('AttributeError'), [text]));
    }
    const found = globalNamed(runtime, moduleName, name);
    if (found !== null) runtime.heap.release(found);
    if (found === object) return;
    if (found?.type === runtime.types.unknown) this.writer.isKnown = false;
    // The text has the address of the object in it.
    else failPickle(runtime, 'PicklingError', null);
  }
}

function raisedTypeError(runtime: Runtime, message: string): unknown {
  return raised(runtime, newException(runtime, runtime.typeNamed('TypeError'), [newString(runtime, message)]));
}

/** An attribute that is a str: a new reference. */
function textAttribute(runtime: Runtime, object: PythonObject, name: string): PythonObject | null {
  const value = getOptionalAttribute(runtime, object, name);
  if (value === null || typeof value.payload === 'string') return value;
  runtime.heap.release(value);
  return null;
}

function nameOf(runtime: Runtime, callable: PythonObject): string | null {
  const name = textAttribute(runtime, callable, '__name__');
  runtime.heap.releaseOptional(name);
  return name === null ? null : String(name.payload);
}

/** Whether an object is a built-in function of a module, not a method of an object. */
function isOfModule(runtime: Runtime, object: PythonObject): boolean {
  if (object.type !== runtime.types.builtin_function_or_method) return false;
  const { self } = object.payload as NativeFunctionPayload;
  return self === null || self.type === runtime.types.module;
}

/** What `copyreg.pickle` was told about a class, borrowed. */
function registeredReducer(runtime: Runtime, object: PythonObject): PythonObject | null {
  const module = runtime.importModule('copyreg');
  const table = module === null ? null : dictGetText((module.payload as ModulePayload).namespace, 'dispatch_table');
  return table === null ? null : dictGet(runtime, table, object.type);
}
