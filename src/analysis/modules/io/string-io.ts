/** `io.StringIO` (`Modules/_io/stringio.c`). */
import {
  newInteger,
  newList,
  newObject,
  newString,
  newTuple,
  newUnknown,
  newUnknownText,
  newUnknownValue,
} from '../../objects/create.ts';
import { isInstanceOf, raise } from '../../objects/errors.ts';
import { SlotKind } from '../../objects/event-log.ts';
import { typeOf } from '../../objects/lookup.ts';
import { bindConstructorArguments } from '../../objects/native.ts';
import { Counting, type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition, UnknownResult } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { selfIterator } from '../../objects/types/iterator-payload.ts';
import { appendItem } from '../../objects/types/list-changes.ts';
import { sequenceItems } from '../../objects/types/sequence-items.ts';
import { hasSurrogatePairs } from '../../values/code-points.ts';
import { commonMembers, type MemoryState, openMethod, sizeOrAll } from './memory-stream.ts';

interface StringState extends MemoryState {
  /** The text as characters; null where it is not known. */
  characters: string[] | null;
  /** Where the text is not known: whether it has several characters, so that what is read whole is no shared str. */
  isLong: boolean;
  /** What is written to a line break: none, or another text. */
  readonly lineBreak: string;
  /** Lines end in any way: `newline=None` and `newline=''`. */
  readonly isUniversal: boolean;
  /** `newline=None`: line breaks of others become plain ones. */
  readonly translates: boolean;
  /** The line breaks that have come by, where lines end in any way. */
  readonly seen: Set<string>;
  /** In versions that collect what is written: the list of it, until the text is read (_PyAccu). */
  collected: PythonObject | null;
}

type StringStream = PythonObject<StringState>;

const CLOSED = 'I/O operation on closed file';
const FIELD = 'collected';

