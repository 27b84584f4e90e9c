import type { LineProblem } from './fault.ts';
import type { Grammar } from './grammar.ts';
import type { LogicalLine } from './logical-lines.ts';
import { NodeKind } from './node-kinds.ts';
import { lineSnippet } from './snippets.ts';
import { type SourceToken, tokensOf } from './tokens.ts';

/** Says what is wrong with a line that the grammar cannot read, in the words that help most. */
export function explain(text: string, line: LogicalLine, grammar: Grammar): LineProblem {
  const tokens = tokensOf(text, line.start, line.end);
  for (const rule of RULES) {
    const problem = rule(tokens, grammar);
    if (problem !== null) return problem;
  }
  return unexpected(text, line, tokens, grammar);
}

type Rule = (tokens: readonly SourceToken[], grammar: Grammar) => LineProblem | null;

const RULES: readonly Rule[] = [oldStatement, foreignOperator, misusedAssignment, badTarget, keywordAsName];

// biome-ignore format: a long list reads better filled
const KEYWORDS = new Set([
  'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else',
  'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise',
  'return', 'try', 'while', 'with', 'yield',
]);

function at(token: SourceToken, message: string): LineProblem {
  return { message, start: token.start, end: token.end };
}

/** print and exec were statements in Python 2. */
function oldStatement(tokens: readonly SourceToken[]): LineProblem | null {
  const [word, next] = tokens;
  if (word === undefined || next === undefined || (word.text !== 'print' && word.text !== 'exec')) return null;
  const isOperand =
    next.kind === 'string' || next.kind === 'number' || (next.kind === 'name' && !KEYWORDS.has(next.text));
  return isOperand ? at(word, `${word.text} is a function in Python 3: write ${word.text}(...)`) : null;
}

/** What other languages write, and what Python writes for it. */
const FOREIGN: Readonly<Record<string, string>> = {
  '&&': 'and',
  '||': 'or',
  '!': 'not',
  '<>': '!=',
  '?': 'a if condition else b',
};

function foreignOperator(tokens: readonly SourceToken[]): LineProblem | null {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'operator') {
      if (token.text === 'else' && tokens[index + 1]?.text === 'if' && index === 0)
        return at(token, "Write 'elif' for 'else if'");
      continue;
    }
    const python = FOREIGN[token.text];
    if (python !== undefined) return at(token, `Python has no operator ${token.text}: write ${python}`);
  }
  return null;
}

/** `if x = 3:` */
function misusedAssignment(tokens: readonly SourceToken[]): LineProblem | null {
  if (!/^(?:if|elif|while|assert|return|match)$/.test(tokens[0]?.text ?? '')) return null;
  const equals = tokens.find((token) => token.text === '=' && token.depth === 0);
  return equals === undefined ? null : at(equals, "'=' assigns a value: write '==' to compare, or ':=' to do both");
}

const NO_TARGETS: Readonly<Record<number, string>> = {
  [NodeKind.call]: 'A function call',
  [NodeKind.integer]: 'A number',
  [NodeKind.float]: 'A number',
  [NodeKind.string]: 'A string',
  [NodeKind.concatenated_string]: 'A string',
  [NodeKind.true]: 'True',
  [NodeKind.false]: 'False',
  [NodeKind.none]: 'None',
  [NodeKind.ellipsis]: 'The ellipsis',
  [NodeKind.binary_operator]: 'An expression with an operator',
  [NodeKind.boolean_operator]: 'An expression with an operator',
  [NodeKind.unary_operator]: 'An expression with an operator',
  [NodeKind.not_operator]: 'An expression with an operator',
  [NodeKind.comparison_operator]: 'A comparison',
  [NodeKind.conditional_expression]: 'A conditional expression',
  [NodeKind.lambda]: 'A lambda',
  [NodeKind.dictionary]: 'A dict display',
  [NodeKind.set]: 'A set display',
  [NodeKind.await]: 'An await expression',
  [NodeKind.list_comprehension]: 'A list comprehension',
  [NodeKind.dictionary_comprehension]: 'A dict comprehension',
  [NodeKind.set_comprehension]: 'A set comprehension',
  [NodeKind.generator_expression]: 'A generator expression',
};

