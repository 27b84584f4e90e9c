import { readFileSync } from 'node:fs';
import type { Analysis } from '../../../src/analysis/analyze.ts';
import { ProgramViews } from '../../../src/analysis/explain/views.ts';
import { createParser, type PythonParser } from '../../../src/analysis/parse/parser.ts';
import type { Recording } from '../../../src/analysis/trace/recording.ts';

let parser: Promise<PythonParser> | null = null;

/** The analysis of a program whose run was written by hand. */
export async function analysisOf(source: string, recording: Recording): Promise<Analysis> {
  parser ??= createParser({
    runtimeWasm: readFileSync('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    grammarWasm: readFileSync('node_modules/tree-sitter-python/tree-sitter-python.wasm'),
  });
  const { module, problems } = (await parser).parse(source);
  return { source, module, problems, recording, ranOutOfStack: false, times: { parse: 0, compile: 0, run: 0 } };
}

/** Views of a program whose run was written by hand. */
export async function viewsOf(source: string, recording: Recording): Promise<ProgramViews> {
  return new ProgramViews(await analysisOf(source, recording));
}
