import { floatRepr } from '../../../src/analysis/values/float-text.ts';
import { floatToInteger } from '../../../src/analysis/values/floats.ts';
import {
  fieldSteps,
  formatTemplate,
  splitFieldName,
  type TemplateHost,
  templatePieces,
} from '../../../src/analysis/values/format-template.ts';
import { formatFloat, formatInteger, formatText } from '../../../src/analysis/values/format-values.ts';
import { integerToDecimal } from '../../../src/analysis/values/integer-text.ts';
import type { PythonInteger } from '../../../src/analysis/values/integers.ts';
import { toFloat } from '../../../src/analysis/values/integers.ts';
import {
  characterFromInteger,
  characterFromText,
  percentFormat,
  wrongCharacter,
} from '../../../src/analysis/values/percent-format.ts';
import { asciiText, textRepr } from '../../../src/analysis/values/text-repr.ts';
import { typeError, ValueFailure } from '../../../src/analysis/values/value-failure.ts';
import type { VersionBehaviour } from '../../../src/analysis/versions.ts';
import { Float, testGolden, type Value } from './golden.ts';

function isInteger(value: Value): value is PythonInteger {
  return typeof value === 'number' || typeof value === 'bigint';
}

function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (isInteger(value)) return 'int';
  if (value instanceof Float) return 'float';
  if (value instanceof Map) return 'dict';
  return typeof value === 'string' ? 'str' : 'list';
}

function repr(value: Value, behaviour: VersionBehaviour): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isInteger(value)) return integerToDecimal(value);
  if (value instanceof Float) return floatRepr(value.value);
  if (typeof value === 'string') return textRepr(value, behaviour.unicodeEdition);
  const items =
    value instanceof Map ? Array.from(value, (pair) => pair.map((item) => repr(item, behaviour)).join(': ')) : [];
  if (value instanceof Map) return `{${items.join(', ')}}`;
  return `[${(value as readonly Value[]).map((item) => repr(item, behaviour)).join(', ')}]`;
}

function str(value: Value, behaviour: VersionBehaviour): string {
  return typeof value === 'string' ? value : repr(value, behaviour);
}

function number(value: Value): PythonInteger | undefined {
  return typeof value === 'boolean' ? Number(value) : isInteger(value) ? value : undefined;
}

describe('format % operand', () => {
  testGolden('percent_formats', (behaviour) => ({
    '%': (format: string, operand: Value, isTuple: boolean) =>
      percentFormat<Value>(format, {
        operands: isTuple ? (operand as Value[]) : [operand],
        isMapping: !isTuple && (operand instanceof Map || Array.isArray(operand)),
        item: (key) => {
          if (!(operand instanceof Map)) throw typeError('list indices must be integers or slices, not str');
          if (!operand.has(key)) throw new ValueFailure('KeyError', textRepr(key, behaviour.unicodeEdition));
          return operand.get(key)!;
        },
        text: (value, conversion) => {
          if (conversion === 's') return str(value, behaviour);
          return conversion === 'r' ? repr(value, behaviour) : asciiText(repr(value, behaviour));
        },
        character: (value) => {
          const describes = behaviour.describesCharacterArgument;
          if (typeof value === 'string') return characterFromText(value, describes);
          const code = number(value);
          if (code === undefined) throw wrongCharacter(typeName(value), describes);
          return characterFromInteger(code);
        },
        integer: (value) => (value instanceof Float ? floatToInteger(value.value) : number(value)),
        index: number,
        float: (value) => {
          if (value instanceof Float) return value.value;
          const whole = number(value);
          if (whole === undefined) throw typeError(`must be real number, not ${typeName(value)}`);
          return toFloat(whole);
        },
        exactInteger: number,
        typeName,
      }),
  }));
});

function hostOf(
  positional: Value[] | undefined,
  keywords: Map<Value, Value>,
  behaviour: VersionBehaviour,
): TemplateHost<Value> {
  return {
    positional,
    retain: (value) => value,
    release: () => {},
    keyword: (name) => {
      if (!keywords.has(name)) throw new ValueFailure('KeyError', textRepr(name, behaviour.unicodeEdition));
      return keywords.get(name)!;
    },
    attribute: (value, name) => {
      if (name !== 'real' || typeof value === 'string' || Array.isArray(value)) {
        throw new ValueFailure('AttributeError', `'${typeName(value)}' object has no attribute '${name}'`);
      }
      return value;
    },
    item: (value, key) => {
      if (typeof value !== 'string' && !Array.isArray(value)) {
        throw typeError(`'${typeName(value)}' object is not subscriptable`);
      }
      if (typeof key === 'string') {
        throw typeError(
          typeof value === 'string'
            ? "string indices must be integers, not 'str'"
            : 'list indices must be integers or slices, not str',
        );
      }
      if (key >= value.length) {
        throw new ValueFailure('IndexError', `${typeof value === 'string' ? 'string' : 'list'} index out of range`);
      }
      return value[key] as Value;
    },
    convert: (value, conversion) => {
      if (conversion === 's') return str(value, behaviour);
      return conversion === 'r' ? repr(value, behaviour) : asciiText(repr(value, behaviour));
    },
    format: (value, specification) => {
      const context = { behaviour, typeName: typeName(value) };
      if (typeof value === 'string') return formatText(value, specification, context);
      if (isInteger(value)) return formatInteger(value, specification, context);
      if (value instanceof Float) return formatFloat(value.value, specification, context);
      if (specification === '') return str(value, behaviour);
      throw typeError(`unsupported format string passed to ${context.typeName}.__format__`);
    },
  };
}

describe('str.format', () => {
  testGolden('templates', (behaviour) => ({
    format: (template: string, positional: Value[], keywords: Map<Value, Value>) =>
      formatTemplate(template, hostOf(positional, keywords, behaviour)),
    format_map: (template: string, mapping: Map<Value, Value>) =>
      formatTemplate(template, hostOf(undefined, mapping, behaviour)),
    split: (name: string): Value => {
      const { first, rest } = splitFieldName(name);
      const steps = Array.from(fieldSteps(rest), (step) =>
        step.kind === 'attribute' ? [true, step.name] : [false, step.key],
      );
      return [first, steps];
    },
    parse: (template: string): Value =>
      Array.from(templatePieces(template), ({ literal, field }) => [
        literal,
        field === undefined ? null : field.name,
        field === undefined ? null : field.specification,
        field === undefined || field.conversion === '' ? null : field.conversion,
      ]),
  }));
});
