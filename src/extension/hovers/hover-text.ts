/** What the hover on a name says, as Markdown. Knows nothing of VS Code. */

import { changeText, countText } from '../../shared/count-text.ts';
import type { Holder, NameHover, NameValue } from '../../shared/view.ts';
import { codeMarkdown, escapeMarkdown, LINK_COMMANDS, linkMarkdown, sentenceMarkdown } from './markdown.ts';

/** Translates a message with numbered places, as `vscode.l10n.t` does. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** The paragraphs of a hover over a name in the document at `uri`. */
export function hoverMarkdown(hover: NameHover, uri: string, t: Translate): string {
  const value = hover.after ?? hover.before;
  const paragraphs = [heading(hover, value, t), countLine(hover, t)];
  if (hover.causes.length > 0) paragraphs.push(list(hover.causes.map((cause) => sentenceMarkdown(cause, uri))));
  if (value && hover.holders.length > 0) paragraphs.push(holdersList(hover, value, uri, t));
  if (hover.lifetime.length > 0) {
    paragraphs.push(hover.lifetime.map((sentence) => sentenceMarkdown(sentence, uri)).join('\n\n'));
  }
  const links = linksFor(hover, value, uri, t);
  if (links.length > 0) paragraphs.push(`---\n\n${links.join(' · ')}`);
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function heading(hover: NameHover, value: NameValue | null, t: Translate): string {
  const name = `**${codeMarkdown(hover.name)}** ${escapeMarkdown(hover.scope)}`;
  if (!value) return name;
  const text = value.object.text ? ` ${codeMarkdown(value.object.text)}` : '';
  return `${name} → **${escapeMarkdown(value.object.label)}**${text}${visitNote(hover, t)}`;
}

function visitNote({ visit }: NameHover, t: Translate): string {
  if (!visit || visit.total < 2) return '';
  return ` · ${escapeMarkdown(t('visit {0} of {1}', visit.number, visit.total))}`;
}

function countLine({ visit, before, after }: NameHover, t: Translate): string {
  if (!visit) return escapeMarkdown(t('The simulated run does not come to this line.'));
  if (before && after && before.object.id === after.object.id) {
    return countSentence(before, after, t);
  }
  const lines: string[] = [];
  if (before && after) {
    lines.push(escapeMarkdown(t('Before this line: {0}.', described(before, t))));
    lines.push(escapeMarkdown(t('After this line: {0}.', described(after, t))));
  } else if (after) {
    lines.push(escapeMarkdown(t('Bound by this line: {0}.', described(after, t))));
  } else if (before) {
    lines.push(escapeMarkdown(t('Unbound by this line: {0} before it.', described(before, t))));
  }
  return lines.join('\n\n');
}

function countSentence(before: NameValue, after: NameValue, t: Translate): string {
  const note = countNote(after, t);
  const count = `**${escapeMarkdown(changeText(before.count, after.count))}**`;
  const words = escapeMarkdown(t('refcount')).concat(' ', count);
  return note ? `${words} · ${escapeMarkdown(note)}` : words;
}

function described({ object, count }: NameValue, t: Translate): string {
  return t('{0} with refcount {1}', object.label, countText(count));
}

function countNote({ count }: NameValue, t: Translate): string {
  switch (count.kind) {
    case 'exact':
      return '';
    case 'at-least':
      return t('at least: code that is not simulated may hold more');
    case 'immortal':
      return t('Python never frees it and does not count it');
    case 'shared':
      return t('other parts of Python hold it too, so its count says nothing about this file');
  }
}

function holdersList({ holders, hiddenHolders }: NameHover, { count }: NameValue, uri: string, t: Translate): string {
  const total = holders.reduce((sum, { references }) => sum + references, hiddenHolders);
  const title =
    count.kind === 'exact' || count.kind === 'at-least'
      ? t('Held {0} times after this line:', total)
      : t('Known holders after this line:');
  const items = holders.map((holder) => holderMarkdown(holder, uri));
  if (hiddenHolders > 0) items.push(escapeMarkdown(t('and {0} more', hiddenHolders)));
  return `${escapeMarkdown(title)}\n\n${list(items)}`;
}

function holderMarkdown({ text, object, references }: Holder, uri: string): string {
  const times = references > 1 ? ` ×${references}` : '';
  const words = object ? linkMarkdown(text, LINK_COMMANDS.object, { uri, object: object.id }) : escapeMarkdown(text);
  return words + times;
}

function linksFor(hover: NameHover, value: NameValue | null, uri: string, t: Translate): string[] {
  const links: string[] = [];
  if (value && value.object.id > 0) {
    links.push(linkMarkdown(t('Show in memory panel'), LINK_COMMANDS.object, { uri, object: value.object.id }));
  }
  if (hover.allocated) {
    const { line } = hover.allocated;
    links.push(linkMarkdown(t('Allocated on line {0}', line), LINK_COMMANDS.line, { uri, line }));
  }
  if (hover.visit) links.push(linkMarkdown(t('Step to here'), LINK_COMMANDS.step, { uri, step: hover.visit.step }));
  return links;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
