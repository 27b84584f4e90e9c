import type { Converter } from './converter.ts';
import { identifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import { convertNumber } from './numbers.ts';
import { convertString } from './strings.ts';
import type { ConstantValue, Expression, Extent, Pattern } from './syntax.ts';

/** The pattern of a `case` clause: one pattern, or an open sequence where there are commas. `nodes` stand between `case` and the guard. */
export function convertCasePattern(converter: Converter, nodes: readonly number[]): Pattern {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) {
    const pattern = convertPattern(converter, only);
    if (pattern.kind === 'MatchStar')
      converter.reject(only, 'A starred pattern needs a list or tuple pattern around it');
    return pattern;
  }
  const extent = converter.span(converter.start(nodes[0]!), converter.end(nodes[nodes.length - 1]!));
  return { kind: 'MatchSequence', patterns: sequence(converter, nodes), ...extent };
}

/** The names that a pattern binds. Rejects a name bound twice and alternatives that bind different names (Python/compile.c). */
export function boundNames(converter: Converter, node: number, pattern: Pattern): Set<string> {
  const names = new Set<string>();
  const bind = (name: string | null): void => {
    if (name === null) return;
    if (names.has(name)) converter.reject(node, `The pattern assigns the name ${name} twice`);
    names.add(name);
  };
  const bindAll = (patterns: readonly Pattern[]): void => {
    for (const inner of patterns) for (const name of boundNames(converter, node, inner)) bind(name);
  };
  switch (pattern.kind) {
    case 'MatchAs':
      if (pattern.pattern !== null) bindAll([pattern.pattern]);
      bind(pattern.name);
      break;
    case 'MatchStar':
      bind(pattern.name);
      break;
    case 'MatchSequence':
      bindAll(pattern.patterns);
      break;
    case 'MatchMapping':
      bindAll(pattern.patterns);
      bind(pattern.rest);
      break;
    case 'MatchClass':
      bindAll(pattern.patterns);
      bindAll(pattern.keywordPatterns);
      break;
    case 'MatchOr': {
      const [first, ...others] = pattern.patterns.map((inner) => boundNames(converter, node, inner));
      for (const other of others) {
        if (other.size !== first!.size || [...other].some((name) => !first!.has(name))) {
          converter.reject(node, 'All alternatives of a pattern have to bind the same names');
        }
      }
      for (const name of first!) bind(name);
      break;
    }
    case 'MatchValue':
    case 'MatchSingleton':
      break;
  }
  return names;
}

/** Whether a pattern matches everything, so that nothing may follow it. */
export function isIrrefutable(pattern: Pattern): boolean {
  if (pattern.kind === 'MatchOr') return pattern.patterns.some(isIrrefutable);
  return pattern.kind === 'MatchAs' && (pattern.pattern === null || isIrrefutable(pattern.pattern));
}

function convertPattern(converter: Converter, node: number): Pattern {
  const parts = converter.kind(node) === NodeKind.case_pattern ? converter.children(node) : [node];
  return fromParts(converter, parts);
}

/** A pattern from the nodes that make it up; only a negative number has more than one. */
function fromParts(converter: Converter, parts: readonly number[]): Pattern {
  const node = parts[0]!;
  const extent = converter.span(converter.start(node), converter.end(parts[parts.length - 1]!));
  switch (converter.kind(node)) {
    case Token['-']:
    case NodeKind.integer:
    case NodeKind.float:
    case NodeKind.complex_pattern:
    case NodeKind.string:
    case NodeKind.concatenated_string:
      return { kind: 'MatchValue', value: literal(converter, parts), ...extent };
    case NodeKind.true:
    case NodeKind.false:
    case NodeKind.none:
      return { kind: 'MatchSingleton', value: singleton(converter, node), ...extent };
    case Token._:
      return { kind: 'MatchAs', pattern: null, name: null, ...extent };
    case NodeKind.dotted_name:
      return named(converter, node, extent);
    case NodeKind.as_pattern:
      return asPattern(converter, node, extent);
    case NodeKind.union_pattern:
      return alternatives(converter, node, extent);
    case NodeKind.list_pattern:
      return { kind: 'MatchSequence', patterns: sequence(converter, converter.children(node).slice(1, -1)), ...extent };
    case NodeKind.tuple_pattern: {
      const inner = converter.children(node).slice(1, -1);
      if (inner.length !== 1) return { kind: 'MatchSequence', patterns: sequence(converter, inner), ...extent };
      const group = convertPattern(converter, inner[0]!);
      if (group.kind !== 'MatchStar') return group;
      return { kind: 'MatchSequence', patterns: [group], ...extent };
    }
    case NodeKind.dict_pattern:
      return mapping(converter, node, extent);
    case NodeKind.class_pattern:
      return classPattern(converter, node, extent);
    case NodeKind.splat_pattern: {
      if (converter.kind(node + 1) !== Token['*']) converter.rejectUnexpected(node);
      const isWildcard = converter.kind(node + 2) === Token._;
      return { kind: 'MatchStar', name: isWildcard ? null : identifier(converter, node + 2), ...extent };
    }
    default:
      return converter.rejectUnexpected(node);
  }
}

