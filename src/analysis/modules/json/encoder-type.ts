/** `_json.Encoder`: writes JSON documents (`Modules/_json.c`, encoder_listencode_obj). */
import { callWithArgumentTuple } from '../../objects/argument-tuple.ts';
import { listOf, newString, newTuple, newUnknownValue, tupleOf } from '../../objects/create.ts';
import { dictDelete, dictEntries, dictGet, dictSet } from '../../objects/dict-access.ts';
import { isInstanceOf, isRaised, raise } from '../../objects/errors.ts';
import { newAddress } from '../../objects/hash-values.ts';
import { typeOf } from '../../objects/lookup.ts';
import { hold, letGo, own } from '../../objects/native-holds.ts';
import { itemsOf } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import { reprText, textOf } from '../../objects/protocol/text.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, knownPayload, newHolder } from '../../objects/types/held-references.ts';
import { floatRepr } from '../../values/float-text.ts';
import { integerToDecimal } from '../../values/integer-text.ts';
import type { PythonInteger } from '../../values/integers.ts';
import { jsonString } from '../../values/json-strings.ts';

interface EncoderPayload {
  readonly sortsKeys: boolean;
  readonly skipsKeys: boolean;
  readonly allowsNan: boolean;
  /** How the encoder function writes strings; null for one that must be called. */
  readonly isAscii: boolean | null;
  readonly keySeparator: string;
  readonly itemSeparator: string;
  /** null for one line. */
  readonly indentText: string | null;
  markers: PythonObject | null;
  defaultfn: PythonObject | null;
  encoder: PythonObject | null;
  indent: PythonObject | null;
  key_separator: PythonObject | null;
  item_separator: PythonObject | null;
}

const FIELDS = ['markers', 'defaultfn', 'encoder', 'indent', 'key_separator', 'item_separator'] as const;

export const encoderType: NativeTypeDefinition = {
  name: 'Encoder',
  module: '_json',
  isFinal: true,
  isCollected: true,
  slots: {
    ...heldReferenceSlots(FIELDS),
    call: (runtime, self, args) =>
      callWithArgumentTuple(runtime, args, null, () => {
        const writer = new DocumentWriter(runtime, knownPayload<EncoderPayload>(self));
        try {
          writer.value(args[0]!, 0);
        } catch (thrown) {
          if (!(thrown instanceof ValueUnknown)) throw thrown;
          return newTuple(runtime, [newUnknownValue(runtime, runtime.types.str)]);
        }
        return newTuple(runtime, [newString(runtime, writer.text())]);
      }),
  },
};

/** `make_encoder(...)`: a new reference. The arguments are borrowed. */
export function newEncoder(
  runtime: Runtime,
  settings: Pick<EncoderPayload, (typeof FIELDS)[number]>,
  options: Pick<EncoderPayload, 'sortsKeys' | 'skipsKeys' | 'allowsNan' | 'isAscii'>,
): PythonObject {
  for (const field of FIELDS) runtime.heap.retain(settings[field]!);
  const payload: EncoderPayload = {
    ...settings,
    ...options,
    keySeparator: textOf(runtime, settings.key_separator!),
    itemSeparator: textOf(runtime, settings.item_separator!),
    indentText: settings.indent === runtime.none ? null : textOf(runtime, settings.indent!),
  };
  return newHolder(runtime, runtime.typeOf(encoderType), payload, FIELDS);
}

class DocumentWriter {
  private readonly parts: string[] = [];

  constructor(
    private readonly runtime: Runtime,
    private readonly encoder: EncoderPayload,
  ) {}

  text(): string {
    return this.parts.join('');
  }

  /** encoder_listencode_obj. */
  value(object: PythonObject, level: number): void {
    const { runtime, parts } = this;
    runtime.spend(1);
    const plain = this.plainText(object);
    if (plain !== null) parts.push(plain);
    else if (isInstanceOf(object, runtime.types.list) || isInstanceOf(object, runtime.types.tuple)) {
      this.nested(() => this.array(object, level));
    } else if (isInstanceOf(object, runtime.types.dict)) this.nested(() => this.object_(object, level));
    else this.converted(object, level);
  }

