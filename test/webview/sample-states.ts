/** States of the memory panel for tests of how it is drawn: small, odd, and large ones. */

import type { PanelDocument, PanelUpdate } from '../../src/shared/messages.ts';
import type { MemoryState, ObjectDetails, RunOutcome } from '../../src/shared/view.ts';
import { memoryAt, SampleHeap } from '../sample/sample-heap.ts';

/** Messages of the host that bring the panel into a state, in order. */
export type SampleScene = readonly PanelUpdate[];

/** The state of an open file. */
export function fileDocument(more: Partial<Extract<PanelDocument, { kind: 'file' }>> = {}): PanelDocument {
  return {
    kind: 'file',
    name: 'example.py',
    uri: 'file:///example.py',
    pythonVersion: '3.14',
    isStepping: true,
    isFirstVisit: false,
    progress: { kind: 'done' },
    ...more,
  };
}

/** Two names, a list and a dict; then one name goes and the list is freed. */
export function aliasing(): SampleHeap {
  const heap = new SampleHeap();
  heap.push('<module>');
  heap.step(1);
  const list = heap.create('list', 'sequence', { text: '[1, 2, 3]' });
  heap.slot(list, 'item', '0', '1');
  heap.slot(list, 'item', '1', '2');
  heap.slot(list, 'item', '2', '3');
  heap.name('a', list);
  heap.step(2, [
    [
      { kind: 'code', text: 'a' },
      { kind: 'text', text: ' now refers to ' },
      { kind: 'object', text: 'list#1', id: list },
    ],
  ]);
  heap.name('b', list);
  heap.step(3, [
    [
      { kind: 'code', text: 'b' },
      { kind: 'text', text: ' now refers to ' },
      { kind: 'object', text: 'list#1', id: list },
      { kind: 'text', text: ': refcount 1 → 2' },
    ],
  ]);
  const dict = heap.create('dict', 'mapping', { text: "{'list': list#1}" });
  heap.slot(dict, 'dict-key', "'list'", "'list'");
  heap.slot(dict, 'dict-value', "'list'", list);
  heap.name('box', dict);
  heap.output = 'hello\n';
  heap.step(4);
  heap.unname('a');
  heap.step(5);
  heap.name('b', 'None');
  heap.step(6);
  heap.clear(dict);
  heap.object(dict).text = '{}';
  heap.step(7, [
    [
      { kind: 'object', text: 'list#1', id: list },
      { kind: 'text', text: ' is freed: its refcount fell to zero' },
    ],
  ]);
  return heap;
}

/** Everything that sets an object apart, at once. */
export function oddities(): SampleHeap {
  const heap = new SampleHeap();
  heap.push('<module>', 12);
  const node = heap.create('class', 'class', { label: 'class Node', type: 'type' });
  heap.name('Node', node);
  const left = heap.create('Node', 'instance');
  const right = heap.create('Node', 'instance');
  heap.name('left', left);
  heap.name('right', right);
  heap.slot(left, 'attribute', 'other', right);
  heap.slot(right, 'attribute', 'other', left);
  heap.slot(left, 'attribute', 'name', "'left'");
  const orphan = heap.create('Node', 'instance');
  const partner = heap.create('Node', 'instance');
  heap.name('tmp', orphan);
  heap.slot(orphan, 'attribute', 'other', partner);
  heap.slot(partner, 'attribute', 'other', orphan);
  const weak = heap.create('weakref', 'other');
  heap.name('watch', weak);
  heap.weakReference(weak, left);
  const unknown = heap.create('unknown', 'unknown');
  heap.name('reply', unknown);
  const escaped = heap.create('list', 'sequence', { text: '[…]', isEscaped: true });
  heap.name('rows', escaped);
  heap.name('text', heap.create('str', 'scalar', { text: "'a rather long text that does not fit into its box'" }));
  heap.name('nothing', 'None');
  heap.name('later', null);
  const constant = heap.create('tuple', 'sequence', { text: '()', isImmortal: true });
  heap.name('empty', constant);
  const work = heap.push('work', 20);
  work.slots.set('items', { kind: 'local', label: 'items', value: escaped });
  work.slots.set('total', { kind: 'cell', label: 'total', value: "'7'" });
  heap.step(20);
  const waiting = heap.push('numbers', 30, 'suspended');
  waiting.slots.set('seen', { kind: 'local', label: 'seen', value: left });
  heap.frames[0]!.slots.delete('tmp');
  const old = heap.create('dict', 'mapping', { text: '{}' });
  heap.name('old', old);
  heap.step(21);
  heap.unname('old');
  heap.step(22);
  return heap;
}

