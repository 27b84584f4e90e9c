/** Packs extensions into .vsix files that run everywhere. Needs neither git nor the network. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './bundles.mjs';
import { run } from './processes.mjs';
import { inProject, root } from './project.mjs';

/**
 * Builds and packs Heapline; gives the path of the package, heapline-<version>.vsix in the project's root.
 * @returns {Promise<string>}
 */
export async function makePackage() {
  await buildAll({ development: false });
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return packHeapline(inProject(`${name}-${version}.vsix`));
}

/**
 * Packs Heapline as it is built; gives the path of the package.
 * @param {string} file
 */
export function packHeapline(file) {
  return packExtension(root, file);
}

/**
 * Packs the extension in a folder; gives the path of the package.
 * @param {string} folder
 * @param {string} file
 */
export async function packExtension(folder, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const options = [
    // Everything is in the bundles.
    '--no-dependencies',
    // Links in the README stay as they are: they lead to files of the project, which has no public address.
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    '--skip-license',
  ];
  const vsce = inProject('node_modules/@vscode/vsce/vsce');
  await run(process.execPath, [vsce, 'package', '--out', file, ...options], { cwd: folder });
  return file;
}
