/** Modules beside a document: finds their sources through VS Code, so that it works in virtual workspaces too, and tells which of them changed. */
import * as vscode from 'vscode';
import type { WorkspaceModule } from '../../shared/messages.ts';

/** Larger files are data rather than modules; in bytes. */
const LARGEST_MODULE = 5_000_000;

/**
 * The module of a dotted name, looked for beside a document as `sys.path[0]` is: `a/b/__init__.py`, `a/b.py`, or a folder `a/b` (PEP 420).
 * Null if there is none, or none that can be read. Of a file that is open the text in the editor counts, saved or not.
 */
export async function findModule(document: vscode.Uri, name: string): Promise<WorkspaceModule | null> {
  if (document.scheme === 'untitled') return null;
  const path = name.split('.').join('/');
  const base = vscode.Uri.joinPath(document, '..', path);
  const type = (await stat(base))?.type ?? 0;
  if (type & vscode.FileType.Directory) {
    const source = await sourceOf(vscode.Uri.joinPath(base, '__init__.py'));
    if (source !== null) return { source, fileName: `${path}/__init__.py`, kind: 'package' };
  }
  const source = await sourceOf(base.with({ path: `${base.path}.py` }));
  if (source !== null) return { source, fileName: `${path}.py`, kind: 'module' };
  return type & vscode.FileType.Directory ? { source: '', fileName: path, kind: 'folder' } : null;
}

/** The dotted names under which a document can import a file: that of its module and those of the packages round it. None if it cannot. */
export function moduleNames(document: vscode.Uri, file: vscode.Uri): readonly string[] {
  const folder = vscode.Uri.joinPath(document, '..');
  const isBeside = file.scheme === folder.scheme && file.authority === folder.authority;
  if (!isBeside || !file.path.startsWith(`${folder.path}/`)) return [];
  const parts = file.path
    .slice(folder.path.length + 1)
    .replace(/(\/__init__)?\.py$/, '')
    .split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

async function sourceOf(file: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  const found = await stat(file);
  if (!found || !(found.type & vscode.FileType.File) || found.size > LARGEST_MODULE) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

async function stat(file: vscode.Uri): Promise<vscode.FileStat | null> {
  try {
    return await vscode.workspace.fs.stat(file);
  } catch {
    return null;
  }
}
