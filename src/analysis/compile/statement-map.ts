/** The statement that each line belongs to: the innermost one covering it. */

import type { ExceptHandler, MatchCase, Module, Statement } from '../parse/syntax.ts';
import type { StatementLine } from './code-object.ts';

export interface StatementMap {
  readonly statements: readonly StatementLine[];
  /** Number of the statement of each line (index = line number), -1 = none. */
  readonly statementOfLine: Int32Array;
}

type Node = Statement | ExceptHandler | MatchCase;

/**
 * Breadth first, so that inner statements take lines from outer ones; of several on one line the last in that order has it. Code that makes no steps
 * has no statements.
 */
export function mapStatements(module: Module, makesSteps: boolean): StatementMap {
  const statements: StatementLine[] = [];
  const statementOfLine = new Int32Array(module.endLine + 2).fill(-1);
  let level: readonly Node[] = makesSteps ? module.body : [];
  while (level.length > 0) {
    const next: Node[] = [];
    for (const node of level) {
      for (const child of childrenOf(node)) next.push(child);
      if (node.kind === 'MatchCase') continue;
      const decorators = 'decoratorList' in node ? node.decoratorList : [];
      const firstLine = Math.min(node.line, ...decorators.map((decorator) => decorator.line));
      const number = statements.length;
      statements.push({ firstLine, endLine: node.endLine });
      for (let line = firstLine; line <= node.endLine; line++) statementOfLine[line] = number;
    }
    level = next;
  }
  return { statements, statementOfLine };
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'With':
    case 'AsyncWith':
    case 'ExceptHandler':
    case 'MatchCase':
      return node.body;
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return [...node.body, ...node.orElse];
    case 'Try':
    case 'TryStar':
      return [...node.body, ...node.handlers, ...node.orElse, ...node.finalBody];
    case 'Match':
      return node.cases;
    default:
      return [];
  }
}
