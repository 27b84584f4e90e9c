/** While nobody steps, the panel shows the memory at the line that the cursor is put on. */

import * as vscode from 'vscode';
import type { Sessions } from '../session/sessions.ts';
import { settingsFor } from '../settings.ts';
import type { MemoryPanels } from './memory-panels.ts';

/** Registers the listener. */
export function followCursor(sessions: Sessions, panels: MemoryPanels): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
    // Without a kind it was a program that moved the cursor.
    if (kind === undefined || !panels.isAnyVisible) return;
    const { document } = textEditor;
    const entry = sessions.get(document);
    if (!entry?.session.isCurrent || !settingsFor(document.uri).followCursor) return;
    void entry.session.follow(selections[0]!.active.line + 1);
  });
}
