/** From a pickle to objects (`Modules/_pickle.c`, load). */
import { callWithGivenTuple } from '../../objects/argument-tuple.ts';
import {
  internInPlace,
  newFloat,
  newInteger,
  newList,
  newString,
  newTuple,
  newUnknownText,
} from '../../objects/create.ts';
import { dictEntries, dictSet, newDict } from '../../objects/dict-access.ts';
import { isInstanceOf, newException, raise, raised } from '../../objects/errors.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own } from '../../objects/native-holds.ts';
import { getAttribute, getOptionalAttribute, setAttribute } from '../../objects/protocol/attributes.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { setItem } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import { newBytearray, newBytes } from '../../objects/types/bytes-object.ts';
import { appendItem, replaceItem, takeItem } from '../../objects/types/list-changes.ts';
import { newSet, setAddItem } from '../../objects/types/set-changes.ts';
import { decodeBytes } from '../../values/decode-bytes.ts';
import { readFloat } from '../../values/float-text.ts';
import { integerFromBytes } from '../../values/integer-bytes.ts';
import { normalise } from '../../values/integers.ts';
import { unpackDouble } from './doubles.ts';
import { failPickle } from './errors.ts';
import { globalNamed } from './globals.ts';
import { newName } from './old-names.ts';
import { PickleOp, PickleReader, PickleTruncated } from './stream.ts';

const HIGHEST_PROTOCOL = 5;

/** What was made from a pickle: a list that holds it, and each object by its number. An `Unpickler` keeps it from one load to the next. */
export interface UnpickleMemo {
  readonly objects: PythonObject;
  readonly places: Map<number, PythonObject>;
}

/** An empty memo. */
export function newUnpickleMemo(runtime: Runtime): UnpickleMemo {
  return { objects: newList(runtime, []), places: new Map() };
}

/** A pickle being read. Its stack and its memo hold what was made so far. */
export class Unpickling {
  readonly reader: PickleReader;
  private readonly stack: PythonObject;
  private readonly memo: PythonObject;
  private readonly places: Map<number, PythonObject>;
  private readonly marks: number[] = [];

  /**
   * @param hooks an instance of a class derived from `Unpickler` that says how names are found, or null
   * @param memo that of an `Unpickler`, borrowed; null for one of its own
   */
  constructor(
    private readonly runtime: Runtime,
    bytes: Uint8Array,
    private readonly hooks: PythonObject | null,
    memo: UnpickleMemo | null = null,
  ) {
    this.reader = new PickleReader(bytes);
    this.stack = newList(runtime, []);
    if (memo !== null) runtime.heap.retain(memo.objects);
    const { objects, places } = memo ?? newUnpickleMemo(runtime);
    this.memo = objects;
    this.places = places;
  }

  /** Reads one object: a new reference. Throws `ValueUnknown` for what is not simulated. */
  run(): PythonObject {
    const { runtime } = this;
    own(runtime, this.memo, 'memo of the unpickler');
    own(runtime, this.stack, 'stack of the unpickler');
    try {
      for (;;) {
        runtime.spend(1);
        if (this.reader.isAtEnd) {
          if (this.reader.position === 0) raise(runtime, 'EOFError', 'Ran out of input');
          throw new PickleTruncated();
        }
        const code = this.reader.byte();
        if (code === PickleOp.STOP) return this.pop();
        this.step(code);
      }
    } catch (thrown) {
      if (thrown instanceof PickleTruncated) failPickle(runtime, 'UnpicklingError', 'pickle data was truncated');
      throw thrown;
    } finally {
      letGo(runtime);
      letGo(runtime);
    }
  }

  private get objects(): PythonObject[] {
    return this.stack.payload as PythonObject[];
  }

  private step(code: number): void {
    if (!this.stepValue(code) && !this.stepContainer(code) && !this.stepMemo(code)) this.stepObject(code);
  }

  /** Pushes a new reference, which is given over. */
  private push(object: PythonObject): void {
    appendItem(this.runtime, this.stack, object);
  }

