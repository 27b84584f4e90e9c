/** What formatting a value depends on beside it. */
import type { FormatContext } from '../../values/format-values.ts';
import { typeOf } from '../lookup.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';

/** The context for formatting an object's value. */
export function formatContext(runtime: Runtime, object: PythonObject): FormatContext {
  return { behaviour: runtime.behaviour, typeName: typeOf(object).payload.name, digitLimit: runtime.digitLimit };
}
