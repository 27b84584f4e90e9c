/** Runs the npm that runs us, and takes single packages out of the registry through it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './errors.mjs';
import { run } from './processes.mjs';

/**
 * One package at one version.
 * @typedef {object} PinnedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} integrity sha512 in the form of a lockfile
 */

/**
 * Runs npm quietly and gives its standard output.
 * @param {string[]} args
 * @param {string} cwd
 */
export async function npm(args, cwd) {
  const script = process.env.npm_execpath;
  // npm_execpath may belong to another package manager; only npm's own command line is known to take our arguments.
  const ownNpm = script !== undefined && /npm-cli\.[cm]?js$/.test(script);
  const [command, first] = ownNpm ? [process.execPath, [script]] : ['npm', []];
  return run(command, [...first, ...args], { cwd, env: environment(), shell: !ownNpm && process.platform === 'win32' });
}

/**
 * Fetches a package's archive, holds it against the pinned integrity and unpacks parts of it. No install script runs.
 * @param {PinnedPackage} wanted
 * @param {string} destination folder, made if missing
 * @param {string[]} members paths inside the package, such as "bin/node"
 */
export async function unpackPackage({ name, version, integrity }, destination, members) {
  mkdirSync(destination, { recursive: true });
  const packed = await npm(['pack', `${name}@${version}`, '--silent', '--pack-destination', destination], destination);
  const archive = path.basename(packed.trim().split('\n').at(-1) ?? '');
  const file = path.join(destination, archive);
  const actual = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (actual !== integrity) {
    rmSync(file);
    throw new PlainError(
      `${name}@${version} is not the expected archive: its integrity is ${actual}, not ${integrity}.`,
    );
  }
  const inside = members.map((member) => `package/${member}`);
  await run('tar', ['-xzf', archive, '--no-same-owner', '--strip-components=1', ...inside], { cwd: destination });
  rmSync(file);
}

/** Our environment without what the outer npm says about the outer project. */
function environment() {
  const foreign = /^npm_(package_|lifecycle_|config_(local_prefix|noproxy$|include|omit))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
