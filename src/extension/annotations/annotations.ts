/** Writes after the lines of every visible Python editor what they do to memory. */

import * as vscode from 'vscode';
import type { LineAnnotation } from '../../shared/view.ts';
import { sentenceMarkdown } from '../hovers/markdown.ts';
import { latestOnly } from '../latest-only.ts';
import type { DocumentEntry, Sessions } from '../session/sessions.ts';
import { SECTION, settingsFor } from '../settings.ts';
import { trustedMarkdown } from '../trusted-markdown.ts';
import { annotationColour, type DecorationTypes } from './decoration-types.ts';

/** Lines above and below the visible ones that are written too, so that slow scrolling shows no gap. */
const MARGIN = 80;

/**
 * Shows annotations. What is shown stays until the new text is there: between an edit and its run VS Code moves the old text along with
 * the lines.
 */
export class Annotations implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  /** How many decoration types are in use, by editor. */
  private readonly written = new WeakMap<vscode.TextEditor, number>();
  private readonly updates = new WeakMap<vscode.TextEditor, () => Promise<void>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly types: DecorationTypes,
  ) {
    const { window, workspace } = vscode;
    this.subscriptions.push(
      sessions.onDidChangeSession(({ entry, change }) => {
        if (change === 'run' || change === 'step') this.updateDocument(entry.document);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.update(textEditor)),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.update(editor);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.annotations`)) this.updateAll();
      }),
    );
    this.updateAll();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private updateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.update(editor);
  }

  private updateDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.update(editor);
  }

  private update(editor: vscode.TextEditor): void {
    let update = this.updates.get(editor);
    if (!update) {
      update = latestOnly(() => this.show(editor));
      this.updates.set(editor, update);
    }
    void update();
  }

  private async show(editor: vscode.TextEditor): Promise<void> {
    const entry = this.sessions.get(editor.document);
    if (!entry) return;
    if (!isWanted(entry) || (!entry.session.run && entry.session.progress.kind === 'failed')) {
      this.write(editor, []);
      return;
    }
    const [first, last] = linesAround(editor.visibleRanges);
    const annotations = await entry.session.annotations(first, last);
    // Without an answer, or with one about an older text, the old annotations stay: new ones are on their way.
    if (!annotations || !entry.session.isCurrent || !isWanted(entry)) return;
    this.write(editor, decorationsFor(annotations, entry, this.types.annotationParts.length));
  }

  /** The parts that stand first on their lines, then those that stand second, and so on. */
  private write(editor: vscode.TextEditor, parts: readonly vscode.DecorationOptions[][]): void {
    const before = this.written.get(editor) ?? 0;
    this.written.set(editor, parts.length);
    const changed = this.types.annotationParts.slice(0, Math.max(before, parts.length));
    for (const [index, type] of changed.entries()) editor.setDecorations(type, parts[index] ?? []);
  }
}

function isWanted({ document, session }: DocumentEntry): boolean {
  const mode = settingsFor(document.uri).annotations;
  return mode === 'always' || (mode === 'whileStepping' && session.isStepping);
}

function linesAround(ranges: readonly vscode.Range[]): [number, number] {
  const first = ranges[0]?.start.line ?? 0;
  const last = ranges.at(-1)?.end.line ?? 0;
  return [Math.max(1, first + 1 - MARGIN), last + 1 + MARGIN];
}

/** Decorations by the place of the part on its line. */
function decorationsFor(
  annotations: readonly LineAnnotation[],
  { document }: DocumentEntry,
  mostParts: number,
): vscode.DecorationOptions[][] {
  const decorations: vscode.DecorationOptions[][] = [];
  for (const annotation of annotations) {
    if (annotation.line > document.lineCount) continue;
    const end = document.lineAt(annotation.line - 1).range.end;
    const range = new vscode.Range(end, end);
    const hoverMessage = hoverFor(annotation, document.uri);
    for (const [index, { kind, text }] of partsOf(annotation, mostParts).entries()) {
      const margin = index === 0 ? '0 0 0 2em' : '0 0 0 1.2em';
      const renderOptions = { after: { contentText: text, color: annotationColour(kind), margin } };
      decorations[index] ??= [];
      decorations[index].push({ range, renderOptions, ...(index === 0 ? { hoverMessage } : {}) });
    }
  }
  return decorations;
}

function partsOf({ parts, hiddenParts }: LineAnnotation, most: number): LineAnnotation['parts'] {
  const shown = hiddenParts === 0 && parts.length <= most ? parts : parts.slice(0, most - 1);
  const hidden = hiddenParts + parts.length - shown.length;
  return hidden === 0 ? shown : [...shown, { kind: 'summary', text: vscode.l10n.t('+{0} more', hidden) }];
}

function hoverFor({ hover }: LineAnnotation, uri: vscode.Uri): vscode.MarkdownString | undefined {
  if (hover.length === 0) return undefined;
  const address = uri.toString();
  return trustedMarkdown(hover.map((sentence) => sentenceMarkdown(sentence, address)).join('\n\n'));
}