  /** Takes the topmost object: a new reference. */
  private pop(): PythonObject {
    const { objects, runtime } = this;
    if (objects.length <= (this.marks.at(-1) ?? 0))
      failPickle(runtime, 'UnpicklingError', 'unpickling stack underflow');
    return takeItem(runtime, this.stack, objects.length - 1);
  }

  private get top(): PythonObject {
    const { objects, runtime } = this;
    return objects.at(-1) ?? failPickle(runtime, 'UnpicklingError', 'unpickling stack underflow');
  }

  /** Takes what is above the last mark: new references. */
  private popMarked(): PythonObject[] {
    const start = this.marks.pop();
    if (start === undefined) failPickle(this.runtime, 'UnpicklingError', 'could not find MARK');
    const taken: PythonObject[] = [];
    while (this.objects.length > start) taken.unshift(takeItem(this.runtime, this.stack, this.objects.length - 1));
    return taken;
  }

  private stepValue(code: number): boolean {
    const { runtime, reader } = this;
    const text = (bytes: Uint8Array): PythonObject => newString(runtime, decodeBytes(bytes, 'utf-8', 'surrogatepass'));
    const integer = (bytes: Uint8Array): PythonObject => newInteger(runtime, integerFromBytes(bytes, 'little', true));
    switch (code) {
      case PickleOp.NONE:
        this.push(runtime.none);
        return true;
      case PickleOp.NEWTRUE:
        this.push(runtime.true);
        return true;
      case PickleOp.NEWFALSE:
        this.push(runtime.false);
        return true;
      case PickleOp.INT:
      case PickleOp.LONG:
        this.push(this.integerOfLine(decodeBytes(reader.line(), 'latin-1')));
        return true;
      case PickleOp.BININT:
        this.push(integer(reader.take(4)));
        return true;
      case PickleOp.BININT1:
        this.push(newInteger(runtime, reader.byte()));
        return true;
      case PickleOp.BININT2:
        this.push(newInteger(runtime, reader.number(2)));
        return true;
      case PickleOp.LONG1:
        this.push(integer(reader.take(reader.byte())));
        return true;
      case PickleOp.LONG4:
        this.push(integer(reader.take(reader.number(4))));
        return true;
      case PickleOp.FLOAT:
        this.push(newFloat(runtime, readFloat(decodeBytes(reader.line(), 'latin-1')) ?? Number.NaN));
        return true;
      case PickleOp.BINFLOAT:
        this.push(newFloat(runtime, unpackDouble(reader.take(8))));
        return true;
      case PickleOp.SHORT_BINBYTES:
        this.push(newBytes(runtime, reader.take(reader.byte())));
        return true;
      case PickleOp.BINBYTES:
        this.push(newBytes(runtime, reader.take(reader.number(4))));
        return true;
      case PickleOp.BYTEARRAY8:
        this.push(newBytearray(runtime, reader.take(reader.number(8))));
        return true;
      case PickleOp.SHORT_BINUNICODE:
        this.push(text(reader.take(reader.byte())));
        return true;
      case PickleOp.BINUNICODE:
        this.push(text(reader.take(reader.number(4))));
        return true;
      case PickleOp.UNICODE:
        this.push(text(reader.line()));
        return true;
      default:
        return false;
    }
  }

  /** load_int and load_long: `01` and `00` are booleans. */
  private integerOfLine(line: string): PythonObject {
    const { runtime } = this;
    if (line === '01') return runtime.true;
    if (line === '00') return runtime.false;
    const digits = line.replace(/L$/, '');
    if (!/^-?[0-9]+$/.test(digits)) raise(runtime, 'ValueError', 'could not convert string to int');
    return newInteger(runtime, normalise(BigInt(digits)));
  }

