/** Source text of an expression, as `from __future__ import annotations` keeps it (`ast_unparse.c`). */

import type {
  Arguments,
  BinaryOperator,
  ComparisonOperator,
  Comprehension,
  ConstantValue,
  Expression,
  FormattedValue,
  Interpolation,
  Lambda,
} from '../../parse/syntax.ts';
import { bytesRepr } from '../../values/bytes-repr.ts';
import { complex, complexRepr } from '../../values/complex.ts';
import { floatRepr } from '../../values/float-text.ts';
import { textRepr } from '../../values/text-repr.ts';
import type { UnicodeEdition } from '../../versions.ts';
import { BINARY_SIGNS } from '../fold/constant-of.ts';

/** How tightly operators bind, loosest first. */
enum Binding {
  Tuple,
  Test,
  Or,
  And,
  Not,
  Comparison,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Sum,
  Term,
  Factor,
  Power,
  Await,
  Atom,
}

const BINARY_BINDING: Readonly<Record<BinaryOperator, Binding>> = {
  BitOr: Binding.BitOr,
  BitXor: Binding.BitXor,
  BitAnd: Binding.BitAnd,
  LShift: Binding.Shift,
  RShift: Binding.Shift,
  Add: Binding.Sum,
  Sub: Binding.Sum,
  Mult: Binding.Term,
  Div: Binding.Term,
  FloorDiv: Binding.Term,
  Mod: Binding.Term,
  MatMult: Binding.Term,
  Pow: Binding.Power,
};

const COMPARISON_TEXTS: Readonly<Record<ComparisonOperator, string>> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

const UNARY = {
  Invert: ['~', Binding.Factor],
  Not: ['not ', Binding.Not],
  UAdd: ['+', Binding.Factor],
  USub: ['-', Binding.Factor],
} as const;

/** The text of an annotation. */
export function unparse(node: Expression, edition: UnicodeEdition): string {
  return new Unparser(edition).text(node, Binding.Test);
}

class Unparser {
  constructor(private readonly edition: UnicodeEdition) {}

  /** The text of the expression, in parentheses if it binds looser than wanted. */
  text(node: Expression, wanted: Binding): string {
    const [text, binding] = this.parts(node);
    return binding < wanted ? `(${text})` : text;
  }

  private list(nodes: readonly Expression[]): string {
    return nodes.map((node) => this.text(node, Binding.Test)).join(', ');
  }

  private parts(node: Expression): [text: string, binding: Binding] {
    switch (node.kind) {
      case 'BoolOp': {
        const binding = node.operator === 'Or' ? Binding.Or : Binding.And;
        const word = node.operator === 'Or' ? ' or ' : ' and ';
        return [node.values.map((value) => this.text(value, binding + 1)).join(word), binding];
      }
      case 'BinOp': {
        const binding = BINARY_BINDING[node.operator];
        const isPower = node.operator === 'Pow';
        const left = this.text(node.left, binding + (isPower ? 1 : 0));
        const right = this.text(node.right, binding + (isPower ? 0 : 1));
        return [`${left} ${BINARY_SIGNS[node.operator]} ${right}`, binding];
      }
      case 'UnaryOp': {
        const [sign, binding] = UNARY[node.operator];
        return [sign + this.text(node.operand, binding), binding];
      }
      case 'Lambda':
        return [this.lambda(node), Binding.Test];
      case 'IfExp': {
        const [body, test] = [this.text(node.body, Binding.Test + 1), this.text(node.test, Binding.Test + 1)];
        return [`${body} if ${test} else ${this.text(node.orElse, Binding.Test)}`, Binding.Test];
      }
      case 'Dict':
        return [`{${node.keys.map((key, i) => this.dictItem(key, node.values[i]!)).join(', ')}}`, Binding.Atom];
      case 'Set':
        return [`{${this.list(node.elements)}}`, Binding.Atom];
      case 'GeneratorExp':
        return [`(${this.comprehension(node.element, node.generators)})`, Binding.Atom];
      case 'ListComp':
        return [`[${this.comprehension(node.element, node.generators)}]`, Binding.Atom];
      case 'SetComp':
        return [`{${this.comprehension(node.element, node.generators)}}`, Binding.Atom];
      case 'DictComp': {
        const item = `${this.text(node.key, Binding.Test)}: ${this.text(node.value, Binding.Test)}`;
        return [`{${item}${node.generators.map((part) => this.generator(part)).join('')}}`, Binding.Atom];
      }
      case 'Yield':
        return [node.value === null ? '(yield)' : `(yield ${this.text(node.value, Binding.Test)})`, Binding.Atom];
      case 'YieldFrom':
        return [`(yield from ${this.text(node.value, Binding.Test)})`, Binding.Atom];
      case 'Await':
        return [`await ${this.text(node.value, Binding.Atom)}`, Binding.Await];
      case 'Compare': {
        const rest = node.comparators.map(
          (right, i) => ` ${COMPARISON_TEXTS[node.operators[i]!]} ${this.text(right, Binding.Comparison + 1)}`,
        );
        return [this.text(node.left, Binding.Comparison + 1) + rest.join(''), Binding.Comparison];
      }
      case 'Call': {
        const [only] = node.args;
        if (node.args.length === 1 && node.keywords.length === 0 && only!.kind === 'GeneratorExp') {
          return [this.text(node.func, Binding.Atom) + this.text(only!, Binding.Atom), Binding.Atom];
        }
        const keywords = node.keywords.map(
          ({ argument, value }) => (argument === null ? '**' : `${argument}=`) + this.text(value, Binding.Test),
        );
        const args = [...node.args.map((argument) => this.text(argument, Binding.Test)), ...keywords];
        return [`${this.text(node.func, Binding.Atom)}(${args.join(', ')})`, Binding.Atom];
      }
      case 'Constant':
        return [this.constant(node.value), Binding.Atom];
      case 'JoinedStr':
      case 'FormattedValue':
        return [`f${textRepr(this.formatted(node), this.edition)}`, Binding.Atom];
      case 'TemplateStr':
      case 'Interpolation':
        return [`t${textRepr(this.formatted(node), this.edition)}`, Binding.Atom];
      case 'Attribute': {
        // An int literal would take the dot for its own.
        const isInteger = node.value.kind === 'Constant' && node.value.value.type === 'int';
        return [`${this.text(node.value, Binding.Atom)}${isInteger ? ' ' : ''}.${node.attribute}`, Binding.Atom];
      }
      case 'Starred':
        return [`*${this.text(node.value, Binding.BitOr)}`, Binding.Atom];
      case 'Name':
        return [node.id, Binding.Atom];
      case 'List':
        return [`[${this.list(node.elements)}]`, Binding.Atom];
      case 'Tuple': {
        if (node.elements.length === 0) return ['()', Binding.Atom];
        const comma = node.elements.length === 1 ? ',' : '';
        return [this.list(node.elements) + comma, Binding.Tuple];
      }
      case 'Subscript':
        return [`${this.text(node.value, Binding.Atom)}[${this.text(node.slice, Binding.Tuple)}]`, Binding.Atom];
      case 'Slice': {
        const bound = (part: Expression | null): string => (part === null ? '' : this.text(part, Binding.Test));
        const step = node.step === null ? '' : `:${bound(node.step)}`;
        return [`${bound(node.lower)}:${bound(node.upper)}${step}`, Binding.Atom];
      }
      case 'NamedExpr':
        return [`${this.text(node.target, Binding.Tuple)} := ${this.text(node.value, Binding.Atom)}`, Binding.Tuple];
    }
  }

