import assert from 'node:assert/strict';
import { type Command, readCommandLine, UsageError } from '../../../src/cli/command-line.ts';
import { helpText } from '../../../src/cli/help.ts';

const NEWEST = { version: '3.14', maximumSteps: 1_000_000 } as const;

describe('Command line', () => {
  const valid: readonly [string, Command][] = [
    ['--help', { kind: 'help', of: null }],
    ['-h', { kind: 'help', of: null }],
    ['help trace', { kind: 'help', of: 'trace' }],
    ['annotate --help', { kind: 'help', of: 'annotate' }],
    ['record -h x.py', { kind: 'help', of: 'record' }],
    ['--version', { kind: 'version' }],
    ['annotate a.py b.py', { kind: 'annotate', files: ['a.py', 'b.py'], color: 'auto', ...NEWEST }],
    [
      'annotate --python 3.11 --color=never a.py',
      { kind: 'annotate', files: ['a.py'], color: 'never', version: '3.11', maximumSteps: 1_000_000 },
    ],
    ['annotate -', { kind: 'annotate', files: ['-'], color: 'auto', ...NEWEST }],
    ['annotate -- --odd.py', { kind: 'annotate', files: ['--odd.py'], color: 'auto', ...NEWEST }],
    [
      'trace a.py --max-steps 50 --python=3.12',
      { kind: 'trace', files: ['a.py'], out: null, version: '3.12', maximumSteps: 50 },
    ],
    ['trace --out d a.py b.py', { kind: 'trace', files: ['a.py', 'b.py'], out: 'd', ...NEWEST }],
    ['record a.py --at 5,0,12', { kind: 'record', file: 'a.py', at: [5, 0, 12], ...NEWEST }],
  ];
  for (const [line, expected] of valid) {
    it(`understands '${line}'`, () => assert.deepEqual(readCommandLine(line.split(' ')), expected));
  }

  const wrong: readonly [string, RegExp][] = [
    ['', /^There is no command ''\.$/],
    ['anotate a.py', /^There is no command 'anotate'\.$/],
    ['--verbose', /^There is no option '--verbose'\.$/],
    ['help nothing', /^There is no command 'nothing'\.$/],
    ['annotate', /^Name at least one Python file\.$/],
    ['annotate --colour always a.py', /^'heapline annotate' has no option '--colour'\.$/],
    ['annotate --color sometimes a.py', /^--color takes auto, always or never, not 'sometimes'\.$/],
    ['trace --color always a.py', /^'heapline trace' has no option '--color'\.$/],
    ['trace --python 2.7 a.py', /^--python takes one of 3\.11, 3\.12, 3\.13, 3\.14, not '2\.7'\.$/],
    ['trace a.py b.py', /--out DIR/],
    ['trace --max-steps 0 a.py', /^--max-steps takes a whole number above 0, not '0'\.$/],
    ['trace --max-steps 1e3 a.py', /not '1e3'/],
    ['trace --max-steps=-5 a.py', /not '-5'/],
    ['record a.py b.py', /^Name one Python file\.$/],
    ['record a.py --at 1,x', /^--at takes numbers of steps with commas between, not '1,x'\.$/],
    ['record a.py --at', /--at/],
  ];
  for (const [line, message] of wrong) {
    it(`says what is wrong with '${line}'`, () => {
      assert.throws(
        () => readCommandLine(line.split(' ')),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    });
  }

  it('says what is wrong with nothing at all', () => {
    assert.throws(() => readCommandLine([]), UsageError);
  });

  it('has help that names every option of each command', () => {
    for (const [command, options] of [
      ['annotate', ['--python', '--max-steps', '--color', '--help']],
      ['trace', ['--python', '--max-steps', '--out', '--help']],
      ['record', ['--python', '--max-steps', '--at', '--help']],
    ] as const) {
      for (const option of options) assert.ok(helpText(command).includes(option), `${command} ${option}`);
      assert.ok(helpText(null).includes(`heapline ${command}`));
    }
    for (const line of helpText(null).split('\n')) assert.ok(line.length <= 100, line);
  });
});
