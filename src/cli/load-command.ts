import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import type { runOrder } from './command.ts';

/**
 * Loads the command's program with the code that was compiled when it was built, where this Node is the one that compiled it. Else Node compiles it
 * anew: V8 refuses what another one made (`vm.Script`, `cachedData`).
 */
export function loadCommand(): typeof runOrder {
  const file = path.join(__dirname, 'cli-command.js');
  const compiled = path.join(__dirname, 'cli-command.cache');
  // A bundle is plain ASCII (esbuild's `charset`), which is read faster as Latin-1.
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
  });
  const run = script.runInThisContext() as (...moduleScope: unknown[]) => void;
  const loaded = { exports: {} as { readonly runOrder: typeof runOrder } };
  run(loaded.exports, require, loaded, file, __dirname);
  return loaded.exports.runOrder;
}
