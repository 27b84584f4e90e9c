import assert from 'node:assert/strict';
import { MarkKind, SlotKind } from '../../../src/analysis/objects/event-log.ts';
import { Cursor } from '../../../src/analysis/trace/cursor.ts';
import { Trace } from '../../../src/analysis/trace/trace.ts';
import { quoted, valueText } from '../../../src/analysis/trace/value-text.ts';
import { WrittenLog } from './written-log.ts';

describe('Value texts', () => {
  const run = new WrittenLog();
  const number = (value: number | bigint) => run.object('int', value);
  const list = (...items: readonly number[]) => {
    const id = run.object('list');
    items.forEach((item, index) => {
      run.item(id, index, item);
    });
    return id;
  };
  const one = number(1);
  const two = number(2);
  const node = run.object('Node');
  const selfReferring = list(one);
  run.item(selfReferring, 1, selfReferring);
  const dict = run.object('dict');
  run.name(dict, 'a', one).name(dict, 'b', node);
  const set = run.object('set');
  run.slot(set, SlotKind.SetElement, one, one);
  const pair = run.object('tuple');
  run.item(pair, 0, one);
  const unknown = run.object('str');
  run.mark(MarkKind.UnknownValue, unknown);
  const unknownList = run.object('list');
  run.mark(MarkKind.UnknownValue, unknownList);
  const expected: readonly [number, string][] = [
    [one, '1'],
    [number(-7), '-7'],
    [number(10n ** 20n), '100000000000000000000'],
    [number(10n ** 40n), `1${'0'.repeat(30)}…`],
    [run.object('float', 0.5), '0.5'],
    [run.object('float', 2), '2.0'],
    [run.object('float', 1e-7), '1e-07'],
    [run.object('float', -0), '-0.0'],
    [run.object('bool', 1), 'True'],
    [run.object('NoneType'), 'None'],
    [run.object('str', 'spam'), "'spam'"],
    [run.object('str', "it's"), '"it\'s"'],
    [run.object('str', 'a\n\\\u0007'), "'a\\n\\\\\\x07'"],
    [run.object('str', 'x'.repeat(99)), `'${'x'.repeat(29)}…'`],
    [run.object('function', 'f'), 'f()'],
    [run.object('type', 'Node'), 'Node'],
    [node, ''],
    [list(), '[]'],
    [list(one, two), '[1, 2]'],
    [list(one, two, one, two, one), '[1, 2, 1, 2, …]'],
    [list(node), '[Node#1]'],
    [list(list(list(one))), '[[[…]]]'],
    [selfReferring, '[1, […]]'],
    [pair, '(1,)'],
    [run.object('tuple'), '()'],
    [dict, "{'a': 1, 'b': Node#1}"],
    [set, '{1}'],
    [run.object('set'), 'set()'],
    [unknown, '?'],
    [unknownList, '[?]'],
  ];
  const cursor = new Cursor(new Trace(run.recording()));
  for (const [id, text] of expected) {
    it(`shows ${text === '' ? 'nothing for an instance' : text}`, () => {
      cursor.seekOffset(run.log.length);
      assert.equal(valueText(cursor, id), text);
    });
  }

  it('shows a container as it was at the step', () => {
    const changed = new WrittenLog();
    const module = changed.code('<module>');
    changed.push(0, module);
    const id = changed.object('list');
    changed.step(1).item(id, 0, changed.object('int', 5)).step(2);
    const at = new Cursor(new Trace(changed.recording()));
    at.seek(1);
    assert.equal(valueText(at, id), '[5]');
    at.seek(0);
    assert.equal(valueText(at, id), '[]');
  });

  it('prefers double quotes only where they save escapes', () => {
    assert.equal(quoted('"\'', 20), "'\"\\''");
  });
});
