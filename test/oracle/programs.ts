/** The test programs and where their goldens are. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One test program. */
export interface TestProgram {
  /** Path below the folder, without `.py`, with forward slashes: `names/aliasing`. */
  readonly name: string;
  readonly file: string;
  readonly source: string;
}

const TEST_ROOT = path.join(import.meta.dirname, '..');
/** The programs of this project. */
export const PROGRAMS_FOLDER = path.join(TEST_ROOT, 'programs');
/** Their goldens, one file per program. */
export const GOLDEN_FOLDER = path.join(TEST_ROOT, 'golden');
/** Programs of constructs that are not simulated yet: no goldens. */
const LATER = 'later/';

/** All `.py` files below a folder (or the file itself), sorted by name. */
export function findPrograms(folder: string): TestProgram[] {
  if (statSync(folder).isFile()) {
    return [readProgram(path.dirname(folder), path.basename(folder))];
  }
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.py'))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => readProgram(folder, file));
}

/** The programs that have goldens. */
export function findTestPrograms(): TestProgram[] {
  return findPrograms(PROGRAMS_FOLDER).filter((program) => !program.name.startsWith(LATER));
}

/** The golden file of a program. */
export function goldenFile(program: TestProgram): string {
  return path.join(GOLDEN_FOLDER, `${program.name}.golden`);
}

/** A digest that tells whether a golden belongs to this source. */
export function sourceDigest(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

function readProgram(folder: string, file: string): TestProgram {
  const absolute = path.join(folder, file);
  return { name: file.replace(/\.py$/, ''), file: absolute, source: readFileSync(absolute, 'utf8') };
}
