/**
 * `npm start [-- FILE] [--no-open]`: serves a real VS Code on this machine with Heapline installed and a Python file open, the given one or
 * an example. Does all set-up by itself. Ends with Ctrl-C.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, requireSupportedNode, runMain } from './lib/errors.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { isStopping, stopEverythingOnSignals } from './lib/processes.mjs';
import { asTypedByUser, hostFolder, inProject } from './lib/project.mjs';
import { openInBrowser } from './start/browser.mjs';
import { ensureHost } from './vscode-host/fetch.mjs';
import { startServer, writeSettings } from './vscode-host/server.mjs';

/** The same ports at every start, so that an address stays good; none of a well-known service. */
const PORTS = '8230-8249';

/** Everything that this VS Code keeps: settings, state, extensions. */
const DATA_FOLDER = path.join(hostFolder, 'start');

runMain(async () => {
  requireSupportedNode();
  stopEverythingOnSignals();
  const file = chosenFile(process.argv.slice(2).filter((argument) => !argument.startsWith('--')));
  const [host] = await Promise.all([ensureHost('newest'), installAndBuild()]);
  const { installHeapline } = await import('./start/install.mjs');
  await installHeapline(host, DATA_FOLDER);
  if (!existsSync(path.join(DATA_FOLDER, 'data/User/settings.json'))) {
    writeSettings(DATA_FOLDER, { 'security.workspace.trust.enabled': false });
  }
  const server = await startServer({
    host,
    dataFolder: DATA_FOLDER,
    port: PORTS,
    token: keptToken(),
    environment: { HEAPLINE_START_FILE: file },
  });
  const address = server.address({ folder: path.dirname(file) });
  console.log(`\nVS Code with Heapline shows ${file}\n\n  ${address}\n\nCtrl-C ends it.`);
  if (!process.argv.includes('--no-open')) openInBrowser(address);
  await server.ended;
  if (isStopping()) return 0;
  console.error(`\nThe VS Code server has ended. It said:\n${server.log().trim().slice(-2000)}`);
  return 1;
});

async function installAndBuild() {
  await ensureInstalled();
  const { buildAll } = await import('./lib/bundles.mjs');
  for (const entry of await buildAll({ development: false })) console.log(`Not built, since ${entry} does not exist.`);
}

/** @param {string[]} given */
function chosenFile(given) {
  if (given.length > 1)
    throw new PlainError(`One file can be shown at a start, not ${given.length}: ${given.join(' ')}`);
  const [typed] = given;
  if (typed === undefined) return firstExample();
  const file = asTypedByUser(typed);
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}.`);
  if (!statSync(file).isFile()) throw new PlainError(`${file} is not a file. Name a Python file.`);
  return file;
}

function firstExample() {
  const examples = inProject('examples');
  const name = readdirSync(examples)
    .sort()
    .find((entry) => entry.endsWith('.py'));
  if (name === undefined) throw new PlainError(`${examples} holds no Python file. Name a file: npm start -- my.py`);
  return path.join(examples, name);
}

/** The secret of the address, the same at every start, so that a window can be loaded again. Readable by this user only. */
function keptToken() {
  const file = path.join(DATA_FOLDER, 'secret');
  if (!existsSync(file)) {
    mkdirSync(DATA_FOLDER, { recursive: true });
    writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
