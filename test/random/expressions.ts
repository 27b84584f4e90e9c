/** Random expressions of a wanted kind. */
import type { ClassInfo, Context, Kind, Parameter, Signature, Variable } from './context.ts';

const WORDS = ["'quokka'", "'wombat'", "'two words'", "'x'", "''", "'zebu-7'", "'longer text, with a comma'"];
const VALUE_KINDS: readonly Kind[] = ['int', 'str', 'list', 'tuple', 'dict', 'object', 'bool', 'float', 'set'];
const OPAQUE_KINDS: readonly Kind[] = [...VALUE_KINDS, 'function', 'iterator', 'weakref'];

/** An expression of the kind; `depth` limits how deep it nests. */
export function expression(context: Context, kind: Kind, depth = 2): string {
  const { choices } = context;
  const known = context.variable(kind);
  if (known !== undefined && choices.chance(depth <= 0 ? 0.85 : 0.4)) return known.name;
  if (depth > 0 && choices.chance(0.06)) {
    return `(${expression(context, kind, depth - 1)} if ${condition(context, depth - 1)} else ${expression(context, kind, depth - 1)})`;
  }
  if (depth > 0 && choices.chance(0.12)) {
    const call = callGiving(context, kind, depth - 1);
    if (call !== undefined) return call;
  }
  switch (kind) {
    case 'int':
      return depth <= 0 ? integerLiteral(context) : integer(context, depth - 1);
    case 'float':
      return choices.chance(0.5) ? choices.pick(['0.5', '2.25', '1e3', '-7.125']) : `${atom(context, 'int')} / 4`;
    case 'str':
      return depth <= 0 ? choices.pick(WORDS) : text(context, depth - 1);
    case 'bool':
      return depth <= 0 ? choices.pick(['True', 'False']) : `(${condition(context, depth - 1)})`;
    case 'list':
      return list(context, depth - 1);
    case 'tuple':
      return tuple(context, depth - 1);
    case 'dict':
      return dict(context, depth - 1);
    case 'set':
      return set(context, depth - 1);
    case 'object':
      return object(context, depth - 1);
    case 'function':
      return functionValue(context, depth - 1);
    case 'iterator':
      return iterator(context, depth - 1);
    case 'weakref': {
      const target = referable(context);
      if (target === undefined) return known?.name ?? 'None';
      return choices.chance(0.4) ? `weakref.ref(${target}, note)` : `weakref.ref(${target})`;
    }
    case 'exception':
      return `${choices.pick(['ValueError', 'KeyError', 'RuntimeError', 'Problem'])}(${choices.several(0, 2, () => any(context, depth - 1)).join(', ')})`;
    case 'any':
      return any(context, depth);
  }
}

/** Something without operators around it. */
function atom(context: Context, kind: Kind): string {
  return context.variable(kind)?.name ?? expression(context, kind, 0);
}

function any(context: Context, depth: number): string {
  const { choices } = context;
  const kinds = context.isOpaque ? OPAQUE_KINDS : VALUE_KINDS;
  if (depth > 0 && choices.chance(0.2)) {
    const container = context.variable('list') ?? context.variable('tuple');
    if (container !== undefined) return `(${container.name} or [None])[${choices.pick(['0', '-1'])}]`;
  }
  if (depth > 0 && choices.chance(0.15)) {
    const mapping = context.variable('dict');
    if (mapping !== undefined) return `${mapping.name}.get(${key(context)})`;
  }
  if (choices.chance(0.15)) {
    const field = fieldOf(context, 'any');
    if (field !== undefined) return field;
  }
  const known = context.visible().filter(({ kind }) => kinds.includes(kind) || kind === 'any');
  if (known.length > 0 && choices.chance(0.55)) return choices.pick(known).name;
  if (depth <= 0 && choices.chance(0.2)) return 'None';
  return expression(context, choices.pick(kinds), depth - 1);
}

/** A field of an object that holds a value of the kind. */
export function fieldOf(context: Context, kind: Kind): string | undefined {
  const found = context
    .visible()
    .flatMap(({ name, classOf }) =>
      (classOf?.fields ?? []).filter((field) => field.kind === kind).map((field) => `${name}.${field.name}`),
    );
  return found.length === 0 ? undefined : context.choices.pick(found);
}

