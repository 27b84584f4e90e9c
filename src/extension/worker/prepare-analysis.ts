/** Connects the analysis with the service of the worker. */

import { analyze, type LibraryCode } from '../../analysis/analyze.ts';
import { ProgramViews } from '../../analysis/explain/views.ts';
import { createParser } from '../../analysis/parse/parser.ts';
import { NEWEST_VERSION, PYTHON_VERSIONS } from '../../analysis/versions/python-version.ts';
import type { PrepareAnalysis } from './analysis-service.ts';
import { ImportedModules } from './imported-modules.ts';

/** Loads the grammar and gives the function that simulates programs with it. */
export const prepareAnalysis: PrepareAnalysis = async ({ parser: runtimeWasm, grammar: grammarWasm }) => {
  const parser = await createParser({ runtimeWasm, grammarWasm });
  const libraryCode: LibraryCode = new Map();
  return ({ source, fileName, pythonVersion, maxSteps, modules }, monitor) => {
    const imported = new ImportedModules(source, modules);
    const wantedModules = imported.missing();
    if (wantedModules.length > 0) return { wantedModules };
    const analysis = analyze(source, {
      parser,
      libraryCode,
      fileName,
      version: PYTHON_VERSIONS.find((version) => version === pythonVersion) ?? NEWEST_VERSION,
      maximumSteps: maxSteps,
      findModule: (name) => imported.find(name),
      shouldStop: () => imported.areMissing || monitor.stopReason() !== null,
    });
    return imported.areMissing ? { wantedModules: imported.missing() } : new ProgramViews(analysis);
  };
};
