/** What real CPython answered before, kept in the git-ignored folder `.cache` by everything that the answer depends on. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Interpreter } from '../oracle/interpreters.ts';

const TEST_ROOT = path.join(import.meta.dirname, '..');
const CACHE_FOLDER = path.join(TEST_ROOT, '..', '.cache', 'cpython-records');
/** Files that decide what an answer looks like. */
const ORACLE_FILES = [
  'oracle/wasm-server.ts',
  'oracle/raw-records.ts',
  ...readdirSync(path.join(TEST_ROOT, 'oracle/python/heapline_oracle'))
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => `oracle/python/heapline_oracle/${file}`),
];

/** Answers of one interpreter. `T` is anything that JSON holds. */
export class RecordCache<T> {
  readonly #folder: string;
  readonly #identity: string;

  /** Of an interpreter of the machine nothing is kept: it may be another one tomorrow. */
  constructor(interpreter: Interpreter) {
    const oracle = createHash('sha256');
    for (const file of ORACLE_FILES) oracle.update(readFileSync(path.join(TEST_ROOT, file)));
    const [name, seed] = interpreter.kind === 'wasm' ? [interpreter.package, interpreter.hashSeed] : ['', ''];
    this.#identity = name === '' ? '' : `${name} ${packageVersion(name)} ${seed} ${oracle.digest('hex')}`;
    this.#folder = path.join(CACHE_FOLDER, name);
  }

  /** What was answered to this question before. */
  get(question: string): T | undefined {
    const file = this.#file(question);
    if (file === undefined || !existsSync(file)) return undefined;
    return JSON.parse(gunzipSync(readFileSync(file)).toString()) as T;
  }

  /** Keeps an answer. */
  set(question: string, answer: T): void {
    const file = this.#file(question);
    if (file === undefined) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, gzipSync(JSON.stringify(answer), { level: 3 }));
  }

  #file(question: string): string | undefined {
    if (this.#identity === '') return undefined;
    const key = createHash('sha256').update(`${this.#identity}\n${question}`).digest('hex').slice(0, 32);
    return path.join(this.#folder, key.slice(0, 2), `${key}.json.gz`);
  }
}

function packageVersion(name: string): string {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
