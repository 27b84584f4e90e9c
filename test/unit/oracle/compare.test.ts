import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Comparison, compareRuns, type DifferenceKind } from '../../agreement/compare.ts';
import type { KnownLimit } from '../../agreement/known-limits.ts';
import { decodeSteps } from '../../oracle/golden-steps.ts';
import { decodeGolden } from '../../oracle/golden-text.ts';
import { findTestPrograms, goldenFile } from '../../oracle/programs.ts';
import type { Count, EndRecord, ProgramRun, StepRecord } from '../../oracle/records.ts';

/** A run that may be changed. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object | null ? Mutable<T[K]> : T[K] };
type MutableRun = Mutable<ProgramRun>;

const END: EndRecord = { error: null, stopped: null, stdout: 'done\n', freed: [[1, 'list']] };

/** `a` and `b` are one list, `c` another that dies with `d`; `f` is called with `a`; `n` is not counted. */
const LINES = [
  '1 ><module> n=5 5:NoneType=~',
  '2 a=1 1:list=1',
  '3 b=1 1=2',
  '4 c=2 d=3 2:list=2 3:dict=1',
  '7 >f x=1 1=3',
  '8 y=2 2=3',
  '5 ^1 1=2 2=2',
  '6 !3 !2 -c -d',
];

function truth(): MutableRun {
  return structuredClone({ steps: decodeSteps(LINES).steps, end: END }) as MutableRun;
}

/** The same run with other identities, as a simulation would number them. */
function renamed(run: MutableRun): MutableRun {
  const rename = (id: number): number => 1000 - id;
  for (const step of run.steps) {
    for (const frame of step.frames) {
      for (const entry of Object.values(frame.names)) {
        entry.id = rename(entry.id);
      }
    }
    step.freed = step.freed.map(([id, type]) => [rename(id), type]);
  }
  run.end.freed = run.end.freed.map(([id, type]) => [rename(id), type]);
  return run;
}

function compare(ours: MutableRun, theirs: MutableRun = truth(), limits: readonly KnownLimit[] = []): Comparison {
  return compareRuns(ours as ProgramRun, theirs as ProgramRun, { program: 'p', version: '3.13', limits });
}

/** Compares the renamed run after a change. */
function changed(change: (run: MutableRun) => void, limits: readonly KnownLimit[] = []): Comparison {
  const run = renamed(truth());
  change(run);
  return compare(run, truth(), limits);
}

function kinds(comparison: Comparison): DifferenceKind[] {
  return [...new Set(comparison.differences.map(({ kind }) => kind))];
}

function setCount(run: MutableRun, step: number, name: string, rc: Count): void {
  run.steps[step]!.frames.at(-1)!.names[name]!.rc = rc as number;
}

