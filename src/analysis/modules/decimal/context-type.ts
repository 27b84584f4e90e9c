/** The types of contexts and of what `localcontext()` gives (`Modules/_decimal/_decimal.c`). */
import { newInteger, newString } from '../../objects/create.ts';
import { dictGetText } from '../../objects/dict-access.ts';
import { raise } from '../../objects/errors.ts';
import { genericSetAttribute } from '../../objects/protocol/attributes.ts';
import { indexValue } from '../../objects/protocol/operators.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import { type Runtime, ValueUnknown } from '../../objects/runtime.ts';
import type { NativeAttribute, NativeMember, NativeTypeDefinition } from '../../objects/type-object.ts';
import { heldReferenceSlots, knownPayload, newHolder } from '../../objects/types/held-references.ts';
import { SIGNALS } from '../../values/decimal/decimal-value.ts';
import { argumentsOf } from '../datetime/payloads.ts';
import {
  CONTEXT_FIELDS,
  type ContextPayload,
  contextPayload,
  copyContext,
  currentContext,
  DEFAULT_SETTINGS,
  DEFAULT_TRAPS,
  isContext,
  namespaceOf,
  newContext,
  roundingOf,
  setCurrentContext,
  signalOfClass,
  signalSet,
} from './contexts.ts';
import { BINARY_OPERATIONS, converted, requireOperand, result, UNARY_OPERATIONS } from './decimal-type.ts';

function numberAttribute(name: keyof ContextPayload, least: number, most: number, message: string): NativeAttribute {
  return {
    kind: 'attribute',
    get: (runtime, self) => newInteger(runtime, Number(contextPayload(self)[name])),
    set: (runtime, self, value) => {
      const number = Number(indexValue(runtime, value!));
      if (number < least || number > most) raise(runtime, 'ValueError', message);
      Object.assign(contextPayload(self), { [name]: name === 'isClamped' ? number === 1 : number });
    },
  };
}

/** Precisions and exponents beyond are as good as these. */
const LARGEST = Number.MAX_SAFE_INTEGER;
const numberAttributes: Readonly<Record<string, NativeAttribute>> = {
  prec: numberAttribute('precision', 1, LARGEST, 'valid range for prec is [1, MAX_PREC]'),
  Emin: numberAttribute('smallestExponent', -LARGEST, 0, 'valid range for Emin is [MIN_EMIN, 0]'),
  Emax: numberAttribute('largestExponent', 0, LARGEST, 'valid range for Emax is [0, MAX_EMAX]'),
  capitals: numberAttribute('capitals', 0, 1, 'valid values for capitals are 0 or 1'),
  clamp: numberAttribute('isClamped', 0, 1, 'valid values for clamp are 0 or 1'),
};
const roundingAttribute: NativeAttribute = {
  kind: 'attribute',
  get: (runtime, self) => {
    const constant = dictGetText(namespaceOf(runtime), contextPayload(self).rounding)!;
    runtime.heap.retain(constant);
    return constant;
  },
  set: (runtime, self, value) => {
    contextPayload(self).rounding = roundingOf(runtime, value!);
  },
};

function setSignals(runtime: Runtime, dict: PythonObject, given: PythonObject): void {
  const set = signalSet(dict);
  if (given.type === dict.type) {
    const other = [...signalSet(given)];
    set.clear();
    for (const signal of other) set.add(signal);
    return;
  }
  if (!Array.isArray(given.payload)) throw new ValueUnknown(given);
  set.clear();
  for (const item of given.payload as PythonObject[]) set.add(signalOfClass(runtime, item));
}

const signalAttribute = (name: 'traps' | 'flags'): NativeAttribute => ({
  kind: 'attribute',
  get: (runtime, self) => {
    const dict = contextPayload(self)[name]!;
    runtime.heap.retain(dict);
    return dict;
  },
  set: (runtime, self, value) => setSignals(runtime, contextPayload(self)[name]!, value!),
});

const action = (name: string, run: (runtime: Runtime, self: PythonObject) => PythonObject): NativeMember => ({
  kind: 'method',
  function: { name, signature: '(self, /)', code: run },
});

/** Sets attributes of a context from arguments. */
export function configure(runtime: Runtime, context: PythonObject, given: ReadonlyMap<string, PythonObject>): void {
  for (const [name, value] of given) {
    if (value === runtime.none) continue;
    const attribute = {
      ...numberAttributes,
      rounding: roundingAttribute,
      traps: signalAttribute('traps'),
      flags: signalAttribute('flags'),
    }[name];
    if (attribute === undefined) {
      raise(runtime, 'TypeError', `'${name}' is an invalid keyword argument for this function`);
    }
    attribute.set!(runtime, context, value);
  }
}

