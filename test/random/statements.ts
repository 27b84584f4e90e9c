/** Random statements. */
import { bindNew, changeContainer, changeObject } from './changes.ts';
import type { Context, Kind, Variable } from './context.ts';
import { defineFunction } from './definitions.ts';
import { callArguments, callGiving, condition, construct, expression, key } from './expressions.ts';
import { CLASS_TEMPLATES } from './idioms/classes.ts';
import { CONTROL_TEMPLATES } from './idioms/control.ts';
import { LIBRARY_TEMPLATES } from './idioms/library.ts';
import { isForTopLevel, writeTemplate } from './templates.ts';

type Statement = (context: Context) => void;

const STORED_KINDS: readonly (readonly [number, Kind])[] = [
  [5, 'list'],
  [3, 'object'],
  [3, 'dict'],
  [2, 'int'],
  [2, 'str'],
  [2, 'tuple'],
  [2, 'any'],
  [1, 'set'],
  [1, 'function'],
  [2, 'iterator'],
  [1, 'weakref'],
  [1, 'bool'],
  [1, 'exception'],
  [1, 'float'],
];

const STATEMENTS: readonly (readonly [number, Statement])[] = [
  [14, assign],
  [6, alias],
  [4, unpack],
  [5, augment],
  [5, remove],
  [9, changeContainer],
  [7, changeObject],
  [6, call],
  [5, show],
  [5, branch],
  [4, loop],
  [2, countingLoop],
  [5, attempt],
  [3, manage],
  [3, match],
  [3, useIterator],
  [2, useWeakReference],
  [2, makeCycle],
  [1, collect],
  [2, nested],
  [1, useFeature],
  [1, walrus],
  [1, writeIdiom],
];

/** Compound statements that nest deeper than this are hardly ever reached. */
const DEEPEST_NESTING = 6;
const DEEP_STATEMENTS = STATEMENTS.slice(
  0,
  STATEMENTS.findIndex(([, write]) => write === branch),
);

/** Writes up to so many statements. */
export function writeStatements(context: Context, count: number): void {
  for (let written = 0; written < count && context.spend(); written++) {
    context.choices.weighted(context.depth > DEEPEST_NESTING ? DEEP_STATEMENTS : STATEMENTS)(context);
  }
}

/** Writes an idiom of learners' programs with random values in it. */
export function writeIdiom(context: Context): void {
  const { choices } = context;
  const family = choices.weighted([
    [3, CLASS_TEMPLATES],
    [4, CONTROL_TEMPLATES],
    [1, LIBRARY_TEMPLATES],
  ]);
  const template = choices.pick(family);
  if (context.depth > 0 && isForTopLevel(template)) assign(context);
  else writeTemplate(context, template, writeStatements);
}

/** Binds a name, an old one of the same kind where chance wants so, to a new value. */
function assign(context: Context): void {
  bindNew(context, context.choices.weighted(STORED_KINDS));
}

function alias(context: Context): void {
  const { choices } = context;
  const known = context.visible();
  if (known.length === 0) {
    assign(context);
    return;
  }
  const { name, kind, classOf, signature } = choices.pick(known);
  const fresh = context.freshName();
  context.line(`${fresh} = ${name}`);
  context.bind({ name: fresh, kind, classOf, signature });
}

function unpack(context: Context): void {
  const { choices } = context;
  const own = context.own().filter(({ kind, classOf }) => kind === 'list' || (kind === 'any' && classOf === undefined));
  const lists = own.filter(({ kind }) => kind === 'list');
  if (lists.length >= 2 && choices.chance(0.5)) {
    const [one, other] = [choices.pick(lists).name, choices.pick(lists).name];
    if (one !== other) {
      context.line(`${one}, ${other} = ${other}, ${one}`);
      return;
    }
  }
  const first = context.freshName();
  const value = [expression(context, 'any', 1), expression(context, 'any', 1)];
  context.bind({ name: first, kind: 'any' });
  const second = context.freshName();
  if (choices.chance(0.4)) {
    context.line(`${first}, *${second} = ${choices.chance(0.5) ? `[${value.join(', ')}]` : `(${value.join(', ')})`}`);
    context.bind({ name: second, kind: 'list' });
  } else {
    context.line(
      choices.chance(0.7)
        ? `${first}, ${second} = ${value.join(', ')}`
        : `[${first}, ${second}] = [${value.join(', ')}]`,
    );
    context.bind({ name: second, kind: 'any' });
  }
}

