import { once } from 'node:events';

/** What commands write to. Replaced in tests. */
export interface Terminal {
  /** Width in columns; null where the output is no terminal and nothing has to fit. */
  readonly columns: number | null;
  readonly isColorful: boolean;
  /** Writes to standard output; resolves when more can be written. */
  write(text: string): Promise<void>;
  /** Writes a line to standard error. */
  complain(message: string): void;
}

/** What only the main thread can tell of standard output. */
export interface TerminalFacts {
  readonly isTerminal: boolean;
  readonly columns: number | null;
}

/** The terminal of the process, for its main thread or a worker thread. */
export function processTerminal({ isTerminal, columns }: TerminalFacts): Terminal {
  const { stdout, stderr, env } = process;
  return {
    columns: isTerminal ? columns : null,
    isColorful: isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    async write(text) {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    complain(message) {
      stderr.write(`heapline: ${message}\n`);
    },
  };
}

/** Columns that a text takes, with tabs to multiples of 8. East Asian wide characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === '\t') width += 8 - (width % 8);
    else if (WIDE.test(character)) width += 2;
    else if (!COMBINING.test(character)) width += 1;
  }
  return width;
}

/** The beginning of a text that fits in a number of columns; cut texts end in `…`. */
export function fitted(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let shown = '';
  for (const character of text) {
    if (displayWidth(shown + character) > columns - 1) break;
    shown += character;
  }
  return columns > 0 ? `${shown}…` : '';
}

const COMBINING = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Unicode's East Asian Width classes W and F, by blocks. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
