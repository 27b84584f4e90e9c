import assert from 'node:assert/strict';
import { hoverMarkdown } from '../../../src/extension/hovers/hover-text.ts';
import {
  codeMarkdown,
  escapeMarkdown,
  linkMarkdown,
  sentenceMarkdown,
} from '../../../src/extension/hovers/markdown.ts';
import type { Count, NameHover, NameValue } from '../../../src/shared/view.ts';
import { translator } from '../../../src/webview/texts.ts';

const t = translator({});
const URI = 'file:///folder/my%20file.py';

const value = (count: Count, id = 1): NameValue => ({
  object: { id, label: `list#${id}`, type: 'list', text: '[1, 2]' },
  count,
});
const exact = (number: number): Count => ({ kind: 'exact', value: number });

function hover(more: Partial<NameHover>): NameHover {
  return {
    range: { line: 3, column: 0, endLine: 3, endColumn: 1 },
    name: 'a',
    scope: 'global',
    visit: { step: 2, number: 1, total: 1 },
    before: value(exact(1)),
    after: value(exact(2)),
    causes: [],
    holders: [],
    hiddenHolders: 0,
    allocated: { step: 0, line: 1, functionName: '<module>' },
    lifetime: [],
    history: { points: [], hiddenPoints: 0 },
    ...more,
  };
}

const text = (more: Partial<NameHover>) => hoverMarkdown(hover(more), URI, t);

describe('hover text', () => {
  it('names the object and says how its count moves on the line', () => {
    assert.match(text({}), /^\*\*`a`\*\* global → \*\*list\\#1\*\* `\[1, 2\]`/);
    assert.match(text({}), /refcount \*\*1 → 2\*\*/);
  });

  it('writes one count where nothing changes, and bounds as bounds', () => {
    assert.match(text({ before: value(exact(2)) }), /refcount \*\*2\*\*/);
    const bound: Count = { kind: 'at-least', value: 2 };
    assert.match(text({ before: value(bound), after: value(bound) }), /\*\*2\\\+\*\* · at least/);
  });

  it('explains counts that are not numbers', () => {
    const immortal = value({ kind: 'immortal' });
    assert.match(text({ before: immortal, after: immortal }), /∞ immortal\*\* · Python never frees it/);
    const shared = value({ kind: 'shared' });
    assert.match(text({ before: shared, after: shared }), /not counted\*\* · other parts of Python/);
  });

  it('tells of binding, unbinding and rebinding', () => {
    assert.match(text({ before: null }), /Bound by this line: list\\#1 with refcount 2\\\./);
    assert.match(text({ after: null }), /Unbound by this line: list\\#1 with refcount 1 before it/);
    const rebound = text({ after: value(exact(1), 2) });
    assert.match(rebound, /Before this line: list\\#1 with refcount 1/);
    assert.match(rebound, /After this line: list\\#2 with refcount 1/);
  });

  it('says which of several visits it tells of, and when there is none', () => {
    assert.match(text({ visit: { step: 9, number: 3, total: 5 } }), /visit 3 of 5/);
    assert.match(text({ visit: null, before: null, after: null }), /does not come to this line/);
  });

  it('lists the holders with their number', () => {
    const holder = { kind: 'frame' as const, object: null, frame: 0, slotKey: 'a', references: 1 };
    const held = text({
      holders: [
        { ...holder, text: 'name a in <module>' },
        { ...holder, kind: 'object', object: value(exact(1), 7).object, text: 'item 0 of list#7', references: 2 },
      ],
      hiddenHolders: 4,
    });
    assert.match(held, /Held 7 times after this line/);
    assert.match(held, /- name a in &lt;module&gt;/);
    assert.match(held, /- \[item 0 of list\\#7\]\(command:heapline\.showObject\?.*\) ×2/);
    assert.match(held, /- and 4 more/);
  });

  it('links to the panel, the allocating line and the step', () => {
    const links = [...text({}).matchAll(/\(command:(heapline\.\w+)\?([^)]+)\)/g)].map(([, command, argument]) => [
      command,
      JSON.parse(decodeURIComponent(argument!)),
    ]);
    assert.deepEqual(links, [
      ['heapline.showObject', [{ uri: URI, object: 1 }]],
      ['heapline.revealLine', [{ uri: URI, line: 1 }]],
      ['heapline.goToStep', [{ uri: URI, step: 2 }]],
    ]);
  });

  it('does not offer to show what has no box', () => {
    const inline: NameValue = { ...value({ kind: 'immortal' }), object: { ...value(exact(1)).object, id: 0 } };
    assert.doesNotMatch(text({ before: inline, after: inline }), /showObject/);
  });
});

describe('markdown', () => {
  it('shows any text as it is', () => {
    const nasty = '<img src=x> [a](command:x) `b` $(trash) **c** \n# d & e';
    const escaped = escapeMarkdown(nasty);
    assert.doesNotMatch(escaped, /<|(?<!\\)[[\]`*]|(?<!\\)\$|\n/);
  });

  it('fences code that holds backticks', () => {
    assert.equal(codeMarkdown('a'), '`a`');
    assert.equal(codeMarkdown('a`b'), '``a`b``');
    assert.equal(codeMarkdown('`a`'), '`` `a` ``');
    assert.equal(codeMarkdown('two\nlines'), '`two lines`');
  });

  it('keeps arguments of links apart from the text around them', () => {
    const link = linkMarkdown('x](y)', 'heapline.showObject', { uri: 'file:///a)b.py', object: 1 });
    assert.match(link, /^\[x\\\]\\\(y\\\)\]\(command:heapline\.showObject\?[^()\s]+\)$/);
  });

  it('turns a sentence into text with links', () => {
    const markdown = sentenceMarkdown(
      [
        { kind: 'code', text: 'b' },
        { kind: 'text', text: ' keeps ' },
        { kind: 'object', text: 'list#1', id: 1 },
        { kind: 'text', text: ' on ' },
        { kind: 'line', text: 'line 4', line: 4 },
      ],
      URI,
    );
    assert.match(markdown, /^`b` keeps \[list\\#1\]\(command:heapline\.showObject\?.*\) on \[line 4\]\(command:/);
  });
});
