import type { Module } from './syntax.ts';

/** Something in the source text that CPython refuses to compile, or that the grammar cannot read. Positions as in `Extent`. */
export interface SyntaxProblem {
  /** A sentence for people. */
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** From 0, in UTF-16 units. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What parsing gives: always a module, however broken the text is. */
export interface ParsedModule {
  readonly module: Module;
  /** In source order. Empty for valid Python. */
  readonly problems: readonly SyntaxProblem[];
}
