import type { Statement } from '../parse/syntax.ts';

/** A statement with its line and the blocks inside it. */
export interface StatementLine {
  /** Line of the statement's step: that of the first decorator for a decorated definition. */
  readonly line: number;
  /** Whether every way through the statement has a step on its line. CPython compiles others to nothing, or only to what is inside them. */
  readonly hasStep: boolean;
  /** Blocks that run in the same frame, or when the function is called. */
  readonly bodies: readonly (readonly Statement[])[];
}

/** The statements of a block, without those inside them. */
export function statementLines(body: readonly Statement[]): StatementLine[] {
  return body.map((statement) => ({
    line: lineOf(statement),
    hasStep: hasStep(statement),
    bodies: bodiesOf(statement),
  }));
}

/** Lines of the steps of all class statements in a block, those inside others included. */
export function classLines(body: readonly Statement[]): Set<number> {
  const lines = new Set<number>();
  const walk = (block: readonly Statement[]): void => {
    for (const statement of block) {
      if (statement.kind === 'ClassDef') lines.add(lineOf(statement));
      for (const inner of bodiesOf(statement)) walk(inner);
    }
  };
  walk(body);
  return lines;
}

function lineOf(statement: Statement): number {
  if (statement.kind !== 'FunctionDef' && statement.kind !== 'AsyncFunctionDef' && statement.kind !== 'ClassDef')
    return statement.line;
  return Math.min(statement.line, ...statement.decoratorList.map((decorator) => decorator.line));
}

function hasStep(statement: Statement): boolean {
  switch (statement.kind) {
    case 'Global':
    case 'Nonlocal':
    case 'Pass':
    case 'Break':
    case 'Continue':
    case 'While':
    case 'Try':
    case 'TryStar':
    case 'Invalid':
      return false;
    case 'Expr':
      return statement.value.kind !== 'Constant';
    case 'AnnAssign':
      return statement.value !== null;
    case 'If':
    case 'Assert':
      return (
        statement.test.kind !== 'Constant' && !(statement.test.kind === 'Name' && statement.test.id === '__debug__')
      );
    default:
      return true;
  }
}

function bodiesOf(statement: Statement): (readonly Statement[])[] {
  switch (statement.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'With':
    case 'AsyncWith':
      return [statement.body];
    case 'For':
    case 'AsyncFor':
    case 'While':
    case 'If':
      return [statement.body, statement.orElse];
    case 'Try':
    case 'TryStar':
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orElse,
        statement.finalBody,
      ];
    case 'Match':
      return statement.cases.map((matchCase) => matchCase.body);
    default:
      return [];
  }
}
