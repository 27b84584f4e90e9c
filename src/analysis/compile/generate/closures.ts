/** From a code object to a function on the stack (`codegen.c`, codegen_make_closure). */

import type { CodeObject } from '../code-object.ts';
import type { Location } from '../flow/intermediate.ts';
import { FunctionAttribute, Op } from '../instructions.ts';
import type { Compiler } from './compiler.ts';

/** Attributes in the order in which they are taken off the stack. */
const ATTRIBUTE_ORDER = [
  FunctionAttribute.closure,
  FunctionAttribute.annotations,
  FunctionAttribute.annotate,
  FunctionAttribute.keywordDefaults,
  FunctionAttribute.defaults,
];

/** Makes a function of the code; the values of the attributes in `attributes` (a bit set) lie on the stack. */
export function makeFunction(c: Compiler, code: CodeObject, attributes: number, location: Location): void {
  let bits = attributes;
  const free = code.localsPlus.filter((slot) => slot.kind === 'free');
  if (free.length > 0) {
    for (const slot of free) c.loadCell(slot.name, location);
    c.emit(Op.BUILD_TUPLE, free.length, location);
    bits |= FunctionAttribute.closure;
  }
  c.loadConstant({ type: 'code', code }, location);
  c.emit(Op.MAKE_FUNCTION, 0, location);
  for (const attribute of ATTRIBUTE_ORDER) {
    if ((bits & attribute) !== 0) c.emit(Op.SET_FUNCTION_ATTRIBUTE, attribute, location);
  }
}
