import * as vscode from 'vscode';
import { equal, openExample } from './support.ts';

describe('activation', () => {
  it('happens when a Python file is opened', async () => {
    const extension = vscode.extensions.getExtension('heapline.heapline');
    equal(extension !== undefined, true);
    const document = await openExample('lists.py');
    equal(document.languageId, 'python');
    await extension!.activate();
    equal(extension!.isActive, true);
  });

  it('happens in the host that was asked for', () => {
    const kind = typeof process === 'object' && process.versions?.node ? 'node' : 'web';
    const extension = vscode.extensions.getExtension('heapline.heapline')!;
    // VS Code places an extension where `remote.extensionKind` says: next to the files or in the window's web worker.
    const wanted = vscode.workspace.getConfiguration('remote').get<Record<string, string[]>>('extensionKind')?.[
      'heapline.heapline'
    ];
    equal(kind, wanted?.[0] ?? 'node');
    equal(extension.extensionKind, kind === 'node' ? vscode.ExtensionKind.Workspace : vscode.ExtensionKind.UI);
  });
});