function augment(context: Context): void {
  const { choices } = context;
  const own = context.own();
  const names = (kind: Kind): string | undefined => own.find((variable) => variable.kind === kind)?.name;
  const forms: [Kind, string][] = [
    ['list', `+= [${expression(context, 'any', 1)}]`],
    ['list', `*= ${choices.integer(0, 2)}`],
    ['int', `+= ${expression(context, 'int', 0)}`],
    ['str', `+= ${expression(context, 'str', 0)}`],
    ['tuple', `+= (${expression(context, 'any', 0)},)`],
    ['dict', `|= ${expression(context, 'dict', 1)}`],
    ['set', `|= {${expression(context, 'int', 0)}}`],
  ];
  const [kind, form] = choices.pick(forms);
  const name = names(kind);
  if (name === undefined) {
    assign(context);
    return;
  }
  context.line(`${name} ${form}`);
}

function remove(context: Context): void {
  const { choices } = context;
  const deletable = context.deletable();
  if (deletable.length === 0) {
    assign(context);
    return;
  }
  const { name, stable } = choices.pick(deletable);
  if (stable || choices.chance(0.2)) {
    return;
  }
  context.line(`del ${name}`);
  context.unbind(name);
}

function call(context: Context): void {
  const { choices } = context;
  const kind = choices.pick<Kind>(['any', 'list', 'int', 'object', 'dict', 'function']);
  const value = callGiving(context, kind, 1);
  if (value === undefined) {
    const callable = context.variable('function');
    if (callable !== undefined && callable.signature === undefined) {
      context.line('try:');
      context.block(() => context.line(`${callable.name}()`));
      context.line('except Exception:');
      context.block(() => context.line('pass'));
      return;
    }
    assign(context);
    return;
  }
  if (choices.chance(0.5)) {
    context.line(value);
    return;
  }
  const fresh = context.freshName();
  context.line(`${fresh} = ${value}`);
  context.bind({ name: fresh, kind });
}

function show(context: Context): void {
  const { choices } = context;
  if (context.isOpaque) {
    const known = context.visible();
    const one = (kind: Kind): string => expression(context, kind, 1);
    if (known.length > 0 && choices.chance(0.4)) {
      context.line(`print(type(${choices.pick(known).name}).__name__, ${one('int')})`);
      return;
    }
    context.line(`print(${one('int')}, ${one('str')})`);
    return;
  }
  const printable = context
    .visible()
    .filter(({ kind }) => kind !== 'function' && kind !== 'iterator' && kind !== 'weakref');
  if (printable.length === 0) {
    context.line(`print(${expression(context, 'str', 1)})`);
    return;
  }
  const values = choices.several(1, 2, () => choices.pick(printable).name);
  context.line(
    choices.chance(0.3)
      ? `print(f"{${values[0]}!r}")`
      : `print(${values.join(', ')}${choices.chance(0.15) ? ", sep='|'" : ''})`,
  );
}

function branch(context: Context): void {
  const { choices } = context;
  context.line(`if ${condition(context, 2)}:`);
  context.block(() => writeStatements(context, choices.integer(1, 3)));
  if (choices.chance(0.2)) {
    context.line(`elif ${condition(context, 1)}:`);
    context.block(() => writeStatements(context, choices.integer(1, 2)));
  }
  if (choices.chance(0.4)) {
    context.line('else:');
    context.block(() => writeStatements(context, choices.integer(1, 2)));
  }
  if (context.returns !== undefined && choices.chance(0.15)) {
    context.line(`if ${condition(context, 1)}:`);
    context.block(() => context.line(`return ${expression(context, context.returns!, 1)}`));
  }
}

