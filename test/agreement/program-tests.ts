/** Test programs, simulated, against what real CPython recorded. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { decodeGolden, type Golden } from '../oracle/golden-text.ts';
import { findTestPrograms, goldenFile, sourceDigest } from '../oracle/programs.ts';
import { compareRuns } from './compare.ts';
import { openDifference } from './open-differences.ts';
import { prepareSimulation, simulate } from './simulate.ts';

const SHOWN_DIFFERENCES = 12;
/** A simulation that takes longer does not end: it would take all memory. Milliseconds, ample for a busy machine. */
const LONGEST = 25_000;

/** Defines a test for every program and each of the versions. Files of tests run side by side: each takes some of the versions. */
export function describePrograms(versions: readonly PythonVersion[]): void {
  describe('programs agree with CPython', () => {
    before(prepareSimulation);

    for (const program of findTestPrograms()) {
      describe(program.name, () => {
        let golden: Golden;
        before(() => {
          golden = decodeGolden(readFileSync(goldenFile(program), 'utf8'));
          assert.equal(
            golden.sourceDigest,
            sourceDigest(program.source),
            'the golden is not of this source; record it again',
          );
        });

        for (const version of versions) {
          it(version, function () {
            const run = simulate(program.source, version, { checkHolders: true, milliseconds: LONGEST });
            const { differences } = compareRuns(run, golden.runs.get(version)!, { program: program.name, version });
            const problems = [
              ...differences.map(
                ({ kind, step, line, message }) => `${kind} at step ${step}, line ${line ?? 'end'}: ${message}`,
              ),
              ...run.holderMismatches.map((mismatch) => `holders: ${mismatch}`),
            ];
            const reason = openDifference(program.name, version);
            if (reason !== null) {
              assert.notEqual(problems.length, 0, 'agrees now: take it out of test/agreement/open-differences.ts');
              this.test!.title += ` (differs: ${reason})`;
              this.skip();
            }
            if (problems.length > 0) {
              const more =
                problems.length > SHOWN_DIFFERENCES ? `\n... ${problems.length - SHOWN_DIFFERENCES} more` : '';
              assert.fail(`${problems.slice(0, SHOWN_DIFFERENCES).join('\n')}${more}`);
            }
          });
        }
      });
    }
  });
}
