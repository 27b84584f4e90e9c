import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { useHost } from '../driver/session.ts';

/** Waits until the panel is at a step. */
async function waitForStep(panel: Frame, step: number): Promise<void> {
  await panel.locator('.toolbar .step b', { hasText: new RegExp(`^${step}$`) }).waitFor({ timeout: 20_000 });
}

function textOf(panel: Frame, selector: string): Promise<string> {
  return panel.locator(selector).first().innerText();
}

describe('the memory panel', () => {
  const session = useHost();

  it('opens in the bottom panel with the last freed object, and explains itself', async () => {
    const { workbench } = session;
    await workbench.openFile('names.py');
    await workbench.runCommand('Heapline: Open Memory Panel');
    const panel = await workbench.webview('.panel');
    await waitForStep(panel, 6);
    assert.match(await textOf(panel, '.frame'), /<module>/);
    assert.match(await panel.locator('.is-freed').first().innerText(), /list#1/);
    assert.match(await textOf(panel, '.first-visit'), /each arrow is one reference/);
    await panel.getByRole('button', { name: 'Got it' }).click();
    await panel.locator('.first-visit').waitFor({ state: 'detached' });
  });

  it('steps together with the editor', async () => {
    const { workbench } = session;
    const panel = await workbench.webview('.panel');
    await panel.getByRole('button', { name: 'First step' }).click();
    await waitForStep(panel, 0);
    for (let step = 1; step <= 3; step++) {
      await panel.getByRole('button', { name: 'Step forward' }).click();
      await waitForStep(panel, step);
    }
    const list = panel.locator('.heap article[aria-label="list#1"]');
    assert.match((await list.innerText()).replace(/\s+/g, ' '), /list#1 \[1, 2, 3\] \+1 refcount 3/);
    assert.equal(await panel.locator('.arrow.strong').count(), await panel.locator('[data-to]').count());
    await workbench.focusEditor();
    await workbench.press('Alt+,');
    await waitForStep(panel, 2);
  });

  it('goes anywhere by its slider', async () => {
    const panel = await session.workbench.webview('.panel');
    await panel.getByRole('slider').fill('5');
    await waitForStep(panel, 5);
    await panel.getByRole('slider').press('ArrowLeft');
    await waitForStep(panel, 4);
  });

  it('shows the selected object with its holders, and leads to its lines', async () => {
    const { workbench } = session;
    const panel = await workbench.webview('.panel');
    await panel.getByRole('slider').fill('3');
    await waitForStep(panel, 3);
    await panel.locator('.slot', { hasText: 'b' }).first().locator('.target').click();
    const inspector = panel.locator('.inspector');
    await inspector.waitFor();
    const text = await inspector.innerText();
    assert.match(text, /list#1/);
    assert.match(text, /b in <module>/);
    await inspector.getByRole('button', { name: /^on line 1$/ }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 1, Col 1' }).first().waitFor();
    await inspector.getByRole('button', { name: 'Next change' }).click();
    await waitForStep(panel, 4);
  });

  it('shows the same step after it was hidden', async () => {
    const { workbench } = session;
    await workbench.runCommand('View: Toggle Panel Visibility');
    await workbench.runCommand('View: Toggle Panel Visibility');
    const panel = await workbench.webview('.panel');
    await waitForStep(panel, 4);
    await panel.locator('.inspector').waitFor();
  });

  it('follows the file that is edited, and what is typed', async () => {
    const { workbench } = session;
    await workbench.openFile('calls.py');
    const panel = await workbench.webview('.panel');
    await panel.locator('.file .name', { hasText: 'calls.py' }).waitFor();
    await workbench.openFile('names.py');
    await panel.locator('.file .name', { hasText: 'names.py' }).waitFor();
    await waitForStep(panel, 4);
    await workbench.runCommand('Heapline: Stop Stepping');
    await workbench.goToLine(7);
    await workbench.press('End');
    await workbench.type('\nmore = [4, 5, 6]');
    await panel.locator('.toolbar .step', { hasText: '/ 8' }).waitFor();
    const before = panel.locator('.toolbar .step', { hasText: '/ 7' });
    for (let times = 0; times < 40 && !(await before.isVisible()); times++) {
      await workbench.press('ControlOrMeta+Z');
      await workbench.page.waitForTimeout(150);
    }
    await before.waitFor();
  });

  it('shows the moment at the line that is clicked, while nobody steps', async () => {
    const { workbench } = session;
    const panel = await workbench.webview('.panel');
    await workbench.editor().locator('.view-line', { hasText: 'b = None' }).first().click();
    await waitForStep(panel, 4);
    await workbench.editor().locator('.view-line', { hasText: 'b = a' }).first().click();
    await waitForStep(panel, 1);
  });

  it('opens beside the editor too, and is there again when the window is loaded anew', async () => {
    const { workbench } = session;
    await workbench.runCommand('View: Toggle Panel Visibility');
    await workbench.runCommand('Heapline: Open Memory Beside the Editor');
    await waitForStep(await workbench.webview('.panel'), 1);
    const loaded = workbench.page.waitForEvent('load');
    // The page goes away while the command runs.
    await workbench.runCommand('Developer: Reload Window').catch(() => {});
    await loaded;
    await workbench.waitUntilOpen();
    const panel = await workbench.webview('.panel', 90_000);
    assert.match(await textOf(panel, '.frame'), /<module>/);
  });

  it('shows no error and asks no other machine', async () => {
    assert.deepEqual(await session.workbench.notifications(), []);
    assert.deepEqual(session.host.foreignRequests, []);
  });
});