const ASSIGNMENT = /^(?:[-+*/%@&|^]|\*\*|\/\/|<<|>>)?=$/;

/** `f() = 1`, `for f() in x:` */
function badTarget(tokens: readonly SourceToken[], grammar: Grammar): LineProblem | null {
  let from = tokens[0]?.text === 'for' ? 1 : 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]!;
    const ends = from === 1 && tokens[0]!.text === 'for' ? token.text === 'in' : ASSIGNMENT.test(token.text);
    if (token.depth > 0 || !ends || token.kind === 'string') continue;
    const problem = targetProblem(tokens.slice(from, index), token, grammar);
    if (problem !== null || token.text === 'in') return problem;
    from = index + 1;
  }
  return null;
}

/** The target itself, or the first element of it that is none. */
function targetProblem(tokens: readonly SourceToken[], sign: SourceToken, grammar: Grammar): LineProblem | null {
  const [first] = tokens;
  if (first === undefined) return null;
  const start = first.start;
  const end = tokens[tokens.length - 1]!.end;
  const source = sourceOf(tokens);
  const tree = grammar.read(`(${source})\n`);
  if (tree === null || tree.hasErrors) return null;
  const stack = [2];
  while (stack.length > 0) {
    const node = stack.pop()!;
    const name = NO_TARGETS[tree.kind[node]!];
    if (name !== undefined) {
      const hint = sign.text === '=' ? ": write '==' to compare" : '';
      return { message: `${name} cannot be assigned to${hint}`, start, end };
    }
    if (!CONTAINERS.has(tree.kind[node]!)) continue;
    for (let child = node + 1; child < tree.after[node]!; child = tree.after[child]!) stack.push(child);
  }
  return null;
}

const CONTAINERS = new Set<number>([
  NodeKind.parenthesized_expression,
  NodeKind.tuple,
  NodeKind.list,
  NodeKind.list_splat,
  NodeKind.expression_list,
]);

function sourceOf(tokens: readonly SourceToken[]): string {
  return tokens.map((token) => token.text).join(' ');
}

/** `class = 1`, `def for():` */
function keywordAsName(tokens: readonly SourceToken[]): LineProblem | null {
  const [first, second] = tokens;
  if (first === undefined || second === undefined) return null;
  const isName = (token: SourceToken): boolean => token.kind === 'name' && KEYWORDS.has(token.text);
  const say = (token: SourceToken): LineProblem =>
    at(token, `'${token.text}' is a keyword of Python and cannot be a name`);
  if (isName(first) && ASSIGNMENT.test(second.text)) return say(first);
  if (/^(?:def|class|import|global|nonlocal)$/.test(first.text) && isName(second)) return say(second);
  for (const [index, token] of tokens.entries()) {
    if (token.text === '.' && tokens[index + 1] !== undefined && isName(tokens[index + 1]!) && first.text !== 'from') {
      return say(tokens[index + 1]!);
    }
  }
  return null;
}

/** Where the grammar stops, with the token that stands there. */
function unexpected(text: string, line: LogicalLine, tokens: readonly SourceToken[], grammar: Grammar): LineProblem {
  const snippet = lineSnippet(text, line, text.slice(line.start, line.end));
  const shift = line.start - snippet.indexOf(text.slice(line.start, line.end));
  const tree = grammar.read(snippet, shift);
  const offset = tree === null ? line.start : Math.max(tree.start[tree.errors[0] ?? 0]!, line.start);
  const index = tokens.findIndex((token) => token.end > offset);
  const token = tokens[index] ?? tokens[tokens.length - 1];
  if (token === undefined) return { message: 'This is not valid Python', start: line.start, end: line.end };
  const next = tokens[index + 1];
  if (next !== undefined && isOperand(token) && isOperand(next)) {
    return at(next, `An operator or a comma is missing between ${shown(token)} and ${shown(next)}`);
  }
  return at(token, `Python cannot read this: ${shown(token)} is unexpected here`);
}

function isOperand(token: SourceToken): boolean {
  return token.kind === 'number' || token.kind === 'string' || (token.kind === 'name' && !KEYWORDS.has(token.text));
}

function shown(token: SourceToken): string {
  const text = token.text.replace(/\s+/g, ' ');
  return `'${text.length > 20 ? `${text.slice(0, 19)}…` : text}'`;
}
