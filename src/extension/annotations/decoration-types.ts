/** How text in the editor looks. Decoration types are made once, here; the colours are contributed in package.json. */

import * as vscode from 'vscode';
import type { AnnotationKind } from '../../shared/view.ts';

/** The colour of each kind of text. Several kinds share one where their words tell them apart. */
const COLOURS: Readonly<Record<AnnotationKind, string>> = {
  'count-up': 'heapline.countUpForeground',
  'count-down': 'heapline.countDownForeground',
  allocated: 'heapline.allocatedForeground',
  freed: 'heapline.freedForeground',
  'maybe-freed': 'heapline.maybeFreedForeground',
  summary: 'heapline.summaryForeground',
  decision: 'heapline.decisionForeground',
  raised: 'heapline.problemForeground',
  stopped: 'heapline.problemForeground',
  unreached: 'heapline.unreachedForeground',
  problem: 'heapline.problemForeground',
};

/** The theme colour of a kind of annotation. */
export function annotationColour(kind: AnnotationKind): vscode.ThemeColor {
  return COLOUR_OF[kind];
}

const COLOUR_OF = Object.fromEntries(
  Object.entries(COLOURS).map(([kind, colour]) => [kind, new vscode.ThemeColor(colour)]),
) as Record<AnnotationKind, vscode.ThemeColor>;

/** Decoration types of one window. */
export interface DecorationTypes extends vscode.Disposable {
  /** What stands after the lines: one type for each part of a line's annotation, in the order in which VS Code draws them. */
  readonly annotationParts: readonly vscode.TextEditorDecorationType[];
  /** The line that the current step is about to run. */
  readonly currentLine: vscode.TextEditorDecorationType;
}

/** Parts of a line's annotation that are shown at most. */
const MOST_PARTS = 8;

/** Makes the decoration types. Called once, at activation. */
export function createDecorationTypes(extensionUri: vscode.Uri): DecorationTypes {
  // Texts at one place are drawn in the order of the names of their styles, which begin with the keys of their types.
  const annotationParts = Array.from({ length: MOST_PARTS }, () =>
    vscode.window.createTextEditorDecorationType({
      // Text typed at the end of the line goes before the annotation while the next run is on its way.
      rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
      after: { fontStyle: 'normal', fontWeight: 'normal' },
    }),
  ).sort((left, right) => (left.key < right.key ? -1 : 1));
  const currentLine = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('heapline.currentLineBackground'),
    borderColor: new vscode.ThemeColor('heapline.currentLineBorder'),
    borderStyle: 'solid',
    borderWidth: '1px 0',
    overviewRulerColor: new vscode.ThemeColor('heapline.currentLineBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
    gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'current-line-light.svg'),
    gutterIconSize: 'contain',
    dark: { gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'current-line-dark.svg') },
  });
  return {
    annotationParts,
    currentLine,
    dispose: () => {
      for (const part of annotationParts) part.dispose();
      currentLine.dispose();
    },
  };
}
