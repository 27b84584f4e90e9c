/** Puts Heapline into the private VS Code of `npm start`: the packaged extension, and the companion that shows a first file. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withProgress } from '../lib/progress.mjs';
import { inProject, root } from '../lib/project.mjs';
import { installExtensions } from '../vscode-host/server.mjs';

/** What the package is made of, apart from dist/. */
const PACKAGED = [
  'dist',
  'media',
  'examples',
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  '.vscodeignore',
];

/** What the companion is made of. */
const COMPANION = 'scripts/start/companion';

/**
 * Installs both unless what is installed is the same already.
 * @param {import('../vscode-host/fetch.mjs').Host} host
 * @param {string} dataFolder of the private VS Code
 */
export async function installHeapline(host, dataFolder) {
  const stamp = path.join(dataFolder, 'installed');
  const wanted = `${host.version} ${fingerprint([...PACKAGED, COMPANION])}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await withProgress('Installing Heapline into it', async () => {
    const { packExtension, packHeapline } = await import('../lib/package.mjs');
    const packages = await Promise.all([
      packHeapline(path.join(dataFolder, 'heapline.vsix')),
      packExtension(inProject(COMPANION), path.join(dataFolder, 'companion.vsix')),
    ]);
    await installExtensions(host, dataFolder, packages);
    writeFileSync(stamp, wanted);
  });
}

/**
 * A hash of files' names and contents.
 * @param {string[]} names of files and folders, from the root
 */
function fingerprint(names) {
  const hash = createHash('sha256');
  for (const name of names) {
    if (!existsSync(inProject(name))) continue;
    for (const file of filesIn(inProject(name))) {
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place a file or a folder
 * @returns {string[]}
 */
function filesIn(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
