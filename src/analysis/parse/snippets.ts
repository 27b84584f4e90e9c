import type { LogicalLine } from './logical-lines.ts';

/** Heads that a clause needs before it to be read by itself. */
const HEAD_BEFORE: Readonly<Record<string, string>> = {
  elif: 'if _:\n _\n',
  else: 'if _:\n _\n',
  except: 'try:\n _\n',
  finally: 'try:\n _\n',
};

/**
 * A small file that holds one logical line with `source` as its text, with what a clause needs before it and a head needs after it: the
 * grammar can read it exactly when it can read the line.
 */
export function lineSnippet(text: string, line: LogicalLine, source: string): string {
  if (text.charAt(line.start) === '@') return `${source}\ndef _():\n _\n`;
  if (line.word === 'case' && line.colon !== -1) {
    return line.opensBlock ? `match _:\n ${source}\n  _\n` : `match _:\n ${source}\n`;
  }
  if (line.word === 'match' && line.opensBlock) return `${source}\n case _:\n  _\n`;
  const before = HEAD_BEFORE[line.word] ?? '';
  return line.opensBlock ? `${before}${source}\n _\n` : `${before}${source}\n`;
}
