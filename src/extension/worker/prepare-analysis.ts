/** Connects the analysis with the service of the worker. */

import { analyze, type LibraryCode } from '../../analysis/analyze.ts';
import { ProgramViews } from '../../analysis/explain/views.ts';
import { createParser } from '../../analysis/parse/parser.ts';
import { NEWEST_VERSION, PYTHON_VERSIONS } from '../../analysis/versions.ts';
import type { PrepareAnalysis } from './analysis-service.ts';

/** Loads the grammar and gives the function that simulates programs with it. */
export const prepareAnalysis: PrepareAnalysis = async ({ parser: runtimeWasm, grammar: grammarWasm }) => {
  const parser = await createParser({ runtimeWasm, grammarWasm });
  const libraryCode: LibraryCode = new Map();
  return ({ source, fileName, pythonVersion, maxSteps }, monitor) =>
    new ProgramViews(
      analyze(source, {
        parser,
        libraryCode,
        fileName,
        version: PYTHON_VERSIONS.find((version) => version === pythonVersion) ?? NEWEST_VERSION,
        maximumSteps: maxSteps,
        shouldStop: () => monitor.stopReason() !== null,
      }),
    );
};
