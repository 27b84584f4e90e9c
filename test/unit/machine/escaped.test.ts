import assert from 'node:assert/strict';
import { PYTHON_VERSIONS } from '../../../src/analysis/versions/python-version.ts';
import { prepareSimulation, simulate } from '../../agreement/simulate.ts';

const DROPPED = `
import a_module_that_nobody_has
class Kept:
    pass
first = Kept()
second = Kept()
a_module_that_nobody_has.keep(first)
first.items = []
items = first.items
del first
del second
pass
`;

const EVALUATED = `
items = [[], 1.5]
inner = items[0]
number = eval(input())
pass
`;

/** `unittest.mock` is not modelled; CPython puts other objects into the attributes here. */
const PATCHED = `
from enum import Enum
from unittest import mock
class Colour(Enum):
    RED = [1]
class Options:
    kind = 'plain'
    def __init__(self):
        self.items = [1]
    def show(self):
        return 3
class Slotted:
    __slots__ = ('items',)
    def __init__(self):
        self.items = [2]
p = Options()
s = Slotted()
old = p.items
patches = mock.patch.object(p, 'items', [2]), mock.patch.object(s, 'items', [3])
started = [patch.start() for patch in patches]
items = p.items
slot = s.items
kind = p.kind
shown = p.show()
p.items = {}
again = p.items
patches[0].stop()
last = p.items
mock.sentinel(Colour.RED)
value = Colour.RED.value
pass
`;

const counts = (source: string, name: string): unknown[] =>
  simulate(source, '3.13').steps.map((step) => step.frames[0]!.names[name]?.rc);

describe('objects that unknown code may hold', () => {
  before(prepareSimulation);

  it('leave a lower bound of the count of their class when they are dropped', () => {
    const kept = counts(DROPPED, 'Kept').filter((count) => count !== undefined);
    assert.deepEqual(kept.slice(0, 3), [4, 5, 6]);
    assert.deepEqual(kept.slice(-2), [{ min: 5 }, { min: 4 }]);
  });

  it('make a lower bound of what they are given later', () => {
    assert.deepEqual(counts(DROPPED, 'items').at(-1), { min: 1 });
  });

  it('may have other attributes once unknown code has run', () => {
    const { names } = simulate(PATCHED, '3.13').steps.at(-1)!.frames[0]!;
    const types = Object.fromEntries(Object.entries(names).map(([name, { type }]) => [name, type]));
    assert.deepEqual(
      [types.items, types.slot, types.kind, types.shown, types.again, types.last, types.value],
      ['unknown', 'unknown', 'str', 'int', 'dict', 'unknown', 'list'],
    );
    assert.deepEqual(names.old!.rc, { min: 1 });
    assert.deepEqual(names.again!.rc, { min: 1 });
  });

  it('are all that has a name where an expression is evaluated that is not known', () => {
    assert.deepEqual(counts(EVALUATED, 'inner').at(-2), 2);
    assert.deepEqual(counts(EVALUATED, 'inner').at(-1), { min: 1 });
    assert.deepEqual(counts(EVALUATED, 'items').at(-1), { min: 1 });
  });

  it('is told apart from objects of which only the count is a lower bound: these have no unknown attributes', () => {
    const tests = `
import unittest

class Checks(unittest.TestCase):
    def test_a(self):
        with self.assertRaisesRegex(TypeError, 'other'):
            raise TypeError('this')

    def test_b(self):
        print('runs')

unittest.main()
`;
    for (const version of PYTHON_VERSIONS) {
      const { end } = simulate(tests, version);
      assert.deepEqual([end.stdout, end.stopped], ['runs\n', null], version);
    }
  });
});
