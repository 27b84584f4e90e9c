import type { TerminalFacts } from './terminal.ts';

/** What a thread is to do of a command line. Goes from thread to thread as it is. */
export interface Order {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  readonly terminal: TerminalFacts;
  /** What another thread has done of it; null for nothing. */
  readonly progress: Progress | null;
}

/** How far a command line was carried out by a thread whose stack was too small for the next file. */
export interface Progress {
  /** The index of the first file that is still to be done. */
  readonly firstFile: number;
  /** The exit code of what is done. */
  readonly exitCode: number;
  /** Whether a file was printed. */
  readonly hasPrinted: boolean;
  /** What standard input held, where it was read. */
  readonly standardInput: string | null;
}

/** What became of an order: it is done, or another thread with a larger stack is to go on. */
export type Outcome =
  | { readonly kind: 'done'; readonly exitCode: number }
  | { readonly kind: 'stackTooSmall'; readonly progress: Progress };
