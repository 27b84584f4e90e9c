import {
  BYTES_METHODS_WITH_NEW_RESULT,
  remainderIsDividend,
  STR_METHODS_WITH_NEW_RESULT,
} from '../../../src/analysis/values/identity.ts';
import { floorRemainder, type PythonInteger } from '../../../src/analysis/values/integers.ts';
import { testGolden, type Value } from './golden.ts';

describe('identity of results', () => {
  testGolden(
    'identity_64',
    () => ({
      str: (method: string, ..._values: Value[]) => !STR_METHODS_WITH_NEW_RESULT.has(method),
      bytes: (method: string, ..._values: Value[]) => !BYTES_METHODS_WITH_NEW_RESULT.has(method),
      '%': (a: PythonInteger, b: PythonInteger) => {
        const isUnchanged = floorRemainder(a, b) === a;
        return isUnchanged ? remainderIsDividend(a, b) : null;
      },
    }),
    // The value itself changed: there is nothing to say.
    { isSame: (_actual, expected, operation) => expected === null && operation !== '%' },
  );
});
