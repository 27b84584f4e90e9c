import assert from 'node:assert/strict';
import type { PythonParser } from '../../../src/analysis/parse/parser.ts';
import type { ParsedModule } from '../../../src/analysis/parse/problem.ts';
import { loadParser } from './tools/load-parser.ts';
import { invalidStatements } from './tools/walk.ts';

const MEGABYTE = 1_000_000;

/** What has to come out of input that is no ordinary program: a tree and, where there is something wrong, a problem with a place. */
describe('parse: bad input', () => {
  let parser: PythonParser;
  before(async () => {
    parser = await loadParser();
  });
  after(() => parser.dispose());

  const kinds = (parsed: ParsedModule): string[] => parsed.module.body.map((statement) => statement.kind);

  /** One problem whose message matches, and an `Invalid` statement with the same message. */
  function assertRefused(parsed: ParsedModule, message: RegExp): void {
    assert.equal(parsed.problems.length, 1);
    assert.match(parsed.problems[0]!.message, message);
    assert.deepEqual(
      invalidStatements(parsed.module).map((statement) => statement.message),
      [parsed.problems[0]!.message],
    );
  }

  it('a null character spoils its own line', () => {
    const parsed = parser.parse('a = 1\nb = \0 2\nc = 3\n');
    assert.deepEqual(kinds(parsed), ['Assign', 'Invalid', 'Assign']);
    assertRefused(parsed, /null character/);
    assert.deepEqual([parsed.problems[0]!.line, parsed.problems[0]!.column], [2, 4]);
  });

  it('a null character in a string or comment is refused too, as CPython does', () => {
    assertRefused(parser.parse("a = 'x\0y'\n"), /null character/);
    assertRefused(parser.parse('a = 1\n# x\0y\nb = 2\n'), /null character/);
  });

  it('nothing but null characters', () => {
    assertRefused(parser.parse('\0'.repeat(MEGABYTE)), /null character/);
  });

  it('lone surrogates', () => {
    const { problems } = parser.parse("a = '\ud800'\n\udc00 = 1\nb = 2\n");
    assert.deepEqual(
      problems.map((problem) => problem.line),
      [2],
    );
  });

  it('10,000 nested brackets', () => {
    for (const source of ['('.repeat(10_000) + ')'.repeat(10_000), '['.repeat(10_000), '{'.repeat(10_000)]) {
      const parsed = parser.parse(`a = 1\n${source}\n`);
      assert.equal(kinds(parsed)[0], 'Assign');
      assertRefused(parsed, /Too many nested brackets/);
    }
  });

  it('200 nested brackets, which CPython still takes', () => {
    assert.deepEqual(parser.parse(`${'('.repeat(200)}a${')'.repeat(200)}\n`).problems, []);
  });

  it('1,500 levels of indentation, and 10,000 columns of it', () => {
    const lines = Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}if a:`);
    assertRefused(parser.parse(`${lines.join('\n')}\n${' '.repeat(1_500)}b\n`), /Too many levels of indentation/);
    const deep = `${' '.repeat(10_000)}a\n`;
    assertRefused(parser.parse(`b = 1\n${deep}`), /indented deeper/);
  });

  it('99 levels of indentation, which CPython still takes', () => {
    const lines = Array.from({ length: 99 }, (_, depth) => `${' '.repeat(depth)}if a:`);
    assert.deepEqual(parser.parse(`${lines.join('\n')}\n${' '.repeat(99)}b\n`).problems, []);
  });

  const chains: Record<string, string> = {
    'a + a + ...': `a${' + a'.repeat(10_000)}`,
    'a & a & ...': `a${' & a'.repeat(10_000)}`,
    'a ** a ** ...': `a${' ** a'.repeat(10_000)}`,
    'not not ...': `${'not '.repeat(10_000)}a`,
    '- - - ...': `${'-'.repeat(10_000)}a`,
    'a.a.a ...': `a${'.a'.repeat(10_000)}`,
    'a()()() ...': `a${'()'.repeat(10_000)}`,
    'a if b else a if b else ...': `${'a if b else '.repeat(10_000)}a`,
    'lambda: lambda: ...': `${'lambda: '.repeat(10_000)}a`,
  };
  for (const [name, source] of Object.entries(chains)) {
    it(`${name} 10,000 times`, () => {
      const parsed = parser.parse(`b = 1\n${source}\nc = 2\n`);
      assert.deepEqual(kinds(parsed), ['Assign', 'Invalid', 'Assign']);
      assertRefused(parsed, /nested deeper than Heapline follows/);
    });
  }

  it('chains that are flat in the tree have no limit', () => {
    const sources = [
      `a${' and a'.repeat(10_000)}`,
      `a${' < a'.repeat(10_000)}`,
      `${'a = '.repeat(5_000)}1`,
      '"a" '.repeat(10_000),
      `f(${'a, '.repeat(10_000)})`,
    ];
    for (const source of sources) assert.deepEqual(parser.parse(`${source}\n`).problems, []);
  });

  it('10,000 elif clauses', () => {
    assertRefused(parser.parse(`if a: b\n${'elif a: b\n'.repeat(10_000)}`), /at most \d+ clauses/);
  });

  it('ten megabytes of ordinary code are read whole', function () {
    this.timeout(120_000);
    const block = `def function(parameter, other=None):\n    """${'text '.repeat(80)}"""\n    return parameter\n\n`;
    const count = Math.ceil((10 * MEGABYTE) / block.length);
    const { module, problems } = parser.parse(block.repeat(count));
    assert.equal(module.body.length, count);
    assert.deepEqual(problems, []);
  });

  const bulk: Record<string, string> = {
    'one line of brackets': '('.repeat(10 * MEGABYTE),
    'blank lines': '\n'.repeat(10 * MEGABYTE),
    'one name': 'a'.repeat(10 * MEGABYTE),
    'one string': `a = """${'text\n'.repeat(2 * MEGABYTE)}"""\n`,
    'one number': `a = ${'9'.repeat(10 * MEGABYTE)}`,
    'quotes that are never closed': "'\n".repeat(5 * MEGABYTE),
    'clauses without a statement': 'else:\n'.repeat(MEGABYTE),
  };
  for (const [name, source] of Object.entries(bulk)) {
    it(`megabytes of ${name}`, function () {
      this.timeout(120_000);
      const { module } = parser.parse(source);
      assert.equal(module.kind, 'Module');
    });
  }

  it('dense or wrong text of a size that cannot be read whole gives a partial answer', function () {
    this.timeout(120_000);
    const { module, problems } = parser.parse(`a = 1\nb = [${'1, '.repeat(1.3 * MEGABYTE)}]\n`);
    assert.deepEqual(
      module.body.map((statement) => statement.kind),
      ['Assign', 'Invalid'],
    );
    assert.match(problems[0]!.message, /too large/);
    // The parser is as good as before.
    assert.deepEqual(parser.parse('a = 1\n').problems, []);
  });

  it('prose', () => {
    const { module, problems } = parser.parse('This is a text, no program.\nIt has many lines.\n'.repeat(5_000));
    assert.ok(problems.length > 0 && problems.length <= 1_000);
    assert.ok(module.body.every((statement) => statement.kind === 'Invalid'));
  });

  it('the same text gives the same tree, whatever was parsed before', () => {
    const source = 'x = (1,\ny = [a b]\nprint(x)\n';
    const first = JSON.stringify(parser.parse(source), (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
    parser.parse('('.repeat(1_000));
    const second = JSON.stringify(parser.parse(source), (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    assert.equal(second, first);
  });
});
