/** The built-in exceptions (`Objects/exceptions.c`). */
import { argumentTupleOf } from '../argument-tuple.ts';
import { newObject, newString } from '../create.ts';
import { type ExceptionPayload, isInstanceOf, raise, setExceptionField } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { shortTypeName, typeOf } from '../lookup.ts';
import { instanceAttribute, setInstanceAttribute } from '../protocol/attributes.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime, TypeObject } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition, TypeSlots } from '../type-object.ts';
import {
  exceptionText,
  fieldMember,
  initException,
  initWithFields,
  kept,
  payloadOf,
  setArguments,
} from './exception-members.ts';
import { genericDictAttribute } from './object.ts';
import { osErrorParts } from './os-error.ts';
import { syntaxErrorParts } from './syntax-error.ts';
import { unicodeErrorParts } from './unicode-errors.ts';

/** Exception names by base, each base before what derives from it. */
const HIERARCHY: readonly (readonly [base: string, names: readonly string[]])[] = [
  ['BaseException', ['GeneratorExit', 'KeyboardInterrupt', 'SystemExit', 'Exception']],
  [
    'Exception',
    [
      'ArithmeticError',
      'AssertionError',
      'AttributeError',
      'BufferError',
      'EOFError',
      'ImportError',
      'LookupError',
      'MemoryError',
      'NameError',
      'OSError',
      'ReferenceError',
      'RuntimeError',
      'StopAsyncIteration',
      'StopIteration',
      'SyntaxError',
      'SystemError',
      'TypeError',
      'ValueError',
      'Warning',
    ],
  ],
  ['ArithmeticError', ['FloatingPointError', 'OverflowError', 'ZeroDivisionError']],
  ['ImportError', ['ModuleNotFoundError']],
  ['LookupError', ['IndexError', 'KeyError']],
  ['NameError', ['UnboundLocalError']],
  [
    'OSError',
    [
      'BlockingIOError',
      'ChildProcessError',
      'ConnectionError',
      'FileExistsError',
      'FileNotFoundError',
      'InterruptedError',
      'IsADirectoryError',
      'NotADirectoryError',
      'PermissionError',
      'ProcessLookupError',
      'TimeoutError',
    ],
  ],
  ['ConnectionError', ['BrokenPipeError', 'ConnectionAbortedError', 'ConnectionRefusedError', 'ConnectionResetError']],
  ['RuntimeError', ['NotImplementedError', 'RecursionError', 'PythonFinalizationError']],
  ['SyntaxError', ['IndentationError', '_IncompleteInputError']],
  ['IndentationError', ['TabError']],
  ['ValueError', ['UnicodeError']],
  ['UnicodeError', ['UnicodeDecodeError', 'UnicodeEncodeError', 'UnicodeTranslateError']],
  [
    'Warning',
    [
      'BytesWarning',
      'DeprecationWarning',
      'EncodingWarning',
      'FutureWarning',
      'ImportWarning',
      'PendingDeprecationWarning',
      'ResourceWarning',
      'RuntimeWarning',
      'SyntaxWarning',
      'UnicodeWarning',
      'UserWarning',
    ],
  ],
];

const REFERENCES = [
  ['context', '__context__'],
  ['cause', '__cause__'],
  ['traceback', '__traceback__'],
] as const;

/** BaseException. */
export const baseExceptionType: NativeTypeDefinition = {
  name: 'BaseException',
  isCollected: true,
  hasInstanceDict: true,
  slots: {
    new: (runtime, type, args, keywords) => {
      const exception = newObject<ExceptionPayload>(runtime, type as TypeObject, {
        args: argumentTupleOf(runtime, args, keywords),
        traceback: null,
        cause: null,
        context: null,
        suppressContext: false,
        fields: new Map(),
      });
      const { log } = runtime;
      log.slot(exception.id, SlotKind.Internal, log.name('args'), 0, exception.payload.args.id);
      return exception;
    },
    init: initException,
    repr: (runtime, self) => {
      const { args } = payloadOf(self);
      const items = args.payload as PythonObject[];
      const inner = items.length === 1 ? `(${reprText(runtime, items[0]!)})` : reprText(runtime, args);
      return newString(runtime, shortTypeName(typeOf(self)) + inner);
    },
    str: exceptionText,
    traverse: (self, visit) => {
      const payload = payloadOf(self);
      visit(payload.args, 'args');
      for (const [field, label] of REFERENCES) if (payload[field] !== null) visit(payload[field], label);
      for (const [name, value] of payload.fields) visit(value, name);
    },
    clear: (runtime, self) => {
      const payload = { ...payloadOf(self), fields: [...payloadOf(self).fields.values()] };
      const { heap } = runtime;
      self.payload = { ...payload, context: null, cause: null, traceback: null, fields: new Map() };
      for (const value of payload.fields) heap.release(value);
      heap.release(payload.args);
      heap.releaseOptional(payload.traceback);
      heap.releaseOptional(payload.cause);
      heap.releaseOptional(payload.context);
    },
  },
  members: {
    __dict__: genericDictAttribute,
    args: {
      kind: 'attribute',
      get: (runtime, self) => kept(runtime, payloadOf(self).args),
      set: (runtime, self, value) => {
        if (value === null) raise(runtime, 'TypeError', 'args may not be deleted');
        setArguments(runtime, self, runtime.call(runtime.types.tuple, [value]));
      },
    },
    __traceback__: referenceMember('traceback', 'traceback', '__traceback__ must be a traceback or None'),
    __cause__: referenceMember('cause', 'BaseException', 'exception cause must be None or derive from BaseException'),
    __context__: referenceMember(
      'context',
      'BaseException',
      'exception context must be None or derive from BaseException',
    ),
    __suppress_context__: {
      kind: 'attribute',
      get: (runtime, self) => (payloadOf(self).suppressContext ? runtime.true : runtime.false),
      set: (runtime, self, value) => {
        payloadOf(self).suppressContext = value === runtime.true;
      },
    },
    with_traceback: {
      kind: 'method',
      function: {
        name: 'with_traceback',
        signature: '(self, tb, /)',
        code: (runtime: Runtime, self: PythonObject, traceback: PythonObject) => {
          const isTraceback = traceback === runtime.none || traceback.type === runtime.types.traceback;
          if (!isTraceback && traceback.type !== runtime.types.unknown) {
            raise(runtime, 'TypeError', '__traceback__ must be a traceback or None');
          }
          setReference(runtime, self, 'traceback', traceback === runtime.none ? null : traceback);
          return kept(runtime, self);
        },
      },
    },
    add_note: {
      kind: 'method',
      function: { name: 'add_note', signature: '(self, note, /)', whenUnknown: 'None', code: addNote },
    },
    __setstate__: {
      kind: 'method',
      function: { name: '__setstate__', signature: '(self, state, /)', code: (runtime: Runtime) => runtime.none },
    },
  },
};

