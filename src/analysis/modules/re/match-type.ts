/** `re.Match` (`Modules/_sre/sre.c`, match_methods). */
import { newInteger, newString, newTuple } from '../../objects/create.ts';
import { dictEntries, dictGet, dictSet, newDict } from '../../objects/dict-access.ts';
import { raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { reprText } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { classGetItem } from '../../objects/types/generic-alias.ts';
import { heldReferenceSlots } from '../../objects/types/held-references.ts';
import { MATCH_FIELDS, matchPayload, patternPayload } from './pattern-payload.ts';
import { textSlice } from './subject.ts';
import { expandTemplate, templateOf } from './templates.ts';

/** The text of a group, a new reference; `otherwise` (borrowed) where it took no part. */
export function groupText(runtime: Runtime, match: PythonObject, group: number, otherwise: PythonObject): PythonObject {
  const { spans, string } = matchPayload(match);
  const start = spans[2 * group]!;
  if (start < 0) {
    runtime.heap.retain(otherwise);
    return otherwise;
  }
  return textSlice(runtime, string!, start, spans[2 * group + 1]!);
}

/** match_getindex: the number of a group given by number or name. */
function groupNumber(runtime: Runtime, match: PythonObject, given: PythonObject | undefined): number {
  if (given === undefined) return 0;
  const { spans, pattern } = matchPayload(match);
  let group = -1;
  if (typeOf(given).payload.slots.index !== null) group = Number(indexValue(runtime, given));
  else {
    const known = dictGet(runtime, patternPayload(pattern!).groupindex!, given);
    if (known !== null) group = Number(known.payload);
  }
  if (group < 0 || group >= spans.length / 2) raise(runtime, 'IndexError', 'no such group');
  return group;
}

const groupCount = (match: PythonObject): number => matchPayload(match).spans.length / 2 - 1;

function newSpan(runtime: Runtime, start: number, end: number): PythonObject {
  return newTuple(runtime, [newInteger(runtime, start), newInteger(runtime, end)]);
}

const method = (
  name: string,
  signature: string,
  code: (runtime: Runtime, self: PythonObject, ...args: never[]) => PythonObject,
  whenUnknown?: 'str' | 'int' | 'tuple' | 'dict',
): NativeMember => ({
  kind: 'method',
  function: { name, signature, code: code as never, ...(whenUnknown === undefined ? {} : { whenUnknown }) },
});

const attribute = (get: (runtime: Runtime, self: PythonObject) => PythonObject): NativeMember => ({
  kind: 'attribute',
  get,
});

const position = (name: string, offset: 0 | 1): NativeMember =>
  method(
    name,
    '(self, group=0, /)',
    (runtime, self, given?: PythonObject) =>
      newInteger(runtime, matchPayload(self).spans[2 * groupNumber(runtime, self, given) + offset]!),
    'int',
  );

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

const itself = (name: string, signature: string): NativeMember =>
  method(name, signature, (runtime, self) => kept(runtime, self));

export const matchType: NativeTypeDefinition = {
  name: 'Match',
  messageName: 're.Match',
  module: 're',
  isFinal: true,
  isCollected: true,
  slots: {
    ...heldReferenceSlots(MATCH_FIELDS),
    repr: (runtime, self) => {
      const { spans } = matchPayload(self);
      const text = groupText(runtime, self, 0, runtime.none);
      const shown = Array.from(reprText(runtime, text)).slice(0, 50).join('');
      runtime.heap.release(text);
      return newString(runtime, `<re.Match object; span=(${spans[0]}, ${spans[1]}), match=${shown}>`);
    },
    getItem: (runtime, self, key) => groupText(runtime, self, groupNumber(runtime, self, key), runtime.none),
  },
  members: {
    group: method('group', '(self, /, *args)', (runtime, self, args: PythonObject[]) => {
      if (args.length <= 1) return groupText(runtime, self, groupNumber(runtime, self, args[0]), runtime.none);
      const numbers = args.map((given) => groupNumber(runtime, self, given));
      return newTuple(
        runtime,
        numbers.map((group) => groupText(runtime, self, group, runtime.none)),
      );
    }),
    groups: method(
      'groups',
      '(self, /, default=None)',
      (runtime, self, otherwise?: PythonObject) =>
        newTuple(
          runtime,
          Array.from({ length: groupCount(self) }, (_, index) =>
            groupText(runtime, self, index + 1, otherwise ?? runtime.none),
          ),
        ),
      'tuple',
    ),
    groupdict: method(
      'groupdict',
      '(self, /, default=None)',
      (runtime, self, otherwise?: PythonObject) => {
        const result = newDict(runtime);
        const { groupindex } = patternPayload(matchPayload(self).pattern!);
        for (const { key, value } of dictEntries(groupindex!)) {
          const text = groupText(runtime, self, Number(value.payload), otherwise ?? runtime.none);
          dictSet(runtime, result, key, text);
          runtime.heap.release(text);
        }
        return result;
      },
      'dict',
    ),
    start: position('start', 0),
    end: position('end', 1),
    span: method(
      'span',
      '(self, group=0, /)',
      (runtime, self, given?: PythonObject) => {
        const group = groupNumber(runtime, self, given);
        const { spans } = matchPayload(self);
        return newSpan(runtime, spans[2 * group]!, spans[2 * group + 1]!);
      },
      'tuple',
    ),
    expand: method(
      'expand',
      '(self, /, template)',
      (runtime, self, template: PythonObject) => {
        const { pattern, string } = matchPayload(self);
        const parts = templateOf(runtime, pattern!, template);
        return expandTemplate(runtime, parts, matchPayload(self).spans, string!);
      },
      'str',
    ),
    __copy__: itself('__copy__', '(self, /)'),
    __deepcopy__: itself('__deepcopy__', '(self, memo, /)'),
    __class_getitem__: classGetItem,
    pos: attribute((runtime, self) => newInteger(runtime, matchPayload(self).position)),
    endpos: attribute((runtime, self) => newInteger(runtime, matchPayload(self).endPosition)),
    lastindex: attribute((runtime, self) => {
      const { lastGroup } = matchPayload(self);
      return lastGroup === 0 ? runtime.none : newInteger(runtime, lastGroup);
    }),
    lastgroup: attribute((runtime, self) => {
      const { lastGroup, pattern } = matchPayload(self);
      const names = patternPayload(pattern!).indexgroup!.payload as PythonObject[];
      return kept(runtime, (lastGroup === 0 ? null : names[lastGroup]) ?? runtime.none);
    }),
    re: attribute((runtime, self) => kept(runtime, matchPayload(self).pattern!)),
    string: attribute((runtime, self) => kept(runtime, matchPayload(self).string!)),
    regs: attribute((runtime, self) => {
      const payload = matchPayload(self);
      if (payload.regs === null) {
        const { spans } = payload;
        payload.regs = newTuple(
          runtime,
          Array.from({ length: spans.length / 2 }, (_, group) =>
            newSpan(runtime, spans[2 * group]!, spans[2 * group + 1]!),
          ),
        );
        const { log } = runtime;
        log.slot(self.id, SlotKind.Internal, log.name('regs'), 0, payload.regs.id);
      }
      return kept(runtime, payload.regs);
    }),
  },
};
