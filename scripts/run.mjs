/** `node scripts/run.mjs PROGRAM.ts [ARGUMENT ...]`: sets up and runs one of the project's TypeScript programs. */
import { PlainError, runMain } from './lib/errors.mjs';
import { runAttached, TYPESCRIPT_OPTIONS } from './lib/processes.mjs';
import { root } from './lib/project.mjs';
import { setUp } from './lib/set-up.mjs';

runMain(async () => {
  await setUp();
  const [program, ...more] = process.argv.slice(2);
  if (program === undefined) throw new PlainError('Name the program to run: node scripts/run.mjs PROGRAM.ts');
  return runAttached(process.execPath, [...TYPESCRIPT_OPTIONS, program, ...more], { cwd: root, stdio: 'inherit' });
});
