/** The one place where the comparison reaches the simulation. */
import { analyze, type LibraryCode } from '../../src/analysis/analyze.ts';
import { checkHolders } from '../../src/analysis/machine/holder-check.ts';
import type { PythonParser } from '../../src/analysis/parse/parser.ts';
import { type ExportedEnd, type ExportedStep, exportRecords } from '../../src/analysis/trace/export.ts';
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';
import type { ProgramRun } from '../oracle/records.ts';
import { loadParser } from '../unit/parse/tools/load-parser.ts';

/** What to simulate with. */
export interface SimulationOptions {
  /** Steps after which the simulation stops. */
  readonly maxSteps?: number;
  /** Milliseconds after which the simulation stops. */
  readonly milliseconds?: number;
  /** Walk the heap at every step and compare each count with the number of holders found. */
  readonly checkHolders?: boolean;
}

/** A simulated run. */
export interface SimulatedRun extends ProgramRun {
  /** One sentence per object and step whose count is not the number of its holders; empty if all agree. */
  readonly holderMismatches: readonly string[];
}

let parser: PythonParser | null = null;
const libraryCode: LibraryCode = new Map();

/** Loads what the simulation needs once per process. */
export async function prepareSimulation(): Promise<void> {
  parser ??= await loadParser();
}

/** Simulates one program. */
export function simulate(source: string, version: PythonVersion, options: SimulationOptions = {}): SimulatedRun {
  if (parser === null) throw new Error('prepareSimulation() must be awaited first');
  const holderMismatches: string[] = [];
  const deadline = performance.now() + (options.milliseconds ?? Number.POSITIVE_INFINITY);
  const { recording } = analyze(source, {
    parser,
    libraryCode,
    version,
    fileName: 'prog.py',
    hasTraceFunction: true,
    findModule: () => undefined,
    shouldStop: () => performance.now() > deadline,
    ...(options.maxSteps === undefined ? {} : { maximumSteps: options.maxSteps }),
    ...(options.checkHolders ? { onStep: (machine) => holderMismatches.push(...checkHolders(machine)) } : {}),
  });
  const records = [...exportRecords(recording)];
  const steps = records.filter((record): record is ExportedStep => 'step' in record);
  return { steps, end: records.find((record): record is ExportedEnd => 'event' in record)!, holderMismatches };
}
