// @ts-check
/**
 * Installed beside Heapline by `npm start` alone. `npm start` names the file to show in the server's environment, which VS Code hands down
 * to the extension host.
 */
const vscode = require('vscode');

/** Shows the file and the memory panel, with the keyboard in the file. Does nothing where a window shows something already. */
exports.activate = async () => {
  const file = process.env.HEAPLINE_START_FILE;
  if (!file) return;
  const uri = vscode.Uri.file(file);
  const isOpen = vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.path === uri.path),
  );
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  // A window that is only loaded again is left as the user had it.
  if (isOpen || editor.document.languageId !== 'python') return;
  await vscode.commands.executeCommand('heapline.openMemoryPanel');
  await vscode.window.showTextDocument(uri, { preview: false });
};