  private stepContainer(code: number): boolean {
    const { runtime, reader } = this;
    const { heap } = runtime;
    switch (code) {
      case PickleOp.EMPTY_LIST:
        this.push(newList(runtime, []));
        return true;
      case PickleOp.LIST:
        this.push(newList(runtime, this.popMarked()));
        return true;
      case PickleOp.EMPTY_TUPLE:
        this.push(newTuple(runtime, []));
        return true;
      case PickleOp.TUPLE:
        this.push(newTuple(runtime, this.popMarked()));
        return true;
      case PickleOp.TUPLE1:
      case PickleOp.TUPLE2:
      case PickleOp.TUPLE3: {
        const items: PythonObject[] = [];
        for (let count = code - PickleOp.TUPLE1; count >= 0; count--) items.unshift(this.pop());
        this.push(newTuple(runtime, items));
        return true;
      }
      case PickleOp.EMPTY_DICT:
        this.push(newDict(runtime));
        return true;
      case PickleOp.DICT: {
        const parts = this.popMarked();
        this.push(newDict(runtime));
        this.fill(parts);
        return true;
      }
      case PickleOp.EMPTY_SET:
        this.push(newSet(runtime));
        return true;
      case PickleOp.FROZENSET: {
        const items = newTuple(runtime, this.popMarked());
        own(runtime, items, 'elements of the frozenset');
        try {
          this.push(runtime.call(runtime.types.frozenset, [items]));
        } finally {
          letGo(runtime);
        }
        return true;
      }
      case PickleOp.APPEND:
        this.extend([this.pop()]);
        return true;
      case PickleOp.APPENDS:
        this.extend(this.popMarked());
        return true;
      case PickleOp.SETITEM: {
        const value = this.pop();
        this.fill([this.pop(), value]);
        return true;
      }
      case PickleOp.SETITEMS:
        this.fill(this.popMarked());
        return true;
      case PickleOp.ADDITEMS:
        this.addAll(this.popMarked());
        return true;
      case PickleOp.MARK:
        this.marks.push(this.objects.length);
        return true;
      case PickleOp.POP:
        if (this.objects.length === (this.marks.at(-1) ?? -1)) this.marks.pop();
        else heap.release(this.pop());
        return true;
      case PickleOp.POP_MARK:
        for (const object of this.popMarked()) heap.release(object);
        return true;
      case PickleOp.DUP:
        heap.retain(this.top);
        this.push(this.top);
        return true;
      case PickleOp.PROTO: {
        const protocol = reader.byte();
        if (protocol > HIGHEST_PROTOCOL) raise(runtime, 'ValueError', `unsupported pickle protocol: ${protocol}`);
        return true;
      }
      case PickleOp.FRAME: {
        const length = reader.number(8);
        const start = reader.position;
        reader.take(length);
        reader.position = start;
        return true;
      }
      default:
        return false;
    }
  }

  /** do_append: the items, new references, go to the list on top. */
  private extend(items: PythonObject[]): void {
    const { runtime, top } = this;
    if (top.type === runtime.types.list) {
      for (const item of items) appendItem(runtime, top, item);
      return;
    }
    own(runtime, newList(runtime, items), 'items of the list');
    try {
      const list = runtime.held.at(-1)!.object;
      if (lookup(runtime, typeOf(top), 'extend') !== null) {
        runtime.heap.release(callAttribute(runtime, top, 'extend', [list]));
      } else for (const item of items) runtime.heap.release(callAttribute(runtime, top, 'append', [item]));
    } finally {
      letGo(runtime);
    }
  }

  /** load_additems: the items, new references, go to the set on top. */
  private addAll(items: PythonObject[]): void {
    const { runtime, top } = this;
    own(runtime, newList(runtime, items), 'elements of the set');
    try {
      for (const item of items) {
        if (top.type === runtime.types.set) setAddItem(runtime, top, item);
        else runtime.heap.release(callAttribute(runtime, top, 'add', [item]));
      }
    } finally {
      letGo(runtime);
    }
  }

