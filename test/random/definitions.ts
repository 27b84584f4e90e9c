/** Random functions, generators and classes. */
import type { ClassFeature, ClassInfo, Context, Kind, Parameter, Signature } from './context.ts';
import { expression } from './expressions.ts';

/** Writes the statements of a body. */
export type WriteBody = (context: Context, statements: number) => void;

const KINDS: readonly Kind[] = ['int', 'str', 'list', 'dict', 'tuple', 'object', 'any'];
const PARAMETER_NAMES = ['m', 'n', 'o', 's', 't'];
const FIELD_NAMES = ['p', 'q', 'r', 'u', 'w'];

/** Writes a function, with a closure or as a generator where chance wants so, and makes it known. */
export function defineFunction(context: Context, write: WriteBody): void {
  const { choices } = context;
  const signature: Signature = {
    name: `f${context.freshNumber()}`,
    parameters: parametersOf(context),
    takesMore: choices.chance(0.15),
    takesMoreKeywords: choices.chance(0.15),
    returns: choices.pick<Kind>([...KINDS, 'any', 'function']),
    isGenerator: choices.chance(0.3),
  };
  if (!context.isInFunction && choices.chance(0.12)) context.line('@passing');
  writeFunction(context, signature, write, choices.integer(1, 5));
  if (context.isInFunction) {
    context.bind({ name: signature.name, kind: 'function', signature });
  } else {
    context.functions.push(signature);
  }
}

function parametersOf(context: Context): Parameter[] {
  const { choices } = context;
  const names = PARAMETER_NAMES.slice(0, choices.integer(0, 3));
  const defaultsFrom = choices.chance(0.4) ? choices.integer(0, names.length) : names.length;
  const positional = names.map((name, index) => ({
    name,
    kind: choices.pick(KINDS),
    hasDefault: index >= defaultsFrom,
    keywordOnly: false,
  }));
  if (!choices.chance(0.15)) return positional;
  return [...positional, { name: 'kw', kind: choices.pick(KINDS), hasDefault: choices.chance(0.5), keywordOnly: true }];
}

function header(context: Context, signature: Signature, self: string | undefined): string {
  const { choices } = context;
  const withDefault = ({ name, kind, hasDefault }: Parameter): string =>
    hasDefault ? `${name}=${defaultOf(context, kind)}` : name;
  const positional = signature.parameters.filter(({ keywordOnly }) => !keywordOnly).map(withDefault);
  const keywordOnly = signature.parameters.filter((parameter) => parameter.keywordOnly).map(withDefault);
  const star = signature.takesMore ? ['*more'] : keywordOnly.length > 0 ? ['*'] : [];
  const all = [
    ...(self === undefined ? [] : [self]),
    ...positional,
    ...star,
    ...keywordOnly,
    ...(signature.takesMoreKeywords ? ['**options'] : []),
  ];
  return `def ${signature.name}(${all.join(', ')})${choices.chance(0.1) ? ' -> object' : ''}:`;
}

function defaultOf(context: Context, kind: Kind): string {
  return kind === 'object' ? (context.variable('object')?.name ?? 'Plain(0)') : expression(context, kind, 1);
}

function writeFunction(
  context: Context,
  signature: Signature,
  write: WriteBody,
  statements: number,
  self?: { name: string; classOf: ClassInfo },
): void {
  const { choices } = context;
  context.line(header(context, signature, self?.name));
  const { returns, isGenerator } = signature;
  context.functionBody({ returns: isGenerator ? undefined : returns, isGenerator }, () => {
    if (self !== undefined) context.bind({ name: self.name, kind: 'object', classOf: self.classOf }).stable = true;
    for (const { name, kind } of signature.parameters) {
      context.bind({ name, kind, classOf: undefined });
    }
    if (signature.takesMore) context.bind({ name: 'more', kind: 'tuple' });
    if (signature.takesMoreKeywords) context.bind({ name: 'options', kind: 'dict' });
    if (choices.chance(0.1)) context.line("'''A docstring.'''");
    write(context, statements);
    if (isGenerator) writeYields(context, write);
    else context.line(`return ${expression(context, returns, 2)}`);
  });
}

