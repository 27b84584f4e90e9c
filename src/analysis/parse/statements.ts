import { isStackOverflow } from '../values/engine-errors.ts';
import { convertFor, convertIf, convertWhile, convertWith } from './control-flow.ts';
import { type Converter, Rejection, UNREADABLE } from './converter.ts';
import { convertClass, convertDecorated, convertFunction } from './definitions.ts';
import { convertMatch } from './match-statements.ts';
import { KIND_COUNT, NodeKind, Token } from './node-kinds.ts';
import { SIMPLE_STATEMENTS } from './simple-statements.ts';
import type { Statement } from './syntax.ts';
import { convertTry } from './try-statements.ts';

type Conversion = (converter: Converter, node: number) => Statement;

const CONVERSIONS: Readonly<Record<number, Conversion>> = {
  ...SIMPLE_STATEMENTS,
  [NodeKind.if_statement]: convertIf,
  [NodeKind.for_statement]: convertFor,
  [NodeKind.while_statement]: convertWhile,
  [NodeKind.try_statement]: convertTry,
  [NodeKind.with_statement]: convertWith,
  [NodeKind.match_statement]: convertMatch,
  [NodeKind.function_definition]: (converter, node) => convertFunction(converter, node, []),
  [NodeKind.class_definition]: (converter, node) => convertClass(converter, node, []),
  [NodeKind.decorated_definition]: convertDecorated,
};

const CONVERSION_OF = Array.from({ length: KIND_COUNT }, (_, kind) => CONVERSIONS[kind]);

/** The statements of a block or module. What is not valid Python becomes an `Invalid` statement with a problem; nothing is thrown. */
export function convertBlock(converter: Converter, block: number): Statement[] {
  const statements: Statement[] = [];
  const { tree } = converter;
  const end = tree.after[block]!;
  for (let node = block + 1; node < end; node = tree.after[node]!) {
    if (tree.kind[node] === Token[';']) continue;
    const fault = converter.faultAt(node);
    if (fault !== undefined)
      statements.push(converter.invalid(fault.message, fault.start, fault.end, fault.from, fault.to));
    else if (isTryWithoutClauses(converter, node)) addTryBody(converter, node, statements);
    else statements.push(convertStatement(converter, node));
  }
  return statements;
}

function convertStatement(converter: Converter, node: number): Statement {
  const { surroundings, depth } = converter;
  const start = converter.start(node);
  const end = converter.end(node);
  const convert = CONVERSION_OF[converter.kind(node)];
  if (convert === undefined || converter.isBroken(node)) return converter.invalid(UNREADABLE, start, end, start, end);
  if (!mayPrecedeFuture(converter, node)) converter.mayImportFuture = false;
  try {
    return convert(converter, node);
  } catch (error) {
    converter.surroundings = surroundings;
    converter.depth = depth;
    if (error instanceof Rejection) return converter.invalid(error.message, error.start, error.end, start, end);
    // The stack of the process may be smaller than the limits on nesting reckon with.
    if (isStackOverflow(error)) converter.onStackOverflow();
    if (error instanceof RangeError) return converter.invalid('This is nested too deeply', start, end, start, end);
    throw error;
  }
}

/** Whether a statement may stand before an import from __future__: others of the kind, and the docstring. */
function mayPrecedeFuture(converter: Converter, node: number): boolean {
  const kind = converter.kind(node);
  if (kind === NodeKind.future_import_statement) return true;
  const isText =
    converter.kind(node + 1) === NodeKind.string || converter.kind(node + 1) === NodeKind.concatenated_string;
  return node === 1 && kind === NodeKind.expression_statement && isText;
}

function isTryWithoutClauses(converter: Converter, node: number): boolean {
  if (converter.kind(node) !== NodeKind.try_statement || converter.isBroken(node)) return false;
  const block = converter.child(node, NodeKind.block);
  return block === -1 || converter.after(block) === converter.after(node);
}

/** Someone is about to write the clauses: the statements of the block are used all the same. */
function addTryBody(converter: Converter, node: number, statements: Statement[]): void {
  const block = converter.child(node, NodeKind.block);
  if (block !== -1) statements.push(...convertBlock(converter, block));
  // A clause that could not be read has its own message.
  if (converter.faultAt(converter.after(node)) !== undefined) return;
  const start = converter.start(node);
  const end = start + 'try'.length;
  statements.push(converter.invalid("A 'try' needs an 'except' or 'finally' block after it", start, end, start, end));
}
