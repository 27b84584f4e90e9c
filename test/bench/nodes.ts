/** The Nodes that the command line is measured in, each with a copy of the command whose code it has compiled itself. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureNode } from '../../scripts/vscode-host/fetch.mjs';
import { HOSTS } from '../../scripts/vscode-host/versions.mjs';

/** A Node with a command line of its own. */
export interface NodeRuntime {
  /** Such as `Node 24.21.0, as in VS Code 1.139.1`. */
  readonly description: string;
  readonly executable: string;
  /** Path of the built command. */
  readonly cli: string;
}

const ROOT = path.join(import.meta.dirname, '../..');

/**
 * First the Node that the newest VS Code runs extensions in, then the one that this runs in, if that is another. Builds nothing: `dist` holds
 * the command.
 */
export async function findNodes(): Promise<readonly NodeRuntime[]> {
  const host = HOSTS.newest;
  const current = { executable: process.execPath, cli: path.join(ROOT, 'dist/cli.js') };
  const executable = await ensureNode(host);
  const inVisualStudioCode = `as in VS Code ${host.vscode}`;
  if (executable === process.execPath) {
    const isSame = process.versions.node.split('.')[0] === host.node.split('.')[0];
    return [{ ...current, description: `Node ${process.versions.node}${isSame ? `, ${inVisualStudioCode}` : ''}` }];
  }
  return [
    { description: `Node ${host.node}, ${inVisualStudioCode}`, executable, cli: commandFor(executable, host.node) },
    { ...current, description: `Node ${process.versions.node}` },
  ];
}

/** V8 takes compiled code only from its own version. */
function commandFor(executable: string, version: string): string {
  const folder = path.join(ROOT, `.cache/bench/node-${version}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(ROOT, 'dist'), folder, { recursive: true });
  const codeCache = pathToFileURL(path.join(ROOT, 'scripts/lib/code-cache.mjs')).href;
  const code = `import { writeCodeCache } from ${JSON.stringify(codeCache)}; await writeCodeCache(${JSON.stringify(folder)});`;
  execFileSync(executable, ['--input-type=module', '--eval', code], { stdio: 'inherit' });
  return path.join(folder, 'cli.js');
}
