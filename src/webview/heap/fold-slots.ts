/** Which slots of an object or frame are shown. */

import type { FrameState, ObjectState, Slot } from '../../shared/view.ts';

/** The slots to show, and how many there are beside them. */
export interface FoldedSlots {
  readonly shown: readonly Slot[];
  readonly hidden: number;
  /** Unfolding shows more; what the host has left out stays out. */
  readonly canUnfold: boolean;
}

/** Slots of a folded box. */
const MOST_SLOTS = 8;

/** A folded box shows values inside slots only if it has no more slots than this. */
const MOST_INLINE_SLOTS = 4;

/** A folded frame shows this many names. */
const MOST_NAMES = 24;

/** Of things that a program has many of, plain values are shown only when unfolded. */
const CLOSED_SHAPES: ReadonlySet<ObjectState['shape']> = new Set(['function', 'class', 'module', 'scalar', 'other']);

/** The slots of an object's box. Folded, those that lead to other boxes or have changed come first to be kept. */
export function foldSlots(object: ObjectState, isUnfolded: boolean): FoldedSlots {
  if (isToldByText(object)) return { shown: [], hidden: 0, canUnfold: false };
  const slots = object.slots.filter((slot) => !isPlainKey(slot));
  const wanted = isUnfolded ? slots : slots.filter((slot) => isWorthShowing(slot, slots.length, object.shape));
  const shown = isUnfolded ? wanted : wanted.slice(0, MOST_SLOTS);
  return {
    shown,
    hidden: slots.length - shown.length + object.hiddenSlots,
    canUnfold: shown.length < slots.length,
  };
}

/** The names of a frame's box. */
export function foldNames(frame: FrameState, isUnfolded: boolean): FoldedSlots {
  const shown = isUnfolded ? frame.slots : frame.slots.slice(0, MOST_NAMES);
  return {
    shown,
    hidden: frame.slots.length - shown.length + frame.hiddenSlots,
    canUnfold: shown.length < frame.slots.length,
  };
}

/** The short text of a list, tuple or set of plain values already says what is in it. */
function isToldByText({ shape, text, slots, hiddenSlots }: ObjectState): boolean {
  if (shape !== 'sequence' && shape !== 'set') return false;
  const isComplete = text !== '' && !text.includes('…') && hiddenSlots === 0;
  return isComplete && slots.every(({ target, isChanged }) => target.kind === 'inline' && !isChanged);
}

/** A dict's key that is a mere value is the label of its entry already. */
function isPlainKey({ kind, target }: Slot): boolean {
  return kind === 'dict-key' && target.kind !== 'object';
}

function isWorthShowing(slot: Slot, total: number, shape: ObjectState['shape']): boolean {
  if (slot.isChanged || slot.target.kind === 'object') return true;
  return total <= MOST_INLINE_SLOTS && !CLOSED_SHAPES.has(shape);
}
