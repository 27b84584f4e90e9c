import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Analyzer } from '../../../src/cli/analyzer.ts';
import { annotatedText } from '../../../src/cli/annotate.ts';
import type { Progress } from '../../../src/cli/order.ts';
import { runCommandLine } from '../../../src/cli/run-command.ts';
import { analysisOf } from '../explain/analyzed.ts';
import { aliasRun } from '../trace/example-runs.ts';

const SOURCE = 'a = []\nb = a\ndef f(n):\n    c = n\n    return 1\nf(b)\ndel a\nb = None\n';

/** Simulates every program by the same hand-written run. */
async function fakeAnalyzer(): Promise<Analyzer> {
  const valid = await analysisOf(SOURCE, aliasRun().run.recording({ stdout: 'out\n' }));
  const broken = await analysisOf('b = = a\n', aliasRun().run.recording());
  return (source) => {
    if (source.includes('= =')) return broken;
    return source.includes('# deep') ? { ...valid, ranOutOfStack: true } : valid;
  };
}

async function run(...args: readonly string[]) {
  const { outcome, output, complaints } = await carryOut(args);
  return { code: outcome.kind === 'done' ? outcome.exitCode : null, output, complaints };
}

async function carryOut(args: readonly string[], hasLargeStack = false, progress: Progress | null = null) {
  let output = '';
  const complaints: string[] = [];
  const terminal = {
    columns: null,
    isColorful: false,
    write: async (text: string) => {
      output += text;
    },
    complain: (message: string) => void complaints.push(message),
  };
  const order = { args, terminal: { isTerminal: false, columns: null }, progress };
  const surroundings = { terminal, createAnalyzer: fakeAnalyzer, version: '1.2.3', hasLargeStack };
  const outcome = await runCommandLine(order, surroundings);
  return { outcome, output, complaints };
}

