import type { VersionBehaviour } from '../versions.ts';
import { characterIndex, takeCharacters, textLength } from './code-points.ts';
import { type FloatNotation, floatText } from './float-text.ts';
import { integerToBase, integerToDecimal } from './integer-text.ts';
import type { PythonInteger } from './integers.ts';
import { checkLength } from './number-layout.ts';
import { typeError, ValueFailure, valueError } from './value-failure.ts';

/** How `%` asks for its arguments and for what it cannot know about them. Each may run code and throw. */
export interface PercentFormatHost<V> {
  /** The items if the right operand is a tuple, else the operand alone. */
  readonly operands: readonly V[];
  /** True if the right operand may be asked for keys: it has `__getitem__` and is no tuple and no str. */
  readonly isMapping: boolean;
  /** `operand[key]` */
  item(key: string): V;
  /** The text for the conversions s, r and a. For bytes one character for each byte; a is as good as r there. */
  text(value: V, conversion: 's' | 'r' | 'a'): string;
  /** The character for conversion c, checked: see `characterFromText` and `characterFromInteger`. */
  character(value: V): string;
  /** The int for d, i and u: of an int itself, else by `__int__` and the like; undefined where that is a TypeError. */
  integer(value: V): PythonInteger | undefined;
  /** The int for o, x and X: of an int itself, else by `__index__`; undefined where that is a TypeError. */
  index(value: V): PythonInteger | undefined;
  /** The float for e, f and g: a TypeError 'must be real number, not ...' otherwise. */
  float(value: V): number;
  /** The value if it is an int, for `*`; else undefined. */
  exactInteger(value: V): PythonInteger | undefined;
  /** The name of the value's type. */
  typeName(value: V): string;
  /** `sys.get_int_max_str_digits()` */
  readonly digitLimit?: number;
}

/** `format % operand` of str (Objects/unicodeobject.c, PyUnicode_Format). */
export function percentFormat<V>(format: string, host: PercentFormatHost<V>): string {
  return formatFields({ format, host, bytes: undefined, position: 0, next: 0, isKeyed: false, keyed: undefined });
}

/** `format % operand` of bytes, with one character for each byte (Objects/bytesobject.c, _PyBytes_FormatEx). */
export function percentFormatBytes<V>(
  format: string,
  host: PercentFormatHost<V>,
  behaviour: Pick<VersionBehaviour, 'reportsConversionIAsD'>,
): string {
  return formatFields({ format, host, bytes: behaviour, position: 0, next: 0, isKeyed: false, keyed: undefined });
}

function formatFields<V>(state: FormatState<V>): string {
  const { format, host } = state;
  let result = '';
  while (state.position < format.length) {
    const percent = format.indexOf('%', state.position);
    if (percent < 0) {
      result += format.slice(state.position);
      break;
    }
    result += format.slice(state.position, percent);
    state.position = percent + 1;
    if (format.startsWith('%%', percent)) {
      result += '%';
      state.position++;
    } else {
      result += formatField(state);
    }
    checkLength(result.length);
  }
  if (!host.isMapping && state.next < host.operands.length) {
    throw typeError(`not all arguments converted during ${state.bytes === undefined ? 'string' : 'bytes'} formatting`);
  }
  return result;
}

/** The character of a str given to `%c`; a TypeError unless it is one. */
export function characterFromText(text: string, describesArgument: boolean): string {
  const length = textLength(text);
  if (length !== 1) throw wrongCharacter(`a string of length ${length}`, describesArgument);
  return text;
}