function integerLiteral({ choices }: Context): string {
  return choices.chance(0.5) ? String(choices.integer(0, 9)) : String(choices.integer(300, 9000));
}

function integer(context: Context, depth: number): string {
  const { choices } = context;
  const one = (): string => expression(context, 'int', depth);
  return choices.weighted<() => string>([
    [3, () => integerLiteral(context)],
    [2, () => `${atom(context, 'int')} ${choices.pick(['+', '-', '*', '%', '//'])} ${choices.integer(2, 400)}`],
    [2, () => `(${one()} + ${one()})`],
    [2, () => `len(${expression(context, choices.pick<Kind>(['list', 'tuple', 'dict', 'str', 'set']), depth)})`],
    [1, () => `-${atom(context, 'int')}`],
    [1, () => `max(${one()}, ${one()})`],
    [1, () => `abs(${one()})`],
    [1, () => `sum([${choices.several(1, 3, one).join(', ')}])`],
    [1, () => `[${one()}, ${one()}][${choices.pick(['0', '1', '-1'])}]`],
    [1, () => `ord(${choices.pick(["'a'", "'é'"])})`],
    [1, () => fieldOf(context, 'int') ?? one()],
    [1, () => `sum(${bound(context)} for ${lastBound(context)} in range(${choices.integer(1, 4)}))`],
    [1, () => `(lambda ${bound(context)}: ${lastBound(context)} + ${choices.integer(1, 900)})(${one()})`],
    [1, () => `sys.getrefcount(${context.variable('list')?.name ?? context.variable('object')?.name ?? '[]'})`],
  ])();
}

/** A name for a comprehension or lambda, and the same name again: they never nest. */
function bound(context: Context): string {
  return context.isInFunction ? 'q' : 'p';
}

const lastBound = bound;

/** A condition of an `if` or a `while`. */
export function condition(context: Context, depth: number): string {
  const { choices } = context;
  const inner = Math.max(depth - 1, 0);
  return choices.weighted<() => string>([
    [
      3,
      () =>
        `${expression(context, 'int', inner)} ${choices.pick(['<', '>', '==', '!=', '<='])} ${expression(context, 'int', inner)}`,
    ],
    [1, () => `${atom(context, 'int')} < ${expression(context, 'int', 0)} < ${expression(context, 'int', 0)}`],
    [2, () => identityTest(context)],
    [1, () => `not ${expression(context, choices.pick<Kind>(['list', 'dict', 'str', 'int']), inner)}`],
    [
      1,
      () =>
        `${expression(context, 'int', 0)} in ${expression(context, choices.pick<Kind>(['list', 'tuple', 'set']), inner)}`,
    ],
    [1, () => `isinstance(${expression(context, 'any', 0)}, ${choices.pick(['int', 'list', '(str, tuple)'])})`],
    [
      1,
      () =>
        `${expression(context, 'list', inner)} ${choices.pick(['and', 'or'])} ${expression(context, 'dict', inner)}`,
    ],
    [1, () => `${atom(context, 'str')} == ${expression(context, 'str', 0)}`],
  ])();
}

