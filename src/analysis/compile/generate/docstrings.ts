/** Docstrings (`ast.c`, _PyAST_GetDocString; `compile.c`, _PyCompile_CleanDoc). */

import type { Statement } from '../../parse/syntax.ts';
import type { Compiler } from './compiler.ts';

/** The text of the docstring that the body begins with, or null. */
export function docstringOf(body: readonly Statement[]): string | null {
  const [first] = body;
  if (first === undefined || first.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  return first.value.value.type === 'str' ? first.value.value.value : null;
}

/** From 3.13 on the common indentation is taken away from the lines after the first. */
export function cleanDocstring(c: Compiler, text: string): string {
  return c.behaviour.cleansDocstrings ? clean(text) : text;
}

const TAB_SIZE = 8;

function expandTabs(text: string): string {
  let column = 0;
  let result = '';
  for (const character of text) {
    if (character === '\t') {
      const width = TAB_SIZE - (column % TAB_SIZE);
      result += ' '.repeat(width);
      column += width;
    } else {
      result += character;
      column = character === '\n' || character === '\r' ? 0 : column + 1;
    }
  }
  return result;
}

function clean(text: string): string {
  const lines = expandTabs(text).split('\n');
  const first = lines[0]!.replace(/^ +/, '');
  const rest = lines.slice(1);
  const margins = rest.filter((line) => /[^ ]/.test(line)).map((line) => line.search(/[^ ]/));
  const margin = margins.length === 0 ? 0 : Math.min(...margins);
  return [first, ...rest.map((line) => line.slice(Math.min(margin, line.search(/[^ ]|$/))))].join('\n');
}
