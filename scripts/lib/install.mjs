/** Installs the project's dependencies when they are missing or not the ones that package-lock.json names. */
import { existsSync, readFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { inProject, root } from './project.mjs';

/**
 * What a lockfile says about one package.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** Installs dependencies if need be. Everything that uses a dependency is to be imported after this. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await withProgress('Installing dependencies (once)', () => npm(['ci', ...flags], root));
}

/** True if node_modules holds what package-lock.json names. npm's own record, written at the end of an install, is the stamp. */
export function isInstalled() {
  const record = inProject('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(inProject('package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(wanted).every(
    ([location, entry]) => location === '' || present[location]?.version === entry.version || mayBeMissing(entry),
  );
}

/**
 * True for an optional package, unless it carries the binaries of this very platform (esbuild's and the like).
 * @param {LockedPackage} entry
 */
function mayBeMissing({ optional, os, cpu, libc }) {
  const isForThisPlatform = os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined;
  return optional === true && !isForThisPlatform;
}

/**
 * @param {string} lockfile
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
