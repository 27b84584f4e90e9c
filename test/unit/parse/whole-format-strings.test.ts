import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatStringFault } from '../../../src/analysis/parse/whole-format-strings.ts';

/** Texts, each with what CPython 3.11.7 says to it: `message L<line>`, or null where it reads the text. */
const ANSWERS = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'whole-format-strings.json'), 'utf8'),
) as readonly (readonly [source: string, answer: string | null])[];

describe('f-strings before PEP 701', () => {
  for (const [source, answer] of ANSWERS) {
    it(source, () => {
      const fault = formatStringFault(`${source}\n`);
      assert.equal(fault && `${fault.message} L${fault.line}`, answer);
    });
  }
});