/** Many objects, one of them with many slots. */
export function large(): SampleHeap {
  const heap = new SampleHeap();
  heap.push('<module>');
  const rows = heap.create('list', 'sequence', { text: '[list#2, list#3, …]' });
  heap.name('rows', rows);
  for (let index = 0; index < 48; index++) {
    const row = heap.create('list', 'sequence', { text: `[${index}, ${index + 1}, …]` });
    heap.slot(rows, 'item', String(index), row);
    heap.slot(row, 'item', '0', String(index));
    if (index % 3 === 0) heap.slot(row, 'item', '1', heap.create('Point', 'instance', { text: `Point(${index})` }));
  }
  for (let index = 0; index < 40; index++) heap.name(`value_${index}`, String(index));
  heap.step(9);
  heap.step(10);
  return heap;
}

/** The messages that show a heap at a step. */
export function scene(
  heap: SampleHeap,
  step: number,
  more: {
    document?: PanelDocument;
    outcome?: RunOutcome;
    change?: (memory: MemoryState) => MemoryState;
    select?: number;
  } = {},
): SampleScene {
  const memory = memoryAt(heap, step, more.outcome);
  const shown = more.change ? more.change(memory) : memory;
  return [
    { kind: 'document', document: more.document ?? fileDocument() },
    { kind: 'memory', run: 1, memory: shown },
    { kind: 'object', details: more.select === undefined ? null : details(shown, more.select) },
  ];
}

function details(memory: MemoryState, id: number): ObjectDetails | null {
  const object = memory.objects.find((each) => each.id === id);
  if (!object) return null;
  return {
    object,
    allocated: { step: 0, line: 1, functionName: '<module>' },
    freed: { step: 5, line: 6, functionName: '<module>' },
    lifetime: [
      [
        { kind: 'text', text: 'It is freed on ' },
        { kind: 'line', text: 'line 6', line: 6 },
        { kind: 'text', text: ', when ' },
        { kind: 'code', text: 'box.clear()' },
        { kind: 'text', text: ' drops the last reference.' },
      ],
    ],
    history: {
      points: [
        { step: 1, line: 1, count: 1 },
        { step: 2, line: 2, count: 2 },
        { step: 3, line: 3, count: 3 },
        { step: 4, line: 4, count: 2 },
        { step: 5, line: 5, count: 1 },
        { step: 6, line: 6, count: 0 },
      ],
      hiddenPoints: 0,
    },
    weakReferences: [],
  };
}

/** Scenes by name, for the checks that go through all of them. */
export function allScenes(): Record<string, SampleScene> {
  return {
    none: [{ kind: 'document', document: { kind: 'none' } }],
    running: [{ kind: 'document', document: fileDocument({ progress: { kind: 'running', steps: 0 } }) }],
    failed: [
      {
        kind: 'document',
        document: fileDocument({ progress: { kind: 'failed', message: 'The analysis ended unexpectedly.' } }),
      },
    ],
    start: scene(aliasing(), 0, { document: fileDocument({ isFirstVisit: true }) }),
    aliasing: scene(aliasing(), 3, { select: 1 }),
    freed: scene(aliasing(), 6),
    oddities: scene(oddities(), 2),
    stopped: scene(oddities(), 1, {
      outcome: { kind: 'stopped', reason: 'steps', message: 'after 250,000 steps', line: 12 },
      change: withProblemAndDecision,
    }),
    large: scene(large(), 1, {
      change: (memory) => ({
        ...memory,
        liveObjects: 1309,
        folded: [
          { type: 'str', count: 1200 },
          { type: 'float', count: 40 },
          { type: 'tuple', count: 4 },
          { type: 'set', count: 2 },
        ],
      }),
    }),
  };
}

function withProblemAndDecision(memory: MemoryState): MemoryState {
  const range = { line: 14, column: 4, endLine: 14, endColumn: 9 };
  return {
    ...memory,
    run: {
      ...memory.run,
      problems: [{ severity: 'error', message: "'(' was never closed", range }],
      decisions: [{ index: 0, step: 1, line: 10, taken: true, text: 'condition on unknown#1: taken as true' }],
    },
  };
}
