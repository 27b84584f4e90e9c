import { countText } from '../../shared/count-text.ts';
import type { ObjectState, Slot } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';
import { countMeaning } from '../texts.ts';

/** One slot: its label, and what it refers to. */
export function SlotRow({
  slot,
  holder,
  objects,
}: {
  readonly slot: Slot;
  /** `object:<id>` or `frame:<number>`. */
  readonly holder: string;
  readonly objects: ReadonlyMap<number, ObjectState>;
}) {
  const { t } = usePanel();
  return (
    <div class={slot.isChanged ? 'slot is-changed' : 'slot'} data-slot={`${holder}/${slot.key}`} data-kind={slot.kind}>
      <dt>
        {slot.label}
        {(slot.kind === 'cell' || slot.kind === 'free') && (
          <span class="note" title={t('The variable lives in a cell, which closures share.')}>
            {' '}
            {t('cell')}
          </span>
        )}
        {slot.isChanged && <span class="visually-hidden"> {t('(changed)')}</span>}
      </dt>
      <dd>
        <SlotValue slot={slot} objects={objects} />
      </dd>
    </div>
  );
}

function SlotValue({ slot: { target }, objects }: { slot: Slot; objects: ReadonlyMap<number, ObjectState> }) {
  const { t, post } = usePanel();
  switch (target.kind) {
    case 'unbound':
      return <span class="unbound">{t('unbound')}</span>;
    case 'inline':
      return (
        <span
          class="value"
          title={`${target.object.type} · ${countText(target.count)}. ${countMeaning(target.count, t)}`}
        >
          {target.object.text || target.object.label}
        </span>
      );
    case 'object':
      return (
        <button
          type="button"
          class="link target"
          data-to={target.id}
          onClick={() => post({ kind: 'select-object', object: target.id })}
        >
          <span aria-hidden="true">→ </span>
          {objects.get(target.id)?.label ?? t('object {0}', target.id)}
        </button>
      );
  }
}