/** Sets `__context__`, `__cause__` or `__traceback__` of an exception; retains the value, releases what was there. */
export function setReference(
  runtime: Runtime,
  exception: PythonObject,
  field: 'traceback' | 'cause' | 'context',
  value: PythonObject | null,
): void {
  if (value !== null) runtime.heap.retain(value);
  const payload = payloadOf(exception);
  const before = payload[field];
  payload[field] = value;
  if (field === 'cause') payload.suppressContext = true;
  const { log } = runtime;
  log.slot(exception.id, SlotKind.Internal, log.name(`__${field}__`), before?.id ?? 0, value?.id ?? 0);
  runtime.heap.releaseOptional(before);
}

function referenceMember(field: 'traceback' | 'cause' | 'context', typeName: string, message: string): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => kept(runtime, payloadOf(self)[field] ?? runtime.none),
    set: (runtime, self, value) => {
      if (value === null) return raise(runtime, 'TypeError', `__${field}__ may not be deleted`);
      if (value === runtime.none) return setReference(runtime, self, field, null);
      if (!isInstanceOf(value, runtime.typeNamed(typeName))) raise(runtime, 'TypeError', message);
      setReference(runtime, self, field, value);
    },
  };
}

function addNote(runtime: Runtime, self: PythonObject, note: PythonObject): PythonObject {
  if (!isInstanceOf(note, runtime.types.str)) {
    raise(runtime, 'TypeError', runtime.behaviour.language.addNoteText.replace('{type}', typeOf(note).payload.name));
  }
  let notes = instanceAttribute(self, '__notes__');
  if (notes === undefined) {
    notes = runtime.call(runtime.types.list, []);
    setInstanceAttribute(runtime, self, '__notes__', notes);
    runtime.heap.release(notes);
  }
  const append = runtime.typeNamed('list');
  const method = typeOf(append).payload.slots.getAttribute(runtime, append, 'append');
  runtime.heap.release(runtime.call(method, [notes, note]));
  runtime.heap.release(method);
  return runtime.none;
}

/** SystemExit_init: the only argument, or all as a tuple. */
function initSystemExit(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  initException(runtime, self, args, keywords);
  const tuple = payloadOf(self).args;
  if (args.length > 0) setExceptionField(runtime, self, 'code', args.length === 1 ? args[0]! : tuple);
}

const SPECIAL: Readonly<Record<string, Partial<NativeTypeDefinition>>> = {
  StopIteration: { slots: { init: initWithFields('value', []) }, members: { value: fieldMember('value') } },
  SystemExit: { slots: { init: initSystemExit }, members: { code: fieldMember('code') } },
  NameError: { slots: { init: initWithFields(null, ['name']) }, members: { name: fieldMember('name') } },
  AttributeError: {
    slots: { init: initWithFields(null, ['name', 'obj']) },
    members: { name: fieldMember('name'), obj: fieldMember('obj') },
  },
  ImportError: {
    slots: { init: initWithFields('msg', ['name', 'path', 'name_from']) },
    members: {
      msg: fieldMember('msg'),
      name: fieldMember('name'),
      path: fieldMember('path'),
      name_from: fieldMember('name_from'),
    },
  },
  KeyError: {
    slots: {
      str: (runtime, self) => {
        const items = payloadOf(self).args.payload as PythonObject[];
        if (items.length === 1) return newString(runtime, reprText(runtime, items[0]!));
        return newString(runtime, items.length === 0 ? '' : reprText(runtime, payloadOf(self).args));
      },
    },
  },
  OSError: osErrorParts,
  SyntaxError: syntaxErrorParts,
  ...unicodeErrorParts,
};

/** Each simple exception names the functions of BaseException again (SimpleExtendsException). */
function ownSlots(name: string, base: string): Partial<TypeSlots> {
  const { new: create, init } = baseExceptionType.slots;
  if (SPECIAL[base] !== undefined) return {};
  return SPECIAL[name] === undefined ? { new: create!, init: init! } : { init: init! };
}

/** All built-in exceptions, bases first. */
export const exceptionTypes: readonly NativeTypeDefinition[] = [
  baseExceptionType,
  ...HIERARCHY.flatMap(([base, names]) =>
    names.map(
      (name): NativeTypeDefinition => ({
        ...SPECIAL[name],
        name,
        base,
        isCollected: true,
        slots: { ...ownSlots(name, base), ...SPECIAL[name]?.slots },
      }),
    ),
  ),
];
