import assert from 'node:assert/strict';
import { useHost } from '../driver/session.ts';
import { Workbench } from '../driver/workbench.ts';

/** Numbers of the lines that carry the mark of the current step. */
function markedLines(workbench: Workbench): Promise<number[]> {
  return workbench.editor().evaluate((editor) => {
    const marks = [...editor.querySelectorAll('.margin [class*="cgmr"], .glyph-margin-widgets [class*="cgmr"]')].filter(
      (element) => getComputedStyle(element).backgroundImage.includes('current-line'),
    );
    const numbers = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')];
    return marks.map((mark) => {
      const { top } = mark.getBoundingClientRect();
      return Number(numbers.find((each) => Math.abs(each.getBoundingClientRect().top - top) < 4)?.textContent);
    });
  });
}

/** Counts the annotated lines at every frame from now on. As text, since it runs in the page, where the test's helpers are missing. */
const COUNT_ANNOTATED_LINES = `{
  const record = { least: Infinity, frames: 0, isOver: false };
  globalThis.annotationRecord = record;
  const isAnnotated = (line) =>
    [...line.querySelectorAll('span')].some((span) => !['none', 'normal'].includes(getComputedStyle(span, '::after').content));
  requestAnimationFrame(function look() {
    const lines = [...document.querySelectorAll('.part.editor .view-lines > .view-line')].filter(isAnnotated);
    record.least = Math.min(record.least, lines.length);
    record.frames++;
    if (!record.isOver) requestAnimationFrame(look);
  });
}`;

/**
 * Waits until what stands after each of the given lines fits; '' stands after a line without annotation. A line is drawn while its decorations
 * come in, so a line that is annotated may still lack some of them.
 */
async function waitForLines(workbench: Workbench, wanted: Readonly<Record<number, RegExp>>): Promise<void> {
  await workbench.waitForAnnotations((all) =>
    Object.entries(wanted).every(([number, pattern]) =>
      pattern.test(all.find(({ line }) => line === Number(number))?.text ?? ''),
    ),
  );
}

/** Undoes what was typed until a line has its text again. */
async function undoUntil(workbench: Workbench, line: number, text: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await workbench.sourceLine(line)) !== text) {
    assert.ok(Date.now() < deadline, `line ${line} is ${await workbench.sourceLine(line)}`);
    await workbench.press('ControlOrMeta+Z');
    await workbench.page.waitForTimeout(150);
  }
}

async function waitForMark(workbench: Workbench, lines: readonly number[]): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const marked = await markedLines(workbench);
    if (JSON.stringify(marked) === JSON.stringify(lines)) return;
    assert.ok(Date.now() < deadline, `marked: ${marked}, expected: ${lines}`);
    await workbench.page.waitForTimeout(50);
  }
}

async function waitForStatus(workbench: Workbench, pattern: RegExp): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const items = await workbench.statusBar();
    if (items.some((item) => pattern.test(item))) return;
    assert.ok(Date.now() < deadline, `the status bar says ${items}`);
    await workbench.page.waitForTimeout(50);
  }
}

