/** Iterators over the line table of a code object (`Objects/codeobject.c`, lineiterator and positionsiterator): each holds the code object. */
import type { CodeObject } from '../../compile/code-object.ts';
import { newInteger, newTuple, newUnknownValue } from '../create.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { NativeTypeDefinition } from '../type-object.ts';
import { iteratorPayload, iteratorSlots, newIteratorOver, nextUnknown } from './iterator-payload.ts';

const codeOf = (iterated: PythonObject): CodeObject => (iterated.payload as { readonly code: CodeObject }).code;

/** `code.co_lines()`: start, end and line of each range of instructions of one line, 0 for none (lineiter_next). Where in the bytecode it is, is not known, except for the first. */
export const lineIteratorType: NativeTypeDefinition = {
  name: 'line_iterator',
  isFinal: true,
  slots: iteratorSlots((runtime, self) => {
    const payload = iteratorPayload(self);
    const { lines } = codeOf(payload.iterated!);
    const line = lines[payload.index];
    if (line === undefined) return null;
    const unknown = (): PythonObject => newUnknownValue(runtime, runtime.types.int);
    const start = payload.index === 0 ? newInteger(runtime, 0) : unknown();
    while (lines[payload.index] === line) payload.index++;
    return newTuple(runtime, [start, unknown(), line === 0 ? runtime.none : newInteger(runtime, line)]);
  }),
};

/** `code.co_positions()`: how many there are depends on the inline caches of the bytecode. */
export const positionsIteratorType: NativeTypeDefinition = {
  name: 'positions_iterator',
  isFinal: true,
  slots: iteratorSlots((runtime, self) =>
    nextUnknown(runtime, iteratorPayload(self), () =>
      newTuple(
        runtime,
        Array.from({ length: 4 }, () => newUnknownValue(runtime, runtime.types.int)),
      ),
    ),
  ),
};

/** A new iterator over a code object. */
export function newCodeIterator(
  runtime: Runtime,
  code: PythonObject,
  kind: 'line_iterator' | 'positions_iterator',
): PythonObject {
  return newIteratorOver(runtime, runtime.typeNamed(kind), code, 0);
}
