/** Functions written in TypeScript: binding of call arguments to their signature (METH_* conventions and Argument Clinic of CPython). */

import { suggestName } from '../values/name-suggestions.ts';
import { ValueFailure } from '../values/value-failure.ts';
import { newUnknown, newUnknownValue } from './create.ts';
import { raise } from './errors.ts';
import type { PythonObject } from './python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
import type { KeywordNames, NativeFunctionDefinition, UnknownResult } from './type-object.ts';
import { escapeItems } from './unknown-values.ts';
import { raiseOfFailure } from './value-failures.ts';

/** What is called, and what messages call it: the payload of built-in functions, methods and their descriptors. */
export interface NativeCallee {
  readonly name: string;
  readonly definition: NativeFunctionDefinition;
  readonly signature: NativeSignature;
  /** The type whose member it is (borrowed: built-in types are not counted), or null. */
  readonly owner: TypeObject | null;
  /** Name of the module whose function it is, or null for one of `builtins` and for a method. */
  readonly module: string | null;
  /** A special method that wraps a slot: its messages are those of `Objects/typeobject.c`, check_num_args. */
  readonly isSlotWrapper: boolean;
  /** Receiver of a bound method. */
  readonly self?: PythonObject | null;
}

/** One parameter of a native signature. */
interface NativeParameter {
  readonly name: string;
  readonly kind: 'positional-only' | 'positional-or-keyword' | 'keyword-only' | 'var-positional' | 'var-keyword';
  readonly isRequired: boolean;
}

/** A signature text, taken apart. */
export interface NativeSignature {
  readonly parameters: readonly NativeParameter[];
  readonly minimum: number;
  /** Most positional arguments; Infinity with `*args`. */
  readonly maximum: number;
  /** How many leading arguments can be given by position alone and must be. */
  readonly minimumPositionalOnly: number;
  /** Number of arguments that can be given at all; Infinity with `*args` or `**kwargs`. */
  readonly total: number;
  /** Only positional parameters: arguments are passed on as they are. */
  readonly isPlain: boolean;
  /** Whether any argument can be given by name. */
  readonly takesKeywords: boolean;
}

/**
 * Takes a signature apart, such as `(iterable, /, *, key=None, reverse=False)`. `self` counts as a parameter where the caller passes it. Default
 * texts are for people: the code gets `undefined` for an argument left out.
 */
function parseSignature(text: string): NativeSignature {
  const parameters: NativeParameter[] = [];
  let isKeywordOnly = false;
  for (const part of splitParameters(text)) {
    if (part === '/') {
      for (let index = 0; index < parameters.length; index++) {
        parameters[index] = { ...parameters[index]!, kind: 'positional-only' };
      }
    } else if (part === '*') isKeywordOnly = true;
    else if (part.startsWith('**')) parameters.push({ name: part.slice(2), kind: 'var-keyword', isRequired: false });
    else if (part.startsWith('*')) {
      isKeywordOnly = true;
      parameters.push({ name: part.slice(1), kind: 'var-positional', isRequired: false });
    } else {
      const [name, defaultText] = part.split('=', 2) as [string, string?];
      const kind = isKeywordOnly ? 'keyword-only' : 'positional-or-keyword';
      parameters.push({ name, kind, isRequired: defaultText === undefined });
    }
  }
  const positional = parameters.filter((p) => p.kind === 'positional-only' || p.kind === 'positional-or-keyword');
  const isPlain = parameters.every((p) => p.kind === 'positional-only');
  const isVariable = parameters.some((p) => p.kind === 'var-positional');
  const takesAnyKeyword = parameters.some((p) => p.kind === 'var-keyword');
  return {
    parameters,
    minimum: positional.filter((p) => p.isRequired).length,
    maximum: isVariable ? Number.POSITIVE_INFINITY : positional.length,
    minimumPositionalOnly: parameters.filter((p) => p.kind === 'positional-only' && p.isRequired).length,
    total: isVariable || takesAnyKeyword ? Number.POSITIVE_INFINITY : parameters.length,
    isPlain,
    takesKeywords: takesAnyKeyword || parameters.some(isNamed),
  };
}

