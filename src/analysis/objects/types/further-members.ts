/**
 * Members of built-in types that programs seldom use and that nothing is known of here: `dir()` and `hasattr()` find them, their results are
 * unknown. One that would change its object ends the simulation.
 */
import { newUnknown, newUnknownValue } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../type-object.ts';
import { classGetItem } from './generic-alias.ts';
import { objectStateMembers } from './object-state.ts';

function unknownMethod(name: string, signature = '(self, /, *args)'): NativeMember {
  const code = (runtime: Runtime, self: PythonObject): PythonObject => {
    runtime.escape(self);
    return newUnknown(runtime);
  };
  return { kind: 'method', function: { name, signature, code } };
}

/** A method that changes its object in a way that is not simulated. */
function changingMethod(name: string): NativeMember {
  const code = (runtime: Runtime): never => runtime.stop(`unknown: ${name}() is not simulated`);
  return { kind: 'method', function: { name, signature: '(self, /, *args)', code } };
}

const unknownAttribute: NativeMember = { kind: 'attribute', get: (runtime) => newUnknown(runtime) };
const unknownText: NativeMember = {
  kind: 'attribute',
  get: (runtime) => newUnknownValue(runtime, runtime.types.str),
};

const setState = { __setstate__: changingMethod('__setstate__') };
const textSignature = { __text_signature__: unknownText };
const buffer = { __buffer__: unknownMethod('__buffer__') };

const FURTHER_MEMBERS: Readonly<Record<string, Readonly<Record<string, NativeMember>>>> = {
  object: {
    __doc__: { kind: 'value', make: (runtime) => newUnknownValue(runtime, runtime.types.str) },
    __reduce__: unknownMethod('__reduce__'),
    ...objectStateMembers,
  },
  bytes: buffer,
  bytearray: {
    ...buffer,
    __release_buffer__: changingMethod('__release_buffer__'),
    __alloc__: {
      kind: 'method',
      function: {
        name: '__alloc__',
        signature: '(self, /)',
        code: (runtime: Runtime) => newUnknownValue(runtime, runtime.types.int),
      },
    },
  },
  memoryview: {
    ...buffer,
    __release_buffer__: changingMethod('__release_buffer__'),
    _from_flags: {
      kind: 'classmethod',
      function: {
        name: '_from_flags',
        signature: '(cls, /, object, flags)',
        code: (runtime: Runtime) => newUnknown(runtime),
      },
    },
    __class_getitem__: classGetItem,
  },
  classmethod: { __class_getitem__: classGetItem },
  staticmethod: { __class_getitem__: classGetItem },
  method: {
    __get__: {
      kind: 'method',
      function: {
        name: '__get__',
        signature: '(self, instance, owner=None, /)',
        code: (runtime: Runtime, self: PythonObject) => {
          runtime.heap.retain(self);
          return self;
        },
      },
    },
  },
  generator: { __class_getitem__: classGetItem, __del__: unknownMethod('__del__', '(self, /)') },
  coroutine: { __class_getitem__: classGetItem, __del__: unknownMethod('__del__', '(self, /)') },
  async_generator: { __class_getitem__: classGetItem, __del__: unknownMethod('__del__', '(self, /)') },
  builtin_function_or_method: textSignature,
  method_descriptor: textSignature,
  wrapper_descriptor: textSignature,
  'method-wrapper': textSignature,
  classmethod_descriptor: textSignature,
  traceback: { tb_lasti: { kind: 'attribute', get: (runtime) => newUnknownValue(runtime, runtime.types.int) } },
  frame: { f_generator: unknownAttribute, f_trace_lines: unknownAttribute, f_trace_opcodes: unknownAttribute },
  GenericAlias: { __typing_unpacked_tuple_args__: unknownAttribute, __unpacked__: unknownAttribute },
  Union: {
    __class_getitem__: {
      kind: 'classmethod',
      function: {
        name: '__class_getitem__',
        signature: '(cls, item, /)',
        code: (runtime: Runtime) => newUnknown(runtime),
      },
    },
    __mro_entries__: unknownMethod('__mro_entries__'),
    __name__: unknownText,
    __qualname__: unknownText,
    __origin__: unknownAttribute,
  },
  reversed: setState,
  zip: setState,
  map: setState,
  list_iterator: setState,
  list_reverseiterator: setState,
  tuple_iterator: setState,
  str_iterator: setState,
  str_ascii_iterator: setState,
  bytes_iterator: setState,
  bytearray_iterator: setState,
  range_iterator: setState,
  longrange_iterator: setState,
};

/** A type with those of its members that are listed here too; its own come first. */
export function withFurtherMembers(definition: NativeTypeDefinition): NativeTypeDefinition {
  const further = Object.hasOwn(FURTHER_MEMBERS, definition.name) ? FURTHER_MEMBERS[definition.name] : undefined;
  return further === undefined ? definition : { ...definition, members: { ...further, ...definition.members } };
}
