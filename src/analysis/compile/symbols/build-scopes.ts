/** First pass over names: which scopes there are and how each name is used in them (`symtable.c`, symtable_visit_*). */

import type {
  Arguments,
  AsyncFunctionDef,
  ClassDef,
  Comprehension,
  Expression,
  Extent,
  FunctionDef,
  Lambda,
  Module,
  Pattern,
  Statement,
  TypeAlias,
  TypeParameter,
} from '../../parse/syntax.ts';
import type { CompileBehaviour } from '../compile-versions.ts';
import { type ComprehensionType, isFunctionLike, mangle, type Scope, type ScopeType, Use } from './scope.ts';

/** Which scope of a node is meant, where one node has several. */
export type ScopeRole = 'body' | 'type-parameters' | 'annotations' | 'bound' | 'default';

/** Scopes by the node that opens them. */
export class ScopeTable {
  private readonly byNode = new Map<object, Map<ScopeRole, Scope>>();

  constructor(readonly module: Scope) {}

  add(node: object, role: ScopeRole, scope: Scope): void {
    let roles = this.byNode.get(node);
    if (roles === undefined) {
      roles = new Map();
      this.byNode.set(node, roles);
    }
    roles.set(role, scope);
  }

  /** The scope that the node opens. Every such node of the module has been entered by buildScopes. */
  get(node: object, role: ScopeRole): Scope {
    const scope = this.byNode.get(node)?.get(role);
    if (scope === undefined) throw new Error(`no ${role} scope for this node`);
    return scope;
  }
}

export interface ScopeOptions {
  readonly behaviour: CompileBehaviour;
  /** `from __future__ import annotations` is in force. */
  readonly annotationsAreStrings: boolean;
}

/** Finds all scopes of a module and the uses of names in them; residences are not decided yet. */
export function buildScopes(module: Module, options: ScopeOptions): ScopeTable {
  const top = newScope('module', 'top', module, null, null);
  const table = new ScopeTable(top);
  const builder = new ScopeBuilder(table, options);
  builder.statements(module.body);
  return table;
}

function newScope(
  type: ScopeType,
  name: string,
  extent: Extent,
  parent: Scope | null,
  mangled: Set<string> | null,
): Scope {
  const scope: Scope = {
    type,
    name,
    extent,
    symbols: new Map(),
    parameters: [],
    children: [],
    isNested: parent !== null && (parent.isNested || isFunctionLike(parent)),
    comprehension: null,
    isInlined: false,
    isGenerator: false,
    isCoroutine: false,
    hasVarArguments: false,
    hasVarKeywords: false,
    isMethod: type === 'function' && parent?.type === 'class',
    needsClassCell: false,
    needsClassDictionary: false,
    seesClassScope: false,
    hasConditionalAnnotations: false,
    annotations: null,
    mangledNames: mangled,
  };
  parent?.children.push(scope);
  return scope;
}

const COMPREHENSIONS: Readonly<Record<string, [type: ComprehensionType, name: string]>> = {
  ListComp: ['list', '<listcomp>'],
  SetComp: ['set', '<setcomp>'],
  DictComp: ['dict', '<dictcomp>'],
  GeneratorExp: ['generator', '<genexpr>'],
};

class ScopeBuilder {
  private current: Scope;
  private readonly stack: Scope[];
  private className: string | null = null;
  private conditionalDepth = 0;
  private inComprehensionTarget = false;
  private ignoresNames = false;

  constructor(
    private readonly table: ScopeTable,
    private readonly options: ScopeOptions,
  ) {
    this.current = table.module;
    this.stack = [this.current];
  }

  private enter(
    type: ScopeType,
    name: string,
    node: object,
    role: ScopeRole,
    extent: Extent,
    mangled: Set<string> | null = null,
  ): Scope {
    const scope = newScope(type, name, extent, this.current, mangled);
    this.table.add(node, role, scope);
    this.reenter(scope);
    return scope;
  }

  private reenter(scope: Scope): void {
    this.stack.push(scope);
    this.current = scope;
  }

  private exit(): void {
    this.stack.pop();
    this.current = this.stack[this.stack.length - 1] ?? this.table.module;
  }

  private use(name: string, uses: number): void {
    this.useIn(this.current, name, uses);
  }

