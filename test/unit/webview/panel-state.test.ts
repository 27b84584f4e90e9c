import assert from 'node:assert/strict';
import type { PanelUpdate } from '../../../src/shared/messages.ts';
import { INITIAL_STATE, type PanelEvent, type PanelState, reduce } from '../../../src/webview/state/panel-state.ts';
import { memoryAt } from '../../sample/sample-heap.ts';
import { aliasing, fileDocument } from '../../webview/sample-states.ts';

const update = (value: PanelUpdate): PanelEvent => ({ kind: 'update', update: value });
const document = (uri: string) => update({ kind: 'document', document: fileDocument({ uri } as never) });
const memory = (step: number, run = 1) => update({ kind: 'memory', run, memory: memoryAt(aliasing(), step) });

function stateAfter(...events: PanelEvent[]): PanelState {
  return events.reduce(reduce, INITIAL_STATE);
}

describe('panel state', () => {
  it('keeps the memory while another run of the file is on its way', () => {
    const progress = { kind: 'running' as const, steps: 12 };
    const state = stateAfter(
      document('file:///a.py'),
      memory(3),
      update({ kind: 'document', document: fileDocument({ uri: 'file:///a.py', progress } as never) }),
    );
    assert.equal(state.memory?.timeline.step, 3);
  });

  it('forgets everything about another file', () => {
    const state = stateAfter(
      document('file:///a.py'),
      memory(3),
      { kind: 'filter', filter: 'x' },
      document('file:///b.py'),
    );
    assert.equal(state.memory, null);
    assert.equal(state.filter, '');
    assert.equal(state.layout.places.size, 0);
  });

  it('remembers what was unfolded through steps, not through runs', () => {
    const fold: PanelEvent = { kind: 'fold', key: 'object:1' };
    const unfolded = stateAfter(document('file:///a.py'), memory(3), fold, memory(4));
    assert.deepEqual([...unfolded.unfolded], ['object:1']);
    assert.deepEqual([...reduce(unfolded, fold).unfolded], []);
    assert.deepEqual([...reduce(unfolded, memory(4, 2)).unfolded], []);
  });

  it('places boxes anew only when the number of columns changes', () => {
    const state = stateAfter(document('file:///a.py'), memory(3));
    const higher = reduce(state, { kind: 'room', room: { columns: 3, rows: 40 } });
    assert.deepEqual(higher.layout.columns, state.layout.columns);
    const narrow = reduce(state, { kind: 'room', room: { columns: 1, rows: 20 } });
    assert.equal(narrow.layout.columns.length, 1);
    assert.equal(reduce(state, { kind: 'room', room: state.room }), state);
  });

  it('changes nothing but what an event is about', () => {
    const state = stateAfter(document('file:///a.py'), memory(3));
    const frozen = JSON.stringify(state);
    for (const event of [memory(4), document('file:///b.py'), { kind: 'filter', filter: 'a' } as const])
      reduce(state, event);
    assert.equal(JSON.stringify(state), frozen);
  });
});
