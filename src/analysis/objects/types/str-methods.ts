/** Methods of str (`Objects/unicodeobject.c`, unicode_methods). */
import { formatText } from '../../values/format-values.ts';
import { lower, upper } from '../../values/text-case.ts';
import { split, strip } from '../../values/text-split.ts';
import { newList, newString } from '../create.ts';
import { raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { itemsOf } from '../protocol/iteration.ts';
import { textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember, UnknownResult } from '../type-object.ts';
import { formatContext } from './format-context.ts';

function valueOf(self: PythonObject): string {
  if (typeof self.payload === 'string') return self.payload;
  throw new ValueUnknown(self);
}

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/** Methods of str by name. */
export const stringMembers: Readonly<Record<string, NativeMember>> = {
  upper: method('upper', '(self, /)', 'str', (runtime, self) =>
    newString(runtime, upper(valueOf(self), runtime.behaviour.unicodeEdition)),
  ),
  lower: method('lower', '(self, /)', 'str', (runtime, self) =>
    newString(runtime, lower(valueOf(self), runtime.behaviour.unicodeEdition)),
  ),
  strip: method('strip', '(self, chars=None, /)', 'str', (runtime, self, characters) =>
    newString(
      runtime,
      strip(
        valueOf(self),
        characters === undefined || characters === runtime.none ? undefined : textOf(runtime, characters),
      ),
    ),
  ),
  split: method('split', '(self, /, sep=None, maxsplit=-1)', 'list', (runtime, self, separator) =>
    newList(
      runtime,
      split(
        valueOf(self),
        separator === undefined || separator === runtime.none ? undefined : textOf(runtime, separator),
      ).map((part) => newString(runtime, part)),
    ),
  ),
  join: method('join', '(self, iterable, /)', 'str', joinTexts),
  __format__: method('__format__', '(self, format_spec, /)', 'str', (runtime, self, specification) =>
    newString(runtime, formatText(valueOf(self), textOf(runtime, specification!), formatContext(runtime, self))),
  ),
};

/** `separator.join(items)`; one exact str alone is itself (_PyUnicode_JoinArray). */
function joinTexts(runtime: Runtime, self: PythonObject, iterable: PythonObject | undefined): PythonObject {
  const items = itemsOf(runtime, iterable!);
  try {
    if (items.length === 1 && items[0]!.type === runtime.types.str) {
      runtime.heap.retain(items[0]!);
      return items[0]!;
    }
    const texts = items.map((item, index) => {
      if (typeof item.payload === 'string') return item.payload;
      if (typeOf(item).payload.mro.includes(runtime.types.str) || item.type === runtime.types.unknown)
        throw new ValueUnknown(item);
      return raise(
        runtime,
        'TypeError',
        `sequence item ${index}: expected str instance, ${typeOf(item).payload.name} found`,
      );
    });
    return newString(runtime, texts.join(valueOf(self)));
  } finally {
    for (const item of items) runtime.heap.release(item);
  }
}
