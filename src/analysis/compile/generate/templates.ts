/** t-strings (`codegen.c`, codegen_template_str, codegen_interpolation). */

import type { Interpolation, TemplateStr } from '../../parse/syntax.ts';
import { stringConstant } from '../constants.ts';
import { Op } from '../instructions.ts';
import type { Compiler } from './compiler.ts';

export function templateString(c: Compiler, node: TemplateStr | Interpolation): void {
  if (node.kind === 'Interpolation') {
    interpolation(c, node);
    return;
  }
  let strings = 0;
  let lastWasInterpolation = true;
  for (const value of node.values) {
    if (value.kind === 'Interpolation') {
      if (lastWasInterpolation) {
        c.loadConstant(stringConstant(''), node);
        strings++;
      }
      lastWasInterpolation = true;
    } else {
      c.expression(value);
      strings++;
      lastWasInterpolation = false;
    }
  }
  if (lastWasInterpolation) {
    c.loadConstant(stringConstant(''), node);
    strings++;
  }
  c.emit(Op.BUILD_TUPLE, strings, node);
  const interpolations = node.values.filter((value) => value.kind === 'Interpolation');
  c.expressions(interpolations);
  c.emit(Op.BUILD_TUPLE, interpolations.length, node);
  c.emit(Op.BUILD_TEMPLATE, 0, node);
}

const CONVERSIONS = { 115: 1, 114: 2, 97: 3 } as const;

function interpolation(c: Compiler, node: Interpolation): void {
  c.expression(node.value);
  c.loadConstant(stringConstant(node.str), node);
  let operand = 2;
  if (node.formatSpec !== null) {
    operand++;
    c.expression(node.formatSpec);
  }
  if (node.conversion !== -1) operand |= CONVERSIONS[node.conversion] << 2;
  c.emit(Op.BUILD_INTERPOLATION, operand, node);
}
