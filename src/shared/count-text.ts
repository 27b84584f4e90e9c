/** How a reference count is written, the same in the editor and in the panel. */

import type { Count } from './view.ts';

/** `2`, `2+`, `∞ immortal` or `not counted`. */
export function countText(count: Count): string {
  switch (count.kind) {
    case 'exact':
      return String(count.value);
    case 'at-least':
      return `${count.value}+`;
    case 'immortal':
      return '∞ immortal';
    case 'shared':
      return 'not counted';
  }
}

/** `1 → 2`, or one count where nothing changed. */
export function changeText(before: Count, after: Count): string {
  const [left, right] = [countText(before), countText(after)];
  return left === right ? right : `${left} → ${right}`;
}
