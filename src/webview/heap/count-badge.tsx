import { countText } from '../../shared/count-text.ts';
import type { Count } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';
import { countMeaning } from '../texts.ts';

/** A count in the corner of a box, with what the last statement did to it. */
export function CountBadge({ count, change }: { readonly count: Count; readonly change: number }) {
  const { t } = usePanel();
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
