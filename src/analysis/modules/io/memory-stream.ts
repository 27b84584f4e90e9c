/** What `StringIO` and `BytesIO` have in common: a position in contents that grow, and the protocol of files. */
import { newInteger, newString, newUnknownValue } from '../../objects/create.ts';
import { newException, raise, raised } from '../../objects/errors.ts';
import { typeOf } from '../../objects/lookup.ts';
import { forEachItem } from '../../objects/protocol/iteration.ts';
import { callAttribute } from '../../objects/protocol/method-calls.ts';
import type { PythonObject } from '../../objects/python-object.ts';
import type { Runtime } from '../../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition, UnknownResult } from '../../objects/type-object.ts';
import { sizeArgument } from '../../objects/types/argument-checks.ts';

/** `io.UnsupportedOperation` (`Modules/_io/_iomodule.c`). */
export const unsupportedOperationType: NativeTypeDefinition = {
  name: 'UnsupportedOperation',
  module: 'io',
  base: 'OSError',
  furtherBases: ['ValueError'],
  isCollected: true,
  slots: {},
};

/** State of a stream in memory. */
export interface MemoryState {
  position: number;
  isClosed: boolean;
}

type Self<State extends MemoryState> = PythonObject<State>;
type Code<State extends MemoryState> = (
  runtime: Runtime,
  self: Self<State>,
  ...args: (PythonObject | undefined)[]
) => PythonObject;

/** A method that raises ValueError where the stream is closed. */
export function openMethod<State extends MemoryState>(
  name: string,
  signature: string,
  whenUnknown: UnknownResult,
  closedText: string,
  code: Code<State>,
): NativeMember {
  return {
    kind: 'method',
    function: {
      name,
      signature,
      whenUnknown,
      code: (runtime: Runtime, self: Self<State>, ...args: (PythonObject | undefined)[]) => {
        if (self.payload.isClosed) raise(runtime, 'ValueError', closedText);
        return code(runtime, self, ...args);
      },
    },
  };
}

/** A size argument: negative or None for all. */
export function sizeOrAll(runtime: Runtime, size: PythonObject | undefined): number {
  if (size === undefined || size === runtime.none) return Number.POSITIVE_INFINITY;
  if (typeOf(size).payload.slots.index === null) {
    raise(runtime, 'TypeError', `argument should be integer or None, not '${typeOf(size).payload.name}'`);
  }
  const value = sizeArgument(runtime, size);
  return value < 0 ? Number.POSITIVE_INFINITY : value;
}

/** The methods that both have: closing, `with`, questions, writing of several lines. */
export function commonMembers(closedText: string): Readonly<Record<string, NativeMember>> {
  const answer = (name: string, value: boolean): NativeMember =>
    openMethod(name, '(self, /)', 'bool', closedText, (runtime) => (value ? runtime.true : runtime.false));
  return {
    close: {
      kind: 'method',
      function: {
        name: 'close',
        signature: '(self, /)',
        code: (runtime: Runtime, self: Self<MemoryState>) => {
          self.payload.isClosed = true;
          typeOf(self).payload.slots.clear?.(runtime, self);
          return runtime.none;
        },
      },
    },
    closed: {
      kind: 'attribute',
      get: (runtime, self) => ((self.payload as MemoryState).isClosed ? runtime.true : runtime.false),
    },
    __enter__: openMethod('__enter__', '(self, /)', 'unknown', closedText, (runtime, self) => {
      runtime.heap.retain(self);
      return self;
    }),
    __exit__: {
      kind: 'method',
      function: {
        name: '__exit__',
        signature: '(self, *exc)',
        code: (runtime: Runtime, self: PythonObject) => callAttribute(runtime, self, 'close', []),
      },
    },
    flush: openMethod('flush', '(self, /)', 'None', closedText, (runtime) => runtime.none),
    readable: answer('readable', true),
    writable: answer('writable', true),
    seekable: answer('seekable', true),
    isatty: answer('isatty', false),
    fileno: {
      kind: 'method',
      function: {
        name: 'fileno',
        signature: '(self, /)',
        code: (runtime: Runtime) => {
          const message = newString(runtime, 'fileno');
          throw raised(runtime, newException(runtime, runtime.typeOf(unsupportedOperationType), [message]));
        },
      },
    },
    writelines: openMethod('writelines', '(self, lines, /)', 'None', closedText, (runtime, self, lines) => {
      forEachItem(runtime, lines!, (line) => {
        runtime.heap.release(callAttribute(runtime, self, 'write', [line]));
        return undefined;
      });
      return runtime.none;
    }),
    tell: openMethod('tell', '(self, /)', 'int', closedText, (runtime, self) =>
      Number.isNaN(self.payload.position)
        ? newUnknownValue(runtime, runtime.types.int)
        : newInteger(runtime, self.payload.position),
    ),
  };
}
