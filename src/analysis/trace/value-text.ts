import { MarkKind, SlotKind } from '../objects/event-log.ts';
import { floatRepr } from '../values/float-text.ts';
import type { Cursor } from './cursor.ts';

/** Longest text of one value, in characters. */
const MAXIMUM_LENGTH = 32;
/** Containers inside containers are written out to this depth. */
const MAXIMUM_DEPTH = 2;
const MAXIMUM_ITEMS = 4;

/** Brackets of the containers whose contents are shown. */
const BRACKETS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  list: ['[', ']'],
  tuple: ['(', ')'],
  dict: ['{', '}'],
  set: ['{', '}'],
  frozenset: ['frozenset({', '})'],
  deque: ['deque([', '])'],
};

/**
 * Short text of an object's value at the cursor, such as `[1, 2, …]`, `'spam'` or `None`. Empty for an object of which no value is recorded
 * and that is no container, such as an instance.
 */
export function valueText(cursor: Cursor, id: number): string {
  return textOf(cursor, id, MAXIMUM_LENGTH, 0, []);
}

/** A text as a Python literal, cut to a number of characters. Escapes as `repr` does for the usual cases. */
export function quoted(text: string, maximumLength: number): string {
  const isCut = text.length > maximumLength - 2;
  const shown = isCut ? text.slice(0, Math.max(0, maximumLength - 3)) : text;
  const quote = shown.includes("'") && !shown.includes('"') ? '"' : "'";
  let escaped = '';
  for (const character of shown) escaped += character === quote ? `\\${quote}` : escapedCharacter(character);
  return `${quote}${escaped}${isCut ? '…' : ''}${quote}`;
}

function escapedCharacter(character: string): string {
  switch (character) {
    case '\\':
      return '\\\\';
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
    default: {
      const code = character.codePointAt(0)!;
      return code < 32 || code === 127 ? `\\x${code.toString(16).padStart(2, '0')}` : character;
    }
  }
}

function textOf(cursor: Cursor, id: number, maximumLength: number, depth: number, inside: readonly number[]): string {
  const { trace } = cursor;
  const type = cursor.typeNameOf(id);
  const brackets = BRACKETS[type];
  if (brackets !== undefined) return containerText(cursor, id, type, brackets, maximumLength, depth, inside);
  if (cursor.hasMark(id, MarkKind.UnknownValue)) return '?';
  const value = trace.valueOf(id);
  switch (type) {
    case 'NoneType':
      return 'None';
    case 'ellipsis':
      return 'Ellipsis';
    case 'NotImplementedType':
      return 'NotImplemented';
    case 'bool':
      return value === 1 ? 'True' : value === 0 ? 'False' : String(value ?? '');
    case 'float':
      return typeof value === 'number' ? floatRepr(value) : String(value ?? '');
    case 'str':
      return typeof value === 'string' ? quoted(value, maximumLength) : '';
    case 'function':
    case 'builtin_function_or_method':
    case 'builtin_method':
      return value === undefined ? '' : cut(`${value}()`, maximumLength);
    case 'range':
      return rangeText(cursor, id);
    default:
      return value === undefined
        ? argumentsText(cursor, id, maximumLength, depth, inside)
        : cut(String(value), maximumLength);
  }
}

function rangeText(cursor: Cursor, id: number): string {
  const { names } = cursor.trace.recording.log;
  const [start, stop, step] = ['start', 'stop', 'step'].map((name) => {
    const bound = cursor.object(id).slot(SlotKind.Internal, names.indexOf(name));
    return bound === 0 ? '?' : valueText(cursor, bound);
  });
  return step === '1' ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
}

/** The arguments of an exception. */
function argumentsText(
  cursor: Cursor,
  id: number,
  maximumLength: number,
  depth: number,
  inside: readonly number[],
): string {
  const args = cursor.object(id).slot(SlotKind.Internal, cursor.trace.recording.log.names.indexOf('args'));
  return args === 0 ? '' : textOf(cursor, args, maximumLength, depth, [...inside, id]);
}

function containerText(
  cursor: Cursor,
  id: number,
  type: string,
  [open, close]: readonly [string, string],
  maximumLength: number,
  depth: number,
  inside: readonly number[],
): string {
  if (cursor.hasMark(id, MarkKind.UnknownValue)) return `${open}?${close}`;
  if (depth >= MAXIMUM_DEPTH || inside.includes(id)) return `${open}…${close}`;
  const parts: string[] = [];
  let room = maximumLength - open.length - close.length;
  let isCut = false;
  const within = [...inside, id];
  const textOfItem = (item: number) => itemText(cursor, item, Math.max(8, room), depth + 1, within);
  for (const element of elementsOf(cursor, id, type)) {
    if (parts.length === MAXIMUM_ITEMS) {
      isCut = true;
      break;
    }
    const text =
      element.key === 0 ? textOfItem(element.value) : `${textOfItem(element.key)}: ${textOfItem(element.value)}`;
    if (text.length > room && parts.length > 0) {
      isCut = true;
      break;
    }
    parts.push(text);
    room -= text.length + 2;
  }
  if (parts.length === 0 && type === 'set') return 'set()';
  if (parts.length === 0 && type === 'frozenset') return 'frozenset()';
  if (isCut) parts.push('…');
  else if (type === 'tuple' && parts.length === 1) parts[0] += ',';
  return `${open}${parts.join(', ')}${close}`;
}

/** An item inside a container: its value, else its label. */
function itemText(cursor: Cursor, id: number, maximumLength: number, depth: number, inside: readonly number[]): string {
  const text = textOf(cursor, id, maximumLength, depth, inside);
  return text === '' ? cursor.trace.labelOf(id) : text;
}

function* elementsOf(cursor: Cursor, id: number, type: string): Generator<{ key: number; value: number }> {
  const object = cursor.object(id);
  if (type === 'dict' || type === 'set' || type === 'frozenset') {
    const wanted = type === 'dict' ? SlotKind.DictValue : SlotKind.SetElement;
    // A copy of the first few: texts of the elements may make the cursor forget the object.
    const found: { key: number; value: number }[] = [];
    for (const [word, target] of object.entriesByKey) {
      if ((word & 15) !== wanted) continue;
      found.push({ key: type === 'dict' ? word >>> 4 : 0, value: target });
      if (found.length > MAXIMUM_ITEMS) break;
    }
    yield* found;
    return;
  }
  for (const value of object.sequence.slice(0, MAXIMUM_ITEMS + 1)) if (value !== 0) yield { key: 0, value };
}

function cut(text: string, maximumLength: number): string {
  return text.length <= maximumLength ? text : `${text.slice(0, maximumLength - 1)}…`;
}