/** The signature of a native function in the version that is simulated. */
export function signatureOf({ behaviour }: Runtime, { signature }: NativeFunctionDefinition): NativeSignature {
  return parseSignature(typeof signature === 'string' ? signature : signature(behaviour));
}

function splitParameters(text: string): string[] {
  return text
    .slice(text.indexOf('(') + 1, text.lastIndexOf(')'))
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Calls a native function with vectorcall arguments. An argument whose value is not known gives the result that the definition names for it.
 * @param selfCount how many of the leading arguments are the receiver (left out of argument counts in messages)
 */
export function callNative(
  runtime: Runtime,
  callee: NativeCallee,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  selfCount: 0 | 1,
): PythonObject {
  const { definition, signature } = callee;
  const isGuarded = runtime.behaviour.nativeRecursionLimit === null && takesAtMostOne(signature, selfCount);
  if (isGuarded) runtime.enterRecursion(' while calling a Python object');
  try {
    if (signature.isPlain && keywords === null) {
      if (args.length < signature.minimum || args.length > signature.maximum) {
        raise(runtime, 'TypeError', countMessage(callee, args.length - selfCount, selfCount));
      }
      switch (args.length) {
        case 0:
          return definition.code(runtime);
        case 1:
          return definition.code(runtime, args[0] as never);
        case 2:
          return definition.code(runtime, args[0] as never, args[1] as never);
        default:
          return definition.code(runtime, ...(args as never[]));
      }
    }
    return definition.code(runtime, ...(bindArguments(runtime, callee, args, keywords, selfCount) as never[]));
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      const kind = definition.whenUnknown ?? 'unknown';
      if (MAY_HOLD_ARGUMENTS.has(kind)) escapeArguments(runtime, args, keywords, selfCount);
      return unknownResult(runtime, kind);
    }
    if (thrown instanceof ValueFailure) throw raiseOfFailure(runtime, thrown);
    throw thrown;
  } finally {
    if (isGuarded) runtime.leaveRecursion();
  }
}

/** METH_NOARGS and METH_O, which 3.11 guards against recursion (`Objects/methodobject.c`, cfunction_enter_call). */
function takesAtMostOne({ isPlain, minimum, maximum }: NativeSignature, selfCount: number): boolean {
  return isPlain && minimum === maximum && maximum - selfCount <= 1;
}

/** Results that may be one of the arguments, or hold what they hold. */
const MAY_HOLD_ARGUMENTS: ReadonlySet<UnknownResult> = new Set(['unknown', 'list', 'tuple', 'dict', 'set']);

/** A receiver is not in the result, but what it holds may be; functions that order items (`key=`) are not either. */
function escapeArguments(
  runtime: Runtime,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  selfCount: 0 | 1,
): void {
  const positionalCount = args.length - (keywords?.length ?? 0);
  for (const [index, argument] of args.entries()) {
    if (index < selfCount) escapeItems(runtime, argument);
    else if (keywords?.[index - positionalCount]?.payload !== 'key') runtime.escape(argument);
  }
}

/** An object of which only what the result kind says is known. */
export function unknownResult(runtime: Runtime, kind: UnknownResult): PythonObject {
  if (kind === 'None') return runtime.none;
  if (kind === 'unknown') return newUnknown(runtime);
  return newUnknownValue(runtime, runtime.typeNamed(kind) as TypeObject);
}

/** How messages name the function: with its class, and with its module unless that is `builtins` (`Objects/object.c`, _PyObject_FunctionStr). */
export function functionText({ name, owner, module, self }: NativeCallee): string {
  if (owner !== null && self) {
    // A bound method is named after the class of its receiver, or after the receiver if that is a class (meth_get__qualname__).
    const receiver = 'mro' in Object(self.payload) ? (self as TypeObject) : (self.type as TypeObject);
    return `${receiver.payload.qualifiedName}.${name}()`;
  }
  if (owner !== null) return `${owner.payload.qualifiedName}.${name}()`;
  return module === null ? `${name}()` : `${module}.${name}()`;
}