describe('compareRuns', () => {
  it('finds nothing when only the identities are numbered differently', () => {
    const comparison = changed(() => {});
    assert.deepEqual(comparison.differences, []);
    assert.equal(comparison.perfect, true);
    assert.equal(comparison.countsExact, true);
    assert.equal(comparison.freesRight, true);
    assert.equal(comparison.wrong, 0);
    assert.equal(comparison.compared, 24);
  });

  for (const [delta, word] of [
    [1, 'high'],
    [-1, 'low'],
  ] as const) {
    it(`finds a count that is one too ${word}`, () => {
      const comparison = changed((run) => setCount(run, 4, 'x', 3 + delta));
      assert.deepEqual(kinds(comparison), ['count']);
      assert.equal(comparison.wrong, 1);
      assert.equal(comparison.countsExact, false);
      assert.equal(comparison.perfect, false);
      assert.equal(comparison.freesRight, true);
      assert.deepEqual(
        comparison.differences.map(({ step, line }) => [step, line]),
        [[4, 7]],
      );
    });
  }

  it('finds a wrong count in an outer frame', () => {
    const comparison = changed((run) => {
      run.steps[4]!.frames[0]!.names.a!.rc = 2;
    });
    assert.deepEqual(kinds(comparison), ['count']);
  });

  it('takes a lower bound that holds as bounded, not as exact', () => {
    const comparison = changed((run) => setCount(run, 4, 'x', { min: 3 }));
    assert.deepEqual(kinds(comparison), ['bounded']);
    assert.equal(comparison.bounded, 1);
    assert.equal(comparison.wrong, 0);
    assert.equal(comparison.countsExact, false);
    assert.equal(comparison.perfect, false);
  });

  it('takes a lower bound above the true count as wrong', () => {
    const comparison = changed((run) => setCount(run, 4, 'x', { min: 4 }));
    assert.deepEqual(kinds(comparison), ['count']);
    assert.equal(comparison.wrong, 1);
    assert.equal(comparison.bounded, 0);
  });

  it('does not let us leave a number out where CPython has one', () => {
    for (const comparison of [
      changed((run) => setCount(run, 4, 'x', 'immortal')),
      changed((run) => {
        run.steps[4]!.frames[1]!.names.x!.shared = true;
      }),
    ]) {
      assert.deepEqual(kinds(comparison), ['uncounted']);
      assert.equal(comparison.missing, 1);
      assert.equal(comparison.wrong, 0);
      assert.equal(comparison.countsExact, false);
    }
  });

  it('excuses a missing number by a known limit, never a wrong one', () => {
    const limits = [{ type: 'list', reason: 'for this test' }];
    const uncounted = changed((run) => setCount(run, 4, 'x', 'immortal'), limits);
    assert.equal(uncounted.perfect, true);
    assert.equal(uncounted.limited, 1);
    assert.deepEqual(kinds(changed((run) => setCount(run, 4, 'x', 7), limits)), ['count']);
    const elsewhere = [{ type: 'list', reason: 'for this test', program: 'q' }];
    assert.deepEqual(kinds(changed((run) => setCount(run, 4, 'x', 'immortal'), elsewhere)), ['uncounted']);
  });

  it('excuses an unknown object by a known limit, never an object of another type', () => {
    const reason = 'for this test';
    const limits = (['unknown', 'bounded'] as const).map((kind) => ({ type: 'list', reason, kind }));
    const shown = (type: string) => (run: MutableRun) => {
      const entry = run.steps[4]!.frames.at(-1)!.names.x!;
      Object.assign(entry, { type, rc: { min: 1 } });
    };
    assert.deepEqual(kinds(changed(shown('unknown'), limits)), []);
    assert.deepEqual(kinds(changed(shown('tuple'), limits)), ['type']);
    assert.deepEqual(kinds(changed(shown('unknown'))), ['type', 'bounded']);
  });

  it('does not compare what CPython does not count', () => {
    const comparison = changed((run) => setCount(run, 0, 'n', 12345));
    assert.equal(comparison.perfect, true);
  });

  it('finds two objects taken for one', () => {
    const comparison = changed((run) => {
      const names = run.steps[3]!.frames[0]!.names;
      names.c!.id = names.a!.id;
    });
    assert.ok(kinds(comparison).includes('identity'));
  });

  it('finds one object taken for two', () => {
    const comparison = changed((run) => {
      run.steps[2]!.frames[0]!.names.b!.id = 77;
    });
    assert.ok(kinds(comparison).includes('identity'));
  });

  it('finds an object that changes its identity between steps', () => {
    const comparison = changed((run) => {
      for (const step of run.steps.slice(5)) {
        for (const frame of step.frames) {
          for (const entry of Object.values(frame.names).filter(({ id }) => id === 999)) {
            entry.id = 77;
          }
        }
      }
    });
    assert.ok(kinds(comparison).includes('identity'));
  });

  it('finds swapped names', () => {
    const comparison = changed((run) => {
      const names = run.steps[3]!.frames[0]!.names;
      [names.a, names.c] = [names.c!, names.a!];
    });
    assert.ok(kinds(comparison).includes('identity'));
  });

  it('finds a wrong type', () => {
    const comparison = changed((run) => {
      run.steps[4]!.frames[1]!.names.x!.type = 'tuple';
    });
    assert.deepEqual(kinds(comparison), ['type']);
    assert.equal(comparison.perfect, false);
  });

  it('finds a missing and an extra name, and a wrong function of a frame', () => {
    const missing = changed((run) => {
      delete run.steps[4]!.frames[1]!.names.x;
    });
    assert.deepEqual(kinds(missing), ['names']);
    assert.equal(missing.countsExact, false);
    const extra = changed((run) => {
      run.steps[4]!.frames[1]!.names.z = { id: 50, type: 'list', rc: 1 } as never;
    });
    assert.deepEqual(kinds(extra), ['names']);
    const renamedFrame = changed((run) => {
      run.steps[4]!.frames[0]!.func = 'g';
    });
    assert.deepEqual(kinds(renamedFrame), ['names']);
    const noFrame = changed((run) => {
      run.steps[4]!.frames.pop();
    });
    assert.deepEqual(kinds(noFrame), ['names']);
  });

  for (const [what, change] of [
    ['an extra step', (run) => run.steps.splice(3, 0, structuredClone(run.steps[2]!))],
    ['a missing step', (run) => run.steps.splice(3, 1)],
    ['a missing last step', (run) => run.steps.pop()],
    ['an extra last step', (run) => run.steps.push({ ...structuredClone(run.steps.at(-1)!), freed: [] })],
    ['no step at all', (run) => run.steps.splice(0)],
    ['swapped steps', (run) => run.steps.splice(2, 2, run.steps[3]!, run.steps[2]!)],
    ['another line', (run) => run.steps[5]!.line++],
    ['another function', (run) => Object.assign(run.steps[5]!, { func: 'g' })],
    ['another depth', (run) => run.steps[5]!.depth++],
  ] as readonly [string, (run: MutableRun) => void][]) {
    it(`finds ${what}`, () => {
      const comparison = changed(change);
      assert.ok(kinds(comparison).includes('steps'));
      assert.equal(comparison.countsExact, false);
      assert.equal(comparison.freesRight, false);
      assert.equal(comparison.perfect, false);
    });
  }

  for (const [what, change] of [
    ['a missing free', (run) => run.steps[7]!.freed.pop()],
    ['no free at all', (run) => run.steps[7]!.freed.splice(0)],
    ['frees in another order', (run) => run.steps[7]!.freed.reverse()],
    [
      'a free one step early',
      (run) => {
        run.steps[6]!.freed = run.steps[7]!.freed;
        run.steps[7]!.freed = [];
      },
    ],
    ['a free of what lives', (run) => run.steps[7]!.freed.push([999, 'list'])],
    ['an object freed twice', (run) => run.steps[7]!.freed.push([997, 'dict'])],
    ['a missing free at the end', (run) => run.end.freed.pop()],
  ] as readonly [string, (run: MutableRun) => void][]) {
    it(`finds ${what}`, () => {
      const comparison = changed(change);
      assert.ok(kinds(comparison).includes('freed'));
      assert.equal(comparison.freesRight, false);
      assert.equal(comparison.countsExact, true);
      assert.equal(comparison.perfect, false);
    });
  }

  it('ignores frees of objects that no step shows, and of scalars', () => {
    const comparison = changed((run) => {
      run.steps[7]!.freed.unshift([400, 'tuple']);
    });
    assert.equal(comparison.perfect, true);
    const text = decodeSteps(['1 ><module>', '2 s=1 1:str=1', '3 -s']).steps as StepRecord[];
    const theirs = structuredClone({ steps: text, end: { ...END, freed: [] } }) as unknown as MutableRun;
    const ours = structuredClone(theirs);
    ours.steps[2]!.freed.push([1, 'str']);
    assert.equal(compare(ours, theirs).perfect, true);
  });

  it('ignores the free of an object that no step shows where a scalar was that one showed, and no other', () => {
    const text = decodeSteps(['1 ><module>', '2 s=1 1:str=1', '3 -s']).steps as StepRecord[];
    const ours = structuredClone({ steps: text, end: { ...END, freed: [] } }) as unknown as MutableRun;
    const theirs = structuredClone(ours);
    theirs.steps[2]!.freed.push([1, 'tuple']);
    assert.equal(compare(ours, theirs).perfect, true);
    const shown = decodeSteps(['1 ><module>', '2 s=1 1:str=1', '3 -s t=1 1:tuple=1', '4 -t']).steps as StepRecord[];
    const run = structuredClone({ steps: shown, end: { ...END, freed: [] } }) as unknown as MutableRun;
    const freed = structuredClone(run);
    freed.steps[3]!.freed.push([1, 'tuple']);
    assert.deepEqual(kinds(compare(run, freed)), ['freed']);
  });

  it('finds other output, another error, an early stop', () => {
    const stdout = changed((run) => {
      run.end.stdout = '';
    });
    assert.deepEqual(kinds(stdout), ['stdout']);
    const error = changed((run) => {
      Object.assign(run.end, { error: 'ValueError: no' });
    });
    assert.deepEqual(kinds(error), ['error']);
    const stopped = changed((run) => {
      run.steps.splice(4);
      Object.assign(run.end, { stopped: 'unknown: a match statement' });
    });
    assert.deepEqual(kinds(stopped), ['stopped']);
    assert.equal(stopped.stopped, 'unknown: a match statement');
    assert.equal(stopped.perfect, false);
    assert.equal(stopped.countsExact, false);
    assert.equal(stopped.freesRight, false);
  });

  it('compares a run that CPython was stopped in as far as it goes', () => {
    const theirs = truth();
    theirs.steps.splice(5);
    Object.assign(theirs.end, { stopped: 'steps' });
    assert.equal(compare(renamed(truth()), theirs).perfect, true);
    const ours = renamed(truth());
    ours.steps.splice(3);
    assert.deepEqual(kinds(compare(ours, theirs)), ['steps']);
  });

  describe('scalars, whose end the oracle may not see', () => {
    const run = (...lines: string[]): MutableRun =>
      structuredClone({ steps: decodeSteps(lines).steps, end: { ...END, freed: [] } }) as unknown as MutableRun;

    it('may come back under an old identity of the oracle after a step without them', () => {
      const theirs = run('1 ><module> x=1 1:int=1', '2 -x', '3 x=1');
      assert.equal(compare(run('1 ><module> x=1 1:int=1', '2 -x', '3 x=2 2:int=1'), theirs).perfect, true);
    });

    it('must stay the same object while a name shows them', () => {
      const theirs = run('1 ><module> x=1 1:int=1', '2 x=1', '3 x=1');
      const ours = run('1 ><module> x=1 1:int=1', '2 x=1', '3 x=2 2:int=1');
      assert.deepEqual(kinds(compare(ours, theirs)), ['identity']);
    });

    it('must be one object for two names at a step', () => {
      const theirs = run('1 ><module> x=1 y=1 1:int=2');
      assert.deepEqual(kinds(compare(run('1 ><module> x=1 y=2 1:int=2 2:int=2'), theirs)), ['identity']);
    });

    it('must be two objects where the oracle sees two', () => {
      const theirs = run('1 ><module> x=1 1:int=1', '2 -x', '3 x=2 2:int=1');
      assert.deepEqual(kinds(compare(run('1 ><module> x=1 1:int=1', '2 -x', '3 x=1'), theirs)), ['identity']);
    });

    it('never excuse an object of another type', () => {
      const theirs = run('1 ><module> x=1 1:list=1', '2 -x', '3 x=1');
      assert.deepEqual(kinds(compare(run('1 ><module> x=1 1:list=1', '2 -x', '3 x=2 2:list=1'), theirs)), ['identity']);
    });
  });

  it('sees every single count of the recorded programs', () => {
    const program = findTestPrograms().find(({ name }) => name === 'functions/decorator_and_super')!;
    const golden = decodeGolden(readFileSync(goldenFile(program), 'utf8'));
    const theirs = golden.runs.get('3.13')!;
    let tried = 0;
    theirs.steps.forEach((step, stepIndex) => {
      step.frames.forEach((frame, frameIndex) => {
        for (const [name, entry] of Object.entries(frame.names)) {
          if (typeof entry.rc === 'number') {
            const ours = renamed(structuredClone(theirs) as MutableRun);
            ours.steps[stepIndex]!.frames[frameIndex]!.names[name]!.rc = entry.rc + 1;
            const comparison = compare(ours, theirs as MutableRun);
            assert.equal(comparison.wrong, 1);
            tried++;
          }
        }
      });
    });
    assert.ok(tried > 50);
  });
});
