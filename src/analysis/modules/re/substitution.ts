/** `Pattern.sub` and `subn` (`Modules/_sre/sre.c`, pattern_subx). */
import { newString } from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own } from '../../objects/native-holds.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import { bytesValue, newBytes } from '../../objects/types/bytes-object.ts';
import type { MatchResult } from '../../values/regular-expressions/matcher.ts';
import type { ReplacementTemplate } from '../../values/regular-expressions/replacement-template.ts';
import { Search } from './searching.ts';
import { bufferOwner, textSlice } from './subject.ts';
import { expandTemplate, latinBytes, plainText, templateOf } from './templates.ts';

/** What each match is replaced with. */
type Replacement =
  | { readonly kind: 'literal'; readonly text: PythonObject }
  | { readonly kind: 'template'; readonly parts: ReplacementTemplate }
  | { readonly kind: 'function'; readonly callable: PythonObject };

/** The new text (a new reference) and how many replacements were made. A limit of 0 is none. */
export function substitute(
  runtime: Runtime,
  pattern: PythonObject,
  replacement: PythonObject,
  string: PythonObject,
  limit: number,
): { readonly result: PythonObject; readonly count: number } {
  const mark = runtime.held.length;
  try {
    const replacing = replacementOf(runtime, pattern, replacement);
    hold(runtime, replacement, 'replacement');
    hold(runtime, string, 'text being searched');
    const buffer = bufferOwner(runtime, string);
    if (buffer !== null) hold(runtime, buffer, 'text being searched');
    const search = new Search(runtime, pattern, string);
    let last = 0;
    let count = 0;
    const firstPart = runtime.held.length;
    while (limit === 0 || count < limit) {
      const result = search.next();
      if (result === null) break;
      if (last < result.start) own(runtime, textSlice(runtime, string, last, result.start), 'parts of the new text');
      const item = replacementText(runtime, replacing, search, result);
      if (item !== null) own(runtime, item, 'parts of the new text');
      last = result.end;
      count++;
    }
    if (last < search.length) own(runtime, textSlice(runtime, string, last, search.length), 'parts of the new text');
    const parts = runtime.held.slice(firstPart).map(({ object }) => object);
    return { result: joined(runtime, parts, string), count };
  } finally {
    while (runtime.held.length > mark) letGo(runtime);
  }
}

function replacementOf(runtime: Runtime, pattern: PythonObject, replacement: PythonObject): Replacement {
  if (typeOf(replacement).payload.slots.call !== null && replacement.type !== runtime.types.unknown) {
    return { kind: 'function', callable: replacement };
  }
  const isText = isInstanceOf(replacement, runtime.types.str);
  if (!isText && bytesValue(runtime, replacement) === null) {
    if (replacement.type === runtime.types.unknown) throw new ValueUnknown(replacement);
    return { kind: 'template', parts: templateOf(runtime, pattern, replacement) };
  }
  if (!plainText(runtime, replacement).includes('\\')) return { kind: 'literal', text: replacement };
  return { kind: 'template', parts: templateOf(runtime, pattern, replacement) };
}

/** What stands for a match: a new reference, or null for nothing. */
function replacementText(
  runtime: Runtime,
  replacement: Replacement,
  search: Search,
  result: MatchResult,
): PythonObject | null {
  switch (replacement.kind) {
    case 'literal':
      runtime.heap.retain(replacement.text);
      return replacement.text;
    case 'template':
      return expandTemplate(runtime, replacement.parts, [result.start, result.end, ...result.marks], search.string);
    case 'function': {
      own(runtime, search.newMatch(result), 'match being replaced');
      try {
        const item = runtime.call(replacement.callable, [runtime.held.at(-1)!.object]);
        return item === runtime.none ? null : item;
      } finally {
        letGo(runtime);
      }
    }
  }
}

/** join_list: a single str is itself. */
function joined(runtime: Runtime, parts: readonly PythonObject[], string: PythonObject): PythonObject {
  const { types } = runtime;
  const isText = isInstanceOf(string, types.str);
  for (const [index, part] of parts.entries()) {
    if (part.type === types.unknown) throw new ValueUnknown(part);
    const fits = isText ? isInstanceOf(part, types.str) : bytesValue(runtime, part) !== null;
    if (fits) continue;
    const wanted = isText ? 'str instance' : 'a bytes-like object';
    raise(runtime, 'TypeError', `sequence item ${index}: expected ${wanted}, ${typeOf(part).payload.name} found`);
  }
  const [only] = parts;
  if (parts.length === 1 && only!.type === (isText ? types.str : types.bytes)) {
    runtime.heap.retain(only!);
    return only!;
  }
  const text = parts.map((part) => plainText(runtime, part)).join('');
  return isText ? newString(runtime, text) : newBytes(runtime, latinBytes(text));
}
