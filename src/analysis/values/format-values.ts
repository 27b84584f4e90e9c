import type { VersionBehaviour } from '../versions.ts';
import { takeCharacters, textLength } from './code-points.ts';
import type { PythonComplex } from './complex.ts';
import { type FloatNotation, floatRepr, floatText } from './float-text.ts';
import { type FormatSpecification, parseSpecification, unknownPresentationType } from './format-specification.ts';
import { integerToBase, integerToDecimal } from './integer-text.ts';
import { type PythonInteger, toFloat } from './integers.ts';
import { layOutNumber, padding } from './number-layout.ts';
import { overflowError, valueError } from './value-failure.ts';

/** What formatting depends on beside the value. */
export interface FormatContext {
  readonly behaviour: Pick<VersionBehaviour, 'groupsFractionDigits'>;
  /** The name of the value's type as error messages give it ('bool' for True). */
  readonly typeName: string;
  /** `sys.get_int_max_str_digits()` */
  readonly digitLimit?: number;
}

/** `format(text, specification)`; an empty specification gives the text itself. */
export function formatText(text: string, specification: string, context: FormatContext): string {
  if (specification === '') return text;
  const format = parse(specification, context, 's');
  if (format.type !== 's') throw unknownPresentationType(format.type, context.typeName);
  if (format.sign !== '') {
    throw valueError(`${format.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`);
  }
  if (format.dropsNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  }
  if (format.isAlternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (format.alignment === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const kept = format.precision >= 0 ? takeCharacters(text, format.precision) : text;
  const missing = format.width - textLength(kept);
  if (missing <= 0) return kept;
  const [left, right] = padding(missing, format.alignment, format.fill);
  return left + kept + right;
}

/** `format(value, specification)` of an int; an empty specification gives the decimal digits (a bool's caller gives its str instead). */
export function formatInteger(value: PythonInteger, specification: string, context: FormatContext): string {
  if (specification === '') return integerToDecimal(value, context.digitLimit);
  const format = parse(specification, context, 'd');
  switch (format.type) {
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
      return formatWholeNumber(value, format, context);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
      return formatFloatParsed(toFloat(value), format);
    default:
      throw unknownPresentationType(format.type, context.typeName);
  }
}

/** `format(value, specification)` of a float. */
export function formatFloat(value: number, specification: string, context: FormatContext): string {
  if (specification === '') return floatRepr(value);
  const format = parse(specification, context, '');
  if (!FLOAT_TYPES.has(format.type)) throw unknownPresentationType(format.type, context.typeName);
  return formatFloatParsed(value, format);
}

/** `format(value, specification)` of a complex number whose specification is not empty. */
export function formatComplex(value: PythonComplex, specification: string, context: FormatContext): string {
  const format = parse(specification, context, '');
  if (format.type === '%' || !FLOAT_TYPES.has(format.type)) {
    throw unknownPresentationType(format.type, context.typeName);
  }
  checkPrecision(format);
  if (format.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (format.alignment === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const omitsReal = format.type === '' && value.real === 0 && !Object.is(value.real, -0);
  const unpadded: FormatSpecification = { ...format, fill: ' ', alignment: '<', width: -1 };
  const real = omitsReal ? '' : layOutNumber(partText(value.real, format), '', unpadded);
  const imaginaryFormat = omitsReal ? unpadded : { ...unpadded, sign: '+' as const };
  const imaginary = layOutNumber(partText(value.imaginary, format), '', imaginaryFormat);
  const hasParentheses = format.type === '' && !omitsReal;
  const text = hasParentheses ? `(${real}${imaginary}j)` : `${real}${imaginary}j`;
  const [left, right] = padding(Math.max(format.width - text.length, 0), format.alignment, format.fill);
  return left + text + right;
}

const FLOAT_TYPES: ReadonlySet<string> = new Set(['', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%']);
const LARGEST_PRECISION = 2 ** 31 - 1;

function parse(specification: string, context: FormatContext, defaultType: '' | 'd' | 's'): FormatSpecification {
  return parseSpecification(specification, {
    defaultType,
    defaultAlignment: defaultType === 's' ? '<' : '>',
    typeName: context.typeName,
    groupsFractionDigits: context.behaviour.groupsFractionDigits,
  });
}

function formatWholeNumber(value: PythonInteger, format: FormatSpecification, context: FormatContext): string {
  if (format.precision !== -1) throw valueError('Precision not allowed in integer format specifier');
  if (format.dropsNegativeZero) {
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  }
  if (format.type === 'c') return layOutNumber(characterOf(value, format), '', format);
  const base = INTEGER_BASES[format.type];
  if (base === undefined) return layOutNumber(integerToDecimal(value, context.digitLimit), '', format);
  const digits = integerToBase(value, base);
  const prefix = format.isAlternate ? (base === 2 ? '0b' : base === 8 ? '0o' : '0x') : '';
  if (format.type === 'X') return layOutNumber(digits.toUpperCase(), prefix.toUpperCase(), format);
  return layOutNumber(digits, prefix, format);
}

const INTEGER_BASES: Readonly<Record<string, 2 | 8 | 16>> = { b: 2, o: 8, x: 16, X: 16 };

function characterOf(value: PythonInteger, format: FormatSpecification): string {
  if (format.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
  if (format.isAlternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (value > 2n ** 63n - 1n || value < -(2n ** 63n)) {
    throw overflowError('Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(value));
}

function formatFloatParsed(value: number, format: FormatSpecification): string {
  checkPrecision(format);
  if (format.type !== '%') return layOutNumber(partText(value, format, true), '', format);
  const precision = format.precision < 0 ? 6 : format.precision;
  return layOutNumber(`${floatText(value * 100, 'f', precision, format)}%`, '', format);
}

/** The text of a float with the type and precision of a specification, without sign, grouping or padding of its own. */
function partText(value: number, format: FormatSpecification, addsPointZero = false): string {
  const type = format.type === 'n' ? 'g' : format.type;
  if (type === '') {
    const notation = format.precision < 0 ? 'r' : 'g';
    return floatText(value, notation, Math.max(format.precision, 0), { ...format, addsPointZero });
  }
  const precision = format.precision < 0 ? 6 : format.precision;
  const text = floatText(value, type.toLowerCase() as FloatNotation, precision, format);
  return type === type.toLowerCase() ? text : text.toUpperCase();
}

function checkPrecision(format: FormatSpecification): void {
  if (format.precision > LARGEST_PRECISION) throw valueError('precision too big');
}
