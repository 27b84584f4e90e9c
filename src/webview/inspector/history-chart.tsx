/** How the refcount of one object moved over the run: a drawing, and the same as a list. */

import type { CountHistory } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';

/** Size of the drawing in its own units; it is stretched to the width that there is. */
const SIZE = { width: 240, height: 56 };

/** Entries of the list. */
const MOST_POINTS = 200;

/** The chart. */
export function HistoryChart({
  history: { points, hiddenPoints },
  step,
  stepCount,
}: {
  readonly history: CountHistory;
  readonly step: number;
  readonly stepCount: number;
}) {
  const { t, post } = usePanel();
  const highest = Math.max(1, ...points.map(({ count }) => count));
  const x = (at: number) => (stepCount === 0 ? 0 : (at / stepCount) * SIZE.width);
  const y = (count: number) => SIZE.height - 6 - (count / highest) * (SIZE.height - 12);
  const first = points[0]!;
  const corners = points.slice(1).map(({ step: at, count }) => `H${x(at).toFixed(1)}V${y(count).toFixed(1)}`);
  const isGone = points.at(-1)!.count === 0;
  const end = isGone ? '' : `H${SIZE.width}`;
  const path = `M${x(first.step).toFixed(1)} ${y(0)}V${y(first.count).toFixed(1)}${corners.join('')}${end}`;
  return (
    <>
      <svg class="history" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} preserveAspectRatio="none" aria-hidden="true">
        <line class="zero" x1={0} x2={SIZE.width} y1={y(0)} y2={y(0)} />
        <path d={path} />
        <line class="now" x1={x(step)} x2={x(step)} y1={0} y2={SIZE.height} />
      </svg>
      <details>
        <summary>
          {t('highest {0}', highest)} · {t('{0} changes', points.length - 1 + hiddenPoints)}
        </summary>
        <ol class="points">
          {points.slice(0, MOST_POINTS).map((point) => (
            <li key={point.step}>
              <button type="button" class="link" onClick={() => post({ kind: 'go-to-step', step: point.step })}>
                {t('step {0}', point.step)}
              </button>
              , {t('line {0}', point.line)}: {point.count === 0 ? t('freed') : point.count}
            </li>
          ))}
          {(hiddenPoints > 0 || points.length > MOST_POINTS) && (
            <li class="note">{t('and {0} more', hiddenPoints + Math.max(0, points.length - MOST_POINTS))}</li>
          )}
        </ol>
      </details>
    </>
  );
}
