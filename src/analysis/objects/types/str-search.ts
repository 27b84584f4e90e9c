/** Methods of str that search and replace (`Objects/unicodeobject.c`, unicode_find and its kin). */
import {
  count,
  endsWith,
  find,
  index,
  removePrefix,
  removeSuffix,
  replace,
  rightFind,
  rightIndex,
  startsWith,
} from '../../values/text-search.ts';
import { newBoolean, newInteger } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { changedText, receiverText, stringMethod } from './str-receiver.ts';

type Search = (text: string, part: string, start?: number, end?: number) => number;

const SEARCHES: Readonly<Record<string, Search>> = { find, rfind: rightFind, index, rindex: rightIndex, count };
const ENDS = { startswith: startsWith, endswith: endsWith } as const;

/** The text of a str argument. Throws TypeError with CPython's text for an argument of a clinic method. */
function partText(runtime: Runtime, part: PythonObject, method: string): string {
  if (typeof part.payload === 'string' && isInstanceOf(part, runtime.types.str)) return part.payload;
  if (part.type === runtime.types.unknown || isInstanceOf(part, runtime.types.str)) throw new ValueUnknown(part);
  const { name } = typeOf(part).payload;
  return raise(runtime, 'TypeError', `${method}() argument 1 must be str, not ${name}`);
}

/** Optional start and end as offsets that the functions of `values/` take: negative ones count from the end. */
function bound(runtime: Runtime, value: PythonObject | undefined): number | undefined {
  return value === undefined || value === runtime.none ? undefined : asIndex(runtime, value, 'OverflowError');
}

function searchMembers(): Record<string, NativeMember> {
  const members: Record<string, NativeMember> = {};
  for (const [name, search] of Object.entries(SEARCHES)) {
    members[name] = stringMethod(
      name,
      '(self, sub, start=None, end=None, /)',
      'int',
      (runtime, self, part, start, end) =>
        newInteger(
          runtime,
          search(receiverText(self), partText(runtime, part!, name), bound(runtime, start), bound(runtime, end)),
        ),
    );
  }
  for (const name of ['startswith', 'endswith'] as const) {
    members[name] = stringMethod(
      name,
      '(self, prefix, start=None, end=None, /)',
      'bool',
      (runtime, self, part, start, end) => {
        const isTuple = isInstanceOf(part!, runtime.types.tuple);
        const parts = isTuple ? (part!.payload as PythonObject[]) : [part!];
        const text = receiverText(self);
        for (const candidate of parts) {
          const { name: typeName } = typeOf(candidate).payload;
          if (!isInstanceOf(candidate, runtime.types.str)) {
            if (candidate.type === runtime.types.unknown) throw new ValueUnknown(candidate);
            const what = isTuple
              ? `tuple for ${name} must only contain str`
              : `${name} first arg must be str or a tuple of str`;
            raise(runtime, 'TypeError', `${what}, not ${typeName}`);
          }
          if (ENDS[name](text, partText(runtime, candidate, name), bound(runtime, start), bound(runtime, end)))
            return runtime.true;
        }
        return newBoolean(runtime, false);
      },
    );
  }
  return members;
}

/** Methods by name. */
export const stringSearchMembers: Readonly<Record<string, NativeMember>> = {
  ...searchMembers(),
  replace: stringMethod('replace', '(self, old, new, /, count=-1)', 'str', (runtime, self, old, replacement, limit) => {
    const times = limit === undefined ? -1 : asIndex(runtime, limit, 'OverflowError');
    return changedText(
      runtime,
      self,
      replace(
        receiverText(self),
        partText(runtime, old!, 'replace'),
        partText(runtime, replacement!, 'replace'),
        times,
      ),
    );
  }),
  removeprefix: stringMethod('removeprefix', '(self, prefix, /)', 'str', (runtime, self, prefix) =>
    changedText(runtime, self, removePrefix(receiverText(self), partText(runtime, prefix!, 'removeprefix'))),
  ),
  removesuffix: stringMethod('removesuffix', '(self, suffix, /)', 'str', (runtime, self, suffix) =>
    changedText(runtime, self, removeSuffix(receiverText(self), partText(runtime, suffix!, 'removesuffix'))),
  ),
};
