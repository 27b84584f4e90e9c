import { readFileSync } from 'node:fs';
import { type Analysis, analyze } from '../../../src/analysis/analyze.ts';
import { ProgramViews } from '../../../src/analysis/explain/views.ts';
import { createParser, type PythonParser } from '../../../src/analysis/parse/parser.ts';
import type { Recording } from '../../../src/analysis/trace/recording.ts';

let parser: Promise<PythonParser> | null = null;

function loadParser(): Promise<PythonParser> {
  parser ??= createParser({
    runtimeWasm: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    grammarWasm: readFileSync('node_modules/tree-sitter-python/tree-sitter-python.wasm'),
  });
  return parser;
}

/** The analysis of a program whose run was written by hand. */
export async function analysisOf(source: string, recording: Recording): Promise<Analysis> {
  const { module, problems } = (await loadParser()).parse(source);
  return { source, module, problems, recording, ranOutOfStack: false, times: { parse: 0, compile: 0, run: 0 } };
}

/** Views of a program whose run was written by hand. */
export async function viewsOf(source: string, recording: Recording): Promise<ProgramViews> {
  return new ProgramViews(await analysisOf(source, recording));
}

/** Views of a program that is simulated. */
export async function simulatedViewsOf(source: string): Promise<ProgramViews> {
  return new ProgramViews(analyze(source, { parser: await loadParser() }));
}
