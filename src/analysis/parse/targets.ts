import type { Converter } from './converter.ts';
import type { Context, Expression } from './syntax.ts';

/** What people call an expression that is no target, where the class name says it badly. */
const DESCRIPTION: Partial<Record<Expression['kind'], string>> = {
  Call: 'a function call',
  Constant: 'a literal',
  JoinedStr: 'an f-string',
  TemplateStr: 'a t-string',
  BinOp: 'an expression with an operator',
  UnaryOp: 'an expression with an operator',
  BoolOp: 'an expression with an operator',
  Compare: 'a comparison',
  Lambda: 'a lambda',
  IfExp: 'a conditional expression',
  NamedExpr: 'an assignment expression',
  Await: 'an await expression',
  Yield: 'a yield expression',
  YieldFrom: 'a yield expression',
  Dict: 'a dict display',
  Set: 'a set display',
  ListComp: 'a list comprehension',
  SetComp: 'a set comprehension',
  DictComp: 'a dict comprehension',
  GeneratorExp: 'a generator expression',
};

/** What an expression is, in words, for a message. */
export function describe(expression: Expression): string {
  return DESCRIPTION[expression.kind] ?? 'this expression';
}

/** The target that an expression stands for in an assignment, `for`, `with` or `del`. Rejects what cannot be assigned to or deleted. */
export function asTarget(converter: Converter, node: number, expression: Expression, context: Context): Expression {
  if (expression.kind === 'Starred' && context === 'Store') {
    converter.reject(node, 'A starred target needs a list or tuple around it, as in *name, = values');
  }
  return target(converter, node, expression, context);
}

function target(converter: Converter, node: number, expression: Expression, context: Context): Expression {
  switch (expression.kind) {
    case 'Name':
      if (expression.id === '__debug__') converter.reject(node, 'The name __debug__ cannot be assigned to or deleted');
      return { ...expression, context };
    case 'Attribute':
      if (expression.attribute === '__debug__') {
        converter.reject(node, 'The name __debug__ cannot be assigned to or deleted');
      }
      return { ...expression, context };
    case 'Subscript':
      return { ...expression, context };
    case 'Starred':
      if (context === 'Del') converter.reject(node, 'A starred expression cannot be deleted');
      return { ...expression, value: target(converter, node, expression.value, context), context };
    case 'List':
    case 'Tuple': {
      const starred = expression.elements.filter((element) => element.kind === 'Starred');
      if (starred.length > 1)
        converter.reject(node, 'Only one starred target is allowed in a list or tuple of targets');
      const elements = expression.elements.map((element) => target(converter, node, element, context));
      return { ...expression, elements, context };
    }
    default:
      converter.reject(
        node,
        `${capitalised(describe(expression))} cannot be ${context === 'Del' ? 'deleted' : 'assigned to'}`,
      );
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
