/** `_json.Scanner`: reads JSON documents (`Modules/_json.c`, scanner_methods). */
import { callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { internString, newFloat, newInteger, newList, newString, newTuple, tupleOf } from '../../objects/create.ts';
import { dictGet, dictSet, newDict } from '../../objects/dict-access.ts';
import { raise, raised, raiseWith } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { letGo, own } from '../../objects/native-holds.ts';
import { getAttribute } from '../../objects/protocol/attributes.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import { isTrue } from '../../objects/protocol/truth.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, knownPayload, newHolder } from '../../objects/types/held-references.ts';
import { appendItem } from '../../objects/types/list-changes.ts';
import { hasSurrogatePairs, toCodePoints } from '../../values/code-points.ts';
import { parseInteger } from '../../values/integer-text.ts';
import { JsonFailure, type JsonText, scanJsonString } from '../../values/json-strings.ts';

interface ScannerPayload {
  readonly isStrict: boolean;
  object_hook: PythonObject | null;
  object_pairs_hook: PythonObject | null;
  parse_float: PythonObject | null;
  parse_int: PythonObject | null;
  parse_constant: PythonObject | null;
}

const FIELDS = ['object_hook', 'object_pairs_hook', 'parse_float', 'parse_int', 'parse_constant'] as const;

export const scannerType: NativeTypeDefinition = {
  name: 'Scanner',
  module: '_json',
  isFinal: true,
  isCollected: true,
  slots: {
    ...heldReferenceSlots(FIELDS),
    call: (runtime, self, args) =>
      callWithArgumentTuple(runtime, args, null, () => {
        const [text, index] = args;
        if (text === undefined || index === undefined) {
          return raise(runtime, 'TypeError', 'scan_once() takes exactly 2 arguments');
        }
        return scan(runtime, self, text, Number(indexValue(runtime, index)));
      }),
  },
};

/** `make_scanner(context)`: a scanner with the settings of a decoder, a new reference. */
export function newScanner(runtime: Runtime, context: PythonObject): PythonObject {
  const strict = getAttribute(runtime, context, 'strict');
  const isStrict = isTrue(runtime, strict);
  runtime.heap.release(strict);
  const payload: ScannerPayload = {
    isStrict,
    object_hook: getAttribute(runtime, context, 'object_hook'),
    object_pairs_hook: getAttribute(runtime, context, 'object_pairs_hook'),
    parse_float: getAttribute(runtime, context, 'parse_float'),
    parse_int: getAttribute(runtime, context, 'parse_int'),
    parse_constant: getAttribute(runtime, context, 'parse_constant'),
  };
  return newHolder(runtime, runtime.typeOf(scannerType), payload, FIELDS);
}

/** Characters of a str, indexed as Python does. */
export function jsonText(text: string): JsonText {
  if (!hasSurrogatePairs(text)) {
    return {
      length: text.length,
      codeAt: (index) => text.charCodeAt(index),
      slice: (start, end) => text.slice(start, end),
    };
  }
  const codes = toCodePoints(text);
  return {
    length: codes.length,
    codeAt: (index) => codes[index]!,
    slice: (start, end) =>
      codes
        .slice(start, end)
        .map((code) => String.fromCodePoint(code))
        .join(''),
  };
}

/** Raises json.JSONDecodeError (raise_errmsg). */
export function raiseDecodeError(runtime: Runtime, failure: JsonFailure, text: PythonObject): never {
  const module = runtime.importModule('json.decoder')!;
  const errorClass = getAttribute(runtime, module, 'JSONDecodeError');
  const message = newString(runtime, failure.message);
  const position = newInteger(runtime, failure.position);
  try {
    throw raised(runtime, runtime.call(errorClass, [message, text, position]));
  } finally {
    for (const object of [message, position, errorClass]) runtime.heap.release(object);
  }
}

