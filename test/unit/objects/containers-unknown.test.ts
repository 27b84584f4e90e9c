/** Containers and values that are not known: what is said must be true whatever the unknown turns out to be (design: "What is not known"). */
import assert from 'node:assert/strict';
import { prepareSimulation, type SimulatedRun, simulate } from '../../agreement/simulate.ts';

const PREAMBLE = `
import somewhere
class Item:
    pass
a, b = Item(), Item()
u = somewhere.thing()
`;

/** The count of a name of the module at its last step: a number, or its lower bound. */
function lastCount(run: SimulatedRun, name: string): unknown {
  return run.steps.at(-1)!.frames[0]!.names[name]!.rc;
}

function run(source: string): SimulatedRun {
  const result = simulate(`${PREAMBLE}${source}\nend = 0\n`, '3.13');
  assert.equal(result.end.stopped, null);
  assert.equal(result.end.error, null);
  return result;
}

/** What a lower bound says at most. */
function atMost(count: unknown, most: number): void {
  assert.ok(
    typeof count === 'object' && count !== null && 'min' in count,
    `${JSON.stringify(count)} is no lower bound`,
  );
  assert.ok((count as { min: number }).min <= most, `${JSON.stringify(count)} is above ${most}`);
}

describe('containers and unknown values', () => {
  before(prepareSimulation);

  it('does not count what a list held before a change at an unknown index', () => {
    const result = run('items = [a]\nitems.insert(u, b)\nitems.clear()');
    atMost(lastCount(result, 'a'), 1);
    atMost(lastCount(result, 'b'), 1);
    assert.equal(lastCount(result, 'items'), 1);
  });

  it('does not count what a dict held before an entry of an unknown key', () => {
    const result = run("table = {'k': a}\ntable[u] = b");
    atMost(lastCount(result, 'a'), 1);
    assert.equal(lastCount(result, 'table'), 1);
  });

  it('gives a lower bound to what an unknown key or index may have read', () => {
    atMost(lastCount(run("table = {'k': a}\nfound = table[u]"), 'a'), 2);
    atMost(lastCount(run('items = [a, 1]\nfound = items[u]'), 'a'), 2);
    atMost(lastCount(run('row = (a, 1)\nfound = row[u]'), 'a'), 2);
  });

  it('gives a lower bound to what a container with unknown contents may hold', () => {
    for (const source of [
      'made = dict([(u, a), (1, b)])',
      "made = {**{u: a}, 'k': b}",
      'made = {key: item for key, item in ((u, a), (u, b))}',
      'from collections import deque\nmade = deque([a, b], u)',
      'from collections import deque\nmade = deque([a, b])\ndel made[u]',
      "setattr(a, 'name' + u, b)",
      'made = sorted([(u, a), (2, b)])',
    ]) {
      const result = run(source);
      atMost(lastCount(result, 'a'), 1);
      atMost(lastCount(result, 'b'), 1);
    }
  });

  it('does not count what objects hold that may be gone', () => {
    const result = run('pairs = [(u, a), (2, b)]\npairs.sort()\ndel pairs');
    atMost(lastCount(result, 'a'), 1);
    atMost(lastCount(result, 'b'), 1);
    // A chain of them is gone through without recursion.
    const chain = run('chain = a\nfor _ in range(3000):\n    chain = (chain,)\nheld = [chain]\ndel chain\nheld[u] = b');
    atMost(lastCount(chain, 'a'), 1);
  });

  it('decides which item is the greatest', () => {
    const result = run('class Other: pass\nfirst, second = [u], [u]\nfound = max(first, second)');
    assert.equal(lastCount(result, 'first'), 2);
    assert.equal(lastCount(result, 'second'), 1);
  });

  it('takes all items of a generator whose sum is not known', () => {
    assert.equal(run('def items():\n    yield u\n    print(1)\ntotal = sum(items())').end.stdout, '1\n');
  });

  it('keeps type and count of a new container with unknown contents', () => {
    for (const make of ['list(u)', 'dict(u)', 'set(u)', '[*u, a]', '{**u}', '{u: 1}', '{u, 1}', 'sorted(u)']) {
      const result = run(`made = ${make}`);
      assert.equal(lastCount(result, 'made'), 1, make);
    }
    // An exact tuple or frozenset is given back as it is: the unknown may be one.
    atMost(lastCount(run('made = tuple(u)'), 'made'), 1);
    atMost(lastCount(run('made = frozenset(u)'), 'made'), 1);
  });

  it('ends loops over containers with unknown contents', () => {
    for (const source of [
      'list(u)',
      'tuple(u)',
      'dict(u)',
      'set(u)',
      'range(u)',
      'dict(u).items()',
      'reversed(list(u))',
    ]) {
      const { steps } = run(`for x in ${source}:\n    pass`);
      assert.ok(steps.length < 40, source);
    }
  });

  it('goes over a set of strs as often as it has elements, in an order that nobody knows', () => {
    const result = run(
      "words = {'x y', 'z w', 'v v'}\ncount = 0\nfor word in words:\n    count += 1\nprint(count, len(list(words)))",
    );
    assert.equal(result.end.stdout, '3 3\n');
    assert.equal(
      run("print(sorted({'b', 'c', 'a'}), len({'b', 'a'}), 'a' in {'b', 'a'})").end.stdout,
      "['a', 'b', 'c'] 2 True\n",
    );
    assert.equal(run("print({'b', 'a'})").end.stdout, '…\n');
  });

  it('tells objects apart by id()', () => {
    const result = run('print(id(a) == id(a), id(a) == id(b), len({id(a), id(b), id(a)}))');
    assert.equal(result.end.stdout, 'True False 2\n');
  });
});
