/** Drives a VS Code window as a person does: opens files, presses keys, points at words, reads what is shown. */
import type { Frame, Page } from 'playwright-core';

/** Text that the extension shows after a line. */
export interface Annotation {
  /** Line number as the editor shows it, from 1. */
  readonly line: number;
  readonly text: string;
}

/** How long anything on the screen may take to come, in milliseconds. */
const LIMIT = 60_000;

/** Before 1.97 a window in which the light theme shows while the settings are read may offer its new default theme. */
const NEWS_OF_VSCODE = /ships with a new default theme/;

/** A cold disk takes 20 s to show a workbench; a busy machine more. In milliseconds. */
const OPEN_LIMIT = 120_000;

export class Workbench {
  constructor(readonly page: Page) {}

  /** Waits until the window that is being loaded shows its editors. */
  async waitUntilOpen(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.editor').first().waitFor({ timeout: OPEN_LIMIT });
  }

  /** Opens a file of the folder, by its path inside the folder, and waits until its text stands there. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput(name, { exactRow: name.split('/').at(-1)! });
    await this.page.locator(`.tab.active[data-resource-name="${name.split('/').at(-1)}"]`).waitFor({ timeout: LIMIT });
    await this.editor().locator('.view-line').first().waitFor({ timeout: LIMIT });
    await this.focusEditor();
  }

  /** Runs a command by its title, through the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput(`>${title}`, { exactRow: title });
  }

  /** Presses keys in the form of Playwright, such as "ControlOrMeta+S" or "ArrowDown". */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the keyboard into the active editor without moving its cursor. */
  async focusEditor(): Promise<void> {
    // VS Code 1.96 takes keys in a hidden text area, newer versions in an edit context.
    await this.editor().locator('.native-edit-context, textarea.inputarea').first().focus({ timeout: LIMIT });
  }

  /** Puts the cursor on a line of the active editor, from 1. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor({ timeout: LIMIT });
    await input.fill(`:${line}`);
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: LIMIT });
  }

  /** Types text at the cursor of the active editor. */
  async type(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  /** Points at a word of the line that contains the given text, and gives the text of the hover, or '' if none comes in time. */
  async hover(lineText: string, word: string, limit = LIMIT): Promise<string> {
    const { x, y } = await this.placeOf(lineText, word);
    // The pointer comes from elsewhere: a hover opens only when it moves onto the word.
    await this.page.mouse.move(x + 200, y + 120);
    await this.page.mouse.move(x, y, { steps: 8 });
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    try {
      await hover.first().waitFor({ timeout: limit });
    } catch {
      return '';
    }
    return (await hover.allInnerTexts()).join('\n');
  }

  /** Takes the pointer away from everything that could show a hover. */
  async pointAway(): Promise<void> {
    const box = await this.editor().boundingBox();
    await this.page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 140, (box?.y ?? 0) + (box?.height ?? 0) - 30, {
      steps: 4,
    });
    await this.page
      .locator('.monaco-hover:not(.hidden) .hover-contents')
      .first()
      .waitFor({ state: 'hidden', timeout: LIMIT });
  }

  /** The text shown after the visible lines of the active editor, top to bottom. Nothing for lines without. */
  async annotations(): Promise<Annotation[]> {
    return this.editor().evaluate((editor) => {
      const numberAt = new Map<number, number>();
      for (const element of editor.querySelectorAll('.margin-view-overlays .line-numbers')) {
        numberAt.set(Math.round(element.getBoundingClientRect().top), Number(element.textContent));
      }
      const found: { line: number; text: string }[] = [];
      for (const line of editor.querySelectorAll('.view-lines > .view-line')) {
        const shown = [...line.querySelectorAll('span')]
          .map((span) => getComputedStyle(span, '::after').content)
          .filter((content) => content !== 'none' && content !== 'normal')
          .map((content) => JSON.parse(content).replaceAll('\u00a0', ' ') as string);
        const number = numberAt.get(Math.round(line.getBoundingClientRect().top));
        const text = shown.join('').trim();
        if (text !== '' && number !== undefined) found.push({ line: number, text });
      }
      return found.sort((left, right) => left.line - right.line);
    });
  }

