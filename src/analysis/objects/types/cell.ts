/** Cells: variables shared between a function and those inside it (`Objects/cellobject.c`). */
import { newBoolean, newObject } from '../create.ts';
import { raise } from '../errors.ts';
import { SlotKind } from '../event-log.ts';
import { richCompare } from '../protocol/comparison.ts';
import type { PythonObject } from '../python-object.ts';
import type { Runtime } from '../runtime.ts';
import type { Comparison, NativeTypeDefinition } from '../type-object.ts';
import { compareNumbers } from './sequence-items.ts';

/** Payload of a cell: what it holds, or null. */
export interface CellPayload {
  contents: PythonObject | null;
}

export const cellType: NativeTypeDefinition = {
  name: 'cell',
  isCollected: true,
  slots: {
    traverse: (self, visit) => {
      const { contents } = self.payload as CellPayload;
      if (contents !== null) visit(contents, 'cell_contents');
    },
    clear: (runtime, self) => setCell(runtime, self as PythonObject<CellPayload>, null),
    richCompare: compareCells,
  },
  members: {
    cell_contents: {
      kind: 'attribute',
      get: (runtime, self) => {
        const { contents } = self.payload as CellPayload;
        if (contents === null) return raise(runtime, 'ValueError', 'Cell is empty');
        runtime.heap.retain(contents);
        return contents;
      },
      set: (runtime, self, value) => {
        if (value !== null) runtime.heap.retain(value);
        setCellOwned(runtime, self as PythonObject<CellPayload>, value);
      },
    },
  },
};

/** Cells compare as what they hold; an empty one is less than any other (cell_richcompare). */
function compareCells(
  runtime: Runtime,
  self: PythonObject,
  other: PythonObject,
  comparison: Comparison,
): PythonObject | null {
  if (other.type !== runtime.types.cell) return null;
  const a = (self.payload as CellPayload).contents;
  const b = (other.payload as CellPayload).contents;
  if (a !== null && b !== null) return richCompare(runtime, a, b, comparison);
  return newBoolean(runtime, compareNumbers(Number(a !== null), Number(b !== null), comparison));
}

/** A new cell that steals its contents. */
export function newCell(runtime: Runtime, contents: PythonObject | null): PythonObject<CellPayload> {
  const cell = newObject<CellPayload>(runtime, runtime.types.cell, { contents });
  if (contents !== null)
    runtime.log.slot(cell.id, SlotKind.Internal, runtime.log.name('cell_contents'), 0, contents.id);
  return cell;
}

/** Puts a value (retained) or nothing into a cell, and releases what was there last (PyCell_SetTakeRef after a retain). */
export function setCell(runtime: Runtime, cell: PythonObject<CellPayload>, value: PythonObject | null): void {
  if (value !== null) runtime.heap.retain(value);
  setCellOwned(runtime, cell, value);
}

/** As `setCell`, stealing the value. */
export function setCellOwned(runtime: Runtime, cell: PythonObject<CellPayload>, value: PythonObject | null): void {
  const before = cell.payload.contents;
  cell.payload.contents = value;
  const { log } = runtime;
  log.slot(cell.id, SlotKind.Internal, log.name('cell_contents'), before?.id ?? 0, value?.id ?? 0);
  runtime.heap.releaseOptional(before);
}
