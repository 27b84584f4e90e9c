import * as vscode from 'vscode';
import type { WorkerSupply } from '../session/sessions.ts';
import { workerStarter } from './worker-port.ts';

/** Reads what workers are made of from the extension's folder, through VS Code, so that it works wherever the folder is. */
export async function workerSupply({ extensionUri }: vscode.ExtensionContext): Promise<WorkerSupply> {
  const file = (...path: string[]) => vscode.Uri.joinPath(extensionUri, 'dist', ...path);
  const script = file('analysis-worker.js');
  const [start, parser, grammar] = await Promise.all([
    workerStarter({
      nodePath: script.fsPath,
      webSource: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(script)),
    }),
    vscode.workspace.fs.readFile(file('web-tree-sitter.wasm')),
    vscode.workspace.fs.readFile(file('tree-sitter-python.wasm')),
  ]);
  return { start, files: { parser, grammar } };
}
