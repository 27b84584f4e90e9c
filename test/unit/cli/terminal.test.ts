import assert from 'node:assert/strict';
import { displayWidth, fitted } from '../../../src/cli/terminal.ts';

describe('Terminal widths', () => {
  const widths: readonly [string, number][] = [
    ['', 0],
    ['abc', 3],
    ['\t', 8],
    ['ab\tc', 9],
    ['名前', 4],
    ['e\u0301', 1],
    ['🐍', 2],
    ['→ …', 3],
  ];
  for (const [text, width] of widths) {
    it(`gives ${JSON.stringify(text)} ${width} columns`, () => assert.equal(displayWidth(text), width));
  }

  it('cuts texts that do not fit', () => {
    assert.deepEqual(
      [fitted('abcdef', 6), fitted('abcdef', 5), fitted('名前です', 5), fitted('abc', 1), fitted('abc', 0)],
      ['abcdef', 'abcd…', '名前…', '…', ''],
    );
  });
});
