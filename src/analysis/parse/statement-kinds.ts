import { NodeKind } from './node-kinds.ts';

const COMPOUND = new Set<number>([
  NodeKind.if_statement,
  NodeKind.for_statement,
  NodeKind.while_statement,
  NodeKind.try_statement,
  NodeKind.with_statement,
  NodeKind.match_statement,
  NodeKind.function_definition,
  NodeKind.class_definition,
  NodeKind.decorated_definition,
]);

// All others have names of this form in the grammar.
const SIMPLE = new Set<number>(
  Object.entries(NodeKind)
    .filter(([name, kind]) => name.endsWith('_statement') && !COMPOUND.has(kind))
    .map(([, kind]) => kind),
);

/** Whether nodes of a kind are statements without blocks. */
export function isSimpleStatement(kind: number): boolean {
  return SIMPLE.has(kind);
}

/** Whether nodes of a kind are statements. */
export function isStatement(kind: number): boolean {
  return SIMPLE.has(kind) || COMPOUND.has(kind);
}
