/** Hovers over names in Python files. */

import * as vscode from 'vscode';
import { isPythonFile, type Sessions } from '../session/sessions.ts';
import { settingsFor } from '../settings.ts';
import { trustedMarkdown } from '../trusted-markdown.ts';
import { hoverMarkdown } from './hover-text.ts';

/** Registers the hover provider. */
export function registerHovers(sessions: Sessions): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'python' },
    {
      provideHover: async (document, position, token) => {
        const session = isPythonFile(document) ? sessions.get(document)?.session : undefined;
        if (!session || !settingsFor(document.uri).hovers) return undefined;
        if (!(await session.whenCurrent()) || token.isCancellationRequested) return undefined;
        const hover = await session.hover(position.line + 1, position.character);
        if (!hover) return undefined;
        const { line, column, endLine, endColumn } = hover.range;
        const range = new vscode.Range(line - 1, column, endLine - 1, endColumn);
        return new vscode.Hover(trustedMarkdown(hoverMarkdown(hover, document.uri.toString(), vscode.l10n.t)), range);
      },
    },
  );
}