function loop(context: Context): void {
  const { choices } = context;
  const sequence = choices.pick([
    () => `range(${choices.integer(1, 3)})`,
    () => `[${choices.several(1, 3, () => expression(context, 'any', 1)).join(', ')}]`,
    () => `list(${context.variable('list')?.name ?? '[1000]'})[:3]`,
    () => `enumerate(${expression(context, 'tuple', 1)}[:2])`,
    () => `zip(range(2), ${expression(context, 'list', 1)})`,
    () => `list(${expression(context, 'dict', 1)}.items())[:2]`,
    () => `[o for o in ${expression(context, 'list', 0)}][:2]`,
    () => `islice3(${expression(context, 'iterator', 1)})`,
  ])();
  const name = context.freshName();
  context.line(`for ${name} in ${sequence}:`);
  context.block(
    () => {
      context.bind({ name, kind: 'any' }).stable = true;
      writeStatements(context, choices.integer(1, 3));
      if (choices.chance(0.25)) {
        context.line(`if ${condition(context, 1)}:`);
        context.block(() => context.line(choices.pick(['break', 'continue'])));
      }
    },
    { loop: true },
  );
  if (choices.chance(0.15)) {
    context.line('else:');
    context.block(() => writeStatements(context, 1));
  }
}

function countingLoop(context: Context): void {
  const { choices } = context;
  const name = context.freshName();
  context.line(`${name} = ${choices.integer(1, 3)}`);
  context.bind({ name, kind: 'any' }).stable = true;
  context.line(`while ${name} > 0:`);
  context.block(
    () => {
      context.line(`${name} -= 1`);
      writeStatements(context, choices.integer(1, 2));
    },
    { loop: true },
  );
}

const ERRORS = ['ValueError', 'KeyError', 'Problem', 'ZeroDivisionError', 'LookupError', 'Exception'];

function attempt(context: Context): void {
  const { choices } = context;
  context.line('try:');
  context.block(() => {
    writeStatements(context, choices.integer(0, 2));
    if (choices.chance(0.75)) context.line(failing(context));
  });
  if (choices.chance(0.85)) {
    const specific = choices.chance(0.4);
    if (specific) writeHandler(context, choices.pick([...ERRORS, '(KeyError, Problem)']));
    writeHandler(context, 'Exception');
    if (choices.chance(0.2)) {
      context.line('else:');
      context.block(() => writeStatements(context, 1));
    }
    if (choices.chance(0.25)) writeFinally(context);
  } else {
    context.line('except BaseException:');
    context.block(() => context.line('pass'));
    writeFinally(context);
  }
}

function writeFinally(context: Context): void {
  context.line('finally:');
  context.block(() => writeStatements(context, context.choices.integer(1, 2)));
}

function writeHandler(context: Context, type: string): void {
  const { choices } = context;
  const name = 'error';
  const named = choices.chance(0.7);
  context.line(`except ${type}${named ? ` as ${name}` : ''}:`);
  context.block(() => {
    if (named) {
      const seen = context.bind({ name, kind: 'exception' });
      seen.stable = true;
      if (choices.chance(0.3))
        context.line(
          choices.pick([
            'keep.append(error)',
            'log.append(error.args)',
            'print(type(error).__name__)',
            'keep.append(error.__traceback__)',
          ]),
        );
    }
    writeStatements(context, choices.integer(0, 2));
    if (choices.chance(0.08) && context.isInFunction)
      context.line(choices.pick(['raise', "raise Problem('again') from None"]));
    if (named) context.unbind(name);
  });
}