function writeYields(context: Context, write: WriteBody): void {
  const { choices } = context;
  choices.several(1, 3, () => {
    switch (choices.integer(0, 4)) {
      case 0:
        context.line(`yield from ${expression(context, choices.pick<Kind>(['list', 'tuple', 'iterator']), 1)}`);
        return;
      case 1: {
        const name = context.freshName();
        context.line(`${name} = yield ${expression(context, 'any', 1)}`);
        context.bind({ name, kind: 'any' });
        return;
      }
      case 2:
        context.line('try:');
        context.block(() => context.line(`yield ${expression(context, 'any', 1)}`));
        context.line(choices.chance(0.5) ? 'finally:' : 'except Exception:');
        context.block(() => write(context, 1));
        return;
      default:
        context.line(`yield ${expression(context, 'any', 2)}`);
    }
  });
  if (choices.chance(0.2)) context.line(`return ${expression(context, 'any', 1)}`);
}

/** Writes a class and makes it known. */
export function defineClass(context: Context, write: WriteBody): void {
  const { choices } = context;
  const bases = context.classes.filter(({ features }) => !features.has('slots'));
  const base = bases.length > 0 && choices.chance(0.35) ? choices.pick(bases) : undefined;
  const fields = base === undefined ? fieldsOf(context) : base.fields;
  const features = new Set<ClassFeature>(base?.features ?? []);
  const all: [number, ClassFeature][] = [
    [0.3, 'del'],
    [0.25, 'manager'],
    [0.2, 'iterable'],
    [0.15, 'getitem'],
    [0.15, 'len'],
    [0.15, 'call'],
    [0.12, 'eq'],
    [0.2, 'property'],
    [0.15, 'classmethod'],
    [0.12, 'staticmethod'],
    [0.1, 'getattr'],
    [0.1, 'contains'],
  ];
  const own = all.filter(([chance]) => choices.chance(chance)).map(([, feature]) => feature);
  for (const feature of own) features.add(feature);
  const slots = base === undefined && choices.chance(0.25);
  if (slots) features.add('slots');
  if (!slots || choices.chance(0.4)) features.add('weakref');
  const name = `C${context.freshNumber()}`;
  const parameters = fields.map(({ name, kind }, index) => ({
    name,
    kind,
    hasDefault: index > 0,
    keywordOnly: false,
  }));
  const methods: Signature[] = [...(base?.methods ?? [])];
  const classOf: ClassInfo = { name, fields, parameters, methods, features };
  context.line(
    `class ${name}${base === undefined ? choices.pick(['', '(Plain)', '(object)']).replace('(Plain)', slots ? '' : '(Plain)') : `(${base.name})`}:`,
  );
  context.classBody(() => {
    if (slots)
      context.line(
        `__slots__ = (${[...fields.map((field) => `'${field.name}'`), ...(features.has('weakref') ? ["'__weakref__'"] : [])].join(', ')},)`,
      );
    if (choices.chance(0.25))
      context.line(`shared = ${expression(context, choices.pick<Kind>(['list', 'dict', 'int']), 1)}`);
    const arguments_ = parameters.map((each) =>
      each.hasDefault ? `${each.name}=${defaultOf(context, each.kind)}` : each.name,
    );
    context.line(`def __init__(self, ${arguments_.join(', ')}):`);
    context.functionBody({}, () => {
      if (base !== undefined) context.line(`super().__init__(${parameters.map((each) => each.name).join(', ')})`);
      for (const field of fields) context.line(`self.${field.name} = ${field.name}`);
    });
    for (const feature of own) writeFeature(context, feature, classOf, write);
    context.line('def __repr__(self):');
    context.functionBody({}, () =>
      context.line(`return ${choices.pick([`'<${name}>'`, "type(self).__name__ + '!'"])}`),
    );
    choices.several(0, 2, () => {
      const method: Signature = {
        name: `m${context.freshNumber()}`,
        parameters: parametersOf(context),
        takesMore: choices.chance(0.1),
        takesMoreKeywords: choices.chance(0.1),
        returns: choices.pick(KINDS),
        isGenerator: choices.chance(0.15),
      };
      writeFunction(context, method, write, choices.integer(0, 2), { name: 'self', classOf });
      methods.push(method);
    });
  });
  context.classes.push(classOf);
}

