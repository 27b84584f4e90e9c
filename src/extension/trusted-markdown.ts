import * as vscode from 'vscode';
import { LINK_COMMANDS } from './hovers/markdown.ts';

/** Markdown in which only the commands of our own links work. */
export function trustedMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, true);
  markdown.isTrusted = { enabledCommands: Object.values(LINK_COMMANDS) };
  return markdown;
}
