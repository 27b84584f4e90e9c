/** Methods of str that take apart and join (`Objects/unicodeobject.c`, PyUnicode_Split and its kin). */
import { partition, rightPartition } from '../../values/text-search.ts';
import { rightSplit, split, splitLines, strip } from '../../values/text-split.ts';
import { newFilledString, newList, newString, newTuple } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';

import { asIndex } from '../protocol/operators.ts';
import { textOf } from '../protocol/text.ts';
import { isTrue } from '../protocol/truth.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { withFastSequence } from './iteration-support.ts';
import { changedText, receiverText, stringMethod } from './str-receiver.ts';

function optionalText(runtime: Runtime, object: PythonObject | undefined, message: string): string | undefined {
  return object === undefined || object === runtime.none ? undefined : textOf(runtime, object, message);
}

/** Parts as str objects; a part that is the whole receiver is the receiver itself. */
function partObjects(runtime: Runtime, self: PythonObject, parts: readonly string[]): PythonObject[] {
  return parts.map((part) => (parts.length === 1 ? changedText(runtime, self, part) : newString(runtime, part)));
}

function splitMember(name: string, take: typeof split): NativeMember {
  return stringMethod(name, '(self, /, sep=None, maxsplit=-1)', 'list', (runtime, self, separator, limit) => {
    const times = limit === undefined ? -1 : asIndex(runtime, limit, 'OverflowError');
    const characters = optionalText(runtime, separator, 'must be str or None, not {type}');
    const parts = take(receiverText(self), characters, times);
    // What is left after all splits at white space is copied, even if it is everything.
    const isCopied = characters === undefined && times === 0;
    return newList(
      runtime,
      isCopied ? parts.map((part) => newString(runtime, part)) : partObjects(runtime, self, parts),
    );
  });
}

function stripMember(name: string, sides: 'both' | 'left' | 'right'): NativeMember {
  return stringMethod(name, '(self, chars=None, /)', 'str', (runtime, self, characters) =>
    changedText(
      runtime,
      self,
      strip(receiverText(self), optionalText(runtime, characters, `${name} arg must be None or str`), sides),
    ),
  );
}

function partitionMember(name: string, take: typeof partition): NativeMember {
  return stringMethod(name, '(self, sep, /)', 'tuple', (runtime, self, separator) => {
    const parts = take(receiverText(self), textOf(runtime, separator!, 'must be str, not {type}'));
    const objects = parts.map((part, index) => {
      if (index === 1 && part !== '') {
        runtime.heap.retain(separator!);
        return separator!;
      }
      return changedText(runtime, self, part);
    });
    return newTuple(runtime, objects);
  });
}

/** `separator.join(items)`; one exact str alone is itself (_PyUnicode_JoinArray). */
function joinTexts(runtime: Runtime, self: PythonObject, iterable: PythonObject | undefined): PythonObject {
  return withFastSequence(runtime, iterable!, 'can only join an iterable', (items) => {
    if (items.length === 1 && items[0]!.type === runtime.types.str) {
      runtime.heap.retain(items[0]!);
      return items[0]!;
    }
    const texts = items.map((item, index) => {
      if (typeof item.payload === 'string' && typeOf(item).payload.mro.includes(runtime.types.str)) return item.payload;
      if (item.type === runtime.types.str || item.type === runtime.types.unknown) throw new ValueUnknown(item);
      const { name } = typeOf(item).payload;
      return raise(runtime, 'TypeError', `sequence item ${index}: expected str instance, ${name} found`);
    });
    return newFilledString(runtime, texts.join(receiverText(self)));
  });
}

/** Methods by name. */
export const stringSplitMembers: Readonly<Record<string, NativeMember>> = {
  split: splitMember('split', split),
  rsplit: splitMember('rsplit', rightSplit),
  strip: stripMember('strip', 'both'),
  lstrip: stripMember('lstrip', 'left'),
  rstrip: stripMember('rstrip', 'right'),
  partition: partitionMember('partition', partition),
  rpartition: partitionMember('rpartition', rightPartition),
  splitlines: stringMethod('splitlines', '(self, /, keepends=False)', 'list', (runtime, self, keepsEnds) => {
    const lines = splitLines(receiverText(self), keepsEnds !== undefined && isTrue(runtime, keepsEnds));
    return newList(runtime, partObjects(runtime, self, lines));
  }),
  join: stringMethod('join', '(self, iterable, /)', 'str', joinTexts),
};
