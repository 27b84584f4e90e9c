import { isDeepStrictEqual } from 'node:util';

type Json = null | boolean | number | string | Json[] | { readonly [field: string]: Json | undefined };

/** Where two trees differ first, with both sides cut short; null where they are equal. */
export function firstDifference(expected: Json | undefined, actual: Json | undefined, path = ''): string | null {
  if (isDeepStrictEqual(expected, actual)) return null;
  if (isTree(expected) && isTree(actual) && sameKind(expected, actual)) {
    for (const field of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const left = (expected as Record<string, Json>)[field];
      const right = (actual as Record<string, Json>)[field];
      const difference = firstDifference(left, right, `${path}.${field}`);
      if (difference !== null) return difference;
    }
  }
  return `${path}: CPython ${short(expected)}, ours ${short(actual)}`;
}

function isTree(value: Json | undefined): value is Json[] | { readonly [field: string]: Json } {
  return typeof value === 'object' && value !== null;
}

/** Positions and nodes of different kinds are shown whole. */
function sameKind(left: object, right: object): boolean {
  const isPosition = Array.isArray(left) && typeof left[0] === 'number';
  const kindOf = (value: object): unknown => ('kind' in value ? value.kind : undefined);
  return !isPosition && Array.isArray(left) === Array.isArray(right) && kindOf(left) === kindOf(right);
}

function short(value: Json | undefined): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 300);
}
