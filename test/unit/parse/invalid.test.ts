import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PythonParser } from '../../../src/analysis/parse/parser.ts';
import { loadParser } from './tools/load-parser.ts';
import { invalidStatements } from './tools/walk.ts';

/**
 * Programs that CPython 3.14 refuses (golden/invalid.json has its message and line): each has to give a problem at the same line and an
 * `Invalid` statement. A title may name another line after a bar, with the reason.
 */
const GOLDEN: [title: string, message: string, line: number, column: number][] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'golden', 'invalid.json'), 'utf8'),
);
const PROGRAMS = readFileSync(path.join(import.meta.dirname, 'invalid.txt'), 'utf8')
  .split(/^### /m)
  .slice(1);

describe('parse: what CPython refuses', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await loadParser();
  });
  after(() => parser.dispose());

  for (const [index, program] of PROGRAMS.entries()) {
    const newline = program.indexOf('\n');
    const heading = program.slice(0, newline);
    const source = program.slice(newline + 1);
    it(heading, () => {
      const [title, theirMessage, theirLine] = GOLDEN[index]!;
      assert.ok(heading.startsWith(title), 'golden/invalid.json is out of date');
      const line = Number(/\| ours at line (\d+)/.exec(heading)?.[1] ?? theirLine);
      const { module, problems } = parser.parse(source);
      assert.ok(problems.length > 0, `nothing found, CPython says: ${theirMessage}`);
      assert.equal(problems[0]!.line, line, `ours: ${problems[0]!.message}; CPython: ${theirMessage}`);
      assert.ok(invalidStatements(module).length > 0, 'no Invalid statement');
    });
  }
});
