import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PythonParser } from '../../../src/analysis/parse/parser.ts';
import { firstDifference } from './tools/first-difference.ts';
import { loadParser } from './tools/load-parser.ts';
import { serialize } from './tools/serialize.ts';

/** The judge is CPython 3.14: golden/ holds what its ast.parse gives (tools/regenerate-golden.mjs). */
const CORPUS = path.join(import.meta.dirname, 'corpus');
const GOLDEN = path.join(import.meta.dirname, 'golden');

describe('parse: the corpus gives the tree of CPython 3.14', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await loadParser();
  });
  after(() => parser.dispose());

  for (const name of readdirSync(CORPUS).filter((file) => file.endsWith('.py'))) {
    it(name, () => {
      const source = readFileSync(path.join(CORPUS, name), 'utf8');
      const golden = JSON.parse(readFileSync(path.join(GOLDEN, name.replace(/\.py$/, '.json')), 'utf8'));
      const { module, problems } = parser.parse(source);
      assert.deepEqual(problems, []);
      const ours = JSON.parse(JSON.stringify(serialize(module)));
      assert.equal(firstDifference(golden, ours), null);
    });
  }
});
