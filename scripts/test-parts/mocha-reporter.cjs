/** Mocha's reporter in our runs: silent about what passes, mocha's own text for what fails, and every result for the runner. */
const Mocha = require('mocha');
const { writeResult } = require('../lib/results.mjs');

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;

module.exports = class ResultsReporter extends Mocha.reporters.Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.on(EVENT_TEST_PASS, (test) => writeResult({ state: 'passed', title: titleOf(test) }));
    runner.on(EVENT_TEST_PENDING, (test) => writeResult({ state: 'skipped', title: titleOf(test) }));
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      writeResult({ state: 'failed', title: titleOf(test), reason: String(error?.message ?? error) });
    });
    runner.once(EVENT_RUN_END, () => {
      if (this.failures.length > 0) Mocha.reporters.Base.list(this.failures);
    });
  }
};

/** @param {Mocha.Test} test */
function titleOf(test) {
  return test.titlePath().join(' › ');
}
