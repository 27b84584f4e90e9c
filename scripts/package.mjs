/** `npm run package`: makes heapline-<version>.vsix. */
import { statSync } from 'node:fs';
import { runMain } from './lib/errors.mjs';
import { setUp } from './lib/set-up.mjs';

runMain(async () => {
  await setUp();
  const { makePackage } = await import('./lib/package.mjs');
  const file = await makePackage();
  console.log(`${file}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
});