  /** do_setitems: keys and values, new references, go to the dict on top. */
  private fill(parts: readonly PythonObject[]): void {
    const { runtime, top } = this;
    own(runtime, newList(runtime, [...parts]), 'items of the dict');
    try {
      for (let index = 0; index + 1 < parts.length; index += 2) {
        if (top.type === runtime.types.dict) dictSet(runtime, top, parts[index]!, parts[index + 1]!);
        else setItem(runtime, top, parts[index]!, parts[index + 1]!);
      }
    } finally {
      letGo(runtime);
    }
  }

  private stepMemo(code: number): boolean {
    const { reader } = this;
    switch (code) {
      case PickleOp.MEMOIZE:
        this.remember(this.places.size);
        return true;
      case PickleOp.PUT:
        this.remember(Number(decodeBytes(reader.line(), 'latin-1')));
        return true;
      case PickleOp.BINPUT:
        this.remember(reader.byte());
        return true;
      case PickleOp.LONG_BINPUT:
        this.remember(reader.number(4));
        return true;
      case PickleOp.GET:
        this.recall(Number(decodeBytes(reader.line(), 'latin-1')));
        return true;
      case PickleOp.BINGET:
        this.recall(reader.byte());
        return true;
      case PickleOp.LONG_BINGET:
        this.recall(reader.number(4));
        return true;
      default:
        return false;
    }
  }

  private remember(place: number): void {
    const { runtime, top } = this;
    const before = this.places.get(place);
    this.places.set(place, top);
    runtime.heap.retain(top);
    if (before === undefined) appendItem(runtime, this.memo, top);
    else replaceItem(runtime, this.memo, (this.memo.payload as PythonObject[]).indexOf(before), top);
  }

  private recall(place: number): void {
    const { runtime } = this;
    const object = this.places.get(place);
    if (object === undefined) failPickle(runtime, 'UnpicklingError', `Memo value not found at index ${place}`);
    runtime.heap.retain(object);
    this.push(object);
  }

  private stepObject(code: number): void {
    const { runtime, reader } = this;
    switch (code) {
      case PickleOp.GLOBAL: {
        const module = newString(runtime, decodeBytes(reader.line(), 'utf-8'));
        this.push(this.find(module, newString(runtime, decodeBytes(reader.line(), 'utf-8'))));
        return;
      }
      case PickleOp.STACK_GLOBAL: {
        const name = this.pop();
        this.push(this.find(this.pop(), name));
        return;
      }
      case PickleOp.REDUCE:
      case PickleOp.NEWOBJ:
        this.make(code === PickleOp.NEWOBJ);
        return;
      case PickleOp.BUILD: {
        own(runtime, this.pop(), 'state of the object');
        try {
          this.build(runtime.held.at(-1)!.object);
        } finally {
          letGo(runtime);
        }
        return;
      }
      case PickleOp.BINPERSID: {
        own(runtime, this.pop(), 'name of the object');
        try {
          this.push(this.load(runtime.held.at(-1)!.object));
        } finally {
          letGo(runtime);
        }
        return;
      }
      default:
        this.refuse(code);
    }
  }

  private load(id: PythonObject): PythonObject {
    const { runtime, hooks } = this;
    if (hooks === null || lookup(runtime, typeOf(hooks), 'persistent_load') === null) {
      const text = 'A load persistent id instruction was encountered, but no persistent_load function was specified.';
      return failPickle(runtime, 'UnpicklingError', text);
    }
    return callAttribute(runtime, hooks, 'persistent_load', [id]);
  }

  /** find_class: a new reference; module and name are given over. */
  private find(module: PythonObject, name: PythonObject): PythonObject {
    const { runtime, hooks } = this;
    own(runtime, module, 'module of the class');
    own(runtime, name, 'name of the class');
    try {
      if (hooks !== null) return callAttribute(runtime, hooks, 'find_class', [module, name]);
      return findGlobal(runtime, String(module.payload), String(name.payload));
    } finally {
      letGo(runtime);
      letGo(runtime);
    }
  }

