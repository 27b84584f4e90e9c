import type { MemoryState } from '../../shared/view.ts';
import { usePanel } from '../panel-context.ts';
import { SentenceText } from '../sentence-text.tsx';

/** So many sentences are shown at once; the rest can be unfolded. */
const MOST_SENTENCES = 4;

/** What the statement before this step did, in words. Screen readers say it at each step. */
export function StepStory({ memory }: { readonly memory: MemoryState }) {
  const { t } = usePanel();
  const { changes, timeline } = memory;
  const first = changes.slice(0, MOST_SENTENCES);
  const rest = changes.slice(MOST_SENTENCES);
  return (
    <section class="story" aria-label={t('What has just happened')}>
      <div aria-live="polite">
        {changes.length === 0 && (
          <p class="note">
            {timeline.step === 0 ? t('Nothing has run yet.') : t('The last statement changed no reference.')}
          </p>
        )}
        <ul>
          {first.map((sentence, index) => (
            <li key={index}>
              <SentenceText sentence={sentence} />
            </li>
          ))}
        </ul>
      </div>
      {rest.length > 0 && (
        <details>
          <summary>{t('{0} more changes', rest.length)}</summary>
          <ul>
            {rest.map((sentence, index) => (
              <li key={index}>
                <SentenceText sentence={sentence} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
