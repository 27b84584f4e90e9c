/** Augmented assignment (`codegen.c`, codegen_augassign). */

import type { AugAssign, Slice } from '../../parse/syntax.ts';
import { Op } from '../instructions.ts';
import { attributeLocation, type Compiler } from './compiler.ts';
import { emitBinary, sliceBounds, usesSliceInstruction } from './expressions.ts';

export function augmentedAssignment(c: Compiler, node: AugAssign): void {
  const { target } = node;
  switch (target.kind) {
    case 'Name':
      c.name(target.id, 'Load', target);
      c.expression(node.value);
      emitBinary(c, node.operator, true, node);
      c.name(target.id, 'Store', target);
      break;
    case 'Attribute': {
      const location = attributeLocation(target, target);
      c.expression(target.value);
      c.emit(Op.COPY, 1, target);
      c.emitName(Op.LOAD_ATTR, target.attribute, location);
      c.expression(node.value);
      emitBinary(c, node.operator, true, node);
      c.emit(Op.SWAP, 2, location);
      c.emitName(Op.STORE_ATTR, target.attribute, location);
      break;
    }
    case 'Subscript':
      c.expression(target.value);
      if (usesSliceInstruction(c, target.slice)) augmentedSlice(c, node, target.slice as Slice);
      else {
        c.expression(target.slice);
        c.emit(Op.COPY, 2, target);
        c.emit(Op.COPY, 2, target);
        c.emit(Op.BINARY_SUBSCR, 0, target);
        c.expression(node.value);
        emitBinary(c, node.operator, true, node);
        c.emit(Op.SWAP, 3, target);
        c.emit(Op.SWAP, 2, target);
        c.emit(Op.STORE_SUBSCR, 0, target);
      }
      break;
  }
}

function augmentedSlice(c: Compiler, node: AugAssign, slice: Slice): void {
  const { target } = node;
  sliceBounds(c, slice);
  for (let i = 0; i < 3; i++) c.emit(Op.COPY, 3, target);
  c.emit(Op.BINARY_SLICE, 0, target);
  c.expression(node.value);
  emitBinary(c, node.operator, true, node);
  c.emit(Op.SWAP, 4, target);
  c.emit(Op.SWAP, 3, target);
  c.emit(Op.SWAP, 2, target);
  c.emit(Op.STORE_SLICE, 0, target);
}
