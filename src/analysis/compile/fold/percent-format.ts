/** `'...%s...' % (a, b)` compiled as an f-string (`ast_opt.c`, optimize_format). */

import type { BinOp, Conversion, Expression, JoinedStr } from '../../parse/syntax.ts';

/** Largest width or precision that is understood. */
const MAX_DIGITS = 3;

const CONVERSIONS: Readonly<Record<string, Conversion>> = { s: 115, r: 114, a: 97 };

/** The f-string that the operation is compiled as, or null. */
export function formatAsJoinedString(node: BinOp): JoinedStr | null {
  const { left, right } = node;
  if (node.operator !== 'Mod' || left.kind !== 'Constant' || left.value.type !== 'str' || right.kind !== 'Tuple')
    return null;
  if (right.elements.some((element) => element.kind === 'Starred')) return null;
  const values: Expression[] = [];
  const text = Array.from(left.value.value);
  let argument = 0;
  for (let at = 0; at < text.length; ) {
    const [literal, next] = readLiteral(text, at);
    if (next === null) return null;
    at = next;
    if (literal !== '') values.push({ ...left, value: { type: 'str', value: literal } });
    if (at >= text.length) break;
    if (argument >= right.elements.length) return null;
    const format = readFormat(text, at + 1);
    if (format === null) return null;
    at = format.end;
    const element = right.elements[argument++]!;
    const formatSpec: JoinedStr | null =
      format.spec === ''
        ? null
        : {
            ...element,
            kind: 'JoinedStr',
            values: [{ ...element, kind: 'Constant', value: { type: 'str', value: format.spec } }],
          };
    values.push({ ...element, kind: 'FormattedValue', value: element, conversion: format.conversion, formatSpec });
  }
  if (argument < right.elements.length) return null;
  return { ...node, kind: 'JoinedStr', values };
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
