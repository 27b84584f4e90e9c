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
 * - without annotations and starred groups (`*(a), b = c`), because it does not take every expression there.
 * Null where none of this helps.
 */
export function repairLine(text: string, line: LogicalLine, grammar: Grammar): Repair | null {
  const tokens = tokensOf(text, line.start, line.end);
  const joined = joinedLine(text, line);
  const typeParameters = typeParameterList(tokens);
  const expressions = [...annotationsOf(line, tokens), ...starredGroups(tokens)].filter((span) => !isName(text, span));
  for (const names of [[], starredGroups(tokens), expressions, loopIterable(tokens, line)]) {
    const withoutLists = withSpans(joined, line.start, typeParameters, ' ');
    const replacement = withSpans(withoutLists, line.start, names, '_');
    if (grammar.accepts(lineSnippet(text, line, replacement))) {
      return { start: line.start, end: line.end, replacement, leftOut: [...typeParameters, ...names] };
    }
  }
  return null;
}

/**
 * The form without its subject of a `match` line whose subject begins with a bracket: behind other statements the grammar takes some of them for
 * subscripts. Null for other lines.
 */
export function repairMatch(text: string, line: LogicalLine): Repair | null {
  if (line.word !== 'match' || !line.opensBlock) return null;
  const names = matchSubject(tokensOf(text, line.start, line.end));
  if (names.length === 0) return null;
  const replacement = withSpans(joinedLine(text, line), line.start, names, '_');
  return { start: line.start, end: line.end, replacement, leftOut: names };
}

/**
 * In a replacement field `{x:=5}` the colon begins a format specification, but the grammar takes `:=` for an assignment expression. Gives
 * the line without the equals sign, or null where there is nothing of the kind.
 */
export function repairFields(text: string, line: LogicalLine): Repair | null {
  let replacement = '';
  let at = line.start;
  for (const token of tokensOf(text, line.start, line.end)) {
    if (token.kind !== 'string') continue;
    replacement += text.slice(at, token.start) + withoutEquals(token.text);
    at = token.end;
  }
  replacement += text.slice(at, line.end);
  if (replacement === text.slice(line.start, line.end)) return null;
  return { start: line.start, end: line.end, replacement, leftOut: [] };
}

function withoutEquals(literal: string): string {
  if (!literal.includes(':=') || !/^[a-z]*[ft]/i.test(literal)) return literal;
  // How many brackets are open in each replacement field around.
  const open: number[] = [];
  let result = '';
  for (let at = 0; at < literal.length; at++) {
    const character = literal.charAt(at);
    const last = open.length - 1;
    if (character === '{') open.push(0);
    else if (character === '}') open.pop();
    else if (character === '(' || character === '[') open[last]!++;
    else if (character === ')' || character === ']') open[last]!--;
    const isColonEquals = character === '=' && literal.charAt(at - 1) === ':' && open[last] === 0;
    result += isColonEquals ? ' ' : character;
  }
  return result;
}

/** The tokens of a line with blanks between them: no comments, and no line ends outside of strings. */
export function joinedLine(text: string, line: LogicalLine): string {
  let joined = '';
  let at = line.start;
  for (const token of tokensOf(text, line.start, line.end)) {
    const source = token.kind === 'string' ? withoutEquals(token.text) : token.text;
    joined += ' '.repeat(token.start - at) + source;
    at = token.end;
  }
  return joined + ' '.repeat(line.end - at);
}

/** Replaces spans by another character, as often as they are long. */
function withSpans(joined: string, offset: number, spans: readonly Span[], filler: string): string {
  let result = joined;
  for (const { start, end } of spans) {
    result = result.slice(0, start - offset) + filler.repeat(end - start) + result.slice(end - offset);
  }
  return result;
}

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

function isName(text: string, span: Span): boolean {
  return NAME.test(text.slice(span.start, span.end));
}

/** Groups in parentheses or brackets after a star that is no operator. */
function starredGroups(tokens: readonly SourceToken[]): Span[] {
  const spans: Span[] = [];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const open = tokens[at + 1];
    const isOperator = before !== undefined && (before.kind !== 'operator' || /^[)\]}]$/.test(before.text));
    const isKeyword = before !== undefined && /^(?:for|return|yield|in)$/.test(before.text);
    if (token.text !== '*' || (isOperator && !isKeyword) || !/^[([]$/.test(open?.text ?? '')) continue;
    const close = tokens.find(
      (other, index) => index > at + 1 && other.depth === open!.depth && /^[)\]]$/.test(other.text),
    );
    if (close !== undefined) spans.push({ start: open!.start, end: close.end });
  }
  return spans;
}

/** The list in brackets after the name of a function, class or type alias. */
function typeParameterList(tokens: readonly SourceToken[]): Span[] {
  const keyword = tokens[0]?.text === 'async' ? 1 : 0;
  const open = tokens[keyword + 2];
  if (!/^(?:def|class|type)$/.test(tokens[keyword]?.text ?? '') || open?.text !== '[') return [];
  const close = tokens.find((token) => token.start > open.start && token.text === ']' && token.depth === 0);
  return close === undefined ? [] : [{ start: open.start, end: close.end }];
}

/** The subject of a `match` that begins with a bracket. */
function matchSubject(tokens: readonly SourceToken[]): Span[] {
  if (!/^[[(]$/.test(tokens[1]?.text ?? '')) return [];
  const colon = tokens.map((token) => token.text === ':' && token.depth === 0).lastIndexOf(true);
  return spanOf(tokens.slice(1, colon));
}

/** What a `for` goes through, where a star begins it, which the grammar does not take there. */
function loopIterable(tokens: readonly SourceToken[], line: LogicalLine): Span[] {
  const keyword = tokens.findIndex((token) => token.text === 'in' && token.depth === 0);
  const isLoop = /^(?:for|async)$/.test(tokens[0]?.text ?? '') && line.opensBlock;
  if (!isLoop || tokens[keyword + 1]?.text !== '*') return [];
  const colon = tokens.map((token) => token.text === ':' && token.depth === 0).lastIndexOf(true);
  return spanOf(tokens.slice(keyword + 1, colon));
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
