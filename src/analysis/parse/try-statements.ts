import { withoutAlias } from './aliases.ts';
import { clauseBody } from './clauses.ts';
import type { Converter } from './converter.ts';
import { identifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type { ExceptHandler, Expression, Statement } from './syntax.ts';

export function convertTry(converter: Converter, node: number): Statement {
  const body = clauseBody(converter, node);
  const handlers: ExceptHandler[] = [];
  let orElse: Statement[] = [];
  let finalBody: Statement[] = [];
  let isStar = false;
  let bareClause = -1;
  for (const clause of converter.children(node)) {
    const kind = converter.kind(clause);
    if (kind === NodeKind.except_clause) {
      if (bareClause !== -1) converter.reject(bareClause, "An 'except:' without a type has to be the last one");
      const hasStar = converter.kind(clause + 2) === Token['*'];
      if (handlers.length > 0 && hasStar !== isStar) {
        converter.reject(clause, "One try statement cannot have both 'except' and 'except*'");
      }
      isStar = hasStar;
      const handler = convertHandler(converter, clause, hasStar);
      if (handler.type === null) bareClause = clause;
      handlers.push(handler);
    } else if (kind === NodeKind.else_clause) {
      if (handlers.length === 0) converter.reject(clause, "An 'else' in a try statement needs an 'except' before it");
      orElse = clauseBody(converter, clause);
    } else if (kind === NodeKind.finally_clause) finalBody = clauseBody(converter, clause);
  }
  return { kind: isStar ? 'TryStar' : 'Try', body, handlers, orElse, finalBody, ...converter.extent(node) };
}

function convertHandler(converter: Converter, clause: number, hasStar: boolean): ExceptHandler {
  const children = converter.children(clause);
  const colon = children.findIndex((child) => converter.kind(child) === Token[':']);
  const parts = children.slice(hasStar ? 2 : 1, colon);
  const { type, name } = handlerType(converter, parts);
  if (hasStar && type === null) converter.reject(clause, "An 'except*' needs the type of the exceptions it handles");
  const body = hasStar
    ? converter.within({ inExceptStar: true, loop: 'blocked' }, () => clauseBody(converter, clause))
    : clauseBody(converter, clause);
  return { kind: 'ExceptHandler', type, name, body, ...converter.extent(clause) };
}

function handlerType(converter: Converter, parts: readonly number[]): { type: Expression | null; name: string | null } {
  const [first, , last] = parts;
  if (first === undefined) return { type: null, name: null };
  if (parts.some((part) => converter.kind(part) === Token[',']))
    return { type: typesTuple(converter, parts), name: null };
  if (parts.length === 3) return { type: converter.expression(first), name: handlerName(converter, last!) };
  const { value, alias } = withoutAlias(converter, first);
  return { type: value, name: alias === -1 ? null : handlerName(converter, alias) };
}

/** Several types without parentheses (PEP 758, Python 3.14). */
function typesTuple(converter: Converter, parts: readonly number[]): Expression {
  const nodes = parts.filter((part) => converter.kind(part) !== Token[',']);
  if (nodes.some((node) => converter.kind(node) === NodeKind.as_pattern)) {
    converter.reject(parts[0]!, "Several exception types need parentheses around them before 'as'");
  }
  const extent = converter.span(converter.start(parts[0]!), converter.end(parts[parts.length - 1]!));
  const elements = nodes.map((node) => converter.expressionOrStarred(node));
  return { kind: 'Tuple', elements, context: 'Load', ...extent };
}

function handlerName(converter: Converter, node: number): string {
  if (converter.kind(node) !== NodeKind.identifier) converter.reject(node, "Only a name can stand after 'as' here");
  return identifier(converter, node);
}
