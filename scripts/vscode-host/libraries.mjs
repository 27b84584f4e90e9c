/**
 * The libraries of the VS Code server. `code-server` leaves them to an install script that builds native code; everything that we need
 * works without a compiler, so they are installed without scripts, and the few native modules get stand-ins.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm, unpackPackage } from '../lib/npm.mjs';
import { RIPGREP } from './versions.mjs';

/** Built-in extensions that nobody here needs, 90 MB. Others stay: the workbench waits in vain for a missing github-authentication. */
const UNUSED_EXTENSIONS = ['copilot', 'mermaid-markdown-features'];

/** Native modules and their company that the server loads only for features out of reach here (chat, tunnels, Windows, kerberos). */
const UNUSED_LIBRARIES =
  /^(@github\/copilot-sdk|@microsoft\/mxc-sdk|@devcontainers\/cli|@vscode\/(sqlite3|sandbox-runtime|copilot-api|deviceid|windows-.*)|kerberos|ssh2|native-keymap)$/;

/** A logger that drops everything: takes the place of spdlog, which writes log files through native code. */
const SILENT_LOGGER = `
class Logger {
  trace() {} debug() {} info() {} warn() {} error() {} critical() {}
  setLevel() {} clearFormatters() {} setPattern() {} flush() {} drop() {}
  getLevel() { return 2; }
}
exports.version = 1;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => new Logger();
`;

/** Replaces the watchdog that ends a process whose parent hangs. */
const NO_WATCHDOG = 'exports.start = () => {};\n';

/** JavaScript in place of native modules that no install script has built. */
const STAND_INS = {
  '@vscode/spdlog': SILENT_LOGGER,
  '@vscode/native-watchdog': NO_WATCHDOG,
  'native-watchdog': NO_WATCHDOG,
};

/** @param {string} server folder of the VS Code server */
export function removeUnused(server) {
  for (const name of UNUSED_EXTENSIONS) rmSync(path.join(server, 'extensions', name), { recursive: true, force: true });
}

/**
 * Installs the libraries that the server's own lockfile names, from the registry alone.
 * @param {string} server folder of the VS Code server
 */
export async function installLibraries(server) {
  trimManifest(server);
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', ...flags], server);
  for (const [name, source] of Object.entries(STAND_INS))
    replaceModule(path.join(server, 'node_modules', name), source);
  await addRipgrep(server);
}

/** @param {string} server */
function trimManifest(server) {
  const manifestFile = path.join(server, 'package.json');
  const lockFile = path.join(server, 'npm-shrinkwrap.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    if (UNUSED_LIBRARIES.test(name)) delete manifest.dependencies[name];
  }
  for (const key of ['devDependencies', 'optionalDependencies', 'overrides', 'scripts', 'allowScripts'])
    delete manifest[key];
  // VS Code 1.96 names one library by an archive on a code-hosting site: the registry has the same one under its version.
  for (const [location, { resolved, version }] of Object.entries(lock.packages)) {
    if (!resolved || !/github\.com|^git/.test(resolved)) continue;
    const name = location.replace(/^.*node_modules\//, '');
    delete lock.packages[location];
    if (manifest.dependencies[name]) manifest.dependencies[name] = `~${version.split('-')[0]}`;
  }
  writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  writeFileSync(lockFile, JSON.stringify(lock, null, 2));
}

/**
 * @param {string} folder of the module
 * @param {string} source
 */
function replaceModule(folder, source) {
  if (!existsSync(folder)) return;
  const { main = 'index.js' } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  writeFileSync(path.join(folder, main), source);
}

/** @param {string} server */
async function addRipgrep(server) {
  const platform = `${process.platform}-${process.arch}`;
  const executable = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const universal = path.join(server, 'node_modules/@vscode/ripgrep-universal/bin');
  if (existsSync(universal)) {
    for (const name of readdirSync(universal)) {
      if (name !== platform) rmSync(path.join(universal, name), { recursive: true, force: true });
    }
  }
  const downloaded = path.join(server, 'node_modules/@vscode/ripgrep');
  if (!existsSync(downloaded)) return;
  const temporary = path.join(server, 'ripgrep-archive');
  await unpackPackage(RIPGREP, temporary, [`bin/${platform}`]);
  mkdirSync(path.join(downloaded, 'bin'), { recursive: true });
  cpSync(path.join(temporary, 'bin', platform, executable), path.join(downloaded, 'bin', executable));
  chmodSync(path.join(downloaded, 'bin', executable), 0o755);
  rmSync(temporary, { recursive: true, force: true });
}