export const stringIoType: NativeTypeDefinition = {
  name: 'StringIO',
  module: '_io',
  isCollected: true,
  isWeaklyReferencable: true,
  hasInstanceDict: true,
  slots: {
    new: (runtime, type) =>
      newObject<StringState>(runtime, type as TypeObject, {
        position: 0,
        isClosed: false,
        characters: [],
        lineBreak: '\n',
        isUniversal: false,
        translates: false,
        seen: new Set(),
        isLong: false,
        collected: null,
      }),
    init: (runtime, self, args, keywords) => {
      const signature = "(initial_value='', newline='\\n')";
      const definition = { name: 'StringIO', signature, code: () => runtime.none };
      const [text, newline] = bindConstructorArguments(runtime, definition, args, keywords) as (
        | PythonObject
        | undefined
      )[];
      begin(runtime, self as StringStream, text, newline);
    },
    iter: selfIterator,
    iterNext: (runtime, self) => {
      const stream = self as StringStream;
      if (stream.payload.isClosed) raise(runtime, 'ValueError', CLOSED);
      realize(runtime, stream);
      if (stream.payload.characters === null) {
        const hasNext = runtime.decide('whether there is another line', false);
        return hasNext ? newUnknownValue(runtime, runtime.types.str) : null;
      }
      const line = takeLine(stream.payload, Number.POSITIVE_INFINITY);
      return line === '' ? null : newString(runtime, line);
    },
    traverse: (self, visit) => {
      const { collected } = self.payload as StringState;
      if (collected !== null) visit(collected, FIELD);
    },
    clear: (runtime, self) => drop(runtime, self as StringStream),
    forget: (runtime, self) => forget(runtime, self as StringStream),
  },
  members: {
    ...commonMembers(CLOSED),
    write: method('write', '(self, s, /)', 'int', (runtime, self, text) => {
      if (text!.type === runtime.types.unknown) {
        forget(runtime, self);
        throw new ValueUnknown(text!);
      }
      if (!isInstanceOf(text!, runtime.types.str)) {
        raise(runtime, 'TypeError', `string argument expected, got '${typeOf(text!).payload.name}'`);
      }
      if (text!.payload === UNKNOWN_VALUE) {
        const isLong = text!.counting === Counting.Counted || (self.payload.characters?.length ?? 0) > 1;
        forget(runtime, self);
        self.payload.isLong ||= isLong;
        return newUnknownValue(runtime, runtime.types.int);
      }
      write(runtime, self, text as PythonObject<string>);
      return newInteger(runtime, charactersOf(text!.payload as string).length);
    }),
    read: method('read', '(self, size=-1, /)', 'str', (runtime, self, size) => {
      const count = sizeOrAll(runtime, size);
      const state = self.payload;
      const isWhole = state.position === 0 && count >= (state.characters?.length ?? 0);
      if (isWhole && state.collected !== null && state.characters !== null) {
        state.position = state.characters.length;
        return intermediate(runtime, self);
      }
      realize(runtime, self);
      if (state.characters === null) return newUnknownValue(runtime, runtime.types.str);
      const end = Math.min(state.position + count, state.characters.length);
      const text = state.characters.slice(state.position, end).join('');
      state.position = Math.max(end, state.position);
      return newString(runtime, text);
    }),
    readline: method('readline', '(self, size=-1, /)', 'str', (runtime, self, size) => {
      const limit = sizeOrAll(runtime, size);
      realize(runtime, self);
      if (self.payload.characters === null) return newUnknownValue(runtime, runtime.types.str);
      return newString(runtime, takeLine(self.payload, limit));
    }),
    readlines: method('readlines', '(self, hint=-1, /)', 'list', (runtime, self, hint) => {
      const limit = sizeOrAll(runtime, hint);
      realize(runtime, self);
      if (self.payload.characters === null) return newUnknownValue(runtime, runtime.types.list);
      const lines: PythonObject[] = [];
      let total = 0;
      for (;;) {
        const line = takeLine(self.payload, Number.POSITIVE_INFINITY);
        if (line === '') break;
        runtime.spend(1);
        lines.push(newString(runtime, line));
        total += line.length;
        if (limit > 0 && total >= limit) break;
      }
      return newList(runtime, lines);
    }),
    getvalue: method('getvalue', '(self, /)', 'str', (runtime, self) => {
      if (self.payload.characters === null) {
        // Where what is written is collected, the stream may hold the text too.
        const isOwn = self.payload.isLong && !runtime.behaviour.collectedOutputKeepsText;
        return isOwn ? newUnknownText(runtime) : newUnknownValue(runtime, runtime.types.str);
      }
      if (self.payload.collected !== null) return intermediate(runtime, self);
      return newString(runtime, self.payload.characters.join(''));
    }),
    seek: method('seek', '(self, pos, whence=0, /)', 'int', (runtime, self, position, whence) => {
      const offset = sizeArgument(runtime, position!);
      const from = whence === undefined ? 0 : sizeArgument(runtime, whence);
      if (from < 0 || from > 2) raise(runtime, 'ValueError', `Invalid whence (${from}, should be 0, 1 or 2)`);
      if (offset < 0 && from === 0) raise(runtime, 'ValueError', `Negative seek position ${offset}`);
      if (offset !== 0 && from !== 0) raise(runtime, 'OSError', "Can't do nonzero cur-relative seeks");
      const { payload } = self;
      if (from === 0) payload.position = offset;
      else if (from === 2) payload.position = payload.characters === null ? Number.NaN : payload.characters.length;
      if (Number.isNaN(payload.position)) return newUnknownValue(runtime, runtime.types.int);
      return newInteger(runtime, payload.position);
    }),
    truncate: method('truncate', '(self, pos=None, /)', 'int', (runtime, self, size) => {
      const { payload } = self;
      const length = size === undefined || size === runtime.none ? payload.position : sizeArgument(runtime, size);
      if (length < 0) raise(runtime, 'ValueError', `Negative size value ${length}`);
      if (payload.characters !== null && length < payload.characters.length) {
        realize(runtime, self);
        payload.characters.length = length;
      }
      return newInteger(runtime, length);
    }),
    newlines: { kind: 'attribute', get: (runtime, self) => newlinesSeen(runtime, (self as StringStream).payload) },
    line_buffering: { kind: 'attribute', get: (runtime) => runtime.false },
  },
};

function method(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  code: (runtime: Runtime, self: StringStream, ...args: (PythonObject | undefined)[]) => PythonObject,
): NativeMember {
  return openMethod<StringState>(name, signature, whenUnknown, CLOSED, code);
}

