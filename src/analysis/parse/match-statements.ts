import { clauseBody } from './clauses.ts';
import type { Converter } from './converter.ts';
import { boundNames, convertCasePattern, isIrrefutable } from './match-patterns.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type { Expression, MatchCase, Statement } from './syntax.ts';

export function convertMatch(converter: Converter, node: number): Statement {
  const children = converter.children(node);
  const colon = children.findIndex((child) => converter.kind(child) === Token[':']);
  const subject = matchSubject(converter, children.slice(1, colon));
  const clauses = converter.children(children[colon + 1]!);
  const cases: MatchCase[] = [];
  for (const clause of clauses) {
    if (converter.kind(clause) !== NodeKind.case_clause) converter.rejectUnexpected(clause);
    const converted = convertCase(converter, clause);
    const isLast = converter.after(clause) === converter.after(node);
    if (!isLast && converted.guard === null && isIrrefutable(converted.pattern)) {
      converter.reject(clause + 2, 'This pattern matches everything, so the cases after it are never reached');
    }
    cases.push(converted);
  }
  if (cases.length === 0) converter.reject(node, 'A match statement needs at least one case');
  return { kind: 'Match', subject, cases, ...converter.extent(node) };
}

function matchSubject(converter: Converter, parts: readonly number[]): Expression {
  const [only] = parts;
  if (parts.length === 1) return converter.namedExpression(only!);
  const elements = parts
    .filter((part) => converter.kind(part) !== Token[','])
    .map((part) => converter.anyExpression(part));
  const extent = converter.span(converter.start(parts[0]!), converter.end(parts[parts.length - 1]!));
  return { kind: 'Tuple', elements, context: 'Load', ...extent };
}

function convertCase(converter: Converter, clause: number): MatchCase {
  const children = converter.children(clause).slice(1);
  const end = children.findIndex((child) => {
    const kind = converter.kind(child);
    return kind === Token[':'] || kind === NodeKind.if_clause;
  });
  const pattern = convertCasePattern(converter, children.slice(0, end));
  boundNames(converter, children[0]!, pattern);
  const guardClause = converter.child(clause, NodeKind.if_clause);
  const guard = guardClause === -1 ? null : converter.namedExpression(guardClause + 2);
  return { kind: 'MatchCase', pattern, guard, body: clauseBody(converter, clause), ...converter.extent(clause) };
}
