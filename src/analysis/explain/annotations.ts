import type { AnnotationPart, LineAnnotation, Sentence } from '../../shared/view.ts';
import type { Statement } from '../parse/syntax.ts';
import { partSentences, partsOf } from './annotation-parts.ts';
import { intervalSpan, readChanges, statementSpan } from './changes.ts';
import { decisionText } from './decisions.ts';
import type { ExplainedRun } from './run.ts';
import { outcomeOf } from './run-state.ts';
import { statementLines } from './statement-lines.ts';
import { quantity, sentence } from './text.ts';
import { nearestVisit, visitAt, visitsOf } from './visits.ts';

/** Parts shown after one line. */
const MAXIMUM_PARTS = 4;
/** Objects explained in the hover over an annotation. */
const MAXIMUM_EXPLAINED = 8;

/** Which annotations are wanted. */
export interface AnnotationQuery {
  /** The current step, or null when nobody steps: lines that ran several times are then told together. */
  readonly step: number | null;
  readonly firstLine: number;
  /** Included. */
  readonly lastLine: number;
}

/**
 * What stands after the lines of the file, in order of lines.
 * @param runs the run that is shown first; further ones tell of lines that it did not come to
 */
export function annotations(runs: readonly ExplainedRun[], query: AnnotationQuery): LineAnnotation[] {
  const [main] = runs;
  if (main === undefined) return [];
  const notes = lineNotes(main);
  const unreached = new Set(firstUnreachedLines(runs));
  const currentLine = query.step === null ? 0 : main.trace.lineOf(query.step);
  const result: LineAnnotation[] = [];
  for (const line of linesOf(runs, notes, unreached, query)) {
    const run = runs.find((candidate) => candidate.trace.lines.visits(line) > 0);
    const annotation = run === undefined ? nothing(line) : visitAnnotation(run, line, run === main ? query.step : null);
    const extra = notes.get(line) ?? [];
    if (unreached.has(line)) extra.push({ part: { kind: 'unreached', text: 'not reached' }, sentence: NOT_REACHED });
    const parts = [...annotation.parts, ...extra.map((note) => note.part)];
    if (parts.length === 0) continue;
    const hover = [...annotation.hover, ...extra.map((note) => note.sentence)];
    const isCurrent = line === currentLine && query.step !== null && query.step < main.trace.stepCount;
    result.push({ ...annotation, parts, hover, isCurrent });
  }
  return result;
}

const NOT_REACHED: Sentence = sentence('The run did not come to this line.');

interface Note {
  readonly part: AnnotationPart;
  readonly sentence: Sentence;
}

function linesOf(
  runs: readonly ExplainedRun[],
  notes: ReadonlyMap<number, unknown>,
  unreached: ReadonlySet<number>,
  { firstLine, lastLine }: AnnotationQuery,
): number[] {
  const lines = new Set<number>([...notes.keys(), ...unreached]);
  for (const run of runs) for (const line of run.trace.lines.visitedLines()) lines.add(line);
  return [...lines].filter((line) => line >= firstLine && line <= lastLine).sort((left, right) => left - right);
}

function nothing(line: number): LineAnnotation {
  return { line, parts: [], hiddenParts: 0, hover: [], visit: null, isCurrent: false };
}

function visitAnnotation(run: ExplainedRun, line: number, step: number | null): LineAnnotation {
  const total = visitsOf(run, line);
  if (step === null && total > 1) return summaryAnnotation(run, line);
  const visitStep = nearestVisit(run, line, step ?? 0);
  const span = statementSpan(run.trace, visitStep);
  run.seekSpan(span);
  const told = partsOf(run, readChanges(run.after, span, true));
  const shown = told.slice(0, MAXIMUM_PARTS);
  const visit = visitAt(run, line, visitStep);
  const hover = partSentences(run, told.slice(0, MAXIMUM_EXPLAINED));
  if (total > 1)
    hover.unshift(sentence('Visit ', { kind: 'step', text: `${visit.number} of ${total}`, step: visitStep }));
  const parts = shown.map(({ kind, text }) => ({ kind, text }));
  return { line, parts, hiddenParts: told.length - shown.length, hover, visit, isCurrent: false };
}

function summaryAnnotation(run: ExplainedRun, line: number): LineAnnotation {
  const { allocated, freed, firstStep, lastStep } = run.trace.lines.summary(line);
  const visits = visitsOf(run, line);
  const amounts = [allocated > 0 ? `${allocated} allocated` : '', freed > 0 ? `${freed} freed` : ''].filter(
    (text) => text !== '',
  );
  const text = [`×${visits}`, amounts.join(', ')].filter((part) => part !== '').join('  ');
  const hover = [
    sentence(
      `This line ran ${visits} times, first at `,
      { kind: 'step', text: `step ${firstStep}`, step: firstStep },
      ', last at ',
      { kind: 'step', text: `step ${lastStep}`, step: lastStep },
      '.',
    ),
    sentence(
      `It allocated ${quantity(allocated, 'object')} and freed ${quantity(freed, 'object')}, numbers and texts left out.`,
    ),
  ];
  return { line, parts: [{ kind: 'summary', text }], hiddenParts: 0, hover, visit: null, isCurrent: false };
}

/** What is said of lines whatever the step: problems, decisions, how the run ended. */
function lineNotes(run: ExplainedRun): Map<number, Note[]> {
  const notes = new Map<number, Note[]>();
  const add = (line: number, kind: AnnotationPart['kind'], text: string, full: string): void => {
    const known = notes.get(line) ?? [];
    if (known.some((note) => note.part.kind === kind)) return;
    notes.set(line, [...known, { part: { kind, text }, sentence: sentence(full) }]);
  };
  for (const { range, message } of run.source.problems) add(range.line, 'problem', message, message);
  for (const decision of run.trace.recording.log.decisions) {
    add(decision.line, 'decision', decisionText(decision), `The run took this way: ${decisionText(decision)}.`);
  }
  const outcome = outcomeOf(run.trace.recording);
  if (outcome.kind !== 'finished' && outcome.line > 0) {
    // The reason stands on the line already where it is a problem of the source.
    const isTold = run.source.problems.some(
      ({ range, message }) => range.line === outcome.line && outcome.message.endsWith(message),
    );
    add(outcome.line, outcome.kind, isTold ? 'the simulation stopped here' : outcome.message, outcome.message);
  }
  return notes;
}

/** The first line of each block of statements that no run came to, where a statement before or around it was reached. */
function firstUnreachedLines(runs: readonly ExplainedRun[]): number[] {
  const [main] = runs;
  if (main === undefined) return [];
  const isReached = (line: number) => runs.some((run) => run.trace.lines.visits(line) > 0);
  const result: number[] = [];
  const walk = (body: readonly Statement[], isParentReached: boolean): void => {
    let isPreviousReached = isParentReached;
    for (const { line, hasStep, bodies } of statementLines(body)) {
      const reached = isReached(line) || (!hasStep && isPreviousReached);
      if (!reached && isPreviousReached) result.push(line);
      isPreviousReached = reached;
      for (const inner of bodies) walk(inner, reached);
    }
  };
  walk(main.source.module.body, true);
  return result;
}

/** What the interval before a step did, one sentence per change. */
export function changesBefore(run: ExplainedRun, step: number): Sentence[] {
  const span = intervalSpan(run.trace, step - 1);
  run.seekSpan(span);
  const told = partsOf(run, readChanges(run.after, span, false));
  return told.map(({ text, id }) => sentence({ kind: 'object', text, id }));
}
