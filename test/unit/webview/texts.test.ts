import assert from 'node:assert/strict';
import { changeText, countText } from '../../../src/shared/count-text.ts';
import type { Count, ObjectFlags } from '../../../src/shared/view.ts';
import { countMeaning, flagTexts, translator } from '../../../src/webview/texts.ts';

const COUNTS: readonly Count[] = [
  { kind: 'exact', value: 0 },
  { kind: 'exact', value: 1 },
  { kind: 'exact', value: 12 },
  { kind: 'at-least', value: 2 },
  { kind: 'immortal' },
  { kind: 'shared' },
];

describe('texts', () => {
  it('writes a bound with a plus, and never a number for what is not counted', () => {
    assert.deepEqual(COUNTS.map(countText), ['0', '1', '12', '2+', '∞ immortal', 'not counted']);
    assert.equal(changeText(COUNTS[1]!, COUNTS[2]!), '1 → 12');
    assert.equal(changeText(COUNTS[1]!, COUNTS[1]!), '1');
  });

  it('says what every kind of count means', () => {
    const t = translator({});
    const meanings = COUNTS.map((count) => countMeaning(count, t));
    assert.equal(new Set(meanings).size, COUNTS.length);
    assert.ok(meanings.every((meaning) => meaning.endsWith('.') && !meaning.includes('{')));
  });

  it('translates, in the order that the other language wants', () => {
    const t = translator({ '{0} of {1}': 'von {1} {0}', plain: { message: 'schlicht' } });
    assert.equal(t('{0} of {1}', 2, 5), 'von 5 2');
    assert.equal(t('plain'), 'schlicht');
    assert.equal(t('not there {0}', 1), 'not there 1');
  });

  it('has a word, a sign and a meaning for every flag', () => {
    const names: (keyof ObjectFlags)[] = [
      'isNew',
      'isFreed',
      'mayBeFreed',
      'isUnknown',
      'hasUnknownValue',
      'isEscaped',
      'isWeaklyReferenced',
      'isInCycle',
      'isUnreachable',
    ];
    const all = Object.fromEntries(names.map((name) => [name, true])) as unknown as ObjectFlags;
    const texts = flagTexts(all, translator({}));
    assert.deepEqual(texts.map(({ flag }) => flag).sort(), names.sort());
    assert.equal(new Set(texts.map(({ word }) => word)).size, names.length);
    const none = Object.fromEntries(names.map((name) => [name, false])) as unknown as ObjectFlags;
    assert.deepEqual(flagTexts(none, translator({})), []);
  });
});
