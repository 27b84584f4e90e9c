import type { Expression, Statement, SyntaxNode } from './syntax.ts';

/** A statement that breaks a rule on `global`, `nonlocal`, annotations or asynchronous generators, and where it stands. */
export interface DeclarationFault {
  readonly message: string;
  readonly statement: Statement;
  /** The list that holds the statement. */
  readonly list: readonly Statement[];
}

/**
 * Finds `global` and `nonlocal` statements that come after a use of their names, or name parameters, or for which there is no variable
 * (Python/symtable.c, symtable_visit_stmt and analyze_name), and what returns a value in an asynchronous generator (Python/compile.c, compiler_return).
 */
export function declarationFaults(body: readonly Statement[]): DeclarationFault[] {
  const check = new DeclarationCheck();
  check.statements(body, new Scope('module', null));
  return check.finish();
}

class Scope {
  readonly parameters = new Set<string>();
  readonly used = new Set<string>();
  readonly bound = new Set<string>();
  readonly annotated = new Set<string>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  hasYield = false;
  /** The first `return` with a value. */
  returned: DeclarationFault | null = null;

  constructor(
    readonly kind: 'module' | 'class' | 'function' | 'comprehension',
    readonly parent: Scope | null,
  ) {}

  /** Whether an inner function can reach a variable of this function. */
  has(name: string): boolean {
    return !this.globals.has(name) && (this.parameters.has(name) || this.bound.has(name) || this.nonlocals.has(name));
  }
}

type Declaration = Extract<Statement, { kind: 'Global' | 'Nonlocal' }>;

interface NonlocalUse {
  readonly statement: Declaration;
  readonly list: readonly Statement[];
  readonly scope: Scope;
}

class DeclarationCheck {
  private readonly faults: DeclarationFault[] = [];
  private readonly nonlocals: NonlocalUse[] = [];

  statements(list: readonly Statement[], scope: Scope): void {
    for (const statement of list) this.statement(statement, list, scope);
  }

  /** Also the faults that show only when all scopes are known. */
  finish(): DeclarationFault[] {
    for (const { statement, list, scope } of this.nonlocals) {
      const missing = statement.names.find((name) => !isBoundAround(scope, name));
      if (missing !== undefined) {
        const message = `There is no variable ${missing} in a function around this one`;
        this.faults.push({ message, statement, list });
      }
    }
    return this.faults;
  }

