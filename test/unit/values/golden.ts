import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { complex, type PythonComplex } from '../../../src/analysis/values/complex.ts';
import { floatRepr, readFloat } from '../../../src/analysis/values/float-text.ts';
import { normalise, type PythonInteger } from '../../../src/analysis/values/integers.ts';
import { makeRange, type PythonRange } from '../../../src/analysis/values/ranges.ts';
import { ValueFailure } from '../../../src/analysis/values/value-failure.ts';
import { PYTHON_VERSIONS, type PythonVersion } from '../../../src/analysis/versions/python-version.ts';
import { VERSION_BEHAVIOUR, type VersionBehaviour } from '../../../src/analysis/versions.ts';

/** A Python float, told apart from an int. */
export class Float {
  constructor(readonly value: number) {}
}

/** A value of a golden file: what Python has, as this room represents it, with floats wrapped. */
export type Value =
  | null
  | boolean
  | PythonInteger
  | Float
  | PythonComplex
  | PythonRange
  | string
  | Uint8Array
  | Map<Value, Value>
  | readonly Value[];

/** Computes the result of an operation of a golden file. */
export type Operation = (...values: never[]) => Value;

interface GoldenFile {
  readonly newest: PythonVersion;
  readonly differences: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly cases: readonly (readonly [operation: string, values: readonly unknown[], result: unknown])[];
}

/** Adds a mocha test for each Python version that a golden file has: all its cases must give what that CPython gave. */
export function testGolden(
  name: string,
  operationsFor: (behaviour: VersionBehaviour) => Readonly<Record<string, Operation>>,
  options: { readonly isSame?: (actual: unknown, expected: unknown, operation: string) => boolean } = {},
): void {
  const file = JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8')) as GoldenFile;
  const versions = PYTHON_VERSIONS.filter((version) => version === file.newest || version in file.differences);
  for (const version of versions) {
    it(`computes what CPython ${version} computes in ${file.cases.length} cases`, () => {
      const operations = operationsFor(VERSION_BEHAVIOUR[version]);
      const wrong: string[] = [];
      file.cases.forEach(([operation, values, newestResult], index) => {
        const older = file.differences[version];
        const expected = older !== undefined && index in older ? older[index] : newestResult;
        const actual = run(operations[operation], values);
        const isSame = JSON.stringify(actual) === JSON.stringify(expected);
        if (isSame || options.isSame?.(actual, expected, operation)) return;
        wrong.push(
          `${operation}${JSON.stringify(values)}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`,
        );
      });
      const shown = wrong
        .slice(0, 12)
        .map((line) => (line.length > 300 ? `${line.slice(0, 150)} ... ${line.slice(-150)}` : line));
      assert.equal(wrong.length, 0, `${wrong.length} cases differ:\n${shown.join('\n')}`);
    });
  }
}

function run(operation: Operation | undefined, values: readonly unknown[]): unknown {
  if (operation === undefined) return 'no such operation';
  try {
    return encode(operation(...(values.map(decode) as never[])));
  } catch (error) {
    if (error instanceof ValueFailure) return { e: String(error) };
    throw error;
  }
}

/** A value from its form in a golden file. */
export function decode(encoded: unknown): Value {
  if (Array.isArray(encoded)) return encoded.map(decode);
  if (encoded === null || typeof encoded !== 'object') return encoded as Value;
  const [[kind, content]] = Object.entries(encoded) as [[string, never]];
  switch (kind) {
    case 'i':
      return parseHexadecimal(content);
    case 'f':
      return new Float(readFloat(content)!);
    case 'c':
      return complex(readFloat(content[0])!, readFloat(content[1])!);
    case 'b':
      return Uint8Array.from(Buffer.from(content, 'hex'));
    case 'r':
      return makeRange(
        decode(content[0]) as PythonInteger,
        decode(content[1]) as PythonInteger,
        decode(content[2]) as PythonInteger,
      );
    case 'd':
      return new Map((content as unknown[]).map((pair) => decode(pair) as [Value, Value]));
    default:
      throw new Error(`unknown kind of value ${kind}`);
  }
}

function encode(value: Value): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return `${value} is not a normalised int`;
    return value;
  }
  if (typeof value === 'bigint') {
    if (typeof normalise(value) === 'number') return `${value}n is not a normalised int`;
    return { i: value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}` };
  }
  if (value instanceof Float) return { f: floatRepr(value.value) };
  if (value instanceof Uint8Array) return { b: Buffer.from(value).toString('hex') };
  if (value instanceof Map) return { d: Array.from(value, (pair) => pair.map(encode)) };
  if ('length' in value && 'step' in value) return { r: [value.start, value.stop, value.step].map(encode) };
  if ('real' in value) return { c: [floatRepr(value.real), floatRepr(value.imaginary)] };
  return value.map(encode);
}

function parseHexadecimal(text: string): PythonInteger {
  return normalise(text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text));
}
