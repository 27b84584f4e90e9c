import { countText } from '../../shared/count-text.ts';
import type { Count, ObjectState } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';
import { countMeaning } from '../texts.ts';

/** A count in the corner of a box, with what the last statement did to it. Of a freed object nothing is left: 0. */
export function CountBadge({ object }: { readonly object: ObjectState }) {
  const { t } = usePanel();
  const { change, flags } = object;
  const count: Count = flags.isFreed && object.count.kind === 'exact' ? { kind: 'exact', value: 0 } : object.count;
  const changed = change > 0 ? `+${change}` : `−${-change}`;
  const label = change === 0 ? '' : change > 0 ? t(', up by {0}', change) : t(', down by {0}', -change);
  return (
    <span class={`count count-${count.kind}`} title={countMeaning(count, t)}>
      {change !== 0 && (
        <span class={change > 0 ? 'change up' : 'change down'} aria-hidden="true">
          {changed}
        </span>
      )}
      <span class="visually-hidden">{t('refcount')} </span>
      <span class="number">{countText(count)}</span>
      <span class="visually-hidden">{label}</span>
    </span>
  );
}
