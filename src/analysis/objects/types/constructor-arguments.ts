/** Arguments of the constructors of numbers, texts and bytes (`Python/getargs.c`, _PyArg_UnpackKeywords). */
import { raise } from '../errors.ts';
import { unexpectedKeywordText } from '../native.ts';
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
    const limit = `at most ${parameters.length} argument${parameters.length === 1 ? '' : 's'}`;
    const unpacks = runtime.behaviour.unpacksConstructorArguments && keywords === null;
    const isUnpacked = unpacks && (typeName === 'int' || typeName === 'str');
    const message = isUnpacked
      ? `${typeName} expected ${limit}, got ${args.length}`
      : `${typeName}() takes ${limit} (${args.length} given)`;
    raise(runtime, 'TypeError', message);
  }
  const positional = args.length - (keywords?.length ?? 0);
  const bound: (PythonObject | undefined)[] = parameters.map((_, index) =>
    index < positional ? args[index] : undefined,
  );
  for (let index = 0; keywords !== null && index < keywords.length; index++) {
    const name = keywords[index]!.payload;
    const position = parameters.indexOf(name);
    if (position < 0) {
      raise(runtime, 'TypeError', unexpectedKeywordText(runtime, `${typeName}()`, name, parameters));
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
