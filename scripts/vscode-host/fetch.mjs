/** Fetches a VS Code host once: the server from npm's `code-server`, its libraries, and a Node of the right version. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unpackPackage } from '../lib/npm.mjs';
import { withProgress } from '../lib/progress.mjs';
import { hostFolder } from '../lib/project.mjs';
import { installLibraries, removeUnused } from './libraries.mjs';
import { HOSTS, NODE_INTEGRITY } from './versions.mjs';

/** Changes when what we make of the archive changes, so that a host made the old way is made again. */
const RECIPE = 1;

/**
 * A VS Code host on this machine.
 * @typedef {object} Host
 * @property {string} version of VS Code
 * @property {string} folder holds `out/server-main.js`
 * @property {string} node path of the Node that runs it
 */

/**
 * Gives a host, fetching what is missing (about 50 MB, and 30 MB of Node).
 * @param {import('./versions.mjs').HostName} name
 * @returns {Promise<Host>}
 */
export async function ensureHost(name) {
  const record = HOSTS[name];
  const [folder, node] = await Promise.all([ensureServer(record), ensureNode(record)]);
  return { version: record.vscode, folder, node };
}

/** @param {import('./versions.mjs').HostRecord} record */
async function ensureServer(record) {
  const folder = path.join(hostFolder, `vscode-${record.vscode}-${RECIPE}`);
  if (!existsSync(folder)) {
    await withProgress(`Fetching VS Code ${record.vscode} (50 MB, once)`, () =>
      makeAtOnce(folder, async (temporary) => {
        await unpackPackage(record.codeServer, temporary, ['lib/vscode']);
        const server = path.join(temporary, 'lib/vscode');
        removeUnused(server);
        await installLibraries(server);
      }),
    );
  }
  return path.join(folder, 'lib/vscode');
}

/**
 * Gives the path of a Node of the major version that a host runs in, fetching it if this one is another; of this one where none can be had.
 * @param {import('./versions.mjs').HostRecord} record
 * @returns {Promise<string>}
 */
export async function ensureNode(record) {
  const wantedMajor = record.node.split('.')[0];
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const integrity = NODE_INTEGRITY[`${platform}@${record.node}`];
  if (process.versions.node.split('.')[0] === wantedMajor || integrity === undefined || usesMusl())
    return process.execPath;

  const member = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const folder = path.join(hostFolder, `node-${record.node}`);
  if (!existsSync(folder)) {
    await withProgress(`Fetching Node ${record.node} for VS Code (30 MB, once)`, () =>
      makeAtOnce(folder, async (temporary) => {
        await unpackPackage({ name: `node-${platform}`, version: record.node, integrity }, temporary, [member]);
        chmodSync(path.join(temporary, member), 0o755);
      }),
    );
  }
  return path.join(folder, member);
}

/** True on Alpine and the like, where the Node of the registry does not run. */
function usesMusl() {
  if (process.platform !== 'linux') return false;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */ (process.report?.getReport());
  return report?.header?.glibcVersionRuntime === undefined;
}

/**
 * Makes a folder such that it is there whole or not at all, also when two commands make it at the same time or one is interrupted.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} make
 */
export async function makeAtOnce(folder, make) {
  const temporary = `${folder}.making-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  writeFileSync(
    path.join(path.dirname(folder), 'README.txt'),
    "Fetched by the project's commands. May be deleted at any time.\n",
  );
  try {
    await make(temporary);
    if (!existsSync(folder)) renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}