/** A comparison by identity; with a literal it would be a warning of the compiler. */
function identityTest(context: Context): string {
  const [one, other] = [expression(context, 'any', 0), expression(context, 'any', 0)];
  const isLiteral = (text: string): boolean => /^[\d'"(-]/.test(text);
  const operator = isLiteral(other) ? '==' : context.choices.pick(['is', 'is not']);
  return `${operator !== '==' && isLiteral(one) ? 'None' : one} ${operator} ${other}`;
}

/** A text with a value in braces, unless the value has quotation marks that 3.11 does not take there (PEP 701). */
function inFormat(value: string, write: (value: string) => string): string {
  return value.includes('"') ? value : write(value);
}

function text(context: Context, depth: number): string {
  const { choices } = context;
  return choices.weighted<() => string>([
    [2, () => choices.pick(WORDS)],
    [1, () => `(${expression(context, 'str', depth)} + ${choices.pick(WORDS)})`],
    [
      2,
      () =>
        inFormat(
          `{${atom(context, 'int')}}${choices.pick(['', ':', ' and '])}{${atom(context, 'str')}!r:>${choices.integer(3, 9)}}`,
          (values) => `f"${values}"`,
        ).replace(/^\{.*$/, "'quoted'"),
    ],
    [1, () => inFormat(atom(context, 'str'), (value) => `f"<{${value}}>"`)],
    [1, () => `str(${expression(context, 'int', depth)})`],
    [
      1,
      () =>
        `${atom(context, 'str')}.${choices.pick(['upper()', 'strip()', 'title()', "replace('t', 'TT')", 'zfill(9)'])}`,
    ],
    [1, () => `', '.join([${choices.several(0, 3, () => expression(context, 'str', 0)).join(', ')}])`],
    [1, () => `${atom(context, 'str')}[${choices.pick(['1:', ':3', '::-1', ':'])}]`],
    [1, () => `type(${expression(context, 'any', 0)}).__name__`],
    [1, () => `'%s|%d' % (${expression(context, 'str', 0)}, ${expression(context, 'int', 0)})`],
    [1, () => `'{}/{}'.format(${expression(context, 'int', 0)}, ${expression(context, 'str', 0)})`],
    [1, () => `repr(${expression(context, choices.pick<Kind>(['int', 'str', 'float', 'bool']), depth)})`],
  ])();
}

function list(context: Context, depth: number): string {
  const { choices } = context;
  const items = (): string => choices.several(0, 3, () => expression(context, 'any', depth)).join(', ');
  const name = bound(context);
  return choices.weighted<() => string>([
    [5, () => `[${items()}]`],
    [
      1,
      () =>
        `[*${expression(context, choices.pick<Kind>(['list', 'tuple']), depth)}, ${expression(context, 'any', depth)}]`,
    ],
    [1, () => `(${expression(context, 'list', depth)} + ${expression(context, 'list', depth)})`],
    [1, () => `${atom(context, 'list')}[${choices.pick(['1:', ':', ':1', '::-1'])}]`],
    [1, () => `[${expression(context, 'any', 0)}] * ${choices.integer(0, 3)}`],
    [1, () => `list(${expression(context, choices.pick<Kind>(['tuple', 'list', 'dict']), depth)})`],
    [1, () => `[${name} for ${name} in ${expression(context, choices.pick<Kind>(['list', 'tuple']), depth)}]`],
    [
      1,
      () =>
        `[(${name}, ${expression(context, 'any', 0)}) for ${name} in range(${choices.integer(1, 3)}) if ${name} != ${choices.integer(0, 2)}]`,
    ],
    [1, () => `[[${name}] for ${name} in ${expression(context, choices.pick<Kind>(['list', 'tuple']), 0)}]`],
    [1, () => `${atom(context, 'list')}.copy()`],
    [
      1,
      () =>
        `sorted([${choices.several(0, 3, () => expression(context, 'int', 0)).join(', ')}]${choices.pick(['', ', reverse=True', ', key=lambda q: -q'])})`,
    ],
    [
      1,
      () =>
        `list(${choices.pick(['zip', 'enumerate', 'reversed'])}(${expression(context, choices.pick<Kind>(['list', 'tuple']), 0)}))`,
    ],
    [1, () => `list(map(lambda ${name}: [${name}], ${expression(context, choices.pick<Kind>(['list', 'tuple']), 0)}))`],
    [1, () => `list(${expression(context, 'dict', 0)}.${choices.pick(['items', 'values', 'keys'])}())`],
    [1, () => fieldOf(context, 'list') ?? '[]'],
  ])();
}

function tuple(context: Context, depth: number): string {
  const { choices } = context;
  return choices.weighted<() => string>([
    [4, () => `(${expression(context, 'any', depth)}, ${expression(context, 'any', depth)})`],
    [1, () => choices.pick(['(1, 2)', "('x', 700)", '(None, (3, 4000))', '()'])],
    [1, () => `(${expression(context, 'any', depth)},)`],
    [1, () => `tuple(${expression(context, 'list', depth)})`],
    [1, () => `(${expression(context, 'tuple', depth)} + ${expression(context, 'tuple', depth)})`],
    [1, () => `(*${expression(context, 'list', depth)}, ${expression(context, 'any', 0)})`],
    [1, () => `${atom(context, 'tuple')}[${choices.pick(['1:', ':', '::-1'])}]`],
  ])();
}

/** A key that can be hashed and printed. */
export function key(context: Context): string {
  const { choices } = context;
  return choices.pick([
    "'k'",
    "'quokka'",
    '1',
    '500',
    '(1, 2)',
    context.variable('int')?.name ?? '3',
    context.variable('str')?.name ?? "'x'",
  ]);
}

function dict(context: Context, depth: number): string {
  const { choices } = context;
  const name = bound(context);
  return choices.weighted<() => string>([
    [4, () => `{${choices.several(0, 3, () => `${key(context)}: ${expression(context, 'any', depth)}`).join(', ')}}`],
    [1, () => `{**${expression(context, 'dict', depth)}, ${key(context)}: ${expression(context, 'any', depth)}}`],
    [1, () => `dict(k=${expression(context, 'any', depth)}, v=${expression(context, 'any', depth)})`],
    [1, () => `{${name}: ${expression(context, 'any', 0)} for ${name} in range(${choices.integer(0, 3)})}`],
    [1, () => `dict(zip(['k', 'l'], ${expression(context, 'list', depth)}))`],
    [1, () => `dict.fromkeys([1, 'x'], ${expression(context, 'any', 0)})`],
    [1, () => `${atom(context, 'dict')}.copy()`],
    [1, () => `(${expression(context, 'dict', depth)} | ${expression(context, 'dict', depth)})`],
    [1, () => fieldOf(context, 'dict') ?? '{}'],
  ])();
}

function set(context: Context, depth: number): string {
  const { choices } = context;
  return choices.weighted<() => string>([
    [3, () => `{${choices.several(1, 3, () => expression(context, 'int', 0)).join(', ')}}`],
    [1, () => `set([${choices.several(0, 3, () => expression(context, 'int', 0)).join(', ')}])`],
    [1, () => `{${bound(context)} % 3 for ${bound(context)} in range(${choices.integer(0, 5)})}`],
    [
      1,
      () =>
        `(${expression(context, 'set', depth)} ${choices.pick(['|', '&', '-', '^'])} ${expression(context, 'set', depth)})`,
    ],
    [1, () => `frozenset((${expression(context, 'int', 0)}, 4))`],
  ])();
}

function object(context: Context, depth: number): string {
  const { choices } = context;
  if (context.classes.length === 0) return `Plain(${expression(context, 'any', depth)})`;
  return construct(context, choices.pick(context.classes), depth);
}

/** Makes an instance. */
export function construct(context: Context, { name, parameters }: ClassInfo, depth: number): string {
  return `${name}(${callArguments(context, { parameters, takesMore: false, takesMoreKeywords: false }, depth)})`;
}

/** Arguments that fit the parameters, in all the ways that Python knows. */
export function callArguments(
  context: Context,
  { parameters, takesMore, takesMoreKeywords }: Pick<Signature, 'parameters' | 'takesMore' | 'takesMoreKeywords'>,
  depth: number,
): string {
  const { choices } = context;
  const value = ({ kind }: Parameter): string => expression(context, kind, depth);
  const positional = parameters.filter(({ keywordOnly }) => !keywordOnly);
  const required = positional.filter(({ hasDefault }) => !hasDefault);
  const given = choices.chance(0.5) ? positional : required;
  const first: string[] = [];
  const last: string[] = [];
  if (given.length > 0 && choices.chance(0.12)) {
    first.push(`*${choices.chance(0.5) ? `[${given.map(value).join(', ')}]` : `(${given.map(value).join(', ')},)`}`);
  } else {
    const keywordsFrom = choices.chance(0.25) ? choices.integer(0, given.length) : given.length;
    given.forEach((parameter, index) => {
      if (index < keywordsFrom) first.push(value(parameter));
      else last.push(`${parameter.name}=${value(parameter)}`);
    });
    if (takesMore && keywordsFrom === given.length && given.length === positional.length)
      first.push(...choices.several(0, 2, () => expression(context, 'any', depth)));
  }
  for (const parameter of parameters.filter(({ keywordOnly }) => keywordOnly)) {
    if (!parameter.hasDefault || choices.chance(0.5)) last.push(`${parameter.name}=${value(parameter)}`);
  }
  if (takesMoreKeywords && choices.chance(0.5))
    last.push(
      choices.chance(0.5)
        ? `extra=${expression(context, 'any', depth)}`
        : `**{'z': ${expression(context, 'any', depth)}}`,
    );
  return [...first, ...last].join(', ');
}

/** A call of a function or method of the program that gives the kind, if there is one. */
export function callGiving(context: Context, kind: Kind, depth: number): string | undefined {
  const fits = (signature: Signature | undefined): signature is Signature =>
    signature !== undefined &&
    !signature.isGenerator &&
    (signature.returns === kind ||
      (kind === 'any' && !['function', 'iterator', 'weakref'].includes(signature.returns)));
  const found: [string, Signature][] = [];
  for (const signature of context.functions) if (fits(signature)) found.push([signature.name, signature]);
  for (const { name, signature, classOf } of context.visible()) {
    if (fits(signature)) found.push([name, signature]);
    for (const method of classOf?.methods ?? []) if (fits(method)) found.push([`${name}.${method.name}`, method]);
  }
  if (found.length === 0) return undefined;
  const [name, signature] = context.choices.pick(found);
  return `${name}(${callArguments(context, signature, depth)})`;
}

/** A value that can be called. */
function functionValue(context: Context, depth: number): string {
  const { choices } = context;
  const method = context.visible().filter(({ classOf }) => (classOf?.methods.length ?? 0) > 0);
  return choices.weighted<() => string>([
    [2, () => `(lambda: ${expression(context, 'any', depth)})`],
    [1, () => `(lambda ${bound(context)}=${expression(context, 'any', depth)}: ${bound(context)})`],
    [1, () => choices.pick(['len', 'print', 'list'])],
    [1, () => (method.length === 0 ? 'note' : methodOf(choices.pick(method), choices.integer(0, 9)))],
    [1, () => (context.classes.length === 0 ? 'Plain' : choices.pick(context.classes).name)],
    [1, () => (context.functions.length === 0 ? 'note' : choices.pick(context.functions).name)],
  ])();
}

function methodOf({ name, classOf }: Variable, index: number): string {
  const methods = classOf!.methods;
  return `${name}.${methods[index % methods.length]!.name}`;
}

/** Something for `next` and `for`. */
function iterator(context: Context, depth: number): string {
  const { choices } = context;
  const generators = context.functions.filter(({ isGenerator }) => isGenerator);
  const sequence = (): string => expression(context, choices.pick<Kind>(['list', 'tuple']), depth);
  const name = bound(context);
  if (generators.length > 0 && choices.chance(0.5)) {
    const generator = choices.pick(generators);
    return `${generator.name}(${callArguments(context, generator, depth)})`;
  }
  return choices.weighted<() => string>([
    [2, () => `iter(${sequence()})`],
    [2, () => `(${name} for ${name} in ${sequence()})`],
    [1, () => `(${expression(context, 'any', 0)} for ${name} in range(${choices.integer(0, 3)}))`],
    [1, () => `map(lambda ${name}: (${name}, ${expression(context, 'any', 0)}), ${sequence()})`],
    [1, () => `filter(None, ${sequence()})`],
    [1, () => `zip(${sequence()}, ${sequence()})`],
    [1, () => `enumerate(${sequence()})`],
    [1, () => `reversed(${expression(context, 'list', depth)})`],
    [1, () => `iter(${expression(context, 'dict', depth)}.items())`],
  ])();
}

/** A name of something that weak references can refer to. */
function referable(context: Context): string | undefined {
  const found = context.visible().filter(({ classOf }) => classOf?.features.has('weakref'));
  return found.length === 0 ? undefined : context.choices.pick(found).name;
}
