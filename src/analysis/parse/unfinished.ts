import { CharacterClass, classOf } from './characters.ts';
import type { LineProblem } from './fault.ts';
import type { LogicalLine } from './logical-lines.ts';

/** Words after which something has to follow on the same line. */
const OPEN_WORDS = new Set(
  'and as assert async await class def del elif else for from global if import in is lambda nonlocal not or while with'.split(
    ' ',
  ),
);

/** Words that need only a colon after them. */
const ONLY_COLON = new Set(['else']);

const OPEN_SIGNS = '+-*/%@&|^<>=~.';

/**
 * What is missing at the end of a line, null where the line can end as it does. Without this check the grammar would take the next line for
 * the rest of it.
 */
export function unfinished(text: string, line: LogicalLine): LineProblem | null {
  const open = openEnd(text, line);
  if (open === '') return null;
  const start = line.end - open.length;
  if (text.charAt(start - 1) === open && (open === '+' || open === '-')) {
    return { message: `Python has no operator ${open}${open}: write ${open}= 1`, start: start - 1, end: line.end };
  }
  const message = open === '.' ? 'A name has to follow this dot' : `Something is missing after '${open}'`;
  return { message, start, end: line.end };
}

/** The word or sign at the end of a line after which something has to follow, or ''. */
function openEnd(text: string, line: LogicalLine): string {
  const last = text.charAt(line.end - 1);
  if (classOf(last.charCodeAt(0)) >= CharacterClass.WORD) {
    const word = lastWord(text, line.start, line.end);
    const isAttribute = text.charAt(line.end - word.length - 1) === '.';
    const isHeader = word === line.word && ONLY_COLON.has(word);
    return OPEN_WORDS.has(word) && !isAttribute && !isHeader ? word : '';
  }
  if (!OPEN_SIGNS.includes(last)) return '';
  const tail = text.slice(Math.max(line.start, line.end - 40), line.end);
  const isComplete = tail.endsWith('...') || /\bimport\s*\*$/.test(tail) || endsWithFloat(text, line);
  return isComplete ? '' : last;
}

function lastWord(text: string, start: number, end: number): string {
  let at = end;
  while (at > start && classOf(text.charCodeAt(at - 1)) >= CharacterClass.WORD) at--;
  return text.slice(at, end);
}

/** A number such as `1.` */
function endsWithFloat(text: string, line: LogicalLine): boolean {
  return text.charAt(line.end - 1) === '.' && /^[0-9]/.test(lastWord(text, line.start, line.end - 1));
}