function sequence(converter: Converter, nodes: readonly number[]): Pattern[] {
  const patterns = nodes
    .filter((node) => converter.kind(node) !== Token[','])
    .map((node) => convertPattern(converter, node));
  if (patterns.filter((pattern) => pattern.kind === 'MatchStar').length > 1) {
    converter.reject(nodes[0]!, 'Only one starred pattern is allowed in a sequence pattern');
  }
  return patterns;
}

function named(converter: Converter, node: number, extent: Extent): Pattern {
  if (converter.after(node) === node + 2) {
    const name = identifier(converter, node + 1);
    return { kind: 'MatchAs', pattern: null, name: name === '_' ? null : name, ...extent };
  }
  return { kind: 'MatchValue', value: dotted(converter, node), ...extent };
}

/** A dotted name as attribute expressions. */
function dotted(converter: Converter, node: number): Expression {
  const start = converter.start(node);
  const [first, ...rest] = converter.children(node).filter((child) => converter.kind(child) === NodeKind.identifier);
  let value: Expression = {
    kind: 'Name',
    id: identifier(converter, first!),
    context: 'Load',
    ...converter.extent(first!),
  };
  for (const part of rest) {
    const extent = converter.span(start, converter.end(part));
    value = { kind: 'Attribute', value, attribute: identifier(converter, part), context: 'Load', ...extent };
  }
  return value;
}

/** `x=1 as y` in a class pattern is `(x=1) as y` in the grammar; see classPattern. */
function asPattern(converter: Converter, node: number, extent: Extent): Pattern {
  const [inner, , name] = converter.children(node);
  const bound = identifier(converter, name!);
  if (bound === '_') converter.reject(name!, "The wildcard _ cannot be the name after 'as'");
  const pattern = convertPattern(converter, inner!);
  if (pattern.kind === 'MatchStar') converter.rejectUnexpected(inner!);
  return { kind: 'MatchAs', pattern, name: bound, ...extent };
}

/** The parts of alternatives stand side by side, with the sign of a negative number before it. */
function alternatives(converter: Converter, node: number, extent: Extent): Pattern {
  const patterns: Pattern[] = [];
  let parts: number[] = [];
  for (const child of converter.children(node)) {
    if (converter.kind(child) === Token['|']) {
      patterns.push(fromParts(converter, parts));
      parts = [];
    } else parts.push(child);
  }
  patterns.push(fromParts(converter, parts));
  const blocking = patterns.slice(0, -1).find(isIrrefutable);
  if (blocking !== undefined) converter.reject(node, 'An alternative that matches everything has to be the last');
  return { kind: 'MatchOr', patterns, ...extent };
}

function mapping(converter: Converter, node: number, extent: Extent): Pattern {
  const keys: Expression[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  let parts: number[] = [];
  for (const child of converter.children(node).slice(1)) {
    const kind = converter.kind(child);
    if (rest !== null && kind !== Token[','] && kind !== Token['}']) {
      converter.reject(child, 'Nothing can follow **name in a mapping pattern');
    }
    if (kind === NodeKind.splat_pattern) rest = mappingRest(converter, child);
    else if (kind === Token[':']) {
      keys.push(mappingKey(converter, parts));
      parts = [];
    } else if (kind === NodeKind.case_pattern) patterns.push(convertPattern(converter, child));
    else if (kind !== Token[','] && kind !== Token['}']) parts.push(child);
  }
  checkKeys(converter, node, keys);
  return { kind: 'MatchMapping', keys, patterns, rest, ...extent };
}

function mappingRest(converter: Converter, node: number): string {
  const name = identifier(converter, node + 2);
  if (name === '_') converter.reject(node, 'The wildcard _ cannot follow ** in a mapping pattern');
  return name;
}

function checkKeys(converter: Converter, node: number, keys: readonly Expression[]): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (key.kind !== 'Constant') continue;
    const { type, ...value } = key.value;
    const text = `${type} ${'value' in value ? String(value.value) : ''}`;
    if (seen.has(text)) converter.reject(node, 'A key occurs twice in this mapping pattern');
    seen.add(text);
  }
}