/** How the refusal of keywords names a function: METH_VARARGS by its name alone (`Objects/methodobject.c`, cfunction_call). */
function keywordSubject({ behaviour }: Runtime, callee: NativeCallee): string {
  const isVariadic = callee.signature.maximum === Number.POSITIVE_INFINITY;
  return isVariadic && behaviour.packsVariadicArguments ? `${callee.name}()` : functionText(callee);
}

type BoundArgument = PythonObject | PythonObject[] | Map<string, PythonObject> | undefined;

/** Binds arguments to parameters: one value per parameter, `undefined` where left out (`Python/getargs.c`, _PyArg_UnpackKeywords). */
function bindArguments(
  runtime: Runtime,
  callee: NativeCallee,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  selfCount: 0 | 1,
): BoundArgument[] {
  const { definition, signature } = callee;
  const { parameters } = signature;
  const keywordCount = keywords?.length ?? 0;
  const positionalCount = args.length - keywordCount;
  if (keywordCount > 0 && !signature.takesKeywords) {
    const subject = callee.isSlotWrapper ? `wrapper ${callee.name}()` : keywordSubject(runtime, callee);
    raise(runtime, 'TypeError', `${subject} takes no keyword arguments`);
  }
  if (args.length - selfCount > signature.total - selfCount || positionalCount > signature.maximum) {
    raise(runtime, 'TypeError', tooManyMessage(callee, positionalCount - selfCount, keywordCount, selfCount));
  }
  if (positionalCount < signature.minimumPositionalOnly) {
    const minimum = signature.minimumPositionalOnly - selfCount;
    const bound = signature.minimumPositionalOnly < signature.maximum ? 'at least' : 'exactly';
    const given = positionalCount - selfCount;
    const message = signature.isPlain
      ? countMessage(callee, given, selfCount)
      : `${definition.name}() takes ${bound} ${minimum} positional argument${plural(minimum)} (${given} given)`;
    raise(runtime, 'TypeError', message);
  }
  const bound: BoundArgument[] = [];
  let used = 0;
  let extra: Map<string, PythonObject> | null = null;
  for (const parameter of parameters) {
    if (parameter.kind === 'var-positional') bound.push(args.slice(used, positionalCount));
    else if (parameter.kind === 'var-keyword') {
      extra = new Map();
      bound.push(extra);
    } else if (parameter.kind !== 'keyword-only' && used < positionalCount) bound.push(args[used++]);
    else bound.push(undefined);
  }
  const unexpected: string[] = [];
  for (let index = 0; keywords !== null && index < keywordCount; index++) {
    const name = keywords[index]!.payload;
    const position = parameters.findIndex((parameter) => parameter.name === name && isNamed(parameter));
    const value = args[positionalCount + index]!;
    if (position >= 0 && bound[position] === undefined) bound[position] = value;
    else if (position >= 0) {
      const place = position + 1 - selfCount;
      const message = `argument for ${definition.name}() given by name ('${name}') and position (${place})`;
      raise(runtime, 'TypeError', message);
    } else if (extra !== null) extra.set(name, value);
    else unexpected.push(name);
  }
  for (const [index, parameter] of parameters.entries()) {
    if (bound[index] !== undefined || !parameter.isRequired) continue;
    const message = `${definition.name}() missing required argument '${parameter.name}' (pos ${index + 1 - selfCount})`;
    raise(runtime, 'TypeError', message);
  }
  if (unexpected.length > 0) {
    const names = parameters.filter(isNamed).map((parameter) => parameter.name);
    const given = keywords?.length ?? 0;
    // min_max asks for its positional arguments before it looks at those given by name.
    if (definition.wantsTupleAndDict && positionalCount === 0) {
      raise(runtime, 'TypeError', `${definition.name} expected at least 1 argument, got 0`);
    }
    if (definition.wantsTupleAndDict && given > names.length) {
      raise(
        runtime,
        'TypeError',
        `${definition.name}() takes at most ${names.length} keyword arguments (${given} given)`,
      );
    }
    raise(runtime, 'TypeError', unexpectedKeywordText(runtime, `${definition.name}()`, unexpected[0]!, names));
  }
  return bound;
}

