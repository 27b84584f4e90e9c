import * as methods from '../../../src/analysis/values/bytes-methods.ts';
import { bytearrayRepr, bytesRepr } from '../../../src/analysis/values/bytes-repr.ts';
import { bytesToText, compareBytes, textToBytes } from '../../../src/analysis/values/bytes-text.ts';
import { floatRepr } from '../../../src/analysis/values/float-text.ts';
import { floatToInteger } from '../../../src/analysis/values/floats.ts';
import { integerToDecimal } from '../../../src/analysis/values/integer-text.ts';
import { type PythonInteger, toFloat } from '../../../src/analysis/values/integers.ts';
import {
  bytesCharacterFromBytes,
  bytesCharacterFromInteger,
  percentFormatBytes,
  wrongBytesCharacter,
} from '../../../src/analysis/values/percent-format.ts';
import * as layout from '../../../src/analysis/values/text-layout.ts';
import { asciiText, textRepr } from '../../../src/analysis/values/text-repr.ts';
import * as search from '../../../src/analysis/values/text-search.ts';
import { typeError } from '../../../src/analysis/values/value-failure.ts';
import type { VersionBehaviour } from '../../../src/analysis/versions.ts';
import { Float, type Operation, testGolden, type Value } from './golden.ts';

type Argument = Uint8Array | number | boolean | null;

/** A method of text as one of bytes: bytes among the arguments become text, and text in the result bytes. */
function onBytes(method: (...values: never[]) => unknown): Operation {
  return (...values: Argument[]): Value => {
    const texts = values.map((value) => (value instanceof Uint8Array ? bytesToText(value) : (value ?? undefined)));
    const result = method(...(texts as never[]));
    if (Array.isArray(result)) return result.map(textToBytes);
    return typeof result === 'string' ? textToBytes(result) : (result as Value);
  };
}

function orSubsection(method: (text: string, part: string, start?: number, end?: number) => number) {
  return (text: string, part: string, start?: number, end?: number) => {
    const found = method(text, part, start, end);
    if (found < 0) throw methods.subsectionNotFound();
    return found;
  };
}

function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (value instanceof Float) return 'float';
  if (value instanceof Uint8Array) return 'bytes';
  return typeof value === 'string' ? 'str' : 'int';
}

function repr(value: Value, behaviour: VersionBehaviour): string {
  if (value === null) return 'None';
  if (value instanceof Float) return floatRepr(value.value);
  if (value instanceof Uint8Array) return bytesRepr(value);
  return typeof value === 'string'
    ? textRepr(value, behaviour.unicodeEdition)
    : integerToDecimal(value as PythonInteger);
}

function integer(value: Value): PythonInteger | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}

function formatBytes(format: Uint8Array, operands: Value[], behaviour: VersionBehaviour): Uint8Array {
  const text = percentFormatBytes<Value>(
    bytesToText(format),
    {
      operands,
      isMapping: false,
      item: () => {
        throw typeError('format requires a mapping');
      },
      text: (value, conversion) => {
        if (conversion !== 's') return asciiText(repr(value, behaviour));
        if (value instanceof Uint8Array) return bytesToText(value);
        const wanted = '%b requires a bytes-like object, or an object that implements __bytes__';
        throw typeError(`${wanted}, not '${typeName(value)}'`);
      },
      character: (value) => {
        const describes = behaviour.describesCharacterArgument;
        if (value instanceof Uint8Array) return bytesCharacterFromBytes(value, describes);
        const code = integer(value);
        if (code === undefined) throw wrongBytesCharacter(typeName(value), describes);
        return bytesCharacterFromInteger(code);
      },
      integer: (value) => (value instanceof Float ? floatToInteger(value.value) : integer(value)),
      index: integer,
      float: (value) => {
        if (value instanceof Float) return value.value;
        const whole = integer(value);
        if (whole === undefined) throw typeError(`float argument required, not ${typeName(value)}`);
        return toFloat(whole);
      },
      exactInteger: integer,
      typeName,
    },
    behaviour,
  );
  return textToBytes(text);
}

describe('bytes', () => {
  testGolden('bytes', (behaviour) => ({
    ...Object.fromEntries(Object.entries(methods.ASCII_TESTS).map(([name, test]) => [name, onBytes(test)])),
    capitalize: onBytes(methods.capitalizeAscii),
    lower: onBytes(methods.lowerAscii),
    upper: onBytes(methods.upperAscii),
    title: onBytes(methods.titleAscii),
    swapcase: onBytes(methods.swapcaseAscii),
    find: onBytes(search.find),
    rfind: onBytes(search.rightFind),
    index: onBytes(orSubsection(search.find)),
    rindex: onBytes(orSubsection(search.rightFind)),
    count: onBytes(search.count),
    startswith: onBytes(search.startsWith),
    endswith: onBytes(search.endsWith),
    removeprefix: onBytes(search.removePrefix),
    removesuffix: onBytes(search.removeSuffix),
    partition: onBytes(search.partition),
    rpartition: onBytes(search.rightPartition),
    replace: onBytes(search.replace),
    split: onBytes(methods.splitBytes),
    rsplit: onBytes(methods.rightSplitBytes),
    splitlines: onBytes(methods.splitBytesLines),
    strip: onBytes((text: string, characters?: string) => methods.stripBytes(text, characters)),
    lstrip: onBytes((text: string, characters?: string) => methods.stripBytes(text, characters, 'left')),
    rstrip: onBytes((text: string, characters?: string) => methods.stripBytes(text, characters, 'right')),
    center: onBytes(layout.center),
    ljust: onBytes(layout.justifyLeft),
    rjust: onBytes(layout.justifyRight),
    zfill: onBytes(layout.zeroFill),
    expandtabs: onBytes(layout.expandTabs),
    repr: bytesRepr,
    bytearray_repr: (bytes: Uint8Array) => bytearrayRepr(bytes),
    compare: (a: Uint8Array, b: Uint8Array) => Math.sign(compareBytes(a, b)),
    translate: (bytes: Uint8Array, table: Uint8Array | null, removed: Uint8Array) =>
      methods.translateBytes(bytes, table ?? undefined, removed),
    maketrans: (from: Uint8Array, to: Uint8Array) => {
      const table = methods.makeBytesTable(from, to);
      return Array.from(new Set(table))
        .sort((a, b) => a - b)
        .slice(0, 9);
    },
    hex: methods.bytesToHexadecimal,
    fromhex: (text: string) => methods.bytesFromHexadecimal(text, behaviour),
    '%': (format: Uint8Array, operands: Value[]) => formatBytes(format, operands, behaviour),
  }));
});
