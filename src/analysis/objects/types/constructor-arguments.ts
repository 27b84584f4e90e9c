/** Arguments of the constructors of numbers, texts and bytes (`Python/getargs.c`, _PyArg_UnpackKeywords). */
import { raise } from '../errors.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { KeywordNames } from '../type-object.ts';

/**
 * The arguments by parameter, `undefined` where left out. Raises TypeError for too many and for wrong names.
 * @param parameters their names; one that begins with `/` is positional only
 */
export function constructorArguments(
  runtime: Runtime,
  typeName: string,
  parameters: readonly string[],
  args: readonly PythonObject[],
  keywords: KeywordNames,
): (PythonObject | undefined)[] {
  if (args.length > parameters.length) {
    const limit = parameters.length;
    raise(
      runtime,
      'TypeError',
      `${typeName}() takes at most ${limit} argument${limit === 1 ? '' : 's'} (${args.length} given)`,
    );
  }
  const positional = args.length - (keywords?.length ?? 0);
  const bound: (PythonObject | undefined)[] = parameters.map((_, index) =>
    index < positional ? args[index] : undefined,
  );
  for (let index = 0; keywords !== null && index < keywords.length; index++) {
    const name = keywords[index]!.payload;
    const position = parameters.indexOf(name);
    if (position < 0) {
      const message = runtime.behaviour.namesUnexpectedKeyword
        ? `${typeName}() got an unexpected keyword argument '${name}'`
        : `'${name}' is an invalid keyword argument for ${typeName}()`;
      raise(runtime, 'TypeError', message);
    }
    if (bound[position] !== undefined) {
      raise(
        runtime,
        'TypeError',
        `argument for ${typeName}() given by name ('${name}') and position (${position + 1})`,
      );
    }
    bound[position] = args[positional + index];
  }
  return bound;
}
