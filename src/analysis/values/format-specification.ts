import { decimalDigitValue } from './characters.ts';
import { type ValueFailure, valueError } from './value-failure.ts';

/** The alignment of a field; '=' puts the padding between sign and digits. */
export type Alignment = '<' | '>' | '=' | '^';

/** A thousands separator; '' for none. */
export type Separator = '' | ',' | '_';

/** A parsed format specification, as in `format(value, '>+10,.3f')`. */
export interface FormatSpecification {
  readonly fill: string;
  readonly alignment: Alignment;
  readonly sign: '' | '+' | '-' | ' ';
  /** `z` */
  readonly dropsNegativeZero: boolean;
  /** `#` */
  readonly isAlternate: boolean;
  /** -1 if not given. */
  readonly width: number;
  readonly separator: Separator;
  /** -1 if not given. */
  readonly precision: number;
  readonly fractionSeparator: Separator;
  /** The presentation type, one character; '' if not given. */
  readonly type: string;
}

/** What the parser must know beside the text. */
export interface SpecificationContext {
  /** The alignment without one in the text: '<' for str, '>' for numbers. */
  readonly defaultAlignment: '<' | '>';
  /** The type without one in the text: 's' for str, 'd' for int, '' for float and complex. */
  readonly defaultType: '' | 'd' | 's';
  /** The name of the value's type, for error messages. */
  readonly typeName: string;
  /** See VersionBehaviour.groupsFractionDigits. */
  readonly groupsFractionDigits: boolean;
}

/** Parses a format specification (Python/formatter_unicode.c, parse_internal_render_format_spec). Throws ValueErrors. */
export function parseSpecification(text: string, context: SpecificationContext): FormatSpecification {
  const characters = Array.from(text);
  let position = 0;
  let fill = ' ';
  let alignment: Alignment = context.defaultAlignment;
  let hasFill = false;
  let hasAlignment = false;
  const at = (index: number): string => characters[index] ?? '';
  const accept = (accepted: string): boolean => {
    const isThere = at(position) === accepted;
    if (isThere) position++;
    return isThere;
  };
  const number = (): number => {
    const start = position;
    let value = 0n;
    for (; position < characters.length; position++) {
      const digit = decimalDigitValue(at(position).codePointAt(0)!);
      if (digit < 0) break;
      value = value * 10n + BigInt(digit);
      if (value > LARGEST_SIZE) throw valueError('Too many decimal digits in format string');
    }
    return position === start ? -1 : Number(value);
  };

  if (isAlignment(at(1))) {
    fill = at(0);
    alignment = at(1) as Alignment;
    hasFill = true;
    hasAlignment = true;
    position = 2;
  } else if (isAlignment(at(0))) {
    alignment = at(0) as Alignment;
    hasAlignment = true;
    position = 1;
  }
  let sign: FormatSpecification['sign'] = '';
  if (at(position) === '+' || at(position) === '-' || at(position) === ' ') {
    sign = at(position) as FormatSpecification['sign'];
    position++;
  }
  const dropsNegativeZero = accept('z');
  const isAlternate = accept('#');
  if (!hasFill && accept('0')) {
    fill = '0';
    if (!hasAlignment && context.defaultAlignment === '>') alignment = '=';
  }
  const width = number();
  let separator: Separator = '';
  if (accept(',')) separator = ',';
  if (at(position) === '_') {
    if (separator !== '') throw bothSeparators();
    separator = '_';
    position++;
  }
  if (at(position) === ',' && separator === '_') throw bothSeparators();
  let precision = -1;
  let fractionSeparator: Separator = '';
  if (accept('.')) {
    precision = number();
    if (context.groupsFractionDigits) {
      if (accept(',')) fractionSeparator = ',';
      if (at(position) === '_') {
        if (fractionSeparator !== '') throw bothSeparators();
        fractionSeparator = '_';
        position++;
      }
      if (at(position) === ',' && fractionSeparator === '_') throw bothSeparators();
    }
    if (precision === -1 && fractionSeparator === '') throw valueError('Format specifier missing precision');
  }
  if (characters.length - position > 1) {
    throw valueError(`Invalid format specifier '${text}' for object of type '${context.typeName}'`);
  }
  const given = at(position);
  // CPython marks the missing type of a float with a NUL, so that a NUL is as good as none.
  const type = given === '' || (given === '\0' && context.defaultType === '') ? context.defaultType : given;
  checkSeparator(separator, fractionSeparator, type);
  return {
    fill,
    alignment,
    sign,
    dropsNegativeZero,
    isAlternate,
    width,
    separator,
    precision,
    fractionSeparator,
    type,
  };
}

/** The ValueError for a presentation type that the value's type does not have. */
export function unknownPresentationType(type: string, typeName: string): ValueFailure {
  return valueError(`Unknown format code '${visible(type)}' for object of type '${typeName}'`);
}

/** The largest width or precision: a C ssize_t of 64 bits. */
const LARGEST_SIZE = 2n ** 63n - 1n;

const TYPES_WITH_SEPARATOR = new Set(['d', 'e', 'f', 'g', 'E', 'G', '%', 'F', '']);
const TYPES_WITH_UNDERSCORE = new Set(['b', 'o', 'x', 'X']);

function isAlignment(character: string): boolean {
  return character === '<' || character === '>' || character === '=' || character === '^';
}

function bothSeparators(): ValueFailure {
  return valueError("Cannot specify both ',' and '_'.");
}

function checkSeparator(separator: Separator, fractionSeparator: Separator, type: string): void {
  const isAllowed =
    separator === '' || TYPES_WITH_SEPARATOR.has(type) || (separator === '_' && TYPES_WITH_UNDERSCORE.has(type));
  if (!isAllowed) throw separatorNotAllowed(separator, type);
  if (fractionSeparator !== '' && type === 'n') throw separatorNotAllowed(fractionSeparator, type);
}

function separatorNotAllowed(separator: Separator, type: string): ValueFailure {
  return valueError(`Cannot specify '${separator}' with '${visible(type)}'.`);
}

function visible(type: string): string {
  const code = type.codePointAt(0) ?? 0;
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
}