function fieldsOf({ choices }: Context): { name: string; kind: Kind }[] {
  return FIELD_NAMES.slice(0, choices.integer(1, 4)).map((name) => ({
    name,
    kind: choices.pick<Kind>(['any', 'int', 'list', 'dict', 'any']),
  }));
}

function writeFeature(context: Context, feature: ClassFeature, classOf: ClassInfo, write: WriteBody): void {
  const { choices } = context;
  // Inside, the object is used without its special methods: they would call themselves without end.
  const withoutFeatures = {
    ...classOf,
    features: new Set<ClassFeature>(classOf.features.has('weakref') ? ['weakref'] : []),
  };
  const method = (signature: string, body: () => void, returns?: Kind): void => {
    context.line(`def ${signature}:`);
    context.functionBody({ returns }, () => {
      context.bind({ name: 'self', kind: 'object', classOf: withoutFeatures }).stable = true;
      body();
    });
  };
  const field = classOf.fields[0]!.name;
  switch (feature) {
    case 'del':
      method('__del__(self)', () => {
        context.line(
          choices.pick([
            "log.append('del')",
            `log.append(self.${field})`,
            "print('del', type(self).__name__)",
            'keep.append(self)',
            'log.clear()',
          ]),
        );
      });
      return;
    case 'manager':
      method('__enter__(self)', () => {
        write(context, choices.integer(0, 1));
        context.line(`return ${choices.pick(['self', `self.${field}`, '[self]'])}`);
      });
      method('__exit__(self, kind, problem, trace)', () => {
        write(context, choices.integer(0, 1));
        context.line(`return ${choices.pick(['True', 'False', 'None', 'kind is not None'])}`);
      });
      return;
    case 'iterable':
      method('__iter__(self)', () => {
        context.line(
          choices.pick([
            `return iter([self.${field}, self])`,
            `yield self.${field}`,
            'yield from (self, 1)',
            'return iter(())',
          ]),
        );
      });
      return;
    case 'getitem':
      method('__getitem__(self, key)', () =>
        context.line(`return ${choices.pick(['key', `self.${field}`, '(self, key)'])}`),
      );
      method('__setitem__(self, key, value)', () =>
        context.line(
          choices
            .pick(['log.append(value)', 'pass', `self.${field} = value`])
            .replace(`self.${field} = value`, classOf.fields[0]!.kind === 'any' ? `self.${field} = value` : 'pass'),
        ),
      );
      return;
    case 'len':
      method('__len__(self)', () => context.line(`return ${choices.integer(0, 2)}`));
      return;
    case 'call':
      method('__call__(self, *more)', () => context.line(`return ${choices.pick(['more', 'self', `self.${field}`])}`));
      return;
    case 'eq':
      method('__eq__(self, other)', () =>
        context.line(`return ${choices.pick(['self is other', 'NotImplemented', 'type(self) is type(other)'])}`),
      );
      method('__hash__(self)', () => context.line(`return ${choices.integer(1, 900)}`));
      return;
    case 'property':
      context.line('@property');
      method('whole(self)', () => {
        write(context, choices.integer(0, 1));
        context.line(`return ${choices.pick([`self.${field}`, `[self.${field}]`, 'self'])}`);
      });
      return;
    case 'classmethod':
      context.line('@classmethod');
      method('make(cls, *more)', () =>
        context.line(choices.pick(['return (cls.__name__, more)', 'return list(more)'])),
      );
      return;
    case 'staticmethod':
      context.line('@staticmethod');
      method('plain(value)', () => context.line('return [value]'));
      return;
    case 'getattr':
      method('__getattr__(self, name)', () => {
        context.line("if name.startswith('_'):");
        context.block(() => context.line('raise AttributeError(name)'));
        context.line(`return ${choices.pick(['len(name)', '[name]', '700'])}`);
      });
      return;
    case 'contains':
      method('__contains__(self, value)', () =>
        context.line(`return ${choices.pick(['value is self', 'True', 'bool(value)'])}`),
      );
      return;
    default:
      return;
  }
}
