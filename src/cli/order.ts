import type { TerminalFacts } from './terminal.ts';

/** What a thread is to do of a command line. Goes from thread to thread as it is. */
export interface Order {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  readonly terminal: TerminalFacts;
  /** The index of the first file that is still to be done. */
  readonly firstFile: number;
  /** The exit code of what is done. */
  readonly exitCode: number;
  /** Whether a file was printed. */
  readonly hasPrinted: boolean;
  /** What standard input held, where it was read. */
  readonly standardInput: string | null;
  /** Whether the stack of the thread is the largest that there is: what does not fit there is reported. */
  readonly hasLargeStack: boolean;
}

/** What became of an order: it is done, or the thread's stack was too small for a file of it, from which another thread is to go on. */
export type Outcome =
  | { readonly kind: 'done'; readonly exitCode: number }
  | { readonly kind: 'stackTooSmall'; readonly rest: Omit<Order, 'args' | 'terminal' | 'hasLargeStack'> };
