import assert from 'node:assert/strict';
import { repeatBytes } from '../../../src/analysis/values/bytes-methods.ts';
import { hasOnlyNameCharacters, repeatText } from '../../../src/analysis/values/code-points.ts';
import { complex, complexConjugate, complexNegate, hypotenuse } from '../../../src/analysis/values/complex.ts';
import { isDecodingErrorHandler, isEncodingErrorHandler } from '../../../src/analysis/values/encodings.ts';
import { formatFloat, formatText } from '../../../src/analysis/values/format-values.ts';
import { LARGEST_BIT_LENGTH, power, shiftLeft } from '../../../src/analysis/values/integers.ts';
import { replace } from '../../../src/analysis/values/text-search.ts';
import { ValueTooLarge } from '../../../src/analysis/values/value-failure.ts';

const CONTEXT = { behaviour: { groupsFractionDigits: true }, typeName: 'str' };

describe('values that are too large to simulate', () => {
  const cases: Readonly<Record<string, () => unknown>> = {
    'a power': () => power(10, 100_000_000),
    'a power of a power': () => power(power(2, 1000), 1_000_000),
    'a shift': () => shiftLeft(1, LARGEST_BIT_LENGTH + 1),
    'a repeated text': () => repeatText('abc', 1e9),
    'repeated bytes': () => repeatBytes(new Uint8Array(3), 1e9),
    'a wide field': () => formatText('a', '2000000000', CONTEXT),
    'a precise field': () => formatFloat(1.5, '.2000000000f', CONTEXT),
    'a replacement': () => replace('a'.repeat(100_000), 'a', 'b'.repeat(10_000)),
  };
  for (const [name, compute] of Object.entries(cases)) {
    it(`gives up on ${name}, at once`, () => assert.throws(compute, (error) => error instanceof ValueTooLarge));
  }
});

describe('small things', () => {
  it('interns only what looks like a name', () => {
    assert.equal(hasOnlyNameCharacters('name_1'), true);
    assert.equal(hasOnlyNameCharacters(''), true);
    assert.equal(hasOnlyNameCharacters('two words'), false);
    assert.equal(hasOnlyNameCharacters('é'), false);
  });

  it('knows the error handlers of encodings', () => {
    assert.equal(isEncodingErrorHandler('xmlcharrefreplace'), true);
    assert.equal(isDecodingErrorHandler('xmlcharrefreplace'), false);
    assert.equal(isDecodingErrorHandler('replace'), true);
    assert.equal(isEncodingErrorHandler('namereplace'), false);
  });

  it('turns complex numbers around', () => {
    assert.deepEqual(complexNegate(complex(1, -2)), complex(-1, 2));
    assert.deepEqual(complexConjugate(complex(1, -2)), complex(1, 2));
  });

  it('rounds hypotenuses correctly where the sides are large or small', () => {
    assert.equal(hypotenuse(3e300, 4e300), 5e300);
    assert.equal(hypotenuse(3 * 2 ** -1074, 4 * 2 ** -1074), 5 * 2 ** -1074);
    assert.equal(hypotenuse(1, 1), Math.SQRT2);
  });
});
