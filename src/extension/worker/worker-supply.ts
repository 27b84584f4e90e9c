import * as vscode from 'vscode';
import type { WorkerSupply } from '../session/sessions.ts';
import { workerStarter } from './worker-port.ts';

/** Reads what workers are made of from the extension's folder, through VS Code, so that it works wherever the folder is. */
export async function workerSupply({ extensionUri }: vscode.ExtensionContext): Promise<WorkerSupply> {
  const file = (...path: string[]) => vscode.Uri.joinPath(extensionUri, 'dist', ...path);
  const [start, parser, grammar] = await Promise.all([
    workerStarter({
      nodePath: file('analysis-worker', 'node.js').fsPath,
      webSource: async () =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(file('analysis-worker', 'web.js'))),
    }),
    vscode.workspace.fs.readFile(file('web-tree-sitter.wasm')),
    vscode.workspace.fs.readFile(file('tree-sitter-python.wasm')),
  ]);
  return { start, files: { parser, grammar } };
}
