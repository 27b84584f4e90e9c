/** The line above the objects: how many there are, which are not drawn, and a search. */

import type { MemoryState } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';

/** The line. */
export function HeapHeader({ memory, filter }: { readonly memory: MemoryState; readonly filter: string }) {
  const { t, post, dispatch } = usePanel();
  const { liveObjects, folded } = memory;
  const left = folded.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="heap-header">
      <span>{liveObjects === 1 ? t('1 object alive') : t('{0} objects alive', liveObjects.toLocaleString())}</span>
      {left > 0 && (
        <span class="folded" title={folded.map(({ type, count }) => `${count} ${type}`).join(', ')}>
          {t('{0} of them not drawn: {1}', left.toLocaleString(), summary(folded, t))}{' '}
          <button type="button" class="link" onClick={() => post({ kind: 'show-more-objects' })}>
            {t('Draw more')}
          </button>
        </span>
      )}
      <input
        type="search"
        value={filter}
        placeholder={t('Search objects')}
        aria-label={t('Search objects by label, type or value')}
        onInput={(event) => dispatch({ kind: 'filter', filter: event.currentTarget.value })}
      />
    </div>
  );
}

function summary(folded: MemoryState['folded'], t: (message: string, ...values: number[]) => string): string {
  const most = [...folded].sort((a, b) => b.count - a.count);
  const named = most.slice(0, 3).map(({ type, count }) => `${count.toLocaleString()} ${type}`);
  const rest = most.slice(3).reduce((sum, { count }) => sum + count, 0);
  return rest > 0 ? `${named.join(', ')}, ${t('{0} others', rest)}` : named.join(', ');
}
