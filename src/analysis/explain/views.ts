import type {
  LineAnnotation,
  MemoryState,
  NameHover,
  ObjectDetails,
  Problem,
  RunState,
  StepMove,
} from '../../shared/view.ts';
import type { SyntaxProblem } from '../parse/problem.ts';
import type { Module } from '../parse/syntax.ts';
import { destination } from '../trace/navigation.ts';
import type { Recording } from '../trace/recording.ts';
import type { Trace } from '../trace/trace.ts';
import { type AnnotationQuery, annotations } from './annotations.ts';
import { type HoverQuery, nameHover } from './hover.ts';
import { type MemoryQuery, memoryState, objectDetails } from './memory.ts';
import { ExplainedRun } from './run.ts';
import { runState } from './run-state.ts';
import { classLines } from './statement-lines.ts';

/** A program that was analyzed: its text, its syntax, its run. */
export interface AnalyzedProgram {
  readonly source: string;
  readonly module: Module;
  readonly problems: readonly SyntaxProblem[];
  readonly recording: Recording;
}

/**
 * Everything that the views ask about an analyzed program: the one door of this room. Further runs of the same program (other ways on
 * unknowns, single functions) can stand behind the first one: lines that it did not come to are told from them.
 */
export class ProgramViews {
  /** What became of the run that is shown. */
  readonly state: RunState;
  readonly trace: Trace;
  private readonly runs: readonly ExplainedRun[];
  private readonly main: ExplainedRun;

  constructor(program: AnalyzedProgram) {
    const source = {
      module: program.module,
      lines: program.source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/),
      problems: program.problems.map(problemView),
      classLines: classLines(program.module.body),
    };
    this.main = new ExplainedRun(program.recording, source);
    this.runs = [this.main];
    this.trace = this.main.trace;
    this.state = runState(this.main);
  }

  annotations(query: AnnotationQuery): LineAnnotation[] {
    return annotations(this.runs, query);
  }

  /** Null if no name stands there, or one of which the run knows nothing. */
  hover(query: HoverQuery): NameHover | null {
    return nameHover(this.runs, query);
  }

  memory(query: MemoryQuery): MemoryState {
    return memoryState(this.main, query);
  }

  /** Null if there is no such object at the step. */
  object(query: { readonly object: number; readonly step: number }): ObjectDetails | null {
    return objectDetails(this.main, query.object, query.step);
  }

  /** The step where a move ends, or null if there is none. */
  move(query: { readonly step: number; readonly move: StepMove }): number | null {
    return destination(this.trace, query.step, query.move);
  }
}

function problemView({ message, line, column, endLine, endColumn }: SyntaxProblem): Problem {
  return { severity: 'error', message, range: { line, column, endLine, endColumn } };
}
