import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';

/** At the end of a box: shows what is folded away, or folds it again. */
export function FoldButton({
  foldKey,
  name,
  hidden,
  canUnfold,
  isUnfolded,
}: {
  /** `object:<id>` or `frame:<number>`. */
  readonly foldKey: string;
  /** Of the box, for those who do not see it. */
  readonly name: string;
  readonly hidden: number;
  readonly canUnfold: boolean;
  readonly isUnfolded: boolean;
}) {
  const { t, dispatch } = usePanel();
  if (hidden === 0 && !isUnfolded) return null;
  if (!canUnfold && !isUnfolded) return <footer class="note">{t('{0} more', hidden)}</footer>;
  return (
    <footer>
      <button
        type="button"
        class="link fold"
        aria-expanded={isUnfolded}
        onClick={() => dispatch({ kind: 'fold', key: foldKey })}
      >
        <Icon name={isUnfolded ? 'chevron-up' : 'chevron-down'} />
        {isUnfolded ? t('fewer') : t('{0} more', hidden)}
        <span class="visually-hidden"> {t('in {0}', name)}</span>
      </button>
      {isUnfolded && hidden > 0 && <span class="note"> {t('{0} more', hidden)}</span>}
    </footer>
  );
}
