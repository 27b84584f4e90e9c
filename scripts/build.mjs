/** `npm run build [-- --development | --watch]`: bundles everything that runs into dist/. */
import { runMain } from './lib/errors.mjs';
import { setUp } from './lib/set-up.mjs';

runMain(async () => {
  await setUp();
  const { buildAll, watchAll } = await import('./lib/bundles.mjs');
  const watch = process.argv.includes('--watch');
  const missing = watch ? await watchAll() : await buildAll({ development: process.argv.includes('--development') });
  for (const entry of missing) console.log(`Left out, since ${entry} does not exist.`);
});
