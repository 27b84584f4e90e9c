import { memo } from 'preact/compat';
import type { ObjectState } from '../../shared/view.ts';
import { Icon } from '../icon.tsx';
import { usePanel } from '../panel-context.ts';
import { flagTexts, SHAPE_ICONS } from '../texts.ts';
import { CountBadge } from './count-badge.tsx';
import { FoldButton } from './fold-button.tsx';
import { foldSlots } from './fold-slots.ts';
import { SlotRow } from './slot-row.tsx';

interface ObjectBoxProps {
  readonly object: ObjectState;
  readonly objects: ReadonlyMap<number, ObjectState>;
  readonly isSelected: boolean;
  readonly isUnfolded: boolean;
}

/** An object of the heap. */
export const ObjectBox = memo(({ object, objects, isSelected, isUnfolded }: ObjectBoxProps) => {
  const { t, post } = usePanel();
  const { shown, hidden, canUnfold } = foldSlots(object, isUnfolded);
  const flags = flagTexts(object.flags, t);
  const classes = ['box', `shape-${object.shape}`, ...flags.map(({ flag }) => FLAG_CLASSES[flag] ?? '')];
  if (isSelected) classes.push('is-selected');
  return (
    <article class={classes.join(' ')} data-object={object.id} aria-label={object.label}>
      <header>
        <button
          type="button"
          class="head"
          aria-pressed={isSelected}
          onClick={() => post({ kind: 'select-object', object: isSelected ? null : object.id })}
        >
          <Icon name={SHAPE_ICONS[object.shape]} />
          <span class="label">{object.label}</span>
          {object.text !== '' && (
            <span class="text" title={object.text}>
              {object.text}
            </span>
          )}
        </button>
        <CountBadge object={object} />
      </header>
      {flags.length > 0 && (
        <ul class="flags">
          {flags.map(({ flag, icon, word, meaning }) => (
            <li key={flag} class={FLAG_CLASSES[flag]} title={meaning}>
              <Icon name={icon} />
              {word}
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && (
        <dl>
          {shown.map((slot) => (
            <SlotRow key={slot.key} slot={slot} holder={`object:${object.id}`} objects={objects} />
          ))}
        </dl>
      )}
      <FoldButton
        foldKey={`object:${object.id}`}
        name={object.label}
        hidden={hidden}
        canUnfold={canUnfold}
        isUnfolded={isUnfolded}
      />
    </article>
  );
});

/** Flags that change the look of the whole box. */
const FLAG_CLASSES: Partial<Record<keyof ObjectState['flags'], string>> = {
  isFreed: 'is-freed',
  mayBeFreed: 'may-be-freed',
  isUnreachable: 'is-unreachable',
  isInCycle: 'is-in-cycle',
  isUnknown: 'is-unknown',
  isEscaped: 'is-escaped',
  isNew: 'is-new',
};
