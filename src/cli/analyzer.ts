import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Analysis, analyze, type LibraryCode } from '../analysis/analyze.ts';
import { createParser } from '../analysis/parse/parser.ts';
import type { RunOptions } from './command-line.ts';
import { findModule } from './find-module.ts';

/** How to simulate a program. */
export interface SimulationOptions extends RunOptions {
  /** Count as while a trace function is set. */
  readonly hasTraceFunction: boolean;
}

/** Simulates one program. `fileName` is what its tracebacks say. */
export type Analyzer = (source: string, fileName: string, options: SimulationOptions) => Analysis;

/** Loads the parser. Rejects where its files are missing: the installation is broken then. */
export async function createAnalyzer(): Promise<Analyzer> {
  const parser = await createParser({
    runtimeWasm: readParserFile('web-tree-sitter.wasm'),
    grammarWasm: readParserFile('tree-sitter-python.wasm'),
  });
  const libraryCode: LibraryCode = new Map();
  return (source, fileName, options) =>
    analyze(source, {
      parser,
      libraryCode,
      fileName,
      now: () => performance.now(),
      findModule: (name) => findModule(path.dirname(fileName), name),
      ...options,
    });
}

/** The file beside the bundle. */
function readParserFile(name: string): Uint8Array {
  const file = path.join(__dirname, name);
  if (!existsSync(file)) throw new Error(`${name} is missing beside ${__filename}: build or install heapline again.`);
  return readFileSync(file);
}
