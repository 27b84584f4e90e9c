/** Methods of bytes and bytearray that search and replace (`Objects/bytes_methods.c`). */
import { subsectionNotFound } from '../../values/bytes-methods.ts';
import {
  count,
  endsWith,
  find,
  removePrefix,
  removeSuffix,
  replace,
  rightFind,
  startsWith,
} from '../../values/text-search.ts';
import { newBoolean, newInteger } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import type { NativeMember } from '../type-object.ts';
import { bytesValue } from './bytes-object.ts';
import {
  type BytesKind,
  bytesArgument,
  bytesMethod,
  changedResult,
  filledResult,
  receiverBytesText,
  searchBound,
  soughtBytes,
  unchangedResult,
} from './bytes-receiver.ts';

const SEARCHES = { find, rfind: rightFind, index: find, rindex: rightFind, count } as const;
const ENDS = { startswith: startsWith, endswith: endsWith } as const;

/** Methods by name. */
export function bytesSearchMembers(kind: BytesKind): Record<string, NativeMember> {
  const members: Record<string, NativeMember> = {};
  for (const [name, search] of Object.entries(SEARCHES)) {
    members[name] = bytesMethod(
      name,
      '(self, sub, start=None, end=None, /)',
      'int',
      (runtime, self, part, start, end) => {
        const text = receiverBytesText(runtime, self);
        const sought = soughtBytes(runtime, part!);
        const position = search(text, sought, searchBound(runtime, start), searchBound(runtime, end));
        if (position < 0 && name.endsWith('index')) throw subsectionNotFound();
        return newInteger(runtime, position);
      },
    );
  }
  for (const [name, test] of Object.entries(ENDS)) {
    members[name] = bytesMethod(
      name,
      '(self, prefix, start=None, end=None, /)',
      'bool',
      (runtime, self, part, start, end) => {
        const isTuple = isInstanceOf(part!, runtime.types.tuple);
        const text = receiverBytesText(runtime, self);
        const bounds = [searchBound(runtime, start), searchBound(runtime, end)] as const;
        if (!isTuple && bytesValue(runtime, part!) === null) {
          const typeName = typeOf(part!).payload.name;
          raise(runtime, 'TypeError', `${name} first arg must be bytes or a tuple of bytes, not ${typeName}`);
        }
        const candidates = isTuple ? (part!.payload as PythonObject[]) : [part!];
        return newBoolean(
          runtime,
          candidates.some((candidate) => test(text, bytesArgument(runtime, candidate), ...bounds)),
        );
      },
    );
  }
  members.replace = bytesMethod(
    'replace',
    '(self, old, new, count=-1, /)',
    kind,
    (runtime, self, old, replacement, limit) => {
      const text = receiverBytesText(runtime, self);
      const [from, to] = [bytesArgument(runtime, old!), bytesArgument(runtime, replacement!)];
      const times = limit === undefined ? -1 : asIndex(runtime, limit, 'OverflowError');
      const isUnchanged = times === 0 || !text.includes(from) || (from === '' && to === '');
      if (isUnchanged) return unchangedResult(runtime, kind, self);
      return filledResult(runtime, kind, replace(text, from, to, times));
    },
  );
  for (const [name, remove] of Object.entries({ removeprefix: removePrefix, removesuffix: removeSuffix })) {
    members[name] = bytesMethod(name, '(self, part, /)', kind, (runtime, self, part) =>
      changedResult(runtime, kind, self, remove(receiverBytesText(runtime, self), bytesArgument(runtime, part!))),
    );
  }
  return members;
}
