/** `unicodedata` (`Modules/unicodedata.c`) as far as programs that people write ask it: names, categories, digits and normal forms. */

import { newFloat, newInteger, newString } from '../objects/create.ts';
import { isInstanceOf, newException, raise, raised } from '../objects/errors.ts';
import type { PythonObject } from '../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../objects/type-object.ts';
import { typeName } from '../objects/types/argument-checks.ts';
import { characterByName, nameOfCharacter } from '../parse/character-names.ts';
import { decimalDigitValue, generalCategory, isDecimal, isDigit, isNumeric } from '../values/characters.ts';
import { codePointOf, textLength } from '../values/code-points.ts';
import { makeModule } from './native-module.ts';

type NormalForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

/** A combining mark of each class that is in common use (Unicode Standard, section 4.3): where another mark stays behind or before it tells its class. */
const MARKS_BY_CLASS: readonly (readonly [combiningClass: number, mark: string])[] = [
  [1, '\u0334'],
  [202, '\u0327'],
  [216, '\u031b'],
  [220, '\u0316'],
  [230, '\u0300'],
  [232, '\u0315'],
  [233, '\u035c'],
  [234, '\u035d'],
  [240, '\u0345'],
];

function text(runtime: Runtime, object: PythonObject, subject: string): string {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  if (!isInstanceOf(object, runtime.types.str)) {
    return raise(runtime, 'TypeError', `${subject} must be str, not ${typeName(object)}`);
  }
  if (typeof object.payload !== 'string') throw new ValueUnknown(object);
  return object.payload;
}

/** The argument that is one character (PyArg_Parse format C). */
function character(runtime: Runtime, name: string, object: PythonObject): string {
  if (object.type === runtime.types.unknown) throw new ValueUnknown(object);
  const isText = isInstanceOf(object, runtime.types.str);
  if (isText && typeof object.payload !== 'string') throw new ValueUnknown(object);
  if (!isText || textLength(object.payload as string) !== 1) {
    // What it says of a str of another length differs between versions: the text of the exception is not known to be right in 3.14.
    return raise(runtime, 'TypeError', `${name}() argument 1 must be a unicode character, not ${typeName(object)}`);
  }
  return object.payload as string;
}

/** The default that was given (borrowed), as a new reference, or ValueError. */
function otherwise(runtime: Runtime, fallback: PythonObject | undefined, message: string): PythonObject {
  if (fallback === undefined) return raise(runtime, 'ValueError', message);
  runtime.heap.retain(fallback);
  return fallback;
}

function swaps(first: string, second: string): boolean {
  return (first + second).normalize('NFD') !== first.normalize('NFD') + second.normalize('NFD');
}

/** The canonical combining class: canonical order moves a mark before one of a higher class. Throws `ValueUnknown` for rare classes. */
function combiningClass(mark: string, object: PythonObject): number {
  if (!/^\p{M}$/u.test(mark)) return 0;
  let moves = false;
  for (const [combining, known] of MARKS_BY_CLASS) {
    const isMoved = swaps(mark, known) || swaps(known, mark);
    moves ||= isMoved;
    if (!isMoved && (mark === known || MARKS_BY_CLASS.some(([, other]) => swaps(mark, other) || swaps(other, mark)))) {
      return combining;
    }
  }
  if (moves) throw new ValueUnknown(object);
  return 0;
}

/**
 * The normal form of a text; the str itself where the quick check tells that it is in that form (is_normalized_quickcheck). A mark that may
 * compose leaves that open.
 */
function normalized(runtime: Runtime, form: string, object: PythonObject): PythonObject {
  const source = text(runtime, object, 'normalize() argument 2');
  const isForm = ['NFC', 'NFD', 'NFKC', 'NFKD'].includes(form);
  if (source !== '' && !isForm) return raise(runtime, 'ValueError', 'invalid normalization form');
  const result = source === '' ? source : source.normalize(form as NormalForm);
  runtime.spend(source.length >> 2);
  const mayCompose = form.endsWith('C') && /[\p{M}\u1161-\u1175\u11a8-\u11c2]/u.test(source);
  if (result !== source || mayCompose) return newString(runtime, result);
  runtime.heap.retain(object);
  return object;
}

