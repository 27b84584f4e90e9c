import * as vscode from 'vscode';
import { annotationTexts, replaceText } from './heapline.ts';
import { eventually, matches, openExample } from './support.ts';

describe('imports', () => {
  it('are simulated from the files beside the document, as they stand in the editor', async () => {
    const document = await openExample('importing.py');
    const texts = await annotationTexts(document);
    // CPython: the module's own name, then one here, then another.
    matches(texts.get(3), /list#1\s+1→2/);
    matches(texts.get(4), /list#1\s+2→3/);
    // Beside it: a tab that another one replaces closes its document.
    const { uri } = document;
    const sharing = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, '..', 'sharing.py'));
    await vscode.window.showTextDocument(sharing, { viewColumn: vscode.ViewColumn.Beside });
    await replaceText(sharing, 'shared = []\nother = shared\n');
    await eventually(async () => /list#1\s+2→3/.test((await annotationTexts(document)).get(3) ?? ''));
    await replaceText(sharing, 'shared = []\n');
    await eventually(async () => /list#1\s+1→2/.test((await annotationTexts(document)).get(3) ?? ''));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