  private useIn(scope: Scope, name: string, uses: number): void {
    const isMangled = scope.mangledNames === null || scope.mangledNames.has(name);
    const stored = isMangled ? mangle(this.className, name) : name;
    let flags = uses;
    if (this.inComprehensionTarget) flags |= Use.comprehensionTarget;
    const known = scope.symbols.get(stored);
    if (known === undefined) scope.symbols.set(stored, { uses: flags, residence: null });
    else known.uses |= flags;
    if ((uses & Use.parameter) !== 0) scope.parameters.push(stored);
    else if ((uses & Use.global) !== 0) {
      const top = this.table.module.symbols.get(stored);
      if (top === undefined) this.table.module.symbols.set(stored, { uses, residence: null });
      else top.uses |= uses;
    }
  }

  statements(body: readonly Statement[]): void {
    for (const statement of body) this.statement(statement);
  }

  private conditional(...bodies: (readonly Statement[])[]): void {
    this.conditionalDepth++;
    for (const body of bodies) this.statements(body);
    this.conditionalDepth--;
  }

  private statement(node: Statement): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        this.functionDefinition(node);
        break;
      case 'ClassDef':
        this.classDefinition(node);
        break;
      case 'TypeAlias':
        this.typeAlias(node);
        break;
      case 'Return':
        this.optional(node.value);
        break;
      case 'Delete':
        this.expressions(node.targets);
        break;
      case 'Assign':
        this.expressions(node.targets);
        this.expression(node.value);
        break;
      case 'AugAssign':
        this.expression(node.target);
        this.expression(node.value);
        break;
      case 'AnnAssign':
        if (node.target.kind === 'Name') {
          if (node.simple) this.use(node.target.id, Use.annotated | Use.local);
          else if (node.value !== null) this.use(node.target.id, Use.local);
        } else this.expression(node.target);
        this.variableAnnotation(node.annotation);
        this.optional(node.value);
        break;
      case 'For':
      case 'AsyncFor':
        this.expression(node.target);
        this.expression(node.iterable);
        this.conditional(node.body, node.orElse);
        break;
      case 'While':
      case 'If':
        this.expression(node.test);
        this.conditional(node.body, node.orElse);
        break;
      case 'With':
      case 'AsyncWith':
        this.conditionalDepth++;
        for (const item of node.items) {
          this.expression(item.contextExpression);
          this.optional(item.optionalVariables);
        }
        this.statements(node.body);
        this.conditionalDepth--;
        break;
      case 'Match':
        this.expression(node.subject);
        this.conditionalDepth++;
        for (const matchCase of node.cases) {
          this.pattern(matchCase.pattern);
          this.optional(matchCase.guard);
          this.statements(matchCase.body);
        }
        this.conditionalDepth--;
        break;
      case 'Raise':
        this.optional(node.exception);
        this.optional(node.cause);
        break;
      case 'Try':
      case 'TryStar':
        this.conditionalDepth++;
        this.statements(node.body);
        for (const handler of node.handlers) {
          this.optional(handler.type);
          if (handler.name !== null) this.use(handler.name, Use.local);
          this.statements(handler.body);
        }
        this.statements(node.orElse);
        this.statements(node.finalBody);
        this.conditionalDepth--;
        break;
      case 'Assert':
        this.expression(node.test);
        this.optional(node.message);
        break;
      case 'Import':
      case 'ImportFrom':
        for (const alias of node.names) {
          if (alias.name !== '*') this.use(alias.asName ?? alias.name.split('.')[0]!, Use.imported);
        }
        break;
      case 'Global':
        for (const name of node.names) this.use(name, Use.global);
        break;
      case 'Nonlocal':
        for (const name of node.names) this.use(name, Use.nonlocal);
        break;
      case 'Expr':
        this.expression(node.value);
        break;
      case 'Pass':
      case 'Break':
      case 'Continue':
      case 'Invalid':
        break;
    }
  }

  private functionDefinition(node: FunctionDef | AsyncFunctionDef): void {
    this.use(node.name, Use.local);
    this.defaults(node.args);
    this.expressions(node.decoratorList);
    const isGeneric = node.typeParams.length > 0;
    if (isGeneric) {
      const hasKeywordDefaults = node.args.keywordDefaults.some((value) => value !== null);
      this.enterTypeParameters(node, node.name, hasKeywordDefaults);
      this.typeParameters(node.typeParams);
    }
    const outer = this.conditionalDepth;
    this.conditionalDepth = 0;
    if (this.options.behaviour.defersAnnotations) this.functionAnnotationScope(node);
    else if (!this.options.annotationsAreStrings) this.functionAnnotations(node);
    const scope = this.enter('function', node.name, node, 'body', node);
    if (node.kind === 'AsyncFunctionDef') scope.isCoroutine = true;
    this.parameters(node.args);
    this.statements(node.body);
    this.exit();
    this.conditionalDepth = outer;
    if (isGeneric) this.exit();
  }

  private functionAnnotationScope(node: FunctionDef | AsyncFunctionDef): void {
    const seesClass = this.current.seesClassScope || this.current.type === 'class';
    const scope = this.enter('annotation', '__annotate__', node, 'annotations', node);
    this.addAnnotationFormat(scope);
    if (seesClass) this.seeClassScope();
    this.functionAnnotations(node);
    this.exit();
  }

  private addAnnotationFormat(scope: Scope): void {
    scope.symbols.set('.format', { uses: Use.parameter, residence: null });
    scope.parameters.push('.format');
  }

  private functionAnnotations(node: FunctionDef | AsyncFunctionDef): void {
    for (const argument of annotatedOrder(node.args)) this.optional(argument.annotation);
    this.optional(node.returns);
  }

  private seeClassScope(): void {
    this.current.seesClassScope = true;
    this.use('__classdict__', Use.read);
  }

  private classDefinition(node: ClassDef): void {
    this.use(node.name, Use.local);
    this.expressions(node.decoratorList);
    const outerClass = this.className;
    const outerDepth = this.conditionalDepth;
    const isGeneric = node.typeParams.length > 0;
    if (isGeneric) {
      this.enterTypeParameters(node, node.name, false, new Set());
      this.className = node.name;
      this.typeParameters(node.typeParams);
    }
    this.expressions(node.bases);
    for (const keyword of node.keywords) this.expression(keyword.value);
    this.enter('class', node.name, node, 'body', node);
    this.conditionalDepth = 0;
    this.className = node.name;
    if (isGeneric) {
      this.use('__type_params__', Use.local);
      this.use('.type_params', Use.read);
    }
    this.statements(node.body);
    this.exit();
    this.conditionalDepth = outerDepth;
    if (isGeneric) this.exit();
    this.className = outerClass;
  }

  /** `symtable.c`, symtable_enter_type_param_block. */
  private enterTypeParameters(
    node: FunctionDef | AsyncFunctionDef | ClassDef | TypeAlias,
    name: string,
    hasKeywordDefaults: boolean,
    mangled: Set<string> | null = null,
  ): void {
    const inClass = this.current.type === 'class';
    this.enter('type-parameters', name, node, 'type-parameters', node, mangled);
    if (inClass) this.seeClassScope();
    if (node.kind === 'ClassDef') {
      this.use('.type_params', Use.local);
      this.use('.type_params', Use.read);
      this.use('.generic_base', Use.local);
      this.use('.generic_base', Use.read);
    }
    // For a function CPython makes a parameter for the defaults even if there are none.
    if (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef') this.use('.defaults', Use.parameter);
    if (hasKeywordDefaults) this.use('.kwdefaults', Use.parameter);
  }

  private typeAlias(node: TypeAlias): void {
    this.expression(node.name);
    const inClass = this.current.type === 'class';
    const isGeneric = node.typeParams.length > 0;
    if (isGeneric) {
      this.enterTypeParameters(node, node.name.id, false);
      this.typeParameters(node.typeParams);
    }
    const scope = this.enter('type-alias', node.name.id, node, 'body', node);
    this.addEvaluatorFormat(scope);
    if (inClass) this.seeClassScope();
    this.expression(node.value);
    this.exit();
    if (isGeneric) this.exit();
  }

  private addEvaluatorFormat(scope: Scope): void {
    if (this.options.behaviour.defersAnnotations) this.addAnnotationFormat(scope);
  }

  private typeParameters(parameters: readonly TypeParameter[]): void {
    for (const parameter of parameters) {
      this.current.mangledNames?.add(parameter.name);
      this.use(parameter.name, Use.typeParameter | Use.local);
      if (parameter.kind === 'TypeVar') this.typeVariableScope(parameter, 'bound', parameter.bound);
      this.typeVariableScope(parameter, 'default', parameter.defaultValue);
    }
  }

  private typeVariableScope(node: TypeParameter, role: 'bound' | 'default', value: Expression | null): void {
    if (value === null) return;
    const seesClass = this.current.seesClassScope;
    const scope = this.enter('type-variable', node.name, node, role, value);
    this.addEvaluatorFormat(scope);
    if (seesClass) this.seeClassScope();
    this.expression(value);
    this.exit();
  }

  /** `symtable.c`, symtable_visit_annotation. */
  private variableAnnotation(annotation: Expression): void {
    if (!this.options.behaviour.defersAnnotations) {
      if (!this.options.annotationsAreStrings) this.expression(annotation);
      return;
    }
    const owner = this.current;
    const isNamespace = owner.type === 'class' || owner.type === 'module';
    const isConditional = owner.type === 'module' || this.conditionalDepth > 0;
    if (isNamespace && isConditional && !owner.hasConditionalAnnotations) {
      owner.hasConditionalAnnotations = true;
      this.use('__conditional_annotations__', Use.read);
    }
    if (owner.annotations === null) {
      const scope = this.enter('annotation', '__annotate__', owner, 'annotations', annotation);
      this.addAnnotationFormat(scope);
      owner.annotations = scope;
      if (owner.type === 'class' && !this.options.annotationsAreStrings) this.seeClassScope();
    } else this.reenter(owner.annotations);
    const outer = this.ignoresNames;
    this.ignoresNames = owner.type === 'function';
    this.expression(annotation);
    this.ignoresNames = outer;
    this.exit();
  }

  private defaults(args: Arguments): void {
    this.expressions(args.defaults);
    for (const value of args.keywordDefaults) this.optional(value);
  }

  private parameters(args: Arguments): void {
    for (const argument of args.positionalOnlyArguments) this.use(argument.argument, Use.parameter);
    for (const argument of args.arguments) this.use(argument.argument, Use.parameter);
    for (const argument of args.keywordOnlyArguments) this.use(argument.argument, Use.parameter);
    if (args.variableArgument !== null) {
      this.use(args.variableArgument.argument, Use.parameter);
      this.current.hasVarArguments = true;
    }
    if (args.keywordArgument !== null) {
      this.use(args.keywordArgument.argument, Use.parameter);
      this.current.hasVarKeywords = true;
    }
  }

  private expressions(nodes: readonly Expression[]): void {
    for (const node of nodes) this.expression(node);
  }

  private optional(node: Expression | null): void {
    if (node !== null) this.expression(node);
  }

  private expression(node: Expression): void {
    switch (node.kind) {
      case 'BoolOp':
      case 'JoinedStr':
      case 'TemplateStr':
        this.expressions(node.values);
        break;
      case 'NamedExpr':
        if (this.current.comprehension !== null) this.bindOutsideComprehension(node.target.id);
        this.expression(node.value);
        this.expression(node.target);
        break;
      case 'BinOp':
        this.expression(node.left);
        this.expression(node.right);
        break;
      case 'UnaryOp':
        this.expression(node.operand);
        break;
      case 'Lambda':
        this.lambda(node);
        break;
      case 'IfExp':
        this.expression(node.test);
        this.expression(node.body);
        this.expression(node.orElse);
        break;
      case 'Dict':
        for (const key of node.keys) this.optional(key);
        this.expressions(node.values);
        break;
      case 'Set':
      case 'List':
      case 'Tuple':
        this.expressions(node.elements);
        break;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.comprehension(node, node.generators, node.element, null);
        break;
      case 'DictComp':
        this.comprehension(node, node.generators, node.key, node.value);
        break;
      case 'Await':
        this.expression(node.value);
        this.current.isCoroutine = true;
        break;
      case 'Yield':
        this.optional(node.value);
        this.current.isGenerator = true;
        break;
      case 'YieldFrom':
        this.expression(node.value);
        this.current.isGenerator = true;
        break;
      case 'Compare':
        this.expression(node.left);
        this.expressions(node.comparators);
        break;
      case 'Call':
        this.expression(node.func);
        this.expressions(node.args);
        for (const keyword of node.keywords) this.expression(keyword.value);
        break;
      case 'FormattedValue':
      case 'Interpolation':
        this.expression(node.value);
        this.optional(node.formatSpec);
        break;
      case 'Constant':
        break;
      case 'Attribute':
      case 'Starred':
        this.expression(node.value);
        break;
      case 'Subscript':
        this.expression(node.value);
        this.expression(node.slice);
        break;
      case 'Slice':
        this.optional(node.lower);
        this.optional(node.upper);
        this.optional(node.step);
        break;
      case 'Name':
        if (this.ignoresNames) break;
        this.use(node.id, node.context === 'Load' ? Use.read : Use.local);
        if (node.context === 'Load' && node.id === 'super' && isFunctionLike(this.current))
          this.use('__class__', Use.read);
        break;
    }
  }

  private lambda(node: Lambda): void {
    this.defaults(node.args);
    this.enter('function', '<lambda>', node, 'body', node);
    this.parameters(node.args);
    this.expression(node.body);
    this.exit();
  }

  /** `symtable.c`, symtable_handle_comprehension. */
  private comprehension(
    node: Expression,
    generators: readonly Comprehension[],
    element: Expression,
    value: Expression | null,
  ): void {
    const outermost = generators[0]!;
    this.expression(outermost.iterable);
    const [type, name] = COMPREHENSIONS[node.kind]!;
    const scope = this.enter('function', name, node, 'body', node);
    scope.comprehension = type;
    scope.isMethod = false;
    if (outermost.isAsync) scope.isCoroutine = true;
    this.use('.0', Use.parameter);
    this.target(outermost.target);
    this.expressions(outermost.ifs);
    for (const generator of generators.slice(1)) {
      this.target(generator.target);
      this.expression(generator.iterable);
      this.expressions(generator.ifs);
      if (generator.isAsync) this.current.isCoroutine = true;
    }
    this.optional(value);
    this.expression(element);
    scope.isGenerator = type === 'generator';
    const isAsync = scope.isCoroutine && !scope.isGenerator;
    this.exit();
    if (isAsync) this.current.isCoroutine = true;
  }

  private target(node: Expression): void {
    this.inComprehensionTarget = true;
    this.expression(node);
    this.inComprehensionTarget = false;
  }

  /** `symtable.c`, symtable_extend_namedexpr_scope. */
  private bindOutsideComprehension(name: string): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const scope = this.stack[i]!;
      if (scope.comprehension !== null) continue;
      if (scope.type === 'function') {
        const isGlobal = ((scope.symbols.get(mangle(this.className, name))?.uses ?? 0) & Use.global) !== 0;
        this.use(name, isGlobal ? Use.global : Use.nonlocal);
        this.useIn(scope, name, Use.local);
      } else if (scope.type === 'module') {
        this.use(name, Use.global);
        this.useIn(scope, name, Use.global);
      }
      return;
    }
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value);
        break;
      case 'MatchSingleton':
        break;
      case 'MatchSequence':
      case 'MatchOr':
        for (const part of node.patterns) this.pattern(part);
        break;
      case 'MatchStar':
        if (node.name !== null) this.use(node.name, Use.local);
        break;
      case 'MatchMapping':
        this.expressions(node.keys);
        for (const part of node.patterns) this.pattern(part);
        if (node.rest !== null) this.use(node.rest, Use.local);
        break;
      case 'MatchClass':
        this.expression(node.classExpression);
        for (const part of node.patterns) this.pattern(part);
        for (const part of node.keywordPatterns) this.pattern(part);
        break;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.use(node.name, Use.local);
        break;
    }
  }
}

/** Parameters in the order in which their annotations are evaluated. */
function annotatedOrder(args: Arguments): Arguments['arguments'] {
  const order = [...args.positionalOnlyArguments, ...args.arguments];
  if (args.variableArgument !== null) order.push(args.variableArgument);
  order.push(...args.keywordOnlyArguments);
  if (args.keywordArgument !== null) order.push(args.keywordArgument);
  return order;
}
