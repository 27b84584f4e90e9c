import assert from 'node:assert/strict';
import { useHost } from '../driver/session.ts';

describe('a window with Heapline', () => {
  const session = useHost();

  it('opens Python files and takes keys', async () => {
    const { workbench } = session;
    await workbench.openFile('lists.py');
    assert.ok((await workbench.statusBar()).includes('Python'));
    await workbench.goToLine(6);
    await workbench.type('# typed\n');
    await workbench.press('ControlOrMeta+Z', 'ControlOrMeta+Z');
    await workbench.editor().getByText('# typed').waitFor({ state: 'detached' });
  });

  it('runs Heapline', async () => {
    const { workbench } = session;
    await workbench.runCommand('Developer: Show Running Extensions');
    const list = workbench.page.locator('.runtime-extensions-editor');
    const row = list.locator('.extension', { hasText: /heapline/i }).getByText(/Activation: \d+ms/);
    // The list grows as extensions start, shows what took longest first, and holds only the rows that are in sight.
    while (!(await row.isVisible())) {
      await list.hover();
      await workbench.page.mouse.wheel(0, 1000);
      await workbench.page.waitForTimeout(100);
    }
    await workbench.press('Escape');
  });

  it('shows webviews', async () => {
    const { workbench } = session;
    await workbench.openFile('notes.md');
    await workbench.runCommand('Markdown: Open Preview');
    const frame = await workbench.webview('h1');
    assert.equal(await frame.locator('h1').textContent(), 'Notes');
  });

  it('shows no error and asks no other machine', async () => {
    assert.deepEqual(await session.workbench.notifications(), []);
    assert.deepEqual(session.host.foreignRequests, []);
  });
});
