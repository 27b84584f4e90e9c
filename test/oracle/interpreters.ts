/** The real CPythons that the tests ask. */
import type { PythonVersion } from '../../src/analysis/versions/python-version.ts';

/** How to start an interpreter: CPython compiled to WebAssembly from a package, or an executable of the machine. */
export type Interpreter =
  | { readonly kind: 'wasm'; readonly package: string }
  | { readonly kind: 'native'; readonly executable: string };

/** The pinned WebAssembly interpreter of each version; goldens come from these. */
export const PINNED_INTERPRETERS: Readonly<Record<PythonVersion, Interpreter>> = {
  '3.11': { kind: 'wasm', package: 'py311' },
  '3.12': { kind: 'wasm', package: 'py312' },
  '3.13': { kind: 'wasm', package: 'py313' },
  '3.14': { kind: 'wasm', package: 'py314' },
};
