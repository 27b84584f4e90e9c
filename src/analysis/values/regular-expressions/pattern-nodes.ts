/** A regular expression, taken apart (`Lib/re/_parser.py`). Positions and codes are those of code points, or of bytes in a bytes pattern. */

/** Flags of a pattern (`Lib/re/_constants.py`, SRE_FLAG_*). */
export enum PatternFlag {
  IgnoreCase = 2,
  Locale = 4,
  Multiline = 8,
  DotAll = 16,
  Unicode = 32,
  Verbose = 64,
  Debug = 128,
  Ascii = 256,
}

/** `\d`, `\s`, `\w` and their opposites. */
export type CategoryName = 'digit' | 'space' | 'word';

/** A member of a character set. */
export type SetItem =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'category'; readonly name: CategoryName; readonly isNegated: boolean };

/** Where an assertion of no width holds. */
export type Position = 'beginning' | 'beginning of string' | 'end' | 'end of string' | 'boundary' | 'non-boundary';

/** How a repeat chooses how often: as often as possible, as rarely, or as often as possible for good. */
export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type PatternNode =
  | { readonly kind: 'literal'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly items: readonly SetItem[]; readonly isNegated: boolean }
  | { readonly kind: 'position'; readonly position: Position }
  | { readonly kind: 'branch'; readonly alternatives: readonly Sequence[] }
  | {
      readonly kind: 'group';
      /** 1-based; null for a group that does not capture. */
      readonly index: number | null;
      readonly addedFlags: number;
      readonly removedFlags: number;
      readonly items: Sequence;
    }
  | {
      readonly kind: 'repeat';
      readonly minimum: number;
      /** Infinity for no limit. */
      readonly maximum: number;
      readonly mode: RepeatMode;
      readonly items: Sequence;
    }
  | { readonly kind: 'reference'; readonly group: number }
  | { readonly kind: 'look'; readonly isBehind: boolean; readonly isNegated: boolean; readonly items: Sequence }
  | { readonly kind: 'atomic'; readonly items: Sequence }
  | { readonly kind: 'conditional'; readonly group: number; readonly yes: Sequence; readonly no: Sequence | null }
  | { readonly kind: 'failure' };

export type Sequence = readonly PatternNode[];

/** A pattern, taken apart. */
export interface ParsedPattern {
  readonly items: Sequence;
  /** Flags given and those found in the pattern; for text Unicode unless Ascii. */
  readonly flags: number;
  readonly groupCount: number;
  /** Numbers of the named groups, in the order of the pattern. */
  readonly groupNames: ReadonlyMap<string, number>;
}

/** Thrown where CPython raises re.error (PatternError from 3.13 on). */
export class PatternFailure {
  constructor(
    readonly message: string,
    /** Index of the character where it went wrong; null where no place is named. */
    readonly position: number | null,
  ) {}
}

/** Fewest and most characters that a sequence matches (SubPattern.getwidth); most is Infinity where there is no limit. */
export function widthOf(
  items: Sequence,
  groupWidths: ReadonlyMap<number, readonly [number, number]>,
): [number, number] {
  let fewest = 0;
  let most = 0;
  for (const node of items) {
    const [low, high] = nodeWidth(node, groupWidths);
    fewest += low;
    most += high;
  }
  return [fewest, most];
}

function nodeWidth(
  node: PatternNode,
  groupWidths: ReadonlyMap<number, readonly [number, number]>,
): readonly [number, number] {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return [1, 1];
    case 'position':
    case 'look':
    case 'failure':
      return [0, 0];
    case 'group':
    case 'atomic':
      return widthOf(node.items, groupWidths);
    case 'branch': {
      const widths = node.alternatives.map((items) => widthOf(items, groupWidths));
      return [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))];
    }
    case 'repeat': {
      const [low, high] = widthOf(node.items, groupWidths);
      return [low * node.minimum, high === 0 ? 0 : high * node.maximum];
    }
    case 'reference':
      return groupWidths.get(node.group) ?? [0, Number.POSITIVE_INFINITY];
    case 'conditional': {
      const [low, high] = widthOf(node.yes, groupWidths);
      const [otherLow, otherHigh] = node.no === null ? [0, 0] : widthOf(node.no, groupWidths);
      return [Math.min(low, otherLow), Math.max(high, otherHigh)];
    }
  }
}
