/**
 * Runs of test programs that do not agree with CPython yet, each with what is known of the reason. The test of such a run fails when it agrees:
 * then its row goes. A row is no excuse: what it names is a defect.
 */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';

/** Programs that differ for one reason. */
interface OpenDifference {
  readonly reason: string;
  /** Programs by name, with the versions in which they differ; all versions where none are named. */
  readonly programs: Readonly<Record<string, readonly PythonVersion[] | 'all'>>;
}

const OPEN_DIFFERENCES: readonly OpenDifference[] = [];

/** Why a run is known to differ, or null where it has to agree. */
export function openDifference(program: string, version: PythonVersion): string | null {
  for (const { reason, programs } of OPEN_DIFFERENCES) {
    const versions = programs[program];
    if (versions === 'all' || versions?.includes(version)) return reason;
  }
  return null;
}
