import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeSteps, encodeSteps } from '../../oracle/golden-steps.ts';
import { decodeGolden, encodeGolden } from '../../oracle/golden-text.ts';
import { differenceOf, patched } from '../../oracle/line-difference.ts';
import { findTestPrograms, goldenFile } from '../../oracle/programs.ts';
import { type RawRecord, stepsOfRawRecords } from '../../oracle/raw-records.ts';
import { type ProgramRun, readTrace } from '../../oracle/records.ts';

describe('golden text', () => {
  const run = (stdout: string, count: number): ProgramRun => ({
    steps: [
      { line: 1, func: '<module>', depth: 1, freed: [], frames: [{ func: '<module>', names: {} }] },
      {
        line: 5,
        func: 'f',
        depth: 2,
        freed: [],
        frames: [
          { func: '<module>', names: { a: { id: 1, type: 'list', rc: count } } },
          {
            func: 'f',
            names: { '.0': { id: 2, type: 'list_iterator', rc: 1 }, ñ: { id: 1, type: 'list', rc: count } },
          },
        ],
      },
      {
        line: 2,
        func: '<module>',
        depth: 1,
        freed: [[2, 'list_iterator']],
        frames: [{ func: '<module>', names: { b: { id: 3, type: 'int', rc: 'immortal' } } }],
      },
    ],
    end: { error: 'ValueError: a "b"\nc', stopped: null, stdout, freed: [[1, 'list']] },
  });

  it('gives back what was written', () => {
    const runs = new Map([
      ['3.11', run('x\n', 2)],
      ['3.12', run('x\n', 2)],
      ['3.13', run('', 2)],
      ['3.14', run('x\n', 1)],
    ] as const);
    const text = encodeGolden({ sourceDigest: 'abc', runs });
    const back = decodeGolden(text);
    assert.equal(back.sourceDigest, 'abc');
    assert.deepEqual(back.runs, runs);
    assert.match(text, /^\[3\.11 3\.12\]$/m);
  });

  it('gives back every golden of the project in the same bytes', function () {
    // Hundreds of files, on a busy machine.
    this.timeout(60_000);
    for (const program of findTestPrograms()) {
      const text = readFileSync(goldenFile(program), 'utf8');
      assert.equal(encodeGolden(decodeGolden(text)), text, program.name);
    }
  });

  it('refuses text of another form', () => {
    assert.throws(() => decodeGolden('something else'), /not a golden/);
    assert.throws(() => decodeSteps(['1 >f what']), /not a token/);
    assert.throws(() => patched(['a'], ['?']), /not a line of differences/);
  });

  it('refuses what it cannot hold', () => {
    const step = run('', 1).steps[1]!;
    const bounded = { ...step, frames: [{ func: 'f', names: { a: { id: 1, type: 'list', rc: { min: 1 } } } }] };
    assert.throws(() => encodeSteps([bounded]), /exact counts only/);
    const spaced = { ...step, frames: [{ func: 'f', names: { 'a b': { id: 1, type: 'list', rc: 1 } } }] };
    assert.throws(() => encodeSteps([spaced]), /cannot hold the name/);
    const stopped: ProgramRun = { steps: [], end: { error: null, stopped: 'steps', stdout: '', freed: [] } };
    assert.throws(() => encodeGolden({ sourceDigest: '', runs: new Map([['3.11', stopped]]) }), /whole runs only/);
  });

  it('patches lines back from their differences', () => {
    const lists = ['', 'a', 'a b c', 'b c', 'a x c', 'c b a', 'x y', 'a b c d e f', 'a c e'].map((text) =>
      text.split(' '),
    );
    for (const base of lists) {
      for (const lines of lists) {
        assert.deepEqual(patched(base, differenceOf(base, lines)), lines);
      }
    }
  });
});

describe('stepsOfRawRecords', () => {
  it('keeps statement steps and moves frees in between to the next one', () => {
    const frame = (names: object): object[] => [{ func: '<module>', line: 1, names }];
    const records = [
      { event: 'call', line: 0, func: '<module>', depth: 1, freed: [], frames: frame({}) },
      {
        event: 'line',
        line: 1,
        stmt: 1,
        func: '<module>',
        depth: 1,
        freed: [],
        frames: frame({ a: { id: 9, type: 'list', rc: 1 } }),
      },
      { event: 'line', line: 2, func: '<module>', depth: 1, freed: [[9, 'list']], frames: frame({}) },
      {
        event: 'line',
        line: 4,
        stmt: 3,
        func: '<module>',
        depth: 1,
        freed: [
          [null, 'tuple'],
          [12, 'str'],
          [9, 'A', 'finalized-not-freed'],
        ],
        frames: frame({ b: { id: 15, type: 'str', rc: 4, shared: true } }),
      },
      { event: 'return', line: 3, func: '<module>', depth: 1, freed: [[15, 'str']], frames: frame({}) },
      { event: 'end', error: null, stopped: null, stdout: '', freed: [[99, 'list']], foreign_strings: [] },
    ] as unknown as RawRecord[];
    assert.deepEqual(stepsOfRawRecords(records), {
      steps: [
        {
          line: 1,
          func: '<module>',
          depth: 1,
          freed: [],
          frames: [{ func: '<module>', names: { a: { id: 1, type: 'list', rc: 1 } } }],
        },
        {
          line: 3,
          func: '<module>',
          depth: 1,
          freed: [[1, 'list']],
          frames: [{ func: '<module>', names: { b: { id: 2, type: 'str', rc: 4, shared: true } } }],
        },
      ],
      end: { error: null, stopped: null, stdout: '', freed: [] },
    });
  });

  it('needs an end record', () => {
    assert.throws(() => stepsOfRawRecords([]), /no end record/);
  });
});

describe('readTrace', () => {
  it('reads the JSON Lines of the command line', () => {
    const step =
      '{"step":0,"line":1,"func":"<module>","depth":1,"freed":[],"frames":[{"func":"<module>","line":1,"names":{}}]}';
    const end = '{"event":"end","error":null,"stopped":null,"stdout":"","freed":[]}';
    const run = readTrace(`${step}\n${end}\n`);
    assert.equal(run.steps.length, 1);
    assert.equal(run.end.stdout, '');
    assert.throws(() => readTrace(`${step}\n`), /no end record/);
    assert.throws(() => readTrace(`${end}\n${step}\n`), /line 2/);
  });
});
