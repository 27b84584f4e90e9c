import assert from 'node:assert/strict';
import { hashInteger, standInHash } from '../../../src/analysis/values/hashing.ts';
import { InsertionOrderedTable } from '../../../src/analysis/values/insertion-ordered-table.ts';
import type { PythonInteger } from '../../../src/analysis/values/integers.ts';
import type { VersionBehaviour } from '../../../src/analysis/versions.ts';
import { testGolden, type Value } from './golden.ts';

type Key = PythonInteger | string;
type Table = InsertionOrderedTable<Key, number>;
type Step = readonly [operation: string, operand?: Key | readonly Key[]];

function isDirect(key: Key): key is number | string {
  return typeof key !== 'bigint';
}

function isEqual(a: Key, b: Key): boolean {
  return a === b;
}

function find(table: Table, key: Key): number {
  return isDirect(key) ? table.findDirectOrEqual(key, key, isEqual) : table.find(hashInteger(key), key, isEqual);
}

function put(table: Table, key: Key, value: number): void {
  const position = find(table, key);
  if (position >= 0) table.setValueAt(position, value);
  else if (isDirect(key)) table.addDirect(key, key, value);
  else table.add(hashInteger(key), key, value);
}

function entries(table: Table): [Key, number][] {
  const result: [Key, number][] = [];
  for (let position = table.nextPosition(0); position >= 0; position = table.nextPosition(position + 1)) {
    result.push([table.keyAt(position), table.valueAt(position)]);
  }
  return result;
}

/** `dict.copy()`: gaps are copied too unless they are many (PyDict_Copy). */
function copyOf(table: Table, behaviour: VersionBehaviour): Table {
  if (table.size > 0 && table.size >= Math.floor((table.positionCount * 2) / 3)) return table.copy();
  const result: Table = new InsertionOrderedTable(behaviour);
  if (table.size > 0) result.reserveForMerge(table);
  for (const [key, value] of entries(table)) put(result, key, value);
  return result;
}

/** An iterator over the keys, with the checks of dictiter_iternextkey and dictreviter_iternext. */
class KeyIterator {
  private position: number;
  private size: number;
  private remaining: number;
  private isDone = false;

  constructor(
    private readonly table: Table,
    private readonly isReversed: boolean,
  ) {
    this.size = table.size;
    this.remaining = table.size;
    this.position = isReversed ? table.positionCount : 0;
  }

  next(): Value {
    const { table } = this;
    if (this.isDone) return 'stop';
    if (this.size !== table.size) {
      this.size = -1;
      return 'dictionary changed size during iteration';
    }
    const position = this.isReversed ? table.previousPosition(this.position) : table.nextPosition(this.position);
    if (position < 0) {
      this.isDone = true;
      return 'stop';
    }
    if (!this.isReversed && this.remaining === 0) {
      this.isDone = true;
      return 'dictionary keys changed during iteration';
    }
    this.remaining--;
    this.position = this.isReversed ? position : position + 1;
    return [table.keyAt(position)];
  }
}

function runSteps(steps: readonly Step[], behaviour: VersionBehaviour): Value {
  let table: Table = new InsertionOrderedTable(behaviour);
  let iterator: KeyIterator | undefined;
  const log: Value[] = [];
  for (const [operation, operand] of steps) {
    const keys = operand as readonly Key[];
    switch (operation) {
      case 'set':
        put(table, operand as Key, log.length);
        break;
      case 'delete': {
        const position = find(table, operand as Key);
        if (position >= 0) table.removeAt(position);
        break;
      }
      case 'popitem': {
        const position = table.previousPosition(table.positionCount);
        log.push(position < 0 ? null : [table.keyAt(position), table.valueAt(position)]);
        table.removeLast();
        break;
      }
      case 'clear':
        table.clear();
        break;
      case 'copy':
        table = copyOf(table, behaviour);
        break;
      case 'update': {
        const other: Table = new InsertionOrderedTable(behaviour);
        for (const key of keys) put(other, key, -1);
        if (other.size > 0) table.reserveForMerge(other);
        for (const [key, value] of entries(other)) put(table, key, value);
        break;
      }
      case 'display':
        table = new InsertionOrderedTable(behaviour);
        for (const key of keys) put(table, key, -2);
        break;
      case 'iterate':
        iterator = new KeyIterator(table, false);
        break;
      case 'reversed':
        iterator = new KeyIterator(table, true);
        break;
      default:
        if (iterator !== undefined) log.push(iterator.next());
    }
  }
  return [log, entries(table)];
}

describe('the table of dict', () => {
  testGolden('dicts', (behaviour) => ({ sequence: (steps: readonly Step[]) => runSteps(steps, behaviour) }));

  it('finds a key by identity before equality', () => {
    const table = new InsertionOrderedTable<object, number>();
    const key = {};
    table.add(7, key, 1);
    assert.equal(
      table.find(7, key, () => assert.fail('no comparison is due')),
      0,
    );
  });

  it('compares keys of the same hash alone, the oldest first, and direct keys with them', () => {
    const table = new InsertionOrderedTable<object | number | string, number>();
    const asked: unknown[] = [];
    const equals = (stored: unknown): boolean => {
      asked.push(stored);
      return false;
    };
    const [first, second] = [{ name: 'first' }, { name: 'second' }];
    table.add(-2, first, 1);
    table.addDirect(-1, -1, 2);
    table.addDirect(-2, -2, 3);
    table.add(5, second, 4);
    table.addDirect('text', 'text', 5);
    assert.equal(table.find(-2, {}, equals), -1);
    assert.deepEqual(asked.splice(0), [first, -1, -2]);
    assert.equal(table.find(standInHash('text'), {}, equals), -1);
    assert.deepEqual(asked.splice(0), ['text']);
    assert.equal(table.findDirectOrEqual(5, 5, equals), -1);
    assert.deepEqual(asked.splice(0), [second]);
    assert.equal(table.findDirect(-1), 1);
  });

  it('looks again when a comparison changes the table', () => {
    const table = new InsertionOrderedTable<object, number>();
    const [first, second] = [{}, {}];
    table.add(1, first, 1);
    table.add(1, second, 2);
    let comparisons = 0;
    const position = table.find(1, {}, (stored) => {
      comparisons++;
      if (comparisons === 1) table.removeAt(0);
      return stored === second;
    });
    assert.equal(position, 1);
    assert.equal(comparisons, 2);
  });
});
