import type { Problem, TimelineMarker } from '../../shared/view.ts';
import type { Module } from '../parse/syntax.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Recording } from '../trace/recording.ts';
import { Trace } from '../trace/trace.ts';
import type { Span } from './changes.ts';

/** The source text of a run, as far as explanations need it. */
export interface ExplainedSource {
  readonly module: Module;
  /** The text, by line, without line ends. */
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
  /** Lines of class statements. */
  readonly classLines: ReadonlySet<number>;
}

/** A run that can be explained: its trace, and two moments to compare. Answers to one question move the cursors of the one before. */
export class ExplainedRun {
  readonly trace: Trace;
  readonly before: Cursor;
  readonly after: Cursor;
  private toldMarkers: readonly TimelineMarker[] | null = null;

  constructor(
    recording: Recording,
    readonly source: ExplainedSource,
  ) {
    this.trace = new Trace(recording);
    this.before = new Cursor(this.trace);
    this.after = new Cursor(this.trace);
  }

  /** Marks on the timeline, told once per run. */
  markers(tell: (trace: Trace) => readonly TimelineMarker[]): readonly TimelineMarker[] {
    this.toldMarkers ??= tell(this.trace);
    return this.toldMarkers;
  }

  /** Moves the cursors to the ends of a span. */
  seekSpan(span: Span): void {
    this.before.seekOffset(span.from);
    this.after.seekOffset(span.to);
  }
}
