import { convertAnnotation } from './annotations.ts';
import type { Converter } from './converter.ts';
import { convertTuple } from './displays.ts';
import { convertFutureImport, convertImport, convertImportFrom } from './imports.ts';
import { identifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import { AUGMENTED } from './operators.ts';
import type { Expression, Statement } from './syntax.ts';
import { asTarget } from './targets.ts';
import { convertTypeAlias } from './type-parameters.ts';

/** What converts each kind of simple statement. */
export const SIMPLE_STATEMENTS: Readonly<Record<number, (converter: Converter, node: number) => Statement>> = {
  [NodeKind.expression_statement]: convertExpressionStatement,
  [NodeKind.return_statement]: convertReturn,
  [NodeKind.delete_statement]: convertDelete,
  [NodeKind.raise_statement]: convertRaise,
  [NodeKind.pass_statement]: (converter, node) => ({ kind: 'Pass', ...converter.extent(node) }),
  [NodeKind.break_statement]: (converter, node) => convertLoopExit(converter, node, 'Break'),
  [NodeKind.continue_statement]: (converter, node) => convertLoopExit(converter, node, 'Continue'),
  [NodeKind.assert_statement]: convertAssert,
  [NodeKind.global_statement]: (converter, node) => convertDeclaration(converter, node, 'Global'),
  [NodeKind.nonlocal_statement]: (converter, node) => convertDeclaration(converter, node, 'Nonlocal'),
  [NodeKind.import_statement]: convertImport,
  [NodeKind.import_from_statement]: convertImportFrom,
  [NodeKind.future_import_statement]: convertFutureImport,
  [NodeKind.type_alias_statement]: convertTypeStatement,
  [NodeKind.print_statement]: convertPrint,
  [NodeKind.exec_statement]: (converter, node) =>
    converter.reject(node, 'exec is a function in Python 3: write exec(...)'),
};

function convertExpressionStatement(converter: Converter, node: number): Statement {
  const inner = node + 1;
  const kind = converter.kind(inner);
  if (kind === NodeKind.assignment) return convertAssignment(converter, inner);
  if (kind === NodeKind.augmented_assignment) return convertAugmented(converter, inner);
  const isTuple = converter.after(inner) !== converter.after(node);
  const value = isTuple ? convertTuple(converter, node) : converter.expression(inner);
  return { kind: 'Expr', value, ...converter.extent(node) };
}

function convertAssignment(converter: Converter, node: number): Statement {
  const [left, sign, type, equals, right] = converter.children(node);
  if (converter.kind(sign!) === Token[':']) {
    const value = equals === undefined ? null : assignedValue(converter, right!);
    return convertAnnotated(converter, node, left!, type!, value);
  }
  // Targets from left to right; the grammar nests `a = b = c` to the right.
  const targets: Expression[] = [];
  let at = node;
  for (;;) {
    const [target, token, value] = converter.children(at);
    if (converter.kind(token!) !== Token['='])
      converter.reject(at, 'Only a simple assignment can have several targets');
    targets.push(asTarget(converter, target!, converter.expressionOrStarred(target!), 'Store'));
    if (converter.kind(value!) !== NodeKind.assignment) {
      return { kind: 'Assign', targets, value: assignedValue(converter, value!), ...converter.extent(node) };
    }
    at = value!;
  }
}

function assignedValue(converter: Converter, node: number): Expression {
  const kind = converter.kind(node);
  if (kind === NodeKind.assignment || kind === NodeKind.augmented_assignment) {
    converter.reject(node, 'An assignment of this kind cannot have several targets');
  }
  return converter.expression(node);
}

function convertAnnotated(
  converter: Converter,
  node: number,
  left: number,
  type: number,
  value: Expression | null,
): Statement {
  const target = asTarget(converter, left, converter.expression(left), 'Store');
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
    converter.reject(left, 'Only a single target can have an annotation, not a list or tuple');
  }
  const annotation = convertAnnotation(converter, type);
  const simple = target.kind === 'Name' && converter.kind(left) === NodeKind.identifier;
  return { kind: 'AnnAssign', target, annotation, value, simple, ...converter.extent(node) };
}

function convertAugmented(converter: Converter, node: number): Statement {
  const [left, token, right] = converter.children(node);
  const expression = converter.expression(left!);
  const target = asTarget(converter, left!, expression, 'Store');
  if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
    converter.reject(left!, 'An augmented assignment needs a single target, not a list or tuple');
  }
  const operator = AUGMENTED[converter.kind(token!)] ?? converter.rejectUnexpected(token!);
  const value = assignedValue(converter, right!);
  return { kind: 'AugAssign', target, operator, value, ...converter.extent(node) };
}

