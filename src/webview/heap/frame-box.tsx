import type { FrameState, ObjectState } from '../../shared/view.ts';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import { FoldButton } from './fold-button.tsx';
import { foldNames } from './fold-slots.ts';
import { SlotRow } from './slot-row.tsx';

/** A frame with its names. */
export function FrameBox({
  frame,
  objects,
  isUnfolded,
}: {
  readonly frame: FrameState;
  readonly objects: ReadonlyMap<number, ObjectState>;
  readonly isUnfolded: boolean;
}) {
  const { t, post } = usePanel();
  const { shown, hidden, canUnfold } = foldNames(frame, isUnfolded);
  const [icon, state] = {
    running: ['play', t('running')],
    calling: ['call-outgoing', t('waits for a call')],
    suspended: ['debug-pause', t('suspended')],
    kept: ['debug-disconnect', t('has ended, a traceback keeps it')],
  }[frame.state] as [string, string];
  return (
    <section
      class={`box frame is-${frame.state}`}
      data-frame={frame.number}
      aria-label={t('frame of {0}', frame.functionName)}
    >
      <header>
        <span class="head" title={state}>
          <Icon name={icon} />
          <span class="label">{frame.functionName}</span>
          <span class="visually-hidden">{state}</span>
        </span>
        <button type="button" class="link note" onClick={() => post({ kind: 'reveal-line', line: frame.line })}>
          {t('line {0}', frame.line)}
        </button>
      </header>
      {shown.length > 0 ? (
        <dl>
          {shown.map((slot) => (
            <SlotRow key={slot.key} slot={slot} holder={`frame:${frame.number}`} objects={objects} />
          ))}
        </dl>
      ) : (
        <p class="note">{t('no names yet')}</p>
      )}
      <FoldButton
        foldKey={`frame:${frame.number}`}
        name={frame.functionName}
        hidden={hidden}
        canUnfold={canUnfold}
        isUnfolded={isUnfolded}
      />
    </section>
  );
}
