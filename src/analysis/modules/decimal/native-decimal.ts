/** The module `_decimal` (`Modules/_decimal/_decimal.c`), and the classes that `decimal` has beside it. */
import { newInteger, newString } from '../../objects/create.ts';
import { raise } from '../../objects/errors.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeFunctionDefinition } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';
import { ROUNDINGS, type Signal } from '../../values/decimal/decimal-value.ts';
import type { VersionBehaviour } from '../../versions.ts';
import { makeModule } from '../native-module.ts';
import { contextType, newContextManager } from './context-type.ts';
import {
  currentContext,
  DEFAULT_SETTINGS,
  DEFAULT_TRAPS,
  isContext,
  newContext,
  setCurrentContext,
} from './contexts.ts';
import { decimalType } from './decimal-type.ts';

const functions: readonly NativeFunctionDefinition[] = [
  {
    name: 'getcontext',
    signature: '()',
    code: (runtime: Runtime) => {
      const context = currentContext(runtime);
      runtime.heap.retain(context);
      return context;
    },
  },
  {
    name: 'setcontext',
    signature: '(context, /)',
    code: (runtime: Runtime, context: PythonObject) => {
      if (context.type === runtime.types.unknown) throw new ValueUnknown(context);
      if (!isContext(runtime, context)) raise(runtime, 'TypeError', 'optional argument must be a context');
      setCurrentContext(runtime, context);
      return runtime.none;
    },
  },
  {
    name: 'localcontext',
    signature: '(ctx=None, **kwargs)',
    code: (runtime: Runtime, context: PythonObject | undefined, settings: Map<string, PythonObject>) =>
      newContextManager(runtime, context, settings),
  },
];

/** Bits of the largest format of IEEE 754 that 64-bit builds have (MPD_IEEE_CONTEXT_MAX_BITS). */
const LARGEST_FORMAT = 512;

/** `IEEEContext` (`Modules/_decimal/libmpdec/context.c`, mpd_ieee_context). */
const ieeeContext: NativeFunctionDefinition = {
  name: 'IEEEContext',
  signature: '(bits, /)',
  code: (runtime: Runtime, argument: PythonObject) => {
    const bits = sizeArgument(runtime, argument);
    if (bits <= 0 || bits > LARGEST_FORMAT || bits % 32 !== 0) {
      raise(runtime, 'ValueError', `argument must be a multiple of 32, with a maximum of ${LARGEST_FORMAT}`);
    }
    const largestExponent = 3 * 2 ** (bits / 16 + 3);
    const settings = {
      ...DEFAULT_SETTINGS,
      precision: 9 * (bits / 32) - 2,
      largestExponent,
      smallestExponent: 1 - largestExponent,
      isClamped: true,
    };
    return newContext(runtime, settings, [], [], runtime.typeOf(contextType));
  },
};

/** Makes the module. */
export function makeNativeDecimal(runtime: Runtime): PythonObject {
  const { hasIeeeContexts } = runtime.behaviour.nativeModules;
  const type = runtime.typeOf(contextType);
  const context = (settings: Partial<typeof DEFAULT_SETTINGS>, traps: readonly Signal[]): PythonObject =>
    newContext(runtime, { ...DEFAULT_SETTINGS, ...settings }, traps, [], type);
  return makeModule(runtime, '_decimal', hasIeeeContexts ? [...functions, ieeeContext] : functions, {
    ...(hasIeeeContexts ? { IEEE_CONTEXT_MAX_BITS: newInteger(runtime, BigInt(LARGEST_FORMAT)) } : {}),
    Decimal: runtime.typeOf(decimalType),
    Context: type,
    DefaultContext: context({}, DEFAULT_TRAPS),
    BasicContext: context({ precision: 9, rounding: 'ROUND_HALF_UP' }, [...DEFAULT_TRAPS, 'Underflow', 'Clamped']),
    ExtendedContext: context({ precision: 9 }, []),
    MAX_PREC: newInteger(runtime, 999999999999999999n),
    MAX_EMAX: newInteger(runtime, 999999999999999999n),
    MIN_EMIN: newInteger(runtime, -999999999999999999n),
    MIN_ETINY: newInteger(runtime, -1999999999999999997n),
    HAVE_THREADS: runtime.true,
    HAVE_CONTEXTVAR: runtime.true,
    ...Object.fromEntries(ROUNDINGS.map((name) => [name, newString(runtime, name)])),
  });
}

/** The module `decimal` in Python: classes of signals. */
export function decimalSource({ nativeModules }: VersionBehaviour): string {
  return nativeModules.hasIeeeContexts ? `${SOURCE}\n__all__ += ['IEEEContext', 'IEEE_CONTEXT_MAX_BITS']\n` : SOURCE;
}

const SOURCE = `
from _decimal import *
from _decimal import Decimal, Context, getcontext, setcontext, localcontext
from _decimal import DefaultContext, BasicContext, ExtendedContext
from collections import namedtuple
import numbers

numbers.Number.register(Decimal)

__all__ = [
    'Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
    'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
    'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
    'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
    'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext',
    'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

DecimalTuple = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')

class DecimalException(ArithmeticError):
    pass

class Clamped(DecimalException):
    pass

class InvalidOperation(DecimalException):
    pass

class ConversionSyntax(InvalidOperation):
    pass

class DivisionByZero(DecimalException, ZeroDivisionError):
    pass

class DivisionImpossible(InvalidOperation):
    pass

class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass

class Inexact(DecimalException):
    pass

class InvalidContext(InvalidOperation):
    pass

class Rounded(DecimalException):
    pass

class Subnormal(DecimalException):
    pass

class Overflow(Inexact, Rounded):
    pass

class Underflow(Inexact, Rounded, Subnormal):
    pass

class FloatOperation(DecimalException, TypeError):
    pass
`;
