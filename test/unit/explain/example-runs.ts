import { MarkKind } from '../../../src/analysis/objects/event-log.ts';
import { WrittenLog } from '../trace/written-log.ts';

/**
 * Two nodes that hold each other, with the counts that CPython has (the class itself is left out):
 *
 *     1  a = Node()
 *     2  b = Node()
 *     3  a.next = b
 *     4  b.next = a
 *     5  del a
 *     6  del b
 *     7  pass
 *
 * Steps 0-6, the end is 7. `isCollected`: line 7 is a `gc.collect()`.
 */
export function cycleRun(isCollected = false) {
  const run = new WrittenLog();
  const module = run.code('<module>');
  const namespace = run.object('dict');
  run.push(0, module).mark(MarkKind.Shared, namespace).mark(MarkKind.Namespace, namespace, 0).step(1);
  const first = run.object('Node');
  run.name(namespace, 'a', first).counts([first, 1]).step(2);
  const second = run.object('Node');
  run.name(namespace, 'b', second).counts([second, 1]).step(3);
  run.attribute(first, 'next', second).counts([second, 1]).step(4);
  run.attribute(second, 'next', first).counts([first, 1]).step(5);
  run.name(namespace, 'a', 0).counts([first, -1]).step(6);
  run.name(namespace, 'b', 0).counts([second, -1]).step(7);
  if (isCollected) {
    run.mark(MarkKind.Collected, first).mark(MarkKind.Collected, second);
    run.attribute(first, 'next', 0).free(second).free(first);
  }
  return { run, namespace, first, second };
}

export const CYCLE_SOURCE = 'a = Node()\nb = Node()\na.next = b\nb.next = a\ndel a\ndel b\npass\n';

/**
 * A loop over a list that an iterator on the evaluation stack holds:
 *
 *     1  for x in [[], []]:
 *     2      y = x
 *     3  def never():
 *     4      z = 1
 *     5      return z
 *
 * Line 1 is visited three times, line 2 twice. Steps: 0 line 1, 1 line 2, 2 line 1, 3 line 2, 4 line 1, 5 line 3; the end is 6.
 */
export function loopRun() {
  const run = new WrittenLog();
  const module = run.code('<module>');
  const namespace = run.object('dict');
  run.push(0, module).mark(MarkKind.Shared, namespace).mark(MarkKind.Namespace, namespace, 0).step(1);
  const first = run.object('list');
  const second = run.object('list');
  const outer = run.object('list');
  const iterator = run.object('list_iterator');
  run.item(outer, 0, first).item(outer, 1, second).internal(iterator, '__iterated__', outer);
  run.name(namespace, 'x', first).counts([first, 2], [second, 1], [outer, 1], [iterator, 1]).step(2);
  run.name(namespace, 'y', first).counts([first, 1]).step(1);
  run.name(namespace, 'x', second).counts([first, -1], [second, 1]).step(2);
  run.name(namespace, 'y', second).counts([first, -1], [second, 1]).step(1);
  run.internal(iterator, '__iterated__', 0).free(outer).free(first).free(iterator).counts([second, -1]).step(3);
  const never = run.object('function', 'never');
  run.name(namespace, 'never', never).counts([never, 1]);
  return { run, first, second, outer, iterator };
}

export const LOOP_SOURCE = 'for x in [[], []]:\n    y = x\ndef never():\n    z = 1\n    return z\n';

/**
 * A list that goes to unknown code and comes back as an unknown object's business:
 *
 *     1  a = []
 *     2  r = unknown(a)
 *     3  del a
 *     4  if r: pass
 */
export function escapeRun() {
  const run = new WrittenLog();
  const module = run.code('<module>');
  const namespace = run.object('dict');
  run.push(0, module).mark(MarkKind.Shared, namespace).mark(MarkKind.Namespace, namespace, 0).step(1);
  const list = run.object('list');
  run.name(namespace, 'a', list).counts([list, 1]).step(2);
  const result = run.object('unknown');
  run.mark(MarkKind.Escape, list).mark(MarkKind.UnknownObject, result).mark(MarkKind.Escape, result);
  run.name(namespace, 'r', result).counts([result, 1]).step(3);
  run.name(namespace, 'a', 0).counts([list, -1]).step(4);
  run.log.decisions.push({ step: 3, line: 4, reason: 'truth of unknown#1', taken: true });
  run.mark(MarkKind.Decision, 0, 0);
  return { run, list, result };
}

export const ESCAPE_SOURCE = 'a = []\nr = unknown(a)\ndel a\nif r: pass\n';
