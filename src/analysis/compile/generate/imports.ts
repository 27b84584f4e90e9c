/** Imports (`codegen.c`, codegen_import, codegen_from_import). */

import type { Import, ImportFrom } from '../../parse/syntax.ts';
import { integerConstant, NONE, namesConstant } from '../constants.ts';
import type { Location } from '../flow/intermediate.ts';
import { INTRINSICS_1, Op } from '../instructions.ts';
import type { Compiler } from './compiler.ts';

export function importStatement(c: Compiler, node: Import): void {
  for (const alias of node.names) {
    c.loadConstant(integerConstant(0), node);
    c.loadConstant(NONE, node);
    c.emitName(Op.IMPORT_NAME, alias.name, node);
    if (alias.asName === null) c.name(alias.name.split('.')[0]!, 'Store', node);
    else importAs(c, alias.name, alias.asName, node);
  }
}

/** `import a.b.c as d`: the top package is on the stack, d is the last part. */
function importAs(c: Compiler, name: string, asName: string, location: Location): void {
  const parts = name.split('.').slice(1);
  for (const [i, part] of parts.entries()) {
    c.emit(Op.IMPORT_FROM, c.unit.names.index(part), location);
    if (i === parts.length - 1) break;
    c.emit(Op.SWAP, 2, location);
    c.emit(Op.POP_TOP, 0, location);
  }
  c.name(asName, 'Store', location);
  if (parts.length > 0) c.emit(Op.POP_TOP, 0, location);
}

export function importFrom(c: Compiler, node: ImportFrom): void {
  c.loadConstant(integerConstant(node.level), node);
  c.loadConstant(namesConstant(node.names.map((alias) => alias.name)), node);
  c.emitName(Op.IMPORT_NAME, node.module ?? '', node);
  if (node.names[0]?.name === '*') {
    c.emit(Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('IMPORT_STAR'), node);
    c.emit(Op.POP_TOP, 0, null);
    return;
  }
  for (const alias of node.names) {
    c.emitName(Op.IMPORT_FROM, alias.name, node);
    c.name(alias.asName ?? alias.name, 'Store', node);
  }
  c.emit(Op.POP_TOP, 0, node);
}
