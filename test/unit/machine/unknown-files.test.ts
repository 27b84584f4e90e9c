import assert from 'node:assert/strict';
import { PYTHON_VERSIONS } from '../../../src/analysis/versions/python-version.ts';
import { prepareSimulation, type SimulatedRun, simulate } from '../../agreement/simulate.ts';

function typesAtEnd(run: SimulatedRun): Record<string, string> {
  const { names } = run.steps.at(-1)!.frames[0]!;
  return Object.fromEntries(Object.entries(names).map(([name, { type }]) => [name, type]));
}

/** Runs on all versions; each must come to its end. */
function everywhere(source: string, check: (run: SimulatedRun) => void): void {
  for (const version of PYTHON_VERSIONS) {
    const run = simulate(source, version, { milliseconds: 20_000 });
    assert.deepEqual([run.end.stopped, run.end.error], [null, null], version);
    check(run);
  }
}

describe('files that are not known', () => {
  before(prepareSimulation);

  it('are taken to be there, with contents of a known type', () => {
    const source = `
with open('elsewhere.txt') as f:
    first = f.readline()
    part = f.read(3)
    lines = f.readlines()
    place = f.tell()
    for line in f:
        print(type(line))
with open('elsewhere.bin', 'rb') as f:
    data = f.read()
    buffer = bytearray(3)
    count = f.readinto(buffer)
pass
`;
    everywhere(source, (run) => {
      const types = typesAtEnd(run);
      const { first, part, lines, place, line, data, count } = types;
      assert.deepEqual(
        { first, part, lines, place, line, data, count },
        { first: 'str', part: 'str', lines: 'list', place: 'int', line: 'str', data: 'bytes', count: 'int' },
      );
      assert.equal(run.end.stdout, "<class 'str'>\n");
    });
  });

  it('are missing where the program is ready for that, and there as soon as it has written them', () => {
    const source = `
def load():
    try:
        return open('settings.txt').read()
    except OSError as error:
        print(type(error).__name__, error.filename)
a = load()
with open('settings.txt', 'w') as f:
    f.write('some text')
print(load())
`;
    everywhere(source, (run) => assert.equal(run.end.stdout, 'FileNotFoundError settings.txt\nsome text\n'));
  });

  it('stay unknown where the program adds to them, or writes what is not known', () => {
    const source = `
with open('notes.txt', 'a') as f:
    f.write('more')
with open('notes.txt') as f:
    print(f.read())
with open('other.txt', 'w') as f:
    f.write(input())
    f.write('more')
with open('other.txt') as f:
    print(f.read())
with open('part.txt', 'w') as f:
    f.write('abcdef')
with open('part.txt') as f:
    f.seek(int(input()))
    print(f.read())
    f.seek(2)
    print(f.read())
`;
    everywhere(source, (run) => assert.equal(run.end.stdout, '…\n…\n…\ncdef\n'));
  });

  it('may have been changed by code that is not known', () => {
    const change = (statement: string): string => `
import os, subprocess, somebody
with open('notes.txt', 'w') as f:
    f.write('text')
kept = open('notes.txt')
${statement}
print(open('notes.txt').read(), kept.read(), os.path.exists('notes.txt'))
`;
    for (const statement of [
      'somebody.works()',
      "os.system('make')",
      "subprocess.run(['make'])",
      "open(input(), 'w').close()",
      'os.remove(input())',
      "os.chdir('..')",
    ]) {
      everywhere(change(statement), (run) => assert.equal(run.end.stdout, '… … True\n', statement));
    }
  });

  it('give rows and objects that are not known', () => {
    const source = `
import csv, json, pickle
with open('table.csv', newline='') as f:
    for row in csv.reader(f):
        cell = row[0]
with open('table.csv', newline='') as f:
    for record in csv.DictReader(f):
        break
with open('data.json') as f:
    data = json.load(f)
with open('data.pickle', 'rb') as f:
    thing = pickle.load(f)
with open('out.csv', 'w', newline='') as f:
    csv.writer(f).writerow([input(), 1])
pass
`;
    everywhere(source, (run) => {
      const { row, data, thing } = typesAtEnd(run);
      assert.deepEqual([row, data, thing], ['list', 'unknown', 'unknown']);
    });
  });
});