function mappingKey(converter: Converter, parts: readonly number[]): Expression {
  const node = parts[0]!;
  switch (converter.kind(node)) {
    case NodeKind.true:
    case NodeKind.false:
    case NodeKind.none:
      return { kind: 'Constant', value: singleton(converter, node), ...converter.extent(node) };
    case NodeKind.dotted_name:
      if (converter.after(node) === node + 2) break;
      return dotted(converter, node);
    case Token['-']:
    case NodeKind.integer:
    case NodeKind.float:
    case NodeKind.complex_pattern:
    case NodeKind.string:
    case NodeKind.concatenated_string:
      return literal(converter, parts);
  }
  return converter.reject(node, 'A key of a mapping pattern has to be a literal or a name with a dot');
}

function classPattern(converter: Converter, node: number, extent: Extent): Pattern {
  const [name, ...rest] = converter.children(node);
  const patterns: Pattern[] = [];
  const keywordAttributes: string[] = [];
  const keywordPatterns: Pattern[] = [];
  for (const child of rest) {
    if (converter.kind(child) !== NodeKind.case_pattern) continue;
    const inner = child + 1;
    if (converter.kind(inner) === NodeKind.keyword_pattern) {
      addKeyword(inner, keywordValue(converter, inner));
    } else if (isKeywordWithAs(converter, inner)) {
      const keyword = inner + 2;
      const pattern = keywordValue(converter, keyword);
      const asName = identifier(converter, converter.children(inner)[2]!);
      const from = converter.start(converter.after(converter.after(keyword + 1)));
      addKeyword(keyword, { kind: 'MatchAs', pattern, name: asName, ...converter.span(from, converter.end(inner)) });
    } else {
      if (keywordAttributes.length > 0) {
        converter.reject(child, 'A positional pattern cannot stand after a keyword pattern');
      }
      patterns.push(convertPattern(converter, child));
    }
  }
  const classExpression = dotted(converter, name!);
  return { kind: 'MatchClass', classExpression, patterns, keywordAttributes, keywordPatterns, ...extent };

  function addKeyword(keyword: number, pattern: Pattern): void {
    const attribute = identifier(converter, keyword + 1);
    if (keywordAttributes.includes(attribute)) converter.reject(keyword, `The attribute ${attribute} occurs twice`);
    keywordAttributes.push(attribute);
    keywordPatterns.push(pattern);
  }
}

function keywordValue(converter: Converter, keyword: number): Pattern {
  return fromParts(converter, converter.children(keyword).slice(2));
}

function isKeywordWithAs(converter: Converter, node: number): boolean {
  return converter.kind(node) === NodeKind.as_pattern && converter.kind(node + 2) === NodeKind.keyword_pattern;
}

function singleton(converter: Converter, node: number): ConstantValue {
  switch (converter.kind(node)) {
    case NodeKind.true:
      return { type: 'bool', value: true };
    case NodeKind.false:
      return { type: 'bool', value: false };
    default:
      return { type: 'None' };
  }
}

/** A number with or without a sign, a complex number, or a string. */
function literal(converter: Converter, parts: readonly number[]): Expression {
  const node = parts[0]!;
  switch (converter.kind(node)) {
    case Token['-']: {
      const operand = convertNumber(converter, parts[1]!);
      const extent = converter.span(converter.start(node), converter.end(parts[1]!));
      return { kind: 'UnaryOp', operator: 'USub', operand, ...extent };
    }
    case NodeKind.complex_pattern: {
      const children = converter.children(node);
      const [sign, imaginary] = children.slice(-2) as [number, number];
      const left = literal(converter, children.slice(0, -2));
      const right = convertNumber(converter, imaginary);
      if (right.value.type !== 'complex') converter.reject(imaginary, 'The second part of a complex number needs a j');
      const operator = converter.kind(sign) === Token['+'] ? 'Add' : 'Sub';
      return { kind: 'BinOp', left, operator, right, ...converter.extent(node) };
    }
    case NodeKind.string:
    case NodeKind.concatenated_string: {
      const string = convertString(converter, node);
      if (string.kind !== 'Constant') converter.reject(node, 'A pattern cannot hold a formatted string');
      return string;
    }
    default:
      return convertNumber(converter, node);
  }
}
