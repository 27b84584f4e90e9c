import assert from 'node:assert/strict';
import { PYTHON_VERSIONS } from '../../../src/analysis/versions/python-version.ts';
import { prepareSimulation, simulate } from '../../agreement/simulate.ts';

const DEEP = `
import sys
sys.setrecursionlimit(100)
count = 0
def down():
    global count
    count += 1
    down()
try:
    down()
except RecursionError as error:
    print(count, error)
`;

const COMPARISON = `
import sys
sys.setrecursionlimit(100)
count = 0
class Item:
    def __eq__(self, other):
        global count
        count += 1
        return self == other
try:
    Item() == Item()
except RecursionError as error:
    print(count)
`;

const LIMITS = `
import sys
print(sys.getrecursionlimit())
def depth(n):
    return depth(n + 1)
sys.setrecursionlimit(50)
try:
    depth(0)
except RecursionError as error:
    print(sys.getrecursionlimit(), error)
for limit in (0, 1):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, RecursionError) as error:
        print(error)
print(sum(range(10)))
`;

/** The numbers are those of native CPython for a program that is run as a script. */
describe('recursion', () => {
  before(prepareSimulation);

  it('ends at the limit, in the caller of the frame that is one too many', () => {
    for (const version of PYTHON_VERSIONS) {
      assert.equal(simulate(DEEP, version).end.stdout, '99 maximum recursion depth exceeded\n', version);
    }
  });

  it('counts native calls against the same limit in 3.11', () => {
    for (const version of PYTHON_VERSIONS) {
      assert.equal(simulate(COMPARISON, version).end.stdout, version === '3.11' ? '49\n' : '99\n', version);
    }
  });

  it('has a limit that the program sets', () => {
    for (const version of PYTHON_VERSIONS) {
      // In 3.11 the call of setrecursionlimit() itself counts.
      const depth = version === '3.11' ? 2 : 1;
      const expected = [
        '1000',
        '50 maximum recursion depth exceeded',
        'recursion limit must be greater or equal than 1',
        `cannot set the recursion limit to 1 at the recursion depth ${depth}: the limit is too low`,
        '45',
        '',
      ];
      assert.equal(simulate(LIMITS, version).end.stdout, expected.join('\n'), version);
    }
  });

  it('says that it does not know how many constructors reach the limit in frames of the loop', () => {
    const source = `
count = 0
class Node:
    def __init__(self):
        global count
        count += 1
        self.next = Node()
try:
    Node()
except RecursionError as error:
    print(count, error)
`;
    const few = `import sys\nsys.setrecursionlimit(50)${source}`;
    const counts = { '3.11': 24, '3.12': 49, '3.13': 25 } as const;
    for (const version of ['3.11', '3.12', '3.13'] as const) {
      assert.equal(simulate(few, version).end.stdout, `${counts[version]} maximum recursion depth exceeded\n`, version);
    }
    assert.equal(simulate(source, '3.13').end.stopped, 'unknown: constructors reach the recursion limit');
  });

  it('says that it does not know how native calls of 3.11 count against the limit', () => {
    const source = `
deepest = 0
def by_key(n):
    global deepest
    deepest = n
    return max([1, 2], key=lambda _: by_key(n + 1))
import sys
sys.setrecursionlimit(100)
try:
    by_key(0)
except RecursionError:
    print(deepest)
`;
    const reason = 'unknown: calls of native functions count against the recursion limit';
    assert.equal(simulate(source, '3.11').end.stopped, reason);
    // What python3.12 and python3.13 print.
    for (const version of ['3.12', '3.13'] as const)
      assert.equal(simulate(source, version).end.stdout, '49\n', version);
  });
});
