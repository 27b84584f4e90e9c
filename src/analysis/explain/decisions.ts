import type { DecisionView } from '../../shared/view.ts';
import type { Decision } from '../objects/event-log.ts';

/** What was decided, for people, such as `truth of input(): taken as true`. */
export function decisionText({ reason, taken }: Decision): string {
  return `${reason}: taken as ${taken ? 'true' : 'false'}`;
}

/** Decisions of a run as the views show them. */
export function decisionViews(decisions: readonly Decision[], limit: number): DecisionView[] {
  return decisions.slice(0, limit).map((decision, index) => {
    const { step, line, taken } = decision;
    return { index, step, line, taken, text: decisionText(decision) };
  });
}
