import * as vscode from 'vscode';

/** Shows a line, from 1, of a document: in the editor that shows it already, else in the first column. The cursor goes there. */
export async function revealLine(uri: string, line: number): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const editor =
    open ?? (await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { viewColumn: vscode.ViewColumn.One }));
  const range = editor.document.lineAt(Math.min(line, editor.document.lineCount) - 1).range;
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  editor.selection = new vscode.Selection(range.start, range.start);
}
