/** The module `_pickle` (`Modules/_pickle.c`). */
import { newInteger, newObject, newString, newUnknown, newUnknownValue } from '../../objects/create.ts';
import { dictEntries } from '../../objects/dict-access.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { lookup, typeOf } from '../../objects/lookup.ts';
import { bindConstructorArguments } from '../../objects/native.ts';
import { letGo, own, whileHolding } from '../../objects/native-holds.ts';
import { getAttribute, getOptionalAttribute } from '../../objects/protocol/attributes.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition, NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { newBytes, requireBytes } from '../../objects/types/bytes-object.ts';
import type { ModulePayload } from '../../objects/types/module.ts';
import { bytesAhead, bytesIoType, skipBytes } from '../io/bytes-io.ts';
import { fileBytesAhead, skipFileBytes } from '../io/file-bytes.ts';
import { isOpenBinaryFile } from '../io/open-file.ts';
import { makeModule } from '../native-module.ts';
import { integerArgument } from '../number-arguments.ts';
import { setPickleError } from './errors.ts';
import { findGlobal, newUnpickleMemo, type UnpickleMemo, Unpickling } from './loading.ts';
import { newPickleMemo, type PickleMemo, Pickling } from './saving.ts';

const HIGHEST_PROTOCOL = 5;

