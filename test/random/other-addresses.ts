/**
 * A second opinion on a difference: CPython again, with everything at other addresses. Where two runs of CPython differ, what they say there is
 * no fact about the program, and a simulation that agrees with one of them is not wrong.
 */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import { movedInterpreters } from '../oracle/interpreters.ts';
import { Oracle } from '../oracle/oracle.ts';
import { stepsOfRawRecords } from '../oracle/raw-records.ts';
import { judge, MAXIMUM_STEPS, TIME_LIMIT } from './judge.ts';

/** The interpreters of one version at other addresses; each starts when it is first asked. */
export class OtherAddresses {
  readonly #oracles: readonly Oracle[];

  constructor(private readonly version: PythonVersion) {
    this.#oracles = movedInterpreters(version).map((interpreter) => new Oracle(interpreter, { timeout: TIME_LIMIT }));
  }

  /** True if the simulation agrees with one of them from the first step to the last. */
  async agree(source: string): Promise<boolean> {
    for (const oracle of this.#oracles) {
      const reply = await oracle.run({ source, maxSteps: MAXIMUM_STEPS, stepsOnly: true });
      if ('failure' in reply) continue;
      if (judge(source, this.version, stepsOfRawRecords(reply.records)) === undefined) return true;
    }
    return false;
  }

  /** Ends the interpreters. */
  async close(): Promise<void> {
    for (const oracle of this.#oracles) await oracle.close();
  }
}
