/** What `statistics` computes exactly and rounds once (`Lib/statistics.py`, _float_sqrt_of_frac). */
import { newFloat } from '../objects/create.ts';
import type { PythonObject } from '../objects/python-object.ts';
import type { Runtime } from '../objects/runtime.ts';
import { rootOfQuotient } from '../values/exact-sums.ts';
import { makeModule } from './native-module.ts';
import { integerArgument } from './number-arguments.ts';

/** Makes the module `_statistics`. */
export function makeStatistics(runtime: Runtime): PythonObject {
  return makeModule(runtime, '_statistics', [
    {
      name: '_root_of_quotient',
      signature: '(numerator, denominator, /)',
      whenUnknown: 'float',
      code: (run: Runtime, numerator: PythonObject, denominator: PythonObject) =>
        newFloat(
          run,
          rootOfQuotient(BigInt(integerArgument(run, numerator)), BigInt(integerArgument(run, denominator))),
        ),
    },
  ]);
}
