/** Everything about the selected object. */

import { countText } from '../../shared/count-text.ts';
import type { Holder, ObjectDetails, Place } from '../../shared/view.ts';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import { SentenceText } from '../sentence-text.tsx';
import { countMeaning, flagTexts } from '../texts.ts';
import { HistoryChart } from './history-chart.tsx';

/** The inspector. */
export function Inspector({
  details,
  step,
  stepCount,
}: {
  readonly details: ObjectDetails;
  readonly step: number;
  readonly stepCount: number;
}) {
  const { t, post } = usePanel();
  const { object, allocated, freed, lifetime, history, weakReferences } = details;
  return (
    <aside class="inspector" aria-label={t('Object {0}', object.label)}>
      <header>
        <h2>{object.label}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('Previous change')}
          title={t('Previous change')}
          onClick={() => post({ kind: 'move', move: { kind: 'to-change', object: object.id, direction: 'back' } })}
        >
          <Icon name="arrow-left" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('Next change')}
          title={t('Next change')}
          onClick={() => post({ kind: 'move', move: { kind: 'to-change', object: object.id, direction: 'forward' } })}
        >
          <Icon name="arrow-right" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('Close')}
          title={t('Close')}
          onClick={() => post({ kind: 'select-object', object: null })}
        >
          <Icon name="close" />
        </button>
      </header>
      {object.text !== '' && <p class="text">{object.text}</p>}
      <p>
        {t('refcount')} <b>{countText(object.count)}</b>. {countMeaning(object.count, t)}
      </p>
      {flagTexts(object.flags, t).map(({ flag, icon, meaning }) => (
        <p key={flag} class="flag">
          <Icon name={icon} /> {meaning}
        </p>
      ))}
      <h3>{t('Held by')}</h3>
      <Holders holders={object.holders} hidden={object.hiddenHolders} isFreed={object.flags.isFreed} />
      <h3>{t('Life')}</h3>
      <ul>
        {allocated && (
          <li>
            {t('Allocated')} <PlaceLink place={allocated} />
          </li>
        )}
        {freed && (
          <li>
            {t('Freed')} <PlaceLink place={freed} />
          </li>
        )}
        {lifetime.map((sentence, index) => (
          <li key={index}>
            <SentenceText sentence={sentence} />
          </li>
        ))}
        {weakReferences.length > 0 && (
          <li>{t('Weak references to it: {0}', weakReferences.map(({ label }) => label).join(', '))}</li>
        )}
      </ul>
      {history.points.length > 0 && (
        <>
          <h3>{t('Refcount over the run')}</h3>
          <HistoryChart history={history} step={step} stepCount={stepCount} />
        </>
      )}
    </aside>
  );
}

function Holders({
  holders,
  hidden,
  isFreed,
}: {
  readonly holders: readonly Holder[];
  readonly hidden: number;
  readonly isFreed: boolean;
}) {
  const { t, post } = usePanel();
  if (holders.length === 0 && hidden === 0) {
    return <p class="note">{isFreed ? t('Nothing: it was freed.') : t('No holder is known.')}</p>;
  }
  return (
    <ul>
      {holders.map((holder) => {
        const { object, text, references } = holder;
        return (
          <li key={`${holder.frame} ${object?.id} ${holder.slotKey} ${text}`}>
            {object ? (
              <button type="button" class="link" onClick={() => post({ kind: 'select-object', object: object.id })}>
                {text}
              </button>
            ) : (
              text
            )}
            {references > 1 && ` ×${references}`}
          </li>
        );
      })}
      {hidden > 0 && <li class="note">{t('and {0} more', hidden)}</li>}
    </ul>
  );
}

function PlaceLink({ place }: { readonly place: Place }) {
  const { t, post } = usePanel();
  return (
    <>
      <button type="button" class="link" onClick={() => post({ kind: 'reveal-line', line: place.line })}>
        {t('on line {0}', place.line)}
      </button>
      ,{' '}
      <button type="button" class="link" onClick={() => post({ kind: 'go-to-step', step: place.step })}>
        {t('step {0}', place.step)}
      </button>
    </>
  );
}
