/** What the built-in exceptions have in common: their arguments and further members (`Objects/exceptions.c`). */
import { argumentTupleOf } from '../argument-tuple.ts';
import { newString } from '../create.ts';
import { type ExceptionPayload, raise, setExceptionField } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { typeOf } from '../lookup.ts';
import { unexpectedKeywordText } from '../native.ts';
import { reprText, strObject } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { KeywordNames, NativeMember, NativeTypeDefinition } from '../type-object.ts';

/** What an exception object holds. */
export function payloadOf(self: PythonObject): ExceptionPayload {
  return self.payload as ExceptionPayload;
}

/** A new reference to an object. */
export function kept(runtime: Runtime, object: PythonObject): PythonObject {
  runtime.heap.retain(object);
  return object;
}

/** Sets `args` to a tuple (stolen). */
export function setArguments(runtime: Runtime, self: PythonObject, args: PythonObject): void {
  const payload = payloadOf(self);
  const before = payload.args;
  payload.args = args;
  runtime.log.slot(self.id, SlotKind.Internal, runtime.log.name('args'), before.id, args.id);
  runtime.heap.release(before);
}

/** BaseException_init. */
export function initException(
  runtime: Runtime,
  self: PythonObject,
  args: readonly PythonObject[],
  keywords: KeywordNames,
): void {
  if (keywords !== null) raise(runtime, 'TypeError', `${typeOf(self).payload.name}() takes no keyword arguments`);
  setArguments(runtime, self, argumentTupleOf(runtime, args, keywords));
}

/** BaseException_str: the only argument, or all of them as a tuple shows them. */
export function exceptionText(runtime: Runtime, self: PythonObject): PythonObject {
  const { args } = payloadOf(self);
  const items = args.payload as PythonObject[];
  if (items.length === 0) return newString(runtime, '');
  return items.length === 1 ? strObject(runtime, items[0]!) : newString(runtime, reprText(runtime, args));
}

/** A member that some exception types have beside `args`, in `ExceptionPayload.fields`. */
export function fieldMember(name: string): NativeMember {
  return {
    kind: 'attribute',
    get: (runtime, self) => kept(runtime, payloadOf(self).fields.get(name) ?? runtime.none),
    set: (runtime, self, value) => setExceptionField(runtime, self, name, value),
  };
}

/** `__init__` that also takes the first argument, or keyword arguments, into fields. */
export function initWithFields(
  first: string | null,
  keywordNames: readonly string[],
): NativeTypeDefinition['slots']['init'] {
  return (runtime: Runtime, self: PythonObject, args: readonly PythonObject[], keywords: KeywordNames): void => {
    const positional = keywords === null ? args : args.slice(0, args.length - keywords.length);
    setArguments(runtime, self, argumentTupleOf(runtime, args, keywords));
    const store = (name: string, value: PythonObject): void => setExceptionField(runtime, self, name, value);
    if (first !== null && positional[0] !== undefined) store(first, positional[0]);
    keywords?.forEach((keyword, index) => {
      const name = keyword.payload;
      if (!keywordNames.includes(name)) {
        raise(
          runtime,
          'TypeError',
          unexpectedKeywordText(runtime, `${initFunctionName(runtime, self, keywordNames)}()`, name, keywordNames),
        );
      }
      store(name, args[positional.length + index]!);
    });
  };
}

/** The name that messages give the function: that of the class whose `__init__` it is. */
function initFunctionName(runtime: Runtime, self: PythonObject, keywordNames: readonly string[]): string {
  if (keywordNames.length === 0) return typeOf(self).payload.name;
  const names = ['ImportError', 'AttributeError', 'NameError'];
  return names.find((name) => typeOf(self).payload.mro.includes(runtime.typeNamed(name))) ?? typeOf(self).payload.name;
}

/** Sets several members; those without a value stay as they are. */
export function storeFields(
  runtime: Runtime,
  self: PythonObject,
  names: readonly string[],
  values: readonly (PythonObject | undefined)[],
): void {
  for (const [index, name] of names.entries()) {
    const value = values[index];
    if (value !== undefined) setExceptionField(runtime, self, name, value);
  }
}
