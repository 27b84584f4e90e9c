import picocolors from 'picocolors';
import type { Analysis } from '../analysis/analyze.ts';
import { ProgramViews } from '../analysis/explain/views.ts';
import type { AnnotationKind, LineAnnotation } from '../shared/view.ts';
import { displayWidth, fitted } from './terminal.ts';

/** Annotations begin at most at this column, so that a single long line does not push all others away. */
const MAXIMUM_COLUMN = 60;
/** Columns between a line and its annotation. */
const GAP = 2;
/** Less than this is not worth reading. */
const MINIMUM_ANNOTATION = 8;

type Colors = ReturnType<typeof picocolors.createColors>;

const STYLES: Readonly<Record<AnnotationKind, (colors: Colors) => (text: string) => string>> = {
  'count-up': (colors) => colors.cyan,
  'count-down': (colors) => colors.yellow,
  allocated: (colors) => colors.green,
  freed: (colors) => colors.red,
  'maybe-freed': (colors) => colors.magenta,
  summary: (colors) => colors.dim,
  decision: (colors) => colors.magenta,
  raised: (colors) => colors.red,
  stopped: (colors) => colors.red,
  unreached: (colors) => colors.dim,
  problem: (colors) => colors.red,
};

/** How annotated files are to look. */
export interface AnnotationLayout {
  /** Width to fit annotations in; null for no limit. Source lines are never cut. */
  readonly columns: number | null;
  readonly isColorful: boolean;
}

/** A file with its annotations, as text that ends in a line feed. */
export function annotatedText(analysis: Analysis, layout: AnnotationLayout): string {
  const lines = analysis.source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  const views = new ProgramViews(analysis);
  const annotations = new Map<number, LineAnnotation>();
  for (const annotation of views.annotations({ step: null, firstLine: 1, lastLine: Math.max(1, lines.length) })) {
    annotations.set(annotation.line, annotation);
  }
  const widths = lines.map(displayWidth);
  const column = annotationColumn(widths, annotations);
  const colors = picocolors.createColors(layout.isColorful);
  const annotated = lines.map((line, index) => {
    const annotation = annotations.get(index + 1);
    if (annotation === undefined) return line;
    const start = Math.max(column, widths[index]! + GAP);
    const room = layout.columns === null ? null : layout.columns - start;
    return `${line}${' '.repeat(start - widths[index]!)}${annotationText(annotation, room, colors)}`;
  });
  return annotated.map((line) => `${line}\n`).join('');
}

/** Behind the longest annotated line that is not overlong. */
function annotationColumn(widths: readonly number[], annotations: ReadonlyMap<number, LineAnnotation>): number {
  let column = 0;
  for (const line of annotations.keys()) {
    const width = widths[line - 1] ?? 0;
    if (width + GAP <= MAXIMUM_COLUMN) column = Math.max(column, width + GAP);
  }
  return column;
}

function annotationText(annotation: LineAnnotation, room: number | null, colors: Colors): string {
  let left = room === null ? Number.POSITIVE_INFINITY : Math.max(room, MINIMUM_ANNOTATION);
  const texts: string[] = [];
  const parts = annotation.parts.map(({ kind, text }) => ({ style: STYLES[kind](colors), text }));
  if (annotation.hiddenParts > 0) parts.push({ style: colors.dim, text: `+${annotation.hiddenParts} more` });
  for (const { style, text } of parts) {
    if (left < 2) break;
    const separator = texts.length === 0 ? '' : '   ';
    const shown = fitted(separator + text, left);
    texts.push(style(shown));
    left -= displayWidth(shown);
    if (shown !== separator + text) break;
  }
  return texts.join('');
}