describe('Commands', () => {
  let directory = '';
  const file = (name: string) => path.join(directory, name);

  before(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'heapline-'));
    writeFileSync(file('a.py'), SOURCE);
    writeFileSync(file('b.py'), SOURCE);
    writeFileSync(file('broken.py'), 'b = = a\n');
    writeFileSync(file('deep.py'), `# deep\n${SOURCE}`);
    writeFileSync(file('binary.py'), Buffer.from([0, 1, 2]));
  });
  after(() => rmSync(directory, { recursive: true }));

  it('annotate prints the source with annotations in one column', async () => {
    const { code, output, complaints } = await run('annotate', file('a.py'));
    assert.deepEqual([code, complaints], [0, []]);
    assert.equal(
      output,
      [
        'a = []        a → list#1  1',
        'b = a         b → list#1  1→2',
        'def f(n):     f → f()  1',
        '    c = n     c → list#1  3→4',
        '    return 1  list#1  4→2',
        'f(b)',
        'del a         list#1  2→1',
        'b = None      list#1 freed',
        '',
      ].join('\n'),
    );
  });

  it('a file that fails does not stop the rest, and the exit code tells', async () => {
    const { code, output, complaints } = await run('annotate', file('missing.py'), file('binary.py'), file('a.py'));
    assert.equal(code, 1);
    assert.ok(output.includes('b → list#1  1→2'));
    assert.ok(output.startsWith(`==> ${file('a.py')} <==\n`));
    assert.equal(complaints.length, 2);
    assert.equal(complaints[0], `${file('missing.py')}: there is no such file`);
    assert.match(complaints[1]!, /binary\.py: it contains null bytes/);
  });

  it('a file with a syntax error is shown with the error, and the exit code tells', async () => {
    const { code, output, complaints } = await run('annotate', file('broken.py'));
    assert.equal(code, 1);
    assert.match(output, /^b = = a {2}/);
    assert.match(complaints[0]!, /broken\.py:1:\d+: /);
  });

  it('trace writes JSON Lines to standard output for one file', async () => {
    const { code, output } = await run('trace', file('a.py'));
    const records = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(code, 0);
    assert.equal(records.length, 9);
    assert.deepEqual(Object.keys(records[0]), ['step', 'line', 'func', 'depth', 'freed', 'frames']);
    assert.deepEqual(Object.keys(records[8]), ['event', 'error', 'stopped', 'stdout', 'freed']);
    assert.equal(records[8].stdout, 'out\n');
  });

  it('trace writes one file each into a new directory, and never two traces into one', async () => {
    const out = file('new/traces');
    const { code, output, complaints } = await run('trace', '--out', out, file('a.py'), file('b.py'), file('a.py'));
    assert.deepEqual([code, output], [1, '']);
    assert.match(complaints[0]!, /is taken by the trace of/);
    for (const name of ['a', 'b']) {
      assert.equal(
        readFileSync(path.join(out, `${name}.jsonl`), 'utf8')
          .trimEnd()
          .split('\n').length,
        9,
      );
    }
  });

  it('trace says that its directory cannot be made', async () => {
    const { code, complaints } = await run('trace', '--out', file('a.py/x'), file('a.py'));
    assert.equal(code, 2);
    assert.match(complaints[0]!, /cannot be made/);
  });

  it('record prints figures and jumps in the given order', async () => {
    const { code, output } = await run('record', '--at', '5,0,8', file('a.py'));
    const figures = JSON.parse(output);
    assert.equal(code, 0);
    assert.deepEqual(
      figures.at.map(({ step, line }: { step: number; line: number }) => [step, line]),
      [
        [5, 5],
        [0, 1],
        [8, 8],
      ],
    );
    assert.deepEqual(
      [figures.steps, figures.freed, figures.stdout, figures.error, figures.stopped],
      [8, 1, 'out\n', null, null],
    );
    assert.ok(figures.bytes > 0);
    assert.deepEqual(Object.keys(figures.ms), ['parse', 'compile', 'run']);
  });

  it('record says that a step does not exist', async () => {
    const { code, complaints, output } = await run('record', '--at', '9', file('a.py'));
    assert.deepEqual([code, output], [1, '']);
    assert.match(complaints[0]!, /a\.py: there is no step 9: the run has 8$/);
  });

  it('leaves a file for which the stack is too small, and what follows it, to a thread with a larger one', async () => {
    const args = ['annotate', ...['missing.py', 'a.py', 'deep.py', 'b.py'].map(file)];
    const whole = await carryOut(args, true);
    const begun = await carryOut(args);
    const progress = { firstFile: 2, exitCode: 1, hasPrinted: true, standardInput: null };
    assert.deepEqual(begun.outcome, { kind: 'stackTooSmall', progress });
    const rest = await carryOut(args, true, progress);
    assert.deepEqual(rest.outcome, whole.outcome);
    assert.equal(begun.output + rest.output, whole.output);
    assert.deepEqual([...begun.complaints, ...rest.complaints], whole.complaints);
  });

  it('help and version go to standard output, wrong usage to standard error', async () => {
    assert.match((await run('--help')).output, /^heapline shows/);
    assert.equal((await run('--version')).output, 'heapline 1.2.3\n');
    const wrong = await run('anotate');
    assert.deepEqual([wrong.code, wrong.output], [2, '']);
    assert.equal(wrong.complaints[0], "There is no command 'anotate'. See: heapline --help");
  });
});

describe('Annotated text', () => {
  it('fits annotations into the width and leaves source lines whole', async () => {
    const analysis = await analysisOf(SOURCE, aliasRun().run.recording());
    const lines = annotatedText(analysis, { columns: 24, isColorful: false }).split('\n');
    assert.equal(lines[1], 'b = a         b → list#…');
    assert.equal(lines[4], '    return 1  list#1  4…');
    const narrow = annotatedText(analysis, { columns: 5, isColorful: false }).split('\n');
    assert.ok(narrow[4]!.startsWith('    return 1  '));
  });

  it('is colourful only when asked', async () => {
    const analysis = await analysisOf(SOURCE, aliasRun().run.recording());
    assert.ok(!annotatedText(analysis, { columns: null, isColorful: false }).includes('\u001b'));
    assert.ok(
      annotatedText(analysis, { columns: null, isColorful: true }).includes('\u001b[36mb → list#1  1→2\u001b[39m'),
    );
  });

  it('does not let one long line push all annotations away', async () => {
    const source = SOURCE.replace('b = a\n', `b = a  # ${'x'.repeat(100)}\n`);
    const analysis = await analysisOf(source, aliasRun().run.recording());
    const lines = annotatedText(analysis, { columns: null, isColorful: false }).split('\n');
    assert.equal(lines[0], 'a = []        a → list#1  1');
    assert.ok(lines[1]!.endsWith('x  b → list#1  1→2'));
  });
});
