/** The slider over the steps of the run, with marks where something happened. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Timeline as TimelineData, TimelineMarker } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';

/** The slider. */
export function Timeline({ timeline }: { readonly timeline: TimelineData }) {
  const { t, post } = usePanel();
  const { step, stepCount, line, functionName } = timeline;
  // While the slider is dragged it is ahead of the host's answers.
  const [dragged, setDragged] = useState<number | null>(null);
  const request = useRef(0);
  useEffect(() => setDragged(null), [step]);

  const goTo = (value: number) => {
    setDragged(value);
    cancelAnimationFrame(request.current);
    request.current = requestAnimationFrame(() => post({ kind: 'go-to-step', step: value }));
  };
  const shown = dragged ?? step;
  return (
    <div class="timeline">
      <Marks markers={timeline.markers} stepCount={stepCount} />
      <input
        type="range"
        min={0}
        max={stepCount}
        step={1}
        value={shown}
        aria-label={t('Step')}
        aria-valuetext={
          shown === stepCount
            ? t('step {0} of {1}, the end of the run', shown, stepCount)
            : t('step {0} of {1}, line {2} in {3}', shown, stepCount, line, functionName)
        }
        onInput={(event) => goTo(Number(event.currentTarget.value))}
      />
    </div>
  );
}

/** Half the width of the slider's thumb in pixels: at its ends the thumb stays inside the slider. */
const INSET = 7;

function Marks({ markers, stepCount }: { readonly markers: readonly TimelineMarker[]; readonly stepCount: number }) {
  return (
    <svg class="marks" aria-hidden="true">
      {markers.map(({ step, kind, text }) => {
        const share = stepCount === 0 ? 0 : step / stepCount;
        return (
          <svg
            key={`${kind} ${step}`}
            x={`${share * 100}%`}
            class={`mark ${kind}`}
            // Nested drawings are moved by their x alone, which may be a percentage.
            style={{ transform: `translateX(${INSET - share * 2 * INSET}px)` }}
            overflow="visible"
          >
            <title>{text}</title>
            <path d={MARK_SHAPES[kind]} />
          </svg>
        );
      })}
    </svg>
  );
}

/** Kinds are told apart by their shape: a triangle, a diamond, a bar, a cross. */
const MARK_SHAPES: Readonly<Record<TimelineMarker['kind'], string>> = {
  freed: 'M-4 1H4L0 8Z',
  decision: 'M0 0L4 4.5L0 9L-4 4.5Z',
  output: 'M-1 1H1V8H-1Z',
  stopped: 'M-4 1L-3 0L0 3L3 0L4 1L1 4.5L4 8L3 9L0 6L-3 9L-4 8L-1 4.5Z',
};
