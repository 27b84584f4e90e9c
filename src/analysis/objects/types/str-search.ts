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
import type { VersionBehaviour } from '../../versions.ts';
import { newBoolean, newFilledString, newInteger } from '../create.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { typeOf } from '../lookup.ts';
import { asIndex } from '../protocol/operators.ts';
import { textOf } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeMember } from '../type-object.ts';
import { sliceIndex } from './slice.ts';
import { changedText, receiverText, stringMethod } from './str-receiver.ts';

type Search = (text: string, part: string, start?: number, end?: number) => number;

const SEARCHES: Readonly<Record<string, Search>> = { find, rfind: rightFind, index, rindex: rightIndex, count };
const ENDS = { startswith: startsWith, endswith: endsWith } as const;

/** The text of a str argument. Throws TypeError with CPython's text for an argument of a clinic method. */
function partText(runtime: Runtime, part: PythonObject, method: string, position = ' 1'): string {
  return textOf(runtime, part, `${method}() argument${position} must be str, not {type}`);
}

/** Optional start and end as offsets that the functions of `values/` take: negative ones count from the end. */
function bound(runtime: Runtime, value: PythonObject | undefined): number | undefined {
  return value === undefined || value === runtime.none ? undefined : sliceIndex(runtime, value);
}

function searchMembers(): Record<string, NativeMember> {
  const members: Record<string, NativeMember> = {};
  for (const [name, search] of Object.entries(SEARCHES)) {
    members[name] = stringMethod(
      name,
      ({ parsesFindArguments }) => (parsesFindArguments ? '(self, /, *args)' : '(self, sub, start=None, end=None, /)'),
      'int',
      (runtime, self, ...args) => {
        const [part, start, end] = runtime.behaviour.parsesFindArguments ? parsed(runtime, name, args) : args;
        return newInteger(
          runtime,
          search(receiverText(self), partText(runtime, part!, name), bound(runtime, start), bound(runtime, end)),
        );
      },
    );
  }
  for (const name of ['startswith', 'endswith'] as const) {
    members[name] = stringMethod(
      name,
      ({ parsesFindArguments }) =>
        parsesFindArguments ? '(self, /, *args)' : '(self, prefix, start=None, end=None, /)',
      'bool',
      (runtime, self, ...args) => {
        const [part, start, end] = runtime.behaviour.parsesFindArguments ? parsed(runtime, name, args) : args;
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

/** The arguments of `find` and its kin as PyArg_ParseTuple takes them apart (Objects/stringlib/find.h, _ParseTupleFinds). */
function parsed(
  runtime: Runtime,
  name: string,
  args: readonly (PythonObject | readonly PythonObject[] | undefined)[],
): readonly (PythonObject | undefined)[] {
  const given = args[0] as readonly PythonObject[];
  if (given.length < 1 || given.length > 3) {
    const limit = given.length < 1 ? 'at least 1 argument' : 'at most 3 arguments';
    raise(runtime, 'TypeError', `${name}() takes ${limit} (${given.length} given)`);
  }
  if (name !== 'startswith' && name !== 'endswith') textOf(runtime, given[0]!, 'must be str, not {type}');
  return given;
}

function replaceSignature({ namesReplaceCount }: VersionBehaviour): string {
  return namesReplaceCount ? '(self, old, new, /, count=-1)' : '(self, old, new, count=-1, /)';
}

/** Methods by name. */
export const stringSearchMembers: Readonly<Record<string, NativeMember>> = {
  ...searchMembers(),
  replace: stringMethod('replace', replaceSignature, 'str', (runtime, self, old, replacement, limit) => {
    const times = limit === undefined ? -1 : asIndex(runtime, limit, 'OverflowError');
    return changedText(
      runtime,
      self,
      replace(
        receiverText(self),
        partText(runtime, old!, 'replace'),
        partText(runtime, replacement!, 'replace', ' 2'),
        times,
      ),
      newFilledString,
    );
  }),
  removeprefix: stringMethod('removeprefix', '(self, prefix, /)', 'str', (runtime, self, prefix) =>
    changedText(runtime, self, removePrefix(receiverText(self), partText(runtime, prefix!, 'removeprefix', ''))),
  ),
  removesuffix: stringMethod('removesuffix', '(self, suffix, /)', 'str', (runtime, self, suffix) =>
    changedText(runtime, self, removeSuffix(receiverText(self), partText(runtime, suffix!, 'removesuffix', ''))),
  ),
};
