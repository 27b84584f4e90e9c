import { MarkKind, SlotKind } from '../../../src/analysis/objects/event-log.ts';
import { WrittenLog } from './written-log.ts';

/**
 * The run of this module, written by hand with the counts that CPython 3.13 has:
 *
 *     1  a = []
 *     2  b = a
 *     3  def f(n):
 *     4      c = n
 *     5      return 1
 *     6  f(b)
 *     7  del a
 *     8  b = None
 *
 * Steps: 0-3 lines 1, 2, 3, 6; 4-5 lines 4, 5 in f; 6-7 lines 7, 8; 8 is the end.
 */
export function aliasRun() {
  const run = new WrittenLog();
  const module = run.code('<module>');
  const f = run.code('f', 'n', 'c');
  const none = run.immortal('NoneType');
  const one = run.immortal('int', 1);
  const namespace = run.object('dict');
  run.push(0, module).mark(MarkKind.Shared, namespace).mark(MarkKind.Namespace, namespace, 0);
  run.name(namespace, '__name__', run.immortal('str', '__main__'));
  run.counts().step(1);
  const list = run.object('list');
  run.name(namespace, 'a', list).counts([list, 1]).step(2);
  run.name(namespace, 'b', list).counts([list, 1]).step(3);
  const func = run.object('function', 'f');
  run.name(namespace, 'f', func).counts([func, 1]).step(6);
  run.push(1, f, func).local(0, list).counts([list, 1], [func, 1]).step(4);
  run.local(1, list).counts([list, 1]).step(5);
  run.pop().counts([list, -2], [func, -1]).step(7);
  run.name(namespace, 'a', 0).counts([list, -1]).step(8);
  run.name(namespace, 'b', none).free(list);
  return { run, module, f, none, one, namespace, list, func };
}

/**
 * A generator that is suspended, resumed and freed, and a closure's cell:
 *
 *     1  def g():
 *     2      x = []
 *     3      yield x
 *     4      yield 0
 *     5  i = g()
 *     6  next(i)
 *     7  next(i)
 *     8  i = 0
 *
 * `x` is a cell here, as if a function inside used it. Steps: 0, 1 lines 1, 5; 2 line 6; 3-4 lines 2, 3; 5 line 7; 6 line 4; 7 line 8.
 */
export function generatorRun() {
  const run = new WrittenLog();
  const module = run.code('<module>');
  const g = run.code('g', 'x:cell');
  const zero = run.immortal('int', 0);
  const namespace = run.object('dict');
  run.push(0, module).mark(MarkKind.Shared, namespace).mark(MarkKind.Namespace, namespace, 0).step(1);
  const func = run.object('function', 'g');
  run.name(namespace, 'g', func).counts([func, 1]).step(5);
  const generator = run.object('generator', 'g');
  const cell = run.object('cell');
  run.push(1, g, func).local(0, cell).mark(MarkKind.FrameOwner, generator, 1).pop(false);
  run.name(namespace, 'i', generator).counts([func, 1], [cell, 1], [generator, 1]).step(6);
  run.push(1, g, func).step(2);
  const list = run.object('list');
  run.slot(cell, SlotKind.Internal, run.log.name('cell_contents'), list).counts([list, 1]).step(3);
  run.pop(false).step(7);
  run.push(1, g, func).step(4);
  run.pop(false).step(8);
  run.name(namespace, 'i', zero).free(generator).free(cell).free(list).counts([func, -1]);
  return { run, namespace, generator, cell, list, func };
}
