import type { SyntaxProblem } from '../parse/problem.ts';
import type { Module } from '../parse/syntax.ts';
import type { PythonVersion } from '../versions.ts';
import type { Recording } from './recording.ts';

/** How a program is to be analyzed. */
export interface AnalyzeOptions {
  readonly version: PythonVersion;
  /** What `__file__` and tracebacks say; no file of that name is opened. */
  readonly fileName: string;
  /** The run ends after this many steps. */
  readonly maximumSteps: number;
  /** Asked at every few thousand steps: true ends the run with the reason `time`. */
  readonly shouldStop?: () => boolean;
  /** Milliseconds from any fixed moment, for `Analysis.milliseconds`; without it they are 0. */
  readonly now?: () => number;
}

/** What became of a program: its syntax and its run. There is one however broken the source is. */
export interface Analysis {
  readonly source: string;
  readonly module: Module;
  readonly problems: readonly SyntaxProblem[];
  readonly recording: Recording;
  /** How long each part took. */
  readonly milliseconds: { readonly parse: number; readonly compile: number; readonly run: number };
}

/** Simulates a program. Never throws. */
export type Analyze = (source: string, options: AnalyzeOptions) => Analysis;
