/** Statements of random programs that bind a new object, or change a container or an object. */
import type { Context, Kind } from './context.ts';
import { construct, expression, fieldOf, key } from './expressions.ts';

/** A name bound to a new object of a kind, sometimes one that was bound before. */
export function bindNew(context: Context, kind: Kind): void {
  const { choices } = context;
  const old = context.own().filter((variable) => variable.kind === kind && variable.classOf === undefined);
  const name = old.length > 0 && choices.chance(0.35) ? choices.pick(old).name : undefined;
  if (kind === 'object' && context.classes.length > 0 && choices.chance(0.8)) {
    const classOf = choices.pick(context.classes);
    const value = construct(context, classOf, 1);
    const fresh = context.freshName();
    context.line(`${fresh} = ${value}`);
    context.bind({ name: fresh, kind, classOf });
    return;
  }
  const value = expression(context, kind, 2);
  const target = name ?? context.freshName();
  if (choices.chance(0.08) && name === undefined) {
    const second = `${target}_`;
    context.line(`${target} = ${second} = ${value}`);
    context.bind({ name: second, kind });
  } else {
    context.line(`${target} = ${value}`);
  }
  if (name === undefined) context.bind({ name: target, kind });
}

export function changeContainer(context: Context): void {
  const { choices } = context;
  const value = (): string => expression(context, 'any', 1);
  const kind = choices.pick<Kind>(['list', 'list', 'dict', 'set']);
  const name = context.variable(kind)?.name ?? (kind === 'set' ? undefined : fieldOf(context, kind));
  if (name === undefined) {
    bindNew(context, kind);
    return;
  }
  switch (kind) {
    case 'list':
      context.line(
        choices.pick([
          () => `${name}.append(${value()})`,
          () => `${name}.insert(${choices.integer(0, 1)}, ${value()})`,
          () => `${name}.extend(${expression(context, choices.pick<Kind>(['list', 'tuple']), 1)})`,
          () => `${name}[${choices.pick(['0:1', ':', '1:', `len(${name}):`])}] = ${expression(context, 'list', 1)}`,
          () => `if ${name}: ${name}[${choices.pick(['0', '-1'])}] = ${value()}`,
          () => `if ${name}: ${name}.pop(${choices.pick(['', '0'])})`,
          () => `del ${name}[${choices.pick(['1:', ':1', ':', '::2'])}]`,
          () => `${name}.reverse()`,
          () => `${name}.clear()`,
          () => `${name}.append(${name})`,
        ])(),
      );
      return;
    case 'dict':
      context.line(
        choices.pick([
          () => `${name}[${key(context)}] = ${value()}`,
          () =>
            choices.chance(0.3)
              ? `${name}.setdefault('list', []).append(${value()})`
              : `${name}.setdefault(${key(context)}, ${value()})`,
          () => `${name}.update(${choices.chance(0.5) ? expression(context, 'dict', 1) : `k=${value()}`})`,
          () => `${name}.pop(${key(context)}, None)`,
          () => `if ${name}: ${name}.popitem()`,
          () => `${name}.clear()`,
          () => `${name}['self'] = ${name}`,
          () =>
            `${name}[${context.objectWith('weakref')?.classOf?.features.has('eq') === false ? context.objectWith('weakref')!.name : "'o'"}] = ${value()}`,
        ])(),
      );
      return;
    default:
      context.line(
        choices.pick([
          `${name} |= {${expression(context, 'int', 0)}}`.replace(/^(\w+) \|=.*$/, (line, target) =>
            context.own().some((each) => each.name === target) ? line : `len(${target})`,
          ),
          `len(${name})`,
        ]),
      );
  }
}

export function changeObject(context: Context): void {
  const { choices } = context;
  const objects = context.visible().filter(({ classOf }) => classOf !== undefined);
  if (objects.length === 0) {
    bindNew(context, 'object');
    return;
  }
  const { name, classOf } = choices.pick(objects);
  const field = choices.pick(classOf!.fields);
  switch (choices.integer(0, 3)) {
    case 0: {
      const fresh = context.freshName();
      context.line(`${fresh} = ${name}.${field.name}`);
      context.bind({ name: fresh, kind: field.kind });
      return;
    }
    case 1:
      if (!classOf!.features.has('slots')) {
        context.line(
          choices.pick([
            `${name}.extra = ${expression(context, 'any', 1)}`,
            `setattr(${name}, 'w', ${expression(context, 'any', 1)})`,
            `${name}.__dict__['y'] = ${expression(context, 'any', 0)}`,
          ]),
        );
        return;
      }
      break;
    default:
  }
  context.line(`${name}.${field.name} = ${expression(context, field.kind, 1)}`);
}
