import { convertAnnotation } from './annotations.ts';
import type { Converter } from './converter.ts';
import { boundIdentifier } from './names.ts';
import { NodeKind, Token } from './node-kinds.ts';
import type { Argument, Arguments, Expression } from './syntax.ts';

/** The parameters of a function or lambda. `node` is -1 for a lambda without any; `at` is then where they would stand. */
export function convertParameters(converter: Converter, node: number, at: number): Arguments {
  const list = new ParameterList(converter);
  if (node === -1) return list.result(at, at);
  for (const child of converter.children(node)) list.add(child);
  return list.result(converter.start(node), converter.end(node));
}

/** Collects parameters in order and refuses what CPython's grammar does (Grammar/python.gram, invalid_parameters and the like). */
class ParameterList {
  private positionalOnly: Argument[] = [];
  private plain: Argument[] = [];
  private readonly defaults: Expression[] = [];
  private readonly keywordOnly: Argument[] = [];
  private readonly keywordDefaults: (Expression | null)[] = [];
  private variable: Argument | null = null;
  private keyword: Argument | null = null;
  /** The bare `*`, or -1. */
  private separator = -1;
  private hasSlash = false;
  private readonly names = new Set<string>();

  constructor(private readonly converter: Converter) {}

  add(node: number): void {
    const { converter } = this;
    switch (converter.kind(node)) {
      case Token['(']:
      case Token[')']:
      case Token[',']:
        break;
      case NodeKind.positional_separator:
        this.addSlash(node);
        break;
      case NodeKind.keyword_separator:
        this.checkStar(node);
        this.separator = node;
        break;
      case NodeKind.identifier:
        this.addNamed(node, node, -1, -1);
        break;
      case NodeKind.default_parameter:
        this.addNamed(node, node + 1, -1, node + 3);
        break;
      case NodeKind.typed_default_parameter:
        this.addNamed(node, node + 1, node + 3, converter.after(converter.after(node + 3)));
        break;
      case NodeKind.list_splat_pattern:
      case NodeKind.dictionary_splat_pattern:
        this.addSplat(node, -1);
        break;
      case NodeKind.typed_parameter: {
        const first = node + 1;
        const type = converter.after(converter.after(first));
        if (converter.kind(first) === NodeKind.identifier) this.addNamed(node, first, type, -1);
        else this.addSplat(first, type);
        break;
      }
      default:
        rejectParameter(converter, node);
    }
  }

  result(from: number, to: number): Arguments {
    if (this.separator !== -1 && this.keywordOnly.length === 0) {
      this.converter.reject(this.separator, 'A parameter has to follow the bare *');
    }
    return {
      kind: 'Arguments',
      positionalOnlyArguments: this.positionalOnly,
      arguments: this.plain,
      variableArgument: this.variable,
      keywordOnlyArguments: this.keywordOnly,
      keywordDefaults: this.keywordDefaults,
      keywordArgument: this.keyword,
      defaults: this.defaults,
      ...this.converter.span(from, to),
    };
  }

  private get isKeywordOnly(): boolean {
    return this.separator !== -1 || this.variable !== null;
  }

  private addSlash(node: number): void {
    const { converter } = this;
    this.checkNotAfterKeyword(node);
    if (this.hasSlash) converter.reject(node, 'The / can stand only once in the parameters');
    if (this.isKeywordOnly) converter.reject(node, 'The / has to stand before the *');
    if (this.plain.length === 0) converter.reject(node, 'A parameter has to stand before the /');
    this.hasSlash = true;
    this.positionalOnly = this.plain;
    this.plain = [];
  }

  private addNamed(node: number, name: number, type: number, value: number): void {
    const { converter } = this;
    this.checkNotAfterKeyword(node);
    if (converter.kind(name) !== NodeKind.identifier) converter.rejectUnexpected(name);
    const argument = this.argument(name, type);
    const defaultValue = value === -1 ? null : converter.expression(value);
    if (this.isKeywordOnly) {
      this.keywordOnly.push(argument);
      this.keywordDefaults.push(defaultValue);
      return;
    }
    if (defaultValue !== null) this.defaults.push(defaultValue);
    else if (this.defaults.length > 0) {
      converter.reject(node, `The parameter ${argument.argument} needs a default, because one before it has one`);
    }
    this.plain.push(argument);
  }

  private addSplat(node: number, type: number): void {
    const { converter } = this;
    this.checkNotAfterKeyword(node);
    const name = node + 2;
    if (converter.kind(name) !== NodeKind.identifier) converter.rejectUnexpected(name);
    if (converter.kind(node) === NodeKind.dictionary_splat_pattern) {
      this.keyword = this.argument(name, type);
      return;
    }
    this.checkStar(node);
    this.variable = this.argument(name, type, true);
  }

  private argument(name: number, type: number, mayBeStarred = false): Argument {
    const { converter } = this;
    const argument = boundIdentifier(converter, name);
    if (this.names.has(argument)) converter.reject(name, `The parameter ${argument} occurs twice`);
    this.names.add(argument);
    const annotation = type === -1 ? null : convertAnnotation(converter, type, mayBeStarred);
    const end = converter.end(type === -1 ? name : type);
    return { kind: 'Argument', argument, annotation, ...converter.span(converter.start(name), end) };
  }

  private checkStar(node: number): void {
    this.checkNotAfterKeyword(node);
    if (this.isKeywordOnly) this.converter.reject(node, 'The * can stand only once in the parameters');
  }

  private checkNotAfterKeyword(node: number): void {
    if (this.keyword !== null) this.converter.reject(node, 'No parameter can follow the one with **');
  }
}

function rejectParameter(converter: Converter, node: number): never {
  if (converter.kind(node) !== NodeKind.tuple_pattern) converter.rejectUnexpected(node);
  converter.reject(node, 'Python 3 has no tuple parameters: unpack the value in the body');
}
