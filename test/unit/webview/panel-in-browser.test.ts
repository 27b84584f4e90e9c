/** The panel in a browser: drawn from sample states, used with mouse and keyboard, and examined by axe in every theme. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { root } from '../../../scripts/lib/project.mjs';
import { ensureBrowser } from '../../../scripts/vscode-host/browser.mjs';
import { buildPanel, openPanel, type PanelPage, THEMES, type Theme } from '../../webview/panel-page.ts';
import { aliasing, allScenes, fileDocument, large, oddities, scene } from '../../webview/sample-states.ts';

/** Wide and low as in the bottom panel; narrow and high as beside an editor. */
const SIZES = { bottom: { width: 1100, height: 320 }, beside: { width: 480, height: 800 } };

const AXE = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

describe('memory panel in a browser', function () {
  // A browser may have to be fetched first.
  this.timeout(180_000);
  let browser: Browser;
  let files: ReadonlyMap<string, Uint8Array>;
  let open: PanelPage | null = null;

  before(async () => {
    const { executablePath, environment } = await ensureBrowser();
    const env = { ...process.env, ...environment } as Record<string, string>;
    browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
    files = await buildPanel();
  });
  afterEach(async () => {
    await open?.page.close();
    open = null;
  });
  after(() => browser?.close());

  async function panel(theme: Theme = 'dark', size = SIZES.bottom): Promise<PanelPage> {
    open = await openPanel(browser, files, theme, size);
    return open;
  }

  it('says that it is ready, and draws nothing before the host has spoken', async () => {
    const { page, requests } = await panel();
    assert.deepEqual(await requests(), [{ kind: 'ready' }]);
    assert.equal(await page.locator('#memory-panel').innerText(), '');
  });

  it('shows frames, objects, counts and changes as text', async () => {
    const { page, send } = await panel();
    await send(scene(aliasing(), 3));
    assert.match(await page.locator('.frame').innerText(), /<module>[\s\S]*a[\s\S]*→ list#1/);
    const list = page.locator('[data-object="1"]');
    assert.match((await list.innerText()).replace(/\s+/g, ' '), /list#1 \[1, 2, 3\] \+1 refcount 3 , up by 1/);
    const dict = page.locator('[data-object="2"]');
    assert.match(await dict.innerText(), /new/);
  });

  it('draws one arrow per reference between boxes, each from its slot to its box', async () => {
    const { page, send } = await panel();
    for (const [heap, step] of [
      [aliasing(), 3],
      [oddities(), 2],
    ] as const) {
      await send(scene(heap, step));
      const links = await page.locator('[data-to]').count();
      assert.equal(await page.locator('.arrow.strong').count(), links);
    }
    assert.equal(await page.locator('.arrow.weak').count(), 1);
  });

  it('says at a freed object that it is freed, with a count of nothing', async () => {
    const { page, send } = await panel();
    await send(scene(aliasing(), 6));
    const text = await page.locator('[data-object="1"]').innerText();
    assert.match(text, /freed/);
    assert.match(text.replace(/\s+/g, ' '), /refcount 0/);
    assert.equal(await page.locator('[data-to="1"]').count(), 0);
  });

  it('tells odd objects apart by words and borders, not by colour alone', async () => {
    const { page, send } = await panel();
    await send(scene(oddities(), 2));
    const look = (label: string) =>
      page
        .locator('article', { has: page.getByText(label, { exact: true }) })
        .first()
        .evaluate((element) => ({
          border: getComputedStyle(element).borderStyle,
          text: (element as HTMLElement).innerText.replace(/\s+/g, ' '),
        }));
    assert.match((await look('unknown#1')).text, /1\+ unknown/);
    assert.equal((await look('unknown#1')).border, 'dotted');
    assert.match((await look('list#1')).text, /2\+ escaped/);
    assert.equal((await look('list#1')).border, 'dashed');
    assert.match((await look('Node#1')).text, /in a cycle weakly referenced/);
    assert.equal((await look('Node#1')).border, 'double');
    assert.match((await look('Node#3')).text, /unreachable in a cycle/);
    assert.match((await look('tuple#1')).text, /∞ immortal/);
    assert.match((await look('dict#1')).text, /freed/);
    const borders = await Promise.all(['unknown#1', 'list#1', 'Node#1', 'class Node'].map(look));
    assert.equal(new Set(borders.map(({ border }) => border)).size, 4);
  });

  it('keeps boxes in their places from step to step', async () => {
    const { page, send } = await panel();
    const heap = aliasing();
    const place = async () => JSON.stringify(await page.locator('[data-object="2"]').boundingBox());
    await send(scene(heap, 4));
    const before = await place();
    await send(scene(heap, 5));
    assert.equal(await place(), before);
    await send(scene(heap, 4));
    assert.equal(await place(), before);
  });

  it('steps by button, by arrow key and by slider', async () => {
    const { page, send, requests } = await panel();
    await send(scene(aliasing(), 3));
    await page.getByRole('button', { name: 'Step forward' }).click();
    await page.locator('body').press('ArrowLeft');
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (globalThis as unknown as { requests: unknown[] }).requests.length === 4);
    assert.deepEqual((await requests()).slice(1), [
      { kind: 'move', move: { kind: 'forward' } },
      { kind: 'move', move: { kind: 'back' } },
      { kind: 'go-to-step', step: 4 },
    ]);
  });

  it('does not move on at the end, and says so to assistive technology', async () => {
    const { page, send, requests } = await panel();
    await send(scene(aliasing(), 6));
    const forward = page.getByRole('button', { name: 'Step forward' });
    assert.equal(await forward.getAttribute('aria-disabled'), 'true');
    await forward.click({ force: true });
    assert.equal((await requests()).length, 1);
    assert.match((await page.getByRole('slider').getAttribute('aria-valuetext'))!, /step 6 of 6, the end of the run/);
  });

  it('selects objects by box and by reference, and shows who holds them and their history', async () => {
    const { page, send, requests } = await panel();
    await send(scene(aliasing(), 3));
    await page.locator('[data-object="1"] .head').click();
    await page.locator('[data-slot="frame:0/box"] .target').click();
    assert.deepEqual((await requests()).slice(1), [
      { kind: 'select-object', object: 1 },
      { kind: 'select-object', object: 2 },
    ]);
    await send(scene(aliasing(), 3, { select: 1 }));
    const inspector = page.getByRole('complementary', { name: 'Object list#1' });
    const text = await inspector.innerText();
    assert.match(text, /name a in <module>/);
    assert.match(text, /dict value 'list' of dict#1/);
    assert.match(text, /Freed on line 6/);
    await inspector.getByRole('button', { name: 'Next change' }).click();
    assert.deepEqual((await requests()).at(-1), {
      kind: 'move',
      move: { kind: 'to-change', object: 1, direction: 'forward' },
    });
  });

  it('unfolds a big container and folds it again', async () => {
    const { page, send } = await panel();
    await send(scene(large(), 1));
    const list = page.locator('[data-object="1"]');
    assert.equal(await list.locator('.slot').count(), 8);
    await list.getByRole('button', { name: '40 more in list#1' }).click();
    assert.equal(await list.locator('.slot').count(), 48);
    await list.getByRole('button', { name: 'fewer in list#1' }).click();
    assert.equal(await list.locator('.slot').count(), 8);
  });

  it('says how many objects are not drawn, of which types, and asks for more', async () => {
    const { page, send, requests } = await panel();
    await send(allScenes().large!);
    const header = page.locator('.heap-header');
    assert.match(
      await header.innerText(),
      /1,309 objects alive[\s\S]*1,246 of them not drawn: 1,200 str, 40 float, 4 tuple, 2 others/,
    );
    await header.getByRole('button', { name: 'Draw more' }).click();
    assert.deepEqual((await requests()).at(-1), { kind: 'show-more-objects' });
  });

  it('finds objects by label, type and value', async () => {
    const { page, send } = await panel();
    await send(scene(large(), 1));
    const search = page.getByRole('searchbox');
    const visible = () => page.locator('[data-object]').count();
    await search.fill('point(9)');
    assert.equal(await visible(), 1);
    await search.fill('point');
    assert.equal(await visible(), 16);
    await search.fill('nothing like this');
    assert.equal(await visible(), 0);
    await search.fill('');
    assert.equal(await visible(), 65);
  });

  it('says what is the matter where there is nothing to draw', async () => {
    const { page, send, requests } = await panel();
    const { none, failed } = allScenes();
    await send(none!);
    assert.match(await page.locator('.empty').innerText(), /Open a Python file/);
    await page.getByRole('button', { name: 'Open an example' }).click();
    assert.deepEqual((await requests()).at(-1), { kind: 'command', command: 'heapline.openExample' });
    await send(failed!);
    assert.match(await page.getByRole('alert').innerText(), /The analysis ended unexpectedly/);
  });

  it('shows problems, the end of the run and decisions above the memory', async () => {
    const { page, send, requests } = await panel();
    await send(allScenes().stopped!);
    const text = await page.locator('#memory-panel').innerText();
    assert.match(text, /line 14: '\(' was never closed/);
    assert.match(text, /line 12: after 250,000 steps/);
    assert.match(text, /depends on one thing that cannot be known/);
    await page.getByRole('button', { name: 'line 14' }).click();
    assert.deepEqual((await requests()).at(-1), { kind: 'reveal-line', line: 14 });
  });

  it('shows a newcomer how to read it, until it is put away', async () => {
    const { page, send, requests } = await panel();
    await send(scene(aliasing(), 0, { document: fileDocument({ isFirstVisit: true } as never) }));
    assert.match(await page.locator('.first-visit').innerText(), /each arrow is one reference/);
    await page.getByRole('button', { name: 'Got it' }).click();
    assert.deepEqual((await requests()).at(-1), { kind: 'put-away-note' });
    await send(scene(aliasing(), 0));
    assert.equal(await page.locator('.first-visit').count(), 0);
  });

  it('does not move anything when less motion is wanted', async () => {
    const { page, send } = await panel();
    await send(scene(aliasing(), 6));
    const names = await page
      .locator('.box')
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).animationName));
    assert.ok(names.every((name) => name === 'none'));
  });

  it('shows text that looks like markup as text', async () => {
    const { page, send } = await panel();
    const heap = aliasing();
    heap.object(1).text = '<img src=x onerror=alert(1)>';
    heap.step(9);
    await send(scene(heap, 3, { change: (memory) => ({ ...memory, output: '<b>bold</b>' }) }));
    assert.equal(await page.locator('#memory-panel img, #memory-panel .output b').count(), 0);
  });

  for (const theme of THEMES) {
    for (const [sizeName, size] of Object.entries(SIZES)) {
      it(`has nothing that axe objects to (${theme}, ${sizeName})`, async () => {
        const { page, send } = await panel(theme, size);
        await page.evaluate(AXE);
        const found: string[] = [];
        for (const [name, updates] of Object.entries(allScenes())) {
          await send(updates);
          await page.waitForTimeout(name === 'running' ? 600 : 0);
          const violations = await page.evaluate(async () => {
            const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
            return violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
            );
          });
          found.push(...violations.map((violation) => `${name}: ${violation}`));
        }
        assert.deepEqual(found, []);
      });
    }
  }
});