  /** The text of a visible line of the active editor, without what is shown after it; null if it is not in sight. */
  async sourceLine(number: number): Promise<string | null> {
    return this.editor().evaluate((editor, wanted) => {
      const label = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')].find(
        (element) => element.textContent === String(wanted),
      );
      const top = label && Math.round(label.getBoundingClientRect().top);
      const line = [...editor.querySelectorAll('.view-lines > .view-line')].find(
        (element) => Math.round(element.getBoundingClientRect().top) === top,
      );
      return line?.textContent?.replaceAll('\u00a0', ' ') ?? null;
    }, number);
  }

  /** Waits until the annotations fulfil a condition and gives them; fails with the last ones seen. */
  async waitForAnnotations(condition: (annotations: Annotation[]) => boolean, limit = LIMIT): Promise<Annotation[]> {
    const deadline = Date.now() + limit;
    for (;;) {
      const annotations = await this.annotations();
      if (condition(annotations)) return annotations;
      if (Date.now() > deadline) throw new Error(`Annotations stayed at ${JSON.stringify(annotations, null, 1)}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The numbers of the visible lines of the active editor that carry a decoration with the given background colour class. */
  async linesWith(selector: string): Promise<number[]> {
    return this.editor().evaluate((editor, wanted) => {
      const lines: number[] = [];
      const numbers = [...editor.querySelectorAll('.margin-view-overlays .line-numbers')];
      for (const decoration of editor.querySelectorAll(wanted)) {
        const top = decoration.getBoundingClientRect().top;
        const number = numbers.find((element) => Math.abs(element.getBoundingClientRect().top - top) < 4);
        if (number) lines.push(Number(number.textContent));
      }
      return [...new Set(lines)].sort((left, right) => left - right);
    }, selector);
  }

  /** Waits for the frame of the webview in which something matches the selector, such as the memory panel's root. */
  async webview(selector: string, limit = LIMIT): Promise<Frame> {
    const deadline = Date.now() + limit;
    for (;;) {
      for (const frame of this.page.frames()) {
        if (await showsWebview(frame, selector)) return frame;
      }
      if (Date.now() > deadline) throw new Error(`No webview shows anything that matches ${selector}.`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The texts of the status bar's items. */
  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.statusbar-item').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** The messages that VS Code shows in its lower right corner, but for what it says about itself. */
  async notifications(): Promise<string[]> {
    const messages = await this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
    return messages.filter((message) => !NEWS_OF_VSCODE.test(message));
  }

  /** Writes a picture of the window. */
  async takePicture(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  /** The active editor. */
  editor() {
    return this.page.locator('.part.editor .editor-group-container.active .monaco-editor[role="code"]').first();
  }

  /** Fills the quick input that is about to open and takes the row with exactly this label, so that nothing similar is run instead. */
  private async quickInput(text: string, { exactRow }: { exactRow: string }): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    const input = widget.locator('.quick-input-box input');
    await input.waitFor({ timeout: LIMIT });
    await input.fill(text);
    const row = widget.locator('.monaco-list-row').filter({
      has: this.page.locator('.label-name', { hasText: new RegExp(`^\\s*${escapePattern(exactRow)}\\s*$`) }),
    });
    await row.first().click({ timeout: LIMIT });
    await widget.waitFor({ state: 'hidden', timeout: LIMIT });
  }

  /** The middle of a word on the screen, in CSS pixels. */
  private async placeOf(lineText: string, word: string): Promise<{ x: number; y: number }> {
    const line = this.editor().locator('.view-line', { hasText: lineText }).first();
    await line.waitFor({ timeout: LIMIT });
    const place = await line.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const whole = element.textContent?.replaceAll('\u00a0', ' ') ?? '';
      const match = new RegExp(
        `(?<![\\p{L}\\p{N}_])${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_])`,
        'u',
      ).exec(whole);
      if (!match) return null;
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (match.index < passed + length) {
          const range = document.createRange();
          range.setStart(node, match.index - passed);
          range.setEnd(node, Math.min(length, match.index - passed + wanted.length));
          const box = range.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        passed += length;
      }
      return null;
    }, word);
    if (!place) throw new Error(`The line "${lineText}" has no word "${word}".`);
    return place;
  }
}

/** True if the frame is the visible page of a webview and something in it matches. A frame may go away while it is asked. */
async function showsWebview(frame: Frame, selector: string): Promise<boolean> {
  if (frame.parentFrame() === null) return false;
  try {
    // Playwright keeps the name that the frame had while it was loading; VS Code then gives the element another id.
    const element = await frame.frameElement();
    const isShown = (await element.getAttribute('id')) === 'active-frame' && (await element.isVisible());
    return isShown && (await frame.locator(selector).count()) > 0;
  } catch {
    return false;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
