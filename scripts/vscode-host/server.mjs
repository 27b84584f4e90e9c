/** Runs the VS Code server of a host: on loopback only, behind a token, with data in a folder of our own and no gallery. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError } from '../lib/errors.mjs';
import { run, spawnGroup, stopGroup } from '../lib/processes.mjs';
import { inProject } from '../lib/project.mjs';

/** How long the server may take to listen, in milliseconds: a cold disk takes 20 s. */
const START_LIMIT = 120_000;

/** What every window gets: nothing that reaches for the network, opens by itself or asks. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * @typedef {object} ServerOptions
 * @property {import('./fetch.mjs').Host} host
 * @property {string} dataFolder everything that the server and its windows keep
 * @property {string} [port] a port or a range such as "8230-8239"; any free one otherwise
 * @property {string} [token] secret of the address; a random one otherwise
 * @property {boolean} [smokeTestDriver] lets the address name an extension under development and its tests
 * @property {Record<string, string>} [environment] further environment variables of the server and its extension hosts
 */

/**
 * A running server.
 * @typedef {object} Server
 * @property {number} port
 * @property {(query?: Record<string, string>) => string} address of a window, with the token
 * @property {() => string} log what the server has printed
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop ends it with all its processes
 */

/**
 * Starts a server and waits until it listens.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const token = options.token ?? randomBytes(16).toString('hex');
  const tokenFile = path.join(options.dataFolder, 'token');
  mkdirSync(options.dataFolder, { recursive: true });
  writeFileSync(tokenFile, token, { mode: 0o600 });

  const args = [...commonArguments(options.dataFolder), '--host', '127.0.0.1', '--port', options.port ?? '0'];
  args.push('--connection-token-file', tokenFile);
  if (options.smokeTestDriver) args.push('--enable-smoke-test-driver');
  const child = spawnGroup(options.host.node, ['--import', preload(), ...args], {
    cwd: options.host.folder,
    env: environment(options.environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let log = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const port = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new PlainError(`The VS Code server ${why}. It said:\n${log.trim()}`));
    const limit = setTimeout(() => fail('did not start in time'), START_LIMIT);
    child.once('error', (error) => fail(`could not be run (${error.message})`));
    child.once('close', (code) => fail(`ended at once with code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        log = (log + data).slice(-200_000);
        const listening = /host agent listening on (\d+)/.exec(log);
        if (!listening) return;
        clearTimeout(limit);
        resolve(Number(listening[1]));
      });
    }
  }).catch(async (error) => {
    await stopGroup(child);
    throw error;
  });
  return {
    port,
    address: (query = {}) => `http://localhost:${port}/?${new URLSearchParams({ tkn: token, ...query })}`,
    log: () => log,
    ended,
    stop: () => stopGroup(child),
  };
}

/**
 * Installs packaged extensions for the servers of a data folder.
 * @param {import('./fetch.mjs').Host} host
 * @param {string} dataFolder
 * @param {string[]} packages paths of .vsix files
 */
export async function installExtensions(host, dataFolder, packages) {
  const args = packages.flatMap((vsix) => ['--install-extension', vsix]);
  await run(host.node, [...commonArguments(dataFolder), ...args, '--force'], { cwd: host.folder, env: environment() });
}

/**
 * Writes the settings of a data folder, above `QUIET_SETTINGS`.
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(dataFolder, settings) {
  const text = JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2);
  // Some settings are read from the machine's file only, some from the user's file only.
  for (const name of ['Machine', 'User']) {
    const folder = path.join(dataFolder, 'data', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), `${text}\n`);
  }
}

/** @param {string} dataFolder */
function commonArguments(dataFolder) {
  return [
    'out/server-main.js',
    '--server-data-dir',
    dataFolder,
    '--accept-server-license-terms',
    '--disable-telemetry',
  ];
}

function preload() {
  return pathToFileURL(inProject('scripts/vscode-host/end-with-parent.mjs')).href;
}

/** @param {Record<string, string>} [more] */
function environment(more) {
  // What belongs to the npm and the test runner that started us means nothing to a VS Code.
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|VSCODE_)/.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}
