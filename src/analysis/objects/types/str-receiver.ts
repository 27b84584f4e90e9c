/** What the methods of str have in common. */
import { newString } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';
import type { NativeFunctionDefinition, NativeMember, UnknownResult } from '../type-object.ts';

/** The text of a receiver. Throws `ValueUnknown`. */
export function receiverText(self: PythonObject): string {
  if (typeof self.payload === 'string') return self.payload;
  throw new ValueUnknown(self);
}

type Code = (runtime: Runtime, self: PythonObject, ...args: (PythonObject | undefined)[]) => PythonObject;

/** A method of str as a member. */
export function stringMethod(
  name: string,
  signature: NativeFunctionDefinition['signature'],
  whenUnknown: UnknownResult,
  code: Code,
): NativeMember {
  return { kind: 'method', function: { name, signature, whenUnknown, code } };
}

/**
 * A new str with the text; the receiver itself where nothing changed and it is an exact str (unicode_result_unchanged).
 * @param make how the str is made: `newFilledString` where CPython fills one that it made before
 */
export function changedText(runtime: Runtime, self: PythonObject, text: string, make = newString): PythonObject {
  if (text === self.payload && self.type === runtime.types.str) {
    runtime.heap.retain(self);
    return self;
  }
  return make(runtime, text);
}