function convertReturn(converter: Converter, node: number): Statement {
  const { scope, inExceptStar } = converter.surroundings;
  if (scope !== 'function') converter.reject(node, "'return' is outside a function");
  if (inExceptStar) converter.reject(node, "'return' is not allowed in an 'except*' block");
  const hasValue = converter.after(node) > node + 2;
  return { kind: 'Return', value: hasValue ? converter.expression(node + 2) : null, ...converter.extent(node) };
}

function convertDelete(converter: Converter, node: number): Statement {
  const list = node + 2;
  const targets =
    converter.kind(list) === NodeKind.expression_list
      ? converter.children(list).filter((child) => converter.kind(child) !== Token[','])
      : [list];
  return {
    kind: 'Delete',
    targets: targets.map((target) => asTarget(converter, target, converter.expressionOrStarred(target), 'Del')),
    ...converter.extent(node),
  };
}

function convertRaise(converter: Converter, node: number): Statement {
  let exception: Expression | null = null;
  let cause: Expression | null = null;
  let isCause = false;
  for (const child of converter.children(node).slice(1)) {
    if (converter.kind(child) === Token.from) isCause = true;
    else if (converter.kind(child) === NodeKind.expression_list) {
      converter.reject(child, 'Python 3 raises one exception: write raise Exception(...)');
    } else if (isCause) cause = converter.expression(child);
    else exception = converter.expression(child);
  }
  if (isCause && exception === null) converter.reject(node, "An exception has to stand between 'raise' and 'from'");
  return { kind: 'Raise', exception, cause, ...converter.extent(node) };
}

function convertLoopExit(converter: Converter, node: number, kind: 'Break' | 'Continue'): Statement {
  const word = kind.toLowerCase();
  const { loop } = converter.surroundings;
  if (loop === 'none') converter.reject(node, `'${word}' is outside a loop`);
  if (loop === 'blocked') converter.reject(node, `'${word}' is not allowed in an 'except*' block`);
  return { kind, ...converter.extent(node) };
}

function convertAssert(converter: Converter, node: number): Statement {
  const parts = converter
    .children(node)
    .slice(1)
    .filter((child) => converter.kind(child) !== Token[',']);
  const [test, message, extra] = parts;
  if (extra !== undefined) converter.reject(extra, 'An assert statement has at most a condition and a message');
  return {
    kind: 'Assert',
    test: converter.expression(test!),
    message: message === undefined ? null : converter.expression(message),
    ...converter.extent(node),
  };
}

function convertDeclaration(converter: Converter, node: number, kind: 'Global' | 'Nonlocal'): Statement {
  if (kind === 'Nonlocal' && converter.surroundings.scope === 'module') {
    converter.reject(node, "'nonlocal' is not allowed at the top level of a module");
  }
  converter.needsDeclarationCheck = true;
  const names = converter
    .children(node)
    .filter((child) => converter.kind(child) === NodeKind.identifier)
    .map((child) => identifier(converter, child));
  return { kind, names, ...converter.extent(node) };
}

/**
 * The grammar knows Python 2's print statement. `print >> file, text` is still an expression in Python 3; every other print statement is
 * an error.
 */
function convertPrint(converter: Converter, node: number): Statement {
  if (converter.kind(node + 2) !== NodeKind.chevron) {
    converter.reject(node, 'print is a function in Python 3: write print(...)');
  }
  return withPlainName(converter, node);
}

/** `type(x).attribute = value` is an assignment, which the grammar takes for a type alias. */
function convertTypeStatement(converter: Converter, node: number): Statement {
  const target = converter.kind(node + 3);
  const isAlias = target === NodeKind.identifier || target === NodeKind.generic_type;
  return isAlias ? convertTypeAlias(converter, node) : withPlainName(converter, node);
}

/** Reads a statement again with another name in the place of the soft keyword that it begins with. */
function withPlainName(converter: Converter, node: number): Statement {
  const start = converter.end(node + 1);
  const name = '_'.repeat(start - converter.start(node));
  return converter.readPiece(name, start, converter.end(node), '', (root) => {
    const statement = root + 1;
    if (converter.kind(statement) !== NodeKind.expression_statement) converter.rejectUnexpected(statement);
    return convertExpressionStatement(converter, statement);
  });
}