/** The character of an int given to `%c`. */
export function characterFromInteger(value: PythonInteger): string {
  if (value < 0 || value > 0x10ffff) throw new ValueFailure('OverflowError', '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(value));
}

/** The TypeError for an argument of `%c` that is neither; what it is, as `a string of length 2` or a type's name. */
export function wrongCharacter(argument: string, describesArgument: boolean): ValueFailure {
  return typeError(
    describesArgument ? `%c requires an int or a unicode character, not ${argument}` : '%c requires int or char',
  );
}

/** The byte of the bytes given to `%c` in bytes, as text; a TypeError unless it is one. */
export function bytesCharacterFromBytes(bytes: Uint8Array, describesArgument: boolean): string {
  if (bytes.length !== 1) throw wrongBytesCharacter(`a bytes object of length ${bytes.length}`, describesArgument);
  return String.fromCharCode(bytes[0]!);
}

/** The byte of an int given to `%c` in bytes, as text. */
export function bytesCharacterFromInteger(value: PythonInteger): string {
  if (value < 0 || value > 0xff) throw new ValueFailure('OverflowError', '%c arg not in range(256)');
  return String.fromCharCode(Number(value));
}

/** The TypeError for an argument of `%c` in bytes that is neither. */
export function wrongBytesCharacter(argument: string, describesArgument: boolean): ValueFailure {
  const text = '%c requires an integer in range(256) or a single byte';
  return typeError(describesArgument ? `${text}, not ${argument}` : text);
}

interface FormatState<V> {
  readonly format: string;
  readonly host: PercentFormatHost<V>;
  /** For bytes. */
  readonly bytes: Pick<VersionBehaviour, 'reportsConversionIAsD'> | undefined;
  position: number;
  /** The index of the next operand. */
  next: number;
  /** A field named a key: from then on there is one operand, the value of the latest key. */
  isKeyed: boolean;
  keyed: V | undefined;
}

interface Field {
  readonly flags: string;
  readonly width: number;
  /** -1 if not given. */
  readonly precision: number;
  readonly conversion: string;
}

const LARGEST_INT = 2n ** 31n - 1n;
const LARGEST_SIZE = 2n ** 63n - 1n;

function formatField<V>(state: FormatState<V>): string {
  const { format, host } = state;
  if (format[state.position] === '(') readKey(state);
  const flagStart = state.position;
  while (state.position < format.length && '-+ #0'.includes(format[state.position]!)) state.position++;
  let flags = format.slice(flagStart, state.position);
  let width = readSize(state, LARGEST_SIZE, 'ssize_t', 'width too big') ?? 0;
  if (width < 0) {
    flags += '-';
    width = -width;
  }
  let precision = -1;
  if (format[state.position] === '.') {
    state.position++;
    precision = Math.max(
      readSize(state, LARGEST_INT, 'int', state.bytes === undefined ? 'precision too big' : 'prec too big') ?? 0,
      0,
    );
  }
  if (state.position < format.length && 'hlL'.includes(format[state.position]!)) state.position++;
  if (state.position >= format.length) throw valueError('incomplete format');
  const conversion = String.fromCodePoint(format.codePointAt(state.position)!);
  const conversionUnit = state.position;
  state.position += conversion.length;
  const value = nextOperand(state);
  const field: Field = { flags, width, precision, conversion };
  switch (conversion) {
    case 's':
    case 'r':
    case 'a':
      return pad(takeText(host.text(value, conversion), precision), field, ' ');
    case 'b':
      if (state.bytes !== undefined) return pad(takeText(host.text(value, 's'), precision), field, ' ');
      throw unsupported(state, conversion, conversionUnit);
    case 'c':
      return pad(host.character(value), field, ' ');
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return padNumber(integerText(state, value, field), field);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return padNumber(floatFieldText(host.float(value), field), field);
    default:
      throw unsupported(state, conversion, conversionUnit);
  }
}

function readKey<V>(state: FormatState<V>): void {
  const { format, host } = state;
  if (!host.isMapping) throw typeError('format requires a mapping');
  const start = state.position + 1;
  let depth = 1;
  let unit = start;
  for (; unit < format.length && depth > 0; unit++) {
    if (format[unit] === ')') depth--;
    else if (format[unit] === '(') depth++;
  }
  if (depth > 0) throw valueError('incomplete format key');
  state.position = unit;
  state.keyed = host.item(format.slice(start, unit - 1));
  state.isKeyed = true;
  state.next = -1;
}

/** The number before or after the point: digits, or `*` for an operand; undefined if there is none. */
function readSize<V>(state: FormatState<V>, largest: bigint, cType: string, tooBig: string): number | undefined {
  const { format, host } = state;
  if (format[state.position] === '*') {
    state.position++;
    const value = host.exactInteger(nextOperand(state));
    if (value === undefined) throw typeError('* wants int');
    if (value > largest || value < -largest - 1n) {
      throw new ValueFailure('OverflowError', `Python int too large to convert to C ${cType}`);
    }
    return Number(value);
  }
  const digits = /^[0-9]+/.exec(format.slice(state.position))?.[0];
  if (digits === undefined) return undefined;
  state.position += digits.length;
  const value = BigInt(digits);
  if (value > largest) throw valueError(tooBig);
  return Number(value);
}

function nextOperand<V>(state: FormatState<V>): V {
  const { host } = state;
  if (state.isKeyed && state.next === -1) {
    state.next = -2;
    return state.keyed as V;
  }
  if (state.isKeyed || state.next >= host.operands.length) throw typeError('not enough arguments for format string');
  return host.operands[state.next++]!;
}

function unsupported<V>(state: FormatState<V>, conversion: string, unit: number): ValueFailure {
  const code = conversion.codePointAt(0)!;
  const shown = code > 31 && code < 127 ? conversion : '?';
  const where = characterIndex(state.format, unit);
  return valueError(`unsupported format character '${shown}' (0x${code.toString(16)}) at index ${where}`);
}

function takeText(text: string, precision: number): string {
  return precision < 0 ? text : takeCharacters(text, precision);
}

function integerText<V>(state: FormatState<V>, value: V, field: Field): string {
  const { host } = state;
  const { conversion, precision } = field;
  const base = conversion === 'o' ? 8 : conversion === 'x' || conversion === 'X' ? 16 : 10;
  const number = base === 10 ? host.integer(value) : host.index(value);
  if (number === undefined) {
    const wanted = base === 10 ? 'a real number' : 'an integer';
    const named = conversion === 'i' && state.bytes?.reportsConversionIAsD ? 'd' : conversion;
    throw typeError(`%${named} format: ${wanted} is required, not ${host.typeName(value)}`);
  }
  const text = base === 10 ? integerToDecimal(number, host.digitLimit) : integerToBase(number, base);
  const minus = text.startsWith('-') ? '-' : '';
  checkLength(precision);
  const digits = text.slice(minus.length).padStart(precision, '0');
  return minus + (conversion === 'X' ? digits.toUpperCase() : digits);
}

function floatFieldText(value: number, field: Field): string {
  const { conversion, precision, flags } = field;
  const notation = conversion.toLowerCase() as FloatNotation;
  const text = floatText(value, notation, precision < 0 ? 6 : precision, { isAlternate: flags.includes('#') });
  return conversion === notation ? text : text.toUpperCase();
}

/** Sign, prefix and padding of a number that has a minus or nothing before its digits. */
function padNumber(text: string, field: Field): string {
  const { flags, conversion, width } = field;
  const isNegative = text.startsWith('-');
  const digits = isNegative ? text.slice(1) : text;
  const sign = isNegative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const hasPrefix = flags.includes('#') && 'oxX'.includes(conversion);
  const start = sign + (hasPrefix ? `0${conversion}` : '');
  if (!flags.includes('0')) return pad(start + digits, field, ' ');
  checkLength(width);
  const zeros = flags.includes('-') ? '' : '0'.repeat(Math.max(width - start.length - digits.length, 0));
  return pad(start + zeros + digits, field, ' ');
}

function pad(text: string, field: Field, fill: string): string {
  const missing = field.width - textLength(text);
  if (missing <= 0) return text;
  checkLength(field.width);
  return field.flags.includes('-') ? text + fill.repeat(missing) : fill.repeat(missing) + text;
}
