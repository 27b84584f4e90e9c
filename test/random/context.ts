/** The program as far as it is written: its lines, the names that can be used, and how deep we are in it. */
import type { Choices } from './choices.ts';

/** What is known of a value. `any` is something that can be stored, passed on, compared by identity and printed. */
export type Kind =
  | 'int'
  | 'float'
  | 'str'
  | 'bool'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'set'
  | 'object'
  | 'function'
  | 'iterator'
  | 'weakref'
  | 'exception'
  | 'any';

/** A name that has a value. Its kind never changes. */
export interface Variable {
  readonly name: string;
  readonly kind: Kind;
  /** The class of an object. */
  readonly classOf?: ClassInfo | undefined;
  /** What calling it takes. */
  readonly signature?: Signature | undefined;
  /** A generator that has been given values by `send`, so it may be sent some more. */
  readonly isGenerator?: boolean;
  /** Other code relies on it: it may not be deleted. */
  stable: boolean;
}

/** A parameter. */
export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly hasDefault: boolean;
  readonly keywordOnly: boolean;
}

/** What a function takes and gives. */
export interface Signature {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly takesMore: boolean;
  readonly takesMoreKeywords: boolean;
  readonly returns: Kind;
  readonly isGenerator: boolean;
}

/** A class of the program. */
export interface ClassInfo {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly kind: Kind }[];
  readonly parameters: readonly Parameter[];
  readonly methods: readonly Signature[];
  readonly features: ReadonlySet<ClassFeature>;
}

/** What instances of a class can do. */
export type ClassFeature =
  | 'del'
  | 'slots'
  | 'weakref'
  | 'manager'
  | 'iterable'
  | 'getitem'
  | 'len'
  | 'call'
  | 'eq'
  | 'property'
  | 'classmethod'
  | 'staticmethod'
  | 'getattr'
  | 'contains'
  | 'iterator';

/** A function body, a class body or the module. */
interface Scope {
  /** Names of this scope by block: what a block binds is unknown after it. */
  readonly blocks: Variable[][];
  readonly isFunction: boolean;
  /** Where a value may be returned. */
  readonly returns: Kind | undefined;
  readonly isGenerator: boolean;
  loops: number;
}

const NAMES_BY_DEPTH = ['abcdefgh', 'ijkuvw', 'xyzlmo', 'αβγδ'];

/** The program being written. */
export class Context {
  readonly choices: Choices;
  readonly classes: ClassInfo[] = [];
  readonly functions: Signature[] = [];
  /** Functions, generators and weak references may be put in containers; then containers are never printed. */
  readonly isOpaque: boolean;
  readonly #lines: string[] = [];
  readonly #scopes: Scope[] = [];
  #indent = 0;
  #names = 0;
  /** Statements that may still be written: what keeps programs short. */
  budget: number;

  constructor(choices: Choices, budget: number) {
    this.choices = choices;
    this.budget = budget;
    this.isOpaque = choices.chance(0.35);
    this.#scopes.push({ blocks: [[]], isFunction: false, returns: undefined, isGenerator: false, loops: 0 });
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  get depth(): number {
    return this.#indent;
  }

  get isInFunction(): boolean {
    return this.#scope.isFunction;
  }

  get isInGenerator(): boolean {
    return this.#scope.isGenerator;
  }

  get isInLoop(): boolean {
    return this.#scope.loops > 0;
  }

  get returns(): Kind | undefined {
    return this.#scope.returns;
  }

  get #scope(): Scope {
    return this.#scopes.at(-1)!;
  }

  /** Writes a line. */
  line(text: string): void {
    this.#lines.push('    '.repeat(this.#indent) + text);
  }

  /** Writes an indented block; what it binds is forgotten after it. An empty one gets a `pass`. */
  block(write: () => void, options: { loop?: boolean } = {}): void {
    const scope = this.#scope;
    const before = this.#lines.length;
    this.#indent++;
    scope.blocks.push([]);
    if (options.loop) scope.loops++;
    write();
    if (this.#lines.length === before) this.line('pass');
    if (options.loop) scope.loops--;
    scope.blocks.pop();
    this.#indent--;
  }

  /** Writes the body of a function: names of outer scopes that it can see stay bound from now on. */
  functionBody(options: { returns?: Kind | undefined; isGenerator?: boolean }, write: () => void): void {
    for (const variable of this.visible()) variable.stable = true;
    this.#scopes.push({
      blocks: [[]],
      isFunction: true,
      returns: options.returns,
      isGenerator: options.isGenerator ?? false,
      loops: 0,
    });
    this.block(write);
    this.#scopes.pop();
  }

  /** Writes a class body. Functions in it do not see its names, so it has none. */
  classBody(write: () => void): void {
    this.block(write);
  }

  /** A name that no scope uses yet. */
  freshName(): string {
    const pool = NAMES_BY_DEPTH[Math.min(this.#scopes.length - 1, NAMES_BY_DEPTH.length - 1)]!;
    const used = new Set(this.visible().map(({ name }) => name));
    const free = [...pool].filter((name) => !used.has(name));
    if (free.length > 0 && this.choices.chance(0.8)) return this.choices.pick(free);
    return `${this.choices.pick([...pool])}${++this.#names}`;
  }

  /** A number of its own. */
  freshNumber(): number {
    return ++this.#names;
  }

  /** Notes that a name is bound in the present block. */
  bind(variable: Omit<Variable, 'stable'>): Variable {
    this.unbind(variable.name);
    const bound = { ...variable, stable: false };
    this.#scope.blocks.at(-1)!.push(bound);
    return bound;
  }

  /** Notes that a name of this scope is not bound any more. */
  unbind(name: string): void {
    for (const block of this.#scope.blocks) {
      const index = block.findIndex((variable) => variable.name === name);
      if (index >= 0) block.splice(index, 1);
    }
  }

  /** All names that can be read here. */
  visible(): Variable[] {
    return this.#scopes.flatMap(({ blocks }) => blocks.flat());
  }

  /** Names of this scope. */
  own(): Variable[] {
    return this.#scope.blocks.flat();
  }

  /** Names that may be deleted here: of this very block, and nobody relies on them. */
  deletable(): Variable[] {
    return this.#scope.blocks.at(-1)!.filter(({ stable }) => !stable);
  }

  /** A readable name of the kind. */
  variable(kind: Kind): Variable | undefined {
    const found = this.visible().filter((variable) => variable.kind === kind);
    return found.length === 0 ? undefined : this.choices.pick(found);
  }

  /** A readable name of an object whose class has the feature. */
  objectWith(feature: ClassFeature): Variable | undefined {
    const found = this.visible().filter(({ classOf }) => classOf?.features.has(feature));
    return found.length === 0 ? undefined : this.choices.pick(found);
  }

  /** Takes one statement from the budget. */
  spend(): boolean {
    return this.budget-- > 0;
  }
}
