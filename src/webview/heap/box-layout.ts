/**
 * Where the boxes of objects stand: in columns, each a stack of cells. An object keeps its cell for as long as the run is shown, also when
 * it is freed and comes back by a step back; a cell that is empty stays empty until an object that fits needs a place.
 */

import type { FrameState, MemoryState, ObjectState, Slot } from '../../shared/view.ts';
import { foldSlots } from './fold-slots.ts';

/** A cell of a column. */
export interface Cell {
  /** Null where the cell is kept empty. */
  readonly object: number | null;
  /** Estimated height in rows of text. */
  readonly rows: number;
}

/** Cells by column, and where each object stood last. */
export interface BoxLayout {
  readonly room: { readonly columns: number; readonly rows: number };
  readonly columns: readonly (readonly Cell[])[];
  readonly places: ReadonlyMap<number, { readonly column: number; readonly index: number }>;
}

/** A layout without objects. */
export function emptyLayout(room: BoxLayout['room']): BoxLayout {
  return { room, columns: Array.from({ length: Math.max(1, room.columns) }, () => []), places: new Map() };
}

/**
 * The layout with exactly the objects of a state: those that had a place keep it; new ones come to the right of their first holder, in the
 * first column that has room for them.
 */
export function placeObjects(layout: BoxLayout, memory: MemoryState): BoxLayout {
  const objects = new Map(memory.objects.map((object) => [object.id, object]));
  const columns: Cell[][] = layout.columns.map((column) =>
    column.map((cell) => (cell.object !== null && objects.has(cell.object) ? cell : { ...cell, object: null })),
  );
  const places = new Map(layout.places);
  const standing = new Set(columns.flatMap((column) => column.map(({ object }) => object)));

  for (const { object, after } of inOrderOfHolders(memory, objects)) {
    const rows = rowsOf(object);
    if (standing.has(object.id)) {
      const { column, index } = places.get(object.id)!;
      columns[column]![index] = { object: object.id, rows };
      continue;
    }
    const place =
      formerPlace(columns, places.get(object.id)) ??
      newPlace(columns, layout.room.rows, rows, {
        least: after === null ? 0 : (places.get(after)?.column ?? -1) + 1,
      });
    const column = columns[place.column]!;
    while (column.length < place.index) column.push({ object: null, rows: 1 });
    column[place.index] = { object: object.id, rows };
    places.set(object.id, place);
    standing.add(object.id);
  }
  for (const column of columns) while (column.length > 0 && column.at(-1)!.object === null) column.pop();
  return { room: layout.room, columns, places };
}

/** Objects in breadth-first order from the frames, each with the object that it was reached from; the unreachable ones last. */
function* inOrderOfHolders(
  memory: MemoryState,
  objects: ReadonlyMap<number, ObjectState>,
): Generator<{ object: ObjectState; after: number | null }> {
  const seen = new Set<number>();
  let level: { slots: readonly Slot[]; after: number | null }[] = memory.frames.map((frame: FrameState) => ({
    slots: frame.slots,
    after: null,
  }));
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { slots, after } of level) {
      for (const { target } of slots) {
        const object = target.kind === 'object' ? objects.get(target.id) : undefined;
        if (!object || seen.has(object.id)) continue;
        seen.add(object.id);
        yield { object, after };
        next.push({ slots: object.slots, after: object.id });
      }
    }
    level = next;
  }
  for (const object of objects.values()) if (!seen.has(object.id)) yield { object, after: null };
}

function formerPlace(
  columns: readonly (readonly Cell[])[],
  place: { readonly column: number; readonly index: number } | undefined,
): { column: number; index: number } | null {
  if (!place) return null;
  const cell = columns[place.column]?.[place.index];
  return cell === undefined || cell.object === null ? { ...place } : null;
}

function newPlace(
  columns: readonly (readonly Cell[])[],
  roomRows: number,
  rows: number,
  { least }: { least: number },
): { column: number; index: number } {
  const first = Math.min(least, columns.length - 1);
  const candidates = columns.map((cells, column) => ({ cells, column })).slice(first);
  for (const { cells, column } of candidates) {
    const index = cells.findIndex((cell) => cell.object === null && cell.rows >= rows);
    if (index !== -1) return { column, index };
    if (heightOf(cells) + rows <= roomRows) return { column, index: cells.length };
  }
  const lowest = candidates.reduce((best, each) => (heightOf(each.cells) < heightOf(best.cells) ? each : best));
  return { column: lowest.column, index: lowest.cells.length };
}

function heightOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { rows }) => sum + rows, 0);
}

/** Rows of text that a box takes, with the gap below it. */
function rowsOf(object: ObjectState): number {
  const { shown, hidden } = foldSlots(object, false);
  return 2 + shown.length + (hidden > 0 ? 1 : 0);
}
