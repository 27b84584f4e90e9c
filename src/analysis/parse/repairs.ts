import type { Grammar } from './grammar.ts';
import type { LogicalLine } from './logical-lines.ts';
import { lineSnippet } from './snippets.ts';
import { type SourceToken, tokensOf } from './tokens.ts';

/** A stretch of the text, by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of valid Python that the grammar can read only in another form. */
export interface Repair extends Span {
  /** The form, which has the length of the line. */
  readonly replacement: string;
  /** Annotations, and lists of type parameters, that are left out of it and read by themselves. */
  readonly leftOut: readonly Span[];
}

/**
 * A form of a line that the grammar reads, where it cannot read the line itself:
 * - on one physical line, because the grammar closes blocks inside brackets at some places;
 * - without type parameters, because it does not know their defaults (PEP 696);
 * - without annotations, because it does not take every expression there.
 * Null where none of this helps.
 */
export function repairLine(text: string, line: LogicalLine, grammar: Grammar): Repair | null {
  const tokens = tokensOf(text, line.start, line.end);
  const joined = joinedLine(text, line);
  const typeParameters = typeParameterList(tokens);
  const annotations = annotationsOf(line, tokens);
  for (const leftOut of [[], typeParameters, [...typeParameters, ...annotations]]) {
    const replacement = withoutSpans(joined, line.start, leftOut, typeParameters);
    if (grammar.accepts(lineSnippet(text, line, replacement))) {
      return { start: line.start, end: line.end, replacement, leftOut };
    }
  }
  return null;
}

/** The tokens of a line with blanks between them: no comments, and no line ends outside of strings. */
export function joinedLine(text: string, line: LogicalLine): string {
  const tokens = tokensOf(text, line.start, line.end);
  let joined = '';
  let at = line.start;
  for (const token of tokens) {
    joined += ' '.repeat(token.start - at) + token.text;
    at = token.end;
  }
  return joined + ' '.repeat(line.end - at);
}

/** Blanks out spans; an annotation leaves a name behind. */
function withoutSpans(joined: string, offset: number, spans: readonly Span[], blanks: readonly Span[]): string {
  let result = joined;
  for (const span of spans) {
    const length = span.end - span.start;
    const filler = blanks.includes(span) ? ' '.repeat(length) : '_'.padEnd(length);
    result = result.slice(0, span.start - offset) + filler + result.slice(span.end - offset);
  }
  return result;
}

/** The list in brackets after the name of a function, class or type alias. */
function typeParameterList(tokens: readonly SourceToken[]): Span[] {
  const keyword = tokens[0]?.text === 'async' ? 1 : 0;
  const open = tokens[keyword + 2];
  if (!/^(?:def|class|type)$/.test(tokens[keyword]?.text ?? '') || open?.text !== '[') return [];
  const close = tokens.find((token) => token.start > open.start && token.text === ']' && token.depth === 0);
  return close === undefined ? [] : [{ start: open.start, end: close.end }];
}

function annotationsOf(line: LogicalLine, tokens: readonly SourceToken[]): Span[] {
  if (tokens.some((token) => token.text === 'def' && token.depth === 0)) return parameterAnnotations(tokens);
  const mark = tokens[0]?.text === 'type' ? '=' : ':';
  const first = tokens.findIndex((token) => token.text === mark && token.depth === 0);
  if (first === -1 || line.opensBlock) return [];
  const assigned = tokens.findIndex((token, at) => at > first && token.text === '=' && token.depth === 0);
  return spanOf(tokens.slice(first + 1, assigned === -1 ? undefined : assigned));
}

function parameterAnnotations(tokens: readonly SourceToken[]): Span[] {
  const spans: Span[] = [];
  const open = tokens.findIndex((token) => token.text === '(' && token.depth === 0);
  const close = tokens.findIndex((token, at) => at > open && token.text === ')' && token.depth === 0);
  if (open === -1 || close === -1) return [];
  let from = -1;
  let lambdas = 0;
  for (let at = open + 1; at <= close; at++) {
    const { text, depth } = tokens[at]!;
    if (depth > 1) continue;
    if (text === 'lambda') lambdas++;
    else if (text === ':' && lambdas > 0) lambdas--;
    else if (text === ':') from = at + 1;
    else if (from !== -1 && lambdas === 0 && (text === ',' || text === '=' || at === close)) {
      spans.push(...spanOf(tokens.slice(from, at)));
      from = -1;
    }
  }
  const arrow = tokens.findIndex((token, at) => at > close && token.text === '->');
  const colon = tokens.findIndex((token, at) => at > close && token.text === ':' && token.depth === 0);
  if (arrow !== -1 && colon !== -1) spans.push(...spanOf(tokens.slice(arrow + 1, colon)));
  return spans;
}

function spanOf(tokens: readonly SourceToken[]): Span[] {
  const [first] = tokens;
  return first === undefined ? [] : [{ start: first.start, end: tokens[tokens.length - 1]!.end }];
}
