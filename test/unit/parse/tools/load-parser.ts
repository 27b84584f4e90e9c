import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GrammarFiles } from '../../../../src/analysis/parse/grammar.ts';
import { createParser, type PythonParser } from '../../../../src/analysis/parse/parser.ts';

const requireFromHere = createRequire(import.meta.url);

/** The WebAssembly files from the installed packages. */
export function grammarFiles(): GrammarFiles {
  return {
    runtimeWasm: readFileSync(requireFromHere.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammarWasm: readFileSync(requireFromHere.resolve('tree-sitter-python/tree-sitter-python.wasm')),
  };
}

export function loadParser(): Promise<PythonParser> {
  return createParser(grammarFiles());
}
