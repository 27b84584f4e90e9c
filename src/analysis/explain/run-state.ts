import type { RunOutcome, RunState } from '../../shared/view.ts';
import type { Recording, StopReason } from '../trace/recording.ts';
import { decisionViews } from './decisions.ts';
import type { ExplainedRun } from './run.ts';

const MAXIMUM_DECISIONS = 200;

/** What became of a run. */
export function runState(run: ExplainedRun): RunState {
  const { recording, stepCount, lives, frees } = run.trace;
  const { decisions } = recording.log;
  return {
    pythonVersion: recording.version,
    stepCount,
    allocatedObjects: lives.objectCount,
    freedObjects: frees.total,
    outcome: outcomeOf(recording),
    problems: run.source.problems,
    decisions: decisionViews(decisions, MAXIMUM_DECISIONS),
    hiddenDecisions: Math.max(0, decisions.length - MAXIMUM_DECISIONS),
  };
}

/** How a run ended. */
export function outcomeOf(recording: Recording): RunOutcome {
  const { error, errorLine, stopped, stoppedLine } = recording;
  if (stopped !== null) {
    const reason = stopped.startsWith('unknown: ') ? 'unknown' : (stopped as 'steps' | 'time' | 'memory');
    return { kind: 'stopped', reason, message: stopText(stopped), line: stoppedLine };
  }
  return error === null ? { kind: 'finished' } : { kind: 'raised', message: error, line: errorLine };
}

function stopText(stopped: StopReason): string {
  switch (stopped) {
    case 'steps':
      return 'The simulation stopped here: it reached its limit of steps.';
    case 'time':
      return 'The simulation stopped here: it reached its limit of time.';
    case 'memory':
      return 'The simulation stopped here: it reached its limit of memory.';
    default:
      return `The simulation stopped here: ${stopped.slice('unknown: '.length)}`;
  }
}
