/** The one place where the comparison reaches the simulation. */
import type { PythonVersion } from '../../src/analysis/versions.ts';
import type { ProgramRun } from '../oracle/records.ts';

/** What to simulate with. */
export interface SimulationOptions {
  /** Steps after which the simulation stops. */
  readonly maxSteps?: number;
  /** Walk the heap at every step and compare each count with the number of holders found. */
  readonly checkHolders?: boolean;
}

/** A simulated run. */
export interface SimulatedRun extends ProgramRun {
  /** One sentence per object and step whose count is not the number of its holders; empty if all agree. */
  readonly holderMismatches: readonly string[];
}

/** Loads what the simulation needs once per process. */
export async function prepareSimulation(): Promise<void> {}

/** Simulates one program. */
export function simulate(_source: string, _version: PythonVersion, _options: SimulationOptions = {}): SimulatedRun {
  throw new Error('not wired');
}
