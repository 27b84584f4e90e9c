/** Packs the extension into a .vsix that runs everywhere. Needs neither git nor the network. */
import { readFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import { buildAll } from './bundles.mjs';
import { inProject, root } from './project.mjs';

/**
 * Builds and packs; gives the path of the package, heapline-<version>.vsix in the project's root.
 * @returns {Promise<string>}
 */
export async function makePackage() {
  await buildAll({ development: false });
  const { name, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const packagePath = inProject(`${name}-${version}.vsix`);
  await createVSIX({
    cwd: root,
    packagePath,
    // Everything is in the bundles.
    dependencies: false,
    // Links in the README stay as they are: they lead to files of the project, which has no public address.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  return packagePath;
}
