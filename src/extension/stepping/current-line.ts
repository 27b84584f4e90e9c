/** Marks the line that the current step is about to run, keeps it in sight, and tells VS Code whether somebody steps. */

import * as vscode from 'vscode';
import type { DecorationTypes } from '../annotations/decoration-types.ts';
import { latestOnly } from '../latest-only.ts';
import type { DocumentEntry, Sessions } from '../session/sessions.ts';

/** The when-clause key under which the stepping keys work. */
const STEPPING_CONTEXT = 'heapline.stepping';

/** Follows the sessions. */
export class CurrentLine implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly updates = new WeakMap<DocumentEntry, () => Promise<void>>();
  private readonly revealed = new WeakMap<DocumentEntry, string>();
  private contextValue = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly types: DecorationTypes,
  ) {
    this.subscriptions.push(
      sessions.onDidChangeActive(() => this.updateContext()),
      sessions.onDidChangeSession(({ entry, change }) => {
        if (change === 'run' || change === 'step') this.update(entry);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) {
          const entry = sessions.get(document);
          if (entry?.session.isStepping) this.update(entry);
        }
      }),
    );
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(entry: DocumentEntry): void {
    this.updateContext();
    let update = this.updates.get(entry);
    if (!update) {
      update = latestOnly(() => this.show(entry));
      this.updates.set(entry, update);
    }
    void update();
  }

  private async show(entry: DocumentEntry): Promise<void> {
    const { document, session } = entry;
    const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
    const line = session.isStepping ? await currentLineOf(entry) : null;
    // Between an edit and its run the mark moves along with its line.
    if (line === 'unknown') return;
    const ranges = line === null || line > document.lineCount ? [] : [document.lineAt(line - 1).range];
    for (const editor of editors) editor.setDecorations(this.types.currentLine, ranges);
    const place = `${session.run?.number}:${session.step}`;
    const range = ranges[0];
    if (!range || this.revealed.get(entry) === place) return;
    this.revealed.set(entry, place);
    for (const editor of editors) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private updateContext(): void {
    const value = this.sessions.active?.session.isStepping ?? false;
    if (value === this.contextValue) return;
    this.contextValue = value;
    void vscode.commands.executeCommand('setContext', STEPPING_CONTEXT, value);
  }
}

/** The line of the current step; null after the last statement. */
async function currentLineOf({ session }: DocumentEntry): Promise<number | null | 'unknown'> {
  const memory = await session.memory();
  if (!memory || !session.isCurrent) return session.progress.kind === 'failed' ? null : 'unknown';
  const { step, stepCount, line } = memory.timeline;
  return step < stepCount ? line : null;
}
