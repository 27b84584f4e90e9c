/** The module `struct` (`Modules/_struct.c`). */
import {
  newBoolean,
  newFloat,
  newInteger,
  newObject,
  newString,
  newTuple,
  newUnknownValue,
} from '../../objects/create.ts';
import { dictClear, dictGet, dictSet, dictSize, newDict } from '../../objects/dict-access.ts';
import { discard, isRaised, newException, raise, raised } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { shortTypeName, typeOf } from '../../objects/lookup.ts';
import { hold, letGo } from '../../objects/native-holds.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type {
  KeywordNames,
  NativeFunctionDefinition,
  NativeMember,
  NativeTypeDefinition,
  UnknownResult,
} from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { bytesValue, countExport, newBytes, requireBytes, writableMemory } from '../../objects/types/bytes-object.ts';
import { constructorArguments } from '../../objects/types/constructor-arguments.ts';
import { heldReferenceSlots, knownPayload, newHolder } from '../../objects/types/held-references.ts';
import { selfIterator } from '../../objects/types/iterator-payload.ts';
import { encodedAs } from '../../objects/types/text-codec.ts';
import type { PythonInteger } from '../../values/integers.ts';
import {
  integerRange,
  isIntegerCode,
  parseStructFormat,
  readFloat,
  readInteger,
  StructFailure,
  type StructFormat,
  type StructItem,
  writeFloat,
  writeInteger,
} from '../../values/struct-format.ts';
import { textRepr } from '../../values/text-repr.ts';
import { makeModule } from '../native-module.ts';
import { doubleArgument } from '../number-arguments.ts';

/** `struct.error`. */
const errorType: NativeTypeDefinition = {
  name: 'error',
  module: 'struct',
  base: 'Exception',
  isCollected: true,
  slots: {},
};

function fail(runtime: Runtime, message: string): never {
  throw raised(runtime, newException(runtime, runtime.typeOf(errorType), [newString(runtime, message)]));
}

/** What keeps the formats that the functions of the module were given (cache_struct_converter): the format as given → its Struct. */
const CACHE = 'struct formats';
const LARGEST_CACHE = 100;

/** The cached format for what a function of the module was given. */
function cachedFormat(runtime: Runtime, object: PythonObject): Parsed {
  const parsed = formatOf(runtime, object);
  if (object.type === structType(runtime)) return parsed;
  const cache = runtime.singletons.get(CACHE)!;
  if (dictGet(runtime, cache, object) !== null) return parsed;
  if (dictSize(cache) >= LARGEST_CACHE) dictClear(runtime, cache);
  const struct = newObject<StructState>(runtime, structType(runtime), parsed);
  dictSet(runtime, cache, object, struct);
  runtime.heap.release(struct);
  return parsed;
}

function formatOf(runtime: Runtime, object: PythonObject): Parsed {
  if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  if (object.type === structType(runtime)) return object.payload as StructState;
  return parsed(runtime, formatText(runtime, object));
}

