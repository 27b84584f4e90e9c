/** What becomes of a dict whose change cannot be followed. */
import { dictEntries, dictTakeAll } from '../dict-access.ts';
import { MarkKind } from '../event-log.ts';
import { type PythonObject, UNKNOWN_VALUE } from '../python-object.ts';
import { type Runtime, ValueUnknown } from '../runtime.ts';

/**
 * Runs a change of a dict. Where it depends on what is not known, the contents of the dict are not known after it, and what goes in may be held.
 */
export function changeDict<Result>(
  runtime: Runtime,
  dict: PythonObject,
  added: readonly PythonObject[],
  change: () => Result,
): Result {
  try {
    return change();
  } catch (thrown) {
    if (thrown instanceof ValueUnknown) {
      for (const object of added) runtime.escape(object);
      forgetDict(runtime, dict);
    }
    throw thrown;
  }
}

/** Forgets the contents of a dict. What it holds escapes: the dict may hold it still, so nothing is freed. */
export function forgetDict(runtime: Runtime, dict: PythonObject): void {
  if (dict.payload === UNKNOWN_VALUE) return;
  for (const { key, value } of dictEntries(dict)) {
    runtime.escape(key);
    runtime.escape(value);
  }
  const references = dictTakeAll(runtime, dict);
  dict.payload = UNKNOWN_VALUE;
  runtime.log.mark(MarkKind.UnknownValue, dict.id, 0);
  for (const referent of references) runtime.heap.loosen(referent);
}
