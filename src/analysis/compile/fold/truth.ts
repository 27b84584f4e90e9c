/** Truth of constants. */

import type { Constant } from '../code-object.ts';

/** What `bool(constant)` is. */
export function isTruthy(constant: Constant): boolean {
  switch (constant.type) {
    case 'None':
      return false;
    case 'bool':
      return constant.value;
    case 'int':
      return constant.value !== 0n;
    case 'float':
      return constant.value !== 0;
    case 'complex':
      return constant.real !== 0 || constant.imaginary !== 0;
    case 'str':
    case 'bytes':
      return constant.value.length > 0;
    case 'tuple':
    case 'frozenset':
      return constant.items.length > 0;
    default:
      return true;
  }
}
