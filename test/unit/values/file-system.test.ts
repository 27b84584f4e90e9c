import assert from 'node:assert/strict';
import { FileFault, FileSystem } from '../../../src/analysis/values/file-system.ts';

const faultOf = (run: () => void): number | null => {
  try {
    run();
    return null;
  } catch (thrown) {
    if (thrown instanceof FileFault) return thrown.number;
    throw thrown;
  }
};

describe('the files of the system', () => {
  it('are found by every way of writing their path', () => {
    const files = new FileSystem();
    const file = files.written('a//b/./c.txt', false);
    for (const path of ['a/b/c.txt', './a/b/c.txt', 'a/x/../b/c.txt']) assert.equal(files.find(path), file);
    assert.equal(files.find('/a/b/c.txt'), null);
    assert.equal(files.find('../a/b/c.txt'), null);
    assert.equal(files.find('')?.kind, 'absent');
    for (const path of ['.', '/', '..', '../..']) assert.equal(files.find(path)?.kind, 'directory');
  });

  it('are known to be missing in a directory that the program made', () => {
    const files = new FileSystem();
    files.makeDirectory('made');
    assert.equal(files.find('made/x')?.kind, 'absent');
    assert.equal(files.find('other/x'), null);
    assert.deepEqual(files.names('made'), []);
    assert.equal(files.names('.'), null);
    files.written('made/x', false);
    assert.deepEqual(files.names('made'), ['x']);
    assert.equal(
      faultOf(() => files.removeDirectory('made')),
      39,
    );
    files.remove('made/x');
    files.removeDirectory('made');
    assert.equal(
      faultOf(() => files.written('made/x', false)),
      2,
    );
  });

  it('move with everything below them', () => {
    const files = new FileSystem();
    files.makeDirectory('a');
    files.makeDirectory('a/b');
    const file = files.written('a/b/x', false);
    files.rename('a', 'c');
    assert.equal(files.find('c/b/x'), file);
    assert.equal(files.find('a/b/x')?.kind, 'absent');
    files.removeTree('c');
    assert.equal(files.find('c/b/x')?.kind, 'absent');
    assert.equal(
      faultOf(() => files.rename('a', 'd')),
      2,
    );
  });

  it('are no directories, and directories are no files', () => {
    const files = new FileSystem();
    files.created('x');
    files.makeDirectory('d');
    const faults = [
      () => files.created('x'),
      () => files.makeDirectory('x'),
      () => files.existing('x/y'),
      () => files.written('x/y', false),
      () => files.removeDirectory('x'),
      () => files.names('x'),
      () => files.existing('d'),
      () => files.rename('x', 'd'),
    ].map(faultOf);
    assert.deepEqual(faults, [17, 17, 20, 20, 20, 20, 21, 21]);
  });

  it('are forgotten when others may have changed them', () => {
    const files = new FileSystem();
    const file = files.written('x', false);
    files.forget();
    assert.equal(files.find('x'), null);
    assert.equal(file.bytes, null);
  });
});