  private dictItem(key: Expression | null, value: Expression): string {
    if (key === null) return `**${this.text(value, Binding.BitOr)}`;
    return `${this.text(key, Binding.Test)}: ${this.text(value, Binding.Test)}`;
  }

  private lambda(node: Lambda): string {
    const parameters = this.parameters(node.args);
    return `lambda${parameters === '' ? '' : ` ${parameters}`}: ${this.text(node.body, Binding.Test)}`;
  }

  private parameters(args: Arguments): string {
    const positional = [...args.positionalOnlyArguments, ...args.arguments];
    const withDefault = (name: string, value: Expression | null | undefined): string =>
      value === null || value === undefined ? name : `${name}=${this.text(value, Binding.Test)}`;
    const texts: string[] = [];
    for (const [i, { argument }] of positional.entries()) {
      texts.push(withDefault(argument, args.defaults[i - positional.length + args.defaults.length]));
      if (i + 1 === args.positionalOnlyArguments.length) texts.push('/');
    }
    if (args.variableArgument !== null) texts.push(`*${args.variableArgument.argument}`);
    else if (args.keywordOnlyArguments.length > 0) texts.push('*');
    for (const [i, { argument }] of args.keywordOnlyArguments.entries()) {
      texts.push(withDefault(argument, args.keywordDefaults[i]));
    }
    if (args.keywordArgument !== null) texts.push(`**${args.keywordArgument.argument}`);
    return texts.join(', ');
  }

  private comprehension(element: Expression, generators: readonly Comprehension[]): string {
    return this.text(element, Binding.Test) + generators.map((part) => this.generator(part)).join('');
  }

  private generator(part: Comprehension): string {
    const head = part.isAsync ? ' async for ' : ' for ';
    const conditions = part.ifs.map((condition) => ` if ${this.text(condition, Binding.Test + 1)}`).join('');
    return `${head}${this.text(part.target, Binding.Tuple)} in ${this.text(part.iterable, Binding.Test + 1)}${conditions}`;
  }

  private constant(value: ConstantValue): string {
    switch (value.type) {
      case 'None':
        return 'None';
      case 'Ellipsis':
        return '...';
      case 'bool':
        return value.value ? 'True' : 'False';
      case 'int':
        return String(value.value);
      case 'float':
        return finite(floatRepr(value.value));
      case 'complex':
        return finite(complexRepr(complex(0, value.imaginary)));
      case 'str':
        return textRepr(value.value, this.edition);
      case 'bytes':
        return bytesRepr(value.value);
    }
  }

  /** The inside of an f-string or t-string. */
  private formatted(node: Expression): string {
    switch (node.kind) {
      case 'JoinedStr':
      case 'TemplateStr':
        return node.values.map((value) => this.formatted(value)).join('');
      case 'Constant':
        return node.value.type === 'str' ? node.value.value.replace(/[{}]/g, '$&$&') : this.constant(node.value);
      case 'FormattedValue':
      case 'Interpolation':
        return this.field(node);
      default:
        return this.text(node, Binding.Test);
    }
  }

  private field(node: FormattedValue | Interpolation): string {
    const value = this.text(node.value, Binding.Test + 1);
    const conversion = node.conversion === -1 ? '' : `!${String.fromCharCode(node.conversion)}`;
    const spec = node.formatSpec === null ? '' : `:${this.formatted(node.formatSpec)}`;
    return `{${value.startsWith('{') ? ' ' : ''}${value}${conversion}${spec}}`;
  }
}

/** A float too large for a literal is written as one that overflows. */
function finite(text: string): string {
  return text.replaceAll('inf', '1e309');
}