const FUNCTIONS: readonly NativeFunctionDefinition[] = [
  {
    name: 'normalize',
    signature: '(form, unistr, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, form: PythonObject, unistr: PythonObject) =>
      normalized(runtime, text(runtime, form, 'normalize() argument 1'), unistr),
  },
  {
    name: 'is_normalized',
    signature: '(form, unistr, /)',
    whenUnknown: 'bool',
    code: (runtime: Runtime, form: PythonObject, unistr: PythonObject) => {
      const source = text(runtime, unistr, 'is_normalized() argument 2');
      const name = text(runtime, form, 'is_normalized() argument 1');
      if (source !== '' && !/^NFK?[CD]$/.test(name)) raise(runtime, 'ValueError', 'invalid normalization form');
      return source === '' || source.normalize(name as NormalForm) === source ? runtime.true : runtime.false;
    },
  },
  {
    name: 'category',
    signature: '(chr, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, chr: PythonObject) => {
      const code = codePointOf(character(runtime, 'category', chr));
      return newString(runtime, generalCategory(code, runtime.behaviour.unicodeEdition));
    },
  },
  {
    name: 'combining',
    signature: '(chr, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, chr: PythonObject) =>
      newInteger(runtime, combiningClass(character(runtime, 'combining', chr), chr)),
  },
  {
    name: 'name',
    signature: '(chr, default=<none>, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, chr: PythonObject, fallback?: PythonObject) => {
      const code = codePointOf(character(runtime, 'name', chr));
      const name = nameOfCharacter(code);
      if (name !== null) return newString(runtime, name);
      if (!['Cc', 'Cn', 'Co', 'Cs'].includes(generalCategory(code, runtime.behaviour.unicodeEdition))) {
        throw new ValueUnknown(chr);
      }
      return otherwise(runtime, fallback, 'no such name');
    },
  },
  {
    name: 'lookup',
    signature: '(name, /)',
    whenUnknown: 'str',
    code: (runtime: Runtime, name: PythonObject) => {
      const sought = text(runtime, name, 'lookup() argument');
      const found = characterByName(sought);
      if (found !== null) return newString(runtime, found);
      const message = newString(runtime, `undefined character name '${sought}'`);
      throw raised(runtime, newException(runtime, runtime.typeNamed('KeyError'), [message]));
    },
  },
  digitFunction('decimal', 'not a decimal', isDecimal),
  digitFunction('digit', 'not a digit', isDigit),
  {
    name: 'numeric',
    signature: '(chr, default=<none>, /)',
    whenUnknown: 'float',
    code: (runtime: Runtime, chr: PythonObject, fallback?: PythonObject) => {
      const code = codePointOf(character(runtime, 'numeric', chr));
      const edition = runtime.behaviour.unicodeEdition;
      if (isDecimal(code, edition)) return newFloat(runtime, decimalDigitValue(code));
      if (isNumeric(code, edition)) throw new ValueUnknown(chr);
      return otherwise(runtime, fallback, 'not a numeric character');
    },
  },
];

function digitFunction(
  name: string,
  message: string,
  test: (code: number, edition: Runtime['behaviour']['unicodeEdition']) => boolean,
): NativeFunctionDefinition {
  return {
    name,
    signature: '(chr, default=<none>, /)',
    whenUnknown: 'int',
    code: (runtime: Runtime, chr: PythonObject, fallback?: PythonObject) => {
      const code = codePointOf(character(runtime, name, chr));
      const edition = runtime.behaviour.unicodeEdition;
      if (isDecimal(code, edition)) return newInteger(runtime, decimalDigitValue(code));
      if (test(code, edition)) throw new ValueUnknown(chr);
      return otherwise(runtime, fallback, message);
    },
  };
}

/** Makes `unicodedata`. */
export function makeUnicodedata(runtime: Runtime): PythonObject {
  return makeModule(runtime, 'unicodedata', FUNCTIONS, {
    unidata_version: newString(runtime, `${runtime.behaviour.unicodeEdition}.0`),
  });
}