  private nested(write: () => void): void {
    const { runtime } = this;
    runtime.enterRecursion(' while encoding a JSON object');
    try {
      write();
    } finally {
      runtime.leaveRecursion();
    }
  }

  /** The text of what is no container; null for containers and what JSON does not know. */
  private plainText(object: PythonObject): string | null {
    const { runtime } = this;
    const { types } = runtime;
    if (object === runtime.none) return 'null';
    if (object === runtime.true) return 'true';
    if (object === runtime.false) return 'false';
    if (isInstanceOf(object, types.str)) return this.string(object);
    if (object.type === types.unknown) throw new ValueUnknown(object);
    if (isInstanceOf(object, types.int)) return integerToDecimal(knownNumber(object));
    if (isInstanceOf(object, types.float)) return this.float(Number(knownNumber(object)));
    return null;
  }

  private string(object: PythonObject): string {
    const { runtime, encoder } = this;
    if (encoder.isAscii !== null) return jsonString(textOf(runtime, object), encoder.isAscii);
    const text = runtime.call(encoder.encoder!, [object]);
    if (!isInstanceOf(text, runtime.types.str)) {
      raise(runtime, 'TypeError', `encoder() must return a string, not ${typeOf(text).payload.name}`);
    }
    const value = textOf(runtime, text);
    runtime.heap.release(text);
    return value;
  }

  private float(value: number): string {
    if (Number.isFinite(value)) return floatRepr(value);
    const { runtime, encoder } = this;
    if (!encoder.allowsNan) {
      const shown = runtime.behaviour.library.showsRefusedFloats ? `: ${floatRepr(value)}` : '';
      raise(runtime, 'ValueError', `Out of range float values are not JSON compliant${shown}`);
    }
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  }

  /** Runs code while a marker stands for an object, which is written inside of itself otherwise. */
  private marked(object: PythonObject, write: () => void): void {
    const { runtime, encoder } = this;
    const markers = encoder.markers!;
    if (markers === runtime.none) {
      write();
      return;
    }
    own(runtime, newAddress(runtime, object), 'marker of a circular reference');
    const identity = runtime.held.at(-1)!.object;
    try {
      if (dictGet(runtime, markers, identity) !== null) raise(runtime, 'ValueError', 'Circular reference detected');
      dictSet(runtime, markers, identity, object);
      write();
      dictDelete(runtime, markers, identity);
    } finally {
      letGo(runtime);
    }
  }

  private converted(object: PythonObject, level: number): void {
    const { runtime, encoder } = this;
    this.marked(object, () => {
      own(runtime, runtime.call(encoder.defaultfn!, [object]), 'object being encoded');
      try {
        this.noting(
          () => `when serializing ${typeOf(object).payload.name} object`,
          () => this.nested(() => this.value(runtime.held.at(-1)!.object, level)),
        );
      } finally {
        letGo(runtime);
      }
    });
  }

  /** Adds a note to exceptions (_PyErr_FormatNote). */
  private noting(note: () => string, write: () => void): void {
    const { runtime } = this;
    try {
      write();
    } catch (thrown) {
      if (!runtime.behaviour.library.notesEncodedObjects || !isRaised(runtime, thrown, 'BaseException')) throw thrown;
      const text = newString(runtime, note());
      runtime.heap.release(callAttribute(runtime, thrown.exception, 'add_note', [text]));
      runtime.heap.release(text);
      throw thrown;
    }
  }