function scan(runtime: Runtime, self: PythonObject, text: PythonObject, index: number): PythonObject {
  if (typeof text.payload !== 'string') {
    if (text.type === runtime.types.str || text.type === runtime.types.unknown) throw new ValueUnknown(text);
    raise(runtime, 'TypeError', `first argument must be a string, not ${typeOf(text).payload.name}`);
  }
  const reader = new DocumentReader(runtime, knownPayload<ScannerPayload>(self), jsonText(text.payload));
  own(runtime, reader.memo, 'keys of the document');
  try {
    const value = reader.value(index);
    return newTuple(runtime, [value, newInteger(runtime, reader.end)]);
  } catch (thrown) {
    if (thrown instanceof JsonFailure) raiseDecodeError(runtime, thrown, text);
    throw thrown;
  } finally {
    letGo(runtime);
  }
}

const NUMBER = /^-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/;
const NUMBER_CHARACTERS = /^[-+0-9.eE]$/;

class DocumentReader {
  /** Index after what was read last. */
  end = 0;
  /** Keys read so far: equal ones are one object. */
  readonly memo: PythonObject;

  constructor(
    private readonly runtime: Runtime,
    private readonly scanner: ScannerPayload,
    private readonly text: JsonText,
  ) {
    this.memo = newDict(runtime);
  }

  /** The value at an index: a new reference (_scan_once). */
  value(index: number): PythonObject {
    const { runtime, text } = this;
    if (index < 0) raise(runtime, 'ValueError', 'idx cannot be negative');
    if (index >= text.length) this.stop(index);
    runtime.spend(1);
    switch (text.codeAt(index)) {
      case 0x22: {
        const { value, end } = scanJsonString(text, index + 1, this.scanner.isStrict);
        this.end = end;
        return newString(runtime, value);
      }
      case 0x7b:
        return this.nested('object', () => this.object_(index + 1));
      case 0x5b:
        return this.nested('array', () => this.array(index + 1));
      default:
        return this.word(index) ?? this.number(index);
    }
  }

  private nested(what: string, read: () => PythonObject): PythonObject {
    const { runtime } = this;
    runtime.enterRecursion(` while decoding a JSON ${what} from a unicode string`);
    try {
      return read();
    } finally {
      runtime.leaveRecursion();
    }
  }

  private stop(index: number): never {
    const position = newInteger(this.runtime, index);
    try {
      return raiseWith(this.runtime, 'StopIteration', position);
    } finally {
      this.runtime.heap.release(position);
    }
  }

  private skip(from: number): number {
    const { text } = this;
    let index = from;
    while (index < text.length && isWhitespace(text.codeAt(index))) index++;
    return index;
  }

  private isAt(index: number, code: number): boolean {
    return index < this.text.length && this.text.codeAt(index) === code;
  }

  private object_(from: number): PythonObject {
    const { runtime, scanner } = this;
    const isPairs = scanner.object_pairs_hook !== runtime.none;
    const result = isPairs ? newList(runtime, []) : newDict(runtime);
    own(runtime, result, 'document being decoded');
    try {
      let index = this.skip(from);
      if (!this.isAt(index, 0x7d)) index = this.members(index, result, isPairs);
      this.end = index + 1;
      const hook = isPairs ? scanner.object_pairs_hook! : scanner.object_hook!;
      if (hook === runtime.none) {
        runtime.heap.retain(result);
        return result;
      }
      const end = this.end;
      const replaced = runtime.call(hook, [result]);
      this.end = end;
      return replaced;
    } finally {
      letGo(runtime);
    }
  }

  /** Reads the members of an object: gives the index of the closing brace. */
  private members(from: number, result: PythonObject, isPairs: boolean): number {
    const { runtime } = this;
    let index = from;
    for (;;) {
      if (!this.isAt(index, 0x22)) {
        throw new JsonFailure('Expecting property name enclosed in double quotes', index);
      }
      own(runtime, this.key(index), 'key of the document');
      try {
        index = this.skip(this.end);
        if (!this.isAt(index, 0x3a)) throw new JsonFailure("Expecting ':' delimiter", index);
        index = this.skip(index + 1);
        const key = runtime.held.at(-1)!.object;
        own(runtime, this.value(index), 'document being decoded');
        const value = runtime.held.at(-1)!.object;
        try {
          if (isPairs) {
            appendItem(runtime, result, tupleOf(runtime, [key, value]));
          } else dictSet(runtime, result, key, value);
        } finally {
          letGo(runtime);
        }
      } finally {
        letGo(runtime);
      }
      index = this.skip(this.end);
      if (this.isAt(index, 0x7d)) return index;
      if (!this.isAt(index, 0x2c)) throw new JsonFailure("Expecting ',' delimiter", index);
      const comma = index;
      index = this.skip(index + 1);
      if (this.isAt(index, 0x7d) && runtime.behaviour.library.namesTrailingCommas) {
        throw new JsonFailure('Illegal trailing comma before end of object', comma);
      }
    }
  }