/** The arguments of the constructor of a native type by parameter, `undefined` where left out: bound as those of a function of that signature. */
export function bindConstructorArguments(
  runtime: Runtime,
  definition: NativeFunctionDefinition,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): BoundArgument[] {
  const signature = signatureOf(runtime, definition);
  const callee = { name: definition.name, definition, signature, owner: null, module: null, isSlotWrapper: false };
  return bindArguments(runtime, callee, args, keywords, 0);
}

/**
 * The message for a keyword that a built-in function does not have (`Python/getargs.c`, error_unexpected_keyword_arg).
 * @param subject the function with its parentheses
 * @param parameters names of those that can be given by keyword
 */
export function unexpectedKeywordText(
  runtime: Runtime,
  subject: string,
  keyword: string,
  parameters: readonly string[],
): string {
  if (!runtime.behaviour.namesUnexpectedKeyword) return `'${keyword}' is an invalid keyword argument for ${subject}`;
  const meant = suggestName(keyword, parameters);
  const text = `${subject} got an unexpected keyword argument '${keyword}'`;
  return meant === null ? text : `${text}. Did you mean '${meant}'?`;
}

function isNamed({ kind }: NativeParameter): boolean {
  return kind === 'positional-or-keyword' || kind === 'keyword-only';
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}

/** The message for more arguments than there are parameters, or than may be given by position (_PyArg_UnpackKeywords). */
function tooManyMessage(callee: NativeCallee, positional: number, keywordCount: number, selfCount: number): string {
  const { signature, definition } = callee;
  if (signature.isPlain) return countMessage(callee, positional, selfCount);
  const total = signature.total - selfCount;
  if (positional + keywordCount > total) {
    const word = positional === 0 ? 'keyword ' : '';
    const given = positional + keywordCount;
    return `${definition.name}() takes at most ${total} ${word}argument${plural(total)} (${given} given)`;
  }
  const maximum = signature.maximum - selfCount;
  if (maximum === 0) return `${definition.name}() takes no positional arguments`;
  const bound = signature.minimum < signature.maximum ? 'at most' : 'exactly';
  return `${definition.name}() takes ${bound} ${maximum} positional argument${plural(maximum)} (${positional} given)`;
}

/** The message for a wrong number of arguments (`Objects/methodobject.c` for METH_O and METH_NOARGS, `Python/getargs.c` for the others). */
function countMessage(callee: NativeCallee, given: number, selfCount: number): string {
  const { signature, name } = callee;
  const minimum = signature.minimum - selfCount;
  const maximum = signature.maximum - selfCount;
  if (callee.isSlotWrapper) {
    if (minimum === maximum) return `expected ${minimum} argument${plural(minimum)}, got ${given}`;
    const limit = given < minimum ? minimum : maximum;
    return ` expected at ${given < minimum ? 'least' : 'most'} ${limit} argument${plural(limit)}, got ${given}`;
  }
  if (maximum === 0) return `${functionText(callee)} takes no arguments (${given} given)`;
  if (minimum === 1 && maximum === 1) return `${functionText(callee)} takes exactly one argument (${given} given)`;
  if (minimum === maximum) return `${name} expected ${minimum} argument${plural(minimum)}, got ${given}`;
  return given < minimum
    ? `${name} expected at least ${minimum} argument${plural(minimum)}, got ${given}`
    : `${name} expected at most ${maximum} argument${plural(maximum)}, got ${given}`;
}
