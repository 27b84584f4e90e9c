import type { ObjectLabel, ObjectShape, TextPart } from '../../shared/view.ts';
import { MarkKind } from '../objects/event-log.ts';
import type { Cursor } from '../trace/cursor.ts';
import { SCALAR_TYPES } from '../trace/scalar-types.ts';
import { valueText } from '../trace/value-text.ts';

/** Singletons and the like, which are named by their value as numbers and texts are. */
const VALUE_TYPES: ReadonlySet<string> = new Set(['complex', 'bool', 'NoneType', 'ellipsis', 'NotImplementedType']);

const SHAPES: Readonly<Record<string, ObjectShape>> = {
  list: 'sequence',
  tuple: 'sequence',
  deque: 'sequence',
  bytearray: 'sequence',
  dict: 'mapping',
  set: 'set',
  frozenset: 'set',
  function: 'function',
  builtin_function_or_method: 'function',
  method: 'function',
  type: 'class',
  module: 'module',
  unknown: 'unknown',
};

/** Ends of the names of types whose objects come and go as the interpreter works, and are of interest only where a name holds one. */
const INCIDENTAL =
  /_iterator$|_descriptor$|^(range|method|method-wrapper|builtin_function_or_method|cell|code|frame|traceback|slice|super|wrapper_descriptor|generic_alias)$/;

/** Whether an object is a number, a text or one of the singletons. */
export function isScalar(cursor: Cursor, id: number): boolean {
  const type = cursor.typeNameOf(id);
  return SCALAR_TYPES.has(type) || VALUE_TYPES.has(type);
}

/** Whether an object is part of the interpreter's own work, such as an iterator or a code object. */
export function isIncidental(cursor: Cursor, id: number): boolean {
  return INCIDENTAL.test(cursor.typeNameOf(id));
}

/** Whether a count is kept for an object: it is neither immortal nor shared with the rest of the process. */
export function isCounted(cursor: Cursor, id: number): boolean {
  return !cursor.hasMark(id, MarkKind.Immortal) && !cursor.hasMark(id, MarkKind.Shared);
}

/** Whether an object is a class that the program made. */
export function isProgramClass(cursor: Cursor, id: number): boolean {
  return cursor.hasMark(id, MarkKind.InstanceType);
}

/** Whether an object is a function or a class of the program. */
export function isDefinition(cursor: Cursor, id: number): boolean {
  const type = cursor.typeNameOf(id);
  return type === 'function' || type === 'type' || isProgramClass(cursor, id);
}

export function shapeOf(cursor: Cursor, id: number): ObjectShape {
  if (cursor.hasMark(id, MarkKind.UnknownObject)) return 'unknown';
  if (isScalar(cursor, id)) return 'scalar';
  if (isProgramClass(cursor, id)) return 'class';
  if (isInstance(cursor, id)) return 'instance';
  return SHAPES[cursor.typeNameOf(id)] ?? 'other';
}

/** Whether an object's class was made by the program. */
export function isInstance(cursor: Cursor, id: number): boolean {
  return cursor.trace.lives.classes.has(cursor.typeIndexOf(id));
}

/** Whether an object is part of the interpreter or of how the program was loaded: namespaces, builtins, code and its names. */
export function isPlumbing(cursor: Cursor, id: number): boolean {
  const { trace } = cursor;
  return trace.stepOf(trace.lives.allocated[id]!) < 0 || trace.lives.namespaces.has(id);
}

/** Label and value of an object as it is at the cursor. */
export function objectLabel(cursor: Cursor, id: number): ObjectLabel {
  const { trace } = cursor;
  return { id, label: trace.labelOf(id), type: cursor.typeNameOf(id), text: valueText(cursor, id) };
}

/** What to call an object inside a sentence: the value of a scalar, `f()` for a function, the name of a class, else the label. */
export function nameOf(cursor: Cursor, id: number): string {
  const { trace } = cursor;
  const value = trace.valueOf(id);
  if (isScalar(cursor, id)) return valueText(cursor, id) || trace.labelOf(id);
  if (typeof value !== 'string') return trace.labelOf(id);
  if (trace.typeNameOf(id) === 'function') return `${value}()`;
  if (trace.typeNameOf(id) === 'type' || isProgramClass(cursor, id)) return `class ${value}`;
  if (trace.typeNameOf(id) === 'module') return `module ${value}`;
  if (trace.typeNameOf(id) === 'code') return `code of ${value}`;
  return trace.labelOf(id);
}

/** The name of an object as a part of a sentence that leads to it. */
export function objectPart(cursor: Cursor, id: number): TextPart {
  return { kind: 'object', text: nameOf(cursor, id), id };
}