  /** The key at an index, a new reference; the same object for equal ones. */
  private key(index: number): PythonObject {
    const { runtime, memo } = this;
    const { value, end } = scanJsonString(this.text, index + 1, this.scanner.isStrict);
    this.end = end;
    const key = newString(runtime, value);
    const known = dictGet(runtime, memo, key);
    if (known === null) {
      dictSet(runtime, memo, key, key);
      return key;
    }
    runtime.heap.retain(known);
    runtime.heap.release(key);
    return known;
  }

  private array(from: number): PythonObject {
    const { runtime, text } = this;
    const result = newList(runtime, []);
    own(runtime, result, 'document being decoded');
    try {
      let index = this.skip(from);
      if (!this.isAt(index, 0x5d)) {
        for (;;) {
          appendItem(runtime, result, this.value(index));
          index = this.skip(this.end);
          if (this.isAt(index, 0x5d)) break;
          if (!this.isAt(index, 0x2c)) throw new JsonFailure("Expecting ',' delimiter", index);
          const comma = index;
          index = this.skip(index + 1);
          if (this.isAt(index, 0x5d) && runtime.behaviour.library.namesTrailingCommas) {
            throw new JsonFailure('Illegal trailing comma before end of array', comma);
          }
        }
      }
      if (!this.isAt(index, 0x5d)) throw new JsonFailure('Expecting value', text.length - 1);
      this.end = index + 1;
      runtime.heap.retain(result);
      return result;
    } finally {
      letGo(runtime);
    }
  }

  /** null, true, false and the numbers that JSON does not have. */
  private word(index: number): PythonObject | null {
    const { runtime, text } = this;
    const isWord = (word: string): boolean => text.slice(index, index + word.length) === word;
    for (const [word, value] of [
      ['null', runtime.none],
      ['true', runtime.true],
      ['false', runtime.false],
    ] as const) {
      if (!isWord(word)) continue;
      this.end = index + word.length;
      return value;
    }
    const constant = ['NaN', 'Infinity', '-Infinity'].find(isWord);
    if (constant === undefined) return null;
    this.end = index + constant.length;
    return this.convert(this.scanner.parse_constant!, internString(runtime, constant));
  }

  /** Calls a converter with a text (stolen). */
  private convert(converter: PythonObject, text: PythonObject): PythonObject {
    const { runtime } = this;
    const end = this.end;
    own(runtime, text, 'number being decoded');
    try {
      return runtime.call(converter, [runtime.held.at(-1)!.object]);
    } finally {
      letGo(runtime);
      this.end = end;
    }
  }

  /** _match_number_unicode. */
  private number(index: number): PythonObject {
    const { runtime, text, scanner } = this;
    let last = index;
    while (last < text.length && NUMBER_CHARACTERS.test(String.fromCodePoint(text.codeAt(last)))) last++;
    const match = NUMBER.exec(text.slice(index, last));
    if (match === null) this.stop(index);
    const [digits, fraction, exponent] = match;
    this.end = index + digits.length;
    if (fraction === undefined && exponent === undefined) {
      if (scanner.parse_int !== runtime.types.int) return this.convert(scanner.parse_int!, newString(runtime, digits));
      return newInteger(
        runtime,
        parseInteger(digits, 10, () => digits),
      );
    }
    if (scanner.parse_float !== runtime.types.float)
      return this.convert(scanner.parse_float!, newString(runtime, digits));
    return newFloat(runtime, Number(digits));
  }
}

function isWhitespace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