  /** encoder_listencode_list. */
  private array(object: PythonObject, level: number): void {
    const { runtime, parts } = this;
    if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
    const items = object.payload as PythonObject[];
    if (items.length === 0) {
      parts.push('[]');
      return;
    }
    this.marked(object, () => {
      hold(runtime, object, 'list being encoded');
      try {
        parts.push('[');
        const separator = this.open(level);
        for (let index = 0; index < items.length; index++) {
          if (index > 0) parts.push(separator);
          const item = items[index]!;
          this.noting(
            () => `when serializing ${typeOf(object).payload.name} item ${index}`,
            () => this.value(item, level + 1),
          );
        }
        this.close(level);
        parts.push(']');
      } finally {
        letGo(runtime);
      }
    });
  }

  /** Begins an indented block: gives what separates its items. */
  private open(level: number): string {
    const { indentText, itemSeparator } = this.encoder;
    if (indentText === null) return itemSeparator;
    const line = `\n${indentText.repeat(level + 1)}`;
    this.parts.push(line);
    return itemSeparator + line;
  }

  private close(level: number): void {
    const { indentText } = this.encoder;
    if (indentText !== null) this.parts.push(`\n${indentText.repeat(level)}`);
  }

  /** encoder_listencode_dict. */
  private object_(object: PythonObject, level: number): void {
    const { parts, encoder } = this;
    if (object.payload === UNKNOWN_VALUE) throw new ValueUnknown(object);
    if (dictEntries(object).length === 0) {
      parts.push('{}');
      return;
    }
    this.marked(object, () => {
      parts.push('{');
      const separator = this.open(level);
      let isFirst = true;
      this.forEachEntry(object, (key, value) => {
        const name = this.keyText(key);
        if (name === null) return;
        if (!isFirst) parts.push(separator);
        isFirst = false;
        parts.push(name, encoder.keySeparator);
        this.noting(
          () => `when serializing ${typeOf(object).payload.name} item ${reprText(this.runtime, key)}`,
          () => this.value(value, level + 1),
        );
      });
      this.close(level);
      parts.push('}');
    });
  }

  private forEachEntry(dict: PythonObject, write: (key: PythonObject, value: PythonObject) => void): void {
    const { runtime, encoder } = this;
    const { library } = runtime.behaviour;
    if (library.encodesDictsInPlace && !encoder.sortsKeys && dict.type === runtime.types.dict) {
      for (const { key, value } of dictEntries(dict)) write(key, value);
      return;
    }
    own(runtime, this.itemList(dict), 'items being encoded');
    try {
      const list = runtime.held.at(-1)!.object;
      if (encoder.sortsKeys) runtime.heap.release(callAttribute(runtime, list, 'sort', []));
      for (const item of list.payload as PythonObject[]) {
        const [key, value] = item.payload as [PythonObject, PythonObject];
        write(key, value);
      }
    } finally {
      letGo(runtime);
    }
  }

  /** A list of the items (PyMapping_Items): a new reference. */
  private itemList(dict: PythonObject): PythonObject {
    const { runtime } = this;
    if (dict.type === runtime.types.dict) {
      const pairs = dictEntries(dict).map(({ key, value }) => tupleOf(runtime, [key, value]));
      const list = listOf(runtime, pairs);
      for (const pair of pairs) runtime.heap.release(pair);
      return list;
    }
    const view = callAttribute(runtime, dict, 'items', []);
    const items = itemsOf(runtime, view);
    runtime.heap.release(view);
    const list = listOf(runtime, items);
    for (const item of items) runtime.heap.release(item);
    return list;
  }

  /** The text of a key; null for one that is left out. */
  private keyText(key: PythonObject): string | null {
    const { runtime, encoder } = this;
    const { types } = runtime;
    if (isInstanceOf(key, types.str)) return this.string(key);
    const plain = this.plainText(key);
    if (plain !== null) return jsonString(plain, true);
    if (encoder.skipsKeys) return null;
    return raise(runtime, 'TypeError', `keys must be str, int, float, bool or None, not ${typeOf(key).payload.name}`);
  }
}

function knownNumber(object: PythonObject): PythonInteger {
  const { payload } = object;
  if (typeof payload === 'number' || typeof payload === 'bigint') return payload;
  throw new ValueUnknown(object);
}
