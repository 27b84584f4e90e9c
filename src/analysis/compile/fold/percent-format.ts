/** `'...%s...' % (a, b)` compiled as an f-string (`ast_opt.c`, optimize_format). */

import type { BinOp, Constant, Conversion, Expression, JoinedStr } from '../../parse/syntax.ts';
import type { Constant as FoldedConstant } from '../code-object.ts';

/** Longer widths and precisions are left to run time. */
const MAX_DIGITS = 2;

const CONVERSIONS: Readonly<Record<string, Conversion>> = { s: 115, r: 114, a: 97 };

/** The f-string that the operation is compiled as, or null. `format` is the constant that the left side is, if it is one. */
export function formatAsJoinedString(node: BinOp, format: FoldedConstant | null): JoinedStr | null {
  const { right } = node;
  if (node.operator !== 'Mod' || format?.type !== 'str' || right.kind !== 'Tuple') return null;
  if (right.elements.some((element) => element.kind === 'Starred')) return null;
  const values: Expression[] = [];
  const text = Array.from(format.value);
  let argument = 0;
  for (let at = 0; at < text.length; ) {
    const [literal, next] = readLiteral(text, at);
    if (next === null) return null;
    at = next;
    if (literal !== '') values.push(artificialText(literal));
    if (at >= text.length) break;
    if (argument >= right.elements.length) return null;
    const field = readFormat(text, at + 1);
    if (field === null) return null;
    at = field.end;
    const element = right.elements[argument++]!;
    const formatSpec: JoinedStr | null =
      field.spec === '' ? null : { ...element, kind: 'JoinedStr', values: [artificialText(field.spec)] };
    values.push({ ...element, kind: 'FormattedValue', value: element, conversion: field.conversion, formatSpec });
  }
  if (argument < right.elements.length) return null;
  return { ...node, kind: 'JoinedStr', values };
}

/** A string without a place in the source: line -1. */
function artificialText(value: string): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, line: -1, column: -1, endLine: -1, endColumn: -1 };
}

/** Text up to the next `%` with `%%` undone; the position is null where a lone `%` ends the string. */
function readLiteral(text: readonly string[], start: number): [literal: string, next: number | null] {
  let literal = '';
  let at = start;
  while (at < text.length) {
    if (text[at] !== '%') {
      literal += text[at++]!;
      continue;
    }
    if (at + 1 >= text.length) return [literal, null];
    if (text[at + 1] !== '%') break;
    literal += '%';
    at += 2;
  }
  return [literal, at];
}

/** Reads `-10.3s` behind the `%` (simple_format_arg_parse); only %s, %r and %a are compiled. */
function readFormat(
  text: readonly string[],
  start: number,
): { spec: string; conversion: Conversion; end: number } | null {
  let at = start;
  let isLeft = false;
  while (at < text.length && '-+ #0'.includes(text[at]!)) {
    if (text[at] !== '-') return null;
    isLeft = true;
    at++;
  }
  const readDigits = (): string | null => {
    let digits = '';
    while (at < text.length && /[0-9]/.test(text[at]!)) digits += text[at++]!;
    return digits.length > MAX_DIGITS ? null : digits;
  };
  const width = readDigits();
  if (width === null) return null;
  let precision = '';
  if (text[at] === '.') {
    at++;
    const digits = readDigits();
    if (digits === null) return null;
    precision = `.${digits === '' ? '0' : Number(digits)}`;
  }
  const conversion = CONVERSIONS[text[at] ?? ''];
  if (conversion === undefined) return null;
  let spec = precision;
  if (width !== '' && Number(width) > 0) spec = `${isLeft ? '' : '>'}${Number(width)}${precision}`;
  return { spec, conversion, end: at + 1 };
}