/** A line that raises, or may. */
function failing(context: Context): string {
  const { choices } = context;
  const value = (): string => expression(context, 'any', 1);
  return choices.pick([
    () => `raise Problem(${value()})`,
    () => `raise ValueError(${choices.chance(0.5) ? '' : expression(context, 'str', 0)})`,
    () => `raise KeyError(${key(context)}) from ${expression(context, 'exception', 1)}`,
    () => `${expression(context, 'dict', 1)}['missing']`,
    () => `${expression(context, 'list', 1)}[${choices.integer(5, 99)}]`,
    () => '1 / 0',
    () => `${context.objectWith('weakref')?.name ?? 'log'}.absent`,
    () => callGiving(context, 'any', 1) ?? 'raise Problem',
    () => `raiser(${value()})`,
    () => `assert ${condition(context, 1)}, ${value()}`,
  ])();
}

function manage(context: Context): void {
  const { choices } = context;
  const managers = context.classes.filter(({ features }) => features.has('manager'));
  const manager =
    context.objectWith('manager')?.name ??
    (managers.length === 0
      ? `Manager(${expression(context, 'any', 1)})`
      : construct(context, choices.pick(managers), 1));
  const name = context.freshName();
  const second = choices.chance(0.2) ? `, Manager(${expression(context, 'any', 0)})` : '';
  const raises = choices.chance(0.3);
  if (raises) context.line('try:');
  const write = (): void => {
    context.line(`with ${manager}${choices.chance(0.6) ? ` as ${name}` : ''}${second}:`);
    context.block(() => {
      writeStatements(context, choices.integer(1, 2));
      if (raises) context.line(failing(context));
    });
  };
  if (!raises) {
    write();
    return;
  }
  context.block(write);
  context.line('except Exception:');
  context.block(() => writeStatements(context, 1));
}

function match(context: Context): void {
  const { choices } = context;
  const subject = expression(context, choices.pick<Kind>(['any', 'list', 'tuple', 'dict', 'object']), 1);
  context.line(`match ${subject}:`);
  context.block(() => {
    const captured = (): string => context.freshName();
    choices.several(1, 3, () => {
      const [one, other] = [captured(), `${captured()}_`];
      const forms: [string, [string, Kind][]][] = [
        [
          `[${one}, ${other}]`,
          [
            [one, 'any'],
            [other, 'any'],
          ],
        ],
        [
          `[${one}, *${other}]`,
          [
            [one, 'any'],
            [other, 'list'],
          ],
        ],
        [`{'k': ${one}}`, [[one, 'any']]],
        [
          `{'k': ${one}, **${other}}`,
          [
            [one, 'any'],
            [other, 'dict'],
          ],
        ],
        [`int() | str() as ${one}`, [[one, 'any']]],
        ['None | True', []],
        [`Plain(v=${one})`, [[one, 'any']]],
        [`Plain() as ${one}`, [[one, 'any']]],
        [`list(${one})`, [[one, 'list']]],
      ];
      const [form, names] = choices.pick(forms);
      const guard = choices.chance(0.2) ? ` if ${condition(context, 1)}` : '';
      context.line(`case ${form}${guard}:`);
      context.block(() => {
        for (const [name, kind] of names) context.bind({ name, kind });
        writeStatements(context, choices.integer(1, 2));
      });
    });
    if (choices.chance(0.5)) {
      context.line('case _:');
      context.block(() => writeStatements(context, 1));
    }
  });
}

function useIterator(context: Context): void {
  const { choices } = context;
  const known = context.variable('iterator');
  if (known === undefined) {
    bindNew(context, 'iterator');
    return;
  }
  const { name } = known;
  const fresh = context.freshName();
  switch (choices.integer(0, 4)) {
    case 0:
      context.line(`for ${fresh} in ${name}:`);
      context.block(
        () => {
          context.bind({ name: fresh, kind: 'any' });
          writeStatements(context, 1);
          if (choices.chance(0.5)) context.line('break');
        },
        { loop: true },
      );
      return;
    case 1:
      context.line(`${fresh} = islice3(${name})`);
      context.bind({ name: fresh, kind: 'list' });
      return;
    case 2:
      context.line(`if hasattr(${name}, 'send'):`);
      context.block(() => {
        context.line('try:');
        context.block(() =>
          context.line(
            choices.pick([
              `${name}.close()`,
              `${name}.send(None)`,
              `${name}.throw(Problem(3))`,
              `next(${name}) and ${name}.send(${expression(context, 'any', 0)})`,
            ]),
          ),
        );
        context.line('except (Problem, StopIteration, RuntimeError):');
        context.block(() => writeStatements(context, 1));
      });
      return;
    default:
      context.line(`${fresh} = next(${name}, None)`);
      context.bind({ name: fresh, kind: 'any' });
  }
}

