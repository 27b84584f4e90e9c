/** `re.Pattern` (`Modules/_sre/sre.c`, pattern_methods). */
import { newBoolean, newInteger, newList, newString, newTuple } from '../../objects/create.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { reprText } from '../../objects/protocol/text.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import { Comparison, type NativeMember, type NativeTypeDefinition } from '../../objects/type-object.ts';
import { newCallableIterator } from '../../objects/types/callable-iterator.ts';
import { classGetItem } from '../../objects/types/generic-alias.ts';
import { heldReferenceSlots } from '../../objects/types/held-references.ts';
import { newMappingProxy } from '../../objects/types/mapping-proxy.ts';
import { standInHash } from '../../values/hashing.ts';
import type { MatchResult } from '../../values/regular-expressions/matcher.ts';
import { PatternFlag } from '../../values/regular-expressions/pattern-nodes.ts';
import { asSliceIndex } from './arguments.ts';
import { PATTERN_FIELDS, patternPayload } from './pattern-payload.ts';
import { newScanner } from './scanner.ts';
import { Search } from './searching.ts';
import { textSlice } from './subject.ts';
import { substitute } from './substitution.ts';
import { plainText } from './templates.ts';

/** The methods of patterns that are not told their class (`Modules/_sre/sre.c`, pattern_methods). */
const WITHOUT_CLASS: ReadonlySet<string> = new Set(['findall', 'split', '__copy__', '__deepcopy__']);

type MethodCode = (runtime: Runtime, self: PythonObject, ...args: never[]) => PythonObject;

const method = (
  name: string,
  signature: string,
  code: MethodCode,
  whenUnknown?: 'list' | 'tuple' | 'str',
): NativeMember => ({
  kind: 'method',
  function: {
    name,
    signature,
    code: code as never,
    ...(whenUnknown === undefined ? {} : { whenUnknown }),
    ...(WITHOUT_CLASS.has(name) ? {} : { wantsDefiningClass: true }),
  },
});

const finder = (kind: 'match' | 'fullmatch' | 'search'): NativeMember =>
  method(
    kind,
    '(self, /, string, pos=0, endpos=sys.maxsize)',
    (runtime, self, string: PythonObject, position?: PythonObject, end?: PythonObject) => {
      const search = new Search(runtime, self, string, position, end);
      return search.matchOrNone(search.start > search.end ? null : search.find(kind));
    },
  );

/** What `findall` gives for a match: its text, that of its only group, or a tuple of all groups. */
function foundItem(runtime: Runtime, search: Search, { start, end, marks }: MatchResult): PythonObject {
  const text = (from: number, to: number): PythonObject =>
    textSlice(runtime, search.string, Math.max(from, 0), from < 0 ? 0 : to);
  if (marks.length === 0) return text(start, end);
  if (marks.length === 2) return text(marks[0]!, marks[1]!);
  const items: PythonObject[] = [];
  for (let slot = 0; slot < marks.length; slot += 2) items.push(text(marks[slot]!, marks[slot + 1]!));
  return newTuple(runtime, items);
}

function findAll(
  runtime: Runtime,
  self: PythonObject,
  string: PythonObject,
  position?: PythonObject,
  end?: PythonObject,
): PythonObject {
  const search = new Search(runtime, self, string, position, end);
  const items: PythonObject[] = [];
  for (let result = search.next(); result !== null; result = search.next()) {
    items.push(foundItem(runtime, search, result));
  }
  return newList(runtime, items);
}

function findIterator(
  runtime: Runtime,
  self: PythonObject,
  string: PythonObject,
  position?: PythonObject,
  end?: PythonObject,
): PythonObject {
  const scanner = newScanner(runtime, new Search(runtime, self, string, position, end));
  const bound = getAttribute(runtime, scanner, 'search');
  runtime.heap.release(scanner);
  const iterator = newCallableIterator(runtime, bound, runtime.none);
  runtime.heap.release(bound);
  return iterator;
}

function split(runtime: Runtime, self: PythonObject, string: PythonObject, maximum?: PythonObject): PythonObject {
  const search = new Search(runtime, self, string);
  const limit = asSliceIndex(runtime, maximum, 0);
  const items: PythonObject[] = [];
  let last = 0;
  for (let count = 0; limit === 0 || count < limit; count++) {
    const result = search.next();
    if (result === null) break;
    items.push(textSlice(runtime, string, last, result.start));
    for (let slot = 0; slot < result.marks.length; slot += 2) {
      const start = result.marks[slot]!;
      items.push(start < 0 ? runtime.none : textSlice(runtime, string, start, result.marks[slot + 1]!));
    }
    last = result.end;
  }
  items.push(textSlice(runtime, string, last, search.length));
  return newList(runtime, items);
}