/** Operations as methods of contexts. */
const operations: Readonly<Record<string, NativeMember>> = {
  ...Object.fromEntries(
    Object.entries(BINARY_OPERATIONS).map(([name, run]): [string, NativeMember] => [
      name,
      {
        kind: 'method',
        function: {
          name,
          signature: '(self, x, y, /)',
          code: (runtime: Runtime, self: PythonObject, x: PythonObject, y: PythonObject) =>
            result(runtime, self, (settings, report) =>
              run(requireOperand(runtime, x), requireOperand(runtime, y), settings, report),
            ),
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(UNARY_OPERATIONS).map(([name, run]): [string, NativeMember] => [
      name,
      {
        kind: 'method',
        function: {
          name,
          signature: '(self, x, /)',
          code: (runtime: Runtime, self: PythonObject, x: PythonObject) => {
            const value = name === 'create_decimal' ? converted(runtime, x, self) : requireOperand(runtime, x);
            return result(runtime, self, (settings, report) => run(value, settings, report));
          },
        },
      },
    ]),
  ),
};

const PARAMETERS = ['prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'];

export const contextType: NativeTypeDefinition = {
  name: 'Context',
  messageName: 'decimal.Context',
  module: 'decimal',
  isCollected: true,
  slots: {
    ...heldReferenceSlots(CONTEXT_FIELDS),
    new: (runtime, _type, args, keywords) => {
      const given = argumentsOf(runtime, 'Context()', PARAMETERS, 0, args, keywords);
      const context = newContext(runtime, DEFAULT_SETTINGS, DEFAULT_TRAPS);
      const settings = new Map<string, PythonObject>();
      for (const [index, value] of given.entries()) if (value !== undefined) settings.set(PARAMETERS[index]!, value);
      configure(runtime, context, settings);
      return context;
    },
    init: () => {},
    setAttribute: (runtime, self, name, value) => {
      if (value === null) raise(runtime, 'AttributeError', 'context attributes cannot be deleted');
      genericSetAttribute(runtime, self, name, value);
    },
    repr: (runtime, self) => {
      const { precision, rounding, smallestExponent, largestExponent, capitals, isClamped, traps, flags } =
        contextPayload(self);
      const names = (dict: PythonObject): string => SIGNALS.filter((name) => signalSet(dict).has(name)).join(', ');
      const numbers = `prec=${precision}, rounding=${rounding}, Emin=${smallestExponent}, Emax=${largestExponent}`;
      const rest = `capitals=${capitals}, clamp=${isClamped ? 1 : 0}, flags=[${names(flags!)}], traps=[${names(traps!)}]`;
      return newString(runtime, `Context(${numbers}, ${rest})`);
    },
  },
  members: {
    ...operations,
    ...numberAttributes,
    rounding: roundingAttribute,
    traps: signalAttribute('traps'),
    flags: signalAttribute('flags'),
    copy: action('copy', copyContext),
    __copy__: action('__copy__', copyContext),
    clear_flags: action('clear_flags', (runtime, self) => {
      signalSet(contextPayload(self).flags!).clear();
      return runtime.none;
    }),
    clear_traps: action('clear_traps', (runtime, self) => {
      signalSet(contextPayload(self).traps!).clear();
      return runtime.none;
    }),
    Etiny: action('Etiny', (runtime, self) => {
      const { smallestExponent, precision } = contextPayload(self);
      return newInteger(runtime, smallestExponent - precision + 1);
    }),
    Etop: action('Etop', (runtime, self) => {
      const { largestExponent, precision } = contextPayload(self);
      return newInteger(runtime, largestExponent - precision + 1);
    }),
  },
};

interface ManagerPayload {
  local: PythonObject | null;
  global: PythonObject | null;
}

const MANAGER_FIELDS = ['local', 'global'] as const;

/** What `localcontext()` gives. */
export const contextManagerType: NativeTypeDefinition = {
  name: 'ContextManager',
  messageName: 'decimal.ContextManager',
  module: 'decimal',
  isFinal: true,
  isCollected: true,
  slots: heldReferenceSlots(MANAGER_FIELDS),
  members: {
    __enter__: action('__enter__', (runtime, self) => {
      const { local } = knownPayload<ManagerPayload>(self);
      setCurrentContext(runtime, local!);
      runtime.heap.retain(local!);
      return local!;
    }),
    __exit__: {
      kind: 'method',
      function: {
        name: '__exit__',
        signature: '(self, /, *args)',
        code: (runtime: Runtime, self: PythonObject) => {
          setCurrentContext(runtime, knownPayload<ManagerPayload>(self).global!);
          return runtime.false;
        },
      },
    },
  },
};

/** `localcontext(ctx=None, **settings)`: a new reference. */
export function newContextManager(
  runtime: Runtime,
  given: PythonObject | undefined,
  settings: ReadonlyMap<string, PythonObject>,
): PythonObject {
  const global = currentContext(runtime);
  const source = given === undefined || given === runtime.none ? global : given;
  if (source.type === runtime.types.unknown) throw new ValueUnknown(source);
  if (!isContext(runtime, source)) raise(runtime, 'TypeError', 'optional argument must be a context');
  const local = copyContext(runtime, source);
  configure(runtime, local, settings);
  runtime.heap.retain(global);
  const payload: ManagerPayload = { local, global };
  return newHolder(runtime, runtime.typeOf(contextManagerType), payload, MANAGER_FIELDS);
}