  /** load_reduce and load_newobj. */
  private make(isNew: boolean): void {
    const { runtime } = this;
    own(runtime, this.pop(), 'arguments of the call');
    own(runtime, this.pop(), 'callable of the call');
    const mark = runtime.held.length;
    try {
      const [args, callable] = [runtime.held[mark - 2]!.object, runtime.held[mark - 1]!.object];
      if (callable.type === runtime.types.unknown) throw new ValueUnknown(callable);
      if (!isInstanceOf(args, runtime.types.tuple)) throw new ValueUnknown(args);
      const given = args.payload as PythonObject[];
      const make = isNew ? (callable as TypeObject).payload.slots?.new : null;
      if (isNew && !make) throw new ValueUnknown(callable);
      const call = (): PythonObject => runtime.call(callable, given);
      const tuple = args as PythonObject<PythonObject[]>;
      // The tuple itself holds the arguments of what is called (PyObject_CallObject).
      this.push(make ? make(runtime, callable, given, null) : callWithGivenTuple(runtime, tuple, given, call));
    } finally {
      letGo(runtime);
      letGo(runtime);
    }
  }

  /** load_build: the state goes to the object on top. */
  private build(state: PythonObject): void {
    const { runtime, top } = this;
    const setter = getOptionalAttribute(runtime, top, '__setstate__');
    if (setter !== null) {
      own(runtime, setter, 'method being called');
      try {
        runtime.heap.release(runtime.call(setter, [state]));
      } finally {
        letGo(runtime);
      }
      return;
    }
    const isPair = state.type === runtime.types.tuple && (state.payload as PythonObject[]).length === 2;
    const [attributes, slots] = isPair ? (state.payload as PythonObject[]) : [state, runtime.none];
    if (attributes !== runtime.none) this.fillAttributes(attributes!);
    if (slots === runtime.none) return;
    for (const { key, value } of dictEntries(slots!)) setAttribute(runtime, top, String(key.payload), value);
  }

  private fillAttributes(state: PythonObject): void {
    const { runtime, top } = this;
    if (!isInstanceOf(state, runtime.types.dict)) failPickle(runtime, 'UnpicklingError', 'state is not a dictionary');
    own(runtime, getAttribute(runtime, top, '__dict__'), 'attributes of the object');
    try {
      const dict = runtime.held.at(-1)!.object;
      for (const { key, value } of dictEntries(state)) {
        const isText = key.type === runtime.types.str && typeof key.payload === 'string';
        if (isText) own(runtime, internInPlace(runtime, key as PythonObject<string>), 'name of the attribute');
        else hold(runtime, key, 'name of the attribute');
        try {
          setItem(runtime, dict, runtime.held.at(-1)!.object, value);
        } finally {
          letGo(runtime);
        }
      }
    } finally {
      letGo(runtime);
    }
  }

  private refuse(code: number): never {
    const { runtime } = this;
    if (KNOWN_CODES.has(code)) throw new ValueUnknown(this.stack);
    const isShown = code >= 0x20 && code < 0x7f && code !== 0x27 && code !== 0x5c;
    const shown = isShown ? String.fromCharCode(code) : `\\x${code.toString(16).padStart(2, '0')}`;
    return failPickle(runtime, 'UnpicklingError', `invalid load key, '${shown}'.`);
  }
}

/** Instructions that are not simulated: old strings, registered extensions, keyword arguments, long data and buffers. */
const KNOWN_CODES: ReadonlySet<number> = new Set([
  0x50, 0x53, 0x54, 0x55, 0x69, 0x6f, 0x82, 0x83, 0x84, 0x8d, 0x8e, 0x92, 0x97, 0x98,
]);

/** What a module and a qualified name in it stand for (_pickle_Unpickler_find_class_impl): a new reference. */
export function findGlobal(runtime: Runtime, moduleName: string, name: string): PythonObject {
  const found = globalNamed(runtime, ...newName(moduleName, name));
  if (found !== null) return found;
  // The text shows the module, with the place of its file, in most versions.
  throw raised(runtime, newException(runtime, runtime.typeNamed('AttributeError'), [newUnknownText(runtime)]));
}
