/** Sentences of the analysis as Markdown with links that run commands. Knows nothing of VS Code. */

import type { Sentence, TextPart } from '../../shared/view.ts';

/** The commands that links run; each takes one `LinkArgument`. */
export const LINK_COMMANDS = {
  object: 'heapline.showObject',
  line: 'heapline.revealLine',
  step: 'heapline.goToStep',
} as const;

/** What a link leads to, in which document. */
export type LinkArgument =
  | { readonly uri: string; readonly object: number }
  | { readonly uri: string; readonly line: number }
  | { readonly uri: string; readonly step: number };

/** A sentence with links into the document at `uri`. */
export function sentenceMarkdown(sentence: Sentence, uri: string): string {
  return sentence.map((part) => partMarkdown(part, uri)).join('');
}

function partMarkdown(part: TextPart, uri: string): string {
  switch (part.kind) {
    case 'text':
      return escapeMarkdown(part.text);
    case 'code':
      return codeMarkdown(part.text);
    case 'object':
      return linkMarkdown(part.text, LINK_COMMANDS.object, { uri, object: part.id });
    case 'line':
      return linkMarkdown(part.text, LINK_COMMANDS.line, { uri, line: part.line });
    case 'step':
      return linkMarkdown(part.text, LINK_COMMANDS.step, { uri, step: part.step });
  }
}

/** A link that runs a command. The text is escaped here. */
export function linkMarkdown(text: string, command: string, argument: LinkArgument): string {
  // Round brackets would end the link.
  const encoded = encodeURIComponent(JSON.stringify([argument]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${escapeMarkdown(text)}](command:${command}?${encoded})`;
}

/** Text that Markdown shows as it is, whatever it holds; line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~<>$&]/g, (character) =>
      character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
    );
}

/** Text in a fixed-width face, whatever it holds. */
export function codeMarkdown(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  const longestRun = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const isPadded = line.startsWith('`') || line.endsWith('`');
  return isPadded ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
