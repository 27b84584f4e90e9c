/** Functions written in TypeScript: binding of call arguments to their signature (METH_* conventions and Argument Clinic of CPython). */

import { ValueFailure } from '../values/value-failure.ts';
import { newUnknown, newUnknownValue } from './create.ts';
import { raise, raiseOfFailure } from './errors.ts';
import type { PythonObject } from './python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from './runtime.ts';
import type { KeywordNames, NativeFunctionDefinition, UnknownResult } from './type-object.ts';

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
  /** Only positional parameters: arguments are passed on as they are. */
  readonly isPlain: boolean;
}

/**
 * Takes a signature apart, such as `(iterable, /, *, key=None, reverse=False)`. `self` counts as a parameter where the caller passes it. Default
 * texts are for people: the code gets `undefined` for an argument left out.
 */
export function parseSignature(text: string): NativeSignature {
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
  return {
    parameters,
    minimum: positional.filter((p) => p.isRequired).length,
    maximum: isVariable ? Number.POSITIVE_INFINITY : positional.length,
    isPlain,
  };
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
  definition: NativeFunctionDefinition,
  signature: NativeSignature,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  selfCount: 0 | 1,
): PythonObject {
  try {
    if (signature.isPlain && keywords === null) {
      if (args.length < signature.minimum || args.length > signature.maximum) {
        raise(runtime, 'TypeError', countMessage(definition, signature, args.length - selfCount, selfCount));
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
    return definition.code(
      runtime,
      ...(bindArguments(runtime, definition, signature, args, keywords, selfCount) as never[]),
    );
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) return unknownResult(runtime, definition.whenUnknown ?? 'unknown');
    if (thrown instanceof ValueFailure) throw raiseOfFailure(runtime, thrown);
    throw thrown;
  }
}

/** An object of which only what the result kind says is known. */
export function unknownResult(runtime: Runtime, kind: UnknownResult): PythonObject {
  if (kind === 'None') return runtime.none;
  if (kind === 'unknown') return newUnknown(runtime);
  return newUnknownValue(runtime, runtime.typeNamed(kind) as TypeObject);
}

/** Binds arguments to parameters: one value per parameter, `undefined` where left out. */
export function bindArguments(
  runtime: Runtime,
  definition: NativeFunctionDefinition,
  signature: NativeSignature,
  args: readonly PythonObject[],
  keywords: KeywordNames,
  selfCount: 0 | 1,
): (PythonObject | PythonObject[] | Map<string, PythonObject> | undefined)[] {
  const positionalCount = args.length - (keywords?.length ?? 0);
  if (positionalCount > signature.maximum) {
    raise(runtime, 'TypeError', countMessage(definition, signature, positionalCount - selfCount, selfCount));
  }
  const bound: (PythonObject | PythonObject[] | Map<string, PythonObject> | undefined)[] = [];
  let used = 0;
  let extra: Map<string, PythonObject> | null = null;
  for (const parameter of signature.parameters) {
    if (parameter.kind === 'var-positional') bound.push(args.slice(used, positionalCount));
    else if (parameter.kind === 'var-keyword') {
      extra = new Map();
      bound.push(extra);
    } else if (parameter.kind !== 'keyword-only' && used < positionalCount) bound.push(args[used++]);
    else bound.push(undefined);
  }
  for (let index = 0; keywords !== null && index < keywords.length; index++) {
    const name = keywords[index]!.payload;
    const position = signature.parameters.findIndex(
      (p) => p.name === name && (p.kind === 'positional-or-keyword' || p.kind === 'keyword-only'),
    );
    const value = args[positionalCount + index]!;
    if (position >= 0 && bound[position] === undefined) bound[position] = value;
    else if (position >= 0) {
      raise(
        runtime,
        'TypeError',
        `argument for ${definition.name}() given by name ('${name}') and position (${position + 1})`,
      );
    } else if (extra !== null) extra.set(name, value);
    else raiseUnexpectedKeyword(runtime, definition, signature, name);
  }
  for (let index = 0; index < bound.length; index++) {
    const parameter = signature.parameters[index]!;
    if (bound[index] !== undefined || !parameter.isRequired) continue;
    if (signature.isPlain || parameter.kind === 'positional-only') {
      raise(runtime, 'TypeError', countMessage(definition, signature, positionalCount - selfCount, selfCount));
    }
    raise(
      runtime,
      'TypeError',
      `${definition.name}() missing required argument '${parameter.name}' (pos ${index + 1 - selfCount})`,
    );
  }
  return bound;
}

function raiseUnexpectedKeyword(
  runtime: Runtime,
  definition: NativeFunctionDefinition,
  signature: NativeSignature,
  name: string,
): never {
  const takesKeywords = signature.parameters.some(
    (p) => p.kind === 'positional-or-keyword' || p.kind === 'keyword-only',
  );
  if (!takesKeywords) raise(runtime, 'TypeError', `${definition.name}() takes no keyword arguments`);
  raise(runtime, 'TypeError', `${definition.name}() got an unexpected keyword argument '${name}'`);
}

/** The message for a wrong number of arguments (`Objects/methodobject.c` for METH_O and METH_NOARGS, `Python/getargs.c` for the others). */
function countMessage(
  definition: NativeFunctionDefinition,
  signature: NativeSignature,
  given: number,
  selfCount: number,
): string {
  const minimum = signature.minimum - selfCount;
  const maximum = signature.maximum - selfCount;
  const { name } = definition;
  const plural = (count: number): string => (count === 1 ? '' : 's');
  if (!signature.isPlain) {
    const bound = given < minimum ? 'at least' : 'at most';
    const limit = given < minimum ? minimum : maximum;
    return minimum === maximum
      ? `${name}() takes exactly ${limit} positional argument${plural(limit)} (${given} given)`
      : `${name}() takes ${bound} ${limit} positional argument${plural(limit)} (${given} given)`;
  }
  if (maximum === 0) return `${name}() takes no arguments (${given} given)`;
  if (minimum === 1 && maximum === 1) return `${name}() takes exactly one argument (${given} given)`;
  if (minimum === maximum) return `${name} expected ${minimum} argument${plural(minimum)}, got ${given}`;
  return given < minimum
    ? `${name} expected at least ${minimum} argument${plural(minimum)}, got ${given}`
    : `${name} expected at most ${maximum} argument${plural(maximum)}, got ${given}`;
}
