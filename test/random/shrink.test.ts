import assert from 'node:assert/strict';
import { generateProgram } from './generate.ts';
import { shrink } from './shrink.ts';

describe('generateProgram', () => {
  it('gives the same program for the same seed, another for another', () => {
    assert.equal(generateProgram(7), generateProgram(7));
    assert.notEqual(generateProgram(7), generateProgram(8));
  });
});

describe('shrink', () => {
  it('keeps only what the failure needs, out of its blocks', async () => {
    const source =
      'a = 1\nif a:\n    b = 2\n    for c in [b]:\n        fails(a)\n        d = 3\nelse:\n    e = 4\nf = 5\n';
    const smallest = await shrink(source, async (candidate) => /^a = 1$[\s\S]*fails\(a\)/m.test(candidate));
    assert.equal(smallest, 'a = 1\nfails(a)\n');
  });

  it('leaves no block empty', async () => {
    const smallest = await shrink('def f():\n    a = 1\n    b = 2\nf()\n', async (candidate) =>
      /^def f\(\):\n {4}\w[\s\S]*^f\(\)$/m.test(candidate),
    );
    assert.equal(smallest, 'def f():\n    pass\nf()\n');
  });
});
