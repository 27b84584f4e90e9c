import type { Converter, Surroundings } from './converter.ts';
import { identifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type { Comprehension, Expression } from './syntax.ts';
import { asTarget } from './targets.ts';

type ComprehensionKind = Exclude<Surroundings['comprehension'], null>;

const KINDS: Readonly<Record<number, ComprehensionKind>> = {
  [NodeKind.list_comprehension]: 'list',
  [NodeKind.set_comprehension]: 'set',
  [NodeKind.dictionary_comprehension]: 'dict',
  [NodeKind.generator_expression]: 'generator',
};

/** A list, set or dict comprehension or a generator expression. */
export function convertComprehension(converter: Converter, node: number): Expression {
  const kind = KINDS[converter.kind(node)]!;
  const extent = converter.extent(node);
  const parts = converter.children(node);
  const body = parts[1]!;
  const clauses = parts.slice(2, -1);
  // The first iterable belongs to the code around; everything else is the comprehension's own.
  const firstIterable = iterableOf(converter, clauses[0]!);
  const { iterationVariables, isAsync } = converter.surroundings;
  // A generator expression may await in every function: it is then an asynchronous generator.
  const inside = {
    comprehension: kind,
    isAsync: isAsync || kind === 'generator',
    iterationVariables: [...iterationVariables, ...targetNames(converter, clauses)],
  };
  const { element, generators } = converter.within(inside, () => ({
    element: elementOf(converter, body),
    generators: clausesOf(converter, clauses, firstIterable),
  }));
  if (kind !== 'generator' && generators.some((generator) => generator.isAsync)) checkAsync(converter, node);
  switch (kind) {
    case 'list':
      return { kind: 'ListComp', element: element.value, generators, ...extent };
    case 'set':
      return { kind: 'SetComp', element: element.value, generators, ...extent };
    case 'generator':
      return { kind: 'GeneratorExp', element: element.value, generators, ...extent };
    case 'dict': {
      if (element.key === null) converter.rejectUnexpected(body);
      return { kind: 'DictComp', key: element.key, value: element.value, generators, ...extent };
    }
  }
}

function elementOf(converter: Converter, body: number): { key: Expression | null; value: Expression } {
  if (converter.kind(body) !== NodeKind.pair) return { key: null, value: converter.namedExpression(body) };
  const [key, , value] = converter.children(body);
  return { key: converter.expression(key!), value: converter.expression(value!) };
}

function clausesOf(converter: Converter, clauses: readonly number[], firstIterable: Expression): Comprehension[] {
  const generators: (Comprehension & { ifs: Expression[] })[] = [];
  for (const clause of clauses) {
    if (converter.kind(clause) === NodeKind.if_clause) {
      generators[generators.length - 1]!.ifs.push(converter.namedExpression(clause + 2));
      continue;
    }
    const isAsync = converter.kind(clause + 1) === Token.async;
    const left = clause + (isAsync ? 3 : 2);
    const target = asTarget(converter, left, converter.expressionOrStarred(left), 'Store');
    const iterable = generators.length === 0 ? firstIterable : iterableOf(converter, clause);
    generators.push({ kind: 'Comprehension', target, iterable, ifs: [], isAsync, ...converter.extent(clause) });
  }
  return generators;
}

function iterableOf(converter: Converter, clause: number): Expression {
  const after = converter.after(converter.child(clause, Token.in));
  if (converter.after(after) !== converter.after(clause)) {
    converter.reject(after, 'Several values to iterate over need parentheses around them in a comprehension');
  }
  return converter.within({ inIterable: true }, () => converter.expression(after));
}

/** The names in the targets of the clauses, as far as they are plain names. */
function targetNames(converter: Converter, clauses: readonly number[]): string[] {
  const names: string[] = [];
  for (const clause of clauses) {
    if (converter.kind(clause) !== NodeKind.for_in_clause) continue;
    const end = converter.child(clause, Token.in);
    for (let node = clause + 1; node < end; node++) {
      const kind = converter.kind(node);
      if (kind === NodeKind.identifier) names.push(identifier(converter, node));
      // What an attribute or item is taken of is only read.
      else if (kind === NodeKind.attribute || kind === NodeKind.subscript) node = converter.after(node) - 1;
    }
  }
  return names;
}

function checkAsync(converter: Converter, node: number): void {
  if (!converter.surroundings.isAsync) {
    converter.reject(node, "An asynchronous comprehension is allowed only in a function defined with 'async def'");
  }
}