/** The text of a format as given (Struct___init___impl). */
function formatText(runtime: Runtime, object: PythonObject): string {
  const { types } = runtime;
  if (object.type === types.unknown || object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
  const bytes = object.type === types.str ? null : bytesValue(runtime, object);
  if (object.type !== types.str && bytes === null) {
    const name = typeOf(object).payload.name;
    raise(runtime, 'TypeError', `Struct() argument 1 must be a str or bytes object, not ${name}`);
  }
  // A str is encoded first (Struct___init___impl, PyUnicode_AsASCIIString).
  return String.fromCharCode(...(bytes ?? encodedAs(runtime, object, 'ascii')));
}

function parsed(runtime: Runtime, text: string): Parsed {
  try {
    return { text, format: parseStructFormat(text) };
  } catch (thrown) {
    if (thrown instanceof StructFailure) return fail(runtime, thrown.message);
    throw thrown;
  }
}

/** Packs values into a view that begins at the struct. */
function packInto(
  runtime: Runtime,
  name: string,
  { format }: { format: StructFormat },
  values: readonly PythonObject[],
  view: DataView,
): void {
  const { items } = format;
  if (values.length !== items.length) {
    fail(runtime, `${name} expected ${items.length} items for packing (got ${values.length})`);
  }
  for (const [index, item] of items.entries()) packItem(runtime, item, values[index]!, view, format);
}

function packItem(runtime: Runtime, item: StructItem, value: PythonObject, view: DataView, format: StructFormat): void {
  const { code, size, offset } = item;
  if (value.type === runtime.types.unknown) throw new ValueUnknown(value);
  if (isIntegerCode(code)) {
    writeInteger(view, item, integerInRange(runtime, item, value), format.isLittleEndian);
    return;
  }
  switch (code) {
    case '?':
      view.setUint8(offset, isTrue(runtime, value) ? 1 : 0);
      return;
    case 'e':
    case 'f':
    case 'd':
      writeFloat(view, item, floatOf(runtime, value), format);
      return;
    case 'c': {
      const bytes = value.type === runtime.types.bytes ? requireBytes(runtime, value) : null;
      if (bytes?.length !== 1) fail(runtime, 'char format requires a bytes object of length 1');
      else view.setUint8(offset, bytes[0]!);
      return;
    }
    default: {
      const { name } = typeOf(value).payload;
      const bytes = name === 'bytes' || name === 'bytearray' ? requireBytes(runtime, value) : null;
      if (bytes === null) fail(runtime, `argument for '${code}' must be a bytes object`);
      const first = code === 'p' ? 1 : 0;
      const length = Math.min(bytes.length, Math.max(size - first, 0), code === 'p' ? 255 : bytes.length);
      if (first === 1 && size > 0) view.setUint8(offset, length);
      for (let index = 0; index < length; index++) view.setUint8(offset + first + index, bytes[index]!);
    }
  }
}

function floatOf(runtime: Runtime, value: PythonObject): number {
  try {
    return doubleArgument(runtime, value);
  } catch (thrown) {
    if (!isRaised(runtime, thrown, 'TypeError')) throw thrown;
    discard(runtime, thrown);
    return fail(runtime, 'required argument is not a float');
  }
}

const NICKNAMES: Readonly<Record<string, string>> = { b: 'byte', B: 'ubyte', h: 'short', H: 'ushort' };

function integerInRange(runtime: Runtime, { code, size }: StructItem, value: PythonObject): PythonInteger {
  if (typeOf(value).payload.slots.index === null) fail(runtime, 'required argument is not an integer');
  const number = indexValue(runtime, value);
  const [low, high] = integerRange(code, size);
  if (BigInt(number) >= low && BigInt(number) <= high) return number;
  const range = `format requires ${low} <= number <= ${high}`;
  if (runtime.behaviour.nativeModules.quotesStructCodes) return fail(runtime, `'${code}' ${range}`);
  const isBeyondLong = BigInt.asIntN(64, BigInt(number)) !== BigInt(number);
  if (NICKNAMES[code] !== undefined && !isBeyondLong) return fail(runtime, `${NICKNAMES[code]} ${range}`);
  return fail(
    runtime,
    isBeyondLong || size === 8 || (low === 0n && number < 0) ? 'argument out of range' : `'${code}' ${range}`,
  );
}

/** The values at a place, as a tuple. */
function unpackAt(
  runtime: Runtime,
  { items, isLittleEndian }: StructFormat,
  bytes: Uint8Array,
  start: number,
): PythonObject {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  runtime.spend(items.length);
  return newTuple(
    runtime,
    items.map((item): PythonObject => {
      const { code, offset, size } = item;
      if (isIntegerCode(code)) return newInteger(runtime, readInteger(view, start, item, isLittleEndian));
      if (code === '?') return newBoolean(runtime, view.getUint8(start + offset) !== 0);
      if ('efd'.includes(code)) return newFloat(runtime, readFloat(view, start, item, isLittleEndian));
      const from = start + offset;
      if (code !== 'p') return newBytes(runtime, bytes.slice(from, from + size));
      const length = size === 0 ? 0 : Math.min(bytes[from]!, size - 1);
      return newBytes(runtime, bytes.slice(from + 1, from + 1 + length));
    }),
  );
}

type Parsed = { text: string; format: StructFormat };

function pack(runtime: Runtime, parsed: Parsed, values: readonly PythonObject[]): PythonObject {
  const bytes = new Uint8Array(parsed.format.size);
  packInto(runtime, 'pack', parsed, values, new DataView(bytes.buffer));
  return newBytes(runtime, bytes);
}

function unpack(runtime: Runtime, { format }: Parsed, buffer: PythonObject): PythonObject {
  const bytes = requireBytes(runtime, buffer);
  if (bytes.length !== format.size) fail(runtime, `unpack requires a buffer of ${format.size} bytes`);
  return unpackAt(runtime, format, bytes, 0);
}

/** The place in a buffer that an offset means, with room for the struct. */
function placeIn(runtime: Runtime, name: string, size: number, length: number, offset: number): number {
  const start = offset < 0 ? offset + length : offset;
  const verb = name === 'pack_into' ? 'packing' : 'unpacking';
  if (start < 0) fail(runtime, `offset ${offset} out of range for ${length}-byte buffer`);
  if (length - start < size) {
    const text = `${name} requires a buffer of at least ${size + start} bytes for ${verb} ${size} bytes at offset ${start}`;
    fail(runtime, `${text} (actual buffer size is ${length})`);
  }
  return start;
}

function unpackFrom(runtime: Runtime, { format }: Parsed, buffer: PythonObject, offset?: PythonObject): PythonObject {
  const bytes = requireBytes(runtime, buffer);
  const given = offset === undefined ? 0 : sizeArgument(runtime, offset);
  return unpackAt(runtime, format, bytes, placeIn(runtime, 'unpack_from', format.size, bytes.length, given));
}

function packIntoBuffer(runtime: Runtime, parsed: Parsed, args: readonly PythonObject[]): PythonObject {
  const [buffer, offset, ...values] = args;
  if (buffer === undefined) return fail(runtime, 'pack_into expected buffer argument');
  if (offset === undefined) return fail(runtime, 'pack_into expected offset argument');
  const { size } = parsed.format;
  const memory = writableMemory(runtime, 'pack_into', buffer);
  const start = placeIn(runtime, 'pack_into', size, memory.length, sizeArgument(runtime, offset));
  const packed = new Uint8Array(size);
  // Its Py_buffer holds what is packed into, while values are converted.
  const isView = buffer.type === runtime.typeNamed('memoryview');
  hold(runtime, buffer, 'memory being packed into');
  if (!isView) countExport(runtime, buffer, 1);
  try {
    packInto(runtime, 'pack_into', parsed, values, new DataView(packed.buffer));
  } finally {
    if (!isView) countExport(runtime, buffer, -1);
    letGo(runtime);
  }
  memory.store(packed, start);
  return runtime.none;
}

/** What an unpack_iterator holds until it is exhausted: the Struct that it is of, if the program has it, and what it reads from. */
interface UnpackState {
  readonly format: StructFormat;
  readonly bytes: Uint8Array;
  position: number;
  so: PythonObject | null;
  buf: PythonObject | null;
}

const UNPACK_FIELDS = ['so', 'buf'] as const;
const unpackSlots = heldReferenceSlots(UNPACK_FIELDS);

const unpackIteratorType: NativeTypeDefinition = {
  name: 'unpack_iterator',
  module: '_struct',
  isFinal: true,
  isCollected: true,
  slots: {
    iter: selfIterator,
    iterNext: (runtime, self) => {
      const state = self.payload as UnpackState;
      if (state.position >= state.bytes.length) {
        forgetSource(runtime, self as PythonObject<UnpackState>);
        return null;
      }
      const values = unpackAt(runtime, state.format, state.bytes, state.position);
      state.position += state.format.size;
      return values;
    },
    ...unpackSlots,
  },
};

/** unpackiter_iternext at the end: Py_CLEAR of the Struct, PyBuffer_Release. */
function forgetSource(runtime: Runtime, iterator: PythonObject<UnpackState>): void {
  const { log, heap } = runtime;
  for (const field of UNPACK_FIELDS) {
    const source = iterator.payload[field];
    if (source === null) continue;
    iterator.payload[field] = null;
    log.slot(iterator.id, SlotKind.Internal, log.name(field), source.id, 0);
    heap.release(source);
  }
}

function iterUnpack(
  runtime: Runtime,
  { format }: Parsed,
  buffer: PythonObject,
  struct: PythonObject | null = null,
): PythonObject {
  const bytes = requireBytes(runtime, buffer);
  if (format.size === 0) fail(runtime, 'cannot iteratively unpack with a struct of length 0');
  if (bytes.length % format.size !== 0) {
    fail(runtime, `iterative unpacking requires a buffer of a multiple of ${format.size} bytes`);
  }
  if (struct !== null) runtime.heap.retain(struct);
  runtime.heap.retain(buffer);
  const state: UnpackState = { format, bytes: bytes.slice(), position: 0, so: struct, buf: buffer };
  return newHolder(runtime, runtime.typeOf(unpackIteratorType), state, UNPACK_FIELDS);
}

type StructState = Parsed;

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: never[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** Struct___init__: reads a format, also into a Struct that has one; of a format that cannot be read it keeps the text. */
function initializeStruct(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  const isLeftOut = args.length === (keywords?.length ?? 0) && !keywords?.some(({ payload }) => payload === 'format');
  if (isLeftOut && args.length <= 1) {
    raise(runtime, 'TypeError', "Struct() missing required argument 'format' (pos 1)");
  }
  const [format] = constructorArguments(runtime, 'Struct', ['format'], args, keywords);
  try {
    const text = formatText(runtime, format!);
    if (self.payload !== UNKNOWN_VALUE) self.payload = { ...(self.payload as StructState), text };
    self.payload = parsed(runtime, text);
  } catch (thrown) {
    if (!(thrown instanceof ValueUnknown)) throw thrown;
    self.payload = UNKNOWN_VALUE;
  }
}

const definition: NativeTypeDefinition = {
  name: 'Struct',
  module: '_struct',
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    // s_new: until `__init__` runs there is no format to tell of.
    new: (runtime, type) => newObject<StructState | symbol>(runtime, type as TypeObject, UNKNOWN_VALUE),
    init: initializeStruct,
    repr: (runtime, self) => {
      if (!runtime.behaviour.nativeModules.showsStructFormat) return newUnknownValue(runtime, runtime.types.str);
      const { text } = knownPayload<StructState>(self);
      return newString(runtime, `${shortTypeName(typeOf(self))}(${textRepr(text, runtime.behaviour.unicodeEdition)})`);
    },
  },
  members: {
    format: { kind: 'attribute', get: (runtime, self) => newString(runtime, knownPayload<StructState>(self).text) },
    size: {
      kind: 'attribute',
      get: (runtime, self) => newInteger(runtime, knownPayload<StructState>(self).format.size),
    },
    pack: method('pack', '(self, /, *values)', 'bytes', (runtime, self, values: PythonObject[]) =>
      pack(runtime, knownPayload(self), values),
    ),
    pack_into: method('pack_into', '(self, /, *values)', 'None', (runtime, self, values: PythonObject[]) =>
      packIntoBuffer(runtime, knownPayload(self), values),
    ),
    unpack: method('unpack', '(self, buffer, /)', 'tuple', (runtime, self, buffer: PythonObject) =>
      unpack(runtime, knownPayload(self), buffer),
    ),
    unpack_from: method(
      'unpack_from',
      '(self, /, buffer, offset=0)',
      'tuple',
      (runtime, self, buffer: PythonObject, offset?: PythonObject) =>
        unpackFrom(runtime, knownPayload(self), buffer, offset),
    ),
    iter_unpack: method('iter_unpack', '(self, buffer, /)', 'unknown', (runtime, self, buffer: PythonObject) =>
      iterUnpack(runtime, knownPayload(self), buffer, self),
    ),
  },
};

function structType(runtime: Runtime): TypeObject {
  return runtime.typeOf(definition);
}

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: '_clearcache',
    signature: '()',
    code: (runtime: Runtime) => {
      dictClear(runtime, runtime.singletons.get(CACHE)!);
      return runtime.none;
    },
  },
  {
    name: 'calcsize',
    signature: '(format, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, format: PythonObject) => newInteger(runtime, cachedFormat(runtime, format).format.size),
  },
  {
    name: 'pack',
    signature: '(*values)',
    whenUnknown: 'bytes',
    code: (runtime: Runtime, values: PythonObject[]) => {
      if (values.length === 0) raise(runtime, 'TypeError', 'missing format argument');
      return pack(runtime, cachedFormat(runtime, values[0]!), values.slice(1));
    },
  },
  {
    name: 'pack_into',
    signature: '(*values)',
    whenUnknown: 'None',
    code: (runtime: Runtime, values: PythonObject[]) => {
      if (values.length === 0) raise(runtime, 'TypeError', 'missing format argument');
      return packIntoBuffer(runtime, cachedFormat(runtime, values[0]!), values.slice(1));
    },
  },
  {
    name: 'unpack',
    signature: '(format, buffer, /)',
    whenUnknown: 'tuple',
    code: (runtime: Runtime, format: PythonObject, buffer: PythonObject) =>
      unpack(runtime, cachedFormat(runtime, format), buffer),
  },
  {
    name: 'unpack_from',
    signature: '(format, /, buffer, offset=0)',
    whenUnknown: 'tuple',
    code: (runtime: Runtime, format: PythonObject, buffer: PythonObject, offset?: PythonObject) =>
      unpackFrom(runtime, cachedFormat(runtime, format), buffer, offset),
  },
  {
    name: 'iter_unpack',
    signature: '(format, buffer, /)',
    code: (runtime: Runtime, format: PythonObject, buffer: PythonObject) =>
      iterUnpack(runtime, cachedFormat(runtime, format), buffer),
  },
];

/** Makes the module. */
export function makeStruct(runtime: Runtime): PythonObject {
  runtime.singletons.set(CACHE, newDict(runtime));
  const members = { Struct: structType(runtime), error: runtime.typeOf(errorType) };
  return makeModule(runtime, 'struct', functions, members, '_struct');
}
