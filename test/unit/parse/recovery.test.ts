import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PythonParser } from '../../../src/analysis/parse/parser.ts';
import type { Module, SyntaxNode } from '../../../src/analysis/parse/syntax.ts';
import { loadParser } from './tools/load-parser.ts';
import { invalidStatements } from './tools/walk.ts';

const PROGRAM = readFileSync(path.join(import.meta.dirname, 'corpus', 'teaching.py'), 'utf8');

/** What people have typed when they stop to think. */
const HALF_TYPED = [
  'x =',
  'x.',
  'x = y.',
  'x = y +',
  'x = (',
  'x = (1,',
  'print(',
  'print("a',
  "print('a', b",
  'x = [1, 2',
  "x = {'a': ",
  "x = 'abc",
  'x = f"{',
  'x = f"{y',
  'x = f"{y}',
  'if',
  'if x',
  'if x:',
  'if x ==',
  'for',
  'for x',
  'for x in',
  'for x in y',
  'for x in y:',
  'while x',
  'while',
  'def',
  'def f',
  'def f(',
  'def f(a',
  'def f(a, b',
  'def f(a):',
  'def f()',
  'class',
  'class A',
  'class A(',
  'class A:',
  'with open(x)',
  'with open(x) as',
  'with open(x) as f:',
  'try:',
  'except ValueError',
  'else',
  'elif x:',
  '@',
  'import',
  'from',
  'from x',
  'from x import',
  'from x import (',
  'import a,',
  'lambda',
  'x = lambda',
  'x = lambda y:',
  'del',
  'assert',
  'global',
  'raise ValueError(',
  'x = [y for',
  'x = [y for y in',
  'x = y if',
  'x = y if z else',
  'not',
  'x and',
  'x = 1 2',
  'print "x"',
  ')',
  'x = 1)',
  '*',
  '$',
  '"',
  "'",
  'match x:',
  'a b c',
  'x = await',
  'async',
  'async def',
  'x: ',
  'x: int =',
];

/** A tree without positions and without what is invalid. */
function skeleton(node: SyntaxNode): string {
  return JSON.stringify(node, (key, value) => {
    if (/^(?:line|column|endLine|endColumn)$/.test(key)) return undefined;
    if (typeof value === 'bigint') return String(value);
    if (Array.isArray(value)) return value.filter((item) => item?.kind !== 'Invalid');
    return value;
  });
}

describe('parse: a half-typed line spoils only itself', () => {
  let parser: PythonParser;
  let whole: Module;
  before(async () => {
    parser = await loadParser();
    whole = parser.parse(PROGRAM).module;
  });
  after(() => parser.dispose());

  const lines = PROGRAM.split('\n');
  const indentationOf = (at: number): string => /^\s*/.exec(lines[at]!)![0];
  const isClause = (at: number): boolean => /^\s*(?:else|elif|except|finally)\b/.test(lines[at]!);
  // Before each statement that has no decorator before it, and at the end of a block that a clause follows.
  const places = lines.flatMap((line, at): [at: number, indentation: string][] => {
    if (at <= 5 || !/^\s*(?!#|""")\S/.test(line) || /^\s*@/.test(lines[at - 1]!)) return [];
    return [[at, indentationOf(isClause(at) ? at - 1 : at)]];
  });

  for (const [index, typed] of HALF_TYPED.entries()) {
    it(typed, () => {
      const expected = skeleton(whole);
      // A fourth of the places for each, or it takes too long.
      for (const [at, indentation] of places.filter((_, place) => place % 4 === index % 4)) {
        const source = [...lines.slice(0, at), indentation + typed, ...lines.slice(at)].join('\n');
        const { module, problems } = parser.parse(source);
        const where = `before line ${at + 1}: ${lines[at]}`;
        assert.ok(skeleton(module) === expected, `${where}: the rest of the file has changed`);
        assert.deepEqual(
          problems.map((problem) => problem.line),
          [at + 1],
          `${where} ${problems.map((problem) => problem.message).join('; ')}`,
        );
        assert.deepEqual(
          invalidStatements(module).map((statement) => [statement.line, statement.message]),
          [[at + 1, problems[0]!.message]],
        );
      }
    });
  }
});
