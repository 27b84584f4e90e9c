/** `npm run screenshots [-- NAME ...]`: takes the pictures of the documents in a real VS Code; test/vscode/screenshots/scenes.ts lists them. */
import { runMain } from './lib/errors.mjs';
import { runAttached } from './lib/processes.mjs';
import { inProject, root } from './lib/project.mjs';
import { setUp } from './lib/set-up.mjs';

runMain(async () => {
  await setUp();
  const { makePackage } = await import('./lib/package.mjs');
  const script = inProject('test/vscode/screenshots/take.ts');
  const args = ['--import', 'tsx', script, await makePackage(), ...process.argv.slice(2)];
  return runAttached(process.execPath, args, { cwd: root });
});
