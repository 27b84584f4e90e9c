/** The cell of `__class__` of a class being made (`Objects/typeobject.c`, `Python/bltinmodule.c`). */
import { dictGetText } from '../dict-access.ts';
import { isInstanceOf, raise } from '../errors.ts';
import { reprText } from '../protocol/text.ts';
import type { PythonObject } from '../python-object.ts';
import { type Runtime, type TypeObject, ValueUnknown } from '../runtime.ts';
import { type CellPayload, setCell } from './cell.ts';

/** type_new_set_classcell: what stands for the cell of `__class__` must be one. */
export function requireClassCell(runtime: Runtime, namespace: PythonObject): void {
  const cell = dictGetText(namespace, '__classcell__');
  if (cell === null || cell.type === runtime.types.cell) return;
  if (cell.type === runtime.types.unknown) throw new ValueUnknown(cell);
  const shown = reprText(runtime, cell.type);
  raise(runtime, 'TypeError', `__classcell__ must be a nonlocal cell, not ${shown}`);
}

/** Puts the class into the cell, if its namespace has one. */
export function setClassCell(runtime: Runtime, type: TypeObject, namespace: PythonObject): void {
  const cell = dictGetText(namespace, '__classcell__');
  if (cell === null) return;
  setCell(runtime, cell as PythonObject<CellPayload>, type);
}

/** The cell of `__class__` must have been set by `type.__new__`. */
export function checkClassCell(runtime: Runtime, cell: PythonObject, made: PythonObject): void {
  if (!isInstanceOf(made, runtime.types.type) || cell.type !== runtime.types.cell) return;
  const { contents } = cell.payload as CellPayload;
  if (contents === made) return;
  const { name } = (made as TypeObject).payload;
  if (contents === null) {
    const shown = reprText(runtime, made);
    raise(
      runtime,
      'RuntimeError',
      `__class__ not set defining '${name}' as ${shown}. Was __classcell__ propagated to type.__new__?`,
    );
  }
  const shown = `${reprText(runtime, contents)} defining '${name}' as ${reprText(runtime, made)}`;
  raise(runtime, 'TypeError', `__class__ set to ${shown}`);
}