describe('the editor', () => {
  const session = useHost();

  it('shows after each line what it does to memory', async () => {
    const { workbench } = session;
    await workbench.openFile('names.py');
    await waitForLines(workbench, {
      1: /list#1\s+1$/,
      2: /list#1\s+1→2/,
      3: /^box → dict#\d+\s+1\s*list#1\s+2→3$/,
      6: /list#1 freed/,
      7: /^$/,
    });
    await waitForStatus(workbench, /3\.14 · 7 steps/);
  });

  it('shows several things about one line in their order', async () => {
    const { workbench } = session;
    await workbench.openFile('several.py');
    const order = (name: string) => new RegExp(`^${name}1 → .*${name}2 → .*${name}3 → `);
    await waitForLines(workbench, { 1: order('a'), 2: order('b'), 3: order('c'), 4: order('d') });
    await workbench.openFile('names.py');
  });

  it('keeps what is shown until the new text is there', async () => {
    const { workbench } = session;
    await workbench.goToLine(7);
    await workbench.press('End');
    await workbench.page.evaluate(COUNT_ANNOTATED_LINES);
    await workbench.page.keyboard.type('  # some words at the end', { delay: 25 });
    await workbench.page.waitForTimeout(600);
    const { least, frames } = await workbench.page.evaluate<{ least: number; frames: number }>('annotationRecord');
    await workbench.page.evaluate('annotationRecord.isOver = true');
    assert.ok(frames > 10);
    assert.equal(least, 6);
  });

  it('follows an edit', async () => {
    const { workbench } = session;
    await workbench.goToLine(3);
    await workbench.press('Home');
    await workbench.type('third = a\n');
    await waitForLines(workbench, { 3: /list#1\s+2→3/, 4: /3→4/ });
    await undoUntil(workbench, 3, 'box = {"list": a}');
    await waitForLines(workbench, { 3: /^box → dict#\d+\s+1\s*list#1\s+2→3$/ });
  });

  it('hides and shows annotations by a command', async () => {
    const { workbench } = session;
    await workbench.runCommand('Heapline: Show or Hide Annotations');
    await workbench.waitForAnnotations((all) => all.length === 0);
    await workbench.runCommand('Heapline: Show or Hide Annotations');
    await workbench.waitForAnnotations((all) => all.length >= 6);
  });

  it('says in a hover what a name refers to, and shows the object in the panel', async () => {
    const { workbench } = session;
    const text = await workbench.hover('b = a', 'a');
    assert.match(text, /a global → list#1/);
    assert.match(text, /1 → 2/);
    assert.match(text, /Held 2 times after this line/);
    await workbench.page.locator('.monaco-hover:not(.hidden)').getByText('Show in memory panel').first().click();
    const panel = await workbench.webview('.inspector');
    assert.match(await panel.locator('.inspector').innerText(), /list#1/);
    await workbench.focusEditor();
    await workbench.press('Escape');
    await workbench.pointAway();
  });

  it('marks the current line while somebody steps, and takes the keys only then', async () => {
    const { workbench } = session;
    await workbench.focusEditor();
    await workbench.press('Alt+.');
    await workbench.page.waitForTimeout(300);
    assert.deepEqual(await markedLines(workbench), []);
    await workbench.runCommand('Heapline: Start Stepping');
    await waitForMark(workbench, [1]);
    await waitForStatus(workbench, /step 0 of 7/);
    await workbench.focusEditor();
    await workbench.press('Alt+.', 'Alt+.');
    await waitForMark(workbench, [3]);
    await workbench.press('Alt+,');
    await waitForMark(workbench, [2]);
    await workbench.goToLine(5);
    await workbench.press('Control+Alt+/');
    await waitForMark(workbench, [5]);
    await waitForStatus(workbench, /step 4 of 7/);
    await workbench.runCommand('Heapline: Stop Stepping');
    await waitForMark(workbench, []);
    await waitForStatus(workbench, /7 steps/);
  });

  it('shows the same in two editors with one file', async () => {
    const { workbench } = session;
    await workbench.runCommand('View: Split Editor Right');
    const first = workbench.page.locator('.editor-group-container .monaco-editor[role="code"]').first();
    await workbench.runCommand('Heapline: Start Stepping');
    await waitForMark(workbench, [1]);
    const marks = first.locator('.margin [class*="cgmr"], .glyph-margin-widgets [class*="cgmr"]');
    await marks.first().waitFor();
    await workbench.runCommand('Heapline: Stop Stepping');
    await workbench.runCommand('View: Close Editor');
  });

  it('shows what comes before a syntax error, and the error', async () => {
    const { workbench } = session;
    await workbench.openFile('unfinished.py');
    await waitForLines(workbench, { 2: /list#1\s+1→2/, 3: /never closed/ });
  });

  it('chooses the Python version from a list', async () => {
    const { workbench } = session;
    await workbench.openFile('names.py');
    await workbench.page.locator('.statusbar-item', { hasText: '3.14' }).first().click();
    const row = (text: RegExp) =>
      workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first();
    await row(/Choose the Python version/).click();
    await row(/3\.11/).click();
    await waitForStatus(workbench, /3\.11 · 7 steps/);
  });

  it('leaves the file as it is on disk, shows no error and asks no other machine', async () => {
    assert.deepEqual(await session.workbench.notifications(), []);
    assert.deepEqual(session.host.foreignRequests, []);
  });
});

describe('two windows with one file', () => {
  const session = useHost();

  it('show what is saved in either of them', async () => {
    const first = session.workbench;
    await first.openFile('names.py');
    await first.waitForAnnotations((all) => all.some(({ text }) => text.includes('freed')));
    const page = await first.page.context().newPage();
    await page.goto(first.page.url());
    const second = new Workbench(page);
    await second.waitUntilOpen();
    await second.openFile('names.py');
    await second.waitForAnnotations((all) => all.some(({ text }) => text.includes('freed')));

    await first.page.bringToFront();
    await first.goToLine(7);
    await first.press('End');
    await first.type('\nlast = [1]');
    await first.press('ControlOrMeta+S');
    await first.waitForAnnotations((all) => all.some(({ line }) => line === 8));
    await page.bringToFront();
    await second.waitForAnnotations((all) => all.some(({ line }) => line === 8));
    await page.close();
  });
});

describe('the editor in Restricted Mode', () => {
  const session = useHost({ trusted: false });

  it('shows annotations', async () => {
    const { workbench } = session;
    await workbench.openFile('names.py');
    await workbench.waitForAnnotations((all) => all.some(({ text }) => text.includes('freed')));
  });
});
