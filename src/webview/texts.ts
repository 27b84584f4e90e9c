/** The panel's texts in the user's language. */

import type { Count, ObjectFlags, ObjectShape } from '../shared/view.ts';

/** Translates a message with numbered places, as `vscode.l10n.t` does on the other side. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** What VS Code gives as `l10n.bundle`. */
type Bundle = Readonly<Record<string, string | { readonly message: string }>>;

/** Gives the translating function for a bundle; messages that it does not hold stay English. */
export function translator(bundle: Bundle): Translate {
  return (message, ...values) => {
    const entry = bundle[message];
    const text = typeof entry === 'string' ? entry : (entry?.message ?? message);
    return text.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
  };
}

/** What a count means, in a sentence. */
export function countMeaning(count: Count, t: Translate): string {
  switch (count.kind) {
    case 'exact':
      return count.value === 1 ? t('1 reference holds it.') : t('{0} references hold it.', count.value);
    case 'at-least':
      return t('At least {0} references hold it: code that is not simulated may hold more.', count.value);
    case 'immortal':
      return t('Immortal: Python never frees it and does not count its references.');
    case 'shared':
      return t('Not counted: other parts of Python hold it too, so its count says nothing about this file.');
  }
}

/** A flag with its sign, its word and its meaning. */
export interface FlagText {
  readonly flag: keyof ObjectFlags;
  /** Name of a codicon. */
  readonly icon: string;
  readonly word: string;
  readonly meaning: string;
}

/** The flags that are set, the most telling first. */
export function flagTexts(flags: ObjectFlags, t: Translate): FlagText[] {
  const all: FlagText[] = [
    { flag: 'isFreed', icon: 'trash', word: t('freed'), meaning: t('Freed by the statement before this step.') },
    {
      flag: 'mayBeFreed',
      icon: 'question',
      word: t('may be freed'),
      meaning: t('No known reference is left; whether it is freed depends on code that is not simulated.'),
    },
    {
      flag: 'isUnreachable',
      icon: 'debug-disconnect',
      word: t('unreachable'),
      meaning: t('No frame leads to it any more: only the cycle collector can free it.'),
    },
    {
      flag: 'isInCycle',
      icon: 'sync',
      word: t('in a cycle'),
      meaning: t('It holds itself, directly or through others: its count alone cannot reach zero.'),
    },
    {
      flag: 'isUnknown',
      icon: 'question',
      word: t('unknown'),
      meaning: t('The result of code that is not simulated.'),
    },
    {
      flag: 'isEscaped',
      icon: 'sign-out',
      word: t('escaped'),
      meaning: t('It was passed to code that is not simulated, which may hold it: its count is a lower bound.'),
    },
    {
      flag: 'hasUnknownValue',
      icon: 'circle-outline',
      word: t('value unknown'),
      meaning: t('Its type is known, its value depends on running the file.'),
    },
    {
      flag: 'isWeaklyReferenced',
      icon: 'link',
      word: t('weakly referenced'),
      meaning: t('A weak reference points at it. Weak references do not count.'),
    },
    { flag: 'isNew', icon: 'sparkle', word: t('new'), meaning: t('Made by the statement before this step.') },
  ];
  return all.filter(({ flag }) => flags[flag]);
}

/** The sign of each shape of object, a codicon. */
export const SHAPE_ICONS: Readonly<Record<ObjectShape, string>> = {
  scalar: 'symbol-constant',
  sequence: 'symbol-array',
  mapping: 'json',
  set: 'symbol-enum',
  instance: 'symbol-object',
  class: 'symbol-class',
  function: 'symbol-method',
  module: 'symbol-module',
  other: 'symbol-misc',
  unknown: 'question',
};
