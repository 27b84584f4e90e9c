/** The way of an arrow from a slot to a box. Pixels from the upper left corner of the drawing. */

/** A rectangle on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A curve and the direction of its head. */
export interface ArrowPath {
  /** For the `d` attribute of an SVG path. */
  readonly path: string;
  /** Where the head's tip is. */
  readonly x: number;
  readonly y: number;
  readonly pointsTo: 'left' | 'right';
}

/** How far a curve swings out, at least and at most. */
const SWING = { least: 18, most: 90 };

/** Arrows that end at the same box come in this far apart. */
const SPREAD = 4;

/**
 * The way from a slot to the head line of a box. It leaves and enters at the sides: to the right where the box is further right, in a bow
 * beside the column where it is in the same one, else to the left.
 * @param order how many arrows that end at the box were drawn before
 */
export function arrowPath(slot: Box, target: Box, order: number): ArrowPath {
  const y1 = (slot.top + slot.bottom) / 2;
  const y2 = Math.min(target.bottom - 4, target.top + 12 + (order % 4) * SPREAD);
  if (target.left >= slot.right) return curve(slot.right, y1, target.left, y2, 'right', 'right');
  if (target.right > slot.left) return curve(slot.right, y1, Math.max(target.right, slot.right), y2, 'right', 'left');
  return curve(slot.left, y1, target.right, y2, 'left', 'left');
}

/** From (x1, y1) to (x2, y2), leaving to one side and coming to the tip in a direction. */
function curve(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  leaves: 'left' | 'right',
  pointsTo: 'left' | 'right',
): ArrowPath {
  const distance = Math.abs(x2 - x1) / 2 + Math.abs(y2 - y1) / 6;
  const swing = Math.min(SWING.most, Math.max(SWING.least, distance));
  const c1 = leaves === 'right' ? x1 + swing : x1 - swing;
  const c2 = pointsTo === 'right' ? x2 - swing : x2 + swing;
  const numbers = [x1, y1, c1, y1, c2, y2, x2, y2].map((value) => Math.round(value * 2) / 2);
  const [a, b, c, d, e, f, g, h] = numbers;
  return { path: `M${a} ${b}C${c} ${d} ${e} ${f} ${g} ${h}`, x: g!, y: h!, pointsTo };
}
