/**
 * The typed syntax nodes: what `ast.parse` of CPython 3.14 gives, as one closed union per category with the class name as literal tag.
 *
 * Fields are those of CPython's `ast` module (Parser/Python.asdl) in camelCase, with shortened names written out. Left out: type comments,
 * `type_ignores`, and the `kind` of a string constant (the `u` prefix), none of which has an effect on a run.
 */

/**
 * Where a node stands in the source text. Lines count from 1, columns from 0 in UTF-16 units. `end` is exclusive. The extent is that of
 * CPython's node (`lineno`, `col_offset`, `end_lineno`, `end_col_offset`, which count UTF-8 bytes). For the few nodes that have no
 * position in CPython (Module, Arguments, Comprehension, WithItem, MatchCase) it covers their source text.
 */
export interface Extent {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a variable-like expression is used for. */
export type Context = 'Load' | 'Store' | 'Del';

// biome-ignore format: a long list reads better filled
export type BinaryOperator =
  | 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd'
  | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type BooleanOperator = 'And' | 'Or';
export type ComparisonOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

/** The value of a literal. A str is a JavaScript string (UTF-16 units, lone surrogates allowed). */
export type ConstantValue =
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly imaginary: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' };

/** A whole file. A docstring is a plain `Expr` statement, as in `ast`. */
export interface Module extends Extent {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
}

// Statements

export interface FunctionDef extends Extent {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | null;
  readonly typeParams: readonly TypeParameter[];
}

export interface AsyncFunctionDef extends Extent {
  readonly kind: 'AsyncFunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | null;
  readonly typeParams: readonly TypeParameter[];
}

export interface ClassDef extends Extent {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly typeParams: readonly TypeParameter[];
}

export interface Return extends Extent {
  readonly kind: 'Return';
  readonly value: Expression | null;
}

export interface Delete extends Extent {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
}

export interface Assign extends Extent {
  readonly kind: 'Assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

export interface TypeAlias extends Extent {
  readonly kind: 'TypeAlias';
  readonly name: Name;
  readonly typeParams: readonly TypeParameter[];
  readonly value: Expression;
}

export interface AugAssign extends Extent {
  readonly kind: 'AugAssign';
  readonly target: Name | Attribute | Subscript;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}

/** `simple` is true where the target is a name without parentheses around it. */
export interface AnnAssign extends Extent {
  readonly kind: 'AnnAssign';
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expression;
  readonly value: Expression | null;
  readonly simple: boolean;
}

export interface For extends Extent {
  readonly kind: 'For';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly orElse: readonly Statement[];
}

export interface AsyncFor extends Extent {
  readonly kind: 'AsyncFor';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly orElse: readonly Statement[];
}

export interface While extends Extent {
  readonly kind: 'While';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orElse: readonly Statement[];
}

/** An `elif` is an `If` alone in `orElse`. */
export interface If extends Extent {
  readonly kind: 'If';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orElse: readonly Statement[];
}

export interface With extends Extent {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface AsyncWith extends Extent {
  readonly kind: 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface Match extends Extent {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends Extent {
  readonly kind: 'Raise';
  readonly exception: Expression | null;
  readonly cause: Expression | null;
}

export interface Try extends Extent {
  readonly kind: 'Try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orElse: readonly Statement[];
  readonly finalBody: readonly Statement[];
}

/** A `try` with `except*` clauses (PEP 654). */
export interface TryStar extends Extent {
  readonly kind: 'TryStar';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orElse: readonly Statement[];
  readonly finalBody: readonly Statement[];
}

export interface Assert extends Extent {
  readonly kind: 'Assert';
  readonly test: Expression;
  readonly message: Expression | null;
}

export interface Import extends Extent {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}

/** `module` is null for `from . import name`; `level` counts the leading dots. */
export interface ImportFrom extends Extent {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}

export interface Global extends Extent {
  readonly kind: 'Global';
  readonly names: readonly string[];
}

export interface Nonlocal extends Extent {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
}

export interface Expr extends Extent {
  readonly kind: 'Expr';
  readonly value: Expression;
}

export interface Pass extends Extent {
  readonly kind: 'Pass';
}

export interface Break extends Extent {
  readonly kind: 'Break';
}

export interface Continue extends Extent {
  readonly kind: 'Continue';
}

/**
 * Our own: source text that is not valid Python or that the grammar cannot read. Executing it ends the simulation. `message` is a sentence
 * for people and is also the message of a `SyntaxProblem`.
 */
export interface Invalid extends Extent {
  readonly kind: 'Invalid';
  readonly message: string;
}

// biome-ignore format: a long list reads better filled
export type Statement =
  | FunctionDef | AsyncFunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign | For
  | AsyncFor | While | If | With | AsyncWith | Match | Raise | Try | TryStar | Assert | Import | ImportFrom | Global
  | Nonlocal | Expr | Pass | Break | Continue | Invalid;

// Expressions

export interface BoolOp extends Extent {
  readonly kind: 'BoolOp';
  readonly operator: BooleanOperator;
  readonly values: readonly Expression[];
}

export interface NamedExpr extends Extent {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expression;
}

export interface BinOp extends Extent {
  readonly kind: 'BinOp';
  readonly left: Expression;
  readonly operator: BinaryOperator;
  readonly right: Expression;
}

export interface UnaryOp extends Extent {
  readonly kind: 'UnaryOp';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export interface Lambda extends Extent {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expression;
}

export interface IfExp extends Extent {
  readonly kind: 'IfExp';
  readonly test: Expression;
  readonly body: Expression;
  readonly orElse: Expression;
}

/** A null key stands for `**value`. */
export interface Dict extends Extent {
  readonly kind: 'Dict';
  readonly keys: readonly (Expression | null)[];
  readonly values: readonly Expression[];
}

export interface SetDisplay extends Extent {
  readonly kind: 'Set';
  readonly elements: readonly Expression[];
}

export interface ListComp extends Extent {
  readonly kind: 'ListComp';
  readonly element: Expression;
  readonly generators: readonly Comprehension[];
}

export interface SetComp extends Extent {
  readonly kind: 'SetComp';
  readonly element: Expression;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends Extent {
  readonly kind: 'DictComp';
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
}

export interface GeneratorExp extends Extent {
  readonly kind: 'GeneratorExp';
  readonly element: Expression;
  readonly generators: readonly Comprehension[];
}

export interface Await extends Extent {
  readonly kind: 'Await';
  readonly value: Expression;
}

export interface Yield extends Extent {
  readonly kind: 'Yield';
  readonly value: Expression | null;
}

export interface YieldFrom extends Extent {
  readonly kind: 'YieldFrom';
  readonly value: Expression;
}

/** `operators` and `comparators` have the same length. */
export interface Compare extends Extent {
  readonly kind: 'Compare';
  readonly left: Expression;
  readonly operators: readonly ComparisonOperator[];
  readonly comparators: readonly Expression[];
}

export interface Call extends Extent {
  readonly kind: 'Call';
  readonly func: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** The code of the character after `!` in a replacement field, -1 where there is none. */
export type Conversion = -1 | 115 | 114 | 97;

export interface FormattedValue extends Extent {
  readonly kind: 'FormattedValue';
  readonly value: Expression;
  readonly conversion: Conversion;
  readonly formatSpec: JoinedStr | null;
}

/** A replacement field of a t-string (PEP 750). `str` is the source text of the expression. */
export interface Interpolation extends Extent {
  readonly kind: 'Interpolation';
  readonly value: Expression;
  readonly str: string;
  readonly conversion: Conversion;
  readonly formatSpec: JoinedStr | null;
}

/** An f-string. `values` are str constants and `FormattedValue` nodes. */
export interface JoinedStr extends Extent {
  readonly kind: 'JoinedStr';
  readonly values: readonly Expression[];
}

/** A t-string. `values` are str constants and `Interpolation` nodes. */
export interface TemplateStr extends Extent {
  readonly kind: 'TemplateStr';
  readonly values: readonly Expression[];
}

export interface Constant extends Extent {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
}

export interface Attribute extends Extent {
  readonly kind: 'Attribute';
  readonly value: Expression;
  readonly attribute: string;
  readonly context: Context;
}

export interface Subscript extends Extent {
  readonly kind: 'Subscript';
  readonly value: Expression;
  readonly slice: Expression;
  readonly context: Context;
}

export interface Starred extends Extent {
  readonly kind: 'Starred';
  readonly value: Expression;
  readonly context: Context;
}

export interface Name extends Extent {
  readonly kind: 'Name';
  readonly id: string;
  readonly context: Context;
}

export interface List extends Extent {
  readonly kind: 'List';
  readonly elements: readonly Expression[];
  readonly context: Context;
}

export interface Tuple extends Extent {
  readonly kind: 'Tuple';
  readonly elements: readonly Expression[];
  readonly context: Context;
}

export interface Slice extends Extent {
  readonly kind: 'Slice';
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}

// biome-ignore format: a long list reads better filled
export type Expression =
  | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetDisplay | ListComp | SetComp | DictComp
  | GeneratorExp | Await | Yield | YieldFrom | Compare | Call | FormattedValue | Interpolation | JoinedStr
  | TemplateStr | Constant | Attribute | Subscript | Starred | Name | List | Tuple | Slice;

// Parts of statements and expressions (lower case class names in CPython)

/** One `for` of a comprehension. */
export interface Comprehension extends Extent {
  readonly kind: 'Comprehension';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly ifs: readonly Expression[];
  readonly isAsync: boolean;
}

/** `type` and `name` are null for a bare `except:`. */
export interface ExceptHandler extends Extent {
  readonly kind: 'ExceptHandler';
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
}

/**
 * The parameters of a function. `defaults` belong to the last of positionalOnlyArguments + arguments; `keywordDefaults` has one entry for
 * each of `keywordOnlyArguments`, null where there is no default.
 */
export interface Arguments extends Extent {
  readonly kind: 'Arguments';
  readonly positionalOnlyArguments: readonly Argument[];
  readonly arguments: readonly Argument[];
  readonly variableArgument: Argument | null;
  readonly keywordOnlyArguments: readonly Argument[];
  readonly keywordDefaults: readonly (Expression | null)[];
  readonly keywordArgument: Argument | null;
  readonly defaults: readonly Expression[];
}

/** One parameter. `argument` is its name. */
export interface Argument extends Extent {
  readonly kind: 'Argument';
  readonly argument: string;
  readonly annotation: Expression | null;
}

/** A keyword argument of a call or class definition; `argument` is null for `**value`. */
export interface Keyword extends Extent {
  readonly kind: 'Keyword';
  readonly argument: string | null;
  readonly value: Expression;
}

/** One imported name, with dots as written; `*` for a star import. */
export interface Alias extends Extent {
  readonly kind: 'Alias';
  readonly name: string;
  readonly asName: string | null;
}

export interface WithItem extends Extent {
  readonly kind: 'WithItem';
  readonly contextExpression: Expression;
  readonly optionalVariables: Expression | null;
}

export interface MatchCase extends Extent {
  readonly kind: 'MatchCase';
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}

// Patterns

export interface MatchValue extends Extent {
  readonly kind: 'MatchValue';
  readonly value: Expression;
}

/** None, True or False. */
export interface MatchSingleton extends Extent {
  readonly kind: 'MatchSingleton';
  readonly value: ConstantValue;
}

export interface MatchSequence extends Extent {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}

/** `patterns` belong to `keys`, in order; `rest` is the name after `**`. */
export interface MatchMapping extends Extent {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

export interface MatchClass extends Extent {
  readonly kind: 'MatchClass';
  readonly classExpression: Expression;
  readonly patterns: readonly Pattern[];
  readonly keywordAttributes: readonly string[];
  readonly keywordPatterns: readonly Pattern[];
}

/** `name` is null for `*_`. */
export interface MatchStar extends Extent {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}

/** A capture (`pattern` null), `pattern as name`, or the wildcard `_` (both null). */
export interface MatchAs extends Extent {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

export interface MatchOr extends Extent {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}

// biome-ignore format: a long list reads better filled
export type Pattern =
  | MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

// Type parameters

export interface TypeVar extends Extent {
  readonly kind: 'TypeVar';
  readonly name: string;
  readonly bound: Expression | null;
  readonly defaultValue: Expression | null;
}

export interface ParamSpec extends Extent {
  readonly kind: 'ParamSpec';
  readonly name: string;
  readonly defaultValue: Expression | null;
}

export interface TypeVarTuple extends Extent {
  readonly kind: 'TypeVarTuple';
  readonly name: string;
  readonly defaultValue: Expression | null;
}

export type TypeParameter = TypeVar | ParamSpec | TypeVarTuple;

/** Every node of the tree. */
// biome-ignore format: a long list reads better filled
export type SyntaxNode =
  | Module | Statement | Expression | Comprehension | ExceptHandler | Arguments | Argument | Keyword | Alias
  | WithItem | MatchCase | Pattern | TypeParameter;
