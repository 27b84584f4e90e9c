/** Which built-in layout the instances of a class have (`Objects/typeobject.c`, solid_base and best_base). */
import { raise } from '../errors.ts';
import type { Runtime, TypeObject } from '../runtime.ts';

/** The built-in type whose layout a class with these bases gets. Throws TypeError where they have none in common. */
export function solidBaseOf(runtime: Runtime, bases: readonly TypeObject[]): TypeObject {
  let winner: TypeObject = runtime.types.object;
  for (const base of bases) {
    const { definition, name } = base.payload;
    if (definition?.isFinal) raise(runtime, 'TypeError', `type '${name}' is not an acceptable base type`);
    const candidate = layoutOf(base);
    if (winner.payload.mro.includes(nativeLayoutOf(candidate))) continue;
    if (!candidate.payload.mro.includes(nativeLayoutOf(winner))) {
      raise(runtime, 'TypeError', 'multiple bases have instance lay-out conflict');
    }
    winner = candidate;
  }
  return winner.payload.solidBase ?? winner;
}

/** The class along the first bases that last added to the layout: by `__slots__`, or as a built-in type (solid_base). */
function layoutOf(type: TypeObject): TypeObject {
  const { references, memberNames } = type.payload;
  if (references === null) return type;
  const base = references.base as TypeObject;
  return memberNames.length > base.payload.memberNames.length ? type : layoutOf(base);
}

/** The built-in type whose layout a built-in one shares: exceptions without attributes of their own, and what is made as any object is, have that of their base. */
function nativeLayoutOf(type: TypeObject): TypeObject {
  const { definition, bases, mro } = type.payload;
  const [base] = bases;
  if (definition === null || base === undefined) return type;
  const members = Object.values(definition.members ?? {});
  const isException =
    mro.some(({ payload }) => payload.name === 'BaseException') && definition.name !== 'BaseException';
  if (definition.slots.new !== undefined && definition.slots.new === mro.at(-1)!.payload.slots.new)
    return nativeLayoutOf(base);
  const hasOwn = isException
    ? members.some(({ kind }) => kind === 'attribute')
    : definition.members !== undefined || Object.keys(definition.slots).length > 0;
  return hasOwn ? type : nativeLayoutOf(base);
}

/** Which of the bases has the layout that instances have (best_base): its position. */
export function bestLayout(bases: readonly TypeObject[]): number {
  let best = 0;
  let winner = nativeLayoutOf(layoutOf(bases[0]!));
  for (const [index, base] of bases.entries()) {
    const candidate = nativeLayoutOf(layoutOf(base));
    if (winner.payload.mro.includes(candidate) || !candidate.payload.mro.includes(winner)) continue;
    winner = candidate;
    best = index;
  }
  return best;
}