const FLAG_NAMES: readonly (readonly [PatternFlag, string])[] = [
  [PatternFlag.IgnoreCase, 're.IGNORECASE'],
  [PatternFlag.Locale, 're.LOCALE'],
  [PatternFlag.Multiline, 're.MULTILINE'],
  [PatternFlag.DotAll, 're.DOTALL'],
  [PatternFlag.Unicode, 're.UNICODE'],
  [PatternFlag.Verbose, 're.VERBOSE'],
  [PatternFlag.Debug, 're.DEBUG'],
  [PatternFlag.Ascii, 're.ASCII'],
];

function patternRepr(runtime: Runtime, self: PythonObject): PythonObject {
  const { parsed, pattern, isBytes } = patternPayload(self);
  const kinds = PatternFlag.Unicode | PatternFlag.Locale | PatternFlag.Ascii;
  const isPlain = !isBytes && (parsed.flags & kinds) === PatternFlag.Unicode;
  const flags = isPlain ? parsed.flags & ~PatternFlag.Unicode : parsed.flags;
  const names = FLAG_NAMES.filter(([flag]) => (flags & flag) !== 0).map(([, name]) => name);
  const shown = Array.from(reprText(runtime, pattern!)).slice(0, 200).join('');
  return newString(runtime, `re.compile(${shown}${names.length === 0 ? '' : `, ${names.join('|')}`})`);
}

function isSamePattern(runtime: Runtime, self: PythonObject, other: PythonObject): boolean {
  const a = patternPayload(self);
  const b = patternPayload(other);
  if (a.parsed.flags !== b.parsed.flags || a.isBytes !== b.isBytes) return false;
  return plainText(runtime, a.pattern!) === plainText(runtime, b.pattern!);
}

function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

const itself = (name: string, signature: string): NativeMember =>
  method(name, signature, (runtime, self) => kept(runtime, self));

export const patternType: NativeTypeDefinition = {
  name: 'Pattern',
  messageName: 're.Pattern',
  module: 're',
  isFinal: true,
  isCollected: true,
  isWeaklyReferencable: true,
  slots: {
    ...heldReferenceSlots(PATTERN_FIELDS),
    repr: patternRepr,
    hash: (runtime, self) => standInHash(plainText(runtime, patternPayload(self).pattern!)),
    richCompare: (runtime, self, other, comparison) => {
      if (other.type !== self.type || (comparison !== Comparison.Equal && comparison !== Comparison.NotEqual)) {
        return null;
      }
      return newBoolean(runtime, isSamePattern(runtime, self, other) === (comparison === Comparison.Equal));
    },
  },
  members: {
    match: finder('match'),
    fullmatch: finder('fullmatch'),
    search: finder('search'),
    findall: method('findall', '(self, /, string, pos=0, endpos=sys.maxsize)', findAll, 'list'),
    finditer: method('finditer', '(self, /, string, pos=0, endpos=sys.maxsize)', findIterator),
    scanner: method(
      'scanner',
      '(self, /, string, pos=0, endpos=sys.maxsize)',
      (runtime, self, string: PythonObject, position?: PythonObject, end?: PythonObject) =>
        newScanner(runtime, new Search(runtime, self, string, position, end)),
    ),
    split: method('split', '(self, /, string, maxsplit=0)', split, 'list'),
    sub: method(
      'sub',
      '(self, /, repl, string, count=0)',
      (runtime, self, replacement: PythonObject, string: PythonObject, count?: PythonObject) =>
        substitute(runtime, self, replacement, string, asSliceIndex(runtime, count, 0)).result,
      'str',
    ),
    subn: method(
      'subn',
      '(self, /, repl, string, count=0)',
      (runtime, self, replacement: PythonObject, string: PythonObject, limit?: PythonObject) => {
        const { result, count } = substitute(runtime, self, replacement, string, asSliceIndex(runtime, limit, 0));
        return newTuple(runtime, [result, newInteger(runtime, count)]);
      },
      'tuple',
    ),
    __copy__: itself('__copy__', '(self, /)'),
    __deepcopy__: itself('__deepcopy__', '(self, memo, /)'),
    __class_getitem__: classGetItem,
    pattern: { kind: 'attribute', get: (runtime, self) => kept(runtime, patternPayload(self).pattern!) },
    flags: { kind: 'attribute', get: (runtime, self) => newInteger(runtime, patternPayload(self).parsed.flags) },
    groups: { kind: 'attribute', get: (runtime, self) => newInteger(runtime, patternPayload(self).parsed.groupCount) },
    groupindex: {
      kind: 'attribute',
      get: (runtime, self) => newMappingProxy(runtime, patternPayload(self).groupindex!),
    },
  },
};
