import { isStringPrefix } from './characters.ts';
import { type Converter, Rejection } from './converter.ts';
import { decodeBytes, decodeText, type EscapeFault, withLineFeeds } from './escapes.ts';
import { NodeKind } from './node-kinds.ts';
import type { Constant, Conversion, Expression, Extent, JoinedStr } from './syntax.ts';

/** A string literal, or several side by side, which Python joins (Parser/action_helpers.c, _PyPegen_concatenate_strings). */
export function convertString(converter: Converter, node: number): Expression {
  if (converter.kind(node) === NodeKind.string) return joinLiterals(converter, node, [literal(converter, node)]);
  const literals = converter.children(node).map((child) => literal(converter, child));
  return joinLiterals(converter, node, literals);
}

/** What the prefix makes of a literal. */
type Flavour = 'text' | 'bytes' | 'formatted' | 'template';

interface Literal {
  readonly node: number;
  readonly flavour: Flavour;
  readonly isRaw: boolean;
  /** Offsets of the text between the quotes. */
  readonly from: number;
  readonly to: number;
}

function literal(converter: Converter, node: number): Literal {
  const { tree } = converter;
  const opening = node + 1;
  let closing = opening;
  for (let child = opening; child < tree.after[node]!; child = tree.after[child]!) closing = child;
  const start = converter.textOf(opening);
  const prefix = start.replace(/["'`]+$/, '');
  if (start.endsWith('`')) converter.reject(node, 'Backquotes are not Python 3: write repr(...)');
  if (prefix !== '' && !isStringPrefix(prefix)) converter.reject(node, `There is no string prefix ${prefix}`);
  return {
    node,
    flavour: flavourOf(prefix),
    isRaw: /r/i.test(prefix),
    from: tree.end[opening]!,
    // The last token may begin early: in r'\\' the grammar has no content.
    to: tree.end[closing]! - (start.length - prefix.length),
  };
}

function flavourOf(prefix: string): Flavour {
  if (/b/i.test(prefix)) return 'bytes';
  if (/f/i.test(prefix)) return 'formatted';
  return /t/i.test(prefix) ? 'template' : 'text';
}

function joinLiterals(converter: Converter, node: number, literals: readonly Literal[]): Expression {
  const extent = converter.extent(node);
  const flavours = new Set(literals.map((one) => one.flavour));
  if (flavours.size > 1) {
    if (flavours.has('bytes')) converter.reject(node, 'Bytes and text literals cannot be joined');
    if (flavours.has('template')) converter.reject(node, 'A t-string cannot be joined with a string of another kind');
  }
  if (flavours.has('bytes')) return { kind: 'Constant', value: bytesValue(converter, literals), ...extent };
  if (flavours.has('template')) return { kind: 'TemplateStr', values: joinedPieces(converter, literals), ...extent };
  if (flavours.has('formatted')) return { kind: 'JoinedStr', values: joinedPieces(converter, literals), ...extent };
  const values = literals.map((one) => text(converter, one.from, one.to, one.isRaw));
  return { kind: 'Constant', value: { type: 'str', value: values.join('') }, ...extent };
}

function bytesValue(converter: Converter, literals: readonly Literal[]): Constant['value'] {
  const parts = literals.map(({ from, to, isRaw }) =>
    decodeBytes(converter.text.slice(from, to), isRaw, (fault) => rejectEscape(fault, from)),
  );
  const value = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    value.set(part, at);
    at += part.length;
  }
  return { type: 'bytes', value };
}

function text(converter: Converter, from: number, to: number, isRaw: boolean, hasFields = false): string {
  let source = converter.text.slice(from, to);
  if (hasFields) source = source.replaceAll('{{', '{').replaceAll('}}', '}');
  return isRaw ? withLineFeeds(source) : decodeText(source, (fault) => rejectEscape(fault, from));
}

function rejectEscape(fault: EscapeFault, from: number): never {
  throw new Rejection(fault.message, from + fault.offset, from + fault.offset + 1);
}

function textConstant(value: string, extent: Extent): Constant {
  return { kind: 'Constant', value: { type: 'str', value }, ...extent };
}

/** The pieces of all literals, with neighbouring constants made one and empty ones dropped. */
function joinedPieces(converter: Converter, literals: readonly Literal[]): Expression[] {
  const pieces: Expression[] = [];
  for (const one of literals) {
    if (one.flavour === 'text') {
      pieces.push(textConstant(text(converter, one.from, one.to, one.isRaw), converter.extent(one.node)));
    } else {
      const style = { isTemplate: one.flavour === 'template', isRaw: one.isRaw, level: 0 };
      const fields = converter.children(one.node).filter((child) => converter.kind(child) === NodeKind.interpolation);
      addPieces(converter, pieces, one.from, one.to, fields, style);
    }
  }
  return mergeConstants(pieces);
}

function mergeConstants(pieces: readonly Expression[]): Expression[] {
  const merged: Expression[] = [];
  for (const piece of pieces) {
    const last = merged[merged.length - 1];
    if (piece.kind === 'Constant' && last?.kind === 'Constant') {
      merged[merged.length - 1] = joinConstants(last, piece);
    } else {
      if (last !== undefined && isEmptyText(last)) merged.pop();
      merged.push(piece);
    }
  }
  const last = merged[merged.length - 1];
  if (last !== undefined && isEmptyText(last)) merged.pop();
  return merged;
}

function isEmptyText(piece: Expression): boolean {
  return piece.kind === 'Constant' && piece.value.type === 'str' && piece.value.value === '';
}

function joinConstants(first: Constant, second: Constant): Constant {
  const value = first.value.type === 'str' && second.value.type === 'str' ? first.value.value + second.value.value : '';
  const { line, column } = first;
  return textConstant(value, { line, column, endLine: second.endLine, endColumn: second.endColumn });
}

interface FormatStyle {
  readonly isTemplate: boolean;
  readonly isRaw: boolean;
  /** How many format specifications are around. */
  readonly level: number;
}

/** CPython allows a field in the format specification of a field, but no deeper (Parser/lexer/lexer.c). */
const MAXIMUM_FORMAT_LEVEL = 2;

/** Adds what stands between two offsets of an f-string or format specification: text, and the replacement fields in it. */
function addPieces(
  converter: Converter,
  pieces: Expression[],
  from: number,
  to: number,
  fields: readonly number[],
  style: FormatStyle,
): void {
  let at = from;
  for (const field of fields) {
    addText(converter, pieces, at, converter.start(field), style);
    addField(converter, pieces, field, style);
    at = converter.tree.end[field]!;
  }
  addText(converter, pieces, at, to, style);
}

function addText(converter: Converter, pieces: Expression[], from: number, to: number, style: FormatStyle): void {
  if (from >= to) return;
  pieces.push(textConstant(text(converter, from, to, style.isRaw, style.level === 0), converter.span(from, to)));
}

/** A replacement field; with `=` also the constant that shows the expression's source. */
function addField(converter: Converter, pieces: Expression[], node: number, style: FormatStyle): void {
  const { tree } = converter;
  if (style.level > MAXIMUM_FORMAT_LEVEL) converter.reject(node, 'Replacement fields are nested too deeply');
  const [open, expression, ...rest] = converter.children(node);
  if (open === undefined || expression === undefined) converter.reject(node, 'A replacement field needs an expression');
  const close = rest[rest.length - 1] ?? expression;
  const from = tree.end[open]!;
  const to = tree.start[close]!;
  let conversion: Conversion = -1;
  let formatSpec: JoinedStr | null = null;
  let isDebug = false;
  if (converter.kind(expression) === NodeKind.lambda) {
    converter.reject(expression, 'A lambda in a replacement field needs parentheses around it');
  }
  const value = converter.expression(expression);
  for (const [index, child] of rest.entries()) {
    const kind = converter.kind(child);
    if (kind === NodeKind.type_conversion) conversion = conversionOf(converter, child);
    else if (kind === NodeKind.format_specifier) formatSpec = specification(converter, child, to, style);
    else if (child !== close) {
      isDebug = true;
      addDebugText(converter, pieces, from, converter.start(rest[index + 1] ?? close));
    }
  }
  if (isDebug && conversion === -1 && formatSpec === null) conversion = 'r'.charCodeAt(0) as Conversion;
  const extent = converter.span(tree.start[node]!, tree.end[node]!);
  if (style.isTemplate && style.level === 0) {
    const str = withoutComments(converter.text.slice(from, converter.end(expression))).trimEnd();
    pieces.push({ kind: 'Interpolation', value, str, conversion, formatSpec, ...extent });
  } else pieces.push({ kind: 'FormattedValue', value, conversion, formatSpec, ...extent });
}

/** A format specification, from its colon to before the closing brace of its field. */
function specification(converter: Converter, node: number, to: number, style: FormatStyle): JoinedStr {
  const colon = converter.start(node);
  const fields = converter.children(node).filter((child) => converter.kind(child) === NodeKind.format_expression);
  const pieces: Expression[] = [];
  addPieces(converter, pieces, colon + 1, to, fields, { ...style, level: style.level + 1 });
  return { kind: 'JoinedStr', values: mergeConstants(pieces), ...converter.span(colon, to) };
}

const CONVERSIONS: Readonly<Record<string, Conversion>> = { '!s': 115, '!r': 114, '!a': 97 };

function conversionOf(converter: Converter, node: number): Conversion {
  const conversion = CONVERSIONS[converter.textOf(node)];
  return conversion ?? converter.reject(node, 'A conversion is one of !s, !r and !a');
}

/** The source of a field up to what follows the equals sign, which `=` shows. */
function addDebugText(converter: Converter, pieces: Expression[], from: number, to: number): void {
  const shown = withLineFeeds(withoutComments(converter.text.slice(from, to)));
  pieces.push(textConstant(shown, converter.span(from, to)));
}

const STRING_OR_COMMENT = /("""|''')[\s\S]*?\1|(["'])(?:\\.|(?!\2).)*\2|#[^\n]*/g;

/** The source text of a field without the comments in it (Parser/lexer/lexer.c, set_ftstring_expr). */
function withoutComments(source: string): string {
  if (!source.includes('#')) return source;
  return source.replace(STRING_OR_COMMENT, (found) => (found.startsWith('#') ? '' : found));
}
