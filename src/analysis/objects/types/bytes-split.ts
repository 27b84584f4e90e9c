/** Methods of bytes and bytearray that take apart and join (`Objects/stringlib/split.h`, `partition.h`, `join.h`). */
import { rightSplitBytes, splitBytes, splitBytesLines, stripBytes } from '../../values/bytes-methods.ts';
import { bytesToText } from '../../values/bytes-text.ts';
import { partition, rightPartition } from '../../values/text-search.ts';
import { newList, newTuple } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { bytesValue } from './bytes-object.ts';
import {
  type BytesKind,
  bytesArgument,
  bytesMethod,
  changedResult,
  copiedResult,
  filledResult,
  optionalBytesArgument,
  receiverBytesText,
} from './bytes-receiver.ts';
import { withFastSequence } from './iteration-support.ts';

function partObjects(runtime: Runtime, kind: BytesKind, self: PythonObject, parts: readonly string[]): PythonObject[] {
  return parts.map((part) =>
    parts.length === 1 ? changedResult(runtime, kind, self, part) : copiedResult(runtime, kind, part),
  );
}

function joinBytes(runtime: Runtime, kind: BytesKind, self: PythonObject, iterable: PythonObject): PythonObject {
  const separator = receiverBytesText(runtime, self);
  return withFastSequence(runtime, iterable, 'can only join an iterable', (items) => {
    if (items.length === 1 && kind === 'bytes' && items[0]!.type === runtime.types.bytes) {
      bytesValue(runtime, items[0]!);
      runtime.heap.retain(items[0]!);
      return items[0]!;
    }
    const texts = items.map((item, index) => {
      const bytes = bytesValue(runtime, item);
      if (bytes !== null) return bytesToText(bytes);
      const { name } = typeOf(item).payload;
      return raise(runtime, 'TypeError', `sequence item ${index}: expected a bytes-like object, ${name} found`);
    });
    return filledResult(runtime, kind, texts.join(separator));
  });
}

/** Methods by name. */
export function bytesSplitMembers(kind: BytesKind): Record<string, NativeMember> {
  const members: Record<string, NativeMember> = {};
  for (const [name, take] of Object.entries({ split: splitBytes, rsplit: rightSplitBytes })) {
    members[name] = bytesMethod(name, '(self, /, sep=None, maxsplit=-1)', 'list', (runtime, self, separator, limit) => {
      const times = limit === undefined ? -1 : asIndex(runtime, limit, 'OverflowError');
      const characters = optionalBytesArgument(runtime, separator);
      const parts = take(receiverBytesText(runtime, self), characters, times);
      // What is left after all splits at white space is copied, even if it is everything.
      if (characters === undefined && times === 0) {
        return newList(
          runtime,
          parts.map((part) => copiedResult(runtime, kind, part)),
        );
      }
      return newList(runtime, partObjects(runtime, kind, self, parts));
    });
  }
  for (const [name, side] of Object.entries({ strip: 'both', lstrip: 'left', rstrip: 'right' } as const)) {
    members[name] = bytesMethod(name, '(self, bytes=None, /)', kind, (runtime, self, characters) => {
      const text = receiverBytesText(runtime, self);
      return changedResult(runtime, kind, self, stripBytes(text, optionalBytesArgument(runtime, characters), side));
    });
  }
  for (const [name, take] of Object.entries({ partition, rpartition: rightPartition })) {
    members[name] = bytesMethod(name, '(self, sep, /)', 'tuple', (runtime, self, separator) => {
      const parts = take(receiverBytesText(runtime, self), bytesArgument(runtime, separator!));
      const objects = parts.map((part, index) => {
        if (kind === 'bytes' && index === 1 && part !== '') return retained(runtime, separator!);
        if (kind === 'bytes' && parts[1] === '' && part !== '') return retained(runtime, self);
        return copiedResult(runtime, kind, part);
      });
      return newTuple(runtime, objects);
    });
  }
  members.splitlines = bytesMethod('splitlines', '(self, /, keepends=False)', 'list', (runtime, self, keepsEnds) => {
    const lines = splitBytesLines(
      receiverBytesText(runtime, self),
      keepsEnds !== undefined && isTrue(runtime, keepsEnds),
    );
    return newList(runtime, partObjects(runtime, kind, self, lines));
  });
  members.join = bytesMethod('join', '(self, iterable_of_bytes, /)', kind, (runtime, self, iterable) =>
    joinBytes(runtime, kind, self, iterable!),
  );
  return members;
}

function retained(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}