/** _io_StringIO___init___impl. */
function begin(
  runtime: Runtime,
  self: StringStream,
  text: PythonObject | undefined,
  newline: PythonObject | undefined,
): void {
  if (text !== undefined && text !== runtime.none && !isInstanceOf(text, runtime.types.str)) {
    if (text.type !== runtime.types.unknown) {
      const name = typeOf(text).payload.name;
      raise(runtime, 'TypeError', `initial_value must be str or None, not ${name}`);
    }
  }
  const given = newline === undefined ? '\n' : newline === runtime.none ? null : String(newline.payload);
  const state: StringState = {
    position: 0,
    isClosed: false,
    characters: [],
    isLong: false,
    lineBreak: given === null || given === '' ? '\n' : given,
    isUniversal: given === null || given === '',
    translates: given === null,
    seen: new Set(),
    collected: null,
  };
  drop(runtime, self);
  self.payload = state;
  const isKnown = text === undefined || text === runtime.none || typeof text.payload === 'string';
  if (!isKnown) state.characters = null;
  const initial = typeof text?.payload === 'string' ? text.payload : '';
  if (initial !== '') {
    state.characters = charactersOf(translated(state, initial));
    return;
  }
  if (!runtime.behaviour.collectedOutputKeepsText || !isKnown) return;
  state.collected = newList(runtime, []);
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(FIELD), 0, state.collected.id);
}

function charactersOf(text: string): string[] {
  return hasSurrogatePairs(text) ? [...text] : text.split('');
}

function translated({ lineBreak, isUniversal, translates, seen }: StringState, text: string): string {
  if (isUniversal) for (const [end] of text.matchAll(/\r\n|\r|\n/g)) seen.add(end);
  if (translates) return text.replace(/\r\n?/g, '\n');
  return lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak);
}

/** `newlines` (incrementalnewlinedecoder_newlines_get): the kinds of line ends that have come by, where they are looked for. */
function newlinesSeen(runtime: Runtime, { seen, characters }: StringState): PythonObject {
  if (characters === null) return newUnknown(runtime);
  const found = ['\r', '\n', '\r\n'].filter((end) => seen.has(end)).map((end) => newString(runtime, end));
  if (found.length === 0) return runtime.none;
  return found.length === 1 ? found[0]! : newTuple(runtime, found);
}

/** write_str: at the end of what is collected the str itself is kept. */
function write(runtime: Runtime, self: StringStream, text: PythonObject<string>): void {
  const state = self.payload;
  if (state.characters === null) return;
  const { collected, characters, position } = state;
  const written = translated(state, text.payload);
  const added = charactersOf(written);
  runtime.spend(added.length >> 4);
  if (collected !== null && position === characters.length) {
    const kept = written === text.payload ? text : newString(runtime, written);
    if (kept === text) runtime.heap.retain(text);
    if (added.length > 0) appendItem(runtime, collected, kept);
    else runtime.heap.release(kept);
  } else if (added.length > 0) realize(runtime, self);
  while (characters.length < position) characters.push('\0');
  for (const [index, character] of added.entries()) characters[position + index] = character;
  state.position += added.length;
}

/** The text as a str; what is collected is replaced by it (make_intermediate). */
function intermediate(runtime: Runtime, self: StringStream): PythonObject {
  const kept = sequenceItems(self.payload.collected!);
  const text = kept.length === 1 ? kept[0]! : newString(runtime, self.payload.characters!.join(''));
  // Joining a single str gives that one.
  if (kept.length === 1) runtime.heap.retain(text);
  drop(runtime, self);
  const collected = newList(runtime, []);
  self.payload.collected = collected;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(FIELD), 0, collected.id);
  runtime.heap.retain(text);
  appendItem(runtime, collected, text);
  return text;
}

/** Lets go of what is collected: the text is kept as characters from now on. */
function realize(runtime: Runtime, self: StringStream): void {
  drop(runtime, self);
}

function drop(runtime: Runtime, self: StringStream): void {
  const { collected } = self.payload;
  if (collected === null) return;
  self.payload.collected = null;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name(FIELD), collected.id, 0);
  runtime.heap.release(collected);
}

/** Something was written that is not known. */
function forget(runtime: Runtime, self: StringStream): void {
  drop(runtime, self);
  self.payload.characters = null;
  self.payload.position = Number.NaN;
}

/** The rest of the line, with its end; the empty text where there is none. */
function takeLine(state: StringState, limit: number): string {
  const { characters, position, lineBreak, isUniversal } = state;
  const last = lineBreak.at(-1)!;
  const stop = Math.min(characters!.length, position + limit);
  let end = position;
  while (end < stop) {
    const character = characters![end++]!;
    if (isUniversal && character === '\r') {
      if (end < stop && characters![end] === '\n') end++;
      break;
    }
    if (character !== last) continue;
    if (lineBreak.length === 1 || characters![end - 2] === lineBreak[0]) break;
  }
  state.position = Math.max(end, position);
  return characters!.slice(position, end).join('');
}
