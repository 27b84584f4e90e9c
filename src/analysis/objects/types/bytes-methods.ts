/** Methods that bytes and bytearray share (`Objects/bytesobject.c`, `Objects/bytearrayobject.c`, `Objects/bytes_methods.c`). */
import {
  ASCII_TESTS,
  bytesFromHexadecimal,
  bytesToHexadecimal,
  capitalizeAscii,
  lowerAscii,
  makeBytesTable,
  swapcaseAscii,
  titleAscii,
  translateBytes,
  upperAscii,
} from '../../values/bytes-methods.ts';
import { bytesToText } from '../../values/bytes-text.ts';
import { center, expandTabs, justifyLeft, justifyRight, zeroFill } from '../../values/text-layout.ts';
import { newBoolean, newString } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { bytesValue, newBytearray, newBytes, newFilledBytes, requireBytes } from './bytes-object.ts';
import {
  type BytesKind,
  bytesMethod,
  fillArgument,
  filledResult,
  receiverBytesText,
  unchangedResult,
} from './bytes-receiver.ts';
import { bytesSearchMembers } from './bytes-search.ts';
import { bytesSplitMembers } from './bytes-split.ts';
import { decodedText } from './text-codec.ts';

const CASE_METHODS: Readonly<Record<string, (text: string) => string>> = {
  upper: upperAscii,
  lower: lowerAscii,
  capitalize: capitalizeAscii,
  swapcase: swapcaseAscii,
  title: titleAscii,
};

const LAYOUTS: Readonly<Record<string, (text: string, width: number, fill?: string) => string>> = {
  center,
  ljust: justifyLeft,
  rjust: justifyRight,
};

/** Methods by name. */
export function sharedBytesMembers(kind: BytesKind): Record<string, NativeMember> {
  return {
    ...bytesSearchMembers(kind),
    ...bytesSplitMembers(kind),
    ...plainMembers(kind),
    ...layoutMembers(kind),
    decode: bytesMethod(
      'decode',
      "(self, /, encoding='utf-8', errors='strict')",
      'str',
      (runtime, self, name, errors) =>
        newString(runtime, decodedText(runtime, self, bytesValue(runtime, self)!, name, errors)),
    ),
    hex: bytesMethod('hex', '(self, /, sep=None, bytes_per_sep=1)', 'str', hexadecimal),
    translate: bytesMethod('translate', "(self, table, /, delete=b'')", kind, (runtime, self, table, removed) => {
      const bytes = bytesValue(runtime, self)!;
      const tableBytes = table === runtime.none ? undefined : requireBytes(runtime, table!);
      const removedBytes = removed === undefined ? new Uint8Array(0) : requireBytes(runtime, removed);
      const result = translateBytes(bytes, tableBytes, removedBytes);
      const [before, after] = [bytesToText(bytes), bytesToText(result)];
      return before === after ? unchangedResult(runtime, kind, self) : filledResult(runtime, kind, after);
    }),
    maketrans: {
      kind: 'staticmethod',
      function: {
        name: 'maketrans',
        signature: '(frm, to, /)',
        whenUnknown: 'bytes',
        code: (runtime: Runtime, from: PythonObject, to: PythonObject) =>
          newFilledBytes(runtime, makeBytesTable(requireBytes(runtime, from), requireBytes(runtime, to))),
      },
    },
    fromhex: {
      kind: 'classmethod',
      function: {
        name: 'fromhex',
        signature: '(type, string, /)',
        whenUnknown: kind,
        code: (runtime: Runtime, type: PythonObject, source: PythonObject) =>
          fromHexadecimal(runtime, kind, type, source),
      },
    },
  };
}

function plainMembers(kind: BytesKind): Record<string, NativeMember> {
  const members: Record<string, NativeMember> = {};
  for (const [name, compute] of Object.entries(CASE_METHODS)) {
    members[name] = bytesMethod(name, '(self, /)', kind, (runtime, self) =>
      filledResult(runtime, kind, compute(receiverBytesText(runtime, self))),
    );
  }
  for (const [name, test] of Object.entries(ASCII_TESTS)) {
    members[name] = bytesMethod(name, '(self, /)', 'bool', (runtime, self) =>
      newBoolean(runtime, test(receiverBytesText(runtime, self))),
    );
  }
  return members;
}

function layoutMembers(kind: BytesKind): Record<string, NativeMember> {
  const padded = (runtime: Runtime, self: PythonObject, before: string, after: string): PythonObject =>
    before.length === after.length ? unchangedResult(runtime, kind, self) : filledResult(runtime, kind, after);
  const members: Record<string, NativeMember> = {};
  for (const [name, layOut] of Object.entries(LAYOUTS)) {
    members[name] = bytesMethod(name, "(self, width, fillchar=b' ', /)", kind, (runtime, self, width, fill) => {
      const text = receiverBytesText(runtime, self);
      const columns = asIndex(runtime, width!, 'OverflowError');
      return padded(runtime, self, text, layOut(text, columns, fillArgument(runtime, name, fill)));
    });
  }
  members.zfill = bytesMethod('zfill', '(self, width, /)', kind, (runtime, self, width) => {
    const text = receiverBytesText(runtime, self);
    return padded(runtime, self, text, zeroFill(text, asIndex(runtime, width!, 'OverflowError')));
  });
  members.expandtabs = bytesMethod('expandtabs', '(self, /, tabsize=8)', kind, (runtime, self, size) => {
    const columns = size === undefined ? 8 : asIndex(runtime, size, 'OverflowError');
    return filledResult(runtime, kind, expandTabs(receiverBytesText(runtime, self), columns));
  });
  return members;
}

/** `bytes.hex()`, also that of memoryview. */
export function hexadecimal(
  runtime: Runtime,
  self: PythonObject,
  separator?: PythonObject,
  groupSize?: PythonObject,
): PythonObject {
  const bytes = bytesValue(runtime, self)!;
  if (separator === undefined || separator === runtime.none) return newString(runtime, bytesToHexadecimal(bytes));
  const text =
    typeof separator.payload === 'string' ? separator.payload : bytesToText(requireBytes(runtime, separator));
  if (text.length !== 1) raise(runtime, 'ValueError', 'sep must be length 1.');
  if (text > '\x7f') raise(runtime, 'ValueError', 'sep must be ASCII.');
  const size = groupSize === undefined ? 1 : asIndex(runtime, groupSize, 'OverflowError');
  return newString(runtime, bytesToHexadecimal(bytes, text, size));
}

function fromHexadecimal(runtime: Runtime, kind: BytesKind, type: PythonObject, source: PythonObject): PythonObject {
  const { types, behaviour } = runtime;
  if (source.type === types.unknown) throw new ValueUnknown(source);
  let text: string;
  if (isInstanceOf(source, types.str)) {
    if (typeof source.payload !== 'string') throw new ValueUnknown(source);
    text = source.payload;
  } else {
    const bytes = behaviour.readsHexadecimalFromBytes ? bytesValue(runtime, source) : null;
    if (bytes === null) {
      const what = behaviour.readsHexadecimalFromBytes ? 'str or bytes-like' : 'str';
      raise(runtime, 'TypeError', `fromhex() argument must be ${what}, not ${typeOf(source).payload.name}`);
    }
    text = bytesToText(bytes);
  }
  const bytes = bytesFromHexadecimal(text, behaviour);
  const plain = kind === 'bytes' ? newBytes(runtime, bytes) : newBytearray(runtime, bytes);
  if (type === types.bytes || type === runtime.typeNamed('bytearray')) return plain;
  try {
    return runtime.call(type, [plain]);
  } finally {
    runtime.heap.release(plain);
  }
}