  private statement(statement: Statement, list: readonly Statement[], scope: Scope): void {
    switch (statement.kind) {
      case 'Global':
      case 'Nonlocal':
        this.declaration(statement, list, scope);
        break;
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        const { body, args, ...outside } = statement;
        scope.bound.add(statement.name);
        const inner = this.functionScope(args, scope);
        this.fields(outside, scope);
        this.statements(body, inner);
        const isGenerator = statement.kind === 'AsyncFunctionDef' && inner.hasYield;
        if (isGenerator && inner.returned !== null) this.faults.push(inner.returned);
        break;
      }
      case 'Return': {
        const message = "'return' with a value is not allowed in an asynchronous generator";
        if (statement.value !== null) scope.returned ??= { message, statement, list };
        this.fields(statement, scope);
        break;
      }
      case 'ClassDef': {
        const { body, ...outside } = statement;
        scope.bound.add(statement.name);
        this.fields(outside, scope);
        this.statements(body, new Scope('class', scope));
        break;
      }
      case 'AnnAssign': {
        const { target } = statement;
        if (statement.simple && target.kind === 'Name') {
          scope.annotated.add(target.id);
          if (scope.globals.has(target.id) && scope.kind !== 'module') {
            this.faults.push({
              message: `The global name ${target.id} cannot have an annotation here`,
              statement,
              list,
            });
          }
        }
        this.fields(statement, scope);
        break;
      }
      default:
        this.fields(statement, scope);
    }
  }

  private declaration(statement: Declaration, list: readonly Statement[], scope: Scope): void {
    const word = statement.kind.toLowerCase();
    for (const name of statement.names) {
      const message = conflict(scope, name, word);
      if (message !== null) {
        this.faults.push({ message, statement, list });
        return;
      }
    }
    const declared = statement.kind === 'Global' ? scope.globals : scope.nonlocals;
    for (const name of statement.names) declared.add(name);
    if (statement.kind === 'Nonlocal') this.nonlocals.push({ statement, list, scope });
  }

  /** The scope of a function with its parameters; defaults and annotations belong to the scope around. */
  private functionScope(args: Extract<SyntaxNode, { kind: 'Arguments' }>, scope: Scope): Scope {
    const inner = new Scope('function', scope);
    const { positionalOnlyArguments, keywordOnlyArguments, variableArgument, keywordArgument } = args;
    const parameters = [...positionalOnlyArguments, ...args.arguments, ...keywordOnlyArguments];
    for (const parameter of [...parameters, variableArgument, keywordArgument]) {
      if (parameter !== null) inner.parameters.add(parameter.argument);
    }
    this.fields(args, scope);
    return inner;
  }

  /** All nodes in the fields of a node. */
  private fields(node: object, scope: Scope): void {
    for (const field of Object.values(node)) {
      if (Array.isArray(field)) this.list(field, scope);
      else if (isNode(field)) this.node(field, scope);
    }
  }

  private list(list: readonly unknown[], scope: Scope): void {
    for (const item of list) {
      if (isNode(item)) this.node(item, scope, list as readonly Statement[]);
    }
  }

  private node(node: SyntaxNode, scope: Scope, list: readonly Statement[] = []): void {
    switch (node.kind) {
      case 'Name':
        (node.context === 'Load' ? scope.used : scope.bound).add(node.id);
        return;
      case 'NamedExpr':
        functionAround(scope).bound.add(node.target.id);
        this.node(node.value, scope);
        return;
      case 'Lambda':
        this.node(node.body, this.functionScope(node.args, scope));
        return;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node, scope);
        return;
      case 'Yield':
        scope.hasYield = true;
        break;
      case 'Alias':
        scope.bound.add(node.asName ?? node.name.split('.')[0]!);
        return;
      case 'ExceptHandler':
      case 'MatchAs':
      case 'MatchStar':
        if (node.name !== null) scope.bound.add(node.name);
        break;
      case 'MatchMapping':
        if (node.rest !== null) scope.bound.add(node.rest);
        break;
    }
    if (isStatement(node)) this.statement(node, list, scope);
    else this.fields(node, scope);
  }

  /** The first iterable belongs to the scope around. */
  private comprehension(node: Extract<Expression, { generators: unknown }>, scope: Scope): void {
    const [first] = node.generators;
    if (first !== undefined) this.node(first.iterable, scope);
    this.fields(node, new Scope('comprehension', scope));
  }
}

function conflict(scope: Scope, name: string, word: string): string | null {
  if (scope.parameters.has(name)) return `The name ${name} is a parameter and cannot be ${word}`;
  if (scope.annotated.has(name)) return `The name ${name} has an annotation before it is declared ${word}`;
  if (scope.used.has(name) || scope.bound.has(name)) return `The name ${name} is used before it is declared ${word}`;
  const other = word === 'global' ? scope.nonlocals : scope.globals;
  return other.has(name) ? `The name ${name} cannot be both global and nonlocal` : null;
}

function isBoundAround(scope: Scope, name: string): boolean {
  for (let around = scope.parent; around !== null; around = around.parent) {
    // Every class body has this cell for its methods.
    if (around.kind === 'class' && name === '__class__') return true;
    if (around.kind === 'function' && around.has(name)) return true;
    if (around.kind === 'function' && around.globals.has(name)) return false;
  }
  return false;
}

function functionAround(scope: Scope): Scope {
  let around = scope;
  while (around.kind === 'comprehension' && around.parent !== null) around = around.parent;
  return around;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The statements that `statement` treats in their own way, or that have lists of statements in them. */
function isStatement(node: SyntaxNode): node is Statement {
  switch (node.kind) {
    case 'Global':
    case 'Nonlocal':
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'Return':
    case 'AnnAssign':
      return true;
    default:
      return false;
  }
}
