import assert from 'node:assert/strict';
import { linesMatching, sourceFiles, textFiles } from './files.ts';

/** More lines than this are more than one subject. */
const LONGEST = 600;

/** Files that are one table or one switch, which would be harder to read in two. */
const ONE_TABLE = new Map([
  ['src/analysis/compile/instructions.ts', 760],
  ['src/analysis/compile/symbols/build-scopes.ts', 700],
  ['src/analysis/machine/dispatch.ts', 720],
  ['src/analysis/versions.ts', 700],
]);

describe('files', () => {
  it('are short enough to be one subject each', () => {
    const long = sourceFiles()
      .map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }))
      .filter(({ name, lines }) => lines > (ONE_TABLE.get(name) ?? LONGEST));
    assert.deepEqual(long, []);
  });

  it('name no place of one machine', () => {
    const place = /(^|["'`\s=(])\/(root|work|farm|home|Users)\/\w/;
    assert.ok(place.test(['see ', 'home', 'somebody'].join('/')) && !place.test('a/home/b'));
    assert.deepEqual(
      textFiles().flatMap((file) => linesMatching(file, place)),
      [],
    );
  });

  it('name no download server', () => {
    const server = /\/\/(registry|deb|packages|pypi|files)\.[\w.]+/;
    assert.deepEqual(
      textFiles().flatMap((file) => linesMatching(file, server)),
      [],
    );
  });

  it('hold no marks of unfinished work', () => {
    const mark = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        `${String.raw`\b`}X${String.raw`XX\b`}`,
        String.raw`\b(it|test|describe|suite)\.(only|skip|todo)\(`,
        '@ts-' + '(ignore|nocheck)',
      ]
        .map((each) => `(${each})`)
        .join('|'),
    );
    const code = sourceFiles().filter(({ name }) => !name.startsWith('test/programs/'));
    assert.deepEqual(
      code.flatMap((file) => linesMatching(file, mark)),
      [],
    );
  });
});
