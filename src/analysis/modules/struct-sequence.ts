/** Tuples whose items have names, such as `sys.version_info` (`Objects/structseq.c`). */
import { newSequence, newString } from '../objects/create.ts';
import { raise } from '../objects/errors.ts';
import { reprText } from '../objects/protocol/text.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import type { NativeMember, NativeTypeDefinition } from '../objects/type-object.ts';
import { listItemsOf } from '../objects/types/iteration-support.ts';
import { releaseBackwards, sequenceItems } from '../objects/types/sequence-items.ts';

/** The type of such tuples. `hidden` names items beyond the length of the tuple: they are not kept here and give None. */
export function structSequenceType(
  module: string | null,
  name: string,
  fields: readonly string[],
  hidden: readonly string[] = [],
): NativeTypeDefinition {
  const fullName = module === null ? name : `${module}.${name}`;
  const members: Record<string, NativeMember> = {};
  for (const [index, field] of fields.entries()) {
    members[field] = {
      kind: 'attribute',
      get: (runtime, self) => {
        const item = sequenceItems(self)[index]!;
        runtime.heap.retain(item);
        return item;
      },
    };
  }
  for (const field of hidden) members[field] = { kind: 'attribute', get: (runtime) => runtime.none };
  const definition: NativeTypeDefinition = {
    name,
    ...(module === null ? {} : { module }),
    base: 'tuple',
    isFinal: true,
    isCollected: true,
    slots: {
      repr: (runtime, self) => {
        const texts = sequenceItems(self).map((item, index) => `${fields[index]}=${reprText(runtime, item)}`);
        return newString(runtime, `${fullName}(${texts.join(', ')})`);
      },
      new: (runtime, _type, args) => {
        if (args.length === 0) raise(runtime, 'TypeError', "structseq() missing required argument 'sequence' (pos 1)");
        const items = listItemsOf(runtime, args[0]!);
        if (items.length < fields.length) {
          const given = items.length;
          releaseBackwards(runtime, items);
          const text = `${fullName}() takes an at least ${fields.length}-sequence (${given}-sequence given)`;
          raise(runtime, 'TypeError', text);
        }
        const extra = items.splice(fields.length);
        releaseBackwards(runtime, extra);
        return newStructSequence(runtime, definition, items);
      },
      init: () => {},
    },
    members,
  };
  return definition;
}

/** A tuple of such a type that steals its items. */
export function newStructSequence(
  runtime: Runtime,
  definition: NativeTypeDefinition,
  items: PythonObject[],
): PythonObject<PythonObject[]> {
  return newSequence(runtime, runtime.typeOf(definition), items);
}
