/** `npm run annotate -- FILE` and the like: sets up, builds, and runs the command line on files as the user named them. */
import { runMain } from './lib/errors.mjs';
import { runAttached } from './lib/processes.mjs';
import { inProject } from './lib/project.mjs';
import { setUp } from './lib/set-up.mjs';

runMain(async () => {
  await setUp();
  const { buildAll } = await import('./lib/bundles.mjs');
  await buildAll({ development: false });
  return runAttached(process.execPath, [inProject('dist/cli.js'), ...process.argv.slice(2)], {
    // npm changes into the project's root; names of files are meant from where the user is.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
});