function useWeakReference(context: Context): void {
  const known = context.variable('weakref');
  if (known === undefined) {
    bindNew(context, 'weakref');
    return;
  }
  const fresh = context.freshName();
  context.line(`${fresh} = ${known.name} and ${known.name}()`);
  context.bind({ name: fresh, kind: 'any' });
}

function makeCycle(context: Context): void {
  const { choices } = context;
  const objects = context.visible().filter(({ classOf }) => classOf?.fields.some(({ kind }) => kind === 'any'));
  if (objects.length === 0) {
    bindNew(context, 'object');
    return;
  }
  const target = (variable: Variable): string =>
    `${variable.name}.${variable.classOf!.fields.find(({ kind }) => kind === 'any')!.name}`;
  const [one, other] = [choices.pick(objects), choices.pick(objects)];
  context.line(choices.pick([`${target(one)} = ${other.name}`, `${target(one)} = [${one.name}, ${other.name}]`]));
  if (choices.chance(0.5)) context.line(`${target(other)} = ${one.name}`);
}

function collect(context: Context): void {
  context.line(context.choices.pick(['gc.collect()', 'print(gc.collect() > 0)', 'log.clear()', 'keep.clear()']));
}

function nested(context: Context): void {
  const { choices } = context;
  if (context.depth > 4) {
    assign(context);
    return;
  }
  if (context.isInFunction && choices.chance(0.7)) {
    defineFunction(context, writeStatements);
    return;
  }
  const name = context.freshName();
  context.line(`${name} = [lambda: (q, ${expression(context, 'any', 0)}) for q in range(${choices.integer(1, 3)})]`);
  if (context.isOpaque) context.bind({ name, kind: 'list' });
  else context.line(`print([q() for q in ${name}][-1][0])`);
}

function useFeature(context: Context): void {
  const { choices } = context;
  const value = (): string => expression(context, 'any', 1);
  const uses: [Parameters<Context['objectWith']>[0], (name: string) => string][] = [
    ['getitem', (name) => `${name}[${value()}] = ${name}[${value()}]`],
    ['len', (name) => `print(len(${name}), bool(${name}))`],
    ['call', (name) => `log.append(${name}(${value()}, *(${value()},)))`],
    ['eq', (name) => `print(${name} == ${value()}, ${name} in [${value()}, ${name}])`],
    ['property', (name) => `log.append(${name}.whole)`],
    ['classmethod', (name) => `log.append(${name}.make(${value()}))`],
    ['staticmethod', (name) => `log.append(${name}.plain(${value()}))`],
    ['getattr', (name) => `log.append(${name}.unknown)`],
    ['contains', (name) => `print(${value()} in ${name})`],
    ['iterable', (name) => `log.append([*${name}])`],
  ];
  for (let tries = 0; tries < 4; tries++) {
    const [feature, use] = choices.pick(uses);
    const object = context.objectWith(feature);
    if (object !== undefined) {
      context.line(use(object.name));
      return;
    }
  }
  const signature = choices.pick(context.functions.length > 0 ? context.functions : [undefined]);
  if (signature === undefined) {
    assign(context);
    return;
  }
  context.line(`log.append(${signature.name}(${callArguments(context, signature, 1)}))`);
}

function walrus(context: Context): void {
  const value = expression(context, 'list', 1);
  const name = context.freshName();
  context.line(`if (${name} := ${value}):`);
  context.block(() => {
    context.bind({ name, kind: 'list' });
    writeStatements(context, 2);
  });
}
