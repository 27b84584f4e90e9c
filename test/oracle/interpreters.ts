/** The real CPythons that the tests ask. */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';

/** How to start an interpreter: CPython compiled to WebAssembly from a package, or an executable of the machine. */
export type Interpreter =
  | {
      readonly kind: 'wasm';
      readonly package: string;
      /** PYTHONHASHSEED. The same gives the same addresses in every process, another one others. */
      readonly hashSeed: string;
    }
  | { readonly kind: 'native'; readonly executable: string };

const PACKAGES: Readonly<Record<PythonVersion, string>> = {
  '3.11': 'py311',
  '3.12': 'py312',
  '3.13': 'py313',
  '3.14': 'py314',
};

/**
 * The hash seed of the records. Which names the cache of attribute lookups holds depends on addresses (Objects/typeobject.c,
 * `MCACHE_HASH_METHOD`): with some seeds two names of one test program get the same place there.
 */
const USUAL_HASH_SEED = '14';

/** Hash seeds that move everything to other addresses. */
const OTHER_HASH_SEEDS = ['1', '2', '3'];

/** The pinned WebAssembly interpreter of each version; goldens come from these. */
export const PINNED_INTERPRETERS: Readonly<Record<PythonVersion, Interpreter>> = {
  '3.11': pinned('3.11', USUAL_HASH_SEED),
  '3.12': pinned('3.12', USUAL_HASH_SEED),
  '3.13': pinned('3.13', USUAL_HASH_SEED),
  '3.14': pinned('3.14', USUAL_HASH_SEED),
};

/** The pinned interpreter of a version with everything at other addresses, several times. */
export function movedInterpreters(version: PythonVersion): readonly Interpreter[] {
  return OTHER_HASH_SEEDS.map((hashSeed) => pinned(version, hashSeed));
}

function pinned(version: PythonVersion, hashSeed: string): Interpreter {
  return { kind: 'wasm', package: PACKAGES[version], hashSeed };
}