function protocolOf(runtime: Runtime, given: PythonObject | undefined): number {
  if (given === undefined || given === runtime.none) return runtime.behaviour.library.pickleProtocol;
  const protocol = Number(integerArgument(runtime, given));
  if (protocol > HIGHEST_PROTOCOL) {
    raise(runtime, 'ValueError', `pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  }
  return protocol < 0 ? HIGHEST_PROTOCOL : protocol;
}

/** A pickle of an object: a new reference to bytes, whose value may not be known. */
function pickled(
  runtime: Runtime,
  object: PythonObject,
  protocol: number,
  hooks: PythonObject | null,
  memo: PickleMemo | null = null,
): PythonObject {
  const bytes = new Pickling(runtime, protocol, hooks, memo).run(object);
  return bytes === null ? newUnknownValue(runtime, runtime.types.bytes) : newBytes(runtime, bytes);
}

function writeTo(runtime: Runtime, write: PythonObject, data: PythonObject): void {
  own(runtime, data, 'pickle being written');
  try {
    runtime.heap.release(runtime.call(write, [data]));
  } finally {
    letGo(runtime);
  }
}

/** Reads one object from a file, behind what was read before. */
function unpickledFrom(
  runtime: Runtime,
  file: PythonObject,
  hooks: PythonObject | null,
  memo: UnpickleMemo | null = null,
): PythonObject {
  const input = inputOf(runtime, file);
  if (input === null) {
    if (file.type !== runtime.types.unknown && typeOf(file).payload.isHeapType) {
      runtime.stop('unknown: pickle reads a file of a class of the program');
    }
    return newUnknown(runtime);
  }
  const bytes = input.ahead(file);
  if (bytes === null) {
    input.skip(file, Number.NaN);
    throw new ValueUnknown(file);
  }
  const unpickling = new Unpickling(runtime, bytes, hooks, memo);
  try {
    return unpickling.run();
  } finally {
    input.skip(file, unpickling.reader.position);
  }
}

/** How the bytes of a stream are read: one in memory, or a file that `open` gave; null for any other. */
function inputOf(
  runtime: Runtime,
  file: PythonObject,
): { ahead(file: PythonObject): Uint8Array | null; skip(file: PythonObject, count: number): void } | null {
  if (isInstanceOf(file, runtime.typeOf(bytesIoType))) return { ahead: bytesAhead, skip: skipBytes };
  return isOpenBinaryFile(runtime, file) ? { ahead: fileBytesAhead, skip: skipFileBytes } : null;
}

/** Where it is not known what a pickle holds, it may be instances of any class of the modules, and functions: these have lower bounds then. */
function boundingNamed(runtime: Runtime, load: () => PythonObject): PythonObject {
  try {
    const found = load();
    if (found.type === runtime.types.unknown) boundClassesAndFunctions(runtime);
    return found;
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) boundClassesAndFunctions(runtime);
    throw thrown;
  }
}

function boundClassesAndFunctions(runtime: Runtime): void {
  const { types } = runtime;
  for (const module of runtime.modules.values()) {
    if (module.type !== types.module) continue;
    for (const { value } of dictEntries((module.payload as ModulePayload).namespace)) {
      if (isInstanceOf(value, types.type) || value.type === types.function) runtime.boundCount(value);
    }
  }
}

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'dumps',
    signature: '(obj, protocol=None, *, fix_imports=True, buffer_callback=None)',
    whenUnknown: 'bytes',
    code: (runtime: Runtime, object: PythonObject, protocol?: PythonObject) =>
      pickled(runtime, object, protocolOf(runtime, protocol), null),
  },
  {
    name: 'dump',
    signature: '(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)',
    whenUnknown: 'None',
    code: (runtime: Runtime, object: PythonObject, file: PythonObject, protocol?: PythonObject) => {
      const version = protocolOf(runtime, protocol);
      const write = writeMethod(runtime, file);
      own(runtime, write, 'method being called');
      try {
        writeTo(runtime, write, pickled(runtime, object, version, null));
      } finally {
        letGo(runtime);
      }
      return runtime.none;
    },
  },
  {
    name: 'loads',
    signature: "(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
    whenUnknown: 'unknown',
    code: (runtime: Runtime, data: PythonObject) =>
      boundingNamed(runtime, () => {
        const bytes = requireBytes(runtime, data);
        // The buffer that is read holds its object.
        return whileHolding(runtime, 'pickle being read', [data], () => new Unpickling(runtime, bytes, null).run());
      }),
  },
  {
    name: 'load',
    signature: "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
    whenUnknown: 'unknown',
    code: (runtime: Runtime, file: PythonObject) => boundingNamed(runtime, () => unpickledFrom(runtime, file, null)),
  },
  {
    name: '_set_errors',
    signature: '(pickling, unpickling, /)',
    code: (runtime: Runtime, pickling: PythonObject, unpickling: PythonObject) => {
      setPickleError(runtime, 'PicklingError', pickling);
      setPickleError(runtime, 'UnpicklingError', unpickling);
      return runtime.none;
    },
  },
];

function writeMethod(runtime: Runtime, file: PythonObject): PythonObject {
  const write = getOptionalAttribute(runtime, file, 'write');
  return write ?? raise(runtime, 'TypeError', "file must have a 'write' attribute");
}

/** What a `Pickler` or `Unpickler` holds: bound methods of its file, owned. */
interface StreamState {
  protocol: number;
  file: PythonObject | null;
  methods: PythonObject[];
  /** What a `Pickler` has written, owned; null before that. */
  memo: PickleMemo | null;
  /** What an `Unpickler` has made, owned; null before that. */
  made: UnpickleMemo | null;
}

const MEMO = 'memo';

const stateOf = (self: PythonObject): StreamState => self.payload as StreamState;

const streamSlots: NativeTypeDefinition['slots'] = {
  new: (runtime, type) =>
    newObject<StreamState>(runtime, type as TypeObject, {
      protocol: 0,
      file: null,
      methods: [],
      memo: null,
      made: null,
    }),
  traverse: (self, visit) => {
    const { methods, memo, made } = stateOf(self);
    for (const method of methods) visit(method, 'method');
    for (const kept of [memo, made]) if (kept !== null) visit(kept.objects, MEMO);
  },
  clear: (runtime, self) => {
    const state = stateOf(self);
    const { methods } = state;
    state.methods = [];
    state.file = null;
    for (const method of methods) runtime.heap.release(method);
    clearMemo(runtime, self);
  },
};

function clearMemo(runtime: Runtime, self: PythonObject): void {
  const state = stateOf(self);
  const kept = state.memo ?? state.made;
  if (kept === null) return;
  state.memo = null;
  state.made = null;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(MEMO), kept.objects.id, 0);
  runtime.heap.release(kept.objects);
}

/** The memo that a pickler or unpickler keeps, borrowed; made when it is first asked for. */
function keptMemo<Field extends 'memo' | 'made'>(
  runtime: Runtime,
  self: PythonObject,
  field: Field,
  make: (runtime: Runtime) => NonNullable<StreamState[Field]>,
): NonNullable<StreamState[Field]> {
  const state = stateOf(self);
  const before = state[field];
  if (before !== null) return before as NonNullable<StreamState[Field]>;
  const memo = make(runtime);
  state[field] = memo;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(MEMO), 0, memo.objects.id);
  return memo;
}

function keepMethods(runtime: Runtime, self: PythonObject, file: PythonObject, names: readonly string[]): void {
  const state = stateOf(self);
  state.file = file;
  for (const name of names) {
    if (file.type !== runtime.types.unknown && lookup(runtime, typeOf(file), name) === null) continue;
    const method = getAttribute(runtime, file, name);
    state.methods.push(method);
    runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(name), 0, method.id);
  }
}

/** An instance of a class derived from one that is here, which may say how it is done. Since 3.13 it holds several of its bound methods meanwhile, how many depends on the release. */
function hooksOf(runtime: Runtime, self: PythonObject, type: NativeTypeDefinition): PythonObject | null {
  if (self.type === runtime.typeOf(type)) return null;
  if (runtime.behaviour.library.picklersHoldHooks) runtime.boundCount(self);
  return self;
}

const picklerType: NativeTypeDefinition = {
  name: 'Pickler',
  module: '_pickle',
  isCollected: true,
  slots: {
    ...streamSlots,
    init: (runtime, self, args, keywords) => {
      const signature = '(file, protocol=None, fix_imports=True, buffer_callback=None)';
      const definition = { name: 'Pickler', signature, code: () => runtime.none };
      const [file, protocol] = bindConstructorArguments(runtime, definition, args, keywords) as (
        | PythonObject
        | undefined
      )[];
      stateOf(self).protocol = protocolOf(runtime, protocol);
      if (file!.type !== runtime.types.unknown) runtime.heap.release(writeMethod(runtime, file!));
      keepMethods(runtime, self, file!, ['write']);
    },
  },
  members: {
    dump: method('dump', '(self, obj, /)', 'None', (runtime, self, object) => {
      const { protocol, methods } = stateOf(self);
      const [write] = methods;
      if (write === undefined) throw new ValueUnknown(self);
      writeTo(
        runtime,
        write,
        pickled(
          runtime,
          object!,
          protocol,
          hooksOf(runtime, self, picklerType),
          keptMemo(runtime, self, 'memo', newPickleMemo),
        ),
      );
      return runtime.none;
    }),
    clear_memo: method('clear_memo', '(self, /)', 'None', (runtime, self) => {
      clearMemo(runtime, self);
      return runtime.none;
    }),
  },
};

const unpicklerType: NativeTypeDefinition = {
  name: 'Unpickler',
  module: '_pickle',
  isCollected: true,
  slots: {
    ...streamSlots,
    init: (runtime, self, args, keywords) => {
      const signature = "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())";
      const definition = { name: 'Unpickler', signature, code: () => runtime.none };
      const [file] = bindConstructorArguments(runtime, definition, args, keywords) as PythonObject[];
      keepMethods(runtime, self, file!, ['peek', 'readinto', 'read', 'readline']);
    },
  },
  members: {
    load: method('load', '(self, /)', 'unknown', (runtime, self) => {
      const { file } = stateOf(self);
      if (file === null) throw new ValueUnknown(self);
      const memo = keptMemo(runtime, self, 'made', newUnpickleMemo);
      return boundingNamed(runtime, () => unpickledFrom(runtime, file, hooksOf(runtime, self, unpicklerType), memo));
    }),
    find_class: method('find_class', '(self, module_name, global_name, /)', 'unknown', (runtime, _self, module, name) =>
      findGlobal(runtime, String(module!.payload), String(name!.payload)),
    ),
  },
};

function method(
  name: string,
  signature: string,
  whenUnknown: 'None' | 'unknown',
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** Makes the module `_pickle`. */
export function makePickle(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_pickle', functions, {
    Pickler: runtime.typeOf(picklerType),
    Unpickler: runtime.typeOf(unpicklerType),
    HIGHEST_PROTOCOL: newInteger(runtime, HIGHEST_PROTOCOL),
    DEFAULT_PROTOCOL: newInteger(runtime, runtime.behaviour.library.pickleProtocol),
    format_version: newString(runtime, `${runtime.behaviour.library.pickleProtocol}.0`),
  });
}
